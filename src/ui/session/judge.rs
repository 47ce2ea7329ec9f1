//! Findings of the open paper: a memo per rule, so that a key runs only the rules that looked at it.

use std::collections::HashMap;

use leptos::prelude::*;

use super::{Live, Session};
use crate::dossier::{Place, Progress, Status};
use crate::form::{Part, Step};
use crate::regulation::{
    Case, Check, Finding, Moment, Rule, Severity, hardest_first, judge, judge_row, rules,
};
use crate::ui::erase::memo;

/// A rule and what it finds now.
#[derive(Clone, Copy)]
pub(super) struct Verdict {
    rule: &'static Rule,
    findings: Memo<Vec<Finding>>,
}

/// The memos of all rules of the form.
pub(super) fn all(session: Session) -> Vec<Verdict> {
    let form = session.form.id;
    let verdict = |rule| Verdict {
        rule,
        findings: memo(move || found(session, rule)),
    };
    rules()
        .filter(|rule| rule.form == form)
        .map(verdict)
        .collect()
}

/// The memos of how far each step is.
pub(super) fn steps(session: Session) -> HashMap<&'static str, Memo<Progress>> {
    let memo = |step: &'static Step| memo(move || Progress::of(step.items, &Live::paced(session)));
    session
        .form
        .steps()
        .map(|(_, step)| (step.key, memo(step)))
        .collect()
}

/// A rule over single blanks follows them; one that sees a table waits for a pause in typing.
fn found(session: Session, rule: &'static Rule) -> Vec<Finding> {
    let followed = matches!(rule.check, Check::Blanks(_));
    if !followed {
        session.settled.track();
    }
    let live = if followed {
        Live::followed(session)
    } else {
        Live::glanced(session)
    };
    session.with_case(&live, |case| judge(rule, case))
}

impl Session {
    /// Everything found, hardest first.
    pub(crate) fn findings(&self) -> Vec<Finding> {
        self.verdicts.with_value(|verdicts| {
            hardest_first(verdicts.iter().flat_map(|verdict| verdict.findings.get()))
        })
    }

    /// What is found at one place; a row is judged at once, by the rules that see single rows.
    pub(crate) fn findings_at(&self, place: Place) -> Vec<Finding> {
        let mine = |finding: &Finding| finding.places().contains(&place);
        let mut here: Vec<Finding> = self.verdicts.with_value(|verdicts| {
            let looking = verdicts.iter().filter(|verdict| verdict.speaks_of(place));
            looking
                .flat_map(|verdict| verdict.findings.get())
                .filter(mine)
                .collect()
        });
        if let Some(row) = place.row {
            here.extend(self.findings_of_row(row).into_iter().filter(mine));
        }
        here
    }

    /// What is found at one place and may be shown there now.
    pub(crate) fn shown_at(&self, place: Place) -> Vec<Finding> {
        let found = self.findings_at(place);
        found
            .into_iter()
            .filter(|finding| self.may_show(finding, place))
            .collect()
    }

    /// Whether this is the moment a person expects to hear of it.
    pub(crate) fn may_show(&self, finding: &Finding, place: Place) -> bool {
        match finding.rule().moment {
            Moment::Missing => self.pressed_at(place),
            Moment::Format => {
                self.left.with(|left| left.contains(&place)) || self.pressed_at(place)
            }
            Moment::Verdict => true,
        }
    }

    /// How far a step is.
    pub(crate) fn progress(&self, step: &'static Step) -> Progress {
        let memo = self.steps.with_value(|steps| steps.get(step.key).copied());
        memo.map(|memo| memo.get()).unwrap_or_default()
    }

    /// How far a part is, and how many findings ask for work in it.
    pub(crate) fn part_state(&self, part: &'static Part) -> (Progress, Status, usize) {
        let steps = part.steps.iter();
        let progress = steps
            .map(|step| self.progress(step))
            .fold(Progress::default(), |sum, next| sum + next);
        let open = self.findings();
        let problems = open
            .iter()
            .filter(|finding| asks_for_work(finding) && part_holds(part, finding))
            .count();
        (progress, progress.status(problems), problems)
    }

    /// How far the whole form is.
    pub(crate) fn whole(&self) -> Progress {
        self.form
            .steps()
            .map(|(_, step)| self.progress(step))
            .fold(Progress::default(), |sum, next| sum + next)
    }

    /// How many findings ask for work.
    pub(crate) fn problems(&self) -> usize {
        self.findings()
            .iter()
            .filter(|finding| asks_for_work(finding))
            .count()
    }

    /// What stands against going on from a step: missing, unreadable, against the rules.
    pub(crate) fn open_in(&self, step: &'static Step) -> Vec<Finding> {
        let hard = |finding: &Finding| {
            matches!(finding.rule().severity, Severity::Error | Severity::Breach)
        };
        let here = |finding: &Finding| step.items.iter().any(|item| item.is(finding.place().key));
        self.findings()
            .into_iter()
            .filter(|finding| hard(finding) && here(finding))
            .collect()
    }

    /// Marks a step as asked for, so that what is missing is said there.
    pub(crate) fn press(&self, step: &'static Step) {
        self.pressed.update(|pressed| {
            pressed.insert(step.key);
        });
        self.settle();
    }

    /// Marks every step as asked for, as review does.
    pub(crate) fn press_all(&self) {
        self.pressed.update(|pressed| {
            pressed.extend(self.form.steps().map(|(_, step)| step.key));
        });
        self.settle();
    }

    /// The hardest of what may be said at a place now.
    pub(crate) fn hardest_at(&self, place: Place) -> Option<Severity> {
        self.shown_at(place)
            .iter()
            .map(|finding| finding.rule().severity)
            .min()
    }

    /// Looks again with the rules that see whole tables.
    pub(super) fn settle(&self) {
        self.settled
            .update(|settled| *settled = settled.wrapping_add(1));
    }

    fn findings_of_row(&self, row: u32) -> Vec<Finding> {
        let live = Live::followed(*self);
        let by_row = |rule: &&'static Rule| {
            matches!(rule.check, Check::Row(..)) && rule.form == self.form.id
        };
        self.with_case(&live, |case| {
            rules()
                .filter(by_row)
                .flat_map(|rule| judge_row(rule, case, row))
                .collect()
        })
    }

    fn with_case<T>(&self, live: &Live, look: impl FnOnce(&Case) -> T) -> T {
        let regions = self.desk.regions.get();
        let case = Case {
            form: self.form,
            answers: live,
            today: self.desk.today.get(),
            regions: regions.as_deref(),
        };
        look(&case)
    }

    fn pressed_at(&self, place: Place) -> bool {
        let step = self.form.step_of(place.key).map(|(_, step)| step.key);
        step.is_some_and(|step| self.pressed.with(|pressed| pressed.contains(step)))
    }
}

impl Verdict {
    /// A row's own rules are judged where the row stands, not from here.
    fn speaks_of(&self, place: Place) -> bool {
        let by_row = matches!(self.rule.check, Check::Row(..)) && place.row.is_some();
        !by_row && (self.rule.places.is_empty() || self.rule.looks_at(place.key))
    }
}

/// Whether a finding is work still to be done, not only something to know.
pub(crate) fn asks_for_work(finding: &Finding) -> bool {
    matches!(finding.rule().severity, Severity::Error | Severity::Breach)
        && finding.rule().moment != Moment::Missing
}

fn part_holds(part: &Part, finding: &Finding) -> bool {
    let key = finding.place().key;
    part.steps
        .iter()
        .any(|step| step.items.iter().any(|item| item.is(key)))
}
