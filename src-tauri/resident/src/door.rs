//! The local socket beside the store: other processes of the same person poke the resident and the window through
//! it, one JSON object a line.
//! It never carries what is true: whoever is poked looks into the store.

mod client;
#[cfg(unix)]
mod server;

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

pub use client::{ask, poke};
#[cfg(unix)]
pub use server::Door;

/// Behind which door.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// The resident of this data directory.
    Resident,
    /// The process that shows the window of this data directory.
    Window,
}

/// What one process tells another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "poke", rename_all = "snake_case")]
pub enum Poke {
    /// The store was written.
    Changed,
    /// A person wants a round now.
    SyncNow,
    /// A person wants to see the window.
    Show(Show),
    /// The window came to the front.
    Focused,
    /// The window can be seen, or no longer.
    Visible {
        /// Whether it can be seen.
        is: bool,
    },
    /// End.
    Quit,
    /// Only answer.
    Ping,
}

/// Which window, and where.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Show {
    /// Which view.
    pub view: View,
    /// Pixels from the left edge of the screen, where the tray icon was clicked.
    #[serde(default)]
    pub x: Option<i32>,
    /// Pixels from the upper edge.
    #[serde(default)]
    pub y: Option<i32>,
    /// The desktop's permission to come to the front.
    #[serde(default)]
    pub token: Option<String>,
}

impl Show {
    /// This view, wherever the desktop puts it.
    pub fn view(view: View) -> Show {
        Show {
            view,
            x: None,
            y: None,
            token: None,
        }
    }
}

/// What a person may want to see.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum View {
    /// The main window, as it was left.
    Main,
    /// The main window, with what needs the person and what waits.
    Sync,
    /// The main window, with the accounts and how each fares.
    Accounts,
    /// The main window, where an account is connected.
    Connect,
    /// The main window, with the days as they lie in time.
    Calendar,
    /// The main window, with where the time went.
    Reports,
    /// The main window, with what of the last days is perhaps not as it should be.
    Check,
    /// The main window, with projects, clients, tasks and tags.
    Catalog,
    /// The main window, with everything that can be chosen.
    Settings,
    /// The main window, with exports, imports and copies.
    Data,
    /// The small one at the tray.
    Popover,
    /// The smallest: the running time, above other windows.
    Mini,
}

impl View {
    /// Every view.
    pub const ALL: [View; 12] = [
        View::Main,
        View::Sync,
        View::Accounts,
        View::Connect,
        View::Calendar,
        View::Reports,
        View::Check,
        View::Catalog,
        View::Settings,
        View::Data,
        View::Popover,
        View::Mini,
    ];

    /// Its name on a command line.
    pub fn name(self) -> &'static str {
        match self {
            View::Main => "main",
            View::Sync => "sync",
            View::Accounts => "accounts",
            View::Connect => "connect",
            View::Calendar => "calendar",
            View::Reports => "reports",
            View::Check => "check",
            View::Catalog => "catalog",
            View::Settings => "settings",
            View::Data => "data",
            View::Popover => "popover",
            View::Mini => "mini",
        }
    }

    /// The name of the window in which it stands.
    pub fn window(self) -> &'static str {
        match self {
            View::Popover => "popover",
            View::Mini => "mini",
            View::Main
            | View::Sync
            | View::Accounts
            | View::Connect
            | View::Calendar
            | View::Reports
            | View::Check
            | View::Catalog
            | View::Settings
            | View::Data => "main",
        }
    }
}

/// The answer to every poke.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// The process that was poked.
    pub pid: u32,
}

/// A line is never longer, in bytes.
const LINE_MOST: usize = 64 * 1024;

/// A longer path does not fit into the address of a socket, in bytes; macOS takes the fewest.
const PATH_MOST: usize = 103;

/// Where the socket lies: in the data directory, or, where that path is too long, in the person's run-time
/// directory under a name that only this data directory has.
fn path(data_dir: &Path, who: Who) -> PathBuf {
    let name = match who {
        Who::Resident => "stint.sock",
        Who::Window => "window.sock",
    };
    let beside = data_dir.join(name);
    if beside.as_os_str().len() <= PATH_MOST {
        return beside;
    }
    let data_dir = std::fs::canonicalize(data_dir).unwrap_or_else(|_| data_dir.to_owned());
    let run = std::env::var_os("XDG_RUNTIME_DIR").map(PathBuf::from);
    let run = run.filter(|run| run.is_absolute());
    run.unwrap_or_else(std::env::temp_dir).join(format!(
        "stint-{:016x}-{name}",
        digest(data_dir.as_os_str().as_encoded_bytes())
    ))
}

/// FNV-1a: stays the same for every build, unlike the standard library's hashes.
fn digest(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_poke_is_one_line_that_does_not_change_with_versions() {
        let written = |poke: &Poke| serde_json::to_string(poke).unwrap();
        let show = Show {
            view: View::Popover,
            x: Some(3),
            y: Some(-4),
            token: Some("t".into()),
        };

        assert_eq!(written(&Poke::Changed), r#"{"poke":"changed"}"#);
        assert_eq!(
            written(&Poke::Show(show)),
            r#"{"poke":"show","view":"popover","x":3,"y":-4,"token":"t"}"#
        );
        assert_eq!(
            serde_json::from_str::<Poke>(r#"{"poke":"show","view":"main"}"#).unwrap(),
            Poke::Show(Show::view(View::Main))
        );
    }

    #[test]
    fn a_socket_of_a_deep_directory_lies_elsewhere_under_a_name_of_its_own() {
        let deep = |last: &str| Path::new("/").join("d".repeat(120)).join(last);

        let one = path(&deep("a"), Who::Resident);
        assert!(one.as_os_str().len() <= PATH_MOST, "{}", one.display());
        assert_ne!(one, path(&deep("b"), Who::Resident));
        assert_ne!(one, path(&deep("a"), Who::Window));
        assert_eq!(
            path(Path::new("/d"), Who::Resident),
            Path::new("/d/stint.sock")
        );
    }
}
