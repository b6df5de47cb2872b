# Konten, Verbindungen und Arbeitsbereiche. Wie es um eines steht, ist eine Zeile aus Teilen.

account-answer-just-now = Letzte Antwort gerade eben
account-answer-minutes = Letzte Antwort vor { $minutes } Min.
account-answer-at = Letzte Antwort { $when }
account-read-only = nur lesen, nichts wird gesendet

account-key-in-file = Der Schlüssel liegt in { $file }; nur du kannst die Datei lesen. Sie ist nicht verschlüsselt: Wer sie bekommt, hat den Schlüssel.

account-age-unknown = Alter unbekannt
account-made-today = heute angelegt
account-age = { $days ->
    [one] { $days } Tag alt
   *[other] { $days } Tage alt
}
account-age-old = { $days ->
    [one] { $days } Tag alt; die Erlaubnis endet oft nach einem Monat
   *[other] { $days } Tage alt; die Erlaubnis endet oft nach einem Monat
}

account-workspace-gone = Clockify führt ihn nicht mehr
account-projects = { $count ->
    [one] { $count } Projekt
   *[other] { $count } Projekte
}
account-runs-since = hier läuft ein Timer seit { $when }

account-stays-local = { $count ->
    [one] { $count } früher erfasster Eintrag bleibt auf diesem Rechner; nach stint sync zeigt stint upload, was gesendet würde.
   *[other] { $count } früher erfasste Einträge bleiben auf diesem Rechner; nach stint sync zeigt stint upload, was gesendet würde.
}

account-wants-maton-key = Hier gilt ein Schlüssel von Maton. Ist es einer, fehlt vielleicht die Erlaubnis hinter der Verbindung: Verbinde neu.
account-key-of-region = Ein Schlüssel gilt nur in der Region, Subdomain oder Sandbox (developer.clockify.me), in der er entstand. Einer von Maton ist für eine Verbindung über Maton.
account-manages-connections = Hier gilt ein Schlüssel von Maton. Einer von Clockify verbindet ohne Maton.

account-make-read-only = { $count ->
    [one] Clockify hat { $count } Änderung abgelehnt, weil Rechte fehlen. Darfst du dort nur lesen, stelle diese Verbindung auf „nur lesen“.
   *[other] Clockify hat { $count } Änderungen abgelehnt, weil Rechte fehlen. Darfst du dort nur lesen, stelle diese Verbindung auf „nur lesen“.
}

# Warum eine Adresse nicht taugt, mitten im Satz: „… taugt nicht als Adresse: Es ist keine Adresse.“
account-address-none = das ist keine Adresse
account-address-user = sie darf niemanden nennen
account-address-plain = einfaches http gilt nur für diesen Rechner; nimm https
account-address-https = sie muss mit https:// beginnen
account-address-query = sie muss mit ihrem Pfad enden
# $end ist /v1 oder ähnlich
account-address-end = sie muss mit { $end } enden

# Wie es mit einer Genehmigung bei Maton weitergeht
account-approval = { $stage ->
    [silent] Keine Antwort von Maton; Stint fragt weiter
    [waiting] Wartet auf deine Genehmigung
    [approved] Genehmigt
    [denied] Nicht genehmigt
    [timed-out] Niemand hat rechtzeitig genehmigt
   *[gone] Die Verbindung wurde gelöscht
}
# $clock ist 4:12, Minuten und Sekunden
account-approval-left = noch { $clock }
account-approval-unasked = Noch nicht gefragt
account-approval-asked-now = { $times ->
    [one] Einmal gefragt, gerade eben
   *[other] { $times }-mal gefragt, gerade eben
}
# $ago ist 2 s oder 1 Std. 5 Min.
account-approval-asked = { $times ->
    [one] Einmal gefragt, vor { $ago }
   *[other] { $times }-mal gefragt, zuletzt vor { $ago }
}
