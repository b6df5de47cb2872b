//! What the tray shall show, as the desk hands it to whoever draws it.
//! It never draws.

use std::sync::Arc;

use stint_core::menu::{self, Tray};
use stint_core::problem::Problem;
use stint_core::settings::Setting;
use stint_core::view::Snapshot;
use stint_engine::Stint;
use stint_engine::clock::Clock;

/// What the tray shall show.
#[derive(Clone, Debug)]
pub(crate) struct Shown {
    /// How things stand.
    pub(crate) snapshot: Arc<Snapshot>,
    /// The clock by which what runs has gone on since.
    pub(crate) clock: Clock,
    /// The person's word on its ink.
    pub(crate) wish: Wish,
}

impl Shown {
    /// The tray as of this second. The digits are made when they are asked for, so they are right then however
    /// seldom the host is told to ask.
    pub(crate) fn tray(&self) -> Tray {
        menu::tray_at(&self.snapshot, self.clock.now())
    }
}

/// The colour of the drawings, chosen by what lies behind them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ink {
    /// For a dark panel.
    Light,
    /// For a light panel.
    Dark,
}

/// The person's word, by [`Setting::TrayIcons`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Wish {
    /// What can be seen on this desktop.
    Auto,
    /// Always this ink.
    Always(Ink),
}

impl Wish {
    pub(crate) fn read(stint: &Stint) -> Result<Wish, Problem> {
        Ok(Wish::named(
            stint.setting(Setting::TrayIcons.name())?.as_deref(),
        ))
    }

    /// What cannot be read is `auto`.
    pub(crate) fn named(said: Option<&str>) -> Wish {
        match said {
            Some("light") => Wish::Always(Ink::Light),
            Some("dark") => Wish::Always(Ink::Dark),
            _ => Wish::Auto,
        }
    }
}
