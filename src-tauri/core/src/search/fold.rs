//! Texts as they are compared: in lower case and without accents, with the way back to the letters as they stand.
//!
//! Never longer work than the text is long, whatever is in it.

use std::ops::Range;

use unicode_normalization::char::decompose_canonical;

use super::{Run, Word};

/// A text as it is compared.
#[derive(Clone, Debug, Default)]
pub struct Folded {
    text: String,
    /// For each byte of it, where the letter that it came from begins in the text as it stands.
    origin: Vec<usize>,
}

impl Folded {
    /// A text as it is compared.
    pub fn of(text: &str) -> Folded {
        if text.is_ascii() {
            return Folded {
                text: text.to_ascii_lowercase(),
                origin: (0..text.len()).collect(),
            };
        }
        let mut folded = Folded::default();
        for (at, letter) in text.char_indices() {
            if letter.is_ascii() {
                folded.text.push(letter.to_ascii_lowercase());
                folded.origin.push(at);
                continue;
            }
            for lower in letter.to_lowercase() {
                let Some(plain) = plain(lower) else { continue };
                folded.text.push(plain);
                folded
                    .origin
                    .extend(std::iter::repeat_n(at, plain.len_utf8()));
            }
        }
        folded
    }

    /// The folded text itself.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether a word stands in it.
    pub fn holds(&self, word: &Word) -> bool {
        self.find(word, 0).is_some()
    }

    /// Where a word stands in it, from a byte on.
    fn find(&self, word: &Word, from: usize) -> Option<Range<usize>> {
        if word.text.is_empty() {
            return None;
        }
        let tokens = word.tokens();
        let mut from = from;
        loop {
            let rest = self.text.get(from..)?;
            let start = match tokens.first() {
                Some(first) => from + rest.find(first)?,
                None => {
                    let start = from + rest.find(word.text.as_str())?;
                    return Some(start..start + word.text.len());
                }
            };
            if self.begins_word(start)
                && let Some(end) = self.follow(start, &tokens, word.is_whole)
            {
                return Some(start..end);
            }
            from = start + self.text[start..].chars().next().map_or(1, char::len_utf8);
        }
    }

    /// Where these tokens end that follow each other from `start` on; the last one may go on, unless it is whole.
    fn follow(&self, start: usize, tokens: &[&str], is_whole: bool) -> Option<usize> {
        let mut at = start;
        for (place, token) in tokens.iter().enumerate() {
            if place > 0 {
                let rest = &self.text[at..];
                let gap = rest.find(char::is_alphanumeric)?;
                if gap == 0 {
                    return None;
                }
                at += gap;
            }
            at += self.text[at..].strip_prefix(token).map(|_| token.len())?;
            let ends = !self.text[at..].starts_with(char::is_alphanumeric);
            if !ends && (is_whole || place + 1 < tokens.len()) {
                return None;
            }
        }
        Some(at)
    }

    fn begins_word(&self, at: usize) -> bool {
        let before = self.text[..at].chars().next_back();
        before.is_none_or(|before| !before.is_alphanumeric())
    }

    /// The text as it stands, in pieces that are one of these words or none.
    pub(super) fn marked(&self, text: &str, words: &[Word]) -> Vec<Run> {
        let mut is_hit = vec![false; text.len()];
        for word in words {
            let mut from = 0;
            while let Some(found) = self.find(word, from) {
                let (Some(first), last) =
                    (self.origin.get(found.start), self.origin.get(found.end))
                else {
                    break;
                };
                let last = last.copied().unwrap_or(text.len());
                is_hit[*first..last].fill(true);
                from = found.end;
            }
        }
        let mut runs: Vec<Run> = Vec::new();
        for (at, letter) in text.char_indices() {
            match runs.last_mut() {
                Some(run) if run.hit == is_hit[at] => run.text.push(letter),
                Some(_) | None => runs.push(Run {
                    text: letter.to_string(),
                    hit: is_hit[at],
                }),
            }
        }
        runs
    }
}

/// A letter without its accent; `None` for an accent on its own. As SQLite's index has it: only letters of the Latin
/// alphabet lose theirs, since elsewhere it makes another letter.
fn plain(letter: char) -> Option<char> {
    if ('\u{0300}'..='\u{036F}').contains(&letter) {
        return None;
    }
    let mut base = None;
    decompose_canonical(letter, |part| {
        base.get_or_insert(part);
    });
    Some(base.filter(char::is_ascii_alphabetic).unwrap_or(letter))
}

/// Whether a letter is of a script that puts no blanks between words.
pub(super) fn is_unspaced(letter: char) -> bool {
    matches!(letter,
        '\u{0E00}'..='\u{0EFF}' // Thai, Lao
        | '\u{1000}'..='\u{109F}' // Burmese
        | '\u{1780}'..='\u{17FF}' // Khmer
        | '\u{3040}'..='\u{30FF}' // Kana
        | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' // Han
        | '\u{20000}'..='\u{3FFFF}')
}
