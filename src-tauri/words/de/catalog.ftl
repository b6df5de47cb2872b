# Die Seiten der Projekte, Kunden, Aufgaben und Schlagwörter.

# Wie viele Einträge es nennen
catalog-used = { $count ->
    [0] noch nicht benutzt
    [one] 1 Eintrag
   *[other] { $count } Einträge
}

# Wessen Antwort verloren ist: „… ob der Arbeitsbereich „Kestrel“ angekommen ist.“
catalog-entry-for = der Eintrag für { $name }
catalog-workspace = der Arbeitsbereich „{ $name }“
