# What the way to a connected account says by itself.

connect-step = { $step ->
    [key] Key
    [browser] Browser
    [workspace] Workspace
   *[upload] Upload
}
connect-new-entries = New entries go to { $name }

# The first screen.
connect-first = Track now, connect when you like
connect-first-under = Every entry is written to this computer first. Clockify can come later.
connect-another-under = What is here stays here. Each account keeps its own entries and its own queue.
connect-way-none = Use without an account
connect-way-none-under = Everything works. Upload later if you want.
connect-way-maton = Connect Clockify through Maton
connect-way-maton-under = You approve in the browser. No Clockify key needed.
connect-way-key = Connect with a Clockify key
connect-way-key-under = Your own key. EU, USA, UK, AU or your own server.
connect-shield = Keys rest in the system keychain. Stint sends nothing to anyone but the service you choose.

# A key.
connect-paste = Paste it here
connect-at-hand = The key you pasted is at hand
connect-again = Connect { $name } again
connect-maton-form = Connect through Maton
connect-maton-title = Your Maton key
# $site: "maton.ai".
connect-maton-lead = Maton holds the permission that Clockify gives it, and passes on what Stint asks. You find the key at { $site }, in the settings.
connect-maton-key = Maton key
connect-maton-kept = It is not written into Stint’s database or its logs, and not shown again.
connect-maton-have = Use a connection I have
connect-maton-asking = Asking Maton …
connect-make-link = Make a link
connect-key-form = Connect with a key
connect-key-title = Your Clockify key
# Where Clockify shows its keys; $preferences, $advanced and $keys are connect-key-preferences and so on.
connect-key-lead = In Clockify: your picture, { $preferences }, { $advanced }, { $keys }.
# Three places of Clockify's own page, as it writes them.
connect-key-preferences = Preferences
connect-key-advanced = Advanced
connect-key-keys = Manage API keys
# $whom: the address of the account.
connect-key-of = The key has to be one of { $whom }.
connect-key-label = Clockify key
connect-key-where = Where it was made
connect-region = { $region ->
    [global] Global
    [eu] EU
    [us] USA
    [uk] UK
    [au] AU
   *[own] Own server
}
connect-key-address = Its address
connect-key-region-hint = A key works only in the region where it was made, and one of developer.clockify.me only there.
# $host: "acme.clockify.me".
connect-key-sub-domain = Is your workspace on a sub-domain, like { $host }? Then make the key there.
connect-key-asking = Asking Clockify …
connect-key-act = Connect

# Why it did not work.
connect-in-file-hint = It can be kept in a file in Stint’s folder that only you can read: whoever copies your files has it, then.
connect-in-file = Keep it in a file

# The connections that a Maton key has already.
connect-found = Connections
connect-found-none = No connection yet
connect-found-choose = Choose a connection
connect-found-none-under = This key has no connection to Clockify. A new one is made and approved in the browser.
connect-found-choose-under = Stint always names the one you choose, so that no other account is used by accident.
connect-found-in-use = in use here
connect-found-new = Make a new one
connect-found-use = Use this one

# The link to approve.
connect-approval = Approval
connect-approve-for = Approve for { $name }
connect-approve = Approve in your browser
# $whom: the address of the account.
connect-approve-as = Sign in to Clockify as { $whom } there. Any other account is refused, and nothing is mixed up.
connect-approve-under = Open this link on any device and sign in to Clockify there.
connect-why = { $stage ->
    [denied] Somebody said no there, or the service did. Nothing changed here, and the timer goes on.
    [timed_out] The link has run out. Nothing changed here, and the timer goes on.
   *[gone] It was deleted at Maton meanwhile. Nothing changed here, and the timer goes on.
}
connect-qr = The link as a QR code
connect-open = Open in browser
connect-opens = The browser opens
connect-copied = Copied
connect-link-copied = The link is copied
# $so_far: what has come of it, "Asked 24 times, last 2 s ago".
connect-meanwhile = { $so_far }. The timer works meanwhile.
connect-making-link = Making a link
connect-ask-again = Ask again
connect-in-time = Not approved in time? The link is simply made anew.
connect-new-link = Make a new link

# Which workspace.
connect-workspace = Workspace
connect-workspace-one = Your workspace
connect-workspace-choose = Choose a workspace
connect-not-you = Not you?
connect-workspaces = Workspaces
connect-not-read = Not read yet
connect-can = What you may do in { $name }
# Before something that may not be done there, for who hears it.
connect-cannot = Not:
connect-read-only = Read-only: keep everything here, send nothing
connect-use = Use { $name }
connect-no-workspace = No workspace

# What was tracked before.
connect-upload = Upload
connect-upload-title = Upload what you tracked here?
connect-upload-under = Nothing is sent until you say so.
connect-upload-looking = Looking what there is
connect-upload-into = Into
connect-upload-into-other = Into { $place }. Choose another workspace
connect-upload-reading = Reading { $place }
connect-upload-not-begun = Not begun
connect-upload-not-begun-yet = Not begun yet
connect-upload-here = Here
# Over what names become there. $place: a workspace, or "Clockify".
connect-upload-in = In { $place }
connect-upload-already = Already there
connect-upload-already-then = Same times, not sent again
connect-upload-keep = Keep them here only
connect-upload-count = Upload { $count }
connect-upload-tidy = Tidy up here
