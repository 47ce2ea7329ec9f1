//! A change of a table, and the change that takes it back.

use std::fmt;

/// What a step did, in the words that are shown for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// Typing in one cell.
    Typed,
    /// A block written from a cell on.
    Pasted,
    /// A cell or row copied downwards.
    Filled,
    /// Cells emptied.
    Cleared,
    /// So many empty rows put in.
    Inserted(usize),
    /// So many rows with texts put in.
    Added(usize),
    /// All rows replaced by so many others.
    Replaced(usize),
    /// So many rows taken away.
    Removed(usize),
    /// Rows moved.
    Moved,
    /// So many rows put in a second time.
    Doubled(usize),
}

/// A new text in a cell; the row by its id, the column by where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// The id of the row.
    pub row: u32,
    /// The column.
    pub col: usize,
    /// What stood there.
    pub before: String,
    /// What stands there now.
    pub after: String,
}

/// The ids of the rows from top to bottom, before and after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Order {
    /// As it was.
    pub before: Vec<u32>,
    /// As it is now.
    pub after: Vec<u32>,
}

/// One change. A row that is taken away keeps its texts beside the table, so that its order alone brings it back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What it did.
    pub what: What,
    /// Where rows came, went or moved.
    pub order: Option<Order>,
    /// The cells that changed.
    pub edits: Vec<Edit>,
}

impl Step {
    /// Whether it changes nothing.
    pub fn is_nothing(&self) -> bool {
        let same = |order: &Order| order.before == order.after;
        self.order.as_ref().is_none_or(same)
            && self.edits.iter().all(|edit| edit.before == edit.after)
    }

    /// The step that takes this one back.
    #[must_use]
    pub fn back(self) -> Step {
        let order = self.order.map(|order| Order {
            before: order.after,
            after: order.before,
        });
        let turned = |edit: Edit| Edit {
            before: edit.after,
            after: edit.before,
            ..edit
        };
        Step {
            what: self.what,
            order,
            edits: self.edits.into_iter().rev().map(turned).collect(),
        }
    }

    /// The rows that it puts in.
    pub fn comes(&self) -> Vec<u32> {
        let Some(order) = &self.order else {
            return Vec::new();
        };
        let old: std::collections::BTreeSet<u32> = order.before.iter().copied().collect();
        let new = order.after.iter().copied();
        new.filter(|id| !old.contains(id)).collect()
    }

    /// The row and column to look at once it is done: the first cell that changed, or the first row that stands elsewhere.
    pub fn lands(&self) -> Option<(u32, usize)> {
        let Some(order) = &self.order else {
            return self.edits.first().map(|edit| (edit.row, edit.col));
        };
        let moved = order
            .after
            .iter()
            .zip(&order.before)
            .position(|(now, then)| now != then);
        let at = moved.unwrap_or(order.before.len());
        let row = order.after.get(at).or(order.after.last());
        row.map(|row| (*row, 0))
    }
}

impl fmt::Display for What {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            What::Typed => f.write_str("填写"),
            What::Pasted => f.write_str("粘贴"),
            What::Filled => f.write_str("向下填充"),
            What::Cleared => f.write_str("清空"),
            What::Inserted(rows) => write!(f, "插入 {rows} 行"),
            What::Added(rows) => write!(f, "加入 {rows} 行"),
            What::Replaced(rows) => write!(f, "替换为 {rows} 行"),
            What::Removed(rows) => write!(f, "删除 {rows} 行"),
            What::Moved => f.write_str("移动"),
            What::Doubled(rows) => write!(f, "复制 {rows} 行"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edit(row: u32, before: &str, after: &str) -> Edit {
        Edit {
            row,
            col: 1,
            before: before.to_owned(),
            after: after.to_owned(),
        }
    }

    fn order(before: &[u32], after: &[u32]) -> Order {
        Order {
            before: before.to_vec(),
            after: after.to_vec(),
        }
    }

    #[test]
    fn back_and_back_again_is_the_same_step() {
        let step = Step {
            what: What::Pasted,
            order: Some(order(&[1, 2], &[1, 2, 3])),
            edits: vec![edit(2, "旧", "新"), edit(3, "", "加")],
        };
        let back = step.clone().back();
        assert_eq!(back.order, Some(order(&[1, 2, 3], &[1, 2])));
        assert_eq!(back.edits, [edit(3, "加", ""), edit(2, "新", "旧")]);
        assert_eq!(back.back(), step);
    }

    #[test]
    fn a_step_without_a_difference_is_nothing() {
        let mut step = Step {
            what: What::Typed,
            order: Some(order(&[1], &[1])),
            edits: vec![edit(1, "同", "同")],
        };
        assert!(step.is_nothing());
        step.edits.push(edit(1, "", "x"));
        assert!(!step.is_nothing());
    }

    #[test]
    fn it_lands_where_it_changed_something() {
        let at = |order: Option<Order>, edits: Vec<Edit>| {
            Step {
                what: What::Moved,
                order,
                edits,
            }
            .lands()
        };
        assert_eq!(at(None, vec![edit(7, "", "x")]), Some((7, 1)));
        assert_eq!(at(Some(order(&[1, 2, 3], &[1, 3])), vec![]), Some((3, 0)));
        assert_eq!(at(Some(order(&[1, 2], &[1])), vec![]), Some((1, 0)));
        assert_eq!(at(Some(order(&[1, 3], &[1, 2, 3])), vec![]), Some((2, 0)));
        assert_eq!(at(Some(order(&[1], &[])), vec![]), None);
    }

    #[test]
    fn rows_that_come_are_told_from_rows_that_move() {
        let step = Step {
            what: What::Inserted(1),
            order: Some(order(&[1, 2], &[2, 9, 1])),
            edits: vec![],
        };
        assert_eq!(step.comes(), [9]);
    }
}
