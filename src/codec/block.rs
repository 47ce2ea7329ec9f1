//! Rows of cells as they came from a spreadsheet, whatever they came by.

use serde::{Deserialize, Serialize};

/// So many cells a rectangle may have: a few kilobytes of line ends and separators could ask for billions.
const MOST_CELLS: usize = 1_000_000;
/// So many rows, far beyond any table here.
const MOST_ROWS: usize = 50_000;

/// A rectangle of cells: every row is as wide as the widest.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block(Vec<Vec<Cell>>);

/// One cell.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    /// As the spreadsheet shows it.
    #[serde(rename = "t")]
    pub text: String,
    /// How many rows up and columns left the merged cell begins that covers this one.
    #[serde(rename = "c", default, skip_serializing_if = "Option::is_none")]
    pub covered: Option<(usize, usize)>,
}

impl Block {
    /// Rows of any width: short ones are filled, and rows and columns at the end in which nothing stands are left off,
    /// as are those beyond what can be borne.
    pub fn of(mut rows: Vec<Vec<Cell>>) -> Block {
        rows.truncate(MOST_ROWS);
        while rows
            .last()
            .is_some_and(|row| row.iter().all(Cell::is_empty))
        {
            rows.pop();
        }
        let written = |row: &Vec<Cell>| row.iter().rposition(|cell| !cell.is_empty());
        let width = rows.iter().filter_map(written).max().map_or(0, |at| at + 1);
        let width = width.min(MOST_CELLS / rows.len().max(1));
        for row in &mut rows {
            row.resize(width, Cell::default());
        }
        Block(rows)
    }

    /// The same of plain texts.
    pub fn of_texts(rows: Vec<Vec<String>>) -> Block {
        let cells = |row: Vec<String>| row.into_iter().map(Cell::from).collect();
        Block::of(rows.into_iter().map(cells).collect())
    }

    /// The rows from top to bottom.
    pub fn rows(&self) -> &[Vec<Cell>] {
        &self.0
    }

    /// How many columns it has.
    pub fn width(&self) -> usize {
        self.0.first().map_or(0, Vec::len)
    }

    /// Whether nothing stands in it.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether it is one cell and no more.
    pub fn is_single(&self) -> bool {
        self.0.len() == 1 && self.width() == 1
    }

    /// The cell that shows what stands at a place: the merged one where it is covered.
    pub fn shown(&self, row: usize, column: usize) -> Option<&Cell> {
        let cell = self.0.get(row)?.get(column)?;
        let (up, left) = cell.covered.unwrap_or_default();
        self.0
            .get(row.checked_sub(up)?)?
            .get(column.checked_sub(left)?)
    }

    /// The texts alone.
    pub fn texts(&self) -> Vec<Vec<String>> {
        let texts = |row: &Vec<Cell>| row.iter().map(|cell| cell.text.clone()).collect();
        self.0.iter().map(texts).collect()
    }
}

impl Cell {
    /// Whether nothing but white space stands in it and no merged cell covers it.
    pub fn is_empty(&self) -> bool {
        self.covered.is_none() && self.is_blank()
    }

    /// Whether nothing but white space stands in it.
    pub fn is_blank(&self) -> bool {
        self.text.chars().all(char::is_whitespace)
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Cell {
        Cell {
            text,
            covered: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn block(rows: &[&[&str]]) -> Block {
        let texts = |row: &&[&str]| row.iter().map(|text| (*text).to_owned()).collect();
        Block::of_texts(rows.iter().map(texts).collect())
    }

    #[test]
    fn rows_are_filled_and_empty_ends_left_off() {
        let block = block(&[
            &["", "", ""],
            &["a", " ", ""],
            &["b", "c", "", ""],
            &["", ""],
        ]);
        assert_eq!(block.texts(), [["", ""], ["a", " "], ["b", "c"]]);
        assert_eq!(block.width(), 2);
        assert!(Block::of_texts(vec![vec![" ".to_owned()]]).is_empty());
    }

    #[test]
    fn a_rectangle_that_is_too_large_ends_where_it_can_be_borne() {
        let wide = vec![vec![Cell::from("甲".to_owned()); 20_000]];
        let tall = vec![vec![Cell::from("甲".to_owned())]; 60_000];
        let block = Block::of([wide, tall].concat());
        assert_eq!((block.rows().len(), block.width()), (50_000, 20));
    }

    #[test]
    fn a_covered_cell_shows_the_merged_one() {
        let covered = |up, left| Cell {
            text: String::new(),
            covered: Some((up, left)),
        };
        let block = Block::of(vec![
            vec![Cell::from("3月".to_owned()), covered(0, 1)],
            vec![covered(1, 0), covered(1, 1)],
        ]);
        for (row, column) in [(0, 0), (0, 1), (1, 0), (1, 1)] {
            assert_eq!(
                block.shown(row, column).map(|cell| cell.text.as_str()),
                Some("3月")
            );
        }
        assert_eq!(block.shown(2, 0), None);
    }
}
