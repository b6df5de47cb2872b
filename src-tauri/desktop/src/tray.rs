//! The tray and the hotkeys on macOS and Windows, where the resident lives in the window's process: draws the value
//! that core computes with Tauri's tray, and hands over what is clicked and pressed.
//! It never decides what stands in the menu. Untested: nobody has run it on either system yet; that the same calls
//! compile was seen on Linux.

use std::cell::RefCell;
use std::sync::Mutex;
use std::sync::mpsc::channel;

use anyhow::Context;
use global_hotkey::{Error, GlobalHotKeyEvent, GlobalHotKeyManager, HotKeyState};
use stint_core::menu::{self, Icon, MenuAct};
use stint_core::problem::Problem;
use stint_engine::Env;
use stint_resident::door::Show;
use stint_resident::hotkeys::{Combination, Hotkey};
use stint_resident::inside::{Inside, Outside};
use tauri::image::Image;
use tauri::menu::{IsMenuItem, Menu, MenuItem, PredefinedMenuItem, Submenu};
use tauri::tray::{MouseButton, MouseButtonState, TrayIconBuilder, TrayIconEvent};
use tauri::{AppHandle, Manager, Wry, include_image};

use crate::courier::Why;
use crate::windows;

const ID: &str = "stint";

/// What each item of the drawn menu does; its id is its place in here.
#[derive(Default)]
struct Acts(Mutex<Vec<MenuAct>>);

thread_local! {
    /// The combinations that are held, with who holds them: the main thread, which hears of them too.
    static HELD: RefCell<Option<(GlobalHotKeyManager, Vec<Combination>)>> = const { RefCell::new(None) };
}

/// Puts the tray up and starts the resident behind it.
pub(crate) fn start(app: &AppHandle, env: Env) -> anyhow::Result<()> {
    app.manage(Acts::default());
    TrayIconBuilder::with_id(ID)
        .icon(picture(Icon::Idle))
        .icon_as_template(true)
        .show_menu_on_left_click(false)
        .on_menu_event(|app, event| clicked(app, event.id().as_ref()))
        .on_tray_icon_event(|tray, event| {
            if let TrayIconEvent::Click {
                button: MouseButton::Left,
                button_state: MouseButtonState::Up,
                position,
                ..
            } = event
                && let Some(inside) = tray.app_handle().try_state::<Inside>()
            {
                inside.icon_clicked(position.x as i32, position.y as i32);
            }
        })
        .build(app)
        .context("Put the tray icon up")?;
    let about = app.clone();
    GlobalHotKeyEvent::set_event_handler(Some(move |event: GlobalHotKeyEvent| {
        if event.state == HotKeyState::Pressed
            && let Some(key) = meant(event.id)
            && let Some(inside) = about.try_state::<Inside>()
        {
            inside.pressed(key);
        }
    }));
    if let Some(inside) = Inside::start(env, Process(app.clone()))? {
        app.manage(inside);
    }
    Ok(())
}

/// Tells the resident in here; `false` where none is.
pub(crate) fn tell(app: &AppHandle, why: Why) -> bool {
    let Some(inside) = app.try_state::<Inside>() else {
        return false;
    };
    match why {
        Why::Changed => inside.changed(),
        Why::SyncNow => inside.clicked(&MenuAct::SyncNow),
        Why::Focused | Why::Visible(_) => {}
    }
    true
}

fn clicked(app: &AppHandle, id: &str) {
    let does = id.parse().ok().and_then(|place: usize| {
        let acts = app.state::<Acts>();
        let acts = acts.0.lock().expect("no holder panics");
        acts.get(place).cloned()
    });
    if let (Some(does), Some(inside)) = (does, app.try_state::<Inside>()) {
        inside.clicked(&does);
    }
}

/// The process around the resident.
struct Process(AppHandle);

impl Outside for Process {
    fn draw(&self, tray: menu::Tray) {
        if let Err(error) = draw(&self.0, &tray) {
            tracing::warn!(%error, "the tray was not drawn");
        }
    }

    fn show(&self, show: Show) {
        if let Err(error) = windows::open(&self.0, &show) {
            tracing::warn!(%error, "the window was not shown");
        }
    }

    fn hold(&self, keys: &[Combination]) -> Vec<Problem> {
        let (answer, answered) = channel();
        let keys = keys.to_vec();
        let asked = self.0.run_on_main_thread(move || {
            let _ = answer.send(hold(&keys));
        });
        match asked {
            Ok(()) => answered.recv().unwrap_or_default(),
            Err(_) => Vec::new(),
        }
    }

    fn quit(&self) {
        self.0.exit(0);
    }
}

fn draw(app: &AppHandle, tray: &menu::Tray) -> tauri::Result<()> {
    let Some(icon) = app.tray_by_id(ID) else {
        return Ok(());
    };
    let mut acts = Vec::new();
    let drawn = Menu::new(app)?;
    for item in items(app, &tray.menu, &mut acts)? {
        drawn.append(&*item)?;
    }
    *app.state::<Acts>().0.lock().expect("no holder panics") = acts;
    icon.set_icon(Some(picture(tray.icon)))?;
    icon.set_icon_as_template(true)?;
    icon.set_title(Some(&tray.title))?;
    icon.set_tooltip(Some(&tray.tooltip))?;
    icon.set_menu(Some(drawn))
}

fn items(
    app: &AppHandle,
    from: &[menu::MenuItem],
    acts: &mut Vec<MenuAct>,
) -> tauri::Result<Vec<Box<dyn IsMenuItem<Wry>>>> {
    let mut drawn: Vec<Box<dyn IsMenuItem<Wry>>> = Vec::new();
    for item in from {
        drawn.push(match item {
            menu::MenuItem::Separator => Box::new(PredefinedMenuItem::separator(app)?),
            menu::MenuItem::Label(label) => {
                Box::new(MenuItem::new(app, literal(label), false, None::<&str>)?)
            }
            menu::MenuItem::Item { label, does } => {
                acts.push(does.clone());
                let id = (acts.len() - 1).to_string();
                Box::new(MenuItem::with_id(
                    app,
                    id,
                    literal(label),
                    true,
                    None::<&str>,
                )?)
            }
            menu::MenuItem::Submenu {
                label,
                items: below,
            } => {
                let submenu = Submenu::new(app, literal(label), true)?;
                for item in items(app, below, acts)? {
                    submenu.append(&*item)?;
                }
                Box::new(submenu)
            }
        });
    }
    Ok(drawn)
}

/// A lone `&` would underline what follows.
fn literal(label: &str) -> String {
    label.replace('&', "&&")
}

/// Light ink, for the dark taskbar of Windows; of a template macOS takes only the shape.
fn picture(icon: Icon) -> Image<'static> {
    match icon {
        Icon::Idle => include_image!("./icons/tray/on-dark/idle-48.png"),
        Icon::Running => include_image!("./icons/tray/on-dark/running-48.png"),
        Icon::Offline => include_image!("./icons/tray/on-dark/offline-48.png"),
        Icon::OfflineRunning => include_image!("./icons/tray/on-dark/offline-running-48.png"),
        Icon::Attention => include_image!("./icons/tray/on-dark/attention-48.png"),
        Icon::AttentionRunning => include_image!("./icons/tray/on-dark/attention-running-48.png"),
    }
}

/// Holds these combinations instead of those before, on the main thread; says which it could not have.
fn hold(keys: &[Combination]) -> Vec<Problem> {
    HELD.with_borrow_mut(|held| {
        let manager = match held.take() {
            Some((manager, before)) => {
                for key in before {
                    let _ = manager.unregister(key.key);
                }
                Ok(manager)
            }
            None => GlobalHotKeyManager::new(),
        };
        let Ok(manager) = manager.inspect_err(|error| tracing::warn!(%error, "no hotkeys")) else {
            return Vec::new();
        };
        let (mut good, mut bad) = (Vec::new(), Vec::new());
        for key in keys {
            match manager.register(key.key) {
                Ok(()) => good.push(key.clone()),
                Err(Error::AlreadyRegistered(_) | Error::FailedToRegister(_)) => {
                    bad.push(Problem::HotkeyTaken {
                        combination: key.said.clone(),
                    });
                }
                Err(_) => bad.push(Problem::HotkeyUnreadable {
                    said: key.said.clone(),
                }),
            }
        }
        *held = Some((manager, good));
        bad
    })
}

/// What the combination of this number is for.
fn meant(id: u32) -> Option<Hotkey> {
    HELD.with_borrow(|held| {
        let (_, keys) = held.as_ref()?;
        keys.iter()
            .find(|key| key.key.id() == id)
            .map(|key| key.does)
    })
}
