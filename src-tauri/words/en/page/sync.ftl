# What the Sync view says by itself, and the notes about syncing in other views.

sync-title = Sync
sync-syncing = Syncing
# $last is a moment in words, "2 min ago".
sync-last-round = Last round { $last }
sync-no-round = No round yet
sync-paused = Paused · { $last }
sync-resume = Resume
sync-pause = Pause
sync-now = Sync now
# Behind the state of syncing in one line: "All sent · open Sync".
sync-open = open Sync

# What leads out of what only the person can put right.
sync-repair = { $way ->
    [look] Look
    [connect] Connect again
   *[repair] Repair
}

sync-fetching = Fetching your history
sync-fetching-under = Newest first. Start tracking now, it does not wait for this.
# A pull has no known end, so it says how far it is instead. $back_to is a date: "3 March 2025".
sync-fetched = { $count } entries, back to { $back_to }
sync-read-only = Read-only.
sync-read-only-brief = Nothing is sent.
sync-read-only-under = You track and edit here as always; this connection cannot edit Clockify.
sync-change = Change

# Nothing needs anybody.
sync-local = Everything stays on this computer
sync-local-under = There is no account, so nothing waits to be sent. Connect one when you like; your time stays here too.
sync-sends-nothing = Nothing is sent
sync-sends-nothing-under = This connection is read-only: what Clockify has comes here, and what you change stays here.
sync-nothing-else-needs-you = Nothing else needs you
sync-nothing-needs-you = Nothing needs you
sync-way-out = What cannot go by itself will stand here, with a way out.
sync-all-sent = All sent, nothing waits
sync-all-sent-under = Here and Clockify agree. What cannot go by itself will stand here, with a way out.

sync-needs-you = Needs you
sync-needs-you-under = { $count ->
    [one] { $count }, nothing else waits for it
   *[other] { $count }, nothing else waits for them
}
sync-more = and { $count } more
sync-worth-a-look = Worth a look

# What goes by itself, how many, and when. $when: why it does not go at once.
sync-waiting = Waiting
# Above them where nothing is sent
sync-only-here = Only here
sync-waiting-under = { $when ->
    [paused] { $count }, until you resume
    [offline] { $count }, go once you are back
    [repair] { $count }, go once that is put right
    [signed_out] { $count }, go once you connect again
    [read_only] { $count }, nothing is sent
   *[itself] { $count ->
        [one] { $count }, goes by itself
       *[other] { $count }, go by themselves
    }
}

# An entry that both sides had changed: field, here, Clockify, what stands.
sync-clash-under = the marked values are kept unless you say otherwise
sync-field = Field
sync-here = Here
sync-clockify = Clockify
sync-kept = Kept
sync-both = both
sync-from-here = Here:
sync-from-clockify = Clockify:
sync-history = History
sync-history-hint = History: both versions stay in it

# $said is what Clockify answered, in its own words; $ended says whether that ends with a full stop already.
sync-clockify-says = { $ended ->
    [yes] Clockify says “{ $said }”
   *[no] Clockify says “{ $said }”.
}
sync-rename = Rename { $name }
sync-name = Name

sync-twice = The same entry twice?
sync-made-here = made here
sync-made-there = made in Clockify
# The end of an entry that runs: "9:05 – now".
sync-to-now = now

sync-settled = Settled by itself
sync-settled-when = today
sync-settled-at = Settled at { $at }
# $what: what was settled, "Start taken from Clockify".
sync-undo-settled = Undo at { $name }: { $what }
