//! Settings: which there are, what each takes, and what holds where nothing was set.
//!
//! Never reads or keeps one, and never knows how a key combination is spelled: that is the desktop's business.

use crate::problem::Problem;

/// Something a person can choose.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Setting {
    /// The combination that stops what runs or starts the last entry again.
    HotkeyToggle,
    /// The combination that shows the window.
    HotkeyShow,
    /// The ink of the tray's icons.
    TrayIcons,
    /// Whether rounds run by themselves.
    Sync,
}

impl Setting {
    /// Every setting.
    pub const ALL: [Setting; 4] = [
        Setting::HotkeyToggle,
        Setting::HotkeyShow,
        Setting::TrayIcons,
        Setting::Sync,
    ];

    /// The name by which it is set.
    pub fn name(self) -> &'static str {
        match self {
            Setting::HotkeyToggle => "hotkey-toggle",
            Setting::HotkeyShow => "hotkey-show",
            Setting::TrayIcons => "tray-icons",
            Setting::Sync => "sync",
        }
    }

    /// What holds where nothing was set.
    pub fn usual(self) -> &'static str {
        match self {
            Setting::HotkeyToggle => "Ctrl+Alt+S",
            Setting::HotkeyShow => "Ctrl+Alt+T",
            Setting::TrayIcons => "auto",
            Setting::Sync => "on",
        }
    }

    /// What it takes, for a sentence.
    pub fn takes(self) -> &'static str {
        match self {
            Setting::HotkeyToggle | Setting::HotkeyShow => {
                "a key combination, or nothing to switch it off"
            }
            Setting::TrayIcons => "auto, light or dark",
            Setting::Sync => "on, or off to sync only when you ask for it",
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
            Setting::HotkeyToggle | Setting::HotkeyShow => value.len() <= 60,
            Setting::TrayIcons => ["auto", "light", "dark"].contains(&value),
            Setting::Sync => ["on", "off"].contains(&value),
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
