# What a workspace demands, and who may make what. $at says where a remark stands: "alone" is a sentence of its own,
# "behind" follows something else on the line.

rules-lacks-fields = { $at ->
    [alone] This workspace wants { $fields }.
   *[behind] this workspace wants { $fields }
}
rules-billable-replaced = { $at ->
    [alone] Only admins may change what is billable in this workspace.
   *[behind] only admins may change what is billable in this workspace
}
rules-not-for-all = { $at ->
    [alone] { $who ->
        [everybody] Everybody may make
        [some] Not everybody may make
        [managers] Only admins and project managers may make
       *[admins] Only admins may make
    } { $kind ->
        [client] clients
        [project] projects
        [task] tasks
        [tag] tags
       *[entry] entries
    } in this workspace.
   *[behind] { $who ->
        [everybody] everybody may make
        [some] not everybody may make
        [managers] only admins and project managers may make
       *[admins] only admins may make
    } { $kind ->
        [client] clients
        [project] projects
        [task] tasks
        [tag] tags
       *[entry] entries
    } in this workspace
}
rules-wants-project = { $at ->
    [alone] This workspace wants a project.
   *[behind] this workspace wants a project
}
rules-wants-task = { $at ->
    [alone] This workspace wants a task.
   *[behind] this workspace wants a task
}
rules-wants-tag = { $at ->
    [alone] This workspace wants a tag.
   *[behind] this workspace wants a tag
}
rules-wants-description = { $at ->
    [alone] This workspace wants a description.
   *[behind] this workspace wants a description
}
rules-wants-stopwatch = { $at ->
    [alone] This workspace may take only what the stopwatch measured.
   *[behind] this workspace may take only what the stopwatch measured
}
rules-locked = { $at ->
    [alone] This workspace has locked that day.
   *[behind] this workspace has locked that day
}

# Beside the offer to make one, or behind "is left out: "
rules-makers = { $who ->
    [everybody] everybody may
    [some] not everybody may
    [managers] only admins and project managers may
   *[admins] only admins may
}
# $name is in quotes
rules-create = { $kind ->
    [client] Create client { $name }
    [project] Create project { $name }
    [task] Create task { $name }
    [tag] Create tag { $name }
   *[entry] Create entry { $name }
}
rules-lock = Entries before { $date } are locked
rules-lock-at = Entries before { $date } { $clock } are locked
rules-billable-by-admins = Only admins may change what is billable

# What one may do, a line each
rules-can-stopwatch = Write entries with times of their own: only the stopwatch may
rules-can-write = Read and write your own entries
# For rules-can-create and rules-cannot-create
rules-things = { $things ->
    [projects] projects and clients
    [tags] tags
   *[tasks] tasks
}
# $things: "projects and clients, tags and tasks"
rules-can-create = Create { $things }
rules-cannot-create = { $who ->
    [everybody] Create { $things }: everybody may
    [some] Create { $things }: not everybody may
    [managers] Create { $things }: only admins and project managers may
   *[admins] Create { $things }: only admins may
}
rules-cannot-bill = Change what is billable: only admins may
# For rules-needs
rules-needed = { $what ->
    [project] a project
    [task] a task
    [tag] a tag
   *[description] a description
}
rules-needs = An entry needs { $things }
# The end of "a, b and c"
rules-and = { $first } and { $last }
