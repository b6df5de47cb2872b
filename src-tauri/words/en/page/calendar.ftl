# The calendar.

calendar-calendar = Calendar
calendar-earlier = Earlier
calendar-earlier-hint = Earlier ([)
calendar-later = Later
calendar-later-hint = Later (])
calendar-today = Today
calendar-today-hint = Today (T)
calendar-total = Total
calendar-between-lines = Minutes between lines
calendar-zoom-hint = Coarser (−), finer (+)
# The first of a few numbers that stand beside each other: 60 min, 30, 15, 5
calendar-zoom = { $minutes } min
calendar-days = Days
calendar-span = { $span ->
    [day] Day
   *[week] Week
}
calendar-show-day = Show { $day }
calendar-day = { $day }, { $total }
calendar-day-empty = { $day }, nothing
# $length: 45 min. $times: 9:00 – 9:45
calendar-hole = { $length } not tracked, { $times }: fill
calendar-fill = Fill { $times }
calendar-now = now

calendar-new = New entry
calendar-new-at = New entry { $when }
# $times: 9:00 – 9:45
calendar-when = { $day }, { $times }
calendar-what-was-it = What was it?
calendar-what-was-it-example = What was it?  @project #tag
calendar-suggestions = Suggestions
calendar-cancel = Cancel
calendar-add = Add
calendar-add-at = Add { $times }
calendar-start = Start
