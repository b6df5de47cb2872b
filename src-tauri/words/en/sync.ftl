# How syncing fares: one short line of parts, "2 waiting · last sync 2 min ago · 1 needs you". Tray, window and terminal
# show it. $when is a clock, with the day where it is not today: "14:20", "Tue 12:00".

sync-local = Kept on this computer
sync-all-sent = All sent
sync-rest-sent = The rest is sent
sync-waiting = { $count } waiting
sync-not-yet = Not synced yet
sync-under-way = Syncing
sync-paused = Paused
sync-offline-since = Offline since { $when }
sync-offline = Offline
sync-connect-again = Connect again
sync-signed-out = Signed out
sync-read-only = Read-only, nothing is sent

# What stopped it
sync-key-refused = Key not accepted
sync-key-gone = Key missing
sync-keychain-locked = Keychain locked
sync-keychain-missing = No keychain
sync-banned = Account banned
sync-unverified = E-mail address not confirmed
sync-second-factor = Second factor missing
sync-grant-expired = Connection expired
sync-connection-pending = Connection not approved
sync-connection-gone = Connection gone
sync-untrusted = Server not trusted
sync-refused = Access refused

sync-still-waiting = { $count ->
    [one] { $count } waits; the next sync goes on.
   *[other] { $count } wait; the next sync goes on.
}
sync-kept-here = { $count } kept here
sync-only-here = { $count } only here
sync-needs-you = { $count ->
    [one] { $count } needs you
   *[other] { $count } need you
}
# Since when nothing runs
sync-since = since { $when }
# A time that was typed: from when until now
sync-until-now = { $start } – now

sync-last-just-now = last sync just now
sync-last-minutes = last sync { $minutes } min ago
sync-last-at = last sync { $when }
