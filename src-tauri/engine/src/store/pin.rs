//! The pins, in their order.
//!
//! Never more than a copy: a pin keeps an entry's fields, not the entry.

use rusqlite::Connection;
use stint_core::action::Pin;
use stint_core::id::WorkspaceId;
use stint_core::row::Item;

use super::shape;
use super::wrong::Wrong;

pub(super) fn keep(conn: &Connection, pins: &[Pin]) -> Result<(), Wrong> {
    conn.execute("DELETE FROM pin", [])?;
    let mut insert =
        conn.prepare_cached("INSERT INTO pin (place, workspace, entry) VALUES (?1, ?2, ?3)")?;
    for (place, pin) in (1_i64..).zip(pins) {
        insert.execute((
            place,
            pin.workspace.0,
            shape::write(&Item::Entry(pin.entry.clone())),
        ))?;
    }
    Ok(())
}

pub(super) fn all(conn: &Connection) -> Result<Vec<Pin>, Wrong> {
    let mut statement = conn.prepare_cached("SELECT workspace, entry FROM pin ORDER BY place")?;
    let mut found = statement.query([])?;
    let mut pins = Vec::new();
    while let Some(row) = found.next()? {
        let Item::Entry(entry) = shape::read(&row.get::<_, String>(1)?)? else {
            return Err(Wrong::Stored("a pin".into()));
        };
        pins.push(Pin {
            workspace: WorkspaceId(row.get(0)?),
            entry,
        });
    }
    Ok(pins)
}
