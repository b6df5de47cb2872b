# Was gefunden ist.

found-nothing = Nichts gefunden
found-entries = { $count ->
    [one] 1 Eintrag
   *[other] { $count } Einträge
}
found-entries-sum = { $entries }, { $sum }

# Wann ein Eintrag war: heute 11:05 – 12:10
found-from-to = { $day } { $from } – { $to }
found-since = { $day } { $from } – jetzt

# Wie das Getippte gelesen ist, jedes auf einer Marke: Abrechenbar, ab 12. Nov., Website und noch 2
found-billable = Abrechenbar
found-not-billable = Nicht abrechenbar
found-from = ab { $date }
found-to = bis { $date }
found-more = { $name } und noch { $count }
