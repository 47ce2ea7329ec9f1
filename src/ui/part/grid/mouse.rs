//! The mouse in a grid: a press goes to a cell, a drag selects, a second press edits.

use leptos::prelude::*;

use super::board::Board;
use crate::app::grid::{Selection, Spot};

impl Board {
    pub(super) fn pressed(self, row: u32, col: usize, extend: bool) {
        let Some(at) = self
            .positions
            .with_untracked(|known| known.get(&row).copied())
        else {
            return;
        };
        let spot = Spot::new(at, col);
        let grid = self.grid.get_untracked();
        let again =
            self.active.get_untracked() && !extend && grid.selection == Selection::one(spot);
        self.again.set_value(again);
        if extend {
            self.extend(spot);
        } else if !again {
            self.go(spot);
        } else {
            self.settle(true);
        }
    }

    pub(super) fn dragged(self, row: u32, col: usize) {
        let at = self
            .positions
            .with_untracked(|known| known.get(&row).copied());
        if let Some(spot) = at.map(|at| Spot::new(at, col))
            && self.grid.get_untracked().selection.to != spot
        {
            self.again.set_value(false);
            self.extend(spot);
        }
    }

    /// A second click on the current cell edits it.
    pub(super) fn clicked(self) {
        if self.again.get_value() {
            self.again.set_value(false);
            self.edit();
        }
    }

    fn extend(self, spot: Spot) {
        self.finish();
        let mut grid = self.grid.get_untracked();
        grid.extend(spot);
        self.put(grid);
        self.settle(true);
    }

    /// Selects a whole row.
    pub(super) fn select_row(self, row: u32) {
        self.go_to_row(row, 0);
        let mut grid = self.grid.get_untracked();
        grid.selection = grid.selection.rows(self.size());
        self.put(grid);
    }
}
