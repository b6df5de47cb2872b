//! What the doors show at a glance, gathered from the store in one read.
//!
//! Never a word or a sum of its own: those are core's.

use serde::Serialize;
use stint_core::action::Moment;
use stint_core::at::At;
use stint_core::id::{AccountId, Key, WorkspaceId};
use stint_core::problem::Problem;
use stint_core::row::{Book, Item, Row};
use stint_core::settings::{self, Setting};
use stint_core::speech::speech;
use stint_core::sync::{Desk, Op};
use stint_core::view::{
    AccountView, AttentionView, Card, Elsewhere, PinView, Progress, Snapshot, SyncState, SyncView,
    SyncWord, Theme,
};
use stint_core::words::Held;
use stint_core::{cards, day, list, timer, words};

use crate::accounts::{called, in_order, signed_out};
use crate::store::{Account, Counts, Tx, Way, Which};
use crate::sync_page::{clashes, is_paused, seen};
use crate::{Stint, lock, report};

/// How many entries tray and popover show: five, and the one that runs.
const RECENT: usize = 6;

/// One row that waits or is parked, as `queue --json` prints it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Queued {
    /// `entry`, `project` …
    pub kind: String,
    /// Our id.
    pub id: String,
    /// The description of an entry, the name of anything else.
    pub name: String,
    /// `create`, `update` or `delete`.
    pub op: &'static str,
    /// The same in words: `New entry`, `Stop`, `Change`.
    #[serde(skip)]
    pub what: String,
    /// Since when it differs.
    pub since: At,
    /// How often it was sent.
    pub tries: u32,
    /// How far it is.
    pub state: SyncWord,
    /// Why it is parked.
    pub problem: Option<AttentionView>,
}

impl Stint {
    /// Everything that tray and window show at a glance.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn snapshot(&self) -> Result<Snapshot, Problem> {
        let moment = self.moment();
        self.store().read(|tx| {
            // Another process may have changed it.
            self.speak(tx)?;
            let today = day::date_of(moment.now, moment.zone);
            let (from, to) = day::bounds(today, moment.zone);
            let near = tx.entries(&Which {
                from: Some(from.plus(-DAY_S)),
                to: Some(to),
                ..Which::default()
            })?;
            let near = tx.entry_views(&near, moment.now)?;
            let runs = runs(tx, moment)?;
            let recent = tx.recent(moment.now, RECENT)?;
            let ended = tx
                .last_entry(moment.now, true)?
                .and_then(|row| row.entry().and_then(|e| e.span.end()));
            let deed = |undone| {
                let did = tx.last_did(undone)?;
                Ok::<_, Problem>(did.map(|did| words::undoable(did.verb, &did.name, did.rows)))
            };
            let total = cards::total(&near, today, moment);
            Ok(Snapshot {
                at: moment.now,
                zone: moment.zone.name().to_owned(),
                idle_since: match (&runs.first, ended) {
                    (None, Some(end)) if end <= moment.now => Some(words::since(end, moment)),
                    (None | Some(_), _) => None,
                },
                running: runs.first,
                running_in: runs.place.as_ref().map(|(_, name)| name.clone()),
                running_workspace: runs.place.map(|(id, _)| id),
                elsewhere: runs.elsewhere,
                back_to: runs.back_to,
                goal: list::day_goal(&report::goal(tx)?, &total, moment),
                today: total,
                pins: pins(tx)?,
                recent: cards_of(tx, &recent, moment)?,
                sync: self.sync_view(tx, moment)?,
                account: account(tx)?
                    .map(|(id, account, workspace)| account_view(id, &account, workspace)),
                undo: deed(false)?,
                redo: deed(true)?,
                theme: theme(tx)?,
                speech: speech(),
            })
        })
    }

    /// What goes on after what runs is stopped, and after that, by name.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn back_to(&self) -> Result<Vec<String>, Problem> {
        let moment = self.moment();
        self.store().read(|tx| Ok(runs(tx, moment)?.back_to))
    }

    /// Every row that waits or is parked.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn queue(&self) -> Result<Vec<Queued>, Problem> {
        self.store().read(|tx| {
            let rows = queue(tx)?;
            Ok(rows
                .into_iter()
                .map(|row| Queued {
                    kind: row.row.key.kind().word().to_owned(),
                    id: row.row.key.uuid().to_string(),
                    op: match row.op {
                        Op::Create => "create",
                        Op::Update => "update",
                        Op::Delete => "delete",
                    },
                    what: words::errand(&row.row),
                    since: row.since,
                    tries: row.tries,
                    state: row.state,
                    problem: row.attention.map(|attention| {
                        words::attention_view(&attention, &row.name, row.op == Op::Delete)
                    }),
                    name: row.name,
                })
                .collect())
        })
    }

    /// The pins, in their order.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn pins(&self) -> Result<Vec<PinView>, Problem> {
        self.store().read(pins)
    }

    fn sync_view(&self, tx: &Tx<'_>, moment: Moment) -> Result<SyncView, Problem> {
        let workspace = tx.active_workspace()?;
        let accounts = in_order(tx)?;
        let Some((first_id, first)) = accounts.first() else {
            return Ok(sync_view(
                SyncState::Local,
                Counts::default(),
                0,
                None,
                None,
                moment,
            ));
        };
        let counts = counts(tx)?;
        let mark = tx.mark(workspace)?;
        let last = mark.round;
        let problem = self.first_problem(tx, &accounts)?;
        let is_due = counts.waiting > 0 || last.is_none();
        let is_held = is_due && lock::is_held(&self.env().data_dir, lock::SYNC);
        let paused = is_paused(tx)?;
        let state = match &problem {
            _ if first.key_ref.is_none() => SyncState::SignedOut,
            Some(problem) if Held::by(problem).is_repaired_by_hand() => SyncState::Repair,
            None if first.read_only && !is_held => SyncState::ReadOnly,
            _ if paused && !is_held => SyncState::Paused,
            Some(Problem::WorkspaceGone { .. }) if counts.waiting > 0 => SyncState::Waiting,
            Some(Problem::WorkspaceGone { .. }) => SyncState::Sent,
            Some(_) => SyncState::Offline,
            // A quiet look at Clockify, a few times an hour, is nothing to tell.
            None if is_held => SyncState::Syncing,
            None if is_due => SyncState::Waiting,
            None => SyncState::Sent,
        };
        // Who signed out is told what waits for that account, and that it is kept.
        let problem = match state {
            SyncState::SignedOut => Some(signed_out(tx, *first_id, first)?),
            _ => problem,
        };
        let (clashing, latest) = clashes(tx, moment)?;
        let latest = latest.max(counts.latest);
        let needs_you = counts.attention + clashing;
        let mut view = sync_view(state, counts, needs_you, last, problem, moment);
        view.unseen = latest > seen(tx)?;
        if state == SyncState::Syncing && mark.first_pull_done.is_none() {
            let reach = tx.reach(workspace)?;
            view.progress = reach.map(|(done, back_to)| Progress { done, back_to });
        }
        Ok(view)
    }
}

const DAY_S: i64 = 24 * 3600;

/// The look that the person chose.
fn theme(tx: &Tx<'_>) -> Result<Theme, Problem> {
    let chosen = tx.setting(Setting::Theme.name())?;
    Ok(chosen
        .as_deref()
        .and_then(settings::theme)
        .unwrap_or_default())
}

/// The account in use: that of the active workspace, with the workspace's name.
pub(crate) fn account(tx: &Tx<'_>) -> Result<Option<(AccountId, Account, String)>, Problem> {
    let active = tx.active_workspace()?;
    let Some(workspace) = tx.workspace(active)? else {
        return Ok(None);
    };
    let Some(id) = workspace.account else {
        return Ok(None);
    };
    Ok(tx.account(id)?.map(|account| (id, account, workspace.name)))
}

/// Everything that waits or is parked, of all accounts: what is left behind by switching is not out of sight.
pub(crate) fn queue(tx: &Tx<'_>) -> Result<Vec<crate::store::Queued>, Problem> {
    let mut all = Vec::new();
    for (id, _) in in_order(tx)? {
        all.extend(tx.queue(id)?);
    }
    Ok(all)
}

/// How much that is.
pub(crate) fn counts(tx: &Tx<'_>) -> Result<Counts, Problem> {
    let mut all = Counts::default();
    for (id, _) in in_order(tx)? {
        let of = tx.counts(id)?;
        all.waiting += of.waiting;
        all.attention += of.attention;
        all.latest = all.latest.max(of.latest);
    }
    Ok(all)
}

/// The word for how an account is reached.
pub(crate) fn way_word(way: &Way) -> &'static str {
    match way {
        Way::Key => "key",
        Way::Maton { .. } => "maton",
    }
}

fn account_view(id: AccountId, account: &Account, workspace: String) -> AccountView {
    AccountView {
        id,
        name: account.name.clone(),
        way: way_word(&account.way).to_owned(),
        server: account.server.clone(),
        workspace,
    }
}

fn sync_view(
    state: SyncState,
    counts: Counts,
    needs_you: usize,
    last: Option<At>,
    problem: Option<Problem>,
    moment: Moment,
) -> SyncView {
    SyncView {
        state,
        words: words::sync_words(
            state,
            problem.as_ref(),
            counts.waiting,
            needs_you,
            last,
            moment,
        ),
        waiting: counts.waiting,
        attention: counts.attention,
        needs_you,
        unseen: false,
        last,
        problem: problem.as_ref().map(words::view),
        progress: None,
    }
}

/// Every timer that runs, of all workspaces.
#[derive(Default)]
struct Runs {
    /// What began last.
    first: Option<Card>,
    /// Where that is, if it is not the workspace in use.
    place: Option<(WorkspaceId, String)>,
    /// The others.
    elsewhere: Vec<Elsewhere>,
    /// What goes on after what began last, by name.
    back_to: Vec<String>,
}

fn runs(tx: &Tx<'_>, moment: Moment) -> Result<Runs, Problem> {
    let active = tx.active_workspace()?;
    let mut rows = tx.running()?;
    rows.sort_by_key(|row| std::cmp::Reverse(row.entry().map(|entry| entry.span.start())));
    let mut runs = Runs::default();
    for row in rows {
        let card = cards::card(tx.entry_view(&row, moment.now)?, moment);
        let place = place(tx, row.workspace)?;
        if runs.first.is_none() {
            runs.back_to = back_to(tx, &row)?;
            runs.first = Some(card);
            runs.place = (row.workspace != active).then_some((row.workspace, place));
        } else {
            runs.elsewhere.push(Elsewhere {
                card,
                place,
                workspace: row.workspace,
            });
        }
    }
    Ok(runs)
}

fn back_to(tx: &Tx<'_>, running: &Row) -> Result<Vec<String>, Problem> {
    let chain = timer::back_to(tx, running.key)?;
    let names = chain.iter().map(|row| {
        let project = row.entry().and_then(|entry| entry.project);
        let project = project.map(|id| tx.named(Key::Project(id))).transpose()?;
        let description = row.here.as_ref().map_or("", Item::name);
        Ok(match project.flatten() {
            Some(project) if description.trim().is_empty() => project.name,
            _ => words::named(description),
        })
    });
    names.collect()
}

/// What a workspace is called, with its account where that is not the one in use.
fn place(tx: &Tx<'_>, id: WorkspaceId) -> Result<String, Problem> {
    let Some(workspace) = tx.workspace(id)? else {
        return Ok(String::new());
    };
    let in_use = account(tx)?.map(|(id, ..)| id);
    let account = workspace.account.filter(|id| Some(*id) != in_use);
    let account = account.map(|id| tx.account(id)).transpose()?.flatten();
    Ok(match account {
        Some(account) => format!("{}, {}", workspace.name, called(&account)),
        None => workspace.name,
    })
}

fn cards_of(tx: &Tx<'_>, rows: &[Row], moment: Moment) -> Result<Vec<Card>, Problem> {
    let views = tx.entry_views(rows, moment.now)?;
    Ok(views
        .into_iter()
        .map(|view| cards::card(view, moment))
        .collect())
}

fn pins(tx: &Tx<'_>) -> Result<Vec<PinView>, Problem> {
    tx.pins()?
        .into_iter()
        .enumerate()
        .map(|(index, pin)| {
            let project = pin
                .entry
                .project
                .map(|id| tx.named(Key::Project(id)))
                .transpose()?
                .flatten();
            let task = pin
                .entry
                .task
                .map(|id| tx.named(Key::Task(id)))
                .transpose()?
                .flatten();
            let task = task.as_ref().map(|task| task.name.as_str());
            let under = (project.as_ref()).map(|project| words::under(Some(&project.name), task));
            let label = match (&*pin.entry.description, &under) {
                ("", Some(under)) => under.clone(),
                ("", None) => words::no_project(),
                (description, _) => description.to_owned(),
            };
            Ok(PinView {
                place: index + 1,
                label,
                under,
                color: project.and_then(|project| project.color),
            })
        })
        .collect()
}
