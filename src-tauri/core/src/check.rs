//! The day check: what of the last days is perhaps not as it should be, and what settles each in one key.
//!
//! It asks and never corrects: each way is an action that the person chooses, and what was said to be right is not
//! asked again. It never counts what Clockify does: that is the Sync view's.

use std::collections::{BTreeMap, BTreeSet};

use chrono::Days;

use crate::action::{Action, Edit, Moment};
use crate::at::At;
use crate::gaps::{self, Hole, Overlap};
use crate::view::{
    Card, CheckPage, EntryView, Finding, FindingDoes, FindingKind, FindingWay, LikelyField, Named,
    SyncWord,
};
use crate::words::{NoneOf, Settle};
use crate::{calendar, cards, day, words};

/// How many local days it looks at, today included.
pub const DAYS: u64 = 7;
/// What is longer is asked about, in seconds.
pub const LONG_S: i64 = 10 * 3600;

/// The days that are looked at, as instants: from the first of them until now.
pub fn bounds(moment: Moment) -> (At, At) {
    let today = day::date_of(moment.now, moment.zone);
    let first = today.checked_sub_days(Days::new(DAYS - 1)).unwrap_or(today);
    (
        day::start_of(first, moment.zone),
        day::bounds(today, moment.zone).1,
    )
}

/// What the person said of earlier findings, and what is known beside the entries.
#[derive(Clone, Copy, Debug)]
pub struct Known<'a> {
    /// The ids of findings that are right as they are.
    pub kept: &'a BTreeSet<String>,
    /// The project that entries of a description usually have.
    pub likely: &'a BTreeMap<String, Named>,
    /// Whether the workspace wants a project on every entry, or most entries here have one.
    pub projects_are_usual: bool,
    /// How many changes wait to be sent.
    pub waiting: usize,
}

/// Looks through the entries that touch [`bounds`], in any order.
pub fn page(entries: &[EntryView], known: Known<'_>, moment: Moment) -> CheckPage {
    let mut entries = entries.to_vec();
    entries.sort_by(|a, b| (a.start, &a.id).cmp(&(b.start, &b.id)));
    let cards: Vec<Card> = entries
        .into_iter()
        .map(|entry| cards::card(entry, moment))
        .collect();
    let spans: Vec<(At, At)> = cards
        .iter()
        .map(|card| (card.entry.start, calendar::end_of(&card.entry, moment.now)))
        .collect();
    let (first, _) = bounds(moment);

    let mut found: Vec<Finding> = Vec::new();
    let attention = cards
        .iter()
        .filter(|card| card.entry.sync == SyncWord::Attention);
    found.extend(attention.map(|card| refused(card, moment)));
    let overlaps = gaps::overlaps(&spans).into_iter();
    found.extend(
        overlaps
            .filter(|shared| shared.to > first)
            .map(|shared| overlap(&cards[shared.first], &cards[shared.second], shared, moment)),
    );
    let too_long = cards.iter().filter(|card| card.entry.duration_s > LONG_S);
    found.extend(too_long.map(|card| long(card, moment)));
    found.extend(holes(&spans, moment).map(|gap| hole(gap, moment)));
    if known.projects_are_usual {
        let without = cards.iter().filter(|card| card.entry.project.is_none());
        found.extend(without.map(|card| no_project(card, known.likely, moment)));
    }
    // What counts wrong before what only looks untidy, and of each the latest first.
    found.sort_by(|a, b| (a.kind, &b.date).cmp(&(b.kind, &a.date)));

    let (kept, findings): (Vec<_>, Vec<_>) = found
        .into_iter()
        .partition(|finding| known.kept.contains(&finding.id));
    let kept = kept.into_iter().map(asked_again).collect();
    let none_of: Vec<NoneOf> = [
        (FindingKind::Overlap, NoneOf::Overlaps),
        (FindingKind::Hole, NoneOf::Holes),
        (FindingKind::Long, NoneOf::Long),
    ]
    .into_iter()
    .filter(|(kind, _)| !findings.iter().any(|finding| finding.kind == *kind))
    .map(|(_, none)| none)
    .collect();
    CheckPage {
        words: words::to_settle(findings.len()),
        count: findings.len(),
        calm: words::calm(&none_of, known.waiting),
        findings,
        kept,
    }
}

/// Two entries that cover the same minutes.
pub fn overlap(first: &Card, second: &Card, shared: Overlap, moment: Moment) -> Finding {
    let (from, to) = (
        day::clock(shared.from, moment.zone),
        day::clock(shared.to, moment.zone),
    );
    let mut ways = Vec::new();
    let is_inside = first.entry.end.is_none_or(|end| end > shared.to);
    if !is_inside && shared.from > first.entry.start {
        let change = Edit {
            to: Some(shared.from.to_string()),
            ..Edit::default()
        };
        let words = Settle::TrimFirst { first, at: &from };
        ways.push(way(words, act(edited(&first.entry, change))));
    }
    match second.entry.end {
        Some(end) if end <= shared.to && !ways.is_empty() => {}
        // What lies within the other would have no minute left.
        Some(end) if is_inside || end <= shared.to => {
            let entries = vec![second.entry.id.clone()];
            let words = Settle::DeleteSecond { first };
            ways.push(way(words, act(Action::Delete { entries })));
        }
        Some(_) | None => {
            let change = Edit {
                from: Some(shared.to.to_string()),
                ..Edit::default()
            };
            let words = Settle::TrimSecond { second, at: &to };
            ways.push(way(words, act(edited(&second.entry, change))));
        }
    }
    ways.push(way(Settle::KeepBoth, FindingDoes::Keep));
    let date = day::date_of(shared.from, moment.zone);
    let today = day::date_of(moment.now, moment.zone);
    Finding {
        id: format!(
            "overlap {} {} {} {}",
            first.entry.id, second.entry.id, shared.from, shared.to
        ),
        kind: FindingKind::Overlap,
        title: words::counted_twice(shared.to.since(shared.from)),
        under: words::the_two(&words::of_day(date, today), first, second),
        date: date.to_string(),
        ways,
    }
}

/// The holes of the days that are looked at.
fn holes(spans: &[(At, At)], moment: Moment) -> impl Iterator<Item = Hole> {
    let today = day::date_of(moment.now, moment.zone);
    let days = (0..DAYS).filter_map(move |back| today.checked_sub_days(Days::new(back)));
    days.flat_map(move |date| gaps::holes(spans, day::bounds(date, moment.zone)))
}

/// Minutes that no entry covers.
pub fn hole(Hole { from, to }: Hole, moment: Moment) -> Finding {
    let today = day::date_of(moment.now, moment.zone);
    Finding {
        id: format!("hole {from} {to}"),
        kind: FindingKind::Hole,
        title: words::not_tracked(to.since(from)),
        under: words::day_between(from, to, today, moment.zone),
        date: day::date_of(from, moment.zone).to_string(),
        ways: vec![
            way(Settle::Fill, FindingDoes::Fill { from, to }),
            way(Settle::Break, FindingDoes::Keep),
        ],
    }
}

fn no_project(card: &Card, likely: &BTreeMap<String, Named>, moment: Moment) -> Finding {
    let likely = likely.get(&card.entry.description);
    let mut ways = Vec::new();
    if let Some(project) = likely {
        let change = Edit {
            project: Some(project.id.clone()),
            ..Edit::default()
        };
        ways.push(FindingWay {
            color: project.color.clone(),
            ..way(
                Settle::Project(&project.name),
                act(edited(&card.entry, change)),
            )
        });
    }
    ways.push(way(
        Settle::ChooseProject,
        change(card, LikelyField::Project),
    ));
    ways.push(way(Settle::KeepWithout, FindingDoes::Keep));
    let when = words::entry_when_at_head(card, moment);
    Finding {
        id: format!("no project {}", card.entry.id),
        kind: FindingKind::NoProject,
        title: words::without_project(card),
        under: match likely {
            Some(project) => words::likely(&when, &project.name),
            None => when,
        },
        date: date(card, moment),
        ways,
    }
}

fn long(card: &Card, moment: Moment) -> Finding {
    let entry = &card.entry;
    let (until, open) = match entry.end {
        Some(end) => (
            end.to_string(),
            way(Settle::ChangeEnd, change(card, LikelyField::To)),
        ),
        None => (
            "now".to_owned(),
            way(Settle::ChangeStart, change(card, LikelyField::From)),
        ),
    };
    Finding {
        id: format!("long {} {} {until}", entry.id, entry.start),
        kind: FindingKind::Long,
        title: words::long(card),
        under: words::entry_when_at_head(card, moment),
        date: date(card, moment),
        ways: vec![open, way(Settle::WasSo, FindingDoes::Keep)],
    }
}

fn refused(card: &Card, moment: Moment) -> Finding {
    let attention = card.entry.attention.as_ref();
    Finding {
        id: format!("attention {}", card.entry.id),
        kind: FindingKind::Attention,
        title: words::needs_you_for(card),
        under: attention.map_or_else(
            || words::entry_when_at_head(card, moment),
            |attention| attention.message.clone(),
        ),
        date: date(card, moment),
        ways: vec![way(Settle::OpenSync, FindingDoes::Sync)],
    }
}

fn date(card: &Card, moment: Moment) -> String {
    day::date_of(card.entry.start, moment.zone).to_string()
}

fn edited(entry: &EntryView, change: Edit) -> Action {
    Action::Edit {
        entry: entry.id.clone(),
        change,
    }
}

fn act(action: Action) -> FindingDoes {
    FindingDoes::Act {
        action: Box::new(action),
    }
}

fn change(card: &Card, field: LikelyField) -> FindingDoes {
    FindingDoes::Edit {
        card: Box::new(card.clone()),
        field,
    }
}

fn way(words: Settle<'_>, does: FindingDoes) -> FindingWay {
    let (label, hint) = words::settle(words);
    FindingWay {
        label,
        hint,
        color: None,
        does,
    }
}

/// What was said to be right, with the way back to its question.
pub(crate) fn asked_again(finding: Finding) -> Finding {
    Finding {
        ways: vec![way(Settle::AskAgain, FindingDoes::Ask)],
        ..finding
    }
}
