//! Rows that became stretches of time: dates read in one order, clock times put into a zone.
//!
//! Never shifts a time without a note of its line.

use std::collections::BTreeMap;

use chrono::{LocalResult, NaiveDate, NaiveTime, TimeDelta, TimeZone as _};
use chrono_tz::Tz;
use uuid::Uuid;

use super::gathered::{Taken, Which};
use super::said::Date;
use super::{DateOrder, Gathered, Name, Notes, Stamp};
use crate::action::Brought;
use crate::at::At;
use crate::day;
use crate::id::RemoteId;
use crate::say;

/// What of a file can become entries.
#[derive(Debug)]
pub struct Settled {
    /// Entries, in the order of the file.
    pub entries: Vec<Brought>,
    /// What they name.
    pub names: Vec<Name>,
    /// Whose time is in the file, with how many rows each; in the order of the file.
    pub people: Vec<(String, usize)>,
    /// Lines that cannot be used.
    pub refused: Notes,
    /// Lines that are used, and what is to be known of them.
    pub noted: Notes,
}

/// Under which digests of rows are made; never changed, or what was imported would be imported again.
const SPACE: Uuid = Uuid::from_u128(0x5374_696e_742d_696d_706f_7274_2d72_6f77);

impl Gathered {
    /// What of it can become entries, in that order of dates and that zone. `whose` are the people whose rows are
    /// taken, all where nobody is said.
    pub fn settle(&self, order: DateOrder, zone: Tz, whose: Option<&[String]>) -> Settled {
        let mut settled = Settled {
            entries: Vec::with_capacity(self.rows.len()),
            names: self.names.clone(),
            people: self.people.iter().map(|who| (who.clone(), 0)).collect(),
            refused: self.refused.clone(),
            noted: self.noted.clone(),
        };
        let mut same: BTreeMap<Uuid, u32> = BTreeMap::new();
        for row in &self.rows {
            settled.people[row.who].1 += 1;
            if whose.is_some_and(|whose| !whose.contains(&self.people[row.who])) {
                continue;
            }
            let span = span(row, order, zone, &mut settled.noted);
            let (start, end) = match span {
                Ok(span) => span,
                Err(why) => {
                    settled.refused.push(row.line, why);
                    continue;
                }
            };
            let first = self.digest(row, order, 1);
            let times = same.entry(first).or_default();
            *times += 1;
            let source = match *times {
                1 => first,
                times => self.digest(row, order, times),
            };
            settled.entries.push(Brought {
                line: row.line,
                description: row.description.clone(),
                project: row.project,
                task: row.task,
                tags: row.tags.clone(),
                billable: row.billable,
                start,
                end,
                source,
                id: row.id.parse().ok(),
                remote: (!row.remote.is_empty()).then(|| RemoteId(row.remote.clone())),
            });
        }
        settled
    }

    /// What tells a row from all others, however the file is ordered and in whichever zone it is read: its times as
    /// they stand there, its words and its project; and which it is of several that are just the same.
    fn digest(&self, row: &Taken, order: DateOrder, times: u32) -> Uuid {
        if !row.id.is_empty() {
            // Ours, whatever became of it since.
            return Uuid::new_v5(&SPACE, format!("stint {} {times}", row.id).as_bytes());
        }
        let day_first = order == DateOrder::Dmy;
        let said = |stamp: &Stamp| match stamp {
            Stamp::At(at) => at.to_string(),
            Stamp::Local(date, seconds) => match date.read(day_first) {
                Some(date) => format!("{date} {seconds}"),
                None => String::new(),
            },
        };
        let end = match (&row.end, row.seconds) {
            (Some(end), _) => said(end),
            (None, seconds) => format!("+{}", seconds.unwrap_or_default()),
        };
        let project = row.project.map(|place| &self.names[place]);
        let (project, client) =
            project.map_or(("", ""), |project| (&*project.name, &*project.client));
        let parts = [
            said(&row.start),
            end,
            row.description.trim().to_lowercase(),
            project.to_lowercase(),
            client.to_lowercase(),
            times.to_string(),
        ];
        Uuid::new_v5(&SPACE, parts.join("\u{1f}").as_bytes())
    }
}

/// When a row began and ended.
fn span(row: &Taken, order: DateOrder, zone: Tz, noted: &mut Notes) -> Result<(At, At), String> {
    let day_first = order == DateOrder::Dmy;
    let start = local(row.start, day_first, zone).ok_or_else(|| say!("import-start-order"))?;
    let end = match row.end {
        Some(end) => Some(local(end, day_first, zone).ok_or_else(|| say!("import-end-order"))?),
        None => None,
    };
    let length = row.seconds;
    let (start, end) = match (start, end) {
        (start, None) => {
            let start = once(start, row.line, Which::Start, noted);
            (start, start.plus(length.unwrap_or_default()))
        }
        (start, Some(end)) => settle_both(start, end, length, row.line, noted),
    };
    if end < start {
        return Err(say!("import-end-before-start"));
    }
    Ok((start, end))
}

/// What clocks showed, as instants.
#[derive(Clone, Copy)]
enum Local {
    Once(At),
    Twice(At, At),
    /// Skipped; so many seconds later there was one.
    Never(At),
}

fn local(stamp: Stamp, day_first: bool, zone: Tz) -> Option<Local> {
    let (date, seconds): (Date, i64) = match stamp {
        Stamp::At(at) => return Some(Local::Once(at)),
        Stamp::Local(date, seconds) => (date, seconds),
    };
    let date: NaiveDate = date.read(day_first)?;
    let shown = date.and_time(NaiveTime::MIN) + TimeDelta::seconds(seconds);
    Some(match zone.from_local_datetime(&shown) {
        LocalResult::Single(at) => Local::Once(at.to_utc().into()),
        LocalResult::Ambiguous(first, second) => {
            Local::Twice(first.to_utc().into(), second.to_utc().into())
        }
        LocalResult::None => Local::Never(day::clock_on(date, seconds, zone)),
    })
}

/// Both ends. Where clocks showed one of them twice, the length that the row says tells which it was.
fn settle_both(
    start: Local,
    end: Local,
    length: Option<i64>,
    line: u64,
    noted: &mut Notes,
) -> (At, At) {
    let either = |local: Local| match local {
        Local::Once(at) | Local::Never(at) => vec![at],
        Local::Twice(first, second) => vec![first, second],
    };
    let doubled = matches!(start, Local::Twice(..)) || matches!(end, Local::Twice(..));
    if let (true, Some(length)) = (doubled, length) {
        let mut fitting = Vec::new();
        for start in either(start) {
            let ends = either(end).into_iter();
            fitting.extend(
                ends.filter(|end| end.since(start) == length)
                    .map(|end| (start, end)),
            );
        }
        if let [only] = fitting[..] {
            return only;
        }
        if let Some(first) = fitting.first() {
            noted.push(line, say!("import-times-twice"));
            return *first;
        }
    }
    let start = once(start, line, Which::Start, noted);
    // What ended in the doubled hour after it began there ended in the same one, or in the next.
    let end = match end {
        Local::Twice(first, second) if first < start => {
            noted.push(line, say!("import-end-twice-second"));
            second
        }
        end => once(end, line, Which::End, noted),
    };
    (start, end)
}

fn once(local: Local, line: u64, which: Which, noted: &mut Notes) -> At {
    match local {
        Local::Once(at) => at,
        Local::Twice(first, _) => {
            let twice = match which {
                Which::Start => say!("import-start-twice"),
                Which::End => say!("import-end-twice"),
            };
            noted.push(line, twice);
            first
        }
        Local::Never(at) => {
            let skipped = match which {
                Which::Start => say!("import-start-skipped"),
                Which::End => say!("import-end-skipped"),
            };
            noted.push(line, skipped);
            at
        }
    }
}

#[cfg(test)]
mod tests;
