//! 1, 4 and 14: every field is as the person last said, or as somebody said after them, or the clash is shown.
//!
//! Never a request: what leaves is judged in [`super::leave`].

use stint_core::id::{Key, Kind};

use super::{Law, another_began, demand};
use crate::device::Device;
use crate::far::{Far, Past, Write};
use crate::fields::{self, Fields, get};
use crate::model::Want;

/// 1 and 14: every field is as the person last said, or as somebody said after them, or the clash is shown.
pub fn edits(far: &Far, device: &Device) -> Law {
    for (key, want) in device.model.wants() {
        let row = device.view.rows.get(&key);
        let here = row
            .and_then(|row| row.here.as_ref())
            .map(|item| device.flat(item));
        let past = past_of(far, device, key);
        let past = past.as_slice();
        match (&want.item, here) {
            (Some(wanted), Some(here)) => {
                for field in fields::differing(wanted, &here) {
                    let said = get(&here, &field);
                    if field == "name" && said.trim() == get(wanted, "name").trim() {
                        continue;
                    }
                    let ran = || {
                        get(wanted, "end").is_empty() || said_since(device, past, "end", "", want)
                    };
                    let insisted = field == "billable" && far.insisted;
                    let fine = insisted
                        || said_since(device, past, &field, said, want)
                        || named_is_gone(far, device, &field, get(wanted, &field))
                        || shared(device, past, key, &field, said)
                        || clash_shown(device, past, key, &field, said)
                        || (field == "end" && ran() && another_began(far, device, key, said));
                    demand(fine, "no lost edit (1)", || {
                        format!(
                            "{key:?} {field} is {said:?}, the person said {:?}",
                            get(wanted, &field)
                        )
                    })?;
                }
            }
            (None, Some(here)) => {
                let asked = row.is_some_and(|row| row.attention.is_some());
                let mut writes = past.iter().flat_map(|past| &past.writes);
                let changed = writes.any(|write| write.at > want.at);
                demand(asked || changed, "what is deleted stays so (1)", || {
                    format!("{key:?} {here:?}")
                })?;
            }
            // That it may be gone is another law's business, as long as it was ever there.
            (Some(wanted), None) => {
                let unsent = row.is_none() && !device.bound.values().any(|bound| *bound == key);
                demand(!unsent, "no lost entry (1)", || {
                    format!("{key:?} {wanted:?}")
                })?;
            }
            (None, None) => {}
        }
    }
    for row in device
        .view
        .rows
        .values()
        .filter(|row| device.model.want(row.key).is_none() && !row.stub)
    {
        let (Some(here), Some(base)) = (&row.here, &row.base) else {
            continue;
        };
        let (here, base) = (device.flat(here), device.flat(base));
        for field in fields::differing(&base, &here) {
            let said = get(&here, &field);
            let fine = (field == "end" && another_began(far, device, row.key, said))
                || clash_shown(
                    device,
                    &past_of(far, device, row.key),
                    row.key,
                    &field,
                    said,
                );
            demand(fine, "nobody changed it (4)", || {
                format!("{:?} {field}: {base:?} {here:?}", row.key)
            })?;
        }
    }
    Ok(())
}

/// What became of it there, and of what it was there before it was made anew.
fn past_of<'a>(far: &'a Far, device: &Device, key: Key) -> Vec<&'a Past> {
    let was = device.was.range((key, String::new())..);
    let was = was.take_while(|(of, _)| *of == key);
    was.filter_map(|(_, id)| far.past(id)).collect()
}

/// Somebody else, or Clockify, made the field this after the person last decided on it.
fn said_since(device: &Device, past: &[&Past], field: &str, said: &str, want: &Want) -> bool {
    let decided = want.decided(field);
    written(device, past, field, said, |write| write.at > decided)
}

/// Somebody had put it away there before it was made here too: what is shared is as it is there.
fn shared(device: &Device, past: &[&Past], key: Key, field: &str, said: &str) -> bool {
    key.kind() != Kind::Entry && field == "archived" && written(device, past, field, said, |_| true)
}

/// What the person filed it under is gone there; whether Clockify still says its id is Clockify's business.
fn named_is_gone(far: &Far, device: &Device, field: &str, wanted: &str) -> bool {
    let name = field.strip_prefix('#').unwrap_or(wanted);
    let mut was = device.was.iter();
    was.any(|(key, id)| {
        let gone = || far.past(id).is_some_and(|past| past.gone.is_some());
        key.uuid().to_string() == name && gone()
    })
}

/// Both changed it, and what they said is kept for the person to see.
fn clash_shown(device: &Device, past: &[&Past], key: Key, field: &str, said: &str) -> bool {
    let held = |state: &Fields| {
        let shown = fields::renamed(state, &|id| device.ours(id));
        get(&shown, field) == said
    };
    device.clashes.contains(&(key, field.to_owned()))
        && past.iter().flat_map(|past| &past.states).any(held)
}

/// The fields, as they are called here, that a clash is about.
pub fn clashing(field: &str) -> &[&str] {
    match field {
        "times" => &["start", "end"],
        "project" => &["project", "task"],
        "description" => &["name"],
        "done" => &["archived"],
        "start" => &["start"],
        "end" => &["end"],
        "billable" => &["billable"],
        "name" => &["name"],
        "archived" => &["archived"],
        "client" => &["client"],
        _ => &[],
    }
}

fn written(
    device: &Device,
    past: &[&Past],
    field: &str,
    said: &str,
    when: impl Fn(&Write) -> bool,
) -> bool {
    // What this device sent is no word of anybody else.
    let writes = past.iter().flat_map(|past| &past.writes);
    let mut others = writes.filter(|write| write.sent_by != Some(device.number) && when(write));
    others.any(|write| {
        fields::renamed_one(&write.field, &write.value, &|id| device.ours(id))
            == (field.to_owned(), said.to_owned())
    })
}
