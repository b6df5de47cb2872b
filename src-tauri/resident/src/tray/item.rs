//! The StatusNotifier item itself, by ksni: no GTK, two megabytes. It is put up again after the session bus or
//! the tray host went away.
//! It never reads the store; what it shows is handed to it.

use std::sync::Arc;
use std::time::Duration;

use ksni::menu::{StandardItem, SubMenu};
use ksni::{OfflineReason, ToolTip, TrayMethods as _};
use stint_core::action::{Action, Origin};
use stint_core::menu::{Icon, MenuItem};
use tokio::sync::watch;

use super::panel::{self, Desktop};
use super::pixels;
use crate::door::{Show, View};
use crate::markup_escaped;
use crate::shown::{Ink, Shown};
use crate::told::{Tell, Told};

/// How long to wait before the session bus is tried again.
const AGAIN: Duration = Duration::from_secs(5);

/// Shows the tray for as long as the resident runs.
pub(crate) async fn serve(mut shown: watch::Receiver<Shown>, tell: Tell) {
    loop {
        if let Some(mut desktop) = panel::listen().await {
            put_up(&mut shown, &mut desktop, &tell).await;
        }
        tell.say(Told::BusIsGone);
        tokio::time::sleep(AGAIN).await;
        if shown.has_changed().is_err() {
            return;
        }
    }
}

/// Puts the item up and keeps it right, until the session bus is gone or the resident ends.
async fn put_up(
    shown: &mut watch::Receiver<Shown>,
    desktop: &mut watch::Receiver<Desktop>,
    tell: &Tell,
) {
    let now = shown.borrow_and_update().clone();
    let ink = desktop.borrow().ink(now.wish);
    let tray = now.tray();
    let item = Item {
        icon: (tray.icon, ink),
        pixels: pixels::draw(tray.icon, ink),
        menu: tray.menu,
        shown: now,
        tell: tell.clone(),
    };
    // Taken back by the item while it is being put up, if nobody hosts it.
    tell.say(Told::Host(true));
    let handle = match item.assume_sni_available(true).spawn().await {
        Ok(handle) => handle,
        Err(error) => {
            tracing::warn!(%error, "the tray item could not be registered");
            return;
        }
    };
    tell.say(Told::ItemIsUp);
    loop {
        tokio::select! {
            changed = desktop.changed() => {
                if changed.is_err() || *desktop.borrow() == Desktop::Gone {
                    break;
                }
            }
            changed = shown.changed() => if changed.is_err() { break },
        }
        let now = shown.borrow_and_update().clone();
        let ink = desktop.borrow().ink(now.wish);
        handle.update(|item| item.take(now, ink)).await;
    }
    // Only this ends ksni's task; without its handle and its bus it would panic.
    handle.shutdown().await;
}

struct Item {
    shown: Shown,
    /// The menu as it was last drawn. A host that hears of a change lays an open menu out again, so the running
    /// seconds go in only when it is opened.
    menu: Vec<MenuItem>,
    icon: (Icon, Ink),
    pixels: Vec<ksni::Icon>,
    tell: Tell,
}

impl Item {
    fn take(&mut self, now: Shown, ink: Ink) {
        let is_new = !Arc::ptr_eq(&now.snapshot, &self.shown.snapshot);
        self.shown = now;
        let tray = self.shown.tray();
        if self.icon != (tray.icon, ink) {
            self.icon = (tray.icon, ink);
            self.pixels = pixels::draw(tray.icon, ink);
        }
        if is_new {
            self.menu = tray.menu;
        }
    }
}

impl ksni::Tray for Item {
    fn id(&self) -> String {
        "stint".into()
    }

    fn title(&self) -> String {
        let elapsed = self.shown.tray().title;
        if elapsed.is_empty() {
            "Stint".into()
        } else {
            elapsed
        }
    }

    fn icon_pixmap(&self) -> Vec<ksni::Icon> {
        self.pixels.clone()
    }

    fn tool_tip(&self) -> ToolTip {
        let lines = self.shown.tray().tooltip;
        let (first, rest) = lines.split_once('\n').unwrap_or((&lines, ""));
        ToolTip {
            title: first.into(),
            description: markup_escaped(rest),
            ..ToolTip::default()
        }
    }

    fn menu(&self) -> Vec<ksni::MenuItem<Self>> {
        self.menu.iter().map(drawn).collect()
    }

    fn menu_about_to_show(&mut self) {
        self.menu = self.shown.tray().menu;
    }

    fn activate(&mut self, x: i32, y: i32) {
        self.tell.say(Told::Show(Show {
            view: View::Popover,
            x: Some(x),
            y: Some(y),
            token: ksni::current_xdg_activation_token(),
        }));
    }

    fn secondary_activate(&mut self, _x: i32, _y: i32) {
        self.tell.say(Told::Do(Action::Toggle, Origin::Tray));
    }

    fn watcher_online(&self) {
        self.tell.say(Told::Host(true));
    }

    fn watcher_offline(&self, reason: OfflineReason) -> bool {
        tracing::debug!(?reason, "no tray host");
        self.tell.say(Told::Host(false));
        true
    }
}

fn drawn(item: &MenuItem) -> ksni::MenuItem<Item> {
    match item {
        MenuItem::Separator => ksni::MenuItem::Separator,
        MenuItem::Label(label) => StandardItem {
            label: mnemonic_escaped(label),
            enabled: false,
            ..StandardItem::default()
        }
        .into(),
        MenuItem::Item { label, does } => {
            let does = does.clone();
            StandardItem {
                label: mnemonic_escaped(label),
                activate: Box::new(move |item: &mut Item| {
                    item.tell
                        .clicked(&does, ksni::current_xdg_activation_token())
                }),
                ..StandardItem::default()
            }
            .into()
        }
        MenuItem::Submenu { label, items } => SubMenu {
            label: mnemonic_escaped(label),
            submenu: items.iter().map(drawn).collect(),
            ..SubMenu::default()
        }
        .into(),
    }
}

/// In a menu one underscore marks a letter and two are one.
fn mnemonic_escaped(label: &str) -> String {
    label.replace('_', "__")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_underscore_in_a_name_is_shown_and_marks_no_letter() {
        assert_eq!(mnemonic_escaped("fix_login _"), "fix__login __");
    }

    #[test]
    fn a_tooltip_shows_an_ampersand_as_it_is() {
        assert_eq!(markup_escaped("R&D <b>"), "R&amp;D &lt;b&gt;");
    }
}
