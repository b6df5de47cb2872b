//! The built window under WebDriver, for what only its page can tell.
//!
//! Never clicks and never types by itself: the scripts it runs do.

use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use anyhow::{Context as _, ensure};
use fantoccini::wd::TimeoutConfiguration;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use stint_resident::door::{self, Poke, Who};

use crate::room::at_home;
use crate::tree::{built, until};

const PATIENCE: Duration = Duration::from_secs(60);
/// What a script measures may take so long.
const SCRIPT: Duration = Duration::from_secs(300);

/// A main window on a data directory; it ends when this is dropped.
pub(crate) struct Driven<'d> {
    page: Client,
    dir: &'d Path,
    driver: Child,
}

impl Driven<'_> {
    pub(crate) async fn open(dir: &Path) -> anyhow::Result<Driven<'_>> {
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let mut command = Command::new("WebKitWebDriver");
        at_home(&mut command, dir);
        let mut driver = command
            .args([format!("--port={port}"), "--host=127.0.0.1".into()])
            // Without these WebKit refuses to be driven.
            .envs([
                ("TAURI_AUTOMATION", "true"),
                ("TAURI_WEBVIEW_AUTOMATION", "true"),
            ])
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .context("WebKitWebDriver is needed; tests/house/setup.sh test installs it")?;
        match connect(port).await {
            Ok(page) => Ok(Driven { page, dir, driver }),
            Err(why) => {
                let _ended = driver.kill().and_then(|()| driver.wait());
                Err(why)
            }
        }
    }

    /// What a script of the page answers; it is an asynchronous function of `said`.
    pub(crate) async fn run<T: DeserializeOwned>(
        &self,
        script: &str,
        said: Value,
    ) -> anyhow::Result<T> {
        let whole = format!(
            "const [said, done] = arguments;\n\
             (async () => {{\n{script}\n}})().then(done, (why) => done({{ why: String(why) }}));"
        );
        let answer = self.page.execute_async(&whole, vec![said]).await?;
        ensure!(
            answer.get("why").is_none(),
            "the page could not be measured: {answer}"
        );
        serde_json::from_value(answer).context("what the page measured")
    }

    /// Waits until an expression of the page is true.
    pub(crate) async fn comes(&self, expression: &str) -> anyhow::Result<()> {
        let script = format!(
            "const begun = performance.now();
             while (!({expression})) {{
               if (performance.now() - begun > 60_000) throw `waited a minute for {expression}`;
               await new Promise((later) => setTimeout(later, 20));
             }}
             return true;"
        );
        self.run::<bool>(&script, Value::Null).await.map(drop)
    }
}

async fn connect(port: u16) -> anyhow::Result<Client> {
    let options = json!({"binary": built("stint-desktop")?, "args": ["--no-resident"]});
    let capabilities = [("webkitgtk:browserOptions".to_owned(), options)];
    let began = std::time::Instant::now();
    let page = loop {
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(capabilities.clone().into_iter().collect());
        match builder.connect(&format!("http://127.0.0.1:{port}")).await {
            Ok(page) => break page,
            Err(why) if began.elapsed() > PATIENCE => {
                return Err(why).context("the driver opens the window");
            }
            Err(_) => tokio::time::sleep(Duration::from_millis(50)).await,
        }
    };
    page.update_timeouts(TimeoutConfiguration::new(Some(SCRIPT), None, None))
        .await?;
    Ok(page)
}

impl Drop for Driven<'_> {
    fn drop(&mut self) {
        // A driver that is killed leaves the window open.
        door::poke(self.dir, Who::Window, &Poke::Quit);
        let _ended = self.driver.kill().and_then(|()| self.driver.wait());
        let _gone = until("the driven window is gone", PATIENCE, || {
            crate::tree::of(self.dir).is_empty()
        });
    }
}
