# Die Liste: Tage, Einträge und ihr Editor, was mit mehreren geschieht, und die Auswege für das, was jemanden braucht.

list-today = Heute
# Neben Summe und Ziel des Tages: noch 2:34, bis 17:11
list-to-go = noch { $length }
list-reached = erreicht
list-total = Summe
list-loading = Lädt
list-no-description = Ohne Beschreibung
list-no-project = Kein Projekt
list-now = jetzt
list-earlier = Frühere Tage
list-later = Zu den letzten Tagen
list-opened = Aufgeklappt
list-closed = Zugeklappt

list-week-day = { $day }, { $total }
list-week-day-empty = { $day }, nichts
list-week-none = { $week }: nichts erfasst. Darunter steht der nächstgelegene Tag.
list-go-to = Zu einem Tag
list-go-to-hint = Zu einem Tag (G); eine Woche zurück [, vor ], heute T
list-go = Los
list-day = Tag
list-day-example = 19.11., gestern
list-month-earlier = Ein Monat zurück
list-month-later = Ein Monat vor

list-choose = { $name } auswählen
list-more = Mehr zu { $name }
list-edit = Bearbeiten
list-continue = Fortsetzen
list-continue-entry = { $name } fortsetzen
list-split = An einer Uhrzeit teilen
list-duplicate = Duplizieren
list-pin = Zu Favoriten
list-history = Verlauf
list-delete = Löschen
list-stop = Stoppen
list-stop-hint = Stoppen (S)
list-running = Läuft
list-billable = Abrechenbar
list-not-billable = Nicht abrechenbar

list-similar = { $count ->
    [one] { $count } ähnlicher Eintrag
   *[other] { $count } ähnliche Einträge
}
list-more-of-group = Mehr zu { $count } × { $name }
list-group-close = Zuklappen
list-group-open = Einzeln zeigen
list-merge-into-one = Zu einem zusammenführen
list-delete-entries = { $count ->
    [one] { $count } Eintrag löschen
   *[other] { $count } Einträge löschen
}

list-needs-you = braucht dich
list-waiting = wartet
list-only-here = nur hier
list-sending = sendet
list-checking = prüft
list-checking-why = Die Antwort ging verloren; Stint sieht nach, bevor es noch einmal sendet.

list-edit-entry = { $name } bearbeiten
list-description = Beschreibung
list-what-was-it = Was war es?
list-what-was-it-required = Was war es? Nötig
list-project = Projekt
list-project-required = Projekt nötig
list-task-required = Aufgabe nötig
list-tags = Schlagwörter
list-tag-required = Schlagwort nötig
list-add-tag = Schlagwort hinzufügen
list-take-off = { $name } wegnehmen
list-create-project = Projekt „{ $name }“ anlegen
list-create-tag = Schlagwort „{ $name }“ anlegen
list-start = Beginn
list-end = Ende
list-length = Dauer
list-follows-length = Folgt der Dauer
list-follows-end = Folgt dem Ende
list-cancel = Abbrechen
list-done = Fertig
list-sentence = { $words }.
list-custom-fields = Eigene Felder
list-required = Nötig
list-nothing = Nichts

list-chosen-entries = Ausgewählte Einträge
list-chosen = { $count } ausgewählt
list-project-of-all = Projekt von allen
list-project-for-all = Projekt für alle
list-tag-for-all = Schlagwort für alle
list-tag-for-all-hint = Ein Schlagwort geben oder wegnehmen
list-description-of-all = Beschreibung von allen
list-description-for-all = Beschreibung für alle
list-make-billable = Abrechnen
list-make-not-billable = Nicht abrechnen
list-move-all = Alle auf diesen Tag verschieben
list-move-all-example = 19.11. oder gestern
list-move = Verschieben
list-change = Ändern
list-merge = Zusammenführen
list-more-for-all = Mehr für alle
list-description-ask = Beschreibung …
list-move-ask = Auf einen Tag verschieben …
list-back = Zurück
list-clear = Abwählen

list-merge-others = Die anderen werden gelöscht; einmal rückgängig machen bringt sie zurück.
list-merge-stays = { $others ->
    [one] { $name } bleibt; der andere Eintrag wird gelöscht. Einmal rückgängig machen bringt ihn zurück.
   *[other] { $name } bleibt; die anderen werden gelöscht. Einmal rückgängig machen bringt sie zurück.
}
list-merge-between = Die Zeit dazwischen
list-merge-count = Die Lücke mitzählen
list-merge-leave-out = Die Lücke weglassen

list-split-entry = { $name } teilen
list-split-at = Teilen um
list-split-do = Teilen
list-split-into = { $from } – { $at }, { $first }, dann { $at } – { $to }, { $second }

list-history-of = Verlauf von { $name }
list-history-empty = Darüber ist noch nichts aufgeschrieben.

list-send-again = Erneut senden
list-bring-back = Zurückholen
list-delete-here = Hier löschen
list-delete-here-too = Auch hier löschen
list-delete-there-too = Auch in Clockify löschen
list-drop-change = Änderung verwerfen
list-send-as-new = Neu senden
list-send-as-new-one = Als neu senden
list-is-the-one-there = Es ist der Eintrag dort
list-keep-as-there = So behalten, wie es dort ist
list-copy-note = Notiz kopieren
list-note-copied = Die Notiz ist kopiert
list-note-not-copied = Die Notiz konnte nicht kopiert werden.
list-try-again = Versuch es noch einmal.
list-clash-way = { $way ->
    [keep_marked] Wie markiert behalten
    [take_here] Alles von hier
    [take_theirs] Alles von Clockify
    [merge] Zu einem zusammenführen
   *[keep_both] Beide behalten
}
list-other-task = Andere Aufgabe …
list-other-project = Anderes Projekt …
list-other-tag = Anderes Schlagwort …
