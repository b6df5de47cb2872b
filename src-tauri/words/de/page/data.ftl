# Was Export, Import und Sicherungen von sich aus sagen.

data-title = Daten
data-back = Zurück zu den Einstellungen
data-back-hint = Einstellungen

data-export = Export
data-which = Welche Einträge
data-range = { $range ->
    [everything] Alles
    [this_month] Dieser Monat
    [last_month] Letzter Monat
   *[this_year] Dieses Jahr
}
data-as = Als
data-format = { $format ->
    [csv] Tabelle
    [json] JSON
   *[ics] Kalender
}
data-format-hint = { $format ->
    [csv] In den Spalten von Clockifys ausführlichem Bericht; was läuft, fehlt
    [json] Alles, was Stint von jedem Eintrag weiß, auch was läuft; Stint importiert es, wie es war
   *[ics] Für einen Kalender; was läuft, fehlt
}
data-export-hint = Es gibt keine Grenze, und eine vorhandene Datei wird nie ungefragt ersetzt.
data-export-act = Exportieren …

# Something long that is on its way.
data-exporting = Wird exportiert
data-reading = Wird gelesen
data-importing = Wird importiert
data-copying = Wird gesichert
data-putting-back = Wird zurückgespielt

# How it went is shown until then.
data-put-away = Ausblenden

data-import = Import
data-import-what = Was ein anderes Programm aufhob
data-import-hint = Die ausführlichen Berichte von Clockify und Toggl, Listen von Hamster und Timewarrior und was Stint selbst exportiert hat
data-import-choose = Datei wählen …
data-dates-first = Was in den Daten vorn steht
data-the-day = Der Tag
data-the-month = Der Monat
# "Its dates begin with" stands before the choice of "the day" and "the month".
data-dates-begin = In den Daten steht vorn
data-begin-day = der Tag
data-begin-month = der Monat
data-nothing-new = Nichts Neues ist darin
# $called: the file. $read_as: how it was read, "dates as day, month, year".
data-from = Aus { $called }.
data-from-as = Aus { $called }; { $read_as }.
# $place: where it comes in: a workspace, or this computer.
data-into = { $sends ->
    [yes] Ziel: { $place }, und von dort nach Clockify.
   *[no] Ziel: { $place }.
}
data-whose = Wessen Zeit hereinkommt
data-nobody = Niemand genannt
data-in-file = In der Datei
data-here-already = Schon hier
data-left = Bleiben, wie sie sind
data-cannot-use = { $count ->
    [one] { $count } Zeile ist nicht zu gebrauchen
   *[other] { $count } Zeilen sind nicht zu gebrauchen
}
data-to-know = { $count ->
    [one] Bei { $count } Zeile gibt es etwas zu wissen
   *[other] Bei { $count } Zeilen gibt es etwas zu wissen
}
# $line: its number in the file.
data-line = Zeile { $line }
data-more-lines = { $count ->
    [one] Und { $count } weitere Zeile.
   *[other] Und { $count } weitere Zeilen.
}
data-import-act = { $count ->
    [one] { $count } Eintrag importieren
   *[other] { $count } Einträge importieren
}

# What names become that are brought along.
data-entries = Einträge
data-make = { $name } anlegen
data-no-project = Kein Projekt
data-leave-out = Weglassen
# $becomes: what it becomes now, "wird angelegt", "wird weggelassen".
data-name-change = { $name }: { $becomes }. Ändern
data-names-find = Suchen
# Of what could be chosen. $shown: the first so many. $count: all that fits. $all: all that is there.
data-names-first = { $shown } von { $count }; tippe, um weitere zu finden
data-names-fit = { $count ->
    [0] Nichts heißt so
   *[other] { $count } von { $all }
}
# Of the names in the table.
data-names-find-name = Namen suchen
data-more-names = { $count ->
    [one] { $count } weiteren zeigen
   *[other] { $count } weitere zeigen
}

data-copies = Sicherungen
data-back-up = Sichern
data-back-up-hint = Alles außer Schlüsseln in einer Datei: Einträge, was wartet, Einstellungen und Verlauf
data-back-up-act = Sichern …
data-restore = Zurückspielen
data-restore-hint = Setzt eine Sicherung an die Stelle von allem; was hier ist, bleibt daneben erhalten
data-restore-act = Zurückspielen …
# $kept: the file with what was here before.
data-was-here = Was hier war: { $kept }
data-restore-question = Eine Sicherung an die Stelle von allem setzen?
data-restore-choose = Sicherung wählen …
data-restore-beside = Alles, was jetzt hier ist, bleibt daneben in einer eigenen Datei, die sich wiederum zurückspielen lässt.
data-restore-waits = Was beim Sichern wartete, kann inzwischen in Clockify sein: Danach wird dort gesucht, bevor etwas davon gesendet wird. Alles andere wird neu gelesen.
