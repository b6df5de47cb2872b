//! Entries as a file for elsewhere, a page of them in memory at a time.
//!
//! All of one moment, whoever writes meanwhile. Never a part of them under the name of the whole.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::Path;

use stint_core::at::At;
use stint_core::id::{Key, ProjectId, WorkspaceId};
use stint_core::problem::Problem;
use stint_core::row::{Book as _, Item, Row};
use stint_core::view::{EntryView, ExportFormat, Exported};
use stint_core::words;

use super::{Fresh, Heard, To, calendar, go_on, not_written, table};
use crate::Stint;
use crate::accounts::find;
use crate::store::{Tx, Which};

/// So many entries are in memory at a time.
const PAGE: usize = 500;

/// Which entries are written, and how.
#[derive(Clone, Copy, Debug)]
pub struct Export<'e> {
    /// Whose.
    pub of: Of<'e>,
    /// Those that began then or later.
    pub from: Option<At>,
    /// Those that began earlier than this.
    pub to: Option<At>,
    /// How they are written down.
    pub format: ExportFormat,
}

impl<'e> Export<'e> {
    /// All that somebody has, as `list --json` prints it: nothing is lost in that.
    pub fn all(of: Of<'e>) -> Export<'e> {
        Export {
            of,
            from: None,
            to: None,
            format: ExportFormat::Json,
        }
    }
}

/// Whose entries.
#[derive(Clone, Copy, Debug)]
pub enum Of<'e> {
    /// All that are here.
    Everybody,
    /// Those of an account, said by its address, its name or its number.
    Account(&'e str),
}

impl Stint {
    /// Writes entries down, the one that began last first.
    ///
    /// # Errors
    /// [`Problem::FileNotWritten`], [`Problem::Cancelled`], [`Problem::UnknownAccount`], or a [`Problem`] of the store;
    /// then there is no file.
    pub fn export(
        &self,
        export: &Export<'_>,
        to: To<'_>,
        heard: Heard<'_>,
    ) -> Result<Exported, Problem> {
        match to {
            To::Stream(out) => self.write_down(export, out, Path::new("-"), heard),
            To::File { path, over } => {
                let mut fresh = Fresh::begin(path, over)?;
                let mut out = fresh.writer();
                let exported = self.write_down(export, &mut out, path, heard)?;
                out.flush().map_err(|error| not_written(path, &error))?;
                drop(out);
                fresh.done()?;
                let file = path.display().to_string();
                Ok(Exported {
                    words: words::exported(exported.entries, exported.left_out, Some(&file)),
                    file: Some(file),
                    ..exported
                })
            }
        }
    }

    /// Writes every entry of an account to a new file, in the shape of `list --json`, and says how many there are.
    ///
    /// # Errors
    /// [`Problem::FileNotWritten`], [`Problem::UnknownAccount`], or a [`Problem`] of the store; then there is no file.
    pub fn export_account(&self, said: &str, path: &Path) -> Result<Exported, Problem> {
        let to = To::File { path, over: false };
        self.export(&Export::all(Of::Account(said)), to, &mut |_| {
            std::ops::ControlFlow::Continue(())
        })
    }

    fn write_down(
        &self,
        export: &Export<'_>,
        out: &mut dyn Write,
        path: &Path,
        heard: Heard<'_>,
    ) -> Result<Exported, Problem> {
        let failed = |error: io::Error| not_written(path, &error);
        let moment = self.moment();
        let (mut entries, mut left_out) = (0, 0);
        self.store().read(|tx| {
            let mut pen = Pen::begin(export.format, out).map_err(failed)?;
            let mut beside = Beside::of(tx, export.of)?;
            let all = tx.how_many(export.from, export.to)?;
            let mut seen = 0;
            let mut before = None;
            loop {
                let rows = tx.entries(&Which {
                    from: export.from,
                    to: export.to,
                    before,
                    limit: Some(PAGE),
                    ..Which::default()
                })?;
                let Some(last) = rows.last() else { break };
                before = place(last);
                seen += rows.len() as u64;
                let (full, wanted) = (rows.len() == PAGE, beside.wanted(rows));
                let views = tx.entry_views(&wanted, moment.now)?;
                for (row, view) in wanted.iter().zip(&views) {
                    if view.end.is_none() && !export.format.holds_what_runs() {
                        left_out += 1;
                        continue;
                    }
                    let of = beside.of_entry(tx, row)?;
                    pen.write(view, &of, moment.zone).map_err(failed)?;
                    entries += 1;
                }
                go_on(heard, seen, all)?;
                if !full {
                    break;
                }
            }
            pen.end().map_err(failed)
        })?;
        Ok(Exported {
            file: None,
            entries,
            left_out,
            words: words::exported(entries, left_out, None),
        })
    }
}

/// Where an entry stands in the list.
fn place(row: &Row) -> Option<(At, stint_core::id::EntryId)> {
    match (row.key, row.entry()) {
        (Key::Entry(id), Some(entry)) => Some((entry.span.start(), id)),
        _ => None,
    }
}

/// What stands beside an entry in a table: whose it is, and for whom.
#[derive(Clone, Debug, Default)]
pub(super) struct Who {
    pub(super) user: String,
    pub(super) email: String,
    pub(super) client: String,
}

/// Whose workspaces there are, and who a project is for, each looked up once.
struct Beside {
    /// The workspaces whose entries are written, with the name and the address of their account.
    places: BTreeMap<WorkspaceId, (String, String)>,
    clients: BTreeMap<ProjectId, String>,
}

impl Beside {
    fn of(tx: &Tx<'_>, of: Of<'_>) -> Result<Beside, Problem> {
        let only = match of {
            Of::Everybody => None,
            Of::Account(said) => Some(find(tx, said)?.0),
        };
        let accounts: BTreeMap<_, _> = tx.accounts()?.into_iter().collect();
        let mut places = BTreeMap::new();
        for workspace in tx.workspaces()? {
            if only.is_none() || workspace.account == only {
                let account = workspace.account.and_then(|id| accounts.get(&id));
                let who = account.map(|account| (account.name.clone(), account.email.clone()));
                places.insert(workspace.id, who.unwrap_or_default());
            }
        }
        Ok(Beside {
            places,
            clients: BTreeMap::new(),
        })
    }

    fn wanted(&self, mut rows: Vec<Row>) -> Vec<Row> {
        rows.retain(|row| self.places.contains_key(&row.workspace));
        rows
    }

    fn of_entry(&mut self, tx: &Tx<'_>, row: &Row) -> Result<Who, Problem> {
        let (user, email) = self.places.get(&row.workspace).cloned().unwrap_or_default();
        let client = match row.entry().and_then(|entry| entry.project) {
            Some(project) => self.client_of(tx, project)?,
            None => String::new(),
        };
        Ok(Who {
            user,
            email,
            client,
        })
    }

    fn client_of(&mut self, tx: &Tx<'_>, project: ProjectId) -> Result<String, Problem> {
        if let Some(known) = self.clients.get(&project) {
            return Ok(known.clone());
        }
        let row = tx.row(Key::Project(project))?;
        let client = match row.and_then(|row| row.here) {
            Some(Item::Project(project)) => project.client,
            _ => None,
        };
        let name = match client {
            Some(client) => tx.named(Key::Client(client))?.map(|client| client.name),
            None => None,
        };
        let name = name.unwrap_or_default();
        self.clients.insert(project, name.clone());
        Ok(name)
    }
}

/// Writes one entry after the other.
enum Pen<'o> {
    Table(Box<table::Pen<'o>>),
    Lines { out: &'o mut dyn Write, any: bool },
    Calendar(calendar::Pen<'o>),
}

impl<'o> Pen<'o> {
    fn begin(format: ExportFormat, out: &'o mut dyn Write) -> io::Result<Pen<'o>> {
        Ok(match format {
            ExportFormat::Csv => Pen::Table(Box::new(table::Pen::begin(out)?)),
            ExportFormat::Json => Pen::Lines { out, any: false },
            ExportFormat::Ics => Pen::Calendar(calendar::Pen::begin(out)?),
        })
    }

    fn write(&mut self, entry: &EntryView, who: &Who, zone: chrono_tz::Tz) -> io::Result<()> {
        match self {
            Pen::Table(pen) => pen.write(entry, who, zone),
            Pen::Lines { out, any } => {
                out.write_all(if *any { b",\n" } else { b"[\n" })?;
                *any = true;
                Ok(serde_json::to_writer(out, entry)?)
            }
            Pen::Calendar(pen) => pen.write(entry, who),
        }
    }

    fn end(self) -> io::Result<()> {
        match self {
            Pen::Table(pen) => pen.end(),
            Pen::Lines { out, any } => out.write_all(if any { b"\n]\n" } else { b"[]\n" }),
            Pen::Calendar(pen) => pen.end(),
        }
    }
}
