//! One entry of a pilot's record: what happened, when, and who may still doubt it.

use serde::{Deserialize, Serialize};

use super::{Happening, Stamp};
use crate::value::Day;

/// An entry. It is never altered but by taking it back; a member this build does not know is passed over,
/// so a build that adds one raises the version of the record that holds the log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// Made once from entropy, 16 hexadecimal digits.
    pub id: String,
    /// What happened.
    pub what: What,
    /// The day it happened, or the date of the document that says so.
    pub on: Day,
    /// The number of that document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// Anything else, as typed.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// When it was entered, by the clock of this machine.
    pub entered: Stamp,
    /// When it was taken back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub taken_back: Option<Stamp>,
}

/// What an entry says happened, kept even where a newer build wrote a word this one does not know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub enum What {
    /// A happening this build knows.
    Known(Happening),
    /// The key of one it does not know, as written.
    Unknown(String),
}

impl Event {
    /// An entry in force, without number or note.
    pub fn new(id: impl Into<String>, what: Happening, on: Day, entered: Stamp) -> Event {
        Event {
            id: id.into(),
            what: what.into(),
            on,
            number: None,
            note: String::new(),
            entered,
            taken_back: None,
        }
    }

    /// Whether it says that this happened.
    pub fn is(&self, what: Happening) -> bool {
        self.what.known() == Some(what)
    }

    /// Whether it was not taken back.
    pub fn is_in_force(&self) -> bool {
        self.taken_back.is_none()
    }
}

impl What {
    /// The happening, if this build knows it.
    pub fn known(&self) -> Option<Happening> {
        match self {
            What::Known(happening) => Some(*happening),
            What::Unknown(_) => None,
        }
    }

    /// The words for it; the bare key where it is unknown.
    pub fn label(&self) -> &str {
        match self {
            What::Known(happening) => happening.label(),
            What::Unknown(key) => key,
        }
    }
}

impl From<Happening> for What {
    fn from(happening: Happening) -> What {
        What::Known(happening)
    }
}

impl From<String> for What {
    fn from(key: String) -> What {
        Happening::from_key(&key).map_or(What::Unknown(key), What::Known)
    }
}

impl From<What> for String {
    fn from(what: What) -> String {
        match what {
            What::Known(happening) => happening.key().to_owned(),
            What::Unknown(key) => key,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn passed() -> Event {
        let on = Day::from_iso("2023-07-18").unwrap();
        let entered = Stamp::new("2026-11-25T09:00:00+08:00");
        Event::new("0123456789abcdef", Happening::Passed, on, entered)
    }

    #[test]
    fn an_entry_is_stored_under_its_key_and_without_what_is_empty() {
        assert_eq!(
            serde_json::to_string(&passed()).unwrap(),
            r#"{"id":"0123456789abcdef","what":"passed","on":"2023-07-18","entered":"2026-11-25T09:00:00+08:00"}"#
        );
    }

    #[test]
    fn a_full_entry_is_read_back_unchanged() {
        let mut event = passed();
        event.number = Some("国标委服务〔2023〕1号".into());
        event.note = "示例".into();
        event.taken_back = Some(Stamp::new("2026-11-26T09:00:00+08:00"));
        let stored = serde_json::to_string(&event).unwrap();
        assert_eq!(serde_json::from_str::<Event>(&stored).unwrap(), event);
        assert!(passed().is_in_force() && !event.is_in_force());
    }

    #[test]
    fn a_happening_of_a_newer_build_is_kept_as_written() {
        let stored = serde_json::to_string(&passed())
            .unwrap()
            .replace("\"passed\"", "\"extended\"");
        let event: Event = serde_json::from_str(&stored).unwrap();
        assert_eq!(event.what, What::Unknown("extended".into()));
        assert_eq!(event.what.label(), "extended");
        assert!(!event.is(Happening::Passed));
        assert_eq!(serde_json::to_string(&event).unwrap(), stored);
    }

    #[test]
    fn a_member_of_a_newer_build_does_not_make_an_entry_unreadable() {
        let stored = serde_json::to_string(&passed())
            .unwrap()
            .replace("\"on\"", "\"place\":\"某地\",\"on\"");
        assert_eq!(serde_json::from_str::<Event>(&stored).unwrap(), passed());
    }
}
