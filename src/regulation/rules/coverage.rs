//! Whether a long text speaks of all that the law wants spoken of; where it does not seem to, that is asked.

use super::spoken::quoted;
use crate::dossier::Place;
use crate::form::Blank;
use crate::regulation::hints::{Hint, hint};
use crate::regulation::{Case, Objection};
use crate::value::Passage;

/// What is to be done about a hint: it may be wrong.
pub(super) const TODO: &str = "没有写到的，请补写；已经写到的，不用改";

/// A question for each of these texts that leaves a topic out; an empty text is the business of another rule.
pub(super) fn speaks_of_all(case: &Case, texts: &[&'static Blank]) -> Vec<Objection> {
    texts
        .iter()
        .filter_map(|blank| unspoken(case, blank))
        .collect()
}

/// The topics of a blank that a text does not seem to speak of.
pub(super) fn left_out(blank: &'static Blank, text: &str) -> Vec<&'static str> {
    let passage = Passage::of(text);
    let asked = blank.topics.iter().filter_map(|heading| hint(heading));
    asked
        .filter(|hint| passage.tells(&hint.subject).is_none())
        .map(|hint| hint.subject.heading)
        .collect()
}

/// Whether one of these texts tells of what a hint asks for.
pub(super) fn told_in(hint: &Hint, texts: &[&str]) -> bool {
    texts
        .iter()
        .any(|text| Passage::of(text).tells(&hint.subject).is_some())
}

fn unspoken(case: &Case, blank: &'static Blank) -> Option<Objection> {
    let place = Place::blank(blank.key);
    let text = case.typed(place);
    let open = left_out(blank, &text);
    if open.is_empty() || text.is_empty() {
        return None;
    }
    let says = format!("“{}”有没有写到{}？", blank.label, quoted(open));
    Some(Objection::at(place, says, TODO))
}
