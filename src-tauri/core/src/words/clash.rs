//! The words of what syncing decided: a card of fields to choose from, a line of what needed no question, and two
//! entries that are probably one.
//!
//! Never decides which side wins.

use super::fields::{Called, label, label_inside, stretch, time, value};
use super::{cut, named};
use crate::action::{Action, Moment};
use crate::field::Field;
use crate::id::Kind;
use crate::length;
use crate::problem::{Problem, WayOut};
use crate::row::{Item, Row};
use crate::say;
use crate::sync::merge::Side;
use crate::sync::{Cause, KeptConflict, Twin};
use crate::view::{Clashing, ClashingField, Settled};

/// A row that both sides had changed, as a card. `all` is what stands of it, newest first.
///
/// # Errors
/// Whatever keeps a name from being looked up.
pub fn clashing(
    row: &Row,
    all: &[KeptConflict],
    called: Called<'_>,
    moment: Moment,
) -> Result<Clashing, Problem> {
    let content = row.here.as_ref().or(row.base.as_ref());
    let name = content.map(Item::name).unwrap_or_default();
    let mut fields: Vec<ClashingField> = Vec::new();
    let mut in_order: Vec<&KeptConflict> = all.iter().collect();
    in_order.sort_by(|a, b| a.conflict.field.cmp(&b.conflict.field));
    for kept in in_order {
        fields.extend(field(row, kept, called, moment)?);
    }
    let changed = all.iter().filter_map(|kept| kept.changed).max();
    let seen = all.iter().map(|kept| kept.conflict.at).max();
    Ok(Clashing {
        id: row.key.uuid().to_string(),
        kind: row.key.kind(),
        title: say!("clash-title", name = named(name)),
        under: content
            .and_then(Item::entry)
            .map(|entry| stretch(entry, moment))
            .unwrap_or_default(),
        here: changed.map(|at| time(at, moment)).unwrap_or_default(),
        there: seen.map(|at| time(at, moment)).unwrap_or_default(),
        fields,
        actions: vec![WayOut::KeepMarked, WayOut::TakeHere, WayOut::TakeTheirs],
    })
}

fn field(
    row: &Row,
    kept: &KeptConflict,
    called: Called<'_>,
    moment: Moment,
) -> Result<Option<ClashingField>, Problem> {
    let conflict = &kept.conflict;
    let Some(here) = &row.here else {
        return Ok(None);
    };
    let why = match (conflict.cause, conflict.kept) {
        (Cause::Stopped, _) => Some(say!("clash-earliest-stop")),
        (_, Side::Both) => Some(say!("clash-both")),
        (_, Side::Here | Side::Clockify) => None,
    };
    Ok(Some(ClashingField {
        field: conflict.field.code().into_owned(),
        label: label(&conflict.field, called)?,
        here: value(&conflict.field, &conflict.here, called, moment)?,
        there: value(&conflict.field, &conflict.there, called, moment)?,
        kept: conflict.kept,
        stands: value(&conflict.field, here, called, moment)?,
        why,
    }))
}

/// What was decided without a question, with what takes it back.
///
/// # Errors
/// Whatever keeps a name from being looked up.
pub fn settled(
    row: &Row,
    kept: &KeptConflict,
    called: Called<'_>,
    moment: Moment,
) -> Result<Settled, Problem> {
    let conflict = &kept.conflict;
    let content = row.here.as_ref().or(row.base.as_ref());
    let name = content.map(Item::name).unwrap_or_default();
    let end = || {
        let end = content.and_then(Item::entry).and_then(|e| e.span.end());
        end.map(|end| time(end, moment)).unwrap_or_default()
    };
    let (what, back) = match conflict.cause {
        Cause::Continued => (
            say!("clash-continued", when = end()),
            Some(WayOut::TakeHere),
        ),
        Cause::Overtaken => (
            say!("clash-overtaken", when = end()),
            Some(WayOut::TakeTheirs),
        ),
        Cause::Known => (say!("clash-known"), None),
        Cause::Changed | Cause::Stopped if conflict.kept == Side::Both => (
            say!(
                "clash-joined",
                field = label_inside(&conflict.field, called)?
            ),
            Some(WayOut::TakeHere),
        ),
        Cause::Changed | Cause::Stopped => {
            let other = match conflict.kept {
                Side::Here => WayOut::TakeTheirs,
                Side::Clockify | Side::Both => WayOut::TakeHere,
            };
            let field = label_inside(&conflict.field, called)?;
            (both(kept, &field, called, moment)?, Some(other))
        }
    };
    Ok(Settled {
        name: if row.key.kind() == Kind::Entry {
            named(name)
        } else {
            say!(
                "clash-called",
                kind = row.key.kind().word(),
                name = cut(name, 60)
            )
        },
        what,
        at: time(conflict.at, moment),
        back: back.map(|way| Action::Resolve {
            row: row.key.uuid().to_string(),
            field: Some(conflict.field.code().into_owned()),
            way,
        }),
    })
}

/// `description “Copy deck review” here, “Copy review” in Clockify; the one from here was kept`, with what the field is
/// called there: [`label_inside`] inside a line, its label where it begins one.
///
/// # Errors
/// Whatever keeps a name from being looked up.
pub(super) fn both(
    kept: &KeptConflict,
    called_there: &str,
    called: Called<'_>,
    moment: Moment,
) -> Result<String, Problem> {
    let conflict = &kept.conflict;
    let side = |item| value(&conflict.field, item, called, moment);
    let (here, there) = (side(&conflict.here)?, side(&conflict.there)?);
    let sides = in_words(&conflict.field, called_there, &here, &there);
    Ok(match conflict.kept {
        Side::Here => say!("clash-kept-here", sides = sides),
        Side::Clockify => say!("clash-kept-there", sides = sides),
        Side::Both => say!("clash-kept-both", sides = sides),
    })
}

/// `description “Copy deck review” here, “Copy review” in Clockify`.
pub(super) fn in_words(field: &Field, called_there: &str, here: &str, there: &str) -> String {
    match field {
        Field::Description | Field::Name => say!(
            "clash-texts",
            field = called_there,
            here = here,
            there = there
        ),
        _ => say!(
            "clash-sides",
            field = called_there,
            here = here,
            there = there
        ),
    }
}

/// `Made 40 s apart, same times. One came from Clockify.` `apart` is in seconds, where both ids tell it.
pub fn twins(twin: &Twin, apart: Option<i64>) -> String {
    let made = match apart.map(i64::abs) {
        Some(0) => say!("clash-same-second"),
        Some(seconds @ 1..120) => say!("clash-seconds-apart", seconds = seconds),
        Some(seconds) => say!("clash-apart", long = length::sentence(seconds)),
        None => say!("clash-same-words"),
    };
    let how = if twin.in_doubt {
        say!("clash-sent-twice")
    } else {
        say!("clash-one-came")
    };
    format!("{made} {how}")
}
