//! Files as other programs write them, in every shape that they come in.
//!
//! The programs are not asked: what they write is written here by hand. Never asserts how a file is read.

use chrono_tz::Tz;
use stint_core::import::{DateOrder, Settled};

use super::*;

const CLOCKIFY: &str = "\
\"Project\",\"Client\",\"Description\",\"Task\",\"User\",\"Group\",\"Email\",\"Tags\",\"Billable\",\"Start Date\",\"Start Time\",\"End Date\",\"End Time\",\"Duration (h)\",\"Duration (decimal)\",\"Billable Rate (USD)\",\"Billable Amount (USD)\"
\"Website\",\"Kestrel\",\"Fix, again\",\"Build\",\"Ada\",\"\",\"ada@example.com\",\"urgent, \"\"a, b\"\"\",\"Yes\",\"02/13/2026\",\"11:30 PM\",\"02/14/2026\",\"12:45 AM\",\"01:15:00\",\"1.25\",\"0\",\"0\"
";

fn settled(bytes: &[u8]) -> (Reading, Settled) {
    let reading = Reading::of_bytes(bytes, None).expect("it is tracked time");
    let order = reading.rows().order(None).unwrap_or(DateOrder::Dmy);
    let settled = reading.rows().settle(order, Tz::UTC, None);
    (reading, settled)
}

/// Each entry in a line.
fn told(settled: &Settled) -> Vec<String> {
    let name = |place: &usize| settled.names[*place].name.clone();
    let entries = settled.entries.iter();
    entries
        .map(|entry| {
            let tags: Vec<String> = entry.tags.iter().map(name).collect();
            format!(
                "{} {} {} | {} | {} | {} | {}",
                entry.line,
                entry.start,
                entry.end,
                entry.description,
                entry.project.as_ref().map(name).unwrap_or_default(),
                entry.task.as_ref().map(name).unwrap_or_default(),
                tags.join("+")
            )
        })
        .collect()
}

const FIX: &str =
    "2 2026-02-13T23:30:00Z 2026-02-14T00:45:00Z | Fix, again | Website | Build | urgent+a, b";

#[test]
fn clockifys_report_is_read_with_its_twelve_hours_and_its_months_first() {
    let (reading, settled) = settled(CLOCKIFY.as_bytes());
    assert_eq!(reading.format(), ImportFormat::Clockify);
    assert_eq!(told(&settled), [FIX]);
    assert_eq!(settled.names[0].client, "Kestrel");
    assert_eq!(settled.entries[0].billable, Some(true));
    assert_eq!(settled.people, [("ada@example.com".to_owned(), 1)]);
}

#[test]
fn toggls_report_is_read() {
    let text = "\u{feff}User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags,Amount ()\n\
                Ada,ada@example.com,,Website,,Copy deck,No,2026-02-13,09:00:00,2026-02-13,10:30:00,01:30:00,\"x, y\",\n";
    let (reading, settled) = settled(text.as_bytes());
    assert_eq!(reading.format(), ImportFormat::Toggl);
    assert_eq!(
        told(&settled),
        ["2 2026-02-13T09:00:00Z 2026-02-13T10:30:00Z | Copy deck | Website |  | x+y"]
    );
}

#[test]
fn hamsters_list_is_read_also_under_translated_titles() {
    let rows = "Review\t2026-02-13 09:00:00\t2026-02-13 10:30:00\t90\tWebsite\twith Ann\tx, y\r\n\
                Lunch\t2026-02-13 12:00:00\t2026-02-13 12:30:00\t30\tUnsorted\t\t\r\n";
    let english = format!(
        "activity\tstart time\tend time\tduration minutes\tcategory\tdescription\ttags\r\n{rows}"
    );
    let (reading, settled) = settled(english.as_bytes());
    assert_eq!(reading.format(), ImportFormat::Hamster);
    let expected = [
        "2 2026-02-13T09:00:00Z 2026-02-13T10:30:00Z | Review, with Ann | Website |  | x+y",
        "3 2026-02-13T12:00:00Z 2026-02-13T12:30:00Z | Lunch |  |  | ",
    ];
    assert_eq!(told(&settled), expected);
    let german = format!(
        "Aktivität\tStartzeit\tEndzeit\tDauer in Minuten\tKategorie\tBeschreibung\tStichworte\r\n{rows}"
    );
    assert!(
        Reading::of_bytes(german.as_bytes(), None).is_none(),
        "nothing is known"
    );
    let said = Reading::of_bytes(german.as_bytes(), Some(ImportFormat::Hamster)).unwrap();
    let settled = said.rows().settle(DateOrder::Dmy, Tz::UTC, None);
    assert_eq!(told(&settled), expected);
}

#[test]
fn timewarriors_list_is_read_and_what_runs_there_is_told() {
    let text = r#"[
{"id":2,"start":"20260213T090000Z","end":"20260213T103000Z","tags":["Review","Website"]},
{"id":3,"start":"20260213T110000Z","end":"20260213T113000Z","tags":["Website"],"annotation":"Fix \u0022it\u0022"},
{"id":1,"start":"20260213T120000Z","tags":["Lunch"]}
]"#;
    let (reading, settled) = settled(text.as_bytes());
    assert_eq!(reading.format(), ImportFormat::Timewarrior);
    assert_eq!(
        told(&settled),
        [
            "2 2026-02-13T09:00:00Z 2026-02-13T10:30:00Z | Review, Website |  |  | Review+Website",
            "3 2026-02-13T11:00:00Z 2026-02-13T11:30:00Z | Fix \"it\" |  |  | Website",
        ]
    );
    assert_eq!(settled.refused.first[0].line, 4);
    assert_eq!(settled.refused.first[0].words, "It has no end.");
}

#[test]
fn a_list_that_breaks_off_gives_what_stands_before() {
    let text = r#"[
{"id":2,"start":"20260213T090000Z","end":"20260213T103000Z","tags":["a"]},
7,
{"id":3,"start":"20260213T1"#;
    let (_, settled) = settled(text.as_bytes());
    assert_eq!(settled.entries.len(), 1);
    let refused: Vec<_> = settled
        .refused
        .first
        .iter()
        .map(|note| (note.line, &*note.words))
        .collect();
    assert_eq!(
        refused,
        [(3, "It is no entry."), (4, "The list breaks off here.")]
    );
}

#[test]
fn whatever_the_letters_the_text_is_the_same() {
    let text = CLOCKIFY.replace("Fix, again", "Büro, Größe");
    let wanted = FIX.replace("Fix, again", "Büro, Größe");
    let utf_16 = |big: bool, mark: bool| -> Vec<u8> {
        let marked = mark.then_some('\u{feff}').into_iter().chain(text.chars());
        let units: Vec<u16> = marked.collect::<String>().encode_utf16().collect();
        units
            .into_iter()
            .flat_map(|unit| {
                if big {
                    unit.to_be_bytes()
                } else {
                    unit.to_le_bytes()
                }
            })
            .collect()
    };
    let latin: Vec<u8> = text
        .chars()
        .map(|c| u8::try_from(u32::from(c)).unwrap())
        .collect();
    for (bytes, said) in [
        (text.clone().into_bytes(), None),
        (format!("\u{feff}{text}").into_bytes(), None),
        (utf_16(false, true), Some("UTF-16LE")),
        (utf_16(true, true), Some("UTF-16BE")),
        (utf_16(false, false), Some("UTF-16LE")),
        (utf_16(true, false), Some("UTF-16BE")),
        (latin, Some("windows-1252")),
    ] {
        let (reading, settled) = settled(&bytes);
        assert_eq!(told(&settled).join("\n"), wanted, "{said:?}");
        assert_eq!(reading.letters, said);
    }
}

#[test]
fn semicolons_and_tabs_stand_between_columns_too() {
    for delimiter in [';', '\t'] {
        let text = "Project,Description,Start Date,Start Time,End Date,End Time\nWebsite,Fix,13.02.2026,9:00,13.02.2026,9:30\n";
        let text = text.replace(',', &delimiter.to_string());
        let (reading, settled) = settled(text.as_bytes());
        assert_eq!(reading.delimiter, Some(delimiter));
        assert_eq!(
            told(&settled),
            ["2 2026-02-13T09:00:00Z 2026-02-13T09:30:00Z | Fix | Website |  | "]
        );
    }
}

#[test]
fn the_valid_half_is_offered_and_the_rest_told_with_its_lines() {
    let text = "Description,Start Date,Start Time,End Date,End Time\n\
                good,2026-02-13,09:00,2026-02-13,09:30\n\
                \"two\nlines\",2026-02-13,10:00,2026-02-13,10:30\n\
                short\n\
                \n\
                back,2026-02-13,10:00,2026-02-13,09:30\n\
                late,soon,10:00,2026-02-13,09:30\n\
                Total,,,,\n\
                last,2026-02-13,11:00,2026-02-13,11:30,,,,,";
    let (_, settled) = settled(text.as_bytes());
    let entries: Vec<_> = settled
        .entries
        .iter()
        .map(|entry| (entry.line, &*entry.description))
        .collect();
    assert_eq!(entries, [(2, "good"), (3, "two\nlines"), (10, "last")]);
    let refused: Vec<_> = settled
        .refused
        .first
        .iter()
        .map(|note| (note.line, &*note.words))
        .collect();
    assert_eq!(
        refused,
        [
            (5, "It has no start."),
            (8, "Its start is no time: soon 10:00"),
            (7, "Its end lies before its start.")
        ]
    );
}

#[test]
fn what_is_no_tracked_time_is_not_taken_for_it() {
    for text in [
        "",
        "  \n",
        "Dear diary,\ntoday",
        "{\"a\":1}",
        "[]",
        "[1,2]",
        "a,b,c\n1,2,3\n",
        "\0\0\0\0",
        "[{\"x\":",
    ] {
        assert!(
            Reading::of_bytes(text.as_bytes(), None).is_none_or(|reading| reading
                .rows()
                .settle(DateOrder::Dmy, Tz::UTC, None)
                .entries
                .is_empty()),
            "{text}"
        );
    }
}

#[test]
fn what_was_guarded_against_formulas_comes_back_as_it_was() {
    let text = "Description,Start Date,Start Time,End Date,End Time\n'=SUM(A1),2026-02-13,09:00,2026-02-13,09:30\n";
    assert_eq!(
        settled(text.as_bytes()).1.entries[0].description,
        "=SUM(A1)"
    );
}

#[test]
fn lines_are_counted_however_they_end() {
    for ending in ["\n", "\r\n", "\r"] {
        let text = "\n\nDescription,Start,End\na,2026-02-13 9:00,2026-02-13 9:30\n\nb,soon,later\n\"c\nd\",2026-02-13 9:00,2026-02-13 9:30\n\ne,2026-02-13 9:00,2026-02-13 9:30";
        let text = text.replace('\n', ending);
        let (_, settled) = settled(text.as_bytes());
        let lines: Vec<u64> = settled.entries.iter().map(|entry| entry.line).collect();
        assert_eq!(lines, [4, 7, 10], "{ending:?}");
        assert_eq!(settled.refused.first[0].line, 6, "{ending:?}");
    }
}

#[test]
fn a_quotation_mark_that_never_closes_costs_its_own_line_alone() {
    let text = "Description,Tags,Start,End\n\
                a,,2026-03-10 08:00,2026-03-10 09:00\n\
                \n\
                \"b,,2026-03-10 09:00,2026-03-10 10:00\n\
                c,,2026-03-10 10:00,2026-03-10 11:00\n\
                d \"\"e\"\",,2026-03-10 11:00,2026-03-10 12:00\n";
    let (_, settled) = settled(text.as_bytes());
    let kept: Vec<_> = settled
        .entries
        .iter()
        .map(|entry| (entry.line, &*entry.description))
        .collect();
    assert_eq!(kept, [(2, "a"), (5, "c"), (6, "d \"\"e\"\"")]);
    assert_eq!(settled.refused.first[0].line, 4);
}
