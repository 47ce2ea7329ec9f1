//! The rules, each in the file of its article or annex note, in the order of the law.

mod annex1_name;
mod annex1_note2;
mod annex1_note3;
mod annex1_note4;
mod article10;
mod article10_bodies;
mod article14;
mod article18;
mod article5;
mod article7;
mod article8;
mod article9;
mod article9_between;
mod article9_incident;
mod article9_people;
mod article9_record;
mod article9_texts;
mod bodies;
mod level;
mod spoken;
#[cfg(test)]
mod testing;

use super::{Clause, Rule};
use crate::form::FormId;

static BOOK: &[&[Rule]] = &[
    &article5::RULES,
    &article7::RULES,
    &article8::RULES,
    &article9::RULES,
    &article9_people::RULES,
    &article9_record::RULES,
    &article9_between::RULES,
    &article9_texts::RULES,
    &article10::RULES,
    &article10_bodies::RULES,
    &article14::RULES,
    &article18::RULES,
    &annex1_name::RULES,
    &annex1_note2::RULES,
    &annex1_note3::RULES,
    &annex1_note4::RULES,
];

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
