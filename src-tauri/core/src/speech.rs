//! How the person of this process reads: the language, the shape of lengths, of clocks and of dates.
//!
//! A process speaks to one person, as it runs in one locale: a door says how at its start, and again when a setting
//! changes; from then on every word follows. No decision ever asks here: what is kept, sent or compared is the same in
//! every language.

mod catalogue;

use std::cell::Cell;
use std::sync::RwLock;

use serde::{Deserialize, Serialize};

pub use self::catalogue::{Part, known, said};

/// The sentence of this name in the person's language, with what is put into it: `say!("sync-waiting", count = 3)`.
///
/// The sentences stand in `src-tauri/words/<language>/<what the name begins with>.ftl`.
#[macro_export]
macro_rules! say {
    ($id:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::speech::said($id, &[$((stringify!($name), $crate::speech::Part::from($value))),*])
    };
}

/// A language that Stint speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Language {
    /// `en`.
    #[default]
    English,
    /// `de`.
    German,
}

impl Language {
    /// Every language.
    pub const ALL: [Language; 2] = [Language::English, Language::German];

    /// `en`.
    pub fn tag(self) -> &'static str {
        match self {
            Language::English => "en",
            Language::German => "de",
        }
    }

    /// What those who speak it call it.
    pub fn own_name(self) -> &'static str {
        match self {
            Language::English => "English",
            Language::German => "Deutsch",
        }
    }

    /// The language of a tag such as `de`, `de_AT.UTF-8` or `en-GB`; `None` for one that Stint does not speak.
    pub fn of_tag(tag: &str) -> Option<Language> {
        let word = tag.split(['_', '-', '.', '@']).next().unwrap_or_default();
        Language::ALL
            .into_iter()
            .find(|language| word.eq_ignore_ascii_case(language.tag()))
    }
}

/// How lengths stand in columns.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Lengths {
    /// `1:35`.
    #[default]
    Compact,
    /// `1:35:20`.
    Full,
    /// `1.59`.
    Decimal,
}

/// What a clock shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Hours {
    /// `13:05`.
    #[default]
    TwentyFour,
    /// `1:05 pm`.
    Twelve,
}

/// What stands first in a date.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Dates {
    /// `19 November`.
    #[default]
    DayFirst,
    /// `November 19`.
    MonthFirst,
}

/// How a person reads.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Speech {
    /// In which language.
    pub language: Language,
    /// How lengths stand in columns.
    pub lengths: Lengths,
    /// What a clock shows.
    pub hours: Hours,
    /// What stands first in a date.
    pub dates: Dates,
}

impl Speech {
    /// How somebody reads whose system has these locales, such as `de_AT.UTF-8`: one for messages, one for times. Where
    /// Stint does not speak the language, it speaks English.
    pub fn of_locale(messages: &str, times: &str) -> Speech {
        // The United States and the Philippines write the month first; with them these read twelve hours.
        const MONTH_FIRST: [&str; 2] = ["US", "PH"];
        const TWELVE: [&str; 8] = ["US", "PH", "AU", "CA", "NZ", "IN", "PK", "EG"];
        let language = Language::of_tag(messages).unwrap_or_default();
        let (speaks, country) = match times.split(['.', '@']).next().unwrap_or_default() {
            tag if tag.contains(['_', '-']) => tag.split_once(['_', '-']).unwrap_or_default(),
            tag => (tag, ""),
        };
        // Where dates are in another language than the words, their order is of no use.
        let is = |countries: &[&str]| speaks == "en" && countries.contains(&country);
        Speech {
            language,
            lengths: Lengths::default(),
            hours: match is(&TWELVE) {
                true => Hours::Twelve,
                false => Hours::TwentyFour,
            },
            dates: match is(&MONTH_FIRST) && language == Language::English {
                true => Dates::MonthFirst,
                false => Dates::DayFirst,
            },
        }
    }

    /// What stands before the decimals.
    pub fn decimal_mark(self) -> char {
        match self.language {
            Language::English => '.',
            Language::German => ',',
        }
    }

    /// What stands between thousands.
    pub fn thousands_mark(self) -> char {
        match self.language {
            Language::English => ',',
            Language::German => '.',
        }
    }
}

static OF_PROCESS: RwLock<Speech> = RwLock::new(Speech {
    language: Language::English,
    lengths: Lengths::Compact,
    hours: Hours::TwentyFour,
    dates: Dates::DayFirst,
});

thread_local! {
    static HERE: Cell<Option<Speech>> = const { Cell::new(None) };
}

/// How the person reads to whom this process speaks.
pub fn speech() -> Speech {
    HERE.get()
        .unwrap_or_else(|| *OF_PROCESS.read().unwrap_or_else(|held| held.into_inner()))
}

/// From now on this process speaks so.
pub fn speak(speech: Speech) {
    *OF_PROCESS.write().unwrap_or_else(|held| held.into_inner()) = speech;
}

/// Speaks so while `what` runs, on this thread only.
pub fn speaking<T>(speech: Speech, what: impl FnOnce() -> T) -> T {
    struct Before(Option<Speech>);
    impl Drop for Before {
        fn drop(&mut self) {
            HERE.set(self.0);
        }
    }
    let _before = Before(HERE.replace(Some(speech)));
    what()
}

/// `1,234`: a whole number, as it is read.
pub fn number(number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let mark = speech().thousands_mark();
    let mut shown = String::from(if number < 0 { "−" } else { "" });
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            shown.push(mark);
        }
        shown.push(digit);
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locale_says_language_clock_and_order() {
        let us = Speech::of_locale("en_US.UTF-8", "en_US.UTF-8");
        assert_eq!((us.hours, us.dates), (Hours::Twelve, Dates::MonthFirst));
        let gb = Speech::of_locale("en_GB.UTF-8", "en_GB.UTF-8");
        assert_eq!((gb.hours, gb.dates), (Hours::TwentyFour, Dates::DayFirst));
        let at = Speech::of_locale("de_AT.UTF-8", "de_AT.UTF-8");
        assert_eq!(at.language, Language::German);
        let mixed = Speech::of_locale("de_DE", "en_US");
        assert_eq!(
            (mixed.language, mixed.dates),
            (Language::German, Dates::DayFirst)
        );
        for unknown in [
            "",
            "C",
            "C.UTF-8",
            "POSIX",
            "zh_TW.UTF-8",
            "dehli",
            "_",
            ".",
        ] {
            assert_eq!(
                Speech::of_locale(unknown, unknown),
                Speech::default(),
                "{unknown}"
            );
        }
    }

    #[test]
    fn numbers_are_grouped_as_the_language_does() {
        assert_eq!(
            [0, 999, 1000, -1_234_567].map(number),
            ["0", "999", "1,000", "−1,234,567"]
        );
        let german = Speech {
            language: Language::German,
            ..Speech::default()
        };
        assert_eq!(speaking(german, || number(1_234_567)), "1.234.567");
        assert_eq!(number(1234), "1,234", "only while it spoke so");
    }
}
