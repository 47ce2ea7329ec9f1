//! Judges a paper: the one place where findings are made.

use std::cell::Cell;
use std::collections::BTreeSet;

use super::{Case, Check, Finding, Objection, Rule, Severity, rules};

/// Every finding of every rule, hardest first, then in the order of the rules.
pub fn check(case: &Case) -> Vec<Finding> {
    hardest_first(rules_of(case).flat_map(|rule| judge(rule, case)))
}

/// What the rules find in a paper whose pilot is not known.
#[derive(Clone, Debug, Default)]
pub struct Alone {
    /// Hardest first.
    pub findings: Vec<Finding>,
    /// The rules that asked for the other papers, or for a table that is not at hand: with these they may judge otherwise.
    pub unsure: BTreeSet<&'static str>,
}

/// As [`check`], with the rules whose verdict may be another where more of the pilot is known.
pub fn check_alone(case: Case) -> Alone {
    let missed = Cell::new(false);
    let case = case.alone(&missed);
    let mut unsure = BTreeSet::new();
    let found = rules_of(&case).flat_map(|rule| {
        missed.set(false);
        let found = judge(rule, &case);
        if missed.get() {
            unsure.insert(rule.id);
        }
        found
    });
    let findings = hardest_first(found);
    Alone { findings, unsure }
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
