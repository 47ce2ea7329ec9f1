//! What is kept beside the answers: written reasons and ticks.

use leptos::prelude::*;

use super::Session;
use crate::regulation::Finding;
use crate::value::is_blank;

impl Session {
    /// Sets or takes back a written reason.
    pub(crate) fn give_reason(self, finding: &Finding, reason: String) {
        let key = finding.key();
        self.reasons.update(|reasons| {
            if is_blank(&reason) {
                reasons.remove(&key);
            } else {
                reasons.insert(key, reason);
            }
        });
        self.note_aside_of_answers();
        self.edited();
    }

    /// Ticks a line of a checklist, or unticks it.
    pub(crate) fn tick(self, line: &'static str, on: bool) {
        self.ticks.update(|ticks| {
            if on {
                ticks.insert(line.to_owned());
            } else {
                ticks.remove(line);
            }
        });
        self.note_aside_of_answers();
        self.edited();
    }
}
