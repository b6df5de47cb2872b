# What to do next, in one line or two under a problem.
#
# $kind is client, project, task, tag or entry.

next-end-before-start = Give an end after the start; one on another day needs its date.
next-running-since = Change its start first, or log the new entry with its end.
next-there-are = There are: { $names }.
next-start-in-future = Give a time that has passed, or add a finished entry.
# $clocks is as it is typed: "21:30"
next-start-yesterday = Write yesterday { $clocks } if that is meant, or give a time that has passed.
next-lies-in-future = Log it once it has begun; the calendar takes what is planned.
# $clocks is as it is typed: "23:30-0:30"
next-lay-yesterday = Write yesterday { $clocks } if that is meant; the calendar takes what is planned.
next-time-missing = Say when it began and when it ended: 9:30-10:15.
next-shorten = { $count ->
    [one] Shorten it by { $count } character.
   *[other] Shorten it by { $count } characters.
}
next-leave-them-out = Leave them out.
# What is typed, as this language says it: every one of them is read
next-write-time = Write 9:40, -15m, yesterday 17:30 or 2026-11-19 9:40.
next-write-time-in-line = Write 9:40, -15m, yesterday 17:30 or 2026-11-19 9:40. In a text, \ before it keeps it as it stands.
next-write-day = Write 2026-11-19, 19.11., Thursday or yesterday.
# Of a stretch of days
next-write-range = Say today, last week, month, 7 days, 2026-11, 2026 or all.
next-write-length = Write 1h30m, 1:30, 1.5 for hours or 90 for minutes, up to 999 hours.
next-write-length-in-line = Write 1h30m, 1.5h or 90m, up to 999 hours. In a text, \ before it keeps it as it stands.
# Of two times
next-one-is-text = Leave one out, or put \ before the one that is text.
# Of two projects
next-project-is-text = Leave one out, or put \ before its @.
next-another-name = Choose another name.
next-use-that-one = Use that one, or choose another name.
# Of a task
next-name-project = Name its project too.
# Of an entry
next-split-inside = Say a time between its start and its end.
next-merge-unfit = { $why ->
    [one] Choose another one too.
    [night] Merge the entries of one day.
   *[workspaces] Merge those of one workspace.
}
next-times-of-one = Change the times of one entry at a time, or move all of them to a day.
next-stop-first = Stop it first.
next-write-color = Write it like #1976D2.
# $takes is one of settings-takes, such as: a weekday, such as monday
next-takes = It takes { $takes }.
next-https = Give an https address; plain http reaches this computer only.
next-give-id = Give its id.
next-choose = Choose one: { $names }.
# “last” and “running” are typed in English
next-id-from-list = Give an id from the list, last or running.
next-start-something = Start something.
next-pins = Pins count from 1; an entry in the list can be pinned.
next-what-waits = What waits for you stands in the queue and among the conflicts.
next-by-hand = Change it by hand to what it was.
next-unlock = Ask the owner of the workspace to unlock it.
next-archive-first = { $kind ->
    [task] Mark it done first.
   *[other] Archive it first.
}
next-archive-instead = Archive it instead; its entries keep it.
next-another-file = Choose another file.
next-files-taken = Stint takes the detailed reports of Clockify and Toggl, lists of Hamster and Timewarrior, and what it exported itself.
next-say-dates = Say which: --dates dmy or --dates mdy.
next-close-it = Close it, then try again.
next-newer-stint = Install the newer Stint, or choose another data directory.
next-restore = Restore a backup, or move the file away: Stint then begins a new one.
next-allow-writing = Allow writing to the file and to its folder.
next-close-other = Try again; if it stays so, close the other program.
next-free-space = Free some space, then try again.
next-look-at-folder = Look at the folder, or choose another data directory.
next-data-here = Choose a data directory on this computer.
next-connect-clockify = Connect Clockify to send it there.
# A key
next-paste-key = Paste it into the field.
next-give-key = Give it by --key-stdin or in { $variable }.
next-copy-key = Copy the key again, whole and alone.
# An account
next-connect-again = Connect it again and it goes on where it stopped.
next-start-keychain = Start it, or keep the key in a file that you alone can read.
next-unlock-keychain = Unlock it, then try again.
# A connection at Maton
next-approve = Approve it in a browser, or make another one.
# A connection at Maton
next-make-another = Make a new one; for the same account it goes on where it stopped.
next-connect-and-approve = Connect again and approve it, or take a Clockify key.
next-new-link = Connect again; a new link is made.
next-make-workspace = Make one in Clockify, then connect again.
next-type-it = Type it, or leave the account as it is.
next-say-account = Say its address or its number.
next-say-account-of = Say its address or its number: { $names }.
next-say-workspace = Say its name as it is listed.
next-say-member = Say a name or an address as they are listed.
# A workspace
next-use-it = Use it, or choose another name.
# An account
next-may-write = If it may write there, let it no longer be read-only.
next-sync-first = Sync first, then try again.
next-looks-first = Do it again: Stint looks whether it is there before it sends.
next-look-in-clockify = Look in Clockify before you do it again.
next-sync-then-says = Sync first; then it says what would be sent.
next-another-workspace = Choose another one, or ask its owner to let you in again.
next-approve-as = Make another and approve it signed in to Clockify as { $expected }, or disconnect { $expected } first.
next-key-of = Give a key of { $expected }, or disconnect it first.
next-by-itself = Stint tries again by itself.
next-check-clock = Check the address and this computer's clock. A proxy that reads along needs a certificate that this computer trusts.
next-sign-in-network = Sign in to the network, then sync.
next-after-pause = Stint goes on by itself after it.
next-change-it = Change it, then sync.
next-ask-or-read-only = Ask the owner of the workspace. If you may only look there, make the connection read-only.
next-account-blocked = { $why ->
    [banned] Ask the owner of the workspace, or Clockify's support.
    [unverified] Open the mail that Clockify sent you, then sync.
   *[factor] Turn it on in your profile in Clockify, then sync.
}
# Entries
next-are-they-there = Look in Clockify whether they are there.
next-sync-in-a-moment = Sync again in a moment.
next-try-in-a-moment = Try again in a moment.
next-another-combination = Choose another combination in the settings.
next-write-combination = Write it like Ctrl+Alt+S.
next-shortcuts-of-desktop = In the desktop's own settings, give a shortcut to stint continue and one to stint stop.
next-copy-link = Copy the link and open it yourself, on any device.
next-in-terminal = Everything works in the terminal too.
next-in-tray = Look for it in the tray.
next-start-it = Start it.
next-try-again-log = Try again; the log knows more.
next-unknown-name = { $kind ->
    [project] Create it first. In a text, \ before the @ keeps it as it stands.
    [tag] Create it first. In a text, \ before the # keeps it as it stands.
    [entry] Choose another.
   *[other] Create it first.
}
next-near = { $kind ->
    [project] Near it: { $names }. In a text, \ before the @ keeps it as it stands.
    [tag] Near it: { $names }. In a text, \ before the # keeps it as it stands.
   *[other] Near it: { $names }.
}
