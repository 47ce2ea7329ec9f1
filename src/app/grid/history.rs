//! The steps that were taken in a table, and those that were taken back.

use super::{Edit, Step, What};

/// So many steps can be taken back.
const KEPT: usize = 200;

/// What was done to one table since it was opened.
#[derive(Clone, Debug, Default)]
pub struct History {
    done: Vec<Step>,
    undone: Vec<Step>,
    /// Whether the last step is typing that may still go on.
    open: bool,
}

impl History {
    /// A step was taken; what was taken back before it is forgotten.
    pub fn note(&mut self, step: Step) {
        self.open = false;
        if step.is_nothing() {
            return;
        }
        self.undone.clear();
        self.done.push(step);
        if self.done.len() > KEPT {
            self.done.remove(0);
        }
    }

    /// A key in a cell: one step with the keys before it, until the cell is left.
    pub fn typed(&mut self, edit: Edit) {
        if let Some(last) = self.open_edit(edit.row, edit.col) {
            last.after = edit.after;
            return;
        }
        self.close();
        self.note(Step {
            what: What::Typed,
            order: None,
            edits: vec![edit],
        });
        self.open = true;
    }

    /// The cell was left: the next key begins a step of its own.
    pub fn close(&mut self) {
        if self.open && self.done.last().is_some_and(Step::is_nothing) {
            self.done.pop();
        }
        self.open = false;
    }

    /// The step that takes the last one back.
    pub fn undo(&mut self) -> Option<Step> {
        self.close();
        let step = self.done.pop()?;
        self.undone.push(step.clone());
        Some(step.back())
    }

    /// The step that was taken back last, to be taken again.
    pub fn redo(&mut self) -> Option<Step> {
        self.close();
        let step = self.undone.pop()?;
        self.done.push(step.clone());
        Some(step)
    }

    /// What would be taken back, and what would be taken again.
    pub fn ahead(&self) -> (Option<What>, Option<What>) {
        let what = |steps: &[Step]| steps.last().map(|step| step.what);
        (what(&self.done), what(&self.undone))
    }

    fn open_edit(&mut self, row: u32, col: usize) -> Option<&mut Edit> {
        let open = self.open;
        let last = self.done.last_mut().filter(|_| open)?;
        last.edits
            .first_mut()
            .filter(|edit| edit.row == row && edit.col == col)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(row: u32, before: &str, after: &str) -> Edit {
        Edit {
            row,
            col: 0,
            before: before.to_owned(),
            after: after.to_owned(),
        }
    }

    #[test]
    fn typing_in_one_cell_until_it_is_left_is_one_step() {
        let mut history = History::default();
        history.typed(key(1, "", "宣"));
        history.typed(key(1, "宣", "宣传"));
        history.close();
        history.typed(key(1, "宣传", "宣传培训"));
        let first = history.undo().unwrap();
        assert_eq!(first.edits, [key(1, "宣传培训", "宣传")]);
        assert_eq!(history.undo().unwrap().edits, [key(1, "宣传", "")]);
        assert_eq!(history.undo(), None);
    }

    #[test]
    fn another_cell_is_another_step_even_if_nobody_said_that_the_first_was_left() {
        let mut history = History::default();
        history.typed(key(1, "", "甲"));
        history.typed(key(2, "", "乙"));
        assert_eq!(history.undo().unwrap().edits, [key(2, "乙", "")]);
        assert_eq!(history.undo().unwrap().edits, [key(1, "甲", "")]);
    }

    #[test]
    fn typing_that_ends_as_it_began_is_no_step() {
        let mut history = History::default();
        history.typed(key(1, "甲", "甲乙"));
        history.typed(key(1, "甲乙", "甲"));
        history.close();
        assert_eq!(history.ahead(), (None, None));
        assert_eq!(history.undo(), None);
    }

    #[test]
    fn what_was_taken_back_can_be_taken_again_until_something_new_is_done() {
        let mut history = History::default();
        history.typed(key(1, "", "甲"));
        history.typed(key(2, "", "乙"));
        history.undo();
        history.undo();
        assert_eq!(history.ahead(), (None, Some(What::Typed)));
        assert_eq!(history.redo().unwrap().edits, [key(1, "", "甲")]);
        assert_eq!(history.redo().unwrap().edits, [key(2, "", "乙")]);
        assert_eq!(history.redo(), None);
        history.undo();
        history.typed(key(3, "", "丙"));
        assert_eq!(history.redo(), None);
        assert_eq!(history.undo().unwrap().edits, [key(3, "丙", "")]);
    }

    #[test]
    fn the_oldest_steps_are_let_go() {
        let mut history = History::default();
        for row in 0..=u32::try_from(KEPT).unwrap() {
            history.typed(key(row, "", "x"));
        }
        let mut back = 0;
        while history.undo().is_some() {
            back += 1;
        }
        assert_eq!(back, KEPT);
    }
}
