//! One typed line to a draft: `Review @Website #urgent -15m`. The one parser everywhere.
//!
//! Names are taken out first; of the words that are left, the first and the last may be a time, with its day beside
//! it. What looks like a time or a name and cannot be read is a [`Problem`], never silently text, never a kept old
//! value. A backslash before it makes it text. Never looks anything up itself: the catalog is an argument.

mod name;
mod time;
mod token;

pub use token::{Offer, OpenToken, complete, creation, offers, open_token};

pub use crate::recall::nearest;

use crate::action::Moment;
use crate::draft::Draft;
use crate::entry::Entry;
use crate::id::{ProjectId, TagId, TaskId};
use crate::problem::{Place, Problem};

/// The names that a line may use, put-away ones left out.
#[derive(Clone, Debug, Default)]
pub struct Names {
    /// Projects.
    pub projects: Vec<(ProjectId, String)>,
    /// Tasks, with their project.
    pub tasks: Vec<(TaskId, ProjectId, String)>,
    /// Tags.
    pub tags: Vec<(TagId, String)>,
}

/// Whether a line may name a project, a task or a tag; else it reads the same whatever names there are.
pub fn names_something(line: &str) -> bool {
    line.contains(name::SIGILS)
}

/// Reads a line.
///
/// # Errors
/// An unknown or ambiguous name, a second project, a time that cannot be read or is one too many, a text that
/// Clockify would refuse.
pub fn read(line: &str, names: &Names, moment: Moment) -> Result<Draft, Problem> {
    let length = line.chars().count();
    if length > LINE_MOST {
        return Err(Problem::TextTooLong {
            length,
            most: LINE_MOST,
        });
    }
    let mut draft = Draft::default();
    let words = name::take(words(line), names, &mut draft)?;
    let (words, timing) = time::take(&words, moment).map_err(of_line)?;
    draft.timing = timing;
    draft.description = text_of(words);
    Entry::check_description(&draft.description)?;
    Ok(draft)
}

/// A line without its times: what was named and what it was.
pub fn without_times(line: &str, moment: Moment) -> String {
    let words = words(line);
    let rest = time::between(&words, moment);
    let line: String = rest.iter().flat_map(|word| [word.gap, word.text]).collect();
    line.trim().to_owned()
}

/// What cannot be read may be meant as text here.
fn of_line(mut problem: Problem) -> Problem {
    if let Problem::TimeUnreadable { place, .. } | Problem::LengthUnreadable { place, .. } =
        &mut problem
    {
        *place = Place::Line;
    }
    problem
}

/// The line that reads as just this description, whatever is in it: backslashes where a word would be a name or a
/// time.
pub fn escape(description: &str) -> String {
    let words = words(description);
    // Nothing is read as a time that does not reach to an end of the line, word by word.
    let front = words.iter().take_while(|word| time::belongs(word.text));
    let back = words
        .iter()
        .rev()
        .take_while(|word| time::belongs(word.text));
    let (front, back) = (front.count(), words.len() - back.count());
    let mut line = String::with_capacity(description.len());
    for (place, word) in words.iter().enumerate() {
        line.push_str(word.gap);
        let bare = word.text.trim_start_matches('\\');
        let is_reached = place < front || place >= back;
        let is_read = match bare == word.text {
            true => is_name_or_time(bare) && (is_reached || bare.starts_with(name::SIGILS)),
            false => is_special(bare),
        };
        if is_read {
            line.push('\\');
        }
        line.push_str(word.text);
    }
    line.trim().to_owned()
}

/// A description at its longest, with room for names and times.
const LINE_MOST: usize = 4 * Entry::DESCRIPTION_MAX;

/// A word with the blanks before it, so that what stays text stays as it was typed.
#[derive(Clone, Copy, Debug)]
struct Word<'a> {
    gap: &'a str,
    text: &'a str,
}

fn words(line: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut rest = line;
    loop {
        let (gap, behind) = rest.split_at(rest.len() - rest.trim_start().len());
        if behind.is_empty() {
            return words;
        }
        let (text, after) =
            behind.split_at(behind.find(char::is_whitespace).unwrap_or(behind.len()));
        words.push(Word { gap, text });
        rest = after;
    }
}

fn text_of(words: &[Word<'_>]) -> String {
    let mut text = String::new();
    for word in words {
        text.push_str(word.gap);
        text.push_str(unescaped(word.text));
    }
    text.trim().to_owned()
}

/// The word as meant: one backslash less before what would be a name, a time or its day without it.
fn unescaped(word: &str) -> &str {
    match word.strip_prefix('\\') {
        Some(behind) if is_special(behind.trim_start_matches('\\')) => behind,
        _ => word,
    }
}

/// Whether a word would be something else than text without the backslash before it.
fn is_special(word: &str) -> bool {
    is_name_or_time(word) || time::is_said(word)
}

/// Whether a word would be, or would have to be, a name or a time.
fn is_name_or_time(word: &str) -> bool {
    word.starts_with(name::SIGILS) || !matches!(time::read(word), Ok(None))
}

#[cfg(test)]
mod tests;
