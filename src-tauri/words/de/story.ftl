# Was mit einem Eintrag geschah, je eine Zeile neben einer Uhrzeit.

story-brought-back = { $place ->
    [tray] Im Infobereich zurückgeholt
    [hotkey] Per Tastenkürzel zurückgeholt
    [window] Im Fenster zurückgeholt
    [terminal] Im Terminal zurückgeholt
   *[clockify] In Clockify zurückgeholt
}
story-started = { $place ->
    [tray] Im Infobereich gestartet
    [hotkey] Per Tastenkürzel gestartet
    [window] Im Fenster gestartet
    [terminal] Im Terminal gestartet
   *[clockify] In Clockify gestartet
}
story-made = { $place ->
    [tray] Im Infobereich angelegt
    [hotkey] Per Tastenkürzel angelegt
    [window] Im Fenster angelegt
    [terminal] Im Terminal angelegt
   *[clockify] In Clockify angelegt
}
story-deleted = { $place ->
    [tray] Im Infobereich gelöscht
    [hotkey] Per Tastenkürzel gelöscht
    [window] Im Fenster gelöscht
    [terminal] Im Terminal gelöscht
   *[clockify] In Clockify gelöscht
}
story-taken-back = { $place ->
    [tray] { $changes }, im Infobereich zurückgenommen
    [hotkey] { $changes }, per Tastenkürzel zurückgenommen
    [window] { $changes }, im Fenster zurückgenommen
    [terminal] { $changes }, im Terminal zurückgenommen
   *[clockify] { $changes }, in Clockify zurückgenommen
}
story-changed = { $place ->
    [tray] { $changes }, im Infobereich
    [hotkey] { $changes }, per Tastenkürzel
    [window] { $changes }, im Fenster
    [terminal] { $changes }, im Terminal
   *[clockify] { $changes }, in Clockify
}
story-changed-there = { $changes }, aus Clockify

story-sent = An Clockify gesendet
story-no-reply = Gesendet, noch keine Antwort
story-continued = Endete, wo ein Timer auf einem anderen Gerät begann
story-overtaken = Endete, wo der nächste Timer begann
story-known = In Clockify am Namen erkannt
story-parked = Braucht dich: { $why }
