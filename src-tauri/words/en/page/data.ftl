# What exports, imports and copies say by themselves.

data-title = Data
data-back = Back to the settings
data-back-hint = Settings

data-export = Export
data-which = Which entries
data-range = { $range ->
    [everything] Everything
    [this_month] This month
    [last_month] Last month
   *[this_year] This year
}
data-as = As
data-format = { $format ->
    [csv] Table
    [json] JSON
   *[ics] Calendar
}
data-format-hint = { $format ->
    [csv] In the columns of Clockify's detailed report; what runs is left out
    [json] All that Stint knows of each entry, what runs included; Stint imports it as it was
   *[ics] For a calendar; what runs is left out
}
data-export-hint = There is no limit, and a file that is there is never replaced without asking.
data-export-act = Export …

# Something long that is on its way.
data-exporting = Exporting
data-reading = Reading
data-importing = Importing
data-copying = Copying
data-putting-back = Putting back

# How it went is shown until then.
data-put-away = Put this away

data-import = Import
data-import-what = What another program kept
data-import-hint = The detailed reports of Clockify and Toggl, lists of Hamster and Timewarrior, and Stint's own exports
data-import-choose = Choose a file …
data-dates-first = What comes first in its dates
data-the-day = The day
data-the-month = The month
# "Its dates begin with" stands before the choice of "the day" and "the month".
data-dates-begin = Its dates begin with
data-begin-day = the day
data-begin-month = the month
data-nothing-new = Nothing new is in it
# $called: the file. $read_as: how it was read, "dates as day, month, year".
data-from = From { $called }.
data-from-as = From { $called }; { $read_as }.
# $place: where it comes in: a workspace, or this computer.
data-into = { $sends ->
    [yes] Into { $place }, and from there to Clockify.
   *[no] Into { $place }.
}
data-whose = Whose time comes in
data-nobody = Nobody named
data-in-file = In the file
data-here-already = Here already
data-left = Left as they are
data-cannot-use = { $count ->
    [one] { $count } line cannot be used
   *[other] { $count } lines cannot be used
}
data-to-know = { $count ->
    [one] { $count } line to know of
   *[other] { $count } lines to know of
}
# $line: its number in the file.
data-line = Line { $line }
data-more-lines = { $count ->
    [one] And { $count } line more.
   *[other] And { $count } lines more.
}
data-import-act = { $count ->
    [one] Import { $count } entry
   *[other] Import { $count } entries
}

# What names become that are brought along.
data-entries = Entries
data-make = Create { $name }
data-no-project = No project
data-leave-out = Leave it out
# $becomes: what it becomes now, "is created", "is left out".
data-name-change = { $name }: { $becomes }. Change
data-names-find = Find
# Of what could be chosen. $shown: the first so many. $count: all that fits. $all: all that is there.
data-names-first = The first { $shown } of { $count }; type to find the others
data-names-fit = { $count ->
    [0] Nothing has that name
   *[other] { $count } of { $all }
}
# Of the names in the table.
data-names-find-name = Find a name
data-more-names = Show { $count } more

data-copies = Copies
data-back-up = Back up
data-back-up-hint = Everything but keys in one file: entries, what waits, settings and history
data-back-up-act = Back up …
data-restore = Restore
data-restore-hint = Puts a copy in place of everything; what is here is kept beside it
data-restore-act = Restore …
# $kept: the file with what was here before.
data-was-here = What was here: { $kept }
data-restore-question = Put a copy in place of everything?
data-restore-choose = Choose the copy …
data-restore-beside = All that is here now stays beside it in a file of its own, which can be restored in turn.
data-restore-waits = What waited when the copy was made may be in Clockify by now: it is looked for there before anything of it is sent, and everything else is read anew.
