//! A moment of this machine's clock, as it is shown, stored and claimed.

use serde::{Deserialize, Serialize};

use crate::value::Day;

/// A moment with its offset, as RFC 3339 writes it: `2026-11-25T14:03:05+08:00`. It comes from the machine and proves nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Stamp(String);

impl Stamp {
    /// Takes a moment in RFC 3339; the browser makes them.
    pub fn new(rfc3339: impl Into<String>) -> Stamp {
        Stamp(rfc3339.into())
    }

    /// The text as stored.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it is a moment as clocks of ours write it: a real day, the time to the second, and an offset in minutes.
    pub fn is_moment(&self) -> bool {
        let fits = |pattern: &str| {
            let mut pairs = self.0.bytes().zip(pattern.bytes());
            self.0.len() == pattern.len()
                && pairs.all(|(byte, like)| match like {
                    b'0' => byte.is_ascii_digit(),
                    b'+' => byte == b'+' || byte == b'-',
                    other => byte == other,
                })
        };
        let two = |at: usize| {
            self.0
                .get(at..at + 2)
                .and_then(|two| two.parse::<u8>().ok())
        };
        let within = |at: usize, last: u8| two(at).is_some_and(|number| number <= last);
        fits("0000-00-00T00:00:00+00:00")
            && self.day().is_some()
            && within(11, 23)
            && [14, 17, 23].into_iter().all(|at| within(at, 59))
            && within(20, 14)
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
    fn a_moment_has_a_real_day_a_time_and_an_offset() {
        for good in ["2026-11-25T14:03:05+08:00", "2024-02-29T00:00:00-12:00"] {
            assert!(Stamp::new(good).is_moment(), "{good}");
        }
        for bad in [
            "",
            "昨天",
            "2026-11-25",
            "2026-11-25T14:03:05",
            "2026-11-25T14:03:05Z",
            "2026-02-30T14:03:05+08:00",
            "2026-11-25T24:03:05+08:00",
            "2026-11-25T14:60:05+08:00",
            "2026-11-25T14:03:05+15:00",
            "2026-11-25T14:03:05+08:00（已核验）",
            "２026-11-25T14:03:05+08:00",
        ] {
            assert!(!Stamp::new(bad).is_moment(), "{bad}");
        }
    }

    #[test]
    fn a_damaged_stamp_shows_nothing_instead_of_failing() {
        let stamp = Stamp::new("昨天");
        assert_eq!(stamp.day(), None);
        assert_eq!(stamp.time(), "");
        assert_eq!(stamp.minute(), "");
    }
}
