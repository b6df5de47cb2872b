//! The request log: what was asked, under which headers, and what came of it.
//!
//! Never cut or sampled: tests count requests to the last one.

use serde::Serialize;

use super::faults::path_matches;
use super::ids::Id;
use super::keys::Region;
use super::wire::Request;

/// One request that reached the far side.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct LogLine {
    /// Number of the request, from 1, never reused.
    pub ordinal: u64,
    /// When it came, unix seconds.
    pub at: i64,
    /// Clockify's address that it came to; `global` behind the gateway and at the control address.
    pub region: Region,
    /// Method.
    pub method: String,
    /// Path below `/api/v1`; as it is when the gateway refused it or at the control address.
    pub path: String,
    /// Query as sent.
    pub query: String,
    /// Body of a write as text.
    pub body: String,
    /// Whether it came through the gateway.
    pub via_gateway: bool,
    /// Whether an `X-Api-Key` came with it.
    pub api_key: bool,
    /// `Authorization` as the caller sent it.
    pub authorization: Option<String>,
    /// `Maton-Connection` as the caller sent it.
    pub maton_connection: Option<String>,
    /// Status that was sent; `None` when the connection was closed instead.
    pub status: Option<u16>,
    /// Whether Clockify carried the request out (or refused it itself).
    pub applied: bool,
    /// The fault that struck, if any.
    pub fault: Option<String>,
    /// Ids of everything this request created.
    pub created: Vec<Id>,
}

/// All requests since the start or the last `clear`.
#[derive(Debug, Clone, Default)]
pub struct Log {
    lines: Vec<LogLine>,
    total: u64,
    created: Vec<Id>,
}

impl Log {
    /// The lines, oldest first.
    pub fn lines(&self) -> &[LogLine] {
        &self.lines
    }

    /// Requests ever seen; not touched by `clear`.
    pub fn total(&self) -> u64 {
        self.total
    }

    /// How many lines have this method (`*` for any) and a path like the pattern.
    pub fn count(&self, method: &str, pattern: &str) -> usize {
        let matching = self.lines.iter().filter(|line| {
            (method == "*" || line.method == method) && path_matches(pattern, &line.path)
        });
        matching.count()
    }

    /// The request that created something.
    pub fn creator_of(&self, id: Id) -> Option<&LogLine> {
        self.lines.iter().find(|line| line.created.contains(&id))
    }

    /// Forgets the lines; ordinals go on.
    pub fn clear(&mut self) {
        self.lines.clear();
    }

    /// Notes that the request at hand made something.
    pub(crate) fn created(&mut self, id: Id) {
        self.created.push(id);
    }

    /// Opens a line for a request; what happened is filled in by the caller.
    pub(crate) fn open(
        &mut self,
        at: i64,
        seen: &Request,
        path: &str,
        via_gateway: bool,
    ) -> LogLine {
        self.total += 1;
        LogLine {
            ordinal: self.total,
            at,
            region: seen.region,
            method: seen.method.clone(),
            path: path.to_owned(),
            query: seen.query_string(),
            body: String::from_utf8_lossy(&seen.body).into_owned(),
            via_gateway,
            api_key: seen.header("X-Api-Key").is_some(),
            authorization: seen.header("Authorization").map(str::to_owned),
            maton_connection: seen.header("Maton-Connection").map(str::to_owned),
            status: None,
            applied: false,
            fault: None,
            created: Vec::new(),
        }
    }

    pub(crate) fn close(&mut self, mut line: LogLine) {
        line.created = std::mem::take(&mut self.created);
        self.lines.push(line);
    }

    /// Books what a request made that took effect long after its connection died.
    pub(crate) fn close_late(&mut self, ordinal: u64) {
        let made = std::mem::take(&mut self.created);
        if let Some(line) = self.lines.iter_mut().find(|l| l.ordinal == ordinal) {
            line.applied = true;
            line.created.extend(made);
        }
    }
}
