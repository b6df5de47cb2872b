//! Reading entries back: order, pages, windows, filters.

use serde_json::{Value, json};
use stint_tests::clockify::habits::{
    Fold, LastPage, ListOrder, NoTags, PageSizeCap, WindowOffset, WindowZone,
};
use stint_tests::clockify::{EntryKind, Id};

use crate::world::{NOW, World, at};

const LIST: &str = "{ws}/user/{user}/time-entries";

fn fill(w: &mut World, starts: &[i64]) -> Vec<Id> {
    let made = starts.iter().map(|s| {
        w.create(json!({"start": at(*s), "end": at(s + 60), "description": format!("at {s}")}))
            .id()
    });
    made.collect()
}

#[test]
fn newest_start_comes_first_and_the_future_before_it() {
    let mut w = World::new();
    let ids = fill(&mut w, &[-100, 90_000, -300, 0]);
    assert_eq!(w.get(LIST).ids(), [ids[1], ids[3], ids[0], ids[2]]);
    w.clockify().habits.list_order = ListOrder::IdDescending;
    assert_eq!(w.get(LIST).ids(), [ids[3], ids[2], ids[1], ids[0]]);
}

#[test]
fn pages_count_from_one_and_say_which_is_last() {
    let mut w = World::new();
    let mut ids = fill(&mut w, &[0, 60, 120, 180, 240]);
    ids.reverse();
    let mut seen = Vec::new();
    for (page, last) in [
        (1, "false"),
        (2, "false"),
        (3, "true"),
        (4, "true"),
        (99, "true"),
    ] {
        let answer = w.get(&format!("{LIST}?page={page}&page-size=2"));
        assert_eq!(answer.last_page.as_deref(), Some(last), "page {page}");
        seen.extend(answer.ids());
    }
    assert_eq!(seen, ids);
    for bad in [
        "page=0",
        "page=x",
        "page-size=0",
        "page-size=-1",
        "hydrated=yes",
        "in-progress=2",
    ] {
        let answer = w.get(&format!("{LIST}?{bad}"));
        assert_eq!(answer.verdict(), (400, Some(3000)), "{bad}");
        assert!(answer.message().contains(bad.split('=').next().unwrap()));
    }
}

#[test]
fn the_page_header_and_the_page_limit_follow_their_switches() {
    let mut w = World::new();
    fill(&mut w, &[0, 60, 120]);
    w.clockify().habits.last_page_header = LastPage::Missing;
    assert_eq!(w.get(LIST).last_page, None);
    w.clockify().habits.last_page_header = LastPage::AlwaysFalse;
    assert_eq!(w.get(LIST).last_page.as_deref(), Some("false"));
    w.clockify().habits.page_size_cap = PageSizeCap::Clamp(2);
    assert_eq!(w.get(&format!("{LIST}?page-size=500")).ids().len(), 2);
    w.clockify().habits.page_size_cap = PageSizeCap::Refuse(2);
    assert_eq!(
        w.get(&format!("{LIST}?page-size=3")).verdict(),
        (400, Some(3000))
    );
}

#[test]
fn window_digits_are_wall_clock_of_the_profile() {
    let mut w = World::in_zone("Europe/Belgrade");
    let inside = w
        .create(json!({"start": "2026-08-07T22:15:00Z", "end": "2026-08-07T23:00:00Z"}))
        .id();
    let outside = w
        .create(json!({"start": "2026-08-08T22:30:00Z", "end": "2026-08-08T23:00:00Z"}))
        .id();
    let window = |text: &str| format!("{LIST}?start={text}");
    let day = window("2026-08-08T00:00:00Z&end=2026-08-09T00:00:00Z");
    assert_eq!(w.get(&day).ids(), [inside]);
    w.clockify().habits.window_zone = WindowZone::Utc;
    assert_eq!(w.get(&day).ids(), [outside]);
    w.clockify().habits.window_zone = WindowZone::Workspace;
    assert_eq!(w.get(&day).ids(), [outside], "the workspace names no zone");
    w.forces(json!({"lockTimeZone": "Europe/Belgrade"}));
    assert_eq!(w.get(&day).ids(), [inside]);
    w.clockify().habits.window_zone = WindowZone::ProfileWhenBoth;
    assert_eq!(w.get(&day).ids(), [inside]);
    let open = window("2026-08-08T22:30:00Z");
    assert_eq!(
        w.get(&open).ids(),
        [outside],
        "one bound alone is an instant"
    );
    w.clockify().habits.window_zone = WindowZone::Profile;

    let offset = window("2026-08-08T00:00:00%2B01:00&end=2026-08-08T00:20:00%2B01:00");
    assert_eq!(w.get(&offset).ids(), [inside], "only the digits count");
    w.clockify().habits.window_offset = WindowOffset::AppliedFirst;
    assert_eq!(
        w.get(&offset).body,
        json!([]),
        "the digits are shifted to UTC first"
    );
    for bad in ["2026-08-08", "2026-08-08T00:00:00", "noon"] {
        assert_eq!(w.get(&window(bad)).verdict(), (400, Some(3000)), "{bad}");
    }
}

#[test]
fn windows_are_half_open_on_the_start() {
    let mut w = World::in_zone("UTC");
    let ids = fill(&mut w, &[0, 60, 120]);
    let path = format!("{LIST}?start={}&end={}", at(60), at(120));
    assert_eq!(w.get(&path).ids(), [ids[1]]);
    let none = format!("{LIST}?start={}&end={}", at(120), at(60));
    assert_eq!(w.get(&none).body, json!([]));
}

#[test]
fn a_repeated_hour_can_be_read_either_way() {
    // 25 October 2026: 02:30 comes twice in Berlin, at 00:30 and at 01:30 UTC.
    let mut w = World::new();
    let first = w
        .create(json!({"start": "2026-10-25T00:45:00Z", "end": "2026-10-25T00:50:00Z"}))
        .id();
    let second = w
        .create(json!({"start": "2026-10-25T01:45:00Z", "end": "2026-10-25T01:50:00Z"}))
        .id();
    let path = format!("{LIST}?start=2026-10-25T02:30:00Z");
    assert_eq!(w.get(&path).ids(), [second, first]);
    w.clockify().habits.window_fold = Fold::Later;
    assert_eq!(w.get(&path).ids(), [second]);
    // 29 March 2026: 02:30 does not exist; it means 01:30 UTC.
    assert_eq!(
        w.get(&format!("{LIST}?start=2026-03-29T02:30:00Z")).status,
        200
    );
}

#[test]
fn filters_narrow_the_list() {
    let mut w = World::new();
    let (project, task) = (w.named("project", "Website"), w.named("task", "Design"));
    let (urgent, review) = (w.named("tag", "urgent"), w.named("tag", "review"));
    let plain = w
        .create(json!({"start": at(0), "end": at(60), "description": "Alpha one"}))
        .id();
    let filed = w
        .create(json!({"start": at(1), "end": at(61), "projectId": project, "tagIds": [urgent]}))
        .id();
    let tasked = w
        .create(json!({
            "start": at(2), "projectId": project, "taskId": task, "tagIds": [review],
            "description": "alpha two",
        }))
        .id();
    let table = [
        ("description=ALPHA", vec![tasked, plain]),
        ("description=alpha+two", vec![tasked]),
        (&*format!("project={project}"), vec![tasked, filed]),
        (&*format!("task={task}"), vec![tasked]),
        (&*format!("tags={urgent}"), vec![filed]),
        (
            &*format!("tags={urgent}&tags={review}"),
            vec![tasked, filed],
        ),
        ("project-required=true", vec![tasked, filed]),
        ("task-required=1", vec![tasked]),
        ("in-progress=true", vec![tasked]),
        ("in-progress=false", vec![tasked, filed, plain]),
        ("project=NOT-AN-ID", vec![]),
        ("get-week-before=2026-02-13T11:00:00Z", vec![tasked, filed]),
        ("get-week-before=2026-02-12T11:00:00Z", vec![]),
    ];
    for (query, expected) in table {
        assert_eq!(w.get(&format!("{LIST}?{query}")).ids(), expected, "{query}");
    }
}

#[test]
fn hydrated_rows_carry_what_they_are_filed_under() {
    let mut w = World::new();
    let (project, tag) = (w.named("project", "Website"), w.named("tag", "urgent"));
    w.create(json!({"start": at(0), "end": at(60), "projectId": project, "tagIds": [tag]}));
    let row = w.get(&format!("{LIST}?hydrated=true")).body[0].clone();
    assert_eq!(row["project"]["name"], "Website");
    assert_eq!(row["tags"][0]["name"], "urgent");
    assert_eq!(
        (&row["projectId"], &row["tagIds"]),
        (&json!(project), &json!([tag]))
    );
    w.clockify().habits.hydrated_supported = false;
    let row = w.get(&format!("{LIST}?hydrated=true")).body[0].clone();
    assert_eq!(row["project"], Value::Null);
}

#[test]
fn plain_rows_have_their_fifteen_keys() {
    let mut w = World::new();
    fill(&mut w, &[0]);
    let row = w.get(LIST).body[0].clone();
    let mut keys: Vec<_> = row.as_object().unwrap().keys().cloned().collect();
    keys.sort();
    let expected = [
        "billable",
        "costRate",
        "customFieldValues",
        "description",
        "hourlyRate",
        "id",
        "isLocked",
        "kioskId",
        "projectId",
        "tagIds",
        "taskId",
        "timeInterval",
        "type",
        "userId",
        "workspaceId",
    ];
    assert_eq!(keys, expected);
}

#[test]
fn no_tags_read_as_null_or_as_an_empty_list() {
    let mut w = World::new();
    let id = w
        .create(json!({"start": at(0), "end": at(60), "tagIds": []}))
        .id();
    let bare = w.create(json!({"start": at(0), "end": at(60)})).id();
    for (habit, written, left_out) in [
        (NoTags::AsStored, json!([]), Value::Null),
        (NoTags::Null, Value::Null, Value::Null),
        (NoTags::Empty, json!([]), json!([])),
    ] {
        w.clockify().habits.no_tags = habit;
        assert_eq!(w.entry(id)["tagIds"], written);
        assert_eq!(w.entry(bare)["tagIds"], left_out);
    }
}

#[test]
fn keys_and_kinds_nobody_has_heard_of_can_turn_up() {
    let mut w = World::new();
    let id = w.create(json!({"start": at(0), "end": at(60)})).id();
    w.clockify().habits.unheard_of_fields = true;
    w.clockify()
        .web_entry(id, |e| e.kind = EntryKind::UnheardOf);
    let row = w.entry(id);
    assert_eq!(
        (&row["unheardOf"], &row["type"]),
        (&json!(["next year"]), &json!("UNHEARD_OF"))
    );
}

#[test]
fn a_windowed_list_can_lag_while_the_plain_one_does_not() {
    let mut w = World::new();
    w.clockify().habits.windowed_list_lag_s = 60;
    let id = w.create(json!({"start": at(-10), "end": at(0)})).id();
    let windowed = format!("{LIST}?start=2026-02-01T00:00:00Z");
    assert_eq!(w.get(&windowed).body, json!([]));
    assert_eq!(w.get(LIST).ids(), [id]);
    w.clockify().advance(60);
    assert_eq!(w.get(&windowed).ids(), [id]);
}

#[test]
fn a_hidden_row_is_left_out_of_lists_but_can_be_read() {
    let mut w = World::new();
    let ids = fill(&mut w, &[0, 60]);
    w.clockify().web_hide(ids[1], 120);
    assert_eq!(w.get(LIST).ids(), [ids[0]]);
    assert_eq!(w.entry(ids[1])["id"], json!(ids[1]));
    w.clockify().set_clock(NOW + 120);
    assert_eq!(w.get(LIST).ids().len(), 2);
}

#[test]
fn members_read_their_own_time_only() {
    let mut w = World::new();
    let ada = w.user;
    let id = w.create(json!({})).id();
    let mut w = w.into_member();
    assert_eq!(
        w.get(&format!("{{ws}}/user/{ada}/time-entries")).status,
        403
    );
    assert_eq!(w.get(&format!("{{ws}}/time-entries/{id}")).status, 403);
}

#[test]
fn a_seeded_past_is_the_same_every_time_and_paged_through_without_a_gap() {
    let mut w = World::new();
    let (user, ws) = (w.user, w.ws);
    w.clockify().seed_entries(user, ws, 1234);
    let mut again = World::new();
    again.clockify().seed_entries(user, ws, 1234);
    let mut seen = std::collections::BTreeSet::new();
    for page in 1..=7 {
        let path = format!("{LIST}?page={page}&page-size=200");
        let answer = w.get(&path);
        assert_eq!(answer.body, again.get(&path).body);
        assert_eq!(
            answer.last_page.as_deref(),
            Some(if page == 7 { "true" } else { "false" })
        );
        seen.extend(answer.ids());
    }
    assert_eq!(seen.len(), 1234);
    let present = w.clockify().clock();
    assert!(
        w.clockify()
            .entries()
            .all(|e| e.end.is_some_and(|end| e.start < end && end < present))
    );
    assert!(w.clockify().entries().all(|e| e.id.second() == e.created));
}
