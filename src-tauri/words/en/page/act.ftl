# What buttons in several places say, and what a place says before there is something in it.

act-again = Try again
act-back = Back
act-cancel = Cancel
act-close = Close
act-connect-clockify = Connect Clockify
act-copy = Copy
act-done = Done
act-loading = Loading
act-undo = Undo
act-upload = Upload …
