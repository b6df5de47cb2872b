//! From a verb to what it does and says: one short function for each.
//!
//! Never decides anything about time: a verb is turned into an action or a read, and its result into words.

mod catalog;
mod conflicts;
mod connect;
mod connections;
mod disconnect;
mod doctor;
mod entries;
mod files;
mod import;
mod queue;
mod report;
mod search;
mod settings;
mod sync;
mod upload;
mod workspace;

use std::path::PathBuf;

use clap::CommandFactory;
use serde::Serialize;
use stint_core::action::{Action, Gaps, Origin};
use stint_core::id::Kind;
use stint_core::problem::Problem;
use stint_core::say;
use stint_core::view::{Done, EntryView, Snapshot};
use stint_engine::{Env, Stint};
use stint_resident::door::{self, Poke, Who};

use crate::answer::Answer;
use crate::args::{Line, ShellName, StoreVerb, Verb};
use crate::exit::Exit;
use crate::help;
use crate::io::Io;
use crate::look::Look;

/// Does what was said, prints the answer or the problem, and only then tidies up.
pub(crate) fn perform(
    line: Line,
    io: &mut Io<'_>,
    env: impl FnOnce(Option<PathBuf>) -> Result<Env, Problem>,
) -> Exit {
    let Line {
        json,
        data_dir,
        verb,
    } = line;
    match verb {
        Verb::Keep(verb) => with_the_store(*verb, json, io, || env(data_dir)),
        Verb::Tray => {
            let stayed = env(data_dir).and_then(stint_resident::run);
            finish(stayed.map(|()| Answer::text("")), io, None)
        }
        Verb::Restore(said) => {
            let restored = env(data_dir).and_then(|env| files::restore(&said, json, io, &env));
            finish(restored, io, None)
        }
        Verb::Completions { shell } => finish(Ok(completions(shell)), io, None),
    }
}

fn with_the_store(
    verb: StoreVerb,
    json: bool,
    io: &mut Io<'_>,
    env: impl FnOnce() -> Result<Env, Problem>,
) -> Exit {
    let stint = match env().and_then(Stint::open) {
        Ok(stint) => stint,
        Err(problem) if json && matches!(verb, StoreVerb::Sync { .. }) => {
            io.problem(&problem);
            return finish(sync::nothing_done(Exit::from(&problem)), io, None);
        }
        Err(problem) => return finish(Err(problem), io, None),
    };
    let look = io.look();
    let mut door = Door {
        stint: &stint,
        io,
        json,
        look,
    };
    let answer = door.perform(verb);
    finish(answer, io, Some(&stint))
}

fn finish(answer: Result<Answer, Problem>, io: &mut Io<'_>, stint: Option<&Stint>) -> Exit {
    let Answer { out, exit, wrote } = match answer {
        Ok(answer) => answer,
        Err(problem) => {
            io.problem(&problem);
            return Exit::from(&problem);
        }
    };
    let printed = io.answer(&out);
    if wrote && let Some(stint) = stint {
        // The answer is out and the change on the disk. Nobody may be there to hear of it, and a log that stays
        // long is shortened another time.
        let _heard = door::poke(&stint.env().data_dir, Who::Resident, &Poke::Changed);
        let _later = stint.tidy();
    }
    match printed {
        Ok(()) => exit,
        Err(problem) => {
            io.problem(&problem);
            Exit::from(&problem)
        }
    }
}

/// What a verb works with.
struct Door<'a, 'io> {
    stint: &'a Stint,
    io: &'a mut Io<'io>,
    json: bool,
    look: Look,
}

impl Door<'_, '_> {
    fn perform(&mut self, verb: StoreVerb) -> Result<Answer, Problem> {
        match verb {
            StoreVerb::Start {
                text,
                fields,
                from,
                to,
            } => self.act_on_entry(&Action::Start(entries::said(&text, fields, from, to))),
            StoreVerb::Interrupt { text, fields, from } => {
                let said = entries::said(&text, fields, from, None);
                self.act_on_entry(&Action::Interrupt(said))
            }
            StoreVerb::Stop { for_good, at } => {
                let at = at.map(|at| at.0);
                self.act_on_entry(&match for_good {
                    true => Action::End { at },
                    false => Action::Stop { at },
                })
            }
            StoreVerb::Continue { entry, at } => self.act_on_entry(&Action::Continue {
                entry: entry.map(|entry| entry.0),
                at: at.map(|at| at.0),
                interrupts: false,
            }),
            StoreVerb::Discard => self.act_on_entry(&Action::Discard),
            StoreVerb::Add {
                text,
                fields,
                from,
                to,
                member,
            } => {
                let said = entries::said(&text, fields, from, to);
                match member {
                    Some(member) => self.add_for(&member.0, said),
                    None => self.act_on_entry(&Action::Add(said)),
                }
            }
            StoreVerb::Edit { entry, change } => self.edit(&entry, entries::change(*change)),
            StoreVerb::Delete { entries } => self.act_on_entries(&Action::Delete {
                entries: entries::each(entries),
            }),
            StoreVerb::Split { entry, at } => self.act_on_entries(&Action::Split {
                entry: entry.0,
                at: at.0,
            }),
            StoreVerb::Merge {
                entries,
                without_gaps,
            } => self.act_on_entry(&Action::Merge {
                entries: entries::each(entries),
                gaps: match without_gaps {
                    true => Gaps::LeaveOut,
                    false => Gaps::Count,
                },
            }),
            StoreVerb::Duplicate { entries } => self.act_on_entries(&Action::Duplicate {
                entries: entries::each(entries),
            }),
            StoreVerb::Undo => self.reverse(
                &Action::Undo,
                |what| say!("terminal-undone", what = what),
                |now| now.undo,
            ),
            StoreVerb::Redo => self.reverse(
                &Action::Redo,
                |what| say!("terminal-redone", what = what),
                |now| now.redo,
            ),
            StoreVerb::Pin { act, entry } => self.pin(act, entry),
            StoreVerb::Status => self.status(),
            StoreVerb::List { from, to } => self.list(from.as_ref(), to.as_ref()),
            StoreVerb::Search { text, limit } => self.search(&text, limit),
            StoreVerb::Report(fields) => self.report(*fields),
            StoreVerb::Project(act) => self.catalog(Kind::Project, act),
            StoreVerb::Task(act) => self.catalog(Kind::Task, act),
            StoreVerb::Tag(act) => self.catalog(Kind::Tag, act),
            StoreVerb::Client(act) => self.catalog(Kind::Client, act),
            StoreVerb::Connect(act) => self.connect(act),
            StoreVerb::Connections { act } => self.connections(act),
            StoreVerb::Workspace(act) => self.workspace(act),
            StoreVerb::Disconnect(leave) => self.disconnect(&leave),
            StoreVerb::Sync { full, since } => self.sync(full, since.as_ref()),
            StoreVerb::Queue { act } => self.queue(act),
            StoreVerb::Conflicts => self.conflicts(),
            StoreVerb::Resolve { entry, way, field } => self.resolve(entry, &way, field),
            StoreVerb::Settings { act } => self.settings(act),
            StoreVerb::Upload { into, map, yes } => self.upload(into, &map, yes),
            StoreVerb::Export(said) => self.export(&said),
            StoreVerb::Import(said) => self.import(&said),
            StoreVerb::Backup(said) => self.backup(&said),
            StoreVerb::Doctor => self.doctor(),
        }
    }

    /// Does something, and answers what it says with this part of it for scripts.
    fn act<T: Serialize>(
        &mut self,
        action: &Action,
        part: impl FnOnce(&Done) -> T,
    ) -> Result<Answer, Problem> {
        let done = self.stint.act(action, Origin::Terminal)?;
        if let Some(remark) = done.remark.as_deref().filter(|_| self.json) {
            self.io.note(remark);
        }
        let answer = self.answer(&part(&done), |look| look.safe(&done.said))?;
        Ok(answer.after_writing())
    }

    fn act_on_entry(&mut self, action: &Action) -> Result<Answer, Problem> {
        self.act(action, |done| done.entry.clone())
    }

    /// The same of what may be about several: then an array of them.
    fn act_on_entries(&mut self, action: &Action) -> Result<Answer, Problem> {
        self.act(action, |done| match done.entries.is_empty() {
            true => OneOrAll::One(Box::new(done.entry.clone())),
            false => OneOrAll::All(done.entries.clone()),
        })
    }

    /// Undo and redo, which say what they take back or do again.
    fn reverse(
        &self,
        action: &Action,
        said: fn(String) -> String,
        what: impl FnOnce(Snapshot) -> Option<String>,
    ) -> Result<Answer, Problem> {
        let what = if self.json {
            None
        } else {
            what(self.stint.snapshot()?)
        };
        let done = self.stint.act(action, Origin::Terminal)?;
        let text = |look: Look| look.safe(&said(what.unwrap_or(done.said)));
        Ok(self.answer(&done.entry, text)?.after_writing())
    }

    /// The value for scripts, or the text for people.
    fn answer(
        &self,
        value: &impl Serialize,
        text: impl FnOnce(Look) -> String,
    ) -> Result<Answer, Problem> {
        if self.json {
            Answer::json(value)
        } else {
            Ok(Answer::text(text(self.look)))
        }
    }
}

/// What a verb prints that takes one entry or several.
#[derive(Serialize)]
#[serde(untagged)]
enum OneOrAll {
    One(Box<Option<EntryView>>),
    All(Vec<EntryView>),
}

fn completions(shell: ShellName) -> Answer {
    let mut script = Vec::new();
    clap_complete::generate(
        shell.shell(),
        &mut help::meant(Line::command()),
        "stint",
        &mut script,
    );
    Answer::text(String::from_utf8_lossy(&script))
}
