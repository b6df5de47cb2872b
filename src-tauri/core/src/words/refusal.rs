//! The words of each [`Problem`]: what happened, what was kept safe, what to do next.
//!
//! Never looks at more than the problem itself: the same words in tray, window, terminal and for assistants.

use crate::id::Kind;
use crate::length;
use crate::problem::{Blocked, Problem};

use super::{account, counted, quoted};

/// What happened.
pub fn sentence(problem: &Problem) -> String {
    match problem {
        Problem::EndBeforeStart { start, end } => match start.since(*end) / 60 {
            0 => "The end lies before the start.".into(),
            minutes => format!(
                "The end lies {} before the start.",
                length::sentence(minutes * 60)
            ),
        },
        Problem::RunningSince {
            description,
            start,
            end,
        } => {
            let (later, minutes) = (super::named(description), start.since(*end) / 60);
            match minutes {
                0 => format!("{later} runs, and began after that."),
                minutes => format!(
                    "{later} runs, and began {} after that.",
                    length::sentence(minutes * 60)
                ),
            }
        }
        Problem::StartInFuture { .. } => "A timer cannot start in the future.".into(),
        Problem::TimeMissing { start: true } => {
            "A finished entry begins and ends; its start is not said.".into()
        }
        Problem::TimeMissing { start: false } => {
            "A finished entry begins and ends; its end is not said.".into()
        }
        Problem::TextTooLong { length, most } => {
            format!("The text has {length} characters; Clockify takes {most}.")
        }
        Problem::TextHasAngles => "Clockify takes no < and no > in a text.".into(),
        Problem::TimeUnreadable { said } => format!("{} is no time.", quoted(said)),
        Problem::LengthUnreadable { said } => format!("{} is no length of time.", quoted(said)),
        Problem::TimeTwice { first, second } => {
            format!(
                "{} and {} are two times where one fits.",
                quoted(first),
                quoted(second)
            )
        }
        Problem::ProjectTwice { first, second } => {
            format!(
                "{} and {} are two projects; an entry has one.",
                quoted(first),
                quoted(second)
            )
        }
        Problem::NameLength {
            kind,
            length,
            least,
            most,
        } => {
            format!(
                "The name of a {} has {least} to {most} characters; this one has {length}.",
                kind.word()
            )
        }
        Problem::NameTaken { kind, name } => {
            format!("There is a {} {} already.", kind.word(), quoted(name))
        }
        Problem::TaskWithoutProject { name } => {
            format!(
                "The task {} belongs to a project, and none is named.",
                quoted(name)
            )
        }
        Problem::BadColor { said } => format!("{} is no colour.", quoted(said)),
        Problem::FieldUnreadable { field, said, .. } => {
            format!("{} is no value for {}.", quoted(said), quoted(field))
        }
        Problem::BadSetting { name, said, .. } => {
            format!("{} is no value for {name}.", quoted(said))
        }
        Problem::BadServer { said, why } => {
            format!("{} does not work as an address: {why}.", quoted(said))
        }

        Problem::UnknownSetting { said, .. } => format!("There is no setting {}.", quoted(said)),
        Problem::UnknownName { kind, said, .. } => {
            format!("No {} is called {}.", kind.word(), quoted(said))
        }
        Problem::AmbiguousName { kind, said, .. } => {
            format!("Several {} are called {}.", several(*kind), quoted(said))
        }
        Problem::UnknownField { said, .. } => {
            format!("No custom field is called {}.", quoted(said))
        }
        Problem::AmbiguousField { said, .. } => {
            format!("Several custom fields are called {}.", quoted(said))
        }
        Problem::UnknownEntry { said } => format!("There is no entry {}.", quoted(said)),
        Problem::AmbiguousEntry { said, .. } => {
            format!("Several entries begin with {}.", quoted(said))
        }
        Problem::NothingRunning => "Nothing is running.".into(),
        Problem::NothingToContinue => "There is no entry to continue.".into(),
        Problem::NothingToUndo => "There is nothing to take back.".into(),
        Problem::NothingToRedo => "There is nothing to do again.".into(),
        Problem::UnknownPin { said } => format!("There is no pin {}.", quoted(said)),
        Problem::NothingToSettle { what } if what.trim().is_empty() => {
            "There is nothing of it to settle.".into()
        }
        Problem::NothingToSettle { what } => {
            format!("There is nothing of {} to settle.", quoted(what))
        }

        Problem::WayUnfit { what, .. } if what.trim().is_empty() => {
            "That does not settle it.".into()
        }
        Problem::WayUnfit { what, .. } => format!("That does not settle {}.", quoted(what)),
        Problem::UndoOvertaken { what } => {
            format!("{} was changed again since then.", quoted(what))
        }
        Problem::EntryLocked { description } if description.trim().is_empty() => {
            "Clockify has locked this entry.".into()
        }
        Problem::EntryLocked { description } => {
            format!("Clockify has locked {}.", quoted(description))
        }
        Problem::StillActive { kind, name } => {
            format!("The {} {} is still in use.", kind.word(), quoted(name))
        }
        Problem::StillUsed {
            kind,
            name,
            entries,
        } => {
            let verb = if *entries == 1 { "names" } else { "name" };
            let (one, several) = match kind {
                Kind::Client => ("project", "projects"),
                Kind::Project => ("entry or task", "entries or tasks"),
                Kind::Task | Kind::Tag | Kind::Entry => ("entry", "entries"),
            };
            format!(
                "{} still {verb} the {} {}.",
                counted(*entries, one, several),
                kind.word(),
                quoted(name)
            )
        }

        Problem::FileNotWritten { path, why } => format!("{path} was not written: {why}."),
        Problem::StoreNewer { path, found, known } => {
            format!(
                "A newer Stint wrote {path}: version {found}, and this one knows up to {known}."
            )
        }
        Problem::StoreDamaged { path } => {
            format!("{path} is damaged, or is not a file of Stint's.")
        }
        Problem::StoreReadOnly { path } => format!("Not saved: {path} is read-only."),
        Problem::StoreBusy { path } => format!("Not saved: another program holds {path}."),
        Problem::DiskFull { .. } => "Not saved: the disk is full.".into(),
        Problem::StoreUnreachable { path, why } => format!("{path} does not open: {why}."),
        Problem::StoreOnNetwork { path } => {
            format!("{path} lies on a network drive, where two programs cannot share it safely.")
        }

        Problem::NoAccount => "No account is connected.".into(),
        Problem::KeyMissing { .. } => "No key was given.".into(),
        Problem::KeyMalformed => "This is no key: it holds blanks or is far too long.".into(),
        Problem::KeyRefused { server } => format!("{server} does not accept the key."),
        Problem::KeychainMissing => "No keychain answers here.".into(),
        Problem::KeychainLocked => "The keychain is locked or does not answer.".into(),
        Problem::ConnectionNotReady { connection, .. } if connection.is_empty() => {
            "Maton has no such connection.".into()
        }
        Problem::ConnectionNotReady { connection, status } => match &**status {
            "MISSING" | "UNKNOWN" => format!("Maton has no connection {connection}."),
            "PENDING" => format!("Nobody has approved the connection {connection} yet."),
            "FAILED" => format!("The connection {connection} was denied, or never approved."),
            other => format!("The connection {connection} is not ready: {other}."),
        },
        Problem::SignedOut { account, .. } => format!("You are signed out of {account}."),
        Problem::ApprovalDenied => "The approval was denied.".into(),
        Problem::ApprovalTimedOut { seconds } => {
            let minutes = usize::try_from(seconds / 60).unwrap_or(usize::MAX);
            format!(
                "Nobody approved within {}.",
                counted(minutes, "minute", "minutes")
            )
        }
        Problem::NoWorkspace { server } => format!("The account at {server} has no workspace."),
        Problem::NotTyped { expected, .. } => {
            format!("Nothing is removed unless {} is typed.", quoted(expected))
        }
        Problem::UnknownAccount { said, .. } => match said.trim() {
            "" => "It is not said which account is meant.".into(),
            _ => format!("No single account is called {}.", quoted(said)),
        },
        Problem::UnknownWorkspace { said, .. } => {
            format!("No single workspace is called {}.", quoted(said))
        }
        Problem::UnknownMember { said, .. } => {
            format!(
                "No single member of the workspace is called {}.",
                quoted(said)
            )
        }
        Problem::WorkspaceTaken { name } => {
            format!("There is a workspace {} already.", quoted(name))
        }
        Problem::ReadOnly { account } => format!("Nothing of {account} is sent: it is read-only."),
        Problem::NotInClockify { kind, name } => {
            format!(
                "Clockify does not know the {} {} yet.",
                kind.word(),
                quoted(name)
            )
        }
        Problem::ReplyLost { what, .. } => {
            format!("The reply was lost: it is not known whether {what} arrived.")
        }
        Problem::WorkspaceGone { name } => {
            format!("Clockify lists the workspace {} no more.", quoted(name))
        }
        Problem::OtherAccount { expected, found } => {
            format!("The key belongs to {found}, not to {expected}.")
        }

        Problem::Unreachable { server } => format!("{server} is out of reach."),
        Problem::NotClockify { server } => {
            format!("What answers at {server} is not Clockify; this network may want a sign-in.")
        }
        Problem::AskedToWait { server, seconds } => {
            format!("{server} asks for a pause of {}.", pause(*seconds))
        }
        Problem::ServerTrouble { server, status } => {
            format!("{server} has trouble of its own (status {status}).")
        }
        Problem::GrantExpired { server, .. } => {
            format!(
                "{server} keeps failing; the permission behind the connection may have run out."
            )
        }
        Problem::Refused { server, message } => after(&format!("{server} refuses this"), message),
        Problem::NotAllowed { server, message } => after(
            &format!("{server} does not allow this account to do that"),
            message,
        ),
        Problem::AccountBlocked {
            server,
            why,
            message,
        } => {
            let what = match why {
                Blocked::Banned => "has banned the account or its workspace",
                Blocked::Unverified => "wants the e-mail address of the account confirmed first",
                Blocked::SecondFactor => "wants a second factor, and the account has none",
            };
            after(&format!("{server} {what}"), message)
        }
        Problem::ManyMissing { entries } => {
            format!(
                "Clockify's list lacks {} at once.",
                counted(*entries, "entry", "entries")
            )
        }
        Problem::SyncElsewhere => "Another Stint syncs and does not come to an end.".into(),

        Problem::HotkeyTaken { combination } => {
            format!("{combination} belongs to another program.")
        }
        Problem::HotkeyUnreadable { said } => format!("{} is no key combination.", quoted(said)),
        Problem::HotkeyOnWayland { combination } => {
            format!("Wayland does not pass {combination} on to a program in the background.")
        }
        Problem::NoDisplay => "There is no display.".into(),
        Problem::NoBrowser => "No browser opens.".into(),
        Problem::AlreadyRunning => "Stint runs already.".into(),
        Problem::NotRunning => "Stint does not run in the background.".into(),
        Problem::Internal { what } => format!("Something went wrong inside Stint: {what}."),
    }
}

/// What was kept safe, where that could be in doubt.
pub fn kept(problem: &Problem) -> Option<String> {
    const NOTHING_CHANGED: &str = "Nothing was changed.";
    const ALL_HERE: &str = "Everything is safe here.";
    let kept = match problem {
        Problem::EndBeforeStart { .. }
        | Problem::RunningSince { .. }
        | Problem::UnknownSetting { .. }
        | Problem::StartInFuture { .. }
        | Problem::TimeMissing { .. }
        | Problem::TextTooLong { .. }
        | Problem::TextHasAngles
        | Problem::TimeUnreadable { .. }
        | Problem::LengthUnreadable { .. }
        | Problem::TimeTwice { .. }
        | Problem::ProjectTwice { .. }
        | Problem::NameLength { .. }
        | Problem::NameTaken { .. }
        | Problem::TaskWithoutProject { .. }
        | Problem::BadColor { .. }
        | Problem::FieldUnreadable { .. }
        | Problem::UnknownField { .. }
        | Problem::AmbiguousField { .. }
        | Problem::BadSetting { .. }
        | Problem::UnknownName { .. }
        | Problem::AmbiguousName { .. }
        | Problem::UnknownEntry { .. }
        | Problem::AmbiguousEntry { .. }
        | Problem::UnknownPin { .. }
        | Problem::UnknownAccount { .. }
        | Problem::UnknownWorkspace { .. }
        | Problem::UnknownMember { .. }
        | Problem::WorkspaceTaken { .. }
        | Problem::ReadOnly { .. }
        | Problem::NotInClockify { .. }
        | Problem::NothingToSettle { .. }
        | Problem::WayUnfit { .. }
        | Problem::StillActive { .. }
        | Problem::StillUsed { .. }
        | Problem::FileNotWritten { .. }
        | Problem::StoreBusy { .. } => NOTHING_CHANGED,
        Problem::ManyMissing { .. } => "None of them was removed here.",
        Problem::UndoOvertaken { .. } => "Both versions stay in the history.",
        Problem::EntryLocked { .. } => "It stays as it is, here and in Clockify.",
        Problem::StoreNewer { .. } | Problem::StoreDamaged { .. } => "The file is left as it is.",
        Problem::StoreReadOnly { .. } => "What is in it stays.",
        Problem::DiskFull { .. } => "What was saved before is safe, and what runs still runs.",
        Problem::NoAccount => "Everything you track is kept on this computer.",
        Problem::KeyRefused { .. } => "Nothing is lost: changes wait here, and the timer goes on.",
        Problem::KeychainMissing => "No key was written anywhere else, and changes wait here.",
        Problem::KeychainLocked | Problem::ConnectionNotReady { .. } => {
            "Changes wait here, and the timer goes on."
        }
        Problem::SignedOut { waiting: 0, .. } => "Everything is in Clockify already.",
        Problem::SignedOut { .. } => "What waits is kept for that account.",
        Problem::ApprovalDenied
        | Problem::ApprovalTimedOut { .. }
        | Problem::NoWorkspace { .. } => "Nothing changed here, and the timer goes on.",
        Problem::NotTyped { waiting: 0, .. } => NOTHING_CHANGED,
        Problem::NotTyped { .. } => "What waits for Clockify is still here.",
        Problem::ReplyLost { .. } => "It was sent once and is not sent again by itself.",
        Problem::WorkspaceGone { .. } => "Its entries stay here, and what waits for it is kept.",
        Problem::OtherAccount { .. } => "The account here and its entries are as before.",
        Problem::Unreachable { .. }
        | Problem::NotClockify { .. }
        | Problem::AskedToWait { .. }
        | Problem::ServerTrouble { .. }
        | Problem::SyncElsewhere => "Everything is safe here and goes out later.",
        Problem::GrantExpired { .. }
        | Problem::Refused { .. }
        | Problem::NotAllowed { .. }
        | Problem::AccountBlocked { .. } => ALL_HERE,
        Problem::Internal { .. } => "What was saved before is safe.",
        Problem::BadServer { .. }
        | Problem::NothingRunning
        | Problem::NothingToContinue
        | Problem::NothingToUndo
        | Problem::NothingToRedo
        | Problem::StoreUnreachable { .. }
        | Problem::StoreOnNetwork { .. }
        | Problem::KeyMissing { .. }
        | Problem::KeyMalformed
        | Problem::HotkeyTaken { .. }
        | Problem::HotkeyUnreadable { .. }
        | Problem::HotkeyOnWayland { .. }
        | Problem::NoDisplay
        | Problem::NoBrowser
        | Problem::AlreadyRunning
        | Problem::NotRunning => return None,
    };
    Some(kept.to_owned())
}

/// What to do next.
pub fn next(problem: &Problem) -> Option<String> {
    let next = match problem {
        Problem::EndBeforeStart { .. } => "Give an end after the start; one on another day needs its date.".into(),
        Problem::RunningSince { .. } => "Change its start first, or log the new entry with its end.".into(),
        Problem::UnknownSetting { names, .. } => format!("There are: {}.", names.join(" · ")),
        Problem::StartInFuture { .. } => "Give a time that has passed, or add a finished entry.".into(),
        Problem::TimeMissing { .. } => "Say when it began and when it ended: 9:30-10:15.".into(),
        Problem::TextTooLong { length, most } => {
            format!("Shorten it by {}.", counted(length.saturating_sub(*most), "character", "characters"))
        }
        Problem::TextHasAngles => "Leave them out.".into(),
        Problem::TimeUnreadable { .. } => {
            "Write 9:40, -15m, yesterday 17:30 or 2026-11-19 9:40. In a text, \\ before it keeps it as it stands.".into()
        }
        Problem::LengthUnreadable { .. } => {
            "Write 1h30m, 1:30, 1.5 for hours or 90 for minutes, up to 999 hours. In a text, \\ before it keeps it as it \
             stands."
                .into()
        }
        Problem::TimeTwice { .. } => "Leave one out, or put \\ before the one that is text.".into(),
        Problem::ProjectTwice { .. } => "Leave one out, or put \\ before its @.".into(),
        Problem::NameLength { .. } => "Choose another name.".into(),
        Problem::NameTaken { .. } => "Use that one, or choose another name.".into(),
        Problem::TaskWithoutProject { .. } => "Name its project too.".into(),
        Problem::BadColor { .. } => "Write it like #1976D2.".into(),
        Problem::FieldUnreadable { takes, allowed, .. } => super::custom::takes(*takes, allowed),
        Problem::BadSetting { takes, .. } => format!("It takes {takes}."),
        Problem::BadServer { .. } => "Give an https address; plain http reaches this computer only.".into(),

        Problem::UnknownName { kind, candidates, .. } => unknown_name(*kind, candidates),
        Problem::UnknownField { candidates, .. } => super::custom::known(candidates),
        Problem::AmbiguousName { candidates, .. }
        | Problem::AmbiguousEntry { candidates, .. }
        | Problem::AmbiguousField { candidates, .. } => {
            match &candidates[..] {
                [] => "Give its id.".into(),
                several => format!("Choose one: {}.", several.join(" · ")),
            }
        }
        Problem::UnknownEntry { .. } => "Give an id from the list, last or running.".into(),
        Problem::NothingRunning | Problem::NothingToContinue => "Start something.".into(),
        Problem::UnknownPin { .. } => "Pins count from 1; an entry in the list can be pinned.".into(),

        Problem::NothingToSettle { .. } => "What waits for you stands in the queue and among the conflicts.".into(),
        Problem::WayUnfit { ways, .. } => {
            let words: Vec<&str> = ways.iter().map(|way| way.word()).collect();
            format!("Choose one: {}.", words.join(" · "))
        }
        Problem::UndoOvertaken { .. } => "Change it by hand to what it was.".into(),
        Problem::EntryLocked { .. } => "Ask the owner of the workspace to unlock it.".into(),
        Problem::StillActive { kind: Kind::Task, .. } => "Mark it done first.".into(),
        Problem::StillActive { .. } => "Archive it first.".into(),
        Problem::StillUsed { .. } => "Archive it instead; its entries keep it.".into(),

        Problem::FileNotWritten { .. } => "Choose another file.".into(),
        Problem::StoreNewer { .. } => "Install the newer Stint, or choose another data directory.".into(),
        Problem::StoreDamaged { .. } => {
            "Restore a backup, or move the file away: Stint then begins a new one.".into()
        }
        Problem::StoreReadOnly { .. } => "Allow writing to the file and to its folder.".into(),
        Problem::StoreBusy { .. } => "Try again; if it stays so, close the other program.".into(),
        Problem::DiskFull { .. } => "Free some space, then try again.".into(),
        Problem::StoreUnreachable { .. } => "Look at the folder, or choose another data directory.".into(),
        Problem::StoreOnNetwork { .. } => "Choose a data directory on this computer.".into(),

        Problem::NoAccount => "Connect Clockify to send it there.".into(),
        Problem::KeyMissing { variable } if variable.is_empty() => "Paste it into the field.".into(),
        Problem::KeyMissing { variable } => format!("Give it by --key-stdin or in {variable}."),
        Problem::KeyMalformed => "Copy the key again, whole and alone.".into(),
        Problem::KeyRefused { server } => account::other_key(server).into(),
        Problem::KeychainMissing => {
            "Start it, or connect with STINT_SECRET_STORE=file, which keeps the key in a file that you alone can read.".into()
        }
        Problem::KeychainLocked => "Unlock it, then try again.".into(),
        Problem::ConnectionNotReady { status, .. } => match &**status {
            "PENDING" => "Approve it in a browser, or make another one: stint connect maton.".into(),
            _ => "Make a new one: stint connect maton. With --again ACCOUNT it goes on where it stopped.".into(),
        },
        Problem::SignedOut { .. } => "Connect it again and it goes on where it stopped.".into(),
        Problem::ApprovalDenied => "Connect again and approve it, or take a Clockify key.".into(),
        Problem::ApprovalTimedOut { .. } => "Connect again; a new link is made.".into(),
        Problem::NoWorkspace { .. } => "Make one in Clockify, then connect again.".into(),
        Problem::NotTyped { .. } => "Type it, or leave the account as it is.".into(),
        Problem::UnknownAccount { candidates, .. } => match &candidates[..] {
            [] => "Say its address or its number: stint connections.".into(),
            several => format!("Say its address or its number: {}.", several.join(" · ")),
        },
        Problem::UnknownWorkspace { candidates, .. } => match &candidates[..] {
            [] => "Say its name as in stint workspace list.".into(),
            several => format!("Choose one: {}.", several.join(" · ")),
        },
        Problem::UnknownMember { candidates, .. } => match &candidates[..] {
            [] => "Say a name or an address as in stint workspace members.".into(),
            several => format!("Choose one: {}.", several.join(" · ")),
        },
        Problem::WorkspaceTaken { name } => {
            format!("Use it: stint workspace use {}, or choose another name.", account::typed(name))
        }
        Problem::ReadOnly { account } => {
            format!("If it may write: stint connections read-only off {}.", account::typed(account))
        }
        Problem::NotInClockify { .. } => "Sync first, then try again.".into(),
        Problem::ReplyLost { looks: true, .. } => "Do it again: Stint looks whether it is there before it sends.".into(),
        Problem::ReplyLost { looks: false, .. } => "Look in Clockify before you do it again.".into(),
        Problem::WorkspaceGone { .. } => "Choose another one, or ask its owner to let you in again.".into(),
        Problem::OtherAccount { expected, .. } => format!("Give a key of {expected}, or disconnect it first."),

        Problem::Unreachable { .. } | Problem::ServerTrouble { .. } => "Stint tries again by itself.".into(),
        Problem::NotClockify { .. } => "Sign in to the network, then sync.".into(),
        Problem::AskedToWait { .. } => "Stint goes on by itself after it.".into(),
        Problem::GrantExpired { account, .. } => {
            format!("Connect it again: stint connect maton --again {} goes on where it stopped.", account::typed(account))
        }
        Problem::Refused { .. } => "Change it, then sync.".into(),
        Problem::NotAllowed { .. } => {
            "Ask the owner of the workspace. If you may only look there, make the connection read-only.".into()
        }
        Problem::AccountBlocked { why, .. } => match why {
            Blocked::Banned => "Ask the owner of the workspace, or Clockify's support.".into(),
            Blocked::Unverified => "Open the mail that Clockify sent you, then sync.".into(),
            Blocked::SecondFactor => "Turn it on in your profile in Clockify, then sync.".into(),
        },
        Problem::ManyMissing { .. } => "Look in Clockify whether they are there.".into(),
        Problem::SyncElsewhere => "Sync again in a moment.".into(),

        Problem::HotkeyTaken { .. } => "Choose another combination in the settings.".into(),
        Problem::HotkeyUnreadable { .. } => "Write it like Ctrl+Alt+S.".into(),
        Problem::HotkeyOnWayland { .. } => {
            "In the desktop's own settings, give a shortcut to stint continue and one to stint stop.".into()
        }
        Problem::NoBrowser => "Copy the link and open it yourself, on any device.".into(),
        Problem::NoDisplay => "Everything works in the terminal too: stint --help.".into(),
        Problem::AlreadyRunning => "Look for it in the tray.".into(),
        Problem::NotRunning => "Start it: stint tray.".into(),
        Problem::Internal { .. } => "Try again; the log knows more.".into(),
        Problem::NothingToUndo | Problem::NothingToRedo => return None,
    };
    Some(next)
}

/// The code that does not change: the tag under which the problem is written.
pub fn code(problem: &Problem) -> &'static str {
    match problem {
        Problem::EndBeforeStart { .. } => "end_before_start",
        Problem::RunningSince { .. } => "running_since",
        Problem::UnknownSetting { .. } => "unknown_setting",
        Problem::StartInFuture { .. } => "start_in_future",
        Problem::TimeMissing { .. } => "time_missing",
        Problem::TextTooLong { .. } => "text_too_long",
        Problem::TextHasAngles => "text_has_angles",
        Problem::TimeUnreadable { .. } => "time_unreadable",
        Problem::LengthUnreadable { .. } => "length_unreadable",
        Problem::TimeTwice { .. } => "time_twice",
        Problem::ProjectTwice { .. } => "project_twice",
        Problem::NameLength { .. } => "name_length",
        Problem::NameTaken { .. } => "name_taken",
        Problem::TaskWithoutProject { .. } => "task_without_project",
        Problem::BadColor { .. } => "bad_color",
        Problem::FieldUnreadable { .. } => "field_unreadable",
        Problem::UnknownField { .. } => "unknown_field",
        Problem::AmbiguousField { .. } => "ambiguous_field",
        Problem::BadSetting { .. } => "bad_setting",
        Problem::BadServer { .. } => "bad_server",
        Problem::UnknownName { .. } => "unknown_name",
        Problem::AmbiguousName { .. } => "ambiguous_name",
        Problem::UnknownEntry { .. } => "unknown_entry",
        Problem::AmbiguousEntry { .. } => "ambiguous_entry",
        Problem::NothingRunning => "nothing_running",
        Problem::NothingToContinue => "nothing_to_continue",
        Problem::NothingToUndo => "nothing_to_undo",
        Problem::NothingToRedo => "nothing_to_redo",
        Problem::UnknownPin { .. } => "unknown_pin",
        Problem::NothingToSettle { .. } => "nothing_to_settle",
        Problem::WayUnfit { .. } => "way_unfit",
        Problem::UndoOvertaken { .. } => "undo_overtaken",
        Problem::EntryLocked { .. } => "entry_locked",
        Problem::StillActive { .. } => "still_active",
        Problem::StillUsed { .. } => "still_used",
        Problem::FileNotWritten { .. } => "file_not_written",
        Problem::StoreNewer { .. } => "store_newer",
        Problem::StoreDamaged { .. } => "store_damaged",
        Problem::StoreReadOnly { .. } => "store_read_only",
        Problem::StoreBusy { .. } => "store_busy",
        Problem::DiskFull { .. } => "disk_full",
        Problem::StoreUnreachable { .. } => "store_unreachable",
        Problem::StoreOnNetwork { .. } => "store_on_network",
        Problem::NoAccount => "no_account",
        Problem::KeyMissing { .. } => "key_missing",
        Problem::KeyMalformed => "key_malformed",
        Problem::KeyRefused { .. } => "key_refused",
        Problem::KeychainMissing => "keychain_missing",
        Problem::KeychainLocked => "keychain_locked",
        Problem::ConnectionNotReady { .. } => "connection_not_ready",
        Problem::OtherAccount { .. } => "other_account",
        Problem::SignedOut { .. } => "signed_out",
        Problem::ApprovalDenied => "approval_denied",
        Problem::ApprovalTimedOut { .. } => "approval_timed_out",
        Problem::NoWorkspace { .. } => "no_workspace",
        Problem::NotTyped { .. } => "not_typed",
        Problem::UnknownAccount { .. } => "unknown_account",
        Problem::UnknownWorkspace { .. } => "unknown_workspace",
        Problem::UnknownMember { .. } => "unknown_member",
        Problem::WorkspaceTaken { .. } => "workspace_taken",
        Problem::ReadOnly { .. } => "read_only",
        Problem::NotInClockify { .. } => "not_in_clockify",
        Problem::ReplyLost { .. } => "reply_lost",
        Problem::WorkspaceGone { .. } => "workspace_gone",
        Problem::Unreachable { .. } => "unreachable",
        Problem::NotClockify { .. } => "not_clockify",
        Problem::AskedToWait { .. } => "asked_to_wait",
        Problem::ServerTrouble { .. } => "server_trouble",
        Problem::GrantExpired { .. } => "grant_expired",
        Problem::Refused { .. } => "refused",
        Problem::NotAllowed { .. } => "not_allowed",
        Problem::AccountBlocked { .. } => "account_blocked",
        Problem::ManyMissing { .. } => "many_missing",
        Problem::SyncElsewhere => "sync_elsewhere",
        Problem::HotkeyTaken { .. } => "hotkey_taken",
        Problem::HotkeyUnreadable { .. } => "hotkey_unreadable",
        Problem::HotkeyOnWayland { .. } => "hotkey_on_wayland",
        Problem::NoDisplay => "no_display",
        Problem::NoBrowser => "no_browser",
        Problem::AlreadyRunning => "already_running",
        Problem::NotRunning => "not_running",
        Problem::Internal { .. } => "internal",
    }
}

/// What the other side said, behind what it means.
fn after(what: &str, message: &str) -> String {
    match message.trim() {
        "" => format!("{what}."),
        said => format!("{what}: {}.", quoted(said)),
    }
}

fn unknown_name(kind: Kind, candidates: &[String]) -> String {
    let create = match kind {
        Kind::Client | Kind::Project | Kind::Task | Kind::Tag => "Create it first",
        Kind::Entry => "Choose another",
    };
    let near = match candidates {
        [] => format!("{create}."),
        [only] => format!("Near it: {only}."),
        several => format!("Near it: {}.", several.join(" · ")),
    };
    match kind {
        Kind::Project => format!("{near} In a text, \\ before the @ keeps it as it stands."),
        Kind::Tag => format!("{near} In a text, \\ before the # keeps it as it stands."),
        Kind::Client | Kind::Task | Kind::Entry => near,
    }
}

fn several(kind: Kind) -> &'static str {
    match kind {
        Kind::Client => "clients",
        Kind::Project => "projects",
        Kind::Task => "tasks",
        Kind::Tag => "tags",
        Kind::Entry => "entries",
    }
}

/// A pause in the words of a sentence: seconds where it is short.
fn pause(seconds: u64) -> String {
    match i64::try_from(seconds) {
        Ok(short @ 0..=119) => format!("{short} s"),
        Ok(long) => length::sentence(long),
        Err(_) => "unknown length".into(),
    }
}
