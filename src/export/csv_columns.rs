//! How the columns of a CSV file are parted, and which column of a table each belongs to.

use super::CsvError;
use super::cells::{Lines, Row};
use crate::codec::guard::unguarded;
use crate::form::Table;
use crate::value::same_name;

/// What may part cells; the last of equals is taken, so the comma stands last.
pub(super) const SEPARATORS: [char; 3] = [';', '\t', ','];

/// Where the cells of a row belong: the column of the table, or the heading of one it does not have.
pub(super) struct Order(Vec<Result<usize, String>>);

impl Order {
    pub(super) fn plain(table: &Table) -> Order {
        Order((0..table.columns.len()).map(Ok).collect())
    }

    /// A second column of the same heading is one the table does not have.
    pub(super) fn named(table: &Table, headings: &Row) -> Order {
        let mut order = Vec::new();
        for heading in &headings.cells {
            let known = labels(table).position(|label| same_name(label, heading));
            let known = known.filter(|at| !order.contains(&Ok(*at)));
            order.push(known.ok_or_else(|| heading.trim().to_owned()));
        }
        Order(order)
    }

    pub(super) fn row(&self, table: &Table, row: &Row) -> Result<Vec<String>, CsvError> {
        let columns = self.0.len();
        let mut beyond = row.cells.iter().skip(columns);
        if beyond.any(|cell| !cell.trim().is_empty()) {
            let line = row.line;
            return Err(CsvError::Long { line, columns });
        }
        let mut texts = vec![String::new(); table.columns.len()];
        for (column, cell) in self.0.iter().zip(&row.cells) {
            if let Ok(at) = column {
                unguarded(cell).clone_into(&mut texts[*at]);
            }
        }
        Ok(texts)
    }

    /// The headings of the columns left out; one without a heading is named by its place if anything stands in it.
    pub(super) fn ignored(&self, rows: &[Row]) -> Vec<String> {
        let filled = |at: usize| {
            let mut cells = rows.iter().filter_map(|row| row.cells.get(at));
            cells.any(|cell| !cell.trim().is_empty())
        };
        let left_out = |(at, column): (usize, &Result<usize, String>)| match column {
            Err(heading) if !heading.is_empty() => Some(heading.clone()),
            Err(_) if filled(at) => Some(format!("第 {} 列", at + 1)),
            _ => None,
        };
        self.0.iter().enumerate().filter_map(left_out).collect()
    }
}

/// The labels of the columns, in order.
pub(super) fn labels(table: &Table) -> impl Iterator<Item = &'static str> {
    table.columns.iter().map(|column| column.label)
}

/// The separator that finds most headings in the first row, else most cells in every row.
pub(super) fn separator(table: &Table, text: &str) -> char {
    const ROWS: usize = 50;
    let finds = |separator: &char| {
        let rows: Vec<Row> = Lines::of(text, *separator).take(ROWS).collect();
        let written = || rows.iter().filter(|row| !row.is_blank());
        let headings = written().next().map_or(0, |row| known(table, row));
        let cells = || written().map(|row| row.cells.len());
        (headings, cells().min(), cells().sum::<usize>())
    };
    SEPARATORS.into_iter().max_by_key(finds).unwrap_or(',')
}

/// Whether a row names columns. Two headings do not stand in one row by chance; one does, unless it stands alone.
pub(super) fn names_columns(table: &Table, row: &Row) -> bool {
    let written = row.cells.iter().filter(|cell| !cell.trim().is_empty());
    let known = known(table, row);
    known >= 2 || known > 0 && known == written.count()
}

/// How many cells of a row are labels of the table.
fn known(table: &Table, row: &Row) -> usize {
    let label = |cell: &&String| labels(table).any(|label| same_name(label, cell));
    row.cells.iter().filter(label).count()
}
