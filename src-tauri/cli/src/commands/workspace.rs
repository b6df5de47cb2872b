//! Workspaces: which there are, the one in use, a new one, and who is in it.
//!
//! Never moves what was tracked: switching only says where new entries go.

use stint_core::action::{Action, Said};
use stint_core::problem::Problem;
use stint_core::say;
use stint_core::view::WorkspaceCard;
use stint_engine::LoggedFor;

use super::Door;
use super::connect::text;
use crate::answer::Answer;
use crate::args::WorkspaceAct;
use crate::look::{Cell, Look, Table};

impl Door<'_, '_> {
    pub(super) fn workspace(&mut self, act: WorkspaceAct) -> Result<Answer, Problem> {
        match act {
            WorkspaceAct::List { refresh } => self.list_workspaces(refresh),
            WorkspaceAct::Use { name } => {
                let used = self.stint.use_workspace(&name.0)?;
                let running = self.runs_elsewhere()?;
                let answer = self.answer(&used, |look| {
                    let name = look.strong(&look.safe(&used.name));
                    match &running {
                        None => say!("terminal-entries-go-to", workspace = name),
                        Some(place) => say!(
                            "terminal-entries-go-to-while",
                            workspace = name,
                            place = look.safe(place)
                        ),
                    }
                })?;
                Ok(answer.after_writing())
            }
            WorkspaceAct::Add { name, account } => {
                let account = text(&account).unwrap_or_default();
                let made = self.stint.add_workspace(&name.0, account)?;
                let answer = self.answer(&made, |look| {
                    let name = look.strong(&look.safe(&made.name));
                    say!("terminal-made-workspace", workspace = name)
                })?;
                Ok(answer.after_writing())
            }
            WorkspaceAct::Members => self.members(),
        }
    }

    fn list_workspaces(&mut self, refresh: bool) -> Result<Answer, Problem> {
        if refresh {
            self.stint.refresh_workspaces()?;
        }
        let workspaces = self.stint.workspaces()?;
        let accounts = self.stint.accounts()?;
        let answer = self.answer(&workspaces, |look| {
            let mut table = Table::default();
            for workspace in &workspaces {
                let of = accounts.iter().find(|it| Some(it.id) == workspace.account);
                let of = match of {
                    Some(account) => account.called().to_owned(),
                    None => say!("terminal-local-only"),
                };
                table.row(row(workspace, &of, look));
            }
            table.text()
        })?;
        Ok(if refresh {
            answer.after_writing()
        } else {
            answer
        })
    }

    /// What goes on somewhere else than where new entries go: switching never hides it.
    fn runs_elsewhere(&self) -> Result<Option<String>, Problem> {
        let snapshot = self.stint.snapshot()?;
        Ok(snapshot.running_in.filter(|_| snapshot.running.is_some()))
    }

    fn members(&self) -> Result<Answer, Problem> {
        let members = self.stint.members()?;
        self.answer(&members, |look| {
            let mut table = Table::default();
            for member in &members {
                let me = match member.is_me {
                    true => say!("terminal-you"),
                    false => String::new(),
                };
                table.row(vec![
                    Cell::left(look.safe(&member.name)),
                    Cell::left(look.safe(&member.email)),
                    Cell::left(member.id.clone()).shown(|text| look.quiet(text)),
                    Cell::left(me),
                ]);
            }
            table.text()
        })
    }

    /// Logs time for another member; for oneself it is an entry like any other.
    pub(super) fn add_for(&mut self, user: &str, said: Said) -> Result<Answer, Problem> {
        let member = self.stint.member(user)?;
        if member.is_me {
            return self.act_on_entry(&Action::Add(said));
        }
        let LoggedFor {
            entry,
            member,
            already,
        } = self.stint.add_for(&member, &said)?;
        let moment = self.stint.moment();
        self.answer(&entry, |look| {
            let (from, to) = (
                super::entries::clock(entry.start, moment),
                entry.end.map(|end| super::entries::clock(end, moment)),
            );
            say!(
                "terminal-logged-for",
                already = if already { "yes" } else { "no" },
                member = look.strong(&look.safe(&member.name)),
                entry = look.safe(&entry.description),
                from = from,
                to = to.unwrap_or_default(),
            )
        })
    }
}

fn row(workspace: &WorkspaceCard, of: &str, look: Look) -> Vec<Cell> {
    let in_use = match workspace.in_use {
        true => say!("terminal-in-use"),
        false => String::new(),
    };
    vec![
        Cell::left(look.safe(&workspace.name)).shown(|text| match workspace.in_use {
            true => look.strong(text),
            false => text.to_owned(),
        }),
        Cell::left(look.safe(of)),
        Cell::left(in_use),
        Cell::left(workspace.words.clone()).shown(|text| match workspace.gone {
            true => look.alert(text),
            false => look.quiet(text),
        }),
    ]
}
