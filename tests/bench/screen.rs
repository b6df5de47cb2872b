//! The X display, for what a person does with a window: see it, close it.
//! It never draws.

use anyhow::Context as _;
use x11rb::connection::Connection as _;
use x11rb::protocol::xproto::{
    AtomEnum, ClientMessageEvent, ConnectionExt as _, EventMask, ImageFormat, MapState, Window,
};
use x11rb::rust_connection::RustConnection;

pub(crate) struct Screen {
    x: RustConnection,
    root: Window,
}

impl Screen {
    pub(crate) fn open() -> anyhow::Result<Screen> {
        let (x, nr) =
            x11rb::connect(None).context("no X display; run this under tests/house/e2e.sh")?;
        let root = x.setup().roots[nr].root;
        Ok(Screen { x, root })
    }

    /// The windows that can be seen and belong to `stint-desktop`.
    pub(crate) fn windows(&self) -> anyhow::Result<Vec<Window>> {
        self.windows_of("stint")
    }

    /// The windows that can be seen and belong to a program of this name.
    pub(crate) fn windows_of(&self, program: &str) -> anyhow::Result<Vec<Window>> {
        let mut found = Vec::new();
        for window in self.x.query_tree(self.root)?.reply()?.children {
            // Any of them may be gone by now.
            let Ok(looks) = self.x.get_window_attributes(window)?.reply() else {
                continue;
            };
            let Ok(class) = self
                .x
                .get_property(false, window, AtomEnum::WM_CLASS, AtomEnum::STRING, 0, 64)?
                .reply()
            else {
                continue;
            };
            let class = String::from_utf8_lossy(&class.value).to_lowercase();
            if looks.map_state == MapState::VIEWABLE && class.contains(program) {
                found.push(window);
            }
        }
        Ok(found)
    }

    /// Whether a window has this colour somewhere, written `#rrggbb`.
    pub(crate) fn has(&self, window: Window, color: &str) -> anyhow::Result<bool> {
        let wanted = u32::from_str_radix(color.trim_start_matches('#'), 16)?;
        // It may be gone by now, or not be drawn in.
        let Ok(size) = self.x.get_geometry(window)?.reply() else {
            return Ok(false);
        };
        let asked = self.x.get_image(
            ImageFormat::Z_PIXMAP,
            window,
            0,
            0,
            size.width,
            size.height,
            u32::MAX,
        )?;
        let Ok(image) = asked.reply() else {
            return Ok(false);
        };
        let pixels = image.data.as_chunks::<4>().0.iter();
        Ok(pixels
            .map(|pixel| u32::from_le_bytes(*pixel) & 0x00ff_ffff)
            .any(|pixel| pixel == wanted))
    }

    /// What the close button of a window does.
    pub(crate) fn close(&self, window: Window) -> anyhow::Result<()> {
        let atom = |name: &str| -> anyhow::Result<u32> {
            Ok(self.x.intern_atom(false, name.as_bytes())?.reply()?.atom)
        };
        let asks = ClientMessageEvent::new(
            32,
            window,
            atom("WM_PROTOCOLS")?,
            [atom("WM_DELETE_WINDOW")?, 0, 0, 0, 0],
        );
        self.x
            .send_event(false, window, EventMask::NO_EVENT, asks)?;
        Ok(self.x.flush()?)
    }
}
