//! Core's questions as method, path, query and body, each of them stated once.
//!
//! Never decides what an answer means; see [`super::outcome`].

use reqwest::{Method, Url};
use stint_core::at::At;
use stint_core::id::{Kind, RemoteId};
use stint_core::sync::ask::Request;
use stint_core::sync::record::Lane;
use stint_core::sync::there;

use super::server::Server;
use super::wire::{self, Write};

/// A window of time is widened by so much on each side, 26 hours.
const AROUND_S: i64 = 26 * 3600;

/// One HTTP request, ready to leave but for its headers.
#[derive(Debug)]
pub struct Call {
    /// Its method.
    pub method: Method,
    /// Where it goes, query included.
    pub url: Url,
    /// Its JSON, where it has any.
    pub body: Option<Vec<u8>>,
}

/// The request for a question; `None` if it names something that cannot stand in a path.
pub(super) fn call(server: &Server, lane: &Lane, request: &Request) -> Option<Call> {
    let mut path = vec!["workspaces", lane.remote.0.as_str()];
    let mut query: Vec<(&str, String)> = Vec::new();
    let mut body = None;
    let method = match request {
        Request::Me => {
            path = vec!["user"];
            Method::GET
        }
        Request::Workspaces => {
            path = vec!["workspaces"];
            Method::GET
        }
        Request::Rules => Method::GET,
        Request::CustomFields => {
            path.push("custom-fields");
            query.push(("entity-type", "TIMEENTRY".to_owned()));
            Method::GET
        }
        Request::Catalog {
            kind,
            project,
            name,
            page,
            size,
        } => {
            list(&mut path, &mut query, lane, *kind, project.as_ref())?;
            let name_key = match kind {
                Kind::Entry => "description",
                Kind::Client | Kind::Project | Kind::Task | Kind::Tag => "name",
            };
            query.extend(name.clone().map(|name| (name_key, name)));
            query.extend(paging(*page, *size));
            Method::GET
        }
        Request::Running => {
            path.extend(["user", &lane.user.0, "time-entries"]);
            // Not "the first of the list": entries dated in the future stand before the one that runs.
            query.push(("in-progress", "true".to_owned()));
            Method::GET
        }
        Request::Entries {
            page,
            size,
            description,
        } => {
            path.extend(["user", &lane.user.0, "time-entries"]);
            query.extend(description.clone().map(|text| ("description", text)));
            query.extend(paging(*page, *size));
            Method::GET
        }
        Request::Between {
            from,
            to,
            page,
            size,
        } => {
            path.extend(["user", &lane.user.0, "time-entries"]);
            // Read as digits on the clock of the person's zone, whatever zone is said; none is further than this.
            let digits = |at: At, around: i64| at.plus(around).to_string();
            query.push(("start", digits(*from, -AROUND_S)));
            query.push(("end", digits(*to, AROUND_S)));
            query.extend(paging(*page, *size));
            Method::GET
        }
        Request::Read { kind, id, project } => {
            place(&mut path, *kind, project.as_ref())?;
            path.push(&id.0);
            Method::GET
        }
        Request::Create(item) => {
            place(&mut path, item.kind(), project_of(item))?;
            body = Some(wire::body(item, Write::Create));
            Method::POST
        }
        Request::Update { id, body: item } => {
            place(&mut path, item.kind(), project_of(item))?;
            path.push(&id.0);
            body = Some(wire::body(item, Write::Update));
            Method::PUT
        }
        Request::Delete { kind, id, project } => {
            place(&mut path, *kind, project.as_ref())?;
            path.push(&id.0);
            Method::DELETE
        }
        Request::StopRunning { end } => {
            path.extend(["user", &lane.user.0, "time-entries"]);
            body = Some(wire::stop_body(*end));
            Method::PATCH
        }
        Request::CreateWorkspace { name } => {
            path = vec!["workspaces"];
            body = Some(wire::workspace_body(name));
            Method::POST
        }
        Request::Members { page, size } => {
            path.push("users");
            query.extend(paging(*page, *size));
            Method::GET
        }
        Request::CreateFor { user, item } => {
            path.extend(["user", &user.0, "time-entries"]);
            body = Some(wire::entry_body(item));
            Method::POST
        }
    };
    Some(Call {
        method,
        url: server.below(&path, &query)?,
        body,
    })
}

/// Where things of this kind are made and found by their id.
fn place<'a>(path: &mut Vec<&'a str>, kind: Kind, project: Option<&'a RemoteId>) -> Option<()> {
    match kind {
        Kind::Client => path.push("clients"),
        Kind::Project => path.push("projects"),
        Kind::Task => path.extend(["projects", &project?.0, "tasks"]),
        Kind::Tag => path.push("tags"),
        Kind::Entry => path.push("time-entries"),
    }
    Some(())
}

/// Where things of this kind are listed. Entries are listed per person only: `time-entries` right below the
/// workspace takes nothing but a POST.
fn list<'a>(
    path: &mut Vec<&'a str>,
    query: &mut Vec<(&str, String)>,
    lane: &'a Lane,
    kind: Kind,
    project: Option<&'a RemoteId>,
) -> Option<()> {
    match kind {
        Kind::Entry => path.extend(["user", &lane.user.0, "time-entries"]),
        Kind::Project => {
            // Brings the tasks along, which are otherwise one more list per project.
            query.push(("hydrated", "true".to_owned()));
            place(path, kind, project)?;
        }
        Kind::Client | Kind::Task | Kind::Tag => place(path, kind, project)?,
    }
    Some(())
}

/// The project in whose path an item stands.
pub(super) fn project_of(item: &there::Item) -> Option<&RemoteId> {
    match item {
        there::Item::Task(task) => Some(&task.project),
        there::Item::Client(_)
        | there::Item::Project(_)
        | there::Item::Tag(_)
        | there::Item::Entry(_) => None,
    }
}

fn paging(page: u32, size: u32) -> [(&'static str, String); 2] {
    [("page", page.to_string()), ("page-size", size.to_string())]
}
