//! The words of accounts, connections and workspaces.
//!
//! Never a name of a person or a workspace in a sentence that may be logged: those stand beside it.

use super::counted;
use super::state::{ago, clock};
use crate::action::Moment;
use crate::at::At;

const DAY_S: i64 = 24 * 3600;
/// After about so many days Maton's permission for Clockify may have run out.
const OLD_DAYS: i64 = 28;

/// How an account without a problem fares: "Last answer 2 min ago".
pub fn fares(
    signed_in: bool,
    read_only: bool,
    last_good: Option<At>,
    waiting: usize,
    moment: Moment,
) -> String {
    let mut parts = Vec::new();
    match last_good {
        _ if !signed_in => parts.push("Signed out".to_owned()),
        Some(last) => parts.push(format!("Last answer {}", ago(last, moment))),
        None => parts.push("Not synced yet".to_owned()),
    }
    if read_only && signed_in {
        parts.push("read-only, nothing is sent".to_owned());
    }
    if waiting > 0 {
        parts.push(match signed_in && !read_only {
            true => format!("{waiting} waiting"),
            false => format!("{waiting} kept here"),
        });
    }
    parts.join(" · ")
}

/// Where a key rests for want of a keychain.
pub fn rests_in_file(file: &str) -> String {
    format!(
        "The key rests in {file}, which you alone can read. It is not encrypted: whoever gets that file has the key."
    )
}

/// What tells a person from others: the address, or the name where there is none.
pub fn called<'a>(email: &'a str, name: &'a str) -> &'a str {
    match email.trim() {
        "" => name,
        address => address,
    }
}

/// How old a connection is: "made today", "12 days old".
pub fn age(since: Option<At>, moment: Moment) -> String {
    let days = since.map(|since| moment.now.since(since) / DAY_S);
    match days {
        None => "age not known".to_owned(),
        Some(..1) => "made today".to_owned(),
        Some(days @ 1..OLD_DAYS) => {
            format!(
                "{} old",
                counted(usize::try_from(days).unwrap_or(0), "day", "days")
            )
        }
        Some(days) => format!("{days} days old; permissions often end after a month"),
    }
}

/// What is to be known of a workspace before it is chosen: "14 projects · a timer runs here since 13:20".
pub fn workspace(
    projects: usize,
    running: Option<At>,
    waiting: usize,
    gone: bool,
    moment: Moment,
) -> String {
    let mut parts = Vec::new();
    if gone {
        parts.push("Clockify lists it no more".to_owned());
    } else if projects > 0 {
        parts.push(counted(projects, "project", "projects"));
    }
    parts.extend(running.map(|since| format!("a timer runs here since {}", clock(since, moment))));
    if waiting > 0 {
        parts.push(format!("{waiting} waiting"));
    }
    parts.join(" · ")
}

/// What becomes of entries that belong to no account, when one is connected.
pub fn stays_local(entries: usize) -> Option<String> {
    let stay = if entries == 1 { "stays" } else { "stay" };
    (entries > 0).then(|| {
        format!(
            "{} tracked before {stay} on this computer; after stint sync, stint upload shows what would be sent.",
            counted(entries, "entry", "entries")
        )
    })
}

/// Which key an address wants that did not take one. A gateway's path names the app; an address that manages
/// connections has none of Clockify's.
pub(super) fn other_key(server: &str) -> &'static str {
    if server.ends_with("/clockify/api/v1") {
        "It wants a key of Maton's. If it is one, the permission behind the connection may be gone: connect again."
    } else if server.ends_with("/api/v1") {
        "A key works only in the region, sub-domain or sandbox (developer.clockify.me) where it was made. One of \
         Maton's is for a connection through Maton."
    } else {
        "It wants a key of Maton's. One of Clockify's connects without Maton."
    }
}

/// What a person is called, as a shell takes it.
pub(super) fn typed(account: &str) -> String {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "@._+-".contains(c);
    match account.chars().all(is_plain) {
        true => account.to_owned(),
        false => format!("'{}'", account.replace('\'', "'\\''")),
    }
}

/// Why to make an account read-only whose writes Clockify refuses.
pub fn read_only_advice(refused: usize) -> Option<String> {
    (refused > 0).then(|| {
        format!(
            "Clockify refused {} for want of rights. If you may only look there, make this connection read-only.",
            counted(refused, "change", "changes")
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moment() -> Moment {
        Moment {
            now: At::from_unix(1_700_000_000),
            zone: chrono_tz::UTC,
        }
    }

    #[test]
    fn an_account_says_how_it_fares() {
        let ago = |seconds: i64| Some(moment().now.plus(-seconds));
        let words = [
            fares(true, false, ago(130), 0, moment()),
            fares(true, false, None, 2, moment()),
            fares(true, true, ago(5), 2, moment()),
            fares(false, false, ago(5), 3, moment()),
        ];
        assert_eq!(
            words,
            [
                "Last answer 2 min ago",
                "Not synced yet · 2 waiting",
                "Last answer just now · read-only, nothing is sent · 2 kept here",
                "Signed out · 3 kept here",
            ]
        );
    }

    #[test]
    fn an_old_connection_is_named() {
        let old = |days: i64| age(Some(moment().now.plus(-days * DAY_S)), moment());
        assert_eq!(
            [old(0), old(1), old(12), old(40), age(None, moment())],
            [
                "made today",
                "1 day old",
                "12 days old",
                "40 days old; permissions often end after a month",
                "age not known"
            ]
        );
    }

    #[test]
    fn a_workspace_says_what_is_in_it() {
        let running = Some(moment().now.plus(-3600));
        assert_eq!(workspace(14, None, 0, false, moment()), "14 projects");
        assert_eq!(
            workspace(1, running, 2, false, moment()),
            "1 project · a timer runs here since 21:13 · 2 waiting"
        );
        assert_eq!(
            workspace(3, None, 1, true, moment()),
            "Clockify lists it no more · 1 waiting"
        );
    }
}
