# What an action did. $name is an entry's description ("Copy deck review"), $long a length ("1 h 35 min"), $since a clock.

done-nameless = (no description)

# $name with its project here: "Copy deck review · Website relaunch"
done-switched = Stopped { $ended }, { $long }. Started { $name } · since { $since }
done-interrupted = Started { $name } · since { $since }; then back to { $back }
done-started = Started { $name } · since { $since }
done-returned = Stopped { $name }, { $long }. Back to { $back }
done-stopped = Stopped { $name }, { $long }
done-discarded = Discarded { $name }, { $long }
done-added = Logged { $name }, { $long }
# $what: a name, or "3 entries, 3 h 30 min"
done-edited = Changed { $what }
done-split = Split { $name }: { $long } and { $tail }
done-duplicated = Logged { $name } once more, { $long }
done-duplicated-several = Logged { $what } once more
done-deleted = Deleted { $name }, { $long }
done-deleted-several = Deleted { $what }
done-let-go = Let go of { $name }, { $long }
done-as-there = { $name } is as Clockify has it
done-kept-as-new = { $name } goes to Clockify as a new entry
done-sent-anew = { $name } is sent anew
done-theirs-taken = Let go of { $name } here; what Clockify has stands
done-theirs-kept = { $name } stays as Clockify has it
done-settled = Settled { $name }
done-merged = Merged { $name } into one

# What was interrupted, and what was interrupted by that: "then back to Call, then to Module"
done-back = then back to { $name }
done-back-further = { $so_far }, then to { $name }

done-item-made = { $kind ->
    [client] Created client { $name }
    [project] Created project { $name }
    [task] Created task { $name }
    [tag] Created tag { $name }
   *[entry] Created entry { $name }
}
done-item-deleted = { $kind ->
    [client] Deleted client { $name }
    [project] Deleted project { $name }
    [task] Deleted task { $name }
    [tag] Deleted tag { $name }
   *[entry] Deleted entry { $name }
}
done-item-let-go = { $kind ->
    [client] Let go of client { $name }
    [project] Let go of project { $name }
    [task] Let go of task { $name }
    [tag] Let go of tag { $name }
   *[entry] Let go of entry { $name }
}
done-item-changed = { $kind ->
    [client] Changed client { $name }
    [project] Changed project { $name }
    [task] Changed task { $name }
    [tag] Changed tag { $name }
   *[entry] Changed entry { $name }
}

# Behind "Undo: " and "Undone: "
done-undo-edit-several = change { $count } entries
done-undo-delete-several = delete { $count } entries
done-undo-duplicate-several = duplicate { $count } entries
done-undo-join-several = merge { $count } entries
done-undo-start = start { $name }
done-undo-switch = switch to { $name }
done-undo-interrupt = interrupt with { $name }
done-undo-return = go back to { $name }
done-undo-stop = stop { $name }
done-undo-discard = discard { $name }
done-undo-log = log { $name }
done-undo-split = split { $name }
done-undo-duplicate = duplicate { $name }
done-undo-merge = merge { $name }
done-undo-change = change { $name }
done-undo-delete = delete { $name }
done-undo-add = add { $name }
done-undo-let-go = let go of { $name }
done-undo-as-there = drop the change of { $name }
done-undo-keep-as-new = keep as new { $name }
done-undo-send-anew = send anew { $name }
done-undo-take-theirs = take Clockify's { $name }
done-undo-keep-theirs = keep Clockify's { $name }
done-undo-settle = settle { $name }
done-undo-upload = upload
done-undo-import = import

# What a completed name is, beside it
done-completion = { $kind ->
    [tag] tag
    [task] task
   *[project] project
}
# What Enter does with the line that was typed. $from and $when: "9:40", $from also "yesterday 9:40"; $day: "yesterday", "Fri"
done-enter-log = Log { $from } – { $to }
done-enter-switch = Stop { $name } at { $when }, start this
done-enter-switch-then = Stop { $name } { $day } at { $when }, start this
done-enter-start-at = Start at { $when }
done-enter-start-then = Start { $day } at { $when }
done-enter-start = Start

# Of what is not there any more
done-done = Done
# A chip of the line that is typed
done-billable = billable
