//! The sentences of each language, from the files in `src-tauri/words`: Fluent, so that a translator can choose by
//! number and by case without a programmer.
//!
//! A file is read when its first sentence is asked for: `stint status` reads one of them, not all. Never fails: what a
//! language lacks is said in English (and a test keeps it from lacking anything).

use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::memoizer::MemoizerKind;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use super::{Language, number, speech};

/// What is put into a sentence: text as it is, numbers as the language writes them.
pub struct Part<'a>(FluentValue<'a>);

impl<'a> From<&'a str> for Part<'a> {
    fn from(text: &'a str) -> Self {
        Part(FluentValue::String(text.into()))
    }
}

impl<'a> From<&'a String> for Part<'a> {
    fn from(text: &'a String) -> Self {
        Part(FluentValue::String(text.as_str().into()))
    }
}

impl From<String> for Part<'_> {
    fn from(text: String) -> Self {
        Part(FluentValue::String(text.into()))
    }
}

impl From<char> for Part<'_> {
    fn from(text: char) -> Self {
        Part(FluentValue::String(text.to_string().into()))
    }
}

macro_rules! numbers {
    ($($number:ty)*) => { $(
        impl From<$number> for Part<'_> {
            fn from(number: $number) -> Self {
                Part(FluentValue::from(number))
            }
        }
    )* };
}
numbers!(u8 u16 u32 u64 usize i32 i64);

type Bundle = FluentBundle<FluentResource>;

/// A file in each language.
struct Shelf {
    name: &'static str,
    texts: [&'static str; Language::ALL.len()],
    read: [OnceLock<Bundle>; Language::ALL.len()],
}

macro_rules! shelves {
    ($($name:ident)*) => {
        static SHELVES: [Shelf; [$(stringify!($name)),*].len()] = [$(Shelf {
            name: stringify!($name),
            texts: [
                include_str!(concat!("../../../words/en/", stringify!($name), ".ftl")),
                include_str!(concat!("../../../words/de/", stringify!($name), ".ftl")),
            ],
            read: [const { OnceLock::new() }; Language::ALL.len()],
        }),*];
    };
}

shelves! {
    account calendar catalog check clash custom day desktop doctor done fields files found help import kept
    length list menu names next notice parked problem report rules settings story sync terminal terms upload
    waiting
}

/// The sentence of this name, which takes nothing; `None` where no language has it.
pub fn known(id: &str) -> Option<String> {
    let args = FluentArgs::new();
    format(id, speech().language, &args).or_else(|| format(id, Language::English, &args))
}

/// The sentence of this name, with what is put into it; [`say!`](crate::say) is shorter.
pub fn said(id: &str, parts: &[(&'static str, Part<'_>)]) -> String {
    let language = speech().language;
    let mut args = FluentArgs::with_capacity(parts.len());
    for (name, part) in parts {
        args.set(*name, part.0.clone());
    }
    format(id, language, &args)
        .or_else(|| format(id, Language::English, &args))
        .unwrap_or_else(|| id.to_owned())
}

fn format(id: &str, language: Language, args: &FluentArgs<'_>) -> Option<String> {
    let shelf = id.split('-').next()?;
    let shelf = SHELVES.iter().find(|one| one.name == shelf)?;
    let bundle = shelf.read[language as usize].get_or_init(|| shelf.bundle(language));
    let pattern = bundle.get_message(id)?.value()?;
    let mut wrong = Vec::new();
    let text = bundle.format_pattern(pattern, Some(args), &mut wrong);
    debug_assert!(wrong.is_empty(), "{id} in {}: {wrong:?}", language.tag());
    Some(text.into_owned())
}

impl Shelf {
    fn bundle(&self, language: Language) -> Bundle {
        let tag = language.tag().parse().expect("a language's own tag");
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // A terminal shows the marks that would keep a name's direction apart from the sentence's.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(whole));
        // What cannot be read is left out, and said in English: tests read every file.
        let resource = FluentResource::try_new(self.texts[language as usize].to_owned());
        let resource = resource.unwrap_or_else(|(read, _)| read);
        let added = bundle.add_resource(resource);
        debug_assert!(added.is_ok(), "{} says something twice", self.name);
        bundle
    }
}

/// Numbers as the person reads them.
fn whole<M: MemoizerKind>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    match value {
        #[allow(clippy::cast_possible_truncation, reason = "counts are far below 2^53")]
        FluentValue::Number(shown) if shown.value.fract() == 0.0 => {
            Some(number(shown.value as i64))
        }
        _ => None,
    }
}
