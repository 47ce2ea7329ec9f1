//! A repeating table as the sheet rules it, and the counts that are drawn from one.

use super::{Blank, Table};

/// A repeating table as it is ruled.
#[derive(Debug)]
pub struct Rows {
    /// What is written row by row.
    pub table: &'static Table,
    /// A heading ruled over all columns, where the form prints one.
    pub over: Option<&'static str>,
    /// What is printed, from the left.
    pub columns: &'static [Column],
    /// At least so many rows are ruled.
    pub least: usize,
    /// Words that stand in the first column of rows not filled yet, one after the other; the last one goes on.
    pub stubs: &'static [&'static str],
}

/// A column of a ruled table.
#[derive(Clone, Copy, Debug)]
pub enum Column {
    /// A blank of the table, and its width in hundredths.
    Blank(&'static Blank, u8),
    /// Counts the rows, under this heading.
    Nth(&'static str, u8),
    /// Left to the pen, under this heading.
    Pen(&'static str, u8),
}

/// A count of the rows of a table by two of its columns.
#[derive(Debug)]
pub struct Tally {
    /// The table whose rows are counted.
    pub table: &'static Table,
    /// A line for each word that stands in this column.
    pub down: &'static Blank,
    /// A column for each word that stands in this one.
    pub across: &'static Blank,
    /// Whether the words going down stand under the name of the whole, as a tree.
    pub tree: bool,
}

impl Column {
    /// Its width in hundredths.
    pub const fn width(&self) -> u8 {
        match self {
            Column::Blank(_, width) | Column::Nth(_, width) | Column::Pen(_, width) => *width,
        }
    }

    /// What stands over it.
    pub const fn heading(&self) -> &'static str {
        match self {
            Column::Blank(blank, _) => blank.label,
            Column::Nth(heading, _) | Column::Pen(heading, _) => heading,
        }
    }
}

/// The width of the text area of A4, as a table fills it. This and the lengths below in tenths of a millimetre.
const WIDTH: usize = 1560;
/// The least height of a ruled row.
const ROW: usize = 120;
/// A row as high as so many empty ones is long.
const LONG: usize = 4;
/// From so many columns on, a table is set in small type.
const MANY: usize = 9;

/// The type of a table: the size of a letter, the height of a line, the room around the text of a cell.
struct Type {
    letter: usize,
    line: usize,
    above_and_below: usize,
    beside: usize,
}

const USUAL: Type = Type {
    letter: 42,
    line: 65,
    above_and_below: 32,
    beside: 36,
};
const SMALL: Type = Type {
    letter: 32,
    line: 50,
    above_and_below: 16,
    beside: 16,
};

impl Type {
    /// How high so much text stands in a cell so wide.
    fn height(&self, text: &str, width: usize) -> usize {
        let letters = ((width - self.beside) / self.letter).max(1);
        let lines = text
            .lines()
            .map(|line| hundredths(line).div_ceil(100 * letters).max(1));
        lines.sum::<usize>().max(1) * self.line + self.above_and_below
    }
}

/// How long a line is, in hundredths of a Chinese letter; letters of half the width take a little more than half of one.
fn hundredths(line: &str) -> usize {
    line.chars()
        .map(|letter| if letter.is_ascii() { 55 } else { 100 })
        .sum()
}

impl Rows {
    /// How many rows are ruled below those that are written, whose texts stand column by column: what the form has room for
    /// less what they take, so that empty rows never begin a page. Rows with words of their own stay.
    pub fn unfilled(&self, written: &[Vec<String>]) -> usize {
        let taken: usize = if self.stubs.is_empty() {
            written.iter().map(|row| self.taken(row)).sum()
        } else {
            written.len()
        };
        self.least.saturating_sub(taken)
    }

    /// Whether a row is so high that it rather runs on than leaves the foot of a page empty.
    pub fn is_long(&self, row: &[String]) -> bool {
        self.taken(row) >= LONG
    }

    /// Whether it has so many columns that it is set in small type.
    pub const fn is_small(&self) -> bool {
        self.columns.len() >= MANY
    }

    /// How many empty rows are as high as this one.
    fn taken(&self, row: &[String]) -> usize {
        let kind = if self.is_small() { SMALL } else { USUAL };
        let cells = self.columns.iter().zip(row);
        let heights = cells
            .map(|(column, text)| kind.height(text, WIDTH * usize::from(column.width()) / 100));
        heights.max().unwrap_or(ROW).div_ceil(ROW).max(1)
    }

    pub(super) fn keys(&self) -> Vec<&'static str> {
        let blank = |column: &Column| match column {
            Column::Blank(blank, _) => Some(blank.key),
            Column::Nth(..) | Column::Pen(..) => None,
        };
        let columns = self.columns.iter().filter_map(blank);
        std::iter::once(self.table.key).chain(columns).collect()
    }
}

#[cfg(test)]
mod tests {
    use crate::form::{Block, FormId, Rows};

    fn plan() -> &'static Rows {
        let pages = FormId::Application.form().sheet.pages.iter();
        let mut blocks = pages.flat_map(|page| page.blocks);
        let rows = blocks.find_map(|block| match block {
            Block::Rows(rows) => Some(*rows),
            _ => None,
        });
        rows.unwrap()
    }

    fn row(task: &str) -> Vec<String> {
        vec!["2027年3月".to_owned(), task.to_owned(), String::new()]
    }

    #[test]
    fn empty_rows_give_way_to_written_ones() {
        assert_eq!(plan().unfilled(&[]), 14);
        assert_eq!(plan().unfilled(&[row("宣传培训"), row("自查")]), 12);
        // 60 letters stand in four lines of 15: 29.2 mm, as high as three empty rows.
        assert_eq!(plan().unfilled(&[row(&"字".repeat(60))]), 11);
        assert_eq!(plan().unfilled(&[row("一\n二\n三\n四\n五")]), 11);
        assert_eq!(plan().unfilled(&[row(&"字".repeat(5000))]), 0);
        let many: Vec<_> = (0..40).map(|_| row("自查")).collect();
        assert_eq!(plan().unfilled(&many), 0);
    }

    #[test]
    fn a_row_is_long_from_a_sixth_of_a_page_on() {
        assert!(!plan().is_long(&row(&"字".repeat(60))));
        assert!(plan().is_long(&row(&"字".repeat(90))));
    }

    #[test]
    fn rows_with_words_of_their_own_stay_however_high_the_others_are() {
        for id in FormId::ALL {
            let blocks = id.form().sheet.pages.iter().flat_map(|page| page.blocks);
            for block in blocks {
                let Block::Rows(rows) = block else { continue };
                if let Some(least) = rows.least.checked_sub(1).filter(|_| !rows.stubs.is_empty()) {
                    let high = vec!["字".repeat(900); rows.columns.len()];
                    assert_eq!(rows.unfilled(&[high]), least, "{}", rows.table.key);
                }
            }
        }
    }
}
