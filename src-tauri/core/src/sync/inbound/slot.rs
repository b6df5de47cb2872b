//! One timer runs in a workspace, whoever started it: what else runs after an answer was taken in ended where the last
//! one starts.
//!
//! Never stops anything at Clockify; the outbox carries what is decided here.

use super::super::merge::{Clash, Side};
use super::super::record::Cause;
use super::{Inbound, will_be_at};
use crate::entry::{Entry, Span};
use crate::field::Field;
use crate::problem::Problem;
use crate::row::{Item, Row};

impl Inbound<'_> {
    /// At most one timer runs in a workspace: the one that started last, ours where both started at once. Every
    /// other one ended where that one starts, which is what a switch would have done.
    pub(super) fn one_timer(&mut self) -> Result<(), Problem> {
        let kept = self.desk.running()?.into_iter();
        let mut running: Vec<Row> = kept
            .filter(|row| !self.rows.contains_key(&row.key))
            .collect();
        let will_be = self.rows.values();
        let will_be = will_be.filter_map(|place| will_be_at(&self.changes, *place));
        running.extend(will_be.filter(|row| runs(row)).cloned());
        running.retain(|row| row.workspace == self.lane.workspace && runs(row));
        running.sort_by_key(|row| {
            (
                row.entry().map(|entry| entry.span.start()),
                row.remote.is_none(),
                row.key,
            )
        });
        let Some(last) = running.pop() else {
            return Ok(());
        };
        let start = last
            .entry()
            .expect("only running entries were kept")
            .span
            .start();
        let last_is_news = self.desk.row(last.key)?.is_none();
        for row in running {
            let entry = row.entry().expect("only running entries were kept").clone();
            let span = Span::finished(entry.span.start(), start)?;
            let (before, after) = (
                Item::Entry(entry.clone()),
                Item::Entry(Entry { span, ..entry }),
            );
            let base = row.base.clone().unwrap_or_else(|| before.clone());
            let (cause, kept, here, there) = if last_is_news {
                (Cause::Continued, Side::Clockify, &before, &after)
            } else {
                (Cause::Overtaken, Side::Here, &after, &before)
            };
            let clash = Clash {
                field: Field::End,
                kept,
            };
            self.tell_of(row.key, clash, cause, [&base, here, there]);
            let ended = Some(after);
            // Not the person's doing, so it answers no question.
            self.keep(Row {
                attention: row.attention.clone(),
                ..row.edited(ended)
            });
        }
        Ok(())
    }
}

fn runs(row: &Row) -> bool {
    row.entry().is_some_and(|entry| entry.span.is_running())
}
