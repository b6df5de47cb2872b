//! Settings: what a person chose, by name.
//!
//! Never knows more of them than which are key combinations: those are looked at before they are kept.

use std::collections::BTreeMap;

use stint_core::problem::Problem;
use stint_resident::hotkeys::{self, Hotkey};

use super::Door;
use crate::answer::Answer;
use crate::args::SettingsAct;
use crate::look::{Cell, Look, Table};

impl Door<'_, '_> {
    pub(super) fn settings(&self, act: Option<SettingsAct>) -> Result<Answer, Problem> {
        match act {
            None | Some(SettingsAct::List) => {
                self.pairs(&self.stint.settings()?, "Nothing is set.")
            }
            Some(SettingsAct::Get { name }) => {
                let value = self.stint.setting(&name.0)?;
                self.answer(&value, |look| {
                    look.safe(value.as_deref().unwrap_or("not set"))
                })
            }
            Some(SettingsAct::Set { name, value }) => {
                let said = value.as_ref().map(|value| &*value.0);
                check(&name.0, said)?;
                self.stint.set(&name.0, said)?;
                let value = self.stint.setting(&name.0)?;
                let answer = self.answer(&value, |look| {
                    look.safe(&format!(
                        "{}: {}",
                        name.0,
                        value.as_deref().unwrap_or("not set")
                    ))
                })?;
                Ok(answer.after_writing())
            }
        }
    }

    /// Names with their values: an object for scripts, two columns for people.
    pub(super) fn pairs(&self, pairs: &[(String, String)], none: &str) -> Result<Answer, Problem> {
        let object: BTreeMap<&str, &str> = pairs
            .iter()
            .map(|(name, value)| (&**name, &**value))
            .collect();
        self.answer(&object, |look: Look| {
            if pairs.is_empty() {
                return none.to_owned();
            }
            let mut table = Table::default();
            for (name, value) in pairs {
                table.row(vec![
                    Cell::left(look.safe(name)),
                    Cell::left(look.safe(value)),
                ]);
            }
            table.text()
        })
    }
}

/// A combination that cannot be read is refused here, not found out at the next key press.
fn check(name: &str, value: Option<&str>) -> Result<(), Problem> {
    let is_hotkey = Hotkey::ALL.iter().any(|hotkey| hotkey.setting() == name);
    match value {
        Some(value) if is_hotkey => hotkeys::check(value),
        Some(_) | None => Ok(()),
    }
}
