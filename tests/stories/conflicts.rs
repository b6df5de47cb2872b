//! Both sides changed the same field: what stands, what the person is asked or told, and how they choose.

use stint_core::action::{Action, Edit, Origin};
use stint_core::id::Kind;
use stint_core::problem::{Problem, WayOut};
use stint_core::view::{Asked, Clashing, Done, EntryView, Side, SyncPage, SyncWord};
use stint_tests::clockify::{self, Id};
use stint_tests::server::StandIn;

use crate::device::Device;

fn ready() -> (StandIn, Device) {
    let far = StandIn::start();
    let device = Device::connected_on_a_thursday(&far);
    device.sync();
    (far, device)
}

fn page(device: &Device) -> SyncPage {
    device.stint.sync_page().unwrap()
}

fn cards(device: &Device) -> Vec<Clashing> {
    let asked = page(device).needs_you.into_iter();
    let cards = asked.filter_map(|asked| match asked {
        Asked::Conflict(card) => Some(card),
        Asked::Parked(_) => None,
    });
    cards.collect()
}

fn settle(device: &Device, row: &str, field: Option<&str>, way: WayOut) -> Result<Done, Problem> {
    let action = Action::Resolve {
        row: row.into(),
        field: field.map(str::to_owned),
        way,
    };
    device.stint.act(&action, Origin::Window)
}

fn there(far: &StandIn) -> clockify::Entry {
    far.with(|clockify| clockify.entries().next().unwrap().clone())
}

/// An entry that both know, changed on the website and then here.
fn changed_on_both(
    far: &StandIn,
    device: &Device,
    on_the_website: impl FnOnce(&mut clockify::Entry),
    here: Edit,
) -> EntryView {
    let entry = device.add("Review @Website", "9:00", "10:00");
    device.sync();
    device.wait_s(60);
    device.edit(&entry.id, here);
    device.wait_s(60);
    let id = there(far).id;
    far.with(|clockify| clockify.web_entry(id, on_the_website));
    device.sync();
    device.entry(&entry.id)
}

fn text(text: &str) -> Edit {
    Edit {
        description: Some(text.into()),
        ..Edit::default()
    }
}

#[test]
fn each_field_stands_as_its_rule_says_and_the_other_value_is_shown() {
    type Web = fn(&mut clockify::Entry);
    let with = |change: fn(&mut Edit)| {
        let mut edit = Edit::default();
        change(&mut edit);
        edit
    };
    let table: [(&str, Web, Edit, Side, &str, &str); 5] = [
        (
            "description",
            |entry| entry.description = "there".into(),
            text("here"),
            Side::Here,
            "here",
            "there",
        ),
        (
            "start",
            |entry| entry.start += 600,
            with(|edit| edit.from = Some("9:05".into())),
            Side::Here,
            "9:05",
            "9:10",
        ),
        (
            "end",
            |entry| entry.end = entry.end.map(|end| end + 600),
            with(|edit| edit.to = Some("9:50".into())),
            Side::Here,
            "9:50",
            "10:10",
        ),
        (
            "project",
            |entry| entry.project = None,
            with(|edit| edit.project = Some("Garden".into())),
            Side::Here,
            "Garden",
            "No project",
        ),
        // Each moved one end past the other's: theirs stays whole.
        (
            "times",
            |entry| entry.end = Some(entry.start + 300),
            with(|edit| edit.from = Some("9:30".into())),
            Side::Clockify,
            "9:30 – 10:00",
            "9:00 – 9:05",
        ),
    ];
    for (field, web, edit, kept, here, there) in table {
        let (far, device) = ready();
        device.make(Kind::Project, "Garden");
        let entry = changed_on_both(&far, &device, web, edit);
        let cards = cards(&device);
        assert_eq!(cards.len(), 1, "{field}");
        let card = &cards[0];
        let found = &card.fields[0];
        assert_eq!((&*card.id, &*found.field), (&*entry.id, field));
        assert_eq!((&*found.here, &*found.there), (here, there), "{field}");
        let stands = if kept == Side::Here { here } else { there };
        assert_eq!((found.kept, &*found.stands), (kept, stands), "{field}");
        assert_eq!((&*card.here, &*card.there), ("13:37", "13:38"), "{field}");
        let sync = device.stint.snapshot().unwrap().sync;
        assert_eq!((sync.attention, sync.needs_you), (0, 1), "{field}");
        assert!(sync.words.ends_with("1 needs you"), "{}", sync.words);

        let other = match kept {
            Side::Here => WayOut::TakeTheirs,
            Side::Clockify | Side::Both => WayOut::TakeHere,
        };
        settle(&device, &entry.id, None, other).unwrap();
        assert!(page(&device).needs_you.is_empty(), "{field} is settled");
        device.sync();
        assert_eq!(device.entry(&entry.id).sync, SyncWord::Synced);
        device.stint.act(&Action::Undo, Origin::Window).unwrap();
        let card = &self::cards(&device)[0];
        assert_eq!(card.fields[0].stands, stands, "{field} was taken back");
        settle(&device, &entry.id, None, WayOut::KeepMarked).unwrap();
        assert!(page(&device).needs_you.is_empty(), "{field} is kept");
        let synced = device.sync();
        assert_eq!((synced.waiting, synced.attention), (0, 0), "{field}");
        assert_eq!(device.sync().pushed, 0, "nothing goes to and fro");
    }
}

#[test]
fn of_several_fields_each_can_be_chosen_for_itself() {
    let (far, device) = ready();
    let web = |entry: &mut clockify::Entry| {
        entry.description = "Copy review".into();
        entry.end = entry.end.map(|end| end + 600);
    };
    let here = Edit {
        to: Some("9:50".into()),
        ..text("Copy deck review")
    };
    let entry = changed_on_both(&far, &device, web, here);
    let card = cards(&device).remove(0);
    assert_eq!(card.title, "Changed here and in Clockify: Copy deck review");
    assert_eq!(card.under, "Today 9:00 – 9:50");
    settle(&device, &entry.id, Some("end"), WayOut::TakeTheirs).unwrap();
    let left: Vec<String> = cards(&device)
        .remove(0)
        .fields
        .into_iter()
        .map(|field| field.field)
        .collect();
    assert_eq!(left, ["description"]);
    device.describe(&entry.id, "Something else");
    assert!(cards(&device).is_empty(), "the person has decided by hand");
    device.sync();
    let there = there(&far);
    assert_eq!(there.description, "Something else");
    assert_eq!(there.end.unwrap() - there.start, 70 * 60);
    let nothing = settle(&device, &entry.id, None, WayOut::TakeHere);
    assert!(matches!(nothing, Err(Problem::NothingToSettle { .. })));
}

#[test]
fn of_two_stops_the_earlier_stands_and_the_later_can_be_taken() {
    let (far, device) = ready();
    let entry = device.start("-2h Review");
    device.sync();
    let id = there(&far).id;
    let (user, workspace) = far.ada();
    let earlier = entry.start.unix() + 3600;
    far.with(|clockify| clockify.web_stop(user, workspace, earlier));
    device.stop();
    device.sync();
    assert_eq!(device.entry(&entry.id).end.unwrap().unix(), earlier);
    let field = cards(&device).remove(0).fields.remove(0);
    assert_eq!(
        (&*field.here, &*field.there, field.why.as_deref()),
        ("13:36", "12:36", Some("earliest stop"))
    );
    settle(&device, &entry.id, None, WayOut::TakeHere).unwrap();
    device.sync();
    let end = far.with(|clockify| clockify.entry(id).unwrap().end);
    assert_eq!(end, Some(entry.start.unix() + 7200));
}

#[test]
fn tags_of_both_sides_are_joined_and_only_told() {
    let (far, device) = ready();
    device.make(Kind::Tag, "content");
    device.sync();
    let (_, workspace) = far.ada();
    let content: Id = far.with(|clockify| {
        let tags = &clockify.workspace(workspace).tags;
        tags.values().find(|tag| tag.name == "content").unwrap().id
    });
    let entry = changed_on_both(&far, &device, |_| {}, Edit::default());
    device.edit(
        &entry.id,
        Edit {
            tags: Some(vec!["review".into()]),
            ..Edit::default()
        },
    );
    let id = there(&far).id;
    far.with(|clockify| clockify.web_entry(id, |entry| entry.tags = Some(vec![content])));
    device.sync();
    let tags = |device: &Device| {
        let tags = device.entry(&entry.id).tags.into_iter();
        tags.map(|tag| tag.name).collect::<Vec<_>>()
    };
    assert_eq!(tags(&device), ["content", "review"]);
    let page = page(&device);
    assert!(page.needs_you.is_empty());
    let told = &page.settled[0];
    assert_eq!(
        (&*told.name, &*told.what),
        ("Review", "tags from both sides joined")
    );
    let back = told.back.clone().unwrap();
    device.stint.act(&back, Origin::Window).unwrap();
    assert_eq!(tags(&device), ["review"], "as it was here");
    assert!(self::page(&device).settled.is_empty());
}

#[test]
fn a_timer_that_went_on_elsewhere_ended_there_and_can_be_taken_back() {
    let (far, device) = ready();
    let ours = device.start("-2h Review");
    device.sync();
    let (user, workspace) = far.ada();
    let began = ours.start.unix() + 3600;
    far.set_network(false);
    far.with(|clockify| {
        clockify.web_add(user, workspace, began, None, |entry| {
            entry.description = "Elsewhere".into();
        })
    });
    far.set_network(true);
    device.sync();
    assert_eq!(
        device.entry(&ours.id).end.map(|end| end.unix()),
        Some(began)
    );
    let running = device.stint.running().unwrap().unwrap();
    assert_eq!(running.description, "Elsewhere");
    let told = page(&device).settled;
    assert_eq!(told.len(), 1);
    assert_eq!(
        told[0].what,
        "continued on another device at 12:36; this one ended there"
    );
    let back = told[0].back.clone().unwrap();
    device.stint.act(&back, Origin::Window).unwrap();
    assert_eq!(device.stint.running().unwrap().unwrap().id, ours.id);
    assert_eq!(
        device.entry(&running.id).duration_s,
        0,
        "and nothing is lost"
    );
}

#[test]
fn a_timer_of_another_device_that_ours_overtook_says_so() {
    let (far, device) = ready();
    let (user, workspace) = far.ada();
    far.set_network(false);
    let ours = device.start("-1h Ours");
    let theirs = ours.start.unix() - 3600;
    far.with(|clockify| {
        clockify.web_add(user, workspace, theirs, None, |entry| {
            entry.description = "Theirs".into();
        })
    });
    far.set_network(true);
    device.sync();
    assert_eq!(device.stint.running().unwrap().unwrap().id, ours.id);
    let told = page(&device).settled.remove(0);
    assert_eq!(
        (&*told.name, &*told.what),
        (
            "Theirs",
            "ran on another device; stopped at 12:36, where the next one began"
        )
    );
    let back = told.back.unwrap();
    device.stint.act(&back, Origin::Window).unwrap();
    assert_eq!(
        device.stint.running().unwrap().unwrap().description,
        "Theirs"
    );
}

#[test]
fn a_name_is_shared_so_clockifys_is_kept_and_told() {
    let (far, device) = ready();
    device.make(Kind::Project, "Lighthouse");
    device.sync();
    let (_, workspace) = far.ada();
    let id = far.with(|clockify| {
        let projects = &clockify.workspace(workspace).projects;
        projects
            .values()
            .find(|p| p.name == "Lighthouse")
            .unwrap()
            .id
    });
    device.rename(Kind::Project, "Lighthouse", "Beacon");
    far.with(|clockify| clockify.web_rename(id, "Harbour"));
    device.sync_fully();
    let told = page(&device).settled.remove(0);
    assert_eq!(
        (&*told.name, &*told.what),
        (
            "Project Harbour",
            "name “Beacon” here, “Harbour” in Clockify; Clockify's was kept"
        )
    );
    device
        .stint
        .act(&told.back.unwrap(), Origin::Window)
        .unwrap();
    assert_eq!(device.sync().waiting, 0);
    far.with(|clockify| {
        assert_eq!(clockify.workspace(workspace).projects[&id].name, "Beacon");
    });
}

#[test]
fn nobody_is_asked_any_more_after_30_days() {
    let (far, device) = ready();
    changed_on_both(
        &far,
        &device,
        |entry| entry.description = "there".into(),
        text("here"),
    );
    assert_eq!(cards(&device).len(), 1);
    device.wait_s(30 * 24 * 3600);
    assert!(cards(&device).is_empty());
}

#[test]
fn a_value_whose_project_is_gone_cannot_be_taken() {
    let (far, device) = ready();
    device.make(Kind::Project, "Garden");
    let (_, workspace) = far.ada();
    device.sync();
    let garden = far.with(|clockify| {
        let projects = &clockify.workspace(workspace).projects;
        projects.values().find(|p| p.name == "Garden").unwrap().id
    });
    let entry = changed_on_both(
        &far,
        &device,
        |entry| entry.project = Some(garden),
        Edit {
            project: Some(String::new()),
            ..Edit::default()
        },
    );
    device
        .stint
        .act(
            &Action::DeleteItem {
                kind: Kind::Project,
                item: "Garden".into(),
                project: None,
            },
            Origin::Window,
        )
        .unwrap();
    let refused = settle(&device, &entry.id, None, WayOut::TakeTheirs);
    assert!(
        matches!(refused, Err(Problem::WayUnfit { .. })),
        "{refused:?}"
    );
    settle(&device, &entry.id, None, WayOut::KeepMarked).unwrap();
    assert!(cards(&device).is_empty());
}

#[test]
fn the_story_tells_what_both_had() {
    let (far, device) = ready();
    let web = |entry: &mut clockify::Entry| entry.description = "there".into();
    let entry = changed_on_both(&far, &device, web, text("here"));
    let story = device.stint.story(&entry.id).unwrap();
    let lines: Vec<String> = story
        .into_iter()
        .map(|line| format!("{} {}", line.when, line.words))
        .collect();
    assert_eq!(
        lines,
        [
            "13:38 Description “here” here, “there” in Clockify; the one from here was kept",
            "13:38 Sent to Clockify",
            "13:37 Description “Review” → “here”, in the terminal",
            "13:36 Sent to Clockify",
            "13:36 Made in the terminal",
        ]
    );
}
