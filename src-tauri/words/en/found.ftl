# What was found.

found-nothing = Nothing found
found-entries = { $count ->
    [one] 1 entry
   *[other] { $count } entries
}
found-entries-sum = { $entries }, { $sum }

# When an entry was: today 11:05 – 12:10
found-from-to = { $day } { $from } – { $to }
found-since = { $day } { $from } – now

# How what was typed was read, each on a chip: Billable, from 12 Nov, Website and 2 more
found-billable = Billable
found-not-billable = Not billable
found-from = from { $date }
found-to = to { $date }
found-more = { $name } and { $count } more
