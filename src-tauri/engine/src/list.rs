//! The list of days, a window of it at a time, and the week above it.
//!
//! Never all there is: whoever scrolls asks for more, in both directions.

use std::collections::BTreeSet;

use stint_core::action::Moment;
use stint_core::at::At;
use stint_core::id::Key;
use stint_core::problem::Problem;
use stint_core::row::Row;
use stint_core::settings::Setting;
use stint_core::view::{CalendarSpan, DayView, MergeView, MonthView, WeekView};
use stint_core::{calendar, cards, day, finished, list, month, timer, when, words};

use crate::calendar::{kept, touching};
use crate::store::{Tx, Which};
use crate::{Stint, report};

const DAY_S: i64 = 24 * 3600;

/// Later than any entry: the year 9999.
fn never() -> At {
    At::from_unix(253_402_300_799)
}

impl Stint {
    /// Local days with their entries, newest first: the `count` days that have any or hold what is carried over from
    /// earlier ones, and come before `before`, or the last ones. Fewer than asked for means that there are no earlier ones.
    ///
    /// # Errors
    /// A [`Problem`]; for `before` that is no date, [`Problem::TimeUnreadable`].
    pub fn days(&self, before: Option<&str>, count: usize) -> Result<Vec<DayView>, Problem> {
        let moment = self.moment();
        let until = match before {
            Some(said) => Some(day::start_of(when::date_handed_back(said)?, moment.zone)),
            None => None,
        };
        let (days, from) = self.store().read(|tx| {
            let Some(oldest) = oldest_of(tx, until, count, moment)? else {
                return Ok((Vec::new(), None));
            };
            let from = day::start_of(oldest, moment.zone);
            let mut days = dressed(tx, (from, until.unwrap_or_else(never)), moment)?;
            days.truncate(count);
            Ok((days, Some(from)))
        })?;
        if let Some(until) = until {
            self.looked_at(from.unwrap_or(until.plus(-31 * DAY_S)), until);
        }
        Ok(days)
    }

    /// The `count` days with entries that come after a date, newest first. Fewer than asked for means that there are
    /// no later ones.
    ///
    /// # Errors
    /// As [`Stint::days`].
    pub fn days_after(&self, after: &str, count: usize) -> Result<Vec<DayView>, Problem> {
        let moment = self.moment();
        let from = day::start_of(day::after(when::date_handed_back(after)?), moment.zone);
        self.store().read(|tx| {
            let mut until = from;
            for _ in 0..count {
                let Some(next) = tx.first_start(until)? else {
                    until = never();
                    break;
                };
                until = day::bounds(day::date_of(next, moment.zone), moment.zone).1;
            }
            let mut days = dressed(tx, (from, until), moment)?;
            // What began before and reaches in is listed where it began.
            days.retain(|day| day.date.as_str() > after);
            // Days that hold only what is carried over come on top of those that were counted.
            let later = days.len().saturating_sub(count);
            days.drain(..later);
            Ok(days)
        })
    }

    /// The local days from one instant to another, newest first, that have entries which began in that time or hold what
    /// is carried over from days before. Without `to` also those ahead.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn days_between(&self, from: At, to: Option<At>) -> Result<Vec<DayView>, Problem> {
        let moment = self.moment();
        let bounds = (from, to.unwrap_or_else(never));
        let first = day::start_of(day::date_of(from, moment.zone), moment.zone);
        self.store().read(|tx| {
            let mut entries = touching(tx, bounds, moment)?;
            entries.retain(|entry| entry.start >= from || entry.start < first);
            let mut days = cards::days(entries.clone(), moment);
            list::carry(&mut days, &entries, bounds, moment);
            let began_before = |day: &DayView| {
                day.entries
                    .first()
                    .is_some_and(|card| card.entry.start < first)
            };
            days.retain(|day| !began_before(day));
            Ok(days)
        })
    }

    /// The line that stands for a finished entry of a day, to be typed on: `13:40-14:22 `, `2026-11-18 9:00-9:30 `, before
    /// what was `typed` already. Today's where no date is given.
    ///
    /// # Errors
    /// [`Problem::TimeUnreadable`], or a [`Problem`] of the store.
    pub fn finished_line(&self, on: Option<&str>, typed: &str) -> Result<String, Problem> {
        let moment = self.moment();
        let on = match on {
            Some(said) => when::date_handed_back(said)?,
            None => day::date_of(moment.now, moment.zone),
        };
        let first = on
            .checked_sub_days(chrono::Days::new(finished::LOOKED_AT_DAYS))
            .unwrap_or(on);
        self.store().read(|tx| {
            let bounds = (
                day::start_of(first, moment.zone),
                day::bounds(on, moment.zone).1,
            );
            let entries = touching(tx, bounds, moment)?;
            Ok(finished::line(on, &entries, typed, moment))
        })
    }

    /// The week that a day lies in, as said; this week where nothing is said.
    ///
    /// # Errors
    /// [`Problem::TimeUnreadable`], or a [`Problem`] of the store.
    pub fn week(&self, said: Option<&str>) -> Result<WeekView, Problem> {
        let moment = self.moment();
        let on = day_said(said, moment)?;
        self.store().read(|tx| {
            let dates = calendar::dates(on, CalendarSpan::Week, report::week_start(tx)?);
            let bounds = calendar::bounds(&dates, moment.zone).unwrap_or((moment.now, moment.now));
            let entries = touching(tx, bounds, moment)?;
            let goal = report::goal(tx)?;
            Ok(list::week(on, &dates, &entries, &goal, moment))
        })
    }

    /// The month that a day lies in, as said; this month where nothing is said.
    ///
    /// # Errors
    /// As [`Stint::week`].
    pub fn month(&self, said: Option<&str>) -> Result<MonthView, Problem> {
        let moment = self.moment();
        let on = day_said(said, moment)?;
        self.store().read(|tx| {
            let dates = month::dates(on, report::week_start(tx)?);
            let bounds = calendar::bounds(&dates, moment.zone).unwrap_or((moment.now, moment.now));
            let entries = touching(tx, bounds, moment)?;
            Ok(month::view(on, &dates, &entries, moment))
        })
    }

    /// How long entries are together: `3:30`.
    ///
    /// # Errors
    /// A [`Problem`], also for an entry that is not there.
    pub fn sum(&self, entries: &[String]) -> Result<String, Problem> {
        let now = self.now();
        self.store().read(|tx| {
            let rows = entries.iter().map(|said| timer::entry(tx, said, now));
            let rows: Vec<Row> = rows.collect::<Result<_, _>>()?;
            Ok(list::sum(&tx.entry_views(&rows, now)?))
        })
    }

    /// What merging these entries would come to.
    ///
    /// # Errors
    /// A [`Problem`] that says why they do not become one.
    pub fn merging(&self, entries: &[String]) -> Result<MergeView, Problem> {
        let moment = self.moment();
        self.store().read(|tx| {
            let merging = timer::merging(tx, entries, moment)?;
            let (from, to) = merging.reach();
            let merged: BTreeSet<Key> = merging.rows.iter().map(|row| row.key).collect();
            let around = tx.entries_touching(from, to)?;
            let others: Vec<(At, At)> = around
                .iter()
                .filter(|row| !merged.contains(&row.key))
                .filter_map(|row| row.entry())
                .map(|entry| entry.span)
                .map(|span| (span.start(), span.end().unwrap_or(moment.now)))
                .collect();
            words::merge(&merging, &others, moment)
        })
    }
}

/// The day as it was typed, or today.
fn day_said(said: Option<&str>, moment: Moment) -> Result<chrono::NaiveDate, Problem> {
    match said {
        Some(said) => when::read_date(said, moment),
        None => Ok(day::date_of(moment.now, moment.zone)),
    }
}

/// The days that entries between these instants began on or reach into, with what the list shows beside them.
fn dressed(tx: &Tx<'_>, bounds: (At, At), moment: Moment) -> Result<Vec<DayView>, Problem> {
    let entries = touching(tx, bounds, moment)?;
    let mut days = cards::days(entries.clone(), moment);
    list::carry(&mut days, &entries, bounds, moment);
    let kept = kept(tx)?.into_iter().collect();
    list::hint(&mut days, &entries, &kept, moment);
    let grouping = tx.setting(Setting::GroupSimilar.name())?;
    if grouping.as_deref().unwrap_or(Setting::GroupSimilar.usual()) == "on" {
        list::group(&mut days, moment);
    }
    Ok(days)
}

/// The date of the `count`th local day with entries before `until`, or of the earliest one.
fn oldest_of(
    tx: &Tx<'_>,
    until: Option<At>,
    count: usize,
    moment: Moment,
) -> Result<Option<chrono::NaiveDate>, Problem> {
    let (mut to, mut oldest) = (until, None);
    for _ in 0..count {
        let newest = tx.entries(&Which {
            to,
            limit: Some(1),
            ..Which::default()
        })?;
        let Some(entry) = newest.first().and_then(Row::entry) else {
            break;
        };
        let date = day::date_of(entry.span.start(), moment.zone);
        (to, oldest) = (Some(day::start_of(date, moment.zone)), Some(date));
    }
    Ok(oldest)
}
