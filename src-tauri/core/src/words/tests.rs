//! Every sentence, as a person reads it.

mod pages;
mod problems;
mod spoken;

use std::collections::BTreeSet;
use std::fmt::Write;

use chrono_tz::Europe;
use serde::Deserialize;
use serde::de::value::{Error, MapDeserializer};

use self::problems::every_problem;
use super::*;
use crate::action::Moment;
use crate::at::At;
use crate::custom::Takes;
use crate::draft::Timing;
use crate::entry::{Entry, Span};
use crate::id::{EntryId, Key, Kind, WorkspaceId};
use crate::problem::{Attention, Blocked, MergeUnfit, Place, Reason};
use crate::row::{Item, Row};
use crate::speech::{Language, Speech, speaking};
use crate::view::{SyncState, SyncWord};
use uuid::Uuid;

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
    insta::assert_snapshot!("problems", page_of_problems());
    insta::assert_snapshot!("problems_german", in_german(page_of_problems));
}

fn page_of_problems() -> String {
    let mut page = String::new();
    for problem in every_problem() {
        let view = view(&problem);
        writeln!(page, "{}\n  {}", view.code, view.sentence).unwrap();
        for line in view.kept.iter().chain(&view.next) {
            writeln!(page, "  {line}").unwrap();
        }
        for line in &view.commands {
            writeln!(page, "  $ {line}").unwrap();
        }
    }
    page
}

fn in_german<T>(what: impl FnOnce() -> T) -> T {
    let german = Speech {
        language: Language::German,
        ..Speech::default()
    };
    speaking(german, what)
}

/// The window has a button in its place: a sentence that needs the terminal would be dropped there, or lead nowhere.
#[test]
fn what_people_are_told_names_no_line_for_the_terminal() {
    for problem in every_problem() {
        let view = view(&problem);
        let said = [Some(view.sentence), view.kept, view.next];
        for words in said.into_iter().flatten() {
            // Who gives a shortcut to a verb types it there, not in a terminal.
            let is_shortcut = matches!(problem, Problem::HotkeyOnWayland { .. });
            let verb = words.split("stint ").nth(1);
            let is_line =
                verb.is_some_and(|verb| verb.starts_with(|c: char| c.is_lowercase() || c == '-'));
            assert!(is_shortcut || !is_line, "{words}");
            assert!(!words.contains("STINT_"), "{words}");
        }
    }
}

#[test]
fn every_parked_row_has_its_words() {
    insta::assert_snapshot!("parked", page_of_parked());
    insta::assert_snapshot!("parked_german", in_german(page_of_parked));
}

fn page_of_parked() -> String {
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
    page
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
    let all = || -> Vec<String> {
        let reasons = every_reason().map(|reason| parked(reason, "Error states", false));
        let problems = every_problem().into_iter().flat_map(|problem| {
            let view = view(&problem);
            [Some(view.sentence), view.kept, view.next]
                .into_iter()
                .flatten()
        });
        problems.chain(reasons).collect()
    };
    for words in [all(), in_german(all)].concat() {
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
            "bitte ",
            "ungültig",
            "fehlgeschlagen",
            "du musst",
        ] {
            assert!(!lower.contains(banned), "{banned}: {words}");
        }
        assert!(
            words.ends_with('.') && !words.ends_with("..") && words.chars().count() <= 170,
            "{words}"
        );
    }
}

#[test]
fn what_a_person_said_never_breaks_the_line() {
    let problem = Problem::TimeUnreadable {
        said: format!("a\n\u{1b}[31m{}", "x".repeat(5000)),
        place: Place::Field,
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
    ] {
        assert_eq!(
            sync_words(state, None, waiting, attention, last, moment),
            expected
        );
    }
}

#[test]
fn what_stopped_syncing_is_called_by_its_name_and_not_offline() {
    let moment = Moment {
        now: "2026-11-19T13:22:00Z".parse().unwrap(),
        zone: Europe::Berlin,
    };
    let server = || "https://api.clockify.me/api/v1".to_owned();
    let blocked = |why| Problem::AccountBlocked {
        server: server(),
        why,
        message: String::new(),
    };
    let missing = |status: &str| Problem::ConnectionNotReady {
        connection: "5fd0".into(),
        status: status.into(),
    };
    let gone = Problem::KeyGone {
        account: "ines@fjordfield.example".into(),
        by_maton: false,
        file: None,
    };
    let expired = Problem::GrantExpired {
        server: server(),
        account: "ines@fjordfield.example".into(),
    };
    let not_allowed = Problem::NotAllowed {
        server: server(),
        message: String::new(),
    };
    let untrusted = Problem::Untrusted { server: server() };
    let unreachable = Problem::Unreachable { server: server() };
    for (problem, by_hand, words, waits_for) in [
        (
            Problem::KeyRefused { server: server() },
            true,
            "Key not accepted",
            "a key is accepted",
        ),
        (gone, true, "Key missing", "you have connected again"),
        (
            blocked(Blocked::Banned),
            true,
            "Account banned",
            "the account is let in again",
        ),
        (
            blocked(Blocked::Unverified),
            true,
            "E-mail address not confirmed",
            "the account is let in again",
        ),
        (
            blocked(Blocked::SecondFactor),
            true,
            "Second factor missing",
            "the account is let in again",
        ),
        (
            expired,
            true,
            "Connection expired",
            "you have connected again",
        ),
        (
            missing("MISSING"),
            true,
            "Connection gone",
            "you have connected again",
        ),
        (
            missing("PENDING"),
            true,
            "Connection not approved",
            "you have connected again",
        ),
        (
            Problem::KeychainLocked,
            false,
            "Keychain locked",
            "the keychain gives the key",
        ),
        (
            Problem::KeychainMissing,
            false,
            "No keychain",
            "the keychain gives the key",
        ),
        (
            untrusted,
            false,
            "Server not trusted",
            "the server proves who it is",
        ),
        (not_allowed, false, "Access refused", "Clockify allows it"),
        (
            unreachable,
            false,
            "Offline since 14:20",
            "Clockify is in reach",
        ),
    ] {
        let held = Held::by(&problem);
        assert_eq!(held.is_repaired_by_hand(), by_hand, "{problem:?}");
        let state = match by_hand {
            true => SyncState::Repair,
            false => SyncState::Offline,
        };
        let last = Some("2026-11-19T13:20:00Z".parse().unwrap());
        let said = sync_words(state, Some(&problem), 12, 0, last, moment);
        assert_eq!(said, format!("{words} · 12 kept here"));
        let key = Key::Entry(EntryId(Uuid::from_u128(1)));
        let entry = Entry::bare(Span::running(moment.now));
        let row = Row::new(key, WorkspaceId(2), Item::Entry(entry));
        let waiting = waits(SyncWord::Waiting, &row, None, held);
        assert_eq!(waiting, format!("goes once {waits_for}"));
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
