# Was jede Taste tut, auf dem Blatt der Tasten.

key-anywhere = Überall
key-field = Zum Startfeld
key-finished = Fertigen Eintrag des gezeigten Tages anlegen
key-stop = Stoppen
key-interrupt = Unterbrechen und zurück
key-continue = Letzten Eintrag fortsetzen
key-pin = Favoriten starten
key-undo = Rückgängig machen
key-redo = Wiederholen
key-palette = Suchen und alles beim Namen tun
key-sync = Jetzt abgleichen
key-list = Die Liste
key-calendar = Der Kalender
key-reports = Berichte
key-check = Tagesprüfung
key-sync-view = Abgleich
key-accounts = Konten
key-catalog = Projekte, Kunden, Aufgaben und Schlagwörter
key-settings = Einstellungen
key-away = Leeren, dann schließen
key-sheet = Dieses Blatt

key-in-list = In der Liste und beim Schreiben
key-rows = Durch Einträge und Karten
key-edit = Eintrag bearbeiten; auf einer Karte der erste Ausweg
key-card = Auf einer Karte: wählen
key-end = Ende des Eintrags bearbeiten
key-group = Gruppe zuklappen, aufklappen
key-choose = Auswählen; ⇧ ↑ ↓ für mehr
key-fields = Projekt, Schlagwörter, abrechenbar
key-merge = Ausgewähltes zusammenführen
key-duplicate = Duplizieren
key-split = An einer Uhrzeit teilen
key-days = Heute, eine Woche früher, später
key-go-to = Zu einem Tag
key-history = Sein Verlauf
key-again = Fortsetzen
key-delete = Löschen; aus Favoriten entfernen
key-take = Im Startfeld: Vorschlag nehmen
key-create = Genanntes anlegen

key-when = Buchstaben und Zahlen gelten, solange die Tastatur in keinem Feld ist; in einem Feld halte Strg.
