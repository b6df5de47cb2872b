# What the fields of an entry, project, task, tag or client are called, what they hold, and how they became another.

# At the head of a line
fields-label = { $field ->
    [description] Description
    [project] Project
    [tags] Tags
    [start] Start
    [end] End
    [times] Times
    [billable] Billable
    [name] Name
    [client] Client
    [color] Colour
    [public] Visible
    [archived] Put away
    [done] Done
   *[custom] Custom field
}
# Inside a sentence
fields-inside = { $field ->
    [description] description
    [project] project
    [tags] tags
    [start] start
    [end] end
    [times] times
    [billable] billable
    [name] name
    [client] client
    [color] colour
    [public] visible
    [archived] put away
   *[done] done
}
# What is either so or not
fields-is = { $field ->
    [billable] { $is ->
        [yes] billable
       *[no] not billable
    }
    [public] { $is ->
        [yes] to all
       *[no] to some
    }
    [archived] { $is ->
        [yes] put away
       *[no] in use
    }
   *[done] { $is ->
        [yes] done
       *[no] to do
    }
}
fields-no-tags = no tags
fields-no-client = No client
# 12:55 – 13:54; $to may be fields-runs
fields-times = { $from } – { $to }
# In place of an end
fields-runs = running
# In place of what a custom field holds
fields-held = { $what ->
    [nothing] nothing
    [yes] yes
    [no] no
   *[else] something else
}

# $field is fields-inside, or the name of a custom field
fields-given = { $field } { $is }
fields-changed = { $field } { $was } → { $is }
fields-changed-text = { $field } “{ $was }” → “{ $is }”

# Today 12:55 – 13:54
fields-stretch = { $day } { $from } – { $to }
fields-stretch-until-now = { $day } { $from } – now
