//! Settings as a door shows and sets them: what the engine keeps, with what this desktop makes of the hotkeys.
//!
//! Never keeps anything beside the engine's settings.

use stint_core::problem::Problem;
use stint_core::view::SettingsPage;
use stint_core::words;
use stint_engine::Stint;

use crate::hotkeys::{self, Hotkey};

/// All settings as one page, with what is wrong with each hotkey here.
///
/// # Errors
/// A [`Problem`] of the store.
pub fn page(stint: &Stint) -> Result<SettingsPage, Problem> {
    let mut page = stint.settings_page()?;
    let troubles = hotkeys::troubles(stint)?;
    for row in page
        .sections
        .iter_mut()
        .flat_map(|section| &mut section.rows)
    {
        let trouble = troubles
            .iter()
            .find(|(setting, _)| setting.name() == row.name);
        row.trouble = trouble.map(|(_, problem)| words::view(problem));
    }
    Ok(page)
}

/// Sets a setting; `None` makes it as if it had never been set. A combination that cannot be read is refused here, not
/// found out at the next key press.
///
/// # Errors
/// Those of [`Stint::set`], and [`Problem::HotkeyUnreadable`].
pub fn set(stint: &Stint, name: &str, value: Option<&str>) -> Result<(), Problem> {
    let is_hotkey = Hotkey::ALL.iter().any(|hotkey| hotkey.setting() == name);
    if let (true, Some(value)) = (is_hotkey, value) {
        hotkeys::check(value)?;
    }
    stint.set(name, value)
}
