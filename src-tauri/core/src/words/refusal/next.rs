//! The next step out of each problem.
//!
//! Never a line for the terminal: those stand beside it (`command`), since a window has a button in their place.

use crate::id::Kind;
use crate::problem::{Blocked, MergeUnfit, Problem};

use crate::words::{self, account, counted};

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
        Problem::RangeUnreadable { .. } => {
            "Say today, last week, month, 7 days, 2026-11, 2026 or all.".to_owned()
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
        Problem::SplitOutside { .. } => "Say a time between its start and its end.".into(),
        Problem::MergeUnfit { why } => match why {
            MergeUnfit::One => "Choose another one too.",
            MergeUnfit::Night => "Merge the entries of one day.",
            MergeUnfit::Workspaces => "Merge those of one workspace.",
        }
        .into(),
        Problem::TimesOfSeveral => "Change the times of one entry at a time, or move all of them to a day.".into(),
        Problem::StillRuns { .. } => "Stop it first.".into(),
        Problem::BadColor { .. } => "Write it like #1976D2.".into(),
        Problem::FieldUnreadable { takes, allowed, .. } => words::custom::takes(*takes, allowed),
        Problem::BadSetting { takes, .. } => format!("It takes {takes}."),
        Problem::BadServer { .. } => "Give an https address; plain http reaches this computer only.".into(),

        Problem::UnknownName { kind, candidates, .. } => unknown_name(*kind, candidates),
        Problem::UnknownField { candidates, .. } => words::custom::known(candidates),
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

        Problem::FileNotWritten { .. } | Problem::FileUnreadable { .. } => {
            "Choose another file.".into()
        }
        Problem::FileStrange { .. } => "Stint takes the detailed reports of Clockify and Toggl, lists of Hamster and \
             Timewarrior, and what it exported itself."
            .into(),
        Problem::DatesAmbiguous { .. } => "Say which: --dates dmy or --dates mdy.".into(),
        Problem::Cancelled => return None,
        Problem::StoreHeld { .. } => "Close it, then try again.".into(),
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
        Problem::KeyGone { .. } | Problem::GrantExpired { .. } | Problem::SignedOut { .. } => {
            "Connect it again and it goes on where it stopped.".into()
        }
        Problem::KeychainMissing => "Start it, or keep the key in a file that you alone can read.".into(),
        Problem::KeychainLocked => "Unlock it, then try again.".into(),
        Problem::ConnectionNotReady { status, .. } => match &**status {
            "PENDING" => "Approve it in a browser, or make another one.".into(),
            _ => "Make a new one; for the same account it goes on where it stopped.".into(),
        },
        Problem::ApprovalDenied => "Connect again and approve it, or take a Clockify key.".into(),
        Problem::ApprovalTimedOut { .. } => "Connect again; a new link is made.".into(),
        Problem::NoWorkspace { .. } => "Make one in Clockify, then connect again.".into(),
        Problem::NotTyped { .. } => "Type it, or leave the account as it is.".into(),
        Problem::UnknownAccount { candidates, .. } => match &candidates[..] {
            [] => "Say its address or its number.".into(),
            several => format!("Say its address or its number: {}.", several.join(" · ")),
        },
        Problem::UnknownWorkspace { candidates, .. } => match &candidates[..] {
            [] => "Say its name as it is listed.".into(),
            several => format!("Choose one: {}.", several.join(" · ")),
        },
        Problem::UnknownMember { candidates, .. } => match &candidates[..] {
            [] => "Say a name or an address as they are listed.".into(),
            several => format!("Choose one: {}.", several.join(" · ")),
        },
        Problem::WorkspaceTaken { .. } => "Use it, or choose another name.".into(),
        Problem::ReadOnly { .. } => "If it may write there, let it no longer be read-only.".into(),
        Problem::NotInClockify { .. } => "Sync first, then try again.".into(),
        Problem::ReplyLost { looks: true, .. } => "Do it again: Stint looks whether it is there before it sends.".into(),
        Problem::ReplyLost { looks: false, .. } => "Look in Clockify before you do it again.".into(),
        Problem::NotReadYet => "Sync first; then it says what would be sent.".into(),
        Problem::WorkspaceGone { .. } => "Choose another one, or ask its owner to let you in again.".into(),
        Problem::OtherAccount { expected, by_maton: true, .. } => {
            format!("Make another and approve it signed in to Clockify as {expected}, or disconnect {expected} first.")
        }
        Problem::OtherAccount { expected, .. } => format!("Give a key of {expected}, or disconnect it first."),

        Problem::Unreachable { .. } | Problem::ServerTrouble { .. } => "Stint tries again by itself.".into(),
        Problem::Untrusted { .. } => {
            "Check the address and this computer's clock. A proxy that reads along needs a certificate that this computer \
             trusts."
                .into()
        }
        Problem::NotClockify { .. } => "Sign in to the network, then sync.".into(),
        Problem::AskedToWait { .. } => "Stint goes on by itself after it.".into(),
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
        Problem::ConnectElsewhere => "Try again in a moment.".into(),

        Problem::HotkeyTaken { .. } => "Choose another combination in the settings.".into(),
        Problem::HotkeyUnreadable { .. } => "Write it like Ctrl+Alt+S.".into(),
        Problem::HotkeyOnWayland { .. } => {
            "In the desktop's own settings, give a shortcut to stint continue and one to stint stop.".into()
        }
        Problem::NoBrowser => "Copy the link and open it yourself, on any device.".into(),
        Problem::NoDisplay => "Everything works in the terminal too.".into(),
        Problem::AlreadyRunning => "Look for it in the tray.".into(),
        Problem::NotRunning => "Start it.".into(),
        Problem::Internal { .. } => "Try again; the log knows more.".into(),
        Problem::NothingToUndo | Problem::NothingToRedo => return None,
    };
    Some(next)
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
