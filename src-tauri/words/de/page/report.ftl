# Was die Berichte von sich aus sagen.

report-unit = { $unit ->
    [day] Heute
    [week] Woche
    [month] Monat
   *[year] Jahr
}
report-by = { $by ->
    [project] Projekt
    [client] Kunde
    [task] Aufgabe
    [tag] Schlagwort
    [description] Beschreibung
    [day] Tag
    [week] Woche
   *[month] Monat
}
report-look = { $look ->
    [bars] Balken
    [balance] Bilanz
   *[table] Tabelle
}

# The head: which time, by what, and what of it.
report-title = Berichte
report-earlier = Früher
report-earlier-hint = Früher ([)
report-later = Später
report-later-hint = Später (])
report-range = Zeitraum
report-range-other = Zeitraum …
report-filter = Filter
report-filter-hint = Filter (F)
report-export = Export
report-export-hint = Als Tabelle exportieren (CSV)
# An example of a filter. Its words are what the filter reads.
report-filter-example = @Projekt #Schlagwort client:Name billable:yes Wörter
# Before what the lines are: "Nach Projekt".
report-added = Nach
report-added-by = Nach { $by }
# Before what the lines within a line are: "dann Aufgabe".
report-then = dann
report-then-by = dann { $by }
report-then-none = dann …
report-nothing = Nichts
report-from = Von
report-to = Bis
report-show = Zeigen
report-last-days = Letzte { $count } Tage
report-everything = Alles

report-rounded = Gerundet
report-show-all = Alles zeigen
report-other-stretch = Ein anderer Zeitraum ist einen Klick auf die Pfeile entfernt.
report-target = Gegen das Ziel
report-show-as = Zeigen als
report-week = Wann in der Woche
report-week-under = mittlere Minuten je Stunde
report-week-table = Wann in der Woche, mittlere Minuten je Stunde
report-day = Tag
report-numbers = Dasselbe in Zahlen
# $label: which time was copied, "16. – 22. November".
report-copied = { $label } ist kopiert
report-no-clipboard = Die Zwischenablage ist nicht da

# The bars in numbers. $title: "Stunden je Tag".
report-as-table = { $title } als Tabelle
report-balance = Bilanz
report-total = Summe
# $under: what the target is.
report-trend = Bilanz gegen das Ziel, { $under }
# $when: a bar.
report-to-come = { $when }: kommt noch
