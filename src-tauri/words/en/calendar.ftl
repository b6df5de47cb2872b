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
