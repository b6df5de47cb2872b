//! What a request may be when it leaves: 6, 8, 9, 12, 19 and 22.
//!
//! Never what becomes of it.

use stint_core::id::{Key, Kind, RemoteId};
use stint_core::sync::Request;
use stint_tests::clockify as wire;

use super::{Broken, Law, another_began, demand};
use crate::device::Device;
use crate::far::{Far, Sent, Write};
use crate::fields::{self, Fields, get};
use crate::model::Want;

/// The last look of a lost create comes so long after, in milliseconds.
const DOUBT_MS: i64 = 485_000;

/// Before a request leaves.
pub fn may_leave(
    far: &Far,
    device: &Device,
    request: &Request,
    put: &wire::Request,
    sent: Option<&Sent>,
    now_ms: i64,
) -> Law {
    demand(
        now_ms >= device.left_alone_until_ms,
        "left alone when asked to (22)",
        || format!("{} ms too early", device.left_alone_until_ms - now_ms),
    )?;
    let text = format!("{} {}", put.path, String::from_utf8_lossy(&put.body));
    demand(
        !text.contains("51170000-0000-4"),
        "no id of ours at the wire (6)",
        || text.clone(),
    )?;
    // A list that is windowed by time lies about what is in it.
    let windowed = put.path.contains("start=") || put.path.contains("end=");
    demand(!windowed, "no list by time is believed", || {
        put.path.clone()
    })?;
    let Some(sent) = sent else { return Ok(()) };
    let newest = device.revisions.get(&sent.key).copied().unwrap_or(0);
    demand(
        sent.rev >= newest,
        "changes leave in their order (9)",
        || {
            format!(
                "{:?} leaves in revision {} after {newest}",
                sent.key, sent.rev
            )
        },
    )?;
    let want = device.model.want(sent.key);
    match request {
        Request::Create(_) => {
            let chosen = want.is_some_and(|want| want.again);
            let bound = device.bound.iter().find(|(_, key)| **key == sent.key);
            let there = bound.filter(|(id, _)| far.holds(id).is_some());
            demand(there.is_none() || chosen, "made once (8)", || {
                format!("{:?} is there as {there:?}", sent.key)
            })?;
            if let (Some(lost), Kind::Entry, false) =
                (device.lost.get(&sent.key), sent.key.kind(), chosen)
            {
                demand(
                    now_ms - lost >= DOUBT_MS,
                    "not sent again in doubt (8)",
                    || {
                        format!(
                            "{:?} {} ms after its reply was lost",
                            sent.key,
                            now_ms - lost
                        )
                    },
                )?;
            }
            demand(want.is_some(), "no phantom (4)", || {
                format!("{:?} was made by nobody", sent.key)
            })
        }
        Request::Update { id, .. } => {
            let (Some(read), Some(body)) = (device.read.get(&id.0), &sent.body) else {
                return Err(Broken::new(
                    "read before it is written (19)",
                    format!("{id}"),
                ));
            };
            only_what_was_changed(far, device, (id, sent.key), read, body, want)
        }
        Request::Delete { id, kind, .. } => {
            // Who takes it back while it is on its way comes too late, and the row comes back.
            let deleted = |want: &&Want| want.item.is_none() || want.at > device.decided;
            let Some(want) = want.filter(deleted) else {
                return Err(Broken::new("only what was deleted here (12)", id.0.clone()));
            };
            match device.read.get(&id.0) {
                Some(read) if *kind == Kind::Entry => deleted_as_seen(far, device, id, read, want),
                Some(_) | None => Ok(()),
            }
        }
        // 13: what runs is ended only by who knows what it is.
        Request::StopRunning { .. } => {
            let running = device.running.as_ref();
            demand(
                running.is_some() && running == sent.remote.as_ref(),
                "only our timer is stopped (13)",
                || format!("{running:?} runs, {:?} is meant", sent.remote),
            )
        }
        _ => Ok(()),
    }
}

/// 12: who deletes something has seen it as it is there, but for what was sent from here.
fn deleted_as_seen(far: &Far, device: &Device, id: &RemoteId, read: &Fields, want: &Want) -> Law {
    let read = fields::renamed(read, &|id| device.ours(id));
    for field in fields::differing(&read, &want.confirmed) {
        let last = last_write(far, device, id, &field);
        let ours = last.is_some_and(|write| write.sent_by == Some(device.number));
        let as_seen = get(&read, &field).trim() == get(want.seen(), &field).trim();
        // A value that they gave it themselves at some time is no news to them, whoever made it so again.
        let theirs = want.ever(&field, get(&read, &field));
        let insisted = field == "billable" && far.insisted;
        let fine = ours || as_seen || theirs || insisted;
        demand(fine, "deleted as it was seen (12)", || {
            format!(
                "{id} {field} is {:?}, known was {:?}",
                get(&read, &field),
                want.confirmed
            )
        })?;
    }
    Ok(())
}

/// The last time that somebody made this field what it is there; it is called as it is here.
fn last_write<'a>(far: &'a Far, device: &Device, id: &RemoteId, field: &str) -> Option<&'a Write> {
    let mut writes = far.past(&id.0)?.writes.iter().rev();
    writes.find(|write| fields::renamed_one(&write.field, "", &|id| device.ours(id)).0 == field)
}

/// 19: a replacement differs from what was read only where the person decided, or where a timer ended another.
fn only_what_was_changed(
    far: &Far,
    device: &Device,
    (id, key): (&RemoteId, Key),
    read: &Fields,
    body: &Fields,
    want: Option<&Want>,
) -> Law {
    for field in fields::differing(read, body) {
        let (field, value) = fields::renamed_one(&field, get(body, &field), &|id| device.ours(id));
        // What is to be deleted is put away first.
        let decided = want.is_some_and(|want| {
            want.ever(&field, &value) || (want.item.is_none() && field == "archived")
        });
        // What was brought back and made anew is to be as it was, also where a create cannot say so.
        let made_for_it = far.past(&id.0).and_then(|past| past.maker) == Some((device.number, key));
        let wanted = want.and_then(|want| want.item.as_ref());
        let as_it_was = made_for_it && wanted.is_some_and(|item| get(item, &field) == value);
        let switched = field == "end" && another_began(far, device, key, &value);
        // Times that do not fit together are kept whole.
        let clashed = device.clashes.contains(&(key, field.clone()));
        // What was sent before, and is wanted no more, is taken back.
        let back = last_write(far, device, id, &field)
            .is_some_and(|write| write.sent_by == Some(device.number));
        demand(
            decided || switched || clashed || back || as_it_was,
            "a write changes only what was changed (19)",
            || {
                format!(
                    "{key:?} {field} becomes {value:?}; it was {:?}",
                    get(read, &field)
                )
            },
        )?;
    }
    Ok(())
}
