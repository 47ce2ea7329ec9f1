//! Rows of the open paper: added, moved, copied, taken away and brought back.

use std::collections::HashMap;
use std::sync::Arc;

use leptos::prelude::*;

use super::Session;
use crate::dossier::{Place, Row};
use crate::form::Table;

/// A row as signals. Rows are told apart by their id, never by where they stand.
#[derive(Clone)]
pub(crate) struct Line {
    pub(crate) id: u32,
    /// The key of its table.
    pub(super) table: &'static str,
    cells: Arc<HashMap<&'static str, ArcRwSignal<String>>>,
}

impl PartialEq for Line {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Line {
    pub(super) fn of(table: &'static Table, row: &Row) -> Line {
        let cell = |key: &'static str| {
            let text = row.cells.get(key).cloned().unwrap_or_default();
            (key, ArcRwSignal::new(text))
        };
        let cells: HashMap<_, _> = table
            .columns
            .iter()
            .map(|column| cell(column.key))
            .collect();
        Line {
            id: row.id,
            table: table.key,
            cells: Arc::new(cells),
        }
    }

    pub(crate) fn cell(&self, key: &str) -> Option<ArcRwSignal<String>> {
        self.cells.get(key).cloned()
    }

    pub(super) fn row(&self) -> Row {
        let text = |signal: &ArcRwSignal<String>| signal.get_untracked();
        let filled = self
            .cells
            .iter()
            .filter(|(_, signal)| signal.with_untracked(|text| !text.is_empty()));
        let mut row = Row {
            id: self.id,
            ..Row::default()
        };
        // Collecting into a map would bring a sort of its own along.
        row.cells
            .extend(filled.map(|(key, signal)| ((*key).to_owned(), text(signal))));
        row
    }
}

impl Session {
    /// The rows of a table, in order; whoever asks is told of rows that come, go or move.
    pub(super) fn row_ids(self, table: &'static Table) -> Vec<u32> {
        self.lines(table)
            .with(|lines| lines.iter().map(|line| line.id).collect())
    }

    /// Adds rows with these texts, column by column, at the end; says their ids.
    pub(crate) fn add_rows(self, table: &'static Table, texts: &[Vec<String>]) -> Vec<u32> {
        let rows: Vec<Row> = texts
            .iter()
            .map(|cells| self.fresh_row(table, cells))
            .collect();
        let ids = rows.iter().map(|row| row.id).collect();
        let lines = self.adopt(table, &rows);
        self.change(table, |old| old.extend(lines));
        ids
    }

    /// Puts a copy of a row behind it; says the id of the copy.
    pub(crate) fn copy_row(self, table: &'static Table, id: u32) -> Option<u32> {
        let lines = self.lines(table).get_untracked();
        let at = lines.iter().position(|line| line.id == id)?;
        let copy = Row {
            id: self.next_id(),
            ..lines[at].row()
        };
        let line = self.adopt(table, &[copy]).pop()?;
        let new = line.id;
        self.change(table, |old| old.insert(at + 1, line));
        Some(new)
    }

    /// Moves a row one up or down.
    pub(crate) fn move_row(self, table: &'static Table, id: u32, down: bool) {
        let lines = self.lines(table).get_untracked();
        let Some(at) = lines.iter().position(|line| line.id == id) else {
            return;
        };
        let to = if down { at + 1 } else { at.wrapping_sub(1) };
        if to < lines.len() {
            self.change(table, |old| old.swap(at, to));
        }
    }

    /// Takes a row away; says where it stood and what it held, so that it can be brought back.
    pub(crate) fn take_row(self, table: &'static Table, id: u32) -> Option<(usize, Row)> {
        let lines = self.lines(table).get_untracked();
        let at = lines.iter().position(|line| line.id == id)?;
        let row = lines[at].row();
        self.change(table, |old| {
            old.remove(at);
        });
        Some((at, row))
    }

    /// Brings a row back to where it stood.
    pub(crate) fn bring_row(self, table: &'static Table, at: usize, row: &Row) {
        if let Some(line) = self.adopt(table, std::slice::from_ref(row)).pop() {
            self.change(table, |old| old.insert(at.min(old.len()), line));
        }
    }

    pub(super) fn put_rows(self, table: &'static Table, rows: &[Row]) {
        let lines = self.adopt(table, rows);
        self.lines(table).set(lines);
        let next = rows.iter().map(|row| row.id + 1).max().unwrap_or(1);
        self.texts
            .update_value(|texts| texts.next_row = texts.next_row.max(next));
    }

    fn change(self, table: &'static Table, edit: impl FnOnce(&mut Vec<Line>)) {
        if self.held.get_untracked() {
            return;
        }
        self.lines(table).update(edit);
        self.note_table(table);
        self.edited();
        self.settle();
    }

    fn adopt(self, table: &'static Table, rows: &[Row]) -> Vec<Line> {
        let lines: Vec<Line> = rows.iter().map(|row| Line::of(table, row)).collect();
        self.texts.update_value(|texts| {
            texts
                .lines
                .extend(lines.iter().map(|line| (line.id, line.clone())));
        });
        lines
    }

    fn fresh_row(self, table: &'static Table, cells: &[String]) -> Row {
        let id = self.next_id();
        let texts = table
            .columns
            .iter()
            .zip(cells)
            .filter(|(_, text)| !text.is_empty());
        let kept = texts.map(|(column, text)| {
            let place = Place::cell(column.key, id);
            (column.key.to_owned(), self.entering(place, "", text))
        });
        let mut row = Row {
            id,
            ..Row::default()
        };
        row.cells.extend(kept);
        row
    }

    fn next_id(self) -> u32 {
        self.texts
            .try_update_value(|texts| {
                texts.next_row += 1;
                texts.next_row - 1
            })
            .unwrap_or_default()
    }
}
