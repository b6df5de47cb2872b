# What the page of projects, clients, tasks and tags says by itself.

catalog-title = Projects, clients, tasks and tags
catalog-kind = Kind
catalog-kinds = { $kind ->
    [project] Projects
    [client] Clients
    [task] Tasks
   *[tag] Tags
}
catalog-find = Find
# What is put away: finished tasks, everything else archived.
catalog-away-too = { $kind ->
    [task] Done ones too ({ $count })
   *[other] Archived too ({ $count })
}
catalog-new = { $kind ->
    [project] New project
    [client] New client
    [task] New task
   *[tag] New tag
}
catalog-create = Create
catalog-makers-then = What you create here waits until Clockify takes it.
catalog-more = { $count } more
catalog-none = { $kind ->
    [project] No project yet. Projects are also created where an entry gets one.
    [client] No client yet.
    [task] No task yet.
   *[tag] No tag yet. Tags are also created where an entry gets one.
}
catalog-none-called = { $kind ->
    [project] No project is called “{ $wanted }”.
    [client] No client is called “{ $wanted }”.
    [task] No task is called “{ $wanted }”.
   *[tag] No tag is called “{ $wanted }”.
}
catalog-all-away = All of them are put away.

# One of them.
catalog-edit = Edit
catalog-edit-this = Edit { $name }
catalog-more-for = More for { $name }
catalog-delete = Delete
catalog-put-away = { $kind ->
    [task] Mark done
   *[other] Archive
}
catalog-bring-back = { $kind ->
    [task] Open again
   *[other] Bring back
}
catalog-away = { $kind ->
    [task] Done
   *[other] Archived
}
catalog-name = Name
catalog-client = Client
catalog-no-client = No client
catalog-project = Project
catalog-in-which = In which project
catalog-billable = Billable
catalog-unbillable = Not billable
catalog-waiting = waiting
catalog-needs-you = needs you
catalog-colour = Colour
catalog-colour-kept = As it is
catalog-colour-of = Colour { $place }
