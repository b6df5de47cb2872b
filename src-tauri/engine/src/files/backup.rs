//! Whole copies of the store, and putting one back.
//!
//! What was put back remembers less than Clockify does: what waited when the copy was made may have been sent since. So
//! nothing of it leaves before it was looked for, and everything is read anew. What was here stays beside the store.
//! Never a key: those are not in it.

use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::time::Duration;

use stint_core::at::At;
use stint_core::id::{AccountId, AttemptId, Ids as _, Kind, WorkspaceId};
use stint_core::problem::{Attention, Problem, Reason};
use stint_core::row::{Book as _, Change, Row};
use stint_core::sync::{Attempt, AttemptState, Desk as _, Mark, Op, Record};
use stint_core::view::{BackedUp, Restored};
use stint_core::{say, words};

use super::{Fresh, Heard, Progress, not_written};
use crate::round::FreshIds;
use crate::store::{Store, Tx, fetch};
use crate::{Env, Stint, lock};

impl Stint {
    /// Copies the whole store to a file; whether in place of one that is there.
    ///
    /// # Errors
    /// [`Problem::FileNotWritten`], [`Problem::Cancelled`], or a [`Problem`] of the store; then there is no file.
    pub fn back_up(&self, path: &Path, over: bool, heard: Heard<'_>) -> Result<BackedUp, Problem> {
        let fresh = Fresh::begin(path, over)?;
        let watch = &mut |done, all| heard(Progress { done, all });
        self.store().copy_to(fresh.half(), self.now(), watch)?;
        let size = fs::metadata(fresh.half()).map_or(0, |known| known.len());
        let entries = self.store().read(|tx| tx.count_entries())?;
        fresh.done()?;
        let file = path.display().to_string();
        Ok(BackedUp {
            words: words::backed_up(entries, size, &file),
            file,
            entries,
            bytes: size,
        })
    }
}

/// Puts a copy in place of the store. What was in it stays beside it.
///
/// # Errors
/// [`Problem::FileUnreadable`] where it is no sound copy, [`Problem::StoreNewer`], [`Problem::SyncElsewhere`],
/// [`Problem::StoreHeld`], or another [`Problem`] of the store; then everything is as it was.
pub fn restore(env: &Env, from: &Path, heard: Heard<'_>) -> Result<Restored, Problem> {
    /// A round of another process ends within this, or goes on for long.
    const PATIENCE: Duration = Duration::from_secs(10);

    let dir = &env.data_dir;
    let now = env.clock.now();
    fs::create_dir_all(dir).map_err(|error| not_written(dir, &error))?;
    // Nobody syncs and nobody connects meanwhile.
    let hold = |name| lock::take(dir, name, PATIENCE)?.ok_or(Problem::SyncElsewhere);
    let (_sync, _connect) = (hold(lock::SYNC)?, hold(lock::CONNECT)?);

    let room = tempfile::Builder::new()
        .prefix(".stint-restore-")
        .tempdir_in(dir)
        .map_err(|error| not_written(dir, &error))?;
    let file = room.path().join("stint.db");
    let watch = &mut |done, all| heard(Progress { done, all });
    fetch(from, &file, watch)?;
    // An older one is brought up here, where nothing depends on it.
    let coming = Store::open(room.path())?;
    let present = match Store::open(dir) {
        Ok(store) => match store.check() {
            Ok(()) => Some(store),
            Err(Problem::StoreDamaged { .. }) => None,
            Err(problem) => return Err(problem),
        },
        Err(Problem::StoreDamaged { .. }) => None,
        Err(problem) => return Err(problem),
    };
    let settled = coming.write(|tx| match &present {
        Some(present) => present.read(|before| make_sure(tx, Some(before), now)),
        None => make_sure(tx, None, now),
    })?;
    let entries = coming.read(|tx| tx.count_entries())?;
    if heard(Progress { done: 1, all: 1 }).is_break() {
        return Err(Problem::Cancelled);
    }
    let aside = aside(dir, now, env);
    match present {
        Some(mut present) => {
            let copy = Fresh::begin(&aside, false)?;
            present.copy_to(copy.half(), now, &mut |_, _| ControlFlow::Continue(()))?;
            copy.done()?;
            present.take_all_of(&coming)?;
        }
        None => {
            let holders = [
                (lock::WINDOW, say!("files-the-window")),
                (lock::RESIDENT, say!("files-the-tray")),
            ];
            for (name, by) in holders {
                if lock::is_held(dir, name) {
                    return Err(Problem::StoreHeld { by });
                }
            }
            coming.into_one_file()?;
            put_in_place(dir, &file, &aside)?;
        }
    }
    let kept = aside.display().to_string();
    Ok(Restored {
        words: words::restored(entries, settled.in_doubt, settled.left),
        entries,
        in_doubt: settled.in_doubt,
        left: settled.left,
        kept,
    })
}

/// What came of making sure.
#[derive(Clone, Copy, Debug, Default)]
struct Sure {
    /// Creates that may have left since.
    in_doubt: usize,
    /// Changes that only the store had that was here.
    left: usize,
}

/// Makes of a copy a store that can go on from here: what may have left since is in doubt, what is known of it is taken
/// over from the store that was here, everything is read anew, and no round that is under way somewhere goes on.
fn make_sure(tx: &Tx<'_>, before: Option<&Tx<'_>>, now: At) -> Result<Sure, Problem> {
    let mut sure = Sure::default();
    if let Some(before) = before {
        take_over_accounts(tx, before)?;
    }
    let mut epoch = tx.next_epoch()?;
    while before
        .map(Tx::epoch)
        .transpose()?
        .is_some_and(|known| known >= epoch)
    {
        epoch = tx.next_epoch()?;
    }
    for place in tx.workspaces()? {
        let workspace = place.id;
        if place.account.is_none() {
            continue;
        }
        let there = match before {
            Some(before) => the_same_in(tx, before, workspace)?,
            None => None,
        };
        let known = before.zip(there);
        for row in tx.pending(workspace)? {
            sure.in_doubt += usize::from(doubt(tx, known, &row, (epoch, now))?);
        }
        let mark = Mark {
            trust: tx.mark(workspace)?.trust,
            ..Mark::default()
        };
        let mut anew = vec![Change::Sync(Record::Mark(workspace, mark))];
        let absent = tx.absent(workspace)?.into_iter();
        anew.extend(absent.map(|(key, ..)| Change::Sync(Record::Present(key))));
        tx.keep_synced(&anew, now)?;
    }
    if let Some(before) = before {
        sure.left = only_before(tx, before)?;
    }
    Ok(sure)
}

/// What became of a create that waited when the copy was made; whether nobody knows.
fn doubt(
    tx: &Tx<'_>,
    known: Option<(&Tx<'_>, WorkspaceId)>,
    row: &Row,
    (epoch, now): (u64, At),
) -> Result<bool, Problem> {
    /// Clocks differ, and a row may be a little older than its time says.
    const MARGIN_S: i64 = 3600;

    let asked = |attention: &Attention| attention.reason == Reason::SeveralCandidates;
    let (Some(here), None, None) = (&row.here, &row.base, &row.remote) else {
        return Ok(false);
    };
    let open = tx.attempt_of(row.key)?;
    let settle = |open: &Option<Attempt>| {
        let settled = open
            .iter()
            .map(|open| Change::Sync(Record::Settled(open.id)));
        settled.collect::<Vec<_>>()
    };
    if let Some((before, there)) = known
        && let Some(then) = before.row(row.key)?.filter(|then| then.workspace == there)
    {
        if let Some(remote) = &then.remote {
            // It arrived. What it is there now comes with the next round.
            if tx.bound(row.workspace, row.key.kind(), remote)?.is_none() {
                let mut changes = settle(&open);
                changes.push(Change::Keep(Row {
                    remote: Some(remote.clone()),
                    base: Some(here.clone()),
                    attention: None,
                    ..row.clone()
                }));
                tx.keep_synced(&changes, now)?;
                return Ok(false);
            }
        } else if before.attempt_of(row.key)?.is_none() {
            // It never left, or was proved not to have arrived; or the person was asked about it already.
            let mut changes = settle(&open);
            if let Some(attention) = then.attention.filter(asked) {
                changes.push(Change::Keep(Row {
                    attention: Some(attention),
                    ..row.clone()
                }));
            }
            tx.keep_synced(&changes, now)?;
            return Ok(false);
        }
    }
    // Of what is refused under a name that is taken there is never a second one.
    let is_asked = |row: &Row| row.attention.as_ref().is_some_and(asked);
    if row.key.kind() != Kind::Entry || is_asked(row) {
        return Ok(false);
    }
    let since = tx.differs_since(row.key)?.unwrap_or(now).min(now);
    let attempt = Attempt {
        id: open
            .as_ref()
            .map_or_else(|| AttemptId(FreshIds.fresh()), |open| open.id),
        key: row.key,
        op: Op::Create,
        rev: row.rev,
        body: open
            .as_ref()
            .and_then(|open| open.body.clone())
            .or_else(|| Some(here.clone())),
        state: AttemptState::Unknown,
        epoch,
        sent: since.plus(-MARGIN_S),
        lost: Some(now),
        looks: 0,
        until: Some(now.plus(MARGIN_S)),
        known: None,
    };
    tx.keep_synced(&[Change::Sync(Record::Attempt(attempt))], now)?;
    Ok(true)
}

/// How accounts are reached is as it is now, not as it was.
fn take_over_accounts(tx: &Tx<'_>, before: &Tx<'_>) -> Result<(), Problem> {
    let now: Vec<_> = before.accounts()?;
    for (id, account) in tx.accounts()? {
        let same = now
            .iter()
            .find(|(_, one)| (&one.realm, &one.user) == (&account.realm, &account.user));
        match same {
            Some((_, same)) => {
                tx.keep_account(same)?;
                tx.set_read_only(id, same.read_only)?;
            }
            // It was removed since, and its key with it.
            None => tx.sign_out(id)?,
        }
    }
    // What the copy knows nothing of is nobody's from now on.
    let kept = tx.accounts()?;
    let has = |key: &String| kept.iter().any(|(_, it)| it.key_ref.as_ref() == Some(key));
    let keys = now.into_iter().filter_map(|(_, account)| account.key_ref);
    for key in keys.chain(before.loose_keys()?).filter(|key| !has(key)) {
        tx.loosen_key(&key)?;
    }
    let pause = before.not_before()?.map(|at| at.to_string());
    tx.set("pace.not_before", pause.as_deref())
}

/// The number that a workspace of this store has in another.
fn the_same_in(
    tx: &Tx<'_>,
    other: &Tx<'_>,
    workspace: WorkspaceId,
) -> Result<Option<WorkspaceId>, Problem> {
    let person = |tx: &Tx<'_>, id: Option<AccountId>| -> Result<_, Problem> {
        let account = id.map(|id| tx.account(id)).transpose()?.flatten();
        Ok(account.map(|account| (account.realm, account.user)))
    };
    let Some(place) = tx.workspace(workspace)? else {
        return Ok(None);
    };
    let wanted = person(tx, place.account)?;
    for there in other.workspaces()? {
        if there.remote == place.remote && person(other, there.account)? == wanted {
            return Ok(Some(there.id));
        }
    }
    Ok(None)
}

/// How many entries and changes only the store before had.
fn only_before(tx: &Tx<'_>, before: &Tx<'_>) -> Result<usize, Problem> {
    let mut left = 0;
    for place in before.workspaces()? {
        let rows = match place.account {
            Some(_) => before.pending(place.id)?,
            None => before.entries_of(place.id, None)?,
        };
        for row in rows {
            let kept = tx.row(row.key)?;
            left += usize::from(kept.is_none_or(|kept| kept.here != row.here));
        }
    }
    Ok(left)
}

/// Where what was here stays.
fn aside(dir: &Path, now: At, env: &Env) -> PathBuf {
    let at = now.utc().with_timezone(&env.zone);
    let name = format!("stint.db.before-restore-{}", at.format("%Y%m%d-%H%M%S"));
    let mut path = dir.join(&name);
    for more in 2.. {
        if path.symlink_metadata().is_err() {
            break;
        }
        path = dir.join(format!("{name}-{more}"));
    }
    path
}

/// A store that no longer opens goes aside with its log, and the copy takes its place.
fn put_in_place(dir: &Path, file: &Path, aside: &Path) -> Result<(), Problem> {
    let beside = |path: &Path, ending: &str| {
        let mut name = path.as_os_str().to_owned();
        name.push(ending);
        PathBuf::from(name)
    };
    let store = dir.join("stint.db");
    let failed = |error: std::io::Error| not_written(&store, &error);
    for ending in ["-wal", "-shm", ""] {
        let from = beside(&store, ending);
        if from.symlink_metadata().is_ok() {
            fs::rename(&from, beside(aside, ending)).map_err(failed)?;
        }
    }
    let placed = fs::rename(file, &store);
    if placed.is_err() {
        // As it was: better one that does not open than none.
        for ending in ["-wal", "-shm", ""] {
            let _best = fs::rename(beside(aside, ending), beside(&store, ending));
        }
    }
    placed.map_err(failed)?;
    #[cfg(unix)]
    if let Ok(folder) = fs::File::open(dir) {
        // As good as it gets: some disks know no such thing.
        let _ = folder.sync_all();
    }
    Ok(())
}
