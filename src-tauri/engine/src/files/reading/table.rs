//! Tables of other programs: which character stands between columns, which column is what, row by row.
//!
//! Columns are known by their titles, wherever they stand. Never reads a table whose first line names nothing known.

use std::io::{BufRead, BufReader, Read};

use csv::{ByteRecord, ReaderBuilder};
use stint_core::import::{Foreign, When, billable, seconds, stamp};
use stint_core::say;
use stint_core::view::ImportFormat;

use super::super::table::{tags, unguarded};
use super::{Pass, Wrong};

/// Where each thing stands in a row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Columns {
    project: Option<usize>,
    client: Option<usize>,
    activity: Option<usize>,
    description: Option<usize>,
    task: Option<usize>,
    user: Option<usize>,
    email: Option<usize>,
    tags: Option<usize>,
    billable: Option<usize>,
    start_date: Option<usize>,
    start_time: Option<usize>,
    end_date: Option<usize>,
    end_time: Option<usize>,
    length: Option<usize>,
}

impl Columns {
    fn of(titles: &[String]) -> Columns {
        let mut columns = Columns::default();
        for (place, title) in titles.iter().enumerate() {
            let title = title.trim().to_lowercase();
            let column = match title.as_str() {
                "project" | "project name" | "category" => &mut columns.project,
                "client" => &mut columns.client,
                "activity" => &mut columns.activity,
                "description" => &mut columns.description,
                "task" => &mut columns.task,
                "user" | "member" => &mut columns.user,
                "email" => &mut columns.email,
                "tags" | "tag" => &mut columns.tags,
                "billable" => &mut columns.billable,
                "start date" => &mut columns.start_date,
                "start time" | "start" | "started" => &mut columns.start_time,
                "end date" | "stop date" => &mut columns.end_date,
                "end time" | "stop time" | "end" | "stop" => &mut columns.end_time,
                "duration (h)" | "duration" => &mut columns.length,
                _ => continue,
            };
            // A custom field may be called as a column is.
            column.get_or_insert(place);
        }
        columns
    }

    fn known(&self) -> usize {
        let all = [
            self.project,
            self.client,
            self.activity,
            self.description,
            self.task,
            self.user,
            self.email,
            self.tags,
            self.billable,
            self.start_date,
            self.start_time,
            self.end_date,
            self.end_time,
            self.length,
        ];
        all.iter().flatten().count()
    }

    /// Hamster's seven in their order: it translates their titles.
    fn hamsters() -> Columns {
        let titles = [
            "activity",
            "start time",
            "end time",
            "duration minutes",
            "category",
            "description",
            "tags",
        ];
        Columns::of(&titles.map(str::to_owned))
    }

    fn format(&self, said: Option<ImportFormat>) -> Option<ImportFormat> {
        let starts = self.start_time.is_some() || self.start_date.is_some();
        let ends = self.end_time.is_some() || self.length.is_some();
        if !(starts && ends) {
            return None;
        }
        Some(match said {
            Some(format) => format,
            None if self.activity.is_some() => ImportFormat::Hamster,
            // Clockify's begins with the project, Toggl's with the person.
            None if self.user < self.project && self.user.is_some() => ImportFormat::Toggl,
            None => ImportFormat::Clockify,
        })
    }
}

/// Reads a table.
pub(super) fn read(
    text: impl BufRead,
    said: Option<ImportFormat>,
    pass: &mut Pass<'_>,
) -> Result<(ImportFormat, char), Wrong> {
    let mut text = BufReader::with_capacity(64 * 1024, Lines::of(text));
    let (titles, lines) = first_line(&mut text)?;
    let candidates = [b',', b';', b'\t', b'|'];
    let best = candidates
        .map(|delimiter| (split(&titles, delimiter), delimiter))
        .into_iter()
        .max_by_key(|(titles, _)| (Columns::of(titles).known(), titles.len()));
    let (titles, delimiter) = best.ok_or(Wrong::Strange)?;
    let mut columns = Columns::of(&titles);
    if said == Some(ImportFormat::Hamster) && columns.activity.is_none() && titles.len() == 7 {
        columns = Columns::hamsters();
    }
    let format = columns.format(said).ok_or(Wrong::Strange)?;
    let layout = Layout {
        columns,
        format,
        delimiter,
    };
    if let Some(swallowed) = rows(text, lines, &layout, pass)? {
        rows(&*swallowed.text, swallowed.lines, &layout, pass)?;
    }
    Ok((format, char::from(delimiter)))
}

/// How the rows of a table are to be taken.
struct Layout {
    columns: Columns,
    format: ImportFormat,
    delimiter: u8,
}

/// The lines below a quotation mark that never closes: they hold no lone mark, so they are rows once more.
struct Swallowed {
    text: Vec<u8>,
    /// How many lines stand above them.
    lines: u64,
}

/// Stands alone behind the last row, unless a quotation mark is still open there.
const END: &[u8] = b"\x1e\x1d\x1e";

/// Takes the rows of a text that stands below so many lines.
fn rows(
    text: impl Read,
    lines: u64,
    layout: &Layout,
    pass: &mut Pass<'_>,
) -> Result<Option<Swallowed>, Wrong> {
    let mut rows = ReaderBuilder::new()
        .delimiter(layout.delimiter)
        .flexible(true)
        .has_headers(false)
        .from_reader(text.chain(END));
    let mut record = ByteRecord::new();
    loop {
        match rows.read_byte_record(&mut record) {
            Ok(false) => return Ok(None),
            Ok(true) => {}
            Err(error) => match error.into_kind() {
                csv::ErrorKind::Io(error) => return Err(error.into()),
                _ => {
                    let line = rows.position().line() + lines;
                    pass.gathered.refuse(line, say!("import-no-row"));
                    continue;
                }
            },
        }
        // Blank lines are passed over, so a row is found from its end: every line has one.
        let within = record.as_slice().iter().filter(|byte| **byte == b'\n');
        let line = lines + rows.position().line() - 1 - within.count() as u64;
        match record
            .iter()
            .next_back()
            .and_then(|cell| cell.strip_suffix(END))
        {
            Some(b"") if record.len() == 1 => continue,
            Some(open) => {
                // Nothing ended this row, so it begins a line further down.
                let line = line + 1;
                pass.gathered.refuse(line, say!("import-open-quote"));
                return Ok(Some(Swallowed {
                    text: below(open),
                    lines: line,
                }));
            }
            None => {}
        }
        let done = rows.position().byte();
        if let Some(row) = row(&record, &layout.columns, line, layout.format) {
            pass.gathered.take(row);
        }
        pass.went_on(done)?;
    }
}

/// What stands below the first line of an open cell, as it was written: within marks each one is doubled.
fn below(open: &[u8]) -> Vec<u8> {
    let first = open.iter().position(|byte| *byte == b'\n');
    let below = &open[first.map_or(open.len(), |end| end + 1)..];
    let mut text = Vec::with_capacity(below.len());
    for byte in below {
        text.extend(std::iter::repeat_n(*byte, 1 + usize::from(*byte == b'"')));
    }
    text
}

fn row(record: &ByteRecord, columns: &Columns, line: u64, format: ImportFormat) -> Option<Foreign> {
    let plain = |column: Option<usize>| {
        let bytes = column.and_then(|column| record.get(column));
        // The decoder let only whole letters through.
        String::from_utf8_lossy(bytes.unwrap_or_default()).into_owned()
    };
    let cell = |column: Option<usize>| unguarded(&plain(column)).to_owned();
    let date_and_time = |date: Option<usize>, time: Option<usize>| {
        let (date, time) = (plain(date), plain(time));
        match date.trim().is_empty() {
            true => stamp(&time, ""),
            false => stamp(&date, &time),
        }
    };
    let start = date_and_time(columns.start_date, columns.start_time);
    let sums_up = matches!(start, When::Missing)
        && record
            .get(0)
            .is_some_and(|cell| cell.eq_ignore_ascii_case(b"total"));
    if sums_up || record.iter().all(|cell| cell.trim_ascii().is_empty()) {
        return None;
    }
    let (activity, description) = (cell(columns.activity), cell(columns.description));
    let project = cell(columns.project);
    let project = match format {
        ImportFormat::Hamster if project.trim().eq_ignore_ascii_case("unsorted") => String::new(),
        _ => project,
    };
    let email = cell(columns.email);
    let description = match (activity.trim(), description.trim()) {
        ("", _) => description,
        (_, "") => activity,
        (what, more) => format!("{what}, {more}"),
    };
    Some(Foreign {
        line,
        who: if email.trim().is_empty() {
            cell(columns.user)
        } else {
            email
        },
        description,
        project,
        client: cell(columns.client),
        task: cell(columns.task),
        tags: tags(&cell(columns.tags)),
        billable: billable(&plain(columns.billable)),
        start,
        end: date_and_time(columns.end_date, columns.end_time),
        seconds: seconds(&plain(columns.length)),
        ..Foreign::default()
    })
}

/// The titles, and how many lines were read for them. A line that is longer names nothing.
fn first_line(text: &mut impl BufRead) -> Result<(Vec<u8>, u64), Wrong> {
    const LONGEST: u64 = 64 * 1024;

    let mut line = Vec::new();
    for lines in 1.. {
        line.clear();
        let read = text.by_ref().take(LONGEST).read_until(b'\n', &mut line)?;
        if read == 0 {
            break;
        }
        if !line.trim_ascii().is_empty() {
            return Ok((line, lines));
        }
    }
    Err(Wrong::Strange)
}

/// A text whose every line ends in one character, the last one too.
struct Lines<R> {
    text: R,
    /// The last byte was the first of an ending that may have two.
    returned: bool,
    ended: bool,
    last: u8,
}

impl<R> Lines<R> {
    fn of(text: R) -> Lines<R> {
        Lines {
            text,
            returned: false,
            ended: false,
            last: b'\n',
        }
    }
}

impl<R: BufRead> Read for Lines<R> {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        if into.is_empty() || self.ended {
            return Ok(0);
        }
        loop {
            let ahead = self.text.fill_buf()?;
            if ahead.is_empty() {
                self.ended = true;
                if self.last == b'\n' {
                    return Ok(0);
                }
                into[0] = b'\n';
                return Ok(1);
            }
            let taken = ahead.len().min(into.len());
            let mut written = 0;
            for byte in &ahead[..taken] {
                let follows = std::mem::replace(&mut self.returned, *byte == b'\r');
                match byte {
                    b'\n' if follows => continue,
                    b'\r' => into[written] = b'\n',
                    byte => into[written] = *byte,
                }
                written += 1;
            }
            self.text.consume(taken);
            if written > 0 {
                self.last = into[written - 1];
                return Ok(written);
            }
        }
    }
}

fn split(line: &[u8], delimiter: u8) -> Vec<String> {
    let mut rows = ReaderBuilder::new()
        .delimiter(delimiter)
        .flexible(true)
        .has_headers(false)
        .from_reader(line);
    let mut record = ByteRecord::new();
    match rows.read_byte_record(&mut record) {
        Ok(true) => record
            .iter()
            .map(|cell| String::from_utf8_lossy(cell).into_owned())
            .collect(),
        Ok(false) | Err(_) => Vec::new(),
    }
}
