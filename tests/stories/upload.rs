//! What was tracked without an account goes to one when the person says so, as they were shown, and comes back by undo.

use stint_core::action::{Action, NameSaid, Origin};
use stint_core::id::{Kind, WorkspaceId};
use stint_core::problem::Problem;
use stint_core::view::{NameInto, SyncWord, UploadPlan};
use stint_tests::clockify::{Entry, Fault, Rule};
use stint_tests::server::StandIn;

use crate::device::Device;

/// A computer on which three entries were tracked before it was connected: two in a project of a name that Clockify
/// has too, one of them tagged, and one in a project of its own.
fn tracked_before(far: &StandIn) -> Device {
    let device = not_read_yet(far);
    device.sync();
    device
}

/// The same before anything of Clockify was read.
fn not_read_yet(far: &StandIn) -> Device {
    let device = Device::new();
    for project in ["website", "Garden"] {
        device.make(Kind::Project, project);
    }
    device.make(Kind::Tag, "outside");
    device.add("Review @website", "9:00", "10:00");
    device.add("Build @website", "10:00", "10:30");
    device.add("Mow @Garden #outside", "11:00", "11:15");
    device.connect(far);
    device
}

/// Makes an entry on the website, in words of one's own, just like one that is here.
fn typed_there(far: &StandIn, device: &Device, here: &str, description: &str) {
    let (ada, workspace) = far.ada();
    let entries = device.entries();
    let here = entries.iter().find(|entry| entry.description == here);
    let here = here.expect("it is here");
    let (start, end) = (here.start.unix(), here.end.map(|end| end.unix()));
    let called = here
        .project
        .as_ref()
        .map(|project| project.name.to_lowercase());
    far.with(|clockify| {
        let mut projects = clockify.workspace(workspace).projects.values();
        let project = projects.find(|project| Some(project.name.to_lowercase()) == called);
        let project = project.map(|project| project.id);
        let fill = |entry: &mut Entry| {
            (entry.description, entry.project) = (description.into(), project);
        };
        clockify.web_add(ada, workspace, start, end, fill);
    });
}

fn plan(device: &Device) -> UploadPlan {
    device.stint.upload_plan(None, &[]).unwrap()
}

fn upload(device: &Device, names: Vec<NameSaid>) -> String {
    let into = plan(device).into;
    let action = Action::Upload { into, names };
    device.stint.act(&action, Origin::Window).unwrap().said
}

fn sent(far: &StandIn) -> usize {
    far.with(|clockify| clockify.entries().count())
}

#[test]
fn connecting_sends_nothing_of_what_was_tracked_before() {
    let far = StandIn::start();
    let device = tracked_before(&far);
    assert_eq!(sent(&far), 0);
    assert_eq!(device.words(), [SyncWord::Local; 3]);
    assert_eq!(device.stint.local_entries().unwrap(), 3);
}

#[test]
fn what_clockify_has_is_not_sent_again_by_who_uploads_before_it_was_read() {
    let far = StandIn::start();
    let device = not_read_yet(&far);
    typed_there(&far, &device, "Review", "Review");
    let unread = plan(&device);
    assert!(
        unread.unread.is_some() && unread.lines.is_empty(),
        "{unread:?}"
    );
    let action = Action::Upload {
        into: unread.into,
        names: Vec::new(),
    };
    let refused = device.stint.act(&action, Origin::Window);
    assert!(matches!(refused, Err(Problem::NotReadYet)), "{refused:?}");
    assert_eq!(
        device.stint.local_entries().unwrap(),
        3,
        "all of it is here"
    );

    device.sync();
    let plan = plan(&device);
    assert_eq!((plan.unread, plan.entries, plan.already), (None, 2, 1));
    upload(&device, Vec::new());
    device.sync();
    assert_eq!(sent(&far), 3);
}

#[test]
fn a_history_that_is_half_read_is_not_read_yet_and_says_how_far_it_is() {
    let far = StandIn::start();
    let device = not_read_yet(&far);
    let (ada, workspace) = far.ada();
    let now = device.stint.now().unix();
    for hours in 1..=450 {
        let start = now - hours * 7200;
        far.with(|clockify| clockify.web_add(ada, workspace, start, Some(start + 600), |_| {}));
    }
    // What runs is asked first, then page after page.
    let list = "/workspaces/*/user/*/time-entries";
    let second = Rule::next("GET", list, Fault::DropBefore).nth(3).always();
    far.with(|clockify| clockify.faults.add(second));
    device.sync();
    let so_far = plan(&device).unread.unwrap().so_far.unwrap();
    assert!(so_far.contains(" entries, back to "), "{so_far}");
    far.with(|clockify| clockify.faults.clear());
    device.sync();
    assert_eq!(plan(&device).unread, None);
}

#[test]
fn a_workspace_that_is_not_in_use_is_read_once_somebody_would_upload_to_it() {
    let far = StandIn::start();
    let device = tracked_before(&far);
    let (ada, _) = far.ada();
    far.with(|clockify| clockify.add_workspace("Northwind", ada));
    device.connect(&far);
    device.sync();
    let plan = || device.stint.upload_plan(Some("Northwind"), &[]).unwrap();
    assert!(plan().unread.is_some());
    device.sync();
    assert_eq!(plan().unread, None);
    assert_eq!(plan().entries, 3);
}

#[test]
fn who_was_signed_out_is_read_again_before_anything_is_planned() {
    let far = StandIn::start();
    let device = Device::connected_by_a_clock(&far);
    device.sync();
    let there = device.stint.sign_out("").unwrap().workspace;
    let here = WorkspaceId::HERE.0.to_string();
    device.stint.use_workspace(&here).unwrap();
    device.add("Review", "9:00", "10:00");
    typed_there(&far, &device, "Review", "Review");
    device.wait_s(60);
    device.connect(&far);
    let plan = || device.stint.upload_plan(Some(&there), &[]).unwrap();
    assert!(plan().unread.is_some());
    device.sync();
    let plan = plan();
    assert_eq!((plan.unread, plan.entries, plan.already), (None, 0, 1));
}

#[test]
fn the_plan_says_what_would_be_sent_and_what_names_become() {
    let far = StandIn::start();
    let device = tracked_before(&far);
    let plan = plan(&device);
    assert_eq!((plan.entries, plan.already), (3, 0));
    assert!(
        plan.words.starts_with("3 entries, ") && plan.words.ends_with(", 1:45"),
        "{}",
        plan.words
    );
    let lines: Vec<_> = plan
        .lines
        .iter()
        .map(|line| (line.name.as_str(), line.entries, line.words.as_str()))
        .collect();
    assert_eq!(
        lines,
        [
            ("website", 2, "Website"),
            ("Garden", 1, "is created"),
            ("outside", 1, "is created")
        ]
    );
    assert_eq!(sent(&far), 0, "a plan sends nothing");
}

#[test]
fn what_is_uploaded_arrives_once_under_its_names_and_counts_once_here() {
    let far = StandIn::start();
    let device = tracked_before(&far);
    assert!(upload(&device, Vec::new()).starts_with("3 entries go to "));
    assert_eq!(device.entries().len(), 3, "no minute counts twice");
    device.sync();
    device.sync_fully();
    assert_eq!(sent(&far), 3);
    assert_eq!(device.words(), [SyncWord::Synced; 3]);
    let names: Vec<_> = device
        .entries()
        .into_iter()
        .map(|entry| {
            (
                entry.description,
                entry.project.unwrap().name,
                entry.tags.len(),
            )
        })
        .collect();
    let expected = [
        ("Mow", "Garden", 1),
        ("Build", "Website", 0),
        ("Review", "Website", 0),
    ];
    let expected =
        expected.map(|(what, project, tags)| (what.to_owned(), project.to_owned(), tags));
    assert_eq!(names, expected);
    assert_eq!(device.stint.local_entries().unwrap(), 0);
}

#[test]
fn a_name_goes_where_the_person_chose_or_nowhere() {
    let far = StandIn::start();
    let device = tracked_before(&far);
    let plan = plan(&device);
    let of = |name: &str| plan.lines.iter().find(|line| line.name == name).unwrap();
    let shelf = of("website").shelf.expect("projects are there");
    let website = &plan.shelves[shelf].names[0];
    let names = vec![
        NameSaid {
            here: of("Garden").here.clone(),
            into: NameInto::Known {
                id: website.id.clone(),
            },
        },
        NameSaid {
            here: of("outside").here.clone(),
            into: NameInto::Nothing,
        },
    ];
    upload(&device, names);
    device.sync();
    let entries = device.entries();
    let mow = entries
        .iter()
        .find(|entry| entry.description == "Mow")
        .unwrap();
    assert_eq!(mow.project.as_ref().unwrap().name, website.name);
    assert!(mow.tags.is_empty());
    let made = far.with(|clockify| clockify.log.count("POST", "/workspaces/*/projects"));
    assert_eq!(made, 0);
}

#[test]
fn a_choice_of_something_that_is_not_there_changes_nothing() {
    let far = StandIn::start();
    let device = tracked_before(&far);
    let plan = plan(&device);
    let names = vec![NameSaid {
        here: plan.lines[0].here.clone(),
        // One of this computer, not of the workspace.
        into: NameInto::Known {
            id: plan.lines[1].here.clone(),
        },
    }];
    let action = Action::Upload {
        into: plan.into,
        names,
    };
    let refused = device.stint.act(&action, Origin::Window);
    assert!(
        matches!(refused, Err(Problem::UnknownName { .. })),
        "{refused:?}"
    );
    assert_eq!(device.words(), [SyncWord::Local; 3]);
}

#[test]
fn an_upload_is_taken_back_whole_also_after_it_arrived() {
    let far = StandIn::start();
    let device = tracked_before(&far);
    let before = device.entries();
    upload(&device, Vec::new());
    device.sync();
    assert_eq!(sent(&far), 3);
    device.stint.act(&Action::Undo, Origin::Window).unwrap();
    for _ in 0..3 {
        device.sync();
    }
    assert_eq!(sent(&far), 0);
    assert_eq!(device.entries(), before, "under the ids they always had");
    device.stint.act(&Action::Redo, Origin::Window).unwrap();
    for _ in 0..3 {
        device.sync();
    }
    assert_eq!((sent(&far), device.entries().len()), (3, 3));
}

#[test]
fn what_is_there_already_is_not_sent_and_counts_once() {
    let far = StandIn::start();
    let device = tracked_before(&far);
    typed_there(&far, &device, "Review", "review ");
    device.sync_fully();
    assert_eq!(device.entries().len(), 4);
    let plan = plan(&device);
    assert_eq!((plan.entries, plan.already), (2, 1));
    upload(&device, Vec::new());
    device.sync();
    assert_eq!((sent(&far), device.entries().len()), (3, 3));
}

#[test]
fn a_timer_that_runs_without_an_account_goes_on_in_one() {
    let far = StandIn::start();
    let device = Device::new();
    let runs = device.start("Review");
    device.connect(&far);
    device.sync();
    upload(&device, Vec::new());
    device.sync();
    let stopped = device.stop();
    assert_eq!(
        (stopped.description.as_str(), stopped.start),
        ("Review", runs.start)
    );
    assert_eq!(device.sync().waiting, 0);
    assert_eq!(sent(&far), 1);
}
