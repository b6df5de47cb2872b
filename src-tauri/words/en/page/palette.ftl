# Commands and search.

palette-title = Commands and search
palette-search = Search or do
palette-search-ask = Search or do …
palette-results = Results
palette-none = Nothing is called so.
palette-group = { $group ->
    [do] Do
    [entries] Entries
   *[new] New
}
palette-move = move
palette-continue-hit = continue an entry
palette-only-commands = commands only
# Words that the search understands
palette-example = @project #tag last month

palette-stop = Stop { $name }
palette-continue = Continue the last entry
palette-start = Start { $name }
# $what: delete Stand-up
palette-undo = Undo: { $what }
palette-redo = Do again: { $what }
palette-sync = Sync now
palette-show = { $view ->
    [main] Show List
    [calendar] Show Calendar
    [reports] Show Reports
    [check] Show Day check
    [sync] Show Sync
    [accounts] Show Accounts
    [catalog] Show Projects, clients, tasks and tags
    [settings] Show Settings
   *[data] Show Export, import and copies
}
palette-mini = Show the mini timer
palette-keys = Show the keys
palette-start-on = Start on { $name }
palette-start-typed = Start “{ $text }”
palette-as-typed = as it is typed
