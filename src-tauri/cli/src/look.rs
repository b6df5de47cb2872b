//! How text looks on a terminal: three styles, columns that hold, and no control characters from elsewhere.
//!
//! Colour never says anything that the words do not say.

use unicode_width::UnicodeWidthStr;

/// Styles, or none.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Look {
    styled: bool,
}

impl Look {
    pub(crate) fn new(styled: bool) -> Look {
        Look { styled }
    }

    /// What matters most.
    pub(crate) fn strong(self, text: &str) -> String {
        self.style("1", text)
    }

    /// What is beside the matter.
    pub(crate) fn quiet(self, text: &str) -> String {
        self.style("2", text)
    }

    /// What needs a person.
    pub(crate) fn alert(self, text: &str) -> String {
        self.style("33", text)
    }

    /// A row of light and dark squares, the same on every terminal.
    pub(crate) fn squares(self, text: &str) -> String {
        self.style("97;40", text)
    }

    fn style(self, code: &str, text: &str) -> String {
        if self.styled && !text.is_empty() {
            format!("\x1b[{code}m{text}\x1b[0m")
        } else {
            text.to_owned()
        }
    }

    /// A text from elsewhere: a description may hold what would move a terminal's cursor.
    pub(crate) fn safe(self, text: &str) -> String {
        text.chars()
            .map(|c| if c.is_control() { ' ' } else { c })
            .collect()
    }
}

/// Rows in columns, two blanks between them; each column is as wide as its widest cell.
#[derive(Default)]
pub(crate) struct Table {
    lines: Vec<Line>,
}

enum Line {
    Row(Vec<Cell>),
    /// A text over the columns before the one in which its sum stands.
    Heading {
        text: Cell,
        column: usize,
        sum: Cell,
    },
    /// A text that no column holds.
    Note(String),
}

/// One cell: its text, how it is shown, and on which side it stands.
pub(crate) struct Cell {
    text: String,
    shown: String,
    right: bool,
}

impl Cell {
    pub(crate) fn left(text: String) -> Cell {
        Cell {
            shown: text.clone(),
            text,
            right: false,
        }
    }

    pub(crate) fn right(text: String) -> Cell {
        Cell {
            right: true,
            ..Cell::left(text)
        }
    }

    /// The same cell, shown in a style.
    pub(crate) fn shown(self, style: impl FnOnce(&str) -> String) -> Cell {
        Cell {
            shown: style(&self.text),
            ..self
        }
    }

    fn padded(&self, width: usize) -> String {
        let pad = " ".repeat(width.saturating_sub(self.text.width()));
        if self.right {
            format!("{pad}{}", self.shown)
        } else {
            format!("{}{pad}", self.shown)
        }
    }
}

const GAP: &str = "  ";

impl Table {
    pub(crate) fn row(&mut self, cells: Vec<Cell>) {
        self.lines.push(Line::Row(cells));
    }

    pub(crate) fn heading(&mut self, text: Cell, column: usize, sum: Cell) {
        self.lines.push(Line::Heading { text, column, sum });
    }

    pub(crate) fn note(&mut self, text: String) {
        self.lines.push(Line::Note(text));
    }

    pub(crate) fn blank(&mut self) {
        self.note(String::new());
    }

    pub(crate) fn text(&self) -> String {
        let widths = self.widths();
        let lines = self.lines.iter().map(|line| match line {
            Line::Row(cells) => row(cells, &widths),
            Line::Heading { text, column, sum } => {
                let text = text.padded(span(&widths[..*column]));
                format!("{text}{GAP}{}", sum.padded(widths[*column]))
            }
            Line::Note(text) => text.clone(),
        });
        lines.collect::<Vec<String>>().join("\n")
    }

    fn widths(&self) -> Vec<usize> {
        let mut widths = Vec::new();
        for line in &self.lines {
            match line {
                Line::Row(cells) => {
                    for (column, cell) in cells.iter().enumerate() {
                        widen(&mut widths, column, cell.text.width());
                    }
                }
                Line::Heading { column, sum, .. } => widen(&mut widths, *column, sum.text.width()),
                Line::Note(_) => {}
            }
        }
        // A heading that is longer than what it stands over makes the last of these columns wider.
        for line in &self.lines {
            if let Line::Heading {
                text,
                column: column @ 1..,
                ..
            } = line
            {
                let missing = text.text.width().saturating_sub(span(&widths[..*column]));
                widths[column - 1] += missing;
            }
        }
        widths
    }
}

fn widen(widths: &mut Vec<usize>, column: usize, width: usize) {
    if widths.len() <= column {
        widths.resize(column + 1, 0);
    }
    widths[column] = widths[column].max(width);
}

fn span(widths: &[usize]) -> usize {
    let used = widths.iter().filter(|width| **width > 0).count();
    widths.iter().sum::<usize>() + GAP.len() * used.saturating_sub(1)
}

/// The cells of a row; columns that are empty in every row take no room, and nothing trails.
fn row(cells: &[Cell], widths: &[usize]) -> String {
    let used = cells.iter().zip(widths).filter(|(_, width)| **width > 0);
    let mut used: Vec<(&Cell, usize)> = used.map(|(cell, width)| (cell, *width)).collect();
    while used.last().is_some_and(|(cell, _)| cell.text.is_empty()) {
        used.pop();
    }
    let last = used.len().saturating_sub(1);
    let padded = used.iter().enumerate().map(|(place, (cell, width))| {
        if place == last && !cell.right {
            cell.shown.clone()
        } else {
            cell.padded(*width)
        }
    });
    padded.collect::<Vec<String>>().join(GAP)
}
