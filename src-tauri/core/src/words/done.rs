//! What an action did, in a sentence.
//!
//! Never claims that Clockify knows it: it is kept here, and that is what was asked for.

use super::{counted, cut, several};
use crate::action::Moment;
use crate::history::Verb;
use crate::view::{EntryView, ItemView};
use crate::{day, length};

/// How long a description may be inside a sentence.
const MOST: usize = 60;

/// The name by which a sentence calls an entry.
pub fn named(description: &str) -> String {
    let text = description.trim();
    if text.is_empty() {
        "(no description)".to_owned()
    } else {
        cut(text, MOST)
    }
}

/// What an action did to an entry, and to the `others` that it is about.
pub fn done(
    verb: Verb,
    entry: &EntryView,
    ended: Option<&EntryView>,
    others: &[EntryView],
    moment: Moment,
) -> String {
    let all = || several::all(others.iter().chain([entry]));
    let is_one = others.is_empty();
    let name = named(&entry.description);
    let long = length::sentence(entry.duration_s);
    let since = day::clock(entry.start, moment.zone);
    let project = entry
        .project
        .as_ref()
        .map(|project| format!(" · {}", project.name))
        .unwrap_or_default();
    match verb {
        Verb::Start => format!("Started {name}{project} · since {since}"),
        Verb::Switch => {
            let ended = ended.map(|ended| {
                format!(
                    "Stopped {}, {}. ",
                    named(&ended.description),
                    length::sentence(ended.duration_s)
                )
            });
            format!(
                "{}Started {name}{project} · since {since}",
                ended.unwrap_or_default()
            )
        }
        Verb::Interrupt => {
            let back = ended.map(|ended| format!("; then back to {}", named(&ended.description)));
            format!(
                "Started {name}{project} · since {since}{}",
                back.unwrap_or_default()
            )
        }
        Verb::Return => {
            let back = others.first().map(|back| named(&back.description));
            format!(
                "Stopped {name}, {long}. Back to {}",
                back.unwrap_or_default()
            )
        }
        Verb::Stop => format!("Stopped {name}, {long}"),
        Verb::Discard => format!("Discarded {name}, {long}"),
        Verb::Add => format!("Logged {name}{project}, {long}"),
        Verb::Edit if is_one => format!("Changed {name}"),
        Verb::Edit => format!("Changed {}", all()),
        Verb::Split => {
            let tail = others.first().map_or(0, |tail| tail.duration_s);
            format!("Split {name}: {long} and {}", length::sentence(tail))
        }
        Verb::Duplicate if is_one => format!("Logged {name} once more, {long}"),
        Verb::Duplicate => format!("Logged {} once more", all()),
        Verb::Join => several::merged(entry, others),
        Verb::Delete if is_one => format!("Deleted {name}, {long}"),
        Verb::Delete => format!("Deleted {}", all()),
        Verb::LetGo => format!("Let go of {name}, {long}"),
        Verb::AsThere => format!("{name} is as Clockify has it"),
        Verb::KeepAsNew => format!("{name} goes to Clockify as a new entry"),
        Verb::SendAnew => format!("{name} is sent anew"),
        Verb::TakeTheirs => format!("Let go of {name} here; what Clockify has stands"),
        Verb::KeepTheirs => format!("{name} stays as Clockify has it"),
        Verb::Settle => format!("Settled {name}"),
        Verb::Merge => format!("Merged {name} into one"),
        Verb::AddItem
        | Verb::EditItem
        | Verb::DeleteItem
        | Verb::Upload
        | Verb::Import
        | Verb::Other => name,
    }
}

/// `then back to Call, then to Module`, where something was interrupted.
pub fn back_to(names: &[String]) -> Option<String> {
    let (first, rest) = names.split_first()?;
    let rest: String = rest
        .iter()
        .map(|name| format!(", then to {name}"))
        .collect();
    Some(format!("then back to {first}{rest}"))
}

/// What an action did to a project, task, tag or client.
pub fn done_item(verb: Verb, kind: crate::id::Kind, item: &ItemView) -> String {
    let did = match verb {
        Verb::AddItem => "Made",
        Verb::DeleteItem => "Deleted",
        Verb::LetGo => "Let go of",
        Verb::EditItem
        | Verb::AsThere
        | Verb::KeepAsNew
        | Verb::SendAnew
        | Verb::TakeTheirs
        | Verb::KeepTheirs
        | Verb::Settle
        | Verb::Merge
        | Verb::Upload
        | Verb::Import
        | Verb::Other
        | Verb::Start
        | Verb::Switch
        | Verb::Interrupt
        | Verb::Return
        | Verb::Stop
        | Verb::Discard
        | Verb::Add
        | Verb::Edit
        | Verb::Split
        | Verb::Duplicate
        | Verb::Join
        | Verb::Delete => "Changed",
    };
    format!("{did} {} {}", kind.word(), cut(&item.name, MOST))
}

/// What an action does, for "Undo …" and "Redo …"; `many` is how many entries it changed.
pub fn undoable(verb: Verb, name: &str, many: usize) -> String {
    let is_of_several = matches!(
        verb,
        Verb::Edit | Verb::Delete | Verb::Duplicate | Verb::Join
    );
    let name = if is_of_several && many > 1 {
        counted(many, "entry", "entries")
    } else {
        named(name)
    };
    let what = match verb {
        Verb::Start => "start",
        Verb::Switch => "switch to",
        Verb::Interrupt => "interrupt with",
        Verb::Return => "go back to",
        Verb::Stop => "stop",
        Verb::Discard => "discard",
        Verb::Add => "log",
        Verb::Split => "split",
        Verb::Duplicate => "duplicate",
        Verb::Join => "merge",
        Verb::Edit | Verb::EditItem => "change",
        Verb::Delete | Verb::DeleteItem => "delete",
        Verb::AddItem => "add",
        Verb::LetGo => "let go of",
        Verb::AsThere => "drop the change of",
        Verb::KeepAsNew => "keep as new",
        Verb::SendAnew => "send anew",
        Verb::TakeTheirs => "take Clockify's",
        Verb::KeepTheirs => "keep Clockify's",
        Verb::Settle => "settle",
        Verb::Merge => "merge",
        Verb::Upload => return "upload".to_owned(),
        Verb::Import => return "import".to_owned(),
        Verb::Other => "change",
    };
    format!("{what} {name}")
}
