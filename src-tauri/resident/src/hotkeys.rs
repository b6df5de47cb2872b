//! Global hotkeys: which there are, what the person set them to, and what to say where they cannot work.
//! It never does what a key means; the loop does.

#[cfg(target_os = "linux")]
mod x11;

use global_hotkey::hotkey::{Code, HotKey, Modifiers};
use stint_core::problem::Problem;
use stint_core::settings::Setting;
use stint_engine::Stint;

/// What a hotkey does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hotkey {
    /// Stop what runs, or start the last entry again.
    Toggle,
    /// Show the window.
    Show,
    /// Start something that has no name yet, and go back to what ran once it is stopped.
    Interrupt,
}

impl Hotkey {
    /// Every hotkey.
    pub const ALL: [Hotkey; 3] = [Hotkey::Toggle, Hotkey::Show, Hotkey::Interrupt];

    /// The name of the setting that holds its combination; an empty one switches it off.
    pub fn setting(self) -> &'static str {
        self.kept_in().name()
    }

    pub(crate) fn kept_in(self) -> Setting {
        match self {
            Hotkey::Toggle => Setting::HotkeyToggle,
            Hotkey::Show => Setting::HotkeyShow,
            Hotkey::Interrupt => Setting::HotkeyInterrupt,
        }
    }
}

/// The combinations the person wants, in the order of [`Hotkey::ALL`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Wanted([String; 3]);

impl Wanted {
    /// From what is set.
    ///
    /// # Errors
    /// Those of reading a setting.
    pub(crate) fn read(
        set: impl Fn(Setting) -> Result<Option<String>, Problem>,
    ) -> Result<Wanted, Problem> {
        let read = |key: Hotkey| {
            let said = set(key.kept_in())?;
            let said = said.as_deref().unwrap_or(key.kept_in().usual());
            Ok(said.trim().to_owned())
        };
        let [toggle, show, interrupt] = Hotkey::ALL.map(read);
        Ok(Wanted([toggle?, show?, interrupt?]))
    }

    /// What can be registered, and what is wrong with the rest.
    pub(crate) fn read_keys(&self) -> (Vec<Combination>, Vec<Problem>) {
        let (mut good, mut bad) = (Vec::<Combination>::new(), Vec::new());
        for (does, said) in Hotkey::ALL.into_iter().zip(&self.0) {
            if said.is_empty() {
                continue;
            }
            match combination(does, said) {
                Ok(key) if good.iter().any(|other| other.key == key.key) => {
                    bad.push(shared(does, said.clone()));
                }
                Ok(key) => good.push(key),
                Err(problem) => bad.push(problem),
            }
        }
        (good, bad)
    }
}

/// One hotkey with its combination.
#[derive(Clone, Debug)]
pub struct Combination {
    /// What it does.
    pub does: Hotkey,
    /// The combination as the person wrote it.
    pub said: String,
    /// The combination as it was read.
    pub key: HotKey,
}

fn combination(does: Hotkey, said: &str) -> Result<Combination, Problem> {
    let unreadable = || Problem::HotkeyUnreadable {
        said: said.to_owned(),
    };
    let key: HotKey = said.parse().map_err(|_| unreadable())?;
    let held = Modifiers::CONTROL | Modifiers::ALT | Modifiers::META;
    // Or every letter of that kind that is typed anywhere would end here.
    if !key.mods.intersects(held) && !is_free_alone(key.key) {
        return Err(unreadable());
    }
    Ok(Combination {
        does,
        said: said.to_owned(),
        key,
    })
}

/// Keys that nobody types with.
fn is_free_alone(key: Code) -> bool {
    let name = key.to_string();
    let is_function_key = name.strip_prefix('F').is_some_and(|number| {
        number
            .parse::<u8>()
            .is_ok_and(|number| (1..=35).contains(&number))
    });
    is_function_key
        || name.starts_with("Media")
        || matches!(key, Code::Pause | Code::ScrollLock | Code::PrintScreen)
}

/// Whether this combination can be a hotkey.
///
/// # Errors
/// [`Problem::HotkeyUnreadable`]; an empty one is none and fine.
pub fn check(said: &str) -> Result<(), Problem> {
    match said.trim() {
        "" => Ok(()),
        said => combination(Hotkey::Toggle, said).map(|_| ()),
    }
}

/// Combinations that another program held when the resident last wanted them, a line each.
const TAKEN: &str = "hotkeys.taken";

/// Remembers that another program holds a combination, for who looks at the settings.
pub(crate) fn note_taken(stint: &Stint, combination: &str) {
    let known = stint.noted(TAKEN).ok().flatten().unwrap_or_default();
    if !known.lines().any(|line| line == combination) {
        let all = format!("{known}{combination}\n");
        note(stint, Some(&all));
    }
}

/// They are wanted anew: what was taken before is tried again.
pub(crate) fn forget_taken(stint: &Stint) {
    if matches!(stint.noted(TAKEN), Ok(Some(_))) {
        note(stint, None);
    }
}

fn note(stint: &Stint, taken: Option<&str>) {
    if let Err(problem) = stint.note(TAKEN, taken) {
        tracing::debug!(%problem, "which hotkeys are taken was not noted");
    }
}

/// What is wrong with each hotkey here, as far as it is known without pressing it.
///
/// # Errors
/// A [`Problem`] of the store.
pub fn troubles(stint: &Stint) -> Result<Vec<(Setting, Problem)>, Problem> {
    let wanted = Wanted::read(|setting| stint.setting(setting.name()))?;
    let taken = stint.noted(TAKEN)?.unwrap_or_default();
    let mut held: Vec<Combination> = Vec::new();
    let mut troubles = Vec::new();
    for (does, said) in Hotkey::ALL.into_iter().zip(wanted.0) {
        if said.is_empty() {
            continue;
        }
        let problem = match combination(does, &said) {
            Err(problem) => problem,
            Ok(key) if held.iter().any(|other| other.key == key.key) => shared(does, said),
            Ok(_) if no_way_here() => Problem::HotkeyOnWayland { combination: said },
            Ok(_) if taken.lines().any(|line| line == said) => {
                Problem::HotkeyTaken { combination: said }
            }
            Ok(key) => {
                held.push(key);
                continue;
            }
        };
        troubles.push((does.kept_in(), problem));
    }
    Ok(troubles)
}

fn shared(does: Hotkey, said: String) -> Problem {
    Problem::BadSetting {
        name: does.setting().to_owned(),
        said,
        takes: stint_core::say!("settings-takes-own-keys"),
    }
}

/// What is to be said of the hotkeys in this session before any is tried: on Wayland registering one succeeds and
/// it never fires, also through XWayland.
pub fn no_way_here() -> bool {
    cfg!(target_os = "linux") && is_set("WAYLAND_DISPLAY")
}

/// Whether a window could be opened.
pub(crate) fn has_display() -> bool {
    !cfg!(target_os = "linux") || is_set("DISPLAY") || is_set("WAYLAND_DISPLAY")
}

/// Whether the environment has a value of this name.
pub(crate) fn is_set(name: &str) -> bool {
    std::env::var_os(name).is_some_and(|value| !value.is_empty())
}

#[cfg(target_os = "linux")]
pub(crate) use linux::serve;

#[cfg(target_os = "linux")]
mod linux {
    use stint_core::problem::Problem;
    use tokio::sync::watch;

    use super::{Combination, Wanted, x11};
    use crate::told::{Tell, Told};

    /// Holds the hotkeys that are wanted, for as long as the resident runs.
    pub(crate) async fn serve(mut wanted: watch::Receiver<Wanted>, tell: Tell) {
        let mut keys: Option<x11::Keys> = None;
        let mut said = Vec::new();
        loop {
            let (combinations, mut problems) = wanted.borrow_and_update().read_keys();
            keys = hold(keys, &combinations, &mut problems);
            said = tell.new_troubles(problems, &said);
            loop {
                tokio::select! {
                    changed = wanted.changed() => match changed {
                        Ok(()) => break,
                        Err(_) => return,
                    },
                    pressed = next(&mut keys) => match pressed {
                        Ok(at) => tell.pressed(combinations[at].does),
                        Err(error) => {
                            tracing::info!(%error, "the display is gone, and the hotkeys with it");
                            keys = None;
                            tell.say(Told::DisplayIsGone);
                        }
                    },
                }
            }
        }
    }

    /// Registers these instead of those from before.
    fn hold(
        before: Option<x11::Keys>,
        combinations: &[Combination],
        problems: &mut Vec<Problem>,
    ) -> Option<x11::Keys> {
        if super::no_way_here() {
            // The same is true of each; one is enough to hear.
            problems.extend(
                combinations
                    .first()
                    .map(|combination| Problem::HotkeyOnWayland {
                        combination: combination.said.clone(),
                    }),
            );
            return None;
        }
        if combinations.is_empty() || !super::is_set("DISPLAY") {
            return None;
        }
        let held = match before {
            Some(keys) => Ok(keys),
            None => x11::Keys::connect(),
        };
        let held = held.and_then(|mut keys| {
            let refused = keys.grab(combinations.iter().map(|combination| combination.key))?;
            Ok((keys, refused))
        });
        match held {
            Ok((keys, refused)) => {
                problems.extend(
                    refused
                        .into_iter()
                        .map(|(at, why)| why.of(&combinations[at])),
                );
                Some(keys)
            }
            Err(error) => {
                tracing::warn!(%error, "no hotkeys: the display does not answer");
                None
            }
        }
    }

    impl x11::Refused {
        fn of(self, combination: &Combination) -> Problem {
            match self {
                x11::Refused::Taken => Problem::HotkeyTaken {
                    combination: combination.said.clone(),
                },
                x11::Refused::NoSuchKey => Problem::HotkeyUnreadable {
                    said: combination.said.clone(),
                },
            }
        }
    }

    async fn next(keys: &mut Option<x11::Keys>) -> Result<usize, x11::Lost> {
        match keys {
            Some(keys) => keys.pressed().await,
            None => std::future::pending().await,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unset_is_the_usual_and_empty_is_off() {
        let nothing_set = Wanted::read(|_| Ok(None)).unwrap();
        assert_eq!(nothing_set.read_keys().0.len(), 3);

        let off = Wanted::read(|key| Ok((key == Setting::HotkeyShow).then(String::new))).unwrap();
        let (keys, problems) = off.read_keys();
        assert_eq!(
            keys.iter().map(|key| key.does).collect::<Vec<_>>(),
            [Hotkey::Toggle, Hotkey::Interrupt]
        );
        assert_eq!(problems, []);
    }

    #[test]
    fn what_would_swallow_typing_is_no_combination() {
        for said in [
            "S", "Shift+S", "Enter", "Ctrl+", "Ctrl+Alt", "Strg+S", "Ctrl+S+T",
        ] {
            assert_eq!(
                check(said),
                Err(Problem::HotkeyUnreadable { said: said.into() }),
                "{said}"
            );
        }
        for said in [
            "Ctrl+Alt+S",
            "super+f",
            "F8",
            "Shift+Pause",
            "ctrl + alt + 1",
            "",
        ] {
            assert_eq!(check(said), Ok(()), "{said}");
        }
    }

    #[test]
    fn what_another_program_holds_is_told_until_another_is_wanted() {
        let dir = tempfile::tempdir().unwrap();
        let env = stint_engine::Env::of_process(Some(dir.path().to_owned())).unwrap();
        let stint = Stint::open(env).unwrap();
        let names = || {
            let troubles = troubles(&stint).unwrap();
            let taken = troubles
                .iter()
                .filter(|(_, problem)| matches!(problem, Problem::HotkeyTaken { .. }));
            taken.map(|(setting, _)| *setting).collect::<Vec<_>>()
        };
        assert_eq!(names(), []);
        note_taken(&stint, "Ctrl+Alt+T");
        note_taken(&stint, "Ctrl+Alt+T");
        let expected: &[Setting] = if no_way_here() {
            &[]
        } else {
            &[Setting::HotkeyShow]
        };
        assert_eq!(names(), expected);
        stint.set("hotkey-show", Some("Ctrl+Alt+G")).unwrap();
        assert_eq!(names(), []);
        stint.set("hotkey-show", None).unwrap();
        forget_taken(&stint);
        assert_eq!(names(), []);
    }

    #[test]
    fn two_hotkeys_do_not_share_a_combination() {
        let both = Wanted::read(|_| Ok(Some("ctrl+alt+s".into()))).unwrap();
        let (keys, problems) = both.read_keys();
        assert_eq!(keys.len(), 1);
        assert!(
            matches!(&problems[..], [Problem::BadSetting { name, .. }, _] if name == "hotkey-show")
        );
    }
}
