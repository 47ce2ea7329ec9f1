//! A pilot as the list of pilots knows it: its name here, and a card for each of its papers.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::pilot_read::{Shape, Summary};
use super::{Card, Happening, Log, Record, Stamp, sum};
use crate::form::{Fact, FormId};

/// One pilot: what the list shows without opening its papers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pilot {
    /// The version of the stored shape.
    #[serde(default)]
    pub(super) schema: Shape,
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
    /// Whether it is one of a province: the key of a level; a national one where none was said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) level: Option<String>,
    /// What the first version kept of the application instead of a card; read, never written.
    #[serde(default, skip_serializing)]
    pub(super) summary: Option<Summary>,
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

    /// Whether it is in use and has a paper of that form.
    pub fn has(&self, form: FormId) -> bool {
        self.deleted.is_none() && self.cards.contains_key(form.key())
    }

    /// Whether it was only begun: nothing of it was stored, and there is nothing to find it by.
    pub fn is_only_begun(&self) -> bool {
        let empty = self.cards.is_empty() && self.log.entries().is_empty();
        self.rev == 0 && empty && self.title.is_none() && self.summary.is_none()
    }

    /// The text that is stored.
    pub fn write(&self) -> String {
        sum::with_sum(&serde_json::to_string(self).unwrap_or_default())
    }

    /// The key it is stored under as an earlier version; no form is called so, and keys sort as revisions do.
    pub fn version_key(&self) -> String {
        format!("{}{:08}", Pilot::versions_of(&self.id), self.rev)
    }

    /// What the keys of its earlier versions begin with.
    pub fn versions_of(id: &str) -> String {
        format!("{id}/pilot/")
    }

    /// The name to call it by.
    pub fn name(&self) -> &str {
        let called = self.title.as_deref().or(self.fact(Fact::PilotName));
        called.map_or("新试点（还没有名称）", str::trim)
    }

    /// The unit that undertakes it, as it was renamed last, else as typed; empty while no paper names it.
    pub fn unit(&self) -> &str {
        let entries = self.log.in_force();
        let renamed = entries
            .into_iter()
            .rfind(|event| event.is(Happening::Renamed));
        if let Some(event) = renamed {
            return &event.note;
        }
        self.fact(Fact::Undertaker).unwrap_or_default()
    }

    /// A fact as the first paper in the life of a pilot that states it has it.
    pub fn fact(&self, fact: Fact) -> Option<&str> {
        let cards = FormId::ALL.iter().filter_map(|form| self.card(*form));
        cards.into_iter().find_map(|card| card.fact(fact))
    }

    /// A fact as each paper that states it has it.
    pub fn facts(&self, fact: Fact) -> impl Iterator<Item = &str> {
        self.cards.values().filter_map(move |card| card.fact(fact))
    }

    /// Every name its unit bears or bore: those its papers state, and those it was renamed to.
    pub fn units(&self) -> impl Iterator<Item = &str> {
        let entries = self.log.entries().iter();
        let renamed = entries.filter(|event| event.is_in_force() && event.is(Happening::Renamed));
        let names = renamed.map(|event| event.note.as_str());
        self.facts(Fact::Undertaker).chain(names)
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

    /// Takes the card of a paper as it is about to be stored.
    pub fn note(&mut self, record: &Record) {
        let card = Card {
            rev: record.rev,
            signed: record.signed.as_ref().map(|mark| mark.at.clone()),
            ..Card::of(record.form.form(), &record.paper, record.saved.clone())
        };
        self.put_card(record.form, card);
    }

    /// Notes that it was changed.
    pub fn touch(&mut self, now: Stamp) {
        self.changed = now;
        self.rev += 1;
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
    fn what_was_deleted_has_no_paper_in_use() {
        let mut pilot = pilot();
        assert!(!pilot.has(FormId::Application));
        let key = FormId::Application.key().to_owned();
        pilot.cards.insert(key, card("甲试点（示例）"));
        assert!(pilot.has(FormId::Application) && !pilot.has(FormId::Report));
        pilot.deleted = Some(pilot.changed.clone());
        assert!(!pilot.has(FormId::Application));
    }

    #[test]
    fn a_pilot_is_called_by_its_title_then_by_what_its_papers_say() {
        let mut pilot = pilot();
        assert_eq!(pilot.name(), "新试点（还没有名称）");
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
}
