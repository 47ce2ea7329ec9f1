//! Rows of the open paper: every change of a table is a step, which can be taken back and taken again.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

use leptos::prelude::*;

use super::Session;
use super::texts::Texts;
use crate::app::grid::{Edit, History, Sheet, Spot, Step};
use crate::dossier::{Place, Row};
use crate::form::{Blank, Table};

/// A row of the open paper. Rows are told apart by their id, never by where they stand.
#[derive(Clone)]
pub(crate) struct Line {
    pub(crate) id: u32,
    pub(super) table: &'static Table,
    cells: Arc<Cells>,
}

/// The cells of a row: as they were opened, and as signals once somebody follows or writes one. Of some thousand rows few
/// are ever looked at so closely, and signals for all of them would take a second to make.
struct Cells {
    opened: Row,
    /// One for each column.
    signals: OnceLock<Box<[ArcRwSignal<String>]>>,
}

impl PartialEq for Line {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Line {
    pub(super) fn of(table: &'static Table, row: Row) -> Line {
        Line {
            id: row.id,
            table,
            cells: Arc::new(Cells {
                opened: row,
                signals: OnceLock::new(),
            }),
        }
    }

    /// The texts, column by column.
    pub(crate) fn cells(&self) -> &[ArcRwSignal<String>] {
        self.cells.signals.get_or_init(|| {
            let text = |key: &str| {
                self.cells
                    .opened
                    .cells
                    .get(key)
                    .cloned()
                    .unwrap_or_default()
            };
            let columns = self.table.columns.iter();
            columns
                .map(|column| ArcRwSignal::new(text(column.key)))
                .collect()
        })
    }

    pub(crate) fn cell(&self, key: &str) -> Option<ArcRwSignal<String>> {
        let at = self.column(key)?;
        self.cells().get(at).cloned()
    }

    /// Shows the text of a cell without following it.
    pub(super) fn glance(&self, key: &str, see: &mut dyn FnMut(&str)) {
        match (self.cells.signals.get(), self.column(key)) {
            (_, None) => see(""),
            (Some(signals), Some(at)) => signals[at].with_untracked(|text| see(text)),
            (None, Some(_)) => see(self.cells.opened.cells.get(key).map_or("", String::as_str)),
        }
    }

    /// The text of a cell, by where its column stands, without following it.
    fn text(&self, col: usize) -> String {
        let mut text = String::new();
        if let Some(column) = self.table.columns.get(col) {
            self.glance(column.key, &mut |now| now.clone_into(&mut text));
        }
        text
    }

    fn column(&self, key: &str) -> Option<usize> {
        self.table
            .columns
            .iter()
            .position(|column| column.key == key)
    }

    /// The place and the text of every cell.
    fn texts(self) -> Vec<(Place, String)> {
        let columns = self.table.columns.iter().enumerate();
        let text =
            |(col, column): (usize, &&Blank)| (Place::cell(column.key, self.id), self.text(col));
        columns.map(text).collect()
    }

    pub(super) fn row(&self) -> Row {
        let columns = self.table.columns.iter().enumerate();
        let cells = columns.map(|(col, column)| (column.key.to_owned(), self.text(col)));
        Row {
            id: self.id,
            cells: cells.filter(|(_, text)| !text.is_empty()).collect(),
        }
    }
}

impl Session {
    /// The rows of a table, in order; whoever asks is told of rows that come, go or move.
    pub(super) fn row_ids(self, table: &'static Table) -> Vec<u32> {
        self.lines(table)
            .with(|lines| lines.iter().map(|line| line.id).collect())
    }

    /// Writes a block of texts from a cell on, with new rows at the end where it needs them.
    pub(crate) fn write_block(
        self,
        table: &'static Table,
        at_row: usize,
        at_col: usize,
        block: &[Vec<String>],
    ) -> Option<Step> {
        self.step(table, |sheet| sheet.write(Spot::new(at_row, at_col), block))
    }

    /// Adds rows with these texts, column by column, at the end.
    pub(crate) fn append_rows(self, table: &'static Table, block: &[Vec<String>]) -> Option<Step> {
        self.step(table, |sheet| sheet.append(block))
    }

    /// Puts rows with these texts in the place of all that are there.
    pub(crate) fn replace_rows(self, table: &'static Table, block: &[Vec<String>]) -> Option<Step> {
        self.step(table, |sheet| sheet.replace(block))
    }

    /// Takes rows away, from one to another.
    pub(crate) fn remove_rows(
        self,
        table: &'static Table,
        top: usize,
        bottom: usize,
    ) -> Option<Step> {
        self.step(table, |sheet| sheet.remove(top, bottom))
    }

    /// Puts an empty row in before the one that stands there.
    pub(crate) fn insert_row(self, table: &'static Table, at: usize) -> Option<Step> {
        self.step(table, |sheet| sheet.insert(at, 1))
    }

    /// Puts rows in once more behind the last of them.
    pub(crate) fn double_rows(
        self,
        table: &'static Table,
        top: usize,
        bottom: usize,
    ) -> Option<Step> {
        self.step(table, |sheet| sheet.double(top, bottom))
    }

    /// Moves rows one up or down.
    pub(crate) fn move_rows(
        self,
        table: &'static Table,
        top: usize,
        bottom: usize,
        down: bool,
    ) -> Option<Step> {
        self.step(table, |sheet| sheet.shift(top, bottom, down))
    }

    /// Takes the last step in a table back; says what that did.
    pub(crate) fn undo(self, table: &'static Table) -> Option<Step> {
        self.again(table, History::undo)
    }

    /// Takes the step again that was taken back last.
    pub(crate) fn redo(self, table: &'static Table) -> Option<Step> {
        self.again(table, History::redo)
    }

    /// The steps of a table, followed by whoever looks.
    pub(crate) fn history(self, table: &'static Table) -> RwSignal<History> {
        self.texts.with_value(|texts| texts.histories[table.key])
    }

    /// Takes a step in a table: at once on the page and in the journal, to be stored like anything typed.
    /// Nothing where it changes nothing, or where this page may not write.
    pub(crate) fn step(
        self,
        table: &'static Table,
        make: impl FnOnce(&Sheet) -> Step,
    ) -> Option<Step> {
        if self.held.get_untracked() {
            return None;
        }
        let mut step = self.with_sheet(table, make);
        for edit in &mut step.edits {
            let kind = table.columns[edit.col].kind;
            edit.after = self.entering_as(kind, edit.place(table), &edit.before, &edit.after);
        }
        if step.is_nothing() {
            return None;
        }
        self.carry_out(table, &step);
        self.history(table).update(|steps| steps.note(step.clone()));
        Some(step)
    }

    /// Shows a table as it stands, without following it.
    pub(crate) fn with_sheet<T>(self, table: &'static Table, look: impl FnOnce(&Sheet) -> T) -> T {
        let rows: Vec<u32> = untrack(|| self.row_ids(table));
        let text = |row, col: usize| {
            self.texts.with_value(|texts| {
                let line = texts.lines.get(&row);
                line.map(|line| line.text(col)).unwrap_or_default()
            })
        };
        look(&Sheet {
            rows: &rows,
            columns: table.columns.len(),
            next: self.texts.with_value(|texts| texts.next_row),
            text: &text,
        })
    }

    /// A key in a cell is a step too, one with those before it until the cell is left.
    pub(super) fn typed_in_row(self, place: Place, before: String, after: &str) {
        let Some((table, row, col)) = self.column_at(place) else {
            return;
        };
        let edit = Edit {
            row,
            col,
            before,
            after: after.to_owned(),
        };
        self.history(table).update(|steps| steps.typed(edit));
    }

    /// The cell was left: what is typed there next is a step of its own.
    pub(crate) fn close_step(self, table: &'static Table) {
        self.history(table).update(History::close);
    }

    /// A cell was left, wherever it is written in.
    pub(crate) fn leave_cell(self, place: Place) {
        if let Some((table, ..)) = self.column_at(place) {
            self.close_step(table);
        }
    }

    pub(super) fn put_rows(self, table: &'static Table, rows: &[Row]) {
        let lines: Vec<Line> = rows
            .iter()
            .map(|row| Line::of(table, row.clone()))
            .collect();
        self.adopt(&lines);
        self.lines(table).set(lines);
        // What was done before was done to other rows.
        self.history(table).set(History::default());
    }

    fn again(self, table: &'static Table, turn: fn(&mut History) -> Option<Step>) -> Option<Step> {
        if self.held.get_untracked() {
            return None;
        }
        let step = self.history(table).try_update(turn).flatten()?;
        self.carry_out(table, &step);
        Some(step)
    }

    fn carry_out(self, table: &'static Table, step: &Step) {
        let known = |id: &u32| self.texts.with_value(|texts| texts.lines.contains_key(id));
        let fresh = step.comes().into_iter().filter(|id| !known(id));
        let empty = |id: u32| {
            (
                id,
                Row {
                    id,
                    ..Row::default()
                },
            )
        };
        let mut fresh: BTreeMap<u32, Row> = fresh.map(empty).collect();
        for edit in &step.edits {
            if let Some(row) = fresh.get_mut(&edit.row) {
                let key = table.columns[edit.col].key;
                row.cells.insert(key.to_owned(), edit.after.clone());
            } else if let Some(cell) = self.cell_at(edit.row, edit.col) {
                cell.set(edit.after.clone());
            }
        }
        let fresh: Vec<Line> = fresh
            .into_values()
            .map(|row| Line::of(table, row))
            .collect();
        self.adopt(&fresh);
        if let Some(order) = &step.order {
            let line = |texts: &Texts, id| texts.lines.get(id).cloned();
            let lines = self.texts.with_value(|texts| {
                let lines = order.after.iter().filter_map(|id| line(texts, id));
                lines.collect::<Vec<Line>>()
            });
            self.lines(table).set(lines);
        }
        self.note_step(table, step);
        self.edited();
    }

    /// Notes the cells that changed, and of rows that came every cell: one that came back may have changed before it went.
    fn note_step(self, table: &'static Table, step: &Step) {
        let came = step.comes();
        let cells = came.iter().flat_map(|id| {
            let line = self.line(*id);
            line.into_iter().flat_map(Line::texts)
        });
        let came: BTreeSet<u32> = came.iter().copied().collect();
        let edits = step.edits.iter().filter(|edit| !came.contains(&edit.row));
        let edits = edits.map(|edit| (edit.place(table), edit.after.clone()));
        let texts = edits.chain(cells).collect();
        let rows = step.order.as_ref().map(|order| order.after.clone());
        self.editor
            .update_value(|editor| editor.note_step(table.key, texts, rows));
    }

    pub(super) fn line(self, id: u32) -> Option<Line> {
        self.texts.with_value(|texts| texts.lines.get(&id).cloned())
    }

    fn cell_at(self, row: u32, col: usize) -> Option<ArcRwSignal<String>> {
        self.line(row)?.cells().get(col).cloned()
    }

    fn adopt(self, lines: &[Line]) {
        self.texts.update_value(|texts| {
            let next = lines.iter().map(|line| line.id + 1).max();
            texts.next_row = texts.next_row.max(next.unwrap_or_default());
            let named = lines.iter().map(|line| (line.id, line.clone()));
            texts.lines.extend(named);
        });
    }

    fn column_at(self, place: Place) -> Option<(&'static Table, u32, usize)> {
        let row = place.row?;
        let table = self
            .texts
            .with_value(|texts| texts.lines.get(&row).map(|line| line.table))?;
        let col = table
            .columns
            .iter()
            .position(|column| column.key == place.key)?;
        Some((table, row, col))
    }
}

impl Edit {
    fn place(&self, table: &'static Table) -> Place {
        Place::cell(table.columns[self.col].key, self.row)
    }
}
