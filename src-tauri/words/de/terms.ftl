# Wörter, die an vielen Stellen stehen. Auch die Seite liest diese Datei.

terms-kind = { $kind ->
    [client] Kunde
    [project] Projekt
    [task] Aufgabe
    [tag] Schlagwort
   *[entry] Eintrag
}
terms-no-project = Kein Projekt
terms-quoted = „{ $text }“
