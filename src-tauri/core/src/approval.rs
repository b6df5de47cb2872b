//! Waiting for a person to approve a connection in their browser: when to ask whether they did, and until when.
//!
//! Never asks anybody itself, and never gives up because of one lost answer: only the person, the other side or the
//! clock ends it.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::{length, say};

/// Seconds between two questions.
pub const EVERY_S: i64 = 2;
/// Seconds until nobody will approve any more.
pub const PATIENCE_S: i64 = 300;

/// How far it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum Stage {
    /// Nobody has said yes or no.
    Waiting,
    /// The person said yes.
    Approved,
    /// The person said no, or left the page until the service gave it up.
    Denied,
    /// Nobody said anything in time.
    TimedOut,
    /// It was deleted there while it was waited for.
    Gone,
}

/// What one question brought.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heard {
    /// Nobody has said anything.
    Pending,
    /// It was approved.
    Active,
    /// It was denied, or given up there.
    Failed,
    /// There is no such connection any more.
    Missing,
    /// There was no answer.
    Nothing,
}

/// One wait for one approval.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Approval {
    began_ms: i64,
    asked: u32,
    last_ms: Option<i64>,
    unheard: u32,
    stage: Stage,
}

/// The wait as a door shows it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct ApprovalView {
    /// Maton's id of the connection.
    pub connection: String,
    /// What to open. It holds a token: for the person only.
    pub url: String,
    /// The same as a QR code: the outline of its dark squares, one unit each, for a path of an SVG.
    pub qr: String,
    /// How many squares a side of the QR code has, its quiet margin included.
    pub qr_side: u32,
    /// How far it is.
    pub stage: Stage,
    /// "Waiting for your approval".
    pub words: String,
    /// Whether Maton has not answered for a while.
    pub silent: bool,
    /// "4:12 left", while it is waited for.
    pub left: Option<String>,
    /// How much of the time is over, in percent.
    pub over: u32,
    /// "Asked 24 times, last 2 s ago".
    pub asked: String,
    /// In how many milliseconds to ask again, while it is waited for.
    pub ask_in_ms: Option<u32>,
}

impl fmt::Debug for ApprovalView {
    /// Without the token.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ApprovalView")
            .field("connection", &self.connection)
            .field("stage", &self.stage)
            .field("words", &self.words)
            .finish_non_exhaustive()
    }
}

impl Approval {
    /// The wait begins, by a stopwatch in milliseconds.
    pub fn begun(now_ms: i64) -> Approval {
        Approval {
            began_ms: now_ms,
            asked: 0,
            last_ms: None,
            unheard: 0,
            stage: Stage::Waiting,
        }
    }

    /// How far it is.
    pub fn stage(&self) -> Stage {
        self.stage
    }

    /// In how many milliseconds to ask again; `None` once there is nothing to wait for.
    pub fn ask_in_ms(&self, now_ms: i64) -> Option<i64> {
        let last = self.last_ms.unwrap_or(self.began_ms);
        let due = (last + EVERY_S * 1000 - now_ms).max(0);
        (self.stage == Stage::Waiting).then(|| due.min(self.left_ms(now_ms)))
    }

    /// An answer came, or none did.
    pub fn heard(&mut self, heard: Heard, now_ms: i64) {
        if self.stage != Stage::Waiting {
            return;
        }
        self.asked += 1;
        self.last_ms = Some(now_ms);
        self.unheard = match heard {
            Heard::Nothing => self.unheard + 1,
            _ => 0,
        };
        self.stage = match heard {
            Heard::Active => Stage::Approved,
            Heard::Failed => Stage::Denied,
            Heard::Missing => Stage::Gone,
            Heard::Pending | Heard::Nothing if self.left_ms(now_ms) == 0 => Stage::TimedOut,
            Heard::Pending | Heard::Nothing => Stage::Waiting,
        };
    }

    fn left_ms(&self, now_ms: i64) -> i64 {
        (self.began_ms + PATIENCE_S * 1000 - now_ms).max(0)
    }

    /// Whether Maton has not answered for a while; one lost answer says nothing.
    pub fn is_silent(&self) -> bool {
        self.stage == Stage::Waiting && self.unheard > 1
    }

    /// "Waiting for your approval".
    pub fn words(&self) -> String {
        let stage = match self.stage {
            Stage::Waiting if self.is_silent() => "silent",
            Stage::Waiting => "waiting",
            Stage::Approved => "approved",
            Stage::Denied => "denied",
            Stage::TimedOut => "timed-out",
            Stage::Gone => "gone",
        };
        say!("account-approval", stage = stage)
    }

    /// "4:12 left", while it is waited for.
    pub fn left(&self, now_ms: i64) -> Option<String> {
        let left = (self.left_ms(now_ms) + 999) / 1000;
        let clock = format!("{}:{:02}", left / 60, left % 60);
        (self.stage == Stage::Waiting).then(|| say!("account-approval-left", clock = clock))
    }

    /// How much of the time is over, in percent.
    pub fn over(&self, now_ms: i64) -> u32 {
        let left = self.left_ms(now_ms) * 100 / (PATIENCE_S * 1000);
        u32::try_from(100 - left).unwrap_or(100)
    }

    /// "Asked 24 times, last 2 s ago".
    pub fn asked(&self, now_ms: i64) -> String {
        let Some(last_ms) = self.last_ms else {
            return say!("account-approval-unasked");
        };
        let (times, seconds) = (self.asked, (now_ms - last_ms).max(0) / 1000);
        let ago = match seconds {
            0 => return say!("account-approval-asked-now", times = times),
            1..60 => say!("length-seconds", seconds = seconds),
            _ => length::sentence(seconds),
        };
        say!("account-approval-asked", times = times, ago = ago)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_shown_to_the_person_is_not_written_into_a_log() {
        let view = ApprovalView {
            connection: "13fe7b78".into(),
            url: "https://connect.maton.ai/?session_token=secret".into(),
            qr: "M0 0h7v1h-7z".into(),
            qr_side: 29,
            stage: Stage::Waiting,
            words: "Waiting for your approval".into(),
            silent: false,
            left: None,
            over: 0,
            asked: String::new(),
            ask_in_ms: None,
        };
        let logged = format!("{view:?}");
        assert!(logged.contains("13fe7b78") && logged.contains("Waiting"));
        assert!(
            !logged.contains("secret") && !logged.contains("M0 0"),
            "{logged}"
        );
    }

    #[test]
    fn it_asks_every_two_seconds_and_for_five_minutes() {
        let mut wait = Approval::begun(0);
        let mut now = 0;
        while let Some(ms) = wait.ask_in_ms(now) {
            now += ms;
            wait.heard(Heard::Pending, now);
        }
        assert_eq!((wait.stage(), now), (Stage::TimedOut, 300_000));
        assert_eq!(wait.asked(now), "Asked 150 times, just now");
        assert_eq!(wait.left(now), None);
    }

    #[test]
    fn a_lost_answer_ends_nothing() {
        let mut wait = Approval::begun(0);
        for second in 1..100 {
            wait.heard(Heard::Nothing, second * 2000);
        }
        assert_eq!(wait.words(), "No answer from Maton; Stint keeps asking");
        assert!(wait.is_silent());
        assert_eq!(wait.left(198_000).as_deref(), Some("1:42 left"));
        assert_eq!((wait.over(198_000), wait.over(400_000)), (66, 100));
        wait.heard(Heard::Active, 200_000);
        assert_eq!(wait.stage(), Stage::Approved);
        wait.heard(Heard::Failed, 202_000);
        assert_eq!(wait.stage(), Stage::Approved, "once said, it is said");
    }

    #[test]
    fn who_deletes_or_denies_it_ends_the_wait() {
        for (heard, stage) in [
            (Heard::Failed, Stage::Denied),
            (Heard::Missing, Stage::Gone),
        ] {
            let mut wait = Approval::begun(7);
            wait.heard(heard, 2007);
            assert_eq!((wait.stage(), wait.ask_in_ms(2007)), (stage, None));
        }
    }
}
