# Was die Seite der Projekte, Kunden, Aufgaben und Schlagwörter von sich aus sagt.

catalog-title = Projekte, Kunden, Aufgaben und Schlagwörter
catalog-kind = Art
catalog-kinds = { $kind ->
    [project] Projekte
    [client] Kunden
    [task] Aufgaben
   *[tag] Schlagwörter
}
catalog-find = Suchen
# What is put away: finished tasks, everything else archived.
catalog-away-too = { $kind ->
    [task] Auch erledigte ({ $count })
   *[other] Auch archivierte ({ $count })
}
catalog-new = { $kind ->
    [project] Neues Projekt
    [client] Neuer Kunde
    [task] Neue Aufgabe
   *[tag] Neues Schlagwort
}
catalog-create = Anlegen
catalog-makers-then = Was du hier anlegst, wartet, bis Clockify es annimmt.
catalog-more = { $count } weitere
catalog-none = { $kind ->
    [project] Noch kein Projekt. Projekte entstehen auch dort, wo ein Eintrag eines bekommt.
    [client] Noch kein Kunde.
    [task] Noch keine Aufgabe.
   *[tag] Noch kein Schlagwort. Schlagwörter entstehen auch dort, wo ein Eintrag eines bekommt.
}
catalog-none-called = { $kind ->
    [project] Kein Projekt heißt „{ $wanted }“.
    [client] Kein Kunde heißt „{ $wanted }“.
    [task] Keine Aufgabe heißt „{ $wanted }“.
   *[tag] Kein Schlagwort heißt „{ $wanted }“.
}
catalog-all-away = { $kind ->
    [task] Alle sind erledigt.
   *[other] Alle sind archiviert.
}

# One of them.
catalog-edit = Bearbeiten
catalog-edit-this = { $name } bearbeiten
catalog-more-for = Mehr zu { $name }
catalog-delete = Löschen
catalog-put-away = { $kind ->
    [task] Erledigt
   *[other] Archivieren
}
catalog-bring-back = { $kind ->
    [task] Wieder öffnen
   *[other] Zurückholen
}
catalog-away = { $kind ->
    [task] Erledigt
   *[other] Archiviert
}
catalog-name = Name
catalog-client = Kunde
catalog-no-client = Kein Kunde
catalog-project = Projekt
catalog-in-which = In welchem Projekt
catalog-billable = Abrechenbar
catalog-unbillable = Nicht abrechenbar
catalog-waiting = wartet
catalog-needs-you = braucht dich
catalog-colour = Farbe
catalog-colour-kept = Wie sie ist
catalog-colour-of = Farbe { $place }
