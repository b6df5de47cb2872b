# Die Hilfe der Befehlszeile. -cmd- sagt, was ein Befehl tut, -arg-, was eine Angabe bedeutet, -value-, was sie sein kann,
# -more-, was danach kommt. Angaben, Befehle, Namen in Großbuchstaben und die Zeilen der Beispiele bleiben, wie sie sind.

help-usage = Aufruf:
help-commands = Befehle
help-arguments = Argumente
help-options = Optionen
help-print = Hilfe zeigen
help-version = Version zeigen
# Hinter dem, was ein Schalter bedeutet: " [sonst: 50]"
help-default = { " " }[sonst: { $value }]
help-aliases = { $count ->
       *[other] { " " }[auch: { $names }]
    }
help-may-be = { " " }[möglich: { $values }]
help-of-help = Diese Hilfe oder die eines Befehls zeigen

help-error = Fehler:
help-unknown = { $what ->
    [verb] es gibt keinen Befehl „{ $said }“
   *[flag] „{ $said }“ passt hier nicht hin
}
help-missing = es fehlt:
help-verb-missing = „{ $said }“ braucht einen Befehl dahinter
help-value-missing = „{ $flag }“ braucht einen Wert
help-value-wrong = „{ $said }“ ist kein Wert für „{ $flag }“
help-values = [mögliche Werte: { $values }]
help-twice = „{ $flag }“ geht nur einmal
help-not-with = „{ $flag }“ geht nicht zusammen mit „{ $other }“
help-too-many = „{ $said }“ ist für „{ $flag }“ ein Wert zu viel
help-near = { $what ->
    [verb] { $count ->
        [one] Tipp: ähnlich ist der Befehl { $near }
       *[other] Tipp: ähnlich sind die Befehle { $near }
    }
    [flag] { $count ->
        [one] Tipp: ähnlich ist { $near }
       *[other] Tipp: ähnlich sind { $near }
    }
   *[value] { $count ->
        [one] Tipp: ein ähnlicher Wert ist { $near }
       *[other] Tipp: ähnliche Werte sind { $near }
    }
}
help-try = Mehr dazu mit „--help“.
help-no-key-here =
    Fehler: ein Schlüssel ist nie ein Argument, wo die Liste deiner Befehle und jedes Programm ihn sähe

    Gib ihn mit --key-stdin hinein, oder lass Stint danach fragen: stint connect --help
    War es einer, haben ihn vielleicht schon andere gesehen: Erstelle einen neuen.
help-field = ein eigenes Feld wird als NAME=WERT angegeben

help-cmd = Zeit erst hier erfassen, dann an Clockify senden
help-cmd-start = Einen Timer starten; was läuft, endet, wo er beginnt
help-cmd-interrupt = Einen Timer für etwas dazwischen starten; sein Stopp kehrt zu dem zurück, was davor lief
help-cmd-stop = Stoppen, was läuft; was es unterbrochen hat, geht weiter
help-cmd-continue = Noch einmal starten, was ein früherer Eintrag sagt
help-cmd-discard = Verwerfen, was läuft, als wäre es nie gestartet
help-cmd-add = Vergangene Zeit eintragen
help-cmd-edit = Einen Eintrag ändern
help-cmd-delete = Einträge löschen
help-cmd-split = Aus einem Eintrag zwei machen
help-cmd-merge = Aus mehreren Einträgen einen machen
help-cmd-duplicate = Einträge noch einmal eintragen, zu denselben Zeiten
help-cmd-undo = Die letzte Aktion rückgängig machen, auch wenn sie schon gesendet ist
help-cmd-redo = Wiederholen, was zuletzt rückgängig gemacht wurde
help-cmd-pin = Zu Favoriten nehmen, was ein Eintrag sagt, um es mit einem Wort zu starten
help-cmd-pin-list = Die Favoriten auflisten
help-cmd-pin-remove = Aus Favoriten entfernen
help-cmd-pin-start = Einen Timer mit dem starten, was ein Favorit sagt
help-cmd-status = Zeigen, was läuft
help-cmd-list = Einträge auflisten, ohne weitere Angabe die der letzten 7 Tage
help-cmd-search = Einträge nach Wörtern, Namen und Zeit suchen
help-cmd-report = Zeigen, wohin die Zeit ging, ohne weitere Angabe in dieser Woche
help-cmd-project = Projekte auflisten und ändern
help-cmd-item-list = Auflisten
help-cmd-item-add = Neu anlegen
help-cmd-item-edit = Ändern
help-cmd-item-rename = Umbenennen
help-cmd-item-archive = Weglegen: archivieren, eine Aufgabe als erledigt markieren
help-cmd-item-restore = Weggelegtes wieder verwenden
help-cmd-item-delete = Löschen, was nirgends verwendet wird
help-cmd-task = Die Aufgaben von Projekten auflisten und ändern
help-cmd-tag = Schlagwörter auflisten und ändern
help-cmd-client = Kunden auflisten und ändern
help-cmd-connect = Ein Konto verbinden
help-cmd-connect-key = Mit einem API-Schlüssel von Clockify verbinden
help-cmd-connect-maton = Über Maton verbinden: eine neue Verbindung im Browser genehmigen
help-cmd-connections = Die verbundenen Konten auflisten und unter den Verbindungen bei Maton wählen
help-cmd-connections-list = Die verbundenen Konten auflisten
help-cmd-connections-maton = Jede Verbindung deines Maton-Schlüssels auflisten, mit ihrem Alter und wessen Konto sie öffnet
help-cmd-connections-use = Eine Verbindung bei Maton für ein Konto verwenden; sie muss dasselbe öffnen
help-cmd-connections-delete = Eine Verbindung bei Maton beenden; das Konto hier behält seine Einträge und was wartet
help-cmd-connections-read-only = Von einem Konto nichts senden, oder wieder senden
help-cmd-workspace = Arbeitsbereiche auflisten, verwenden, anlegen und zeigen, wer dazugehört
help-cmd-workspace-list = Die Arbeitsbereiche aller Konten auflisten
help-cmd-workspace-use = Neue Einträge in einen Arbeitsbereich legen; was läuft, läuft weiter
help-cmd-workspace-add = Einen Arbeitsbereich in Clockify anlegen und verwenden
help-cmd-workspace-members = Die Mitglieder des verwendeten Arbeitsbereichs auflisten
help-cmd-disconnect = Ein Konto abmelden; seine Einträge und was wartet bleiben hier
help-cmd-sync = Senden, was wartet, und holen, was neu ist
help-cmd-queue = Auflisten, was auf Clockify und was auf dich wartet, und es klären
help-cmd-queue-list = Auflisten, was wartet und was dich braucht
help-cmd-queue-retry = Noch einmal senden, was Clockify abgelehnt hat, wie es ist
help-cmd-queue-drop = Loslassen, was Clockify abgelehnt hat; stint undo bringt es zurück
help-cmd-queue-edit = Einen abgelehnten Eintrag ändern; er geht wieder hinaus
help-cmd-queue-copy = Eine Notiz für den ausgeben, der helfen kann: was es ist und was Clockify sagte
help-cmd-conflicts = Auflisten, was hier und in Clockify geändert wurde und was dort doppelt stehen mag
help-cmd-resolve = Klären, was auf dich wartet: eine Ablehnung, einen Konflikt, ein mögliches Doppel
help-cmd-settings = Einstellungen zeigen und ändern
help-cmd-settings-list = Alle Einstellungen auflisten
help-cmd-settings-get = Eine Einstellung zeigen
help-cmd-settings-set = Eine Einstellung ändern; ohne Wert ist sie, als wäre sie nie gesetzt worden
help-cmd-upload = Nach Clockify hochladen, was hier ohne Konto erfasst wurde
help-cmd-export = Einträge in eine Datei für anderswo schreiben
help-cmd-import = Aufnehmen, was ein anderes Programm oder ein anderes Stint behalten hat
help-cmd-backup = Alles in eine Datei sichern
help-cmd-doctor = Speicher, Schlüsselbund und Verbindung ansehen und sagen, wie es ihnen geht
help-cmd-tray = Im Infobereich bleiben: zeigen, was läuft, abgleichen und auf Tastenkürzel hören
help-cmd-restore = Eine Sicherung an die Stelle von allem setzen
help-cmd-completions = Vervollständigungen für eine Shell ausgeben

help-arg-json = JSON ausgeben, in Formen, die sich nicht ändern
help-arg-data_dir = Alles stattdessen in diesem Verzeichnis behalten
help-arg-text = Neu sagen: Review @Website #dringend
help-arg-start-text = Was du tust: Review @Website #dringend -15m
help-arg-interrupt-text = Was dazwischenkam: Anruf mit Ines @Website -5m
help-arg-add-text = Was du getan hast: 9:30-10:15 Entwurf @Website
help-arg-search-text = Was du suchst: review @Website #dringend letzten Monat
help-arg-project = In diesem Projekt suchen, nach Name oder Kennung
help-arg-start-project = Das Projekt setzen, nach Name oder Kennung
help-arg-interrupt-project = Das Projekt setzen, nach Name oder Kennung
help-arg-add-project = Das Projekt setzen, nach Name oder Kennung
help-arg-edit-project = Das Projekt setzen, nach Name oder Kennung
help-arg-item-add-project = Ihr Projekt setzen, nach Name oder Kennung
help-arg-queue-edit-project = Das Projekt setzen, nach Name oder Kennung
help-arg-task = Die Aufgabe setzen, nach Name oder Kennung
help-arg-report-task = Nur diese Aufgabe, nach Name
help-arg-tags = Ein Schlagwort setzen, nach Name oder Kennung; für mehrere wiederholen
help-arg-report-tags = Nur was dieses Schlagwort hat, nach Name; wiederholt: was mehrere hat
help-arg-yes = Abrechenbar machen
help-arg-connections-delete-yes = Nicht fragen
help-arg-upload-yes = Senden, ohne zu fragen
help-arg-import-yes = Importieren, ohne zu fragen
help-arg-restore-yes = Zurückspielen, ohne zu fragen
help-arg-no = Nicht abrechenbar machen
help-arg-fields = Ein eigenes Feld setzen, nach Name oder Kennung; für mehrere wiederholen. Ein leerer Wert nimmt es weg
help-arg-description = Die Beschreibung genau so setzen
help-arg-from = Dann beginnen; eine Uhrzeit bleibt am Tag des Eintrags
help-arg-start-from = Dann beginnen: 9:40, -15m, gestern 17:30, ein Zeitpunkt
help-arg-interrupt-from = Dann beginnen: 9:40, -15m, ein Zeitpunkt
help-arg-add-from = Dann beginnen: 9:40, gestern 17:30, ein Zeitpunkt
help-arg-list-from = Hier beginnen: ein Datum, gestern, ein Zeitpunkt
help-arg-report-from = Hier beginnen: ein Datum, gestern, ein Zeitpunkt
help-arg-export-from = Hier beginnen: ein Datum, gestern, ein Zeitpunkt; ohne Angabe beim ersten Eintrag
help-arg-to = Der neue Name
help-arg-start-to = Dann enden, für Zeit, die vorbei ist
help-arg-add-to = Dann enden; eine Uhrzeit ist am Tag des Beginns oder am nächsten
help-arg-edit-to = Dann enden; leer lässt ihn wieder laufen
help-arg-list-to = Hier enden; ein Datum schließt den Tag ein
help-arg-report-to = Hier enden; ein Datum schließt den Tag ein
help-arg-queue-edit-to = Dann enden; leer lässt ihn wieder laufen
help-arg-export-to = Hier enden; ein Datum schließt den Tag ein
help-arg-for_good = Nicht zu dem zurückkehren, was unterbrochen wurde
help-arg-at = Dann enden: 9:40, -15m, ein Zeitpunkt
help-arg-continue-at = Dann beginnen: 9:40, -15m, ein Zeitpunkt
help-arg-split-at = Dort teilen: 10:30, -15m, ein Zeitpunkt
help-arg-entry = Der Eintrag: eine Kennung, ihr Anfang, last oder running
help-arg-edit-entry = Der Eintrag: eine Kennung, ihr Anfang, last oder running; mehrere mit Kommas dazwischen
help-arg-resolve-entry = Der Eintrag: eine Kennung, ihr Anfang, last oder running; alles andere mit seiner Kennung
help-arg-member = Für ein anderes Mitglied des Arbeitsbereichs eintragen: ein Name, eine Adresse oder Clockifys Kennung
help-arg-add_tags = Ein Schlagwort zu den vorhandenen setzen; für mehrere wiederholen
help-arg-remove_tags = Ein Schlagwort wegnehmen; für mehrere wiederholen
help-arg-day = Auf diesen Tag verlegen; Uhrzeit und Dauer bleiben
help-arg-length = So lang machen: 1h30m, 1:30, 1,5 für Stunden, 90 für Minuten
help-arg-entries = Die Einträge: je eine Kennung, ihr Anfang, last oder running
help-arg-without_gaps = Die Zeit dazwischen auslassen
help-arg-place = Sein Platz, ab 1
help-arg-limit = So viele zeigen, die neuesten
help-arg-range = Von welcher Zeit: heute, letzte Woche, month, 2026-11, all
help-arg-by = Nach einem oder zweien davon zusammenzählen
help-arg-projects = Nur dieses Projekt, nach Name; für mehrere wiederholen
help-arg-client = Seinen Kunden setzen, nach Name oder Kennung
help-arg-report-client = Nur die Projekte dieses Kunden, nach Name
help-arg-billable = Nur was abrechenbar ist
help-arg-not_billable = Nur was nicht abrechenbar ist
help-arg-filter = Nur was eine Suche danach findet
help-arg-exact = Nicht runden, was auch der Arbeitsbereich tut
help-arg-csv = Die Zeilen als CSV ausgeben
help-arg-name = Der Name
help-arg-item-edit-name = Ein anderer Name
help-arg-workspace-use-name = Der Arbeitsbereich: sein Name, seine Nummer oder Clockifys Kennung
help-arg-workspace-add-name = Sein Name
help-arg-settings-get-name = Die Einstellung
help-arg-settings-set-name = Die Einstellung
help-arg-color = Seine Farbe setzen: #1976D2
help-arg-item = Nach Name oder Kennung
help-arg-server = Clockify stattdessen hier erreichen; die Adresse endet auf /api/v1
help-arg-region = Clockify in dieser Region erreichen
help-arg-again = Dieses Konto neu verbinden und kein anderes
help-arg-connections-use-again = Für dieses Konto verwenden; ohne Angabe das verwendete
help-arg-key_stdin = Den Schlüssel von der Standardeingabe lesen, sonst aus MATON_API_KEY, sonst den des Kontos
help-arg-connect-key-key_stdin = Den Schlüssel von der Standardeingabe lesen, sonst aus CLOCKIFY_API_KEY
help-arg-gateway = Das Gateway stattdessen hier erreichen; die Adresse endet auf /clockify/api/v1
help-arg-control = Die Verwaltung stattdessen hier erreichen; unter ihr liegt /connections
help-arg-connection = Die Verbindung
help-arg-connect-maton-connection = Diese Verbindung statt einer neuen verwenden; sie muss aktiv sein
help-arg-no_browser = Keinen Browser öffnen, nur die Adresse ausgeben
help-arg-account = Die vom Schlüssel dieses Kontos auflisten; ohne Angabe vom ersten, das einen hat
help-arg-connections-delete-account = Mit dem Schlüssel dieses Kontos beenden; ohne Angabe mit dem des Kontos, das sie verwendet
help-arg-connections-read-only-account = Das Konto; ohne Angabe das verwendete
help-arg-workspace-add-account = In diesem Konto anlegen; ohne Angabe im verwendeten
help-arg-disconnect-account = Das Konto: seine Adresse, sein Name oder seine Nummer; ohne Angabe das verwendete
help-arg-switch = Ob oder ob nicht
help-arg-refresh = Clockify neu fragen, welche es gibt
help-arg-delete_connection = Auch seine Verbindung bei Maton beenden
help-arg-export = Vorher seine Einträge in diese Datei schreiben, wie list --json sie ausgibt
help-arg-remove = Das Konto hier entfernen, mit seinen Einträgen und allem, was wartet
help-arg-yes_remove = Die Adresse des Kontos angeben, statt sie einzutippen
help-arg-full = Projekte, Schlagwörter und 90 Tage an Einträgen neu holen
help-arg-since = Bis zu diesem Tag zurückgehen
help-arg-id = Die Kennung der Zeile
help-arg-queue-edit-id = Die Kennung des Eintrags
help-arg-way = Wie: keep, here, clockify, retry, drop, new, delete, merge, both
help-arg-field = Nur dieses Feld eines Konflikts klären: description, project, start, end, custom:NAME …
help-arg-value = Ihr Wert
help-arg-into = In diesen Arbeitsbereich senden statt in den verwendeten
help-arg-map = Was aus einem Projekt, einer Aufgabe oder einem Schlagwort wird
help-arg-format = So aufschreiben; ohne Angabe, wie der Dateiname endet, sonst als Tabelle
help-arg-import-format = Was die Datei geschrieben hat; ohne Angabe wird es herausgefunden
help-arg-to_file = In diese Datei schreiben; - oder nichts ist die Standardausgabe
help-arg-force = An die Stelle einer Datei setzen, die da ist
help-arg-file = Diese Datei lesen
help-arg-backup-file = In diese Datei schreiben; ohne Angabe in eine neue in diesem Ordner
help-arg-restore-file = Diese Sicherung nehmen
help-arg-dates = Was in ihren Daten vorn steht; ohne Angabe, wie sie es selbst verraten
help-arg-whose = Die Zeit dieser Person nehmen, wie die Datei sie nennt; ohne Angabe deine eigene
help-arg-dry_run = Nur zeigen, was hereinkäme
help-arg-shell = Die Shell

help-value-switch-on = Nichts wird gesendet
help-value-switch-off = Was wartet, wird gesendet
help-value-format-csv = Eine Tabelle in Clockifys eigenen Spalten
help-value-format-json = Was list --json ausgibt
help-value-format-ics = Ein Kalender
help-value-format-clockify = Clockifys ausführlicher Bericht und Stints eigene Tabelle
help-value-format-toggl = Toggls ausführlicher Bericht
help-value-format-hamster = Hamsters Liste
help-value-format-timewarrior = Was timew export ausgibt
help-value-format-stint = Was stint export --format json schreibt
help-value-dates-dmy = Der Tag: 31/12/2026
help-value-dates-mdy = Der Monat: 12/31/2026

help-more =
    Exit-Codes:
      0  erledigt
      1  fehlgeschlagen
      2  Aufruf, oder ein Wert, der nicht zu gebrauchen ist
      3  nicht gefunden, mehrdeutig, oder nichts läuft
      4  erledigt, aber etwas braucht dich
      5  Clockify ist nicht erreichbar; alles ist behalten und geht später hinaus
      6  kein Konto, oder sein Schlüssel wird nicht angenommen

    Beispiele:
      stint start Review @Website \#urgent
      stint start -15m Stand-up
      stint stop
      stint add 9:30-10:15 Copy deck --project Website
      stint list --from yesterday --json
      stint connect key --key-stdin < key.txt && stint sync

help-more-start =
    Beispiele:
      stint start Review @Website \#urgent
      stint start -15m Stand-up
      stint start Stand-up --at 9:40 --project Website --billable

    In TEXT nennt @ ein Projekt und # ein Schlagwort (in Anführungszeichen, sonst hält die Shell # für einen Kommentar).
    Das erste oder letzte Wort darf eine Zeit sein: -15m, 9:40, 9:30-10:15, 1h30m. Ein \ davor macht es zu Text.

help-more-interrupt =
    Beispiele:
      stint interrupt Call with Ines
      stint interrupt -5m Question @Website
      stint stop

    Was lief, endet und geht als neuer Eintrag weiter, sobald die Unterbrechung gestoppt ist. Unterbrechungen lassen sich
    schachteln.

help-more-stop =
    Beispiele:
      stint stop
      stint stop --at -10m
      stint stop --for-good

help-more-continue =
    Beispiele:
      stint continue
      stint continue 0192f3 --at 9:40

help-more-discard =
    Beispiel:
      stint discard && stint undo

help-more-add =
    Beispiele:
      stint add 9:30-10:15 Copy deck @Website
      stint add 45m Stand-up
      stint add Workshop --from 'yesterday 13:00' --to 16:30 --tag billing
      stint add 9:00-9:30 Stand-up --for bob@example.com

    Was mit --for für jemand anderen eingetragen wird, wird sofort gesendet und nicht hier behalten; der Arbeitsbereich muss
    es erlauben.

help-more-edit =
    Beispiele:
      stint edit last --to 10:15
      stint edit running --project Website --tag urgent --tag billing
      stint edit 0192f3 --project '' --length 1h30
      stint edit 0192f3,0192f7,last --project Website --add-tag urgent
      stint edit last --day yesterday

    Was nicht gesagt wird, bleibt. Ein leerer Name nimmt das Projekt, die Aufgabe oder alle Schlagwörter weg. Mehrere
    Einträge, mit Kommas dazwischen, ändern sich in einem Schritt, den ein undo zurücknimmt; Zeiten gelten für einen Eintrag
    auf einmal.

help-more-delete =
    Beispiele:
      stint delete last && stint undo
      stint delete 0192f3 0192f7

help-more-split =
    Beispiele:
      stint split last --at 10:30
      stint split running --at -15m --json

    Der erste behält seinen Platz in Clockify, der zweite ist dort neu; beide behalten Projekt, Schlagwörter und eigene
    Felder. Mit --json kommt ein Array der beiden.

help-more-merge =
    Beispiele:
      stint merge 0192f3 0192f7
      stint merge 0192f3 0192f7 --without-gaps

    Er reicht vom ersten Beginn bis zum letzten Ende, sagt, was der früheste sagt, und hat die Schlagwörter aller. Die Zeit
    dazwischen zählt mit, außer sie wird ausgelassen: Dann ist er so lang, wie die Einträge sind. Die anderen werden gelöscht;
    stint undo bringt sie zurück.

help-more-duplicate =
    Beispiele:
      stint duplicate last
      stint duplicate 0192f3 0192f7 --json

help-more-undo =
    Beispiel:
      stint undo

help-more-redo =
    Beispiel:
      stint redo

help-more-pin =
    Beispiele:
      stint pin last
      stint pin list
      stint pin start 1

help-more-status =
    Beispiele:
      stint status
      stint status --json

help-more-list =
    Beispiele:
      stint list
      stint list --from 2026-11-01 --to 2026-11-30
      stint list --from today --json

help-more-search =
    Beispiele:
      stint search review
      stint search 'copy deck @Website #urgent last month'
      stint search client:Kestrel billable:yes from:2026-11-01 --json

    Jedes Wort muss vorkommen, in der Beschreibung oder im Namen von Projekt, Kunde, Aufgabe oder Schlagwort; Wörter beginnen
    wie getippt, Groß- und Kleinschreibung und Akzente zählen nicht. Das grenzt ein: @PROJECT, @PROJECT: TASK, #TAG,
    client:NAME, task:NAME, billable:yes, billable:no, heute, gestern, diese Woche, letzten Monat, 7 days, 2026-11, in:2026,
    from:DATE, to:DATE. Was in Anführungszeichen steht, ist Text: '"last month"'.

    Mit --json {"{"}count, entries{"}"}: wie viele es sind, und die neuesten, wie list sie ausgibt.

help-more-report =
    Beispiele:
      stint report
      stint report last month --by client,project
      stint report --from 2026-11-01 --to 2026-11-15 --project Website --billable
      stint report year --by month --csv > year.csv

    RANGE ist heute, gestern, week, month, year, letzte Woche, letzten Monat, last year, 7 days, 2026, 2026-11, 2026-11-19
    oder all; ohne Angabe diese Woche. Einträge werden um Mitternacht geteilt, und was läuft, zählt bis jetzt. Wo der
    Arbeitsbereich seine Berichte rundet, wird jeder Eintrag gerundet wie in Clockify; --exact zeigt, was erfasst wurde.

    Mit --json {"{"}from, to, zone, by, rounding, rounded, total, target_s, groups, days{"}"}. Eine Summe hat seconds, billable_s,
    rounded_s, rounded_billable_s und entries; eine Gruppe dazu id, name und color, und eigene Gruppen, wo --by zweierlei
    nennt; ein Tag dazu sein Datum. seconds sind immer genau.

help-more-project =
    Beispiele:
      stint project add 'Website relaunch' --client Kestrel
      stint project archive Website

help-more-task =
    Beispiele:
      stint task add Build --project Website
      stint task archive Build --project Website

help-more-tag =
    Beispiele:
      stint tag add urgent
      stint tag rename urgent now

help-more-client =
    Beispiele:
      stint client add Kestrel
      stint client list --json

help-more-connect =
    Beispiele:
      stint connect maton --key-stdin < maton-key.txt
      stint connect key --key-stdin < key.txt
      CLOCKIFY_API_KEY=… stint connect key --region eu
      stint connect maton --again ada@example.com

    Ein Schlüssel ist nie ein Argument: Andere Programme könnten ihn dort lesen.

help-more-connect-key =
    Beispiele:
      stint connect key --key-stdin < key.txt
      stint connect key --region eu --key-stdin < key.txt

    Der Schlüssel entsteht in Clockify, in den Einstellungen deines Profils. Er gilt nur in der Region, in der er erstellt
    wurde. Hat dein Arbeitsbereich eine Subdomain (acme.clockify.me), erstelle den Schlüssel, während du dort angemeldet bist;
    die Adresse bleibt die der Region. Ein Schlüssel von developer.clockify.me braucht
    --server https://developer.clockify.me/api/v1.

help-more-connect-maton =
    Beispiele:
      stint connect maton --key-stdin < maton-key.txt
      stint connect maton --connection ID --key-stdin < maton-key.txt
      stint connect maton --again ada@example.com

    Eine neue Verbindung entsteht, und ihre Adresse erscheint sofort: Öffne sie in einem beliebigen Browser, auf einem
    beliebigen Rechner, und genehmige sie dort innerhalb von fünf Minuten. Ctrl+C bricht ab. Mit --json geht die Adresse nach
    stderr.

help-more-connections =
    Beispiele:
      stint connections
      stint connections maton
      stint connections use 13fe7b78-42ba-4b43-9631-69a4bf7091ec
      stint connections read-only on ada@example.com

    ACCOUNT ist eine Adresse, ein Name oder eine Nummer der Liste; ohne Angabe das verwendete Konto.

help-more-connections-maton =
    Beispiel:
      stint connections maton

help-more-connections-use =
    Beispiel:
      stint connections use ID --again ada@example.com

help-more-connections-delete =
    Beispiel:
      stint connections delete ID --yes

help-more-connections-read-only =
    Beispiel:
      stint connections read-only on

help-more-workspace =
    Beispiele:
      stint workspace list
      stint workspace use 'Northwind Co-op'
      stint workspace add 'Side project'
      stint workspace members --json

help-more-workspace-list =
    Beispiele:
      stint workspace list
      stint workspace list --refresh

help-more-workspace-use =
    Beispiel:
      stint workspace use 'Northwind Co-op'

help-more-workspace-add =
    Beispiel:
      stint workspace add 'Side project'

help-more-workspace-members =
    Beispiel:
      stint workspace members

help-more-disconnect =
    Beispiele:
      stint disconnect
      stint disconnect ada@example.com --export entries.json --remove

    Abmelden behält alles: Was wartet, wird gesendet, sobald du dasselbe Konto wieder verbindest. --remove lässt alles los und
    lässt dich vorher die Adresse des Kontos eintippen.

help-more-sync =
    Beispiele:
      stint sync
      stint sync --full
      stint sync --since 2025-01-01

    Ctrl+C ist jederzeit sicher: Was nicht bestätigt war, wird beim nächsten Mal nachgesehen.

help-more-queue =
    Beispiele:
      stint queue
      stint queue retry 0192f3a1-…
      stint queue edit 0192f3a1-… --task Screens
      stint queue copy 0192f3a1-… | mail owner@example.com

    Nichts wartet hinter dem, was dich braucht. Was losgelassen wird, kommt mit stint undo zurück.

help-more-conflicts =
    Beispiele:
      stint conflicts
      stint conflicts --json

    Mit --json ein Array von {"{"}id, kind, name, field, base, here, clockify, kept, at{"}"}, eins je Feld. base ist, was beide
    davor hatten; kept sagt, was gilt: here, clockify oder both. Bei einem möglichen Doppel ist kind "duplicate", field und
    base sind null, und here und clockify sind die Kennungen des hier angelegten und des angekommenen Eintrags.

help-more-resolve =
    Wege:
      keep      bei einem Konflikt: lassen, wie es zusammengeführt wurde
      here      bei einem Konflikt: nehmen, was hier war
      clockify  bei einem Konflikt: nehmen, was Clockify hat; auch bei dem, was vielleicht gesendet oder dort nach deinem
                Löschen geändert wurde
      retry     noch einmal senden, wie es ist
      drop      hier loslassen: eine Änderung, einen nie angenommenen Eintrag, eine Löschung
      new       in Clockify als neuen Eintrag anlegen
      delete    auch in Clockify löschen
      merge     von zweien, die dasselbe sind: den loslassen, der von Clockify kam
      both      von zweien, die gleich aussehen: es sind zwei

    Beispiele:
      stint resolve last keep
      stint resolve 0192f3a1 here --field end

    Welche Wege es gibt, hängt davon ab, was gefragt ist; stint queue und stint conflicts nennen sie. stint undo nimmt es
    zurück.

help-more-settings =
    Beispiele:
      stint settings
      stint settings set hotkey-toggle Ctrl+Alt+S
      stint settings set hotkey-show ''

help-more-upload =
    Beispiele:
      stint upload
      stint upload --yes --map 'Garden=Website' --map 'outside='

    Ohne --yes zeigt es, was gesendet würde, und fragt, wo jemand gefragt werden kann. Projekte, Aufgaben und Schlagwörter
    gehen zu denen gleichen Namens oder werden angelegt. Mit --map NAME=THERE geht eins zu einem anderen, das dort ist, mit
    NAME= bleibt es weg, und mit NAME allein wird es angelegt; von mehreren eines Namens sag @Build, #build oder
    'Website: Build'. Eine Aufgabe geht, wohin ihr Projekt geht. Was schon in Clockify ist, wird nicht noch einmal gesendet.
    stint undo nimmt alles zurück.

help-more-export =
    Beispiele:
      stint export --from 2026-11-01 --to 2026-11-30 > november.csv
      stint export --to-file everything.json
      stint export --format ics --to-file week.ics --from monday

    Eine Tabelle hat die Spalten von Clockifys ausführlichem Bericht; ihre Zeiten gelten in der Zone dieses Rechners. Was eine
    Tabellenkalkulation für eine Formel hielte, bekommt ein Anführungszeichen davor, und stint import nimmt es wieder weg.
    JSON ist, was stint list --json ausgibt, ein Eintrag je Zeile, auch was läuft; in Tabelle und Kalender fehlt, was läuft.
    Eine Grenze gibt es nicht.

help-more-import =
    Beispiele:
      stint import toggl.csv --dry-run
      stint import clockify.csv --map 'Website=Website relaunch' --map 'lunch='
      timew export > timew.json && stint import timew.json --yes
      stint import everything.json --json

    Es nimmt die ausführlichen Berichte von Clockify und Toggl (CSV), Hamsters Liste (TSV), timew export und was stint export
    schrieb. Was in der Datei ist, wird an ihrem Inhalt erkannt, nicht am Namen. Nichts kommt doppelt herein: Was schon
    importiert wurde, bleibt weg, auch wenn es hier seitdem geändert oder gelöscht wurde, und ebenso, was hier mit denselben
    Zeiten, Worten und demselben Projekt steht. Zeilen, die nicht zu gebrauchen sind, werden aufgelistet; die anderen kommen
    herein. Alles ist eine Aktion, und ein stint undo nimmt sie zurück. Wo ein Konto verwendet wird, geht an Clockify, was
    hereinkommt.

    Projekte, Aufgaben und Schlagwörter gehen zu denen gleichen Namens oder werden angelegt. Mit --map NAME=THERE geht eins zu
    einem anderen, das da ist, mit NAME= bleibt es weg, und mit NAME allein wird es angelegt.

help-more-backup =
    Beispiele:
      stint backup
      stint backup ~/safe/stint-2026-11.db

    Es ist eine Datei mit allem außer Schlüsseln: Einträge, was wartet, Einstellungen, der Verlauf, auf dem undo steht. Sie
    gibt einen Augenblick wieder, wer auch gerade schreibt, und wurde geprüft, bevor sie ihren Namen bekam.

help-more-doctor =
    Es lässt sich bedenkenlos weitergeben: kein Schlüssel, kein Name und nichts von dir Geschriebenes steht darin.

    Beispiel:
      stint doctor

help-more-tray =
    Beispiel:
      stint tray &

help-more-restore =
    Beispiele:
      stint restore ~/safe/stint-2026-11.db

    Was hier ist, bleibt neben dem Speicher liegen, als stint.db.before-restore-DATE, und lässt sich seinerseits
    zurückspielen. Was beim Sichern wartete, kann seitdem nach Clockify gegangen sein: Es wird dort gesucht, bevor etwas davon
    gesendet wird, und der nächste Abgleich liest alles neu. Die Sicherung eines älteren Stint wird angehoben, die eines
    neueren abgelehnt.

help-more-completions =
    Beispiele:
      stint completions bash > ~/.local/share/bash-completion/completions/stint
      stint completions fish > ~/.config/fish/completions/stint.fish
