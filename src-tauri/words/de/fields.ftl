# Wie Felder heißen, was sie enthalten und wie sie sich geändert haben.

fields-label = { $field ->
    [description] Beschreibung
    [project] Projekt
    [tags] Schlagwörter
    [start] Start
    [end] Ende
    [times] Zeiten
    [billable] Abrechenbar
    [name] Name
    [client] Kunde
    [color] Farbe
    [public] Sichtbar
    [archived] Archiviert
    [done] Erledigt
   *[custom] Eigenes Feld
}
fields-inside = { $field ->
    [description] Beschreibung
    [project] Projekt
    [tags] Schlagwörter
    [start] Start
    [end] Ende
    [times] Zeiten
    [billable] Abrechenbarkeit
    [name] Name
    [client] Kunde
    [color] Farbe
    [public] Sichtbarkeit
    [archived] Archiv
   *[done] Stand
}
fields-is = { $field ->
    [billable] { $is ->
        [yes] abrechenbar
       *[no] nicht abrechenbar
    }
    [public] { $is ->
        [yes] für alle
       *[no] für einige
    }
    [archived] { $is ->
        [yes] archiviert
       *[no] in Gebrauch
    }
   *[done] { $is ->
        [yes] erledigt
       *[no] offen
    }
}
fields-no-tags = keine Schlagwörter
fields-no-client = Kein Kunde
fields-times = { $from } – { $to }
fields-runs = läuft
fields-held = { $what ->
    [nothing] nichts
    [yes] ja
    [no] nein
   *[else] etwas anderes
}

fields-given = { $field } { $is }
fields-changed = { $field } { $was } → { $is }
fields-changed-text = { $field } „{ $was }“ → „{ $is }“

fields-stretch = { $day } { $from } – { $to }
fields-stretch-until-now = { $day } { $from } – jetzt
