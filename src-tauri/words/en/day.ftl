# Days, dates and clocks. $order is "month" where dates begin with the month: November 19.

day-today = Today
day-yesterday = Yesterday
# In a field for a day: what stands here is read again. All are digits, two or four
day-typed = { $year }-{ $month }-{ $day }
day-in-short = { $day ->
    [today] today
    [yesterday] yesterday
   *[tomorrow] tomorrow
}
day-weekday = { $day ->
    [mon] Monday
    [tue] Tuesday
    [wed] Wednesday
    [thu] Thursday
    [fri] Friday
    [sat] Saturday
   *[sun] Sunday
}
day-weekday-short = { $day ->
    [mon] Mon
    [tue] Tue
    [wed] Wed
    [thu] Thu
    [fri] Fri
    [sat] Sat
   *[sun] Sun
}
day-month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
day-month-short = { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
}
day-date = { $order ->
    [month] { $month } { $day }
   *[day] { $day } { $month }
}
day-date-of-year = { $order ->
    [month] { $month } { $day }, { $year }
   *[day] { $day } { $month } { $year }
}
day-date-short = { $order ->
    [month] { $month } { $day }
   *[day] { $day } { $month }
}
day-date-short-of-year = { $order ->
    [month] { $month } { $day }, { $year }
   *[day] { $day } { $month } { $year }
}
# Thursday 19 November
day-weekday-date = { $order ->
    [month] { $weekday }, { $date }
   *[day] { $weekday } { $date }
}
# Thu 19
day-weekday-number = { $weekday } { $day }
# 19, before a date of the same month or behind the month
day-number = { $day }
# 16 – 22 November: two days of a month
day-within-month = { $order ->
    [month] { $month } { $first } – { $last }
   *[day] { $first } – { $last } { $month }
}
day-within-month-of-year = { $order ->
    [month] { $month } { $first } – { $last }, { $year }
   *[day] { $first } – { $last } { $month } { $year }
}
day-from-to = { $from } – { $to }
day-month-of-year = { $month } { $year }
# Nov ’26
day-month-of-year-short = { $month } ’{ $year }
# Of twelve hours
day-clock = { $half ->
    [am] { $clock } am
   *[pm] { $clock } pm
}
day-clock-of-day = { $day } { $clock }
