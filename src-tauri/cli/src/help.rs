//! Help and usage errors in the person's language: the parser knows what can be said, this says what it means, from
//! `words/*/help.ftl`.
//!
//! Never decides what can be said, and costs nothing where a line is understood: it is asked for help and errors only.

use std::fmt::Write as _;

use clap::builder::{
    PossibleValue, PossibleValuesParser, StyledStr, Styles, TypedValueParser as _, ValueParser,
};
use clap::error::{ContextKind, ContextValue, Error, ErrorFormatter, ErrorKind};
use clap::{Arg, Command};
use stint_core::say;
use stint_core::speech;

/// These four have the same verbs below them.
const KINDS: [&str; 4] = ["project", "task", "tag", "client"];

/// The tree with what each verb, flag and value means.
pub(crate) fn told(tree: Command) -> Command {
    with_asides(meant(tree))
}

/// The same for a shell, which completes other names too.
pub(crate) fn meant(mut tree: Command) -> Command {
    // What the parser adds by itself is told too.
    tree.build();
    of(tree, "")
}

/// What the parser says in English behind a sentence is said in the person's language. All that can be said still can be.
fn with_asides(tree: Command) -> Command {
    let also = tree.get_visible_aliases();
    let also: Vec<String> = also.map(str::to_owned).collect();
    let about = tree.get_about().map(ToString::to_string);
    tree.visible_alias(None)
        .aliases(also.clone())
        .about(about.unwrap_or_default() + &aliases(&also))
        .mut_args(|arg| {
            let also = arg.get_visible_aliases().unwrap_or_default();
            let also: Vec<String> = also.iter().map(ToString::to_string).collect();
            let help = arg.get_help().map(ToString::to_string);
            let help = help.unwrap_or_default() + &aside(&arg);
            arg.visible_alias(None)
                .aliases(also)
                .hide_default_value(true)
                .hide_possible_values(true)
                .help(help)
        })
        .mut_subcommands(with_asides)
}

fn of(tree: Command, path: &str) -> Command {
    let styles = tree.get_styles().clone();
    let (usage, positionals, options) = (
        say!("help-usage"),
        say!("help-arguments"),
        say!("help-options"),
    );
    let head = styles.get_usage();
    let template = format!(
        "{{before-help}}{{about-with-newline}}\n{head}{usage}{head:#} {{usage}}\n\n{{all-args}}{{after-help}}"
    );
    let has_verbs = tree.has_subcommands();
    let told = tree
        .help_template(template)
        .subcommand_help_heading(say!("help-commands"))
        .mut_args(|arg| {
            let heading = if arg.is_positional() {
                &positionals
            } else {
                &options
            };
            let sentence = sentence_of(&arg, path);
            let arg = match with_values(&arg) {
                Some(values) => arg.value_parser(values),
                None => arg,
            };
            arg.help(sentence).help_heading(heading.clone())
        });
    let told = match path {
        "help" => told.about(say!("help-of-help")),
        _ => told.about(known("cmd", path).unwrap_or_default()),
    };
    let told = match known("more", path) {
        Some(more) => told.after_help(more),
        None => told,
    };
    if !has_verbs || path == "help" {
        return told;
    }
    told.mut_subcommands(|verb| {
        let below = below(path, verb.get_name());
        of(verb, &below)
    })
}

/// Where a verb's sentences stand: `connect-key`, and `item-add` for every kind of thing.
fn below(path: &str, verb: &str) -> String {
    match path {
        "" => verb.to_owned(),
        _ if KINDS.contains(&path) => format!("item-{verb}"),
        _ => format!("{path}-{verb}"),
    }
}

fn known(what: &str, path: &str) -> Option<String> {
    let id = match path {
        "" => format!("help-{what}"),
        _ => format!("help-{what}-{path}"),
    };
    speech::known(&id)
}

/// A flag means the same under every verb, where nothing else is said.
fn sentence_of(arg: &Arg, path: &str) -> String {
    let id = arg.get_id().as_str();
    match id {
        "help" => return say!("help-print"),
        "version" => return say!("help-version"),
        _ => {}
    }
    known("arg", &format!("{path}-{id}"))
        .or_else(|| known("arg", id))
        .unwrap_or_default()
}

/// What else it is called, what holds where nothing is said, and what may be said: ` [alias: --end]`.
fn aside(arg: &Arg) -> String {
    let defaults = arg.get_default_values().iter();
    let defaults: Vec<_> = defaults.map(|value| value.to_string_lossy()).collect();
    let also = arg.get_visible_aliases().unwrap_or_default();
    let also: Vec<String> = also.iter().map(|name| format!("--{name}")).collect();
    let values = arg.get_possible_values();
    let values: Vec<&str> = values.iter().map(PossibleValue::get_name).collect();
    let mut aside = String::new();
    if arg.get_action().takes_values() && !defaults.is_empty() {
        aside += &say!("help-default", value = defaults.join(" "));
    }
    aside += &aliases(&also);
    if arg.get_action().takes_values() && !values.is_empty() {
        aside += &say!("help-may-be", values = values.join(", "));
    }
    aside
}

fn aliases(also: &[String]) -> String {
    match also.len() {
        0 => String::new(),
        count => say!("help-aliases", count = count, names = also.join(", ")),
    }
}

/// What may be said, each with what it means; `None` where nobody says so.
fn with_values(arg: &Arg) -> Option<ValueParser> {
    let told = |value: &PossibleValue| {
        speech::known(&format!("help-value-{}-{}", arg.get_id(), value.get_name()))
    };
    let values = arg.get_possible_values();
    values.iter().any(|value| told(value).is_some()).then(|| {
        let values = values.iter().map(|value| {
            let spoken = PossibleValue::new(value.get_name().to_owned());
            spoken.help(told(value).unwrap_or_default())
        });
        ValueParser::from(PossibleValuesParser::new(values).map(|_| ()))
    })
}

/// What is wrong with the arguments, in words of this house.
pub(crate) struct Spoken;

impl ErrorFormatter for Spoken {
    fn format_error(error: &Error<Spoken>) -> StyledStr {
        let mut text = String::new();
        let head = Styles::styled();
        let head = head.get_error();
        // A text takes every word that is written into it.
        let _always = write!(
            text,
            "{head}{}{head:#} {}",
            say!("help-error"),
            wrong(error)
        );
        for (kind, tip) in [
            (ContextKind::SuggestedSubcommand, "verb"),
            (ContextKind::SuggestedArg, "flag"),
            (ContextKind::SuggestedValue, "value"),
        ] {
            let near = said(error, kind);
            if !near.is_empty() {
                let count = near.len();
                let near = near.join("', '");
                let tip = say!(
                    "help-near",
                    what = tip,
                    count = count,
                    near = format!("'{near}'")
                );
                let _always = write!(text, "\n\n  {tip}");
            }
        }
        if let Some(ContextValue::StyledStr(usage)) = error.get(ContextKind::Usage) {
            let usage = usage.ansi().to_string();
            let usage = usage.replacen("Usage:", &say!("help-usage"), 1);
            let _always = write!(text, "\n\n{usage}");
        }
        let _always = write!(text, "\n\n{}\n", say!("help-try"));
        StyledStr::from(text)
    }
}

fn wrong(error: &Error<Spoken>) -> String {
    let one = |kind| said(error, kind).into_iter().next().unwrap_or_default();
    let (arg, value) = (one(ContextKind::InvalidArg), one(ContextKind::InvalidValue));
    let under = |kind| {
        said(error, kind)
            .iter()
            .map(|word| format!("\n  {word}"))
            .collect::<String>()
    };
    match error.kind() {
        ErrorKind::UnknownArgument => say!("help-unknown", what = "flag", said = arg),
        ErrorKind::InvalidSubcommand => {
            say!(
                "help-unknown",
                what = "verb",
                said = one(ContextKind::InvalidSubcommand)
            )
        }
        ErrorKind::MissingRequiredArgument => {
            say!("help-missing") + &under(ContextKind::InvalidArg)
        }
        ErrorKind::MissingSubcommand => {
            say!(
                "help-verb-missing",
                said = one(ContextKind::InvalidSubcommand)
            ) + &under(ContextKind::ValidSubcommand)
        }
        ErrorKind::InvalidValue if value.is_empty() => say!("help-value-missing", flag = arg),
        ErrorKind::InvalidValue => {
            let may = said(error, ContextKind::ValidValue).join(", ");
            let wrong = say!("help-value-wrong", said = value, flag = arg);
            match may.is_empty() {
                true => wrong,
                false => format!("{wrong}\n  {}", say!("help-values", values = may)),
            }
        }
        ErrorKind::ValueValidation => {
            let wrong = say!("help-value-wrong", said = value, flag = arg);
            let why = std::error::Error::source(error).map(ToString::to_string);
            why.map_or(wrong.clone(), |why| format!("{wrong}: {why}"))
        }
        ErrorKind::ArgumentConflict => match said(error, ContextKind::PriorArg) {
            prior if prior.is_empty() || prior == [arg.clone()] => say!("help-twice", flag = arg),
            prior => say!("help-not-with", flag = arg, other = prior.join("', '")),
        },
        ErrorKind::TooManyValues => say!("help-too-many", said = value, flag = arg),
        kind => kind.as_str().unwrap_or_default().to_owned(),
    }
}

/// What the parser names there.
fn said(error: &Error<Spoken>, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(one)) => vec![one.clone()],
        Some(ContextValue::Strings(several)) => several.clone(),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;
    use stint_core::speech::{Language, Speech, speaking};

    use super::*;
    use crate::args::Line;

    fn lacking(tree: &Command, path: &str, found: &mut Vec<String>) {
        if path == "help" {
            return;
        }
        if tree
            .get_about()
            .is_none_or(|about| about.to_string().is_empty())
        {
            found.push(format!("{path} says nothing"));
        }
        for arg in tree.get_arguments() {
            if arg
                .get_help()
                .is_none_or(|help| help.to_string().is_empty())
            {
                found.push(format!("{path} {} says nothing", arg.get_id()));
            }
        }
        for verb in tree.get_subcommands() {
            lacking(verb, &below(path, verb.get_name()), found);
        }
    }

    #[test]
    fn every_verb_and_flag_is_told_in_every_language() {
        for language in Language::ALL {
            let speech = Speech {
                language,
                ..Speech::default()
            };
            let tree = speaking(speech, || told(Line::command()));
            let mut found = Vec::new();
            lacking(&tree, "", &mut found);
            assert!(found.is_empty(), "{language:?}: {found:?}");
        }
    }

    #[test]
    fn what_stands_behind_a_flag_is_no_english_of_the_parser() {
        fn walk(tree: &mut Command, all: &mut String) {
            *all += &tree.render_help().to_string();
            tree.get_subcommands_mut().for_each(|verb| walk(verb, all));
        }
        let speech = Speech {
            language: Language::German,
            ..Speech::default()
        };
        let mut all = String::new();
        walk(&mut speaking(speech, || told(Line::command())), &mut all);
        for said in ["[auch: --start, --at]", "[sonst: 50]", "[möglich: csv"] {
            assert!(all.contains(said), "{said}");
        }
        for english in ["alias", "[default", "possible"] {
            assert!(!all.contains(english), "{english}");
        }
    }

    #[test]
    fn a_line_means_the_same_to_the_tree_that_is_told() {
        let line = ["stint", "start", "--at", "9:40", "--nothing", "Review"];
        let wrong = told(Line::command()).try_get_matches_from(line);
        let wrong = wrong.unwrap_err().apply::<Spoken>().to_string();
        assert!(wrong.contains("--nothing"), "{wrong}");
    }
}
