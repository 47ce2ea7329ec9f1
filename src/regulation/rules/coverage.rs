//! Whether a long text speaks of all that the law wants spoken of, by the words that show it.

use super::spoken::quoted;
use crate::dossier::Place;
use crate::form::Blank;
use crate::regulation::{Case, Objection};

/// An objection for each of these texts that leaves a topic out; an empty text is the business of another rule.
pub(super) fn speaks_of_all(case: &Case, texts: &[&'static Blank]) -> Vec<Objection> {
    texts
        .iter()
        .filter_map(|blank| unspoken(case, blank))
        .collect()
}

fn unspoken(case: &Case, blank: &'static Blank) -> Option<Objection> {
    let place = Place::blank(blank.key);
    let text = case.typed(place);
    let topics = blank.topics.iter().filter(|topic| !topic.covered_by(&text));
    let open: Vec<&str> = topics.map(|topic| topic.heading).collect();
    if open.is_empty() || text.is_empty() {
        return None;
    }
    let says = format!("“{}”没有提到{}", blank.label, quoted(open));
    let todo = "请补写；已经写到的，可以加上这个小标题";
    Some(Objection::at(place, says, todo))
}
