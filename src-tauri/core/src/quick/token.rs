//! The name being typed: where the caret stands in `@tar|`, what could be meant, and the line once it is taken.
//!
//! Never decides what a line means; that is [`super::read`]'s.

use std::ops::Range;

use super::{Names, name, words};
use crate::catalog::check_name;
use crate::id::{Key, Kind, ProjectId};
use crate::recall::fold;

/// A name that is being typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenToken {
    /// `@` or `#`.
    pub sigil: char,
    /// What stands between the sign and the caret.
    pub typed: String,
    /// The bytes of the line that a completion replaces, sign included.
    pub range: Range<usize>,
}

impl OpenToken {
    /// The line without it: what is said already while a name is still being typed.
    pub fn left_out(&self, line: &str) -> String {
        let mut rest = line.to_owned();
        rest.replace_range(self.range.clone(), "");
        rest
    }
}

/// Something that could complete a token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// The project, task or tag.
    pub key: Key,
    /// What [`complete`] takes: `Website: Build` for a task.
    pub name: String,
}

/// The name that the caret stands in, if any. The caret is counted as a web page counts, in UTF-16 units.
pub fn open_token(line: &str, caret: usize) -> Option<OpenToken> {
    let caret = byte_of(line, caret);
    let before = &line[..caret];
    let mut start = 0;
    let mut open = None;
    for word in words(before) {
        start += word.gap.len();
        if let Some(sigil) = word
            .text
            .chars()
            .next()
            .filter(|first| name::SIGILS.contains(first))
        {
            open = Some((start, sigil));
        }
        start += word.text.len();
    }
    let (start, sigil) = open?;
    let typed = &before[start + sigil.len_utf8()..];
    if typed.starts_with(char::is_whitespace) {
        return None;
    }
    let rest_of_word = if typed.ends_with(char::is_whitespace) {
        0
    } else {
        line[caret..]
            .find(char::is_whitespace)
            .unwrap_or(line.len() - caret)
    };
    Some(OpenToken {
        sigil,
        typed: typed.to_owned(),
        range: start..caret + rest_of_word,
    })
}

/// What could be meant by a token, likeliest first: names that begin so, names with a word that begins so, names
/// that hold it. Behind `@Project:` it is the tasks of that project.
pub fn offers(token: &OpenToken, names: &Names, most: usize) -> Vec<Offer> {
    let typed = fold(&token.typed);
    let is_closed = token.typed.ends_with(char::is_whitespace);
    let mut found: Vec<(u8, String, Offer)> = Vec::new();
    let mut consider = |typed: &str, name: &str, offer: Offer| {
        let folded = fold(name);
        // Behind a blank, the name may already be through: only a longer one can still be meant.
        let fits = match folded.find(typed) {
            Some(0) if is_closed => folded[typed.len()..].starts_with(' ').then_some(0),
            Some(0) => Some(0),
            Some(_) if typed.contains(' ') || is_closed => None,
            Some(_) if folded.split(' ').any(|word| word.starts_with(typed)) => Some(1),
            Some(_) => Some(2),
            None => None,
        };
        if let Some(rank) = fits {
            found.push((rank, folded, offer));
        }
    };
    if token.sigil == name::TAG {
        for (id, name) in &names.tags {
            consider(
                &typed,
                name,
                Offer {
                    key: Key::Tag(*id),
                    name: name.clone(),
                },
            );
        }
    } else {
        for (id, name) in &names.projects {
            consider(
                &typed,
                name,
                Offer {
                    key: Key::Project(*id),
                    name: name.clone(),
                },
            );
            let Some(task_typed) = typed
                .strip_prefix(&fold(name))
                .and_then(|behind| behind.strip_prefix(':'))
            else {
                continue;
            };
            for (task, _, task_name) in names.tasks.iter().filter(|(_, of, _)| of == id) {
                let offer = Offer {
                    key: Key::Task(*task),
                    name: format!("{name}: {task_name}"),
                };
                consider(task_typed.trim_start(), task_name, offer);
            }
        }
    }
    found.sort_by(|a, b| (a.0, &a.1, a.2.key).cmp(&(b.0, &b.1, b.2.key)));
    found
        .into_iter()
        .map(|(_, _, offer)| offer)
        .take(most)
        .collect()
}

/// The whole line with this name in the place of the token.
pub fn complete(line: &str, token: &OpenToken, name: &str) -> String {
    let (before, after) = (line.get(..token.range.start), line.get(token.range.end..));
    let (before, after) = (before.unwrap_or(line), after.unwrap_or_default());
    let gap = if after.starts_with(char::is_whitespace) {
        ""
    } else {
        " "
    };
    format!("{before}{}{name}{gap}{after}", token.sigil)
}

/// What could be made of a name that is being typed and is not there: its kind, its name and, of a task, its project.
pub fn creation(token: &OpenToken, names: &Names) -> Option<(Kind, String, Option<ProjectId>)> {
    let is = |name: &str, said: &str| fold(name) == fold(said);
    let typed = token.typed.split_whitespace().collect::<Vec<_>>().join(" ");
    let (kind, name, project) = if token.sigil == name::TAG {
        (Kind::Tag, typed, None)
    } else {
        let of_task = typed.split_once(':').and_then(|(project, task)| {
            let found = names.projects.iter().find(|(_, name)| is(name, project));
            found.map(|(id, _)| (*id, task.trim().to_owned()))
        });
        match of_task {
            Some((project, task)) => (Kind::Task, task, Some(project)),
            None => (Kind::Project, typed, None),
        }
    };
    let is_there = match kind {
        Kind::Tag => names.tags.iter().any(|(_, other)| is(other, &name)),
        Kind::Task => names
            .tasks
            .iter()
            .any(|(_, of, other)| Some(*of) == project && is(other, &name)),
        Kind::Project | Kind::Client | Kind::Entry => {
            names.projects.iter().any(|(_, other)| is(other, &name))
        }
    };
    let name = check_name(kind, &name).ok()?;
    (!is_there).then_some((kind, name, project))
}

/// The byte at which a UTF-16 offset lies; the end, when it lies behind it.
fn byte_of(line: &str, utf16: usize) -> usize {
    let mut units = 0;
    for (byte, letter) in line.char_indices() {
        if units >= utf16 {
            return byte;
        }
        units += letter.len_utf16();
    }
    line.len()
}
