//! The words of accounts, connections and workspaces.
//!
//! Never a name of a person or a workspace in a sentence that may be logged: those stand beside it.

use super::state::{Ago, ago, clock, kept_here, only_here};
use crate::action::Moment;
use crate::at::At;
use crate::say;

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
        _ if !signed_in => parts.push(say!("sync-signed-out")),
        Some(last) => parts.push(match ago(last, moment) {
            Ago::JustNow => say!("account-answer-just-now"),
            Ago::Minutes(minutes) => say!("account-answer-minutes", minutes = minutes),
            Ago::At(clock) => say!("account-answer-at", when = clock),
        }),
        None => parts.push(say!("sync-not-yet")),
    }
    if read_only && signed_in {
        parts.push(say!("account-read-only"));
    }
    if waiting > 0 {
        parts.push(match (signed_in, read_only) {
            (false, _) => kept_here(waiting),
            (true, true) => only_here(waiting),
            (true, false) => say!("sync-waiting", count = waiting),
        });
    }
    parts.join(" · ")
}

/// Where a key rests for want of a keychain.
pub fn rests_in_file(file: &str) -> String {
    say!("account-key-in-file", file = file)
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
        None => say!("account-age-unknown"),
        Some(..1) => say!("account-made-today"),
        Some(days @ 1..OLD_DAYS) => say!("account-age", days = days),
        Some(days) => say!("account-age-old", days = days),
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
        parts.push(say!("account-workspace-gone"));
    } else if projects > 0 {
        parts.push(say!("account-projects", count = projects));
    }
    parts.extend(running.map(|since| say!("account-runs-since", when = clock(since, moment))));
    if waiting > 0 {
        parts.push(say!("sync-waiting", count = waiting));
    }
    parts.join(" · ")
}

/// What becomes of entries that belong to no account, when one is connected.
pub fn stays_local(entries: usize) -> Option<String> {
    (entries > 0).then(|| say!("account-stays-local", count = entries))
}

/// Which key an address wants that did not take one. A gateway's path names the app; an address that manages
/// connections has none of Clockify's.
pub(super) fn other_key(server: &str) -> String {
    if server.ends_with("/clockify/api/v1") {
        say!("account-wants-maton-key")
    } else if server.ends_with("/api/v1") {
        say!("account-key-of-region")
    } else {
        say!("account-manages-connections")
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
    (refused > 0).then(|| say!("account-make-read-only", count = refused))
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
                "Last answer just now · read-only, nothing is sent · 2 only here",
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
