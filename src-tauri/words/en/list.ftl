# Several entries of the list at once.

# $long is a length, such as 3 h 30 min
list-several = { $count ->
    [one] { $count } entry, { $long }
   *[other] { $count } entries, { $long }
}
list-merged = { $count ->
    [one] Merged { $count } entry into { $entry }, { $long }
   *[other] Merged { $count } entries into { $entry }, { $long }
}
list-merged-with-between = { $count ->
    [one] Merged { $count } entry into { $entry }, { $long }; { $between } between them count now
   *[other] Merged { $count } entries into { $entry }, { $long }; { $between } between them count now
}
list-merge = { $count ->
    [one] Merge { $count } entry
   *[other] Merge { $count } entries
}
list-merge-gap = { $long } lie between them.
# $tracked, $twice: 20 min
list-merge-gap-tracked = { $long } lie between them; other entries already track { $tracked } of that.
list-merge-result = { $from } – { $to }, { $long }
list-merge-result-twice = { $from } – { $to }, { $long }; overlaps other entries by { $twice }
