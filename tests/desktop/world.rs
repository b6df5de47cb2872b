//! One person's desktop for one test: directories of their own, and a window that WebDriver holds.
//! It never shares anything with another test but the display, so these run one after the other.

use std::net::TcpListener;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::json;
use tempfile::TempDir;

/// How long anything on a desktop may take before the test gives up.
pub(crate) const PATIENCE: Duration = Duration::from_secs(20);

pub(crate) struct World {
    room: TempDir,
}

impl World {
    pub(crate) fn new() -> Self {
        let room = tempfile::tempdir().unwrap();
        for name in ["home", "run", "data"] {
            std::fs::create_dir(room.path().join(name)).unwrap();
        }
        World { room }
    }

    /// One of the built programs, at home in this world.
    pub(crate) fn command(&self, program: &str) -> Command {
        self.at_home(Command::new(built(program)))
    }

    fn at_home(&self, mut command: Command) -> Command {
        let at = |name| self.room.path().join(name);
        command
            .env("HOME", at("home"))
            .env("XDG_RUNTIME_DIR", at("run"))
            .env("STINT_DATA_DIR", at("data"))
            .env("STINT_SECRET_STORE", "file");
        command
    }

    /// Opens `stint-desktop` with these arguments under WebDriver.
    pub(crate) async fn window(&self, args: &[&str], env: &[(&str, &str)]) -> Window {
        let port = free_port();
        let mut driver = self.at_home(Command::new("WebKitWebDriver"));
        driver
            .args([format!("--port={port}"), "--host=127.0.0.1".into()])
            // Without these WebKit refuses to be driven and the session never starts.
            .envs([
                ("TAURI_AUTOMATION", "true"),
                ("TAURI_WEBVIEW_AUTOMATION", "true"),
            ])
            .envs(env.iter().copied())
            .stdout(Stdio::null());
        let driver = Driver(driver.spawn().expect("webkit2gtk-driver is installed"));

        let options = json!({"binary": built("stint-desktop"), "args": args});
        let capabilities = [("webkitgtk:browserOptions".to_owned(), options)];
        let address = format!("http://127.0.0.1:{port}");
        let page = until("the driver answers", async || {
            ClientBuilder::new(HttpConnector::new())
                .capabilities(capabilities.clone().into_iter().collect())
                .connect(&address)
                .await
                .ok()
        })
        .await;
        Window {
            page,
            _driver: driver,
        }
    }
}

/// An open window; its driver ends with it.
pub(crate) struct Window {
    pub(crate) page: Client,
    _driver: Driver,
}

struct Driver(Child);

impl Drop for Driver {
    fn drop(&mut self) {
        // Ending the driver ends the program it started.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Asks again until there is an answer, and fails with `what` when patience is over.
pub(crate) async fn until<T>(what: &str, mut ask: impl AsyncFnMut() -> Option<T>) -> T {
    let asking = async {
        loop {
            if let Some(answer) = ask().await {
                return answer;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    tokio::time::timeout(PATIENCE, asking)
        .await
        .unwrap_or_else(|_| panic!("waited {PATIENCE:?} until {what}"))
}

/// The programs lie beside the folder that this test was built into.
fn built(program: &str) -> PathBuf {
    let test = std::env::current_exe().unwrap();
    let path = test.ancestors().nth(2).unwrap().join(program);
    assert!(
        path.exists(),
        "{} is not built; `make test` does it",
        path.display()
    );
    path
}

fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    listener.local_addr().unwrap().port()
}
