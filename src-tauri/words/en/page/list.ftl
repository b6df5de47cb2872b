# The list: days, entries and their editor, what is done to several, and the ways out of what needs the person.

list-today = Today
# Beside today's total and its target: 2:34 to go, until 17:11
list-to-go = { $length } to go
list-reached = reached
list-total = Total
list-loading = Loading
list-no-description = No description
list-no-project = No project
list-now = now
list-earlier = Earlier days
list-later = To the last days
list-opened = Opened
list-closed = Closed

# The week above the list
list-week-day = { $day }, { $total }
list-week-day-empty = { $day }, nothing
# $week: Week 46, 9 – 15 November
list-week-none = { $week }: nothing tracked. The nearest day is below.
list-go-to = Go to a day
list-go-to-hint = Go to a day (G); a week back [, on ], today T
list-go = Go
list-day = Day
list-day-example = 2026-11-19, yesterday
list-month-earlier = A month back
list-month-later = A month on

# An entry
list-choose = Choose { $name }
list-more = More for { $name }
list-edit = Edit
list-continue = Continue
list-continue-entry = Continue { $name }
list-split = Split at a time
list-duplicate = Duplicate
list-pin = Pin
list-history = History
list-delete = Delete
list-stop = Stop
list-stop-hint = Stop (S)
list-running = Running
list-billable = Billable
list-not-billable = Not billable

# Similar entries as one row
list-similar = { $count ->
    [one] { $count } similar entry
   *[other] { $count } similar entries
}
list-more-of-group = More for { $count } × { $name }
list-group-close = Close
list-group-open = Show each
list-merge-into-one = Merge into one
list-delete-entries = { $count ->
    [one] Delete { $count } entry
   *[other] Delete { $count } entries
}

# How far an entry is on its way
list-needs-you = needs you
list-waiting = waiting
# Where nothing is sent
list-only-here = only here
list-sending = sending
list-checking = checking
list-checking-why = The reply was lost; Stint looks before it sends again.

# The editor
list-edit-entry = Edit { $name }
list-description = Description
list-what-was-it = What was it?
list-what-was-it-required = What was it? Required
list-project = Project
list-project-required = Project required
list-task-required = Task required
list-tags = Tags
list-tag-required = Tag required
list-add-tag = Add a tag
list-take-off = Take off { $name }
list-create-project = Create project “{ $name }”
list-create-tag = Create tag “{ $name }”
list-start = Start
list-end = End
list-length = Length
list-follows-length = Follows the length
list-follows-end = Follows the end
list-cancel = Cancel
list-done = Done
# $words: half a sentence, such as: Only admins may change what is billable
list-sentence = { $words }.
list-custom-fields = Custom fields
list-required = Required
list-nothing = Nothing

# What is done to all that are chosen
list-chosen-entries = Chosen entries
list-chosen = { $count } chosen
list-project-of-all = Project of all
list-project-for-all = Project for all
list-tag-for-all = Tag for all
list-tag-for-all-hint = Put a tag on, or take one off
list-description-of-all = Description of all
list-description-for-all = Description for all
list-make-billable = Make billable
list-make-not-billable = Make not billable
list-move-all = Move all to this day
list-move-all-example = 2026-11-19 or yesterday
list-move = Move
list-change = Change
list-merge = Merge
list-more-for-all = More for all
list-description-ask = Description …
list-move-ask = Move to a day …
list-back = Back
list-clear = Clear

# Merging
list-merge-others = The others are deleted; one undo brings them back.
# $name: what the others become a part of. $others: how many, one at least
list-merge-stays = { $others ->
    [one] { $name } stays; the other is deleted. One undo brings it back.
   *[other] { $name } stays; the others are deleted. One undo brings them back.
}
list-merge-between = The time between them
list-merge-count = Count the gap
list-merge-leave-out = Leave the gap out

# Splitting
list-split-entry = Split { $name }
list-split-at = Split at
list-split-do = Split
# Heard, where both parts are drawn: 12:55 – 13:25, 0:30, then 13:25 – 13:54, 0:29
list-split-into = { $from } – { $at }, { $first }, then { $at } – { $to }, { $second }

# The history of an entry
list-history-of = History of { $name }
list-history-empty = Nothing is written down about it yet.

# Ways out of what needs the person
list-send-again = Send again
list-bring-back = Bring it back
list-delete-here = Delete here
list-delete-here-too = Delete here too
list-delete-there-too = Delete in Clockify too
list-drop-change = Drop the change
list-send-as-new = Send it as new
list-send-as-new-one = Send it as a new one
list-is-the-one-there = It is the one there
list-keep-as-there = Keep it as it is there
list-copy-note = Copy a note
list-note-copied = The note is copied
list-note-not-copied = The note could not be copied.
list-try-again = Try it again.
list-clash-way = { $way ->
    [keep_marked] Keep as marked
    [take_here] All from here
    [take_theirs] All from Clockify
    [merge] Merge into one
   *[keep_both] Keep both
}
list-other-task = Other task …
list-other-project = Other project …
list-other-tag = Other tag …
