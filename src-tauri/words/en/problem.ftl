# What happened, in one sentence for each problem. What was kept stands in kept.ftl, what to do in next.ftl.
#
# $said, $first, $second, $name and $expected stand in quotes already, as do $what, $entry and $message where nothing
# else is said. $kind is client, project, task, tag or entry. $is_said is "no" where there is nothing to quote.

# A server, as it stands in all of these sentences. Another one is called by its address.
problem-place = { $whose ->
    [clockify] Clockify
    [eu] Clockify in the EU
    [usa] Clockify in the USA
    [uk] Clockify in the UK
    [australia] Clockify in Australia
    [sandbox] Clockify's sandbox
    [maton] Maton
   *[unknown] The server
}

problem-end-before-start = The end lies before the start.
problem-end-long-before-start = The end lies { $long } before the start.
# $entry is a description, without quotes
problem-running-since = { $entry } runs, and began after that.
problem-running-since-long-after = { $entry } runs, and began { $long } after that.
problem-start-in-future = A timer cannot start in the future.
# An entry with both ends
problem-lies-in-future = This entry lies in the future.
problem-time-missing = { $which ->
    [start] A finished entry begins and ends; its start is not said.
   *[end] A finished entry begins and ends; its end is not said.
}
problem-text-too-long = The text has { $length } characters; Clockify takes { $most }.
problem-text-has-angles = Clockify takes no < and no > in a text.
problem-time-unreadable = { $said } is no time.
problem-range-unreadable = { $said } names no days.
problem-length-unreadable = { $said } is no length of time.
problem-time-twice = { $first } and { $second } are two times where one fits.
problem-project-twice = { $first } and { $second } are two projects; an entry has one.
problem-name-length = The name of a { $kind } has { $least } to { $most } characters; this one has { $length }.
problem-name-taken = There is a { $kind } { $name } already.
problem-task-without-project = The task { $name } belongs to a project, and none is named.
# $entry is a description, without quotes
problem-split-outside = { $entry } does not reach over that time.
problem-merge-unfit = { $why ->
    [one] It takes two entries to merge.
    [night] A midnight lies between these entries, and nothing covers it.
   *[workspaces] These entries are in different workspaces.
}
problem-times-of-several = Each of several entries has times of its own.
# $entry is a description, without quotes
problem-still-runs = { $entry } still runs.
problem-bad-color = { $said } is no colour.
# $of is a custom field or a setting
problem-bad-value = { $said } is no value for { $of }.
problem-bad-server = { $said } does not work as an address: { $why }.

problem-unknown-setting = There is no setting { $said }.
problem-unknown-name = No { $kind } is called { $said }.
problem-ambiguous-name = { $kind ->
    [client] Several clients are called { $said }.
    [project] Several projects are called { $said }.
    [task] Several tasks are called { $said }.
    [tag] Several tags are called { $said }.
   *[entry] Several entries are called { $said }.
}
problem-unknown-field = No custom field is called { $said }.
problem-ambiguous-field = Several custom fields are called { $said }.
problem-unknown-entry = There is no entry { $said }.
problem-ambiguous-entry = Several entries begin with { $said }.
problem-nothing-running = Nothing is running.
problem-nothing-to-continue = There is no entry to continue.
problem-nothing-to-undo = There is nothing to take back.
problem-nothing-to-redo = There is nothing to do again.
problem-unknown-pin = There is no pin { $said }.
problem-nothing-to-settle = { $is_said ->
    [no] There is nothing of it to settle.
   *[yes] There is nothing of { $what } to settle.
}

problem-way-unfit = { $is_said ->
    [no] That does not settle it.
   *[yes] That does not settle { $what }.
}
problem-undo-overtaken = { $what } was changed again since then.
problem-entry-locked = { $is_said ->
    [no] Clockify has locked this entry.
   *[yes] Clockify has locked { $entry }.
}
problem-still-active = The { $kind } { $name } is still in use.
# $count is how many projects name a client, entries or tasks a project, entries anything else
problem-still-used = { $kind ->
    [client] { $count ->
        [one] { $count } project still names the client { $name }.
       *[other] { $count } projects still name the client { $name }.
    }
    [project] { $count ->
        [one] { $count } entry or task still names the project { $name }.
       *[other] { $count } entries or tasks still name the project { $name }.
    }
   *[other] { $count ->
        [one] { $count } entry still names the { $kind } { $name }.
       *[other] { $count } entries still name the { $kind } { $name }.
    }
}

problem-file-not-written = { $path } was not written: { $why }.
problem-file-unreadable = { $path } does not serve: { $why }.
problem-file-strange = Nothing in { $path } looks like tracked time.
problem-dates-ambiguous = { $example } may begin with the day or with the month.
problem-cancelled = Ended before it was done.
# $by is a part of Stint: the window, the tray
problem-store-held = { $by } has the store open.
problem-store-newer = A newer Stint wrote { $path }: version { $found }, and this one knows up to { $known }.
problem-store-damaged = { $path } is damaged, or is not a file of Stint's.
problem-store-read-only = Not saved: { $path } is read-only.
problem-store-busy = Not saved: another program holds { $path }.
problem-disk-full = Not saved: the disk is full.
problem-store-unreachable = { $path } does not open: { $why }.
problem-store-on-network = { $path } lies on a network drive, where two programs cannot share it safely.

problem-no-account = No account is connected.
problem-key-missing = No key was given.
problem-key-malformed = This is no key: it holds blanks or is far too long.
problem-key-refused = { $place } does not accept the key.
problem-key-gone = The keychain here has no key for { $account }.
problem-key-gone-from-file = { $file } holds no key for { $account }.
problem-keychain-missing = No keychain answers here.
problem-keychain-locked = The keychain is locked or does not answer.
problem-connection-unknown = Maton has no such connection.
problem-connection-not-ready = { $status ->
    [MISSING] Maton has no connection { $connection }.
    [UNKNOWN] Maton has no connection { $connection }.
    [PENDING] Nobody has approved the connection { $connection } yet.
    [FAILED] The connection { $connection } was denied, or its page was left without an answer.
   *[other] The connection { $connection } is not ready: { $status }.
}
problem-signed-out = You are signed out of { $account }.
problem-approval-denied = The connection was denied, or its page was left without an answer.
problem-approval-timed-out = { $minutes ->
    [one] Nobody approved within { $minutes } minute.
   *[other] Nobody approved within { $minutes } minutes.
}
problem-no-workspace = The account at { $place } has no workspace.
problem-not-typed = Nothing is removed unless { $expected } is typed.
problem-unknown-account = { $is_said ->
    [no] It is not said which account is meant.
   *[yes] No single account is called { $said }.
}
problem-unknown-workspace = No single workspace is called { $said }.
problem-unknown-member = No single member of the workspace is called { $said }.
problem-workspace-taken = There is a workspace { $name } already.
problem-read-only = Nothing of { $account } is sent: it is read-only.
problem-not-in-clockify = Clockify does not know the { $kind } { $name } yet.
# $what is a thing with its article: the entry for Bob
problem-reply-lost = The reply was lost: it is not known whether { $what } arrived.
problem-not-read-yet = What the workspace has is not read yet, so nobody knows what would stand there twice.
problem-workspace-gone = Clockify lists the workspace { $name } no more.
problem-other-account = { $by ->
    [connection] The connection opens the account of { $found }, not that of { $expected }.
   *[key] The key belongs to { $found }, not to { $expected }.
}

problem-unreachable = { $place } is out of reach.
problem-untrusted = The certificate of { $place } is not valid: whoever answers cannot prove who they are.
problem-not-clockify = Something else answers in place of { $place }; this network may want a sign-in.
problem-asked-to-wait = { $place } asks for a pause of { $pause }.
problem-server-trouble = { $place } has trouble of its own (status { $status }).
problem-grant-expired = { $place } keeps failing; the permission behind the connection may have run out.
problem-refused = { $is_said ->
    [no] { $place } refuses this.
   *[yes] { $place } refuses this: { $message }.
}
problem-not-allowed = { $is_said ->
    [no] { $place } does not allow this account to do that.
   *[yes] { $place } does not allow this account to do that: { $message }.
}
problem-account-banned = { $is_said ->
    [no] { $place } has banned the account or its workspace.
   *[yes] { $place } has banned the account or its workspace: { $message }.
}
problem-account-unverified = { $is_said ->
    [no] { $place } wants the e-mail address of the account confirmed first.
   *[yes] { $place } wants the e-mail address of the account confirmed first: { $message }.
}
problem-account-second-factor = { $is_said ->
    [no] { $place } wants a second factor, and the account has none.
   *[yes] { $place } wants a second factor, and the account has none: { $message }.
}
problem-many-missing = { $count ->
    [one] Clockify's list lacks { $count } entry at once.
   *[other] Clockify's list lacks { $count } entries at once.
}
problem-sync-elsewhere = Another Stint syncs and does not come to an end.
problem-connect-elsewhere = Another Stint connects or disconnects and does not come to an end.

problem-hotkey-taken = { $combination } belongs to another program.
problem-hotkey-unreadable = { $said } is no key combination.
problem-hotkey-on-wayland = Wayland does not pass { $combination } on to a program in the background.
problem-no-display = There is no display.
problem-no-browser = No browser opens.
problem-already-running = Stint runs already.
problem-not-running = Stint does not run in the background.
problem-internal = Something went wrong inside Stint: { $what }.

# “Always on top” stands in the window menus of desktops
problem-mini-does-not-float = On Wayland the desktop decides where the mini timer stands and what lies above it. Its window menu may have “Always on top”.
