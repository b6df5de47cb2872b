//! The settings in words: their sections, what each is called and what it does.

use chrono::Weekday;

use crate::settings::Setting;
use crate::speech::{Hours, Language, Lengths, Speech, speaking, speech};
use crate::view::{SettingOption, SettingTakes};
use crate::{day, goal, length, say};

/// A section of the page: its word, its title, what stands in it.
pub fn sections() -> [(&'static str, String, &'static [Setting]); 5] {
    [
        (
            "time",
            say!("settings-time"),
            &[
                Setting::WeekStart,
                Setting::GoalDay,
                Setting::GoalWeek,
                Setting::WorkDays,
            ],
        ),
        (
            "keys",
            say!("settings-keys"),
            &[
                Setting::HotkeyToggle,
                Setting::HotkeyShow,
                Setting::HotkeyInterrupt,
            ],
        ),
        (
            "look",
            say!("settings-look"),
            &[Setting::Theme, Setting::GroupSimilar, Setting::TrayIcons],
        ),
        (
            "speech",
            say!("settings-speech"),
            &[Setting::Language, Setting::Durations, Setting::Clock],
        ),
        ("sync", say!("settings-sync"), &[Setting::Sync]),
    ]
}

/// A line that is told and not set.
pub struct Told {
    /// Its word.
    pub name: &'static str,
    /// What it is called.
    pub label: String,
    /// What there is to know of it.
    pub hint: String,
    /// The other words by which somebody looks for it.
    pub also: String,
    /// The view that has it.
    pub view: Option<&'static str>,
}

/// What is told and not set, after the sections: its word, its title, and its lines.
pub fn told() -> [(&'static str, String, Vec<Told>); 3] {
    let line = |name, label, hint, also, view| Told {
        name,
        label,
        hint,
        also,
        view,
    };
    [
        (
            "accounts",
            say!("settings-accounts"),
            vec![line(
                "accounts",
                say!("settings-accounts-label"),
                say!("settings-accounts-hint"),
                say!("settings-accounts-also"),
                Some("accounts"),
            )],
        ),
        (
            "data",
            say!("settings-data"),
            vec![line(
                "files",
                say!("settings-files-label"),
                say!("settings-files-hint"),
                say!("settings-files-also"),
                Some("data"),
            )],
        ),
        (
            "sent",
            say!("settings-sent"),
            vec![
                line(
                    "clockify",
                    "Clockify".to_owned(),
                    say!("settings-clockify-hint"),
                    say!("settings-clockify-also"),
                    None,
                ),
                line(
                    "maton",
                    "Maton".to_owned(),
                    say!("settings-maton-hint"),
                    say!("settings-maton-also"),
                    None,
                ),
                line(
                    "others",
                    say!("settings-others-label"),
                    say!("settings-others-hint"),
                    say!("settings-others-also"),
                    None,
                ),
            ],
        ),
    ]
}

/// `Week starts on`.
pub fn setting_label(setting: Setting) -> String {
    match setting {
        Setting::HotkeyToggle => say!("settings-hotkey-toggle"),
        Setting::HotkeyShow => say!("settings-hotkey-show"),
        Setting::HotkeyInterrupt => say!("settings-hotkey-interrupt"),
        Setting::TrayIcons => say!("settings-tray-icons"),
        Setting::Sync => say!("settings-sync-by-itself"),
        Setting::GroupSimilar => say!("settings-group-similar"),
        Setting::WeekStart => say!("settings-week-start"),
        Setting::GoalDay => say!("settings-goal-day"),
        Setting::GoalWeek => say!("settings-goal-week"),
        Setting::WorkDays => say!("settings-work-days"),
        Setting::Theme => say!("settings-theme"),
        Setting::Language => say!("settings-language"),
        Setting::Durations => say!("settings-durations"),
        Setting::Clock => say!("settings-clock"),
    }
}

/// What it does.
pub fn setting_hint(setting: Setting) -> String {
    match setting {
        Setting::HotkeyToggle => say!("settings-hotkey-toggle-hint"),
        Setting::HotkeyShow => say!("settings-hotkey-show-hint"),
        Setting::HotkeyInterrupt => say!("settings-hotkey-interrupt-hint"),
        Setting::TrayIcons => say!("settings-tray-icons-hint"),
        Setting::Sync => say!("settings-sync-by-itself-hint"),
        Setting::GroupSimilar => say!("settings-group-similar-hint"),
        Setting::WeekStart => say!("settings-week-start-hint"),
        Setting::GoalDay => say!("settings-goal-day-hint"),
        Setting::GoalWeek => say!("settings-goal-week-hint"),
        Setting::WorkDays => say!("settings-work-days-hint"),
        Setting::Theme => say!("settings-theme-hint"),
        Setting::Language => say!("settings-language-hint"),
        Setting::Durations => say!("settings-durations-hint"),
        Setting::Clock => say!("settings-clock-hint"),
    }
}

/// The other words by which somebody looks for it.
pub fn setting_also(setting: Setting) -> String {
    match setting {
        Setting::HotkeyToggle => say!("settings-hotkey-toggle-also"),
        Setting::HotkeyShow => say!("settings-hotkey-show-also"),
        Setting::HotkeyInterrupt => say!("settings-hotkey-interrupt-also"),
        Setting::TrayIcons => say!("settings-tray-icons-also"),
        Setting::Sync => say!("settings-sync-by-itself-also"),
        Setting::GroupSimilar => say!("settings-group-similar-also"),
        Setting::WeekStart => say!("settings-week-start-also"),
        Setting::GoalDay => say!("settings-goal-day-also"),
        Setting::GoalWeek => say!("settings-goal-week-also"),
        Setting::WorkDays => say!("settings-work-days-also"),
        Setting::Theme => say!("settings-theme-also"),
        Setting::Language => say!("settings-language-also"),
        Setting::Durations => say!("settings-durations-also"),
        Setting::Clock => say!("settings-clock-also"),
    }
}

/// What it takes, for a sentence: `auto, light or dark`.
pub fn setting_takes_in_words(setting: Setting) -> String {
    match setting {
        Setting::HotkeyToggle | Setting::HotkeyShow | Setting::HotkeyInterrupt => {
            say!("settings-takes-keys")
        }
        Setting::TrayIcons => say!("settings-takes-tray-icons"),
        Setting::Sync => say!("settings-takes-sync"),
        Setting::GroupSimilar => say!("settings-takes-group-similar"),
        Setting::WeekStart => say!("settings-takes-weekday"),
        Setting::GoalDay | Setting::GoalWeek => {
            // The mark is the language's, as it is where hours are shown.
            let half = format!("7{}5", speech().decimal_mark());
            say!("settings-takes-hours", half = half)
        }
        Setting::WorkDays => say!("settings-takes-weekdays"),
        Setting::Theme => say!("settings-takes-theme"),
        Setting::Language => say!("settings-takes-language"),
        Setting::Durations => say!("settings-takes-durations"),
        Setting::Clock => say!("settings-takes-clock"),
    }
}

/// What it takes; weekdays in the order of a week that begins with `week_start`.
pub fn setting_takes(setting: Setting, week_start: Weekday) -> SettingTakes {
    fn choice<const COUNT: usize>(options: [(&str, String); COUNT]) -> SettingTakes {
        let options = options.map(|(value, label)| SettingOption {
            value: value.to_owned(),
            label,
        });
        SettingTakes::Choice {
            options: options.into(),
        }
    }
    let text = |placeholder: String| SettingTakes::Text { placeholder };
    // An example is written as it is read in that case, whatever is chosen now.
    let example = |lengths, hours| {
        let as_if = Speech {
            lengths,
            hours,
            ..speech()
        };
        let example = || (length::column(5720), day::clock_of(13, 5));
        speaking(as_if, example)
    };
    let lengths = |lengths| example(lengths, Hours::default()).0;
    let hours = |hours| example(Lengths::default(), hours).1;
    match setting {
        Setting::HotkeyToggle | Setting::HotkeyShow | Setting::HotkeyInterrupt => {
            SettingTakes::Keys
        }
        Setting::TrayIcons => choice([
            ("auto", say!("settings-automatic")),
            ("light", say!("settings-light")),
            ("dark", say!("settings-dark")),
        ]),
        Setting::Sync | Setting::GroupSimilar => SettingTakes::Switch,
        Setting::WeekStart => choice([
            ("saturday", day::weekday(Weekday::Sat)),
            ("sunday", day::weekday(Weekday::Sun)),
            ("monday", day::weekday(Weekday::Mon)),
        ]),
        Setting::GoalDay | Setting::GoalWeek => text(say!("settings-no-target")),
        Setting::WorkDays => SettingTakes::Some {
            options: goal::week_from(week_start)
                .map(|day| SettingOption {
                    value: goal::weekday_word(day).to_owned(),
                    label: day::weekday_short(day),
                })
                .collect(),
        },
        Setting::Theme => choice([
            ("system", say!("settings-system")),
            ("light", say!("settings-light")),
            ("dark", say!("settings-dark")),
            ("contrast", say!("settings-contrast")),
        ]),
        Setting::Language => choice([
            ("system", say!("settings-system")),
            ("en", Language::English.own_name().to_owned()),
            ("de", Language::German.own_name().to_owned()),
        ]),
        Setting::Durations => choice([
            ("compact", lengths(Lengths::Compact)),
            ("full", lengths(Lengths::Full)),
            ("decimal", lengths(Lengths::Decimal)),
        ]),
        Setting::Clock => choice([
            ("system", say!("settings-system")),
            ("24h", hours(Hours::TwentyFour)),
            ("12h", hours(Hours::Twelve)),
        ]),
    }
}
