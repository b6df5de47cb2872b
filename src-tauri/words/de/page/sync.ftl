# Was die Ansicht „Abgleich“ von sich aus sagt, und die Hinweise zum Abgleich in anderen Ansichten.

sync-title = Abgleich
sync-syncing = Gleicht ab
# $last is a moment in words, "vor 2 min".
sync-last-round = Letzter Abgleich { $last }
sync-no-round = Noch kein Abgleich
sync-paused = Angehalten · { $last }
sync-resume = Fortsetzen
sync-pause = Anhalten
sync-now = Jetzt abgleichen
# Behind the state of syncing in one line: "Alles gesendet · Abgleich öffnen".
sync-open = Abgleich öffnen

# What leads out of what only the person can put right.
sync-repair = { $way ->
    [look] Ansehen
    [connect] Neu verbinden
   *[repair] Beheben
}

sync-fetching = Dein Verlauf wird geholt
sync-fetching-under = Das Neueste zuerst. Fang ruhig schon an, der Timer wartet nicht darauf.
# A pull has no known end, so it says how far it is instead. $back_to is a date: "3. März 2025".
sync-fetched = { $count } Einträge, zurück bis { $back_to }
sync-read-only = Nur lesen.
sync-read-only-brief = Nichts wird gesendet.
sync-read-only-under = Du erfasst und bearbeitest hier wie immer; diese Verbindung kann in Clockify nichts ändern.
sync-change = Ändern

# Nothing needs anybody.
sync-local = Alles bleibt auf diesem Rechner
sync-local-under = Es gibt kein Konto, also wartet nichts darauf, gesendet zu werden. Verbinde eines, wann du magst; deine Zeit bleibt auch hier.
sync-sends-nothing = Nichts wird gesendet
sync-sends-nothing-under = Diese Verbindung darf nur lesen: Was Clockify hat, kommt hierher, und was du änderst, bleibt hier.
sync-nothing-else-needs-you = Sonst braucht dich nichts
sync-nothing-needs-you = Nichts braucht dich
sync-way-out = Was nicht von selbst geht, steht dann hier, mit einem Ausweg.
sync-all-sent = Alles gesendet, nichts wartet
sync-all-sent-under = Hier und Clockify stimmen überein. Was nicht von selbst geht, steht dann hier, mit einem Ausweg.

sync-needs-you = Braucht dich
sync-needs-you-under = { $count ->
    [one] { $count }, nichts anderes wartet darauf
   *[other] { $count }, nichts anderes wartet darauf
}
sync-more = und { $count } weitere
sync-worth-a-look = Einen Blick wert

# What goes by itself, how many, and when. $when: why it does not go at once.
sync-waiting = Wartet
sync-only-here = Nur hier
sync-waiting-under = { $when ->
    [paused] { $count }, bis du fortsetzt
    [offline] { $count }, sobald du wieder online bist
    [repair] { $count }, sobald das behoben ist
    [signed_out] { $count }, sobald du neu verbindest
    [read_only] { $count }, nichts wird gesendet
   *[itself] { $count ->
        [one] { $count }, geht von selbst
       *[other] { $count }, gehen von selbst
    }
}

# An entry that both sides had changed: field, here, Clockify, what stands.
sync-clash-under = die markierten Werte bleiben, wenn du nichts anderes sagst
sync-field = Feld
sync-here = Hier
sync-clockify = Clockify
sync-kept = Bleibt
sync-both = beides
sync-from-here = Hier:
sync-from-clockify = Clockify:
sync-history = Verlauf
sync-history-hint = Verlauf: Beide Fassungen bleiben darin

# $said is what Clockify answered, in its own words; $ended says whether that ends with a full stop already.
sync-clockify-says = { $ended ->
    [yes] Clockify sagt: „{ $said }“
   *[no] Clockify sagt: „{ $said }“.
}
sync-rename = { $name } umbenennen
sync-name = Name

sync-twice = Derselbe Eintrag zweimal?
sync-made-here = hier angelegt
sync-made-there = in Clockify angelegt
# The end of an entry that runs: "9:05 – jetzt".
sync-to-now = jetzt

sync-settled = Von selbst geklärt
sync-settled-when = heute
sync-settled-at = Geklärt um { $at }
# $what: what was settled, "Beginn aus Clockify übernommen".
sync-undo-settled = Rückgängig bei { $name }: { $what }
