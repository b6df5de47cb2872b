//! Words of the command line that would look like flags: `-15m Review`.
//!
//! Stint's flags begin with letters, so a word with anything else behind its hyphen is something said. The parser
//! would refuse it all the same, so such words are marked before it sees them, and the mark is taken off again
//! when a value becomes a [`Word`]. Never reads what a word means.

use std::ffi::OsString;
use std::path::PathBuf;

/// A character that Unicode keeps for use inside a program.
const MARK: char = '\u{FDD0}';

/// Something said on the command line, as it was typed.
#[derive(Clone, Debug)]
pub(crate) struct Word(pub(crate) String);

impl From<String> for Word {
    fn from(text: String) -> Word {
        Word(unmarked(&text))
    }
}

/// A path as it was typed.
pub(crate) fn path(text: OsString) -> PathBuf {
    match text.to_str() {
        Some(text) => PathBuf::from(unmarked(text)),
        None => PathBuf::from(text),
    }
}

/// Marks the words that are no flags, up to a `--`.
pub(crate) fn mark(args: impl IntoIterator<Item = OsString>) -> impl Iterator<Item = OsString> {
    let mut only_text_follows = false;
    args.into_iter().map(move |arg| match arg.to_str() {
        Some("--") => {
            only_text_follows = true;
            arg
        }
        Some(text) if !only_text_follows && is_said(text) => format!("{MARK}{text}").into(),
        Some(_) | None => arg,
    })
}

/// Takes marks out of what the parser says.
pub(crate) fn unmarked(text: &str) -> String {
    text.replace(MARK, "")
}

/// Several words as one text.
pub(crate) fn joined(words: &[Word]) -> String {
    let words: Vec<&str> = words.iter().map(|word| &*word.0).collect();
    words.join(" ")
}

fn is_said(arg: &str) -> bool {
    let behind = arg.strip_prefix('-').and_then(|rest| rest.chars().next());
    behind.is_some_and(|first| first != '-' && !first.is_ascii_alphabetic())
}
