# Was die Befehlszeile von sich aus sagt. Befehle bleiben, wie sie sind.

terminal-yes = { $said ->
    [j] yes
    [ja] yes
    [y] yes
    [yes] yes
   *[other] no
}

terminal-no-items = { $kind ->
    [project] Es gibt keine Projekte.
    [task] Es gibt keine Aufgaben.
    [tag] Es gibt keine Schlagwörter.
   *[client] Es gibt keine Kunden.
}
terminal-put-away = { $kind ->
    [task] erledigt
   *[other] archiviert
}
terminal-billable = abrechenbar

terminal-nothing-in-question = Nichts ist fraglich.
terminal-in-clockify = Clockify { $value }
terminal-here = hier { $value }
terminal-kept = { $why ->
    [none] gilt { $value }
   *[other] gilt { $value } ({ $why })
}
terminal-twice = Zweimal derselbe Eintrag? { $name }

terminal-clockify-key = API-Schlüssel von Clockify:
terminal-maton-key = API-Schlüssel von Maton:
terminal-connected = { $name } verbunden, bei { $server } · Arbeitsbereich { $workspace }
terminal-first-sync = Der erste Abgleich holt, was da ist: stint sync
terminal-open-address = Öffne diese Adresse in einem Browser und genehmige die Verbindung dort; Ctrl+C bricht ab:
terminal-browser-opens = Dein Browser öffnet sie.
terminal-cancelled = Abgebrochen; nichts bleibt, weder hier noch bei Maton.
terminal-cancelled-here = Abgebrochen; hier bleibt nichts. Maton war nicht zu erreichen: Es hat noch die Verbindung { $connection }, die niemand genehmigt hat.
terminal-connection-stays = Die Verbindung wurde genehmigt und bleibt bei Maton:
terminal-which-workspace = In welchen Arbeitsbereich gehen neue Einträge?
terminal-as-now = (wie jetzt)
terminal-number-or-enter = Eine Nummer, oder Enter, um es zu lassen:
terminal-number-to = Eine Nummer von 1 bis { $most }:

terminal-no-account = Kein Konto ist verbunden. Was du erfasst, bleibt auf diesem Rechner.
terminal-no-connection = Maton hat keine Verbindung zu Clockify. So entsteht eine: stint connect maton
terminal-used-by = verwendet von { $account }
terminal-deleted-at-maton = { $id } bei Maton gelöscht
terminal-keeps-its-entries = { $account } behält seine Einträge und was wartet; verbinde es wieder, um weiterzumachen: stint connect maton --again
terminal-delete-connection = Die Verbindung { $id } bei Maton löschen?
terminal-opens-account = Sie öffnet das Konto von { $name }.
terminal-reaches-by-it = Stint erreicht { $account } über sie.
terminal-y-or-n = j oder n:
terminal-way = { $way ->
    [maton] über Maton
   *[key] mit Schlüssel
}
terminal-connection = Verbindung { $id }, { $age }
terminal-workspaces = { $used ->
    [yes] Andere Arbeitsbereiche: { $names }
   *[no] Arbeitsbereiche: { $names }
}

terminal-export-first = Vorher die Einträge von { $account } exportieren? Nenne eine neue Datei, oder Enter für keine:
terminal-removes-entries = { $count ->
    [0] Das entfernt hier seine Einträge. Tippe { $account }, um fortzufahren:
   *[other] Das entfernt hier seine Einträge und { $count }, die Clockify nicht hat. Tippe { $account }, um fortzufahren:
}
terminal-no-connection-to-end = Es wird mit einem Schlüssel erreicht; bei Maton ist keine Verbindung zu beenden.
terminal-goes-on-again = Verbinde es wieder, und es geht weiter, wo es aufhörte: { $command }
terminal-removed = { $account } von diesem Rechner entfernt; in Clockify hat sich nichts geändert

terminal-keychain = Schlüsselbund
terminal-sound = in Ordnung
terminal-none = keines
terminal-in-use = in Verwendung
terminal-read-only = nur lesen
terminal-signed-out = abgemeldet
terminal-reached = { $way ->
    [maton] über Maton bei { $server }
   *[key] mit Schlüssel bei { $server }
}

terminal-since = seit { $when }
terminal-needs-you = braucht dich
terminal-perhaps-twice = doppelt?
terminal-pinned = Zu Favoriten: { $what }
terminal-unpinned = Favorit { $place } entfernt
terminal-no-pins = Es gibt keine Favoriten.
terminal-no-entries = Es gibt keine Einträge.
terminal-now = jetzt
terminal-state = { $state ->
    [waiting] wartet
    [sending] wird gesendet
    [unknown] vielleicht gesendet
   *[sent] gesendet
}
terminal-day = { $label }, { $date }

terminal-runs-left-out = Was läuft, fehlt.
terminal-restore = Das setzt { $file } an die Stelle von allem, was hier ist; was hier ist, bleibt daneben liegen. Weiter?
terminal-nothing-changed = Nichts wurde geändert.
terminal-was-here = Was hier war: { $file }

terminal-nothing-came-in = Nichts kam herein.
terminal-import-into = In { $place } importieren?
terminal-line = Zeile { $line }: { $words }
terminal-more-lines = und { $count } weitere Zeilen
terminal-from-to = { $what } aus { $file } ({ $format }) nach { $place }
terminal-person = { $taken ->
    [yes] kommt herein
   *[no] bleibt weg
}
terminal-here-already = schon hier
terminal-left-as-they-are = bleiben, wie sie sind
terminal-lines-refused = { $count ->
    [one] { $count } Zeile ist nicht zu gebrauchen:
   *[other] { $count } Zeilen sind nicht zu gebrauchen:
}
terminal-to-be-known = Zu wissen:
terminal-sent-afterwards = Danach werden sie an Clockify gesendet.

terminal-goes-out-again = { $what } geht mit dem nächsten Abgleich wieder hinaus
terminal-in-question = { $count } fraglich: stint conflicts
terminal-nothing-waits = Nichts wartet.
terminal-paused = Angehalten: stint sync sendet es, stint settings set sync on lässt es von selbst gehen.
terminal-tries = { $count ->
    [one] einmal gesendet
   *[other] { $count }-mal gesendet
}
terminal-ways-out = Auswege: { $ways }

terminal-total = Summe
terminal-billable-part = { $length } abrechenbar, { $percent }

terminal-nothing-set = Nichts ist gesetzt.
terminal-not-set = nicht gesetzt

terminal-sent = { $count } gesendet
terminal-fetched = { $count } geholt
terminal-waiting = { $count } warten
terminal-needs-you-in = { $words }: stint queue
terminal-all-sent = Alles gesendet, nichts Neues
terminal-pulled = { $count } Einträge, zurück bis { $date }

terminal-nothing-local = Nichts liegt nur auf diesem Rechner.
terminal-nothing-sent = Nichts wurde gesendet. So wird es gesendet: stint upload --yes
terminal-upload-to = Nach { $place } hochladen?
terminal-what-to = { $what } nach { $place }
terminal-there-already = schon dort
terminal-let-go-here = nicht gesendet und hier losgelassen

terminal-entries-go-to = Neue Einträge gehen in { $workspace }
terminal-entries-go-to-while = Neue Einträge gehen in { $workspace }; der Timer in { $place } läuft weiter
terminal-made-workspace = { $workspace } in Clockify angelegt; neue Einträge gehen dorthin
terminal-local-only = nur auf diesem Rechner
terminal-you = du
terminal-logged-for = { $already ->
    [yes] Schon dort für { $member }: { $entry } { $from } – { $to }
   *[no] In Clockify eingetragen für { $member }: { $entry } { $from } – { $to }
}

terminal-undone = Rückgängig gemacht: { $what }
terminal-redone = Wiederholt: { $what }
terminal-unwritten = die Antwort lässt sich nicht schreiben ({ $why })
