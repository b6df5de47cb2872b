# Accounts, connections and workspaces. How one fares is a line of parts: "Last answer 2 min ago · 2 waiting".

account-answer-just-now = Last answer just now
account-answer-minutes = Last answer { $minutes } min ago
# $when is a clock, with the day where it is not today
account-answer-at = Last answer { $when }
account-read-only = read-only, nothing is sent

# $file is a path
account-key-in-file = The key rests in { $file }, which you alone can read. It is not encrypted: whoever gets that file has the key.

# How old a connection is, beside it
account-age-unknown = age not known
account-made-today = made today
account-age = { $days ->
    [one] { $days } day old
   *[other] { $days } days old
}
account-age-old = { $days ->
    [one] { $days } day old; permissions often end after a month
   *[other] { $days } days old; permissions often end after a month
}

# What is to be known of a workspace before it is chosen: parts of a line
account-workspace-gone = Clockify lists it no more
account-projects = { $count ->
    [one] { $count } project
   *[other] { $count } projects
}
account-runs-since = a timer runs here since { $when }

# stint sync and stint upload are commands
account-stays-local = { $count ->
    [one] { $count } entry tracked before stays on this computer; after stint sync, stint upload shows what would be sent.
   *[other] { $count } entries tracked before stay on this computer; after stint sync, stint upload shows what would be sent.
}

# Which key an address wants that did not take one
account-wants-maton-key = It wants a key of Maton's. If it is one, the permission behind the connection may be gone: connect again.
account-key-of-region = A key works only in the region, sub-domain or sandbox (developer.clockify.me) where it was made. One of Maton's is for a connection through Maton.
account-manages-connections = It wants a key of Maton's. One of Clockify's connects without Maton.

account-make-read-only = { $count ->
    [one] Clockify refused { $count } change for want of rights. If you may only look there, make this connection read-only.
   *[other] Clockify refused { $count } changes for want of rights. If you may only look there, make this connection read-only.
}

# Why an address does not serve, inside a sentence: "… does not work as an address: it is no address."
account-address-none = it is no address
account-address-user = it must not name a user
account-address-plain = plain http is only for this computer; use https
account-address-https = it must start with https://
account-address-query = it must end with its path
# $end is /v1 or the like
account-address-end = it must end in { $end }

# How an approval at Maton goes on
account-approval = { $stage ->
    [silent] No answer from Maton; Stint keeps asking
    [waiting] Waiting for your approval
    [approved] Approved
    [denied] Not approved
    [timed-out] Nobody approved in time
   *[gone] The connection was deleted
}
# $clock is 4:12, minutes and seconds
account-approval-left = { $clock } left
account-approval-unasked = Not asked yet
account-approval-asked-now = { $times ->
    [one] Asked once, just now
   *[other] Asked { $times } times, just now
}
# $ago is 2 s or 1 h 5 min
account-approval-asked = { $times ->
    [one] Asked once, last { $ago } ago
   *[other] Asked { $times } times, last { $ago } ago
}
