//! What happened, in one sentence for each problem.
//!
//! Never says what was kept or what to do: those stand beside it.

use crate::id::Kind;
use crate::length;
use crate::problem::{Blocked, MergeUnfit, Problem};

use crate::words::place::place;
use crate::words::{self, counted, quoted};

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
            let (later, minutes) = (words::named(description), start.since(*end) / 60);
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
        Problem::RangeUnreadable { said } => format!("{} names no days.", quoted(said)),
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
        Problem::SplitOutside { description } => {
            format!(
                "{} does not reach over that time.",
                words::named(description)
            )
        }
        Problem::MergeUnfit { why } => match why {
            MergeUnfit::One => "It takes two entries to merge.",
            MergeUnfit::Night => "A midnight lies between these entries, and nothing covers it.",
            MergeUnfit::Workspaces => "These entries are in different workspaces.",
        }
        .into(),
        Problem::TimesOfSeveral => "Each of several entries has times of its own.".into(),
        Problem::StillRuns { description } => {
            format!("{} still runs.", words::named(description))
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
        Problem::FileUnreadable { path, why } => format!("{path} does not serve: {why}."),
        Problem::FileStrange { path } => format!("Nothing in {path} looks like tracked time."),
        Problem::DatesAmbiguous { example } => {
            format!(
                "{} may begin with the day or with the month.",
                quoted(example)
            )
        }
        Problem::Cancelled => "Ended before it was done.".into(),
        Problem::StoreHeld { by } => format!("{by} has the store open."),
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
        Problem::KeyRefused { server } => format!("{} does not accept the key.", place(server)),
        Problem::KeyGone { account, file, .. } => match file {
            None => format!("The keychain here has no key for {account}."),
            Some(file) => format!("{file} holds no key for {account}."),
        },
        Problem::KeychainMissing => "No keychain answers here.".into(),
        Problem::KeychainLocked => "The keychain is locked or does not answer.".into(),
        Problem::ConnectionNotReady { connection, .. } if connection.is_empty() => {
            "Maton has no such connection.".into()
        }
        Problem::ConnectionNotReady { connection, status } => match &**status {
            "MISSING" | "UNKNOWN" => format!("Maton has no connection {connection}."),
            "PENDING" => format!("Nobody has approved the connection {connection} yet."),
            "FAILED" => format!(
                "The connection {connection} was denied, or its page was left without an answer."
            ),
            other => format!("The connection {connection} is not ready: {other}."),
        },
        Problem::SignedOut { account, .. } => format!("You are signed out of {account}."),
        Problem::ApprovalDenied => {
            "The connection was denied, or its page was left without an answer.".into()
        }
        Problem::ApprovalTimedOut { seconds } => {
            let minutes = usize::try_from(seconds / 60).unwrap_or(usize::MAX);
            format!(
                "Nobody approved within {}.",
                counted(minutes, "minute", "minutes")
            )
        }
        Problem::NoWorkspace { server } => {
            format!("The account at {} has no workspace.", place(server))
        }
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
        Problem::NotReadYet => {
            "What the workspace has is not read yet, so nobody knows what would stand there twice."
                .into()
        }
        Problem::WorkspaceGone { name } => {
            format!("Clockify lists the workspace {} no more.", quoted(name))
        }
        Problem::OtherAccount {
            expected,
            found,
            by_maton: true,
        } => format!("The connection opens the account of {found}, not that of {expected}."),
        Problem::OtherAccount {
            expected, found, ..
        } => format!("The key belongs to {found}, not to {expected}."),

        Problem::Unreachable { server } => format!("{} is out of reach.", place(server)),
        Problem::Untrusted { server } => format!(
            "The certificate of {} is not valid: whoever answers cannot prove who they are.",
            place(server)
        ),
        Problem::NotClockify { server } => {
            format!(
                "Something else answers in place of {}; this network may want a sign-in.",
                place(server)
            )
        }
        Problem::AskedToWait { server, seconds } => {
            format!("{} asks for a pause of {}.", place(server), pause(*seconds))
        }
        Problem::ServerTrouble { server, status } => {
            format!(
                "{} has trouble of its own (status {status}).",
                place(server)
            )
        }
        Problem::GrantExpired { server, .. } => {
            format!(
                "{} keeps failing; the permission behind the connection may have run out.",
                place(server)
            )
        }
        Problem::Refused { server, message } => {
            after(&format!("{} refuses this", place(server)), message)
        }
        Problem::NotAllowed { server, message } => after(
            &format!("{} does not allow this account to do that", place(server)),
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
            after(&format!("{} {what}", place(server)), message)
        }
        Problem::ManyMissing { entries } => {
            format!(
                "Clockify's list lacks {} at once.",
                counted(*entries, "entry", "entries")
            )
        }
        Problem::SyncElsewhere => "Another Stint syncs and does not come to an end.".into(),
        Problem::ConnectElsewhere => {
            "Another Stint connects or disconnects and does not come to an end.".into()
        }

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

/// What the other side said, behind what it means.
fn after(what: &str, message: &str) -> String {
    match message.trim() {
        "" => format!("{what}."),
        said => format!("{what}: {}.", quoted(said)),
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
