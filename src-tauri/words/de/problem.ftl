# Was geschehen ist, zu jedem Problem ein Satz.

# So, dass es in jedem Fall gleich heißt: von, bei, anstelle von { $place }.
problem-place = { $whose ->
    [clockify] Clockify
    [eu] Clockify in der EU
    [usa] Clockify in den USA
    [uk] Clockify in Großbritannien
    [australia] Clockify in Australien
    [sandbox] Clockifys Testserver
    [maton] Maton
   *[unknown] Server
}

problem-end-before-start = Das Ende liegt vor dem Start.
problem-end-long-before-start = Das Ende liegt { $long } vor dem Start.
problem-running-since = { $entry } läuft und hat erst danach begonnen.
problem-running-since-long-after = { $entry } läuft und hat erst { $long } danach begonnen.
problem-start-in-future = Ein Timer kann nicht in der Zukunft beginnen.
problem-lies-in-future = Dieser Eintrag liegt in der Zukunft.
problem-time-missing = { $which ->
    [start] Ein fertiger Eintrag hat Start und Ende; sein Start fehlt.
   *[end] Ein fertiger Eintrag hat Start und Ende; sein Ende fehlt.
}
problem-text-too-long = Der Text hat { $length } Zeichen; Clockify nimmt { $most }.
problem-text-has-angles = Clockify nimmt kein < und kein > in einem Text.
problem-time-unreadable = { $said } ist keine Zeit.
problem-range-unreadable = { $said } nennt keine Tage.
problem-length-unreadable = { $said } ist keine Dauer.
problem-time-twice = { $first } und { $second } sind zwei Zeiten, wo eine passt.
problem-project-twice = { $first } und { $second } sind zwei Projekte; ein Eintrag hat eines.
problem-name-length = { $kind ->
    [client] Der Name eines Kunden hat { $least } bis { $most } Zeichen; dieser hat { $length }.
    [project] Der Name eines Projekts hat { $least } bis { $most } Zeichen; dieser hat { $length }.
    [task] Der Name einer Aufgabe hat { $least } bis { $most } Zeichen; dieser hat { $length }.
    [tag] Der Name eines Schlagworts hat { $least } bis { $most } Zeichen; dieser hat { $length }.
   *[entry] Der Name eines Eintrags hat { $least } bis { $most } Zeichen; dieser hat { $length }.
}
problem-name-taken = { $kind ->
    [client] Es gibt schon einen Kunden { $name }.
    [project] Es gibt schon ein Projekt { $name }.
    [task] Es gibt schon eine Aufgabe { $name }.
    [tag] Es gibt schon ein Schlagwort { $name }.
   *[entry] Es gibt schon einen Eintrag { $name }.
}
problem-task-without-project = Die Aufgabe { $name } gehört zu einem Projekt, und keines ist genannt.
problem-split-outside = { $entry } reicht nicht über diese Zeit.
problem-merge-unfit = { $why ->
    [one] Zum Zusammenführen braucht es zwei Einträge.
    [night] Zwischen diesen Einträgen liegt eine Mitternacht, die keiner von ihnen überdeckt.
   *[workspaces] Diese Einträge sind in verschiedenen Arbeitsbereichen.
}
problem-times-of-several = Von mehreren Einträgen hat jeder seine eigenen Zeiten.
problem-still-runs = { $entry } läuft noch.
problem-bad-color = { $said } ist keine Farbe.
problem-bad-value = { $said } ist kein Wert für { $of }.
problem-bad-server = { $said } geht nicht als Adresse: { $why }.

problem-unknown-setting = Es gibt keine Einstellung { $said }.
problem-unknown-name = { $kind ->
    [client] Kein Kunde heißt { $said }.
    [project] Kein Projekt heißt { $said }.
    [task] Keine Aufgabe heißt { $said }.
    [tag] Kein Schlagwort heißt { $said }.
   *[entry] Kein Eintrag heißt { $said }.
}
problem-ambiguous-name = { $kind ->
    [client] Mehrere Kunden heißen { $said }.
    [project] Mehrere Projekte heißen { $said }.
    [task] Mehrere Aufgaben heißen { $said }.
    [tag] Mehrere Schlagwörter heißen { $said }.
   *[entry] Mehrere Einträge heißen { $said }.
}
problem-unknown-field = Kein eigenes Feld heißt { $said }.
problem-ambiguous-field = Mehrere eigene Felder heißen { $said }.
problem-unknown-entry = Es gibt keinen Eintrag { $said }.
problem-ambiguous-entry = Mehrere Einträge beginnen mit { $said }.
problem-nothing-running = Es läuft nichts.
problem-nothing-to-continue = Es gibt keinen Eintrag zum Fortsetzen.
problem-nothing-to-undo = Es gibt nichts rückgängig zu machen.
problem-nothing-to-redo = Es gibt nichts zu wiederholen.
problem-unknown-pin = Es gibt keinen Favoriten { $said }.
problem-nothing-to-settle = { $is_said ->
    [no] Daran ist nichts zu klären.
   *[yes] An { $what } ist nichts zu klären.
}

problem-way-unfit = { $is_said ->
    [no] Das klärt es nicht.
   *[yes] Das klärt { $what } nicht.
}
problem-undo-overtaken = { $what } wurde seitdem noch einmal geändert.
problem-entry-locked = { $is_said ->
    [no] Clockify hat diesen Eintrag gesperrt.
   *[yes] Clockify hat { $entry } gesperrt.
}
problem-still-active = { $kind ->
    [client] Der Kunde { $name } ist noch in Gebrauch.
    [project] Das Projekt { $name } ist noch in Gebrauch.
    [task] Die Aufgabe { $name } ist noch in Gebrauch.
    [tag] Das Schlagwort { $name } ist noch in Gebrauch.
   *[entry] Der Eintrag { $name } ist noch in Gebrauch.
}
problem-still-used = { $kind ->
    [client] { $count ->
        [one] { $count } Projekt nennt noch den Kunden { $name }.
       *[other] { $count } Projekte nennen noch den Kunden { $name }.
    }
    [project] { $count ->
        [one] { $count } Eintrag oder Aufgabe nennt noch das Projekt { $name }.
       *[other] { $count } Einträge oder Aufgaben nennen noch das Projekt { $name }.
    }
    [task] { $count ->
        [one] { $count } Eintrag nennt noch die Aufgabe { $name }.
       *[other] { $count } Einträge nennen noch die Aufgabe { $name }.
    }
    [tag] { $count ->
        [one] { $count } Eintrag nennt noch das Schlagwort { $name }.
       *[other] { $count } Einträge nennen noch das Schlagwort { $name }.
    }
   *[entry] { $count ->
        [one] { $count } Eintrag nennt noch den Eintrag { $name }.
       *[other] { $count } Einträge nennen noch den Eintrag { $name }.
    }
}

problem-file-not-written = { $path } wurde nicht geschrieben: { $why }.
problem-file-unreadable = { $path } taugt nicht: { $why }.
problem-file-strange = Nichts in { $path } sieht nach erfasster Zeit aus.
problem-dates-ambiguous = { $example } kann mit dem Tag oder mit dem Monat beginnen.
problem-cancelled = Beendet, bevor es fertig war.
problem-store-held = { $by } hat die Datenbank offen.
problem-store-newer = Ein neueres Stint hat { $path } geschrieben: Version { $found }, und dieses kennt nur bis { $known }.
problem-store-damaged = { $path } ist beschädigt oder keine Datei von Stint.
problem-store-read-only = Nicht gespeichert: { $path } lässt sich nur lesen.
problem-store-busy = Nicht gespeichert: Ein anderes Programm hält { $path } fest.
problem-disk-full = Nicht gespeichert: Der Datenträger ist voll.
problem-store-unreachable = { $path } lässt sich nicht öffnen: { $why }.
problem-store-on-network = { $path } liegt auf einem Netzlaufwerk; dort können zwei Programme es nicht sicher teilen.

problem-no-account = Kein Konto ist verbunden.
problem-key-missing = Es wurde kein Schlüssel angegeben.
problem-key-malformed = Das ist kein Schlüssel: Er enthält Leerzeichen oder ist viel zu lang.
problem-key-refused = { $place } nimmt den Schlüssel nicht an.
problem-key-gone = Der Schlüsselbund hier hat keinen Schlüssel für { $account }.
problem-key-gone-from-file = { $file } enthält keinen Schlüssel für { $account }.
problem-keychain-missing = Hier antwortet kein Schlüsselbund.
problem-keychain-locked = Der Schlüsselbund ist gesperrt oder antwortet nicht.
problem-connection-unknown = Maton hat keine solche Verbindung.
problem-connection-not-ready = { $status ->
    [MISSING] Maton hat keine Verbindung { $connection }.
    [UNKNOWN] Maton hat keine Verbindung { $connection }.
    [PENDING] Noch hat niemand die Verbindung { $connection } erlaubt.
    [FAILED] Die Verbindung { $connection } wurde abgelehnt, oder ihre Seite blieb ohne Antwort.
   *[other] Die Verbindung { $connection } ist nicht bereit: { $status }.
}
problem-signed-out = Du bist von { $account } abgemeldet.
problem-approval-denied = Die Verbindung wurde abgelehnt, oder ihre Seite blieb ohne Antwort.
problem-approval-timed-out = { $minutes ->
    [one] Innerhalb von { $minutes } Minute hat niemand zugestimmt.
   *[other] Innerhalb von { $minutes } Minuten hat niemand zugestimmt.
}
problem-no-workspace = Das Konto bei { $place } hat keinen Arbeitsbereich.
problem-not-typed = Entfernt wird erst, wenn { $expected } eingetippt ist.
problem-unknown-account = { $is_said ->
    [no] Es ist nicht gesagt, welches Konto gemeint ist.
   *[yes] Es gibt nicht genau ein Konto namens { $said }.
}
problem-unknown-workspace = Es gibt nicht genau einen Arbeitsbereich namens { $said }.
problem-unknown-member = Es gibt nicht genau ein Mitglied des Arbeitsbereichs namens { $said }.
problem-workspace-taken = Es gibt schon einen Arbeitsbereich { $name }.
problem-read-only = Von { $account } wird nichts gesendet: Das Konto steht auf „nur lesen“.
problem-not-in-clockify = { $kind ->
    [client] Clockify kennt den Kunden { $name } noch nicht.
    [project] Clockify kennt das Projekt { $name } noch nicht.
    [task] Clockify kennt die Aufgabe { $name } noch nicht.
    [tag] Clockify kennt das Schlagwort { $name } noch nicht.
   *[entry] Clockify kennt den Eintrag { $name } noch nicht.
}
problem-reply-lost = Die Antwort ging verloren: Ob { $what } ankam, ist nicht bekannt.
problem-not-read-yet = Was der Arbeitsbereich enthält, ist noch nicht gelesen; niemand weiß, was dort doppelt stünde.
problem-workspace-gone = Clockify führt den Arbeitsbereich { $name } nicht mehr auf.
problem-other-account = { $by ->
    [connection] Die Verbindung öffnet das Konto von { $found }, nicht das von { $expected }.
   *[key] Der Schlüssel gehört zu { $found }, nicht zu { $expected }.
}

problem-unreachable = { $place } ist nicht erreichbar.
problem-untrusted = Das Zertifikat von { $place } gilt nicht: Wer antwortet, kann nicht beweisen, wer er ist.
problem-not-clockify = Anstelle von { $place } antwortet etwas anderes; vielleicht verlangt dieses Netz eine Anmeldung.
problem-asked-to-wait = { $place } will { $pause } Pause.
problem-server-trouble = { $place } hat selbst Schwierigkeiten (Status { $status }).
problem-grant-expired = { $place } scheitert immer wieder; vielleicht ist die Erlaubnis hinter der Verbindung abgelaufen.
problem-refused = { $is_said ->
    [no] { $place } lehnt das ab.
   *[yes] { $place } lehnt das ab: { $message }.
}
problem-not-allowed = { $is_said ->
    [no] { $place } erlaubt diesem Konto das nicht.
   *[yes] { $place } erlaubt diesem Konto das nicht: { $message }.
}
problem-account-banned = { $is_said ->
    [no] { $place } hat das Konto oder seinen Arbeitsbereich ausgeschlossen.
   *[yes] { $place } hat das Konto oder seinen Arbeitsbereich ausgeschlossen: { $message }.
}
problem-account-unverified = { $is_said ->
    [no] { $place } will zuerst die E-Mail-Adresse des Kontos bestätigt haben.
   *[yes] { $place } will zuerst die E-Mail-Adresse des Kontos bestätigt haben: { $message }.
}
problem-account-second-factor = { $is_said ->
    [no] { $place } verlangt einen zweiten Faktor, und das Konto hat keinen.
   *[yes] { $place } verlangt einen zweiten Faktor, und das Konto hat keinen: { $message }.
}
problem-many-missing = { $count ->
    [one] In Clockifys Liste fehlt auf einmal { $count } Eintrag.
   *[other] In Clockifys Liste fehlen auf einmal { $count } Einträge.
}
problem-sync-elsewhere = Ein anderes Stint gleicht ab und kommt nicht zum Ende.
problem-connect-elsewhere = Ein anderes Stint verbindet oder trennt und kommt nicht zum Ende.

problem-hotkey-taken = { $combination } gehört einem anderen Programm.
problem-hotkey-unreadable = { $said } ist kein Tastenkürzel.
problem-hotkey-on-wayland = Wayland gibt { $combination } nicht an ein Programm im Hintergrund weiter.
problem-no-display = Es gibt keinen Bildschirm.
problem-no-browser = Kein Browser öffnet sich.
problem-already-running = Stint läuft schon.
problem-not-running = Stint läuft nicht im Hintergrund.
problem-internal = In Stint ging etwas schief: { $what }.

problem-mini-does-not-float = Unter Wayland bestimmt der Desktop, wo der kleine Timer steht und was darüber liegt. Vielleicht hat sein Fenstermenü „Immer im Vordergrund“.
