//! What the rules find in the open paper, for whoever shows it; nothing before the rules are there.

use std::sync::Arc;

use leptos::prelude::*;

use super::Session;
use crate::dossier::Place;
use crate::form::Step;
use crate::regulation::{Finding, Moment, Severity};
use crate::ui::erase::memo;

/// What the rules find: everything, hardest first, and at one place.
#[derive(Clone)]
pub(crate) struct Verdicts {
    pub(super) all: Memo<Vec<Finding>>,
    pub(super) at: Arc<dyn Fn(Place) -> Vec<Finding> + Send + Sync>,
}

/// The verdicts on the open paper, made when the rules are there.
pub(super) fn verdicts(session: Session) -> Memo<Option<StoredValue<Verdicts>>> {
    memo(move || {
        let later = session.desk.later.get()?;
        Some(StoredValue::new((later.judge)(session)))
    })
}

impl Session {
    /// Whether the rules are there: before that, that nothing was found says nothing.
    pub(crate) fn is_judged(self) -> bool {
        self.verdicts().is_some()
    }

    /// Everything found, hardest first.
    pub(crate) fn findings(self) -> Vec<Finding> {
        self.with_findings(<[Finding]>::to_vec)
    }

    /// Shows everything found, hardest first, without copying it.
    pub(crate) fn with_findings<T>(self, look: impl FnOnce(&[Finding]) -> T) -> T {
        match self.verdicts() {
            Some(verdicts) => verdicts.all.with(|all| look(all)),
            None => look(&[]),
        }
    }

    /// What is found at one place and may be shown there now.
    pub(crate) fn shown_at(self, place: Place) -> Vec<Finding> {
        let Some(verdicts) = self.verdicts() else {
            return Vec::new();
        };
        let mut shown = (verdicts.at)(place);
        shown.retain(|finding| self.may_show(finding, place));
        shown
    }

    /// The hardest of what may be said at a place now.
    pub(crate) fn hardest_at(self, place: Place) -> Option<Severity> {
        let shown = self.shown_at(place);
        shown.iter().map(|finding| finding.rule().severity).min()
    }

    /// What stands against going on from a step: missing, unreadable, against the rules.
    pub(crate) fn open_in(self, step: &'static Step) -> Vec<Finding> {
        let hard = |finding: &Finding| finding.rule().severity <= Severity::Breach;
        let here = |finding: &Finding| step.items.iter().any(|item| item.is(finding.place().key));
        let mut open = self.findings();
        open.retain(|finding| hard(finding) && here(finding));
        open
    }

    /// What bars the step for now, whatever else is right.
    pub(crate) fn bars(self) -> Vec<Finding> {
        let mut bars = self.findings();
        bars.retain(|finding| finding.rule().moment == Moment::Bar);
        bars
    }

    /// Looks again with what waited for a pause.
    pub(super) fn settle(self) {
        if self.blanks_moved.get_value() {
            self.blanks_moved.set_value(false);
            self.blanks_settled
                .update(|count| *count = count.wrapping_add(1));
        }
        self.settled.update(|count| *count = count.wrapping_add(1));
    }

    fn verdicts(self) -> Option<Verdicts> {
        let made = self.verdicts.get()?.get()?;
        Some(made.get_value())
    }

    /// Whether this is the moment a person expects to hear of it.
    fn may_show(self, finding: &Finding, place: Place) -> bool {
        match finding.rule().moment {
            Moment::Missing => self.pressed_at(place),
            Moment::Format => {
                self.left.with(|left| left.contains(&place)) || self.pressed_at(place)
            }
            Moment::Verdict => true,
            Moment::Bar => false,
        }
    }

    fn pressed_at(self, place: Place) -> bool {
        let step = self.form.step_of(place.key).map(|(_, step)| step.key);
        step.is_some_and(|step| self.pressed.with(|pressed| pressed.contains(step)))
    }
}
