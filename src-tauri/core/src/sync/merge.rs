//! Three sides, one result, field by field.
//!
//! Who changed a field alone wins it. Where both changed it differently the rules of each field decide, and the
//! clash is a value that the person gets to see. The result never depends on who asked first.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::custom::{Custom, Value};
use crate::entry::{Entry, Span};
use crate::field::Field;
use crate::id::TagId;
use crate::planted::{self, Bug};
use crate::row::Item;

/// Two sides joined.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merged {
    /// What the person gets.
    pub item: Item,
    /// The fields that both sides changed differently.
    pub clashes: Vec<Clash>,
}

/// A field that both sides changed differently.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clash {
    /// Which.
    pub field: Field,
    /// Which side's value stands.
    pub kept: Side,
}

/// Which value stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum Side {
    /// The one from here.
    Here,
    /// The one from Clockify.
    Clockify,
    /// Both, joined.
    Both,
}

impl Side {
    fn here_if(is: bool) -> Side {
        if is { Side::Here } else { Side::Clockify }
    }
}

/// Joins what the person wants with what is seen there. Different kinds never meet: a row keeps its kind.
pub fn merge(base: &Item, here: &Item, there: &Item) -> Merged {
    let mut clashes = Vec::new();
    macro_rules! shared {
        ($base:ident, $here:ident, $there:ident: $($field:ident $name:ident),*) => {{
            let mut item = $there.clone();
            $(item.$field = shared(
                Field::$name, &$base.$field, &$here.$field, &$there.$field, &mut clashes,
            );)*
            item
        }};
    }
    let item = match (base, here, there) {
        (Item::Entry(base), Item::Entry(here), Item::Entry(there)) => {
            Item::Entry(entry(base, here, there, &mut clashes))
        }
        (Item::Client(base), Item::Client(here), Item::Client(there)) => {
            Item::Client(shared!(base, here, there: name Name, archived Archived))
        }
        (Item::Tag(base), Item::Tag(here), Item::Tag(there)) => {
            Item::Tag(shared!(base, here, there: name Name, archived Archived))
        }
        (Item::Project(base), Item::Project(here), Item::Project(there)) => Item::Project(
            shared!(base, here, there: name Name, client Client, color Color,
                                  billable Billable, public Public, archived Archived),
        ),
        (Item::Task(base), Item::Task(here), Item::Task(there)) => {
            Item::Task(shared!(base, here, there: name Name, done Done, billable Billable))
        }
        _ => there.clone(),
    };
    Merged { item, clashes }
}

/// The base as it became when a write in doubt arrived: what is seen there just as it was sent, is our own doing,
/// and everything else is not.
pub fn landed(base: &Item, sent: &Item, there: &Item) -> Item {
    macro_rules! landed {
        ($base:ident, $sent:ident, $there:ident: $($field:ident),*) => {{
            let mut item = $base.clone();
            $(if $sent.$field == $there.$field {
                item.$field = $sent.$field.clone();
            })*
            item
        }};
    }
    match (base, sent, there) {
        (Item::Entry(base), Item::Entry(sent), Item::Entry(there)) => {
            let mut entry = landed!(base, sent, there: description, billable);
            if (sent.project, sent.task) == (there.project, there.task) {
                (entry.project, entry.task) = (sent.project, sent.task);
            }
            let as_sent = |tag| sent.tags.contains(tag) == there.tags.contains(tag);
            let all = base.tags.union(&sent.tags);
            let kept = all.filter(|tag| if as_sent(tag) { sent } else { base }.tags.contains(tag));
            entry.tags = kept.copied().collect();
            let (ours, theirs) = (sent.span, there.span);
            let from = if ours.start() == theirs.start() {
                ours
            } else {
                base.span
            };
            let to = if ours.end() == theirs.end() {
                ours
            } else {
                base.span
            };
            entry.span = Span::new(from.start(), to.end()).unwrap_or(base.span);
            for id in base.custom.differing(&sent.custom) {
                if sent.custom.value(id) == there.custom.value(id) {
                    entry.custom.take(id, &there.custom);
                }
            }
            Item::Entry(entry)
        }
        (Item::Client(base), Item::Client(sent), Item::Client(there)) => {
            Item::Client(landed!(base, sent, there: name, archived))
        }
        (Item::Tag(base), Item::Tag(sent), Item::Tag(there)) => {
            Item::Tag(landed!(base, sent, there: name, archived))
        }
        (Item::Project(base), Item::Project(sent), Item::Project(there)) => Item::Project(
            landed!(base, sent, there: name, client, color, billable, public, archived),
        ),
        (Item::Task(base), Item::Task(sent), Item::Task(there)) => {
            Item::Task(landed!(base, sent, there: name, done, billable))
        }
        _ => base.clone(),
    }
}

enum Won<'a, T> {
    Alone(&'a T),
    Clash,
}

fn alone<'a, T: PartialEq>(base: &T, here: &'a T, there: &'a T) -> Won<'a, T> {
    if here == there || here == base {
        Won::Alone(there)
    } else if there == base {
        Won::Alone(here)
    } else {
        Won::Clash
    }
}

/// The catalog is shared with others, so theirs is kept.
fn shared<T: PartialEq + Clone>(
    field: Field,
    base: &T,
    here: &T,
    there: &T,
    clashes: &mut Vec<Clash>,
) -> T {
    match alone(base, here, there) {
        Won::Alone(value) => value.clone(),
        Won::Clash => {
            clashes.push(Clash {
                field,
                kept: Side::Clockify,
            });
            there.clone()
        }
    }
}

/// An entry is the person's own, so ours is kept.
fn own<T: PartialEq + Clone>(
    field: Field,
    base: &T,
    here: &T,
    there: &T,
    clashes: &mut Vec<Clash>,
) -> T {
    match alone(base, here, there) {
        Won::Alone(value) => value.clone(),
        Won::Clash => {
            clashes.push(Clash {
                field,
                kept: Side::Here,
            });
            here.clone()
        }
    }
}

fn entry(base: &Entry, here: &Entry, there: &Entry, clashes: &mut Vec<Clash>) -> Entry {
    let (project, task) = own(
        Field::Project,
        &(base.project, base.task),
        &(here.project, here.task),
        &(there.project, there.task),
        clashes,
    );
    Entry {
        description: own(
            Field::Description,
            &base.description,
            &here.description,
            &there.description,
            clashes,
        ),
        project,
        task,
        tags: match planted::is(Bug::TagsReplaced) && here.tags != base.tags {
            true => here.tags.clone(),
            false => tags(&base.tags, &here.tags, &there.tags, clashes),
        },
        billable: own(
            Field::Billable,
            &base.billable,
            &here.billable,
            &there.billable,
            clashes,
        ),
        span: span(base.span, here.span, there.span, clashes),
        // Not edited here, so what Clockify has stands.
        kind: there.kind.clone(),
        aside: there.aside.clone(),
        locked: there.locked,
        custom: custom(&base.custom, &here.custom, &there.custom, clashes),
    }
}

/// Each custom field for itself, as the person's own: what was not said here is as Clockify has it.
fn custom(base: &Custom, here: &Custom, there: &Custom, clashes: &mut Vec<Clash>) -> Custom {
    let mut joined = there.clone();
    for id in base.differing(here) {
        let (was, ours, theirs) = (base.value(id), here.value(id), there.value(id));
        let is_empty = |value: Option<&Value>| value.is_none_or(Value::is_empty);
        if ours == theirs || (theirs != was && is_empty(ours) && is_empty(theirs)) {
            continue;
        }
        if theirs != was {
            clashes.push(Clash {
                field: Field::Custom(id.clone()),
                kept: Side::Here,
            });
        }
        joined.take(id, here);
    }
    joined
}

/// Both sides' tags; a set that one side had already needs no word about it.
fn tags(
    base: &BTreeSet<TagId>,
    here: &BTreeSet<TagId>,
    there: &BTreeSet<TagId>,
    clashes: &mut Vec<Clash>,
) -> BTreeSet<TagId> {
    let joined = set(base, here, there);
    if joined != *here && joined != *there {
        clashes.push(Clash {
            field: Field::Tags,
            kept: Side::Both,
        });
    }
    joined
}

/// What either side added is there, what either side took away is not.
fn set<T: Ord + Clone>(base: &BTreeSet<T>, here: &BTreeSet<T>, there: &BTreeSet<T>) -> BTreeSet<T> {
    let added = here.difference(base).chain(there.difference(base));
    let kept = base
        .iter()
        .filter(|tag| here.contains(tag) && there.contains(tag));
    kept.chain(added).cloned().collect()
}

fn span(base: Span, here: Span, there: Span, clashes: &mut Vec<Clash>) -> Span {
    let mut found = Vec::new();
    let start = own(
        Field::Start,
        &base.start(),
        &here.start(),
        &there.start(),
        &mut found,
    );
    let end = match (base.end(), here.end(), there.end()) {
        // Both stopped what ran: the time after the first stop was not worked.
        (None, Some(ours), Some(theirs)) if ours != theirs => {
            found.push(Clash {
                field: Field::End,
                kept: Side::here_if(ours < theirs),
            });
            let latest = planted::is(Bug::LatestStopWins);
            Some(if latest {
                ours.max(theirs)
            } else {
                ours.min(theirs)
            })
        }
        (base, ours, theirs) => own(Field::End, &base, &ours, &theirs, &mut found),
    };
    match Span::new(start, end) {
        Ok(span) => {
            clashes.append(&mut found);
            span
        }
        // Each side moved one end past the other's: one of them stays whole, theirs unless that would let run
        // again what was stopped here.
        Err(_) => {
            let kept_here = here.end().is_some() && there.end().is_none();
            clashes.push(Clash {
                field: Field::Times,
                kept: Side::here_if(kept_here),
            });
            if kept_here { here } else { there }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::at::At;
    use crate::id::ProjectId;
    use uuid::Uuid;

    fn entries() -> impl Strategy<Value = Entry> {
        let id = |n: u8| Uuid::from_u128(u128::from(n));
        (
            0..3u8,
            0..3u8,
            prop::collection::btree_set(0..3u8, 0..3),
            any::<bool>(),
            0..3i64,
            prop::option::of(0..3i64),
        )
            .prop_map(move |(text, project, tags, billable, start, length)| {
                let start = At::from_unix(start * 60);
                let span = Span::new(start, length.map(|l| start.plus(l * 60)))
                    .expect("lengths are not negative");
                Entry {
                    description: format!("{text}"),
                    project: (project > 0).then(|| ProjectId(id(project))),
                    tags: tags.into_iter().map(|tag| TagId(id(tag))).collect(),
                    billable,
                    ..Entry::bare(span)
                }
            })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(10_000))]

        #[test]
        fn who_changed_alone_wins((base, other) in (entries(), entries())) {
            let (base, other) = (Item::Entry(base), Item::Entry(other));
            for (here, there) in [(&base, &other), (&other, &base), (&other, &other)] {
                let merged = merge(&base, here, there);
                prop_assert_eq!(&merged.item, &other);
                prop_assert!(merged.clashes.is_empty());
            }
        }

        #[test]
        fn tags_join_whoever_asks((a, b, c) in (entries(), entries(), entries())) {
            prop_assert_eq!(set(&a.tags, &b.tags, &c.tags), set(&a.tags, &c.tags, &b.tags));
        }

        #[test]
        fn what_one_side_stopped_does_not_run((a, b, c) in (entries(), entries(), entries())) {
            let running = Entry { span: Span::running(a.span.start()), ..a };
            let merged = entry(&running, &b, &c, &mut Vec::new());
            prop_assert_eq!(merged.span.is_running(), b.span.is_running() && c.span.is_running());
        }

        #[test]
        fn no_merge_ends_before_it_starts((a, b, c) in (entries(), entries(), entries())) {
            let merged = entry(&a, &b, &c, &mut Vec::new());
            if let Some(end) = merged.span.end() {
                prop_assert!(merged.span.start() <= end);
            }
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(10_000))]

        #[test]
        fn what_landed_is_the_base_until_somebody_sends((base, sent) in (entries(), entries())) {
            let (base, sent) = (Item::Entry(base), Item::Entry(sent));
            prop_assert_eq!(&landed(&base, &sent, &base), &base);
            prop_assert_eq!(&landed(&base, &sent, &sent), &sent);
        }
    }

    #[test]
    fn of_two_stops_the_earlier_stands() {
        let at = At::from_unix;
        let running = Entry::bare(Span::running(at(0)));
        let stopped = |end| Entry {
            span: Span::finished(at(0), at(end)).unwrap(),
            ..running.clone()
        };
        let mut clashes = Vec::new();
        let merged = entry(&running, &stopped(20), &stopped(10), &mut clashes);
        assert_eq!(merged.span.end(), Some(at(10)));
        assert_eq!(
            clashes,
            [Clash {
                field: Field::End,
                kept: Side::Clockify
            }]
        );
    }
}
