# What the reports say by themselves.

report-unit = { $unit ->
    [day] Today
    [week] Week
    [month] Month
   *[year] Year
}
report-by = { $by ->
    [project] Project
    [client] Client
    [task] Task
    [tag] Tag
    [description] Description
    [day] Day
    [week] Week
   *[month] Month
}
report-look = { $look ->
    [bars] Bars
    [balance] Balance
   *[table] Table
}

# The head: which time, by what, and what of it.
report-title = Reports
report-earlier = Earlier
report-earlier-hint = Earlier ([)
report-later = Later
report-later-hint = Later (])
report-range = Range
report-range-other = Range …
report-filter = Filter
report-filter-hint = Filter (F)
report-export = Export
report-export-hint = Export as a table for spreadsheets (CSV)
# An example of a filter. Its words are what the filter reads.
report-filter-example = @project #tag client:name billable:yes words
# Before what the lines are: "By Project".
report-added = By
report-added-by = By { $by }
# Before what the lines within a line are: "then Task".
report-then = then
report-then-by = then { $by }
report-then-none = then …
report-nothing = Nothing
report-from = From
report-to = To
report-show = Show
report-last-days = Last { $count } days
report-everything = Everything

report-rounded = Rounded
report-show-all = Show everything
report-other-stretch = Another stretch of time is a click on the arrows away.
report-target = Against the target
report-show-as = Show as
report-week = When in the week
report-week-under = mean minutes per hour
report-week-table = When in the week, mean minutes per hour
report-day = Day
report-numbers = The same in numbers
# $label: which time was copied, "16 – 22 November".
report-copied = Copied { $label }
report-no-clipboard = The clipboard is not there

# The bars in numbers. $title: "Hours per day".
report-as-table = { $title } as a table
report-balance = Balance
report-total = Total
# $under: what the target is.
report-trend = Balance against the target, { $under }
# $when: a bar.
report-to-come = { $when }: still to come
