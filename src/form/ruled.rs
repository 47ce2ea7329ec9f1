//! A repeating table as the sheet rules it, and the counts that are drawn from one.

use super::height::{ROW, TURNED, Type, WIDTH};
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
    /// Where those words are listed in their order; a word without a row has a line too.
    pub listed: Option<(&'static Table, &'static Blank)>,
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

/// A row as high as so many empty ones is long.
const LONG: usize = 4;
/// From so many columns on, the page of a table is turned on its side.
const WIDE: usize = 7;
/// From so many columns on, it is set in small type.
const MANY: usize = 9;

impl Rows {
    /// How many rows are ruled below those that are written, whose texts stand column by column: what the form has room for
    /// less what they take, so that empty rows never begin a page. Rows with words of their own stay.
    pub fn unfilled(&self, written: &[Vec<String>]) -> usize {
        let taken: usize = if self.has_seats() {
            written.len()
        } else {
            written.iter().map(|row| self.taken(row)).sum()
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

    /// Whether its pages are turned on their side, for it has many columns.
    pub const fn is_turned(&self) -> bool {
        self.columns.len() >= WIDE
    }

    /// How its letters are set, where its part is set so.
    pub const fn set(&self, part: Type) -> Type {
        if self.is_small() { Type::SMALL } else { part }
    }

    /// How high a row stands whose texts these are.
    pub fn height(&self, row: &[String], set: &Type) -> usize {
        let whole = if self.is_turned() { TURNED } else { WIDTH };
        let cells = self.columns.iter().zip(row);
        let heights = cells
            .map(|(column, text)| set.height(text, whole * usize::from(column.width()) / 100, 0));
        heights.max().unwrap_or_default().max(set.row())
    }

    /// How many rows down the first cell of each row reaches: where the form names the seats of its rows, the words of rows that
    /// follow each other and say the same stand once, and the others have none. `first` is what the first cells say.
    pub fn spans(&self, first: &[String]) -> Vec<usize> {
        let mut spans = vec![1; first.len()];
        if !self.has_seats() {
            return spans;
        }
        let mut begins = 0;
        for nth in 1..first.len() {
            if first[nth].is_empty() || first[nth] != first[begins] {
                begins = nth;
            } else {
                spans[begins] += 1;
                spans[nth] = 0;
            }
        }
        spans
    }

    /// Whether the form names the seats of its rows.
    pub const fn has_seats(&self) -> bool {
        !self.stubs.is_empty()
    }

    /// The words of a row that is not filled yet, counted from the first of all.
    pub fn stub(&self, nth: usize) -> Option<&'static str> {
        self.stubs.get(nth).or(self.stubs.last()).copied()
    }

    /// How many empty rows are as high as this one.
    fn taken(&self, row: &[String]) -> usize {
        self.height(row, &self.set(Type::USUAL)).div_ceil(ROW)
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
    fn seats_that_say_the_same_stand_once() {
        let blocks = FormId::Report
            .form()
            .sheet
            .pages
            .iter()
            .flat_map(|page| page.blocks);
        let mut tables = blocks.filter_map(|block| match block {
            Block::Rows(rows) => Some(*rows),
            _ => None,
        });
        let panel = tables.next().unwrap();
        let spans = |seats: &[&str]| {
            let seats: Vec<_> = seats.iter().map(|seat| (*seat).to_owned()).collect();
            panel.spans(&seats)
        };
        assert_eq!(
            spans(&["组长", "小组成员", "小组成员", "小组成员"]),
            [1, 3, 0, 0]
        );
        // What was not answered stands alone, and parts what stands around it.
        assert_eq!(
            spans(&["", "", "小组成员", "", "小组成员"]),
            [1, 1, 1, 1, 1]
        );
        assert!(spans(&[]).is_empty());
        assert_eq!(plan().spans(&["一".to_owned(), "一".to_owned()]), [1, 1]);
        assert_eq!(
            [0, 1, 2, 9].map(|nth| panel.stub(nth)),
            ["组长", "小组成员", "小组成员", "小组成员"].map(Some)
        );
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
