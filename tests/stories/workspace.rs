//! What a workspace demands and who may make what: told before anything is sent, and never in the way.

use stint_core::action::{Action, Edit, NewItem, Origin, Said};
use stint_core::id::Kind;
use stint_core::view::{Can, Done, Needed, SyncWord};
use stint_tests::clockify::{Role, WorkspaceSettings};
use stint_tests::server::StandIn;

use crate::device::Device;

/// Ada as a plain member of a workspace with these settings.
fn member(change: impl FnOnce(&mut WorkspaceSettings)) -> (StandIn, Device) {
    let far = StandIn::start();
    let (ada, workspace) = far.ada();
    far.with(|clockify| {
        clockify.add_member(workspace, ada, Role::Member);
        clockify.web_settings(workspace, change);
    });
    let device = Device::connected_on_a_thursday(&far);
    device.sync();
    (far, device)
}

fn permits(settings: &mut WorkspaceSettings, who_can: &str, word: &str) {
    let permissions = settings.rest.get_mut("entityCreationPermissions");
    permissions.unwrap()[who_can] = word.into();
}

fn make(device: &Device, kind: Kind, name: &str) -> Done {
    let item = NewItem {
        kind,
        name: name.into(),
        under: (kind == Kind::Task).then(|| "Website".into()),
        color: None,
        billable: None,
    };
    let action = Action::AddItem(item);
    device.stint.act(&action, Origin::Window).unwrap()
}

#[test]
fn who_may_make_what_is_told_offline_and_clockify_decides() {
    let (far, device) = member(|settings| {
        settings.only_admins_create_project = true;
        permits(settings, "whoCanCreateTags", "ADMINS_AND_PROJECT_MANAGERS");
        permits(settings, "whoCanCreateTasks", "LINE_MANAGERS");
    });
    far.set_network(false);
    assert_eq!(
        device
            .stint
            .catalog_page(Kind::Tag)
            .unwrap()
            .makers
            .as_deref(),
        Some("Only admins and project managers may make tags in this workspace.")
    );
    let remark = |kind, name| make(&device, kind, name).remark;
    assert_eq!(
        remark(Kind::Project, "Lighthouse").as_deref(),
        Some("Only admins may make projects in this workspace.")
    );
    assert_eq!(
        remark(Kind::Client, "Harbour").as_deref(),
        Some("Only admins may make clients in this workspace.")
    );
    assert_eq!(
        remark(Kind::Tag, "keeper").as_deref(),
        Some("Only admins and project managers may make tags in this workspace.")
    );
    let task = make(&device, Kind::Task, "Paint");
    assert!(
        task.said
            .ends_with(" · not everybody may make tasks in this workspace"),
        "{}",
        task.said
    );
    device.add("Paint @Lighthouse", "9:00", "10:00");

    far.set_network(true);
    let synced = device.sync();
    let parked = device.stint.queue().unwrap();
    let forbidden = parked.iter().filter(|row| {
        row.problem
            .as_ref()
            .is_some_and(|problem| problem.code == "forbidden")
    });
    let mut forbidden: Vec<&str> = forbidden.map(|row| row.name.as_str()).collect();
    forbidden.sort_unstable();
    assert_eq!(
        forbidden,
        ["Harbour", "Lighthouse", "keeper"],
        "a word that nobody knows keeps nothing back: {synced:?}"
    );
}

#[test]
fn what_was_not_for_everybody_goes_by_itself_once_it_is() {
    let (far, device) = member(|settings| {
        permits(settings, "whoCanCreateProjectsAndClients", "ADMINS");
    });
    make(&device, Kind::Project, "Lighthouse");
    let entry = device.add("Paint @Lighthouse", "9:00", "10:00");
    assert_eq!(device.sync().attention, 1, "the project");
    let (_, workspace) = far.ada();
    far.with(|clockify| {
        clockify.web_settings(workspace, |settings| {
            permits(settings, "whoCanCreateProjectsAndClients", "EVERYONE");
        });
    });
    for _ in 0..2 {
        device.sync_fully();
    }
    assert_eq!(
        device.entry(&entry.id).sync,
        SyncWord::Synced,
        "{:?}",
        device.stint.queue()
    );
}

#[test]
fn the_billable_flag_that_will_be_replaced_is_told() {
    let (_far, device) = member(|settings| settings.only_admins_can_change_billable_status = true);
    let add = |billable| {
        let said = Said {
            from: Some("9:00".into()),
            to: Some("10:00".into()),
            billable,
            ..Said::text("Review @Website")
        };
        let action = Action::Add(said);
        device.stint.act(&action, Origin::Terminal).unwrap()
    };
    let usual = add(None);
    assert_eq!(usual.remark, None, "as the project has it");
    let entry = usual.entry.unwrap();
    let replaced = "Only admins may change what is billable in this workspace.";
    let other = add(Some(!entry.billable));
    assert_eq!(other.remark.as_deref(), Some(replaced));

    device.sync();
    let there = device.entry(&other.entry.unwrap().id);
    assert_eq!(
        (there.billable, there.sync),
        (entry.billable, SyncWord::Synced),
        "what Clockify has stands"
    );
    let form = device.stint.form(None, None).unwrap();
    assert_eq!(
        form.billable.as_deref(),
        Some("Only admins may change what is billable")
    );
}

#[test]
fn an_editor_knows_what_is_needed_and_what_is_locked() {
    let (_far, device) = member(|settings| {
        settings.force_projects = true;
        settings.force_tags = true;
        settings.lock_time_entries = Some("2026-02-28T23:00:00Z".into());
        settings.only_admins_create_tag = true;
    });
    let form = |entry: Option<&str>| device.stint.form(entry, None).unwrap();
    let fresh = form(None);
    let needs: Vec<Needed> = fresh.needs.iter().map(|need| need.field).collect();
    assert_eq!(needs, [Needed::Project, Needed::Tags]);
    assert_eq!(fresh.needs[1].words, "This workspace wants a tag.");
    assert_eq!(
        fresh.lock.as_deref(),
        Some("Entries before 1 March are locked")
    );
    assert_eq!(
        (fresh.makes_tags.as_deref(), fresh.makes_projects),
        (Some("only admins may"), None)
    );
    assert!(fresh.notes.is_empty());

    let old = device.add(
        "Review @Website #urgent",
        "2026-02-03 9:00",
        "2026-02-03 10:00",
    );
    assert_eq!(
        form(Some(&old.id)).notes,
        ["This workspace has locked that day."]
    );
    let new = device.add("Review @Website #urgent", "9:00", "10:00");
    assert!(form(Some(&new.id)).notes.is_empty());
}

#[test]
fn where_only_the_stopwatch_counts_a_typed_range_says_so_before_enter() {
    let (_far, device) = member(|settings| settings.time_tracking_mode = "STOPWATCH_ONLY".into());
    let remark = |line: &str| device.stint.read(line, line.len()).unwrap().remark;
    let stopwatch = "This workspace may take only what the stopwatch measured.";
    assert_eq!(remark("Review"), None);
    assert_eq!(remark("9:00-10:00 Review").as_deref(), Some(stopwatch));
    let entry = device.add("Review", "9:00", "10:00");
    assert_eq!(
        device.stint.form(Some(&entry.id), None).unwrap().notes,
        [stopwatch]
    );
    let can = device.stint.capabilities(None).unwrap();
    assert_eq!(can[0].can, Can::No);
}

#[test]
fn a_field_that_is_missing_is_told_while_one_types() {
    let (_far, device) = member(|settings| settings.force_projects = true);
    let remark = |line: &str| device.stint.read(line, line.len()).unwrap().remark;
    assert_eq!(
        remark("Review").as_deref(),
        Some("This workspace wants a project.")
    );
    assert_eq!(remark("Review @Website"), None);

    let entry = device.start("-10m Review");
    let stopped = device
        .stint
        .act(&Action::Stop { at: None }, Origin::Tray)
        .unwrap();
    assert_eq!(
        stopped.remark,
        Some("This workspace wants a project.".into())
    );
    let edited = device.edit(
        &entry.id,
        Edit {
            project: Some("Website".into()),
            ..Edit::default()
        },
    );
    assert_eq!(device.sync().attention, 0, "{edited:?}");
}
