//! What the doors show at a glance, gathered from the store in one read.
//!
//! Never a word or a sum of its own: those are core's.

use serde::Serialize;
use stint_core::action::{Moment, Said};
use stint_core::at::At;
use stint_core::catalog::same_name;
use stint_core::entry::Entry;
use stint_core::id::{AccountId, Key};
use stint_core::problem::Problem;
use stint_core::recall::{self, Past};
use stint_core::row::{Book, Row};
use stint_core::sync::{Desk, Op};
use stint_core::view::{
    AccountView, AttentionView, Card, Chip, ChipKind, Completion, DayView, PinView, Reading,
    Snapshot, SyncState, SyncView, SyncWord,
};
use stint_core::{cards, day, quick, timer, words};

use crate::store::{Account, Counts, Tx, Way, Which};
use crate::{Stint, running};

/// How many earlier entries suggestions are made from.
const REMEMBERED: usize = 500;
/// How many entries the tray and the popover show.
const RECENT: usize = 5;
/// How many suggestions a line gets.
const SUGGESTED: usize = 8;

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
            let today = day::date_of(moment.now, moment.zone);
            let (from, to) = day::bounds(today, moment.zone);
            let near = tx.entries(&Which {
                from: Some(from.plus(-DAY_S)),
                to: Some(to),
                ..Which::default()
            })?;
            let near = tx.entry_views(&near, moment.now)?;
            let running = running(tx, moment.now)?;
            let recent = tx.recent(moment.now, RECENT)?;
            let ended = tx
                .last_entry(moment.now, true)?
                .and_then(|row| row.entry().and_then(|e| e.span.end()));
            let deed = |undone| {
                tx.last_deed(undone)
                    .map(|deed| deed.map(|deed| undoable(&deed)))
            };
            Ok(Snapshot {
                at: moment.now,
                zone: moment.zone.name().to_owned(),
                idle_since: match (&running, ended) {
                    (None, Some(end)) if end <= moment.now => Some(day::clock(end, moment.zone)),
                    (None | Some(_), _) => None,
                },
                running: running.map(|entry| cards::card(entry, moment)),
                today: cards::total(&near, today, moment),
                pins: pins(tx)?,
                recent: cards_of(tx, &recent, moment)?,
                sync: self.sync_view(tx, moment)?,
                account: account(tx)?
                    .map(|(_, account, workspace)| account_view(&account, workspace)),
                undo: deed(false)?,
                redo: deed(true)?,
            })
        })
    }

    /// Local days with their entries, newest first: the `count` days with entries that come before `before`, or
    /// the last ones. Fewer than asked for means that there are no earlier ones.
    ///
    /// # Errors
    /// A [`Problem`]; for `before` that is no date, [`Problem::TimeUnreadable`].
    pub fn days(&self, before: Option<&str>, count: usize) -> Result<Vec<DayView>, Problem> {
        let moment = self.moment();
        let unreadable = |said: &str| Problem::TimeUnreadable {
            said: said.to_owned(),
        };
        let until = match before {
            Some(said) => Some(day::start_of(
                said.parse().map_err(|_| unreadable(said))?,
                moment.zone,
            )),
            None => None,
        };
        self.store().read(|tx| {
            let oldest = oldest_of(tx, until, count, moment)?;
            let Some(oldest) = oldest else {
                return Ok(Vec::new());
            };
            // What began the day before may reach into the oldest one.
            let from = day::start_of(day::before(oldest), moment.zone);
            let rows = tx.entries(&Which {
                from: Some(from),
                to: until,
                ..Which::default()
            })?;
            let mut days = cards::days(tx.entry_views(&rows, moment.now)?, moment);
            days.truncate(count);
            Ok(days)
        })
    }

    /// A typed line as Stint reads it; `caret` in UTF-16 units, as a page counts.
    ///
    /// # Errors
    /// A [`Problem`] of the store. What is wrong with the line stands in the reading.
    pub fn read(&self, line: &str, caret: usize) -> Result<Reading, Problem> {
        let moment = self.moment();
        self.store().read(|tx| {
            let names = timer::names(tx, tx.active_workspace()?)?;
            let entry = timer::preview(tx, &Said::text(line), moment);
            let running = running(tx, moment.now)?;
            let chips = match &entry {
                Ok(entry) => chips(tx, entry)?,
                Err(_) => Vec::new(),
            };
            let mut reading =
                cards::reading(line, caret, &names, entry, running.as_ref(), chips, moment);
            for completion in &mut reading.completions {
                beside(tx, completion)?;
            }
            Ok(reading)
        })
    }

    /// What is likely to be started now, or what was done before and holds every word of the line.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn suggest(&self, line: &str) -> Result<Vec<Completion>, Problem> {
        let moment = self.moment();
        self.store().read(|tx| {
            let workspace = tx.active_workspace()?;
            let rows = tx.entries(&Which {
                workspace: Some(workspace),
                to: Some(moment.now.plus(1)),
                limit: Some(REMEMBERED),
                ..Which::default()
            })?;
            let views = tx.entry_views(&rows, moment.now)?;
            let past: Vec<Past> = rows
                .iter()
                .zip(&views)
                .filter_map(|(row, view)| {
                    let (Key::Entry(id), Some(entry)) = (row.key, row.entry()) else {
                        return None;
                    };
                    let names = view
                        .project
                        .iter()
                        .chain(&view.task)
                        .chain(&view.tags)
                        .map(|named| &*named.name);
                    Some(Past {
                        entry: id,
                        description: entry.description.clone(),
                        project: entry.project,
                        task: entry.task,
                        tags: entry.tags.clone(),
                        about: names.collect::<Vec<_>>().join(" "),
                        start: entry.span.start(),
                    })
                })
                .collect();
            let likely = recall::suggest(&past, line, moment, SUGGESTED);
            let found = likely.into_iter().filter_map(|past| {
                views
                    .iter()
                    .find(|view| view.id == past.entry.to_string())
                    .map(|view| suggestion(view, moment))
            });
            Ok(found.collect())
        })
    }

    /// Every row that waits or is parked.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn queue(&self) -> Result<Vec<Queued>, Problem> {
        self.store().read(|tx| {
            let Some((id, ..)) = account(tx)? else {
                return Ok(Vec::new());
            };
            let rows = tx.queue(id)?;
            Ok(rows
                .into_iter()
                .map(|row| Queued {
                    kind: row.key.kind().word().to_owned(),
                    id: row.key.uuid().to_string(),
                    op: match row.op {
                        Op::Create => "create",
                        Op::Update => "update",
                        Op::Delete => "delete",
                    },
                    since: row.since,
                    tries: row.tries,
                    state: row.state,
                    problem: row
                        .attention
                        .map(|attention| words::attention_view(&attention, &row.name)),
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

    /// The accounts, the one in use first.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn accounts(&self) -> Result<Vec<AccountView>, Problem> {
        self.store().read(|tx| {
            let active = account(tx)?;
            let mut accounts: Vec<AccountView> = active
                .iter()
                .map(|(_, account, workspace)| account_view(account, workspace.clone()))
                .collect();
            for (id, account) in tx.accounts()? {
                if active.as_ref().is_none_or(|(active, ..)| *active != id) {
                    accounts.push(account_view(&account, String::new()));
                }
            }
            Ok(accounts)
        })
    }

    fn sync_view(&self, tx: &Tx<'_>, moment: Moment) -> Result<SyncView, Problem> {
        let workspace = tx.active_workspace()?;
        let Some((id, ..)) = account(tx)? else {
            return Ok(sync_view(
                SyncState::Local,
                Counts::default(),
                None,
                None,
                moment,
            ));
        };
        let counts = tx.counts(id)?;
        let last = tx.mark(workspace)?.round;
        let problem = self.last_problem(tx)?;
        let state = match &problem {
            Some(Problem::KeyRefused { .. } | Problem::AccountBlocked { .. }) => {
                SyncState::KeyRefused
            }
            Some(_) => SyncState::Offline,
            None if counts.waiting > 0 || last.is_none() => SyncState::Waiting,
            None => SyncState::Sent,
        };
        Ok(sync_view(state, counts, last, problem, moment))
    }
}

const DAY_S: i64 = 24 * 3600;

/// The date of the `count`th local day with entries before `until`, or of the earliest one.
fn oldest_of(
    tx: &Tx<'_>,
    until: Option<At>,
    count: usize,
    moment: Moment,
) -> Result<Option<chrono::NaiveDate>, Problem> {
    let (mut to, mut oldest) = (until, None);
    for _ in 0..count {
        let newest = tx.entries(&Which {
            to,
            limit: Some(1),
            ..Which::default()
        })?;
        let Some(entry) = newest.first().and_then(Row::entry) else {
            break;
        };
        let date = day::date_of(entry.span.start(), moment.zone);
        (to, oldest) = (Some(day::start_of(date, moment.zone)), Some(date));
    }
    Ok(oldest)
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

pub(crate) fn account_view(account: &Account, workspace: String) -> AccountView {
    AccountView {
        name: account.name.clone(),
        way: match account.way {
            Way::Key => "key",
            Way::Maton { .. } => "maton",
        }
        .to_owned(),
        server: account.server.clone(),
        workspace,
    }
}

fn sync_view(
    state: SyncState,
    counts: Counts,
    last: Option<At>,
    problem: Option<Problem>,
    moment: Moment,
) -> SyncView {
    SyncView {
        state,
        words: words::sync_words(state, counts.waiting, counts.attention, last, moment),
        waiting: counts.waiting,
        attention: counts.attention,
        last,
        problem: problem.as_ref().map(words::view),
        progress: None,
    }
}

fn cards_of(tx: &Tx<'_>, rows: &[Row], moment: Moment) -> Result<Vec<Card>, Problem> {
    let views = tx.entry_views(rows, moment.now)?;
    Ok(views
        .into_iter()
        .map(|view| cards::card(view, moment))
        .collect())
}

fn undoable(deed: &stint_core::history::Deed) -> String {
    let mut items = deed
        .versions
        .iter()
        .filter_map(|version| version.after.as_ref().or(version.before.as_ref()));
    words::undoable(
        deed.verb,
        items
            .next_back()
            .map(stint_core::row::Item::name)
            .unwrap_or_default(),
    )
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
            let under = words::under(
                project.as_ref().map(|project| project.name.as_str()),
                task.as_ref().map(|task| task.name.as_str()),
            );
            let label = if pin.entry.description.is_empty() {
                &under
            } else {
                &pin.entry.description
            };
            Ok(PinView {
                place: index + 1,
                label: label.clone(),
                under,
                color: project.and_then(|project| project.color),
            })
        })
        .collect()
}

/// What a line says beside its text: project, tags, billable.
fn chips(tx: &Tx<'_>, entry: &Entry) -> Result<Vec<Chip>, Problem> {
    let mut chips = Vec::new();
    let project = entry
        .project
        .map(|id| tx.named(Key::Project(id)))
        .transpose()?
        .flatten();
    let task = entry
        .task
        .map(|id| tx.named(Key::Task(id)))
        .transpose()?
        .flatten();
    if let Some(project) = project {
        let words = words::under(
            Some(&project.name),
            task.as_ref().map(|task| task.name.as_str()),
        );
        chips.push(Chip {
            kind: ChipKind::Project,
            words,
            color: project.color,
        });
    }
    for tag in &entry.tags {
        if let Some(tag) = tx.named(Key::Tag(*tag))? {
            chips.push(Chip {
                kind: ChipKind::Tag,
                words: format!("#{}", tag.name),
                color: None,
            });
        }
    }
    if entry.billable {
        chips.push(Chip {
            kind: ChipKind::Billable,
            words: "billable".to_owned(),
            color: None,
        });
    }
    Ok(chips)
}

/// Gives a completed project its colour and its client.
fn beside(tx: &Tx<'_>, completion: &mut Completion) -> Result<(), Problem> {
    use stint_core::id::Kind;
    use stint_core::row::Item;
    for row in tx.catalog(tx.active_workspace()?, Kind::Project, None)? {
        let Some(Item::Project(project)) = &row.here else {
            continue;
        };
        if same_name(&project.name, &completion.label) {
            completion.color = Some(project.color.clone());
            let client = project
                .client
                .map(|id| tx.named(Key::Client(id)))
                .transpose()?
                .flatten();
            completion.beside = client.map(|client| client.name).unwrap_or_default();
            return Ok(());
        }
    }
    Ok(())
}

fn suggestion(view: &stint_core::view::EntryView, moment: Moment) -> Completion {
    let mut line = quick::escape(&view.description);
    if let Some(project) = &view.project {
        let task = view
            .task
            .as_ref()
            .map(|task| format!(": {}", task.name))
            .unwrap_or_default();
        line.push_str(&format!(" @{}{task}", project.name));
    }
    for tag in &view.tags {
        line.push_str(&format!(" #{}", tag.name));
    }
    let card = cards::card(view.clone(), moment);
    Completion {
        label: if view.description.is_empty() {
            card.under
        } else {
            view.description.clone()
        },
        beside: card.day,
        color: view
            .project
            .as_ref()
            .and_then(|project| project.color.clone()),
        line: line.trim().to_owned(),
    }
}
