//! Settings: which there are, what each takes, and what holds where nothing was set.
//!
//! Never reads or keeps one, and never knows how a key combination is spelled: that is the desktop's business.

use chrono::Weekday;

use crate::goal;
use crate::problem::Problem;

/// Something a person can choose.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Setting {
    /// The combination that stops what runs or starts the last entry again.
    HotkeyToggle,
    /// The combination that shows the window.
    HotkeyShow,
    /// The combination that interrupts what runs, to go back to it later.
    HotkeyInterrupt,
    /// The ink of the tray's icons.
    TrayIcons,
    /// Whether rounds run by themselves.
    Sync,
    /// The day with which a week begins.
    WeekStart,
    /// What a day should have.
    GoalDay,
    /// What a week should have.
    GoalWeek,
    /// The days on which one works.
    WorkDays,
}

impl Setting {
    /// Every setting.
    pub const ALL: [Setting; 9] = [
        Setting::HotkeyToggle,
        Setting::HotkeyShow,
        Setting::HotkeyInterrupt,
        Setting::TrayIcons,
        Setting::Sync,
        Setting::WeekStart,
        Setting::GoalDay,
        Setting::GoalWeek,
        Setting::WorkDays,
    ];

    /// The name by which it is set.
    pub fn name(self) -> &'static str {
        match self {
            Setting::HotkeyToggle => "hotkey-toggle",
            Setting::HotkeyShow => "hotkey-show",
            Setting::HotkeyInterrupt => "hotkey-interrupt",
            Setting::TrayIcons => "tray-icons",
            Setting::Sync => "sync",
            Setting::WeekStart => "week-start",
            Setting::GoalDay => "goal-day",
            Setting::GoalWeek => "goal-week",
            Setting::WorkDays => "work-days",
        }
    }

    /// What holds where nothing was set.
    pub fn usual(self) -> &'static str {
        match self {
            Setting::HotkeyToggle => "Ctrl+Alt+S",
            Setting::HotkeyShow => "Ctrl+Alt+T",
            Setting::HotkeyInterrupt => "Ctrl+Alt+I",
            Setting::TrayIcons => "auto",
            Setting::Sync => "on",
            Setting::WeekStart => "monday",
            Setting::GoalDay | Setting::GoalWeek => "",
            Setting::WorkDays => "mon-fri",
        }
    }

    /// What it takes, for a sentence.
    pub fn takes(self) -> &'static str {
        match self {
            Setting::HotkeyToggle | Setting::HotkeyShow | Setting::HotkeyInterrupt => {
                "a key combination, or nothing to switch it off"
            }
            Setting::TrayIcons => "auto, light or dark",
            Setting::Sync => "on, or off to sync only when you ask for it",
            Setting::WeekStart => "a weekday, such as monday",
            Setting::GoalDay | Setting::GoalWeek => {
                "hours such as 7:30, 7.5 or 8, or nothing for no target"
            }
            Setting::WorkDays => "weekdays, such as mon-fri or mon,tue,thu",
        }
    }

    /// The setting of this name.
    ///
    /// # Errors
    /// [`Problem::UnknownSetting`] with the names that there are.
    pub fn named(name: &str) -> Result<Setting, Problem> {
        let found = Setting::ALL
            .into_iter()
            .find(|setting| setting.name() == name);
        found.ok_or_else(|| Problem::UnknownSetting {
            said: name.to_owned(),
            names: Setting::ALL
                .map(|setting| setting.name().to_owned())
                .to_vec(),
        })
    }

    /// Checks a value, as far as its meaning is known here.
    ///
    /// # Errors
    /// [`Problem::BadSetting`].
    pub fn check(self, value: &str) -> Result<(), Problem> {
        let fits = match self {
            Setting::HotkeyToggle | Setting::HotkeyShow | Setting::HotkeyInterrupt => {
                value.len() <= 60
            }
            Setting::TrayIcons => ["auto", "light", "dark"].contains(&value),
            Setting::Sync => ["on", "off"].contains(&value),
            Setting::WeekStart => value.parse::<Weekday>().is_ok(),
            Setting::GoalDay => value.is_empty() || goal::hours(value, 24).is_some(),
            Setting::GoalWeek => value.is_empty() || goal::hours(value, 7 * 24).is_some(),
            Setting::WorkDays => goal::working_days(value).is_some(),
        };
        if fits {
            return Ok(());
        }
        Err(Problem::BadSetting {
            name: self.name().to_owned(),
            said: value.to_owned(),
            takes: self.takes().to_owned(),
        })
    }
}

/// The day with which a week begins, from what [`Setting::WeekStart`] holds.
pub fn week_start(value: Option<&str>) -> Weekday {
    value
        .and_then(|value| value.parse().ok())
        .unwrap_or(Weekday::Mon)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_setting_takes_what_it_can_read_and_nothing_else() {
        for (setting, good, bad) in [
            (Setting::WeekStart, "sunday", "someday"),
            (Setting::GoalDay, "7.5", "much"),
            (Setting::GoalWeek, "", "-3"),
            (Setting::WorkDays, "mon-thu,sat", "mon-"),
        ] {
            assert_eq!(setting.check(good), Ok(()), "{}", setting.name());
            assert!(setting.check(bad).is_err(), "{}", setting.name());
        }
    }
}
