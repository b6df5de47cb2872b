//! What is said of syncing, of what was done and of an upload, whole lines in each language.
//!
//! Never looks at the catalogues: what is checked is what a person reads.

use super::*;
use crate::catalog::Tag;
use crate::history::Verb;
use crate::rules::{Makers, Remark};
use crate::sync::Twin;
use crate::view::{EntryView, ItemView, NameInto, Named};

#[test]
fn what_syncing_and_its_queue_say() {
    insta::assert_snapshot!("syncing", syncing());
    insta::assert_snapshot!("syncing_german", in_german(syncing));
}

#[test]
fn what_an_action_did_and_what_undo_takes_back() {
    insta::assert_snapshot!("done", deeds());
    insta::assert_snapshot!("done_german", in_german(deeds));
}

#[test]
fn what_workspaces_and_uploads_say() {
    insta::assert_snapshot!("workspaces", workspaces());
    insta::assert_snapshot!("workspaces_german", in_german(workspaces));
}

fn moment() -> Moment {
    Moment {
        now: "2026-11-19T13:22:00Z".parse().unwrap(),
        zone: Europe::Berlin,
    }
}

fn page(lines: impl IntoIterator<Item = String>) -> String {
    lines.into_iter().fold(String::new(), |mut page, line| {
        writeln!(page, "{line}").unwrap();
        page
    })
}

fn syncing() -> String {
    let ago = |seconds: i64| Some(moment().now.plus(-seconds));
    let states = [
        (SyncState::Local, 3, 0, None),
        (SyncState::Sent, 0, 0, ago(120)),
        (SyncState::Sent, 0, 3, ago(172_800)),
        (SyncState::Waiting, 1, 1, ago(120)),
        (SyncState::Waiting, 2, 0, ago(5)),
        (SyncState::Waiting, 1234, 0, ago(7200)),
        (SyncState::Waiting, 0, 0, None),
        (SyncState::Syncing, 2, 0, None),
        (SyncState::Paused, 2, 0, None),
        (SyncState::Offline, 2, 0, ago(172_800)),
        (SyncState::Offline, 1, 0, None),
        (SyncState::Repair, 1, 2, None),
        (SyncState::SignedOut, 1, 0, None),
        (SyncState::ReadOnly, 2, 0, None),
    ];
    let states = states.map(|(state, waiting, needs, last)| {
        sync_words(state, None, waiting, needs, last, moment())
    });
    let stopped = every_problem().into_iter().map(|problem| {
        let held = Held::by(&problem);
        let words = sync_words(SyncState::Repair, Some(&problem), 0, 0, None, moment());
        (words, held)
    });
    let nothing = sync_words(SyncState::Repair, None, 0, 0, None, moment());
    let mut stopped: Vec<(String, Held)> = stopped.filter(|(words, _)| *words != nothing).collect();
    stopped.dedup();
    let on_its_own = row(Kind::Entry, false);
    let stopped = stopped.into_iter().map(|(words, held)| {
        let goes = waits(SyncWord::Waiting, &on_its_own, None, held);
        format!("{words}: {goes}")
    });
    let held = [Held::No, Held::Paused, Held::Offline, Held::NoWorkspace];
    let held = held.map(|held| waits(SyncWord::Waiting, &on_its_own, None, held));
    let on_the_way = [SyncWord::Sending, SyncWord::Unknown]
        .map(|state| waits(state, &on_its_own, None, Held::No));
    let kinds = [
        Kind::Client,
        Kind::Project,
        Kind::Task,
        Kind::Tag,
        Kind::Entry,
    ];
    let behind = kinds.into_iter().flat_map(|kind| {
        [false, true].map(|parked| {
            let behind = row(kind, parked);
            let words = waits(SyncWord::Waiting, &on_its_own, Some(&behind), Held::No);
            format!("{}: {words}", errand(&behind))
        })
    });
    let twin = |in_doubt| Twin {
        ours: on_its_own.key,
        theirs: on_its_own.key,
        in_doubt,
        at: moment().now,
    };
    let twins = [
        twins(&twin(false), Some(0)),
        twins(&twin(false), Some(40)),
        twins(&twin(true), Some(4000)),
        twins(&twin(true), None),
    ];
    page(
        states
            .into_iter()
            .chain(stopped)
            .chain(held)
            .chain(on_the_way)
            .chain(behind)
            .chain([0, 1, 3].map(|requests| last_round(moment().now, requests, moment())))
            .chain([1, 3].map(still_waiting))
            .chain(twins),
    )
}

/// One that is new here; its words ask for the kind of the key alone.
fn row(kind: Kind, parked: bool) -> Row {
    let item = Item::Tag(Tag {
        name: "Harbour map".into(),
        archived: false,
    });
    Row {
        attention: parked.then(|| Attention {
            reason: Reason::Locked,
            said: None,
            since: moment().now,
        }),
        ..Row::new(Key::new(kind, Uuid::from_u128(1)), WorkspaceId(2), item)
    }
}

/// All but the merging of several.
const VERBS: [Verb; 25] = [
    Verb::Start,
    Verb::Switch,
    Verb::Interrupt,
    Verb::Return,
    Verb::Stop,
    Verb::Discard,
    Verb::Add,
    Verb::Edit,
    Verb::Split,
    Verb::Duplicate,
    Verb::Delete,
    Verb::AddItem,
    Verb::EditItem,
    Verb::DeleteItem,
    Verb::LetGo,
    Verb::AsThere,
    Verb::KeepAsNew,
    Verb::SendAnew,
    Verb::TakeTheirs,
    Verb::KeepTheirs,
    Verb::Settle,
    Verb::Merge,
    Verb::Upload,
    Verb::Import,
    Verb::Other,
];

fn deeds() -> String {
    let entry = |description: &str, seconds: i64| EntryView {
        id: String::new(),
        remote_id: None,
        description: description.into(),
        project: Some(Named {
            id: String::new(),
            remote_id: None,
            name: "Website".into(),
            color: None,
        }),
        task: None,
        tags: Vec::new(),
        billable: false,
        custom_fields: Vec::new(),
        kind: "REGULAR".into(),
        start: moment().now.plus(-seconds),
        end: None,
        duration_s: seconds,
        sync: SyncWord::Local,
        attention: None,
    };
    let (one, other) = (entry("Review", 5400), entry("", 600));
    let others = std::slice::from_ref(&other);
    let item = ItemView {
        id: String::new(),
        remote_id: None,
        name: "Harbour map".into(),
        archived: false,
        color: None,
        client: None,
        project: None,
        billable: None,
        sync: SyncWord::Local,
        attention: None,
    };
    let of_one = VERBS.map(|verb| {
        let is_back = verb == Verb::Return || verb == Verb::Split;
        let about = if is_back { others } else { &[] };
        let said = done(verb, &one, Some(&other), about, moment());
        format!("{said} | {}", undoable(verb, "Review", 1))
    });
    let of_several = [Verb::Edit, Verb::Duplicate, Verb::Join, Verb::Delete]
        .map(|verb| undoable(verb, "Review", 2));
    let of_items = [
        (Verb::AddItem, Kind::Client),
        (Verb::EditItem, Kind::Project),
        (Verb::DeleteItem, Kind::Task),
        (Verb::LetGo, Kind::Tag),
    ]
    .map(|(verb, kind)| done_item(verb, kind, &item));
    let back = back_to(&["Call".to_owned(), "Module".to_owned()]);
    page(
        of_one
            .into_iter()
            .chain(of_several)
            .chain(of_items)
            .chain(back),
    )
}

fn workspaces() -> String {
    let ago = |days: i64| Some(moment().now.plus(-days * 86_400));
    let accounts = [
        fares(true, false, ago(0), 0, moment()),
        fares(true, true, ago(2), 2, moment()),
        fares(false, false, None, 3, moment()),
        age(ago(0), moment()),
        age(ago(1), moment()),
        age(ago(40), moment()),
        age(None, moment()),
        workspace(14, ago(1), 2, false, moment()),
        workspace(1, None, 0, true, moment()),
    ];
    let advice = [stays_local(1), stays_local(3), read_only_advice(2)];
    let keys = ["/clockify/api/v1", "/api/v1", ""].map(account::other_key);
    let everybody = [
        Makers::Everyone,
        Makers::Some,
        Makers::Managers,
        Makers::Admins,
    ];
    let remarks = [
        Remark::Refused(Reason::ProjectRequired),
        Remark::Refused(Reason::StopwatchOnly),
        Remark::LacksFields(vec!["Ticket".into(), "Place".into()]),
        Remark::BillableReplaced,
        Remark::NotForAll(Kind::Tag, Makers::Some),
        Remark::NotForAll(Kind::Project, Makers::Admins),
    ];
    let remarks = remarks.iter().map(|said| {
        let alone = remark_sentence(said).unwrap_or_default();
        format!("{alone}{}", remark(said))
    });
    let rules = crate::rules::Rules {
        needs_project: true,
        needs_task: true,
        needs_tag: true,
        locked_before: Some("2026-02-28T23:30:00Z".parse().unwrap()),
        billable_by_admins: true,
        projects_by: Makers::Admins,
        tasks_by: Makers::Managers,
        ..crate::rules::Rules::default()
    };
    let can = capabilities(&rules, &[], moment()).into_iter();
    let at = |text: &str| text.parse::<At>().unwrap();
    let span = Span::finished(at("2026-11-02T09:00:00Z"), at("2026-11-18T10:00:00Z")).unwrap();
    let names = [
        becomes(&NameInto::Nothing, None, None),
        becomes(&NameInto::New, None, None),
    ];
    let sums = [
        upload(&[span, span], moment()),
        unread("Fjord & Field"),
        uploaded(1, "Fjord & Field"),
        uploaded(3, "Fjord & Field"),
        nothing_to_upload(),
    ];
    page(
        accounts
            .into_iter()
            .chain(advice.into_iter().flatten())
            .chain(keys)
            .chain(everybody.into_iter().filter_map(makers))
            .chain(remarks)
            .chain(can.map(|line| line.words))
            .chain(names)
            .chain([left_out(Makers::Admins)])
            .chain(upload_beside(2))
            .chain(upload_notes(1, 2, true))
            .chain(sums),
    )
}
