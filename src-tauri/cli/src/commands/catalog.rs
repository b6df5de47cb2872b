//! Projects, tasks, tags and clients.
//!
//! Never checks a name: core does, the same for every door.

use clap::Args;
use stint_core::action::{Action, ItemEdit, NewItem};
use stint_core::id::Kind;
use stint_core::problem::Problem;
use stint_core::say;
use stint_core::view::ItemView;

use super::{Door, entries};
use crate::answer::Answer;
use crate::args::{ItemAct, ItemFields};
use crate::look::{Cell, Look, Table};
use crate::words::Word;

impl Door<'_, '_> {
    pub(super) fn catalog<New, Change, Where>(
        &mut self,
        kind: Kind,
        act: ItemAct<New, Change, Where>,
    ) -> Result<Answer, Problem>
    where
        New: Args + Into<ItemFields>,
        Change: Args + Into<ItemFields>,
        Where: Args + Into<Option<String>>,
    {
        let edit = |item: Word, at: Where, change: ItemEdit| Action::EditItem {
            kind,
            item: item.0,
            project: at.into(),
            change,
        };
        let put_away = |put_away: bool| ItemEdit {
            put_away: Some(put_away),
            ..ItemEdit::default()
        };
        let named = |name: Word| ItemEdit {
            name: Some(name.0),
            ..ItemEdit::default()
        };
        let action = match act {
            ItemAct::List { at } => return self.items(kind, at.into()),
            ItemAct::Add { name, fields } => {
                let ItemFields {
                    under,
                    color,
                    billable,
                } = fields.into();
                Action::AddItem(NewItem {
                    kind,
                    name: name.0,
                    under,
                    color,
                    billable,
                })
            }
            ItemAct::Edit {
                item,
                at,
                name,
                fields,
            } => {
                let ItemFields {
                    under,
                    color,
                    billable,
                } = fields.into();
                let name = name.map(|name| name.0);
                edit(
                    item,
                    at,
                    ItemEdit {
                        name,
                        put_away: None,
                        color,
                        client: under,
                        billable,
                    },
                )
            }
            ItemAct::Rename { item, to, at } => edit(item, at, named(to)),
            ItemAct::Archive { item, at } => edit(item, at, put_away(true)),
            ItemAct::Restore { item, at } => edit(item, at, put_away(false)),
            ItemAct::Delete { item, at } => Action::DeleteItem {
                kind,
                item: item.0,
                project: at.into(),
            },
        };
        self.act(&action, |done| done.item.clone())
    }

    fn items(&self, kind: Kind, project: Option<String>) -> Result<Answer, Problem> {
        let items = self.stint.items(kind, project.as_deref())?;
        self.answer(&items, |look| {
            if items.is_empty() {
                return say!("terminal-no-items", kind = kind.word());
            }
            let (used, put_away): (Vec<_>, Vec<_>) = items.iter().partition(|item| !item.archived);
            let mut table = Table::default();
            for item in used.into_iter().chain(put_away) {
                table.row(item_row(kind, item, look));
            }
            table.text()
        })
    }
}

fn item_row(kind: Kind, item: &ItemView, look: Look) -> Vec<Cell> {
    let above = item.project.as_ref().or(item.client.as_ref());
    let above = above
        .map(|named| look.safe(&named.name))
        .unwrap_or_default();
    let billable = item
        .billable
        .unwrap_or(false)
        .then(|| say!("terminal-billable"));
    let put_away = item
        .archived
        .then(|| say!("terminal-put-away", kind = kind.word()));
    let notes: Vec<String> = billable
        .into_iter()
        .chain(put_away)
        .chain(entries::state(item.sync))
        .collect();
    vec![
        Cell::left(look.safe(&item.name)),
        Cell::left(above).shown(|text| look.quiet(text)),
        Cell::left(notes.join(" · ")).shown(|text| look.quiet(text)),
    ]
}
