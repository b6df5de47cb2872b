//! Entries: what runs, the list, pins, and what a person says of an entry.
//!
//! Never reads a time or a name itself: what was said goes on as it was said.

use std::collections::BTreeMap;

use stint_core::action::{Action, Edit, Moment, Origin, Said};
use stint_core::at::At;
use stint_core::problem::Problem;
use stint_core::say;
use stint_core::view::{Card, DayView, EntryView, SyncWord};
use stint_core::{day, length, when, words};

use super::Door;
use crate::answer::Answer;
use crate::args::{ChangeFields, EntryFields, PinAct};
use crate::look::{Cell, Look, Table};
use crate::words::{Word, joined};

/// How much of a description a list shows, in characters.
const DESCRIPTION_MOST: usize = 48;

/// How much of an id a list shows at least, in characters.
const ID_LEAST: usize = 8;

/// How far back a list goes when nobody says, in days.
const LIST_DAYS: usize = 7;

pub(super) fn said(
    text: &[Word],
    fields: EntryFields,
    from: Option<Word>,
    to: Option<Word>,
) -> Said {
    Said {
        text: joined(text),
        description: fields.description.map(|text| text.0),
        project: fields.project.map(|name| name.0),
        task: fields.task.map(|name| name.0),
        tags: fields.tags.into_iter().map(|name| name.0).collect(),
        billable: fields.billable.said(),
        fields: fields.fields,
        from: from.map(|when| when.0),
        to: to.map(|when| when.0),
    }
}

pub(super) fn change(said: ChangeFields) -> Edit {
    let ChangeFields {
        text,
        fields,
        add_tags,
        remove_tags,
        day,
        from,
        to,
        length,
    } = said;
    let named = |tags: Vec<Word>| tags.into_iter().map(|name| name.0).collect();
    // `--tag ''` takes all tags off, as `--project ''` does the project.
    let tags = (!fields.tags.is_empty()).then(|| {
        let names = fields.tags.into_iter().map(|name| name.0);
        names.filter(|name| !name.trim().is_empty()).collect()
    });
    Edit {
        text: (!text.is_empty()).then(|| joined(&text)),
        description: fields.description.map(|text| text.0),
        project: fields.project.map(|name| name.0),
        task: fields.task.map(|name| name.0),
        tags,
        billable: fields.billable.said(),
        add_tags: named(add_tags),
        remove_tags: named(remove_tags),
        fields: fields.fields,
        day: day.map(|day| day.0),
        from: from.map(|when| when.0),
        to: to.map(|when| when.0),
        length: length.map(|length| length.0),
    }
}

/// The entries in `0192f3,last`: no id holds a comma.
fn named_together(entry: &Word) -> Vec<String> {
    let parts = entry.0.split(',').map(str::trim);
    parts
        .filter(|part| !part.is_empty())
        .map(str::to_owned)
        .collect()
}

pub(super) fn each(entries: Vec<Word>) -> Vec<String> {
    entries.into_iter().map(|entry| entry.0).collect()
}

impl Door<'_, '_> {
    pub(super) fn edit(&mut self, entry: &Word, change: Edit) -> Result<Answer, Problem> {
        let mut entries = named_together(entry);
        if entries.len() > 1 {
            return self.act_on_entries(&Action::EditAll { entries, change });
        }
        let entry = entries.pop().unwrap_or_default();
        self.act_on_entry(&Action::Edit { entry, change })
    }

    pub(super) fn status(&self) -> Result<Answer, Problem> {
        let running = self.stint.running()?;
        let asked = self.asked()?;
        let back_to = match self.json {
            true => Vec::new(),
            false => self.stint.back_to()?,
        };
        let zone = self.stint.moment().zone;
        self.answer(&running, |look| match &running {
            None => words::sentence(&Problem::NothingRunning),
            Some(entry) => {
                let mut parts = vec![
                    look.strong(&look.safe(&words::named(&entry.description))),
                    look.safe(&under(entry)),
                    length::clock(entry.duration_s),
                    say!("terminal-since", when = day::clock(entry.start, zone)),
                ];
                parts.extend(notes(entry, &asked, look));
                parts.extend(words::back_to(&back_to).map(|back| look.safe(&back)));
                parts.join(" · ")
            }
        })
    }

    pub(super) fn list(&self, from: Option<&Word>, to: Option<&Word>) -> Result<Answer, Problem> {
        let moment = self.stint.moment();
        let to = to.map(|said| when::range_to(&said.0, moment)).transpose()?;
        let from = match from {
            Some(said) => when::range_from(&said.0, moment)?,
            None => {
                let last = to.map_or(moment.now, |to| to.min(moment.now));
                let mut first = day::date_of(last, moment.zone);
                for _ in 0..LIST_DAYS {
                    first = day::before(first);
                }
                day::start_of(first, moment.zone)
            }
        };
        if let Some(end) = to.filter(|to| *to < from) {
            return Err(Problem::EndBeforeStart { start: from, end });
        }
        if self.json {
            return Answer::json(&self.stint.entries(Some(from), to)?);
        }
        let days = self.stint.days_between(from, to)?;
        Ok(Answer::text(day_list(&days, &self.asked()?, self.look)))
    }

    /// The entries that ask something though Clockify has them, each with a word for it.
    fn asked(&self) -> Result<Asked, Problem> {
        if self.json {
            return Ok(Asked::new());
        }
        let contested = self.stint.contested()?.into_iter();
        Ok(contested
            .map(|contested| match contested.field {
                Some(_) => (contested.id, say!("terminal-needs-you")),
                None => (contested.id, say!("terminal-perhaps-twice")),
            })
            .collect())
    }

    pub(super) fn pin(
        &mut self,
        act: Option<PinAct>,
        entry: Option<Word>,
    ) -> Result<Answer, Problem> {
        match (act, entry) {
            (None, Some(entry)) => {
                let done = self
                    .stint
                    .act(&Action::Pin { entry: entry.0 }, Origin::Terminal)?;
                let answer = self.answer(&done.entry, |look| {
                    say!("terminal-pinned", what = look.safe(&done.said))
                })?;
                Ok(answer.after_writing())
            }
            (Some(PinAct::List), _) | (None, None) => self.pins(),
            (Some(PinAct::Start { place }), _) => self.act_on_entry(&Action::UsePin {
                place,
                interrupts: false,
            }),
            (Some(PinAct::Remove { place }), _) => {
                self.stint.act(&Action::Unpin { place }, Origin::Terminal)?;
                let pins = self.stint.pins()?;
                let answer = self.answer(&pins, |_| say!("terminal-unpinned", place = place))?;
                Ok(answer.after_writing())
            }
        }
    }

    fn pins(&self) -> Result<Answer, Problem> {
        let pins = self.stint.pins()?;
        self.answer(&pins, |look| {
            if pins.is_empty() {
                return say!("terminal-no-pins");
            }
            let mut table = Table::default();
            for pin in &pins {
                table.row(vec![
                    Cell::right(pin.place.to_string()),
                    Cell::left(look.safe(&words::named(&pin.label))),
                    Cell::left(look.safe(pin.under.as_deref().unwrap_or_default()))
                        .shown(|text| look.quiet(text)),
                ]);
            }
            table.text()
        })
    }
}

fn day_list(days: &[DayView], asked: &Asked, look: Look) -> String {
    if days.is_empty() {
        return say!("terminal-no-entries");
    }
    let ids: Vec<&str> = days
        .iter()
        .flat_map(|day| &day.entries)
        .map(|card| &*card.entry.id)
        .collect();
    let shown = shown_of_id(&ids);
    let mut table = Table::default();
    for (place, day) in days.iter().enumerate() {
        if place > 0 {
            table.blank();
        }
        let heading = match day.long.starts_with(&day.label) {
            true => day.long.clone(),
            false => say!("terminal-day", label = &day.label, date = &day.long),
        };
        table.heading(
            Cell::left(heading).shown(|text| look.strong(text)),
            3,
            Cell::right(day.total.words.clone()).shown(|text| look.strong(text)),
        );
        for card in &day.entries {
            table.row(entry_row(card, shown, asked, look));
        }
        for carried in &day.carried {
            table.note(look.quiet(&format!("  {}", look.safe(&carried.words))));
        }
    }
    table.text()
}

fn entry_row(card: &Card, shown_of_id: usize, asked: &Asked, look: Look) -> Vec<Cell> {
    let Card {
        entry,
        from,
        to,
        length,
        nights,
        under,
        day: _,
        date: _,
        date_typed: _,
    } = card;
    let to = match (to.as_str(), nights) {
        ("", _) => say!("terminal-now"),
        (to, 0) => to.to_owned(),
        (to, nights) => format!("{to} +{nights}"),
    };
    let id = entry.id.get(..shown_of_id).unwrap_or(&entry.id);
    let notes = notes(entry, asked, look).join(" · ");
    let description = words::cut(&words::named(&entry.description), DESCRIPTION_MOST);
    vec![
        Cell::left(format!("  {from:>5} – {to}")),
        Cell::left(look.safe(&description)),
        Cell::left(look.safe(under)).shown(|text| look.quiet(text)),
        Cell::right(length.clone()),
        Cell::left(notes).shown(|text| match entry.sync {
            _ if asked.contains_key(&entry.id) => look.alert(text),
            SyncWord::Attention => look.alert(text),
            SyncWord::Local
            | SyncWord::Waiting
            | SyncWord::Sending
            | SyncWord::Unknown
            | SyncWord::Synced => look.quiet(text),
        }),
        Cell::left(id.to_owned()).shown(|text| look.quiet(text)),
    ]
}

/// By the ids of entries, what they ask.
type Asked = BTreeMap<String, String>;

/// What stands behind an entry: tags, custom fields, billable, what is not sent yet, and what it asks.
fn notes(entry: &EntryView, asked: &Asked, look: Look) -> Vec<String> {
    let tags = entry
        .tags
        .iter()
        .map(|tag| format!("#{}", look.safe(&tag.name)));
    let billable = entry.billable.then(|| say!("terminal-billable"));
    let sync = state(entry.sync);
    let asks = asked
        .get(&entry.id)
        .filter(|asks| sync.as_ref() != Some(*asks));
    let asks = asks.cloned();
    let fields = entry.custom_fields.iter().filter_map(words::field_note);
    let fields = fields.map(|note| look.safe(&note));
    tags.chain(fields)
        .chain(billable)
        .chain(sync)
        .chain(asks)
        .collect()
}

/// How far a row is, where that is worth a word.
pub(super) fn state(sync: SyncWord) -> Option<String> {
    match sync {
        SyncWord::Local | SyncWord::Synced => None,
        SyncWord::Waiting => Some(say!("terminal-state", state = "waiting")),
        SyncWord::Sending => Some(say!("terminal-state", state = "sending")),
        SyncWord::Unknown => Some(say!("terminal-state", state = "unknown")),
        SyncWord::Attention => Some(say!("terminal-needs-you")),
    }
}

fn under(entry: &EntryView) -> String {
    let project = entry.project.as_ref().map(|project| &*project.name);
    words::under(project, entry.task.as_ref().map(|task| &*task.name))
}

/// How many characters of these ids tell them apart.
fn shown_of_id(ids: &[&str]) -> usize {
    let mut sorted = ids.to_vec();
    sorted.sort_unstable();
    let shared = |a: &str, b: &str| a.bytes().zip(b.bytes()).take_while(|(a, b)| a == b).count();
    let longest = sorted
        .windows(2)
        .map(|pair| shared(pair[0], pair[1]))
        .max()
        .unwrap_or(0);
    ID_LEAST.max(longest + 1)
}

/// What a list of instants says where nobody said when: the clock, with the day where it is not today.
pub(super) fn clock(at: At, moment: Moment) -> String {
    day::clock_near(at, day::date_of(moment.now, moment.zone), moment.zone)
}
