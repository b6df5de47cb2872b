//! Connecting an account, and the accounts that are connected.
//!
//! Never takes a key as an argument, and never shows one.

use stint_core::problem::Problem;
use stint_core::view::AccountCard;
use stint_engine::Hosts;
use stint_engine::secrets::ApiKey;

use super::Door;
use crate::answer::Answer;
use crate::args::ConnectAct;
use crate::look::{Cell, Table};
use crate::words::Word;

const CLOCKIFY_KEY: &str = "CLOCKIFY_API_KEY";
const MATON_KEY: &str = "MATON_API_KEY";

impl Door<'_, '_> {
    pub(super) fn connect(&mut self, act: ConnectAct) -> Result<Answer, Problem> {
        let account = match act {
            ConnectAct::Key { server, key_stdin } => {
                let from_variable = self.stint.env().vars.clockify_key.clone();
                let key = self.key(key_stdin, from_variable, CLOCKIFY_KEY, "Clockify API key: ")?;
                self.stint.connect_key(text(&server), key, None)?
            }
            ConnectAct::Maton {
                gateway,
                control,
                connection,
                key_stdin,
                no_browser: _,
            } => {
                let from_variable = self.stint.env().vars.maton_key.clone();
                let key = self.key(key_stdin, from_variable, MATON_KEY, "Maton API key: ")?;
                let hosts = Hosts {
                    gateway: text(&gateway).map(str::to_owned),
                    control: text(&control).map(str::to_owned),
                };
                let connected =
                    self.stint
                        .connect_maton(&hosts, Some(key.clone()), text(&connection), None);
                if matches!(connected, Err(Problem::ConnectionNotReady { .. })) {
                    self.say_which_connections_there_are(&hosts, key);
                }
                connected?
            }
        };
        self.say_where_the_key_rests()?;
        let answer = self.answer(&account, |look| {
            format!(
                "Connected {} at {} · workspace {}\nThe first sync fetches what is there: stint sync",
                look.strong(&look.safe(&account.name)),
                look.safe(&account.server),
                look.safe(&account.workspace),
            )
        })?;
        Ok(answer.after_writing())
    }

    pub(super) fn connections(&self) -> Result<Answer, Problem> {
        let accounts = self.stint.accounts()?;
        self.answer(&accounts, |look| {
            if accounts.is_empty() {
                return "No account is connected. Everything you track is kept on this computer."
                    .to_owned();
            }
            let mut table = Table::default();
            for AccountCard {
                name,
                way,
                server,
                workspace,
                ..
            } in &accounts
            {
                table.row(vec![
                    Cell::left(look.safe(name)),
                    Cell::left(look.safe(server)),
                    Cell::left(look.safe(workspace)),
                    Cell::left(
                        if way == "maton" {
                            "through Maton"
                        } else {
                            "by key"
                        }
                        .to_owned(),
                    ),
                ]);
            }
            table.text()
        })
    }

    /// The key as handed in: by standard input, by the variable, or typed unseen where somebody can be asked.
    fn key(
        &mut self,
        from_input: bool,
        from_variable: Option<String>,
        variable: &str,
        question: &str,
    ) -> Result<ApiKey, Problem> {
        if from_input {
            return ApiKey::parse(&self.io.all_input()?, variable);
        }
        if let Some(key) = from_variable.filter(|key| !key.is_empty()) {
            return ApiKey::parse(&key, variable);
        }
        if self.io.can_ask
            && let Ok(key) = rpassword::prompt_password(question)
        {
            return ApiKey::parse(&key, variable);
        }
        Err(Problem::KeyMissing {
            variable: variable.to_owned(),
        })
    }

    /// What could have been named instead. Where Maton does not answer now, the problem itself says enough.
    fn say_which_connections_there_are(&mut self, hosts: &Hosts, key: ApiKey) {
        let look = self.io.err_look();
        let found = self.stint.connections(hosts, Some(key), None);
        for connection in found.unwrap_or_default() {
            let line = format!("{}  {}", connection.id, connection.status);
            self.io.talk(&format!("{}\n", look.safe(&line)));
        }
    }

    fn say_where_the_key_rests(&mut self) -> Result<(), Problem> {
        if let Some(file) = self.stint.key_file()? {
            let note = format!(
                "The key rests in {}, which you alone can read.\n",
                file.display()
            );
            self.io.talk(&note);
        }
        Ok(())
    }
}

fn text(word: &Option<Word>) -> Option<&str> {
    word.as_ref().map(|word| &*word.0)
}
