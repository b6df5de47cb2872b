//! Custom fields: what a workspace asks of its entries beyond what Clockify asks everywhere, and what an entry says.
//!
//! Never makes one: they are made in Clockify, so its ids are the only ones.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::catalog::same_name;
use crate::entry::Verbatim;
use crate::id::RemoteId;
use crate::problem::Problem;

/// Which custom field: Clockify's id of it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FieldId(pub String);

/// What an entry holds in its custom fields.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Custom(BTreeMap<FieldId, Held>);

/// What one field of an entry holds.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Held {
    /// The value.
    pub value: Value,
    /// Where Clockify says that it comes from; given back as it came, and gone once a person says another value.
    pub source: Option<String>,
}

/// A value.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Value {
    /// Expressly nothing: left out whole, the workspace would put what is usual.
    Nothing,
    /// A text, one choice or an address.
    Text(String),
    /// A number, as it is written.
    Number(String),
    /// Yes or no.
    Flag(bool),
    /// Several choices.
    Several(Vec<String>),
    /// Whatever else Clockify keeps there; given back as it came.
    Odd(Verbatim),
}

impl Value {
    /// Whether a person would say that nothing stands there.
    pub fn is_empty(&self) -> bool {
        match self {
            Value::Nothing => true,
            Value::Text(text) => text.trim().is_empty(),
            Value::Several(values) => values.is_empty(),
            Value::Number(_) | Value::Flag(_) | Value::Odd(_) => false,
        }
    }
}

impl Custom {
    /// The value of a field; `None` where the entry does not name it.
    pub fn value(&self, id: &FieldId) -> Option<&Value> {
        self.0.get(id).map(|held| &held.value)
    }

    /// The fields with what they hold, in the order of their ids.
    pub fn iter(&self) -> impl Iterator<Item = (&FieldId, &Held)> {
        self.0.iter()
    }

    /// The fields that it names.
    pub fn ids(&self) -> impl Iterator<Item = &FieldId> {
        self.0.keys()
    }

    /// Whether it names none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Puts a value that a person said.
    pub fn say(&mut self, id: FieldId, value: Value) {
        if self.value(&id) != Some(&value) {
            let source = None;
            self.0.insert(id, Held { value, source });
        }
    }

    /// Makes a field what it is in `from`, source and all.
    pub fn take(&mut self, id: &FieldId, from: &Custom) {
        match from.0.get(id) {
            Some(held) => self.0.insert(id.clone(), held.clone()),
            None => self.0.remove(id),
        };
    }

    /// The fields that hold another value in the other.
    pub fn differing<'a>(&'a self, other: &'a Custom) -> impl Iterator<Item = &'a FieldId> {
        let here = self.0.keys();
        let there = other.0.keys().filter(|id| !self.0.contains_key(*id));
        here.chain(there)
            .filter(|id| self.value(id) != other.value(id))
    }
}

impl FromIterator<(FieldId, Held)> for Custom {
    fn from_iter<I: IntoIterator<Item = (FieldId, Held)>>(fields: I) -> Custom {
        Custom(fields.into_iter().collect())
    }
}

/// A custom field as the workspace defines it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CustomField {
    /// Which.
    pub id: FieldId,
    /// What people call it.
    pub name: String,
    /// What it takes.
    pub takes: Takes,
    /// The choices, where it takes choices.
    pub allowed: Vec<String>,
    /// Whether it is shown.
    pub shown: Shown,
    /// A finished entry needs it. How Clockify checks that is not known: one is told, and Clockify decides.
    pub required: bool,
    /// Only admins may change it, and Clockify does not say who is one.
    pub by_admins: bool,
    /// What the workspace says about it.
    pub hint: String,
    /// What a new entry gets when nobody says anything.
    pub usual: Value,
    /// Projects that have it otherwise, by Clockify's ids.
    pub in_projects: BTreeMap<RemoteId, InProject>,
}

/// How a project has a custom field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InProject {
    /// Whether it is shown there.
    pub shown: Shown,
    /// What a new entry gets there.
    pub usual: Value,
}

/// What a custom field takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum Takes {
    /// A text.
    Text,
    /// A number.
    Number,
    /// One of the choices.
    Choice,
    /// Several of the choices.
    Choices,
    /// Yes or no.
    Flag,
    /// A web address.
    Link,
}

/// Whether a custom field is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shown {
    /// It is.
    Yes,
    /// It is, and Clockify's own pages hide it.
    Hidden,
    /// It is switched off.
    Off,
}

impl CustomField {
    /// Whether and with what a project has it; without a project, the workspace.
    pub fn of(&self, project: Option<&RemoteId>) -> (Shown, &Value) {
        match project.and_then(|project| self.in_projects.get(project)) {
            Some(there) if self.shown != Shown::Off => (there.shown, &there.usual),
            Some(_) | None => (self.shown, &self.usual),
        }
    }

    /// Whether nothing stands there, in the workspace and in each project, when nobody says anything.
    pub fn usual_is_empty(&self) -> bool {
        let mut projects = self.in_projects.values();
        self.usual.is_empty() && projects.all(|project| project.usual.is_empty())
    }

    /// Whether an entry of that project still lacks it. What is usual there counts, since Clockify puts it.
    pub fn is_missing(&self, custom: &Custom, project: Option<&RemoteId>) -> bool {
        let (shown, usual) = self.of(project);
        let holds = custom.value(&self.id).unwrap_or(usual);
        self.required && shown == Shown::Yes && holds.is_empty()
    }

    /// Reads what a person said of it. Nothing said takes the value off.
    ///
    /// # Errors
    /// [`Problem::FieldUnreadable`] with what it takes.
    pub fn read(&self, said: &[&str]) -> Result<Value, Problem> {
        let said: Vec<&str> = said.iter().map(|said| said.trim()).collect();
        let Some(last) = said.iter().copied().rfind(|said| !said.is_empty()) else {
            return Ok(Value::Nothing);
        };
        let unreadable = |said: &str| Problem::FieldUnreadable {
            field: self.name.clone(),
            said: said.to_owned(),
            takes: self.takes,
            allowed: self.allowed.clone(),
        };
        Ok(match self.takes {
            Takes::Text => Value::Text(last.to_owned()),
            Takes::Number => Value::Number(number(last).ok_or_else(|| unreadable(last))?),
            Takes::Flag => Value::Flag(flag(last).ok_or_else(|| unreadable(last))?),
            Takes::Link if is_link(last) => Value::Text(last.to_owned()),
            Takes::Link => return Err(unreadable(last)),
            Takes::Choice => Value::Text(self.choice(last).ok_or_else(|| unreadable(last))?),
            Takes::Choices => {
                let mut chosen: Vec<String> = Vec::new();
                for said in said.iter().filter(|said| !said.is_empty()) {
                    // A choice may hold a comma itself.
                    let parts: Vec<&str> = match self.choice(said) {
                        Some(_) => vec![said],
                        None => said.split(',').map(str::trim).collect(),
                    };
                    for part in parts.into_iter().filter(|part| !part.is_empty()) {
                        let choice = self.choice(part).ok_or_else(|| unreadable(part))?;
                        if !chosen.contains(&choice) {
                            chosen.push(choice);
                        }
                    }
                }
                Value::Several(chosen)
            }
        })
    }

    /// The choice as the workspace spells it.
    fn choice(&self, said: &str) -> Option<String> {
        let mut allowed = self.allowed.iter();
        let exact = self.allowed.iter().find(|choice| *choice == said);
        exact
            .or_else(|| allowed.find(|choice| same_name(choice, said)))
            .cloned()
    }
}

/// The names of the required fields that an entry of that project still lacks.
pub fn missing(fields: &[CustomField], custom: &Custom, project: Option<&RemoteId>) -> Vec<String> {
    let missing = fields
        .iter()
        .filter(|field| field.is_missing(custom, project));
    missing.map(|field| field.name.clone()).collect()
}

/// A number as it is written, with a comma or a point.
fn number(said: &str) -> Option<String> {
    let plain = said.replace(',', ".");
    let is_digit = |c: char| c.is_ascii_digit() || matches!(c, '.' | '-' | '+');
    let number: f64 = plain.parse().ok()?;
    if !plain.chars().all(is_digit) || !number.is_finite() {
        return None;
    }
    Some(number.to_string())
}

fn flag(said: &str) -> Option<bool> {
    match said.to_lowercase().as_str() {
        "yes" | "y" | "ja" | "j" | "true" | "on" | "1" => Some(true),
        "no" | "n" | "nein" | "false" | "off" | "0" => Some(false),
        _ => None,
    }
}

fn is_link(said: &str) -> bool {
    let rest = said
        .strip_prefix("https://")
        .or_else(|| said.strip_prefix("http://"));
    let host = rest.and_then(|rest| rest.split(['/', '?', '#']).next());
    host.is_some_and(|host| !host.is_empty()) && !said.contains(char::is_whitespace)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn field(takes: Takes) -> CustomField {
        CustomField {
            id: FieldId("c1".into()),
            name: "Ticket".into(),
            takes,
            allowed: ["Berlin", "New York", "Bonn, Rhein"]
                .map(String::from)
                .into(),
            shown: Shown::Yes,
            required: true,
            by_admins: false,
            hint: String::new(),
            usual: Value::Nothing,
            in_projects: BTreeMap::new(),
        }
    }

    #[test]
    fn each_kind_reads_what_it_takes() {
        let text = |text: &str| Some(Value::Text(text.into()));
        let number = |text: &str| Some(Value::Number(text.into()));
        let several = |values: &[&str]| {
            let values = values.iter().map(|value| (*value).to_owned());
            Some(Value::Several(values.collect()))
        };
        let table: [(Takes, &[&str], Option<Value>); 24] = [
            (Takes::Text, &[" ABC-1 "], text("ABC-1")),
            (Takes::Text, &["a", "b"], text("b")),
            (Takes::Text, &["  "], Some(Value::Nothing)),
            (Takes::Number, &["5"], number("5")),
            (Takes::Number, &["1,5"], number("1.5")),
            (Takes::Number, &["-0.25"], number("-0.25")),
            (Takes::Number, &["5.0"], number("5")),
            (Takes::Number, &["five"], None),
            (Takes::Number, &["1e400"], None),
            (Takes::Number, &["inf"], None),
            (Takes::Flag, &["Yes"], Some(Value::Flag(true))),
            (Takes::Flag, &["off"], Some(Value::Flag(false))),
            (Takes::Flag, &["Ja"], Some(Value::Flag(true))),
            (Takes::Flag, &["nein"], Some(Value::Flag(false))),
            (Takes::Flag, &["perhaps"], None),
            (Takes::Choice, &["new york"], text("New York")),
            (Takes::Choice, &["Paris"], None),
            (
                Takes::Choices,
                &["berlin, new york"],
                several(&["Berlin", "New York"]),
            ),
            (
                Takes::Choices,
                &["Bonn, Rhein", "Berlin"],
                several(&["Bonn, Rhein", "Berlin"]),
            ),
            (Takes::Choices, &["Berlin,berlin,"], several(&["Berlin"])),
            (Takes::Choices, &["Berlin, Paris"], None),
            (
                Takes::Link,
                &["https://example.com/x?y"],
                text("https://example.com/x?y"),
            ),
            (Takes::Link, &["example.com"], None),
            (Takes::Link, &["https:// example.com"], None),
        ];
        for (takes, said, want) in table {
            assert_eq!(field(takes).read(said).ok(), want, "{takes:?} {said:?}");
        }
    }

    #[test]
    fn what_is_usual_in_a_project_counts_and_a_hidden_field_is_not_asked_for() {
        let project = RemoteId("p1".into());
        let mut ticket = field(Takes::Text);
        let said = |value| {
            let mut custom = Custom::default();
            custom.say(ticket.id.clone(), value);
            custom
        };
        let (none, empty) = (Custom::default(), said(Value::Nothing));
        let filled = said(Value::Text("ABC-1".into()));
        assert!(ticket.is_missing(&none, None));
        assert!(!ticket.is_missing(&filled, None));
        let there = InProject {
            shown: Shown::Yes,
            usual: Value::Text("none".into()),
        };
        ticket.in_projects.insert(project.clone(), there.clone());
        assert!(!ticket.is_missing(&none, Some(&project)));
        assert!(ticket.is_missing(&empty, Some(&project)), "taken off");
        let hidden = InProject {
            shown: Shown::Hidden,
            ..there
        };
        ticket.in_projects.insert(project.clone(), hidden);
        assert!(!ticket.is_missing(&empty, Some(&project)));
    }
}
