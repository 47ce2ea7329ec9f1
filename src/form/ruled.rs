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

impl Rows {
    pub(super) fn keys(&self) -> Vec<&'static str> {
        let blank = |column: &Column| match column {
            Column::Blank(blank, _) => Some(blank.key),
            Column::Nth(..) | Column::Pen(..) => None,
        };
        let columns = self.columns.iter().filter_map(blank);
        std::iter::once(self.table.key).chain(columns).collect()
    }
}
