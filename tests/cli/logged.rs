//! What Stint's own code hands to a log, at every level, while it talks to servers.
//!
//! Never reads a file: what a subscriber is given is what a log could ever hold.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, Mutex};

use serde_json::json;
use stint_tests::FarSide;
use stint_tests::clockify::{Fault, Rule};
use tracing::field::{Field, Visit};
use tracing::{Event, Metadata, Subscriber, span};

use crate::desk::Desk;

#[test]
fn of_a_request_only_method_path_and_status_are_logged() {
    let mut desk = Desk::with_clockify();
    let said = Said::default();
    // Where there is one subscriber only, whoever logs first at a place decides for all threads whether anybody hears
    // it there; that may be another test, which has none.
    let _second = tracing::Dispatch::new(Said::default());
    tracing::subscriber::with_default(said.clone(), || live(&mut desk));
    let said = said.0.lock().unwrap();

    let requests = said.iter().filter(|line| line.contains_key("method"));
    let mut fates = BTreeMap::<&str, usize>::new();
    for line in requests {
        let fate = line["message"].as_str();
        *fates.entry(fate).or_default() += 1;
        let mut names: Vec<&str> = line.keys().map(String::as_str).collect();
        names.retain(|name| *name != "message");
        match fate {
            "asked" => assert_eq!(names, ["method", "path", "status"]),
            _ => assert_eq!(names, ["method", "path"], "{fate}"),
        }
        assert!(line["path"].starts_with('/'), "{line:?}");
        assert!(!line["path"].contains(['?', '=', '%']), "{line:?}");
    }
    let fates: Vec<&str> = fates.into_keys().collect();
    assert_eq!(fates, ["asked", "broke off", "not sent"]);

    let far = desk.clockify();
    let far = far.with_maton(|maton| maton.connections().to_vec());
    let tokens = far.iter().map(|connection| &*connection.session_token);
    for secret in [
        FarSide::CLOCKIFY_KEY,
        FarSide::MATON_KEY,
        "refused-key",
        "Bearer",
        "Ada",
        "example.com",
        "Vermilion",
        "Cinnabar",
        "Crimson",
        "Website",
        "urgent",
    ]
    .into_iter()
    .chain(tokens)
    {
        let holds = said
            .iter()
            .find(|line| line.values().any(|value| value.contains(secret)));
        assert!(holds.is_none(), "{secret} in {holds:?}");
    }
}

/// Everything that brings a server to answer, and some of what keeps it from that.
fn live(desk: &mut Desk) {
    let connection = desk.clockify().connection();
    desk.done(&format!("connect maton --connection {connection}"));
    desk.done("connect key");
    assert_eq!(
        desk.run_with("connect key --key-stdin", "refused-key").code,
        6
    );
    desk.done("sync");
    desk.done("project add Cinnabar");
    desk.done("add 8:00-8:30 Vermilion @Website #urgent");
    desk.done("start Vermilion @Cinnabar");
    let body = json!({"message": "Crimson must not", "code": 501});
    let refusal = Fault::Answer { status: 400, body };
    let faults = [
        ("POST", "/workspaces/*/time-entries", Fault::DropAfter),
        ("POST", "/workspaces/*/time-entries", refusal),
        ("GET", "/workspaces/*/tags", Fault::CaptivePortal),
        ("GET", "/workspaces/*/clients", Fault::WrongContent),
        ("GET", "/user", Fault::Unauthorized),
    ];
    for (method, path, fault) in faults {
        let rule = Rule::next(method, path, fault);
        desk.clockify().with(|clockify| clockify.faults.add(rule));
    }
    for _ in 0..4 {
        desk.run("sync --full");
    }
    desk.run("connect key");
    desk.run("connect key --server http://127.0.0.1:9/api/v1");
    desk.clockify().set_network(false);
    desk.run("sync");
    desk.clockify().set_network(true);
    desk.run("sync");
    desk.run("doctor");
}

/// The events of Stint's own rooms; those of other crates reach no log of Stint's, whatever `STINT_LOG` says.
#[derive(Clone, Default)]
struct Said(Arc<Mutex<Vec<Line>>>);

type Line = BTreeMap<String, String>;

impl Subscriber for Said {
    fn enabled(&self, of: &Metadata<'_>) -> bool {
        of.target().starts_with("stint")
    }

    fn event(&self, event: &Event<'_>) {
        let mut fields = Fields(Line::new());
        event.record(&mut fields);
        self.0.lock().unwrap().push(fields.0);
    }

    fn new_span(&self, of: &span::Attributes<'_>) -> span::Id {
        let mut fields = Fields(Line::new());
        of.record(&mut fields);
        self.0.lock().unwrap().push(fields.0);
        span::Id::from_u64(1)
    }

    fn record(&self, _: &span::Id, more: &span::Record<'_>) {
        let mut fields = Fields(Line::new());
        more.record(&mut fields);
        self.0.lock().unwrap().push(fields.0);
    }

    fn record_follows_from(&self, _: &span::Id, _: &span::Id) {}
    fn enter(&self, _: &span::Id) {}
    fn exit(&self, _: &span::Id) {}
}

struct Fields(Line);

impl Visit for Fields {
    fn record_str(&mut self, field: &Field, value: &str) {
        self.0.insert(field.name().to_owned(), value.to_owned());
    }

    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        self.0.insert(field.name().to_owned(), format!("{value:?}"));
    }
}
