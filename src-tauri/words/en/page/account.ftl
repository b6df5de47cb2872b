# What the view of the accounts says by itself, and the choice of a workspace.

account-title = Accounts
account-connecting = Connecting
account-connect-another = Connect another
account-go-on = Go on connecting
account-none = No account is connected
account-none-under = Everything you track is kept on this computer, and stays here when you connect one.
account-kept-only = { $count ->
    [one] { $count } entry is kept on this computer only.
   *[other] { $count } entries are kept on this computer only.
}
account-kept-only-under = They were tracked without an account.

account-approve-again = Approve again
account-connect-again = Connect again
account-signed-out = Signed out.
# Behind "Signed out.": what waits for this account.
account-signed-out-under = { $count ->
    [0] Its entries are kept here. It goes on where it stopped.
   *[other] { $count } kept here for this account. It goes on where it stopped.
}
account-only-looking = Only for looking?
account-make-read-only = Make it read-only
account-read-only = Read-only: nothing is sent
account-connections = Connections …
account-sign-out = Sign out …
account-remove = Remove …

# What is known of an account: names and values.
account-way = Connected through
account-by-maton = Maton, approved in the browser
account-by-key = Clockify key
account-region = Region
account-server = Server
account-connection = Connection
account-joined = Connected since
account-last-good = Last good answer
account-none-yet = None yet
# How an account is reached, behind its address.
account-through-maton = through Maton

# The workspaces of an account.
account-workspaces = Workspaces
account-timer-there = A timer runs there
account-in-use = New entries go here
account-use = Use
account-use-this = Use { $name }
account-here = On this computer
account-menu = Accounts …
account-menu-connect = Connect Clockify …
account-workspace = Workspace: { $place }

# The connections of a Maton key.
account-connections-title = Connections of this Maton key
account-connected = Connected: { $name }
account-connection-ended = The connection is ended
account-end-question = End this connection?
account-end-act = End it
account-end-own = { $name } is reached through it.
account-end-other = Another account here is reached through it.
account-end-kept = Stint asks for another one then; what waits is kept.
account-end-under = Whatever else uses this Maton key loses it too. Entries stay, here and in Clockify.
account-asking-maton = Asking Maton …
account-no-connection = There is none. Connect the account again to make one.
account-of-this = in use for this account
account-of-another = in use here
# $age: "made today", "40 days old".
account-end-this = End { $name }, { $age }
account-end = End this connection
account-new-connection = New connection
# Whose account a connection opens, where that is not known.
account-opens = { $status ->
    [active] Does not say whose it is
    [pending] Not approved yet
   *[failed] Denied, or given up
}

# Removing an account.
account-remove-question = Remove { $name } from this computer?
account-remove-act = Remove
account-remove-under = Its entries here go, and cannot be brought back by undo. What is in Clockify stays there.
account-remove-lost = { $count ->
    [one] { $count } change is not in Clockify and would be lost.
   *[other] { $count } changes are not in Clockify and would be lost.
}
account-remove-sync-first = { $count ->
    [one] Sync first, or only sign out: then it is kept.
   *[other] Sync first, or only sign out: then they are kept.
}
account-remove-needless = To connect it again later, signing out is enough.
account-export-can = They can be kept in a file.
account-export-first = Export them first …
account-export-again = Export again …
# $wanted: the address of the account, which is to be typed.
account-type = Type { $wanted }
account-removed = Removed { $name }

# Signing out.
account-sign-out-question = Sign out of { $name }?
account-sign-out-act = Sign out
account-sign-out-under = The key is forgotten. Everything that was tracked stays here, and the timer goes on.
account-sign-out-waits = { $count ->
    [one] { $count } change is not in Clockify yet.
   *[other] { $count } changes are not in Clockify yet.
}
account-sign-out-kept = { $count ->
    [one] It is kept for this account and goes out when you connect it again.
   *[other] They are kept for this account and go out when you connect it again.
}
account-sign-out-nothing = Everything is in Clockify already. Connect it again whenever you like.
account-is-signed-out = Signed out of { $name }
