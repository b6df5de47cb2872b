# Die Einstellungen.

# Abschnitte
settings-time = Zeit und Ziele
settings-keys = Tastenkürzel, überall
settings-look = Darstellung
settings-speech = Sprache und Zahlen
settings-sync = Abgleich

# Was gesagt und nicht eingestellt wird
settings-accounts = Konten
settings-accounts-label = Konten und Arbeitsbereiche
settings-accounts-hint = Welche verbunden sind, wie es jedem geht, und das Abmelden
settings-data = Daten
settings-files-label = Export, Import und Sicherungen
settings-files-hint = Einträge als Datei, was ein anderes Programm aufgezeichnet hat, und alles in einer Sicherung
settings-sent = Was an wen geht
settings-clockify-hint = Deine Einträge, Projekte, Aufgaben, Schlagwörter und Kunden, sobald ein Konto verbunden ist; vorher nichts, und nichts aus einem Konto, das nur liest
settings-maton-hint = Dasselbe, auf dem Weg zu Clockify, für Konten, die darüber erreicht werden
settings-others-label = Alle anderen
settings-others-hint = Nichts: keine Statistik, keine Absturzberichte, keine Suche nach neuen Versionen

# Wie jede heißt
settings-hotkey-toggle = Starten oder stoppen
settings-hotkey-show = Stint zeigen
settings-hotkey-interrupt = Unterbrechen und zurück
settings-tray-icons = Symbole im Infobereich
settings-sync-by-itself = Von selbst abgleichen
settings-group-similar = Ähnliche Einträge zusammenfassen
settings-week-start = Die Woche beginnt am
settings-goal-day = Ziel je Tag
settings-goal-week = Ziel je Woche
settings-work-days = Arbeitstage
settings-theme = Farben
settings-language = Sprache
settings-durations = Dauer
settings-clock = Uhrzeit

# Was jede tut
settings-hotkey-toggle-hint = Stoppt, was läuft, oder startet den letzten Eintrag neu
settings-hotkey-show-hint = Öffnet das kleine Fenster mit dem Startfeld
settings-hotkey-interrupt-hint = Startet etwas anderes; nach dessen Stopp läuft weiter, was vorher lief
settings-tray-icons-hint = Ihre Farbe, wo die Leiste nicht erkannt wird
settings-sync-by-itself-hint = Aus: nur, wenn du es verlangst
settings-group-similar-hint = Einträge eines Tages, die sich nur in ihren Zeiten unterscheiden, sind eine Zeile der Liste
settings-week-start-hint = In Kalender, Liste und Berichten
settings-goal-day-hint = Stunden an jedem Arbeitstag, etwa 7:30; leer für keines
settings-goal-week-hint = Stunden in einer Woche, wo kein Tag ein eigenes Ziel hat
settings-work-days-hint = Die Tage mit einem Ziel
settings-theme-hint = Wie auf deinem Desktop, oder immer gleich
settings-language-hint = Für jedes Wort hier, im Infobereich und im Terminal
settings-durations-hint = In Listen und Summen; was läuft, zählt in Sekunden
settings-clock-hint = Mit vierundzwanzig Stunden oder zweimal zwölf

# Mit welchen anderen Wörtern jede gefunden wird; nie gezeigt
settings-hotkey-toggle-also = Tastenkürzel, Kürzel, Hotkey, Tastatur, Tastenkombination, Pause, fortsetzen
settings-hotkey-show-also = Tastenkürzel, Kürzel, Hotkey, Tastatur, Tastenkombination, Fenster, öffnen
settings-hotkey-interrupt-also = Tastenkürzel, Kürzel, Hotkey, Tastatur, Tastenkombination, Anruf, Telefon
settings-tray-icons-also = Icon, Leiste, Menüleiste, Benachrichtigungsfeld, Farbe
settings-sync-by-itself-also = automatisch, Pause, hochladen, offline, Clockify, Hintergrund, Synchronisation, Sync
settings-group-similar-also = Gruppe, gruppieren, zusammenklappen, gleiche Einträge, doppelt, Liste
settings-week-start-also = erster Tag der Woche, Wochenbeginn, Wochenstart, Kalender, Samstag, Sonntag, Montag
settings-goal-day-also = Soll, Tagesziel, Sollstunden, Stunden am Tag, Überstunden
settings-goal-week-also = Soll, Wochenziel, Sollstunden, Stunden in der Woche, Überstunden
settings-work-days-also = Wochentage, Wochenende, Werktage, freie Tage, Montag, Freitag
settings-theme-also = Dunkelmodus, dunkel, Nacht, hell, Kontrast, Farbe, Thema, Aussehen, Darstellung
settings-language-also = Englisch, English, Deutsch, Übersetzung, Wörter
settings-durations-also = dezimal, Dezimalstunden, Stunden und Minuten, Sekunden, Format, Länge, Industriestunden
settings-clock-also = 24 Stunden, 12 Stunden, am, pm, Uhrzeitformat, Zeitformat
settings-accounts-also = Clockify, Maton, Schlüssel, API-Key, anmelden, verbinden, abmelden, Arbeitsbereich, nur lesen
settings-files-also = Backup, sichern, Sicherung, wiederherstellen, Datenbank, CSV, JSON, iCalendar, ICS, Toggl, Hamster, Timewarrior, herunterladen, speichern
settings-clockify-also = Datenschutz, hochladen, Server, Cloud
settings-maton-also = Datenschutz, hochladen, Server, Cloud
settings-others-also = Datenschutz, Telemetrie, Tracking, Analyse, Update, Aktualisierung

# Was jede nimmt, mitten im Satz: „theme nimmt system, light, dark oder contrast“. Wörter wie auto, on und off werden in
# jeder Sprache so getippt.
settings-takes-keys = eine Tastenkombination, oder nichts, um es auszuschalten
settings-takes-tray-icons = auto, light oder dark
settings-takes-sync = on, oder off, um nur auf Verlangen abzugleichen
settings-takes-group-similar = on, oder off, um jeden Eintrag einzeln zu zeigen
settings-takes-weekday = einen Wochentag, etwa montag
# $half ist 7,5
settings-takes-hours = Stunden wie 7:30, { $half } oder 8, oder nichts für kein Ziel
settings-takes-weekdays = Wochentage, etwa mo-fr oder mo,di,do
settings-takes-theme = system, light, dark oder contrast
settings-takes-language = system, en oder de
settings-takes-durations = compact, full oder decimal
settings-takes-clock = system, 24h oder 12h
settings-takes-own-keys = eine eigene Kombination

# Zur Wahl
settings-automatic = Automatisch
settings-light = Hell
settings-dark = Dunkel
settings-contrast = Hoher Kontrast
settings-system = Wie das System
# In einem leeren Feld
settings-no-target = keines
