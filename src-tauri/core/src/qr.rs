//! A text as a QR code: for a phone that looks at a window or at a terminal.
//!
//! Never an image: a path for an SVG, or lines of half blocks.

use qrcodegen::{QrCode, QrCodeEcc};

/// Squares of quiet margin on each side, as the standard asks for.
const MARGIN: i32 = 4;

/// A QR code.
pub struct Qr(QrCode);

impl std::fmt::Debug for Qr {
    /// Never what is in it: that may be a token.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Qr(…, {} squares)", self.side())
    }
}

impl Qr {
    /// The code of a text; `None` for one that is too long for any.
    pub fn of(text: &str) -> Option<Qr> {
        QrCode::encode_text(text, QrCodeEcc::Medium).ok().map(Qr)
    }

    /// Squares a side, the margin included.
    pub fn side(&self) -> u32 {
        (self.0.size() + 2 * MARGIN).unsigned_abs()
    }

    fn is_dark(&self, x: i32, y: i32) -> bool {
        self.0.get_module(x - MARGIN, y - MARGIN)
    }

    /// The dark squares as the path of an SVG, one unit each: a run of them is one rectangle.
    pub fn path(&self) -> String {
        let side = self.side() as i32;
        let mut path = String::new();
        for y in 0..side {
            let mut x = 0;
            while x < side {
                let run = (x..side).take_while(|x| self.is_dark(*x, y)).count() as i32;
                if run > 0 {
                    path.push_str(&format!("M{x} {y}h{run}v1h-{run}z"));
                }
                x += run.max(1);
            }
        }
        path
    }

    /// Lines of half blocks, two rows a line. What is dark in the code is a gap, for light letters on a dark terminal.
    pub fn blocks(&self) -> String {
        let side = self.side() as i32;
        let mut lines = String::new();
        for y in (0..side).step_by(2) {
            let line = (0..side).map(|x| {
                let below = y + 1 < side && !self.is_dark(x, y + 1);
                match (!self.is_dark(x, y), below) {
                    (true, true) => '█',
                    (true, false) => '▀',
                    (false, true) => '▄',
                    (false, false) => ' ',
                }
            });
            lines.extend(line);
            lines.push('\n');
        }
        lines
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn path_and_blocks_draw_the_same_squares() {
        let qr = Qr::of("https://connect.example/?session_token=abc").unwrap();
        let (side, path) = (qr.side() as usize, qr.path());
        let mut from_path = vec![vec![false; side]; side];
        for run in path.split('M').filter(|run| !run.is_empty()) {
            let (at, rest) = run.split_once('h').unwrap();
            let (x, y) = at.split_once(' ').unwrap();
            let (x, y): (usize, usize) = (x.parse().unwrap(), y.parse().unwrap());
            let length: usize = rest.split_once('v').unwrap().0.parse().unwrap();
            from_path[y][x..x + length].fill(true);
        }
        let mut from_blocks = vec![vec![true; side]; side + 1];
        for (row, line) in qr.blocks().lines().enumerate() {
            for (x, half) in line.chars().enumerate() {
                from_blocks[2 * row][x] = !matches!(half, '█' | '▀');
                from_blocks[2 * row + 1][x] = !matches!(half, '█' | '▄');
            }
        }
        assert_eq!(from_path, from_blocks[..side]);
        assert!(
            path.starts_with("M4 4h7v1h-7z"),
            "a corner, inside its margin"
        );
        let quiet = |row: &Vec<bool>| row.iter().all(|dark| !dark);
        assert!(from_path[..4].iter().all(quiet) && from_path[side - 4..].iter().all(quiet));
    }

    #[test]
    fn what_fits_no_code_has_none() {
        assert!(Qr::of(&"x".repeat(10_000)).is_none());
    }
}
