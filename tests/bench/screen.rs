//! The X display, for what a person does with a window: see it, close it.
//! It never draws.

use anyhow::Context as _;
use x11rb::connection::Connection as _;
use x11rb::protocol::xproto::{
    AtomEnum, ClientMessageEvent, ConnectionExt as _, EventMask, MapState, Window,
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
            if looks.map_state == MapState::VIEWABLE && class.contains("stint") {
                found.push(window);
            }
        }
        Ok(found)
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
