//! Judges a paper: the one place where findings are made.

use std::cell::Cell;
use std::collections::BTreeSet;

use super::{Case, Check, Finding, Objection, Rule, Severity, rules};

/// Every finding of every rule, hardest first, then in the order of the rules.
pub fn check(case: &Case) -> Vec<Finding> {
    hardest_first(shares(case).iter().flat_map(|share| share.judge(case)))
}

/// A share of the work of judging a paper: one rule over the whole, or over some rows of a long table.
#[derive(Clone, Debug)]
pub struct Share {
    rule: &'static Rule,
    rows: Vec<u32>,
}

/// So many rows are judged by a rule in one share.
const ROWS: usize = 200;

/// The shares in which a paper is judged, in the order in which their findings follow one another.
pub fn shares(case: &Case) -> Vec<Share> {
    let of_rule = |rule: &'static Rule| match rule.check {
        Check::Blanks(_) | Check::Table(..) => vec![Share {
            rule,
            rows: Vec::new(),
        }],
        Check::Row(table, _) => {
            let share = |rows: &[u32]| Share {
                rule,
                rows: rows.to_vec(),
            };
            case.rows(table).chunks(ROWS).map(share).collect()
        }
    };
    rules_of(case).flat_map(of_rule).collect()
}

impl Share {
    /// Whether it looks at rows alone, of which no other paper and no record says anything.
    pub fn is_of_rows(&self) -> bool {
        !self.rows.is_empty()
    }

    /// What is found in this share of the paper.
    pub fn judge(&self, case: &Case) -> Vec<Finding> {
        match self.rule.check {
            Check::Blanks(_) | Check::Table(..) => judge(self.rule, case),
            Check::Row(..) => {
                let rows = self.rows.iter();
                rows.flat_map(|row| judge_row(self.rule, case, *row))
                    .collect()
            }
        }
    }

    /// Adds what is found in this share of a paper whose pilot is not known.
    pub fn judge_alone(&self, case: Case, found: &mut Alone) {
        let missed = Cell::new(false);
        found.findings.extend(self.judge(&case.alone(&missed)));
        if missed.get() {
            found.unsure.insert(self.rule.id);
        }
    }
}

/// What the rules find in a paper whose pilot is not known.
#[derive(Clone, Debug, Default)]
pub struct Alone {
    /// Hardest first.
    pub findings: Vec<Finding>,
    /// The rules that asked for the other papers, or for a table that is not at hand: with these they may judge otherwise.
    pub unsure: BTreeSet<&'static str>,
}

impl Alone {
    /// Puts the hardest findings first.
    #[must_use]
    pub fn hardest_first(self) -> Alone {
        Alone {
            findings: hardest_first(self.findings),
            ..self
        }
    }
}

/// As [`check`], with the rules whose verdict may be another where more of the pilot is known.
pub fn check_alone(case: Case) -> Alone {
    let mut found = Alone::default();
    for share in shares(&case) {
        share.judge_alone(case, &mut found);
    }
    found.hardest_first()
}

/// Puts the hardest findings first; those that are equally hard stay in their order.
pub fn hardest_first(findings: impl IntoIterator<Item = Finding>) -> Vec<Finding> {
    // One heap for each severity: the library's sort is ten times as much code in the browser.
    let mut heaps: [Vec<Finding>; Severity::Note as usize + 1] = Default::default();
    for finding in findings {
        heaps[finding.rule().severity as usize].push(finding);
    }
    heaps.into_iter().flatten().collect()
}

/// The findings of one rule over the whole paper.
pub fn judge(rule: &'static Rule, case: &Case) -> Vec<Finding> {
    let objections: Vec<Objection> = match rule.check {
        Check::Blanks(look) | Check::Table(_, look) => look(case),
        Check::Row(table, look) => case
            .rows(table)
            .into_iter()
            .flat_map(|row| look(case, row))
            .collect(),
    };
    bound(rule, objections)
}

/// The findings of one rule over one row; none where the rule does not judge rows.
pub fn judge_row(rule: &'static Rule, case: &Case, row: u32) -> Vec<Finding> {
    match rule.check {
        Check::Row(_, look) => bound(rule, look(case, row)),
        Check::Blanks(_) | Check::Table(..) => Vec::new(),
    }
}

fn rules_of(case: &Case) -> impl Iterator<Item = &'static Rule> + use<> {
    let form = case.form.id;
    rules().filter(move |rule| rule.form == form)
}

fn bound(rule: &'static Rule, objections: Vec<Objection>) -> Vec<Finding> {
    objections
        .into_iter()
        .map(|objection| Finding::new(rule, objection))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::{Dossier, Paper, Place};
    use crate::form::FormId;
    use crate::form::application::PLAN;
    use crate::regulation::Beside;
    use crate::value::Day;

    #[test]
    fn a_long_table_is_judged_in_shares_that_find_what_whole_rules_find() {
        let mut paper = Paper::default();
        for nth in 0..450 {
            let row = paper.add_row(PLAN.key);
            let text = if nth % 7 == 0 { "某月" } else { "" };
            paper.write(Place::cell("plan.time", row), text);
        }
        let dossier = Dossier::default();
        let beside = Beside {
            dossier: &dossier,
            regions: None,
        };
        let (form, answers) = (FormId::Application.form(), paper.indexed());
        let case = Case::of(form, &answers, beside, Day::from_iso("2026-11-25").unwrap());
        let shares = shares(&case);
        let by_rows: Vec<usize> = shares
            .iter()
            .filter(|share| share.rule.id == "annex1.plan.time")
            .map(|share| share.rows.len())
            .collect();
        assert_eq!(by_rows, [200, 200, 50]);
        let found: Vec<Finding> = shares.iter().flat_map(|share| share.judge(&case)).collect();
        let whole: Vec<Finding> = rules_of(&case)
            .flat_map(|rule| judge(rule, &case))
            .collect();
        assert_eq!(found, whole);
        assert!(found.len() > 450);
    }
}
