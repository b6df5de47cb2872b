# The windows and what surrounds their views, and what is told after something was done.

view-views = Views
view-places = Places
view-surroundings = Surroundings
view-list = List
view-calendar = Calendar
view-reports = Reports
view-check = Day check
view-sync = Sync
view-catalog = Projects
view-accounts = Accounts
view-settings = Settings
# $name: a view. $key: the key beside Ctrl
view-key = { $name } (Ctrl { $key })
view-things = { $count ->
    [one] { $count } thing
   *[other] { $count } things
}
view-need-you = { $count ->
    [one] { $count } needs you
   *[other] { $count } need you
}
view-pinned = Pinned
view-mini = Mini timer
view-mini-hint = A small window above the others
view-keys = Keys
view-keys-hint = Keys (?)

# The small window. Examples of what can be typed
view-example-project = @project
view-example-tag = #tag
view-open-window = Open the window

# The mini timer
view-then = then { $name }
view-still-on-this = Still on this?
view-offline = offline, all kept
view-today = Today { $total }
view-mini-close = Close the mini timer
view-close = Close
view-stop = Stop
view-stop-hint = Stop (S)
view-stop-back = Stop, then back to { $name }
view-continue = Continue
view-continue-hint = Continue (C)
view-running = Running
view-nothing-runs = Nothing runs

# $clock and $ago: what can be typed, 9:10 and -25m
view-empty-title = Nothing tracked yet
view-empty = Type what you do and press Enter. Forgot to start? Add { $clock } or { $ago } and it starts then.
view-empty-import = Import …
view-try-again = Try again

# What is told
view-undo = Undo
view-redo = Redo
# $what: delete Stand-up
view-undone = Undone: { $what }
view-redone = Done again: { $what }
view-now-running = Running: { $name }
view-nothing-then = Nothing was tracked then or before
view-entries-go = New entries go to { $name }
view-connected = Connected: { $name }
view-connected-again = Connected again: { $name }
view-stays = It stays as it is
view-asked-again = It is asked again
view-paused = Paused
view-syncs-again = Syncs by itself again
view-internal = Something went wrong inside Stint.
view-internal-kept = What was saved before is safe.
