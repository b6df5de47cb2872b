# Befehle und Suche.

palette-title = Befehle und Suche
palette-search = Suchen oder tun
palette-search-ask = Suchen oder tun …
palette-results = Ergebnisse
palette-none = So heißt nichts.
palette-group = { $group ->
    [do] Tun
    [more] Mehr zu tun
    [entries] Einträge
   *[new] Neu
}
palette-move = bewegen
palette-continue-hit = Eintrag fortsetzen
palette-only-commands = nur Befehle
palette-example = @Projekt #Schlagwort 2026-11

palette-stop = { $name } stoppen
palette-continue = Letzten Eintrag fortsetzen
palette-start = { $name } starten
palette-undo = Rückgängig: { $what }
palette-redo = Wiederholen: { $what }
palette-finished = Fertigen Eintrag anlegen
palette-sync = Jetzt abgleichen
palette-show = { $view ->
    [main] Liste zeigen
    [calendar] Kalender zeigen
    [reports] Berichte zeigen
    [check] Tagesprüfung zeigen
    [sync] Abgleich zeigen
    [accounts] Konten zeigen
    [catalog] Projekte, Kunden, Aufgaben und Schlagwörter zeigen
    [settings] Einstellungen zeigen
   *[data] Export, Import und Sicherungen zeigen
}
palette-mini = Minitimer zeigen
palette-keys = Tasten zeigen
palette-start-on = Mit { $name } starten
palette-start-typed = „{ $text }“ starten
palette-as-typed = wie geschrieben

palette-of = { $act ->
    [begin] Beginn von { $name } ändern
    [discard] { $name } verwerfen
    [edit] { $name } bearbeiten
    [split] { $name } teilen
    [project] Projekt von { $name } ändern
    [tags] Schlagwörter von { $name } ändern
    [bill] { $name } abrechenbar machen
    [unbill] { $name } nicht abrechenbar machen
    [pin] { $name } zu Favoriten
    [history] Verlauf von { $name } zeigen
    [duplicate] { $name } duplizieren
    [again] { $name } neu starten
   *[delete] { $name } löschen
}
palette-all = { $act ->
    [merge] Die { $count } gewählten Einträge zusammenführen
    [duplicate] Die { $count } gewählten Einträge duplizieren
   *[delete] Die { $count } gewählten Einträge löschen
}
palette-similar = { $act ->
    [merge] Die { $count } ähnlichen Einträge zusammenführen
   *[delete] Die { $count } ähnlichen Einträge löschen
}
palette-unpin = { $name } aus Favoriten entfernen
palette-pause-sync = Abgleich anhalten
palette-resume-sync = Abgleich fortsetzen
palette-today = Zu heute gehen
palette-report = { $unit ->
    [day] Bericht über heute
    [week] Bericht über diese Woche
    [month] Bericht über diesen Monat
   *[year] Bericht über dieses Jahr
}
palette-files = { $act ->
    [export] Einträge exportieren …
    [import] Datei importieren …
    [back-up] Alles sichern …
   *[restore] Sicherung zurückspielen …
}
palette-new = { $kind ->
    [project] Neues Projekt
    [client] Neuer Kunde
    [task] Neue Aufgabe
   *[tag] Neues Schlagwort
}
palette-connect = Konto verbinden
palette-workspace = Wechseln zu { $name }
palette-setting = Einstellung: { $label }
palette-choice = { $label }: { $option }
palette-also = { $command ->
    [stop] beenden, anhalten, Pause
    [continue] weiter, weitermachen, noch einmal
    [undo] zurücknehmen, widerrufen
    [redo] noch einmal, wiederherstellen
    [finished] nachtragen, manuell, eintragen, vergessen
    [interrupt] Anruf, Telefon, dazwischen
    [begin] Startzeit, begann, früher, später
    [discard] abbrechen, wegwerfen, Timer
    [edit] ändern, umbenennen, Beschreibung, Ende
    [split] trennen, aufteilen, zwei
    [project] Aufgabe, zuordnen, verschieben
    [tags] Schlagwort, Tag, Etikett
    [bill] abrechnen, Geld
    [unbill] abrechnen, Geld
    [pin] anheften, behalten, merken
    [history] Geschichte, Änderungen, Protokoll
    [duplicate] kopieren, doppelt
    [again] fortsetzen, wiederholen
    [delete] entfernen, wegwerfen
    [all-merge] verbinden, zusammenfassen
    [all-duplicate] kopieren
    [all-delete] entfernen
    [sync] synchronisieren, Sync, hochladen, senden, aktualisieren
    [pause-sync] Pause, pausieren, Sync, offline, stoppen
    [view-main] Einträge, Stundenzettel, Woche
    [view-calendar] Tag, Woche
    [view-reports] Statistik, Diagramm, Summen, Auswertung
    [view-check] Lücken, Überschneidungen, fehlend
    [view-sync] Konflikte, Warteschlange, Sync, Probleme
    [view-accounts] Arbeitsbereich, Schlüssel, anmelden, abmelden, hochladen
    [view-catalog] umbenennen, archivieren, Farbe
    [view-settings] Optionen, Konfiguration
    [view-data] Backup, CSV, JSON, iCal, Toggl
    [today] jetzt, Liste
    [report-day] Tag, Tagesbericht
    [report-week] Wochenbericht
    [report-month] Monatsbericht
    [report-year] Jahresbericht
    [export] CSV, JSON, iCal, iCalendar, herunterladen, speichern
    [import] CSV, Toggl, Hamster, Timewarrior, laden, öffnen
    [back-up] Backup, Kopie, Sicherung, Datenbank
    [restore] Backup, wiederherstellen, zurückholen
    [new] hinzufügen, anlegen, erstellen
    [connect] Clockify, Maton, Schlüssel, anmelden, hinzufügen
    [mini] klein, immer im Vordergrund, Fenster
    [keys] Tastatur, Kürzel, Tastenkürzel, Hilfe
   *[other] { "" }
}
