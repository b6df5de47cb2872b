# Was der Abgleich zwischen diesem Rechner („hier“) und Clockify entschieden hat.

clash-title = Hier und in Clockify geändert: { $name }
clash-earliest-stop = frühester Stopp
clash-both = beide

# Steht hinter dem Namen des Eintrags
clash-continued = um { $when } auf einem anderen Gerät fortgesetzt; dieser endet dort
clash-overtaken = lief auf einem anderen Gerät; um { $when } gestoppt, wo der nächste begann
clash-known = war schon in Clockify; es ist derselbe
clash-joined = { $field } beider Seiten vereint
clash-called = { $kind ->
    [client] Kunde { $name }
    [project] Projekt { $name }
    [task] Aufgabe { $name }
    [tag] Schlagwort { $name }
   *[entry] Eintrag { $name }
}
clash-kept-here = { $sides }; behalten wurde, was hier stand
clash-kept-there = { $sides }; behalten wurde, was in Clockify stand
clash-kept-both = { $sides }; beides wurde vereint
clash-texts = { $field } „{ $here }“ hier, „{ $there }“ in Clockify
clash-sides = { $field } { $here } hier, { $there } in Clockify

clash-same-second = In derselben Sekunde angelegt, gleiche Zeiten.
clash-seconds-apart = Im Abstand von { $seconds } Sek. angelegt, gleiche Zeiten.
clash-apart = Im Abstand von { $long } angelegt, gleiche Zeiten.
clash-same-words = Gleiche Zeiten, gleiche Worte.
clash-sent-twice = Vielleicht ist es derselbe, zweimal gesendet.
clash-one-came = Einer kam aus Clockify.
