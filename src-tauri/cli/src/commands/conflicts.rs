//! What was changed on both sides, what may stand there twice, and how a person settles it.
//!
//! Never decides which side wins.

use stint_core::action::Action;
use stint_core::problem::{Problem, WayOut};
use stint_core::say;
use stint_core::view::{Asked, Clashing, Twins};

use super::Door;
use crate::answer::Answer;
use crate::look::{Cell, Look, Table};
use crate::words::Word;

impl Door<'_, '_> {
    pub(super) fn conflicts(&self) -> Result<Answer, Problem> {
        if self.json {
            return Answer::json(&self.stint.contested()?);
        }
        let page = self.stint.sync_page()?;
        let mut table = Table::default();
        let mut first = true;
        let mut apart = |table: &mut Table| {
            if !std::mem::take(&mut first) {
                table.blank();
            }
        };
        for asked in &page.needs_you {
            if let Asked::Conflict(card) = asked {
                apart(&mut table);
                clashing(&mut table, card, self.look);
            }
        }
        for pair in &page.twins {
            apart(&mut table);
            twins(&mut table, pair, self.look);
        }
        if first {
            return Ok(Answer::text(say!("terminal-nothing-in-question")));
        }
        Ok(Answer::text(table.text()))
    }

    pub(super) fn resolve(
        &mut self,
        entry: Word,
        way: &Word,
        field: Option<Word>,
    ) -> Result<Answer, Problem> {
        self.act_on_entry(&Action::Resolve {
            row: entry.0,
            field: field.map(|field| field.0),
            // What is no way at all is refused like one that does not fit, with those that do.
            way: WayOut::said(way.0.trim()).unwrap_or(WayOut::Reconnect),
        })
    }
}

fn clashing(table: &mut Table, card: &Clashing, look: Look) {
    table.note(look.strong(&look.safe(&card.title)));
    let mut under = vec![card.under.clone()];
    under.push(say!("terminal-in-clockify", value = &card.there));
    if !card.here.is_empty() {
        under.push(say!("terminal-here", value = &card.here));
    }
    under.retain(|part| !part.is_empty());
    table.note(look.quiet(&look.safe(&format!("  {}", under.join(" · ")))));
    for field in &card.fields {
        let kept = say!(
            "terminal-kept",
            value = &field.stands,
            why = field.why.as_deref().unwrap_or("none")
        );
        table.row(vec![
            Cell::left(format!("  {}", field.label)),
            Cell::left(look.safe(&say!("terminal-here", value = &field.here))),
            Cell::left(look.safe(&say!("terminal-in-clockify", value = &field.there))),
            Cell::left(look.safe(&kept)),
        ]);
    }
    table.note(ways(&card.id, &card.actions, look));
}

fn twins(table: &mut Table, pair: &Twins, look: Look) {
    let entry = &pair.theirs;
    let name = stint_core::words::named(&entry.entry.description);
    table.note(look.strong(&look.safe(&say!("terminal-twice", name = name))));
    let under = format!(
        "  {} {} – {} · {}",
        entry.day, entry.from, entry.to, pair.words
    );
    table.note(look.quiet(&look.safe(&under)));
    table.note(ways(
        &entry.entry.id,
        &[WayOut::Merge, WayOut::KeepBoth],
        look,
    ));
}

fn ways(id: &str, ways: &[WayOut], look: Look) -> String {
    let words: Vec<&str> = ways.iter().map(|way| way.word()).collect();
    look.quiet(&format!("  stint resolve {id} {}", words.join("|")))
}
