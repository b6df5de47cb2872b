//! A bare web view, in the small browser that Debian's package of it brings: what every window here costs at least.
//!
//! Never anything of Stint.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

use crate::room::{Room, at_home};
use crate::screen::Screen;
use crate::table::{Beside, Runs};
use crate::tracked::MARK;
use crate::tree::{self, until};
use crate::window::{Gone, PATIENCE, appears, at_rest};

/// What it keeps and uses while its page stands still.
pub(crate) struct Rest {
    pub(crate) mib: f64,
    pub(crate) pace: tree::Pace,
}

/// From nothing to a page of one colour, so many times; `None` where there is no such browser.
pub(crate) fn until_drawn(
    room: &Room,
    screen: &Screen,
    size: (u32, u32),
    times: usize,
) -> anyhow::Result<Option<Beside>> {
    let mut took = Runs::default();
    for _ in 0..times {
        let Some(drawn) = shown(room, screen, size, |_, drawn| Ok(drawn))? else {
            return Ok(None);
        };
        took.add(drawn);
    }
    Ok(Beside::new("bare web view", took))
}

pub(crate) fn rest(room: &Room, screen: &Screen, size: (u32, u32)) -> anyhow::Result<Option<Rest>> {
    shown(room, screen, size, |dir, _| {
        let pace = at_rest(dir)?;
        let mib = tree::pss(dir)?;
        Ok(Rest { mib, pace })
    })
}

/// Shows one, looks at it, and ends it. Milliseconds until it was drawn.
fn shown<T>(
    room: &Room,
    screen: &Screen,
    (width, height): (u32, u32),
    look: impl FnOnce(&Path, f64) -> anyhow::Result<T>,
) -> anyhow::Result<Option<T>> {
    let Some(browser) = mini_browser() else {
        return Ok(None);
    };
    let dir = room.dir("bare-view");
    std::fs::create_dir_all(&dir)?;
    let page = dir.join("page.html");
    std::fs::write(&page, format!("<body style=\"background:{MARK}\"></body>"))?;
    let mut command = Command::new(browser);
    at_home(&mut command, &dir);
    command
        .env("WEBKIT_DISABLE_DMABUF_RENDERER", "1")
        .arg(format!("--geometry={width}x{height}"))
        .arg(format!("file://{}", page.display()));
    let began = Instant::now();
    let view = Gone(command.stdin(Stdio::null()).stderr(Stdio::null()).spawn()?);
    let drawn = appears(screen, "minibrowser", began)?.1;
    let seen = look(&dir, drawn);
    drop(view);
    until("the bare web view is gone", PATIENCE, || {
        tree::of(&dir).is_empty()
    })?;
    seen.map(Some)
}

fn mini_browser() -> Option<PathBuf> {
    let libraries = std::fs::read_dir("/usr/lib").ok()?.flatten();
    libraries
        .map(|folder| folder.path().join("webkit2gtk-4.1/MiniBrowser"))
        .find(|browser| browser.exists())
}
