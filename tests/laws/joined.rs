//! How two sides of an entry or of a thing of the catalog become one.
//!
//! Never the policy of a field: that stands in examples. Here is what holds whatever the policy is.

use proptest::prelude::*;
use stint_core::custom::FieldId;
use stint_core::entry::{Entry, Span};
use stint_core::row::Item;
use stint_core::sync::merge::merge;

use crate::items::{FIELDS, entry, items};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn who_changed_alone_is_taken_whole([base, other] in items()) {
        for (here, there) in [(&base, &other), (&other, &base), (&other, &other)] {
            let merged = merge(&base, here, there);
            // What Stint does not edit is Clockify's, whoever changed what.
            prop_assert!(alike_but_kept(&merged.item, &other), "{:?}", merged.item);
            prop_assert!(merged.clashes.is_empty());
        }
    }

    #[test]
    fn joining_again_changes_nothing([base, here, there] in items()) {
        let once = merge(&base, &here, &there).item;
        // The base is what was seen there now, and what came of it is what is wanted here.
        let again = merge(&there, &once, &there).item;
        prop_assert_eq!(again, once);
    }

    #[test]
    fn every_field_is_one_sides_or_both(base in entry(), here in entry(), there in entry()) {
        let merged = joined(&base, &here, &there);
        prop_assert!([&here.description, &there.description].contains(&&merged.description));
        let about = |entry: &Entry| (entry.project, entry.task);
        prop_assert!([about(&here), about(&there)].contains(&about(&merged)), "a task never changes its project");
        prop_assert!([here.billable, there.billable].contains(&merged.billable));
        let starts = [here.span.start(), there.span.start()];
        prop_assert!(starts.contains(&merged.span.start()));
        let ends = [here.span.end(), there.span.end()];
        prop_assert!(ends.contains(&merged.span.end()));
        for tag in here.tags.union(&there.tags).chain(&base.tags) {
            let by_both = here.tags.contains(tag) && there.tags.contains(tag);
            let by_none = !here.tags.contains(tag) && !there.tags.contains(tag);
            prop_assert!(!by_both || merged.tags.contains(tag), "what both have stays");
            prop_assert!(!by_none || !merged.tags.contains(tag), "what both took off is gone");
        }
    }

    #[test]
    fn what_only_one_side_edited_is_never_undone(base in entry(), here in entry(), there in entry()) {
        let merged = joined(&base, &here, &there);
        if there.description == base.description {
            prop_assert_eq!(&merged.description, &here.description);
        }
        if there.billable == base.billable {
            prop_assert_eq!(merged.billable, here.billable);
        }
        if there.span == base.span {
            prop_assert_eq!(merged.span, here.span);
        }
        for id in FIELDS.map(|id| FieldId(id.to_owned())) {
            let [was, ours, theirs, is] = [&base, &here, &there, &merged].map(|entry| entry.custom.value(&id));
            prop_assert!(theirs != was || is == ours);
            prop_assert!(ours != was || is == theirs);
        }
        let added = here.tags.difference(&base.tags);
        prop_assert!(added.into_iter().all(|tag| merged.tags.contains(tag)));
    }

    #[test]
    fn a_timer_stopped_anywhere_never_runs_again(base in entry(), here in entry(), there in entry()) {
        let base = Entry { span: Span::running(base.span.start()), ..base };
        let merged = joined(&base, &here, &there);
        prop_assert_eq!(merged.span.is_running(), here.span.is_running() && there.span.is_running());
    }

    /// Pulled then pushed, or pushed then pulled: what one changed here and another elsewhere, each in fields of
    /// their own, comes to the same.
    #[test]
    fn changes_to_different_fields_come_to_the_same_in_any_order(
        base in entry(), mine in entry(), theirs in entry(), whose in any::<[bool; 7]>(),
    ) {
        let here = taking(&base, &mine, whose);
        let others = whose.map(|is_mine| !is_mine);
        let there = taking(&base, &theirs, others);

        let pulled_first = joined(&base, &here, &there);
        let pushed_first = taking(&here, &theirs, others);
        let seen_elsewhere = joined(&base, &there, &here);
        prop_assert_eq!(&pulled_first, &pushed_first);
        prop_assert_eq!(&pulled_first, &seen_elsewhere);
    }
}

fn joined(base: &Entry, here: &Entry, there: &Entry) -> Entry {
    let [base, here, there] = [base, here, there].map(|entry| Item::Entry(entry.clone()));
    match merge(&base, &here, &there).item {
        Item::Entry(entry) => entry,
        other => panic!("an entry became {other:?}"),
    }
}

/// These fields of one entry on another.
fn taking(entry: &Entry, from: &Entry, fields: [bool; 7]) -> Entry {
    let mut entry = entry.clone();
    let [text, about, tags, billable, span, custom @ ..] = fields;
    if text {
        entry.description.clone_from(&from.description);
    }
    if about {
        (entry.project, entry.task) = (from.project, from.task);
    }
    if tags {
        entry.tags.clone_from(&from.tags);
    }
    if billable {
        entry.billable = from.billable;
    }
    if span {
        entry.span = from.span;
    }
    for (id, takes) in FIELDS.into_iter().zip(custom) {
        if takes {
            entry.custom.take(&FieldId(id.to_owned()), &from.custom);
        }
    }
    entry
}

/// The same as far as a person can change it.
fn alike_but_kept(one: &Item, other: &Item) -> bool {
    let bare = |item: &Item| match item.clone() {
        Item::Entry(entry) => Item::Entry(Entry {
            kind: Default::default(),
            ..entry
        }),
        Item::Client(mut client) => {
            client.kept = Default::default();
            Item::Client(client)
        }
        Item::Project(mut project) => {
            project.kept = Default::default();
            Item::Project(project)
        }
        Item::Task(mut task) => {
            task.kept = Default::default();
            Item::Task(task)
        }
        Item::Tag(tag) => Item::Tag(tag),
    };
    bare(one) == bare(other)
}
