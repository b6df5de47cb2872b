//! An entry for another member of the workspace: sent at once, and not kept here.
//!
//! Never sends one that is there already: nothing here remembers what was sent, so the member's own list is asked.

use stint_core::action::Said;
use stint_core::id::{EntryId, Ids, Key, RemoteId};
use stint_core::problem::Problem;
use stint_core::row::{Item, Row};
use stint_core::say;
use stint_core::sync::{Answer, Lane, Outcome, Request, Seen, spelled, there};
use stint_core::timer;
use stint_core::view::EntryView;

use crate::Stint;
use crate::clockify::Client;
use crate::round::FreshIds;
use crate::sync::block_on;
use crate::workspaces::Member;

/// Entries of the two days around: more than that nobody has.
const AROUND: u32 = 200;
/// How many names a problem offers.
const NAMES: usize = 8;

/// What became of an entry for another member.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoggedFor {
    /// The entry; its id is Clockify's, for there is none here.
    pub entry: EntryView,
    /// Whose it is.
    pub member: Member,
    /// It was there before, and nothing was sent.
    pub already: bool,
}

impl Stint {
    /// The member of the workspace in use who is said by id, by address or by name.
    ///
    /// # Errors
    /// [`Problem::UnknownMember`], or what keeps the members from being read.
    pub fn member(&self, said: &str) -> Result<Member, Problem> {
        let members = self.members()?;
        let said = said.trim();
        let lower = said.to_lowercase();
        let is_said = |member: &&Member| {
            member.id == said
                || member.email.to_lowercase() == lower
                || member.name.to_lowercase() == lower
        };
        let found: Vec<&Member> = members.iter().filter(is_said).collect();
        if let [only] = found.as_slice() {
            return Ok((*only).clone());
        }
        let several = match found.is_empty() {
            true => members.iter().collect(),
            false => found,
        };
        let named = |member: &&Member| format!("{} ({})", member.name, member.email);
        Err(Problem::UnknownMember {
            said: said.to_owned(),
            candidates: several.iter().take(NAMES).map(named).collect(),
        })
    }

    /// Logs a finished entry for another member, in the workspace in use. Waits for another process's round first.
    ///
    /// # Errors
    /// What keeps the words from being read; [`Problem::NotInClockify`] for a name that is not there yet;
    /// [`Problem::NotAllowed`] and whatever else Clockify refuses it for; [`Problem::ReplyLost`] where it is not known.
    pub fn add_for(&self, member: &Member, said: &Said) -> Result<LoggedFor, Problem> {
        let moment = self.moment();
        let _alone = self.alone_with_clockify()?;
        let (lane, id, account) = self.in_use()?;
        let client = self.may_write(id, &account)?;
        let (entry, body) = self.store().read(|tx| {
            let entry = timer::finished(tx, said, moment)?;
            let body = spelled(tx, &entry)?;
            Ok((entry, body))
        })?;
        let theirs = Lane {
            user: RemoteId(member.id.clone()),
            ..lane
        };
        let (seen, already) = block_on(self.logged(&client, &theirs, member, body))??;
        let there::Item::Entry(stands) = &seen.item else {
            return Err(Problem::Internal {
                what: "an entry that is none".to_owned(),
            });
        };
        // The names are those that were said; what Clockify has its own way with is as it stands there.
        let item = Item::Entry(stint_core::entry::Entry {
            description: stands.description.clone(),
            billable: stands.billable,
            span: stands.span,
            ..entry
        });
        let key = Key::Entry(EntryId(FreshIds.fresh()));
        let row = Row::pulled(key, theirs.workspace, seen.id.clone(), item);
        let view = self.store().read(|tx| tx.entry_view(&row, moment.now))?;
        Ok(LoggedFor {
            entry: EntryView {
                id: seen.id.0,
                ..view
            },
            member: member.clone(),
            already,
        })
    }

    /// The entry as it then stands there, and whether it did before.
    async fn logged(
        &self,
        client: &Client,
        theirs: &Lane,
        member: &Member,
        body: there::Entry,
    ) -> Result<(Seen, bool), Problem> {
        let before = self.look(client, theirs, &body).await;
        if let Look::There(seen) = before {
            return Ok((*seen, true));
        }
        let request = Request::CreateFor {
            user: theirs.user.clone(),
            item: body.clone(),
        };
        let made = client.send(theirs, &request).await.outcome;
        self.heed(&made)?;
        match made {
            Outcome::Answered(Answer::One(seen)) => Ok((*seen, false)),
            refused @ Outcome::Refused(_) => Err(self.why(client, &refused)),
            Outcome::Answered(_) | Outcome::Unknown(_) => {
                match self.look(client, theirs, &body).await {
                    Look::There(seen) => Ok((*seen, false)),
                    Look::Missing | Look::Unseen => Err(Problem::ReplyLost {
                        what: say!("catalog-entry-for", name = &member.name),
                        looks: !matches!(before, Look::Unseen),
                    }),
                }
            }
        }
    }

    /// Looks for an entry just like this one among the member's.
    async fn look(&self, client: &Client, theirs: &Lane, body: &there::Entry) -> Look {
        let start = body.span.start();
        let request = Request::Between {
            from: start,
            to: start.plus(1),
            page: 1,
            size: AROUND,
        };
        let Outcome::Answered(Answer::Page { items, .. }) =
            client.send(theirs, &request).await.outcome
        else {
            return Look::Unseen;
        };
        let is_it = |seen: &Seen| match &seen.item {
            there::Item::Entry(there) => {
                there.span == body.span
                    && there.description == body.description
                    && (&there.project, &there.task) == (&body.project, &body.task)
            }
            there::Item::Client(_)
            | there::Item::Project(_)
            | there::Item::Task(_)
            | there::Item::Tag(_) => false,
        };
        match items.into_iter().find(is_it) {
            Some(seen) => Look::There(Box::new(seen)),
            None => Look::Missing,
        }
    }
}

/// What a look into the member's list came to.
enum Look {
    /// It stands there.
    There(Box<Seen>),
    /// It does not.
    Missing,
    /// The list was not shown.
    Unseen,
}
