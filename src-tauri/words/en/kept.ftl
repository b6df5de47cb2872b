# What was kept safe, in one line under a problem.

kept-nothing-changed = Nothing was changed.
kept-all-here = Everything is safe here.
# The entries that Clockify’s list lacks
kept-none-removed = None of them was removed here.
kept-both-versions = Both versions stay in the history.
# An entry
kept-stays-as-it-is = It stays as it is, here and in Clockify.
kept-file-left = The file is left as it is.
# In the file
kept-file-stays = What is in it stays.
kept-before-and-running = What was saved before is safe, and what runs still runs.
kept-on-this-computer = Everything you track is kept on this computer.
kept-nothing-lost = Nothing is lost: changes wait here, and the timer goes on.
kept-key-nowhere-else = No key was written anywhere else, and changes wait here.
kept-changes-wait = Changes wait here, and the timer goes on.
kept-all-in-clockify = Everything is in Clockify already.
kept-waits-for-account = What waits is kept for that account.
kept-nothing-changed-goes-on = Nothing changed here, and the timer goes on.
kept-still-here = What waits for Clockify is still here.
# Something that is not kept here
kept-sent-once = It was sent once and is not sent again by itself.
kept-nothing-sent = Nothing was sent; what you tracked is safe here.
# Of a workspace
kept-entries-stay = Its entries stay here, and what waits for it is kept.
kept-account-as-before = The account here and its entries are as before.
kept-nothing-sent-there = Nothing was sent there, the key neither. Everything is safe here and goes out later.
kept-goes-out-later = Everything is safe here and goes out later.
kept-before = What was saved before is safe.
