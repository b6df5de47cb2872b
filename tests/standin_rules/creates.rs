//! What a create accepts, refuses and makes of it.
//!
//! Never about rights or required fields: those are in `permissions`.

use serde_json::{Value, json};
use stint_tests::clockify::FieldKind;
use stint_tests::clockify::habits::{Door, OmittedBillable};

use crate::world::{NOW, World, at};

#[test]
fn a_create_with_nothing_starts_a_timer_now() {
    let mut w = World::new();
    let made = w.create(json!({}));
    assert_eq!(made.body["timeInterval"]["start"], at(0));
    assert_eq!(made.body["timeInterval"]["end"], Value::Null);
    assert_eq!(made.body["timeInterval"]["duration"], Value::Null);
    assert_eq!(made.body["description"], "");
    assert_eq!(made.body["billable"], false);
    assert_eq!(made.body["tagIds"], Value::Null);
    assert_eq!(made.body["type"], "REGULAR");
}

#[test]
fn instants_are_cut_to_seconds_and_offsets_are_honoured() {
    let mut w = World::new();
    let made = w.create(json!({
        "start": "2026-02-13T09:00:00.999999Z", "end": "2026-02-13T12:30:05.5+02:00",
    }));
    assert_eq!(made.body["timeInterval"]["start"], "2026-02-13T09:00:00Z");
    assert_eq!(made.body["timeInterval"]["end"], "2026-02-13T10:30:05Z");
    assert_eq!(made.body["timeInterval"]["duration"], "PT1H30M5S");
}

#[test]
fn durations_pass_a_day_without_days() {
    let mut w = World::new();
    for (seconds, text) in [
        (0, "PT0S"),
        (38, "PT38S"),
        (3600, "PT1H"),
        (172_800, "PT48H"),
    ] {
        let made = w.create(json!({"start": at(0), "end": at(seconds)}));
        assert_eq!(made.body["timeInterval"]["duration"], text);
    }
}

#[test]
fn ids_carry_their_creation_second_unless_told_otherwise() {
    use stint_tests::clockify::habits::IdSecond;
    let mut w = World::new();
    assert_eq!(w.create(json!({})).id().second(), NOW);
    w.clockify().habits.id_second = IdSecond::OffBy { seconds: 600 };
    assert_eq!(w.create(json!({})).id().second(), NOW + 600);
    w.clockify().habits.id_second = IdSecond::Meaningless;
    let (one, two) = (w.create(json!({})).id(), w.create(json!({})).id());
    assert!((one.second() - NOW).abs() > 86_400 && (two.second() - one.second()).abs() > 86_400);
}

#[test]
fn what_clockify_refuses_it_refuses_with_its_own_numbers() {
    let mut w = World::new();
    let website = w.named("project", "Website");
    let login = w.named("task", "Login");
    let done = w.named("task", "Design");
    w.clockify().web_archive(done, true);
    let long = "x".repeat(3001);
    let table = [
        (json!({"end": at(0)}), 501, "end without start"),
        (json!({"start": ""}), 3002, "empty start"),
        (json!({"start": "yesterday"}), 3002, "no instant"),
        (json!({"start": "2026-02-13T09:00:00"}), 3002, "no zone"),
        (json!({"start": at(60), "end": at(0)}), 501, "backwards"),
        (
            json!({"start": at(0), "end": at(999 * 3600 + 1)}),
            501,
            "over 999 hours",
        ),
        (json!({"description": "a <b>"}), 501, "angle brackets"),
        (json!({"description": long}), 501, "3001 characters"),
        (json!({"description": 5}), 3002, "a number as text"),
        (json!({"projectId": "NOT-AN-ID"}), 501, "shapeless project"),
        (
            json!({"projectId": "698f7cba4f748f6209ea8995"}),
            501,
            "unknown project",
        ),
        (
            json!({"projectId": website, "taskId": login}),
            501,
            "task of another project",
        ),
        (json!({"taskId": login}), 501, "task without project"),
        (
            json!({"projectId": website, "taskId": done}),
            501,
            "task that is done",
        ),
        (json!({"tagIds": [website]}), 501, "a project as tag"),
        (json!({"type": "HOLIDAY"}), 3002, "a kind nobody writes"),
        (
            json!({"customFields": [{"customFieldId": website}]}),
            501,
            "unknown field",
        ),
        (json!([]), 3002, "an array"),
    ];
    for (body, code, why) in table {
        let answer = w.post("{ws}/time-entries", body);
        assert_eq!(
            answer.verdict(),
            (400, Some(code)),
            "{why}: {:?}",
            answer.body
        );
    }
    let answer = w.call("POST", "{ws}/time-entries", None);
    assert_eq!(answer.verdict(), (400, Some(3002)), "no body");
    assert_eq!(
        w.clockify().entries().count(),
        0,
        "a refusal stores nothing"
    );
}

#[test]
fn what_clockify_puts_up_with_is_stored() {
    let mut w = World::new();
    let (project, tag) = (w.named("project", "Support"), w.named("tag", "urgent"));
    w.clockify().web_archive(project, true);
    let accepted = [
        json!({"start": at(90_000), "end": at(93_600)}),
        json!({"start": at(0), "end": at(0)}),
        json!({"start": at(0), "end": at(60), "projectId": project}),
        json!({"start": at(0), "end": at(60), "tagIds": [tag, tag]}),
        json!({"start": at(0), "end": at(60), "description": "tab\t, line\n, ünïcode 🕰, &amp;"}),
        json!({"start": at(0), "end": at(60), "type": "BREAK"}),
        json!({"start": at(0), "end": at(60), "taskId": null, "tagIds": null}),
        json!({"start": at(0), "end": at(60), "userId": tag, "noSuchKey": 1}),
    ];
    for body in accepted {
        let made = w.create(body.clone());
        for key in ["description", "tagIds", "projectId"] {
            if !body[key].is_null() {
                assert_eq!(made.body[key], body[key]);
            }
        }
        assert_eq!(made.body["userId"], json!(w.user));
    }
}

#[test]
fn equal_creates_make_two_entries() {
    let mut w = World::new();
    let body = json!({"start": at(0), "end": at(60), "description": "twice"});
    assert_ne!(w.create(body.clone()).id(), w.create(body).id());
}

#[test]
fn disputed_creates_follow_their_switch() {
    let mut w = World::new();
    let tag = w.named("tag", "urgent");
    w.clockify().web_archive(tag, true);
    let archived_tag = json!({"start": at(0), "end": at(60), "tagIds": [tag]});
    let nulls = json!({"start": at(0), "end": at(60), "taskId": null});
    let zero = json!({"start": at(0), "end": at(0)});
    let status = |w: &mut World, body: &Value| w.post("{ws}/time-entries", body.clone()).status;

    w.clockify().habits.archived_tag = Door::Refuse;
    assert_eq!(status(&mut w, &archived_tag), 400);
    w.clockify().habits.archived_tag = Door::Accept;
    assert_eq!(status(&mut w, &archived_tag), 201);
    w.clockify().habits.explicit_nulls = Door::Refuse;
    assert_eq!(status(&mut w, &nulls), 400);
    w.clockify().habits.zero_length = Door::Refuse;
    assert_eq!(status(&mut w, &zero), 400);

    let project = w.named("project", "Website");
    let body = json!({"start": at(0), "end": at(60), "projectId": project});
    assert_eq!(w.create(body.clone()).body["billable"], false);
    w.clockify().habits.omitted_billable = OmittedBillable::Inherit;
    assert_eq!(w.create(body).body["billable"], true);
}

#[test]
fn texts_can_come_back_without_their_outer_spaces() {
    let mut w = World::new();
    let body = json!({"start": at(0), "end": at(60), "description": "  spaced  "});
    assert_eq!(w.create(body.clone()).body["description"], "  spaced  ");
    w.clockify().habits.trims_text = true;
    assert_eq!(w.create(body).body["description"], "spaced");
    assert_eq!(
        w.post("{ws}/tags", json!({"name": " t "})).body["name"],
        "t"
    );
}

#[test]
fn custom_fields_are_written_under_one_key_and_read_under_another() {
    let mut w = World::new();
    let ws = w.ws;
    let number = w
        .clockify()
        .web_add_custom_field(ws, "Points", FieldKind::Number, Value::Null);
    let text = w
        .clockify()
        .web_add_custom_field(ws, "Place", FieldKind::Txt, json!("office"));
    let made = w.create(json!({
        "start": at(0), "end": at(60),
        "customFields": [{"customFieldId": number, "sourceType": "TIMEENTRY", "value": "5"}],
    }));
    let values = made.body["customFieldValues"].clone();
    assert_eq!(
        values[0]["value"], "office",
        "the workspace's default attaches itself"
    );
    assert_eq!(values[1]["value"], 5, "numeric text becomes a number");
    assert_eq!(values[1]["timeEntryId"], made.body["id"]);

    let id = made.id();
    let echo = w.put(
        &format!("{{ws}}/time-entries/{id}"),
        json!({
            "start": at(0), "end": at(60), "customFieldValues": values,
        }),
    );
    let kept: Vec<_> = echo.body["customFieldValues"].as_array().unwrap().clone();
    assert_eq!(kept.len(), 1, "the read key is dropped without a word");
    assert_eq!(kept[0]["customFieldId"], json!(text));
}
