//! All that a person can choose, as one page.
//!
//! Never a value that was not checked: what is shown is what holds.

use serde::{Deserialize, Serialize};

use super::ProblemView;

/// The page. It is replaced whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct SettingsPage {
    /// Its parts.
    pub sections: Vec<SettingsSection>,
}

/// What belongs together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct SettingsSection {
    /// A word for links: `time`, `keys` …
    pub id: String,
    /// `Time and targets`.
    pub title: String,
    /// Its lines.
    pub rows: Vec<SettingRow>,
}

/// One line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct SettingRow {
    /// The name by which it is set, in the terminal too; the word of the line where there is nothing to set.
    pub name: String,
    /// `Week starts on`.
    pub label: String,
    /// What it does, quietly below.
    pub hint: String,
    /// Other words by which somebody looks for it; never shown.
    pub also: String,
    /// What holds.
    pub value: String,
    /// What would hold if nothing were set.
    pub usual: String,
    /// What it takes.
    pub takes: SettingTakes,
    /// Why it does not work here.
    pub trouble: Option<ProblemView>,
}

/// What a setting takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "takes", rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum SettingTakes {
    /// One of a few.
    Choice {
        /// Which.
        options: Vec<SettingOption>,
    },
    /// Some of a few, at least one: their values with commas between them.
    Some {
        /// Which.
        options: Vec<SettingOption>,
    },
    /// `on` or `off`.
    Switch,
    /// A short text.
    Text {
        /// What stands in an empty field.
        placeholder: String,
    },
    /// A key combination.
    Keys,
    /// Nothing: it is told only.
    Fact,
    /// Nothing: another view has it.
    Go {
        /// Which.
        view: String,
    },
}

/// One value of a few.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct SettingOption {
    /// As it is kept.
    pub value: String,
    /// As it is read.
    pub label: String,
}

/// Which look the window has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum Theme {
    /// As the desktop has it.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
    /// High contrast, light or dark as the desktop has it.
    Contrast,
}
