//! Reads what is stored of a pilot, whole or as much of it as can still be read.

use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::Value;

use super::{Card, Log, Pilot, RecordError, Stamp, sum};
use crate::form::{Fact, FormId};

/// The version of the stored shape that this build writes.
const SCHEMA: u32 = 1;

/// The version of the shape a pilot was stored in; the first builds wrote none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub(super) struct Shape(u32);

/// The one card of the first version.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub(super) struct Summary {
    pilot: String,
    unit: String,
    filled: u32,
    total: u32,
    signed: Option<Stamp>,
}

impl Default for Shape {
    fn default() -> Shape {
        Shape(SCHEMA)
    }
}

impl Pilot {
    /// Reads a stored pilot, of this version or an older one.
    ///
    /// # Errors
    /// Says whether the text is damaged or newer than this build.
    pub fn read(text: &str) -> Result<Pilot, RecordError> {
        #[derive(Deserialize)]
        struct Shaped {
            #[serde(default)]
            schema: Shape,
        }
        if !sum::is_whole(text) {
            return Err(RecordError::Damaged);
        }
        let shaped = serde_json::from_str::<Shaped>(text).map_err(|_| RecordError::Damaged)?;
        if shaped.schema.0 > SCHEMA {
            return Err(RecordError::Newer(shaped.schema.0));
        }
        let mut pilot: Pilot = serde_json::from_str(text).map_err(|_| RecordError::Damaged)?;
        if let Some(summary) = pilot.summary.take() {
            let card = summary.card(pilot.changed.clone());
            let key = FormId::Application.key().to_owned();
            pilot.cards.entry(key).or_insert(card);
        }
        Ok(pilot)
    }

    /// Reads the pilot that is stored under a key: one that says it is another has lost its way.
    ///
    /// # Errors
    /// As [`Pilot::read`].
    pub fn read_at(key: &str, text: &str) -> Result<Pilot, RecordError> {
        let pilot = Pilot::read(text)?;
        if pilot.id == key {
            Ok(pilot)
        } else {
            Err(RecordError::Damaged)
        }
    }

    /// What can still be read of a damaged text, member by member; never more than was in it.
    pub fn salvage(id: &str, text: &str) -> Pilot {
        let value: Value = serde_json::from_str(text).unwrap_or_default();
        let mut pilot = Pilot::new(id.to_owned(), member(&value, "made").unwrap_or_default());
        pilot.changed = member(&value, "changed").unwrap_or_default();
        pilot.title = member(&value, "title");
        pilot.deleted = member(&value, "deleted");
        pilot.reading = member(&value, "reading");
        pilot.level = member(&value, "level");
        pilot.rev = member(&value, "rev").unwrap_or_default();
        let events = value.get("log").and_then(Value::as_array);
        let mut log = Log::default();
        for event in events.into_iter().flatten() {
            if let Ok(event) = serde_json::from_str(&event.to_string()) {
                log.add(event);
            }
        }
        pilot.log = log;
        pilot
    }
}

fn member<T: DeserializeOwned>(value: &Value, name: &str) -> Option<T> {
    serde_json::from_str(&value.get(name)?.to_string()).ok()
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
            ..Card::default()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const STORED: &str = r#"{"id":"a1","made":"2026-11-25T09:00:00+08:00","changed":"2026-11-25T09:30:00+08:00","rev":3,
        "summary":{"pilot":"甲试点","unit":"某局（示例）","filled":5,"total":40,"signed":"2026-11-25T09:20:00+08:00"}}"#;

    #[test]
    fn a_pilot_stored_by_the_first_version_is_read_with_a_card() {
        let pilot = Pilot::read(STORED).unwrap();
        assert_eq!((pilot.name(), pilot.unit()), ("甲试点", "某局（示例）"));
        let card = pilot.card(FormId::Application).unwrap();
        assert_eq!((card.filled, card.total), (5, 40));
        assert!(card.signed.is_some());
        assert_eq!(Pilot::read(&pilot.write()), Ok(pilot));
    }

    #[test]
    fn a_pilot_of_a_newer_build_is_told_from_a_damaged_one() {
        let newer = STORED.replace("\"rev\"", "\"schema\":2,\"rev\"");
        assert_eq!(Pilot::read(&newer), Err(RecordError::Newer(2)));
        assert_eq!(Pilot::read("{"), Err(RecordError::Damaged));
        let stored = Pilot::read(STORED).unwrap().write();
        let flipped = stored.replace("甲试点", "申试点");
        assert_eq!(Pilot::read(&flipped), Err(RecordError::Damaged));
    }

    #[test]
    fn a_pilot_under_the_key_of_another_is_damaged() {
        assert!(Pilot::read_at("a1", STORED).is_ok());
        assert_eq!(Pilot::read_at("a2", STORED), Err(RecordError::Damaged));
    }

    #[test]
    fn of_a_damaged_pilot_what_can_be_read_is_saved() {
        let stored = r#"{"id":7,"title":"第二稿","rev":9,"made":"2026-11-25T09:00:00+08:00","cards":[],"log":[
            {"id":"e1","what":"issued","on":"2024-03-05","entered":"2026-11-25T09:00:00+08:00"},{"id":"e2","what":"passed"}]}"#;
        assert_eq!(Pilot::read(stored), Err(RecordError::Damaged));
        let saved = Pilot::salvage("a1", stored);
        assert_eq!(
            (saved.id.as_str(), saved.name(), saved.rev),
            ("a1", "第二稿", 9)
        );
        assert_eq!(saved.log.entries().len(), 1);
        assert_eq!(Pilot::salvage("a1", "{\"id").name(), "新试点（还没有名称）");
    }
}
