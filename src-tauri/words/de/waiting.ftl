# Was wartet, worauf und seit wann: die Warteschlange.

waiting-errand = { $what ->
    [delete] Löschen
    [start] Start
    [stop] Stopp
    [change] Änderung
    [client] Neuer Kunde
    [project] Neues Projekt
    [task] Neue Aufgabe
    [tag] Neues Schlagwort
   *[entry] Neuer Eintrag
}

# Steht hinter dem Namen dessen, was wartet
waiting-sending = ist unterwegs
waiting-looked-for = keine Antwort; vor dem nächsten Senden wird nachgesehen
waiting-read-again = keine Antwort; vor dem nächsten Senden wird gelesen
waiting-behind = wartet auf { $what ->
    [delete] das Löschen von
    [start] den Start von
    [stop] den Stopp von
    [change] die Änderung von
    [client] den neuen Kunden
    [project] das neue Projekt
    [task] die neue Aufgabe
    [tag] das neue Schlagwort
   *[entry] den neuen Eintrag
} { $name }
waiting-behind-parked = wartet auf { $what ->
    [delete] das Löschen von
    [start] den Start von
    [stop] den Stopp von
    [change] die Änderung von
    [client] den neuen Kunden
    [project] das neue Projekt
    [task] die neue Aufgabe
    [tag] das neue Schlagwort
   *[entry] den neuen Eintrag
} { $name } – das braucht dich
waiting-paused = geht, sobald du fortsetzt
waiting-offline = geht, sobald Clockify erreichbar ist
waiting-key-refused = geht, sobald ein Schlüssel angenommen ist
waiting-disconnected = geht, sobald du neu verbunden hast
waiting-blocked = geht, sobald das Konto wieder zugelassen ist
waiting-keychain = geht, sobald der Schlüsselbund den Schlüssel gibt
waiting-untrusted = geht, sobald der Server beweist, wer er ist
waiting-refused = geht, sobald Clockify es erlaubt
waiting-no-workspace = hier behalten; Clockify führt den Arbeitsbereich nicht mehr
waiting-next-round = geht mit dem nächsten Abgleich

waiting-seconds = { $seconds } Sek.
waiting-minutes = { $minutes } Min.
waiting-since = seit { $when }
waiting-last-round = { $requests ->
    [one] { $when }, { $requests } Anfrage
   *[other] { $when }, { $requests } Anfragen
}
