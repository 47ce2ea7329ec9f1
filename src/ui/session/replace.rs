//! Puts another paper in the place of the open one, and nothing typed is lost by it.

use leptos::prelude::*;

use super::Session;
use crate::dossier::Paper;
use crate::export::Saver;

/// A paper that is to take the place of the open one, and what follows when it has.
pub(super) struct Replacement {
    paper: Paper,
    then: Box<dyn FnOnce()>,
}

impl Session {
    /// Puts another paper in the place of this one as soon as everything typed here is stored; that stays among the versions.
    /// Where it cannot be stored, nothing is replaced, and that is said.
    pub(crate) fn replace(self, paper: Paper, then: impl FnOnce() + 'static) {
        let then = Box::new(then);
        self.replacing.set_value(Some(Replacement { paper, then }));
        self.hurry();
        self.go_on_replacing();
    }

    pub(super) fn is_replacing(self) -> bool {
        self.replacing.with_value(Option::is_some)
    }

    /// Replaces what is to be replaced, unless something typed is not stored yet; a window that looks on replaces nothing.
    pub(super) fn go_on_replacing(self) {
        if self.held.get_untracked() {
            return self.give_up_replacing();
        }
        if self.saver.with_untracked(Saver::is_open) {
            return;
        }
        if let Some(Replacement { paper, then }) = self.waiting() {
            self.mark_version();
            self.put_over(&paper);
            then();
        }
    }

    pub(super) fn give_up_replacing(self) {
        if self.waiting().is_some() {
            self.desk.say("现在的内容没有存进本机，或者正由另一个窗口编辑，所以没有替换。请按页上的提示处理，再试一次", None);
        }
    }

    /// Shows another paper, to be saved like anything typed.
    pub(super) fn put_over(self, paper: &Paper) {
        self.show(paper);
        self.note_all();
        self.edited();
    }

    fn waiting(self) -> Option<Replacement> {
        self.replacing.try_update_value(Option::take).flatten()
    }
}
