//! Connecting an account: with a key, or through a connection that is approved in a browser.
//!
//! Never takes a key as an argument, and never shows one.

use std::collections::BTreeSet;
use std::time::Duration;

use stint_core::approval::{ApprovalView, Stage};
use stint_core::id::AccountId;
use stint_core::problem::Problem;
use stint_core::say;
use stint_core::view::{AccountCard, WorkspaceCard};
use stint_core::words;
use stint_engine::secrets::{ApiKey, HandedIn};
use stint_engine::{Approving, AtMaton, Stint};

use super::Door;
use crate::answer::Answer;
use crate::args::{ConnectAct, MatonHosts, MatonKey};
use crate::exit::Exit;
use crate::io::Io;
use crate::words::Word;

const CLOCKIFY_KEY: &str = "CLOCKIFY_API_KEY";
const MATON_KEY: &str = "MATON_API_KEY";
/// How long Ctrl+C may go unheard, and how often the wait is drawn anew.
const GLANCE: Duration = Duration::from_millis(200);

impl Door<'_, '_> {
    pub(super) fn connect(&mut self, act: ConnectAct) -> Result<Answer, Problem> {
        let before: BTreeSet<AccountId> = self.stint.accounts()?.iter().map(|it| it.id).collect();
        let account = match act {
            ConnectAct::Key {
                server,
                region,
                again,
                key_stdin,
            } => {
                // The word of a region is an address too.
                let server = text(&region).or(text(&server));
                let from_variable = self.stint.env().vars.clockify_key.clone();
                let key = self.key(
                    key_stdin,
                    from_variable,
                    CLOCKIFY_KEY,
                    say!("terminal-clockify-key"),
                )?;
                Some(self.stint.connect_key(server, key, text(&again))?)
            }
            ConnectAct::Maton {
                key: MatonKey { hosts, key_stdin },
                connection,
                again,
                no_browser,
            } => {
                let again = text(&again);
                let key = self.maton_key(key_stdin, |stint| match again {
                    Some(_) => stint.has_maton_key(again),
                    None => Ok(false),
                })?;
                let at = AtMaton {
                    key,
                    ..said(&hosts)
                };
                match text(&connection) {
                    Some(id) => Some(self.by_connection(at, id, again)?),
                    None => self.by_approval(&at, again, no_browser)?,
                }
            }
        };
        let Some(mut account) = account else {
            return Ok(Answer {
                exit: Exit::Failed,
                ..Answer::text("")
            });
        };
        self.say_where_the_key_rests()?;
        if !before.contains(&account.id)
            && let Some(chosen) = self.choose_workspace(&account)?
        {
            account = self.account_with(chosen)?;
        }
        self.connected(&account)
    }

    fn connected(&mut self, account: &AccountCard) -> Result<Answer, Problem> {
        let local = words::stays_local(self.stint.local_entries()?);
        if let Some(words) = local.as_deref().filter(|_| self.json) {
            self.io.note(words);
        }
        let answer = self.answer(account, |look| {
            let mut lines = vec![say!(
                "terminal-connected",
                name = look.strong(&look.safe(&account.name)),
                server = look.safe(&account.server),
                workspace = look.safe(&account.workspace),
            )];
            lines.push(match account.last_good {
                None => say!("terminal-first-sync"),
                Some(_) => account.words.clone(),
            });
            lines.extend(local);
            lines.join("\n")
        })?;
        Ok(answer.after_writing())
    }

    /// Connects over a connection that was approved before.
    fn by_connection(
        &mut self,
        at: AtMaton,
        connection: &str,
        again: Option<&str>,
    ) -> Result<AccountCard, Problem> {
        let connected = self.stint.connect_maton(&at, connection, again);
        if matches!(connected, Err(Problem::ConnectionNotReady { .. })) {
            self.say_which_connections_there_are(&AtMaton {
                like: again.map(str::to_owned),
                ..at
            });
        }
        connected
    }

    /// Makes a connection, shows where to approve it, and waits until it is; `None` when the person gave up waiting.
    fn by_approval(
        &mut self,
        at: &AtMaton,
        again: Option<&str>,
        no_browser: bool,
    ) -> Result<Option<AccountCard>, Problem> {
        // From here on Ctrl+C leaves nothing behind at Maton.
        let _not_yet = (self.io.cancelled)();
        let mut approving = self.stint.ask_approval(at, again)?;
        let shown = self.show_address(&approving, no_browser);
        let connected = match shown.and_then(|()| self.wait_for_approval(&mut approving)) {
            Ok(true) => approving.connect(self.stint),
            Ok(false) => {
                self.give_up(approving);
                return Ok(None);
            }
            Err(problem) => Err(problem),
        };
        if connected.is_err() {
            match approving.stage() {
                Stage::Approved => self.say_that_it_stays(approving.connection()),
                // Whoever finds the page later should not approve what nobody waits for.
                Stage::Denied | Stage::TimedOut | Stage::Waiting => {
                    let _left_to_run_out = approving.give_up();
                }
                Stage::Gone => {}
            }
        }
        connected.map(Some)
    }

    /// The address by itself, for scripts and for copying; what surrounds it is talk.
    fn show_address(&mut self, approving: &Approving, no_browser: bool) -> Result<(), Problem> {
        let on_terminal = self.io.out_is_terminal || self.io.err_is_terminal;
        self.io
            .talk(&format!("{}\n", say!("terminal-open-address")));
        let line = format!("{}\n", approving.url());
        match self.json {
            true => self.io.talk(&line),
            false => self.io.answer(&line)?,
        }
        if self.io.err_is_terminal
            && let Some(blocks) = approving.qr_blocks()
        {
            let look = self.io.err_look();
            for row in blocks.lines() {
                self.io.talk(&format!("{}\n", look.squares(row)));
            }
        }
        if on_terminal && !no_browser {
            let opened = (self.io.browse)(approving.url());
            let said = match opened {
                true => say!("terminal-browser-opens"),
                false => {
                    let what = words::sentence(&Problem::NoBrowser);
                    let next = words::next(&Problem::NoBrowser).unwrap_or_default();
                    format!("{what} {next}")
                }
            };
            self.io.talk(&format!("{said}\n"));
        }
        Ok(())
    }

    /// Asks until there is an answer; `false` when the person gave up.
    fn wait_for_approval(&mut self, approving: &mut Approving) -> Result<bool, Problem> {
        let mut waiting = Waiting::default();
        let ended = loop {
            let view = approving.view();
            waiting.show(&view, self.io);
            if (self.io.cancelled)() {
                break Ok(false);
            }
            match view.ask_in_ms {
                None => break Ok(true),
                Some(0) => {
                    if let Err(problem) = approving.ask() {
                        break Err(problem);
                    }
                }
                Some(_) => approving.wait_at_most(GLANCE),
            }
        };
        waiting.clear(self.io);
        ended
    }

    fn give_up(&mut self, approving: Approving) {
        let connection = approving.connection().to_owned();
        let said = match approving.give_up() {
            Ok(()) => say!("terminal-cancelled"),
            Err(_) => say!("terminal-cancelled-here", connection = connection),
        };
        self.io.note(&said);
    }

    fn say_that_it_stays(&mut self, connection: &str) {
        self.io.talk(&format!(
            "{}\n  stint connect maton --connection {connection}\n  stint connections delete {connection}\n",
            say!("terminal-connection-stays")
        ));
    }

    /// Asks which of several workspaces to use, where somebody can be asked.
    fn choose_workspace(
        &mut self,
        account: &AccountCard,
    ) -> Result<Option<WorkspaceCard>, Problem> {
        let open: Vec<&WorkspaceCard> = account.workspaces.iter().filter(|it| !it.gone).collect();
        if open.len() < 2 || !self.io.can_ask {
            return Ok(None);
        }
        let look = self.io.err_look();
        let mut question = say!("terminal-which-workspace") + "\n";
        for (place, workspace) in open.iter().enumerate() {
            let in_use = match workspace.in_use {
                true => format!("  {}", say!("terminal-as-now")),
                false => String::new(),
            };
            let name = look.safe(&workspace.name);
            question.push_str(&format!("  {}  {name}{in_use}\n", place + 1));
        }
        question.push_str(&say!("terminal-number-or-enter"));
        question.push(' ');
        loop {
            let said = self.io.ask(&question).unwrap_or_default();
            if said.is_empty() {
                return Ok(None);
            }
            let place = said
                .parse::<usize>()
                .ok()
                .and_then(|place| place.checked_sub(1));
            if let Some(chosen) = place.and_then(|place| open.get(place)) {
                return self.stint.use_workspace(&chosen.id.0.to_string()).map(Some);
            }
            question = say!("terminal-number-to", most = open.len()) + " ";
        }
    }

    fn account_with(&self, chosen: WorkspaceCard) -> Result<AccountCard, Problem> {
        let mut accounts = self.stint.accounts()?.into_iter();
        let of = accounts.find(|account| Some(account.id) == chosen.account);
        of.ok_or(Problem::NoAccount)
    }

    /// Maton's key as handed in; `None` where one rests here that serves: that of the account that is to be connected
    /// anew, or any for what concerns no account.
    pub(super) fn maton_key(
        &mut self,
        from_input: bool,
        rests: impl FnOnce(&Stint) -> Result<bool, Problem>,
    ) -> Result<Option<ApiKey>, Problem> {
        let from_variable = self.stint.env().vars.maton_key.clone();
        let handed_in = from_input || from_variable.as_ref().is_some_and(|key| !key.is_empty());
        if !handed_in && rests(self.stint)? {
            return Ok(None);
        }
        self.key(
            from_input,
            from_variable,
            MATON_KEY,
            say!("terminal-maton-key"),
        )
        .map(Some)
    }

    /// The key as handed in: by standard input, by the variable, or typed unseen where somebody can be asked.
    fn key(
        &mut self,
        from_input: bool,
        from_variable: Option<HandedIn>,
        variable: &str,
        question: String,
    ) -> Result<ApiKey, Problem> {
        if from_input {
            return ApiKey::parse(&self.io.all_input()?, variable);
        }
        if let Some(key) = from_variable.filter(|key| !key.is_empty()) {
            return key.read(variable);
        }
        if self.io.can_ask
            && let Ok(key) = rpassword::prompt_password(format!("{question} ")).map(HandedIn::from)
        {
            return key.read(variable);
        }
        Err(Problem::KeyMissing {
            variable: variable.to_owned(),
        })
    }

    /// What could have been named instead. Where Maton does not answer now, the problem itself says enough.
    fn say_which_connections_there_are(&mut self, at: &AtMaton) {
        let look = self.io.err_look();
        let found = self.stint.connections(at);
        for connection in found.unwrap_or_default() {
            let line = format!("{}  {}", connection.id, connection.status);
            self.io.talk(&format!("{}\n", look.safe(&line)));
        }
    }

    fn say_where_the_key_rests(&mut self) -> Result<(), Problem> {
        if let Some(file) = self.stint.key_file()? {
            let note = words::rests_in_file(&file.display().to_string());
            self.io.talk(&format!("{note}\n"));
        }
        Ok(())
    }
}

pub(super) fn text(word: &Option<Word>) -> Option<&str> {
    word.as_ref().map(|word| &*word.0)
}

pub(super) fn said(hosts: &MatonHosts) -> AtMaton {
    AtMaton {
        gateway: text(&hosts.gateway).map(str::to_owned),
        control: text(&hosts.control).map(str::to_owned),
        ..AtMaton::default()
    }
}

/// How far the wait for an approval is: one line that is drawn over on a terminal, a line for each change elsewhere.
#[derive(Default)]
struct Waiting {
    shown: String,
}

impl Waiting {
    fn show(&mut self, view: &ApprovalView, io: &mut Io<'_>) {
        let on_terminal = io.err_is_terminal;
        let parts = [Some(&view.words), view.left.as_ref(), Some(&view.asked)];
        let words = match on_terminal {
            true => parts
                .into_iter()
                .flatten()
                .cloned()
                .collect::<Vec<_>>()
                .join(" · "),
            false => view.words.clone(),
        };
        // How it ended is said by the answer.
        if words == self.shown || view.stage != Stage::Waiting {
            return;
        }
        match on_terminal {
            true => io.talk(&format!("\r\x1b[K{words}")),
            false => io.talk(&format!("{words}\n")),
        }
        self.shown = words;
    }

    fn clear(&self, io: &mut Io<'_>) {
        if io.err_is_terminal && !self.shown.is_empty() {
            io.talk("\r\x1b[K");
        }
    }
}
