//! Settings: which there are, what each takes, and what holds where nothing was set.
//!
//! Never reads or keeps one, and never knows how a key combination is spelled: that is the desktop's business.

use chrono::Weekday;

use crate::goal;
use crate::problem::Problem;
use crate::speech::{Dates, Hours, Language, Lengths, Speech};
use crate::view::{SettingRow, SettingTakes, SettingsPage, SettingsSection, Theme};
use crate::words;

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
    /// Whether the list folds what is similar into one row.
    GroupSimilar,
    /// The day with which a week begins.
    WeekStart,
    /// What a day should have.
    GoalDay,
    /// What a week should have.
    GoalWeek,
    /// The days on which one works.
    WorkDays,
    /// The look of the window.
    Theme,
    /// In which language Stint speaks.
    Language,
    /// How lengths stand in columns.
    Durations,
    /// Whether clocks have twelve hours.
    Clock,
}

impl Setting {
    /// Every setting.
    pub const ALL: [Setting; 14] = [
        Setting::HotkeyToggle,
        Setting::HotkeyShow,
        Setting::HotkeyInterrupt,
        Setting::TrayIcons,
        Setting::Sync,
        Setting::GroupSimilar,
        Setting::WeekStart,
        Setting::GoalDay,
        Setting::GoalWeek,
        Setting::WorkDays,
        Setting::Theme,
        Setting::Language,
        Setting::Durations,
        Setting::Clock,
    ];

    /// The name by which it is set.
    pub fn name(self) -> &'static str {
        match self {
            Setting::HotkeyToggle => "hotkey-toggle",
            Setting::HotkeyShow => "hotkey-show",
            Setting::HotkeyInterrupt => "hotkey-interrupt",
            Setting::TrayIcons => "tray-icons",
            Setting::Sync => "sync",
            Setting::GroupSimilar => "group-similar",
            Setting::WeekStart => "week-start",
            Setting::GoalDay => "goal-day",
            Setting::GoalWeek => "goal-week",
            Setting::WorkDays => "work-days",
            Setting::Theme => "theme",
            Setting::Language => "language",
            Setting::Durations => "durations",
            Setting::Clock => "clock",
        }
    }

    /// What holds where nothing was set.
    pub fn usual(self) -> &'static str {
        match self {
            Setting::HotkeyToggle => "Ctrl+Alt+S",
            Setting::HotkeyShow => "Ctrl+Alt+T",
            Setting::HotkeyInterrupt => "Ctrl+Alt+I",
            Setting::TrayIcons => "auto",
            Setting::Sync | Setting::GroupSimilar => "on",
            Setting::WeekStart => "monday",
            Setting::GoalDay | Setting::GoalWeek => "",
            Setting::WorkDays => "mon-fri",
            Setting::Theme | Setting::Language | Setting::Clock => "system",
            Setting::Durations => "compact",
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
            Setting::Sync | Setting::GroupSimilar => ["on", "off"].contains(&value),
            Setting::WeekStart => goal::weekday(value).is_some(),
            Setting::GoalDay => value.is_empty() || goal::hours(value, 24).is_some(),
            Setting::GoalWeek => value.is_empty() || goal::hours(value, 7 * 24).is_some(),
            Setting::WorkDays => goal::working_days(value).is_some(),
            Setting::Theme => theme(value).is_some(),
            Setting::Language => {
                value == SYSTEM || Language::ALL.iter().any(|one| one.tag() == value)
            }
            Setting::Durations => lengths(value).is_some(),
            Setting::Clock => value == SYSTEM || hours(value).is_some(),
        };
        if fits {
            return Ok(());
        }
        Err(Problem::BadSetting {
            name: self.name().to_owned(),
            said: value.to_owned(),
            takes: words::setting_takes_in_words(self),
        })
    }
}

/// The day with which a week begins, from what [`Setting::WeekStart`] holds.
pub fn week_start(value: Option<&str>) -> Weekday {
    value.and_then(goal::weekday).unwrap_or(Weekday::Mon)
}

/// The look that a value of [`Setting::Theme`] names.
pub fn theme(value: &str) -> Option<Theme> {
    match value {
        "system" => Some(Theme::System),
        "light" => Some(Theme::Light),
        "dark" => Some(Theme::Dark),
        "contrast" => Some(Theme::Contrast),
        _ => None,
    }
}

/// What follows the system.
const SYSTEM: &str = "system";

fn lengths(value: &str) -> Option<Lengths> {
    match value {
        "compact" => Some(Lengths::Compact),
        "full" => Some(Lengths::Full),
        "decimal" => Some(Lengths::Decimal),
        _ => None,
    }
}

fn hours(value: &str) -> Option<Hours> {
    match value {
        "24h" => Some(Hours::TwentyFour),
        "12h" => Some(Hours::Twelve),
        _ => None,
    }
}

/// How the person reads: what was chosen, and what their system says where nothing was. `value` is what each setting
/// holds.
///
/// # Errors
/// Those of reading one.
pub fn speech(
    locale: Speech,
    value: impl Fn(Setting) -> Result<Option<String>, Problem>,
) -> Result<Speech, Problem> {
    let chosen = value(Setting::Language)?;
    let language = chosen.as_deref().and_then(Language::of_tag);
    let language = language.unwrap_or(locale.language);
    Ok(Speech {
        language,
        lengths: value(Setting::Durations)?
            .and_then(|value| lengths(&value))
            .unwrap_or(locale.lengths),
        hours: value(Setting::Clock)?
            .and_then(|value| hours(&value))
            .unwrap_or(locale.hours),
        // An order belongs to the language it was meant for.
        dates: match language == locale.language {
            true => locale.dates,
            false => Dates::default(),
        },
    })
}

/// A value as the choices have it, whatever words it was set in.
fn as_offered(setting: Setting, value: String) -> String {
    if setting == Setting::WorkDays {
        let words =
            |days: Vec<Weekday>| days.into_iter().map(goal::weekday_word).collect::<Vec<_>>();
        return goal::working_days(&value).map_or(value, |days| words(days).join(","));
    }
    match (setting, goal::weekday(&value)) {
        (Setting::WeekStart, Some(Weekday::Mon)) => "monday".to_owned(),
        (Setting::WeekStart, Some(Weekday::Sat)) => "saturday".to_owned(),
        (Setting::WeekStart, Some(Weekday::Sun)) => "sunday".to_owned(),
        _ => value,
    }
}

/// All settings as one page; `value` is what each holds.
///
/// # Errors
/// Those of reading one.
pub fn page(
    value: impl Fn(Setting) -> Result<Option<String>, Problem>,
) -> Result<SettingsPage, Problem> {
    let start = week_start(value(Setting::WeekStart)?.as_deref());
    let row = |setting: &Setting| {
        Ok(SettingRow {
            name: setting.name().to_owned(),
            label: words::setting_label(*setting),
            hint: words::setting_hint(*setting),
            also: words::setting_also(*setting),
            value: as_offered(
                *setting,
                value(*setting)?.unwrap_or_else(|| setting.usual().to_owned()),
            ),
            usual: setting.usual().to_owned(),
            takes: words::setting_takes(*setting, start),
            trouble: None,
        })
    };
    let section = |id: &str, title, rows| SettingsSection {
        id: id.to_owned(),
        title,
        rows,
    };
    let mut sections = Vec::new();
    for (id, title, settings) in words::sections() {
        let rows = settings.iter().map(row).collect::<Result<_, Problem>>()?;
        sections.push(section(id, title, rows));
    }
    for (id, title, lines) in words::told() {
        let told = lines.into_iter().map(|told| SettingRow {
            name: told.name.to_owned(),
            label: told.label,
            hint: told.hint,
            also: told.also,
            value: String::new(),
            usual: String::new(),
            takes: told
                .view
                .map_or(SettingTakes::Fact, |view| SettingTakes::Go {
                    view: view.to_owned(),
                }),
            trouble: None,
        });
        sections.push(section(id, title, told.collect()));
    }
    Ok(SettingsPage { sections })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::speech::speaking;

    #[test]
    fn a_setting_takes_what_it_can_read_and_nothing_else() {
        for (setting, good, bad) in [
            (Setting::WeekStart, "sunday", "someday"),
            (Setting::WeekStart, "Sonntag", "Sontag"),
            (Setting::GoalDay, "7.5", "much"),
            (Setting::GoalWeek, "", "-3"),
            (Setting::WorkDays, "mon-thu,sat", "mon-"),
            (Setting::WorkDays, "mo-do,sa", "mo-"),
            (Setting::GoalDay, "7,5", "7,5,5"),
        ] {
            assert_eq!(setting.check(good), Ok(()), "{}", setting.name());
            assert!(setting.check(bad).is_err(), "{}", setting.name());
        }
    }

    #[test]
    fn a_weekday_that_was_set_in_another_word_is_the_one_that_is_chosen() {
        let value = |setting| Ok((setting == Setting::WeekStart).then(|| "Sonntag".to_owned()));
        let page = page(value).unwrap();
        let rows = page.sections.iter().flat_map(|section| &section.rows);
        let shown: Vec<&str> = rows
            .filter(|row| row.name == Setting::WeekStart.name())
            .map(|row| &*row.value)
            .collect();
        assert_eq!(shown, ["sunday"]);
        assert_eq!(week_start(Some("Sonntag")), Weekday::Sun);
    }

    #[test]
    fn working_days_are_shown_as_they_are_chosen_and_taken_in_the_language_of_the_person() {
        let german = Speech {
            language: Language::German,
            ..Speech::default()
        };
        let shown = |set: Option<&str>| {
            let value = |setting| {
                let is_asked = setting == Setting::WorkDays;
                Ok(set.filter(|_| is_asked).map(str::to_owned))
            };
            let page = page(value).unwrap();
            let mut rows = page.sections.into_iter().flat_map(|section| section.rows);
            let name = Setting::WorkDays.name();
            rows.find(|row| row.name == name).unwrap().value
        };
        assert_eq!(shown(None), "mon,tue,wed,thu,fri");
        assert_eq!(shown(Some("mo-mi,fr")), "mon,tue,wed,fri");
        speaking(german, || {
            assert_eq!(shown(Some("mon-tue, sat")), "mon,tue,sat");
            assert_eq!(Setting::WorkDays.check("Mo \u{2013} Fr"), Ok(()));
        });
    }

    #[test]
    fn a_refused_value_is_said_of_the_setting_as_it_is_called() {
        let refused = Setting::GoalDay.check("much").unwrap_err();
        let said = words::view(&refused).sentence;
        assert!(said.contains("Target per day"), "{said}");
    }

    #[test]
    fn the_page_has_every_setting_once_and_takes_what_it_offers() {
        let page = page(|_| Ok(None)).unwrap();
        let mut shown: Vec<&SettingRow> = page
            .sections
            .iter()
            .flat_map(|section| &section.rows)
            .filter(|row| !matches!(row.takes, SettingTakes::Fact | SettingTakes::Go { .. }))
            .collect();
        for row in &shown {
            let setting = Setting::named(&row.name).unwrap();
            assert_eq!(setting.check(&row.value), Ok(()), "{}", row.name);
            if let SettingTakes::Choice { options } = &row.takes {
                for option in options {
                    assert_eq!(setting.check(&option.value), Ok(()), "{}", row.name);
                }
                assert!(options.iter().any(|option| option.value == row.usual));
            }
            if let SettingTakes::Some { options } = &row.takes {
                for chosen in row.value.split(',') {
                    assert!(options.iter().any(|option| option.value == chosen));
                }
            }
        }
        shown.sort_by_key(|row| row.name.clone());
        shown.dedup_by_key(|row| row.name.clone());
        assert_eq!(shown.len(), Setting::ALL.len());
    }
}
