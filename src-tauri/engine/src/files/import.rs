//! What comes in from a file: what it would be, and then all of it in one action that one undo takes back.
//!
//! Never a part of it: whoever ends it half-way, or dies, has nothing of it here.

use stint_core::action::Origin;
use stint_core::history::Verb;
use stint_core::import::Settled;
use stint_core::problem::Problem;
use stint_core::row::Book as _;
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

    /// Takes a file in. Who ends it by what `heard` answers has nothing of it here.
    ///
    /// # Errors
    /// What [`Stint::import_plan`] answers, [`Problem::Cancelled`], or a [`Problem`] where a name cannot be made.
    pub fn import(
        &self,
        reading: &Reading,
        ask: &ImportAsk,
        origin: Origin,
        heard: Heard<'_>,
    ) -> Result<Imported, Problem> {
        /// So many entries are kept between two looks at whether to go on.
        const CHUNK: usize = 250;

        let moment = self.moment();
        self.store().write(|tx| {
            let Meant { settled, head } = meant(tx, reading, ask, moment.zone)?;
            let entries = &settled.entries;
            let names = timer::import_names(tx, &settled, head.into, &ask.names)?;
            let used = used(&settled, names);
            let first = entries.iter().map(|entry| entry.start).min();
            let (mut bringing, made) =
                Importing::begin(tx, head.into, &used, first, moment, &mut FreshIds)?;
            let deed = NewDeed {
                origin,
                verb: Verb::Import,
                at: moment.now,
            };
            let mut begun = None;
            let mut names_made = Some(made);
            let all = entries.len() as u64;
            for (nth, chunk) in entries.chunks(CHUNK).enumerate() {
                go_on(heard, (nth * CHUNK) as u64, all)?;
                let mut changes = Vec::with_capacity(CHUNK * 2);
                for entry in chunk {
                    changes.extend(
                        bringing
                            .bring(tx, entry, &mut FreshIds)?
                            .into_iter()
                            .flatten(),
                    );
                }
                if changes.is_empty() {
                    continue;
                }
                // Names are made only where something comes in that may use them.
                let first = names_made.take().unwrap_or_default();
                begun = tx.keep_more(&first, deed, begun)?;
                begun = tx.keep_more(&changes, deed, begun)?;
            }
            go_on(heard, all, all)?;
            let refused = settled.refused.count;
            Ok(Imported {
                entries: bringing.made,
                already: bringing.already,
                refused,
                words: words::imported(bringing.made, bringing.already),
            })
        })
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
