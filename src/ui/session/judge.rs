//! Findings of the open paper: a memo per rule and a memo per row, so that a key runs only what looked at it.

use std::collections::HashMap;

use leptos::prelude::*;

use super::{Live, Session};
use crate::dossier::Place;
use crate::form::Step;
use crate::regulation::{
    Case, Check, Finding, Moment, Rule, Severity, hardest_first, judge, judge_row, rules,
};
use crate::ui::erase::memo;

/// A rule that does not judge rows, and what it finds now.
#[derive(Clone, Copy)]
struct Verdict {
    rule: &'static Rule,
    findings: Memo<Vec<Finding>>,
}

/// The memos of the open paper.
pub(super) struct Verdicts {
    rules: Vec<Verdict>,
    rows: HashMap<u32, ArcMemo<Vec<Finding>>>,
    all: Option<Memo<Vec<Finding>>>,
}

impl Verdicts {
    pub(super) fn none() -> Verdicts {
        Verdicts {
            rules: Vec::new(),
            rows: HashMap::new(),
            all: None,
        }
    }

    pub(super) fn of(session: Session) -> Verdicts {
        let verdict = |rule| Verdict {
            rule,
            findings: memo(move || found(session, rule)),
        };
        let whole = |rule: &&'static Rule| !is_by_row(rule);
        Verdicts {
            rules: rules_of(session).filter(whole).map(verdict).collect(),
            rows: HashMap::new(),
            all: Some(memo(move || session.gather())),
        }
    }
}

/// A rule over single blanks follows them; one that sees a table waits for a pause in typing.
fn found(session: Session, rule: &'static Rule) -> Vec<Finding> {
    let live = if matches!(rule.check, Check::Blanks(_)) {
        Live::followed(session)
    } else {
        session.settled.track();
        Live::glanced(session)
    };
    session.with_case(&live, |case| judge(rule, case))
}

fn rules_of(session: Session) -> impl Iterator<Item = &'static Rule> {
    let form = session.form.id;
    rules().filter(move |rule| rule.form == form)
}

fn is_by_row(rule: &Rule) -> bool {
    matches!(rule.check, Check::Row(..))
}

impl Session {
    /// Everything found, hardest first.
    pub(crate) fn findings(self) -> Vec<Finding> {
        self.with_findings(<[Finding]>::to_vec)
    }

    /// Shows everything found, hardest first, without copying it.
    pub(crate) fn with_findings<T>(self, look: impl FnOnce(&[Finding]) -> T) -> T {
        match self.verdicts.with_value(|verdicts| verdicts.all) {
            Some(all) => all.with(|all| look(all)),
            None => look(&[]),
        }
    }

    /// What is found at one place and may be shown there now.
    pub(crate) fn shown_at(self, place: Place) -> Vec<Finding> {
        let mut shown = self.findings_at(place);
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

    /// A row is judged at once, by the rules that see single rows.
    fn findings_at(self, place: Place) -> Vec<Finding> {
        let mine = |finding: &&Finding| finding.places().contains(&place);
        let mut here = Vec::new();
        let verdicts = self.verdicts.with_value(|verdicts| verdicts.rules.clone());
        for verdict in verdicts
            .iter()
            .filter(|verdict| verdict.rule.follows(place.key))
        {
            verdict
                .findings
                .with(|found| here.extend(found.iter().filter(mine).cloned()));
        }
        if let Some(row) = place.row {
            self.row_memo(row)
                .with(|found| here.extend(found.iter().filter(mine).cloned()));
        }
        here
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

    /// Everything found: by rules as they stand, by rows after a pause.
    fn gather(self) -> Vec<Finding> {
        self.settled.track();
        let mut all: Vec<Finding> = Vec::new();
        for verdict in self.verdicts.with_value(|verdicts| verdicts.rules.clone()) {
            verdict
                .findings
                .with(|found| all.extend(found.iter().cloned()));
        }
        for row in self.form.tables().flat_map(|table| self.row_ids(table)) {
            self.row_memo(row)
                .with_untracked(|found| all.extend(found.iter().cloned()));
        }
        hardest_first(all)
    }

    /// The memo of a row: it follows the cells of its row, and single blanks after a pause.
    fn row_memo(self, row: u32) -> ArcMemo<Vec<Finding>> {
        let known = self
            .verdicts
            .with_value(|verdicts| verdicts.rows.get(&row).cloned());
        known.unwrap_or_else(|| {
            let session = self;
            let memo = ArcMemo::new(move |_| session.judge_row(row));
            self.verdicts.update_value(|verdicts| {
                verdicts.rows.insert(row, memo.clone());
            });
            memo
        })
    }

    fn judge_row(self, row: u32) -> Vec<Finding> {
        self.blanks_settled.track();
        let line = self
            .texts
            .with_value(|texts| texts.lines.get(&row).map(|line| line.table));
        let of_its_table = |rule: &&'static Rule| match rule.check {
            Check::Row(table, _) => Some(table.key) == line,
            Check::Blanks(_) | Check::Table(..) => false,
        };
        self.with_case(&Live::by_row(self), |case| {
            let judged = rules_of(self).filter(of_its_table);
            judged.flat_map(|rule| judge_row(rule, case, row)).collect()
        })
    }

    fn with_case<T>(self, live: &Live, look: impl FnOnce(&Case) -> T) -> T {
        let regions = self.desk.regions.get();
        let dossier = self.dossier.get();
        look(&Case {
            form: self.form,
            answers: live,
            dossier: &dossier,
            today: self.desk.today.get(),
            regions: regions.as_deref(),
        })
    }

    fn pressed_at(self, place: Place) -> bool {
        let step = self.form.step_of(place.key).map(|(_, step)| step.key);
        step.is_some_and(|step| self.pressed.with(|pressed| pressed.contains(step)))
    }
}
