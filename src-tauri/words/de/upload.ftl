# Hochladen, was auf diesem Rechner erfasst wurde.

upload-sum = { $count ->
    [one] { $count } Eintrag, { $dates }, { $long }
   *[other] { $count } Einträge, { $dates }, { $long }
}
upload-entries = { $count ->
    [one] { $count } Eintrag
   *[other] { $count } Einträge
}
upload-unread = Stint liest zuerst, was { $place } hat, damit nichts doppelt ankommt
upload-read-so-far = { $count ->
    [one] { $count } Eintrag, zurück bis { $date }
   *[other] { $count } Einträge, zurück bis { $date }
}

# Steht hinter dem Namen
upload-name-chosen = wie gewählt
upload-name-made = wird angelegt
upload-name-made-in = wird in { $project } angelegt
upload-name-left-out-with-project = entfällt mit dem Projekt
upload-name-left-out = entfällt
upload-name-not-made = entfällt: { $may }

upload-beside = { $count ->
    [one] { $count } Eintrag hat Zeiten und Worte eines anderen dort und wird auch gesendet.
   *[other] { $count } Einträge haben Zeiten und Worte von anderen dort und werden auch gesendet.
}
upload-locked = { $count ->
    [one] { $count } Eintrag liegt in gesperrter Zeit und wird dich brauchen.
   *[other] { $count } Einträge liegen in gesperrter Zeit und werden dich brauchen.
}
upload-lacking = { $count ->
    [one] { $count } Eintrag fehlt ein Feld, das dieser Arbeitsbereich verlangt; er wird dich brauchen.
   *[other] { $count } Einträgen fehlt ein Feld, das dieser Arbeitsbereich verlangt; sie werden dich brauchen.
}
upload-stopwatch-only = In diesem Arbeitsbereich legt nur der Timer Einträge an.
upload-nothing = Nichts hochzuladen: Alles ist schon in Clockify
upload-done = { $count ->
    [one] { $count } Eintrag geht an { $place }
   *[other] { $count } Einträge gehen an { $place }
}
