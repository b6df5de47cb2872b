# The day check: buttons, and behind each what it does.

check-trim-first = Trim first
check-ends-at = { $name } ends at { $at }
check-trim-second = Trim second
check-begins-at = { $name } begins at { $at }
check-delete-second = Delete second
check-stays = { $name } stays as it is
check-keep-both = Keep both
check-both-count = Both count
# Of minutes that no entry covers
check-fill = Fill
check-you-say = You type what it was
check-break = Break
check-stays-empty = It stays empty
# A project
check-goes-to = It goes to { $name }
check-choose = Choose …
# The entry
check-opens = Opens it
check-keep = Keep
check-needs-none = It needs no project
check-change-start = Change start …
check-change-end = Change end …
check-was-so = It was so
check-stays-so = It stays as it is
check-open-sync = Open Sync
check-ways-out = It shows the ways out
check-ask-again = Ask again
check-stands-again = It stands in the list again

check-counted-twice = { $length } counted twice
# Wed, Error states and Portfolio review
check-the-two = { $day }, { $first } and { $second }
check-not-tracked = { $length } not tracked
check-without-project = { $name } has no project
# Today 11:05 – 12:10 · likely Studio
check-likely = { $when } · likely { $project }
check-lasts = { $name } lasts { $length }
check-runs-for = { $name } runs for { $length }
check-needs-you = { $name } needs you
check-to-settle = { $count ->
    [0] Nothing to settle
    [one] 1 thing, about { $seconds } s
   *[other] { $count } things, about { $seconds } s
}

check-calm = { $none ->
    [overlaps] No overlaps.
    [holes] No holes.
    [long] No long entries.
    [overlaps-holes] No overlaps and no holes.
    [overlaps-long] No overlaps and no long entries.
    [holes-long] No holes and no long entries.
   *[all] No overlaps, no holes and no long entries.
}
check-waiting = { $count ->
    [one] 1 change waits to be sent; it goes by itself.
   *[other] { $count } changes wait to be sent; they go by themselves.
}
