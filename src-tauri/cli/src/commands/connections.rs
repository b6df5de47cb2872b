//! The accounts that are connected, and the connections that Maton has.
//!
//! Never decides which connection to use: who is to use one names it.

use stint_core::problem::Problem;
use stint_core::say;
use stint_core::view::{AccountCard, ConnectionCard};
use stint_engine::AtMaton;

use super::Door;
use super::connect::{said, text};
use crate::answer::Answer;
use crate::args::{ConnectionsAct, MatonKey, Switch};
use crate::look::{Cell, Look, Table};

impl Door<'_, '_> {
    pub(super) fn connections(&mut self, act: Option<ConnectionsAct>) -> Result<Answer, Problem> {
        match act {
            None | Some(ConnectionsAct::List) => self.list_accounts(),
            Some(ConnectionsAct::Maton { account, key }) => {
                let at = self.at_maton(&key, text(&account))?;
                self.list_connections(&at)
            }
            Some(ConnectionsAct::Use {
                connection,
                again,
                key,
            }) => {
                let again = Some(text(&again).unwrap_or_default());
                let at = self.at_maton(&key, again)?;
                let used = self.stint.connect_maton(&at, &connection.0, again)?;
                self.now_it_is(&used)
            }
            Some(ConnectionsAct::Delete {
                connection,
                yes,
                account,
                key,
            }) => {
                let at = self.at_maton(&key, text(&account))?;
                self.delete_connection(&connection.0, yes, &at)
            }
            Some(ConnectionsAct::ReadOnly { switch, account }) => {
                let account = text(&account).unwrap_or_default();
                let changed = self.stint.set_read_only(account, switch == Switch::On)?;
                self.now_it_is(&changed)
            }
        }
    }

    fn list_accounts(&self) -> Result<Answer, Problem> {
        let accounts = self.stint.accounts()?;
        self.answer(&accounts, |look| {
            if accounts.is_empty() {
                return say!("terminal-no-account");
            }
            in_table(&accounts, look)
        })
    }

    /// What an account is like after it was changed.
    fn now_it_is(&self, account: &AccountCard) -> Result<Answer, Problem> {
        let answer = self.answer(account, |look| {
            in_table(std::slice::from_ref(account), look)
        })?;
        Ok(answer.after_writing())
    }

    /// The key as handed in, or else that of the account that is said, or of any.
    fn at_maton(&mut self, key: &MatonKey, account: Option<&str>) -> Result<AtMaton, Problem> {
        Ok(AtMaton {
            key: self.maton_key(key.key_stdin, |stint| stint.has_maton_key(account))?,
            like: account.map(str::to_owned),
            ..said(&key.hosts)
        })
    }

    fn list_connections(&mut self, at: &AtMaton) -> Result<Answer, Problem> {
        let connections = self.stint.connections(at)?;
        let accounts = self.stint.accounts()?;
        self.answer(&connections, |look| {
            if connections.is_empty() {
                return say!("terminal-no-connection");
            }
            let mut table = Table::default();
            for connection in &connections {
                table.row(vec![
                    Cell::left(look.safe(&connection.id)),
                    Cell::left(look.safe(&connection.status)),
                    Cell::left(look.safe(connection.opens.as_deref().unwrap_or_default())),
                    Cell::left(connection.age.clone()).shown(|text| look.quiet(text)),
                    Cell::left(
                        used_by(connection, &accounts).map_or_else(String::new, |account| {
                            say!("terminal-used-by", account = look.safe(account.called()))
                        }),
                    ),
                ]);
            }
            table.text()
        })
    }

    fn delete_connection(&mut self, id: &str, yes: bool, at: &AtMaton) -> Result<Answer, Problem> {
        let found = self.stint.connection(at, id)?;
        let accounts = self.stint.accounts()?;
        let used_by = used_by(&found, &accounts);
        if !yes {
            self.ask_before_deleting(&found, used_by)?;
        }
        self.stint.delete_connection(at, &found.id)?;
        let answer = self.answer(&found, |look| {
            let mut said = say!("terminal-deleted-at-maton", id = look.safe(id));
            if let Some(account) = used_by {
                said.push('\n');
                said.push_str(&say!(
                    "terminal-keeps-its-entries",
                    account = look.safe(account.called())
                ));
            }
            said
        })?;
        Ok(answer.after_writing())
    }

    fn ask_before_deleting(
        &mut self,
        connection: &ConnectionCard,
        used_by: Option<&AccountCard>,
    ) -> Result<(), Problem> {
        let look = self.io.err_look();
        let opens = connection
            .opens
            .as_deref()
            .map(|opens| say!("terminal-opens-account", name = look.safe(opens)));
        let used = used_by.map(|account| {
            say!(
                "terminal-reaches-by-it",
                account = look.safe(account.called())
            )
        });
        let asked = say!("terminal-delete-connection", id = look.safe(&connection.id));
        let question: Vec<String> = [asked].into_iter().chain(opens).chain(used).collect();
        if self.io.agrees(&question.join(" ")) {
            return Ok(());
        }
        Err(Problem::NotTyped {
            expected: match self.io.can_ask {
                true => "y",
                false => "--yes",
            }
            .to_owned(),
            waiting: used_by.map_or(0, |account| account.waiting),
        })
    }
}

fn used_by<'a>(
    connection: &ConnectionCard,
    accounts: &'a [AccountCard],
) -> Option<&'a AccountCard> {
    accounts
        .iter()
        .find(|account| Some(account.id) == connection.used_by)
}

fn in_table(accounts: &[AccountCard], look: Look) -> String {
    let mut table = Table::default();
    for account in accounts {
        let way = say!("terminal-way", way = &account.way);
        let place = account.region.as_deref().unwrap_or(&account.server);
        table.row(vec![
            Cell::left(look.safe(&account.name)).shown(|text| look.strong(text)),
            Cell::left(look.safe(&account.email)),
            Cell::left(way),
            Cell::left(look.safe(place)),
            Cell::left(look.safe(&account.workspace)),
        ]);
        table.note(format!("  {}", account.words));
        if let Some(connection) = &account.connection {
            let said = say!(
                "terminal-connection",
                id = look.safe(&connection.id),
                age = &connection.age
            );
            table.note(format!("  {said}"));
        }
        let others: Vec<&str> = account
            .workspaces
            .iter()
            .filter(|it| !it.in_use)
            .map(|it| &*it.name)
            .collect();
        if !others.is_empty() {
            let used = if account.in_use { "yes" } else { "no" };
            let said = say!(
                "terminal-workspaces",
                used = used,
                names = others.join(" · ")
            );
            table.note(look.safe(&format!("  {said}")));
        }
        let problem = account.problem.as_ref();
        let said = problem.map(|it| {
            [Some(&it.sentence), it.next.as_ref()]
                .into_iter()
                .flatten()
                .cloned()
                .collect::<Vec<_>>()
                .join(" ")
        });
        for note in said.iter().chain(&account.advice) {
            table.note(look.alert(&look.safe(&format!("  {note}"))));
        }
        for line in problem.iter().flat_map(|it| &it.commands) {
            table.note(look.quiet(&look.safe(&format!("    {line}"))));
        }
    }
    table.text()
}
