# Was der Weg zu einem verbundenen Konto von sich aus sagt.

connect-step = { $step ->
    [key] Schlüssel
    [browser] Browser
    [workspace] Arbeitsbereich
   *[upload] Hochladen
}
connect-new-entries = Neue Einträge kommen nach { $name }

# The first screen.
connect-first = Jetzt erfassen, später verbinden
connect-first-under = Jeder Eintrag kommt zuerst auf diesen Rechner. Clockify kann später dazukommen.
connect-another-under = Was hier ist, bleibt hier. Jedes Konto behält seine Einträge und seine Warteschlange.
connect-way-none = Ohne Konto nutzen
connect-way-none-under = Alles geht. Lade später hoch, wenn du willst.
connect-way-maton = Clockify über Maton verbinden
connect-way-maton-under = Du genehmigst im Browser, ohne Clockify-Schlüssel.
connect-way-key = Mit einem Clockify-Schlüssel verbinden
connect-way-key-under = Dein eigener Schlüssel: EU, USA, UK, AU oder eigener Server.
connect-shield = Schlüssel liegen im Schlüsselbund des Systems. Stint sendet nichts an andere als den Dienst, den du wählst.

# A key.
connect-paste = Hier einfügen
connect-at-hand = Der eingefügte Schlüssel ist noch da
connect-again = { $name } neu verbinden
connect-maton-form = Über Maton verbinden
connect-maton-title = Dein Maton-Schlüssel
# $site: "maton.ai".
connect-maton-lead = Maton hat die Erlaubnis, die Clockify ihm gibt, und reicht weiter, was Stint fragt. Den Schlüssel findest du auf { $site } in den Einstellungen.
connect-maton-key = Maton-Schlüssel
connect-maton-kept = Er steht weder in Stints Datenbank noch in seinen Protokollen und wird nicht wieder gezeigt.
connect-maton-have = Vorhandene nutzen
connect-maton-asking = Maton wird gefragt …
connect-make-link = Link erstellen
connect-key-form = Mit einem Schlüssel verbinden
connect-key-title = Dein Clockify-Schlüssel
# Where Clockify shows its keys; $preferences, $advanced and $keys are connect-key-preferences and so on.
connect-key-lead = In Clockify: dein Bild, { $preferences }, { $advanced }, { $keys }.
# Three places of Clockify's own page, as it writes them.
connect-key-preferences = Preferences
connect-key-advanced = Advanced
connect-key-keys = Manage API keys
# $whom: the address of the account.
connect-key-of = Der Schlüssel muss zu { $whom } gehören.
connect-key-label = Clockify-Schlüssel
connect-key-where = Wo er erstellt wurde
connect-region = { $region ->
    [global] Global
    [eu] EU
    [us] USA
    [uk] UK
    [au] AU
   *[own] Eigener Server
}
connect-key-address = Seine Adresse
connect-key-region-hint = Ein Schlüssel gilt nur in der Region, in der er erstellt wurde, und einer von developer.clockify.me nur dort.
# $host: "acme.clockify.me".
connect-key-sub-domain = Liegt dein Arbeitsbereich auf einer Subdomain wie { $host }? Dann erstelle den Schlüssel dort.
connect-key-asking = Clockify wird gefragt …
connect-key-act = Verbinden

# Why it did not work.
connect-in-file-hint = Er kann in einer Datei in Stints Ordner liegen, die nur du lesen kannst: Wer deine Dateien kopiert, hat dann auch ihn.
connect-in-file = In einer Datei behalten

# The connections that a Maton key has already.
connect-found = Verbindungen
connect-found-none = Noch keine Verbindung
connect-found-choose = Verbindung wählen
connect-found-none-under = Dieser Schlüssel hat keine Verbindung zu Clockify. Eine neue wird erstellt und im Browser genehmigt.
connect-found-choose-under = Stint nennt immer die, die du wählst, damit kein anderes Konto aus Versehen genutzt wird.
connect-found-in-use = hier in Gebrauch
connect-found-new = Neue erstellen
connect-found-use = Diese nutzen

# The link to approve.
connect-approval = Genehmigung
connect-approve-for = Für { $name } genehmigen
connect-approve = Im Browser genehmigen
# $whom: the address of the account.
connect-approve-as = Melde dich dort bei Clockify als { $whom } an. Jedes andere Konto wird abgelehnt, und nichts gerät durcheinander.
connect-approve-under = Öffne diesen Link auf einem beliebigen Gerät und melde dich dort bei Clockify an.
connect-why = { $stage ->
    [denied] Jemand hat dort nein gesagt, oder der Dienst selbst. Hier hat sich nichts geändert, und der Timer läuft weiter.
    [timed_out] Der Link ist abgelaufen. Hier hat sich nichts geändert, und der Timer läuft weiter.
   *[gone] Sie wurde inzwischen bei Maton gelöscht. Hier hat sich nichts geändert, und der Timer läuft weiter.
}
connect-qr = Der Link als QR-Code
connect-open = Im Browser öffnen
connect-opens = Der Browser öffnet sich
connect-copied = Kopiert
connect-link-copied = Der Link ist kopiert
# $so_far: what has come of it, "24-mal gefragt, zuletzt vor 2 s".
connect-meanwhile = { $so_far }. Der Timer geht inzwischen.
connect-making-link = Ein Link wird erstellt
connect-ask-again = Erneut fragen
connect-in-time = Nicht rechtzeitig genehmigt? Der Link wird einfach neu erstellt.
connect-new-link = Neuen Link erstellen

# Which workspace.
connect-workspace = Arbeitsbereich
connect-workspace-one = Dein Arbeitsbereich
connect-workspace-choose = Arbeitsbereich wählen
connect-not-you = Nicht du?
connect-workspaces = Arbeitsbereiche
connect-not-read = Noch nicht gelesen
connect-can = Was du in { $name } darfst
# Before something that may not be done there, for who hears it.
connect-cannot = Nicht:
connect-read-only = Nur lesen: Alles bleibt hier, nichts wird gesendet
connect-use = { $name } nutzen
connect-no-workspace = Kein Arbeitsbereich

# What was tracked before.
connect-upload = Hochladen
connect-upload-title = Hochladen, was du hier erfasst hast?
connect-upload-under = Nichts wird gesendet, bevor du es sagst.
connect-upload-looking = Es wird nachgesehen, was da ist
connect-upload-into = Nach
connect-upload-into-other = Nach { $place }. Anderen Arbeitsbereich wählen
connect-upload-reading = { $place } wird gelesen
connect-upload-not-begun = Nicht begonnen
connect-upload-not-begun-yet = Noch nicht begonnen
connect-upload-here = Hier
# Over what names become there. $place: a workspace, or "Clockify".
connect-upload-in = In { $place }
connect-upload-already = Schon dort
connect-upload-already-then = Gleiche Zeiten, nicht noch einmal gesendet
connect-upload-keep = Nur hier behalten
connect-upload-count = { $count } hochladen
connect-upload-tidy = Hier aufräumen
