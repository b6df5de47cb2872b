//! How much somebody means to track: a day, a week, and on which days.
//!
//! Never judges: it only says how much was meant.

use chrono::{Datelike, NaiveDate, Weekday};

use crate::length;

/// What a person set out to track.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Goal {
    /// Seconds on each working day.
    day_s: Option<i64>,
    /// Seconds in each week.
    week_s: Option<i64>,
    /// The working days.
    days: Vec<Weekday>,
}

/// All days of a week.
const WEEK: [Weekday; 7] = [
    Weekday::Mon,
    Weekday::Tue,
    Weekday::Wed,
    Weekday::Thu,
    Weekday::Fri,
    Weekday::Sat,
    Weekday::Sun,
];

impl Goal {
    /// From what is set; what cannot be read is as if it were not set.
    pub fn new(day: &str, week: &str, days: &str) -> Goal {
        Goal {
            day_s: hours(day, 24).filter(|seconds| *seconds > 0),
            week_s: hours(week, 7 * 24).filter(|seconds| *seconds > 0),
            days: working_days(days).unwrap_or_default(),
        }
    }

    /// Whether there is one.
    pub fn is_set(&self) -> bool {
        !self.days.is_empty() && (self.day_s.is_some() || self.week_s.is_some())
    }

    /// Seconds meant for a date. A week's goal is spread over its working days, to the second.
    pub fn of(&self, date: NaiveDate) -> i64 {
        let Some(place) = self.days.iter().position(|day| *day == date.weekday()) else {
            return 0;
        };
        match (self.day_s, self.week_s) {
            (Some(day), _) => day,
            (None, Some(week)) => {
                let up_to = |place: usize| {
                    let share = i64::try_from(place).unwrap_or(0) * week;
                    share / i64::try_from(self.days.len()).unwrap_or(1)
                };
                up_to(place + 1) - up_to(place)
            }
            (None, None) => 0,
        }
    }

    /// Seconds meant for an ordinary working day.
    pub fn day(&self) -> Option<i64> {
        let count = i64::try_from(self.days.len())
            .ok()
            .filter(|count| *count > 0)?;
        self.day_s.or(self.week_s.map(|week| week / count))
    }
}

/// Reads hours as a person sets them: `7:30`, `7.5`, `8h`, and `8`, which in a length field would be minutes.
pub fn hours(said: &str, most_h: i64) -> Option<i64> {
    let said = said.trim();
    let seconds = match said.parse::<u16>() {
        Ok(whole) => i64::from(whole) * 3600,
        Err(_) => length::read(said).ok()?,
    };
    (seconds <= most_h * 3600).then_some(seconds)
}

/// Reads working days: `mon-fri`, `mon, wed, sat`.
pub fn working_days(said: &str) -> Option<Vec<Weekday>> {
    let mut days = Vec::new();
    for part in said.split(',') {
        match part.split_once(['-', '\u{2013}']) {
            None => days.push(weekday(part)?),
            Some((first, last)) => {
                let (mut day, last) = (weekday(first)?, weekday(last)?);
                days.push(day);
                while day != last {
                    day = day.succ();
                    days.push(day);
                }
            }
        }
    }
    let mut sorted: Vec<Weekday> = WEEK.into_iter().filter(|day| days.contains(day)).collect();
    sorted.dedup();
    Some(sorted)
}

/// The word by which a weekday is kept: `mon`.
pub fn weekday_word(day: Weekday) -> &'static str {
    match day {
        Weekday::Mon => "mon",
        Weekday::Tue => "tue",
        Weekday::Wed => "wed",
        Weekday::Thu => "thu",
        Weekday::Fri => "fri",
        Weekday::Sat => "sat",
        Weekday::Sun => "sun",
    }
}

/// The days of a week that begins with this one.
pub fn week_from(first: Weekday) -> impl Iterator<Item = Weekday> {
    std::iter::successors(Some(first), |day| Some(day.succ())).take(7)
}

/// Reads a weekday by its name in any language that Stint speaks, short or long.
pub fn weekday(said: &str) -> Option<Weekday> {
    const GERMAN: [&str; 7] = [
        "montag",
        "dienstag",
        "mittwoch",
        "donnerstag",
        "freitag",
        "samstag",
        "sonntag",
    ];
    let said = said.trim();
    if let Ok(day) = said.parse() {
        return Some(day);
    }
    let said = said.trim_end_matches('.').to_lowercase();
    let german = WEEK.into_iter().zip(GERMAN);
    let mut all = german.chain([(Weekday::Sat, "sonnabend")]);
    all.find(|(_, name)| said == *name || said.len() == 2 && name.starts_with(&said))
        .map(|(day, _)| day)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn week(goal: &Goal) -> Vec<i64> {
        let monday: NaiveDate = "2026-11-16".parse().unwrap();
        monday
            .iter_days()
            .take(7)
            .map(|date| goal.of(date))
            .collect()
    }

    #[test]
    fn a_bare_number_of_hours_is_hours() {
        for (said, seconds) in [
            ("8", Some(28_800)),
            ("7.5", Some(27_000)),
            ("7:30", Some(27_000)),
            ("7h30", Some(27_000)),
            ("24", Some(86_400)),
            ("25", None),
            ("", None),
            ("much", None),
            ("-1", None),
        ] {
            assert_eq!(hours(said, 24), seconds, "{said}");
        }
    }

    #[test]
    fn a_weeks_goal_is_spread_over_its_working_days_to_the_second() {
        let goal = Goal::new("", "37:30", "mon-fri");
        assert_eq!(week(&goal), [27_000, 27_000, 27_000, 27_000, 27_000, 0, 0]);
        let odd = Goal::new("", "10:00", "mon,wed,sat");
        assert_eq!(week(&odd).iter().sum::<i64>(), 36_000);
        assert_eq!(
            week(&Goal::new("6", "37:30", "sat-sun")),
            [0, 0, 0, 0, 0, 21_600, 21_600],
            "a day's goal holds"
        );
    }

    #[test]
    fn nothing_set_means_nothing() {
        assert!(!Goal::new("", "", "mon-fri").is_set());
        assert!(!Goal::new("0", "", "mon-fri").is_set());
        assert!(Goal::new("8", "", "mon-fri").is_set());
    }

    #[test]
    fn working_days_are_read_in_any_order() {
        use Weekday::{Fri, Mon, Sat, Sun, Thu, Wed};
        assert_eq!(
            working_days("fri, mon,Wednesday"),
            Some(vec![Mon, Wed, Fri])
        );
        assert_eq!(working_days("thu-mon"), Some(vec![Mon, Thu, Fri, Sat, Sun]));
        assert_eq!(working_days("mon-fun"), None);
        assert_eq!(working_days("Mo-Do"), working_days("mon-thu"));
        assert_eq!(
            working_days("mo, Mi., samstag"),
            working_days("mon,wed,sat")
        );
        assert_eq!(working_days("fr-So"), working_days("fri-sun"));
        assert_eq!(working_days("Sonnabend"), working_days("sat"));
        assert_eq!(working_days("mon-mi"), working_days("mon-wed"));
        assert_eq!(working_days("m-d"), None);
        assert_eq!(working_days(""), None);
    }
}
