//! A small tray host on the bus of this run: it says when an item is there, and clicks on it.
//!
//! Never draws one.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::Context as _;
use tokio::sync::mpsc;

use crate::tree::{self, until};

const PATIENCE: Duration = Duration::from_secs(60);

/// A program with a tray item; it ends when this is dropped.
pub(crate) struct Started {
    process: Child,
    dir: PathBuf,
    /// Its name on the bus.
    service: String,
}

impl Drop for Started {
    fn drop(&mut self) {
        let pid = self.process.id().to_string();
        let _asked = Command::new("kill").arg(pid).status();
        let _ended = self.process.wait();
        let _gone = until("it is gone", PATIENCE, || tree::of(&self.dir).is_empty());
    }
}

pub(crate) struct Host {
    bus: zbus::Connection,
    registered: mpsc::UnboundedReceiver<(Instant, String)>,
}

impl Host {
    pub(crate) async fn start() -> anyhow::Result<Host> {
        let (tell, registered) = mpsc::unbounded_channel();
        let bus = zbus::connection::Builder::session()
            .context("no session bus; run this under tests/house/e2e.sh")?
            .serve_at("/StatusNotifierWatcher", Watcher(tell))?
            .name("org.kde.StatusNotifierWatcher")?
            .build()
            .await?;
        Ok(Host { bus, registered })
    }

    /// Starts a program; how long until its item is there.
    pub(crate) async fn start_item(
        &mut self,
        command: &mut Command,
        dir: &Path,
    ) -> anyhow::Result<(Started, Duration)> {
        while self.registered.try_recv().is_ok() {}
        let began = Instant::now();
        let process = command.stdin(Stdio::null()).stderr(Stdio::null()).spawn()?;
        let mut started = Started {
            process,
            dir: dir.to_owned(),
            service: String::new(),
        };
        let there = tokio::time::timeout(PATIENCE, self.registered.recv())
            .await
            .with_context(|| format!("{command:?} put up no tray item"))?;
        let (there, service) = there.context("the host ended")?;
        started.service = service;
        Ok((started, there - began))
    }

    /// Clicks on an item, as a panel tells it; does not wait for what comes of it.
    pub(crate) async fn click(&self, item: &Started) -> anyhow::Result<()> {
        self.bus
            .call_method(
                Some(item.service.as_str()),
                "/StatusNotifierItem",
                Some("org.kde.StatusNotifierItem"),
                "Activate",
                &(1_200, 4),
            )
            .await
            .context("click on the tray item")?;
        Ok(())
    }
}

struct Watcher(mpsc::UnboundedSender<(Instant, String)>);

#[zbus::interface(name = "org.kde.StatusNotifierWatcher")]
impl Watcher {
    fn register_status_notifier_item(&self, service: String) {
        // Whoever waits may have given up.
        let _unheard = self.0.send((Instant::now(), service));
    }

    #[zbus(property)]
    fn is_status_notifier_host_registered(&self) -> bool {
        true
    }

    #[zbus(property)]
    fn protocol_version(&self) -> i32 {
        0
    }

    #[zbus(property)]
    fn registered_status_notifier_items(&self) -> Vec<String> {
        Vec::new()
    }
}
