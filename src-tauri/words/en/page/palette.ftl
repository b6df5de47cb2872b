# Commands and search.

palette-title = Commands and search
palette-search = Search or do
palette-search-ask = Search or do …
palette-results = Results
palette-none = Nothing has that name.
palette-group = { $group ->
    [do] Do
    [more] More to do
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
palette-finished = Add a finished entry
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

# $name is empty where only the words are looked at that it is found by
palette-of = { $act ->
    [begin] Change the start of { $name }
    [discard] Discard { $name }
    [edit] Edit { $name }
    [split] Split { $name }
    [project] Change the project of { $name }
    [tags] Change the tags of { $name }
    [bill] Make { $name } billable
    [unbill] Make { $name } not billable
    [pin] Pin { $name }
    [history] Show the history of { $name }
    [duplicate] Duplicate { $name }
    [again] Start { $name } again
   *[delete] Delete { $name }
}
# $count of chosen entries, two at least
palette-all = { $act ->
    [merge] Merge the { $count } chosen entries
    [duplicate] Duplicate the { $count } chosen entries
   *[delete] Delete the { $count } chosen entries
}
# $count of entries that stand in one row, two at least
palette-similar = { $act ->
    [merge] Merge the { $count } similar entries
   *[delete] Delete the { $count } similar entries
}
palette-unpin = Unpin { $name }
palette-pause-sync = Pause sync
palette-resume-sync = Resume sync
palette-today = Go to today
palette-report = { $unit ->
    [day] Report of today
    [week] Report of this week
    [month] Report of this month
   *[year] Report of this year
}
palette-files = { $act ->
    [export] Export entries …
    [import] Import a file …
    [back-up] Back up everything …
   *[restore] Restore a copy …
}
palette-new = { $kind ->
    [project] New project
    [client] New client
    [task] New task
   *[tag] New tag
}
palette-connect = Connect an account
palette-workspace = Switch to { $name }
palette-setting = Setting: { $label }
palette-choice = { $label }: { $option }
# Other words by which each is found; never shown
palette-also = { $command ->
    [stop] end, finish, pause, break
    [continue] resume, again, go on, restart
    [undo] take back, revert
    [redo] again, repeat
    [finished] log, manual, add time, past, missed
    [interrupt] call, phone, in between
    [begin] start time, began, earlier, later
    [discard] cancel, throw away, timer
    [edit] change, rename, fix, description, end
    [split] cut, divide, two
    [project] task, assign, move
    [tags] tag, label
    [bill] billable, money
    [unbill] billable, money
    [pin] favourite, favorite
    [history] story, changes, log
    [duplicate] copy, twice
    [again] continue, repeat
    [delete] remove, trash
    [all-merge] join, combine
    [all-duplicate] copy
    [all-delete] remove, trash
    [sync] synchronise, synchronize, upload, send, refresh, fetch
    [pause-sync] stop syncing, offline, continue syncing
    [view-main] entries, timesheet, week
    [view-calendar] day, week, grid
    [view-reports] statistics, charts, totals, summary
    [view-check] holes, gaps, overlaps, missing
    [view-sync] conflicts, waiting, queue, problems
    [view-accounts] workspace, key, log in, sign in, sign out, upload
    [view-catalog] rename, archive, colour, color
    [view-settings] preferences, options, configuration
    [view-data] backup, csv, json, ical, toggl
    [today] now, list
    [report-day] day, today
    [report-week] weekly
    [report-month] monthly
    [report-year] yearly, annual
    [export] csv, json, ical, icalendar, download, save
    [import] csv, toggl, hamster, timewarrior, load, open
    [back-up] backup, copy, save, database
    [restore] backup, recover
    [new] add, create, make
    [connect] clockify, maton, key, sign in, log in, add
    [mini] small, always on top, floating, window
    [keys] keyboard, shortcuts, help, hotkeys
   *[other] { "" }
}
