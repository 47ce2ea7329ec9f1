//! What is kept beside the answers: written reasons and ticks.

use leptos::prelude::*;

use super::Session;
use crate::app::{Entered, entered};
use crate::regulation::Finding;
use crate::value::{Kind, is_blank};

impl Session {
    /// Sets or takes back a written reason; says what is kept, where that is not quite what was typed.
    pub(crate) fn give_reason(self, finding: &Finding, typed: String) -> Option<String> {
        if !self.is_open() {
            return None;
        }
        let key = finding.key();
        let before = self
            .reasons
            .with_untracked(|reasons| reasons.get(&key).cloned());
        let Entered { text, says, .. } = entered(Kind::Prose, &before.unwrap_or_default(), &typed);
        if let Some(says) = says {
            self.desk.say(says, None);
        }
        let instead = (text != typed).then(|| text.clone());
        self.reasons.update(|reasons| {
            if is_blank(&text) {
                reasons.remove(&key);
            } else {
                reasons.insert(key, text);
            }
        });
        self.note_beside_answers();
        self.edited();
        instead
    }

    /// Ticks a line of a checklist, or unticks it.
    pub(crate) fn tick(self, line: &str, on: bool) {
        self.ticks.update(|ticks| {
            if on {
                ticks.insert(line.to_owned());
            } else {
                ticks.remove(line);
            }
        });
        self.note_beside_answers();
        self.edited();
    }
}
