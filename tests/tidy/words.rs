//! Every sentence stands in each language's catalogue, with the same things to put in, and is said somewhere.
//!
//! Reads the catalogues with Fluent's own parser and the code as text. Never judges how well something is said.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

use crate::tree::{File, files, report, root};

const HOUSE: &str = "src-tauri/words";
const LANGUAGES: [&str; 2] = ["en", "de"];
/// What the page reads too.
const SHARED: &str = "terms";

/// What each sentence takes, by its name. The page's are apart from all others.
type Catalogue = BTreeMap<String, BTreeSet<String>>;

struct Spoken {
    stint: Catalogue,
    page: Catalogue,
}

#[test]
fn every_language_says_the_same_sentences() {
    let mut wrong = Vec::new();
    let [english, german] = LANGUAGES.map(|language| read(language, &mut wrong));
    for (one, other) in [
        (&english.stint, &german.stint),
        (&english.page, &german.page),
    ] {
        for id in one.keys().filter(|id| !other.contains_key(*id)) {
            wrong.push(format!("{id} is said in English only"));
        }
        for id in other.keys().filter(|id| !one.contains_key(*id)) {
            wrong.push(format!("{id} is said in German only"));
        }
    }
    report(
        wrong.into_iter(),
        "a sentence that one language lacks is said in another to somebody who may not read it",
    );
}

#[test]
fn what_is_said_stands_in_the_catalogues_and_the_other_way_round() {
    let mut wrong = Vec::new();
    let [english, german] = LANGUAGES.map(|language| read(language, &mut wrong));
    let mut said = BTreeSet::new();
    for file in files("src-tauri", &["rs"]) {
        for (id, given) in calls(&file.text, "say!(") {
            check(
                &file,
                &id,
                &given,
                [&english.stint, &german.stint],
                &mut wrong,
            );
            said.insert(id);
        }
    }
    for id in english.stint.keys().filter(|id| !said.contains(*id)) {
        // The page says what it shares in its own way, and what a verb or flag means is looked up by its name; a test
        // of the command line's finds what is lacking.
        if ![SHARED, "help"].iter().any(|shelf| id.starts_with(shelf)) {
            wrong.push(format!("nobody says {id}"));
        }
    }
    let mut shown = BTreeSet::new();
    for file in files("ui/src", &["ts", "svelte"]) {
        for call in ["t(", "pieces("] {
            for (id, _) in calls(&file.text, call) {
                if !english.page.contains_key(&id)
                    && !id.is_empty()
                    && !file.path.contains(".test.")
                {
                    wrong.push(format!(
                        "{}: no sentence of the page is called {id}",
                        file.path
                    ));
                }
                shown.insert(id);
            }
        }
    }
    for id in english
        .page
        .keys()
        .filter(|id| !shown.contains(*id) && !said.contains(*id))
    {
        wrong.push(format!("the page never says {id}"));
    }
    report(
        wrong.into_iter(),
        "a sentence that nobody finds is shown as its name, and one that nobody says is translated in vain",
    );
}

fn check(
    file: &File,
    id: &str,
    given: &BTreeSet<String>,
    in_each: [&Catalogue; 2],
    wrong: &mut Vec<String>,
) {
    let mut used = BTreeSet::new();
    for (catalogue, language) in in_each.into_iter().zip(LANGUAGES) {
        let Some(takes) = catalogue.get(id) else {
            wrong.push(format!(
                "{}: no sentence is called {id} in {language}",
                file.path
            ));
            continue;
        };
        for lacking in takes.difference(given) {
            wrong.push(format!(
                "{}: {id} in {language} wants ${lacking}",
                file.path
            ));
        }
        used.extend(takes.iter().cloned());
    }
    for useless in given.difference(&used) {
        wrong.push(format!("{}: {id} takes no ${useless}", file.path));
    }
}

/// The sentences of a language.
fn read(language: &str, wrong: &mut Vec<String>) -> Spoken {
    let mut spoken = Spoken {
        stint: Catalogue::new(),
        page: Catalogue::new(),
    };
    let house = format!("{HOUSE}/{language}");
    assert!(root().join(&house).is_dir(), "{house} is there");
    for file in files(&house, &["ftl"]) {
        let name = file
            .path
            .rsplit('/')
            .next()
            .unwrap_or_default()
            .trim_end_matches(".ftl");
        let is_page = file.path.contains("/page/");
        let resource =
            fluent_syntax::parser::parse(&*file.text).unwrap_or_else(|(read, errors)| {
                wrong.extend(errors.iter().map(|error| format!("{}: {error}", file.path)));
                read
            });
        for entry in &resource.body {
            let Entry::Message(message) = entry else {
                continue;
            };
            let (id, mut takes) = (message.id.name.to_owned(), BTreeSet::new());
            if id.split('-').next() != Some(name) {
                wrong.push(format!("{}: {id} belongs into another file", file.path));
            }
            match &message.value {
                Some(pattern) => of_pattern(pattern, &mut takes),
                None => wrong.push(format!("{}: {id} says nothing", file.path)),
            }
            let mut into = vec![if is_page {
                &mut spoken.page
            } else {
                &mut spoken.stint
            }];
            if name == SHARED {
                into = vec![&mut spoken.stint, &mut spoken.page];
            }
            for catalogue in into {
                if catalogue.insert(id.clone(), takes.clone()).is_some() {
                    wrong.push(format!("{}: {id} is said twice", file.path));
                }
            }
        }
    }
    spoken
}

fn of_pattern(pattern: &Pattern<&str>, takes: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            of_expression(expression, takes);
        }
    }
}

fn of_expression(expression: &Expression<&str>, takes: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => of_inline(inline, takes),
        Expression::Select { selector, variants } => {
            of_inline(selector, takes);
            for variant in variants {
                of_pattern(&variant.value, takes);
            }
        }
    }
}

fn of_inline(inline: &InlineExpression<&str>, takes: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            takes.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => of_expression(expression, takes),
        InlineExpression::FunctionReference { arguments, .. } => {
            for argument in &arguments.positional {
                of_inline(argument, takes);
            }
        }
        _ => {}
    }
}

/// Each call by that word whose first argument is a text: the text, and the names before `=` behind it.
fn calls(text: &str, call: &str) -> Vec<(String, BTreeSet<String>)> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices(call) {
        let line = text[..at]
            .rsplit('\n')
            .next()
            .unwrap_or_default()
            .trim_start();
        if line.starts_with("//") || line.starts_with(['*', '/']) {
            continue;
        }
        let before = text[..at].chars().next_back();
        if before.is_some_and(|c| c.is_alphanumeric() || matches!(c, '_' | '.' | '$')) {
            continue;
        }
        let inside = text[at + call.len()..].trim_start();
        let Some(quoted) = inside.strip_prefix('"') else {
            continue;
        };
        let Some((id, rest)) = quoted.split_once('"') else {
            continue;
        };
        if id.contains(|c: char| !c.is_ascii_alphanumeric() && c != '-') {
            continue;
        }
        found.push((id.to_owned(), names(rest)));
    }
    found
}

/// `count`, `name` of `, count = a(b, c), name = x)`.
fn names(rest: &str) -> BTreeSet<String> {
    let (mut depth, mut is_text, mut word, mut found) = (0, false, String::new(), BTreeSet::new());
    let mut before = ' ';
    for c in rest.chars() {
        match c {
            '"' if before != '\\' => is_text = !is_text,
            _ if is_text => {}
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' if depth == 0 => break,
            ')' | ']' | '}' => depth -= 1,
            ',' if depth == 0 => word.clear(),
            '=' if depth == 0 => {
                let name = word.trim();
                if !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_') {
                    found.insert(name.to_owned());
                }
                word.push('=');
            }
            _ => word.push(c),
        }
        before = c;
    }
    found
}

#[test]
fn a_call_is_read_with_what_it_puts_in() {
    let text = r#"say!("a-b"); x(say!("c-d", count = f(1, g = 2), name = "x = y, z = 1",)); t("e-f", { n }); get("no-one")"#;
    let said = calls(text, "say!(");
    let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    assert_eq!(
        said,
        [
            ("a-b".to_owned(), names(&[])),
            ("c-d".to_owned(), names(&["count", "name"]))
        ]
    );
    assert_eq!(calls(text, "t("), [("e-f".to_owned(), names(&[]))]);
}
