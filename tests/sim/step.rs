//! Everything that can happen in a simulated world: one alphabet for people, the network, the far side and time.
//!
//! A step is plain data whose `Debug` is Rust again, so a failing plan can be pasted into a test. Never an
//! expectation: those are [`crate::laws`].

/// How Clockify is in this world. What is not named is as best known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Habit {
    /// Ids tell a second that many off.
    IdsOffBy(i64),
    /// Ids tell no second.
    IdsTellNothing,
    /// Lists never say which page is the last.
    NoLastPage,
    /// Lists say of every page that it is not the last.
    NeverTheLastPage,
    /// No page holds more rows than this.
    SmallPages(usize),
    /// The list of entries comes newest created first.
    NewestCreatedFirst,
    /// Projects come without their tasks.
    NoTasksAlong,
    /// A timer that another one stops ends at the server's present.
    AutostopNow,
    /// So many reads of what runs do not see a fresh start.
    BlindToStarts(u32),
    /// A deletion answers with what was deleted.
    DeletedIsShown,
    /// Entries keep the id of a project or tag that was deleted.
    OrphansKept,
    /// Names and descriptions are trimmed.
    Trims,
    /// Entries carry a field that no document knows.
    UnheardOfFields,
    /// Lists that are filtered by time hide what was made in the last minute.
    LateLists,
    /// An archived tag is taken on a write.
    ArchivedTagTaken,
    /// An empty set of tags is read as nothing at all.
    TagsNull,
    /// The person is no administrator of the workspace.
    PlainMember,
    /// Requests go through the gateway.
    ThroughGateway,
    /// The world begins then, instead of on an ordinary Monday.
    Begins(Dawn),
}

/// When a world begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dawn {
    /// An hour before the clocks go forward.
    ClocksForward,
    /// An hour before the clocks go back.
    ClocksBack,
    /// Minutes before midnight.
    LateEvening,
}

/// One thing that happens. The first number of most is the device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// A person does something.
    Do(usize, Act),
    /// Somebody edits on the website.
    Web(Web),
    /// A round begins, unless one is under way.
    Begin(usize, Reach),
    /// The round under way goes on by so many moves: a transaction or an exchange each.
    Move(usize, u8),
    /// A round from its beginning, or the one under way, to its end.
    Round(usize, Reach),
    /// The process ends; nothing but the store is left.
    Kill(usize),
    /// The next request of this kind has bad luck.
    Fault(On, Fault),
    /// The device loses or finds the network.
    Network(usize, bool),
    /// So many seconds pass.
    Wait(i64),
    /// So many seconds pass in which the device syncs by itself, as its worker would.
    Awake(usize, i64),
    /// The device's clock is set, by so many seconds.
    SetClock(usize, i64),
    /// The store refuses the device's next transaction.
    Store(usize, Store),
    /// Another process of the device wants to sync while a round is under way.
    Race(usize, Reach),
    /// The process that syncs stands still; another one may take over.
    Freeze(usize),
    /// The process that stood still goes on as if nothing had happened.
    Thaw(usize),
    /// The device sleeps for so many seconds; what is in flight is cut off.
    Sleep(usize, i64),
}

/// What a store says instead of writing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Store {
    /// The disk is full: the transaction is rolled back.
    Full,
    /// Another process holds it for too long.
    Busy,
}

/// How far a round reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// What runs, the last day, and what waits.
    Quick,
    /// The catalog and 90 days too.
    Full,
    /// What is due by itself.
    Due,
    /// The same because somebody or something asked for it.
    Asked,
}

/// What a person does at a device. Numbers pick among what is there, so that they mean something in every world.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    Start {
        text: u8,
        names: u8,
    },
    StartedAgo {
        text: u8,
        minutes: i64,
    },
    Stop,
    Toggle,
    Discard,
    Continue(u8),
    Add {
        text: u8,
        names: u8,
        hours_ago: i64,
        minutes: i64,
    },
    Edit(u8, Field),
    Delete(u8),
    Undo,
    Redo,
    Make(Thing, u8),
    Rename(Thing, u8, u8),
    PutAway(Thing, u8),
    DeleteItem(Thing, u8),
    /// Sends a parked row again as it is.
    Retry(u8),
    /// Takes one of the ways out of a parked row.
    Settle(u8, u8),
    /// Logs an hour that is said as the clock on the wall shows it, so many days ago.
    AddByClock {
        text: u8,
        days_ago: i64,
        hour: i64,
    },
    /// Logs the same as an entry that is there.
    Copy(u8),
    /// Starts something that goes back to what ran.
    Interrupt {
        text: u8,
        names: u8,
    },
    /// Stops, and does not go back.
    End,
    /// Cuts an entry after so many fifths.
    Split(u8, u8),
    /// Logs one or two entries once more.
    Again(u8, u8),
    /// Makes one entry out of two or three, with the time between them or without.
    Join(u8, u8, bool),
    /// Edits two entries at once.
    EditBoth(u8, u8, Field),
    /// Deletes two entries at once.
    DeleteBoth(u8, u8),
}

/// What is edited of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    Described(u8),
    Filed(u8),
    Tagged(u8),
    Billable,
    /// The start moves by so many minutes.
    Starts(i64),
    /// The end moves by so many minutes.
    Ends(i64),
    /// It runs again.
    Reopened,
}

/// A kind of the catalog.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Thing {
    Client,
    Project,
    Task,
    Tag,
}

/// What somebody does on the website.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Web {
    Started {
        text: u8,
        minutes_ago: i64,
    },
    Stopped,
    Added {
        text: u8,
        hours_ago: i64,
        minutes: i64,
    },
    /// So many entries are put into the days to come.
    Planned {
        text: u8,
        entries: u8,
    },
    /// Entries of so long ago that they are read once, and again only when somebody opens that time.
    LongAgo,
    Edited(u8, Field),
    /// The entry that the person had to do with last at a device.
    EditedToo(Field),
    Deleted(u8),
    Made(Thing, u8),
    Renamed(Thing, u8, u8),
    Archived(Thing, u8),
    ItemDeleted(Thing, u8),
    /// The workspace demands a project of every finished entry, or no longer.
    Demanded(bool),
    /// The workspace demands this of every finished entry, or no longer.
    Demands(Demand, bool),
    /// What began more than so many hours ago is locked; nothing is without a number.
    Locked(Option<i64>),
    /// Only the stopwatch makes entries, or no longer.
    StopwatchOnly(bool),
    /// Only administrators say what is billable, or no longer.
    BillableByAdmins(bool),
    /// An entry is approved, or no longer.
    Approved(u8, bool),
    /// The account has another zone.
    Zone(u8),
    /// The key is revoked, or made known again.
    Revoked(bool),
    /// The same as an entry that is there, once more.
    Copied(u8),
    /// The entry that was made last is edited.
    EditedLast(Field),
    /// Lists leave the entry out for so many seconds.
    Hidden(u8, i64),
    /// The same, and no entry is found by its id.
    Lost(u8, i64),
}

/// What a workspace may demand of a finished entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Demand {
    Task,
    Tag,
    Description,
}

/// Which request a fault waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum On {
    /// The next one, whatever it is.
    Anything,
    /// The next read.
    Reads,
    /// The next create of anything.
    Creates,
    /// The next replacement of anything.
    Updates,
    /// The next deletion of anything.
    Deletes,
}

/// What goes wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The request is lost after it left.
    LoseRequest,
    /// It is carried out and the reply is lost.
    LoseReply,
    /// The connection breaks and the request is carried out so many seconds later.
    ApplyLater(i64),
    /// 503 with or without being carried out.
    ServerError { applied: bool },
    /// 429, perhaps with a `Retry-After` in seconds.
    TooMany(Option<u32>),
    /// Carried out; only so many bytes of the answer arrive.
    Truncate(usize),
    /// 200 and a log-in page.
    CaptivePortal,
    /// 200 and JSON of another shape.
    WrongContent,
    /// 200 and an empty list that claims to be whole.
    EmptyList,
    /// The answer does not say whether it is the last page.
    NoLastPage,
    /// 401.
    KeyRefused,
    /// The answer takes so many milliseconds.
    Slow(u64),
    /// The name is not found: nothing is sent.
    NoSuchHost,
    /// The certificate is not trusted: nothing is sent.
    NoTrust,
    /// The connection breaks while the request is on its way.
    Reset,
    /// The connection was dead before: the computer slept.
    DeadConnection,
    /// It is carried out; the answer ends after so many bytes as if it were whole.
    CutShort(usize),
    /// A proxy delivers it twice.
    Twice,
    /// Another status of the 500s, with or without being carried out.
    Trouble { status: u16, applied: bool },
    /// 429 with a date.
    TooManyUntil(u32),
    /// 302 to a log-in page.
    Redirect,
    /// Clockify refuses with this status and code.
    Refuse(u16, u16),
    /// The list says too early that this was the last page.
    EarlyLastPage,
    /// Somebody edits on the website just before the request is carried out.
    Meanwhile(Meanwhile),
    /// So many requests in a row fail with a 500 of the gateway.
    GatewayFails(u32),
}

/// What moves rows from page to page while they are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meanwhile {
    /// A new entry comes on top.
    Added,
    /// The newest entry goes.
    Deleted,
    /// An entry moves to another day.
    Moved(u8),
}

/// A world and what happens in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// How Clockify is.
    pub habits: Vec<Habit>,
    /// What happens, in order. Devices 0 and 1 belong to the same person.
    pub steps: Vec<Step>,
}

impl Plan {
    /// Devices that appear.
    pub fn devices(&self) -> usize {
        let device = |step: &Step| match *step {
            Step::Do(device, _)
            | Step::Begin(device, _)
            | Step::Move(device, _)
            | Step::Round(device, _)
            | Step::Kill(device)
            | Step::Network(device, _)
            | Step::Awake(device, _)
            | Step::SetClock(device, _)
            | Step::Store(device, _)
            | Step::Race(device, _)
            | Step::Freeze(device)
            | Step::Thaw(device)
            | Step::Sleep(device, _) => device,
            Step::Web(_) | Step::Fault(..) | Step::Wait(_) => 0,
        };
        1 + self.steps.iter().map(device).max().unwrap_or(0)
    }
}
