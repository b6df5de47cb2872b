# Was die Seite der Einstellungen von sich aus sagt; Name und Hinweis jeder Einstellung kommen von Stint.

settings-title = Einstellungen
settings-search = Einstellungen suchen
settings-saved = Änderungen gelten sofort
settings-sections = Abschnitte
settings-none = Nichts hier heißt „{ $wanted }“.

# One setting.
settings-row-saved = { $label }: gespeichert
# $keys: the combination that it usually has.
settings-use-usual = { $keys } nehmen
settings-open = Öffnen
# A key combination: a button that listens. $value: the keys.
settings-keys = { $label }: { $value }
settings-keys-listening = { $label }: Drück die Tasten
settings-keys-none = { $label }: aus
settings-keys-hint = Drück darauf, dann die Tasten. Entf schaltet sie aus
settings-press = Tasten drücken …
settings-off = Aus
