//! How high texts stand on paper, as nearly as that can be told without a browser; all lengths in tenths of a millimetre.

use super::{Blank, Cell, Grid, Piece};
use crate::value::Kind;

/// The type of a table: the size of a letter, the height of a line, the room around the text of a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Type {
    letter: usize,
    line: usize,
    above_and_below: usize,
    beside: usize,
    /// The least height of a row.
    row: usize,
}

/// What a blank prints.
pub type Printed<'a> = dyn Fn(&'static Blank) -> String + 'a;

/// The width of the text area of A4, and that of a page turned on its side.
pub(super) const WIDTH: usize = 1560;
pub(super) const TURNED: usize = 2250;
/// The least height of a ruled row.
pub(super) const ROW: usize = 120;
/// A label has so much less room beside it.
const LABEL: usize = 20;
/// What is left to the pen at the foot of a cell.
const PEN: usize = 330;
impl Type {
    /// A row of this height, a fifth of a page, rather runs on than leaves the foot of a page empty.
    pub const LONG: usize = 450;
    /// That of all tables but the widest.
    pub const USUAL: Type = Type {
        letter: 42,
        line: 65,
        above_and_below: 32,
        beside: 36,
        row: ROW,
    };
    /// The same with less room around it, for a part that just exceeds its page.
    pub const TIGHT: Type = Type {
        line: 55,
        above_and_below: 14,
        row: 90,
        ..Type::USUAL
    };
    /// That of tables of many columns.
    pub const SMALL: Type = Type {
        letter: 32,
        line: 50,
        above_and_below: 16,
        beside: 16,
        row: ROW,
    };

    /// How high so much text stands in a cell so wide; each of its paragraphs begins so many letters in.
    pub fn height(&self, text: &str, width: usize, indent: usize) -> usize {
        let letters = (width.saturating_sub(self.beside) / self.letter).max(1);
        let lines = text
            .lines()
            .map(|line| (100 * indent + hundredths(line)).div_ceil(100 * letters));
        lines.map(|line| line.max(1)).sum::<usize>().max(1) * self.line + self.above_and_below
    }

    /// Whether an opinion is so high that its block rather runs on than keeps half a page.
    pub fn is_long_opinion(&self, text: &str) -> bool {
        self.height(text, WIDTH, 2) >= 2 * Type::LONG
    }

    /// The least height of a row.
    pub const fn row(&self) -> usize {
        self.row
    }
}

/// How long a line is, in hundredths of a Chinese letter; letters of half the width take a little more than half of one.
fn hundredths(line: &str) -> usize {
    line.chars()
        .map(|letter| if letter.is_ascii() { 55 } else { 100 })
        .sum()
}

impl Grid {
    /// How high each of its rows stands.
    pub fn heights<'a>(
        &'a self,
        set: &'a Type,
        printed: &'a Printed,
    ) -> impl Iterator<Item = usize> + 'a {
        self.rows.iter().map(|row| self.height(row, set, printed))
    }

    /// Whether a row is so high that it rather runs on than leaves the foot of a page empty.
    pub fn is_long(&self, row: &[Cell], printed: &Printed) -> bool {
        self.height(row, &Type::USUAL, printed) >= Type::LONG
    }

    fn height(&self, row: &[Cell], set: &Type, printed: &Printed) -> usize {
        let mut at = 0;
        let cells = row.iter().map(|cell| {
            let own = self.widths.iter().skip(at).take(usize::from(cell.span()));
            at += usize::from(cell.span());
            let width = own.map(|width| usize::from(*width)).sum::<usize>() * WIDTH / 100;
            cell.height(width, set, printed)
        });
        cells.max().unwrap_or_default().max(set.row)
    }
}

impl Cell {
    fn height(&self, width: usize, set: &Type, printed: &Printed) -> usize {
        match self {
            Cell::Label(text, _) => set.height(text, width + LABEL, 0),
            Cell::Blank(pieces, _) => {
                let words: String = pieces.iter().map(|piece| words(piece, printed)).collect();
                set.height(&words, width, 0)
            }
            Cell::Tall(pieces, ..) => {
                let piece = |piece: &Piece| match piece {
                    Piece::Pen(_) => PEN,
                    Piece::Blank(blank, _) if blank.kind == Kind::Prose => {
                        set.height(&printed(blank), width, 2) - set.above_and_below
                    }
                    other => set.height(&words(other, printed), width, 0) - set.above_and_below,
                };
                pieces.iter().map(piece).sum::<usize>() + set.above_and_below
            }
        }
    }
}

fn words(piece: &Piece, printed: &Printed) -> String {
    match piece {
        Piece::Text(text) => (*text).to_owned(),
        Piece::Pen(_) => String::new(),
        Piece::Blank(blank, empty) => {
            let written = printed(blank);
            if written.is_empty() {
                (*empty).to_owned()
            } else {
                written
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::{Block, FormId};

    fn grid(key: &str) -> &'static Grid {
        let pages = FormId::Application.form().sheet.pages.iter();
        let mut blocks = pages
            .filter(|page| page.key == key)
            .flat_map(|page| page.blocks);
        let grid = blocks.find_map(|block| match block {
            Block::Grid(grid) => Some(*grid),
            _ => None,
        });
        grid.unwrap()
    }

    #[test]
    fn a_text_is_as_high_as_its_lines() {
        // 36 letters stand beside the room of a cell of the whole width.
        let high = |text: &str| Type::USUAL.height(text, WIDTH, 0);
        assert_eq!(high(""), 97);
        assert_eq!(high(&"字".repeat(36)), 97);
        assert_eq!(high(&"字".repeat(37)), 162);
        assert_eq!(high("一\n\n三"), 227);
        // Two letters in, 35 of them begin a second line.
        assert_eq!(Type::USUAL.height(&"字".repeat(35), WIDTH, 2), 162);
        assert_eq!(Type::TIGHT.height(&"字".repeat(37), WIDTH, 0), 124);
    }

    #[test]
    fn an_opinion_of_fourteen_lines_is_long() {
        let long = |lines: usize| Type::USUAL.is_long_opinion(&"字".repeat(36 * lines - 2));
        assert!(!long(13));
        assert!(long(14));
    }

    #[test]
    fn a_cell_narrower_than_its_room_still_holds_a_letter_a_line() {
        assert_eq!(Type::SMALL.height("一二", 10, 0), 116);
    }

    #[test]
    fn a_row_is_as_high_as_its_highest_cell() {
        let unit = grid("unit");
        let empty = |_: &'static Blank| String::new();
        let heights: Vec<usize> = unit.heights(&Type::USUAL, &empty).collect();
        // Labels of two lines are higher than a row; what the form asks for a long text is no need of its own.
        assert_eq!(heights, [120, 162, 120, 120, 120, 162, 120, 162, 120, 162]);
        let long = |_: &'static Blank| "字".repeat(300);
        assert!(unit.heights(&Type::USUAL, &long).all(|high| high > 600));
    }

    #[test]
    fn a_row_is_long_from_a_fifth_of_a_page_on() {
        let base = grid("base");
        let said = |letters: usize| move |_: &'static Blank| "字".repeat(letters);
        // 29 letters a line, two of them left free at the first.
        assert!(!base.is_long(base.rows[0], &said(172)));
        assert!(base.is_long(base.rows[0], &said(173)));
    }
}
