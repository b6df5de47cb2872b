# Words that stand in many places. The page reads this file too.

# $kind is client, project, task, tag or entry
terms-kind = { $kind ->
    [client] client
    [project] project
    [task] task
    [tag] tag
   *[entry] entry
}
terms-no-project = No project
# What somebody said or typed
terms-quoted = “{ $text }”
