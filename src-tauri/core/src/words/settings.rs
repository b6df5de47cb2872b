//! The settings in words: their sections, what each is called and what it does.

use crate::settings::Setting;
use crate::speech::Language;
use crate::view::{SettingOption, SettingTakes};

/// A section of the page: its word, its title, what stands in it.
pub const SECTIONS: [(&str, &str, &[Setting]); 5] = [
    (
        "time",
        "Time and targets",
        &[
            Setting::WeekStart,
            Setting::GoalDay,
            Setting::GoalWeek,
            Setting::WorkDays,
        ],
    ),
    (
        "keys",
        "Keys, everywhere",
        &[
            Setting::HotkeyToggle,
            Setting::HotkeyShow,
            Setting::HotkeyInterrupt,
        ],
    ),
    (
        "look",
        "Appearance",
        &[Setting::Theme, Setting::GroupSimilar, Setting::TrayIcons],
    ),
    (
        "speech",
        "Language and numbers",
        &[Setting::Language, Setting::Durations, Setting::Clock],
    ),
    ("sync", "Sync", &[Setting::Sync]),
];

/// What is told and not set, after the sections: its word, its title, and per line word, label, hint and the view that
/// has it.
#[allow(clippy::type_complexity, reason = "a table is read, not passed on")]
pub const TOLD: [(&str, &str, &[(&str, &str, &str, Option<&str>)]); 3] = [
    (
        "accounts",
        "Accounts",
        &[(
            "accounts",
            "Accounts and workspaces",
            "Which ones are connected, how each fares, and sign-out",
            Some("accounts"),
        )],
    ),
    (
        "data",
        "Data",
        &[(
            "files",
            "Export, import and copies",
            "Entries as a file, what another program kept, and all of it in one copy",
            Some("data"),
        )],
    ),
    (
        "sent",
        "What is sent to whom",
        &[
            (
                "clockify",
                "Clockify",
                "Your entries, projects, tasks, tags and clients, once an account is connected; nothing before, and nothing from an account that is read-only",
                None,
            ),
            (
                "maton",
                "Maton",
                "The same, on its way to Clockify, for accounts that are reached through it",
                None,
            ),
            (
                "others",
                "Anybody else",
                "Nothing: no statistics, no crash reports, no search for updates",
                None,
            ),
        ],
    ),
];

/// `Week starts on`.
pub fn setting_label(setting: Setting) -> &'static str {
    match setting {
        Setting::HotkeyToggle => "Start or stop",
        Setting::HotkeyShow => "Show Stint",
        Setting::HotkeyInterrupt => "Interrupt and return",
        Setting::TrayIcons => "Tray icons",
        Setting::Sync => "Sync by itself",
        Setting::GroupSimilar => "Fold similar entries",
        Setting::WeekStart => "Week starts on",
        Setting::GoalDay => "Target per day",
        Setting::GoalWeek => "Target per week",
        Setting::WorkDays => "Working days",
        Setting::Theme => "Theme",
        Setting::Language => "Language",
        Setting::Durations => "Durations",
        Setting::Clock => "Clock",
    }
}

/// What it does.
pub fn setting_hint(setting: Setting) -> &'static str {
    match setting {
        Setting::HotkeyToggle => "Stops what runs, or starts the last entry again",
        Setting::HotkeyShow => "Opens the small window with the start field",
        Setting::HotkeyInterrupt => "Starts something else; its stop goes back to what ran before",
        Setting::TrayIcons => "Their ink, where the panel is not recognised",
        Setting::Sync => "Off: only when you ask for it",
        Setting::GroupSimilar => {
            "Those of a day that differ only in their times are one row of the list"
        }
        Setting::WeekStart => "In calendar, list and reports",
        Setting::GoalDay => "Hours on each working day, such as 7:30; empty for none",
        Setting::GoalWeek => "Hours in a week, where no day has its own",
        Setting::WorkDays => "Those that have a target, such as mon-fri",
        Setting::Theme => "As your desktop has it, or always the same",
        Setting::Language => "Of every word here, in the tray and in the terminal",
        Setting::Durations => "In lists and totals; what runs counts in seconds",
        Setting::Clock => "Of twenty-four hours or twice twelve",
    }
}

/// What it takes.
pub fn setting_takes(setting: Setting) -> SettingTakes {
    let choice = |options: &[(&str, &str)]| SettingTakes::Choice {
        options: options
            .iter()
            .map(|(value, label)| SettingOption {
                value: (*value).to_owned(),
                label: (*label).to_owned(),
            })
            .collect(),
    };
    let text = |placeholder: &str| SettingTakes::Text {
        placeholder: placeholder.to_owned(),
    };
    match setting {
        Setting::HotkeyToggle | Setting::HotkeyShow | Setting::HotkeyInterrupt => {
            SettingTakes::Keys
        }
        Setting::TrayIcons => {
            choice(&[("auto", "Automatic"), ("light", "Light"), ("dark", "Dark")])
        }
        Setting::Sync | Setting::GroupSimilar => SettingTakes::Switch,
        Setting::WeekStart => choice(&[
            ("saturday", "Saturday"),
            ("sunday", "Sunday"),
            ("monday", "Monday"),
        ]),
        Setting::GoalDay | Setting::GoalWeek => text("none"),
        Setting::WorkDays => text("mon-fri"),
        Setting::Theme => choice(&[
            ("system", "System"),
            ("light", "Light"),
            ("dark", "Dark"),
            ("contrast", "High contrast"),
        ]),
        Setting::Language => choice(&[
            ("system", "System"),
            ("en", Language::English.own_name()),
            ("de", Language::German.own_name()),
        ]),
        Setting::Durations => choice(&[
            ("compact", "1:35"),
            ("full", "1:35:20"),
            ("decimal", "1.59"),
        ]),
        Setting::Clock => choice(&[("system", "System"), ("24h", "13:05"), ("12h", "1:05 pm")]),
    }
}
