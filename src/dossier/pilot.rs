//! A pilot as the list of pilots knows it: its name here, and a card for each of its papers.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Card, Log, Stamp};
use crate::form::{Fact, FormId};

/// One pilot: what the list shows without opening its papers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pilot {
    /// Made once from entropy, 16 hexadecimal digits.
    pub id: String,
    /// A name given on this machine, where the user chose one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// When it was begun here.
    pub made: Stamp,
    /// When anything in it changed last.
    pub changed: Stamp,
    /// When it was thrown away; it can be brought back until it is erased.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deleted: Option<Stamp>,
    /// Raised with every write.
    pub rev: u32,
    /// A card for each paper, by the key of its form.
    #[serde(default)]
    pub cards: BTreeMap<String, Card>,
    /// What happened to it, with the entries taken back.
    #[serde(default)]
    pub log: Log,
    /// How 前3个月 is read for it: the key of a reading; the safer one where none was chosen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reading: Option<String>,
    /// What the first version kept of the application instead of a card; read, never written.
    #[serde(default, skip_serializing)]
    summary: Option<Summary>,
}

/// The one card of the first version.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
struct Summary {
    pilot: String,
    unit: String,
    filled: u32,
    total: u32,
    signed: Option<Stamp>,
}

impl Pilot {
    /// A new pilot without papers.
    pub fn new(id: String, now: Stamp) -> Pilot {
        Pilot {
            id,
            made: now.clone(),
            changed: now,
            ..Pilot::default()
        }
    }

    /// Reads a stored pilot, of this version or the first one; nothing where it cannot be read.
    pub fn read(text: &str) -> Option<Pilot> {
        let mut pilot: Pilot = serde_json::from_str(text).ok()?;
        if let Some(summary) = pilot.summary.take() {
            let card = summary.card(pilot.changed.clone());
            let key = FormId::Application.key().to_owned();
            pilot.cards.entry(key).or_insert(card);
        }
        Some(pilot)
    }

    /// The text that is stored.
    pub fn write(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The name to call it by.
    pub fn name(&self) -> &str {
        let called = self.title.as_deref().or(self.fact(Fact::PilotName));
        called.map_or("未命名试点", str::trim)
    }

    /// The unit that undertakes it, as typed; empty while no paper names it.
    pub fn unit(&self) -> &str {
        self.fact(Fact::Undertaker).unwrap_or_default()
    }

    /// A fact as the first paper in the life of a pilot that states it has it.
    pub fn fact(&self, fact: Fact) -> Option<&str> {
        let cards = FormId::ALL.iter().filter_map(|form| self.card(*form));
        cards.into_iter().find_map(|card| card.fact(fact))
    }

    /// A fact as the last paper in the life of a pilot that states it has it.
    pub fn latest_fact(&self, fact: Fact) -> Option<&str> {
        let forms = FormId::ALL.iter().rev();
        forms
            .filter_map(|form| self.card(*form))
            .find_map(|card| card.fact(fact))
    }

    /// The paper that was written last.
    pub fn latest(&self) -> Option<FormId> {
        let begun = FormId::ALL
            .iter()
            .filter_map(|form| Some((form, self.card(*form)?)));
        let last = begun.max_by_key(|(_, card)| card.changed.as_str());
        last.map(|(form, _)| *form)
    }

    /// The card of a paper, if that was begun.
    pub fn card(&self, form: FormId) -> Option<&Card> {
        self.cards.get(form.key())
    }

    /// Takes the new card of a paper; when it was signed last stays known.
    pub fn put_card(&mut self, form: FormId, card: Card) {
        let old = self.cards.remove(form.key());
        let signed = card.signed.clone().or(old.and_then(|old| old.signed));
        self.touch(card.changed.clone());
        self.cards
            .insert(form.key().to_owned(), Card { signed, ..card });
    }

    /// Notes that it was changed.
    pub fn touch(&mut self, now: Stamp) {
        self.changed = now;
        self.rev += 1;
    }
}

impl Summary {
    fn card(self, changed: Stamp) -> Card {
        let facts = [(Fact::PilotName, self.pilot), (Fact::Undertaker, self.unit)];
        let stated = facts
            .into_iter()
            .filter(|(_, text)| !text.trim().is_empty());
        Card {
            filled: self.filled,
            total: self.total,
            changed,
            signed: self.signed,
            facts: stated
                .map(|(fact, text)| (fact.key().to_owned(), text))
                .collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pilot() -> Pilot {
        Pilot::new(
            "0123456789abcdef".into(),
            Stamp::new("2026-11-25T09:00:00+08:00"),
        )
    }

    fn card(name: &str) -> Card {
        let facts = [(Fact::PilotName.key().to_owned(), name.to_owned())];
        Card {
            changed: Stamp::new("2026-11-25T10:00:00+08:00"),
            facts: facts.into(),
            ..Card::default()
        }
    }

    #[test]
    fn a_pilot_is_called_by_its_title_then_by_what_its_papers_say() {
        let mut pilot = pilot();
        assert_eq!(pilot.name(), "未命名试点");
        pilot.put_card(FormId::Application, card("政务服务综合标准化试点"));
        assert_eq!(pilot.name(), "政务服务综合标准化试点");
        assert_eq!(pilot.changed.as_str(), "2026-11-25T10:00:00+08:00");
        pilot.title = Some("第二稿".into());
        assert_eq!(pilot.name(), "第二稿");
    }

    #[test]
    fn a_new_card_does_not_forget_that_the_paper_was_signed() {
        let mut pilot = pilot();
        let signed = Some(Stamp::new("2026-11-25T11:00:00+08:00"));
        let first = Card {
            signed: signed.clone(),
            ..card("甲")
        };
        pilot.put_card(FormId::Application, first);
        pilot.put_card(FormId::Application, card("乙"));
        let now = pilot.card(FormId::Application).unwrap();
        assert_eq!(
            (now.fact(Fact::PilotName), &now.signed),
            (Some("乙"), &signed)
        );
    }

    #[test]
    fn a_pilot_stored_by_the_first_version_is_read_with_a_card() {
        let stored = r#"{"id":"a1","made":"2026-11-25T09:00:00+08:00","changed":"2026-11-25T09:30:00+08:00","rev":3,
            "summary":{"pilot":"甲试点","unit":"某局（示例）","filled":5,"total":40,"signed":"2026-11-25T09:20:00+08:00"}}"#;
        let pilot = Pilot::read(stored).unwrap();
        assert_eq!((pilot.name(), pilot.unit()), ("甲试点", "某局（示例）"));
        let card = pilot.card(FormId::Application).unwrap();
        assert_eq!((card.filled, card.total), (5, 40));
        assert!(card.signed.is_some());
        assert_eq!(Pilot::read(&pilot.write()), Some(pilot));
        assert_eq!(Pilot::read("{"), None);
    }
}
