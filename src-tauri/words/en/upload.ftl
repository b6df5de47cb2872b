# Uploading what was tracked on this computer to a workspace.

# "38 entries, 2 November – 18 November, 61:20"
upload-sum = { $count ->
    [one] { $count } entry, { $dates }, { $long }
   *[other] { $count } entries, { $dates }, { $long }
}
upload-entries = { $count ->
    [one] { $count } entry
   *[other] { $count } entries
}
upload-unread = Stint first reads what { $place } has, so that nothing goes there twice
# How far that is
upload-read-so-far = { $count ->
    [one] { $count } entry, back to { $date }
   *[other] { $count } entries, back to { $date }
}

# What a name becomes there; stands behind the name
upload-name-chosen = the one chosen
upload-name-made = is created
upload-name-made-in = is created in { $project }
upload-name-left-out-with-project = is left out with its project
upload-name-left-out = is left out
# $may: "only admins may"
upload-name-not-made = is left out: { $may }

upload-beside = { $count ->
    [one] { $count } entry has the times and words of another there, and is sent too.
   *[other] { $count } entries have the times and words of others there, and are sent too.
}
upload-locked = { $count ->
    [one] { $count } entry lies in a locked time and will need you.
   *[other] { $count } entries lie in a locked time and will need you.
}
upload-lacking = { $count ->
    [one] { $count } entry lacks a field that this workspace wants and will need you.
   *[other] { $count } entries lack a field that this workspace wants and will need you.
}
upload-stopwatch-only = Only the timer may make entries in this workspace.
upload-nothing = Nothing to upload: all of it is in Clockify already
upload-done = { $count ->
    [one] { $count } entry goes to { $place }
   *[other] { $count } entries go to { $place }
}
