# Die Tagesprüfung: Knöpfe, und dahinter jeweils, was sie tun.

check-trim-first = Ersten kürzen
check-ends-at = { $name } endet um { $at }
check-trim-second = Zweiten kürzen
check-begins-at = { $name } beginnt um { $at }
check-delete-second = Zweiten löschen
check-stays = { $name } bleibt, wie es ist
check-keep-both = Beide behalten
check-both-count = Beide zählen
# Von Minuten, die kein Eintrag abdeckt
check-fill = Füllen
check-you-say = Du schreibst, was es war
check-break = Pause
check-stays-empty = Die Lücke bleibt leer
# Ein Projekt
check-goes-to = Der Eintrag kommt zu { $name }
check-choose = Wählen …
# Den Eintrag
check-opens = Öffnet den Eintrag
check-keep = Behalten
check-needs-none = Er braucht kein Projekt
check-change-start = Beginn ändern …
check-change-end = Ende ändern …
check-was-so = Es war so
check-stays-so = Er bleibt, wie er ist
check-open-sync = Abgleich öffnen
check-ways-out = Dort steht, was du tun kannst
check-ask-again = Wieder fragen
check-stands-again = Es steht wieder in der Liste

check-counted-twice = { $length } doppelt gezählt
# Mi, Fehlerzustände und Portfolio
check-the-two = { $day }, { $first } und { $second }
check-not-tracked = { $length } nicht erfasst
check-without-project = { $name } hat kein Projekt
# Heute 11:05 – 12:10 · wohl Studio
check-likely = { $when } · wohl { $project }
check-lasts = { $name } dauert { $length }
check-runs-for = { $name } läuft seit { $length }
check-needs-you = { $name } wartet auf dich
check-to-settle = { $count ->
    [0] Nichts zu klären
    [one] 1 Frage, etwa { $seconds } Sek.
   *[other] { $count } Fragen, etwa { $seconds } Sek.
}

check-calm = { $none ->
    [overlaps] Keine Überschneidungen.
    [holes] Keine Lücken.
    [long] Keine langen Einträge.
    [overlaps-holes] Keine Überschneidungen und keine Lücken.
    [overlaps-long] Keine Überschneidungen und keine langen Einträge.
    [holes-long] Keine Lücken und keine langen Einträge.
   *[all] Keine Überschneidungen, keine Lücken und keine langen Einträge.
}
check-waiting = { $count ->
    [one] 1 Änderung wartet aufs Senden; sie geht von selbst.
   *[other] { $count } Änderungen warten aufs Senden; sie gehen von selbst.
}
