//! What comes in from a file: what it would be, and then all of it in one action that one undo takes back.
//!
//! Never holds the store for long: it comes in by parts, and others write between them.

use stint_core::action::{Brought, Moment, Origin};
use stint_core::history::Verb;
use stint_core::import::Settled;
use stint_core::problem::Problem;
use stint_core::row::{Book as _, Change};
use stint_core::timer::{self, Importing};
use stint_core::view::{ImportAsk, ImportHead, ImportPerson, ImportPlan, Imported};
use stint_core::words;

use super::{Heard, Reading, go_on};
use crate::Stint;
use crate::round::FreshIds;
use crate::store::{NewDeed, Tx, Workspace};

impl Stint {
    /// What a file would come to.
    ///
    /// # Errors
    /// [`Problem::DatesAmbiguous`], [`Problem::WorkspaceGone`], or a [`Problem`] of the store.
    pub fn import_plan(&self, reading: &Reading, ask: &ImportAsk) -> Result<ImportPlan, Problem> {
        let moment = self.moment();
        self.store().read(|tx| {
            let Meant { settled, head } = meant(tx, reading, ask, moment.zone)?;
            let strangers = head.people.iter().all(|person| !person.taken);
            let mut plan = timer::import_plan(tx, &settled, head, &ask.names, moment)?;
            if strangers {
                plan.notes.push(words::whose_is_yours());
            }
            Ok(plan)
        })
    }

    /// Takes a file in, a part at a time, so that others may write meanwhile. Who ends it by what `heard` answers has
    /// nothing of it here; who is killed has what came in so far, and the rest comes with the next import of the file.
    ///
    /// # Errors
    /// What [`Stint::import_plan`] answers, a [`Problem`] where a name cannot be made, and [`Problem::Cancelled`], also
    /// where somebody took it back while it came in.
    pub fn import(
        &self,
        reading: &Reading,
        ask: &ImportAsk,
        origin: Origin,
        heard: Heard<'_>,
    ) -> Result<Imported, Problem> {
        self.store()
            .with_room(|| self.bring_in(reading, ask, origin, heard))
    }

    fn bring_in(
        &self,
        reading: &Reading,
        ask: &ImportAsk,
        origin: Origin,
        heard: Heard<'_>,
    ) -> Result<Imported, Problem> {
        /// So many entries come in with one transaction, for which others wait.
        const AT_ONCE: usize = 2_500;

        let moment = self.moment();
        let deed = NewDeed {
            origin,
            verb: Verb::Import,
            at: moment.now,
        };
        let meant = self
            .store()
            .read(|tx| meant(tx, reading, ask, moment.zone))?;
        let entries = &meant.settled.entries;
        let all = entries.len() as u64;
        let (mut coming, mut begun) = (None, None);
        for (nth, part) in entries.chunks(AT_ONCE).enumerate() {
            let came = go_on(heard, (nth * AT_ONCE) as u64, all).and_then(|()| {
                self.store().write(|tx| {
                    let coming = match &mut coming {
                        Some(coming) => coming,
                        none => none.insert(Coming::begin(tx, &meant, ask, moment)?),
                    };
                    coming.bring(tx, part, deed, begun)
                })
            });
            match came {
                Ok(number) => begun = number,
                Err(problem) => {
                    self.take_back(begun, origin);
                    return Err(problem);
                }
            }
            self.store().give_way();
        }
        if let Err(problem) = go_on(heard, all, all) {
            self.take_back(begun, origin);
            return Err(problem);
        }
        let (made, already) = coming.map_or((0, 0), |Coming { bringing, .. }| {
            (bringing.made, bringing.already)
        });
        Ok(Imported {
            entries: made,
            already,
            refused: meant.settled.refused.count,
            words: words::imported(made, already),
        })
    }

    /// What came in of an import that ends is here no more, unless a timer uses it, and nobody brings half of it back.
    fn take_back(&self, begun: Option<i64>, origin: Origin) {
        let Some(begun) = begun else { return };
        let taken = self.store().write(|tx| {
            if let Some(deed) = tx.deed(begun)? {
                let act = timer::take_back(tx, &deed)?;
                let deed = NewDeed {
                    origin,
                    verb: act.verb,
                    at: self.now(),
                };
                tx.keep(&act.changes, Some(deed))?;
            }
            tx.close(begun)
        });
        // Then it stays as after a kill: one undo takes it back, the next import brings the rest.
        if let Err(problem) = taken {
            tracing::warn!(code = words::code(&problem), "part of an import stays");
        }
    }
}

/// An import under way.
struct Coming {
    bringing: Importing,
    /// The names that are made for it: only where something comes in that may use them.
    names: Vec<Change>,
}

impl Coming {
    fn begin(
        tx: &Tx<'_>,
        meant: &Meant,
        ask: &ImportAsk,
        moment: Moment,
    ) -> Result<Coming, Problem> {
        let Meant { settled, head } = meant;
        let names = timer::import_names(tx, settled, head.into, &ask.names)?;
        let used = used(settled, names);
        let first = settled.entries.iter().map(|entry| entry.start).min();
        let (bringing, names) =
            Importing::begin(tx, head.into, &used, first, moment, &mut FreshIds)?;
        Ok(Coming { bringing, names })
    }

    /// Brings a part; answers the number of the action that all parts belong to.
    fn bring(
        &mut self,
        tx: &Tx<'_>,
        part: &[Brought],
        deed: NewDeed,
        begun: Option<i64>,
    ) -> Result<Option<i64>, Problem> {
        if let Some(begun) = begun
            && !tx.stands(begun)?
        {
            return Err(Problem::Cancelled);
        }
        let mut changes = Vec::with_capacity(part.len() * 2);
        for entry in part {
            let made = self.bringing.bring(tx, entry, &mut FreshIds)?;
            changes.extend(made.into_iter().flatten());
        }
        if changes.is_empty() {
            return Ok(begun);
        }
        let names = std::mem::take(&mut self.names);
        let begun = tx.keep_more(&names, deed, begun)?;
        tx.keep_more(&changes, deed, begun)
    }
}

/// A name that nothing uses which comes in is not made: it becomes nothing.
fn used(
    settled: &Settled,
    mut names: Vec<stint_core::action::ImportName>,
) -> Vec<stint_core::action::ImportName> {
    let mut is_used = vec![false; names.len()];
    for entry in &settled.entries {
        let places = entry.project.into_iter().chain(entry.task);
        for place in places.chain(entry.tags.iter().copied()) {
            is_used[place] = true;
        }
    }
    for (name, is_used) in names.iter_mut().zip(is_used) {
        if !is_used {
            name.into = stint_core::view::NameInto::Nothing;
        }
    }
    names
}

/// A file as the person means it.
struct Meant {
    settled: Settled,
    head: ImportHead,
}

fn meant(
    tx: &Tx<'_>,
    reading: &Reading,
    ask: &ImportAsk,
    zone: chrono_tz::Tz,
) -> Result<Meant, Problem> {
    let into = match ask.into {
        Some(into) => into,
        None => tx.active_workspace()?,
    };
    let place = tx.workspace(into)?;
    if let Some(Workspace {
        name,
        gone: Some(_),
        ..
    }) = place
    {
        return Err(Problem::WorkspaceGone { name });
    }
    let rows = reading.rows();
    let order = rows.order(ask.dates)?;
    let me = match place.as_ref().and_then(|place| place.account) {
        Some(account) => {
            let accounts = tx.accounts()?;
            let mine = accounts.into_iter().find(|(id, _)| *id == account);
            mine.map(|(_, account)| [account.email, account.name])
        }
        None => None,
    };
    let me = me.unwrap_or_default();
    let is_me = |who: &str| {
        me.iter()
            .any(|mine| !mine.is_empty() && mine.to_lowercase() == who.to_lowercase())
    };
    let people = rows.people();
    let whose: Option<Vec<String>> = match (&ask.whose, people.len()) {
        (Some(whose), _) => Some(whose.clone()),
        (None, 0 | 1) => None,
        (None, _) => Some(people.iter().filter(|who| is_me(who)).cloned().collect()),
    };
    let settled = rows.settle(order, zone, whose.as_deref());
    let is_taken = |who: &String| whose.as_ref().is_none_or(|whose| whose.contains(who));
    let open = rows.has_open_dates().then_some(order);
    let letters = reading.letters;
    let head = ImportHead {
        format: reading.format,
        into,
        place: place.map(|place| place.name).unwrap_or_default(),
        dates: open,
        read_as: words::read_as(
            letters,
            reading.delimiter,
            open,
            rows.has_local_times().then(|| zone.name()),
        ),
        people: settled
            .people
            .iter()
            .map(|(name, rows)| ImportPerson {
                name: name.clone(),
                rows: *rows,
                taken: is_taken(name),
            })
            .collect(),
    };
    Ok(Meant { settled, head })
}
