# The pages of projects, clients, tasks and tags.

# How many entries name it
catalog-used = { $count ->
    [0] not used yet
    [one] 1 entry
   *[other] { $count } entries
}

# Whose reply was lost: "… it is not known whether the workspace “Kestrel” arrived."
catalog-entry-for = the entry for { $name }
catalog-workspace = the workspace “{ $name }”
