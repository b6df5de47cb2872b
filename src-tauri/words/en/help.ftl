# The help of the command line. -cmd- is what a verb does, -arg- what a flag or a word says, -value- what it may be,
# -more- what follows. Flags, verbs, names in capitals and the lines of examples stay as they are.

help-usage = Usage:
help-commands = Commands
help-arguments = Arguments
help-options = Options
help-print = Print help
help-version = Print version
# Behind what a flag means: " [default: 50]"
help-default = { " " }[default: { $value }]
help-aliases = { $count ->
        [one] { " " }[alias: { $names }]
       *[other] { " " }[aliases: { $names }]
    }
help-may-be = { " " }[possible values: { $values }]
help-of-help = Print this message or the help of the given subcommand(s)

help-error = error:
# The words behind the quotes are those that were typed.
help-unknown = { $what ->
    [verb] unrecognized subcommand '{ $said }'
   *[flag] unexpected argument '{ $said }' found
}
help-missing = the following required arguments were not provided:
help-verb-missing = '{ $said }' requires a subcommand but one was not provided
help-value-missing = a value is required for '{ $flag }' but none was supplied
help-value-wrong = invalid value '{ $said }' for '{ $flag }'
help-values = [possible values: { $values }]
help-twice = the argument '{ $flag }' cannot be used multiple times
help-not-with = the argument '{ $flag }' cannot be used with '{ $other }'
help-too-many = unexpected value '{ $said }' for '{ $flag }' found; no more were expected
# $near is one word or several in quotes
help-near = { $what ->
    [verb] { $count ->
        [one] tip: a similar subcommand exists: { $near }
       *[other] tip: some similar subcommands exist: { $near }
    }
    [flag] { $count ->
        [one] tip: a similar argument exists: { $near }
       *[other] tip: some similar arguments exist: { $near }
    }
   *[value] { $count ->
        [one] tip: a similar value exists: { $near }
       *[other] tip: some similar values exist: { $near }
    }
}
help-try = For more information, try '--help'.
help-no-key-here =
    error: a key is never an argument, where the shell's history and every program would see it

    Hand it in by --key-stdin, or let Stint ask for it: stint connect --help
    If it was one, others may have seen it already: make a new key.
help-field = a custom field is said as NAME=VALUE

help-cmd = Track time here first, send it to Clockify later
help-cmd-start = Start a timer; what runs ends where it begins
help-cmd-interrupt = Start a timer for what came between; stopping it goes back to what ran before
help-cmd-stop = Stop what runs; what it interrupted goes on
help-cmd-continue = Start again what an earlier entry says
help-cmd-discard = Drop what runs, as if it had not been started
help-cmd-add = Log time that is over
help-cmd-edit = Change an entry
help-cmd-delete = Delete entries
help-cmd-split = Make two entries out of one
help-cmd-merge = Make one entry out of several
help-cmd-duplicate = Log entries once more, at the same times
help-cmd-undo = Take back the last action, also after it was sent
help-cmd-redo = Do again what was taken back last
help-cmd-pin = Keep what an entry says for starting it with one word
help-cmd-pin-list = List the pins
help-cmd-pin-remove = Take a pin away
help-cmd-pin-start = Start a timer with what a pin says
help-cmd-status = Show what runs
help-cmd-list = List entries, the last 7 days unless said otherwise
help-cmd-search = Find entries by their words, names and time
help-cmd-report = Show where the time went, this week unless said otherwise
help-cmd-project = List and change projects
help-cmd-item-list = List them
help-cmd-item-add = Make a new one
help-cmd-item-edit = Change one
help-cmd-item-rename = Give one another name
help-cmd-item-archive = Put one away: archive it, or mark a task done
help-cmd-item-restore = Take one that was put away into use again
help-cmd-item-delete = Delete one that nothing uses
help-cmd-task = List and change the tasks of projects
help-cmd-tag = List and change tags
help-cmd-client = List and change clients
help-cmd-connect = Connect an account
help-cmd-connect-key = Connect with a Clockify API key
help-cmd-connect-maton = Connect through Maton: approve a new connection in a browser
help-cmd-connections = List the accounts that are connected, and choose among the connections at Maton
help-cmd-connections-list = List the accounts that are connected
help-cmd-connections-maton = List every connection that your Maton key has, with its age and whose account it opens
help-cmd-connections-use = Use a connection at Maton for an account; it has to open the same one
help-cmd-connections-delete = End a connection at Maton; the account here keeps its entries and what waits
help-cmd-connections-read-only = Send nothing of an account, or send again
help-cmd-workspace = List the workspaces, use one, make one, and see who is in it
help-cmd-workspace-list = List the workspaces of all accounts
help-cmd-workspace-use = Let new entries go to a workspace; what runs goes on
help-cmd-workspace-add = Make a workspace in Clockify, and use it
help-cmd-workspace-members = List the members of the workspace in use
help-cmd-disconnect = Sign out of an account; its entries and what waits stay here
help-cmd-sync = Send what waits and fetch what is new
help-cmd-queue = List what waits for Clockify and what needs you, and settle it
help-cmd-queue-list = List what waits, and what needs you
help-cmd-queue-retry = Send again what Clockify refused, as it is
help-cmd-queue-drop = Let go of what Clockify refused; stint undo brings it back
help-cmd-queue-edit = Change an entry that Clockify refused; it goes out again
help-cmd-queue-copy = Print a note to whoever can help: what it is, and what Clockify said
help-cmd-conflicts = List what was changed both here and in Clockify, and what may stand there twice
help-cmd-resolve = Settle what waits for you: a refusal, a conflict, a probable duplicate
help-cmd-settings = Show and change settings
help-cmd-settings-list = List all settings
help-cmd-settings-get = Show a setting
help-cmd-settings-set = Change a setting; without a value it is as if it had never been set
help-cmd-upload = Upload to Clockify what was tracked here without an account
help-cmd-export = Write entries to a file for elsewhere
help-cmd-import = Take in what another program kept, or another Stint
help-cmd-backup = Copy everything to one file
help-cmd-doctor = Look at the store, the keychain and the connection, and say how they are
help-cmd-tray = Stay in the tray: show what runs, sync, and listen for hotkeys
help-cmd-restore = Put a copy in place of everything
help-cmd-completions = Print completions for a shell

help-arg-json = Print JSON, in shapes that do not change
help-arg-data_dir = Keep everything in this directory instead
help-arg-text = Say it anew: Review @Website #urgent
help-arg-start-text = Say what you do: Review @Website #urgent -15m
help-arg-interrupt-text = Say what came between: Call with Ines @Website -5m
help-arg-add-text = Say what you did: 9:30-10:15 Copy deck @Website
help-arg-search-text = Say what you look for: review @Website #urgent last month
help-arg-project = Look in this project, by name or id
help-arg-start-project = Set the project, by name or id
help-arg-interrupt-project = Set the project, by name or id
help-arg-add-project = Set the project, by name or id
help-arg-edit-project = Set the project, by name or id
help-arg-item-add-project = Set its project, by name or id
help-arg-queue-edit-project = Set the project, by name or id
help-arg-task = Set the task, by name or id
help-arg-report-task = Only this task, by name
help-arg-tags = Set a tag, by name or id; repeat it for more
help-arg-report-tags = Only what has this tag, by name; repeat it for what has several
help-arg-yes = Make it billable
help-arg-connections-delete-yes = Do not ask
help-arg-upload-yes = Send it without asking
help-arg-import-yes = Import without asking
help-arg-restore-yes = Put it in place without asking
help-arg-no = Make it not billable
help-arg-fields = Set a custom field, by name or id; repeat it for more. An empty value takes it off
help-arg-description = Set the description to exactly this
help-arg-from = Begin then; a clock time stays on the day of the entry
help-arg-start-from = Begin then: 9:40, -15m, yesterday 17:30, an instant
help-arg-interrupt-from = Begin then: 9:40, -15m, an instant
help-arg-add-from = Begin then: 9:40, yesterday 17:30, an instant
help-arg-list-from = Begin here: a date, yesterday, an instant
help-arg-report-from = Begin here: a date, yesterday, an instant
help-arg-export-from = Begin here: a date, yesterday, an instant; unsaid, with the first entry
help-arg-to = Give its new name
help-arg-start-to = End then, for time that is over
help-arg-add-to = End then; a clock time is on the day of the start, or on the next
help-arg-edit-to = End then; empty lets it run again
help-arg-list-to = End here; a date includes that day
help-arg-report-to = End here; a date includes that day
help-arg-queue-edit-to = End then; empty lets it run again
help-arg-export-to = End here; a date includes that day
help-arg-for_good = Do not go back to what was interrupted
help-arg-at = End then: 9:40, -15m, an instant
help-arg-continue-at = Begin then: 9:40, -15m, an instant
help-arg-split-at = Cut it then: 10:30, -15m, an instant
help-arg-entry = Name the entry: an id, its beginning, last or running
help-arg-edit-entry = Name the entry: an id, its beginning, last or running; several with commas between them
help-arg-resolve-entry = Name the entry: an id, its beginning, last or running; anything else by its id
help-arg-member = Log it for another member of the workspace: a name, an address or Clockify's id
help-arg-add_tags = Put a tag on beside those that are there; repeat it for more
help-arg-remove_tags = Take a tag off; repeat it for more
help-arg-day = Move it to this day; clock and length stay
help-arg-length = Make it so long: 1h30m, 1:30, 1.5 for hours, 90 for minutes
help-arg-entries = Name each entry: an id, its beginning, last or running
help-arg-without_gaps = Leave the time between them out
help-arg-place = Name its place, from 1
help-arg-limit = Show so many, the newest
help-arg-range = Say of which time: today, last week, month, 2026-11, all
help-arg-by = Add up by one or two of these
help-arg-projects = Only this project, by name; repeat it for more
help-arg-client = Set its client, by name or id
help-arg-report-client = Only this client's projects, by name
help-arg-billable = Only what is billable
help-arg-not_billable = Only what is not billable
help-arg-filter = Only what a search for this finds
help-arg-exact = Do not round, whatever the workspace does
help-arg-csv = Print the lines as CSV
help-arg-name = Give its name
help-arg-item-edit-name = Give it another name
help-arg-workspace-use-name = Name the workspace, by its name, its number or Clockify's id
help-arg-workspace-add-name = Name it
help-arg-settings-get-name = Name the setting
help-arg-settings-set-name = Name the setting
help-arg-color = Set its colour: #1976D2
help-arg-item = Name it, by name or id
help-arg-server = Reach Clockify here instead; the address ends in /api/v1
help-arg-region = Reach Clockify in this region
help-arg-again = Connect this account anew, and no other
help-arg-connections-use-again = Use it for this account; unsaid, the one in use
help-arg-key_stdin = Read the key from standard input, else from MATON_API_KEY, else that of the account
help-arg-connect-key-key_stdin = Read the key from standard input, else from CLOCKIFY_API_KEY
help-arg-gateway = Reach the gateway here instead; the address ends in /clockify/api/v1
help-arg-control = Reach the control address here instead; it has /connections below it
help-arg-connection = Name the connection
help-arg-connect-maton-connection = Use this connection instead of a new one; it has to be active
help-arg-no_browser = Open no browser, only print the address
help-arg-account = List those of this account's key; unsaid, of the first that has one
help-arg-connections-delete-account = End it with this account's key; unsaid, with that of the account that uses it
help-arg-connections-read-only-account = Name the account; unsaid, the one in use
help-arg-workspace-add-account = Make it in this account; unsaid, the one in use
help-arg-disconnect-account = Name the account: its address, its name or its number; unsaid, the one in use
help-arg-switch = Say whether
help-arg-refresh = Ask Clockify anew which there are
help-arg-delete_connection = End its connection at Maton too
help-arg-export = Write its entries to this file first, as list --json prints them
help-arg-remove = Remove the account here with its entries and everything that waits
help-arg-yes_remove = Say the account's address instead of typing it
help-arg-full = Fetch projects, tags and 90 days of entries anew
help-arg-since = Go back to this day
help-arg-id = Name the row by its id
help-arg-queue-edit-id = Name the entry by its id
help-arg-way = Say how: keep, here, clockify, retry, drop, new, delete, merge, both
help-arg-field = Settle only this field of a conflict: description, project, start, end, custom:NAME …
help-arg-value = Give its value
help-arg-into = Send it to this workspace instead of the one in use
help-arg-map = Say what a project, task or tag becomes
help-arg-format = Write it down so; unsaid, as the file's name ends, else as a table
help-arg-import-format = Say what wrote it; unsaid, it is found out
help-arg-to_file = Write it to this file; - or nothing is standard output
help-arg-force = Put it in place of a file that is there
help-arg-file = Read this file
help-arg-backup-file = Write it to this file; unsaid, to a new one in this folder
help-arg-restore-file = Take this copy
help-arg-dates = Say what comes first in its dates; unsaid, as they tell themselves
help-arg-whose = Take the time of this person, as the file calls them; unsaid, your own
help-arg-dry_run = Only show what would come in
help-arg-shell = Name the shell

help-value-switch-on = Nothing is sent
help-value-switch-off = What waits is sent
help-value-format-csv = A table in Clockify's own columns
help-value-format-json = What list --json prints
help-value-format-ics = A calendar
help-value-format-clockify = Clockify's detailed report, and Stint's own table
help-value-format-toggl = Toggl's detailed report
help-value-format-hamster = Hamster's list
help-value-format-timewarrior = What timew export prints
help-value-format-stint = What stint export --format json writes
help-value-dates-dmy = The day: 31/12/2026
help-value-dates-mdy = The month: 12/31/2026

help-more =
    Exit codes:
      0  done
      1  failed
      2  usage, or a value that cannot be used
      3  not found, ambiguous, or nothing running
      4  done, but something needs you
      5  Clockify is out of reach; everything is kept and goes out later
      6  no account, or its key is not accepted

    Examples:
      stint start Review @Website \#urgent
      stint start -15m Stand-up
      stint stop
      stint add 9:30-10:15 Copy deck --project Website
      stint list --from yesterday --json
      stint connect key --key-stdin < key.txt && stint sync

help-more-start =
    Examples:
      stint start Review @Website \#urgent
      stint start -15m Stand-up
      stint start Stand-up --at 9:40 --project Website --billable

    In TEXT, @ names a project and # a tag (quote them, or the shell takes # for a comment).
    The first or last word may be a time: -15m, 9:40, 9:30-10:15, 1h30m. A \ before it makes it text.

help-more-interrupt =
    Examples:
      stint interrupt Call with Ines
      stint interrupt -5m Question @Website
      stint stop

    What ran is ended and goes on as a new entry once the interruption is stopped. Interruptions nest.

help-more-stop =
    Examples:
      stint stop
      stint stop --at -10m
      stint stop --for-good

help-more-continue =
    Examples:
      stint continue
      stint continue 0192f3 --at 9:40

help-more-discard =
    Example:
      stint discard && stint undo

help-more-add =
    Examples:
      stint add 9:30-10:15 Copy deck @Website
      stint add 45m Stand-up
      stint add Workshop --from 'yesterday 13:00' --to 16:30 --tag billing
      stint add 9:00-9:30 Stand-up --for bob@example.com

    What is added --for somebody else is sent at once and not kept here; the workspace has to allow it.

help-more-edit =
    Examples:
      stint edit last --to 10:15
      stint edit running --project Website --tag urgent --tag billing
      stint edit 0192f3 --project '' --length 1h30
      stint edit 0192f3,0192f7,last --project Website --add-tag urgent
      stint edit last --day yesterday

    What is not said stays. An empty name takes the project, the task or all tags off. Several entries, with commas between
    them, are changed in one step that one undo takes back; times are said of one entry at a time.

help-more-delete =
    Examples:
      stint delete last && stint undo
      stint delete 0192f3 0192f7

help-more-split =
    Examples:
      stint split last --at 10:30
      stint split running --at -15m --json

    The first keeps its place in Clockify, the second is new there; both keep project, tags and custom fields. With --json it
    prints an array of the two.

help-more-merge =
    Examples:
      stint merge 0192f3 0192f7
      stint merge 0192f3 0192f7 --without-gaps

    It reaches from the first start to the last end, says what the earliest says and has the tags of all. The time between
    them counts, unless it is left out: then it is as long as the entries are. The others are deleted; stint undo brings them
    back.

help-more-duplicate =
    Examples:
      stint duplicate last
      stint duplicate 0192f3 0192f7 --json

help-more-undo =
    Example:
      stint undo

help-more-redo =
    Example:
      stint redo

help-more-pin =
    Examples:
      stint pin last
      stint pin list
      stint pin start 1

help-more-status =
    Examples:
      stint status
      stint status --json

help-more-list =
    Examples:
      stint list
      stint list --from 2026-11-01 --to 2026-11-30
      stint list --from today --json

help-more-search =
    Examples:
      stint search review
      stint search 'copy deck @Website #urgent last month'
      stint search client:Kestrel billable:yes from:2026-11-01 --json

    Every word has to be there, in the description or in the name of a project, client, task or tag; words begin as typed,
    and neither case nor accents count. These narrow it down: @PROJECT, @PROJECT: TASK, #TAG, client:NAME, task:NAME,
    billable:yes, billable:no, today, yesterday, this week, last month, 7 days, 2026-11, in:2026, from:DATE, to:DATE. What
    stands in quotes is text: '"last month"'.

    With --json {"{"}count, entries{"}"}: how many there are, and the newest as list prints them.

help-more-report =
    Examples:
      stint report
      stint report last month --by client,project
      stint report --from 2026-11-01 --to 2026-11-15 --project Website --billable
      stint report year --by month --csv > year.csv

    RANGE is today, yesterday, week, month, year, last week, last month, last year, 7 days, 2026, 2026-11, 2026-11-19 or
    all; this week where nothing is said. Entries are cut at midnight, and what runs counts up to now. Where the workspace
    rounds its reports, each entry is rounded, as in Clockify; --exact shows what was tracked.

    With --json {"{"}from, to, zone, by, rounding, rounded, total, target_s, groups, days{"}"}. A sum holds seconds, billable_s,
    rounded_s, rounded_billable_s and entries; a group adds id, name and color, and groups of its own where --by names two
    things; a day adds its date. seconds are always exact.

help-more-project =
    Examples:
      stint project add 'Website relaunch' --client Kestrel
      stint project archive Website

help-more-task =
    Examples:
      stint task add Build --project Website
      stint task archive Build --project Website

help-more-tag =
    Examples:
      stint tag add urgent
      stint tag rename urgent now

help-more-client =
    Examples:
      stint client add Kestrel
      stint client list --json

help-more-connect =
    Examples:
      stint connect maton --key-stdin < maton-key.txt
      stint connect key --key-stdin < key.txt
      CLOCKIFY_API_KEY=… stint connect key --region eu
      stint connect maton --again ada@example.com

    A key is never an argument: other programs could read it there.

help-more-connect-key =
    Examples:
      stint connect key --key-stdin < key.txt
      stint connect key --region eu --key-stdin < key.txt

    The key is made in Clockify, in your profile's settings. It works only in the region where it was made. If your
    workspace has a sub-domain (acme.clockify.me), make the key while you are signed in there; the address stays that of the
    region. A key of developer.clockify.me needs --server https://developer.clockify.me/api/v1.

help-more-connect-maton =
    Examples:
      stint connect maton --key-stdin < maton-key.txt
      stint connect maton --connection ID --key-stdin < maton-key.txt
      stint connect maton --again ada@example.com

    A new connection is made, and its address printed at once: open it in any browser, on any computer, and approve it there
    within five minutes. Ctrl+C gives it up. With --json the address goes to stderr.

help-more-connections =
    Examples:
      stint connections
      stint connections maton
      stint connections use 13fe7b78-42ba-4b43-9631-69a4bf7091ec
      stint connections read-only on ada@example.com

    ACCOUNT is an address, a name or a number of the list; unsaid, the account in use.

help-more-connections-maton =
    Example:
      stint connections maton

help-more-connections-use =
    Example:
      stint connections use ID --again ada@example.com

help-more-connections-delete =
    Example:
      stint connections delete ID --yes

help-more-connections-read-only =
    Example:
      stint connections read-only on

help-more-workspace =
    Examples:
      stint workspace list
      stint workspace use 'Northwind Co-op'
      stint workspace add 'Side project'
      stint workspace members --json

help-more-workspace-list =
    Examples:
      stint workspace list
      stint workspace list --refresh

help-more-workspace-use =
    Example:
      stint workspace use 'Northwind Co-op'

help-more-workspace-add =
    Example:
      stint workspace add 'Side project'

help-more-workspace-members =
    Example:
      stint workspace members

help-more-disconnect =
    Examples:
      stint disconnect
      stint disconnect ada@example.com --export entries.json --remove

    Signing out keeps everything: what waits is sent once you connect the same account again. --remove lets go of it all, and
    asks you to type the account's address first.

help-more-sync =
    Examples:
      stint sync
      stint sync --full
      stint sync --since 2025-01-01

    Ctrl+C is safe at any moment: what was not confirmed is looked up the next time.

help-more-queue =
    Examples:
      stint queue
      stint queue retry 0192f3a1-…
      stint queue edit 0192f3a1-… --task Screens
      stint queue copy 0192f3a1-… | mail owner@example.com

    Nothing waits behind what needs you. What is dropped comes back with stint undo.

help-more-conflicts =
    Examples:
      stint conflicts
      stint conflicts --json

    With --json an array of {"{"}id, kind, name, field, base, here, clockify, kept, at{"}"}, one for each field. base is what both
    had before; kept says which stands: here, clockify or both. Of a probable duplicate, kind is "duplicate", field and
    base are null, and here and clockify are the ids of the one that was made here and of the one that came.

help-more-resolve =
    Ways:
      keep      of a conflict: leave it as it was joined
      here      of a conflict: take what was here
      clockify  of a conflict: take what Clockify has; also of what was perhaps sent, or changed there after you deleted it
      retry     send it again as it is
      drop      let go of it here: a change, an entry that was never taken, a deletion
      new       make it in Clockify as a new entry
      delete    delete it in Clockify too
      merge     of two that are the same: let the one that came from Clockify go
      both      of two that look the same: they are two

    Examples:
      stint resolve last keep
      stint resolve 0192f3a1 here --field end

    Which ways there are depends on what is asked; stint queue and stint conflicts name them. stint undo takes it back.

help-more-settings =
    Examples:
      stint settings
      stint settings set hotkey-toggle Ctrl+Alt+S
      stint settings set hotkey-show ''

help-more-upload =
    Examples:
      stint upload
      stint upload --yes --map 'Garden=Website' --map 'outside='

    Without --yes it shows what would be sent, and asks where somebody can be asked. Projects, tasks and tags go to those of
    the same name, or are created. With --map NAME=THERE one goes to another that is there, with NAME= it is left out, and
    with NAME alone it is created; of several of one name, say @Build, #build or 'Website: Build'. A task goes where its
    project goes. What is in Clockify already is not sent again. stint undo takes all of it back.

help-more-export =
    Examples:
      stint export --from 2026-11-01 --to 2026-11-30 > november.csv
      stint export --to-file everything.json
      stint export --format ics --to-file week.ics --from monday

    A table has the columns of Clockify's detailed report; its times are of this computer's zone. What a spreadsheet would
    take for a formula gets a quote in front, and stint import takes it off again. JSON is what stint list --json prints,
    one entry on a line, what runs included; in a table and in a calendar what runs is left out. There is no limit.

help-more-import =
    Examples:
      stint import toggl.csv --dry-run
      stint import clockify.csv --map 'Website=Website relaunch' --map 'lunch='
      timew export > timew.json && stint import timew.json --yes
      stint import everything.json --json

    It takes the detailed reports of Clockify and Toggl (CSV), Hamster's list (TSV), timew export, and what stint export
    wrote. What is in the file is found out by what it says, not by its name. Nothing comes in twice: what was imported
    before is left out, also when it was changed or deleted here since, and so is what is here under the same times, words
    and project. Lines that cannot be used are listed; the others come in. It all is one action, and one stint undo takes it
    back. Where an account is in use, what comes in is sent to Clockify.

    Projects, tasks and tags go to those of the same name, or are created. With --map NAME=THERE one goes to another that is
    there, with NAME= it is left out, and with NAME alone it is created.

help-more-backup =
    Examples:
      stint backup
      stint backup ~/safe/stint-2026-11.db

    It is one file with everything but keys: entries, what waits, settings, the history that undo stands on. It is of one
    moment, whoever writes meanwhile, and was looked through before it got its name.

help-more-doctor =
    It is safe to paste: no key, no name and nothing you wrote is in it.

    Example:
      stint doctor

help-more-tray =
    Example:
      stint tray &

help-more-restore =
    Examples:
      stint restore ~/safe/stint-2026-11.db

    What is here stays beside the store, as stint.db.before-restore-DATE, and can be restored in turn. What waited when the
    copy was made may have gone to Clockify since: it is looked for there before anything of it is sent, and the next sync
    reads everything anew. A copy of an older Stint is brought up, one of a newer Stint is refused.

help-more-completions =
    Examples:
      stint completions bash > ~/.local/share/bash-completion/completions/stint
      stint completions fish > ~/.config/fish/completions/stint.fish
