# Was jetzt hilft: ein, zwei Sätze unter einem Problem.

next-end-before-start = Gib ein Ende nach dem Start an; an einem anderen Tag braucht es sein Datum.
next-running-since = Ändere erst seinen Start, oder trage den neuen Eintrag mit seinem Ende ein.
next-there-are = Es gibt: { $names }.
next-start-in-future = Gib eine vergangene Zeit an, oder trage einen fertigen Eintrag ein.
next-start-yesterday = Schreib gestern { $clocks }, wenn das gemeint ist, oder gib eine vergangene Zeit an.
next-lies-in-future = Trag ihn ein, sobald er begonnen hat; der Kalender nimmt auch Geplantes.
next-lay-yesterday = Schreib gestern { $clocks }, wenn das gemeint ist; der Kalender nimmt auch Geplantes.
next-time-missing = Sag, wann er begann und wann er endete: 9:30-10:15.
next-shorten = Kürze ihn um { $count } Zeichen.
next-leave-them-out = Lass sie weg.
next-write-time = Schreib 9:40, -15m, gestern 17:30 oder 19.11. 9:40.
next-write-time-in-line = Schreib 9:40, -15m, gestern 17:30 oder 19.11. 9:40. In einem Text lässt \ davor es so stehen.
next-write-day = Schreib 19.11., 19.11.2026, Donnerstag oder gestern.
next-write-range = Sag heute, letzte Woche, Monat, 7 Tage, 2026-11, 2026 oder alles.
next-write-length = Schreib 1h30m, 1:30, 1,5 für Stunden oder 90 für Minuten, höchstens 999 Stunden.
next-write-length-in-line = Schreib 1h30m, 1,5h oder 90m, höchstens 999 Stunden. In einem Text lässt \ davor es so stehen.
next-one-is-text = Lass eine weg, oder setz \ vor die, die Text ist.
next-project-is-text = Lass eines weg, oder setz \ vor sein @.
next-another-name = Wähle einen anderen Namen.
next-use-that-one = { $kind ->
    [client] Nimm ihn, oder wähle einen anderen Namen.
    [project] Nimm es, oder wähle einen anderen Namen.
    [task] Nimm sie, oder wähle einen anderen Namen.
    [tag] Nimm es, oder wähle einen anderen Namen.
   *[entry] Nimm ihn, oder wähle einen anderen Namen.
}
next-name-project = Nenne auch ihr Projekt.
next-split-inside = Sag eine Zeit zwischen seinem Start und seinem Ende.
next-merge-unfit = { $why ->
    [one] Wähle noch einen dazu.
    [night] Führe die Einträge eines Tages zusammen.
   *[workspaces] Führe die eines Arbeitsbereichs zusammen.
}
next-times-of-one = Ändere die Zeiten je Eintrag, oder verschieb alle auf einen Tag.
next-stop-first = Stoppe ihn erst.
next-write-color = Schreib sie wie #1976D2.
next-takes = Es nimmt { $takes }.
next-https = Gib eine https-Adresse an; http ohne s reicht nur auf diesem Rechner.
next-give-id = Gib die Kennung an.
next-choose = Zur Wahl: { $names }.
next-id-from-list = Gib eine Kennung aus der Liste an, last oder running.
next-start-something = Starte etwas.
next-pins = Favoriten zählen ab 1; ein Eintrag in der Liste lässt sich zu Favoriten nehmen.
next-what-waits = Was auf dich wartet, steht in der Warteschlange und bei den Konflikten.
next-by-hand = Ändere es von Hand zurück.
next-unlock = Frag den Inhaber des Arbeitsbereichs, ob er ihn entsperrt.
next-archive-first = { $kind ->
    [client] Archiviere ihn erst.
    [task] Hake sie erst ab.
   *[other] Archiviere es erst.
}
next-archive-instead = { $kind ->
    [client] Archiviere ihn stattdessen; seine Einträge behalten ihn.
    [task] Archiviere sie stattdessen; ihre Einträge behalten sie.
   *[other] Archiviere es stattdessen; seine Einträge behalten es.
}
next-another-file = Wähle eine andere Datei.
next-files-taken = Stint nimmt die ausführlichen Berichte von Clockify und Toggl, Listen von Hamster und Timewarrior und eigene Exporte.
next-say-dates = Sag, was gilt: --dates dmy oder --dates mdy.
next-close-it = Beende es, dann versuch es noch einmal.
next-newer-stint = Installiere das neuere Stint, oder wähle ein anderes Datenverzeichnis.
next-restore = Spiel eine Sicherung zurück, oder verschieb die Datei: Stint beginnt dann eine neue.
next-allow-writing = Erlaube das Schreiben in die Datei und in ihren Ordner.
next-close-other = Versuch es noch einmal; bleibt es so, schließ das andere Programm.
next-free-space = Schaff Platz, dann versuch es noch einmal.
next-look-at-folder = Sieh dir den Ordner an, oder wähle ein anderes Datenverzeichnis.
next-data-here = Wähle ein Datenverzeichnis auf diesem Rechner.
next-connect-clockify = Verbinde Clockify, um es dorthin zu senden.
next-paste-key = Füg ihn in das Feld ein.
next-give-key = Gib ihn mit --key-stdin oder in { $variable } an.
next-copy-key = Kopier den Schlüssel noch einmal, ganz und sonst nichts.
next-connect-again = Verbinde es wieder, dann geht es weiter, wo es aufhörte.
next-start-keychain = Starte einen, oder heb den Schlüssel in einer Datei auf, die nur du lesen kannst.
next-unlock-keychain = Entsperr ihn, dann versuch es noch einmal.
next-approve = Erlaube sie in einem Browser, oder mach eine andere.
next-make-another = Mach eine neue; für dasselbe Konto geht es weiter, wo es aufhörte.
next-connect-and-approve = Verbinde noch einmal und stimm zu, oder nimm einen Schlüssel von Clockify.
next-new-link = Verbinde noch einmal; dann gibt es einen neuen Link.
next-make-workspace = Leg einen in Clockify an, dann verbinde noch einmal.
next-type-it = Tipp es ein, oder lass das Konto, wie es ist.
next-say-account = Sag seine Adresse oder seine Nummer.
next-say-account-of = Sag seine Adresse oder seine Nummer: { $names }.
next-say-workspace = Sag seinen Namen, wie er in der Liste steht.
next-say-member = Sag einen Namen oder eine Adresse, wie sie in der Liste stehen.
next-use-it = Nimm ihn, oder wähle einen anderen Namen.
next-may-write = Darf es dort schreiben, dann stell „nur lesen“ ab.
next-sync-first = Starte erst einen Abgleich, dann versuch es noch einmal.
next-looks-first = Mach es noch einmal: Stint sieht nach, ob es da ist, bevor es sendet.
next-look-in-clockify = Sieh in Clockify nach, bevor du es noch einmal machst.
next-sync-then-says = Starte erst einen Abgleich; dann steht hier, was gesendet würde.
next-another-workspace = Wähle einen anderen, oder frag seinen Inhaber, ob er dich wieder einlässt.
next-approve-as = Mach eine andere und stimm zu, während du in Clockify als { $expected } angemeldet bist, oder trenne erst { $expected }.
next-key-of = Gib einen Schlüssel von { $expected } an, oder trenne dieses Konto erst.
next-by-itself = Stint versucht es von selbst wieder.
next-check-clock = Prüf die Adresse und die Uhr dieses Rechners. Ein Proxy, der mitliest, braucht ein Zertifikat, dem dieser Rechner traut.
next-sign-in-network = Melde dich im Netz an, dann starte einen Abgleich.
next-after-pause = Danach macht Stint von selbst weiter.
next-change-it = Ändere es, dann starte einen Abgleich.
next-ask-or-read-only = Frag den Inhaber des Arbeitsbereichs. Darfst du dort nur lesen, dann stell die Verbindung auf „nur lesen“.
next-account-blocked = { $why ->
    [banned] Frag den Inhaber des Arbeitsbereichs oder Clockifys Kundendienst.
    [unverified] Öffne die Mail, die Clockify dir geschickt hat, dann starte einen Abgleich.
   *[factor] Schalte ihn in deinem Profil in Clockify ein, dann starte einen Abgleich.
}
next-are-they-there = Sieh in Clockify nach, ob sie da sind.
next-sync-in-a-moment = Starte den Abgleich in einem Moment noch einmal.
next-try-in-a-moment = Versuch es in einem Moment noch einmal.
next-another-combination = Wähle in den Einstellungen ein anderes Kürzel.
next-write-combination = Schreib es wie Ctrl+Alt+S.
next-shortcuts-of-desktop = Leg in den Einstellungen des Desktops je ein Kürzel für stint continue und stint stop an.
next-copy-link = Kopier den Link und öffne ihn selbst, auf einem beliebigen Gerät.
next-in-terminal = Alles geht auch im Terminal.
next-in-tray = Sieh im Infobereich nach.
next-start-it = Starte es.
next-try-again-log = Versuch es noch einmal; das Protokoll weiß mehr.
next-unknown-name = { $kind ->
    [client] Leg ihn erst an.
    [project] Leg es erst an. In einem Text lässt \ vor dem @ es so stehen.
    [tag] Leg es erst an. In einem Text lässt \ vor dem # es so stehen.
    [entry] Wähle einen anderen.
   *[task] Leg sie erst an.
}
next-near = { $kind ->
    [project] Ähnlich: { $names }. In einem Text lässt \ vor dem @ es so stehen.
    [tag] Ähnlich: { $names }. In einem Text lässt \ vor dem # es so stehen.
   *[other] Ähnlich: { $names }.
}
