//! The Sync view, gathered from the store in one read: what needs the person, what waits, what was settled.
//!
//! Never a word of its own: those are core's.

use std::collections::BTreeSet;

use stint_core::action::{Edit, Moment};
use stint_core::at::At;
use stint_core::custom::FieldId;
use stint_core::id::{Key, RemoteId, WorkspaceId};
use stint_core::problem::{Attention, Problem, Reason};
use stint_core::row::{Book, Item, Row};
use stint_core::settings::Setting;
use stint_core::sync::outbox::{self, Waits};
use stint_core::sync::{Desk, KeptConflict};
use stint_core::view::{
    Asked, Card, Choice, Contested, Parked, Settled, Side, SyncPage, Twins, Waiting,
};
use stint_core::words::{self, Held};
use stint_core::{cards, day};

use crate::store::{Queued, Tx};
use crate::{Stint, accounts, glance};

/// Where it is kept when the person last looked at the Sync view.
const SEEN: &str = "note.sync-seen";
/// How many edits are offered that would complete a parked entry.
const CHOICES: usize = 3;
/// How many lines tell what was settled today.
const SETTLED_MOST: usize = 20;
/// Among how many of the last entries they are looked for.
const LOOKED_AT: usize = 60;

impl Stint {
    /// Everything that the Sync view shows.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn sync_page(&self) -> Result<SyncPage, Problem> {
        let moment = self.moment();
        self.store().read(|tx| {
            let paused = is_paused(tx)?;
            let accounts = accounts::in_order(tx)?;
            if accounts.is_empty() {
                return Ok(SyncPage {
                    paused,
                    ..SyncPage::default()
                });
            }
            let mark = tx.mark(tx.active_workspace()?)?;
            let last = mark.round;
            let last = last.map(|at| words::last_round(at, mark.requests, moment));
            let held = match self.first_problem(tx, &accounts)? {
                _ if paused => Held::Paused,
                None => Held::No,
                Some(problem) => Held::by(&problem),
            };
            let (parked, waiting): (Vec<Queued>, Vec<Queued>) = glance::queue(tx)?
                .into_iter()
                .partition(|queued| queued.attention.is_some());
            let decided = decided(tx, moment)?;
            let mut needs_you = asked(tx, parked, moment)?;
            for (row, kept) in &decided.asked {
                let called = Called(tx);
                let clashing = words::clashing(row, kept, &called, moment)?;
                needs_you.push(Asked::Conflict(clashing));
            }
            Ok(SyncPage {
                last: last.unwrap_or_default(),
                paused,
                needs_you,
                waiting: in_order(tx, waiting, held, moment)?,
                twins: twins(tx, moment)?,
                settled: settled(tx, &decided.told, moment)?,
            })
        })
    }

    /// Every field that both sides had changed and that the person has not settled, and the entries that are
    /// probably there twice; newest first.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn contested(&self) -> Result<Vec<Contested>, Problem> {
        let moment = self.moment();
        self.store().read(|tx| {
            let mut contested = Vec::new();
            for (row, kept) in decided(tx, moment)?.asked {
                let called = Called(tx);
                for KeptConflict { conflict, .. } in kept {
                    let side = |item| words::plain(&conflict.field, item, &called, moment);
                    contested.push(Contested {
                        id: row.key.uuid().to_string(),
                        kind: row.key.kind().word().to_owned(),
                        name: row
                            .here
                            .as_ref()
                            .map(Item::name)
                            .unwrap_or_default()
                            .to_owned(),
                        field: Some(conflict.field.code().into_owned()),
                        base: side(&conflict.base)?,
                        here: side(&conflict.here)?,
                        clockify: side(&conflict.there)?,
                        kept: conflict.kept,
                        at: conflict.at,
                    });
                }
            }
            for (twin, _, theirs) in tx.open_twins()? {
                let id = |key: Key| key.uuid().to_string();
                contested.push(Contested {
                    id: id(twin.theirs),
                    kind: "duplicate".to_owned(),
                    name: theirs
                        .here
                        .as_ref()
                        .map(Item::name)
                        .unwrap_or_default()
                        .to_owned(),
                    field: None,
                    base: None,
                    here: Some(id(twin.ours)),
                    clockify: Some(id(twin.theirs)),
                    kept: Side::Both,
                    at: twin.at,
                });
            }
            Ok(contested)
        })
    }

    /// The person looks at the Sync view.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn seen(&self) -> Result<(), Problem> {
        let now = self.now().to_string();
        self.store().write(|tx| tx.set(SEEN, Some(&now)))
    }

    /// Tells Stint to sync by itself no longer, or again. A round that is asked for runs all the same.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn pause(&self, paused: bool) -> Result<(), Problem> {
        let value = paused.then_some("off");
        self.set(Setting::Sync.name(), value)
    }
}

/// Whether the person told Stint not to sync by itself.
pub(crate) fn is_paused(tx: &Tx<'_>) -> Result<bool, Problem> {
    let value = tx.setting(Setting::Sync.name())?;
    Ok(value.as_deref() == Some("off"))
}

/// What things are called, for the words of fields.
pub(crate) struct Called<'t>(pub(crate) &'t Tx<'t>);

impl words::Named for Called<'_> {
    fn row(&self, key: Key) -> Result<String, Problem> {
        let named = self.0.named(key)?;
        Ok(named.map(|named| named.name).unwrap_or_default())
    }

    fn custom_field(&self, id: &FieldId) -> Result<String, Problem> {
        Ok(self.0.custom_field_name(id)?.unwrap_or_default())
    }
}

/// What syncing decided and what still stands.
struct Decided {
    /// Rows of which a decision asks the person, each with all that was decided of it.
    asked: Vec<(Row, Vec<KeptConflict>)>,
    /// The rest.
    told: Vec<(Row, KeptConflict)>,
}

fn decided(tx: &Tx<'_>, moment: Moment) -> Result<Decided, Problem> {
    let mut decided = Decided {
        asked: Vec::new(),
        told: Vec::new(),
    };
    let open = tx.open_conflicts(moment.now)?;
    for (kept, row) in open.iter().filter(|(kept, _)| kept.conflict.asks()) {
        let asked = &mut decided.asked;
        match asked.iter_mut().find(|(other, _)| other.key == row.key) {
            Some((_, all)) => all.push(kept.clone()),
            None => asked.push((row.clone(), vec![kept.clone()])),
        }
    }
    for (kept, row) in open.into_iter().filter(|(kept, _)| !kept.conflict.asks()) {
        let asked = &mut decided.asked;
        match asked.iter_mut().find(|(other, _)| other.key == row.key) {
            Some((_, all)) => all.push(kept),
            None => decided.told.push((row, kept)),
        }
    }
    Ok(decided)
}

/// How many rows ask the person because both sides had changed them, and since when the latest does.
pub(crate) fn clashes(tx: &Tx<'_>, moment: Moment) -> Result<(usize, Option<At>), Problem> {
    let asked = decided(tx, moment)?.asked;
    let all = asked.iter().flat_map(|(_, all)| all);
    let latest = all.map(|kept| kept.conflict.at).max();
    Ok((asked.len(), latest))
}

/// When the person last looked at the Sync view.
pub(crate) fn seen(tx: &Tx<'_>) -> Result<Option<At>, Problem> {
    let seen = tx.setting(SEEN)?;
    Ok(seen.and_then(|seen| seen.parse().ok()))
}

fn settled(
    tx: &Tx<'_>,
    told: &[(Row, KeptConflict)],
    moment: Moment,
) -> Result<Vec<Settled>, Problem> {
    let date = |at| day::date_of(at, moment.zone);
    let today = told
        .iter()
        .filter(|(_, kept)| date(kept.conflict.at) == date(moment.now));
    let called = Called(tx);
    today
        .take(SETTLED_MOST)
        .map(|(row, kept)| words::settled(row, kept, &called, moment))
        .collect()
}

fn twins(tx: &Tx<'_>, moment: Moment) -> Result<Vec<Twins>, Problem> {
    let card = |row: &Row| -> Result<Card, Problem> {
        Ok(cards::card(tx.entry_view(row, moment.now)?, moment))
    };
    let twins = tx.open_twins()?.into_iter().map(|(twin, ours, theirs)| {
        let minted = |row: &Row| row.remote.as_ref().and_then(RemoteId::minted_unix);
        let apart = minted(&ours).zip(minted(&theirs));
        Ok(Twins {
            words: words::twins(&twin, apart.map(|(ours, theirs)| theirs - ours)),
            ours: card(&ours)?,
            theirs: card(&theirs)?,
        })
    });
    twins.collect()
}

fn asked(tx: &Tx<'_>, mut queue: Vec<Queued>, moment: Moment) -> Result<Vec<Asked>, Problem> {
    queue.sort_by_key(|queued| {
        let since = queued.attention.as_ref().map(|attention| attention.since);
        (std::cmp::Reverse(since), queued.row.key)
    });
    // Once for all of them: there may be hundreds, and each look reads many entries.
    let used = match queue.is_empty() {
        true => Vec::new(),
        false => tx.recent(moment.now, LOOKED_AT)?,
    };
    let parked = queue.into_iter().filter_map(|queued| {
        let attention = queued.attention.clone()?;
        Some(parked(tx, queued, &attention, &used, moment).map(Asked::Parked))
    });
    parked.collect()
}

fn parked(
    tx: &Tx<'_>,
    queued: Queued,
    attention: &Attention,
    used: &[Row],
    moment: Moment,
) -> Result<Parked, Problem> {
    let Queued { row, name, .. } = queued;
    let called = Called(tx);
    let deleted = row.here.is_none();
    let card = match row.entry() {
        Some(_) => Some(cards::card(tx.entry_view(&row, moment.now)?, moment)),
        None => None,
    };
    Ok(Parked {
        id: row.key.uuid().to_string(),
        kind: row.key.kind(),
        title: words::parked_title(attention, &name),
        under: words::parked_under(&row, attention.reason, &called, moment)?,
        said: words::said(attention).map(str::to_owned),
        since: words::waited(attention.since, moment),
        card,
        attention: words::attention_view(attention, &name, deleted),
        choices: choices(tx, &row, attention.reason, used)?,
        note: words::note(&row, attention, &called, moment)?,
    })
}

/// Edits that would each complete the entry, the likeliest first: what was used last.
fn choices(tx: &Tx<'_>, row: &Row, reason: Reason, used: &[Row]) -> Result<Vec<Choice>, Problem> {
    let Some(entry) = row.entry() else {
        return Ok(Vec::new());
    };
    let recent = || {
        let here = used.iter().filter(|other| other.workspace == row.workspace);
        here.filter_map(Row::entry)
    };
    let mut keys: Vec<Key> = match reason {
        Reason::TaskRequired => {
            let of_project = recent().filter(|other| other.project == entry.project);
            let mut tasks: Vec<Key> = of_project.filter_map(|e| e.task).map(Key::Task).collect();
            if let Some(project) = entry.project {
                let rows = tx.catalog(row.workspace, stint_core::id::Kind::Task, Some(project))?;
                tasks.extend(rows.into_iter().map(|row| row.key));
            }
            tasks
        }
        Reason::ProjectRequired | Reason::ProjectGone => recent()
            .filter_map(|e| e.project)
            .map(Key::Project)
            .collect(),
        Reason::TagRequired => {
            let tags = recent().flat_map(|e| e.tags.iter().copied());
            tags.map(Key::Tag).collect()
        }
        _ => Vec::new(),
    };
    let mut seen = BTreeSet::new();
    keys.retain(|key| seen.insert(*key));
    let mut choices = Vec::new();
    for key in keys {
        let Some(Row {
            here: Some(item), ..
        }) = tx.row(key)?
        else {
            continue;
        };
        if item.is_put_away() || choices.len() == CHOICES {
            continue;
        }
        let id = key.uuid().to_string();
        let color = match &item {
            Item::Project(project) => Some(project.color.clone()),
            Item::Client(_) | Item::Task(_) | Item::Tag(_) | Item::Entry(_) => None,
        };
        choices.push(Choice {
            label: item.name().to_owned(),
            color,
            change: match key {
                Key::Task(_) => Edit {
                    task: Some(id),
                    ..Edit::default()
                },
                Key::Tag(_) => Edit {
                    tags: Some(vec![id]),
                    ..Edit::default()
                },
                Key::Project(_) | Key::Client(_) | Key::Entry(_) => Edit {
                    project: Some(id),
                    ..Edit::default()
                },
            },
        });
    }
    Ok(choices)
}

fn in_order(
    tx: &Tx<'_>,
    mut queue: Vec<Queued>,
    held: Held,
    moment: Moment,
) -> Result<Vec<Waiting>, Problem> {
    queue.sort_by_key(|queued| outbox::rank(&queued.row));
    let gone: BTreeSet<WorkspaceId> = tx
        .workspaces()?
        .into_iter()
        .filter(|workspace| workspace.gone.is_some())
        .map(|workspace| workspace.id)
        .collect();
    let waiting = queue.into_iter().map(|queued| {
        let behind = match outbox::waits(&queued.row, tx)? {
            Some(Waits::For(key)) => tx.row(key)?,
            Some(Waits::InVain(_)) | None => None,
        };
        let held = match gone.contains(&queued.row.workspace) {
            true => Held::NoWorkspace,
            false => held,
        };
        Ok(Waiting {
            id: queued.row.key.uuid().to_string(),
            kind: queued.row.key.kind(),
            what: words::errand(&queued.row),
            name: queued.name,
            words: words::waits(queued.state, &queued.row, behind.as_ref(), held),
            since: words::waited(queued.since, moment),
            state: queued.state,
        })
    });
    waiting.collect()
}
