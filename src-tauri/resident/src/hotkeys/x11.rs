//! Hotkeys on X11, held by grabbing the keys at the root window. Our own instead of global-hotkey's: that asks the
//! server twenty times a second whether a key was pressed, this sleeps until one is.
//! It never sees a key that was not asked for.

use std::os::fd::{AsRawFd, RawFd};

use global_hotkey::hotkey::{Code, HotKey, Modifiers};
use tokio::io::Interest;
use tokio::io::unix::AsyncFd;
use x11rb::connection::Connection as _;
use x11rb::errors::ReplyError;
use x11rb::protocol::xkb::{self, ConnectionExt as _};
use x11rb::protocol::xproto::{
    ConnectionExt as _, GetKeyboardMappingReply, Grab, GrabMode, Keycode, Keysym, ModMask, Window,
};
use x11rb::protocol::{ErrorKind, Event};
use x11rb::rust_connection::RustConnection;

/// The connection to the display is lost, or never was.
pub(super) type Lost = Box<dyn std::error::Error + Send + Sync>;

/// Why one combination is not held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Refused {
    /// Another program holds it.
    Taken,
    /// No key of this keyboard makes it.
    NoSuchKey,
}

/// The keys that are held. Dropping them gives them free.
pub(super) struct Keys {
    wire: AsyncFd<Wire>,
    root: Window,
    /// Lock keys count as modifiers; a hotkey works whichever of them is on.
    locks: Vec<ModMask>,
    wanted: Vec<HotKey>,
    held: Vec<Held>,
    /// A key that is held down says so again and again, and means it once.
    down: Option<Keycode>,
}

struct Held {
    key: Keycode,
    mods: ModMask,
    at: usize,
}

struct Wire(RustConnection);

impl AsRawFd for Wire {
    fn as_raw_fd(&self) -> RawFd {
        self.0.stream().as_raw_fd()
    }
}

const NUM_LOCK: Keysym = 0xff7f;
const SCROLL_LOCK: Keysym = 0xff14;

impl Keys {
    /// Connects to the display of this session.
    pub(super) fn connect() -> Result<Keys, Lost> {
        let (wire, screen) = RustConnection::connect(None)?;
        let root = wire.setup().roots[screen].root;
        // So that a key held down sends no releases in between.
        wire.xkb_use_extension(1, 0)?.reply()?;
        let repeat = xkb::PerClientFlag::DETECTABLE_AUTO_REPEAT;
        let keyboard = xkb::ID::USE_CORE_KBD.into();
        let off = xkb::BoolCtrl::default();
        wire.xkb_per_client_flags(keyboard, repeat, repeat, off, off, off)?
            .reply()?;
        #[expect(unsafe_code, reason = "tokio cannot see what keeps a descriptor open")]
        // SAFETY: the connection never closes or changes its socket while it lives, and it lives in here.
        let wire = unsafe { AsyncFd::register_with_interest(Wire(wire), Interest::READABLE) }
            .map_err(|refused| refused.into_parts().1)?;
        Ok(Keys {
            wire,
            root,
            locks: Vec::new(),
            wanted: Vec::new(),
            held: Vec::new(),
            down: None,
        })
    }

    /// Holds these instead of those before. What is not held comes back by its place.
    pub(super) fn grab(
        &mut self,
        wanted: impl Iterator<Item = HotKey>,
    ) -> Result<Vec<(usize, Refused)>, Lost> {
        self.wanted = wanted.collect();
        self.hold()
    }

    fn hold(&mut self) -> Result<Vec<(usize, Refused)>, Lost> {
        let wire = &self.wire.get_ref().0;
        wire.ungrab_key(Grab::ANY, self.root, ModMask::ANY)?
            .check()?;
        self.held.clear();
        self.down = None;
        let keyboard = Keyboard::read(wire)?;
        self.locks = keyboard.locks(wire)?;

        let mut refused = Vec::new();
        for (at, wanted) in self.wanted.iter().enumerate() {
            let Some(key) = keysym(wanted.key).and_then(|symbol| keyboard.key(symbol)) else {
                refused.push((at, Refused::NoSuchKey));
                continue;
            };
            let mods = mods(wanted.mods);
            let asked: Vec<_> = self
                .locks
                .iter()
                .map(|lock| {
                    let (sync, async_) = (true, GrabMode::ASYNC);
                    wire.grab_key(!sync, self.root, mods | *lock, key, async_, async_)
                })
                .collect::<Result<_, _>>()?;
            let mut is_taken = false;
            for answer in asked {
                match answer.check() {
                    Ok(()) => {}
                    Err(ReplyError::X11Error(error)) if error.error_kind == ErrorKind::Access => {
                        is_taken = true;
                    }
                    Err(error) => return Err(error.into()),
                }
            }
            if is_taken {
                for lock in &self.locks {
                    wire.ungrab_key(key, self.root, mods | *lock)?
                        .ignore_error();
                }
                refused.push((at, Refused::Taken));
            } else {
                self.held.push(Held { key, mods, at });
            }
        }
        wire.flush()?;
        Ok(refused)
    }

    /// Waits for one of the keys; says which by its place.
    pub(super) async fn pressed(&mut self) -> Result<usize, Lost> {
        loop {
            // Before waiting: what came along with the answer to a question is read already.
            while let Some(event) = self.wire.get_ref().0.poll_for_event()? {
                match event {
                    Event::KeyPress(press) if self.down != Some(press.detail) => {
                        self.down = Some(press.detail);
                        let state = ModMask::from(press.state.bits());
                        if let Some(at) = self.which(press.detail, state) {
                            return Ok(at);
                        }
                    }
                    Event::KeyRelease(_) => self.down = None,
                    // Another layout: the letters lie elsewhere now.
                    Event::MappingNotify(_) => {
                        self.hold()?;
                    }
                    _ => {}
                }
            }
            self.wire.readable().await?.clear_ready();
        }
    }

    fn which(&self, key: Keycode, state: ModMask) -> Option<usize> {
        let counted = ModMask::SHIFT | ModMask::CONTROL | ModMask::M1 | ModMask::M4;
        let mods = state & counted;
        let held = self
            .held
            .iter()
            .find(|held| held.key == key && held.mods == mods);
        held.map(|held| held.at)
    }
}

/// Which key makes which symbol.
struct Keyboard {
    first: Keycode,
    symbols: GetKeyboardMappingReply,
}

impl Keyboard {
    fn read(wire: &RustConnection) -> Result<Keyboard, Lost> {
        let (first, last) = (wire.setup().min_keycode, wire.setup().max_keycode);
        let symbols = wire
            .get_keyboard_mapping(first, last - first + 1)?
            .reply()?;
        Ok(Keyboard { first, symbols })
    }

    fn key(&self, symbol: Keysym) -> Option<Keycode> {
        let each = usize::from(self.symbols.keysyms_per_keycode).max(1);
        let keys = self.symbols.keysyms.chunks(each);
        // The first layout goes before the second, whichever key comes first.
        let column = |at: usize| keys.clone().position(|key| key.get(at) == Some(&symbol));
        let place = (0..each).find_map(column)?;
        u8::try_from(place).ok()?.checked_add(self.first)
    }

    /// Every mixture of the lock keys.
    fn locks(&self, wire: &RustConnection) -> Result<Vec<ModMask>, Lost> {
        let modifiers = wire.get_modifier_mapping()?.reply()?;
        let each = usize::from(modifiers.keycodes_per_modifier()).max(1);
        let mask_of = |symbol| {
            let key = self.key(symbol)?;
            let row = modifiers
                .keycodes
                .chunks(each)
                .position(|keys| keys.contains(&key))?;
            Some(ModMask::from(1u16 << row))
        };
        let mut mixtures = vec![ModMask::default()];
        for lock in [Some(ModMask::LOCK), mask_of(NUM_LOCK), mask_of(SCROLL_LOCK)] {
            let Some(lock) = lock else { continue };
            let with: Vec<_> = mixtures.iter().map(|before| *before | lock).collect();
            mixtures.extend(
                with.into_iter()
                    .filter(|with| !mixtures.contains(with))
                    .collect::<Vec<_>>(),
            );
        }
        Ok(mixtures)
    }
}

fn mods(mods: Modifiers) -> ModMask {
    [
        (Modifiers::SHIFT, ModMask::SHIFT),
        (Modifiers::CONTROL, ModMask::CONTROL),
        (Modifiers::ALT, ModMask::M1),
        (Modifiers::META, ModMask::M4),
    ]
    .into_iter()
    .filter(|(ours, _)| mods.contains(*ours))
    .fold(ModMask::default(), |all, (_, theirs)| all | theirs)
}

/// The symbol of a key by the names of the W3C, after which settings are written. Numbers by keysymdef.h.
fn keysym(key: Code) -> Option<Keysym> {
    let name = key.to_string();
    let number = |prefix: &str, first: u32, most: u32| {
        let number: u32 = name.strip_prefix(prefix)?.parse().ok()?;
        (number <= most).then(|| first + number)
    };
    if let Some(letter) = name.strip_prefix("Key")
        && let [letter @ b'A'..=b'Z'] = letter.as_bytes()
    {
        return Some(u32::from(letter.to_ascii_lowercase()));
    }
    number("Digit", u32::from(b'0'), 9)
        .or_else(|| number("F", 0xffbd, 35))
        .or_else(|| number("Numpad", 0xffb0, 9))
        .or_else(|| named(key))
}

fn named(key: Code) -> Option<Keysym> {
    Some(match key {
        Code::Space => 0x20,
        Code::Quote => 0x27,
        Code::Comma => 0x2c,
        Code::Minus => 0x2d,
        Code::Period => 0x2e,
        Code::Slash => 0x2f,
        Code::Semicolon => 0x3b,
        Code::Equal => 0x3d,
        Code::BracketLeft => 0x5b,
        Code::Backslash => 0x5c,
        Code::BracketRight => 0x5d,
        Code::Backquote => 0x60,
        Code::Backspace => 0xff08,
        Code::Tab => 0xff09,
        Code::Enter => 0xff0d,
        Code::Pause => 0xff13,
        Code::ScrollLock => SCROLL_LOCK,
        Code::Escape => 0xff1b,
        Code::Home => 0xff50,
        Code::ArrowLeft => 0xff51,
        Code::ArrowUp => 0xff52,
        Code::ArrowRight => 0xff53,
        Code::ArrowDown => 0xff54,
        Code::PageUp => 0xff55,
        Code::PageDown => 0xff56,
        Code::End => 0xff57,
        Code::PrintScreen => 0xff61,
        Code::Insert => 0xff63,
        Code::ContextMenu => 0xff67,
        Code::Delete => 0xffff,
        Code::NumpadEnter => 0xff8d,
        Code::NumpadMultiply => 0xffaa,
        Code::NumpadAdd => 0xffab,
        Code::NumpadSubtract => 0xffad,
        Code::NumpadDecimal => 0xffae,
        Code::NumpadDivide => 0xffaf,
        Code::AudioVolumeDown => 0x1008_ff11,
        Code::AudioVolumeMute => 0x1008_ff12,
        Code::AudioVolumeUp => 0x1008_ff13,
        Code::MediaPlayPause => 0x1008_ff14,
        Code::MediaStop => 0x1008_ff15,
        Code::MediaTrackPrevious => 0x1008_ff16,
        Code::MediaTrackNext => 0x1008_ff17,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_have_the_symbols_of_x11() {
        for (said, symbol) in [
            ("Ctrl+S", 0x73),
            ("Ctrl+7", 0x37),
            ("F1", 0xffbe),
            ("F24", 0xffd5),
            ("Ctrl+num3", 0xffb3),
            ("Ctrl+Space", 0x20),
            ("Ctrl+Delete", 0xffff),
        ] {
            let key: HotKey = said.parse().unwrap();
            assert_eq!(keysym(key.key), Some(symbol), "{said}");
        }
    }
}
