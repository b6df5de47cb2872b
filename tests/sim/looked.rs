//! What a round that went well has seen: what runs there runs here, and what ended there ended here.
//!
//! Never of a round that somebody or something interfered with.

use stint_core::row::Row;
use stint_core::sync::{Op, Report};
use stint_tests::clockify::habits::ListOrder;

use crate::device::Device;
use crate::far::Far;
use crate::fields::get;
use crate::laws::Broken;

/// A list reaches back a day; what began long before is the sweep's.
const DAY_S: i64 = 20 * 3600;

/// The round that a device is in.
#[derive(Default)]
pub struct Looking {
    /// Counts what happens: what changed there later was perhaps not to be seen.
    pub began: u64,
    /// A create was in doubt when it began: what may be its is left alone.
    pub in_doubt: bool,
    /// Something went wrong on the way.
    pub troubled: bool,
}

/// After a round: of what stands still there, it knows what runs and what does not.
pub fn hold(far: &Far, device: &Device, report: &Report, now: i64) -> Result<(), Broken> {
    let looking = &device.looking;
    let odd = far.clockify.habits.list_order != ListOrder::StartDescending || far.hid;
    if report.problem.is_some() || looking.troubled || odd {
        return Ok(());
    }
    let view = device
        .look()
        .map_err(|problem| Broken::new("nothing goes wrong inside", format!("{problem:?}")))?;
    // What may be a lost create, or one of several, is left alone.
    let in_doubt = looking.in_doubt
        || view.attempts.iter().any(|attempt| attempt.op == Op::Create)
        || view.rows.values().any(|row| row.attention.is_some());
    let still = |id: &str| {
        let writes = far.past(id).map_or(&[][..], |past| &past.writes);
        writes.iter().all(|write| write.at < looking.began)
    };
    let there = far.clockify.workspace(far.workspace);
    let (earliest, latest) = (now.min(device.now_s(now)), now.max(device.now_s(now)));
    // However much is planned, and comes first in every list.
    let mut begun: Vec<_> = far
        .clockify
        .entries()
        .filter(|entry| entry.start <= latest)
        .collect();
    begun.sort_by_key(|entry| std::cmp::Reverse(entry.start));
    if let [newest, rest @ ..] = begun.as_slice() {
        let id = newest.id.to_string();
        let alone = rest.first().is_none_or(|next| next.start < newest.start);
        let of_today = (latest - DAY_S..=earliest).contains(&newest.start);
        let is_known = view
            .rows
            .values()
            .any(|row| row.remote.as_ref().is_some_and(|remote| remote.0 == id));
        if alone && of_today && still(&id) && !in_doubt && !is_known {
            return Err(Broken::new(
                "a look sees the newest (17)",
                format!("{id} is not here"),
            ));
        }
    }
    if let Some(entry) = there.entries.running(far.user) {
        let mut others = far.clockify.entries();
        let newest = others.all(|other| other.start <= entry.start || other.start > latest);
        let id = entry.id.to_string();
        let bound = |row: &&Row| row.remote.as_ref().is_some_and(|remote| remote.0 == id);
        let row = view.rows.values().find(bound);
        let base = row
            .and_then(|row| row.base.as_ref())
            .map(|base| device.flat(base));
        let known = base.is_some_and(|base| get(&base, "end").is_empty());
        if newest && entry.start > now - DAY_S && still(&id) && !in_doubt && !known {
            return Err(Broken::new(
                "a look sees what runs (13)",
                format!("{id} is {base:?} here", base = row.map(|row| &row.base)),
            ));
        }
    }
    for row in view.rows.values() {
        let (Some(remote), Some(base)) = (&row.remote, &row.base) else {
            continue;
        };
        let ran = base.entry().is_some_and(|entry| entry.span.is_running());
        let open = view.attempts.iter().any(|attempt| attempt.key == row.key);
        let ended = far
            .holds(&remote.0)
            .is_some_and(|there| !get(there, "end").is_empty());
        if ran && ended && !open && row.attention.is_none() && still(&remote.0) {
            return Err(Broken::new(
                "a look sees what stopped (13)",
                format!("{remote} still runs here"),
            ));
        }
    }
    Ok(())
}
