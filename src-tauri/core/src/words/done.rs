//! What an action did, in a sentence.
//!
//! Never claims that Clockify knows it: it is kept here, and that is what was asked for.

use super::{cut, several};
use crate::action::Moment;
use crate::history::Verb;
use crate::view::{EntryView, ItemView};
use crate::{day, length, say};

/// How long a description may be inside a sentence.
const MOST: usize = 60;

/// The name by which a sentence calls an entry.
pub fn named(description: &str) -> String {
    let text = description.trim();
    if text.is_empty() {
        say!("done-nameless")
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
    let with_project = match &entry.project {
        Some(project) => format!("{name} · {}", project.name),
        None => name.clone(),
    };
    match (verb, ended) {
        (Verb::Switch, Some(ended)) => say!(
            "done-switched",
            ended = named(&ended.description),
            long = length::sentence(ended.duration_s),
            name = with_project,
            since = since
        ),
        (Verb::Interrupt, Some(ended)) => say!(
            "done-interrupted",
            name = with_project,
            since = since,
            back = named(&ended.description)
        ),
        (Verb::Start | Verb::Switch | Verb::Interrupt, _) => {
            say!("done-started", name = with_project, since = since)
        }
        (Verb::Return, _) => {
            let back = others.first().map(|back| named(&back.description));
            say!(
                "done-returned",
                name = name,
                long = long,
                back = back.unwrap_or_default()
            )
        }
        (Verb::Stop, _) => say!("done-stopped", name = name, long = long),
        (Verb::Discard, _) => say!("done-discarded", name = name, long = long),
        (Verb::Add, _) => say!("done-added", name = with_project, long = long),
        (Verb::Edit, _) if is_one => say!("done-edited", what = name),
        (Verb::Edit, _) => say!("done-edited", what = all()),
        (Verb::Split, _) => {
            let tail = others.first().map_or(0, |tail| tail.duration_s);
            let tail = length::sentence(tail);
            say!("done-split", name = name, long = long, tail = tail)
        }
        (Verb::Duplicate, _) if is_one => say!("done-duplicated", name = name, long = long),
        (Verb::Duplicate, _) => say!("done-duplicated-several", what = all()),
        (Verb::Join, _) => several::merged(entry, others),
        (Verb::Delete, _) if is_one => say!("done-deleted", name = name, long = long),
        (Verb::Delete, _) => say!("done-deleted-several", what = all()),
        (Verb::LetGo, _) => say!("done-let-go", name = name, long = long),
        (Verb::AsThere, _) => say!("done-as-there", name = name),
        (Verb::KeepAsNew, _) => say!("done-kept-as-new", name = name),
        (Verb::SendAnew, _) => say!("done-sent-anew", name = name),
        (Verb::TakeTheirs, _) => say!("done-theirs-taken", name = name),
        (Verb::KeepTheirs, _) => say!("done-theirs-kept", name = name),
        (Verb::Settle, _) => say!("done-settled", name = name),
        (Verb::Merge, _) => say!("done-merged", name = name),
        (
            Verb::AddItem
            | Verb::EditItem
            | Verb::DeleteItem
            | Verb::Upload
            | Verb::Import
            | Verb::Other,
            _,
        ) => name,
    }
}

/// `then back to Call, then to Module`, where something was interrupted.
pub fn back_to(names: &[String]) -> Option<String> {
    let (first, rest) = names.split_first()?;
    let back = say!("done-back", name = first);
    Some(rest.iter().fold(back, |so_far, name| {
        say!("done-back-further", so_far = so_far, name = name)
    }))
}

/// What an action did to a project, task, tag or client.
pub fn done_item(verb: Verb, kind: crate::id::Kind, item: &ItemView) -> String {
    let (kind, name) = (kind.word(), cut(&item.name, MOST));
    match verb {
        Verb::AddItem => say!("done-item-made", kind = kind, name = name),
        Verb::DeleteItem => say!("done-item-deleted", kind = kind, name = name),
        Verb::LetGo => say!("done-item-let-go", kind = kind, name = name),
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
        | Verb::Delete => say!("done-item-changed", kind = kind, name = name),
    }
}

/// What an action does, for "Undo: …" and "Redo: …"; `many` is how many entries it changed.
pub fn undoable(verb: Verb, name: &str, many: usize) -> String {
    let name = named(name);
    match verb {
        Verb::Edit if many > 1 => say!("done-undo-edit-several", count = many),
        Verb::Delete if many > 1 => say!("done-undo-delete-several", count = many),
        Verb::Duplicate if many > 1 => say!("done-undo-duplicate-several", count = many),
        Verb::Join if many > 1 => say!("done-undo-join-several", count = many),
        Verb::Start => say!("done-undo-start", name = name),
        Verb::Switch => say!("done-undo-switch", name = name),
        Verb::Interrupt => say!("done-undo-interrupt", name = name),
        Verb::Return => say!("done-undo-return", name = name),
        Verb::Stop => say!("done-undo-stop", name = name),
        Verb::Discard => say!("done-undo-discard", name = name),
        Verb::Add => say!("done-undo-log", name = name),
        Verb::Split => say!("done-undo-split", name = name),
        Verb::Duplicate => say!("done-undo-duplicate", name = name),
        Verb::Join | Verb::Merge => say!("done-undo-merge", name = name),
        Verb::Edit | Verb::EditItem | Verb::Other => say!("done-undo-change", name = name),
        Verb::Delete | Verb::DeleteItem => say!("done-undo-delete", name = name),
        Verb::AddItem => say!("done-undo-add", name = name),
        Verb::LetGo => say!("done-undo-let-go", name = name),
        Verb::AsThere => say!("done-undo-as-there", name = name),
        Verb::KeepAsNew => say!("done-undo-keep-as-new", name = name),
        Verb::SendAnew => say!("done-undo-send-anew", name = name),
        Verb::TakeTheirs => say!("done-undo-take-theirs", name = name),
        Verb::KeepTheirs => say!("done-undo-keep-theirs", name = name),
        Verb::Settle => say!("done-undo-settle", name = name),
        Verb::Upload => say!("done-undo-upload"),
        Verb::Import => say!("done-undo-import"),
    }
}
