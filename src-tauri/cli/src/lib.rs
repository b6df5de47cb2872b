//! The command line: arguments to actions, answers to text or JSON, problems to exit codes.
//!
//! A door like the tray and the window: every verb is an action or a read of [`stint_engine::Stint`]. Never
//! holds a rule of time tracking, and never waits for Clockify in a verb that only tracks time.

mod answer;
mod args;
mod commands;
mod exit;
mod help;
mod io;
mod look;
mod words;

use std::ffi::OsString;
use std::path::PathBuf;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{CommandFactory as _, Parser as _};
use stint_core::problem::Problem;
use stint_core::say;
use stint_engine::{Env, Stint};

pub use io::Io;

use args::Line;
use exit::Exit;

/// Does what the arguments say (the first is the program's name) and returns the exit code. `env` says where
/// Stint finds things, with `--data-dir` where it was given.
pub fn run(
    args: impl IntoIterator<Item = OsString>,
    mut io: Io<'_>,
    env: impl FnOnce(Option<PathBuf>) -> Result<Env, Problem>,
) -> i32 {
    let args: Vec<OsString> = args.into_iter().collect();
    let args: Vec<OsString> = words::mark(args).collect();
    let said = match Line::try_parse_from(&args) {
        Ok(line) => return commands::perform(line, &mut io, env).code(),
        Err(said) => said,
    };
    if let Ok(env) = env(None) {
        Stint::speak_before_opening(&env);
    }
    let connects = args.iter().any(|arg| arg == "connect");
    if connects && names_a_word(&said) {
        io.talk(&format!("{}\n", say!("help-no-key-here")));
        return Exit::Usage.code();
    }
    // The same line once more, by somebody who can say in the person's language what it means.
    let said = match help::told(Line::command()).try_get_matches_from(&args) {
        Err(told) => told,
        Ok(_) => said,
    };
    not_a_verb(&said.apply::<help::Spoken>(), &mut io).code()
}

/// Whether the arguments hold a word too many, which is neither a flag nor like a way to connect.
fn names_a_word(said: &clap::Error) -> bool {
    let is_word = |context| matches!(said.get(context), Some(ContextValue::String(word)) if !word.starts_with('-'));
    match said.kind() {
        ErrorKind::UnknownArgument => is_word(ContextKind::InvalidArg),
        ErrorKind::InvalidSubcommand => {
            is_word(ContextKind::InvalidSubcommand)
                && said.get(ContextKind::SuggestedSubcommand).is_none()
        }
        _ => false,
    }
}

/// Help, the version, or what is wrong with the arguments.
fn not_a_verb(said: &clap::error::Error<help::Spoken>, io: &mut Io<'_>) -> Exit {
    let styled = |terminal: bool| {
        let text = said.render();
        let text = if terminal && !io.plain {
            text.ansi().to_string()
        } else {
            text.to_string()
        };
        words::unmarked(&text)
    };
    if said.use_stderr() {
        let text = styled(io.err_is_terminal);
        io.talk(&text);
        return Exit::Usage;
    }
    let text = styled(io.out_is_terminal);
    match io.answer(&text) {
        Ok(()) => Exit::Done,
        Err(problem) => {
            io.problem(&problem);
            Exit::from(&problem)
        }
    }
}
