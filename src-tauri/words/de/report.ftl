# Berichte. „by“ ist eines von project, client, task, tag, day, week, month, description.

# Über den Zeilen einer Tabelle
report-by = { $by ->
    [project] Projekt
    [client] Kunde
    [task] Aufgabe
    [tag] Schlagwort
    [day] Tag
    [week] Woche
    [month] Monat
   *[description] Beschreibung
}
# Wo ein Eintrag keines nennt
report-no-client = Kein Kunde
report-no-task = Keine Aufgabe
report-no-tag = Kein Schlagwort
report-no-description = Keine Beschreibung
# Über die hinaus, die eine Farbe haben
report-others = Andere

# Über den Balken; jeder ist eine Stunde, ein Tag, …
report-bars = { $unit ->
    [hour] Minuten je Stunde
    [day] Stunden je Tag
    [week] Stunden je Woche
    [month] Stunden je Monat
   *[year] Stunden je Jahr
}
report-unit = { $unit ->
    [hour] Stunde
    [day] Tag
    [week] Woche
    [month] Monat
   *[year] Jahr
}
# Wie die Balken geteilt sind
report-stacked = { $by ->
    [project] nach Projekt
    [client] nach Kunde
    [task] nach Aufgabe
    [tag] nach Schlagwort
    [day] nach Tag
    [week] nach Woche
    [month] nach Monat
   *[description] nach Beschreibung
}
# nach Projekt, gestrichelt: 7:30. Die gestrichelte Linie ist das Ziel
report-dashed = { $by }, gestrichelt: { $length }
report-shares = { $by ->
    [project] Anteil je Projekt
    [client] Anteil je Kunde
    [task] Anteil je Aufgabe
    [tag] Anteil je Schlagwort
    [day] Anteil je Tag
    [week] Anteil je Woche
    [month] Anteil je Monat
   *[description] Anteil je Beschreibung
}
# Donnerstag 9 – 10: 42 min
report-heat = { $weekday } { $hour }: { $minutes } Min.
report-more-lines = { $count ->
    [one] und 1 weitere Zeile; stint report gibt alle aus
   *[other] und { $count } weitere Zeilen; stint report gibt alle aus
}

# Jedes steht unter einer Zahl
report-tracked = erfasst
report-tracked-rounded = erfasst, gerundet
report-billable = abrechenbar, { $percent }
report-target = Ziel
report-target-so-far = Ziel bis jetzt
report-behind = im Rückstand
report-ahead = voraus
# Das Mittel der Tage, an denen etwas erfasst ist; immer mehrere
report-a-day = am Tag, an { $days } Tagen
report-entries-label = { $count ->
    [one] Eintrag
   *[other] Einträge
}

report-column-billable = Abrechenbar
report-column-total = Gesamt

report-on-target = im Ziel
report-so-far-behind = { $length } im Rückstand
report-so-far-ahead = { $length } voraus
# $balance ist eines der drei darüber
report-against = { $balance }, Ziel { $target }

report-percent = { $percent } %
report-percent-below = < { $percent } %
report-percent-above = > { $percent } %

# $step ist 15 min, 1 h oder ähnlich
report-rounded = { $way ->
    [nearest] Jeder Eintrag ist auf { $step } gerundet, wie dieser Arbeitsbereich es in Berichten tut. Genau: { $exact }.
    [up] Jeder Eintrag ist auf { $step } aufgerundet, wie dieser Arbeitsbereich es in Berichten tut. Genau: { $exact }.
   *[down] Jeder Eintrag ist auf { $step } abgerundet, wie dieser Arbeitsbereich es in Berichten tut. Genau: { $exact }.
}
report-exact = { $way ->
    [nearest] Genaue Zeiten. Dieser Arbeitsbereich rundet jeden Eintrag auf { $step }: { $rounded }.
    [up] Genaue Zeiten. Dieser Arbeitsbereich rundet jeden Eintrag auf { $step } auf: { $rounded }.
   *[down] Genaue Zeiten. Dieser Arbeitsbereich rundet jeden Eintrag auf { $step } ab: { $rounded }.
}
report-several-tags = Ein Eintrag mit mehreren Schlagwörtern zählt bei jedem davon; darum sind die Zeilen mehr als die Summe.
report-still-runs = Was läuft, zählt bis jetzt.

# $range ist Donnerstag, 19. November, 16. – 22. November, November 2026, 2026 oder eine andere Zeit
report-nothing = { $unit ->
    [day] Am { $range } ist nichts erfasst.
    [week] Vom { $range } ist nichts erfasst.
    [month] Im { $range } ist nichts erfasst.
    [year] { $range } ist nichts erfasst.
   *[other] Für { $range } ist nichts erfasst.
}
report-nothing-like-that = { $unit ->
    [day] Am { $range } passt nichts dazu.
    [week] Vom { $range } passt nichts dazu.
    [month] Im { $range } passt nichts dazu.
    [year] { $range } passt nichts dazu.
   *[other] In der Zeit { $range } passt nichts dazu.
}

report-entries = { $count ->
    [one] 1 Eintrag
   *[other] { $count } Einträge
}
report-and-more = und noch { $count }, { $length }
