# The calendar.

# Beside a total: 31:20 of 37:30
calendar-of-target = of { $length }
# When today's target will be reached if what runs goes on
calendar-until = until { $clock }
calendar-week = Week { $week }, { $dates }
# 15 min are covered by two entries
calendar-twice = { $length } twice
calendar-tomorrow = Tomorrow

# A block for who hears it
calendar-block = { $name }, { $under }, { $from } – { $to }, { $length }
calendar-block-that-runs = { $name }, { $under }, { $from } – now, { $length }

# What an entry of an earlier day has in this one: 1 h 15 min of Release night, until 1:15
calendar-carried = { $long } of { $name }, until { $clock }
# $when: Tue 22:30
calendar-carried-running = { $name } has been running since { $when }
calendar-carried-on = { $long } of { $name }, which goes on into the next day
# A line that is typed: $name is an entry that is there at that time already
calendar-lies-over = Lies over { $name }, { $from } – { $to }.
calendar-lies-over-more = Lies over { $name }, { $from } – { $to }, and { $count } more.
calendar-now = now

# A day of a month for who hears it
calendar-month-day = { $day }, { $length }
calendar-month-day-empty = { $day }, nothing tracked
