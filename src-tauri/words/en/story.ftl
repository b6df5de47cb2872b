# What happened to an entry, a line each, beside a clock.

story-brought-back = { $place ->
    [tray] Brought back in the tray
    [hotkey] Brought back by a hotkey
    [window] Brought back in the window
    [terminal] Brought back in the terminal
   *[clockify] Brought back in Clockify
}
story-started = { $place ->
    [tray] Started in the tray
    [hotkey] Started by a hotkey
    [window] Started in the window
    [terminal] Started in the terminal
   *[clockify] Started in Clockify
}
story-made = { $place ->
    [tray] Made in the tray
    [hotkey] Made by a hotkey
    [window] Made in the window
    [terminal] Made in the terminal
   *[clockify] Made in Clockify
}
story-deleted = { $place ->
    [tray] Deleted in the tray
    [hotkey] Deleted by a hotkey
    [window] Deleted in the window
    [terminal] Deleted in the terminal
   *[clockify] Deleted in Clockify
}
# $changes: "End 13:58 → 13:54, project Website"
story-taken-back = { $place ->
    [tray] { $changes }, taken back in the tray
    [hotkey] { $changes }, taken back by a hotkey
    [window] { $changes }, taken back in the window
    [terminal] { $changes }, taken back in the terminal
   *[clockify] { $changes }, taken back in Clockify
}
story-changed = { $place ->
    [tray] { $changes }, in the tray
    [hotkey] { $changes }, by a hotkey
    [window] { $changes }, in the window
    [terminal] { $changes }, in the terminal
   *[clockify] { $changes }, in Clockify
}
story-changed-there = { $changes }, from Clockify

story-sent = Sent to Clockify
story-no-reply = Sent, no reply yet
story-continued = Ended where a timer on another device began
story-overtaken = Ended where the next timer began
story-known = Found in Clockify by its name
# $why: "Locked day"
story-parked = Needs you: { $why }
