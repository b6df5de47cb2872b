//! Their ids to ours and back, at the wire and nowhere else.
//!
//! Never invents a name: what is not known yet gets a stub, and has the catalog read.

use super::inbound::Inbound;
use super::record::Desk;
use super::there;
use crate::catalog::{Client, Project, Tag, Task};
use crate::entry::{Entry, Verbatim};
use crate::id::{ClientId, Key, Kind, ProjectId, RemoteId, TagId, TaskId};
use crate::planted::{self, Bug};
use crate::problem::Problem;
use crate::row::{Item, Row};

impl Inbound<'_> {
    /// An item there, in our ids. What it names and we do not know yet gets a stub that reading the catalog fills, so that
    /// not even a name hidden from this person is lost in a later write.
    pub(super) fn ours(&mut self, item: &there::Item) -> Result<Item, Problem> {
        Ok(match item {
            there::Item::Client(client) => Item::Client(client.clone()),
            there::Item::Tag(tag) => Item::Tag(tag.clone()),
            there::Item::Project(project) => Item::Project(Project {
                name: project.name.clone(),
                client: project
                    .client
                    .as_ref()
                    .map(|id| self.client(id))
                    .transpose()?,
                color: project.color.clone(),
                billable: project.billable,
                public: project.public,
                archived: project.archived,
                kept: project.kept.clone(),
            }),
            there::Item::Task(task) => Item::Task(Task {
                name: task.name.clone(),
                project: self.project(&task.project)?,
                done: task.done,
                billable: task.billable,
                kept: task.kept.clone(),
            }),
            there::Item::Entry(entry) => {
                let project = entry
                    .project
                    .as_ref()
                    .map(|id| self.project(id))
                    .transpose()?;
                Item::Entry(Entry {
                    description: entry.description.clone(),
                    project,
                    task: match (&entry.task, project) {
                        (Some(id), Some(project)) => Some(self.task(id, project)?),
                        (Some(_) | None, _) => None,
                    },
                    tags: entry
                        .tags
                        .iter()
                        .map(|id| self.tag(id))
                        .collect::<Result<_, _>>()?,
                    billable: entry.billable,
                    kind: entry.kind.clone(),
                    span: entry.span,
                    custom: entry.custom.clone(),
                    aside: entry.aside.clone(),
                    locked: entry.locked,
                })
            }
        })
    }

    fn named(
        &mut self,
        kind: Kind,
        remote: &RemoteId,
        stub: impl FnOnce() -> Item,
    ) -> Result<Key, Problem> {
        if let Some(key) = self.bound_here(kind, remote) {
            return Ok(key);
        }
        if let Some(row) = self.desk.bound(self.lane.workspace, kind, remote)? {
            self.bind_here(row.key, remote.clone());
            return Ok(row.key);
        }
        self.strangers = true;
        let key = Key::new(kind, self.ids.fresh());
        self.keep(Row {
            stub: !planted::is(Bug::StubIsContent),
            ..Row::pulled(key, self.lane.workspace, remote.clone(), stub())
        });
        Ok(key)
    }

    fn client(&mut self, remote: &RemoteId) -> Result<ClientId, Problem> {
        let stub = || {
            Item::Client(Client {
                name: String::new(),
                archived: true,
                kept: Verbatim::default(),
            })
        };
        Ok(ClientId(self.named(Kind::Client, remote, stub)?.uuid()))
    }

    fn project(&mut self, remote: &RemoteId) -> Result<ProjectId, Problem> {
        let stub = || {
            Item::Project(Project {
                name: String::new(),
                client: None,
                color: String::new(),
                billable: false,
                public: false,
                archived: true,
                kept: Verbatim::default(),
            })
        };
        Ok(ProjectId(self.named(Kind::Project, remote, stub)?.uuid()))
    }

    fn task(&mut self, remote: &RemoteId, project: ProjectId) -> Result<TaskId, Problem> {
        let stub = || {
            Item::Task(Task {
                name: String::new(),
                project,
                done: true,
                billable: false,
                kept: Verbatim::default(),
            })
        };
        Ok(TaskId(self.named(Kind::Task, remote, stub)?.uuid()))
    }

    fn tag(&mut self, remote: &RemoteId) -> Result<TagId, Problem> {
        let stub = || {
            Item::Tag(Tag {
                name: String::new(),
                archived: true,
            })
        };
        Ok(TagId(self.named(Kind::Tag, remote, stub)?.uuid()))
    }
}

/// An entry that never was a row here, in Clockify's ids.
///
/// # Errors
/// [`Problem::NotInClockify`] for what it names and Clockify does not know yet.
pub fn spelled(desk: &dyn Desk, entry: &Entry) -> Result<there::Entry, Problem> {
    let keys = entry.project.map(Key::Project).into_iter();
    let keys = keys.chain(entry.task.map(Key::Task));
    for key in keys.chain(entry.tags.iter().copied().map(Key::Tag)) {
        let row = desk.row(key)?;
        if let Some(row) = row.filter(|row| row.remote.is_none()) {
            return Err(Problem::NotInClockify {
                kind: key.kind(),
                name: row
                    .here
                    .as_ref()
                    .map(Item::name)
                    .unwrap_or_default()
                    .to_owned(),
            });
        }
    }
    match theirs(desk, &Item::Entry(entry.clone()))? {
        there::Item::Entry(entry) => Ok(entry),
        there::Item::Client(_)
        | there::Item::Project(_)
        | there::Item::Task(_)
        | there::Item::Tag(_) => unreachable!("an entry is an entry there too"),
    }
}

/// The row's content in Clockify's ids.
///
/// # Errors
/// [`Problem::Internal`] for a name that is not bound: such a row is not picked.
pub(super) fn theirs(desk: &dyn Desk, item: &Item) -> Result<there::Item, Problem> {
    let id = |key: Key| -> Result<RemoteId, Problem> {
        let remote = desk.row(key)?.and_then(|row| row.remote);
        let local = planted::is(Bug::UnboundTagSent).then(|| RemoteId(key.uuid().to_string()));
        let remote = remote.or(local);
        remote.ok_or_else(|| Problem::Internal {
            what: "a name that Clockify does not know was to be sent".into(),
        })
    };
    Ok(match item {
        Item::Client(client) => there::Item::Client(client.clone()),
        Item::Tag(tag) => there::Item::Tag(tag.clone()),
        Item::Project(project) => there::Item::Project(there::Project {
            name: project.name.clone(),
            client: project
                .client
                .map(|client| id(Key::Client(client)))
                .transpose()?,
            color: project.color.clone(),
            billable: project.billable,
            public: project.public,
            archived: project.archived,
            kept: project.kept.clone(),
        }),
        Item::Task(task) => there::Item::Task(there::Task {
            name: task.name.clone(),
            project: id(Key::Project(task.project))?,
            done: task.done,
            billable: task.billable,
            kept: task.kept.clone(),
        }),
        Item::Entry(entry) => there::Item::Entry(there::Entry {
            description: entry.description.clone(),
            project: entry
                .project
                .map(|project| id(Key::Project(project)))
                .transpose()?,
            task: entry.task.map(|task| id(Key::Task(task))).transpose()?,
            tags: entry
                .tags
                .iter()
                .map(|tag| id(Key::Tag(*tag)))
                .collect::<Result<_, _>>()?,
            billable: entry.billable,
            kind: entry.kind.clone(),
            span: entry.span,
            custom: entry.custom.clone(),
            aside: entry.aside.clone(),
            locked: entry.locked,
        }),
    })
}
