# Tage, Daten und Uhrzeiten.

day-today = Heute
day-yesterday = Gestern
day-typed = { $day }.{ $month }.{ $year }
day-in-short = { $day ->
    [today] heute
    [yesterday] gestern
   *[tomorrow] morgen
}
day-weekday = { $day ->
    [mon] Montag
    [tue] Dienstag
    [wed] Mittwoch
    [thu] Donnerstag
    [fri] Freitag
    [sat] Samstag
   *[sun] Sonntag
}
day-weekday-short = { $day ->
    [mon] Mo
    [tue] Di
    [wed] Mi
    [thu] Do
    [fri] Fr
    [sat] Sa
   *[sun] So
}
day-month = { $month ->
    [1] Januar
    [2] Februar
    [3] März
    [4] April
    [5] Mai
    [6] Juni
    [7] Juli
    [8] August
    [9] September
    [10] Oktober
    [11] November
   *[12] Dezember
}
day-month-short = { $month ->
    [1] Jan.
    [2] Feb.
    [3] März
    [4] Apr.
    [5] Mai
    [6] Juni
    [7] Juli
    [8] Aug.
    [9] Sept.
    [10] Okt.
    [11] Nov.
   *[12] Dez.
}
day-date = { $order ->
   *[day] { $day }. { $month }
}
day-date-of-year = { $order ->
   *[day] { $day }. { $month } { $year }
}
day-date-short = { $order ->
   *[day] { $day }. { $month }
}
day-date-short-of-year = { $order ->
   *[day] { $day }. { $month } { $year }
}
# Donnerstag, 19. November
day-weekday-date = { $order ->
   *[day] { $weekday }, { $date }
}
# Do 19.
day-weekday-number = { $weekday } { $day }.
day-number = { $day }.
# 16. – 22. November
day-within-month = { $order ->
   *[day] { $first }. – { $last }. { $month }
}
day-within-month-of-year = { $order ->
   *[day] { $first }. – { $last }. { $month } { $year }
}
day-from-to = { $from } – { $to }
day-month-of-year = { $month } { $year }
# Nov. ’26
day-month-of-year-short = { $month } ’{ $year }
day-clock = { $half ->
    [am] { $clock } vorm.
   *[pm] { $clock } nachm.
}
day-clock-of-day = { $day } { $clock }
