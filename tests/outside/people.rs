//! A person at a terminal: random verbs, and what each of them promises once it has answered.
//!
//! Never knows how Stint works: the promises are those of the command line's contract.

use std::collections::BTreeMap;

use stint_tests::Tape;
use stint_tests::server::real_clock;

use crate::book::{Book, Entry, instant};
use crate::computer::Ran;

/// What somebody wants.
#[derive(Clone, Debug)]
pub(crate) enum Wish {
    Start {
        text: String,
    },
    Stop,
    Discard,
    Add {
        entry: Entry,
    },
    Describe {
        id: String,
        text: String,
    },
    File {
        id: String,
        project: Option<String>,
    },
    Tag {
        id: String,
        tag: String,
    },
    Move {
        id: String,
        start: String,
        end: String,
    },
    Delete {
        id: String,
    },
    Undo,
    Redo,
    Sync {
        full: bool,
    },
}

/// What one action changed: before and after, by id.
type Deed = BTreeMap<String, (Option<Entry>, Option<Entry>)>;

/// What a person remembers.
#[derive(Default)]
pub(crate) struct Memory {
    pub(crate) book: Book,
    done: Vec<Deed>,
    undone: Vec<Deed>,
    said: u32,
    /// A word in every text of theirs, so that two people do not say the same.
    pub(crate) name: String,
}

const PROJECTS: [&str; 2] = ["Website", "Internal"];
const TAGS: [&str; 2] = ["urgent", "meeting"];

impl Wish {
    /// What to type.
    pub(crate) fn args(&self) -> Vec<&str> {
        match self {
            Wish::Start { text } => vec!["start", "--description", text],
            Wish::Stop => vec!["stop"],
            Wish::Discard => vec!["discard"],
            Wish::Add { entry } => {
                let end = entry.end.as_deref().expect("what is added is over");
                let mut args = vec!["add", "--description", &entry.text];
                args.extend(["--from", &entry.start, "--to", end]);
                args.extend(entry.project.iter().flat_map(|name| ["--project", name]));
                args.extend(entry.tags.iter().flat_map(|name| ["--tag", name]));
                args.push(if entry.billable {
                    "--billable"
                } else {
                    "--no-billable"
                });
                args
            }
            Wish::Describe { id, text } => vec!["edit", id, "--description", text],
            Wish::File { id, project } => {
                vec!["edit", id, "--project", project.as_deref().unwrap_or("")]
            }
            Wish::Tag { id, tag } => vec!["edit", id, "--tag", tag],
            Wish::Move { id, start, end } => vec!["edit", id, "--from", start, "--to", end],
            Wish::Delete { id } => vec!["delete", id],
            Wish::Undo => vec!["undo"],
            Wish::Redo => vec!["redo"],
            Wish::Sync { full: true } => vec!["sync", "--full"],
            Wish::Sync { full: false } => vec!["sync"],
        }
    }

    /// The codes with which it may end.
    pub(crate) fn codes(&self, memory: &Memory) -> &'static [i32] {
        let runs = memory.running().is_some();
        match self {
            Wish::Stop | Wish::Discard if !runs => &[3],
            Wish::Undo if memory.done.is_empty() => &[3],
            Wish::Redo if memory.undone.is_empty() => &[3],
            // Nothing here is ever refused, so nothing needs anybody.
            Wish::Sync { .. } => &[0, 5],
            _ => &[0],
        }
    }

    /// Whether it only writes the store.
    pub(crate) fn writes(&self) -> bool {
        !matches!(self, Wish::Sync { .. })
    }
}

impl Memory {
    pub(crate) fn of(name: &str) -> Memory {
        Memory {
            name: name.to_owned(),
            ..Memory::default()
        }
    }

    fn running(&self) -> Option<&String> {
        let mut running = self.book.iter().filter(|(_, entry)| entry.end.is_none());
        running.next().map(|(id, _)| id)
    }

    fn say(&mut self) -> String {
        self.said += 1;
        format!("{} {}", self.name, self.said)
    }

    /// The next wish; of entries that are over, only those that are ours.
    pub(crate) fn wish(&mut self, tape: &mut Tape, syncs: u64) -> Wish {
        let over = |(_, entry): &(&String, &Entry)| {
            entry.end.is_some() && entry.text.starts_with(&self.name)
        };
        let over: Vec<String> = self
            .book
            .iter()
            .filter(over)
            .map(|(id, _)| id.clone())
            .collect();
        if tape.chance(syncs) {
            return Wish::Sync {
                full: tape.chance(20),
            };
        }
        match tape.below(16) {
            0..=2 => Wish::Start { text: self.say() },
            3 | 4 => Wish::Stop,
            5 => match tape.below(3) {
                0 => Wish::Discard,
                1 => Wish::Redo,
                _ => Wish::Undo,
            },
            6 | 7 => Wish::Undo,
            8..=15 if !over.is_empty() && tape.chance(60) => {
                let id = tape.one_of(&over).clone();
                self.change(id, tape)
            }
            _ => Wish::Add {
                entry: self.past(tape),
            },
        }
    }

    fn change(&mut self, id: String, tape: &mut Tape) -> Wish {
        match tape.below(6) {
            0 => Wish::Delete { id },
            1 => Wish::File {
                id,
                project: tape
                    .chance(70)
                    .then(|| (*tape.one_of(&PROJECTS)).to_owned()),
            },
            2 => Wish::Tag {
                id,
                tag: (*tape.one_of(&TAGS)).to_owned(),
            },
            3 => {
                let Entry { start, end, .. } = self.past(tape);
                let end = end.expect("the past is over");
                Wish::Move { id, start, end }
            }
            _ => Wish::Describe {
                id,
                text: self.say(),
            },
        }
    }

    fn past(&mut self, tape: &mut Tape) -> Entry {
        let start = real_clock() - tape.between(2 * 3600, 40 * 86_400);
        let end = start + tape.between(0, 7_000);
        let tags = TAGS.iter().filter(|_| tape.chance(30));
        Entry {
            text: self.say(),
            tags: tags.map(|tag| (*tag).to_owned()).collect(),
            project: tape
                .chance(50)
                .then(|| (*tape.one_of(&PROJECTS)).to_owned()),
            billable: tape.chance(50),
            start: instant(start),
            end: Some(instant(end)),
        }
    }

    /// Compares what is there now with what was wished for, and remembers it. `whole` says that the verb answered:
    /// then all of it must be there; a verb that was killed did all of it or nothing.
    ///
    /// # Errors
    /// What is wrong, in words.
    pub(crate) fn learn(&mut self, wish: &Wish, ran: &Ran, now: Book) -> Result<(), String> {
        let deed = difference(&self.book, &now);
        let answered = ran.code == Some(0) || (ran.code.is_none() && ran.answer().is_some());
        let refused = ran.code.is_some_and(|code| code != 0);
        if deed.is_empty() && (refused || !answered || !wish.writes()) {
            return Ok(());
        }
        if refused {
            return Err(format!("refused, yet it changed {deed:?}"));
        }
        self.is_as_wished(wish, &deed)
            .map_err(|what| format!("{what}: {deed:?}"))?;
        match wish {
            Wish::Sync { .. } => {}
            Wish::Undo => {
                let deed = self.done.pop().ok_or("nothing to undo")?;
                self.undone.push(deed);
            }
            Wish::Redo => {
                let deed = self.undone.pop().ok_or("nothing to redo")?;
                self.done.push(deed);
            }
            _ if deed.is_empty() => {}
            _ => {
                self.done.push(deed);
                self.undone.clear();
            }
        }
        self.book = now;
        Ok(())
    }

    fn is_as_wished(&self, wish: &Wish, deed: &Deed) -> Result<(), String> {
        let only = |id: &String, change: &dyn Fn(Entry) -> Entry| {
            let before = self.book.get(id).cloned().ok_or("it is not there")?;
            let after = change(before.clone());
            // Who says again what is there already changes nothing.
            let want = difference(
                &Book::from([(id.clone(), before)]),
                &Book::from([(id.clone(), after)]),
            );
            (want == *deed)
                .then_some(())
                .ok_or_else(|| format!("wanted {want:?}"))
        };
        let reverse = |deeds: &[Deed], back: bool| {
            let Some(last) = deeds.last() else {
                return Err("there was nothing to take back".to_owned());
            };
            let swap = |(before, after): &(Option<Entry>, Option<Entry>)| {
                if back {
                    (after.clone(), before.clone())
                } else {
                    (before.clone(), after.clone())
                }
            };
            let want: Deed = last
                .iter()
                .map(|(id, sides)| (id.clone(), swap(sides)))
                .collect();
            (want == *deed)
                .then_some(())
                .ok_or_else(|| format!("wanted {want:?}"))
        };
        match wish {
            Wish::Start { text } => {
                let made = made(deed).ok_or("one timer starts")?;
                if made.text != *text || made.end.is_some() {
                    return Err(format!("started {made:?}"));
                }
                let ran = self.running().map(|id| (id, &self.book[id]));
                let ended = deed.iter().filter(|(_, (before, _))| before.is_some());
                let ended: Vec<_> = ended.map(|(id, sides)| (id, sides.1.clone())).collect();
                let want: Vec<_> = ran
                    .map(|(id, entry)| {
                        let end = Some(made.start.clone());
                        (
                            id,
                            Some(Entry {
                                end,
                                ..entry.clone()
                            }),
                        )
                    })
                    .into_iter()
                    .collect();
                (ended == want)
                    .then_some(())
                    .ok_or_else(|| "what ran ends where it begins".to_owned())
            }
            Wish::Stop => {
                let ran = self.running().ok_or("nothing ran")?;
                let end = deed
                    .get(ran)
                    .and_then(|sides| sides.1.as_ref()?.end.clone());
                only(ran, &|entry| Entry {
                    end: end.clone(),
                    ..entry
                })
            }
            Wish::Discard => {
                let ran = self.running().ok_or("nothing ran")?;
                let want = Deed::from([(ran.clone(), (self.book.get(ran).cloned(), None))]);
                (want == *deed)
                    .then_some(())
                    .ok_or_else(|| "only what ran goes".into())
            }
            Wish::Add { entry } => {
                let made = made(deed).filter(|_| deed.len() == 1);
                (made == Some(entry))
                    .then_some(())
                    .ok_or_else(|| "exactly this is added".into())
            }
            Wish::Describe { id, text } => only(id, &|entry| Entry {
                text: text.clone(),
                ..entry
            }),
            Wish::File { id, project } => {
                // The project's flag comes along.
                let sides = deed.get(id).and_then(|sides| sides.1.as_ref());
                only(id, &|entry| Entry {
                    project: project.clone(),
                    billable: sides.map_or(entry.billable, |after| after.billable),
                    ..entry
                })
            }
            Wish::Tag { id, tag } => only(id, &|entry| Entry {
                tags: [tag.clone()].into(),
                ..entry
            }),
            Wish::Move { id, start, end } => only(id, &|entry| Entry {
                start: start.clone(),
                end: Some(end.clone()),
                ..entry
            }),
            Wish::Delete { id } => {
                let want = Deed::from([(id.clone(), (self.book.get(id).cloned(), None))]);
                (want == *deed)
                    .then_some(())
                    .ok_or_else(|| "only this goes".into())
            }
            Wish::Undo => reverse(&self.done, true),
            Wish::Redo => reverse(&self.undone, false),
            Wish::Sync { .. } => Err("nobody else changed anything, yet".into()),
        }
    }
}

/// The one entry that a deed made.
fn made(deed: &Deed) -> Option<&Entry> {
    let mut made = deed.values().filter(|(before, _)| before.is_none());
    let only = made.next()?.1.as_ref();
    only.filter(|_| made.next().is_none())
}

fn difference(before: &Book, after: &Book) -> Deed {
    let ids = before.keys().chain(after.keys());
    ids.filter(|id| before.get(*id) != after.get(*id))
        .map(|id| {
            (
                id.clone(),
                (before.get(id).cloned(), after.get(id).cloned()),
            )
        })
        .collect()
}
