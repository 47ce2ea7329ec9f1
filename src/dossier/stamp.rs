//! A moment of this machine's clock, as it is shown, stored and claimed.

use serde::{Deserialize, Serialize};

use crate::value::Day;

/// A moment with its offset, as RFC 3339 writes it: `2026-11-25T14:03:05+08:00`. It comes from the machine and proves nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Stamp(String);

impl Stamp {
    /// Takes a moment in RFC 3339; the edge makes them.
    pub fn new(rfc3339: impl Into<String>) -> Stamp {
        Stamp(rfc3339.into())
    }

    /// The text as stored.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The local day, if the text holds one.
    pub fn day(&self) -> Option<Day> {
        self.0.get(..10).and_then(Day::from_iso)
    }

    /// The local time of day, `14:03:05`.
    pub fn time(&self) -> &str {
        self.0.get(11..19).unwrap_or_default()
    }

    /// The local minute, `2026-11-25 14:03`.
    pub fn minute(&self) -> String {
        let day = self.0.get(..10).unwrap_or_default();
        let time = self.0.get(11..16).unwrap_or_default();
        [day, time].join(" ").trim().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stamp_shows_its_day_and_its_time() {
        let stamp = Stamp::new("2026-11-25T14:03:05+08:00");
        assert_eq!(stamp.day(), Day::from_ymd(2026, 11, 25));
        assert_eq!(stamp.time(), "14:03:05");
        assert_eq!(stamp.minute(), "2026-11-25 14:03");
    }

    #[test]
    fn a_damaged_stamp_shows_nothing_instead_of_failing() {
        let stamp = Stamp::new("昨天");
        assert_eq!(stamp.day(), None);
        assert_eq!(stamp.time(), "");
        assert_eq!(stamp.minute(), "");
    }
}
