# The calendar.

# Beside a total: 31:20 of 37:30
calendar-of-target = of { $length }
calendar-week = Week { $week }, { $dates }
# 15 min are covered by two entries
calendar-twice = { $length } twice
calendar-tomorrow = Tomorrow

# A block for who hears it
calendar-block = { $name }, { $under }, { $from } – { $to }, { $length }
calendar-block-that-runs = { $name }, { $under }, { $from } – now, { $length }
