// What the window tells the page, written from the types of src-tauri/core by tests/bindings.
// It is never edited by hand: UPDATE_BINDINGS=1 cargo test -p stint-tests --test bindings

/** An account as the sign-in page shows it. Its first fields are those of `connections --json` from the start. */
export type AccountCard = {
  /** Our number of it. */
  id: AccountId,
  /** The person's name there. */
  name: string,
  /** `key` or `maton`. */
  way: string,
  /** The address that is asked. */
  server: string,
  /** The workspace in use; empty where it is another account's. */
  workspace: string,
  /** The person's address there. */
  email: string,
  /** Which of Clockify's regions it is, in words. */
  region: string | null,
  /** Whether new entries go to one of its workspaces. */
  in_use: boolean,
  /** Whether there is a key for it. */
  signed_in: boolean,
  /** Whether nothing is sent. */
  read_only: boolean,
  /** The connection, of an account that is reached through Maton. */
  connection: ConnectionCard | null,
  /** When it was last connected. */
  joined: At | null,
  /** When Clockify last answered a whole round. */
  last_good: At | null,
  /** Rows that are not confirmed. */
  waiting: number,
  /** Rows that need the person. */
  attention: number,
  /** How it fares: "Last answer 2 min ago". */
  words: string,
  /** What keeps it from syncing. */
  problem: ProblemView | null,
  /** Why to make it read-only, where Clockify refuses writes. */
  advice: string | null,
  /** Its workspaces. */
  workspaces: Array<WorkspaceCard>,
};

/** An account as numbered in this store. */
export type AccountId = number;

/** The account in use. */
export type AccountView = {
  /** Our number of it. */
  id: AccountId,
  /** The person's name there. */
  name: string,
  /** `key` or `maton`. */
  way: string,
  /** The server's host. */
  server: string,
  /** The workspace's name. */
  workspace: string,
};

/** Something a person does. */
export type Action = { "do": "start" } & Said | { "do": "interrupt" } & Said | { "do": "stop",
  /** When, as said; now when nothing was said. */
  at: string | null, } | { "do": "end",
  /** When, as said; now when nothing was said. */
  at: string | null, } | { "do": "continue",
  /** Which entry, as said; the last one when nothing was said. */
  entry: string | null,
  /** When, as said. */
  at: string | null,
  /** Remember what ran, as [`Action::Interrupt`] does. */
  interrupts?: boolean, } | { "do": "use_pin",
  /** Its place, from 1. */
  place: number,
  /** Remember what ran, as [`Action::Interrupt`] does. */
  interrupts?: boolean, } | { "do": "toggle" } | { "do": "discard" } | { "do": "add" } & Said | { "do": "edit",
  /** Which entry, as said. */
  entry: string,
  /** What to change; what is absent stays. */
  change: Edit, } | { "do": "edit_all",
  /** Which entries, as said. */
  entries: Array<string>,
  /** What to change; a time of day is each entry's own and cannot be among it. */
  change: Edit, } | { "do": "split",
  /** Which entry, as said. */
  entry: string,
  /** When the second one begins, as said. */
  at: string, } | { "do": "duplicate",
  /** Which entries, as said. */
  entries: Array<string>, } | { "do": "merge",
  /** Which entries, as said. */
  entries: Array<string>,
  /** What becomes of the time between them. */
  gaps: Gaps, } | { "do": "delete",
  /** Which entries, as said. */
  entries: Array<string>, } | { "do": "undo" } | { "do": "redo" } | { "do": "pin",
  /** Which entry, as said. */
  entry: string, } | { "do": "unpin",
  /** Its place, from 1. */
  place: number, } | { "do": "add_item" } & NewItem | { "do": "edit_item",
  /** What kind. */
  kind: Kind,
  /** Which, by name or id. */
  item: string,
  /** The project a task is looked for in. */
  project: string | null,
  /** What to change. */
  change: ItemEdit, } | { "do": "delete_item",
  /** What kind. */
  kind: Kind,
  /** Which, by name or id. */
  item: string,
  /** The project a task is looked for in. */
  project: string | null, } | { "do": "upload",
  /** The number of the workspace. */
  into: WorkspaceId,
  /** What names become, where that is not as planned. */
  names: Array<NameSaid>, } | { "do": "import" } & Import | { "do": "resolve",
  /** Which row: an entry as said, anything else by id. */
  row: string,
  /** Only this field of a conflict; all of them when nothing was said. */
  field: string | null,
  /** How. */
  way: WayOut,
};

/** The wait as a door shows it. */
export type ApprovalView = {
  /** Maton's id of the connection. */
  connection: string,
  /** What to open. It holds a token: for the person only. */
  url: string,
  /** The same as a QR code: the outline of its dark squares, one unit each, for a path of an SVG. */
  qr: string,
  /** How many squares a side of the QR code has, its quiet margin included. */
  qr_side: number,
  /** How far it is. */
  stage: Stage,
  /** "Waiting for your approval". */
  words: string,
  /** Whether Maton has not answered for a while. */
  silent: boolean,
  /** "4:12 left", while it is waited for. */
  left: string | null,
  /** How much of the time is over, in percent. */
  over: number,
  /** "Asked 24 times, last 2 s ago". */
  asked: string,
  /** In how many milliseconds to ask again, while it is waited for. */
  ask_in_ms: number | null,
};

/** Something that needs the person. */
export type Asked = { "asks": "parked" } & Parked | { "asks": "conflict" } & Clashing;

/** An instant in whole UTC seconds, between the years 1 and 9999. */
export type At = string;

/** Why a row is parked, in words. */
export type AttentionView = {
  /** A code that does not change. */
  code: string,
  /** The sentence. */
  message: string,
  /** What leads out. */
  actions: Array<WayOut>,
};

/** A whole copy of the store. */
export type BackedUp = {
  /** Where it is. */
  file: string,
  /** Entries in it. */
  entries: number,
  /** Its size. */
  bytes: number,
  /** "All of it, 1204 entries, is in stint.db.copy, 1.2 MB". */
  words: string,
};

/** A part of a bar. */
export type BarPart = {
  /** Which of the stacks. */
  stack: number,
  /** Its height. */
  size: number,
  /** `2:35`. */
  words: string,
};

/** One bar. */
export type BarView = {
  /** Below it: `9`; empty where there is no room for all. */
  label: string,
  /** `Thursday 12 November`. */
  long: string,
  /** `7:00`. */
  total: string,
  /** Whether it is now. */
  is_now: boolean,
  /** Its parts that are not nothing, from the lowest up. */
  parts: Array<BarPart>,
  /** Where the target is, of the height. */
  target: number | null,
  /** `0:30 behind 7:30`. */
  against: string | null,
  /** What a report of it alone asks for. */
  range: RangeAsk | null,
};

/** Bars over time, each of several parts. */
export type Bars = {
  /** `Hours per day`. */
  title: string,
  /** `by project, dashed: 7:30`. */
  under: string,
  /** `Day`, over the first column of the twin. */
  head: string,
  /** The marks of the axis, lowest first. */
  ticks: Array<Tick>,
  /** What the parts are, largest first; what is left comes last. */
  stacks: Array<Stack>,
  /** Oldest first. */
  bars: Array<BarView>,
};

/** An entry, or the part of it that lies in a day. */
export type Block = {
  /** The entry. */
  card: Card,
  /** Where it begins, in seconds after the start of the day. */
  from_s: number,
  /** Where it ends. */
  to_s: number,
  /** Whether it began this day, so that its start can be dragged. */
  begins: boolean,
  /** Whether it ended this day. */
  ends: boolean,
  /** How many earlier blocks it lies upon. */
  depth: number,
  /** `Error states, Tariff app: Screens, 9:12 – 10:40, 1 h 28 min`, for who hears it. */
  words: string,
};

/** A finished entry that comes in. What it names are places among the names. */
export type Brought = {
  /** Its line, from 1. */
  line: number,
  /** What was done. */
  description: string,
  /** Its project. */
  project: number | null,
  /** Its task. */
  task: number | null,
  /** Its tags. */
  tags: Array<number>,
  /** Billable or not; unsaid, the project decides. */
  billable: boolean | null,
  /** When it began. */
  start: At,
  /** When it ended. */
  end: At,
  /** What tells its row from all others, so that it comes in once. */
  source: string,
  /** Our id of it, where Stint wrote the file. */
  id: EntryId | null,
  /** Clockify's id of it, where the file says so. */
  remote: RemoteId | null,
};

/** What lines stand for. */
export type By = "project" | "client" | "task" | "tag" | "day" | "week" | "month" | "description";

/** One day as a column. */
export type CalendarDay = {
  /** `2026-11-19`. */
  date: string,
  /** `Thu 19`. */
  label: string,
  /** `Thursday 19 November`. */
  long: string,
  /** `4:56`, or a dash. */
  total: string,
  /** Whether it is today. */
  is_today: boolean,
  /** Whether it is a Saturday or Sunday. */
  is_weekend: boolean,
  /** When it begins. */
  start: At,
  /** How long it is, in seconds: 23, 24 or 25 hours, now and then another length. */
  length_s: number,
  /** The full hours as clocks there show them, in order; one that comes twice stands there twice. */
  hours: Array<HourMark>,
  /** What lies in it, in order of the starts: the later of two lies on top. */
  blocks: Array<Block>,
  /** What no entry covers, between the first and the last. */
  holes: Array<HoleView>,
  /** What two entries cover. */
  overlaps: Array<OverlapView>,
};

/** How many days a calendar shows. */
export type CalendarSpan = "day" | "week";

/** Some days beside each other. It is replaced whole. */
export type CalendarView = {
  /** `16 – 22 November`, `Thursday 19 November`. */
  title: string,
  /** `28:04`: the sum of all that is shown. */
  total: string,
  /** `of 37:30`, where there is a target. */
  target: string | null,
  /** The day that comes first one step back. */
  earlier: string,
  /** The day that comes first one step on. */
  later: string,
  /** Whether today is among them. */
  has_today: boolean,
  /** When it was made; the now line goes on from there. */
  at: At,
  /** The days. */
  days: Array<CalendarDay>,
};

/** Whether something may be done. */
export type Can = "yes" | "no" | "note";

/** One line of what a person may do in a workspace, and of what it demands. */
export type CanView = {
  /** Whether. */
  can: Can,
  /** "Create projects and clients: only admins may". */
  words: string,
};

/** An entry with the words that a list shows. */
export type Card = {
  /** The entry itself. */
  entry: EntryView,
  /** `9:05`, in the person's zone. */
  from: string,
  /** `10:15`, or empty while it runs. */
  to: string,
  /** `1:10`. */
  length: string,
  /** Midnights between start and end: the `+1` mark. */
  nights: number,
  /** `Website relaunch: Build`, or `No project`. */
  under: string,
  /** `today`, `Tue`, `3 Nov`: the day it began, for suggestions. */
  day: string,
  /** The same as a date: `2026-11-19`. */
  date: string,
  /** The same as it stands in a field: `2026-11-19`, `19.11.2026`. */
  date_typed: string,
};

/** What an entry of an earlier day has in this one. */
export type CarriedView = {
  /** The entry, as it is listed where it began. */
  card: Card,
  /** "1 h 15 min of Release night, until 1:15". */
  words: string,
};

/** One of them. */
export type CatalogItem = {
  /** What it is. */
  item: ItemView,
  /** How many entries name it. */
  uses: number,
  /** `38 entries`, `not used yet`. */
  used: string,
};

/** All of one kind. It is replaced whole. */
export type CatalogPage = {
  /** Which kind. */
  kind: Kind,
  /** By name; what is put away last. */
  items: Array<CatalogItem>,
  /** "Only admins may make projects in this workspace.", where not everybody may. */
  makers: string | null,
  /** The colours that are offered for a project, `#RRGGBB`. */
  colors: Array<string>,
};

/** What the day check found. It is replaced whole. */
export type CheckPage = {
  /** `4 things, about 20 s`, or `Nothing to settle`. */
  words: string,
  /** How many there are. */
  count: number,
  /** What there is to settle, each with its ways. */
  findings: Array<Finding>,
  /** What the person said is right as it is. */
  kept: Array<Finding>,
  /** `Nothing too long. Two entries wait to be sent; they go by themselves.` */
  calm: string,
};

/** One thing that the line says. */
export type Chip = {
  /** What it is. */
  kind: ChipKind,
  /** Its words: `Website relaunch: Build`, `14:22 – now`, `#billing`. */
  words: string,
  /** The project's colour. */
  color: string | null,
};

/** What a chip says. */
export type ChipKind = "project" | "tag" | "time" | "billable";

/** One edit that completes a parked entry. */
export type Choice = {
  /** `Screens`. */
  label: string,
  /** The project's colour. */
  color: string | null,
  /** What to change. */
  change: Edit,
};

/** A row that was changed here and in Clockify, already merged. */
export type Clashing = {
  /** Our id of the row. */
  id: string,
  /** What kind of thing it is. */
  kind: Kind,
  /** `Changed here and in Clockify: Copy deck review`. */
  title: string,
  /** `Today 12:55 – 13:54`. */
  under: string,
  /** `14:31`: when it was changed here, as far as that is known. */
  here: string,
  /** `14:33`: when the change in Clockify was seen. */
  there: string,
  /** The fields in question. */
  fields: Array<ClashingField>,
  /** What can be chosen for all of them. */
  actions: Array<WayOut>,
};

/** One field that both sides had changed. */
export type ClashingField = {
  /** A code that does not change: `description`, `project`, `start`, `end` … */
  field: string,
  /** `Description`. */
  label: string,
  /** What it was here. */
  here: string,
  /** What it is in Clockify. */
  there: string,
  /** Which one stands. */
  kept: Side,
  /** What stands. */
  stands: string,
  /** `earliest stop`: why that one, where there is a rule for it. */
  why: string | null,
};

/** Something that could complete the line. */
export type Completion = {
  /** What it is: a name, or an entry that was made before. */
  kind: Kind,
  /** What is shown. */
  label: string,
  /** Below it, of something done before: `Website relaunch: Build`. Empty for a name. */
  under: string,
  /** Quietly beside it: the client, or when it was last used. */
  beside: string,
  /** The project's colour. */
  color: string | null,
  /** The whole line once it is taken. */
  line: string,
};

/** A connection at Maton. */
export type ConnectionCard = {
  /** Maton's id of it. */
  id: string,
  /** `ACTIVE`, `PENDING`, `FAILED`, or another word of Maton's; `MISSING` where it has none of this id. Of the one
   * that an account uses, what was heard last. */
  status: string,
  /** Since when there is one. */
  since: At | null,
  /** How old it is: "12 days old". */
  age: string,
  /** The account here that uses it. */
  used_by: AccountId | null,
  /** Whose account at Clockify it opens, where that was asked: "Mara Lindqvist, mara@fjordfield.example". */
  opens: string | null,
};

/** Something of the catalog that can be made out of what was typed. */
export type Creation = {
  /** `Create project “Foo”`. */
  label: string,
  /** Quietly beside it, where not everybody may: `only admins may`. */
  beside: string,
  /** What makes it. */
  item: NewItem,
  /** The whole line once it is there. */
  line: string,
};

/** Which of day and month comes first in a date. */
export type DateOrder = "dmy" | "mdy";

/** What stands first in a date. */
export type Dates = "day_first" | "month_first";

/** What is meant for the day that it is. */
export type DayGoal = {
  /** `of 7:30`. */
  words: string,
  /** Seconds. */
  seconds: number,
  /** `until 17:11`, while what runs still has to bring it there today. */
  until: string | null,
};

/** One local day with its entries, newest first. */
export type DayView = {
  /** `2026-11-19`. */
  date: string,
  /** `Today`, `Yesterday`, or the weekday. */
  label: string,
  /** `Thursday 19 November`. */
  long: string,
  /** What lies in this day, entries over midnight cut at it. */
  total: Total,
  /** The entries that began on it. */
  entries: Array<Card>,
  /** Those that began on an earlier day and reach into it; in the list a day may hold nothing else. */
  carried: Array<CarriedView>,
  /** Those that are the same but for their times. */
  groups: Array<GroupView>,
  /** What there is to settle between them. */
  hints: Array<HintView>,
};

/** What an action did. */
export type Done = {
  /** The entry it is about, as it now is, or as it was when it was deleted. */
  entry: EntryView | null,
  /** Where it is about several entries, all of them: the halves of a split, the copies, what was changed or deleted. */
  entries?: Array<EntryView>,
  /** The catalog item it is about. */
  item: ItemView | null,
  /** What happened, in a sentence: "Deleted Invoice questions, 0:30". What there is to remark stands behind it. */
  said: string,
  /** What Clockify will not take of it as it is: "This workspace wants a project." */
  remark: string | null,
};

/** What to change on an entry. Absent means: leave it. An empty name means: none. */
export type Edit = {
  /** Quick entry: what it names replaces the field, what it does not name stays. */
  text: string | null,
  /** The description, literally. */
  description: string | null,
  /** The project; empty takes it off. */
  project: string | null,
  /** The task; empty takes it off. */
  task: string | null,
  /** The whole new set of tags. */
  tags: Array<string> | null,
  /** Tags to put on, beside those that are there. */
  add_tags: Array<string>,
  /** Tags to take off. */
  remove_tags: Array<string>,
  /** Billable or not. */
  billable: boolean | null,
  /** Custom fields; those that are not said stay. */
  fields: Array<FieldSaid>,
  /** The day to move it to, as said; clock and length stay. */
  day: string | null,
  /** The new start, as said. */
  from: string | null,
  /** The new end, as said; empty lets a finished entry run again. */
  to: string | null,
  /** The new length, as said; moves the end, or the start of what still runs. */
  length: string | null,
};

/** A timer that runs somewhere else than in the workspace in use. */
export type Elsewhere = {
  /** What runs. */
  card: Card,
  /** Where: "Northwind Co-op", with the account where the name alone does not tell. */
  place: string,
  /** The number of the workspace, to switch to it. */
  workspace: WorkspaceId,
};

/** What the workspace asks of one entry. */
export type EntryForm = {
  /** What it needs once it has ended. */
  needs: Array<Need>,
  /** What Clockify will not take, whatever is typed: "This workspace has locked that day." */
  notes: Array<string>,
  /** Beside the start: "Entries before 1 March are locked". */
  lock: string | null,
  /** Beside the billable flag, where not everybody may change it: "Only admins may change what is billable". */
  billable: string | null,
  /** Beside the offer to make a project: "only admins may". */
  makes_projects: string | null,
  /** Beside the offer to make a tag. */
  makes_tags: string | null,
  /** The custom fields, in the workspace's order. */
  fields: Array<FieldForm>,
};

/** An entry, ours. */
export type EntryId = string;

/** An entry as `--json` prints it. */
export type EntryView = {
  /** Our id. */
  id: string,
  /** Clockify's id, once it has one. */
  remote_id: string | null,
  /** What was done. */
  description: string,
  /** Its project. */
  project: Named | null,
  /** Its task. */
  task: Named | null,
  /** Its tags, by name. */
  tags: Array<Named>,
  /** Billable or not. */
  billable: boolean,
  /** What its custom fields hold, in the workspace's order; those that hold nothing left out. */
  custom_fields?: Array<FieldView>,
  /** Regular, break … */
  type: string,
  /** When it began. */
  start: At,
  /** When it ended; `None` while it runs. */
  end: At | null,
  /** Seconds from start to end, or to now. */
  duration_s: number,
  /** How far it is on its way to Clockify. */
  sync: SyncWord,
  /** Why it is parked. */
  attention: AttentionView | null,
};

/** How entries are written down. */
export type ExportFormat = "csv" | "json" | "ics";

/** Which stretch of time is written. */
export type ExportRange = "everything" | "this_month" | "last_month" | "this_year";

/** What was written into a file. */
export type Exported = {
  /** Where it is; `None` where it went to a stream. */
  file: string | null,
  /** Entries in it. */
  entries: number,
  /** Entries that run, and that the format has no place for. */
  left_out: number,
  /** "38 entries are in november.csv; what runs is not". */
  words: string,
};

/** A custom field for an editor. */
export type FieldForm = {
  /** Which. */
  id: string,
  /** What people call it. */
  name: string,
  /** What it takes. */
  takes: Takes,
  /** The choices, where it takes choices. */
  allowed: Array<string>,
  /** Whether a finished entry needs it. */
  required: boolean,
  /** What the workspace says about it. */
  hint: string,
  /** "Only admins may change this". */
  note: string | null,
  /** What it holds. */
  value: FieldValue | null,
  /** What Clockify puts there where nothing was said. */
  usual: FieldValue | null,
};

/** What a person says of a custom field. Several of one field are its several choices. */
export type FieldSaid = {
  /** Which, by name or id. */
  field: string,
  /** The value, as said; empty takes it off. */
  value: string,
};

/** A value in JSON. */
export type FieldValue = boolean | number | number | string | Array<string>;

/** What a custom field of an entry holds. */
export type FieldView = {
  /** Clockify's id of the field. */
  id: string,
  /** What people call it; its id where that is not known. */
  name: string,
  /** What it takes, as far as it is known. */
  type: Takes | null,
  /** The value. */
  value: FieldValue,
};

/** One of the totals. */
export type Figure = {
  /** `103:09`. */
  words: string,
  /** `tracked`, `billable, 87 %`. */
  label: string,
};

/** How a filter was read. */
export type FilterView = {
  /** What it says. */
  chips: Array<Chip>,
  /** Why it cannot be used; then nothing is filtered. */
  problem: ProblemView | null,
};

/** Something in the last days that is perhaps not as it should be. */
export type Finding = {
  /** What it is known by: the same as long as the entries are as they are. */
  id: string,
  /** What it is. */
  kind: FindingKind,
  /** `15 min counted twice`, `45 min not tracked`, `Call with Ines has no project`. */
  title: string,
  /** `Wed, Error states and Portfolio review`. */
  under: string,
  /** The day to look at. */
  date: string,
  /** What leads out, the likeliest first. */
  ways: Array<FindingWay>,
};

/** What a way does. */
export type FindingDoes = { "does": "act",
  /** Which. */
  action: Action, } | { "does": "fill",
  /** From when. */
  from: At,
  /** Until when. */
  to: At, } | { "does": "edit",
  /** Which, as it is. */
  card: Card,
  /** What is likely to change. */
  field: LikelyField, } | { "does": "keep" } | { "does": "ask" } | { "does": "sync" };

/** What may be amiss. */
export type FindingKind = "attention" | "overlap" | "hole" | "no_project" | "long";

/** One way out of a finding. */
export type FindingWay = {
  /** `Trim first`, `Fill`, `Studio`. */
  label: string,
  /** What it does, in a sentence: `Error states ends at 15:15`. */
  hint: string,
  /** The project's colour. */
  color: string | null,
  /** What it is. */
  does: FindingDoes,
};

/** What a text finds. */
export type Found = {
  /** How all that but the words was read. */
  chips: Array<Chip>,
  /** The newest of them. */
  hits: Array<Hit>,
  /** How many there are. */
  count: number,
  /** `38 entries, 35:28`. */
  words: string,
  /** Why the text cannot be used as it is; then nothing is found. */
  problem: ProblemView | null,
};

/** What becomes of the time between entries that are merged. */
export type Gaps = "count" | "leave_out";

/** Entries of one day that are the same but for their times. */
export type GroupView = {
  /** Which, newest first. */
  entries: Array<string>,
  /** When the earliest began: `9:12`. */
  from: string,
  /** When the latest ended: `12:10`. */
  to: string,
  /** Midnights between the two. */
  nights: number,
  /** Whether they do not follow each other without a minute between. */
  has_gaps: boolean,
  /** How long they are together: `2:33`. */
  length: string,
};

/** When in the week: mean minutes of each hour. */
export type Heat = {
  /** `8`, `9` … */
  hours: Array<string>,
  /** A row for each weekday, from the day on which weeks begin. */
  rows: Array<HeatRow>,
};

/** An hour of a weekday. */
export type HeatCell = {
  /** Of six steps, 0 to 5. */
  step: number,
  /** Minutes, `53`; empty for none. */
  words: string,
  /** `Monday 9 – 10: 53 min`. */
  long: string,
};

/** A weekday. */
export type HeatRow = {
  /** `Mon`. */
  label: string,
  /** One for each hour. */
  cells: Array<HeatCell>,
};

/** Something to settle, in its place between entries. */
export type HintView = {
  /** It stands below this entry, the later of the two. */
  below: string,
  /** What it is and what leads out. */
  finding: Finding,
};

/** An entry that was found. */
export type Hit = {
  /** The entry. */
  card: Card,
  /** Its description, with what was looked for. */
  title: Array<Run>,
  /** Its project and task, likewise. */
  under: Array<Run>,
  /** Its tags, likewise: `#urgent #billing`. */
  tags: Array<Run>,
  /** `Tue 16:10 – 18:00`. */
  when: string,
};

/** A hole of a day. */
export type HoleView = {
  /** Where it begins, in seconds after the start of the day. */
  from_s: number,
  /** Where it ends. */
  to_s: number,
  /** The same as instants. */
  from: At,
  /** The same as instants. */
  to: At,
  /** `45 min`. */
  words: string,
  /** `12:10 – 12:55`. */
  times: string,
};

/** A full hour. */
export type HourMark = {
  /** Seconds after the start of the day. */
  at_s: number,
  /** What a clock of 24 hours shows. */
  hour: number,
  /** `9:00`, `9:00 am`. */
  words: string,
};

/** What a clock shows. */
export type Hours = "twenty_four" | "twelve";

/** What comes in from a file, as it was shown before. */
export type Import = {
  /** The number of the workspace. */
  into: WorkspaceId,
  /** What entries name, a project before its tasks. */
  names: Array<ImportName>,
  /** The entries. */
  entries: Array<Brought>,
};

/** What the person says of a file. */
export type ImportAsk = {
  /** Where it goes; unsaid, into the workspace in use. */
  into: WorkspaceId | null,
  /** What comes first in its dates; unsaid, as they tell themselves. */
  dates: DateOrder | null,
  /** Whose time comes in, as the file calls them; unsaid, the person's own. */
  whose: Array<string> | null,
  /** What names become, where that is not as planned. */
  names: Array<NameSaid>,
};

/** What wrote a file that comes in. */
export type ImportFormat = "clockify" | "toggl" | "hamster" | "timewarrior" | "stint";

/** A project, task or tag that comes in, and what it becomes. */
export type ImportName = {
  /** What kind. */
  kind: Kind,
  /** Its name. */
  name: string,
  /** The client of a project; empty where there is none. */
  client: string,
  /** The place among the names of a task's project. */
  project: number | null,
  /** What it becomes. */
  into: NameInto,
};

/** Somebody whose time is in a file. */
export type ImportPerson = {
  /** An address or a name; empty where the file names nobody. */
  name: string,
  /** How many rows. */
  rows: number,
  /** Whether they come in. */
  taken: boolean,
};

/** What a file holds, and what it would become. */
export type ImportPlan = {
  /** What wrote it. */
  format: ImportFormat,
  /** "Clockify's detailed report". */
  called: string,
  /** How its bytes were taken, where that could be otherwise: "its dates have the day first". */
  read_as: Array<string>,
  /** What comes first in its dates, where they could begin with either. */
  dates: DateOrder | null,
  /** The number of the workspace. */
  into: WorkspaceId,
  /** Its name. */
  place: string,
  /** Whether what comes in is sent to Clockify. */
  sends: boolean,
  /** Entries that would come in. */
  entries: number,
  /** Entries that are here already or came in before; they are left as they are. */
  already: number,
  /** Of those that would come in, how many overlap with what is here. */
  overlaps: number,
  /** "38 entries, 2 – 18 November, 61:20". */
  words: string,
  /** The projects, tasks and tags that they name, the most used first. */
  lines: Array<NameLine>,
  /** What is there that a name could go to; the lines count into them. */
  shelves: Array<NameShelf>,
  /** Whose time the file holds; more than one only in reports of a team. */
  people: Array<ImportPerson>,
  /** Lines that cannot be used, the first of them. */
  refused: Array<LineNote>,
  /** How many cannot be used. */
  refused_count: number,
  /** What is to be known of lines that are used, the first of them. */
  noted: Array<LineNote>,
  /** How many there are of those notes. */
  noted_count: number,
  /** What else is to be known before. */
  notes: Array<string>,
};

/** What came in. */
export type Imported = {
  /** Entries that came in. */
  entries: number,
  /** Entries that were here already. */
  already: number,
  /** Lines that could not be used. */
  refused: number,
  /** "38 entries came in, 2 were here already". */
  words: string,
};

/** What to change on a project, task, tag or client. Absent means: leave it. */
export type ItemEdit = {
  /** Its new name. */
  name: string | null,
  /** Put away (archived, done) or back in use. */
  put_away: boolean | null,
  /** The colour of a project, `#RRGGBB`. */
  color: string | null,
  /** The client of a project; empty takes it off. */
  client: string | null,
  /** Billable or not. */
  billable: boolean | null,
};

/** One thing of the catalog as `--json` prints it. */
export type ItemView = {
  /** Our id. */
  id: string,
  /** Clockify's id, once it has one. */
  remote_id: string | null,
  /** Its name. */
  name: string,
  /** Put away: archived, or a task that is done. */
  archived: boolean,
  /** `#RRGGBB`, projects only. */
  color?: string | null,
  /** The client of a project. */
  client?: Named | null,
  /** The project of a task. */
  project?: Named | null,
  /** Projects and tasks only. */
  billable?: boolean | null,
  /** How far it is on its way to Clockify. */
  sync: SyncWord,
  /** Why it is parked. */
  attention: AttentionView | null,
};

/** The kinds of things that are synced. */
export type Kind = "client" | "project" | "task" | "tag" | "entry";

/** A language that Stint speaks. */
export type Language = "english" | "german";

/** How lengths stand in columns. */
export type Lengths = "compact" | "full" | "decimal";

/** What of an entry is likely to change. */
export type LikelyField = "project" | "from" | "to";

/** A line and what is to be said of it. */
export type LineNote = {
  /** Which, from 1. */
  line: number,
  /** Why. */
  words: string,
};

/** What merging entries would come to, asked before it is done. */
export type MergeView = {
  /** "Merge 3 entries". */
  title: string,
  /** "0 h 25 min lie between them."; `None` where they touch, and there is nothing to ask. */
  gap: string | null,
  /** What to do with that unless the person says otherwise. */
  usual: Gaps,
  /** When it would be with the time between them, and what of it others cover too: "9:12 – 12:10, 2 h 58 min". */
  counting: string,
  /** When it would be without. */
  leaving_out: string,
};

/** A day of a month. */
export type MonthDay = {
  /** `2026-11-19`. */
  date: string,
  /** `19`. */
  number: number,
  /** `Thursday 19 November, 5 h 3 min`: for who hears it. */
  words: string,
  /** Seconds that it holds, what runs counted up to the moment it was made. */
  seconds: number,
  /** Whether it is of the month, and not only of a week that the month touches. */
  is_here: boolean,
  /** Whether it is today. */
  is_today: boolean,
};

/** A month to choose a day from. */
export type MonthView = {
  /** The day that was asked for: `2026-11-19`. */
  on: string,
  /** `November 2026`. */
  title: string,
  /** `Mon`, `Tue`: the heads of the seven columns. */
  weekdays: Array<string>,
  /** The days of whole weeks, in order. */
  days: Array<MonthDay>,
  /** A day of the month before. */
  earlier: string,
  /** A day of the month after. */
  later: string,
};

/** What a name becomes. */
export type NameInto = { "to": "known",
  /** Our id of it. */
  id: string, } | { "to": "new" } | { "to": "nothing" };

/** A name that entries here use, and what it would become. */
export type NameLine = {
  /** What kind. */
  kind: Kind,
  /** Our id of it. */
  here: string,
  /** Its name. */
  name: string,
  /** The project of a task. */
  under: string | null,
  /** How many of the entries use it. */
  entries: number,
  /** What it becomes. */
  into: NameInto,
  /** What that is called: the name there, "is created", or "is left out". */
  words: string,
  /** A task goes with its project, which is left out: there is nothing to choose. */
  bound: boolean,
  /** The place in the shelves of the plan of what it could go to; `None` where nothing is there. */
  shelf: number | null,
};

/** What a project, task or tag becomes that entries here use. */
export type NameSaid = {
  /** Our id of the one here. */
  here: string,
  /** What it becomes. */
  into: NameInto,
};

/** What names of one kind could go to, once for all of them: a file may bring thousands to thousands. */
export type NameShelf = {
  /** What kind. */
  kind: Kind,
  /** Of tasks: the project there that has them. */
  under: string | null,
  /** What is there. */
  names: Array<NameTarget>,
};

/** One that is there. */
export type NameTarget = {
  /** Our id of it. */
  id: string,
  /** Its name. */
  name: string,
  /** Of a project: its client, which tells it from another of the same name. */
  client: string | null,
};

/** A project, task or tag that an entry names. */
export type Named = {
  /** Our id. */
  id: string,
  /** Clockify's id, once it has one. */
  remote_id: string | null,
  /** Its name. */
  name: string,
  /** `#RRGGBB`, projects only. */
  color?: string | null,
};

/** A field that has to be filled, and how that is said: "This workspace wants a task." */
export type Need = { field: Needed, words: string,
};

/** A field that has to be filled. */
export type Needed = "project" | "task" | "tags" | "description";

/** A new project, task, tag or client. */
export type NewItem = {
  /** What kind. */
  kind: Kind,
  /** Its name. */
  name: string,
  /** The client of a project, the project of a task, by name or id. */
  under: string | null,
  /** The colour of a project, `#RRGGBB`. */
  color: string | null,
  /** Billable or not; unsaid, the workspace or the project decides. */
  billable: boolean | null,
};

/** The same in numbers. */
export type Numbers = {
  /** Over the columns: what the lines are, stretches of time, `Billable`, `Total`. */
  head: Array<string>,
  /** The lines. */
  rows: Array<NumbersRow>,
  /** The sums below. */
  foot: Array<string>,
  /** `and 412 more lines`. */
  rest: string | null,
};

/** A line of numbers. */
export type NumbersRow = {
  /** What it is of; no texture where it stands for a stretch of time. */
  name: string,
  /** `#RRGGBB`. */
  color: string | null,
  /** What tells it from others of much the same colour. */
  pattern: Pattern,
  /** Whether it has a colour to show, or the sign for none. */
  dotted: boolean,
  /** 0, or 1 for what is inside the line above. */
  depth: number,
  /** The cells behind the name. */
  cells: Array<string>,
};

/** A thing of the catalog as somebody names it. */
export type Only = {
  /** What it is: a project, client, task or tag. */
  kind: Kind,
  /** Its whole name, or its id. */
  said: string,
};

/** Minutes that count twice. */
export type OverlapView = {
  /** Where they begin, in seconds after the start of the day. */
  from_s: number,
  /** Where they end. */
  to_s: number,
  /** `15 min twice`. */
  words: string,
  /** What can be done. */
  finding: Finding,
  /** Whether the person said that both count. */
  is_right: boolean,
};

/** A parked row. */
export type Parked = {
  /** Our id of the row. */
  id: string,
  /** What kind of thing it is. */
  kind: Kind,
  /** `Task is required: Error states`. */
  title: string,
  /** `Today 11:05 – 12:10 · Clockify takes it once it has a task; the time is safe here.` */
  under: string,
  /** What Clockify said, where it said something. */
  said: string | null,
  /** `since 14:02`. */
  since: string,
  /** The entry, where it is one and still here. */
  card: Card | null,
  /** Why, and the ways out. */
  attention: AttentionView,
  /** Edits that would each complete it: the tasks of its project, the last projects. At most three. */
  choices: Array<Choice>,
  /** A note to whoever can help, ready to be pasted: what it is, and what Clockify said. */
  note: string,
};

/** How a part is filled. */
export type Pattern = "plain" | "rising" | "falling" | "dotted";

/** A pin with its place. */
export type PinView = {
  /** From 1. */
  place: number,
  /** The description, or the project's name where there is none. */
  label: string,
  /** `Website relaunch: Build`; without a project nothing. */
  under: string | null,
  /** The project's colour. */
  color: string | null,
};

/** A problem in words. */
export type ProblemView = {
  /** A code that does not change. */
  code: string,
  /** What happened. */
  sentence: string,
  /** What was kept safe. */
  kept: string | null,
  /** What to do next. */
  next: string | null,
  /** What leads out of it in a terminal, where there is something to type. A window has buttons. */
  commands: Array<string>,
  /** Names to choose from. */
  candidates: Array<string>,
};

/** How far a long pull is. */
export type Progress = {
  /** Entries read so far. */
  done: number,
  /** How far back, as a day. */
  back_to: At,
};

/** The stretch that a person asks for. */
export type RangeAsk = { "span": "of",
  /** Which of them. */
  unit: Unit,
  /** `2026-11-19`; today where nothing is said. */
  on: string | null, } | { "span": "days",
  /** How many. */
  count: number, } | { "span": "between",
  /** Where it begins; with the first entry where nothing is said. */
  from: string | null,
  /** Where it ends; with the last entry, or today, where nothing is said. */
  to: string | null, } | { "span": "all" };

/** A typed line as Stint reads it, shown before Enter. */
export type Reading = {
  /** What is left as the description. */
  description: string,
  /** The chips, in the order of the fields. */
  chips: Array<Chip>,
  /** What Enter does: "Stop Opening-hours module at 14:22, start this". */
  enter: string,
  /** Whether what it makes is over, and so ends and interrupts nothing that runs. */
  is_finished: boolean,
  /** What Clockify will not take of it as it is: "This workspace wants a project." */
  remark: string | null,
  /** Why the line cannot be used as it is. */
  problem: ProblemView | null,
  /** What could stand where the caret is; where no name is being typed, what was done before and holds every word. */
  completions: Array<Completion>,
  /** What is named and is not there: it can be made on the spot. */
  create: Creation | null,
};

/** An id that Clockify made: opaque, usually 24 hexadecimal digits. */
export type RemoteId = string;

/** What a person asks to see. */
export type ReportAsk = {
  /** Of which time. */
  range: RangeAsk,
  /** By what, one or two of them; by project where nothing is said. */
  by: Array<By>,
  /** Only what this says, as in a search: `@Website #urgent billable:yes`. */
  filter: string,
  /** And only what is of one of these, by name or id. */
  only?: Array<Only>,
  /** Rounded or not; as the workspace has it where nothing is said. */
  rounded: boolean | null,
};

/** A report. */
export type ReportPage = {
  /** What it answers. */
  ask: ReportAsk,
  /** `November 2026`. */
  label: string,
  /** Its first day, `2026-11-01`. */
  first: string,
  /** Its last day. */
  last: string,
  /** What comes before it. */
  earlier: RangeAsk | null,
  /** What comes after it. */
  later: RangeAsk | null,
  /** The totals. */
  figures: Array<Figure>,
  /** What there is to know: "An entry with several tags counts in each of them." */
  notes: Array<string>,
  /** How the workspace rounds, if it does. */
  rounding: RoundingView | null,
  /** How the filter was read. */
  filter: FilterView,
  /** The bars. */
  bars: Bars,
  /** How far it is from what was meant, where something was. */
  trend: Trend | null,
  /** What each line has of the whole. */
  shares: Shares,
  /** When in the week; not of a single day. */
  heat: Heat | null,
  /** The same in numbers. */
  table: Numbers,
  /** What is said in place of all that where there is nothing. */
  empty: string | null,
};

/** A copy that was put in place of the store. */
export type Restored = {
  /** Entries in it. */
  entries: number,
  /** Entries that may have gone to Clockify since, and are looked for before anything of them leaves. */
  in_doubt: number,
  /** Entries and changes that only the store had that was here. */
  left: number,
  /** Where what was here stays. */
  kept: string,
  /** What is to be known of it. */
  words: string,
};

/** How the workspace rounds. */
export type RoundingView = {
  /** Whether what is shown is rounded. */
  on: boolean,
  /** "Rounded to the nearest 15 min, entry by entry, as this workspace has it. Exact: 103:09." */
  words: string,
};

/** A piece of a text, marked or not. */
export type Run = {
  /** The piece. */
  text: string,
  /** Whether it is what was looked for. */
  hit: boolean,
};

/** What a person said of a new entry. Empty means: nothing said. */
export type Said = {
  /** Quick entry: `Review @Website #urgent -15m`. */
  text: string,
  /** The description, taken literally; wins over `text`'s. */
  description: string | null,
  /** A project by name or id. */
  project: string | null,
  /** A task of it by name or id. */
  task: string | null,
  /** Tags by name or id. */
  tags: Array<string>,
  /** Billable or not; unsaid, the project decides. */
  billable: boolean | null,
  /** Custom fields. */
  fields: Array<FieldSaid>,
  /** When it began, as said. */
  from: string | null,
  /** When it ended, as said. */
  to: string | null,
};

/** One value of a few. */
export type SettingOption = {
  /** As it is kept. */
  value: string,
  /** As it is read. */
  label: string,
};

/** One line. */
export type SettingRow = {
  /** The name by which it is set, in the terminal too; the word of the line where there is nothing to set. */
  name: string,
  /** `Week starts on`. */
  label: string,
  /** What it does, quietly below. */
  hint: string,
  /** Other words by which somebody looks for it; never shown. */
  also: string,
  /** What holds. */
  value: string,
  /** What would hold if nothing were set. */
  usual: string,
  /** What it takes. */
  takes: SettingTakes,
  /** Why it does not work here. */
  trouble: ProblemView | null,
};

/** What a setting takes. */
export type SettingTakes = { "takes": "choice",
  /** Which. */
  options: Array<SettingOption>, } | { "takes": "some",
  /** Which. */
  options: Array<SettingOption>, } | { "takes": "switch" } | { "takes": "text",
  /** What stands in an empty field. */
  placeholder: string, } | { "takes": "keys" } | { "takes": "fact" } | { "takes": "go",
  /** Which. */
  view: string,
};

/** The page. It is replaced whole. */
export type SettingsPage = {
  /** Its parts. */
  sections: Array<SettingsSection>,
};

/** What belongs together. */
export type SettingsSection = {
  /** A word for links: `time`, `keys` … */
  id: string,
  /** `Time and targets`. */
  title: string,
  /** Its lines. */
  rows: Array<SettingRow>,
};

/** Something that was settled without a question. */
export type Settled = {
  /** The name of what it is about. */
  name: string,
  /** `tags from both sides joined`. */
  what: string,
  /** `14:02`. */
  at: string,
  /** What takes it back, where that is possible. */
  back: Action | null,
};

/** A project's part of a sum. */
export type Share = {
  /** The project's name, or `No project`. */
  name: string,
  /** `#RRGGBB`; `None` without a project. */
  color: string | null,
  /** Seconds. */
  seconds: number,
  /** Whether it is what runs now. */
  live: boolean,
};

/** One share. */
export type ShareView = {
  /** What it is of. */
  of: Stack,
  /** Its length beside the longest. */
  size: number,
  /** `36 %`. */
  percent: string,
  /** `37:01`. */
  words: string,
};

/** Shares of the whole. */
export type Shares = {
  /** `Share per project`. */
  title: string,
  /** Largest first. */
  rows: Array<ShareView>,
  /** `and 12 more, 3:05`. */
  rest: string | null,
};

/** Which value stands. */
export type Side = "here" | "clockify" | "both";

/** Everything a door shows at a glance. It is replaced whole; nobody changes a part of it. */
export type Snapshot = {
  /** When it was made. */
  at: At,
  /** The zone its words are in, an IANA name. */
  zone: string,
  /** What runs; of several, what began last. */
  running: Card | null,
  /** Where that runs, if it is not the workspace in use: "Northwind Co-op". */
  running_in: string | null,
  /** The number of that workspace, to switch to it. */
  running_workspace: WorkspaceId | null,
  /** What else runs, in other workspaces or accounts. */
  elsewhere: Array<Elsewhere>,
  /** What goes on after what runs is stopped, and after that, next first: "Opening-hours module". */
  back_to: Array<string>,
  /** `since 13:54` of what ended last, while nothing runs. */
  idle_since: string | null,
  /** Today's sum. */
  today: Total,
  /** What is meant for today. */
  goal: DayGoal | null,
  /** The pins. */
  pins: Array<PinView>,
  /** The last entries, one of each kind, newest first. */
  recent: Array<Card>,
  /** The state of syncing. */
  sync: SyncView,
  /** The account; `None` while everything stays here. */
  account: AccountView | null,
  /** What undo would take back: "delete Invoice questions". */
  undo: string | null,
  /** What redo would do again. */
  redo: string | null,
  /** The look of the window. */
  theme: Theme,
  /** How the person reads. */
  speech: Speech,
};

/** How a person reads. */
export type Speech = {
  /** In which language. */
  language: Language,
  /** How lengths stand in columns. */
  lengths: Lengths,
  /** What a clock shows. */
  hours: Hours,
  /** What stands first in a date. */
  dates: Dates,
};

/** What a part of a bar stands for. */
export type Stack = {
  /** `Website relaunch`. */
  name: string,
  /** `#RRGGBB`. */
  color: string | null,
  /** What tells it from others of much the same colour. */
  pattern: Pattern,
};

/** How far it is. */
export type Stage = "waiting" | "approved" | "denied" | "timed_out" | "gone";

/** One line of a row's story, newest first. */
export type StoryLine = {
  /** When. */
  at: At,
  /** `14:02`, `Tue 14:02`. */
  when: string,
  /** `Made in the terminal`, `Sent to Clockify`, `End 13:58 → 13:54, from Clockify`. */
  words: string,
};

/** The whole Sync view. It is replaced whole. */
export type SyncPage = {
  /** `14:36, 3 requests`: the last round that went through; empty before the first one. */
  last: string,
  /** The person told Stint not to sync by itself. */
  paused: boolean,
  /** What only the person can settle, parked rows before conflicts, newest first. */
  needs_you: Array<Asked>,
  /** What goes by itself, in the order in which it goes. */
  waiting: Array<Waiting>,
  /** Entries that are probably there twice. */
  twins: Array<Twins>,
  /** What was settled by itself today, newest first. */
  settled: Array<Settled>,
};

/** How syncing stands. */
export type SyncState = "local" | "sent" | "waiting" | "syncing" | "paused" | "offline" | "repair" | "signed_out" | "read_only";

/** The state of syncing, with its sentence. */
export type SyncView = {
  /** Which look. */
  state: SyncState,
  /** "2 waiting · last sync 2 min ago". */
  words: string,
  /** Rows not yet confirmed. */
  waiting: number,
  /** Rows that are parked. */
  attention: number,
  /** What needs a person: parked rows, and rows that both sides had changed. */
  needs_you: number,
  /** Whether some of that came since the person last looked at the Sync view. */
  unseen: boolean,
  /** When a round last went through. */
  last: At | null,
  /** What keeps it from going on, if anything. */
  problem: ProblemView | null,
  /** How far a long pull is. */
  progress: Progress | null,
};

/** How far a row is on its way to Clockify. */
export type SyncWord = "local" | "waiting" | "sending" | "unknown" | "synced" | "attention";

/** What a custom field takes. */
export type Takes = "text" | "number" | "choice" | "choices" | "flag" | "link";

/** Which look the window has. */
export type Theme = "system" | "light" | "dark" | "contrast";

/** A mark of an axis. */
export type Tick = {
  /** Where, of the height. */
  at: number,
  /** `8`. */
  words: string,
};

/** A sum of time. */
export type Total = {
  /** Seconds, what runs counted up to the moment of the snapshot. */
  seconds: number,
  /** `4:56`. */
  words: string,
  /** By project, largest first, what runs last. */
  parts: Array<Share>,
};

/** What was tracked less what was meant, summed up from the first bar on. */
export type Trend = {
  /** `1:51 behind`. */
  under: string,
  /** The marks of the axis, lowest first. */
  ticks: Array<Tick>,
  /** Where the target is met, of the height. */
  zero: number,
  /** A point for each bar that has come. */
  points: Array<TrendPoint>,
};

/** One point of a trend. */
export type TrendPoint = {
  /** Where, of the height. */
  at: number,
  /** `+1:20`. */
  words: string,
};

/** Two entries that are probably the same. */
export type Twins = {
  /** `Made 40 s apart, same times. One came from Clockify.` */
  words: string,
  /** The one that was made here; it stays when they are merged. */
  ours: Card,
  /** The one that came from Clockify; its id is what [`Action::Resolve`] names. */
  theirs: Card,
};

/** What calendars are made of. */
export type Unit = "day" | "week" | "month" | "year";

/** What a workspace has is not read yet, so nobody knows what would be sent to it twice. */
export type Unread = {
  /** What is waited for. */
  words: string,
  /** "41,200 entries, back to 3 March 2025", once some of it is here. */
  so_far: string | null,
};

/** What was tracked here without an account, and how it would go to a workspace. */
export type UploadPlan = {
  /** The number of the workspace. */
  into: WorkspaceId,
  /** Its name. */
  place: string,
  /** Nothing else is known while this stands here: what the workspace has is not read yet. */
  unread: Unread | null,
  /** Entries that would be sent. */
  entries: number,
  /** Entries that are there already: same times, same words. They are not sent, and let go of here. */
  already: number,
  /** "38 entries, 2 – 18 November, 61:20". */
  words: string,
  /** The projects, tasks and tags that they name, the most used first. */
  lines: Array<NameLine>,
  /** What is there that a name could go to; the lines count into them. */
  shelves: Array<NameShelf>,
  /** What else is to be known before: entries in a locked time, fields that the workspace wants. */
  notes: Array<string>,
};

/** A row on its way. */
export type Waiting = {
  /** Our id of the row. */
  id: string,
  /** What kind of thing it is. */
  kind: Kind,
  /** `Start`, `Stop`, `New entry`, `Change`, `Delete`, `New tag` … */
  what: string,
  /** The description of an entry, the name of anything else. */
  name: string,
  /** `goes with the next round`, `no reply; looking before sending again`, `waits for New project Harbour map`. */
  words: string,
  /** `8 s`, `1 min`, `since Tue 14:02`: how long it has waited. */
  since: string,
  /** How far it is. */
  state: SyncWord,
};

/** A way out of a problem that a door can offer as a button. */
export type WayOut = "edit" | "retry" | "drop" | "keep_as_new" | "take_theirs" | "take_here" | "keep_marked" | "merge" | "keep_both" | "delete_anyway" | "copy" | "reconnect";

/** A day of a week. */
export type WeekDay = {
  /** `2026-11-19`. */
  date: string,
  /** `Thu 19`. */
  label: string,
  /** `Thursday 19 November`. */
  long: string,
  /** What lies in it. */
  total: Total,
  /** Seconds that it should have. */
  goal_s: number | null,
  /** Whether it is today. */
  is_today: boolean,
};

/** What a week should have. */
export type WeekGoal = {
  /** `of 37:30`. */
  words: string,
  /** Seconds. */
  seconds: number,
  /** `75 %`. */
  percent: string,
};

/** A week above the list. It is replaced whole. */
export type WeekView = {
  /** The day that was asked for: `2026-11-19`. */
  on: string,
  /** `Week 47, 16 – 22 November`. */
  title: string,
  /** Its days, in order. */
  days: Array<WeekDay>,
  /** Seconds in all, what runs counted up to the moment it was made. */
  seconds: number,
  /** `28:04`. */
  total: string,
  /** Whether something of it runs. */
  is_live: boolean,
  /** What it should have, where there is a target. */
  goal: WeekGoal | null,
  /** A day of the week before. */
  earlier: string,
  /** A day of the week after. */
  later: string,
  /** Whether today is in it. */
  has_today: boolean,
};

/** A workspace to choose. */
export type WorkspaceCard = {
  /** Our number of it. */
  id: WorkspaceId,
  /** Clockify's id of it; absent for the one of this computer. */
  remote_id: string | null,
  /** Its name. */
  name: string,
  /** Whose; absent for the one of this computer. */
  account: AccountId | null,
  /** Whether new entries go there. */
  in_use: boolean,
  /** Whether Clockify lists it no more. */
  gone: boolean,
  /** Projects that are not archived, as far as they were read. */
  projects: number,
  /** Rows that wait or need the person. */
  waiting: number,
  /** What is to be known of it: "14 projects · a timer is running here since 13:20". */
  words: string,
  /** Whether a timer runs there. */
  running: boolean,
};

/** A workspace as numbered in this store; [`WorkspaceId::HERE`] is the one that belongs to no account. */
export type WorkspaceId = number;
