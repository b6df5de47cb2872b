//! What Stint is told by its surroundings, read once and handed in: where things lie, the zone, the variables.
//!
//! Never read again later, so that a test can say all of it.

use std::path::PathBuf;

use stint_core::problem::Problem;
use stint_core::say;
use stint_core::speech::Speech;

use crate::clock::Clock;
use crate::secrets::HandedIn;

/// The variables in which a key may stand: not for processes that Stint starts.
pub const KEY_VARIABLES: [&str; 2] = ["CLOCKIFY_API_KEY", "MATON_API_KEY"];

/// The surroundings of one process.
#[derive(Clone, Debug)]
pub struct Env {
    /// Everything Stint keeps lies in here.
    pub data_dir: PathBuf,
    /// The zone in which the person reads clocks.
    pub zone: chrono_tz::Tz,
    /// What was said by environment variables.
    pub vars: Vars,
    /// The time.
    pub clock: Clock,
}

/// The environment variables that Stint knows.
#[derive(Clone, Default)]
pub struct Vars {
    /// Where the person's own files lie: `HOME`, or what the system has for it.
    pub home: Option<PathBuf>,
    /// How the person reads where nothing was chosen: `LC_ALL`, `LC_MESSAGES`, `LC_TIME`, `LANG`, or what the system
    /// has for them.
    pub locale: Speech,
    /// `STINT_PACING`.
    pub pacing: Option<String>,
    /// `STINT_LOG`.
    pub log: Option<String>,
    /// `STINT_SECRET_STORE`.
    pub secret_store: Option<String>,
    /// `STINT_CLOCKIFY_URL`.
    pub clockify_url: Option<String>,
    /// `STINT_MATON_GATEWAY_URL`.
    pub gateway_url: Option<String>,
    /// `STINT_MATON_CONTROL_URL`.
    pub control_url: Option<String>,
    /// `CLOCKIFY_API_KEY`.
    pub clockify_key: Option<HandedIn>,
    /// `MATON_API_KEY`.
    pub maton_key: Option<HandedIn>,
}

impl std::fmt::Debug for Vars {
    /// Leaves the keys out.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Vars")
            .field("pacing", &self.pacing)
            .field("log", &self.log)
            .field("secret_store", &self.secret_store)
            .field("clockify_url", &self.clockify_url)
            .field("gateway_url", &self.gateway_url)
            .field("control_url", &self.control_url)
            .finish_non_exhaustive()
    }
}

impl Env {
    /// The surroundings of this process. A directory that was said goes before `STINT_DATA_DIR`, and that before
    /// the place the system has for programs' data.
    ///
    /// # Errors
    /// [`Problem::StoreUnreachable`] when there is no such place.
    pub fn of_process(data_dir: Option<PathBuf>) -> Result<Env, Problem> {
        let var = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
        let key = |name: &str| std::env::var(name).ok().map(HandedIn::from);
        let dir = data_dir
            .or_else(|| var("STINT_DATA_DIR").map(PathBuf::from))
            .or_else(usual_dir);
        let dir = dir.ok_or_else(|| Problem::StoreUnreachable {
            path: String::new(),
            why: say!("files-nowhere"),
        })?;
        let data_dir = std::path::absolute(&dir).map_err(|error| Problem::StoreUnreachable {
            path: dir.display().to_string(),
            why: error.to_string(),
        })?;
        Ok(Env {
            data_dir,
            zone: zone(var("TZ").as_deref()),
            vars: Vars {
                home: std::env::home_dir(),
                locale: locale(var),
                pacing: var("STINT_PACING"),
                log: var("STINT_LOG"),
                secret_store: var("STINT_SECRET_STORE"),
                clockify_url: var("STINT_CLOCKIFY_URL"),
                gateway_url: var("STINT_MATON_GATEWAY_URL"),
                control_url: var("STINT_MATON_CONTROL_URL"),
                clockify_key: key("CLOCKIFY_API_KEY"),
                maton_key: key("MATON_API_KEY"),
            },
            clock: Clock::System,
        })
    }

    /// The same for a process that lives long and connects nobody by what stands in its variables.
    #[must_use]
    pub fn without_keys(mut self) -> Env {
        (self.vars.clockify_key, self.vars.maton_key) = (None, None);
        self
    }
}

#[cfg(target_os = "linux")]
fn locale(var: impl Fn(&str) -> Option<String>) -> Speech {
    let of = |name: &str| {
        let said = ["LC_ALL", name, "LANG"].into_iter().find_map(&var);
        said.unwrap_or_default()
    };
    Speech::of_locale(&of("LC_MESSAGES"), &of("LC_TIME"))
}

/// A program that was started from a dock or a menu has no such variables.
#[cfg(not(target_os = "linux"))]
fn locale(_: impl Fn(&str) -> Option<String>) -> Speech {
    let locale = sys_locale::get_locale().unwrap_or_default();
    Speech::of_locale(&locale, &locale)
}

#[cfg(target_os = "linux")]
fn usual_dir() -> Option<PathBuf> {
    let set = |name: &str| {
        std::env::var_os(name)
            .map(PathBuf::from)
            .filter(|path| path.is_absolute())
    };
    let base =
        set("XDG_DATA_HOME").or_else(|| set("HOME").map(|home| home.join(".local/share")))?;
    Some(base.join("stint"))
}

#[cfg(target_os = "macos")]
fn usual_dir() -> Option<PathBuf> {
    let home = std::env::var_os("HOME").map(PathBuf::from)?;
    Some(home.join("Library/Application Support/app.stint.desktop"))
}

#[cfg(windows)]
fn usual_dir() -> Option<PathBuf> {
    std::env::var_os("LOCALAPPDATA").map(|base| PathBuf::from(base).join("Stint"))
}

/// The zone by `TZ`, else the system's, else UTC.
fn zone(tz: Option<&str>) -> chrono_tz::Tz {
    let named = |name: &str| name.trim_start_matches(':').parse().ok();
    tz.and_then(named)
        .or_else(|| {
            iana_time_zone::get_timezone()
                .ok()
                .as_deref()
                .and_then(named)
        })
        .unwrap_or(chrono_tz::UTC)
}
