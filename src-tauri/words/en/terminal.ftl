# What the command line says by itself. Commands stay as they are.

terminal-yes = { $said ->
    [y] yes
    [yes] yes
   *[other] no
}

terminal-no-items = { $kind ->
    [project] There are no projects.
    [task] There are no tasks.
    [tag] There are no tags.
   *[client] There are no clients.
}
terminal-put-away = { $kind ->
    [task] done
   *[other] archived
}
terminal-billable = billable

terminal-nothing-in-question = Nothing is in question.
terminal-in-clockify = Clockify { $value }
terminal-here = here { $value }
terminal-kept = { $why ->
    [none] kept { $value }
   *[other] kept { $value } ({ $why })
}
terminal-twice = The same entry twice? { $name }

terminal-clockify-key = Clockify API key:
terminal-maton-key = Maton API key:
terminal-connected = Connected { $name } at { $server } · workspace { $workspace }
terminal-first-sync = The first sync fetches what is there: stint sync
terminal-open-address = Open this address in a browser and approve the connection there; Ctrl+C gives it up:
terminal-browser-opens = Your browser opens it.
terminal-cancelled = Cancelled; nothing is kept, here or at Maton.
terminal-cancelled-here = Cancelled; nothing is kept here. Maton could not be reached: it still has the connection { $connection }, which nobody approved.
terminal-connection-stays = The connection was approved and stays at Maton:
terminal-which-workspace = Which workspace do new entries go to?
terminal-as-now = (as now)
terminal-number-or-enter = A number, or Enter to leave it:
terminal-number-to = A number from 1 to { $most }:

terminal-no-account = No account is connected. Everything you track is kept on this computer.
terminal-no-connection = Maton has no connection to Clockify. One is made by: stint connect maton
terminal-used-by = used by { $account }
terminal-deleted-at-maton = Deleted { $id } at Maton
terminal-keeps-its-entries = { $account } keeps its entries and what waits; connect it again to go on: stint connect maton --again
terminal-delete-connection = Delete the connection { $id } at Maton?
terminal-opens-account = It opens the account of { $name }.
terminal-reaches-by-it = Stint reaches { $account } by it.
terminal-y-or-n = y or n:
terminal-way = { $way ->
    [maton] through Maton
   *[key] by key
}
terminal-connection = Connection { $id }, { $age }
terminal-workspaces = { $used ->
    [yes] Other workspaces: { $names }
   *[no] Workspaces: { $names }
}

terminal-export-first = Export the entries of { $account } first? Name a new file, or Enter for none:
terminal-removes-entries = { $count ->
    [0] This removes its entries here. Type { $account } to go on:
   *[other] This removes its entries here and { $count } that Clockify does not have. Type { $account } to go on:
}
terminal-no-connection-to-end = It is reached by key; there is no connection at Maton to end.
terminal-goes-on-again = Connect it again and it goes on where it stopped: { $command }
terminal-removed = Removed { $account } from this computer; in Clockify nothing changed

terminal-keychain = keychain
terminal-sound = sound
terminal-none = none
terminal-in-use = in use
terminal-read-only = read-only
terminal-signed-out = signed out
terminal-reached = { $way ->
    [maton] through Maton at { $server }
   *[key] by key at { $server }
}

terminal-since = since { $when }
terminal-needs-you = needs you
terminal-perhaps-twice = twice?
terminal-pinned = Pinned { $what }
terminal-unpinned = Took pin { $place } away
terminal-no-pins = There are no pins.
terminal-no-entries = There are no entries.
terminal-now = now
terminal-state = { $state ->
    [waiting] waiting
    [sending] sending
    [unknown] perhaps sent
   *[sent] sent
}
terminal-day = { $label }, { $date }

terminal-runs-left-out = What runs is left out.
terminal-restore = This puts { $file } in place of everything that is here; what is here stays beside it. Go on?
terminal-nothing-changed = Nothing was changed.
terminal-was-here = What was here: { $file }

terminal-nothing-came-in = Nothing came in.
terminal-import-into = Import into { $place }?
terminal-line = line { $line }: { $words }
terminal-more-lines = and { $count } more lines
terminal-from-to = { $what } from { $file } ({ $format }) to { $place }
terminal-person = { $taken ->
    [yes] comes in
   *[no] is left out
}
terminal-here-already = here already
terminal-left-as-they-are = left as they are
terminal-lines-refused = { $count ->
    [one] { $count } line cannot be used:
   *[other] { $count } lines cannot be used:
}
terminal-to-be-known = To be known:
terminal-sent-afterwards = They are sent to Clockify afterwards.

terminal-goes-out-again = { $what } goes out again with the next sync
terminal-in-question = { $count } in question: stint conflicts
terminal-nothing-waits = Nothing waits.
terminal-paused = Paused: stint sync sends it, stint settings set sync on lets it go by itself.
terminal-tries = { $count ->
    [one] sent once
   *[other] sent { $count } times
}
terminal-ways-out = Ways out: { $ways }

terminal-total = Total
terminal-billable-part = { $length } billable, { $percent }

terminal-nothing-set = Nothing is set.
terminal-not-set = not set

terminal-sent = { $count } sent
terminal-fetched = { $count } fetched
terminal-waiting = { $count } waiting
terminal-needs-you-in = { $words }: stint queue
terminal-all-sent = All sent, nothing new
terminal-pulled = { $count } entries, back to { $date }

terminal-nothing-local = Nothing is kept on this computer only.
terminal-nothing-sent = Nothing was sent. To send it: stint upload --yes
terminal-upload-to = Upload to { $place }?
terminal-what-to = { $what } to { $place }
terminal-there-already = there already
terminal-let-go-here = not sent, and let go of here

terminal-entries-go-to = New entries go to { $workspace }
terminal-entries-go-to-while = New entries go to { $workspace }; the timer in { $place } goes on
terminal-made-workspace = Made { $workspace } in Clockify; new entries go there
terminal-local-only = on this computer only
terminal-you = you
terminal-logged-for = { $already ->
    [yes] There already for { $member }: { $entry } { $from } – { $to }
   *[no] Logged in Clockify for { $member }: { $entry } { $from } – { $to }
}

terminal-undone = Undone: { $what }
terminal-redone = Done again: { $what }
terminal-unwritten = the answer cannot be written ({ $why })
