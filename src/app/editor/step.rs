//! What whoever shows a paper has to do next.

use std::fmt;

use super::Said;
use super::saver::{LATE, Order};
use crate::dossier::Paper;

/// One thing to do.
#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    /// Ring after so many milliseconds; what was to ring before does not any more.
    Wake(f64, Bell),
    /// Ask for the draft, save it, and report how it went.
    Write,
    /// Show this paper in the place of the one on the screen.
    Show(Paper),
    /// Tell the other windows.
    Say(Said),
    /// Tell the user.
    Tell(Note),
    /// The paper that was to take the place of the open one stands there.
    Replaced,
}

/// What rings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bell {
    /// It is time to write.
    Due,
    /// The write should have come back.
    Late,
}

/// What the user is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Note {
    /// What another window left was taken up.
    Recovered,
    /// What was to be replaced was not, because something typed is not stored.
    NotReplaced,
}

/// Things to do in their order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Steps(Vec<Step>);

impl Steps {
    pub(super) fn new() -> Steps {
        Steps::default()
    }

    pub(super) fn one(step: Step) -> Steps {
        Steps(vec![step])
    }

    /// What the saver orders. A write that hangs is told; if it comes back after all, it counts.
    pub(super) fn of(order: Order) -> Steps {
        Steps(match order {
            Order::Rest => Vec::new(),
            Order::Wake(wait) => vec![Step::Wake(wait, Bell::Due)],
            Order::Write => vec![Step::Wake(LATE, Bell::Late), Step::Write],
        })
    }

    pub(super) fn push(&mut self, step: Step) {
        self.0.push(step);
    }

    pub(super) fn append(&mut self, mut others: Steps) {
        self.0.append(&mut others.0);
    }
}

impl IntoIterator for Steps {
    type Item = Step;
    type IntoIter = std::vec::IntoIter<Step>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Note::Recovered => "上次没来得及保存的文字已经找回",
            Note::NotReplaced => {
                "现在的内容没有存进本机，或者正由另一个窗口编辑，所以没有替换。请按页上的提示处理，再试一次"
            }
        })
    }
}
