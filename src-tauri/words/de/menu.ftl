# Der Infobereich: Tooltip und Menü. Ein Menü ist so breit wie seine längste Zeile: kurz.

menu-today = Heute { $total }
menu-continue = Weiter mit { $name }
menu-stop-other = { $name } stoppen
menu-pinned = Favoriten
menu-recent = Zuletzt
menu-open = Stint öffnen
menu-sync = Jetzt abgleichen
menu-quit-runs = Beenden, der Timer läuft weiter
menu-quit = Beenden
menu-stop = Stoppen
menu-stop-back = Stoppen, zurück zu { $name }
menu-stop-for-good = Endgültig stoppen
menu-interrupt = Unterbrechen und zurück
menu-no-description = Ohne Beschreibung
menu-since = seit { $when }
menu-since-in = seit { $when } in { $place }
menu-idle = Nichts läuft { $since }
menu-nothing-runs = Nichts läuft
