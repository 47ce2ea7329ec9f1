//! Whether a long text speaks of all that the law wants spoken of; where it does not seem to, that is asked.

use super::spoken::quoted;
use crate::dossier::Place;
use crate::form::Blank;
use crate::regulation::hints::{Hint, Nearby, Spoken, hint};
use crate::regulation::{Case, Objection};
use crate::value::Passage;

/// What is to be done about a hint: it may be wrong.
pub(super) const TODO: &str = "没有写到的，请补写；已经写到的，不用改";

/// A question for each of these texts that leaves topics out, and for each sentence that only comes near to one; an
/// empty text is the business of another rule.
pub(super) fn speaks_of_all(case: &Case, texts: &[&'static Blank]) -> Vec<Objection> {
    texts
        .iter()
        .flat_map(|blank| unspoken(case, blank))
        .collect()
}

/// What a text does not surely say of the topics of its blank.
pub(super) struct Gaps {
    /// Nothing comes near to these.
    pub(super) missing: Vec<&'static str>,
    /// To each of these a sentence comes near.
    pub(super) near: Vec<(&'static str, Nearby)>,
}

impl Gaps {
    pub(super) fn of(blank: &'static Blank, text: &str) -> Gaps {
        let asked = blank.topics.iter().filter_map(|heading| hint(heading));
        Gaps::among(asked, text)
    }

    /// The gaps among these hints.
    pub(super) fn among(asked: impl Iterator<Item = &'static Hint>, text: &str) -> Gaps {
        let passage = Passage::of(text);
        let mut gaps = Gaps {
            missing: Vec::new(),
            near: Vec::new(),
        };
        for hint in asked {
            let heading = hint.subject.heading;
            match Spoken::of(hint, &passage, text) {
                Spoken::Told(_) => {}
                Spoken::Perhaps(nearby) => gaps.near.push((heading, nearby)),
                Spoken::Missing => gaps.missing.push(heading),
            }
        }
        gaps
    }

    /// Whether nothing comes near to a topic.
    pub(super) fn misses(&self, heading: &str) -> bool {
        self.missing.contains(&heading)
    }

    /// A question for each sentence that comes near.
    pub(super) fn questions(&self, blank: &'static Blank) -> impl Iterator<Item = Objection> {
        self.near
            .iter()
            .map(move |(heading, nearby)| question(blank, heading, nearby))
    }
}

/// Whether a sentence in this blank says what a heading asks for.
pub(super) fn question(blank: &'static Blank, heading: &str, nearby: &Nearby) -> Objection {
    let says = format!("“{}”{}", blank.label, nearby.asks(heading));
    Objection::at(Place::blank(blank.key), says, nearby.todo())
}

/// What texts say of a hint: the best that one of them says, with its blank.
pub(super) fn spoken_in(hint: &Hint, texts: &[(&'static Blank, &str)]) -> InTexts {
    let mut best = InTexts::Missing;
    for (blank, text) in texts {
        match Spoken::of(hint, &Passage::of(text), text) {
            Spoken::Told(_) => return InTexts::Told,
            Spoken::Perhaps(nearby) if matches!(best, InTexts::Missing) => {
                best = InTexts::Perhaps(question(blank, hint.subject.heading, &nearby));
            }
            Spoken::Perhaps(_) | Spoken::Missing => {}
        }
    }
    best
}

/// How far some texts speak of a hint together.
pub(super) enum InTexts {
    Told,
    /// With the question about the sentence that comes near.
    Perhaps(Objection),
    Missing,
}

fn unspoken(case: &Case, blank: &'static Blank) -> Vec<Objection> {
    let place = Place::blank(blank.key);
    let text = case.typed(place);
    if text.is_empty() {
        return Vec::new();
    }
    let gaps = Gaps::of(blank, &text);
    let missing = (!gaps.missing.is_empty()).then(|| {
        let headings = quoted(gaps.missing.iter().copied());
        let says = format!("“{}”有没有写到{headings}？", blank.label);
        Objection::at(place, says, TODO)
    });
    missing.into_iter().chain(gaps.questions(blank)).collect()
}
