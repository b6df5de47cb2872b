# Was die Ansicht der Konten von sich aus sagt, und die Wahl eines Arbeitsbereichs.

account-title = Konten
account-connecting = Wird verbunden
account-connect-another = Weiteres verbinden
account-go-on = Weiter verbinden
account-none = Kein Konto ist verbunden
account-none-under = Alles, was du erfasst, liegt auf diesem Rechner und bleibt hier, wenn du eines verbindest.
account-kept-only = { $count ->
    [one] { $count } Eintrag liegt nur auf diesem Rechner.
   *[other] { $count } Einträge liegen nur auf diesem Rechner.
}
account-kept-only-under = Sie entstanden ohne Konto.

account-approve-again = Erneut genehmigen
account-connect-again = Neu verbinden
account-signed-out = Abgemeldet.
# Behind "Signed out.": what waits for this account.
account-signed-out-under = { $count ->
    [0] Die Einträge bleiben hier. Es geht weiter, wo es aufgehört hat.
    [one] { $count } bleibt hier für dieses Konto. Es geht weiter, wo es aufgehört hat.
   *[other] { $count } bleiben hier für dieses Konto. Es geht weiter, wo es aufgehört hat.
}
account-only-looking = Nur zum Ansehen?
account-make-read-only = Auf „nur lesen“ stellen
account-read-only = Nur lesen: Nichts wird gesendet
account-connections = Verbindungen …
account-sign-out = Abmelden …
account-remove = Entfernen …

# What is known of an account: names and values.
account-way = Verbunden über
account-by-maton = Maton, im Browser genehmigt
account-by-key = Clockify-Schlüssel
account-region = Region
account-server = Server
account-connection = Verbindung
account-joined = Verbunden seit
account-last-good = Letzte gute Antwort
account-none-yet = Noch keine
# How an account is reached, behind its address.
account-through-maton = über Maton

# The workspaces of an account.
account-workspaces = Arbeitsbereiche
account-timer-there = Dort läuft ein Timer
account-in-use = Neue Einträge kommen hierher
account-use = Nutzen
account-use-this = { $name } nutzen
account-here = Dieser Rechner
account-menu = Konten …
account-menu-connect = Clockify verbinden …
account-workspace = Arbeitsbereich: { $place }

# The connections of a Maton key.
account-connections-title = Verbindungen dieses Maton-Schlüssels
account-connected = Verbunden: { $name }
account-connection-ended = Die Verbindung ist beendet
account-end-question = Diese Verbindung beenden?
account-end-act = Beenden
account-end-own = { $name } wird über sie erreicht.
account-end-other = Ein anderes Konto hier wird über sie erreicht.
account-end-kept = Stint fragt dann nach einer anderen; was wartet, bleibt erhalten.
account-end-under = Auch alles andere, was diesen Maton-Schlüssel nutzt, verliert sie. Einträge bleiben, hier und in Clockify.
account-asking-maton = Maton wird gefragt …
account-no-connection = Es gibt keine. Verbinde das Konto neu, dann entsteht eine.
account-of-this = für dieses Konto in Gebrauch
account-of-another = hier in Gebrauch
# $age: "heute angelegt", "40 Tage alt".
account-end-this = { $name } beenden, { $age }
account-end = Diese Verbindung beenden
account-new-connection = Neue Verbindung
# Whose account a connection opens, where that is not known.
account-opens = { $status ->
    [active] Sagt nicht, wem sie gehört
    [pending] Noch nicht genehmigt
   *[failed] Abgelehnt oder aufgegeben
}

# Removing an account.
account-remove-question = { $name } von diesem Rechner entfernen?
account-remove-act = Entfernen
account-remove-under = Die Einträge des Kontos verschwinden hier und lassen sich nicht zurückholen. Was in Clockify ist, bleibt dort.
account-remove-lost = { $count ->
    [one] { $count } Änderung ist nicht in Clockify und ginge verloren.
   *[other] { $count } Änderungen sind nicht in Clockify und gingen verloren.
}
account-remove-sync-first = { $count ->
    [one] Gleiche erst ab oder melde dich nur ab: Dann bleibt sie erhalten.
   *[other] Gleiche erst ab oder melde dich nur ab: Dann bleiben sie erhalten.
}
account-remove-needless = Um es später wieder zu verbinden, reicht Abmelden.
account-export-can = Sie lassen sich in einer Datei behalten.
account-export-first = Erst exportieren …
account-export-again = Noch einmal exportieren …
# $wanted: the address of the account, which is to be typed.
account-type = Gib { $wanted } ein
account-removed = { $name } ist entfernt

# Signing out.
account-sign-out-question = Von { $name } abmelden?
account-sign-out-act = Abmelden
account-sign-out-under = Der Schlüssel wird vergessen. Alles Erfasste bleibt hier, und der Timer läuft weiter.
account-sign-out-waits = { $count ->
    [one] { $count } Änderung ist noch nicht in Clockify.
   *[other] { $count } Änderungen sind noch nicht in Clockify.
}
account-sign-out-kept = { $count ->
    [one] Sie bleibt für dieses Konto erhalten und geht hinaus, wenn du es wieder verbindest.
   *[other] Sie bleiben für dieses Konto erhalten und gehen hinaus, wenn du es wieder verbindest.
}
account-sign-out-nothing = Alles ist schon in Clockify. Verbinde es wieder, wann du magst.
account-is-signed-out = Von { $name } abgemeldet
