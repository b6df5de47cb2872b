//! Lists of objects, as Stint and Timewarrior print them: one object in memory at a time.
//!
//! What breaks off in the middle gives what stood before. Never takes an object for what it does not say.

use std::cell::Cell;
use std::fmt;
use std::io::{BufRead, Read};

use serde::de::{DeserializeSeed, Deserializer as _, SeqAccess, Visitor};
use serde_json::{Deserializer, Map, Value};
use stint_core::import::{Foreign, Stamp, When, instant};
use stint_core::say;
use stint_core::view::ImportFormat;

use super::{Pass, Wrong};

/// Reads a list.
pub(super) fn read(
    text: impl BufRead,
    said: Option<ImportFormat>,
    pass: &mut Pass<'_>,
) -> Result<ImportFormat, Wrong> {
    let place = Place::default();
    let lines = Lines {
        text,
        place: &place,
    };
    let mut objects = Deserializer::from_reader(lines);
    let mut taking = Taking {
        pass,
        place: &place,
        format: said,
        ended: None,
    };
    let read = objects.deserialize_seq(&mut taking);
    let Taking { format, ended, .. } = taking;
    if let Some(ended) = ended {
        return Err(ended);
    }
    if let Err(error) = read {
        if error.is_io() {
            return Err(Wrong::Io(error.into()));
        }
        if format.is_none() {
            return Err(Wrong::Strange);
        }
        pass.gathered
            .refuse(place.line.get(), say!("import-breaks-off"));
    }
    format
        .filter(|format| matches!(format, ImportFormat::Stint | ImportFormat::Timewarrior))
        .ok_or(Wrong::Strange)
}

/// How far the text is.
#[derive(Debug)]
struct Place {
    line: Cell<u64>,
    done: Cell<u64>,
}

impl Default for Place {
    fn default() -> Place {
        Place {
            line: Cell::new(1),
            done: Cell::new(0),
        }
    }
}

/// Counts lines; whoever reads takes a byte at a time.
struct Lines<'p, R> {
    text: R,
    place: &'p Place,
}

impl<R: BufRead> Read for Lines<'_, R> {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        let read = self.text.read(into)?;
        let lines = into[..read].iter().filter(|byte| **byte == b'\n').count();
        self.place.line.set(self.place.line.get() + lines as u64);
        self.place.done.set(self.place.done.get() + read as u64);
        Ok(read)
    }
}

/// Takes the objects of a list, one by one.
struct Taking<'t, 'h> {
    pass: &'t mut Pass<'h>,
    place: &'t Place,
    format: Option<ImportFormat>,
    ended: Option<Wrong>,
}

impl<'de> Visitor<'de> for &mut Taking<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of entries")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        while let Some((line, object)) = list.next_element_seed(At(self.place))? {
            let Value::Object(object) = object else {
                self.pass.gathered.refuse(line, say!("import-no-entry"));
                continue;
            };
            let format = *self.format.get_or_insert_with(|| format(&object));
            let row = match format {
                ImportFormat::Timewarrior => timewarriors(&object, line),
                _ => ours(&object, line),
            };
            self.pass.gathered.take(row);
            if let Err(ended) = self.pass.went_on(self.place.done.get()) {
                self.ended = Some(ended);
                return Err(serde::de::Error::custom("ended"));
            }
        }
        Ok(())
    }
}

/// An object with the line on which it begins.
struct At<'p>(&'p Place);

impl<'de> DeserializeSeed<'de> for At<'_> {
    type Value = (u64, Value);

    fn deserialize<D: serde::Deserializer<'de>>(self, object: D) -> Result<(u64, Value), D::Error> {
        let line = self.0.line.get();
        serde::Deserialize::deserialize(object).map(|value| (line, value))
    }
}

fn format(object: &Map<String, Value>) -> ImportFormat {
    match object.contains_key("description") || object.contains_key("project") {
        true => ImportFormat::Stint,
        false => ImportFormat::Timewarrior,
    }
}

fn text(object: &Map<String, Value>, key: &str) -> String {
    let text = object.get(key).and_then(Value::as_str);
    text.unwrap_or_default().to_owned()
}

fn when(object: &Map<String, Value>, key: &str) -> When {
    match object.get(key) {
        None | Some(Value::Null) => When::Missing,
        Some(Value::String(said)) => match instant(said) {
            Some(at) => When::Said(Stamp::At(at)),
            None => When::Unreadable(said.clone()),
        },
        Some(other) => When::Unreadable(other.to_string()),
    }
}

/// As `list --json` prints it.
fn ours(object: &Map<String, Value>, line: u64) -> Foreign {
    let name = |value: Option<&Value>| {
        let name = value
            .and_then(|value| value.get("name"))
            .and_then(Value::as_str);
        name.unwrap_or_default().to_owned()
    };
    let tags = object.get("tags").and_then(Value::as_array);
    let tags = tags.map(Vec::as_slice).unwrap_or_default();
    Foreign {
        line,
        description: text(object, "description"),
        project: name(object.get("project")),
        task: name(object.get("task")),
        tags: tags.iter().map(|tag| name(Some(tag))).collect(),
        billable: object.get("billable").and_then(Value::as_bool),
        start: when(object, "start"),
        end: when(object, "end"),
        id: text(object, "id"),
        remote: text(object, "remote_id"),
        ..Foreign::default()
    }
}

/// As `timew export` prints it: it has tags and, since its second version, an annotation.
fn timewarriors(object: &Map<String, Value>, line: u64) -> Foreign {
    let tags = object.get("tags").and_then(Value::as_array);
    let tags = tags.map(Vec::as_slice).unwrap_or_default();
    let tags: Vec<String> = tags
        .iter()
        .filter_map(|tag| tag.as_str().map(str::to_owned))
        .collect();
    let annotation = text(object, "annotation");
    Foreign {
        line,
        // Who never annotates says with the tags what was done.
        description: match annotation.trim() {
            "" => tags.join(", "),
            said => said.to_owned(),
        },
        tags,
        start: when(object, "start"),
        end: when(object, "end"),
        ..Foreign::default()
    }
}
