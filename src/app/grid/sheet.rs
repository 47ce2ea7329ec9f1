//! The steps of a table: a block written, cells filled and emptied, rows put in, moved, doubled, taken away.

use super::{Edit, Order, Range, Spot, Step, What};

/// A table as it stands, for a step to be made of.
pub struct Sheet<'a> {
    /// The ids of its rows, from top to bottom.
    pub rows: &'a [u32],
    /// How many columns it has.
    pub columns: usize,
    /// The id that the next new row gets.
    pub next: u32,
    /// The text of a cell, by the id of its row and its column.
    pub text: &'a dyn Fn(u32, usize) -> String,
}

impl Sheet<'_> {
    /// Writes a block from a cell on, with new rows at the end where it reaches beyond them; what reaches beyond the last column is not written.
    pub fn write(&self, at: Spot, block: &[Vec<String>]) -> Step {
        let needed = at.row + block.len();
        let mut rows = self.rows.to_vec();
        rows.extend(self.fresh(needed.saturating_sub(rows.len())));
        let cells = block.iter().zip(rows.iter().skip(at.row));
        let edits = cells.flat_map(|(texts, id)| self.texts(*id, at.col, texts));
        let edits = edits.collect();
        let order = (rows.len() > self.rows.len()).then(|| self.order(rows));
        Step {
            what: What::Pasted,
            order,
            edits,
        }
    }

    /// The same text in every cell of a block.
    pub fn fill(&self, range: Range, text: &str) -> Step {
        self.each(What::Pasted, range, |_| text.to_owned())
    }

    /// Every cell of a block emptied.
    pub fn clear(&self, range: Range) -> Step {
        self.each(What::Cleared, range, |_| String::new())
    }

    /// The first row of a block copied over its others; of a single row, the row above it copied into it.
    pub fn fill_down(&self, range: Range) -> Step {
        let from = if range.top == range.bottom {
            range.top.saturating_sub(1)
        } else {
            range.top
        };
        self.each(What::Filled, range, |spot| self.at(from, spot.col))
    }

    /// Empty rows put in before the row that stands there.
    pub fn insert(&self, at: usize, count: usize) -> Step {
        let mut rows = self.rows.to_vec();
        let at = at.min(rows.len());
        rows.splice(at..at, self.fresh(count));
        Step {
            what: What::Inserted(count),
            order: Some(self.order(rows)),
            edits: Vec::new(),
        }
    }

    /// Rows with texts put in at the end.
    pub fn append(&self, block: &[Vec<String>]) -> Step {
        Step {
            what: What::Added(block.len()),
            ..self.write(Spot::new(self.rows.len(), 0), block)
        }
    }

    /// Rows with texts in the place of all that are there.
    pub fn replace(&self, block: &[Vec<String>]) -> Step {
        let fresh: Vec<u32> = self.fresh(block.len()).collect();
        let cells = block.iter().zip(&fresh);
        let edits = cells.flat_map(|(texts, id)| self.texts(*id, 0, texts));
        let edits = edits.collect();
        Step {
            what: What::Replaced(block.len()),
            order: Some(self.order(fresh)),
            edits,
        }
    }

    /// Rows taken away, from one to another.
    pub fn remove(&self, top: usize, bottom: usize) -> Step {
        let mut rows = self.rows.to_vec();
        let gone = rows.drain(self.reach(top, bottom)).count();
        Step {
            what: What::Removed(gone),
            order: Some(self.order(rows)),
            edits: Vec::new(),
        }
    }

    /// Rows that were taken away, put in again where they stood; those that are back already are left alone.
    pub fn bring(&self, at: usize, ids: &[u32]) -> Step {
        let gone = ids.iter().copied().filter(|id| !self.rows.contains(id));
        let gone: Vec<u32> = gone.collect();
        let mut rows = self.rows.to_vec();
        let at = at.min(rows.len());
        rows.splice(at..at, gone.iter().copied());
        Step {
            what: What::Added(gone.len()),
            order: Some(self.order(rows)),
            edits: Vec::new(),
        }
    }

    /// Rows moved by one; at the edge nothing happens.
    pub fn shift(&self, top: usize, bottom: usize, down: bool) -> Step {
        let mut rows = self.rows.to_vec();
        let reach = self.reach(top, bottom);
        if down && reach.end < rows.len() {
            rows[reach.start..=reach.end].rotate_right(1);
        } else if !down && reach.start > 0 {
            rows[reach.start - 1..reach.end].rotate_left(1);
        }
        Step {
            what: What::Moved,
            order: Some(self.order(rows)),
            edits: Vec::new(),
        }
    }

    /// Rows put in once more behind the last of them.
    pub fn double(&self, top: usize, bottom: usize) -> Step {
        let reach = self.reach(top, bottom);
        let fresh: Vec<u32> = self.fresh(reach.len()).collect();
        let mut rows = self.rows.to_vec();
        rows.splice(reach.end..reach.end, fresh.iter().copied());
        let pairs = self.rows[reach].iter().zip(&fresh);
        let edits = pairs.flat_map(|(old, new)| {
            let texts: Vec<String> = (0..self.columns)
                .map(|col| (self.text)(*old, col))
                .collect();
            self.texts(*new, 0, &texts).collect::<Vec<_>>()
        });
        let edits = edits.collect();
        Step {
            what: What::Doubled(fresh.len()),
            order: Some(self.order(rows)),
            edits,
        }
    }

    /// The texts of a block, row by row.
    pub fn block(&self, range: Range) -> Vec<Vec<String>> {
        let line = |row| {
            let cells = range.left..=range.right;
            cells.map(|col| self.at(row, col)).collect()
        };
        (range.top..=range.bottom.min(self.rows.len().saturating_sub(1)))
            .map(line)
            .collect()
    }

    fn each(&self, what: What, range: Range, text: impl Fn(Spot) -> String) -> Step {
        let known = range.spots().filter(|spot| spot.row < self.rows.len());
        let edit = |spot: Spot| self.edit(self.rows[spot.row], spot.col, text(spot));
        Step {
            what,
            order: None,
            edits: known.filter_map(edit).collect(),
        }
    }

    /// The edits that put these texts into a row, from a column on.
    fn texts(&self, row: u32, col: usize, texts: &[String]) -> impl Iterator<Item = Edit> {
        let cells = (col..self.columns).zip(texts);
        cells.filter_map(move |(col, text)| self.edit(row, col, text.clone()))
    }

    fn edit(&self, row: u32, col: usize, after: String) -> Option<Edit> {
        // A row that is only now put in is empty.
        let before = if row >= self.next {
            String::new()
        } else {
            (self.text)(row, col)
        };
        (before != after).then_some(Edit {
            row,
            col,
            before,
            after,
        })
    }

    /// The text of a cell by its place; nothing where there is no such row.
    pub fn at(&self, row: usize, col: usize) -> String {
        let id = self.rows.get(row);
        id.map(|id| (self.text)(*id, col)).unwrap_or_default()
    }

    fn reach(&self, top: usize, bottom: usize) -> std::ops::Range<usize> {
        let end = (bottom + 1).min(self.rows.len());
        top.min(end)..end
    }

    fn fresh(&self, count: usize) -> impl Iterator<Item = u32> + use<> {
        (self.next..).take(count)
    }

    fn order(&self, after: Vec<u32>) -> Order {
        Order {
            before: self.rows.to_vec(),
            after,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::app::grid::History;

    /// A small table with its history, to carry steps out on.
    #[derive(Default)]
    struct Book {
        rows: Vec<u32>,
        cells: BTreeMap<(u32, usize), String>,
        next: u32,
        history: History,
    }

    impl Book {
        fn of(rows: &[[&str; 3]]) -> Book {
            let mut book = Book {
                next: 1,
                ..Book::default()
            };
            let block: Vec<Vec<String>> = rows.iter().map(|row| strings(row)).collect();
            book.step(|sheet| sheet.append(&block));
            book.history = History::default();
            book
        }

        fn step(&mut self, make: impl FnOnce(&Sheet) -> Step) -> &mut Book {
            let text = |row, col| self.cells.get(&(row, col)).cloned().unwrap_or_default();
            let step = make(&Sheet {
                rows: &self.rows,
                columns: 3,
                next: self.next,
                text: &text,
            });
            self.carry_out(&step);
            self.history.note(step);
            self
        }

        fn carry_out(&mut self, step: &Step) {
            for edit in &step.edits {
                let place = (edit.row, edit.col);
                let here = self.cells.get(&place).cloned().unwrap_or_default();
                assert_eq!(here, edit.before, "a step stands on what is there");
                self.cells.insert(place, edit.after.clone());
            }
            if let Some(order) = &step.order {
                assert_eq!(self.rows, order.before);
                self.rows.clone_from(&order.after);
                let next = self.rows.iter().map(|id| id + 1).max().unwrap_or_default();
                self.next = self.next.max(next);
            }
        }

        fn undo(&mut self) -> &mut Book {
            let step = self.history.undo().unwrap();
            self.carry_out(&step);
            self
        }

        fn redo(&mut self) -> &mut Book {
            let step = self.history.redo().unwrap();
            self.carry_out(&step);
            self
        }

        /// Cells with a stroke between, a row in each string.
        fn shown(&self) -> Vec<String> {
            let cell = |row: u32, col| self.cells.get(&(row, col)).cloned().unwrap_or_default();
            let line = |row: &u32| [0, 1, 2].map(|col| cell(*row, col)).join("|");
            self.rows.iter().map(line).collect()
        }
    }

    fn strings(texts: &[&str]) -> Vec<String> {
        texts.iter().map(|text| (*text).to_owned()).collect()
    }

    fn plan() -> Book {
        Book::of(&[
            ["3月", "培训", "办公室"],
            ["4月", "建立", "各科室"],
            ["5月", "实施", "本局"],
        ])
    }

    fn range(top: usize, left: usize, bottom: usize, right: usize) -> Range {
        Range {
            top,
            bottom,
            left,
            right,
        }
    }

    const FULL: [&str; 3] = ["3月|培训|办公室", "4月|建立|各科室", "5月|实施|本局"];

    #[test]
    fn a_block_spreads_from_a_cell_and_new_rows_take_what_is_beyond_the_last() {
        let mut book = plan();
        let block = [strings(&["甲", "乙"]), strings(&["丙", "丁"])];
        book.step(|sheet| sheet.write(Spot::new(2, 1), &block));
        assert_eq!(
            book.shown(),
            ["3月|培训|办公室", "4月|建立|各科室", "5月|甲|乙", "|丙|丁"]
        );
        assert_eq!(book.undo().shown(), FULL);
        assert_eq!(book.redo().shown()[3], "|丙|丁");
    }

    #[test]
    fn a_block_overwrites_with_its_empty_cells_too_and_stays_within_the_columns() {
        let mut book = plan();
        book.step(|sheet| sheet.write(Spot::new(0, 1), &[strings(&["", "x", "beyond"])]));
        assert_eq!(book.shown()[0], "3月||x");
        assert_eq!(book.undo().shown(), FULL);
    }

    #[test]
    fn cells_are_cleared_filled_and_filled_down_in_one_step_each() {
        let mut book = plan();
        book.step(|sheet| sheet.clear(range(0, 0, 1, 1)));
        assert_eq!(book.shown(), ["||办公室", "||各科室", "5月|实施|本局"]);
        book.undo();
        book.step(|sheet| sheet.fill_down(range(0, 2, 2, 2)));
        assert_eq!(
            book.shown(),
            ["3月|培训|办公室", "4月|建立|办公室", "5月|实施|办公室"]
        );
        book.undo();
        book.step(|sheet| sheet.fill_down(range(1, 1, 1, 1)));
        assert_eq!(book.shown()[1], "4月|培训|各科室");
        book.undo();
        book.step(|sheet| sheet.fill(range(1, 1, 2, 2), "同"));
        assert_eq!(book.shown(), ["3月|培训|办公室", "4月|同|同", "5月|同|同"]);
        assert_eq!(book.undo().shown(), FULL);
    }

    #[test]
    fn the_first_row_has_none_above_it_to_be_filled_from() {
        let mut book = plan();
        book.step(|sheet| sheet.fill_down(range(0, 0, 0, 2)));
        assert_eq!(book.shown(), FULL);
        assert_eq!(book.history.undo(), None);
    }

    #[test]
    fn rows_are_inserted_doubled_moved_and_removed_and_each_is_one_step_back() {
        let mut book = plan();
        book.step(|sheet| sheet.insert(1, 1));
        assert_eq!(book.shown()[1], "||");
        book.undo();
        book.step(|sheet| sheet.double(0, 1));
        assert_eq!(book.shown(), [FULL[0], FULL[1], FULL[0], FULL[1], FULL[2]]);
        book.undo();
        book.step(|sheet| sheet.shift(0, 1, true));
        assert_eq!(book.shown(), [FULL[2], FULL[0], FULL[1]]);
        book.step(|sheet| sheet.shift(2, 2, false));
        assert_eq!(book.shown(), [FULL[2], FULL[1], FULL[0]]);
        book.undo().undo();
        book.step(|sheet| sheet.remove(0, 1));
        assert_eq!(book.shown(), [FULL[2]]);
        assert_eq!(book.undo().shown(), FULL);
    }

    #[test]
    fn a_row_comes_back_whatever_was_done_since() {
        let mut book = plan();
        let gone = book.rows[..2].to_vec();
        book.step(|sheet| sheet.remove(0, 1));
        book.step(|sheet| sheet.insert(0, 1));
        book.step(|sheet| sheet.bring(0, &gone));
        assert_eq!(book.shown(), [FULL[0], FULL[1], "||", FULL[2]]);
        book.step(|sheet| sheet.bring(0, &gone));
        assert_eq!(book.undo().shown(), ["||", FULL[2]]);
    }

    #[test]
    fn a_row_at_the_edge_does_not_move_and_leaves_no_step() {
        let mut book = plan();
        book.step(|sheet| sheet.shift(0, 0, false));
        book.step(|sheet| sheet.shift(2, 2, true));
        assert_eq!(book.shown(), FULL);
        assert_eq!(book.history.undo(), None);
    }

    #[test]
    fn all_rows_are_replaced_and_come_back_as_they_were() {
        let mut book = plan();
        book.step(|sheet| sheet.replace(&[strings(&["9月", "自查"])]));
        assert_eq!(book.shown(), ["9月|自查|"]);
        assert_eq!(book.undo().shown(), FULL);
        assert_eq!(book.redo().shown(), ["9月|自查|"]);
    }

    #[test]
    fn an_empty_table_takes_everything_too() {
        let mut book = Book::of(&[]);
        book.step(|sheet| sheet.remove(0, 0));
        book.step(|sheet| sheet.shift(0, 0, true));
        book.step(|sheet| sheet.double(0, 0));
        book.step(|sheet| sheet.clear(range(0, 0, 0, 0)));
        assert_eq!(book.shown(), [""; 0]);
        book.step(|sheet| sheet.write(Spot::default(), &[strings(&["3月", "培训", "本局"])]));
        assert_eq!(book.shown(), ["3月|培训|本局"]);
        assert_eq!(book.undo().shown(), [""; 0]);
    }

    #[test]
    fn a_block_is_read_back_as_it_stands() {
        let book = plan();
        let text = |row, col| book.cells.get(&(row, col)).cloned().unwrap_or_default();
        let sheet = Sheet {
            rows: &book.rows,
            columns: 3,
            next: book.next,
            text: &text,
        };
        assert_eq!(
            sheet.block(range(1, 1, 2, 2)),
            [["建立", "各科室"], ["实施", "本局"]]
        );
    }
}
