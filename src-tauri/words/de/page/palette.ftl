# Befehle und Suche.

palette-title = Befehle und Suche
palette-search = Suchen oder tun
palette-search-ask = Suchen oder tun …
palette-results = Ergebnisse
palette-none = So heißt nichts.
palette-group = { $group ->
    [do] Tun
    [entries] Einträge
   *[new] Neu
}
palette-move = bewegen
palette-continue-hit = Eintrag fortsetzen
palette-only-commands = nur Befehle
palette-example = @Projekt #Schlagwort 2026-11

palette-stop = { $name } stoppen
palette-continue = Letzten Eintrag fortsetzen
palette-start = { $name } starten
palette-undo = Rückgängig: { $what }
palette-redo = Wiederholen: { $what }
palette-sync = Jetzt abgleichen
palette-show = { $view ->
    [main] Liste zeigen
    [calendar] Kalender zeigen
    [reports] Berichte zeigen
    [check] Tagesprüfung zeigen
    [sync] Abgleich zeigen
    [accounts] Konten zeigen
    [catalog] Projekte, Kunden, Aufgaben und Schlagwörter zeigen
    [settings] Einstellungen zeigen
   *[data] Export, Import und Sicherungen zeigen
}
palette-mini = Minitimer zeigen
palette-keys = Tasten zeigen
palette-start-on = Mit { $name } starten
palette-start-typed = „{ $text }“ starten
palette-as-typed = wie geschrieben
