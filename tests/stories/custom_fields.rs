//! Custom fields of a workspace: read with the catalog, written on an entry, merged one by one.

use serde_json::{Value, json};
use stint_core::action::{Action, Edit, FieldSaid, Origin, Said};
use stint_core::custom::Takes;
use stint_core::problem::{Problem, WayOut};
use stint_core::view::{Asked, EntryView, FieldValue, Side, SyncWord};
use stint_tests::clockify::habits::Door;
use stint_tests::clockify::{CustomField, FieldKind, FieldValue as There, Id, ProjectDefault};
use stint_tests::server::StandIn;

use crate::device::Device;

/// A workspace with a field of each kind, and a computer that knows it.
struct World {
    far: StandIn,
    device: Device,
    ticket: Id,
    place: Id,
}

fn field(far: &StandIn, name: &str, kind: FieldKind, change: impl FnOnce(&mut CustomField)) -> Id {
    let (_, workspace) = far.ada();
    far.with(|clockify| {
        let id = clockify.web_add_custom_field(workspace, name, kind, Value::Null);
        clockify.web_custom_field(id, change);
        id
    })
}

fn choices(field: &mut CustomField) {
    field.allowed_values = vec!["Berlin".into(), "Rome".into(), "Bonn, Rhein".into()];
}

impl World {
    fn new() -> World {
        let far = StandIn::start();
        let ticket = field(&far, "Ticket", FieldKind::Txt, |_| {});
        let place = field(&far, "Place", FieldKind::DropdownSingle, choices);
        field(&far, "Places", FieldKind::DropdownMultiple, choices);
        field(&far, "People", FieldKind::Number, |_| {});
        field(&far, "On site", FieldKind::Checkbox, |_| {});
        field(&far, "Page", FieldKind::Link, |_| {});
        let device = Device::connected_on_a_thursday(&far);
        device.sync();
        World {
            far,
            device,
            ticket,
            place,
        }
    }

    fn says(&self, entry: &str, fields: &[(&str, &str)]) -> Result<EntryView, Problem> {
        let change = Edit {
            fields: said(fields),
            ..Edit::default()
        };
        let entry = entry.to_owned();
        let edited = self.device.act(Action::Edit { entry, change })?;
        Ok(edited.expect("an edit is about an entry"))
    }

    /// The one entry there.
    fn there(&self) -> Id {
        self.far
            .with(|clockify| clockify.entries().next().unwrap().id)
    }

    /// What the entry there holds in a field.
    fn holds(&self, entry: Id, field: Id) -> Option<Value> {
        self.far.with(|clockify| {
            let mut fields = clockify.entry(entry)?.custom_fields.iter();
            Some(
                fields
                    .find(|held| held.custom_field_id == field)?
                    .value
                    .clone(),
            )
        })
    }

    fn writes_there(&self, entry: Id, field: Id, value: Value) {
        self.far.with(|clockify| {
            clockify.web_entry(entry, |entry| {
                entry
                    .custom_fields
                    .retain(|held| held.custom_field_id != field);
                entry.custom_fields.push(There {
                    custom_field_id: field,
                    value,
                });
            })
        });
    }
}

fn said(fields: &[(&str, &str)]) -> Vec<FieldSaid> {
    let fields = fields.iter().map(|(field, value)| FieldSaid {
        field: (*field).to_owned(),
        value: (*value).to_owned(),
    });
    fields.collect()
}

/// What an entry shows of its fields, by their names.
fn shown(entry: &EntryView) -> Vec<(&str, &FieldValue)> {
    let fields = entry.custom_fields.iter();
    fields
        .map(|field| (field.name.as_str(), &field.value))
        .collect()
}

fn text(text: &str) -> FieldValue {
    FieldValue::Text(text.into())
}

#[test]
fn a_value_of_each_kind_is_said_offline_and_arrives() {
    let world = World::new();
    world.far.set_network(false);
    let entry = world.device.add("Review", "9:00", "10:00");
    let fields = [
        ("ticket", " ABC-1 "),
        ("Place", "berlin"),
        ("Places", "rome"),
        ("Places", "Bonn, Rhein"),
        ("People", "2,5"),
        ("On site", "yes"),
        ("Page", "https://example.com/1"),
    ];
    let edited = world.says(&entry.id, &fields).unwrap();
    let several = FieldValue::Several(vec!["Rome".into(), "Bonn, Rhein".into()]);
    assert_eq!(
        shown(&edited),
        [
            ("Ticket", &text("ABC-1")),
            ("Place", &text("Berlin")),
            ("Places", &several),
            ("People", &FieldValue::Number(stint_core::view::Real(2.5))),
            ("On site", &FieldValue::Flag(true)),
            ("Page", &text("https://example.com/1")),
        ]
    );
    assert_eq!(edited.custom_fields[2].takes, Some(Takes::Choices));
    world.far.set_network(true);
    world.device.sync();
    let here = world.device.entry(&entry.id);
    assert_eq!(
        (here.sync, shown(&here)),
        (SyncWord::Synced, shown(&edited))
    );
    let there = world.far.with(|clockify| {
        let entry = clockify.entries().next().unwrap();
        let fields = entry.custom_fields.iter();
        fields.map(|held| held.value.clone()).collect::<Vec<_>>()
    });
    let values = json!([
        "ABC-1",
        "Berlin",
        ["Rome", "Bonn, Rhein"],
        2.5,
        true,
        "https://example.com/1"
    ]);
    assert_eq!(Value::from(there), values);
    assert_eq!(world.device.sync().pushed, 0, "and it stays so");
}

#[test]
fn a_new_entry_takes_its_fields_along_and_another_goes_on_with_them() {
    let world = World::new();
    let action = Action::Start(Said {
        fields: said(&[("Ticket", "ABC-1")]),
        ..Said::text("-10m Review")
    });
    world.device.act(action).unwrap();
    world.device.sync();
    assert_eq!(
        world.holds(world.there(), world.ticket),
        Some(json!("ABC-1"))
    );
    world.device.stop();
    let again = world.device.act(Action::Continue {
        entry: None,
        at: None,
        interrupts: false,
    });
    assert_eq!(
        shown(&again.unwrap().unwrap()),
        [("Ticket", &text("ABC-1"))]
    );
}

#[test]
fn what_no_field_takes_is_refused_in_words_and_changes_nothing() {
    let world = World::new();
    let entry = world.device.add("Review", "9:00", "10:00");
    let code = |fields: &[(&str, &str)]| {
        let problem = world.says(&entry.id, fields).unwrap_err();
        stint_core::words::code(&problem)
    };
    for (field, value) in [
        ("Place", "Paris"),
        ("Places", "Rome, Paris"),
        ("People", "many"),
        ("On site", "perhaps"),
        ("Page", "example"),
    ] {
        assert_eq!(
            code(&[("Ticket", "ABC-1"), (field, value)]),
            "field_unreadable"
        );
    }
    let unknown = world.says(&entry.id, &[("Tickt", "1")]).unwrap_err();
    assert_eq!(
        stint_core::words::candidates(&unknown),
        ["Ticket", "Place", "Places", "People", "On site", "Page"]
    );
    assert!(
        world.device.entry(&entry.id).custom_fields.is_empty(),
        "all or nothing"
    );
}

#[test]
fn an_edit_leaves_every_other_field_to_the_letter() {
    let world = World::new();
    let entry = world.device.add("Review", "9:00", "10:00");
    world.device.sync();
    let there = world.there();
    let odd = json!({"b": [1, null], "a": 1.5});
    world.writes_there(there, world.place, odd.clone());
    world.device.sync();
    world.says(&entry.id, &[("Ticket", "ABC-1")]).unwrap();
    world.device.sync();
    assert_eq!(world.holds(there, world.place), Some(odd));
    assert_eq!(world.holds(there, world.ticket), Some(json!("ABC-1")));
}

#[test]
fn fields_that_two_sides_changed_apart_are_joined_without_a_question() {
    let world = World::new();
    let entry = world.device.add("Review", "9:00", "10:00");
    world.device.sync();
    world.writes_there(world.there(), world.place, json!("Rome"));
    world.says(&entry.id, &[("Ticket", "ABC-1")]).unwrap();
    world.device.sync();
    let here = world.device.entry(&entry.id);
    assert_eq!(
        shown(&here),
        [("Ticket", &text("ABC-1")), ("Place", &text("Rome"))]
    );
    assert_eq!(here.sync, SyncWord::Synced);
    assert!(world.device.stint.sync_page().unwrap().needs_you.is_empty());
    assert_eq!(
        world.holds(world.there(), world.ticket),
        Some(json!("ABC-1"))
    );
}

#[test]
fn a_field_that_both_changed_is_a_card_that_names_it() {
    let world = World::new();
    let entry = world.device.add("Review", "9:00", "10:00");
    world.says(&entry.id, &[("Ticket", "ABC-1")]).unwrap();
    world.device.sync();
    world.writes_there(world.there(), world.ticket, json!("ABC-9"));
    world.says(&entry.id, &[("Ticket", "ABC-2")]).unwrap();
    world.device.sync();
    assert_eq!(
        shown(&world.device.entry(&entry.id)),
        [("Ticket", &text("ABC-2"))]
    );

    let page = world.device.stint.sync_page().unwrap();
    let [Asked::Conflict(card)] = &page.needs_you[..] else {
        panic!("{:?}", page.needs_you);
    };
    let [field] = &card.fields[..] else {
        panic!("{:?}", card.fields);
    };
    assert_eq!(
        (&*field.label, &*field.here, &*field.there, field.kept),
        ("Ticket", "ABC-2", "ABC-9", Side::Here)
    );
    let story = world.device.stint.story(&entry.id).unwrap();
    assert!(
        story
            .iter()
            .any(|line| line.words
                == "Ticket ABC-2 here, ABC-9 in Clockify; the one from here was kept"),
        "{story:?}"
    );

    let resolve = Action::Resolve {
        row: entry.id.clone(),
        field: Some("custom:ticket".into()),
        way: WayOut::TakeTheirs,
    };
    world.device.act(resolve).unwrap();
    assert_eq!(
        shown(&world.device.entry(&entry.id)),
        [("Ticket", &text("ABC-9"))]
    );
    world.device.sync();
    assert_eq!(
        world.holds(world.there(), world.ticket),
        Some(json!("ABC-9"))
    );
    world.device.act(Action::Undo).unwrap();
    assert_eq!(
        shown(&world.device.entry(&entry.id)),
        [("Ticket", &text("ABC-2"))]
    );
}

#[test]
fn undo_puts_back_one_field_and_leaves_what_came_meanwhile() {
    let world = World::new();
    let entry = world.device.add("Review", "9:00", "10:00");
    world.says(&entry.id, &[("Ticket", "ABC-1")]).unwrap();
    world.device.sync();
    world.says(&entry.id, &[("Ticket", "ABC-2")]).unwrap();
    world.writes_there(world.there(), world.place, json!("Rome"));
    world.device.sync();
    world.device.act(Action::Undo).unwrap();
    assert_eq!(
        shown(&world.device.entry(&entry.id)),
        [("Ticket", &text("ABC-1")), ("Place", &text("Rome"))]
    );
    world.device.sync();
    assert_eq!(
        world.holds(world.there(), world.ticket),
        Some(json!("ABC-1"))
    );
}

#[test]
fn a_field_that_somebody_else_wrote_while_ours_was_in_doubt_is_a_clash_not_a_loss() {
    let world = World::new();
    let entry = world.device.add("Review", "9:00", "10:00");
    world.device.sync();
    let there = world.there();
    world.says(&entry.id, &[("Ticket", "ABC-2")]).unwrap();
    let lost =
        json!({"method": "PUT", "path": "/workspaces/*/time-entries/*", "fault": "drop_before"});
    let lost = serde_json::from_value(lost).unwrap();
    world.far.with(|clockify| clockify.faults.add(lost));
    world.device.sync();
    world.writes_there(there, world.ticket, json!("ABC-9"));
    world.device.sync();
    world.device.sync();
    assert_eq!(
        shown(&world.device.entry(&entry.id)),
        [("Ticket", &text("ABC-2"))]
    );
    assert_eq!(world.device.stint.sync_page().unwrap().needs_you.len(), 1);
}

#[test]
fn a_value_that_is_taken_off_stays_off_though_the_workspace_has_a_default() {
    let world = World::new();
    world.far.with(|clockify| {
        clockify.web_custom_field(world.ticket, |field| field.default_value = json!("none"));
    });
    world.device.sync_fully();
    let entry = world.device.add("Review", "9:00", "10:00");
    world.device.sync();
    assert_eq!(
        shown(&world.device.entry(&entry.id)),
        [("Ticket", &text("none"))]
    );
    world.says(&entry.id, &[("Ticket", "")]).unwrap();
    world.device.sync();
    assert_eq!(world.holds(world.there(), world.ticket), Some(Value::Null));
    assert!(world.device.entry(&entry.id).custom_fields.is_empty());
    assert_eq!(world.device.sync().pushed, 0);
}

#[test]
fn a_required_field_is_told_before_it_is_sent_and_named_where_clockify_refuses() {
    let world = World::new();
    let (_, workspace) = world.far.ada();
    world.far.with(|clockify| {
        clockify.web_custom_field(world.ticket, |field| field.required = true);
        clockify.web_custom_field(world.place, |field| field.required = true);
    });
    world.device.sync_fully();
    let add = |from: &str, to: &str| {
        let action = Action::Add(Said {
            from: Some(from.into()),
            to: Some(to.into()),
            ..Said::text("Review @Website")
        });
        world.device.stint.act(&action, Origin::Window).unwrap()
    };
    let taken = add("9:00", "10:00");
    assert_eq!(
        taken.remark.as_deref(),
        Some("This workspace wants Ticket and Place.")
    );
    world.device.sync();
    let taken = world.device.entry(&taken.entry.unwrap().id);
    assert_eq!(
        taken.sync,
        SyncWord::Synced,
        "this Clockify does not look at it"
    );

    world
        .far
        .with(|clockify| clockify.habits.required_custom_field = Door::Refuse);
    let refused = add("10:00", "11:00").entry.unwrap();
    world.says(&refused.id, &[("Place", "Rome")]).unwrap();
    world.device.sync();
    let attention = world.device.entry(&refused.id).attention.unwrap();
    assert_eq!(attention.code, "field_required");
    assert!(
        attention.message.starts_with("Ticket is required: Review."),
        "{}",
        attention.message
    );

    // In this project it is not asked for.
    world.far.with(|clockify| {
        let project = clockify.workspace(workspace).projects.values();
        let project = project
            .clone()
            .find(|project| project.name == "Website")
            .unwrap()
            .id;
        clockify.web_custom_field(world.ticket, |field| {
            let hidden = ProjectDefault {
                status: "INVISIBLE".into(),
                value: Value::Null,
            };
            field.in_projects.insert(project, hidden);
        });
    });
    world.device.sync_fully();
    assert_eq!(world.device.entry(&refused.id).sync, SyncWord::Synced);
}

#[test]
fn an_editor_gets_the_fields_of_the_project_it_is_about_to_take() {
    let world = World::new();
    let entry = world.device.add("Review", "9:00", "10:00");
    let (_, workspace) = world.far.ada();
    world.far.with(|clockify| {
        let mut projects = clockify.workspace(workspace).projects.values();
        let website = projects
            .find(|project| project.name == "Website")
            .unwrap()
            .id;
        clockify.web_custom_field(world.ticket, |field| {
            field.only_admin_can_edit = true;
            field.status = "INVISIBLE".into();
            let there = ProjectDefault {
                status: "VISIBLE".into(),
                value: json!("WEB-0"),
            };
            field.in_projects.insert(website, there);
        });
        clockify.web_custom_field(world.place, |field| field.status = "INACTIVE".into());
    });
    world.device.sync_fully();
    let form = |project| world.device.stint.form(Some(&entry.id), project).unwrap();
    let names = |project| {
        let fields = form(project).fields.into_iter();
        fields.map(|field| field.name).collect::<Vec<_>>()
    };
    assert_eq!(names(None), ["Places", "People", "On site", "Page"]);
    assert_eq!(
        names(Some("Website")),
        ["Ticket", "Places", "People", "On site", "Page"]
    );
    let ticket = form(Some("Website")).fields.remove(0);
    assert_eq!(ticket.usual, Some(text("WEB-0")));
    assert_eq!(ticket.note.as_deref(), Some("Only admins may change this"));
    assert!(
        matches!(
            world.says(&entry.id, &[("Place", "Rome")]),
            Err(Problem::UnknownField { .. })
        ),
        "it is switched off"
    );
}

#[test]
fn a_plan_without_custom_fields_is_no_error() {
    let world = World::new();
    let entry = world.device.add("Review", "9:00", "10:00");
    for status in [402, 403, 404] {
        let body =
            json!({"message": "Upgrade your plan", "code": if status == 402 { 4033 } else { 501 }});
        let rule = json!({
            "method": "GET", "path": "/workspaces/*/custom-fields",
            "fault": {"answer": {"status": status, "body": body}},
        });
        let rule = serde_json::from_value(rule).unwrap();
        world.far.with(|clockify| clockify.faults.add(rule));
        let synced = world.device.sync_fully();
        assert_eq!(synced.problem, None, "{status}");
        let known = world
            .device
            .stint
            .form(Some(&entry.id), None)
            .unwrap()
            .fields;
        assert_eq!(known.is_empty(), status == 402, "{status}");
        world.device.sync_fully();
    }
}

#[test]
fn in_another_workspace_the_fields_of_this_one_are_left_behind() {
    let world = World::new();
    let entry = world.device.add("Review", "9:00", "10:00");
    world.says(&entry.id, &[("Ticket", "ABC-1")]).unwrap();
    world.device.sync();
    let (ada, _) = world.far.ada();
    world
        .far
        .with(|clockify| clockify.add_workspace("Northwind", ada));
    world.device.connect(&world.far);
    world.device.stint.use_workspace("Northwind").unwrap();
    let again = world.device.act(Action::Continue {
        entry: Some(entry.id),
        at: None,
        interrupts: false,
    });
    assert!(again.unwrap().unwrap().custom_fields.is_empty());
    let synced = world.device.sync();
    assert_eq!((synced.attention, synced.waiting), (0, 0), "{synced:?}");
}

#[test]
fn an_account_with_custom_fields_can_be_removed() {
    let world = World::new();
    let entry = world.device.add("Review", "9:00", "10:00");
    world.says(&entry.id, &[("Ticket", "ABC-1")]).unwrap();
    let account = world.device.stint.accounts().unwrap().remove(0);
    world
        .device
        .stint
        .remove_account("", &account.email)
        .unwrap();
    assert!(world.device.entries().is_empty());
}
