//! Rows with their names, as the doors show them.
//!
//! Never a sentence of its own: words come from core.

use std::collections::BTreeMap;

use rusqlite::Connection;
use stint_core::at::At;
use stint_core::custom::{Custom, CustomField, FieldId};
use stint_core::id::{Key, WorkspaceId};
use stint_core::problem::Problem;
use stint_core::row::{Item, Row};
use stint_core::sync::AttemptState;
use stint_core::view::{AttentionView, EntryView, FieldView, ItemView, Named, SyncWord};
use stint_core::words;

use super::table::{self, id, unword};
use super::tx::Tx;
use super::wrong::Wrong;
use super::{account, custom_field, setting};

impl Tx<'_> {
    /// Entries as they are shown; a deleted one as Clockify still has it.
    ///
    /// # Errors
    /// A [`Problem`] of the store, [`Problem::Internal`] for a row that holds no entry.
    pub fn entry_views(&self, rows: &[Row], now: At) -> Result<Vec<EntryView>, Problem> {
        self.with(|conn| {
            let mut names = Names::new(conn)?;
            rows.iter().map(|row| names.entry(row, now)).collect()
        })
    }

    /// One entry as it is shown; see [`Tx::entry_views`].
    ///
    /// # Errors
    /// As there.
    pub fn entry_view(&self, row: &Row, now: At) -> Result<EntryView, Problem> {
        self.with(|conn| Names::new(conn)?.entry(row, now))
    }

    /// Things of the catalog as they are shown; a deleted one as Clockify still has it.
    ///
    /// # Errors
    /// A [`Problem`] of the store, [`Problem::Internal`] for a row that holds none.
    pub fn item_views(&self, rows: &[Row]) -> Result<Vec<ItemView>, Problem> {
        self.with(|conn| {
            let mut names = Names::new(conn)?;
            rows.iter().map(|row| names.item(row)).collect()
        })
    }

    /// One thing of the catalog as it is shown; see [`Tx::item_views`].
    ///
    /// # Errors
    /// As there.
    pub fn item_view(&self, row: &Row) -> Result<ItemView, Problem> {
        self.with(|conn| Names::new(conn)?.item(row))
    }

    /// The name of a custom field, of whichever workspace.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn custom_field_name(&self, id: &FieldId) -> Result<Option<String>, Problem> {
        self.with(|conn| custom_field::name(conn, id))
    }

    /// The name of a thing of the catalog, also when it is gone.
    ///
    /// # Errors
    /// A [`Problem`] of the store.
    pub fn named(&self, key: Key) -> Result<Option<Named>, Problem> {
        self.with(|conn| named(conn, key))
    }
}

/// How far a row is. A request that an earlier run of the syncing process sent has lost its reply.
pub(super) fn sync_word(
    row: &Row,
    is_local: bool,
    attempt: Option<(AttemptState, u64)>,
    epoch: u64,
) -> SyncWord {
    if is_local {
        return SyncWord::Local;
    }
    if row.attention.is_some() {
        return SyncWord::Attention;
    }
    match attempt {
        Some((AttemptState::Sending, sent_in)) if sent_in >= epoch => SyncWord::Sending,
        Some(_) => SyncWord::Unknown,
        None if row.differs() => SyncWord::Waiting,
        None => SyncWord::Synced,
    }
}

fn named(conn: &Connection, key: Key) -> Result<Option<Named>, Wrong> {
    Ok(table::by_key(conn, key)?.map(|kept| Named {
        id: key.uuid().to_string(),
        remote_id: kept.row.remote.map(|remote| remote.0),
        name: kept.content.name().to_owned(),
        color: match kept.content {
            Item::Project(project) => Some(project.color),
            Item::Client(_) | Item::Task(_) | Item::Tag(_) | Item::Entry(_) => None,
        },
    }))
}

/// What rows name, each looked up once.
struct Names<'c> {
    conn: &'c Connection,
    epoch: u64,
    attempts: BTreeMap<Key, (AttemptState, u64)>,
    known: BTreeMap<Key, Named>,
    local: BTreeMap<WorkspaceId, bool>,
    fields: BTreeMap<WorkspaceId, Vec<CustomField>>,
}

impl<'c> Names<'c> {
    fn new(conn: &'c Connection) -> Result<Self, Wrong> {
        let mut attempts = BTreeMap::new();
        let mut statement =
            conn.prepare_cached("SELECT kind, item, state = 'sending', epoch FROM attempt")?;
        let mut found = statement.query([])?;
        while let Some(row) = found.next()? {
            let key = Key::new(unword(&row.get::<_, String>(0)?)?, id(row, 1)?);
            let state = if row.get(2)? {
                AttemptState::Sending
            } else {
                AttemptState::Unknown
            };
            attempts.insert(key, (state, row.get(3)?));
        }
        Ok(Names {
            conn,
            epoch: setting::epoch(conn)?,
            attempts,
            known: BTreeMap::new(),
            local: BTreeMap::new(),
            fields: BTreeMap::new(),
        })
    }

    fn name(&mut self, key: Key) -> Result<Named, Wrong> {
        if let Some(known) = self.known.get(&key) {
            return Ok(known.clone());
        }
        let found = named(self.conn, key)?
            .ok_or_else(|| Wrong::Stored(format!("no {}", key.kind().word())))?;
        self.known.insert(key, found.clone());
        Ok(found)
    }

    fn maybe(&mut self, key: Option<Key>) -> Result<Option<Named>, Wrong> {
        key.map(|key| self.name(key)).transpose()
    }

    fn sync(&mut self, row: &Row) -> Result<SyncWord, Wrong> {
        let is_local = match self.local.get(&row.workspace) {
            Some(known) => *known,
            None => {
                let is_local = account::is_local(self.conn, row.workspace)?;
                self.local.insert(row.workspace, is_local);
                is_local
            }
        };
        Ok(sync_word(
            row,
            is_local,
            self.attempts.get(&row.key).copied(),
            self.epoch,
        ))
    }

    fn entry(&mut self, row: &Row, now: At) -> Result<EntryView, Wrong> {
        let content = row.here.as_ref().or(row.base.as_ref());
        let Some(entry) = content.and_then(Item::entry) else {
            return Err(Wrong::Asked("show as an entry what is none".into()));
        };
        let mut tags = entry
            .tags
            .iter()
            .map(|tag| self.name(Key::Tag(*tag)))
            .collect::<Result<Vec<_>, _>>()?;
        tags.sort_by(|a, b| (a.name.to_lowercase(), &a.id).cmp(&(b.name.to_lowercase(), &b.id)));
        Ok(EntryView {
            id: row.key.uuid().to_string(),
            remote_id: row.remote.as_ref().map(|remote| remote.0.clone()),
            description: entry.description.clone(),
            project: self.maybe(entry.project.map(Key::Project))?,
            task: self.maybe(entry.task.map(Key::Task))?,
            tags,
            billable: entry.billable,
            custom_fields: self.custom(row.workspace, &entry.custom)?,
            kind: entry.kind.as_str().to_owned(),
            start: entry.span.start(),
            end: entry.span.end(),
            duration_s: entry.span.seconds(now),
            sync: self.sync(row)?,
            attention: attention(row, &entry.description),
        })
    }

    /// What custom fields hold, in the workspace's order, then those that it does not tell of.
    fn custom(&mut self, workspace: WorkspaceId, custom: &Custom) -> Result<Vec<FieldView>, Wrong> {
        if custom.is_empty() {
            return Ok(Vec::new());
        }
        if !self.fields.contains_key(&workspace) {
            let fields = custom_field::all(self.conn, workspace)?;
            self.fields.insert(workspace, fields);
        }
        let fields = self.fields.get(&workspace).map_or(&[][..], Vec::as_slice);
        let place = |id: &FieldId| fields.iter().position(|field| field.id == *id);
        let mut held: Vec<_> = custom
            .iter()
            .map(|(id, held)| (place(id), id, held))
            .collect();
        held.sort_by_key(|(place, ..)| place.unwrap_or(usize::MAX));
        let shown = held.into_iter().filter_map(|(place, id, held)| {
            let field = place.and_then(|place| fields.get(place));
            words::field_view(&id.0, field, held)
        });
        Ok(shown.collect())
    }

    fn item(&mut self, row: &Row) -> Result<ItemView, Wrong> {
        let content = row.here.as_ref().or(row.base.as_ref());
        let (client, project, color, billable) = match content {
            Some(Item::Client(_) | Item::Tag(_)) => (None, None, None, None),
            Some(Item::Project(project)) => {
                let client = self.maybe(project.client.map(Key::Client))?;
                (
                    client,
                    None,
                    Some(project.color.clone()),
                    Some(project.billable),
                )
            }
            Some(Item::Task(task)) => {
                let project = self.name(Key::Project(task.project))?;
                (None, Some(project), None, Some(task.billable))
            }
            Some(Item::Entry(_)) | None => {
                return Err(Wrong::Asked(
                    "show as a thing of the catalog what is none".into(),
                ));
            }
        };
        let name = content.map(Item::name).unwrap_or_default().to_owned();
        Ok(ItemView {
            id: row.key.uuid().to_string(),
            remote_id: row.remote.as_ref().map(|remote| remote.0.clone()),
            archived: content.is_some_and(Item::is_put_away),
            color,
            client,
            project,
            billable,
            sync: self.sync(row)?,
            attention: attention(row, &name),
            name,
        })
    }
}

fn attention(row: &Row, name: &str) -> Option<AttentionView> {
    row.attention
        .as_ref()
        .map(|attention| words::attention_view(attention, name, row.here.is_none()))
}
