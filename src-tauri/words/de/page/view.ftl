# Die Fenster und was ihre Ansichten umgibt, und was gesagt wird, wenn etwas getan ist.

view-views = Ansichten
view-places = Orte
view-surroundings = Umgebung
view-list = Liste
view-calendar = Kalender
view-reports = Berichte
view-check = Tagesprüfung
view-sync = Abgleich
view-catalog = Projekte
view-accounts = Konten
view-settings = Einstellungen
view-key = { $name } (Strg { $key })
view-things = { $count ->
    [one] { $count } Sache
   *[other] { $count } Sachen
}
view-need-you = { $count ->
    [one] { $count } braucht dich
   *[other] { $count } brauchen dich
}
view-pinned = Favoriten
view-mini = Minitimer
view-mini-hint = Ein kleines Fenster über den anderen
view-keys = Tasten
view-keys-hint = Tasten (?)

view-example-project = @Projekt
view-example-tag = #Schlagwort
view-open-window = Das Fenster öffnen

view-then = danach { $name }
view-still-on-this = Noch dabei?
view-offline = offline, alles bleibt
view-today = Heute { $total }
view-mini-close = Den Minitimer schließen
view-close = Schließen
view-stop = Stoppen
view-stop-hint = Stoppen (S)
view-stop-back = Stoppen, danach zurück zu { $name }
view-continue = Fortsetzen
view-continue-hint = Fortsetzen (C)
view-running = Läuft
view-nothing-runs = Nichts läuft

view-empty-title = Noch nichts erfasst
view-empty = Schreib, was du tust, und drück Enter. Den Start vergessen? Füg { $clock } oder { $ago } hinzu, und es beginnt dann.
view-empty-import = Importieren …
view-try-again = Erneut versuchen

view-undo = Rückgängig
view-redo = Wiederholen
view-undone = Rückgängig gemacht: { $what }
view-redone = Wiederholt: { $what }
view-now-running = Läuft: { $name }
view-nothing-then = Da und davor wurde nichts erfasst
view-entries-go = Neue Einträge gehen zu { $name }
view-connected = Verbunden: { $name }
view-connected-again = Wieder verbunden: { $name }
view-stays = Es bleibt, wie es ist
view-asked-again = Es wird wieder gefragt
view-paused = Angehalten
view-syncs-again = Gleicht wieder von selbst ab
view-internal = In Stint ist etwas schiefgegangen.
view-internal-kept = Was vorher gesichert war, ist sicher.
