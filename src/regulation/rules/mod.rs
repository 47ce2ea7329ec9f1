//! The rules, each in the file of its article or annex note, in the order of the law.

mod article10;
mod article18;
#[cfg(test)]
mod testing;

use super::{Clause, Rule};
use crate::form::FormId;

static BOOK: &[&[Rule]] = &[&article10::RULES, &article18::RULES];

/// Every rule of the program.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    BOOK.iter().copied().flatten()
}

/// The rule of that id.
pub fn rule(id: &str) -> Option<&'static Rule> {
    rules().find(|rule| rule.id == id)
}

/// The clauses that speak of a blank, column or table, one for each source.
pub fn clauses_on(form: FormId, key: &str) -> Vec<Clause> {
    let mut clauses: Vec<Clause> = Vec::new();
    for rule in rules().filter(|rule| rule.form == form && rule.looks_at(key)) {
        if clauses
            .iter()
            .all(|clause| clause.source != rule.clause.source)
        {
            clauses.push(rule.clause);
        }
    }
    clauses
}
