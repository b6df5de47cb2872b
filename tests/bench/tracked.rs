//! What somebody tracked in five years: the store that everything a window does is measured with.
//!
//! The same in every run, but for the instant that it is counted back from. Never a far side: all of it lies here.

use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use stint_core::action::Moment;
use stint_core::at::At;
use stint_core::catalog::{Project, Tag};
use stint_core::entry::{Entry, Span, Verbatim};
use stint_core::id::{EntryId, Key, ProjectId, RemoteId, TagId, WorkspaceId};
use stint_core::row::{Change, Item, Row};
use stint_engine::store::Store;
use uuid::Uuid;

/// So many entries a figure is promised for.
pub(crate) const ENTRIES: u64 = 100_000;
/// So many projects a figure is promised for.
pub(crate) const PROJECTS: u64 = 1_000;
const TAGS: u64 = 20;

/// The colour of the newest entry's project, which nothing else on a screen has.
pub(crate) const MARK: &str = "#D500F9";

/// The second in which it is: what a window shows is counted back from it.
pub(crate) fn now() -> At {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    At::from_unix(since.map_or(0, |since| since.as_secs().cast_signed()))
}

const DONE: [&str; 8] = [
    "Review pull request",
    "Weekly planning",
    "Fix the import",
    "Call with the client",
    "Prepare the demo",
    "Answer tickets",
    "Draft the offer",
    "Interview",
];

/// About five years of twenty entries and more a working day, the same in every run.
pub(crate) fn fill(dir: &Path, entries: u64, projects: u64, now: At) -> anyhow::Result<()> {
    let store = Store::open(dir)?;
    let moment = Moment {
        now,
        zone: chrono_tz::Europe::Berlin,
    };
    let mut rows = Vec::new();
    let newest = (spread(0) >> 16) % projects;
    for number in 0..projects {
        rows.push(pulled(
            Key::Project(project(number)),
            Item::Project(Project {
                name: format!("Project {number}"),
                client: None,
                color: color(number, newest).to_owned(),
                billable: number % 2 == 0,
                public: true,
                archived: false,
                kept: Verbatim::default(),
            }),
        ));
    }
    for number in 0..TAGS {
        let tag = Tag {
            name: format!("tag {number}"),
            archived: false,
        };
        rows.push(pulled(Key::Tag(tag_id(number)), Item::Tag(tag)));
    }
    for number in 0..entries {
        let luck = spread(number);
        let (day, slot) = ((number / 55) as i64, (number % 55) as i64);
        let start = moment
            .now
            .plus(-day * 86_400 - slot * 700 - (luck % 300) as i64);
        let span = Span::finished(start, start.plus(200 + (luck % 1_100) as i64))?;
        let mut entry = Entry::bare(span);
        entry.description = match luck % 4 {
            0 => DONE[(luck >> 8) as usize % DONE.len()].to_owned(),
            _ => format!(
                "{} {}",
                DONE[(luck >> 8) as usize % DONE.len()],
                luck % 1_000
            ),
        };
        entry.project =
            (number == 0 || !luck.is_multiple_of(11)).then(|| project((luck >> 16) % projects));
        entry.billable = !luck.is_multiple_of(3);
        if luck.is_multiple_of(5) {
            entry.tags.insert(tag_id((luck >> 24) % TAGS));
        }
        let id = EntryId(Uuid::from_u128(u128::from(number) + 1_000_000));
        rows.push(pulled(Key::Entry(id), Item::Entry(entry)));
    }
    for page in rows.chunks(2_000) {
        let changes: Vec<Change> = page.iter().cloned().map(Change::Keep).collect();
        store.write_pulled(|tx| tx.keep(&changes, None))?;
    }
    store.tidy()?;
    Ok(())
}

fn pulled(key: Key, item: Item) -> Row {
    let remote = RemoteId(format!("{:024x}", key.uuid().as_u128()));
    Row::pulled(key, WorkspaceId::HERE, remote, item)
}

fn project(number: u64) -> ProjectId {
    ProjectId(Uuid::from_u128(u128::from(number) + 1))
}

fn tag_id(number: u64) -> TagId {
    TagId(Uuid::from_u128(u128::from(number) + 500_000))
}

/// Spreads a counter over 64 bits, so that neighbours look unrelated.
fn spread(number: u64) -> u64 {
    let mut z = number.wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

fn color(number: u64, newest: u64) -> &'static str {
    match number {
        number if number == newest => MARK,
        number => ["#1976D2", "#E65100", "#00796B"][number as usize % 3],
    }
}
