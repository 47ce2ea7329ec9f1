//! What the law asks a long text to speak of, and the words that show it: data beside the article.
//!
//! Each hint is a question, 有没有写到…？ or 这一句说的是不是…？, and never an error: a text may say a thing in words nobody thought of.

mod application;
mod deeds;
mod evaluation;
mod near;
mod recheck;
mod report;
mod spoken;
mod summary;
mod words;

pub use spoken::{Nearby, Spoken};

use super::Clause;
use crate::value::{Above, Subject};

/// A subject, with the clause that asks for it.
#[derive(Debug)]
pub struct Hint {
    /// What the law asks for.
    pub clause: Clause,
    /// How it shows in a text.
    pub subject: Subject,
}

/// A subject of which nothing is known yet.
const BARE: Subject = Subject {
    heading: "",
    named: "",
    near: &[],
    ways: &[],
    plans: false,
    above: Above::Alien,
    name_is_enough: false,
    beside: words::BESIDE,
    own: words::PILOT,
};

/// The goals of Article 14, in its order.
pub(super) static GOALS: &[Hint] = &application::GOALS;
/// The principles of Article 7, in its order.
pub(super) static PRINCIPLES: &[Hint] = &application::PRINCIPLES;
/// That the head of the unit knows what standardisation is.
pub(super) static AWARENESS: &Hint = &application::BACKING[0];
/// That a policy or money is named.
pub(super) static SUPPORT: &Hint = &application::BACKING[1];

/// Every hint, group by group.
pub fn hints() -> impl Iterator<Item = &'static Hint> {
    let groups: [&[Hint]; 15] = [
        &application::CONDITIONS,
        &application::FOUNDATION,
        &application::TARGETS,
        &application::GOALS,
        &application::PRINCIPLES,
        &application::BACKING,
        &evaluation::TASKS,
        &report::BASES,
        &report::FINDINGS,
        &summary::MANAGEMENT,
        &summary::SYSTEM_BUILT,
        &summary::IN_USE,
        &summary::DONE,
        &summary::EFFECTS,
        &recheck::FOCUS,
    ];
    groups.into_iter().flatten()
}

/// The hint for a heading that a form offers.
pub fn hint(heading: &str) -> Option<&'static Hint> {
    hints().find(|hint| hint.subject.heading == heading)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::FormId;

    #[test]
    fn every_heading_of_a_form_has_its_hint() {
        let blanks = FormId::ALL.iter().flat_map(|id| id.form().blanks());
        for heading in blanks.flat_map(|blank| blank.topics) {
            assert!(hint(heading).is_some(), "{heading}");
        }
    }

    #[test]
    fn every_hint_is_called_by_a_name_of_its_own() {
        for told in hints() {
            let alike = hints().filter(|hint| hint.subject.heading == told.subject.heading);
            assert_eq!(alike.count(), 1, "{}", told.subject.heading);
        }
    }

    #[test]
    fn every_clause_stands_in_the_law() {
        for hint in hints() {
            assert!(hint.clause.stands(), "{:?}", hint.clause);
        }
    }
}
