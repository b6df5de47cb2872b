//! Questions to Clockify and what can come back, in Stint's words.
//!
//! Three outcomes, not two: answered, refused (proved not done), unknown (it may have happened). Never a path,
//! a field name, a header or a status code: those belong to the client.

use crate::at::At;
use crate::custom::CustomField;
use crate::id::{Kind, RemoteId};
use crate::problem::{Blocked, Reason};
use crate::rules::Rules;
use crate::sync::there;

/// One request, of the account and workspace that the client was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Request {
    /// Who the key belongs to.
    Me,
    /// The workspaces the person can use.
    Workspaces,
    /// What the workspace demands.
    Rules,
    /// The custom fields of entries.
    CustomFields,
    /// One page of the clients, projects or tags, archived ones included; of the tasks of one project. Projects
    /// bring their tasks along where the server can.
    Catalog {
        /// Which kind.
        kind: Kind,
        /// The project whose tasks are listed.
        project: Option<RemoteId>,
        /// Only those with this name in it.
        name: Option<String>,
        /// From 1.
        page: u32,
        /// Rows a page.
        size: u32,
    },
    /// What runs for this person.
    Running,
    /// One page of this person's entries, newest start first, future ones on top.
    Entries {
        /// From 1.
        page: u32,
        /// Rows a page.
        size: u32,
        /// Only those whose description contains this.
        description: Option<String>,
    },
    /// One page of this person's entries that began between two instants, and of a day or so around.
    Between {
        /// Began then or later.
        from: At,
        /// Began before.
        to: At,
        /// From 1.
        page: u32,
        /// Rows a page.
        size: u32,
    },
    /// One thing by its id.
    Read {
        /// Its kind.
        kind: Kind,
        /// Clockify's id.
        id: RemoteId,
        /// The project of a task.
        project: Option<RemoteId>,
    },
    /// Make a new thing. Without an end, a timer that runs.
    Create(there::Item),
    /// Replace a thing by this whole body.
    Update {
        /// Clockify's id.
        id: RemoteId,
        /// Everything that should hold afterwards; what is missing is cleared.
        body: there::Item,
    },
    /// Delete a thing.
    Delete {
        /// Its kind.
        kind: Kind,
        /// Clockify's id.
        id: RemoteId,
        /// The project of a task.
        project: Option<RemoteId>,
    },
    /// End whatever runs for this person. Only after reading that it is ours.
    StopRunning {
        /// When it ended.
        end: At,
    },
    /// Make a new workspace.
    CreateWorkspace {
        /// Its name.
        name: String,
    },
    /// One page of the members of the workspace; plain members may be refused.
    Members {
        /// From 1.
        page: u32,
        /// Rows a page.
        size: u32,
    },
    /// Make a new entry for another member. Where force timer is on, managers may still make finished ones so.
    CreateFor {
        /// Clockify's id of the member.
        user: RemoteId,
        /// The entry.
        item: there::Entry,
    },
}

impl Request {
    /// Whether it may change something there, so that a lost reply leaves its fate unknown.
    pub fn writes(&self) -> bool {
        match self {
            Request::Create(_)
            | Request::Update { .. }
            | Request::Delete { .. }
            | Request::StopRunning { .. }
            | Request::CreateWorkspace { .. }
            | Request::CreateFor { .. } => true,
            Request::Me
            | Request::Workspaces
            | Request::Rules
            | Request::CustomFields
            | Request::Catalog { .. }
            | Request::Running
            | Request::Entries { .. }
            | Request::Between { .. }
            | Request::Read { .. }
            | Request::Members { .. } => false,
        }
    }
}

/// What came back, with the server's own clock where it told it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    /// What became of it.
    pub outcome: Outcome,
    /// The second the server says it is.
    pub server_now: Option<At>,
}

/// What became of a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It was done and this is the answer.
    Answered(Answer),
    /// It was not done, and why.
    Refused(Refusal),
    /// It may have been done.
    Unknown(Lost),
}

/// An answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// To [`Request::Me`].
    Me(Person),
    /// To [`Request::Workspaces`].
    Workspaces(Vec<WorkspaceSeen>),
    /// To [`Request::Rules`].
    Rules(Rules),
    /// To [`Request::CustomFields`].
    CustomFields(Vec<CustomField>),
    /// To the lists.
    Page {
        /// The rows, in the server's order. The tasks that projects bring along stand behind them.
        items: Vec<Seen>,
        /// Whether no further page exists; `None` when the server did not say.
        last: Option<bool>,
        /// How many rows the page held, tasks brought along not counted.
        rows: u32,
        /// Projects only: whether they brought their tasks along.
        with_tasks: bool,
    },
    /// To [`Request::CreateWorkspace`].
    Workspace(WorkspaceSeen),
    /// To [`Request::Members`].
    Members(Vec<Person>),
    /// The thing as it now is there: to `Read`, `Create`, `CreateFor`, `Update` and `StopRunning`.
    One(Box<Seen>),
    /// To [`Request::Delete`].
    Deleted,
}

/// A thing as Clockify shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// Clockify's id.
    pub id: RemoteId,
    /// What it holds.
    pub item: there::Item,
}

/// Who a key belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Clockify's id.
    pub id: RemoteId,
    /// Their name.
    pub name: String,
    /// Their address, for telling accounts apart.
    pub email: String,
    /// The zone of their profile, an IANA name.
    pub zone: Option<String>,
    /// The workspace they used last.
    pub active: Option<RemoteId>,
}

/// A workspace the person can use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkspaceSeen {
    /// Clockify's id.
    pub id: RemoteId,
    /// Its name.
    pub name: String,
    /// What it demands.
    pub rules: Rules,
}

/// Why a request was certainly not done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// No byte of it left this computer: no network, no such host, no connection.
    NotSent,
    /// No byte of it left either: whoever answered has no certificate that proves who they are.
    Untrusted,
    /// Too many requests. Seconds to wait, when the server named them.
    Wait {
        /// At least so long.
        seconds: Option<u64>,
    },
    /// The key is missing, unknown or revoked.
    Key,
    /// The account is banned, unverified or wants a second factor.
    Blocked {
        /// Which of them.
        why: Blocked,
        /// What the server said.
        said: String,
    },
    /// The gateway has no connection for this account.
    NoConnection,
    /// There is no such thing (or no longer), or the server will not say more than that it does not take it.
    Absent {
        /// What the server said.
        said: Option<String>,
    },
    /// Stop, and nothing runs.
    NothingRuns,
    /// A rule of the workspace or of Clockify.
    Rule {
        /// Which.
        reason: Reason,
        /// What the server said.
        said: Option<String>,
    },
}

/// Why the fate of a request is unknown. For a read that only means: no usable answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lost {
    /// The connection broke or the time ran out after the request had begun to leave.
    Link,
    /// The server failed with this status.
    Server(u16),
    /// An answer that is cut short or is not what was asked for.
    Garbled,
    /// Something answers that is not Clockify: a sign-in page, a proxy, a redirect.
    NotClockify,
    /// Stint stopped while it was on its way.
    Interrupted,
}
