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
