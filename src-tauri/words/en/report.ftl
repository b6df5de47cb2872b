# Reports. "by" is one of project, client, task, tag, day, week, month, description.

# Over the lines of a table
report-by = { $by ->
    [project] Project
    [client] Client
    [task] Task
    [tag] Tag
    [day] Day
    [week] Week
    [month] Month
   *[description] Description
}
# Where an entry names none
report-no-client = No client
report-no-task = No task
report-no-tag = No tag
report-no-description = No description
# Beyond those that have a colour
report-others = Others

# Over the bars, each an hour, a day, …
report-bars = { $unit ->
    [hour] Minutes per hour
    [day] Hours per day
    [week] Hours per week
    [month] Hours per month
   *[year] Hours per year
}
report-unit = { $unit ->
    [hour] Hour
    [day] Day
    [week] Week
    [month] Month
   *[year] Year
}
# How the bars are cut into parts
report-stacked = { $by ->
    [project] by project
    [client] by client
    [task] by task
    [tag] by tag
    [day] by day
    [week] by week
    [month] by month
   *[description] by description
}
# by project, dashed: 7:30. The dashed line is the target
report-dashed = { $by }, dashed: { $length }
report-shares = { $by ->
    [project] Share per project
    [client] Share per client
    [task] Share per task
    [tag] Share per tag
    [day] Share per day
    [week] Share per week
    [month] Share per month
   *[description] Share per description
}
# Thursday 9 – 10: 42 min
report-heat = { $weekday } { $hour }: { $minutes } min
report-more-lines = and { $count } more lines; stint report prints them all

# Each stands under a number
report-tracked = tracked
report-tracked-rounded = tracked, rounded
report-billable = billable, { $percent }
report-target = target
report-target-so-far = target so far
report-behind = behind
report-ahead = ahead
# The mean of those days on which something was tracked; always several
report-a-day = a day, on { $days } days
report-entries-label = { $count ->
    [one] entry
   *[other] entries
}

report-column-billable = Billable
report-column-total = Total

report-on-target = on target
report-so-far-behind = { $length } behind
report-so-far-ahead = { $length } ahead
# $balance is one of the three above
report-against = { $balance } of { $target }

report-percent = { $percent } %
report-percent-below = < { $percent } %
report-percent-above = > { $percent } %

# $step is 15 min, 1 h or the like
report-rounded = { $way ->
    [nearest] Each entry is rounded to the nearest { $step }, as this workspace does in reports. Exact: { $exact }.
    [up] Each entry is rounded up to { $step }, as this workspace does in reports. Exact: { $exact }.
   *[down] Each entry is rounded down to { $step }, as this workspace does in reports. Exact: { $exact }.
}
report-exact = { $way ->
    [nearest] Exact times. This workspace rounds each entry to the nearest { $step }: { $rounded }.
    [up] Exact times. This workspace rounds each entry up to { $step }: { $rounded }.
   *[down] Exact times. This workspace rounds each entry down to { $step }: { $rounded }.
}
report-several-tags = An entry with several tags counts in each of them, so the lines are more than the total.
report-still-runs = What runs counts up to now.

# $range is Thursday 19 November, 16 – 22 November, November 2026, 2026 or any other stretch
report-nothing = { $unit ->
    [day] Nothing is tracked on { $range }.
   *[other] Nothing is tracked in { $range }.
}
report-nothing-like-that = { $unit ->
    [day] Nothing on { $range } is like that.
   *[other] Nothing in { $range } is like that.
}

report-entries = { $count ->
    [one] 1 entry
   *[other] { $count } entries
}
report-and-more = and { $count } more, { $length }
