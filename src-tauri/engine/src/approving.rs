//! A connection at Maton that a person is to approve in their browser: made, asked about, taken or given up.
//!
//! Never opens the browser itself, and never writes down the address to open: it holds a token.

use std::fmt;
use std::time::Duration;

use stint_core::approval::{Approval, ApprovalView, Heard, Stage};
use stint_core::problem::Problem;
use stint_core::qr::Qr;
use stint_core::view::AccountCard;

use crate::Stint;
use crate::clock::Clock;
use crate::clockify::{Connection, Control, Status};
use crate::maton::{AtMaton, Maton};
use crate::sync::block_on;

/// A connection that waits for its approval. Whoever holds it asks when [`ApprovalView::ask_in_ms`] says so.
pub struct Approving {
    maton: Maton,
    control: Control,
    again: Option<String>,
    connection: Connection,
    approval: Approval,
    qr: Option<Qr>,
    clock: Clock,
}

impl fmt::Debug for Approving {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Approving")
            .field("connection", &self.connection)
            .field("approval", &self.approval)
            .finish_non_exhaustive()
    }
}

impl Stint {
    /// Makes a connection at Maton that a person is to approve. `again` names the account that it is for, if it is
    /// to be connected anew; its addresses and its key serve unless others are said.
    ///
    /// # Errors
    /// Whatever kept Maton from making it.
    pub fn ask_approval(&self, at: &AtMaton, again: Option<&str>) -> Result<Approving, Problem> {
        let meant = self.meant(again)?.map(|(_, account)| account);
        let maton = self.maton(at, meant.as_ref())?;
        let control = maton.control(self)?;
        let connection = block_on(control.create())??;
        let Some(url) = connection.url.as_deref() else {
            // Nobody can approve it; as far as Maton can be reached.
            let _stays = block_on(control.delete(&connection.id));
            return Err(Problem::NotClockify {
                server: maton.control.to_string(),
            });
        };
        let clock = self.env().clock.clone();
        Ok(Approving {
            qr: Qr::of(url),
            maton,
            control,
            again: again.map(str::to_owned),
            approval: Approval::begun(clock.ticks_ms()),
            connection,
            clock,
        })
    }
}

impl Approving {
    /// What the person is to open, for them only.
    pub fn url(&self) -> &str {
        self.connection.url.as_deref().unwrap_or_default()
    }

    /// The same as lines of half blocks.
    pub fn qr_blocks(&self) -> Option<String> {
        self.qr.as_ref().map(Qr::blocks)
    }

    /// How far it is.
    pub fn stage(&self) -> Stage {
        self.approval.stage()
    }

    /// Maton's id of it.
    pub fn connection(&self) -> &str {
        &self.connection.id
    }

    /// How far it is, in words.
    pub fn view(&self) -> ApprovalView {
        let now_ms = self.clock.ticks_ms();
        let in_ms = self.approval.ask_in_ms(now_ms);
        ApprovalView {
            connection: self.connection.id.clone(),
            url: self.url().to_owned(),
            qr: self.qr.as_ref().map(Qr::path).unwrap_or_default(),
            qr_side: self.qr.as_ref().map_or(0, Qr::side),
            stage: self.approval.stage(),
            words: self.approval.words(),
            silent: self.approval.is_silent(),
            left: self.approval.left(now_ms),
            over: self.approval.over(now_ms),
            asked: self.approval.asked(now_ms),
            ask_in_ms: in_ms.and_then(|ms| u32::try_from(ms).ok()),
        }
    }

    /// Asks Maton once whether it was approved. Where Maton does not answer, that is asked again.
    ///
    /// # Errors
    /// [`Problem::KeyRefused`] and the like: what asking again does not change.
    pub fn ask(&mut self) -> Result<Stage, Problem> {
        let heard = match block_on(self.control.get(&self.connection.id))? {
            Ok(seen) => match seen.status {
                Status::Active => {
                    self.connection.created = seen.created.or(self.connection.created);
                    Heard::Active
                }
                Status::Failed => Heard::Failed,
                Status::Pending | Status::Other(_) => Heard::Pending,
            },
            Err(Problem::ConnectionNotReady { .. }) => Heard::Missing,
            Err(
                Problem::Unreachable { .. }
                | Problem::Untrusted { .. }
                | Problem::NotClockify { .. }
                | Problem::AskedToWait { .. }
                | Problem::ServerTrouble { .. },
            ) => Heard::Nothing,
            Err(problem) => return Err(problem),
        };
        self.approval.heard(heard, self.clock.ticks_ms());
        Ok(self.approval.stage())
    }

    /// Waits until it is time to ask again.
    pub fn wait(&self) {
        self.wait_at_most(Duration::MAX);
    }

    /// Waits until it is time to ask again, but no longer than this.
    pub fn wait_at_most(&self, most: Duration) {
        let ms = self.approval.ask_in_ms(self.clock.ticks_ms()).unwrap_or(0);
        let wait = Duration::from_millis(ms.unsigned_abs()).min(most);
        // A runtime that cannot be had costs a question too many.
        let _ = block_on(self.clock.wait(wait));
    }

    /// Connects the account that was approved.
    ///
    /// # Errors
    /// [`Problem::ApprovalDenied`], [`Problem::ApprovalTimedOut`], or whatever keeps it from being connected; then
    /// nothing is kept.
    pub fn connect(&self, stint: &Stint) -> Result<AccountCard, Problem> {
        match self.approval.stage() {
            Stage::Approved => {
                let again = stint.meant(self.again.as_deref())?;
                stint.connect_through(self.maton.clone(), &self.connection.id, again)
            }
            Stage::Denied => Err(Problem::ApprovalDenied),
            Stage::TimedOut => Err(Problem::ApprovalTimedOut {
                seconds: stint_core::approval::PATIENCE_S.unsigned_abs(),
            }),
            Stage::Gone | Stage::Waiting => Err(Problem::ConnectionNotReady {
                connection: self.connection.id.clone(),
                status: match self.approval.stage() {
                    Stage::Gone => "MISSING",
                    _ => "PENDING",
                }
                .to_owned(),
            }),
        }
    }

    /// Gives it up: the connection that nobody approved is deleted, as far as Maton can be reached.
    ///
    /// # Errors
    /// Whatever kept Maton from answering.
    pub fn give_up(self) -> Result<(), Problem> {
        match self.approval.stage() {
            Stage::Approved | Stage::Gone => Ok(()),
            Stage::Waiting | Stage::Denied | Stage::TimedOut => {
                block_on(self.control.delete(&self.connection.id))?
            }
        }
    }
}
