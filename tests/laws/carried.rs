//! What a body carries: an entry with everything Clockify can show is read, changed as a person changes it, written and
//! read again, over the spelling that ships and the stand-in's reading of it.
//!
//! Never a socket between the two.

use std::collections::BTreeSet;

use proptest::prelude::*;
use serde_json::{Value, json};
use stint_core::at::At;
use stint_core::entry::{EntryType, Span};
use stint_core::id::{Kind, RemoteId, WorkspaceId};
use stint_core::sync::ask::{Answer, Outcome, Request};
use stint_core::sync::record::Lane;
use stint_core::sync::there;
use stint_engine::clockify::{Heard, Server, Via, spell, understand};
use stint_tests::FarSide;
use stint_tests::clockify::{self, EntryKind, FieldKind, FieldValue, Id};

const NOW: i64 = 1_771_000_000;
/// The keys that a PUT of an entry takes. Anything else is read-only, unknown, or spelled otherwise when read.
const TAKEN: [&str; 9] = [
    "start",
    "end",
    "description",
    "projectId",
    "taskId",
    "tagIds",
    "billable",
    "type",
    "customFields",
];

/// A workspace with a choice of everything that an entry can name.
struct Far {
    side: FarSide,
    lane: Lane,
    projects: Vec<Id>,
    tasks: Vec<(Id, Id)>,
    tags: Vec<Id>,
    fields: Vec<Id>,
}

impl Far {
    fn new() -> Far {
        let mut side = FarSide::furnished(NOW, "UTC");
        let (user, workspace) = side.ada();
        let there = &mut side.clockify;
        let fields = ["Ticket", "Place", "Mood"]
            .map(|name| there.web_add_custom_field(workspace, name, FieldKind::Txt, Value::Null));
        there
            .workspace_mut(workspace)
            .features
            .insert("BREAKS".into());
        let shown = there.workspace(workspace);
        let lane = Lane {
            workspace: WorkspaceId(1),
            remote: RemoteId(workspace.to_string()),
            user: RemoteId(user.to_string()),
        };
        let open = shown.tasks.values().filter(|task| !task.done);
        Far {
            projects: shown.projects.keys().copied().collect(),
            tasks: open.map(|task| (task.project_id, task.id)).collect(),
            tags: shown
                .tags
                .values()
                .filter(|tag| !tag.archived)
                .map(|tag| tag.id)
                .collect(),
            fields: fields.to_vec(),
            lane,
            side,
        }
    }

    /// An entry as the website made it.
    fn put(&mut self, said: &Said) -> Id {
        let (user, workspace) = self.side.ada();
        let task = said.task.map(|nr| self.tasks[nr % self.tasks.len()]);
        let project = said
            .project
            .map(|nr| self.projects[nr % self.projects.len()]);
        let tags: BTreeSet<Id> = said
            .tags
            .iter()
            .map(|nr| self.tags[nr % self.tags.len()])
            .collect();
        let values = self.fields.iter().zip(&said.values);
        let custom_fields = values
            .filter_map(|(id, value)| {
                let value = value.clone()?;
                Some(FieldValue {
                    custom_field_id: *id,
                    value,
                })
            })
            .collect();
        let end = said.length.map(|length| said.start + length);
        self.side
            .clockify
            .web_add(user, workspace, said.start, end, |entry| {
                entry.description.clone_from(&said.text);
                entry.project = task.map(|(project, _)| project).or(project);
                entry.task = task.map(|(_, task)| task);
                entry.tags = (!tags.is_empty()).then(|| tags.into_iter().collect());
                entry.billable = said.billable;
                entry.kind = if said.odd {
                    EntryKind::Break
                } else {
                    EntryKind::Regular
                };
                entry.custom_fields = custom_fields;
            })
    }

    fn ask(&mut self, request: &Request) -> Outcome {
        let server = Server::clockify("http://127.0.0.1:1/api/v1").unwrap();
        let call = spell(&server, &self.lane, request).unwrap();
        let query = call
            .url
            .query()
            .map(|query| format!("?{query}"))
            .unwrap_or_default();
        let target = format!("{}{query}", call.url.path());
        let mut sent =
            clockify::Request::new(call.method.as_str(), &target).with_key(FarSide::CLOCKIFY_KEY);
        sent.body = call.body.unwrap_or_default();
        let answer = self.side.clockify.exchange(&sent).answer().unwrap();
        let heard = Heard::new(
            answer.status,
            |name| answer.header(name),
            answer.body.clone(),
        );
        understand(request, Via::Clockify, heard).outcome
    }

    fn read(&mut self, id: Id) -> there::Entry {
        let request = Request::Read {
            kind: Kind::Entry,
            id: RemoteId(id.to_string()),
            project: None,
        };
        match self.ask(&request) {
            Outcome::Answered(Answer::One(seen)) => seen.item.entry().unwrap().clone(),
            other => panic!("{other:?}"),
        }
    }
}

/// What an entry there holds, and what a person makes of it.
#[derive(Clone, Debug)]
struct Said {
    text: String,
    project: Option<usize>,
    task: Option<usize>,
    tags: Vec<usize>,
    billable: bool,
    odd: bool,
    start: i64,
    length: Option<i64>,
    values: Vec<Option<Value>>,
}

fn said() -> impl Strategy<Value = Said> {
    let value = prop_oneof![
        "[a-zß ]{0,8}".prop_map(Value::from),
        any::<i32>().prop_map(Value::from),
        any::<bool>().prop_map(Value::from),
        Just(json!(["a", "b"])),
    ];
    (
        "[^<>\u{0}]{0,20}",
        prop::option::of(0..9_usize),
        prop::option::of(0..9_usize),
        prop::collection::vec(0..9_usize, 0..4),
        (any::<bool>(), any::<bool>()),
        NOW - 10_000_000..NOW,
        prop::option::of(0..90_000_i64),
        prop::collection::vec(prop::option::of(value), 3),
    )
        .prop_map(
            |(text, project, task, tags, (billable, odd), start, length, values)| Said {
                text,
                project,
                task,
                tags,
                billable,
                odd,
                start,
                length,
                values,
            },
        )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn a_put_changes_what_was_changed_and_nothing_else(
        said in said(), text in "[a-z ]{1,12}", changes in any::<[bool; 5]>(), later in 0_i64..5_000,
    ) {
        let mut far = Far::new();
        let id = far.put(&said);
        let before = far.read(id);
        let mut body = before.clone();
        let [renames, rebills, moves, retags, stops] = changes;
        if renames {
            body.description.clone_from(&text);
        }
        if rebills {
            body.billable = !body.billable;
        }
        if moves {
            let (project, task) = far.tasks[0];
            body.project = Some(RemoteId(project.to_string()));
            body.task = Some(RemoteId(task.to_string()));
        }
        if retags {
            body.tags = far.tags.iter().take(1).map(|tag| RemoteId(tag.to_string())).collect();
        }
        if stops {
            let start = body.span.start();
            body.span = Span::finished(start, start.plus(later)).unwrap();
        }
        let update = Request::Update {
            id: RemoteId(id.to_string()),
            body: there::Item::Entry(body.clone()),
        };
        let sent = sent_body(&far.lane, &update);
        let keys: Vec<&str> = sent.as_object().unwrap().keys().map(String::as_str).collect();
        prop_assert!(keys.iter().all(|key| TAKEN.contains(key)), "{keys:?}");
        prop_assert_eq!(sent.get("end").is_some(), !body.span.is_running(), "without an end it would run again");

        let answered = far.ask(&update);
        prop_assert!(matches!(answered, Outcome::Answered(_)), "{answered:?}");
        let after = far.read(id);
        prop_assert_eq!(&after, &there::Entry { aside: after.aside.clone(), ..body });
    }

    #[test]
    fn a_create_makes_what_was_meant(said in said()) {
        let mut far = Far::new();
        let shape = far.put(&Said { odd: false, ..said });
        let meant = there::Entry { kind: EntryType::default(), ..far.read(shape) };
        let made = match far.ask(&Request::Create(there::Item::Entry(meant.clone()))) {
            Outcome::Answered(Answer::One(seen)) => seen,
            other => panic!("{other:?}"),
        };
        let made = made.item.entry().unwrap().clone();
        prop_assert_eq!(&made, &there::Entry { aside: made.aside.clone(), ..meant });
    }

    #[test]
    fn any_instant_reads_as_it_was_written(unix in any::<i64>(), offset in -14 * 60..=14 * 60_i64, fraction in 0..999_999_u32) {
        let at = At::from_unix(unix);
        prop_assert_eq!(at.to_string().parse::<At>(), Ok(at));
        let near = At::from_unix(unix.rem_euclid(4_000_000_000));
        let local = near.plus(offset * 60).to_string();
        let sign = if offset < 0 { '-' } else { '+' };
        let (hours, minutes) = (offset.abs() / 60, offset.abs() % 60);
        let elsewhere = format!("{}.{fraction:06}{sign}{hours:02}:{minutes:02}", local.trim_end_matches('Z'));
        prop_assert_eq!(elsewhere.parse::<At>(), Ok(near), "{}", elsewhere);
    }
}

fn sent_body(lane: &Lane, request: &Request) -> Value {
    let server = Server::clockify("http://127.0.0.1:1/api/v1").unwrap();
    let call = spell(&server, lane, request).unwrap();
    serde_json::from_slice(&call.body.unwrap()).unwrap()
}
