//! The three streams of a run, what they lead to, and the person's browser.
//!
//! Answers go to `out`, each in one piece; talk goes to `err`. Never anything else prints.

use std::io::{self, BufRead, IsTerminal, Read, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use stint_core::problem::Problem;
use stint_core::say;
use stint_core::words;
use zeroize::Zeroizing;

use crate::look::Look;

/// The longest line that is read, in bytes.
const LINE_MOST: u64 = 4096;

/// Where a run reads and writes.
pub struct Io<'a> {
    /// Where a key is read from.
    pub input: Box<dyn BufRead + 'a>,
    /// Answers.
    pub out: Box<dyn Write + 'a>,
    /// Talk: problems, notes, progress.
    pub err: Box<dyn Write + 'a>,
    /// Somebody can be asked.
    pub can_ask: bool,
    /// Answers are read on a terminal.
    pub out_is_terminal: bool,
    /// Talk is read on a terminal.
    pub err_is_terminal: bool,
    /// `NO_COLOR` is set, or the terminal cannot show colours.
    pub plain: bool,
    /// Hands an address to the person's browser; says whether one took it.
    pub browse: Box<dyn FnMut(&str) -> bool + 'a>,
    /// Whether Ctrl+C was pressed since this was first asked. A second one ends the run at once.
    pub cancelled: Box<dyn FnMut() -> bool + 'a>,
}

impl Io<'static> {
    /// The streams of this process.
    pub fn of_process() -> Io<'static> {
        let is_set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
        let (out, err) = (io::stdout(), io::stderr());
        Io {
            input: Box::new(io::stdin().lock()),
            can_ask: io::stdin().is_terminal() && err.is_terminal(),
            out_is_terminal: out.is_terminal(),
            err_is_terminal: err.is_terminal(),
            plain: is_set("NO_COLOR")
                || std::env::var_os("TERM").is_some_and(|term| term == "dumb"),
            out: Box::new(out),
            err: Box::new(err),
            browse: Box::new(stint_resident::browse),
            cancelled: Box::new(cancelling()),
        }
    }
}

impl Io<'_> {
    /// How answers look.
    pub(crate) fn look(&self) -> Look {
        Look::new(self.out_is_terminal && !self.plain)
    }

    /// How talk looks.
    pub(crate) fn err_look(&self) -> Look {
        Look::new(self.err_is_terminal && !self.plain)
    }

    /// Prints an answer. Whoever reads it may have closed the pipe: that is no failure.
    ///
    /// # Errors
    /// [`Problem::Internal`] when it cannot be written otherwise.
    pub(crate) fn answer(&mut self, text: &str) -> Result<(), Problem> {
        if text.is_empty() {
            return Ok(());
        }
        let written = self
            .out
            .write_all(text.as_bytes())
            .and_then(|()| self.out.flush());
        match written {
            Err(why) if why.kind() != io::ErrorKind::BrokenPipe => Err(Problem::Internal {
                what: say!("terminal-unwritten", why = why.kind().to_string()),
            }),
            Ok(()) | Err(_) => Ok(()),
        }
    }

    /// Says something beside the answer. Nobody may be listening.
    pub(crate) fn talk(&mut self, text: &str) {
        let _unheard = self
            .err
            .write_all(text.as_bytes())
            .and_then(|()| self.err.flush());
    }

    /// Says something to know beside an answer that only a script reads.
    pub(crate) fn note(&mut self, text: &str) {
        let look = self.err_look();
        self.talk(&format!("{} {}\n", look.quiet("stint:"), look.safe(text)));
    }

    /// Asks something and reads a line; `None` where nobody can be asked.
    pub(crate) fn ask(&mut self, question: &str) -> Option<String> {
        if !self.can_ask {
            return None;
        }
        self.talk(question);
        let mut line = String::new();
        let read = self.input.by_ref().take(LINE_MOST).read_line(&mut line);
        read.is_ok_and(|read| read > 0)
            .then(|| line.trim().to_owned())
    }

    /// Asks for a yes; anything else is none.
    pub(crate) fn agrees(&mut self, question: &str) -> bool {
        let said = self.ask(&format!("{question} {} ", say!("terminal-y-or-n")));
        let said = said.unwrap_or_default().to_lowercase();
        say!("terminal-yes", said = said) == "yes"
    }

    /// Says what went wrong, what was kept and what to do next.
    pub(crate) fn problem(&mut self, problem: &Problem) {
        let look = self.err_look();
        let view = words::view(problem);
        let mut text = format!("{} {}\n", look.strong("stint:"), look.safe(&view.sentence));
        let rest: Vec<String> = view.kept.into_iter().chain(view.next).collect();
        if !rest.is_empty() {
            text.push_str(&format!("{}\n", look.safe(&rest.join(" "))));
        }
        for line in &view.commands {
            text.push_str(&format!("  {}\n", look.quiet(&look.safe(line))));
        }
        self.talk(&text);
    }

    /// All that comes from standard input, up to a limit that no key reaches. Wiped when dropped.
    ///
    /// # Errors
    /// [`Problem::KeyMalformed`] for what is no text.
    pub(crate) fn all_input(&mut self) -> Result<Zeroizing<String>, Problem> {
        const MOST: usize = 64 * 1024;
        // Room for all of it at once: a text that grows leaves copies behind that nobody wipes.
        let mut text = Zeroizing::new(String::with_capacity(MOST + 1));
        let read = self
            .input
            .by_ref()
            .take(MOST as u64)
            .read_to_string(&mut text);
        read.map(|_| text).map_err(|_| Problem::KeyMalformed)
    }
}

/// Listens for Ctrl+C, and for the terminal being closed, from the first question on.
fn cancelling() -> impl FnMut() -> bool {
    let mut pressed: Option<Arc<AtomicBool>> = None;
    move || {
        pressed
            .get_or_insert_with(listening)
            .load(Ordering::Relaxed)
    }
}

fn listening() -> Arc<AtomicBool> {
    use signal_hook::{consts, flag};

    const ENDING: &[i32] = &[
        consts::SIGINT,
        consts::SIGTERM,
        #[cfg(unix)]
        consts::SIGHUP,
    ];
    let pressed = Arc::new(AtomicBool::new(false));
    for signal in ENDING {
        // In this order: the first one is noted, and one that comes after it does what it always does. Where nobody
        // can listen, it does so at once.
        let _deaf = flag::register_conditional_default(*signal, Arc::clone(&pressed));
        let _deaf = flag::register(*signal, Arc::clone(&pressed));
    }
    pressed
}
