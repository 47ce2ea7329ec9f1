//! How far the open paper is: by step, by part, as a whole.

use std::collections::HashMap;

use leptos::prelude::*;

use super::{Live, Session};
use crate::dossier::{Progress, Status};
use crate::form::{Part, Step};
use crate::regulation::{Finding, Moment, Severity};
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

    /// How far a part is, and how many findings ask for work in it.
    pub(crate) fn part_state(self, part: &'static Part) -> (Progress, Status, usize) {
        let progress = self.sum(part.steps.iter());
        let mine = |finding: &&Finding| asks_for_work(finding) && part_holds(part, finding);
        let problems = self.with_findings(|found| found.iter().filter(mine).count());
        (progress, progress.status(problems), problems)
    }

    /// How far the whole form is.
    pub(crate) fn whole(self) -> Progress {
        self.sum(self.form.steps().map(|(_, step)| step))
    }

    /// How many findings ask for work.
    pub(crate) fn problems(self) -> usize {
        self.with_findings(|found| {
            found
                .iter()
                .filter(|finding| asks_for_work(finding))
                .count()
        })
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

/// Whether a finding is work still to be done, not only something to know.
fn asks_for_work(finding: &Finding) -> bool {
    finding.rule().severity <= Severity::Breach && finding.rule().moment != Moment::Missing
}

fn part_holds(part: &Part, finding: &Finding) -> bool {
    let key = finding.place().key;
    part.steps
        .iter()
        .any(|step| step.items.iter().any(|item| item.is(key)))
}
