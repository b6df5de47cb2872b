//! The window's process: told to show where it runs, started where it does not.
//! It never knows what the window shows.

use std::io;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::{Duration, Instant};

use tokio::process::Command;

use crate::desk::Windows;
use crate::door::{self, Poke, Show, Who};

/// A started process that has not opened its door by then never will.
const STARTING: Duration = Duration::from_secs(15);
const LOOK_AGAIN: Duration = Duration::from_millis(50);

/// The way to the window of one data directory.
pub(crate) struct Window {
    data_dir: PathBuf,
    /// When the last process was started, as long as it lives.
    started: tokio::sync::watch::Sender<Option<Instant>>,
}

impl Window {
    pub(crate) fn of(data_dir: &Path) -> Window {
        Window {
            data_dir: data_dir.to_owned(),
            started: tokio::sync::watch::Sender::new(None),
        }
    }

    fn start(&self, show: &Show, token: Option<String>) -> io::Result<()> {
        let mut command = Command::from(crate::programs::command("stint-desktop")?);
        command
            .args(["--view", show.view.name()])
            .arg("--data-dir")
            .arg(&self.data_dir)
            .stdin(Stdio::null());
        // A desktop lets a program to the front that can name the click it answers.
        if let Some(token) = token {
            command
                .env("XDG_ACTIVATION_TOKEN", &token)
                .env("DESKTOP_STARTUP_ID", token);
        }
        if let (Some(x), Some(y)) = (show.x, show.y) {
            command.env("STINT_SHOW_AT", format!("{x},{y}"));
        }
        let mut process = command.spawn()?;
        self.started.send_replace(Some(Instant::now()));
        let started = self.started.clone();
        tokio::spawn(async move {
            let ended = process.wait().await;
            tracing::debug!(?ended, "the window's process ended");
            started.send_replace(None);
        });
        Ok(())
    }
}

impl Windows for Window {
    /// At once, or as soon as it is there.
    fn show(&self, show: Show) -> io::Result<()> {
        let token = show.token.clone();
        let poke = Poke::Show(show.clone());
        if door::poke(&self.data_dir, Who::Window, &poke) {
            return Ok(());
        }
        let started = *self.started.borrow();
        if let Some(started) = started
            && started.elapsed() < STARTING
        {
            let data_dir = self.data_dir.clone();
            tokio::spawn(async move {
                while started.elapsed() < STARTING && !door::poke(&data_dir, Who::Window, &poke) {
                    tokio::time::sleep(LOOK_AGAIN).await;
                }
            });
            return Ok(());
        }
        self.start(&show, token)
    }

    fn quit(&self) {
        door::poke(&self.data_dir, Who::Window, &Poke::Quit);
    }
}
