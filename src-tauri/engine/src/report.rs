//! Reports from what is kept here, so they are the same offline.
//!
//! Never a sum or a word of its own: core adds up while the store reads.

use stint_core::action::Moment;
use stint_core::goal::Goal;
use stint_core::problem::Problem;
use stint_core::range;
use stint_core::report::{self, By, Plan, Report, ReportAsk, Tally};
use stint_core::row::Book as _;
use stint_core::search::{self, Query};
use stint_core::settings::{self, Setting};
use stint_core::view::{FilterView, ReportPage};
use stint_core::words;

use crate::Stint;
use crate::search::{only, query};
use crate::store::{Tx, With};

impl Stint {
    /// Where the time of the workspace in use went.
    ///
    /// # Errors
    /// A [`Problem`], also for a range or a filter that cannot be read.
    pub fn report(&self, ask: &ReportAsk) -> Result<Report, Problem> {
        let moment = self.moment();
        self.store().read(|tx| {
            let query = query(tx, tx.active_workspace()?, &ask.filter, moment)?;
            made(tx, ask, query, moment)
        })
    }

    /// The same as the window shows it. Somebody who is still typing a filter sees the whole meanwhile.
    ///
    /// # Errors
    /// A [`Problem`], also for a range that cannot be read.
    pub fn report_page(&self, ask: ReportAsk) -> Result<ReportPage, Problem> {
        let moment = self.moment();
        self.store().read(|tx| {
            let read = query(tx, tx.active_workspace()?, &ask.filter, moment);
            let (query, problem) = match read {
                Ok(query) => (query, None),
                Err(problem) if search::is_of_text(&problem) => {
                    (Query::default(), Some(words::view(&problem)))
                }
                Err(problem) => return Err(problem),
            };
            let filter = FilterView {
                chips: query.chips.clone(),
                problem,
            };
            let report = made(tx, &ask, query, moment)?;
            Ok(report::page(&report, ask, filter))
        })
    }
}

fn made(tx: &Tx<'_>, ask: &ReportAsk, mut query: Query, moment: Moment) -> Result<Report, Problem> {
    let workspace = tx.active_workspace()?;
    only(tx, workspace, &mut query, &ask.only)?;
    let week_start = week_start(tx)?;
    let whole = tx.extent(workspace, moment.now)?;
    let range = range::resolve(&ask.range, whole, week_start, moment)?;
    let range = range.within(query.from, query.to, moment);
    let rounding = tx.rules(workspace)?.rounding;
    let plan = Plan {
        range,
        by: lines(&ask.by),
        moment,
        week_start,
        rounding,
        rounded: rounding.is_some() && ask.rounded.unwrap_or(true),
        goal: goal(tx)?,
        filtered: !query.is_empty(),
    };
    let with = With {
        texts: plan.by.contains(&By::Description) || !query.words.is_empty(),
        tags: plan.by.contains(&By::Tag)
            || !query.tags.is_empty()
            || query.words.iter().any(|word| !word.tags.is_empty()),
    };
    let is_whole = query.is_empty();
    let mut tally = Tally::new(plan);
    tx.spent((range.from, range.to), workspace, with, |spent| {
        if is_whole || query.fits(spent) {
            tally.take(spent);
        }
    })?;
    let names = tx.names_of(&tally.items())?;
    Ok(tally.report(&names))
}

/// What was asked for, each once and two at most.
fn lines(by: &[By]) -> Vec<By> {
    match *by {
        [] => vec![By::Project],
        [first] => vec![first],
        [first, second, ..] if first == second => vec![first],
        [first, second, ..] => vec![first, second],
    }
}

/// The day on which weeks begin.
pub(crate) fn week_start(tx: &Tx<'_>) -> Result<chrono::Weekday, Problem> {
    let said = tx.setting(Setting::WeekStart.name())?;
    Ok(settings::week_start(said.as_deref()))
}

/// What the person set out to track.
pub(crate) fn goal(tx: &Tx<'_>) -> Result<Goal, Problem> {
    let said = |setting: Setting| {
        let value = tx.setting(setting.name())?;
        Ok::<_, Problem>(value.unwrap_or_else(|| setting.usual().to_owned()))
    };
    let (day, week) = (said(Setting::GoalDay)?, said(Setting::GoalWeek)?);
    Ok(Goal::new(&day, &week, &said(Setting::WorkDays)?))
}
