# Der Kalender.

calendar-calendar = Kalender
calendar-earlier = Früher
calendar-earlier-hint = Früher ([)
calendar-later = Später
calendar-later-hint = Später (])
calendar-today = Heute
calendar-today-hint = Heute (T)
calendar-total = Summe
calendar-between-lines = Minuten zwischen den Linien
calendar-zoom-hint = Gröber (−), feiner (+)
calendar-zoom = { $minutes } Min.
calendar-days = Tage
calendar-span = { $span ->
    [day] Tag
   *[week] Woche
}
calendar-show-day = { $day } zeigen
calendar-day = { $day }, { $total }
calendar-day-empty = { $day }, nichts
calendar-hole = { $length } nicht erfasst, { $times }: füllen
calendar-fill = { $times } füllen
calendar-now = jetzt

calendar-new = Neuer Eintrag
calendar-new-at = Neuer Eintrag { $when }
calendar-when = { $day }, { $times }
calendar-what-was-it = Was war es?
calendar-what-was-it-example = Was war es?  @Projekt #Schlagwort
calendar-suggestions = Vorschläge
calendar-cancel = Abbrechen
calendar-add = Hinzufügen
calendar-add-at = { $times } hinzufügen
calendar-start = Starten
