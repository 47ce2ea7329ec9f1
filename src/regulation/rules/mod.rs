//! The rules, each in the file of its article or annex note, in the order of the law.

mod agrees;
mod annex1_address;
mod annex1_base;
mod annex1_code;
mod annex1_code_division;
mod annex1_contact;
mod annex1_cover;
mod annex1_money;
mod annex1_name;
mod annex1_note2;
mod annex1_note3;
mod annex1_note4;
mod annex1_note5;
mod annex1_plan;
mod annex1_plan_whole;
mod annex1_reach;
mod annex1_system;
mod annex1_unit;
mod annex2;
mod annex3;
mod annex3_panel;
mod annex4;
mod annex5;
#[cfg(test)]
mod annex5_tests;
mod annex6;
#[cfg(test)]
mod annex6_tests;
mod article10;
mod article10_bodies;
mod article14;
mod article15;
mod article15_list;
#[cfg(test)]
mod article15_list_tests;
mod article16;
mod article18;
mod article18_apply;
#[cfg(test)]
mod article18_apply_tests;
mod article18_check;
mod article18_counts;
mod article18_plan;
mod article18_points;
mod article18_summary;
mod article19;
mod article20;
mod article21;
mod article23;
mod article24;
mod article26;
mod article32;
mod article33;
mod article34;
mod article40;
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
#[cfg(test)]
mod borders;
mod coverage;
mod declared;
mod ended;
#[cfg(test)]
mod ended_tests;
mod filled;
mod legible;
mod level;
mod order;
mod panel;
mod paper;
mod phase;
mod printable;
mod running;
mod spoken;
mod sum;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod testing_beside;
mod unit_code;

use super::{Clause, Moment, Rule, Source};
use crate::form::FormId;
pub(super) use legible::stopped_by;

static BOOK: &[&[Rule]] = &[
    &ended::RULES,
    &ended::STOPPED,
    &article5::RULES,
    &article7::RULES,
    &article8::RULES,
    &article9::RULES,
    &article9_people::RULES,
    &article9_record::RULES,
    &article9_between::RULES,
    &article9_texts::RULES,
    &declared::RULES,
    &article10::RULES,
    &article10_bodies::RULES,
    &article14::RULES,
    &article15::RULES,
    &article15_list::RULES,
    &article16::RULES,
    &article18::RULES,
    &article18_plan::RULES,
    &article18_apply::RULES,
    &article18_check::RULES,
    &article18_points::RULES,
    &article18_summary::RULES,
    &article18_counts::RULES,
    &article19::RULES,
    &article20::RULES,
    &article20::AT_MID_TERM,
    &article21::RULES,
    &article23::RULES,
    &article24::RULES,
    &article26::RULES,
    &article32::RULES,
    &article33::RULES,
    &article34::RULES,
    &article40::RULES,
    &annex1_name::RULES,
    &annex1_cover::RULES,
    &annex1_note2::RULES,
    &annex1_note3::RULES,
    &annex1_note4::RULES,
    &annex1_note5::RULES,
    &annex1_unit::RULES,
    &annex1_reach::RULES,
    &annex1_code::RULES,
    &annex1_code_division::RULES,
    &annex1_address::RULES,
    &annex1_contact::RULES,
    &annex1_system::RULES,
    &annex1_base::RULES,
    &annex1_plan_whole::RULES,
    &annex1_plan::RULES,
    &annex1_money::RULES,
    &annex2::RULES,
    &annex3::RULES,
    &annex3_panel::RULES,
    &annex4::RULES,
    &annex5::RULES,
    &annex6::RULES,
    &printable::RULES,
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
/// That a text must be readable holds everywhere and is said only where it is not; the place of an annex that prints a
/// blank decides nothing but that it is filled in.
pub fn clauses_on(form: FormId, key: &str) -> Vec<Clause> {
    let mut clauses: Vec<Clause> = Vec::new();
    let decides = |rule: &Rule| match (rule.moment, rule.clause.source) {
        (Moment::Format, _) | (Moment::Missing, Source::Annex { .. }) => false,
        (Moment::Missing | Moment::Verdict | Moment::Bar, _) => true,
    };
    let speaks = |rule: &&Rule| rule.form == form && rule.looks_at(key) && decides(rule);
    for rule in rules().filter(speaks) {
        if clauses
            .iter()
            .all(|clause| clause.source != rule.clause.source)
        {
            clauses.push(rule.clause);
        }
    }
    clauses
}
