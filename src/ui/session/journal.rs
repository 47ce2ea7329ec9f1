//! The journal of the open paper: what is not stored yet, at every key, under a name of this window's own.

use leptos::prelude::*;

use super::{Session, Side};
use crate::edge::journal;
use crate::export::Saving;

impl Session {
    pub(super) fn put_journal(self) {
        let name = self.journal_name();
        let text = self.journal_text();
        // A full or blocked journal takes nothing from the store's promise; the saver speaks when that fails.
        let kept = if let Some(text) = text {
            journal::put(&name, &text).is_ok()
        } else {
            journal::remove(&name);
            true
        };
        self.desk_side.update_value(|side| side.noted = kept);
    }

    /// Whether the page may be loaded anew: everything is stored, or, where another window made that
    /// impossible, stands in the journal to be found again.
    pub(crate) fn may_go(self, called: bool) -> bool {
        let noted = self.desk_side.try_with_value(|side| side.noted);
        let settled = self.saver.try_with(|saver| match saver.state() {
            Saving::Saved(_) => true,
            Saving::Overtaken => noted == Some(true),
            Saving::Refused { .. } => called && noted == Some(true),
            Saving::Waiting { .. } | Saving::Writing { .. } => false,
        });
        settled.unwrap_or(true)
    }

    /// What is not stored yet.
    pub(super) fn journal_text(self) -> Option<String> {
        self.desk_side.with_value(Side::journal_text)
    }

    /// What the journals of this paper are called by, and where its windows talk.
    pub(super) fn talk(self) -> String {
        let key = self.desk_side.with_value(|side| side.record.key());
        self.desk.talk(&key)
    }

    pub(super) fn journal_name(self) -> String {
        format!("{}/{}", self.talk(), self.window)
    }
}

impl Side {
    fn journal_text(&self) -> Option<String> {
        let open = match &self.flying {
            Some(flying) => flying.clone().under(self.journal.clone()),
            None => self.journal.clone(),
        };
        (!open.is_empty()).then(|| open.write())
    }
}
