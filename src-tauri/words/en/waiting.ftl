# What waits, what for, and since when: the queue.

# What is to happen at Clockify
waiting-errand = { $what ->
    [delete] Delete
    [start] Start
    [stop] Stop
    [change] Change
    [client] New client
    [project] New project
    [task] New task
    [tag] New tag
   *[entry] New entry
}

# Why it is still here; stands behind the name of what waits
waiting-sending = on its way
waiting-looked-for = no reply; looking before sending again
waiting-read-again = no reply; reading before sending again
# $what as in waiting-errand: that has to go first
waiting-behind = waits for { $what ->
    [delete] Delete
    [start] Start
    [stop] Stop
    [change] Change
    [client] New client
    [project] New project
    [task] New task
    [tag] New tag
   *[entry] New entry
} { $name }
waiting-behind-parked = waits for { $what ->
    [delete] Delete
    [start] Start
    [stop] Stop
    [change] Change
    [client] New client
    [project] New project
    [task] New task
    [tag] New tag
   *[entry] New entry
} { $name }, which needs you
waiting-paused = goes once you resume
waiting-offline = goes once Clockify is in reach
waiting-key-refused = goes once a key is accepted
waiting-disconnected = goes once you have connected again
waiting-blocked = goes once the account is let in again
waiting-keychain = goes once the keychain gives the key
waiting-untrusted = goes once the server proves who it is
waiting-refused = goes once Clockify allows it
waiting-no-workspace = kept here; Clockify lists its workspace no more
waiting-next-round = goes with the next round

# How long it has waited
waiting-seconds = { $seconds } s
waiting-minutes = { $minutes } min
waiting-since = since { $when }
# The last round of sync that went through, and what it took
waiting-last-round = { $requests ->
    [one] { $when }, { $requests } request
   *[other] { $when }, { $requests } requests
}
