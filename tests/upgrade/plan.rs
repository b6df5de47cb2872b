//! What a store is up to, as text: what waits and in which order, what is on its way, what is parked, what was done,
//! and how much time there is.
//!
//! Never says it in words that are for people: those may change without anything having happened to the store.

use stint_core::id::{Key, Kind, WorkspaceId};
use stint_core::row::{Book, Item, Row};
use stint_core::rules::Makers;
use stint_core::sync::Desk;
use stint_core::sync::merge::Side;
use stint_core::sync::outbox::{rank, waits};
use stint_core::sync::plan::plan;
use stint_engine::clockify::custom;
use stint_engine::store::{Store, Tx, Way, Which};

/// The plan of a store.
pub(crate) fn of(store: &Store) -> String {
    let plan = store.read(|tx| {
        let mut lines = accounts(tx);
        for workspace in tx.workspaces()? {
            lines.push(String::new());
            let account = workspace.account.map(|account| account.0);
            let (id, name) = (workspace.id, workspace.name);
            let remote = workspace.remote.map(|remote| remote.0);
            lines.push(format!(
                "workspace {} of {account:?} {remote:?} {name}",
                id.0
            ));
            lines.extend(workspace_lines(tx, id));
        }
        lines.push(String::new());
        lines.extend(entries(tx));
        lines.extend(deeds(tx));
        lines.extend(settings(tx));
        Ok(lines.join("\n") + "\n")
    });
    plan.unwrap()
}

fn accounts(tx: &Tx<'_>) -> Vec<String> {
    let mut lines = Vec::new();
    for (id, account) in tx.accounts().unwrap() {
        let (server, user, key) = (account.server, account.user, account.key_ref);
        let way = match account.way {
            Way::Key => "Key".to_owned(),
            // Since when there is a connection, older schemas did not say.
            Way::Maton {
                gateway,
                control,
                connection,
                since: _,
            } => format!(
                "Maton {{ gateway: {gateway:?}, control: {control:?}, connection: {connection:?} }}"
            ),
        };
        lines.push(format!("account {} {server} {user} {way} {key:?}", id.0));
        let counts = tx.counts(id).unwrap();
        let (waiting, attention) = (counts.waiting, counts.attention);
        lines.push(format!("  {waiting} wait, {attention} are parked"));
        for queued in tx.queue(id).unwrap() {
            let (op, state, since, tries) = (queued.op, queued.state, queued.since, queued.tries);
            let (key, name) = (word(queued.row.key), queued.name);
            lines.push(format!(
                "  {key} {op:?} {state:?} since {since} tries {tries} {name}"
            ));
        }
    }
    lines.push(format!("active {}", tx.active_workspace().unwrap().0));
    lines
}

fn workspace_lines(tx: &Tx<'_>, id: WorkspaceId) -> Vec<String> {
    let mut lines = vec![rules(tx, id), mark(tx, id)];
    let fields = tx.custom_fields(id).unwrap().into_iter();
    lines.extend(fields.map(|field| format!("custom field {field:?}")));
    let mut outbox = tx.outbox(id).unwrap();
    outbox.sort_by_key(rank);
    for row in &outbox {
        let step = plan(row.base.as_ref(), row.here.as_ref(), row.base.as_ref());
        let waits = waits(row, tx).unwrap();
        lines.push(format!("waits: {step:?} {} {waits:?}", sides(row)));
    }
    for row in tx.parked(id).unwrap() {
        let attention = row.attention.as_ref().expect("it is parked");
        let (reason, said, since) = (attention.reason, &attention.said, attention.since);
        lines.push(format!(
            "parked: {reason:?} {said:?} since {since} {}",
            sides(&row)
        ));
    }
    for attempt in tx.attempts(id).unwrap() {
        let lost = attempt.lost.map(|at| at.to_string());
        let known: Vec<_> = attempt.known.iter().flatten().map(|id| &id.0).collect();
        lines.push(format!(
            "attempt: {:?} {:?} {} rev {} epoch {} sent {} lost {lost:?} looks {} known {known:?} {}",
            attempt.state,
            attempt.op,
            word(attempt.key),
            attempt.rev,
            attempt.epoch,
            attempt.sent,
            attempt.looks,
            item(attempt.body.as_ref())
        ));
    }
    for (key, first, sweeps) in tx.absent(id).unwrap() {
        lines.push(format!("missed: {} since {first} by {sweeps}", word(key)));
    }
    for kind in [Kind::Client, Kind::Project, Kind::Task, Kind::Tag] {
        for row in tx.catalog(id, kind, None).unwrap() {
            let stub = if row.stub { " stub" } else { "" };
            lines.push(format!("catalog: {}{stub}", sides(&row)));
        }
    }
    lines
}

/// Conflicts of the first schema, which kept words.
fn told_in_words(tx: &Tx<'_>) -> Vec<String> {
    let entries = tx.entries(&Which::default()).unwrap();
    let mut keys: Vec<Key> = entries.iter().map(|row| row.key).collect();
    for workspace in tx.workspaces().unwrap() {
        for kind in [Kind::Client, Kind::Project, Kind::Task, Kind::Tag] {
            let rows = tx.catalog(workspace.id, kind, None).unwrap();
            keys.extend(rows.iter().map(|row| row.key));
        }
    }
    let mut lines = Vec::new();
    for key in keys {
        for told in tx.conflicts_in_words(key).unwrap() {
            lines.push(format!(
                "conflict: {} {} {:?} {:?} {:?} kept here: {} at {}",
                word(key),
                told.field.code(),
                told.base,
                told.here,
                told.there,
                told.kept == Side::Here,
                told.at
            ));
        }
    }
    lines
}

fn rules(tx: &Tx<'_>, id: WorkspaceId) -> String {
    let rules = tx.rules(id).unwrap();
    let demands = [
        (rules.needs_project, "a project"),
        (rules.needs_task, "a task"),
        (rules.needs_tag, "a tag"),
        (rules.needs_description, "a description"),
        (rules.stopwatch_only, "the stopwatch"),
        (rules.billable_by_admins, "admins to say what is billable"),
        (rules.billable_projects, "projects that are billable"),
        (rules.public_projects, "projects that are public"),
        (
            rules.projects_by != Makers::Everyone,
            "few to make projects",
        ),
        (rules.tags_by != Makers::Everyone, "few to make tags"),
        (rules.tasks_by != Makers::Everyone, "few to make tasks"),
    ];
    let wants = demands.iter().filter(|(holds, _)| *holds);
    let wants: Vec<&str> = wants.map(|(_, what)| *what).collect();
    let locked = rules.locked_before.map(|at| at.to_string());
    format!("wants {wants:?}, locked before {locked:?}")
}

fn mark(tx: &Tx<'_>, id: WorkspaceId) -> String {
    let mark = tx.mark(id).unwrap();
    let [first, catalog, sweep, round] =
        [mark.first_pull_done, mark.catalog, mark.sweep, mark.round]
            .map(|at| at.map_or("never".to_owned(), |at| at.to_string()));
    format!(
        "first pull {first}, page {}, catalog {catalog}, sweep {sweep}, {} sweeps, round {round}, ids {:?}",
        mark.first_pull_page, mark.sweeps, mark.trust
    )
}

fn entries(tx: &Tx<'_>) -> Vec<String> {
    let rows = tx.entries(&Which::default()).unwrap();
    let mut lines: Vec<String> = rows
        .iter()
        .map(|row| format!("entry: {}", sides(row)))
        .collect();
    for row in tx.running().unwrap() {
        lines.push(format!("runs: {}", word(row.key)));
    }
    for row in &rows {
        for (at, version) in tx.versions(row.key).unwrap() {
            let (before, after) = (item(version.before.as_ref()), item(version.after.as_ref()));
            lines.push(format!(
                "was: {} until {at} {before} -> {after}",
                word(row.key)
            ));
        }
    }
    let spans = rows.iter().filter_map(Row::entry).map(|entry| entry.span);
    let seconds: i64 = spans
        .map(|span| span.end().map_or(0, |end| end.since(span.start())))
        .sum();
    lines.push(format!("in all {seconds} s"));
    lines
}

fn deeds(tx: &Tx<'_>) -> Vec<String> {
    let mut lines = Vec::new();
    for (undone, does) in [(false, "undo"), (true, "redo")] {
        let Some(deed) = tx.last_deed(undone).unwrap() else {
            continue;
        };
        lines.push(format!(
            "{does}: {:?} {:?} at {}",
            deed.verb, deed.origin, deed.at
        ));
        for version in deed.versions {
            let (before, after) = (item(version.before.as_ref()), item(version.after.as_ref()));
            lines.push(format!("  {} {before} -> {after}", word(version.key)));
        }
    }
    for pin in tx.pins().unwrap() {
        let entry = item(Some(&Item::Entry(pin.entry)));
        lines.push(format!("pin: in {} {entry}", pin.workspace.0));
    }
    lines.extend(told_in_words(tx));
    for kept in tx.conflicts(1_000).unwrap() {
        let conflict = kept.conflict;
        let [base, here, there] =
            [conflict.base, conflict.here, conflict.there].map(|side| item(Some(&side)));
        lines.push(format!(
            "conflict: {} {} {:?} {base} {here} {there} kept {:?} at {} settled {:?}",
            word(conflict.key),
            conflict.field.code(),
            conflict.cause,
            conflict.kept,
            conflict.at,
            kept.settled
        ));
    }
    for (twin, ..) in tx.open_twins().unwrap() {
        let (ours, theirs) = (word(twin.ours), word(twin.theirs));
        let (doubt, at) = (twin.in_doubt, twin.at);
        lines.push(format!("twin: {theirs} of {ours} in doubt {doubt} at {at}"));
    }
    lines
}

fn settings(tx: &Tx<'_>) -> Vec<String> {
    let settings = tx.settings().unwrap().into_iter();
    settings
        .filter(|(name, _)| name != "store.tidied_s")
        .map(|(name, value)| format!("setting {name} = {value}"))
        .collect()
}

fn word(key: Key) -> String {
    format!("{} {}", key.kind().word(), key.uuid())
}

fn sides(row: &Row) -> String {
    let remote = row.remote.as_ref().map_or("-", |remote| &remote.0);
    let (base, here) = (item(row.base.as_ref()), item(row.here.as_ref()));
    format!(
        "{} {remote} rev {} base {base} here {here}",
        word(row.key),
        row.rev
    )
}

/// Field by field, so that a field that comes later changes nothing.
fn item(item: Option<&Item>) -> String {
    match item {
        None => "none".to_owned(),
        Some(Item::Client(client)) => {
            format!("[{} {} {}]", client.name, client.archived, client.kept.0)
        }
        Some(Item::Project(project)) => format!(
            "[{} {:?} {} {} {} {} {}]",
            project.name,
            project.client.map(|client| client.0),
            project.color,
            project.billable,
            project.public,
            project.archived,
            project.kept.0
        ),
        Some(Item::Task(task)) => format!(
            "[{} {} {} {} {}]",
            task.name, task.project.0, task.done, task.billable, task.kept.0
        ),
        Some(Item::Tag(tag)) => format!("[{} {}]", tag.name, tag.archived),
        Some(Item::Entry(entry)) => {
            let tags: Vec<String> = entry.tags.iter().map(|tag| tag.0.to_string()).collect();
            let end = entry.span.end().map(|end| end.to_string());
            format!(
                "[{:?} {:?} {:?} {tags:?} {} {:?} {} {end:?} {} {} {}]",
                entry.description,
                entry.project.map(|project| project.0),
                entry.task.map(|task| task.0),
                entry.billable,
                entry.kind,
                entry.span.start(),
                custom::text(&entry.custom),
                entry.aside.0,
                entry.locked
            )
        }
    }
}
