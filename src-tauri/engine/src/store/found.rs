//! Finding entries by what a text looks for, newest first.
//!
//! Never hands what was typed to SQLite as a query: only runs of letters and digits get into one.

use std::collections::BTreeSet;

use rusqlite::{Connection, Params};
use stint_core::at::At;
use stint_core::id::{ClientId, EntryId, ProjectId, TagId, TaskId, WorkspaceId};
use stint_core::problem::Problem;
use stint_core::search::{Names, Query, Word};
use uuid::Uuid;

use super::Store;
use super::entry::living;
use super::table::{id, id_text, maybe_id};
use super::tx::Tx;
use super::wrong::Wrong;

/// So many entries come into the index in one transaction: other processes wait for it.
const AT_ONCE: i64 = 10_000;

/// Of more entries than this, nobody is told how long they are together.
const SUMMED: usize = 1_000;

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// The newest of them.
    pub entries: Vec<EntryId>,
    /// How many there are.
    pub count: usize,
    /// How long they are together, in seconds; absent where there are very many.
    pub seconds: Option<i64>,
}

impl Store {
    /// Brings the index of words up to the latest entry.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn index_words(&self) -> Result<(), Problem> {
        while self.read(|tx| tx.with(lags))? {
            self.write(|tx| tx.with(index_some))?;
        }
        Ok(())
    }
}

/// Whether there are entries that the index does not know.
fn lags(conn: &Connection) -> Result<bool, Wrong> {
    let lags = conn
        .prepare_cached("SELECT (SELECT max(nr) FROM entry) > coalesce((SELECT max(id) FROM entry_words_docsize), 0)")?
        .query_row([], |row| row.get::<_, Option<bool>>(0))?;
    Ok(lags.unwrap_or(false))
}

fn index_some(conn: &Connection) -> Result<(), Wrong> {
    conn.prepare_cached(
        "INSERT INTO entry_words (rowid, description)
         SELECT nr, description
         FROM entry
         WHERE nr > coalesce((SELECT max(id) FROM entry_words_docsize), 0)
         ORDER BY nr
         LIMIT ?1",
    )?
    .execute([AT_ONCE])?;
    Ok(())
}

impl Tx<'_> {
    /// What can be looked for by name in a workspace, put-away things included.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn names(&self, workspace: WorkspaceId) -> Result<Names, Problem> {
        self.with(|conn| names(conn, workspace))
    }

    /// The entries of a workspace that are looked for, as far as the index of words knows them.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn search(
        &self,
        workspace: WorkspaceId,
        query: &Query,
        now: At,
        limit: usize,
    ) -> Result<Found, Problem> {
        self.with(|conn| match candidates(conn, query)? {
            Some(numbers) if numbers.count() <= SUMMED => {
                one_by_one(conn, workspace, query, &numbers, now, limit)
            }
            numbers => in_order(conn, workspace, query, numbers.as_ref(), now, limit),
        })
    }
}

/// What everything of a workspace is called, put-away things included.
fn names(conn: &Connection, workspace: WorkspaceId) -> Result<Names, Wrong> {
    let mut names = Names::default();
    let each = |table: &str, of: &str, take: &mut dyn FnMut(Uuid, Option<Uuid>, String)| {
        let mut statement = conn.prepare_cached(&format!(
            "SELECT id, {of}, name FROM {table} WHERE workspace = ?1 AND {}",
            living!()
        ))?;
        let mut found = statement.query([workspace.0])?;
        while let Some(row) = found.next()? {
            take(id(row, 0)?, maybe_id(row, 1)?, row.get(2)?);
        }
        Ok::<_, Wrong>(())
    };
    each("client", "NULL", &mut |id, _, name| {
        names.clients.push((ClientId(id), name))
    })?;
    each("project", "client", &mut |id, of, name| {
        names.projects.push((ProjectId(id), of.map(ClientId), name));
    })?;
    each("task", "project", &mut |id, of, name| {
        names
            .tasks
            .extend(of.map(|of| (TaskId(id), ProjectId(of), name)));
    })?;
    each("tag", "NULL", &mut |id, _, name| {
        names.tags.push((TagId(id), name))
    })?;
    Ok(names)
}

/// Numbers of entries that have all that is looked for but billable and time; `None` where that leaves nothing out.
fn candidates(conn: &Connection, query: &Query) -> Result<Option<Numbers>, Wrong> {
    let mut all: Option<Numbers> = None;
    let mut narrow = |found: Numbers| {
        all = Some(match all.take() {
            None => found,
            Some(before) => before.and(&found),
        });
    };
    if let Some(projects) = &query.projects {
        let mut found = Numbers::default();
        of_projects(conn, projects, &mut found)?;
        narrow(found);
    }
    if let Some(tasks) = &query.tasks {
        let mut found = Numbers::default();
        of_tasks(conn, tasks, &mut found)?;
        narrow(found);
    }
    for tags in &query.tags {
        let mut found = Numbers::default();
        of_tags(conn, tags, &mut found)?;
        narrow(found);
    }
    for word in &query.words {
        let mut found = Numbers::default();
        in_descriptions(conn, word, &mut found)?;
        of_projects(conn, &word.projects, &mut found)?;
        of_tasks(conn, &word.tasks, &mut found)?;
        of_tags(conn, &word.tags, &mut found)?;
        narrow(found);
    }
    Ok(all)
}

fn in_descriptions(conn: &Connection, word: &Word, found: &mut Numbers) -> Result<(), Wrong> {
    let tokens = word.tokens();
    if tokens.is_empty() {
        // No index knows it: every description is looked through.
        let escaped: String = word
            .text
            .chars()
            .flat_map(|c| {
                ['%', '_', '\\']
                    .contains(&c)
                    .then_some('\\')
                    .into_iter()
                    .chain([c])
            })
            .collect();
        return numbers(
            conn,
            "SELECT nr FROM entry WHERE description LIKE ?1 ESCAPE '\\'",
            [format!("%{escaped}%")],
            found,
        );
    }
    let begins = if word.is_whole { "" } else { "*" };
    numbers(
        conn,
        "SELECT rowid FROM entry_words WHERE entry_words MATCH ?1",
        [format!("\"{}\"{begins}", tokens.join(" "))],
        found,
    )
}

fn of_projects(
    conn: &Connection,
    ids: &BTreeSet<ProjectId>,
    found: &mut Numbers,
) -> Result<(), Wrong> {
    // Of more than these it is quicker to go through the index of all.
    const FEW: usize = 50;
    if ids.len() <= FEW {
        let sql = "SELECT nr FROM entry WHERE project = ?1";
        return ids
            .iter()
            .try_for_each(|id| numbers(conn, sql, [id_text(id.0)], found));
    }
    let wanted: BTreeSet<String> = ids.iter().map(|id| id_text(id.0)).collect();
    let mut statement = conn.prepare_cached(
        "SELECT project, nr FROM entry WHERE project IS NOT NULL ORDER BY project, start_s",
    )?;
    let mut rows = statement.query([])?;
    let (mut project, mut is_wanted) = (String::new(), false);
    while let Some(row) = rows.next()? {
        let next = row.get_ref(0)?.as_str().map_err(rusqlite::Error::from)?;
        if next != project {
            next.clone_into(&mut project);
            is_wanted = wanted.contains(next);
        }
        if is_wanted {
            found.add(row.get(1)?);
        }
    }
    Ok(())
}

fn of_tasks(conn: &Connection, ids: &BTreeSet<TaskId>, found: &mut Numbers) -> Result<(), Wrong> {
    ids.iter().try_for_each(|id| {
        numbers(
            conn,
            "SELECT nr FROM entry WHERE task = ?1",
            [id_text(id.0)],
            found,
        )
    })
}

fn of_tags(conn: &Connection, ids: &BTreeSet<TagId>, found: &mut Numbers) -> Result<(), Wrong> {
    ids.iter().try_for_each(|id| {
        numbers(
            conn,
            "SELECT entry FROM entry_tag WHERE tag = ?1",
            [id_text(id.0)],
            found,
        )
    })
}

fn numbers(
    conn: &Connection,
    sql: &str,
    params: impl Params,
    into: &mut Numbers,
) -> Result<(), Wrong> {
    let mut statement = conn.prepare_cached(sql)?;
    let mut found = statement.query(params)?;
    while let Some(row) = found.next()? {
        into.add(row.get(0)?);
    }
    Ok(())
}

/// Few candidates: each is read.
fn one_by_one(
    conn: &Connection,
    workspace: WorkspaceId,
    query: &Query,
    candidates: &Numbers,
    now: At,
    limit: usize,
) -> Result<Found, Wrong> {
    let mut statement = conn.prepare_cached(concat!(
        "SELECT start_s, id, end_s FROM entry
         WHERE nr = ?1 AND workspace = ?2 AND start_s >= ?3 AND start_s < ?4 AND billable = coalesce(?5, billable) AND ",
        living!()
    ))?;
    let (from, to) = span(query);
    let mut entries = Vec::new();
    let mut seconds = 0;
    for number in candidates.each() {
        let mut found = statement.query((number, workspace.0, from, to, query.billable))?;
        if let Some(row) = found.next()? {
            let start: i64 = row.get(0)?;
            seconds += (row.get::<_, Option<i64>>(2)?.unwrap_or(now.unix()) - start).max(0);
            entries.push((start, EntryId(id(row, 1)?)));
        }
    }
    let count = entries.len();
    entries.sort_unstable_by(|a, b| b.cmp(a));
    entries.truncate(limit);
    Ok(Found {
        entries: entries.into_iter().map(|(_, id)| id).collect(),
        count,
        seconds: Some(seconds),
    })
}

/// Many candidates: all entries are gone through in the order of time, as far as an index tells of them.
fn in_order(
    conn: &Connection,
    workspace: WorkspaceId,
    query: &Query,
    candidates: Option<&Numbers>,
    now: At,
    limit: usize,
) -> Result<Found, Wrong> {
    let mut dead = Numbers::default();
    numbers(
        conn,
        "SELECT nr FROM entry
         WHERE workspace = ?1 AND (side <> 'clean' OR attention IS NOT NULL) AND side IN ('deleted', 'void')",
        [workspace.0],
        &mut dead,
    )?;
    let (from, to) = span(query);
    let sql = match query.billable {
        None => {
            "SELECT nr FROM entry
                 WHERE workspace = ?1 AND start_s >= ?2 AND start_s < ?3
                 ORDER BY start_s DESC, nr DESC"
        }
        Some(_) => {
            "SELECT nr FROM entry
                    WHERE workspace = ?1 AND start_s >= ?2 AND start_s < ?3 AND billable = ?4
                    ORDER BY start_s DESC, nr DESC"
        }
    };
    let mut walk = conn.prepare_cached(sql)?;
    let mut walked = match query.billable {
        None => walk.query((workspace.0, from, to))?,
        Some(billable) => walk.query((workspace.0, from, to, billable))?,
    };
    // Where nothing but the candidates counts, they are counted at once, and the walk ends with the last one shown.
    let known = match candidates {
        Some(candidates)
            if query.narrows_to_names_and_words() && !is_elsewhere(conn, workspace)? =>
        {
            Some(candidates.clone().without(&dead).count())
        }
        Some(_) | None => None,
    };
    let most = if known.is_some() {
        limit
    } else {
        limit.max(SUMMED)
    };
    let mut newest: Vec<i64> = Vec::new();
    let mut count = 0;
    while let Some(row) = walked.next()? {
        let number: i64 = row.get(0)?;
        if candidates.is_none_or(|candidates| candidates.has(number)) && !dead.has(number) {
            count += 1;
            if newest.len() < most {
                newest.push(number);
            } else if known.is_some() {
                break;
            }
        }
    }
    let count = known.unwrap_or(count);
    let mut by_number =
        conn.prepare_cached("SELECT id, coalesce(end_s, ?2) - start_s FROM entry WHERE nr = ?1")?;
    let is_summed = known.is_none() && count <= SUMMED;
    let read = if is_summed { count } else { limit };
    let mut entries = Vec::new();
    let mut seconds = 0;
    for number in newest.into_iter().take(read) {
        let (text, length): (String, i64) =
            by_number.query_row((number, now.unix()), |row| Ok((row.get(0)?, row.get(1)?)))?;
        seconds += length.max(0);
        if entries.len() < limit {
            entries.push(EntryId(Uuid::parse_str(&text)?));
        }
    }
    Ok(Found {
        entries,
        count,
        seconds: is_summed.then_some(seconds),
    })
}

/// Whether another workspace has entries too.
fn is_elsewhere(conn: &Connection, workspace: WorkspaceId) -> Result<bool, Wrong> {
    // What Clockify does not know waits: each row is in one of these indexes.
    Ok(conn
        .prepare_cached(
            "SELECT EXISTS (
                 SELECT 1 FROM workspace AS other
                 WHERE other.id <> ?1 AND (
                     EXISTS (SELECT 1 FROM entry WHERE workspace = other.id AND remote IS NOT NULL)
                     OR EXISTS (SELECT 1 FROM entry
                                WHERE workspace = other.id AND (side <> 'clean' OR attention IS NOT NULL)))
             )",
        )?
        .query_row([workspace.0], |row| row.get(0))?)
}

/// The seconds between which an entry has to begin.
fn span(query: &Query) -> (i64, i64) {
    (
        query.from.map_or(i64::MIN, At::unix),
        query.to.map_or(i64::MAX, At::unix),
    )
}

/// Row numbers, a bit for each.
#[derive(Clone, Debug, Default)]
struct Numbers(Vec<u64>);

impl Numbers {
    fn add(&mut self, number: i64) {
        let Ok(number) = usize::try_from(number) else {
            return;
        };
        let (word, bit) = (number / 64, number % 64);
        if self.0.len() <= word {
            self.0.resize(word + 1, 0);
        }
        self.0[word] |= 1 << bit;
    }

    fn has(&self, number: i64) -> bool {
        usize::try_from(number)
            .ok()
            .and_then(|number| Some(self.0.get(number / 64)? >> (number % 64) & 1 == 1))
            .unwrap_or(false)
    }

    fn and(mut self, other: &Numbers) -> Numbers {
        self.0.truncate(other.0.len());
        self.0.iter_mut().zip(&other.0).for_each(|(a, b)| *a &= b);
        self
    }

    fn without(mut self, other: &Numbers) -> Numbers {
        self.0.iter_mut().zip(&other.0).for_each(|(a, b)| *a &= !b);
        self
    }

    fn count(&self) -> usize {
        self.0.iter().map(|word| word.count_ones() as usize).sum()
    }

    fn each(&self) -> impl Iterator<Item = i64> {
        self.0.iter().enumerate().flat_map(|(place, word)| {
            (0..64_usize)
                .filter(move |bit| word >> bit & 1 == 1)
                .filter_map(move |bit| i64::try_from(place * 64 + bit).ok())
        })
    }
}
