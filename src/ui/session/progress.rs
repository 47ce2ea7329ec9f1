//! How far the open paper is: by step, by part, as a whole.

use std::collections::HashMap;

use leptos::prelude::*;

use super::{Live, Session};
use crate::app::review::Counts;
use crate::dossier::{Progress, Status};
use crate::form::{Part, Step};
use crate::regulation::Finding;
use crate::ui::erase::memo;

/// The memos of how far each step is.
pub(super) fn steps(session: Session) -> HashMap<&'static str, Memo<Progress>> {
    let progress =
        |step: &'static Step| memo(move || Progress::of(step.items, &Live::paced(session)));
    session
        .form
        .steps()
        .map(|(_, step)| (step.key, progress(step)))
        .collect()
}

impl Session {
    /// How far a step is.
    pub(crate) fn progress(self, step: &'static Step) -> Progress {
        let memo = self.steps.with_value(|steps| steps.get(step.key).copied());
        memo.map(|memo| memo.get()).unwrap_or_default()
    }

    /// How far a part is, and what was found in it.
    pub(crate) fn part_state(self, part: &'static Part) -> (Progress, Status, Counts) {
        let progress = self.sum(part.steps.iter());
        let mine = |finding: &&Finding| part_holds(part, finding);
        let counts = self.with_findings(|found| Counts::of(found.iter().filter(mine)));
        (progress, progress.status(counts.problems()), counts)
    }

    /// How far the whole form is.
    pub(crate) fn whole(self) -> Progress {
        self.sum(self.form.steps().map(|(_, step)| step))
    }

    /// How many findings there are of each kind.
    pub(crate) fn counts(self) -> Counts {
        self.with_findings(|found| Counts::of(found))
    }

    /// Marks a step as asked for, so that what is missing is said there.
    pub(crate) fn press(self, step: &'static Step) {
        self.pressed.update(|pressed| {
            pressed.insert(step.key);
        });
        self.settle();
    }

    /// Marks every step as asked for, as review does.
    pub(crate) fn press_all(self) {
        self.pressed.update(|pressed| {
            pressed.extend(self.form.steps().map(|(_, step)| step.key));
        });
        self.settle();
    }

    fn sum(self, steps: impl Iterator<Item = &'static Step>) -> Progress {
        steps.fold(Progress::default(), |sum, step| sum + self.progress(step))
    }
}

fn part_holds(part: &Part, finding: &Finding) -> bool {
    let key = finding.place().key;
    part.steps
        .iter()
        .any(|step| step.items.iter().any(|item| item.is(key)))
}
