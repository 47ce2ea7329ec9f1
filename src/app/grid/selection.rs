//! The current cell and the block selected from it.

/// A cell by where it stands, counted from nought.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Spot {
    /// The row.
    pub row: usize,
    /// The column.
    pub col: usize,
}

/// How many rows and columns there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// Rows.
    pub rows: usize,
    /// Columns.
    pub cols: usize,
}

/// A block of cells, its edges within it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range {
    /// The first row.
    pub top: usize,
    /// The last row.
    pub bottom: usize,
    /// The first column.
    pub left: usize,
    /// The last column.
    pub right: usize,
}

/// The way a key leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// To the row above.
    Up,
    /// To the row below.
    Down,
    /// To the column before.
    Left,
    /// To the column behind.
    Right,
}

/// The current cell, and the corner of the block that lies across from it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// The current cell, in which typing goes.
    pub at: Spot,
    /// The other corner; the current cell itself where nothing more is selected.
    pub to: Spot,
}

impl Spot {
    /// The cell of that row and column.
    pub const fn new(row: usize, col: usize) -> Spot {
        Spot { row, col }
    }

    /// One cell further, or the same at the edge.
    #[must_use]
    pub fn stepped(self, way: Way, size: Size) -> Spot {
        match way {
            Way::Up => Spot::new(self.row.saturating_sub(1), self.col),
            Way::Down => Spot::new(self.row + 1, self.col).within(size),
            Way::Left => Spot::new(self.row, self.col.saturating_sub(1)),
            Way::Right => Spot::new(self.row, self.col + 1).within(size),
        }
    }

    /// To the end of what is filled; from there, or from an empty cell, to the next that is filled, else to the edge.
    #[must_use]
    pub fn jumped(self, way: Way, size: Size, filled: &dyn Fn(Spot) -> bool) -> Spot {
        let mut here = self;
        let run = filled(here) && filled(here.stepped(way, size));
        loop {
            let next = here.stepped(way, size);
            if next == here || (run && !filled(next)) {
                return here;
            }
            here = next;
            if !run && filled(here) {
                return here;
            }
        }
    }

    fn within(self, size: Size) -> Spot {
        Spot {
            row: self.row.min(size.rows.saturating_sub(1)),
            col: self.col.min(size.cols.saturating_sub(1)),
        }
    }
}

impl Selection {
    /// One cell.
    pub const fn one(at: Spot) -> Selection {
        Selection { at, to: at }
    }

    /// Everything, with the current cell where it is.
    #[must_use]
    pub fn all(size: Size) -> Selection {
        Selection {
            at: Spot::default(),
            to: Spot::new(usize::MAX, usize::MAX).within(size),
        }
    }

    /// The block from one corner to the other.
    pub fn range(self) -> Range {
        Range {
            top: self.at.row.min(self.to.row),
            bottom: self.at.row.max(self.to.row),
            left: self.at.col.min(self.to.col),
            right: self.at.col.max(self.to.col),
        }
    }

    /// Whole rows, as many as were selected.
    #[must_use]
    pub fn rows(self, size: Size) -> Selection {
        Selection {
            at: Spot::new(self.at.row, 0),
            to: Spot::new(self.to.row, usize::MAX).within(size),
        }
    }

    /// The same where rows may have gone.
    #[must_use]
    pub fn within(self, size: Size) -> Selection {
        Selection {
            at: self.at.within(size),
            to: self.to.within(size),
        }
    }
}

impl Range {
    /// Whether a cell lies in it.
    pub fn holds(self, spot: Spot) -> bool {
        (self.top..=self.bottom).contains(&spot.row) && (self.left..=self.right).contains(&spot.col)
    }

    /// How many rows and columns it has.
    pub fn size(self) -> Size {
        Size {
            rows: self.bottom - self.top + 1,
            cols: self.right - self.left + 1,
        }
    }

    /// Whether it is a single cell.
    pub fn is_one(self) -> bool {
        self.top == self.bottom && self.left == self.right
    }

    /// Its cells, row by row.
    pub fn spots(self) -> impl Iterator<Item = Spot> {
        (self.top..=self.bottom)
            .flat_map(move |row| (self.left..=self.right).map(move |col| Spot::new(row, col)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIZE: Size = Size { rows: 6, cols: 3 };

    #[test]
    fn a_step_ends_at_each_edge() {
        let corner = Spot::new(5, 2);
        assert_eq!(Spot::default().stepped(Way::Up, SIZE), Spot::default());
        assert_eq!(Spot::default().stepped(Way::Left, SIZE), Spot::default());
        assert_eq!(corner.stepped(Way::Down, SIZE), corner);
        assert_eq!(corner.stepped(Way::Right, SIZE), corner);
        assert_eq!(corner.stepped(Way::Up, SIZE), Spot::new(4, 2));
    }

    #[test]
    fn a_jump_goes_to_the_end_of_the_filled_then_to_the_next_filled_then_to_the_edge() {
        // Rows 0, 1 and 4 of the first column are filled.
        let filled = |spot: Spot| spot.col == 0 && matches!(spot.row, 0 | 1 | 4);
        let jump = |row, way| Spot::new(row, 0).jumped(way, SIZE, &filled).row;
        assert_eq!(jump(0, Way::Down), 1);
        assert_eq!(jump(1, Way::Down), 4);
        assert_eq!(jump(2, Way::Down), 4);
        assert_eq!(jump(4, Way::Down), 5);
        assert_eq!(jump(5, Way::Up), 4);
        assert_eq!(jump(4, Way::Up), 1);
        assert_eq!(jump(1, Way::Up), 0);
    }

    #[test]
    fn a_block_is_the_same_from_whichever_corner_it_was_drawn() {
        let drawn = Selection {
            at: Spot::new(3, 2),
            to: Spot::new(1, 1),
        };
        let range = drawn.range();
        assert_eq!(
            range,
            Range {
                top: 1,
                bottom: 3,
                left: 1,
                right: 2
            }
        );
        assert_eq!(range.size(), Size { rows: 3, cols: 2 });
        assert!(range.holds(Spot::new(2, 1)) && !range.holds(Spot::new(2, 0)));
        assert_eq!(range.spots().count(), 6);
        assert!(!range.is_one() && Selection::one(Spot::new(2, 2)).range().is_one());
    }

    #[test]
    fn rows_and_everything_reach_from_edge_to_edge() {
        let three = Selection {
            at: Spot::new(3, 1),
            to: Spot::new(2, 1),
        };
        assert_eq!(
            three.rows(SIZE).range(),
            Range {
                top: 2,
                bottom: 3,
                left: 0,
                right: 2
            }
        );
        assert_eq!(
            Selection::all(SIZE).range().size(),
            Size { rows: 6, cols: 3 }
        );
    }

    #[test]
    fn a_selection_stays_within_what_is_left() {
        let last = Selection::one(Spot::new(5, 2));
        let left = last.within(Size { rows: 2, cols: 3 });
        assert_eq!(left, Selection::one(Spot::new(1, 2)));
        assert_eq!(
            last.within(Size { rows: 0, cols: 3 }),
            Selection::one(Spot::new(0, 2))
        );
    }
}
