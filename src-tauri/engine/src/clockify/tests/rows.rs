//! Rows: what is read from them, and that nothing a PUT takes is lost on the way back.

use proptest::prelude::*;
use serde_json::{Map, Value, json};
use stint_core::report::{Rounding, Toward};
use stint_core::rules::{Makers, Rules};
use stint_core::sync::ask::{Answer, Outcome, Seen};

use super::*;
use crate::clockify::http::Heard;
use crate::clockify::outcome::{Via, outcome};
use crate::clockify::wire::{self, Unreadable, Write};

fn seen_entry(row: Value) -> there::Entry {
    match wire::thing(Kind::Entry, (&row).into(), None).unwrap().item {
        there::Item::Entry(entry) => entry,
        other => panic!("{other:?}"),
    }
}

fn ask(request: &Request, body: &Value) -> Answer {
    ask_at(None, request, body)
}

fn ask_at(now: Option<&str>, request: &Request, body: &Value) -> Answer {
    let heard = Heard {
        status: 200,
        html: false,
        last_page: Some(true),
        retry_after: None,
        now: now.map(at),
        body: body.to_string().into_bytes(),
    };
    match outcome(request, Via::Clockify, heard) {
        Outcome::Answered(answer) => answer,
        other => panic!("{other:?}"),
    }
}

fn catalog(kind: Kind) -> Request {
    Request::Catalog {
        kind,
        project: None,
        name: None,
        page: 1,
        size: 50,
    }
}

fn items(answer: Answer) -> (Vec<Seen>, u32, bool) {
    match answer {
        Answer::Page {
            items,
            rows,
            with_tasks,
            ..
        } => (items, rows, with_tasks),
        other => panic!("{other:?}"),
    }
}

#[test]
fn null_blank_and_missing_all_mean_none() {
    let interval = json!({"start": "2026-02-13T09:00:00Z", "end": null, "duration": null});
    let bare = seen_entry(json!({"id": "x1", "timeInterval": interval}));
    for row in [
        json!({"id": "x1", "projectId": null, "taskId": null, "tagIds": null, "description": null,
               "customFieldValues": null, "billable": null, "type": null, "kioskId": null,
               "timeInterval": interval}),
        json!({"id": "x1", "projectId": "", "taskId": "", "tagIds": [], "description": "",
               "customFieldValues": [], "billable": false, "type": "", "hourlyRate": {},
               "timeInterval": {"start": "2026-02-13T09:00:00Z", "end": ""}}),
    ] {
        assert_eq!(seen_entry(row), bare);
    }
    assert!(bare.span.is_running());
    assert_eq!(bare.kind, EntryType::default());
}

#[test]
fn fractions_are_cut_and_entities_kept() {
    let entry = seen_entry(json!({
        "id": "x1", "description": "a &amp; b\n\u{1F600}", "type": "HOLIDAY", "isLocked": true,
        "timeInterval": {"start": "2026-02-13T09:00:00.999Z", "end": "2026-02-13T12:00:01.5+02:00"}
    }));
    assert_eq!(entry.description, "a &amp; b\n\u{1F600}");
    assert_eq!(entry.kind.as_str(), "HOLIDAY");
    assert!(entry.locked);
    let (start, end) = (entry.span.start(), entry.span.end().unwrap());
    assert_eq!(start.to_string(), "2026-02-13T09:00:00Z");
    assert_eq!(end.to_string(), "2026-02-13T10:00:01Z");
}

#[test]
fn joined_rows_read_like_plain_ones() {
    let interval = json!({"start": "2026-02-13T09:00:00Z"});
    let plain = seen_entry(json!({"id": "x1", "projectId": "p1", "taskId": "k1",
        "tagIds": ["t1", "t2"], "timeInterval": interval}));
    let joined = seen_entry(json!({"id": "x1", "timeInterval": interval,
        "project": {"id": "p1", "name": "P"}, "task": {"id": "k1"}, "user": {"id": "u1"},
        "tags": [{"id": "t2", "name": "b"}, {"id": "t1", "name": "a"}]}));
    assert_eq!(joined, plain);
}

#[test]
fn what_stint_does_not_know_is_kept_aside_in_order() {
    let entry = seen_entry(json!({
        "zeta": 1, "id": "x1", "userId": "u1", "workspaceId": "w1", "costRate": null,
        "hourlyRate": {"currency": "EUR", "amount": 100}, "approvalRequestId": "",
        "timeInterval": {"start": "2026-02-13T09:00:00Z"}
    }));
    assert_eq!(
        entry.aside.0,
        r#"{"hourlyRate":{"amount":100,"currency":"EUR"},"zeta":1}"#
    );
    let sent = String::from_utf8(wire::entry_body(&entry)).unwrap();
    assert!(!sent.contains("hourlyRate") && !sent.contains("zeta"));
}

#[test]
fn custom_fields_are_read_by_one_name_and_written_by_another() {
    let entry = seen_entry(json!({
        "id": "x1", "timeInterval": {"start": "2026-02-13T09:00:00Z"},
        "customFieldValues": [
            {"customFieldId": "c2", "timeEntryId": "x1", "value": ["b", "a"], "name": "N", "type": "DROPDOWN_MULTIPLE"},
            {"customFieldId": "c1", "value": 0.1, "sourceType": "WORKSPACE"},
            {"customFieldId": "c3", "value": null},
        ]
    }));
    assert_eq!(
        custom::text(&entry.custom),
        concat!(
            r#"[{"customFieldId":"c1","sourceType":"WORKSPACE","value":0.1},"#,
            r#"{"customFieldId":"c2","value":["b","a"]},{"customFieldId":"c3"}]"#
        )
    );
    let sent: Value = serde_json::from_slice(&wire::entry_body(&entry)).unwrap();
    assert_eq!(
        sent["customFields"].to_string(),
        custom::text(&entry.custom)
    );
    assert!(sent.get("customFieldValues").is_none());
}

#[test]
fn a_row_that_cannot_be_read_does_not_hide_the_others() {
    let good = json!({"id": "x1", "timeInterval": {"start": "2026-02-13T09:00:00Z"}});
    let bad = [
        json!({"timeInterval": {"start": "2026-02-13T09:00:00Z"}}),
        json!({"id": "", "timeInterval": {"start": "2026-02-13T09:00:00Z"}}),
        json!({"id": "x2"}),
        json!({"id": "x2", "timeInterval": {"start": null}}),
        json!({"id": "x2", "timeInterval": {"start": "yesterday"}}),
        json!({"id": "x2", "timeInterval": {"start": "2026-02-13T09:00:00Z", "end": "2026-02-13T08:00:00Z"}}),
        json!({"id": 5, "timeInterval": {"start": "2026-02-13T09:00:00Z"}}),
        json!({"id": "x2", "tagIds": [7], "timeInterval": {"start": "2026-02-13T09:00:00Z"}}),
        json!({"id": "x2", "billable": "yes", "timeInterval": {"start": "2026-02-13T09:00:00Z"}}),
        json!("x2"),
        json!(null),
    ];
    for row in &bad {
        assert_eq!(
            wire::thing(Kind::Entry, row.into(), None),
            Err(Unreadable),
            "{row}"
        );
    }
    let mut rows = bad.to_vec();
    rows.push(good);
    let count = u32::try_from(rows.len()).unwrap();
    let request = Request::Entries {
        page: 1,
        size: 50,
        description: None,
    };
    let (items, rows, _) = items(ask(&request, &Value::Array(rows)));
    assert_eq!(items.len(), 1);
    assert_eq!(rows, count, "a page is as long as the server made it");
}

#[test]
fn projects_bring_their_tasks_only_if_all_of_them_do() {
    let tasks = json!([{"id": "k1", "name": "T", "status": "DONE"}, {"id": "k2", "name": "U", "projectId": "p1"}]);
    let with = json!([
        {"id": "p1", "name": "P", "public": true, "clientId": "", "tasks": tasks},
        {"id": "p2", "name": "Q", "clientId": "c1", "note": "n", "tasks": []},
    ]);
    let (items_, rows, with_tasks) = items(ask(&catalog(Kind::Project), &with));
    let ids: Vec<&str> = items_.iter().map(|seen| seen.id.0.as_str()).collect();
    assert_eq!(ids, ["p1", "p2", "k1", "k2"]);
    assert_eq!((rows, with_tasks), (2, true));
    assert_eq!(
        items_[2].item,
        there::Item::Task(there::Task {
            name: "T".into(),
            project: id("p1"),
            done: true,
            billable: false,
            kept: Verbatim::default()
        })
    );
    let there::Item::Project(first) = &items_[0].item else {
        panic!("projects come first");
    };
    assert!(first.public && first.client.is_none());

    let without = json!([{"id": "p1", "name": "P", "tasks": []}, {"id": "p2", "name": "Q"}]);
    let (_, _, with_tasks) = items(ask(&catalog(Kind::Project), &without));
    assert!(!with_tasks);
}

#[test]
fn what_runs_is_only_what_runs() {
    let rows = json!([
        {"id": "x1", "timeInterval": {"start": "2027-02-13T09:00:00Z", "end": "2027-02-13T10:00:00Z"}},
        {"id": "x2", "timeInterval": {"start": "2026-02-13T09:00:00Z", "end": null}},
    ]);
    let (items, _, _) = items(ask(&Request::Running, &rows));
    assert_eq!(items.len(), 1);
    assert_eq!(items[0].id, id("x2"));
}

#[test]
fn a_lock_that_moves_by_itself_is_read_where_it_is_by_the_servers_clock() {
    let lock = |settings: &Value| {
        let workspace = json!({"id": "w1", "workspaceSettings": settings});
        let now = Some("2026-02-18T23:30:00Z");
        let Answer::Rules(rules) = ask_at(now, &Request::Rules, &workspace) else {
            panic!("rules");
        };
        rules.locked_before.map(|lock| lock.to_string())
    };
    let weekly = json!({"type": "WEEKLY", "changeDay": "THURSDAY", "firstDay": "MONDAY"});
    let table = [
        // It is Thursday in Berlin already.
        (
            json!({"automaticLock": weekly, "lockTimeZone": "Europe/Berlin"}),
            Some("2026-02-15T23:00:00Z"),
        ),
        (
            json!({"automaticLock": weekly, "lockTimeZone": null}),
            Some("2026-02-09T00:00:00Z"),
        ),
        (
            json!({"automaticLock": {"type": "OLDER_THAN", "olderThanPeriod": "WEEKS", "olderThanValue": 2}}),
            Some("2026-02-04T00:00:00Z"),
        ),
        (
            json!({"automaticLock": {"type": "MONTHLY", "dayOfMonth": 5}, "lockTimeEntries": "2026-02-10T00:00:00Z"}),
            Some("2026-02-10T00:00:00Z"),
        ),
        (
            json!({"automaticLock": {"type": "FORTNIGHTLY"}, "forceTags": true}),
            None,
        ),
        (json!({"automaticLock": "soon"}), None),
        (json!({"automaticLock": null}), None),
    ];
    for (settings, want) in table {
        assert_eq!(lock(&settings).as_deref(), want, "{settings}");
    }
}

#[test]
fn people_and_workspaces_are_read_with_their_settings() {
    let me = json!({"id": "u1", "name": "Jo", "email": "jo@example.com", "activeWorkspace": "",
        "defaultWorkspace": "w9", "settings": {"timeZone": "Europe/Belgrade", "weekStart": "MONDAY"}});
    let Answer::Me(me) = ask(&Request::Me, &me) else {
        panic!("a person");
    };
    assert_eq!(me.zone.as_deref(), Some("Europe/Belgrade"));
    assert_eq!(me.active, Some(id("w9")));

    let members = json!([{"id": "u1", "name": "Jo", "settings": null}, {"id": "u2"}]);
    let Answer::Members(members) = ask(&Request::Members { page: 1, size: 50 }, &members) else {
        panic!("members");
    };
    assert_eq!(members.len(), 2);

    let workspace = json!({"id": "w1", "name": "W", "features": ["NEW"], "workspaceSettings": {
        "forceProjects": true, "forceTasks": false, "forceTags": true, "forceDescription": null,
        "lockTimeEntries": "2026-02-01T00:00:00Z", "timeTrackingMode": "STOPWATCH_ONLY",
        "onlyAdminsCanChangeBillableStatus": true, "defaultBillableProjects": true,
        "onlyAdminsCreateTag": true, "onlyAdminsCreateProject": false,
        "entityCreationPermissions": {
            "whoCanCreateProjectsAndClients": "ADMINS_AND_PROJECT_MANAGERS",
            "whoCanCreateTags": "EVERYONE", "whoCanCreateTasks": "LINE_MANAGERS"},
        "isProjectPublicByDefault": true, "timeRoundingInReports": true,
        "round": {"round": "Round up to", "minutes": "15"}}});
    let want = Rules {
        needs_project: true,
        needs_task: false,
        needs_tag: true,
        needs_description: false,
        locked_before: Some(at("2026-02-01T00:00:00Z")),
        stopwatch_only: true,
        billable_by_admins: true,
        billable_projects: true,
        public_projects: true,
        projects_by: Makers::Managers,
        tags_by: Makers::Admins,
        tasks_by: Makers::Some,
        rounding: Some(Rounding {
            minutes: 15,
            way: Toward::Up,
        }),
    };
    assert_eq!(
        ask(&Request::Rules, &workspace),
        Answer::Rules(want.clone())
    );
    let Answer::Workspaces(all) = ask(&Request::Workspaces, &json!([workspace, {"id": "w2"}]))
    else {
        panic!("workspaces");
    };
    assert_eq!(all[0].rules, want);
    assert_eq!(all[1].rules, Rules::default());
}

#[test]
fn rounding_that_is_off_or_cannot_be_read_is_none() {
    let rounding = |settings: Value| {
        let workspace = json!({"id": "w1", "name": "W", "workspaceSettings": settings});
        match ask(&Request::Rules, &workspace) {
            Answer::Rules(rules) => rules
                .rounding
                .map(|rounding| (rounding.minutes, rounding.way)),
            other => panic!("{other:?}"),
        }
    };
    let on = |round: Value| rounding(json!({"timeRoundingInReports": true, "round": round}));
    assert_eq!(
        on(json!({"round": "Round to nearest", "minutes": 6})),
        Some((6, Toward::Nearest))
    );
    assert_eq!(
        on(json!({"round": "Round down to", "minutes": "240"})),
        Some((240, Toward::Down))
    );
    for unread in [
        json!(null),
        json!({}),
        json!({"minutes": "0"}),
        json!({"minutes": "-15"}),
        json!({"minutes": []}),
        json!("15"),
    ] {
        assert_eq!(on(unread.clone()), None, "{unread}");
    }
    let off =
        json!({"timeRoundingInReports": false, "round": {"round": "Round up to", "minutes": "15"}});
    assert_eq!(rounding(off), None);
}

/// A row as Clockify shows it after it took this body: read names for written ones, and its own fields.
fn shown(kind: Kind, body: &[u8], before: &Value) -> Value {
    let body: Map<String, Value> = serde_json::from_slice(body).unwrap();
    assert!(
        !body.values().any(Value::is_null),
        "nothing is sent as null"
    );
    let mut row = before.as_object().unwrap().clone();
    for known in [
        "description",
        "projectId",
        "project",
        "taskId",
        "task",
        "tagIds",
        "tags",
        "billable",
        "type",
        "customFieldValues",
        "timeInterval",
        "name",
        "clientId",
        "color",
        "note",
        "public",
        "archived",
        "status",
        "assigneeId",
        "assigneeIds",
        "userGroupIds",
        "estimate",
        "budgetEstimate",
        "email",
        "address",
        "ccEmails",
        "currencyId",
    ] {
        row.remove(known);
    }
    let mut interval = Map::new();
    for (key, value) in body {
        match (kind, key.as_str()) {
            (Kind::Entry, "start" | "end") => {
                interval.insert(key, value);
            }
            (Kind::Entry, "customFields") => {
                row.insert("customFieldValues".into(), value);
            }
            (Kind::Project, "isPublic") => {
                row.insert("public".into(), value);
            }
            _ => {
                row.insert(key, value);
            }
        }
    }
    if kind == Kind::Entry {
        row.insert("timeInterval".into(), Value::Object(interval));
    }
    if kind == Kind::Task {
        row.insert("projectId".into(), json!("p1"));
    }
    Value::Object(row)
}

fn maybe(value: impl Strategy<Value = Value> + 'static) -> BoxedStrategy<Option<Value>> {
    prop_oneof![
        1 => Just(None),
        1 => Just(Some(Value::Null)),
        4 => value.prop_map(Some),
    ]
    .boxed()
}

fn text() -> impl Strategy<Value = Value> {
    ".{0,12}".prop_map(Value::String)
}

fn an_id() -> impl Strategy<Value = Value> {
    prop_oneof![Just(json!("")), "[0-9a-f]{24}".prop_map(Value::String)]
}

fn ids() -> impl Strategy<Value = Value> {
    prop::collection::vec("[0-9a-f]{24}".prop_map(Value::String), 0..4).prop_map(Value::Array)
}

fn flag() -> impl Strategy<Value = Value> {
    any::<bool>().prop_map(Value::Bool)
}

fn anything() -> impl Strategy<Value = Value> {
    prop_oneof![
        text(),
        flag(),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        ids(),
        Just(json!({"b": [1, {"z": 0, "a": ""}], "a": null})),
    ]
}

fn custom_values() -> impl Strategy<Value = Value> {
    let field =
        ("[0-9a-f]{4}", maybe(anything()), any::<bool>()).prop_map(|(id, value, source)| {
            let mut field = Map::new();
            field.insert("customFieldId".into(), id.into());
            field.extend(value.map(|value| ("value".to_owned(), value)));
            if source {
                field.insert("sourceType".into(), "TIMEENTRY".into());
            }
            Value::Object(field)
        });
    prop::collection::btree_map("[a-f]{4}", field, 0..4).prop_map(|fields| {
        let fields = fields.into_iter().map(|(id, mut field)| {
            field["customFieldId"] = id.into();
            field
        });
        Value::Array(fields.rev().collect())
    })
}

fn row(kind: Kind) -> BoxedStrategy<Value> {
    let fields: Vec<(&'static str, BoxedStrategy<Option<Value>>)> = match kind {
        Kind::Client => vec![
            ("name", maybe(text())),
            ("archived", maybe(flag())),
            ("email", maybe(text())),
            ("address", maybe(text())),
            ("note", maybe(text())),
            ("ccEmails", maybe(ids())),
            ("currencyId", maybe(an_id())),
            ("currencyCode", maybe(text())),
        ],
        Kind::Project => vec![
            ("name", maybe(text())),
            ("clientId", maybe(an_id())),
            ("color", maybe(text())),
            ("billable", maybe(flag())),
            ("public", maybe(flag())),
            ("archived", maybe(flag())),
            ("note", maybe(text())),
            ("estimate", maybe(anything())),
        ],
        Kind::Task => vec![
            ("name", maybe(text())),
            ("projectId", Just(Some(json!("p1"))).boxed()),
            ("status", maybe(prop::sample::select(vec![json!("ACTIVE"), json!("DONE")]))),
            ("billable", maybe(flag())),
            ("assigneeId", maybe(an_id())),
            ("assigneeIds", maybe(ids())),
            ("userGroupIds", maybe(ids())),
            ("estimate", maybe(prop::sample::select(vec![json!("PT0S"), json!("PT2H")]))),
            ("budgetEstimate", maybe((0_u32..5).prop_map(Value::from))),
        ],
        Kind::Tag => vec![("name", maybe(text())), ("archived", maybe(flag()))],
        Kind::Entry => vec![
            ("description", maybe(text())),
            ("projectId", maybe(an_id())),
            ("taskId", maybe(an_id())),
            ("tagIds", maybe(ids())),
            ("billable", maybe(flag())),
            ("isLocked", maybe(flag())),
            ("type", maybe(prop::sample::select(vec![json!("REGULAR"), json!("BREAK"), json!("NEW")]))),
            ("customFieldValues", maybe(custom_values())),
            ("kioskId", maybe(anything())),
            ("hourlyRate", maybe(anything())),
            (
                "timeInterval",
                (0_i64..4_000_000_000, prop::option::of(0_i64..100_000))
                    .prop_map(|(start, length)| {
                        let end = length.map(|length| At::from_unix(start + length).to_string());
                        Some(json!({"start": At::from_unix(start).to_string(), "end": end, "duration": "PT1H"}))
                    })
                    .boxed(),
            ),
        ],
    };
    let (keys, values): (Vec<_>, Vec<_>) = fields.into_iter().unzip();
    values
        .prop_map(move |values| {
            let mut row = Map::new();
            row.insert("id".into(), "x1".into());
            for (key, value) in keys.iter().zip(values) {
                row.extend(value.map(|value| ((*key).to_owned(), value)));
            }
            Value::Object(row)
        })
        .boxed()
}

fn any_row() -> impl Strategy<Value = (Kind, Value)> {
    let kinds = [
        Kind::Client,
        Kind::Project,
        Kind::Task,
        Kind::Tag,
        Kind::Entry,
    ];
    prop::sample::select(kinds.to_vec())
        .prop_flat_map(|kind| row(kind).prop_map(move |row| (kind, row)))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn what_was_read_and_written_back_reads_the_same((kind, row) in any_row()) {
        let first = wire::thing(kind, (&row).into(), None).expect("the row is in order");
        let sent = wire::body(&first.item, Write::Update);
        let again = wire::thing(kind, (&shown(kind, &sent, &row)).into(), None).expect("and so is its echo");
        prop_assert_eq!(&again, &first);
        prop_assert_eq!(wire::body(&again.item, Write::Update), sent, "the same text each time");
    }
}
