# Dateien, die hinausgehen und hereinkommen.

# $left zählt, was noch läuft und nicht in der Datei ist
files-exported = { $left ->
    [0] { $entries ->
        [one] 1 Eintrag steht in { $file }
       *[other] { $entries } Einträge stehen in { $file }
    }
   *[other] { $entries ->
        [one] 1 Eintrag steht in { $file }; was läuft, nicht
       *[other] { $entries } Einträge stehen in { $file }; was läuft, nicht
    }
}
files-report-exported = Der Bericht über { $label } ist in { $file }
files-written = { $left ->
    [0] { $entries ->
        [one] 1 Eintrag ist geschrieben
       *[other] { $entries } Einträge sind geschrieben
    }
   *[other] { $entries ->
        [one] 1 Eintrag ist geschrieben; was läuft, nicht
       *[other] { $entries } Einträge sind geschrieben; was läuft, nicht
    }
}

files-overlap = { $count ->
    [one] 1 Eintrag überschneidet sich mit Zeit, die hier ist.
   *[other] { $count } Einträge überschneiden sich mit Zeit, die hier ist.
}
files-nothing-came = Nichts importiert
files-all-is-here = Nichts importiert: Alles davon ist schon hier
files-came = { $count ->
    [one] 1 Eintrag importiert
   *[other] { $count } Einträge importiert
}
files-came-some = { $count ->
    [one] 1 Eintrag importiert
   *[other] { $count } Einträge importiert
}, { $already ->
    [one] 1 war
   *[other] { $already } waren
} schon hier
files-whose-is-yours = In dieser Datei steht die Zeit mehrerer Menschen, und keiner davon bist du nach Name oder Adresse. Sag, welche Zeit deine ist.

# Was eine Datei ist: „Aus Toggls Detailbericht; …“
files-of-clockify = Clockifys Detailbericht
files-of-toggl = Toggls Detailbericht
files-of-hamster = Hamsters Liste
files-of-timewarrior = Timewarriors Export
files-of-stint = Stints Export

# Wie sie gelesen ist, mit Kommas dazwischen: „…; ihre Zeichen sind UTF-16, in Daten steht der Tag vorn“
files-letters = ihre Zeichen sind { $letters }
files-semicolons = zwischen ihren Spalten stehen Semikolons
files-tabs = zwischen ihren Spalten stehen Tabulatoren
files-day-first = in ihren Daten steht der Tag vorn
files-month-first = in ihren Daten steht der Monat vorn
# $zone ist Europe/Berlin
files-zone = ihre Zeiten sind aus { $zone }

files-backed-up = { $entries ->
    [one] Alles, 1 Eintrag, ist in { $file }, { $megabytes } MB. Kein Schlüssel ist darin
   *[other] Alles, { $entries } Einträge, ist in { $file }, { $megabytes } MB. Kein Schlüssel ist darin
}
files-restored = { $entries ->
    [one] 1 Eintrag ist hier, wie die Sicherung ihn hatte; was Clockify seither hat, kommt mit dem nächsten Abgleich.
   *[other] { $entries } Einträge sind hier, wie die Sicherung sie hatte; was Clockify seither hat, kommt mit dem nächsten Abgleich.
}
files-in-doubt = { $count ->
    [one] 1 Eintrag ging seither vielleicht zu Clockify und wird gesucht, bevor etwas davon gesendet wird.
   *[other] { $count } Einträge gingen seither vielleicht zu Clockify und werden gesucht, bevor etwas davon gesendet wird.
}
files-left = { $count ->
    [one] 1 Eintrag oder eine Änderung, die nur hier war, ist in der Datei, die behalten ist.
   *[other] { $count } Einträge und Änderungen, die nur hier waren, sind in der Datei, die behalten ist.
}

# Warum eine Datei nicht gelesen oder geschrieben ist, mitten im Satz: „november.csv ist nicht geschrieben: Die Platte …“
files-disk-not-found = nicht gefunden
files-disk-denied = der Zugriff ist verweigert
files-disk-exists = gibt es schon
files-disk-no-folder = kein Ordner
files-disk-folder = ein Ordner
files-disk-read-only = das Laufwerk lässt nur lesen
files-disk-invalid = ungültiger Inhalt
files-disk-ends = die Datei endet zu früh
files-disk-slow = keine Antwort
files-disk-too-large = die Datei ist zu groß
files-disk-full = die Platte ist voll
files-disk-error = die Platte meldet einen Fehler
files-there-already = eine solche Datei gibt es schon
files-no-folder = ihr Ordner ist nicht da
files-no-such-file = eine solche Datei gibt es nicht
files-no-plain-file = das ist keine gewöhnliche Datei
files-too-large = sie ist größer als { $megabytes } MB
files-empty = sie ist leer
files-no-copy = sie ist beschädigt oder keine Sicherung von Stint
files-moved = sie wurde verschoben oder gelöscht, während sie offen war
files-cannot-open = sie lässt sich nicht öffnen
files-no-memory = der Speicher reicht nicht
files-nowhere = weder HOME noch STINT_DATA_DIR ist gesetzt
# Wer die Daten offen hat: „Das Fenster hat die Daten offen.“
files-the-window = Das Fenster
files-the-tray = Der Infobereich
