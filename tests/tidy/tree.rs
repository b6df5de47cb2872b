//! The tree as the rules see it: files with their text, and one way to complain.
//! It never reads what a build made.

use std::fmt::Display;
use std::path::{Path, PathBuf};

/// The repository's root.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("tests/ lies in the root")
        .to_path_buf()
}

#[derive(Clone)]
pub(crate) struct File {
    /// From the root, with forward slashes.
    pub(crate) path: String,
    pub(crate) text: String,
}

impl File {
    pub(crate) fn new(path: &str, text: &str) -> Self {
        File {
            path: path.into(),
            text: text.into(),
        }
    }

    /// Whether it is this folder's, or the module file of the same name.
    pub(crate) fn is_in(&self, room: &str) -> bool {
        self.path
            .strip_prefix(room)
            .is_some_and(|rest| rest.starts_with('/') || rest == ".rs")
    }

    /// The part that ships: nothing of a test file, and nothing from the test module on.
    pub(crate) fn product(self) -> Self {
        let is_test = self.path.contains("/tests/") || self.path.ends_with("/tests.rs");
        let end = if is_test {
            0
        } else {
            test_module(&self.text).unwrap_or(self.text.len())
        };
        File {
            text: self.text[..end].to_owned(),
            ..self
        }
    }

    /// Where the code, comments left out, names one of the words.
    pub(crate) fn naming(&self, words: &[&str]) -> Vec<String> {
        self.lines_where(|line| words.iter().find(|word| line.contains(**word)).copied())
    }

    /// Where a line of code offends, with what it offends by.
    pub(crate) fn lines_where<'a>(
        &'a self,
        offence: impl Fn(&'a str) -> Option<&'a str>,
    ) -> Vec<String> {
        self.text
            .lines()
            .enumerate()
            .filter(|(_, line)| {
                !["//", "--", "*", "/*"]
                    .iter()
                    .any(|c| line.trim_start().starts_with(c))
            })
            .filter_map(|(at, line)| {
                offence(line).map(|what| format!("{}:{}: {what}", self.path, at + 1))
            })
            .collect()
    }
}

/// By custom a test module stands last in its file.
fn test_module(text: &str) -> Option<usize> {
    text.match_indices("#[cfg(test)]")
        .find(|(at, found)| {
            let rest = text[at + found.len()..].trim_start();
            rest.starts_with("mod ") && rest.lines().next().is_some_and(|line| line.contains('{'))
        })
        .map(|(at, _)| at)
}

/// Every file under `room` with one of these endings, in order of its path.
pub(crate) fn files(room: &str, endings: &[&str]) -> impl Iterator<Item = File> + use<> {
    let mut paths = Vec::new();
    walk(&root().join(room), &mut paths);
    paths.retain(|path| {
        path.extension()
            .is_some_and(|ending| endings.iter().any(|wanted| ending == *wanted))
    });
    paths.sort();
    paths.into_iter().map(|path| File {
        text: std::fs::read_to_string(&path).expect("a source file is UTF-8"),
        path: path
            .strip_prefix(root())
            .expect("walked from the root")
            .to_string_lossy()
            .replace('\\', "/"),
    })
}

fn walk(folder: &Path, into: &mut Vec<PathBuf>) {
    const MADE_BY_BUILDS: &[&str] = &["node_modules", "dist", "target", "gen"];
    let Ok(entries) = std::fs::read_dir(folder) else {
        return;
    };
    for entry in entries.flatten() {
        let path = entry.path();
        let name = entry.file_name();
        if !path.is_dir() {
            into.push(path);
        } else if !MADE_BY_BUILDS.iter().any(|made| name == *made) {
            walk(&path, into);
        }
    }
}

/// Fails with everything that is wrong at once, and with the reason for the rule.
pub(crate) fn report(wrong: impl Iterator<Item = impl Display>, why: &str) {
    let wrong: Vec<String> = wrong.map(|line| format!("  {line}")).collect();
    assert!(wrong.is_empty(), "{why}\n{}\n", wrong.join("\n"));
}
