//! One function for each parser of bytes that come from somebody else: it must neither panic nor take what is not so.
//!
//! `make fuzz TARGET=answer SECONDS=60` lets cargo-fuzz look for bytes that break one, from the examples in
//! `corpus/TARGET`; the test `fuzzed` runs the same examples and some thousand bytes around them on stable Rust, so that
//! no target rots. What a search finds is put into the corpus under a name that says what it was. Never a test of what
//! a parser means: that stands beside it.

use serde_json::Value;
use stint_core::action::{Action, Moment};
use stint_core::at::At;
use stint_core::entry::Entry;
use stint_core::id::{ClientId, Kind, ProjectId, RemoteId, TagId, TaskId, WorkspaceId};
use stint_core::import::DateOrder;
use stint_core::length;
use stint_core::quick::{self, Names};
use stint_core::search;
use stint_core::settings::{self, Setting};
use stint_core::sync::ask::{Answer, Outcome, Request, Seen};
use stint_core::sync::record::Lane;
use stint_core::sync::there;
use stint_core::when;
use stint_engine::clockify::{Connection, Heard, Server, Via, custom, spell, understand};
use stint_engine::files::Reading;
use stint_resident::{door, hotkeys};
use uuid::Uuid;

/// Takes bytes of any kind.
pub(crate) type Target = fn(&[u8]);

/// Every target by its name.
pub(crate) const ALL: &[(&str, Target)] = &[
    ("answer", answer),
    ("connection", connection),
    ("field", field),
    ("file", file),
    ("instant", instant),
    ("line", line),
    ("poke", poke),
    ("refusal", refusal),
    ("search", search),
    ("server", server),
    ("setting", setting),
];

/// A whole answer of Clockify's to any question: the first byte chooses the question, the second what the headers say,
/// and the rest is the body.
pub(crate) fn answer(bytes: &[u8]) {
    let [which, headers, body @ ..] = bytes else {
        return;
    };
    let questions = questions();
    let request = &questions[usize::from(*which) % questions.len()];
    let heard = Heard::new(200, |name| header(*headers, name), body.to_vec());
    let Outcome::Answered(answer) = understand(request, Via::Clockify, heard).outcome else {
        return;
    };
    let seen = match answer {
        Answer::Page { items, .. } => items,
        Answer::One(seen) => vec![*seen],
        Answer::Me(_)
        | Answer::Workspaces(_)
        | Answer::Rules(_)
        | Answer::CustomFields(_)
        | Answer::Workspace(_)
        | Answer::Members(_)
        | Answer::Deleted => Vec::new(),
    };
    seen.iter().for_each(written_and_read_again);
}

/// What was read is written as JSON that says the same of what can be written.
fn written_and_read_again(seen: &Seen) {
    let update = Request::Update {
        id: seen.id.clone(),
        body: seen.item.clone(),
    };
    // An id that cannot stand in a path is sent nowhere.
    let Some(call) = spell(&server_at_home(), &lane(), &update) else {
        return;
    };
    let body = call.body.expect("an update has a body");
    let text = std::str::from_utf8(&body).expect("JSON is text");
    let json: Value = serde_json::from_str(text).expect("what is written is JSON");
    if let there::Item::Entry(entry) = &seen.item {
        let ends = json.get("end").is_some();
        assert_eq!(
            ends,
            !entry.span.is_running(),
            "an update without an end would let it run again"
        );
        assert!(
            json.get("customFieldValues").is_none(),
            "that is how it is read, not how it is written"
        );
        assert_eq!(
            custom::read(&custom::text(&entry.custom)).as_ref(),
            Some(&entry.custom),
            "custom fields are kept in the text in which they are written"
        );
    }
}

/// An answer that refuses: its status never lets it be taken for one that did something.
pub(crate) fn refusal(bytes: &[u8]) {
    let [which, status, headers, body @ ..] = bytes else {
        return;
    };
    let questions = questions();
    let request = &questions[usize::from(*which) % questions.len()];
    let status = 300 + u16::from(*status) * 2;
    for via in [Via::Clockify, Via::Gateway] {
        let heard = Heard::new(status, |name| header(*headers, name), body.to_vec());
        let outcome = understand(request, via, heard).outcome;
        assert!(
            !matches!(outcome, Outcome::Answered(_)),
            "{status}: {outcome:?}"
        );
        if status >= 500 && request.writes() {
            assert!(
                matches!(outcome, Outcome::Unknown(_)),
                "{status}: it may have been done"
            );
        }
    }
}

/// A connection as Maton shows it.
pub(crate) fn connection(bytes: &[u8]) {
    if let Some(connection) = Connection::read(bytes) {
        assert!(!connection.id.is_empty());
        let shown = format!("{connection:?}");
        let secret = connection.url.filter(|url| url.len() > 12);
        assert!(
            secret.is_none_or(|url| !shown.contains(&url)),
            "its address holds a token"
        );
    }
}

/// A file that another program may have written: what becomes an entry of it ends after it began and holds what Clockify
/// takes, and no line is neither used nor told.
pub(crate) fn file(bytes: &[u8]) {
    let Some(reading) = Reading::of_bytes(bytes, None) else {
        return;
    };
    let rows = reading.rows();
    for order in [DateOrder::Dmy, DateOrder::Mdy] {
        let settled = rows.settle(order, chrono_tz::Europe::Berlin, None);
        assert_eq!(settled.entries.len() + settled.refused.count, rows.len());
        let mut seen = std::collections::BTreeSet::new();
        for entry in &settled.entries {
            assert!(entry.start <= entry.end, "{entry:?}");
            assert!(
                Entry::check_description(&entry.description).is_ok(),
                "{entry:?}"
            );
            assert!(seen.insert(entry.source), "two rows are one");
            let mut names = entry.project.iter().chain(&entry.task).chain(&entry.tags);
            assert!(names.all(|place| *place < settled.names.len()));
        }
    }
}

/// An instant.
pub(crate) fn instant(bytes: &[u8]) {
    if let Some(Ok(at)) = text(bytes).map(str::parse::<At>) {
        assert_eq!(
            at.to_string().parse(),
            Ok(at),
            "it is written as it is read"
        );
    }
}

/// A typed line.
pub(crate) fn line(bytes: &[u8]) {
    let Some(line) = text(bytes) else { return };
    let names = names();
    let read = quick::read(line, &names, moment());
    let length = line.encode_utf16().count();
    for caret in [0, length / 2, length] {
        if let Some(token) = quick::open_token(line, caret) {
            quick::complete(line, &token, "Website relaunch");
        }
    }
    if let Ok(draft) = read {
        let again = quick::read(&quick::escape(&draft.description), &names, moment());
        assert_eq!(again.map(|again| again.description), Ok(draft.description));
    }
}

/// What somebody looks for, and the text in which it is marked.
pub(crate) fn search(bytes: &[u8]) {
    let Some(said) = text(bytes) else { return };
    let names = search::Names {
        projects: vec![
            (
                ProjectId(Uuid::from_u128(1)),
                Some(ClientId(Uuid::from_u128(5))),
                "Website".to_owned(),
            ),
            (
                ProjectId(Uuid::from_u128(2)),
                None,
                "Website relaunch".to_owned(),
            ),
        ],
        clients: vec![(ClientId(Uuid::from_u128(5)), "Kestrel Energy".to_owned())],
        tasks: vec![(
            TaskId(Uuid::from_u128(3)),
            ProjectId(Uuid::from_u128(2)),
            "Build".to_owned(),
        )],
        tags: vec![(TagId(Uuid::from_u128(4)), "urgent".to_owned())],
    };
    let Ok(query) = search::read(said, &names, moment(), settings::week_start(None)) else {
        return;
    };
    if let (Some(from), Some(to)) = (query.from, query.to) {
        assert!(from <= to, "no stretch is turned round");
    }
    let marked: String = search::marked(said, &query.words)
        .into_iter()
        .map(|run| run.text)
        .collect();
    assert_eq!(marked, said, "marking changes no text");
}

/// A field for a time, a length, or an action from the page.
pub(crate) fn field(bytes: &[u8]) {
    let _ = serde_json::from_slice::<Action>(bytes);
    let Some(said) = text(bytes) else { return };
    let now = moment();
    if let Ok(at) = when::read(said, now) {
        assert_eq!(when::read(&at.to_string(), now), Ok(at));
    }
    let _ = when::read_end(said, now.now, now);
    if let (Ok(from), Ok(to)) = (when::range_from(said, now), when::range_to(said, now)) {
        assert!(from <= to, "a range is not turned round");
    }
    for seconds in [length::read(said), length::read_with_unit(said)]
        .into_iter()
        .flatten()
    {
        assert!(seconds >= 0, "no length is negative");
        let _ = (
            length::clock(seconds),
            length::column(seconds),
            length::sentence(seconds),
            length::decimal(seconds),
        );
    }
    let _ = length::in_text(said);
}

/// A line that another process says at the socket.
pub(crate) fn poke(bytes: &[u8]) {
    if let Ok(poke) = serde_json::from_slice::<door::Poke>(bytes) {
        let written = serde_json::to_vec(&poke).expect("a poke is plain JSON");
        assert!(!written.contains(&b'\n'), "one line");
        assert_eq!(
            serde_json::from_slice::<door::Poke>(&written).ok(),
            Some(poke)
        );
    }
}

/// The address of a server.
pub(crate) fn server(bytes: &[u8]) {
    let Some(said) = text(bytes) else { return };
    for read in [Server::clockify, Server::gateway, Server::control] {
        if let Ok(server) = read(said) {
            let shown = server.to_string();
            let plain = shown.starts_with("http://");
            assert!(
                !plain || server.is_loopback(),
                "plain only to this computer: {shown}"
            );
            let again = read(&shown).map(|again| again.to_string());
            assert_eq!(again, Ok(shown));
        }
    }
}

/// A setting and its value, a line each.
pub(crate) fn setting(bytes: &[u8]) {
    let Some(said) = text(bytes) else { return };
    let (name, value) = said.split_once('\n').unwrap_or((said, ""));
    if let Ok(setting) = Setting::named(name) {
        let _ = setting.check(value);
    }
    let _ = hotkeys::check(value);
}

fn text(bytes: &[u8]) -> Option<&str> {
    std::str::from_utf8(bytes).ok()
}

fn header(said: u8, name: &str) -> Option<&'static str> {
    match (name, said & 0x0f) {
        ("content-type", 1) => Some("text/html; charset=utf-8"),
        ("content-type", _) => Some("application/json"),
        ("last-page", 2) => Some("true"),
        ("last-page", 3) => Some("FALSE"),
        ("last-page", 4) => Some("maybe"),
        ("retry-after", 5) => Some("7"),
        ("retry-after", 6) => Some("99999999999999999999"),
        ("retry-after", 7) => Some("Fri, 13 Feb 2026 18:35:28 GMT"),
        ("date", 8) => Some("yesterday"),
        ("date", _) => Some("Fri, 13 Feb 2026 18:34:28 GMT"),
        _ => None,
    }
}

fn id(text: &str) -> RemoteId {
    RemoteId(text.to_owned())
}

fn lane() -> Lane {
    Lane {
        workspace: WorkspaceId(1),
        remote: id("64c777ddd3fcab07cfbb210d"),
        user: id("5a0ab5acb07987125438b60f"),
    }
}

fn server_at_home() -> Server {
    Server::clockify("http://127.0.0.1:1/api/v1").expect("a good address")
}

fn questions() -> Vec<Request> {
    let (page, size) = (1, 50);
    let mut questions = vec![
        Request::Me,
        Request::Workspaces,
        Request::Rules,
        Request::Running,
        Request::Entries {
            page,
            size,
            description: None,
        },
        Request::StopRunning {
            end: At::from_unix(1_771_000_000),
        },
        Request::CreateWorkspace {
            name: "Home".to_owned(),
        },
        Request::Members { page, size },
    ];
    for kind in [
        Kind::Client,
        Kind::Project,
        Kind::Task,
        Kind::Tag,
        Kind::Entry,
    ] {
        let project = (kind == Kind::Task).then(|| id("p1"));
        questions.push(Request::Read {
            kind,
            id: id("x1"),
            project: project.clone(),
        });
        questions.push(Request::Delete {
            kind,
            id: id("x1"),
            project: project.clone(),
        });
        if kind != Kind::Entry {
            questions.push(Request::Catalog {
                kind,
                project,
                name: None,
                page,
                size,
            });
        }
    }
    let bare = br#"{"id":"x1","timeInterval":{"start":"2026-02-13T09:00:00Z"}}"#;
    let heard = Heard::new(200, |_| None, bare.to_vec());
    let read = Request::Read {
        kind: Kind::Entry,
        id: id("x1"),
        project: None,
    };
    if let Outcome::Answered(Answer::One(seen)) = understand(&read, Via::Clockify, heard).outcome {
        questions.push(Request::Create(seen.item.clone()));
        questions.push(Request::Update {
            id: seen.id,
            body: seen.item,
        });
    }
    questions.push(Request::CustomFields);
    questions
}

fn moment() -> Moment {
    Moment {
        now: At::from_unix(1_771_000_000),
        zone: chrono_tz::Europe::Berlin,
    }
}

fn names() -> Names {
    let nr = Uuid::from_u128;
    Names {
        projects: vec![
            (ProjectId(nr(1)), "Website".to_owned()),
            (ProjectId(nr(2)), "Website relaunch".to_owned()),
        ],
        tasks: vec![(TaskId(nr(3)), ProjectId(nr(1)), "Build: all".to_owned())],
        tags: vec![
            (TagId(nr(4)), "urgent".to_owned()),
            (TagId(nr(5)), "straße".to_owned()),
        ],
    }
}
