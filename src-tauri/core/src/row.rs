//! A synced thing with its sides: what Clockify confirmed (base) and what the person wants (here). What is seen
//! there is an argument to the sync rules: the moment it is seen it is merged and becomes the base.
//!
//! Pending work is not written down anywhere: it is the difference between the sides. Never decides anything.

use crate::catalog::{Client, Project, Tag, Task};
use crate::entry::Entry;
use crate::id::{EntryId, Key, Kind, ProjectId, RemoteId, WorkspaceId};
use crate::problem::{Attention, Problem, Reason};

/// An entry or one thing of the catalog.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Item {
    /// A client.
    Client(Client),
    /// A project.
    Project(Project),
    /// A task.
    Task(Task),
    /// A tag.
    Tag(Tag),
    /// An entry.
    Entry(Entry),
}

impl Item {
    /// What kind of thing it is.
    pub fn kind(&self) -> Kind {
        match self {
            Item::Client(_) => Kind::Client,
            Item::Project(_) => Kind::Project,
            Item::Task(_) => Kind::Task,
            Item::Tag(_) => Kind::Tag,
            Item::Entry(_) => Kind::Entry,
        }
    }

    /// The name of a catalog item, the description of an entry.
    pub fn name(&self) -> &str {
        match self {
            Item::Client(client) => &client.name,
            Item::Project(project) => &project.name,
            Item::Task(task) => &task.name,
            Item::Tag(tag) => &tag.name,
            Item::Entry(entry) => &entry.description,
        }
    }

    /// Whether it is put away: archived, or a task that is done.
    pub fn is_put_away(&self) -> bool {
        match self {
            Item::Client(client) => client.archived,
            Item::Project(project) => project.archived,
            Item::Task(task) => task.done,
            Item::Tag(tag) => tag.archived,
            Item::Entry(_) => false,
        }
    }

    /// Whether both say the same as far as anybody can change it. Read-only marks do not count: Clockify shows
    /// rates in its lists and leaves them out of its echo, and that is no edit.
    pub fn alike(&self, other: &Item) -> bool {
        match (self, other) {
            (Item::Entry(a), Item::Entry(b)) if a.aside != b.aside || a.locked != b.locked => {
                *a == b.clone().beside(a)
            }
            (a, b) => a == b,
        }
    }

    /// The entry in it.
    pub fn entry(&self) -> Option<&Entry> {
        match self {
            Item::Entry(entry) => Some(entry),
            Item::Client(_) | Item::Project(_) | Item::Task(_) | Item::Tag(_) => None,
        }
    }

    /// The rows it names.
    pub fn names(&self) -> Vec<Key> {
        match self {
            Item::Client(_) | Item::Tag(_) => Vec::new(),
            Item::Project(project) => project.client.map(Key::Client).into_iter().collect(),
            Item::Task(task) => vec![Key::Project(task.project)],
            Item::Entry(entry) => {
                let mut names: Vec<Key> = entry.project.map(Key::Project).into_iter().collect();
                names.extend(entry.task.map(Key::Task));
                names.extend(entry.tags.iter().copied().map(Key::Tag));
                names
            }
        }
    }
}

/// One synced thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Our id, for ever.
    pub key: Key,
    /// Where it belongs.
    pub workspace: WorkspaceId,
    /// Clockify's id, once there is one; bound once and for ever while the row lives.
    pub remote: Option<RemoteId>,
    /// What Clockify last confirmed; `None` while it never did, or once it is gone there.
    pub base: Option<Item>,
    /// What the person wants; `None` when it is deleted.
    pub here: Option<Item>,
    /// +1 with every change made here, so that a late reply never covers a newer edit.
    pub rev: u64,
    /// Parked: why, and what leads out.
    pub attention: Option<Attention>,
    /// A catalog row of which only Clockify's id is known so far; its names come with the next catalog pull.
    pub stub: bool,
}

impl Row {
    /// A row made here, not yet known anywhere else.
    pub fn new(key: Key, workspace: WorkspaceId, here: Item) -> Row {
        Row {
            key,
            workspace,
            remote: None,
            base: None,
            here: Some(here),
            rev: 1,
            attention: None,
            stub: false,
        }
    }

    /// A row that came from Clockify.
    pub fn pulled(key: Key, workspace: WorkspaceId, remote: RemoteId, there: Item) -> Row {
        Row {
            key,
            workspace,
            remote: Some(remote),
            base: Some(there.clone()),
            here: Some(there),
            rev: 0,
            attention: None,
            stub: false,
        }
    }

    /// Whether Clockify lacks something that the person wants. Says nothing about being parked.
    pub fn differs(&self) -> bool {
        self.here != self.base
    }

    /// The entry here, if it is one and not deleted.
    pub fn entry(&self) -> Option<&Entry> {
        self.here.as_ref().and_then(Item::entry)
    }

    /// The same row with another content here, one revision on. What the person changes is no longer parked:
    /// the change may well be the answer to the question. Only what was perhaps sent already is not sent again
    /// because of a change, nor because it was deleted and brought back.
    pub fn edited(&self, here: Option<Item>) -> Row {
        let perhaps_sent = |attention: &Attention| attention.reason == Reason::SeveralCandidates;
        Row {
            attention: self.attention.clone().filter(perhaps_sent),
            here,
            rev: self.rev + 1,
            ..self.clone()
        }
    }
}

/// What the rules may look up. The store answers it inside the transaction that will also take the changes, so
/// nobody writes in between.
pub trait Book {
    /// The row, tombstones that still wait to be sent included.
    fn row(&self, key: Key) -> Result<Option<Row>, Problem>;
    /// Every running entry here, of all workspaces.
    fn running(&self) -> Result<Vec<Row>, Problem>;
    /// Entries whose id starts with these characters, at most `limit`.
    fn entries_like(&self, prefix: &str, limit: usize) -> Result<Vec<EntryId>, Problem>;
    /// The entry that started last among those not in the future of `now`, finished ones only if `finished`.
    fn last_entry(&self, now: crate::at::At, finished: bool) -> Result<Option<Row>, Problem>;
    /// The entries of a workspace, not deleted, that began at `from` or later, earliest first.
    fn entries_of(
        &self,
        workspace: WorkspaceId,
        from: Option<crate::at::At>,
    ) -> Result<Vec<Row>, Problem>;
    /// The catalog rows of one kind in a workspace, not deleted, put-away ones included, ordered by name; of one
    /// project when tasks are asked for and `project` is given.
    fn catalog(
        &self,
        workspace: WorkspaceId,
        kind: Kind,
        project: Option<ProjectId>,
    ) -> Result<Vec<Row>, Problem>;
    /// What a line may name in a workspace: projects, tasks and tags that are neither deleted nor put away.
    fn names_in_use(&self, workspace: WorkspaceId) -> Result<crate::quick::Names, Problem>;
    /// The row that is bound to this id of Clockify's.
    fn bound(
        &self,
        workspace: WorkspaceId,
        kind: Kind,
        remote: &RemoteId,
    ) -> Result<Option<Row>, Problem>;
    /// The workspace that new entries go to.
    fn active_workspace(&self) -> Result<WorkspaceId, Problem>;
    /// Whether all that the workspace holds was read, and read again since its account was connected anew.
    fn is_read(&self, workspace: WorkspaceId, now: crate::at::At) -> Result<bool, Problem>;
    /// What the workspace demands, as last read.
    fn rules(&self, workspace: WorkspaceId) -> Result<crate::rules::Rules, Problem>;
    /// The custom fields of the workspace, as last read, in its order.
    fn custom_fields(
        &self,
        workspace: WorkspaceId,
    ) -> Result<Vec<crate::custom::CustomField>, Problem>;
    /// How many entries here (and projects of a client, tasks of a project) name this row.
    fn named_by(&self, key: Key) -> Result<usize, Problem>;
    /// What syncing decided about a row in the last 30 days and the person has not settled, oldest first.
    fn conflicts(
        &self,
        key: Key,
        now: crate::at::At,
    ) -> Result<Vec<crate::sync::KeptConflict>, Problem>;
    /// The pairs of entries that are probably one, until the person has said, to which this one belongs on either
    /// side.
    fn twins(&self, key: Key) -> Result<Vec<crate::sync::Twin>, Problem>;
    /// The newest action that is not taken back, or with `undone` the one that `redo` would do again.
    fn last_deed(&self, undone: bool) -> Result<Option<crate::history::Deed>, Problem>;
    /// The action that made the row, as long as the history goes back that far.
    fn made_by(&self, key: Key) -> Result<Option<crate::history::Deed>, Problem>;
    /// Whether a row of a file came into the workspace, by an action that stands; also when what it made was changed
    /// or deleted since.
    fn was_imported(&self, workspace: WorkspaceId, source: uuid::Uuid) -> Result<bool, Problem>;
    /// The pins, in their order.
    fn pins(&self) -> Result<Vec<crate::action::Pin>, Problem>;
}

/// A change for the store to keep. All changes of one action or one answer share one transaction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Keep this row as it stands; the store keeps the version it replaces.
    Keep(Row),
    /// Forget the row: it is gone on both sides. The store keeps its last version for undo.
    Forget(Key),
    /// This row of a file became that entry.
    Imported {
        /// Where.
        workspace: WorkspaceId,
        /// What tells the row from all others.
        source: uuid::Uuid,
        /// The entry.
        entry: EntryId,
    },
    /// Keep the pins, in this order.
    Pins(Vec<crate::action::Pin>),
    /// The action that undo took back, or redo did again.
    Marked {
        /// Its number.
        deed: i64,
        /// Taken back (true) or done again (false).
        undone: bool,
    },
    /// A record of the sync machine.
    Sync(crate::sync::Record),
}
