# Files that go out and come in.

# $left counts what still runs and is not in the file
files-exported = { $left ->
    [0] { $entries ->
        [one] 1 entry is in { $file }
       *[other] { $entries } entries are in { $file }
    }
   *[other] { $entries ->
        [one] 1 entry is in { $file }; what runs is not
       *[other] { $entries } entries are in { $file }; what runs is not
    }
}
# $label is a stretch of time, such as: 16 – 22 November
files-report-exported = The report of { $label } is in { $file }
files-written = { $left ->
    [0] { $entries ->
        [one] 1 entry is written
       *[other] { $entries } entries are written
    }
   *[other] { $entries ->
        [one] 1 entry is written; what runs is not
       *[other] { $entries } entries are written; what runs is not
    }
}

files-overlap = { $count ->
    [one] 1 entry overlaps with time that is here.
   *[other] { $count } entries overlap with time that is here.
}
files-nothing-came = Nothing came in
files-all-is-here = Nothing came in: all of it is here already
files-came = { $count ->
    [one] 1 entry came in
   *[other] { $count } entries came in
}
files-came-some = { $count ->
    [one] 1 entry
   *[other] { $count } entries
} came in, { $already ->
    [one] 1 was
   *[other] { $already } were
} here already
files-whose-is-yours = This file holds the time of several people, and none of them is you by name or address. Say whose is yours.

# What a file is: "From Toggl's detailed report; …"
files-of-clockify = Clockify's detailed report
files-of-toggl = Toggl's detailed report
files-of-hamster = a list of Hamster's
files-of-timewarrior = Timewarrior's export
files-of-stint = Stint's own export

# How it was read, with commas between: "…; its letters are UTF-16, its dates have the day first"
files-letters = its letters are { $letters }
files-semicolons = semicolons stand between its columns
files-tabs = tabs stand between its columns
files-day-first = its dates have the day first
files-month-first = its dates have the month first
# $zone is Europe/Berlin
files-zone = its times are of { $zone }

files-backed-up = { $entries ->
    [one] All of it, 1 entry, is in { $file }, { $megabytes } MB. No key is in it
   *[other] All of it, { $entries } entries, is in { $file }, { $megabytes } MB. No key is in it
}
files-restored = { $entries ->
    [one] 1 entry is here as the copy had them; what Clockify has since then comes with the next sync.
   *[other] { $entries } entries are here as the copy had them; what Clockify has since then comes with the next sync.
}
files-in-doubt = { $count ->
    [one] 1 entry may have gone to Clockify since, and is looked for before anything of them is sent.
   *[other] { $count } entries may have gone to Clockify since, and are looked for before anything of them is sent.
}
files-left = { $count ->
    [one] 1 entry or change that only the store before had is in the file that was kept.
   *[other] { $count } entries and changes that only the store before had are in the file that was kept.
}

# Why a file was not read or written, inside a sentence: "november.csv was not written: the disk is full."
files-disk-not-found = entity not found
files-disk-denied = permission denied
files-disk-exists = entity already exists
files-disk-no-folder = not a directory
files-disk-folder = is a directory
files-disk-read-only = read-only filesystem or storage medium
files-disk-invalid = invalid data
files-disk-ends = unexpected end of file
files-disk-slow = timed out
files-disk-too-large = file too large
files-disk-full = the disk is full
files-disk-error = the disk reports an error
files-there-already = there is such a file already
files-no-folder = its folder is not there
files-no-such-file = there is no such file
files-no-plain-file = it is no plain file
files-too-large = it is larger than { $megabytes } MB
files-empty = it is empty
files-no-copy = it is damaged, or is no copy of a store of Stint's
files-moved = it was moved or deleted while it was in use
files-cannot-open = it cannot be opened
files-no-memory = there is not enough memory
files-nowhere = neither HOME nor STINT_DATA_DIR is set
# Who has the store open: "The window has the store open."
files-the-window = The window
files-the-tray = The tray
