//! Signing out of an account, and removing one.
//!
//! Never lets go of anything that was not named by its address.

use std::path::PathBuf;

use stint_core::problem::Problem;
use stint_core::say;
use stint_core::view::AccountCard;
use stint_engine::AtMaton;

use super::Door;
use super::connect::text;
use crate::answer::Answer;
use crate::args::Leave;
use crate::look::Look;

impl Door<'_, '_> {
    pub(super) fn disconnect(&mut self, leave: &Leave) -> Result<Answer, Problem> {
        let account = self
            .stint
            .account(text(&leave.account).unwrap_or_default())?;
        let said = account.id.0.to_string();
        // Whatever may refuse comes before anything is done.
        let file = match (&leave.export, leave.remove) {
            (None, true) => self.offer_export(&account),
            (file, _) => file.clone(),
        };
        let typed = match leave.remove {
            true => Some(self.typed_address(leave, &account)?),
            false => None,
        };
        let exported = match &file {
            Some(file) => Some(self.stint.export_account(&said, file)?),
            None => None,
        };
        if leave.delete_connection {
            self.end_connection(&account)?;
        }
        let (left, look) = match typed {
            Some(typed) => {
                self.stint.remove_account(&said, &typed)?;
                (account, removed as fn(&AccountCard, Look) -> String)
            }
            None => (self.stint.sign_out(&said)?, signed_out as _),
        };
        let answer = self.answer(&left, |style| {
            let exported = exported.map(|exported| format!("{}\n", style.safe(&exported.words)));
            format!("{}{}", exported.unwrap_or_default(), look(&left, style))
        })?;
        Ok(answer.after_writing())
    }

    /// Offers to keep the entries in a file, where somebody can be asked.
    fn offer_export(&mut self, account: &AccountCard) -> Option<PathBuf> {
        if !self.io.can_ask {
            return None;
        }
        let look = self.io.err_look();
        let question = say!(
            "terminal-export-first",
            account = look.safe(account.called())
        );
        let name = self
            .io
            .ask(&(question + " "))
            .filter(|name| !name.is_empty());
        name.map(PathBuf::from)
    }

    /// What was typed or said to remove the account, once it is enough for that.
    fn typed_address(&mut self, leave: &Leave, account: &AccountCard) -> Result<String, Problem> {
        let typed = match text(&leave.yes_remove) {
            Some(address) => address.to_owned(),
            None => {
                let look = self.io.err_look();
                let question = say!(
                    "terminal-removes-entries",
                    count = account.waiting + account.attention,
                    account = look.safe(account.called())
                );
                self.io.ask(&(question + " ")).unwrap_or_default()
            }
        };
        self.stint.may_remove(&account.id.0.to_string(), &typed)?;
        Ok(typed)
    }

    /// Ends the connection with the account's own key, or where that is forgotten with one that is handed in.
    fn end_connection(&mut self, account: &AccountCard) -> Result<(), Problem> {
        let Some(connection) = &account.connection else {
            self.io.note(&say!("terminal-no-connection-to-end"));
            return Ok(());
        };
        let like = account.id.0.to_string();
        let key = match self.stint.has_maton_key(Some(&like))? {
            true => None,
            false => self.maton_key(false, |_| Ok(false))?,
        };
        let at = AtMaton {
            key,
            like: Some(like),
            ..AtMaton::default()
        };
        if at.key.is_some() {
            // Somebody else's key at Maton would find nothing to end.
            self.stint.connection(&at, &connection.id)?;
        }
        self.stint.delete_connection(&at, &connection.id)
    }
}

fn signed_out(account: &AccountCard, look: Look) -> String {
    let again = match &*account.way {
        "maton" => "stint connect maton",
        _ => "stint connect key",
    };
    let called = look.safe(account.called());
    let again = say!(
        "terminal-goes-on-again",
        command = format!("{again} --again {called}")
    );
    format!("{called} · {}\n{again}", account.words)
}

fn removed(account: &AccountCard, look: Look) -> String {
    say!("terminal-removed", account = look.safe(account.called()))
}
