# Why Clockify does not have a row, that it is safe, and when it goes on.

# $title is parked-title or parked-what, $then parked-then; $said stands in quotes already.
parked-message = { $title }. { $then }
parked-message-saying = { $title }. { $then } Clockify says { $said }.
parked-title = { $what }: { $name }
# $fields are the names of custom fields
parked-fields-required = { $fields } is required
parked-what = { $reason ->
    [validation] Not taken as it is
    [project_gone] Its project is gone
    [project_required] Project is required
    [task_required] Task is required
    [tag_required] Tag is required
    [description_required] Description is required
    [field_required] A custom field is required
    [tag_archived] A tag of it is archived
    [locked] Locked day
    [approved] Approved already
    [stopwatch_only] Only the stopwatch counts
    [forbidden] Not allowed
    [plan_limit] Not in the plan
    [several_candidates] Perhaps sent
    [remote_deleted] Deleted in Clockify, changed here
    [changed_after_delete] Deleted here, then changed in Clockify
    [bad_text] A character that Clockify refuses
   *[waits_for_parked] Waits for another
}
parked-deleted = It is deleted here and still stands in Clockify.
parked-then = { $reason ->
    [validation] Clockify takes it once it is changed; it is safe here.
    [project_gone] Clockify takes it with another project; the time is safe here.
    [project_required] Clockify takes it once it has a project; the time is safe here.
    [task_required] Clockify takes it once it has a task; the time is safe here.
    [tag_required] Clockify takes it once it has a tag; the time is safe here.
    [description_required] Clockify takes it once it has a description; the time is safe here.
    [field_required] Clockify takes it once that is filled; the time is safe here.
    [tag_archived] Clockify takes it without that tag; the time is safe here.
    [locked] Clockify changes nothing on that day; your change is kept here.
    [approved] Clockify changes nothing that is approved; your change is kept here.
    [stopwatch_only] This workspace takes no entry with a time of its own; it is safe here.
    [forbidden] Your account may not do this in Clockify; it is safe here.
    [plan_limit] The plan of this workspace does not hold it; it is safe here.
    [several_candidates] Several entries in Clockify could be it; nothing is sent again until you choose.
    [remote_deleted] Your version is kept here.
    [changed_after_delete] It is back as it is there; nothing is lost.
    [bad_text] Clockify takes it once the text is changed; it is safe here.
   *[waits_for_parked] Something it names needs you first; then it goes by itself.
}
parked-change-kept = Your change is kept here: { $changes }.

# A note to whoever can help, line by line
parked-note = { $kind ->
    [client] Client: { $name }
    [project] Project: { $name }
    [task] Task: { $name }
    [tag] Tag: { $name }
   *[entry] Entry: { $name }
}
parked-note-when = { $date }, { $from } – { $to }, { $project }
parked-note-until-now = { $date }, { $from } – now, { $project }
parked-note-deleted = Wanted: deleted
parked-note-wanted = Wanted: { $changes }
parked-note-saying = Clockify: { $what }. It says { $said }
parked-note-of-clockify = Clockify: { $what }
