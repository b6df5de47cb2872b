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
    /// The device's clock is set, by so many seconds.
    SetClock(usize, i64),
}

/// How far a round reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// What runs, the last day, and what waits.
    Quick,
    /// The catalog and 90 days too.
    Full,
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
    Edited(u8, Field),
    Deleted(u8),
    Made(Thing, u8),
    Renamed(Thing, u8, u8),
    Archived(Thing, u8),
    ItemDeleted(Thing, u8),
    /// The workspace demands a project of every finished entry, or no longer.
    Demanded(bool),
    /// Lists leave the entry out for so many seconds.
    Hidden(u8, i64),
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
            | Step::SetClock(device, _) => device,
            Step::Web(_) | Step::Fault(..) | Step::Wait(_) => 0,
        };
        1 + self.steps.iter().map(device).max().unwrap_or(0)
    }
}
