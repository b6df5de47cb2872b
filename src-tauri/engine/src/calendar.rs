//! The calendar and the day check, gathered from the store.
//!
//! Never asks about anything by itself and never settles it: `core::check` does the one, the person the other.

use std::collections::BTreeMap;

use stint_core::action::Moment;
use stint_core::at::At;
use stint_core::problem::Problem;
use stint_core::row::Book as _;
use stint_core::view::{CalendarSpan, CalendarView, CheckPage, EntryView, Named};
use stint_core::{calendar, check, day, when};

use crate::Stint;
use crate::glance::counts;
use crate::report;
use crate::store::Tx;

/// The note that holds what the person said is right as it is.
const KEPT: &str = "note.check-kept";
/// So many answers are remembered; what is older is long out of the days that are looked at.
const KEPT_MOST: usize = 500;

impl Stint {
    /// The day or the week that a date lies in; today's where none is said.
    ///
    /// # Errors
    /// A [`Problem`]; for `on` that is no date, [`Problem::TimeUnreadable`].
    pub fn calendar(&self, on: Option<&str>, span: CalendarSpan) -> Result<CalendarView, Problem> {
        let moment = self.moment();
        let on = match on {
            Some(said) => when::date_handed_back(said)?,
            None => day::date_of(moment.now, moment.zone),
        };
        let (view, (from, to)) = self.store().read(|tx| {
            let dates = calendar::dates(on, span, report::week_start(tx)?);
            let goal = report::goal(tx)?;
            let meant: i64 = dates.iter().map(|date| goal.of(*date)).sum();
            let bounds = calendar::bounds(&dates, moment.zone).unwrap_or((moment.now, moment.now));
            let entries = touching(tx, bounds, moment)?;
            Ok((
                calendar::view(
                    &dates,
                    &entries,
                    &kept(tx)?.into_iter().collect(),
                    Some(meant).filter(|meant| *meant > 0),
                    moment,
                ),
                bounds,
            ))
        })?;
        self.looked_at(from, to);
        Ok(view)
    }

    /// What of the last days is perhaps not as it should be.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn day_check(&self) -> Result<CheckPage, Problem> {
        let moment = self.moment();
        self.store().read(|tx| {
            let entries = touching(tx, check::bounds(moment), moment)?;
            let rules = tx.rules(tx.active_workspace()?)?;
            let known = check::Known {
                kept: &kept(tx)?.into_iter().collect(),
                likely: &likely(tx, moment)?,
                projects_are_usual: rules.needs_project || are_usual(&entries),
                waiting: counts(tx)?.waiting,
            };
            Ok(check::page(&entries, known, moment))
        })
    }

    /// Something that the check found is right as it is, or is to be asked again.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn settle_check(&self, finding: &str, is_right: bool) -> Result<(), Problem> {
        self.store().write(|tx| {
            let mut kept = kept(tx)?;
            kept.retain(|id| id != finding);
            if is_right {
                kept.push(finding.replace('\n', " "));
            }
            let older = kept.len().saturating_sub(KEPT_MOST);
            kept.drain(..older);
            let value = (!kept.is_empty()).then(|| kept.join("\n"));
            tx.set(KEPT, value.as_deref())
        })
    }
}

pub(crate) fn touching(
    tx: &Tx<'_>,
    (from, to): (At, At),
    moment: Moment,
) -> Result<Vec<EntryView>, Problem> {
    let rows = tx.entries_touching(from, to)?;
    tx.entry_views(&rows, moment.now)
}

/// What was said to be right, the oldest answer first.
pub(crate) fn kept(tx: &Tx<'_>) -> Result<Vec<String>, Problem> {
    let value = tx.setting(KEPT)?.unwrap_or_default();
    Ok(value.lines().map(str::to_owned).collect())
}

/// The project that each description had last.
fn likely(tx: &Tx<'_>, moment: Moment) -> Result<BTreeMap<String, Named>, Problem> {
    const LOOKED_AT: usize = 200;

    let rows = tx.recent(moment.now, LOOKED_AT)?;
    let views = tx.entry_views(&rows, moment.now)?;
    let mut likely = BTreeMap::new();
    for view in views {
        if let (Some(project), false) = (view.project, view.description.is_empty()) {
            likely.entry(view.description).or_insert(project);
        }
    }
    Ok(likely)
}

/// Whether most of these entries have a project: who works without any is not asked for one.
fn are_usual(entries: &[EntryView]) -> bool {
    let with = entries.iter().filter(|entry| entry.project.is_some());
    with.count() * 2 > entries.len()
}
