//! One person's desktop for one test: directories of their own, a window that WebDriver holds, a resident.
//! It never shares anything with another test but the display and the bus, so these run one after the other.

use std::io::Write as _;
use std::net::TcpListener;
use std::os::unix::net::UnixStream;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use chrono_tz::Tz;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use stint_engine::clock::Clock;
use stint_engine::{Env, Stint, Vars};
use stint_tests::FarSide;
use stint_tests::server::{StandIn, real_clock};
use tempfile::TempDir;

/// A zone where it is past two in the afternoon, whenever a test runs: no day ends under its hands.
pub(crate) fn at_desk() -> Tz {
    let to_add = 14 - real_clock().rem_euclid(24 * 3600) / 3600;
    // These names count from the place to Greenwich.
    format!("Etc/GMT{:+}", -to_add).parse().unwrap()
}

/// How long anything on a desktop may take before the test gives up.
pub(crate) const PATIENCE: Duration = Duration::from_secs(60);

pub(crate) struct World {
    room: TempDir,
    zone: Tz,
}

impl World {
    pub(crate) fn new() -> Self {
        World::in_zone(at_desk())
    }

    pub(crate) fn in_zone(zone: Tz) -> Self {
        let room = tempfile::tempdir().unwrap();
        for name in ["home", "run", "data"] {
            std::fs::create_dir(room.path().join(name)).unwrap();
        }
        World { room, zone }
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
            .env("STINT_SECRET_STORE", "file")
            .env("STINT_PACING", "off")
            .env("TZ", self.zone.name());
        command
    }

    /// The store of this world, opened in the test itself where a thousand programs would take too long.
    pub(crate) fn engine(&self) -> Stint {
        let vars = Vars {
            pacing: Some("off".into()),
            secret_store: Some("file".into()),
            ..Vars::default()
        };
        let env = Env {
            data_dir: self.data_dir(),
            zone: self.zone,
            vars,
            clock: Clock::System,
        };
        Stint::open(env).unwrap()
    }

    /// What `stint` prints with these arguments, which must work.
    pub(crate) fn stint(&self, args: &[&str]) -> Value {
        let ran = self.command("stint").args(args).arg("--json").output();
        let ran = ran.unwrap();
        let words = String::from_utf8_lossy(&ran.stderr);
        assert!(ran.status.success(), "stint {args:?}: {words}");
        serde_json::from_slice(&ran.stdout).unwrap()
    }

    /// Sets how this desktop looks before a window opens on it.
    pub(crate) fn looks(&self, prefers_dark: bool) {
        let theme = format!(
            "[Settings]\ngtk-application-prefer-dark-theme={}\n",
            u8::from(prefers_dark)
        );
        for (file, text) in [
            ("fontconfig/fonts.conf", FONT),
            ("gtk-3.0/settings.ini", &theme),
        ] {
            let file = self.room.path().join("home/.config").join(file);
            std::fs::create_dir_all(file.parent().unwrap()).unwrap();
            std::fs::write(file, text).unwrap();
        }
    }

    /// Connects the account of a far side.
    pub(crate) fn connect(&self, far: &StandIn) {
        let connected = self
            .command("stint")
            .args(["connect", "key", "--server", &far.clockify_url()])
            .env("CLOCKIFY_API_KEY", FarSide::CLOCKIFY_KEY)
            .output()
            .unwrap();
        let words = String::from_utf8_lossy(&connected.stderr);
        assert!(connected.status.success(), "{words}");
    }

    /// Starts `stint tray` beside a window program that only writes down how it was started.
    pub(crate) fn resident(&self, env: &[(&str, &str)]) -> Resident {
        let programs = self.room.path().join("programs");
        let stint = programs.join("stint");
        if !programs.exists() {
            std::fs::create_dir(&programs).unwrap();
            if std::fs::hard_link(built("stint"), &stint).is_err() {
                std::fs::copy(built("stint"), &stint).unwrap();
            }
            let window = programs.join("stint-desktop");
            std::fs::write(&window, WINDOW_STUB).unwrap();
            let runnable = std::os::unix::fs::PermissionsExt::from_mode(0o755);
            std::fs::set_permissions(&window, runnable).unwrap();
        }
        let said = std::fs::File::create(self.room.path().join("said")).unwrap();
        let mut command = self.at_home(Command::new(&stint));
        let process = command
            .arg("tray")
            .env("STINT_TEST_WINDOW", self.room.path().join("window"))
            .envs(env.iter().copied())
            .stderr(said)
            .spawn()
            .unwrap();
        Resident { process }
    }

    /// How the window was asked for, a line each, once it was.
    pub(crate) async fn window_asked_for(&self) -> String {
        until("the window is asked for", async || {
            let asked = std::fs::read_to_string(self.room.path().join("window"));
            asked.ok().filter(|asked| asked.ends_with('\n'))
        })
        .await
    }

    /// A `PATH` on which the first browser only notes what it is handed.
    pub(crate) fn with_browser(&self) -> String {
        let folder = self.room.path().join("browser");
        std::fs::create_dir_all(&folder).unwrap();
        let browser = folder.join("xdg-open");
        let noted = self.room.path().join("browsed");
        // It is still open while the test looks around.
        let script = format!(
            "#!/bin/sh\nenv >'{0}.env'\nprintf '%s\\n' \"$1\" >'{0}'\nexec sleep ${{STINT_TEST_READS_S:-0}}\n",
            noted.display()
        );
        std::fs::write(&browser, script).unwrap();
        let runnable = std::os::unix::fs::PermissionsExt::from_mode(0o755);
        std::fs::set_permissions(&browser, runnable).unwrap();
        format!("{}:{}", folder.display(), std::env::var("PATH").unwrap())
    }

    /// The address that the browser was handed, once it was.
    pub(crate) async fn browsed(&self) -> String {
        until("the browser is handed an address", async || {
            let noted = std::fs::read_to_string(self.room.path().join("browsed"));
            let noted = noted.ok().filter(|noted| noted.ends_with('\n'))?;
            Some(noted.trim().to_owned())
        })
        .await
    }

    /// What the browser was given to know beside the address.
    pub(crate) fn browser_env(&self) -> String {
        std::fs::read_to_string(self.room.path().join("browsed.env")).unwrap()
    }

    /// The next address is another one.
    pub(crate) fn forget_browsed(&self) {
        std::fs::remove_file(self.room.path().join("browsed")).unwrap();
    }

    /// What the resident started last has said on stderr.
    pub(crate) fn said(&self) -> String {
        std::fs::read_to_string(self.room.path().join("said")).unwrap()
    }

    /// Where everything is kept.
    pub(crate) fn data_dir(&self) -> PathBuf {
        self.room.path().join("data")
    }

    /// Opens `stint-desktop` with these arguments under WebDriver; it starts no resident.
    pub(crate) async fn window(&self, args: &[&str], env: &[(&str, &str)]) -> Window {
        let args: Vec<_> = args.iter().copied().chain(["--no-resident"]).collect();
        self.window_with(&args, env).await
    }

    /// Opens `stint-desktop` with these arguments, and only these. A variable without a value is not set.
    pub(crate) async fn window_with(&self, args: &[&str], env: &[(&str, &str)]) -> Window {
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
        for (name, _) in env.iter().filter(|(_, value)| value.is_empty()) {
            driver.env_remove(name);
        }
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
            door: self.data_dir().join("window.sock"),
            _driver: driver,
        }
    }
}

/// The face of the desktop, where it is installed.
const FONT: &str = "<fontconfig><match><test name='family'><string>system-ui</string></test>
<edit name='family' mode='prepend' binding='strong'><string>Inter</string></edit></match></fontconfig>";

/// Says how it was started, and stays for a while as a window does.
const WINDOW_STUB: &str = "#!/bin/sh
echo \"$* token=$XDG_ACTIVATION_TOKEN at=$STINT_SHOW_AT\" >>\"$STINT_TEST_WINDOW\"
";

/// A running `stint tray`.
pub(crate) struct Resident {
    process: Child,
}

impl Resident {
    /// Its exit code, once it ended.
    pub(crate) async fn ended(&mut self) -> Option<i32> {
        until("the resident ends", async || {
            self.process.try_wait().unwrap()
        })
        .await
        .code()
    }

    pub(crate) fn is_running(&mut self) -> bool {
        self.process.try_wait().unwrap().is_none()
    }

    /// Asks it to end as the system does.
    pub(crate) fn terminate(&self) {
        let pid = self.process.id().to_string();
        let sent = Command::new("kill").arg(pid).status().unwrap();
        assert!(sent.success());
    }
}

impl Drop for Resident {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// An open window; it ends with its driver.
pub(crate) struct Window {
    pub(crate) page: Client,
    door: PathBuf,
    _driver: Driver,
}

impl Window {
    /// Ends it, and waits until it is gone.
    pub(crate) async fn quit(self) {
        let door = self.door.clone();
        drop(self);
        until("the window is gone", async || {
            UnixStream::connect(&door).is_err().then_some(())
        })
        .await;
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        // A driver that is killed leaves the window open.
        if let Ok(mut door) = UnixStream::connect(&self.door) {
            let _ = door.write_all(b"{\"poke\":\"quit\"}\n");
        }
    }
}

struct Driver(Child);

impl Drop for Driver {
    fn drop(&mut self) {
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
