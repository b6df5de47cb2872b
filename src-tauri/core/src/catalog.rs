//! Projects, tasks, tags and clients: what an entry can name.
//!
//! Never knows which of them Clockify has seen; that is the row's business.

use std::borrow::Cow;

use crate::entry::Verbatim;
use crate::id::{ClientId, Kind, ProjectId};
use crate::problem::Problem;

/// Who the work is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Client {
    /// Unique within the workspace, archived ones included.
    pub name: String,
    /// Put away.
    pub archived: bool,
    /// What else a PUT accepts.
    pub kept: Verbatim,
}

/// What the work belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Project {
    /// Unique within its client.
    pub name: String,
    /// Who it is for.
    pub client: Option<ClientId>,
    /// `#RRGGBB`.
    pub color: String,
    /// Whether new entries are billable unless said otherwise.
    pub billable: bool,
    /// Whether every member sees it.
    pub public: bool,
    /// Put away.
    pub archived: bool,
    /// What else a PUT accepts.
    pub kept: Verbatim,
}

/// A part of a project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    /// Unique within its project.
    pub name: String,
    /// The project it belongs to, for ever.
    pub project: ProjectId,
    /// Finished: takes no new entries.
    pub done: bool,
    /// Whether its entries are billable.
    pub billable: bool,
    /// What else a PUT accepts.
    pub kept: Verbatim,
}

/// A label.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tag {
    /// Unique within the workspace.
    pub name: String,
    /// Put away.
    pub archived: bool,
}

/// The colours that new projects get in turn, as Clockify's own picker offers them.
pub const COLORS: [&str; 8] = [
    "#1976D2", "#E65100", "#00796B", "#7B1FA2", "#C2185B", "#5D4037", "#546E7A", "#689F38",
];

/// Checks the name of a new or renamed catalog item; what comes back is one line without outer blanks.
///
/// # Errors
/// [`Problem::NameLength`] outside Clockify's limits, [`Problem::TextHasAngles`] for `<` and `>`.
pub fn check_name(kind: Kind, name: &str) -> Result<String, Problem> {
    let name = one_line(name);
    let (least, most) = match kind {
        Kind::Project => (2, 250),
        Kind::Client | Kind::Tag => (1, 100),
        Kind::Task => (1, 1000),
        Kind::Entry => (0, crate::entry::Entry::DESCRIPTION_MAX),
    };
    let length = name.chars().count();
    if length < least || length > most {
        return Err(Problem::NameLength {
            kind,
            length,
            least,
            most,
        });
    }
    if name.contains(['<', '>']) {
        return Err(Problem::TextHasAngles);
    }
    Ok(name.into_owned())
}

/// What was pasted over several lines or columns, as the one line that it looks like.
fn one_line(name: &str) -> Cow<'_, str> {
    let name = name.trim();
    if !name.contains(char::is_control) {
        return Cow::Borrowed(name);
    }
    let parts = name.split(char::is_control).map(str::trim);
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    Cow::Owned(parts.join(" "))
}

/// Whether two names are the same to a person: case, outer blanks and the ends of lines do not count.
pub fn same_name(a: &str, b: &str) -> bool {
    let (a, b) = (one_line(a), one_line(b));
    a == b || a.to_lowercase() == b.to_lowercase()
}

/// What all names have in common that are the same to a person ([`same_name`]), to find them by.
pub(crate) fn folded(name: &str) -> String {
    one_line(name).to_lowercase()
}
