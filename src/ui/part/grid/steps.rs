//! What is done with the rows and cells of a grid, each a step that can be taken back, and where one is after it.

use std::sync::Arc;

use leptos::prelude::*;

use super::board::Board;
use crate::app::grid::{Act, Range, Selection, Spot, Step, What};
use crate::browser::cell;
use crate::ui::part::element_id;

impl Board {
    /// Does something with the table, and goes to where it was done.
    pub(in crate::ui::part) fn act(self, act: Act) {
        self.finish();
        self.menu.set(None);
        let range = self.range();
        if act == Act::Menu {
            return self.open_menu();
        }
        let removed = self.ids(range);
        let step = self.carry_out(act, range);
        let selection = self.after(act, range, step.as_ref());
        let mut grid = self.grid.get_untracked();
        grid.go(selection.at);
        grid.selection = selection.within(self.size());
        self.put(grid);
        self.settle(true);
        if let Some(Step {
            what: What::Removed(_),
            ..
        }) = step.filter(|_| act == Act::Remove)
        {
            self.tell_removed(range, removed, "，在表格里按 Ctrl+Z 或点“撤销”恢复");
        }
    }

    fn carry_out(self, act: Act, range: Range) -> Option<Step> {
        let (session, table) = (self.session, self.table);
        match act {
            Act::Clear => session.step(table, |sheet| sheet.clear(range)),
            Act::FillDown => session.step(table, |sheet| sheet.fill_down(range)),
            Act::Undo => session.undo(table),
            Act::Redo => session.redo(table),
            Act::InsertAbove => session.insert_row(table, range.top),
            Act::InsertBelow => session.insert_row(table, range.bottom + 1),
            Act::Append if self.ends_empty() => None,
            Act::Append => session.insert_row(table, self.size().rows),
            Act::Double => session.double_rows(table, range.top, range.bottom),
            Act::MoveUp => session.move_rows(table, range.top, range.bottom, false),
            Act::MoveDown => session.move_rows(table, range.top, range.bottom, true),
            Act::Remove => session.remove_rows(table, range.top, range.bottom),
            Act::Menu => None,
        }
    }

    /// Where one is after a step.
    fn after(self, act: Act, range: Range, step: Option<&Step>) -> Selection {
        let old = self.grid.get_untracked().selection;
        let last = self.size().rows.saturating_sub(1);
        let moved = |spot: Spot, by: isize| Spot::new(spot.row.saturating_add_signed(by), spot.col);
        let shifted = |by| Selection {
            at: moved(old.at, by),
            to: moved(old.to, by),
        };
        match (act, step) {
            (Act::Undo | Act::Redo, Some(step)) => {
                let row = step.lands().and_then(|(row, col)| {
                    let at = self
                        .positions
                        .with_untracked(|known| known.get(&row).copied());
                    at.map(|at| Spot::new(at, col))
                });
                row.map_or(old, Selection::one)
            }
            (Act::Append, _) => Selection::one(Spot::new(last, old.at.col)),
            (_, None) => old,
            (Act::InsertAbove, _) => Selection::one(Spot::new(range.top, 0)),
            (Act::InsertBelow | Act::Double, _) => Selection::one(Spot::new(range.bottom + 1, 0)),
            (Act::MoveUp, _) => shifted(-1),
            (Act::MoveDown, _) => shifted(1),
            (Act::Remove, _) => Selection::one(Spot::new(range.top.min(last), old.at.col)),
            _ => old,
        }
    }

    /// Goes into a new row at the end, at its first column.
    pub(in crate::ui::part) fn append(self) {
        self.finish();
        let mut grid = self.grid.get_untracked();
        grid.go(Spot::new(self.size().rows.saturating_sub(1), 0));
        self.put(grid);
        self.session.insert_row(self.table, self.size().rows);
        self.go(Spot::new(self.size().rows.saturating_sub(1), 0));
    }

    fn ends_empty(self) -> bool {
        let last = self.size().rows.saturating_sub(1);
        (0..self.table.columns.len()).all(|col| !self.is_filled(Spot::new(last, col)))
            && self.size().rows > 0
    }

    fn ids(self, range: Range) -> Vec<u32> {
        self.lines.with_untracked(|lines| {
            let rows = lines.iter().skip(range.top).take(range.size().rows);
            rows.map(|line| line.id).collect()
        })
    }

    /// Says what went, and the ways back.
    pub(in crate::ui::part) fn tell_removed(self, range: Range, ids: Vec<u32>, ways: &str) {
        let rows = if range.top == range.bottom {
            format!("第 {} 行", range.top + 1)
        } else {
            format!("第 {} 至 {} 行", range.top + 1, range.bottom + 1)
        };
        let back = Arc::new(move || {
            if self.session.is_open() {
                self.session
                    .step(self.table, |sheet| sheet.bring(range.top, &ids));
            }
        });
        let says = format!("已删除{rows}{ways}");
        self.say(says, Some(back));
    }

    fn open_menu(self) {
        let at = self
            .here_now()
            .and_then(|(_, place)| cell::below(&element_id(place)));
        self.menu.set(at);
    }
}
