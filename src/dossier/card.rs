//! What the list of pilots knows of a paper without opening it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Answers, Paper, Place, Progress, Stamp};
use crate::form::{Fact, Form};
use crate::value::is_blank;

/// A paper in a few lines: how far it is, and the facts it states.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// Blanks that must be answered and are.
    pub filled: u32,
    /// Blanks that must be answered.
    pub total: u32,
    /// When it was written last.
    pub changed: Stamp,
    /// The stored revision of the paper; the first builds noted none.
    #[serde(default)]
    pub rev: u32,
    /// When a signed file was last made, if ever.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signed: Option<Stamp>,
    /// The facts it states, as typed, by the key of the fact.
    #[serde(default)]
    pub facts: BTreeMap<String, String>,
}

impl Card {
    /// The card of a paper as it stands.
    pub fn of(form: &Form, paper: &Paper, changed: Stamp) -> Card {
        let items = form.steps().flat_map(|(_, step)| step.items);
        let progress = Progress::of(items, &paper.indexed());
        let stated = form.blanks().filter_map(|blank| {
            let text = paper.text(Place::blank(blank.key));
            let fact = blank.fact.filter(|_| !is_blank(&text))?;
            Some((fact.key().to_owned(), text))
        });
        Card {
            filled: progress.filled,
            total: progress.total,
            changed,
            rev: 0,
            signed: None,
            facts: stated.collect(),
        }
    }

    /// A fact as typed, where it is stated.
    pub fn fact(&self, fact: Fact) -> Option<&str> {
        self.facts.get(fact.key()).map(String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::FormId;

    #[test]
    fn a_card_says_how_far_a_paper_is_and_what_it_states() {
        let form = FormId::Application.form();
        let mut paper = Paper::default();
        paper.write(Place::blank("pilot.name"), "某某综合标准化试点");
        paper.write(Place::blank("cover.guide"), " ");
        paper.write(Place::blank("unit.review"), "不是各表共有的事项");
        let card = Card::of(form, &paper, Stamp::new("2026-11-25T09:00:00+08:00"));
        assert_eq!(card.filled, 2);
        assert!(card.total > 20);
        assert_eq!(card.fact(Fact::PilotName), Some("某某综合标准化试点"));
        assert_eq!(card.facts.len(), 1);
    }
}
