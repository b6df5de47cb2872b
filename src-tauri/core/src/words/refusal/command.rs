//! What somebody types in a terminal to get out of a problem.
//!
//! Never a sentence, and never the only way out: the window has a button in its place.

use crate::problem::Problem;

use crate::words::account::typed;

/// The lines that lead out, the likeliest first; what has to be filled in stands in capitals.
pub fn commands(problem: &Problem) -> Vec<String> {
    let one = |line: &str| vec![line.to_owned()];
    match problem {
        Problem::NoAccount => vec![
            "stint connect maton --key-stdin < FILE".to_owned(),
            "stint connect key --key-stdin < FILE".to_owned(),
        ],
        Problem::KeyRefused { server } if server.ends_with("/clockify/api/v1") => {
            one("stint connect maton --again ACCOUNT")
        }
        Problem::KeyRefused { server } if server.ends_with("/api/v1") => vec![
            "stint connect key --server REGION".to_owned(),
            "stint connect maton".to_owned(),
        ],
        Problem::KeyRefused { .. } => one("stint connect key"),
        Problem::KeyGone {
            account, by_maton, ..
        } => {
            let way = if *by_maton { "maton" } else { "key" };
            vec![format!("stint connect {way} --again {}", typed(account))]
        }
        Problem::KeychainMissing => vec![
            "STINT_SECRET_STORE=file stint connect maton".to_owned(),
            "STINT_SECRET_STORE=file stint connect key".to_owned(),
        ],
        Problem::ConnectionNotReady { status, .. } if status == "PENDING" => {
            one("stint connect maton")
        }
        Problem::ConnectionNotReady { .. } => one("stint connect maton --again ACCOUNT"),
        Problem::GrantExpired { account, .. } => {
            vec![format!("stint connect maton --again {}", typed(account))]
        }
        Problem::UnknownAccount { candidates, .. } if candidates.is_empty() => {
            one("stint connections")
        }
        Problem::UnknownWorkspace { candidates, .. } if candidates.is_empty() => {
            one("stint workspace list")
        }
        Problem::UnknownMember { candidates, .. } if candidates.is_empty() => {
            one("stint workspace members")
        }
        Problem::WorkspaceTaken { name } => vec![format!("stint workspace use {}", typed(name))],
        Problem::ReadOnly { account } => {
            vec![format!(
                "stint connections read-only off {}",
                typed(account)
            )]
        }
        Problem::NotReadYet | Problem::NotInClockify { .. } => one("stint sync"),
        Problem::NoDisplay => one("stint --help"),
        Problem::NotRunning => one("stint tray"),
        // Nothing to type, or nothing that the sentence leaves open.
        _ => Vec::new(),
    }
}
