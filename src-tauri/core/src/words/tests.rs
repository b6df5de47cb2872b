//! Every sentence, as a person reads it.

use std::collections::BTreeSet;
use std::fmt::Write;

use chrono_tz::Europe;
use serde::Deserialize;
use serde::de::value::{Error, MapDeserializer};

use super::*;
use crate::action::Moment;
use crate::at::At;
use crate::custom::Takes;
use crate::draft::Timing;
use crate::id::Kind;
use crate::problem::{Attention, Blocked, Reason};
use crate::view::SyncState;

/// Why a row is parked, when Clockify said nothing.
fn parked(reason: Reason, name: &str, deleted: bool) -> String {
    let attention = Attention {
        reason,
        said: None,
        since: At::from_unix(0),
    };
    attention_view(&attention, name, deleted).message
}

#[test]
fn every_problem_has_its_words() {
    let mut page = String::new();
    for problem in every_problem() {
        let view = view(&problem);
        writeln!(page, "{}\n  {}", view.code, view.sentence).unwrap();
        for line in view.kept.iter().chain(&view.next) {
            writeln!(page, "  {line}").unwrap();
        }
    }
    insta::assert_snapshot!("problems", page);
}

#[test]
fn every_parked_row_has_its_words() {
    let mut page = String::new();
    for reason in every_reason() {
        writeln!(page, "{}", parked::code(reason)).unwrap();
        writeln!(
            page,
            "  {}\n  {:?}",
            parked(reason, "Error states", false),
            reason.ways_out(false)
        )
        .unwrap();
    }
    let deleted = parked(Reason::Locked, "Error states", true);
    writeln!(
        page,
        "deleted\n  {deleted}\n  {:?}",
        Reason::Locked.ways_out(true)
    )
    .unwrap();
    insta::assert_snapshot!("parked", page);
}

#[test]
fn a_code_is_the_tag_under_which_the_problem_is_written() {
    let mut codes = BTreeSet::new();
    for problem in every_problem() {
        assert_eq!(code(&problem), snake_case(&format!("{problem:?}")));
        codes.insert(code(&problem).to_owned());
    }
    let unknown_tag = MapDeserializer::<_, Error>::new([("code", "?")].into_iter());
    assert_eq!(
        codes,
        expected(&Problem::deserialize(unknown_tag).unwrap_err())
    );
}

#[test]
fn the_code_of_a_reason_is_the_word_under_which_it_is_written() {
    let mut codes = BTreeSet::new();
    for reason in every_reason() {
        assert_eq!(parked::code(reason), snake_case(&format!("{reason:?}")));
        codes.insert(parked::code(reason).to_owned());
    }
    let unknown = serde::de::value::StrDeserializer::<Error>::new("?");
    assert_eq!(codes, expected(&Reason::deserialize(unknown).unwrap_err()));
}

#[test]
fn words_are_short_and_never_beg_or_blame() {
    let reasons = every_reason().map(|reason| parked(reason, "Error states", false));
    let problems = every_problem().into_iter().flat_map(|problem| {
        let view = view(&problem);
        [Some(view.sentence), view.kept, view.next]
            .into_iter()
            .flatten()
    });
    for words in problems.chain(reasons) {
        let lower = words.to_lowercase();
        for banned in [
            "please",
            "oops",
            "sorry",
            "!",
            "invalid",
            "payload",
            "sync error",
            "failed",
            "you must",
        ] {
            assert!(!lower.contains(banned), "{banned}: {words}");
        }
        assert!(
            words.ends_with('.') && words.chars().count() <= 170,
            "{words}"
        );
    }
}

#[test]
fn what_a_person_said_never_breaks_the_line() {
    let problem = Problem::TimeUnreadable {
        said: format!("a\n\u{1b}[31m{}", "x".repeat(5000)),
    };
    let words = sentence(&problem);
    assert!(
        words.chars().count() < 80 && !words.contains(char::is_control),
        "{words}"
    );
}

#[test]
fn what_clockify_said_stands_behind_our_own_words() {
    let attention = Attention {
        reason: Reason::Locked,
        said: Some("Days before 1 Nov are locked".into()),
        since: At::from_unix(0),
    };
    let view = attention_view(&attention, "Workshop notes", false);
    assert_eq!(
        view.message,
        "Locked day: Workshop notes. Clockify changes nothing on that day; your change is kept here. \
         Clockify says “Days before 1 Nov are locked”."
    );
    assert_eq!(
        attention_view(
            &Attention {
                said: None,
                ..attention
            },
            "",
            false
        )
        .message,
        parked(Reason::Locked, "", false)
    );
}

#[test]
fn a_custom_field_that_is_missing_is_called_by_its_name() {
    let attention = Attention {
        reason: Reason::FieldRequired,
        said: Some("Ticket, Place".into()),
        since: At::from_unix(0),
    };
    assert_eq!(
        attention_view(&attention, "Review", false).message,
        "Ticket, Place is required: Review. Clockify takes it once that is filled; the time is safe here."
    );
}

#[test]
fn the_state_of_syncing_is_one_line() {
    let moment = Moment {
        now: "2026-11-19T13:22:00Z".parse().unwrap(),
        zone: Europe::Berlin,
    };
    let at = |text: &str| Some(text.parse::<At>().unwrap());
    let (now, minutes, hours, days) = (
        at("2026-11-19T13:21:30Z"),
        at("2026-11-19T13:20:00Z"),
        at("2026-11-19T11:00:00Z"),
        at("2026-11-17T11:00:00Z"),
    );
    for (state, waiting, attention, last, expected) in [
        (SyncState::Local, 3, 0, None, "Kept on this computer"),
        (SyncState::Sent, 0, 0, minutes, "All sent · 14:20"),
        (SyncState::Sent, 0, 0, None, "All sent"),
        (
            SyncState::Sent,
            0,
            3,
            days,
            "The rest is sent · Tue 12:00 · 3 need you",
        ),
        (
            SyncState::Waiting,
            2,
            1,
            minutes,
            "2 waiting · last sync 2 min ago · 1 needs you",
        ),
        (
            SyncState::Waiting,
            2,
            0,
            now,
            "2 waiting · last sync just now",
        ),
        (
            SyncState::Waiting,
            2,
            0,
            hours,
            "2 waiting · last sync 12:00",
        ),
        (SyncState::Waiting, 0, 0, None, "Not synced yet"),
        (SyncState::Syncing, 2, 0, minutes, "Syncing · 2 waiting"),
        (SyncState::Syncing, 0, 0, None, "Syncing"),
        (
            SyncState::Offline,
            2,
            0,
            minutes,
            "Offline since 14:20 · 2 kept here",
        ),
        (
            SyncState::Offline,
            0,
            1,
            days,
            "Offline since Tue 12:00 · 1 needs you",
        ),
        (SyncState::Offline, 1, 0, None, "Offline · 1 kept here"),
        (
            SyncState::KeyRefused,
            12,
            0,
            hours,
            "Key not accepted · 12 kept here",
        ),
    ] {
        assert_eq!(
            sync_words(state, waiting, attention, last, moment),
            expected
        );
    }
}

#[test]
fn a_typed_time_is_said_before_it_counts() {
    let moment = Moment {
        now: "2026-11-19T13:22:00Z".parse().unwrap(),
        zone: Europe::Berlin,
    };
    let at = |text: &str| text.parse::<At>().unwrap();
    let overnight = Timing::Range(at("2026-11-18T22:00:00Z"), at("2026-11-19T00:30:00Z"));
    for (timing, expected) in [
        (Timing::Now, None),
        (
            Timing::Since(at("2026-11-19T13:07:00Z")),
            Some("14:07 – now"),
        ),
        (overnight, Some("yesterday 23:00 – 1:30")),
        (Timing::Length(5400), Some("1 h 30 min")),
    ] {
        assert_eq!(timing_words(timing, moment).as_deref(), expected);
    }
}

#[test]
fn a_long_text_is_cut_with_an_ellipsis() {
    assert_eq!(cut("Review", 6), "Review");
    assert_eq!(cut("Review it", 8), "Review…");
    assert_eq!(cut("Überprüfung", 6), "Überp…");
}

/// The names that serde would have taken.
fn expected(error: &Error) -> BTreeSet<String> {
    error
        .to_string()
        .split('`')
        .skip(3)
        .step_by(2)
        .map(str::to_owned)
        .collect()
}

/// `EndBeforeStart { … }` to `end_before_start`.
fn snake_case(debug: &str) -> String {
    let mut name = String::new();
    for letter in debug.chars().take_while(char::is_ascii_alphanumeric) {
        if letter.is_ascii_uppercase() && !name.is_empty() {
            name.push('_');
        }
        name.push(letter.to_ascii_lowercase());
    }
    name
}

fn every_reason() -> impl Iterator<Item = Reason> {
    [
        Reason::Validation,
        Reason::ProjectGone,
        Reason::ProjectRequired,
        Reason::TaskRequired,
        Reason::TagRequired,
        Reason::DescriptionRequired,
        Reason::FieldRequired,
        Reason::TagArchived,
        Reason::Locked,
        Reason::Approved,
        Reason::StopwatchOnly,
        Reason::Forbidden,
        Reason::PlanLimit,
        Reason::SeveralCandidates,
        Reason::RemoteDeleted,
        Reason::ChangedAfterDelete,
        Reason::BadText,
        Reason::WaitsForParked,
    ]
    .into_iter()
}

fn every_problem() -> Vec<Problem> {
    let said = || "9:75".to_owned();
    let path = || "/home/ines/.local/share/stint/stint.db".to_owned();
    let server = || "api.clockify.me".to_owned();
    let name = || "Website".to_owned();
    let near = || vec!["Website".to_owned(), "Website relaunch".to_owned()];
    let combination = || "Ctrl+Alt+S".to_owned();
    let (start, end) = (At::from_unix(7200), At::from_unix(1500));
    vec![
        Problem::EndBeforeStart { start, end },
        Problem::EndBeforeStart {
            start,
            end: start.plus(-5),
        },
        Problem::RunningSince {
            description: "Review".into(),
            start: start.plus(900),
            end: start,
        },
        Problem::UnknownSetting {
            said: "colour".into(),
            names: vec!["hotkey-show".into(), "tray-icons".into()],
        },
        Problem::StartInFuture { start },
        Problem::TimeMissing { start: true },
        Problem::TimeMissing { start: false },
        Problem::TextTooLong {
            length: 3001,
            most: 3000,
        },
        Problem::TextHasAngles,
        Problem::TimeUnreadable { said: said() },
        Problem::LengthUnreadable {
            said: "1h99m".into(),
        },
        Problem::TimeTwice {
            first: "-15m".into(),
            second: "9:40".into(),
        },
        Problem::ProjectTwice {
            first: name(),
            second: "Tariff app".into(),
        },
        Problem::NameLength {
            kind: Kind::Project,
            length: 1,
            least: 2,
            most: 250,
        },
        Problem::NameTaken {
            kind: Kind::Project,
            name: name(),
        },
        Problem::TaskWithoutProject {
            name: "Build".into(),
        },
        Problem::BadColor {
            said: "blue".into(),
        },
        Problem::BadSetting {
            name: "theme".into(),
            said: "blue".into(),
            takes: "light, dark or system".into(),
        },
        Problem::BadServer {
            said: "http://example.org".into(),
            why: "it is not encrypted".into(),
        },
        Problem::UnknownField {
            said: "Tickt".into(),
            candidates: vec!["Ticket".into()],
        },
        Problem::UnknownField {
            said: "Ticket".into(),
            candidates: Vec::new(),
        },
        Problem::AmbiguousField {
            said: "ticket".into(),
            candidates: vec!["Ticket (5e41)".into(), "ticket (5e42)".into()],
        },
        Problem::FieldUnreadable {
            field: "Hours".into(),
            said: "many".into(),
            takes: Takes::Number,
            allowed: Vec::new(),
        },
        Problem::FieldUnreadable {
            field: "Place".into(),
            said: "Paris".into(),
            takes: Takes::Choice,
            allowed: vec!["Berlin".into(), "Rome".into()],
        },
        Problem::FieldUnreadable {
            field: "Places".into(),
            said: "Paris".into(),
            takes: Takes::Choices,
            allowed: vec!["Berlin".into()],
        },
        Problem::FieldUnreadable {
            field: "On site".into(),
            said: "perhaps".into(),
            takes: Takes::Flag,
            allowed: Vec::new(),
        },
        Problem::FieldUnreadable {
            field: "Page".into(),
            said: "example".into(),
            takes: Takes::Link,
            allowed: Vec::new(),
        },
        Problem::UnknownName {
            kind: Kind::Project,
            said: "Websit".into(),
            candidates: near(),
        },
        Problem::UnknownName {
            kind: Kind::Tag,
            said: "123".into(),
            candidates: Vec::new(),
        },
        Problem::UnknownName {
            kind: Kind::Client,
            said: "Kestel".into(),
            candidates: vec!["Kestrel".into()],
        },
        Problem::AmbiguousName {
            kind: Kind::Project,
            said: "website".into(),
            candidates: near(),
        },
        Problem::UnknownEntry {
            said: "0192ab".into(),
        },
        Problem::AmbiguousEntry {
            said: "01".into(),
            candidates: vec!["0192ab".into(), "0192ac".into()],
        },
        Problem::NothingRunning,
        Problem::NothingToContinue,
        Problem::NothingToUndo,
        Problem::NothingToRedo,
        Problem::UnknownPin { said: "7".into() },
        Problem::UnknownAccount {
            said: "ada".into(),
            candidates: vec!["1 ada@example.com".into(), "2 ada@example.org".into()],
        },
        Problem::UnknownAccount {
            said: String::new(),
            candidates: vec![],
        },
        Problem::UnknownWorkspace {
            said: "Fjord".into(),
            candidates: vec!["Fjord & Field (2)".into()],
        },
        Problem::WorkspaceGone {
            name: "Fjord & Field".into(),
        },
        Problem::SignedOut {
            account: "ada@example.com".into(),
            waiting: 3,
        },
        Problem::SignedOut {
            account: "ada@example.com".into(),
            waiting: 0,
        },
        Problem::ApprovalDenied,
        Problem::ApprovalTimedOut { seconds: 300 },
        Problem::NoWorkspace {
            server: "https://api.clockify.me/api/v1".into(),
        },
        Problem::NotTyped {
            expected: "ada@example.com".into(),
            waiting: 3,
        },
        Problem::NotTyped {
            expected: "ada@example.com".into(),
            waiting: 0,
        },
        Problem::NothingToSettle {
            what: "Review".into(),
        },
        Problem::WayUnfit {
            what: "Workshop notes".into(),
            ways: Reason::Locked.ways_out(false).to_vec(),
        },
        Problem::UndoOvertaken {
            what: "Copy deck review".into(),
        },
        Problem::EntryLocked {
            description: "Workshop notes".into(),
        },
        Problem::EntryLocked {
            description: String::new(),
        },
        Problem::StillActive {
            kind: Kind::Project,
            name: name(),
        },
        Problem::StillActive {
            kind: Kind::Task,
            name: "Build".into(),
        },
        Problem::StillUsed {
            kind: Kind::Project,
            name: name(),
            entries: 3,
        },
        Problem::StillUsed {
            kind: Kind::Tag,
            name: "urgent".into(),
            entries: 1,
        },
        Problem::FileNotWritten {
            path: path(),
            why: "there is such a file already".into(),
        },
        Problem::StoreNewer {
            path: path(),
            found: 7,
            known: 5,
        },
        Problem::StoreDamaged { path: path() },
        Problem::StoreReadOnly { path: path() },
        Problem::StoreBusy { path: path() },
        Problem::DiskFull { path: path() },
        Problem::StoreUnreachable {
            path: path(),
            why: "permission denied".into(),
        },
        Problem::StoreOnNetwork { path: path() },
        Problem::NoAccount,
        Problem::KeyMissing {
            variable: "CLOCKIFY_API_KEY".into(),
        },
        Problem::KeyMalformed,
        Problem::KeyRefused {
            server: "https://euc1.clockify.me/api/v1".into(),
        },
        Problem::KeyRefused {
            server: "https://gateway.maton.ai/clockify/api/v1".into(),
        },
        Problem::KeyRefused {
            server: "https://ctrl.maton.ai".into(),
        },
        Problem::KeychainMissing,
        Problem::KeychainLocked,
        Problem::ConnectionNotReady {
            connection: "5fd0".into(),
            status: "PENDING".into(),
        },
        Problem::ConnectionNotReady {
            connection: "5fd0".into(),
            status: "FAILED".into(),
        },
        Problem::ConnectionNotReady {
            connection: "5fd0".into(),
            status: "MISSING".into(),
        },
        Problem::OtherAccount {
            expected: "Ines".into(),
            found: "Ana".into(),
        },
        Problem::Unreachable { server: server() },
        Problem::NotClockify { server: server() },
        Problem::AskedToWait {
            server: server(),
            seconds: 30,
        },
        Problem::AskedToWait {
            server: server(),
            seconds: 5400,
        },
        Problem::ServerTrouble {
            server: server(),
            status: 503,
        },
        Problem::GrantExpired {
            server: "gateway.maton.ai".into(),
            account: "ines@fjordfield.example".into(),
        },
        Problem::GrantExpired {
            server: "gateway.maton.ai".into(),
            account: "Ines O'Dell".into(),
        },
        Problem::Refused {
            server: server(),
            message: "Project name is too long".into(),
        },
        Problem::Refused {
            server: server(),
            message: String::new(),
        },
        Problem::NotAllowed {
            server: server(),
            message: "Access Denied".into(),
        },
        Problem::AccountBlocked {
            server: server(),
            why: Blocked::Unverified,
            message: "Verify your mail address".into(),
        },
        Problem::AccountBlocked {
            server: server(),
            why: Blocked::Banned,
            message: " ".into(),
        },
        Problem::AccountBlocked {
            server: server(),
            why: Blocked::SecondFactor,
            message: String::new(),
        },
        Problem::ManyMissing { entries: 40 },
        Problem::SyncElsewhere,
        Problem::HotkeyTaken {
            combination: combination(),
        },
        Problem::HotkeyUnreadable {
            said: "Ctrl+".into(),
        },
        Problem::HotkeyOnWayland {
            combination: combination(),
        },
        Problem::NoDisplay,
        Problem::NoBrowser,
        Problem::AlreadyRunning,
        Problem::NotRunning,
        Problem::Internal {
            what: "a reply without a question".into(),
        },
    ]
}
