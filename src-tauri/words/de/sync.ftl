# Wie es um den Abgleich steht: eine kurze Zeile aus Teilen, „2 warten · letzter Abgleich vor 2 min · 1 braucht dich“.
# $when ist eine Uhrzeit, mit dem Tag, wo es nicht heute ist: „14:20“, „Di 12:00“.

sync-local = Auf diesem Rechner
sync-all-sent = Alles gesendet
sync-rest-sent = Der Rest ist gesendet
sync-waiting = { $count ->
    [one] { $count } wartet
   *[other] { $count } warten
}
sync-not-yet = Noch nicht abgeglichen
sync-under-way = Gleicht ab
sync-paused = Angehalten
sync-offline-since = Offline seit { $when }
sync-offline = Offline
sync-connect-again = Neu verbinden
sync-signed-out = Abgemeldet
sync-read-only = Nur lesen, nichts wird gesendet

sync-key-refused = Schlüssel nicht angenommen
sync-key-gone = Schlüssel fehlt
sync-keychain-locked = Schlüsselbund gesperrt
sync-keychain-missing = Kein Schlüsselbund
sync-banned = Konto gesperrt
sync-unverified = E-Mail-Adresse nicht bestätigt
sync-second-factor = Zweiter Faktor fehlt
sync-grant-expired = Verbindung abgelaufen
sync-connection-pending = Verbindung nicht genehmigt
sync-connection-gone = Verbindung verschwunden
sync-untrusted = Server nicht vertrauenswürdig
sync-refused = Zugriff verweigert

sync-still-waiting = { $count ->
    [one] { $count } wartet; der nächste Abgleich macht weiter.
   *[other] { $count } warten; der nächste Abgleich macht weiter.
}
sync-kept-here = { $count } hier behalten
sync-only-here = { $count } nur hier
sync-needs-you = { $count ->
    [one] { $count } braucht dich
   *[other] { $count } brauchen dich
}
sync-since = seit { $when }
sync-until-now = { $start } – jetzt

sync-last-just-now = letzter Abgleich gerade eben
sync-last-minutes = letzter Abgleich vor { $minutes } Min.
sync-last-at = letzter Abgleich { $when }
