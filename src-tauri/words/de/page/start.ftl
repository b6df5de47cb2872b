# Das Startfeld, was läuft, Favoriten und was zuletzt getan wurde.

start-question = Woran arbeitest du?
start-or-switch = Starten, wechseln:  @Projekt #Schlagwort 9:40, 45m
start-or-switch-briefly = Starten, wechseln
start-switch-to = Wechseln zu …
start-came-between = Was kam dazwischen? Enter startet es
start-interrupts = Unterbricht und kehrt zurück
start-start = Starten
start-as-read = So liest es Stint
start-suggestions = Vorschläge
start-then-back = Dies starten, danach zurück zu { $name }
start-interrupt-then-back = Unterbrechen, danach zurück zu { $name }
start-this = Dies starten
start-instead = { $name } stoppen, dies starten
start-unnamed = Einen Timer ohne Beschreibung starten

start-running = Läuft
start-nothing-runs = Nichts läuft
start-stop = Stoppen
start-stop-hint = Stoppen (S)
start-stop-back = Stoppen, zurück zu { $name }
start-stop-back-hint = Stoppen, zurück zu { $name } (S)
start-stop-other = { $name } stoppen
start-continue = Fortsetzen
start-interrupt = Unterbrechen und zurück
start-interrupt-hint = Unterbrechen und zurück (I)
start-back = danach zurück zu { $name }
start-go-there = Dorthin
start-in = in { $place }
start-in-since = in { $place }, seit { $from }
start-running-in = Läuft in { $place }
start-since = seit { $from }
start-running-since = Läuft seit { $from }. Beginn ändern
start-change-start = Beginn ändern
start-since-field = seit
start-begin = Beginn

start-pinned = Favoriten
start-pin = { $label }, { $under }: starten
start-pin-hint = { $label } · { $under }. Entf entfernt aus Favoriten
start-likely = Jetzt wahrscheinlich
start-recent = Kürzlich
start-last-time = Zuletzt
start-recent-entries = Letzte Einträge
start-continue-entry = { $name } fortsetzen
