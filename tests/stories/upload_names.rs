//! What the names of an upload become, and which entries count as being there already.
//!
//! Never a guess that was not shown: the plan with what was chosen is what the upload does.

use stint_core::action::{Action, NameSaid, NewItem, Origin};
use stint_core::id::Kind;
use stint_core::view::{NameInto, NameLine, UploadPlan};
use stint_tests::clockify::{Entry, Id, WorkspaceSettings};
use stint_tests::server::StandIn;

use crate::device::Device;

/// A computer that tracked these lines from 9:00 to 10:00, one a day back, before it was connected.
fn tracked(far: &StandIn, items: &[(Kind, &str, Option<&str>)], lines: &[&str]) -> Device {
    let device = Device::new();
    for (kind, name, under) in items {
        let item = NewItem {
            kind: *kind,
            name: (*name).into(),
            under: under.map(Into::into),
            color: None,
            billable: None,
        };
        device.act(Action::AddItem(item)).unwrap();
    }
    for line in lines {
        device.add(line, "9:00", "10:00");
    }
    device.connect(far);
    device.sync();
    device
}

fn plan(device: &Device, names: &[NameSaid]) -> UploadPlan {
    device.stint.upload_plan(None, names).unwrap()
}

fn line<'a>(plan: &'a UploadPlan, kind: Kind, name: &str) -> &'a NameLine {
    let mut lines = plan.lines.iter();
    lines
        .find(|line| line.kind == kind && line.name == name)
        .unwrap_or_else(|| panic!("{name} is in no line"))
}

/// The choice that a name goes to the one of this name there.
fn goes(plan: &UploadPlan, kind: Kind, name: &str, there: &str) -> NameSaid {
    let line = line(plan, kind, name);
    let shelf = &plan.shelves[line.shelf.expect("something is offered")];
    let target = shelf.names.iter().find(|target| target.name == there);
    NameSaid {
        here: line.here.clone(),
        into: NameInto::Known {
            id: target.expect("it is offered").id.clone(),
        },
    }
}

fn says(plan: &UploadPlan, kind: Kind, name: &str, into: NameInto) -> NameSaid {
    NameSaid {
        here: line(plan, kind, name).here.clone(),
        into,
    }
}

/// Uploads, and brings it to Clockify.
fn upload(device: &Device, names: Vec<NameSaid>) {
    let into = plan(device, &[]).into;
    let action = Action::Upload { into, names };
    device.stint.act(&action, Origin::Window).unwrap();
    assert_eq!(device.sync().waiting, 0);
}

/// The project and the task of the one entry there, and the project that the task belongs to.
fn arrived(far: &StandIn) -> [Option<String>; 3] {
    let (_, workspace) = far.ada();
    far.with(|clockify| {
        let entry = clockify.entries().next().unwrap().clone();
        let there = clockify.workspace(workspace);
        let task = entry.task.map(|id| there.tasks[&id].clone());
        let name = |id: Id| there.projects[&id].name.clone();
        [
            entry.project.map(name),
            task.as_ref().map(|task| task.name.clone()),
            task.map(|task| name(task.project_id)),
        ]
    })
}

fn at_the_same_time(far: &StandIn, device: &Device, description: &str, project: Option<&str>) {
    let (ada, workspace) = far.ada();
    let here = &device.entries()[0];
    let (start, end) = (here.start.unix(), here.end.map(|end| end.unix()));
    far.with(|clockify| {
        let projects = &clockify.workspace(workspace).projects;
        let id = project.map(|name| {
            let found = projects.values().find(|project| project.name == name);
            found.expect("there is such a project").id
        });
        let fill =
            |entry: &mut Entry| (entry.description, entry.project) = (description.into(), id);
        clockify.web_add(ada, workspace, start, end, fill);
    });
    device.sync_fully();
}

fn sent(far: &StandIn) -> usize {
    far.with(|clockify| clockify.entries().count())
}

const WEBSITE: [(Kind, &str, Option<&str>); 2] = [
    (Kind::Project, "Website", None),
    (Kind::Task, "Design", Some("Website")),
];

#[test]
fn a_task_is_made_in_the_project_that_was_chosen_and_never_taken_from_another() {
    let far = StandIn::start();
    let device = tracked(&far, &WEBSITE, &["Review @Website: Design"]);
    let before = plan(&device, &[]);
    assert_eq!(line(&before, Kind::Task, "Design").words, "Design");
    let moved = goes(&before, Kind::Project, "Website", "Office move");
    let of_the_old_one = goes(&before, Kind::Task, "Design", "Design");
    for names in [
        vec![moved.clone()],
        vec![moved.clone(), of_the_old_one.clone()],
    ] {
        let task = plan(&device, &names);
        let task = line(&task, Kind::Task, "Design");
        assert_eq!(
            (&task.into, &*task.words),
            (&NameInto::New, "is created in Office move")
        );
    }
    upload(&device, vec![moved, of_the_old_one]);
    let office = Some("Office move".to_owned());
    assert_eq!(
        arrived(&far),
        [office.clone(), Some("Design".into()), office]
    );
}

#[test]
fn a_task_goes_to_the_one_of_its_name_in_the_project_that_was_chosen() {
    let far = StandIn::start();
    let items = [
        (Kind::Project, "Web", None),
        (Kind::Task, "search", Some("Web")),
    ];
    let device = tracked(&far, &items, &["Review @Web: search"]);
    let before = plan(&device, &[]);
    assert_eq!(line(&before, Kind::Task, "search").words, "is created");
    let moved = [goes(&before, Kind::Project, "Web", "Shop relaunch")];
    let after = plan(&device, &moved);
    let task = line(&after, Kind::Task, "search");
    assert_eq!(task.words, "Shop relaunch: Search");
    let shelf = &after.shelves[task.shelf.expect("its tasks are offered")];
    assert_eq!((shelf.kind, shelf.names.len()), (Kind::Task, 3));
    assert_eq!(shelf.under.as_deref(), Some("Shop relaunch"));
    upload(&device, moved.into());
    let shop = Some("Shop relaunch".to_owned());
    assert_eq!(arrived(&far), [shop.clone(), Some("Search".into()), shop]);
}

#[test]
fn what_is_there_is_offered_once_however_many_names_could_go_to_it() {
    let far = StandIn::start();
    let items = [
        (Kind::Project, "Web", None),
        (Kind::Project, "Attic", None),
        (Kind::Task, "sweep", Some("Attic")),
        (Kind::Tag, "outside", None),
    ];
    let lines = ["Review @Web", "Clean @Attic: sweep #outside"];
    let plan = plan(&tracked(&far, &items, &lines), &[]);
    let shelf = |kind, name| line(&plan, kind, name).shelf;
    let projects = shelf(Kind::Project, "Web").expect("projects are there");
    assert_eq!(shelf(Kind::Project, "Attic"), Some(projects));
    assert_eq!(
        shelf(Kind::Task, "sweep"),
        None,
        "its project is made, and has no tasks"
    );
    let tags = shelf(Kind::Tag, "outside").expect("tags are there");
    assert_eq!(plan.shelves.len(), 2);
    let kind = |place: usize| plan.shelves[place].kind;
    assert_eq!((kind(projects), kind(tags)), (Kind::Project, Kind::Tag));
}

#[test]
fn a_task_is_left_out_with_its_project_and_the_plan_says_so() {
    let far = StandIn::start();
    let items = [
        (Kind::Project, "Web", None),
        (Kind::Task, "Search", Some("Web")),
    ];
    let device = tracked(&far, &items, &["Review @Web: Search"]);
    let before = plan(&device, &[]);
    let names = [
        says(&before, Kind::Project, "Web", NameInto::Nothing),
        says(&before, Kind::Task, "Search", NameInto::New),
    ];
    let after = plan(&device, &names);
    let task = line(&after, Kind::Task, "Search");
    assert_eq!(
        (&task.into, &*task.words),
        (&NameInto::Nothing, "is left out with its project")
    );
    upload(&device, names.into());
    assert_eq!(arrived(&far), [None, None, None]);
}

#[test]
fn a_task_that_not_everybody_may_make_is_left_out_unless_somebody_says_otherwise() {
    let far = StandIn::start();
    let (_, workspace) = far.ada();
    let managers = |settings: &mut WorkspaceSettings| {
        let permissions = settings.rest.get_mut("entityCreationPermissions");
        permissions.unwrap()["whoCanCreateTasks"] = "ADMINS_AND_PROJECT_MANAGERS".into();
    };
    far.with(|clockify| clockify.web_settings(workspace, managers));
    let items = [
        (Kind::Project, "Website", None),
        (Kind::Task, "Audit", Some("Website")),
    ];
    let device = tracked(&far, &items, &["Review @Website: Audit"]);
    let task = plan(&device, &[]);
    let task = line(&task, Kind::Task, "Audit");
    assert_eq!(
        (&task.into, &*task.words),
        (
            &NameInto::Nothing,
            "is left out: only admins and project managers may"
        )
    );
    let said = [says(
        &plan(&device, &[]),
        Kind::Task,
        "Audit",
        NameInto::New,
    )];
    assert_eq!(
        line(&plan(&device, &said), Kind::Task, "Audit").words,
        "is created"
    );
    upload(&device, Vec::new());
    assert_eq!(arrived(&far), [Some("Website".into()), None, None]);
}

#[test]
fn what_stands_under_another_project_at_the_same_time_is_another_entry() {
    let far = StandIn::start();
    let items = [(Kind::Project, "Website", None)];
    let device = tracked(&far, &items, &["@Website"]);
    at_the_same_time(&far, &device, "", Some("Training"));
    let plan = plan(&device, &[]);
    assert_eq!((plan.entries, plan.already), (1, 0));
    assert_eq!(
        plan.notes,
        ["1 entry has the times and words of another there, and is sent too."]
    );
    upload(&device, Vec::new());
    assert_eq!(
        sent(&far),
        2,
        "no minute is let go of for one of another project"
    );
}

#[test]
fn what_has_neither_words_nor_a_project_is_like_nothing() {
    let far = StandIn::start();
    let device = tracked(&far, &[], &[""]);
    at_the_same_time(&far, &device, "", None);
    let plan = plan(&device, &[]);
    assert_eq!((plan.entries, plan.already, plan.notes.len()), (1, 0, 1));
}

#[test]
fn one_that_is_there_stands_for_one_that_is_here() {
    let far = StandIn::start();
    let items = [(Kind::Project, "Website", None)];
    let device = tracked(&far, &items, &["Call @Website", "Call @Website"]);
    at_the_same_time(&far, &device, "call", Some("Website"));
    assert_eq!(
        (plan(&device, &[]).entries, plan(&device, &[]).already),
        (1, 1)
    );
    upload(&device, Vec::new());
    assert_eq!((sent(&far), device.entries().len()), (2, 2));
}

#[test]
fn what_is_there_depends_on_what_the_project_becomes() {
    let far = StandIn::start();
    let items = [(Kind::Project, "Web", None)];
    let device = tracked(&far, &items, &["Call @Web"]);
    at_the_same_time(&far, &device, "Call", Some("Website"));
    let before = plan(&device, &[]);
    assert_eq!((before.entries, before.already), (1, 0));
    let names = [goes(&before, Kind::Project, "Web", "Website")];
    let after = plan(&device, &names);
    assert_eq!((after.entries, after.already), (0, 1));
    assert_eq!(
        after.lines.len(),
        1,
        "what was chosen can be chosen otherwise"
    );
    upload(&device, names.into());
    assert_eq!((sent(&far), device.entries().len()), (1, 1));
}
