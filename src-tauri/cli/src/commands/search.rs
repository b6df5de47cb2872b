//! Finding entries.
//!
//! Never marks a word by colour alone: what was looked for stands in the line.

use serde::Serialize;
use stint_core::problem::Problem;
use stint_core::search::Run;
use stint_core::view::{EntryView, Found};
use stint_core::words;

use super::Door;
use crate::answer::Answer;
use crate::look::{Cell, Look, Table};
use crate::words::{Word, joined};

/// How much of a description is shown, in characters.
const DESCRIPTION_MOST: usize = 60;

/// What `search --json` prints.
#[derive(Serialize)]
struct Hits<'a> {
    count: usize,
    entries: Vec<&'a EntryView>,
}

impl Door<'_, '_> {
    pub(super) fn search(&self, text: &[Word], limit: usize) -> Result<Answer, Problem> {
        let found = self.stint.search(&joined(text), limit)?;
        let hits = Hits {
            count: found.count,
            entries: found.hits.iter().map(|hit| &hit.card.entry).collect(),
        };
        self.answer(&hits, |look| list(&found, look))
    }
}

fn list(found: &Found, look: Look) -> String {
    let mut table = Table::default();
    for hit in &found.hits {
        let title = match hit.card.entry.description.is_empty() {
            true => Cell::left(words::named("")),
            false => marked(&hit.title, look),
        };
        let id: String = hit.card.entry.id.chars().take(8).collect();
        table.row(vec![
            title,
            marked(&hit.under, look),
            marked(&hit.tags, look),
            Cell::right(hit.when.clone()),
            Cell::right(hit.card.length.clone()),
            Cell::left(id).shown(|text| look.quiet(text)),
        ]);
    }
    let mut said: Vec<String> = found.chips.iter().map(|chip| chip.words.clone()).collect();
    said.insert(0, found.words.clone());
    table.note(look.quiet(&look.safe(&said.join(" · "))));
    table.text()
}

/// Text with what was looked for in bold.
fn marked(runs: &[Run], look: Look) -> Cell {
    let text: String = runs.iter().map(|run| &*run.text).collect();
    let cut = look.safe(&words::cut(&text, DESCRIPTION_MOST));
    if cut != look.safe(&text) {
        return Cell::left(cut);
    }
    let shown: String = runs
        .iter()
        .map(|run| match run.hit {
            true => look.strong(&look.safe(&run.text)),
            false => look.safe(&run.text),
        })
        .collect();
    Cell::left(cut).shown(|_| shown)
}
