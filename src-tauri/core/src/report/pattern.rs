//! What tells two parts of a picture apart whose colours are much the same: a texture.
//!
//! Never changes a colour: that is the project's, as people know it.

use serde::{Deserialize, Serialize};

/// How a part is filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum Pattern {
    /// With its colour.
    Plain,
    /// With stripes that rise.
    Rising,
    /// With stripes that fall.
    Falling,
    /// With dots.
    Dotted,
}

impl Pattern {
    const ALL: [Pattern; 4] = [
        Pattern::Plain,
        Pattern::Rising,
        Pattern::Falling,
        Pattern::Dotted,
    ];
}

/// Two colours nearer than this are hard to tell apart, in the steps of a colour's channels.
const NEAR: i32 = 90;

/// Colours like this that nobody gave are drawn as one: no colour.
type Rgb = Option<[i32; 3]>;

/// A texture for each of these colours, so that no two look alike, as far as there are textures.
pub(super) fn patterns<'a>(colors: impl IntoIterator<Item = Option<&'a str>>) -> Vec<Pattern> {
    let mut taken: Vec<(Rgb, Pattern)> = Vec::new();
    for color in colors {
        let color = color.and_then(read);
        let is_free = |pattern: &Pattern| {
            !taken
                .iter()
                .any(|(other, used)| used == pattern && near(color, *other))
        };
        let free = Pattern::ALL.into_iter().find(is_free);
        taken.push((color, free.unwrap_or(Pattern::Plain)));
    }
    taken.into_iter().map(|(_, pattern)| pattern).collect()
}

fn near(a: Rgb, b: Rgb) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => {
            // Eyes see green best and blue worst.
            let weights = [3, 4, 2];
            let apart: i32 = (0..3).map(|i| weights[i] * (a[i] - b[i]).pow(2)).sum();
            apart < 3 * NEAR.pow(2)
        }
        (None, None) => true,
        (Some(_), None) | (None, Some(_)) => false,
    }
}

/// `#1976D2`.
fn read(color: &str) -> Rgb {
    let hex = color
        .strip_prefix('#')
        .filter(|hex| hex.len() == 6 && hex.is_ascii())?;
    let channel = |at: usize| i32::from_str_radix(&hex[at..at + 2], 16).ok();
    Some([channel(0)?, channel(2)?, channel(4)?])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_colours_get_a_texture_and_far_ones_none() {
        use Pattern::{Dotted, Falling, Plain, Rising};
        let colors = ["#1976D2", "#E65100", "#1565C0", "#7B1FA2", "#1976D2"].map(Some);
        assert_eq!(patterns(colors), [Plain, Plain, Rising, Plain, Falling]);
        assert_eq!(
            patterns([None, Some("#607D8B"), None, None, None]),
            [Plain, Plain, Rising, Falling, Dotted]
        );
        assert_eq!(
            patterns([Some("blue"), Some("#12345"), Some("#€234")]),
            [Plain, Rising, Falling],
            "what is no colour"
        );
    }
}
