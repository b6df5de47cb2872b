//! What pages say beyond problems, in a language that orders, counts and inflects in another way.

use super::super::*;
use crate::action::Moment;
use crate::range::{self, RangeAsk, Unit};
use crate::report::{By, Rounding, Toward};
use crate::settings::Setting;
use crate::speech::{Hours, Language, Lengths, Speech, speaking};
use crate::view::SettingTakes;

const GERMAN: Speech = Speech {
    language: Language::German,
    lengths: Lengths::Compact,
    hours: Hours::TwentyFour,
    dates: crate::speech::Dates::DayFirst,
};

fn german<T>(say: impl FnOnce() -> T) -> T {
    speaking(GERMAN, say)
}

#[test]
fn a_report_of_nothing_says_of_which_time_in_the_case_it_needs() {
    let moment = Moment {
        now: "2026-11-19T09:12:30Z".parse().unwrap(),
        zone: chrono_tz::Europe::Berlin,
    };
    let said = [Unit::Day, Unit::Week, Unit::Month, Unit::Year].map(|unit| {
        let ask = RangeAsk::Of { unit, on: None };
        let range = range::resolve(&ask, None, chrono::Weekday::Mon, moment).unwrap();
        [
            german(|| nothing(&range, false, moment)),
            nothing(&range, true, moment),
        ]
    });
    assert_eq!(
        said.as_flattened().join("\n"),
        "Am Donnerstag, 19. November ist nichts erfasst.\n\
         Nothing on Thursday 19 November is like that.\n\
         Vom 16. – 22. November ist nichts erfasst.\n\
         Nothing in 16 – 22 November is like that.\n\
         Im November 2026 ist nichts erfasst.\n\
         Nothing in November 2026 is like that.\n\
         2026 ist nichts erfasst.\n\
         Nothing in 2026 is like that."
    );
}

#[test]
fn a_report_is_said_in_the_words_of_the_language() {
    let up = Rounding {
        minutes: 90,
        way: Toward::Up,
    };
    let all = || {
        let head = bars(Some(Unit::Day), By::Client, Some(27_000));
        [
            head.title,
            head.head,
            head.under,
            shares(By::Tag),
            heat(chrono::Weekday::Thu, 9, 42),
            against(-6660, 27_000),
            balance(30),
            rounding(up, true, 5400),
            entries(1234),
            and_more(12, 11_100),
        ]
        .join("\n")
    };
    assert_eq!(
        all(),
        "Hours per day\nDay\nby client, dashed: 7:30\nShare per tag\nThursday 9 – 10: 42 min\n\
         1:51 behind of 7:30\non target\n\
         Each entry is rounded up to 1 h 30 min, as this workspace does in reports. Exact: 1:30.\n\
         1,234 entries\nand 12 more, 3:05"
    );
    assert_eq!(
        german(all),
        "Stunden je Tag\nTag\nnach Kunde, gestrichelt: 7:30\nAnteil je Schlagwort\n\
         Donnerstag 9 – 10: 42 Min.\n1:51 im Rückstand, Ziel 7:30\nim Ziel\n\
         Jeder Eintrag ist auf 1 Std. 30 Min. aufgerundet, wie dieser Arbeitsbereich es in Berichten tut. \
         Genau: 1:30.\n1.234 Einträge\nund noch 12, 3:05"
    );
}

#[test]
fn what_is_on_target_is_so_however_lengths_are_shown() {
    for lengths in [Lengths::Compact, Lengths::Full, Lengths::Decimal] {
        let shown = Speech {
            lengths,
            ..Speech::default()
        };
        assert_eq!(speaking(shown, || balance(0)), "on target", "{lengths:?}");
        let none = speaking(shown, || signed(0));
        assert!(!none.contains(['+', '−']), "{none}");
    }
}

#[test]
fn a_day_without_findings_names_what_there_is_none_of() {
    let all = [NoneOf::Overlaps, NoneOf::Holes, NoneOf::Long];
    assert_eq!(
        german(|| calm(&all, 1)),
        "Keine Überschneidungen, keine Lücken und keine langen Einträge. \
         1 Änderung wartet aufs Senden; sie geht von selbst."
    );
    assert_eq!(calm(&[NoneOf::Long], 0), "No long entries.");
    assert_eq!(
        calm(&[], 2),
        "2 changes wait to be sent; they go by themselves."
    );
    assert_eq!(
        german(|| [0, 1, 4].map(to_settle)),
        [
            "Nichts zu klären",
            "1 Frage, etwa 5 Sek.",
            "4 Fragen, etwa 20 Sek."
        ]
    );
}

#[test]
fn files_are_counted_in_the_words_of_the_language() {
    assert_eq!(
        german(|| exported(1, 1, Some("november.csv"))),
        "1 Eintrag steht in november.csv; was läuft, nicht"
    );
    assert_eq!(
        german(|| imported(38, 1)),
        "38 Einträge importiert, 1 war schon hier"
    );
    assert_eq!(imported(1, 2), "1 entry came in, 2 were here already");
    assert_eq!(
        german(|| backed_up(1204, 1_150_000, "stint.copy")),
        "Alles, 1.204 Einträge, ist in stint.copy, 1,2 MB. Kein Schlüssel ist darin"
    );
}

#[test]
fn settings_show_examples_as_the_language_writes_them() {
    let labels = |setting| match setting_takes(setting, chrono::Weekday::Sun) {
        SettingTakes::Choice { options } | SettingTakes::Some { options } => {
            let labels = options.into_iter().map(|option| option.label);
            labels.collect::<Vec<_>>().join(", ")
        }
        other => panic!("{other:?}"),
    };
    assert_eq!(labels(Setting::Durations), "1:35, 1:35:20, 1.59");
    assert_eq!(labels(Setting::Clock), "System, 13:05, 1:05 pm");
    assert_eq!(
        labels(Setting::WorkDays),
        "Sun, Mon, Tue, Wed, Thu, Fri, Sat"
    );
    assert_eq!(german(|| labels(Setting::Durations)), "1:35, 1:35:20, 1,59");
    assert_eq!(
        german(|| labels(Setting::WeekStart)),
        "Samstag, Sonntag, Montag"
    );
    assert_eq!(
        german(|| setting_takes_in_words(Setting::GoalDay)),
        "Stunden wie 7:30, 7,5 oder 8, oder nichts für kein Ziel"
    );
}
