//! Lines of an iCalendar file (RFC 5545): escaped, folded, ended as the standard wants them.

use crate::dossier::Stamp;
use crate::value::Day;

/// The longest line, in octets, its end not counted (section 3.1).
const LONGEST: usize = 75;

/// A file that is written line by line.
#[derive(Default)]
pub(super) struct Lines(String);

impl Lines {
    /// Adds a property whose value is no free text.
    pub(super) fn put(&mut self, property: &str, value: &str) {
        self.fold(&format!("{property}:{value}"));
    }

    /// Adds a property of free text, escaped.
    pub(super) fn say(&mut self, property: &str, text: &str) {
        self.put(property, &escaped(text));
    }

    /// The whole file.
    pub(super) fn done(self) -> String {
        self.0
    }

    /// Breaks a line where it grows too long, never within a character; what follows begins with a space.
    fn fold(&mut self, line: &str) {
        let mut room = LONGEST;
        for c in line.chars() {
            if c.len_utf8() > room {
                self.0.push_str("\r\n ");
                room = LONGEST - 1;
            }
            self.0.push(c);
            room -= c.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

/// `20260418`.
pub(super) fn date(day: Day) -> String {
    day.iso().replace('-', "")
}

/// `20261125T010305Z`: a moment in UTC. One that cannot be read is the beginning of the calendar.
pub(super) fn utc(moment: &Stamp) -> String {
    let (day, second) = in_utc(moment).unwrap_or((Day::FIRST, 0));
    let (hour, minute, second) = (second / 3600, second / 60 % 60, second % 60);
    format!("{}T{hour:02}{minute:02}{second:02}Z", date(day))
}

/// The number of a version (SEQUENCE, section 3.8.7.4), which must grow from file to file: the seconds since the
/// beginning of 2020, so that nothing has to be remembered of the file before. They fit the 31 bits of the standard
/// until 2088.
pub(super) fn sequence(moment: &Stamp) -> i32 {
    let Some(((day, second), first)) = in_utc(moment).zip(Day::from_ymd(2020, 1, 1)) else {
        return 0;
    };
    let seconds = (first.days_until(day) * 24 * 3600 + second).max(0);
    i32::try_from(seconds).unwrap_or(i32::MAX)
}

/// The day in UTC, and the second of it.
fn in_utc(moment: &Stamp) -> Option<(Day, i64)> {
    const DAY: i64 = 24 * 3600;
    let time = moment.time();
    let minutes = minutes(time.get(..5)?)? - offset(moment.as_str().get(19..)?)?;
    let seconds = minutes * 60 + time.get(6..8)?.parse::<i64>().ok()?;
    let day = moment.day()?.add_days(seconds.div_euclid(DAY));
    Some((day, seconds.rem_euclid(DAY)))
}

/// Minutes of `+08:00`, `-03:30` or `Z`, behind a fraction of a second where there is one.
fn offset(tail: &str) -> Option<i64> {
    let zone = tail.trim_start_matches(|c: char| c == '.' || c.is_ascii_digit());
    match zone.split_at_checked(1)? {
        ("Z", "") => Some(0),
        ("+", east) => minutes(east),
        ("-", west) => minutes(west).map(|minutes| -minutes),
        _ => None,
    }
}

/// Minutes of `08:30`.
fn minutes(clock: &str) -> Option<i64> {
    let (hours, minutes) = clock.split_once(':')?;
    Some(hours.parse::<i64>().ok()? * 60 + minutes.parse::<i64>().ok()?)
}

/// Free text with its marks escaped (section 3.3.11); other control characters have no place in it.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => safe.extend(['\\', c]),
            '\n' => safe.push_str("\\n"),
            c if c.is_control() => {}
            c => safe.push(c),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> String {
        let mut lines = Lines::default();
        lines.say("SUMMARY", text);
        lines.done()
    }

    #[test]
    fn marks_are_escaped_and_control_characters_left_out() {
        assert_eq!(
            said("甲,乙;丙\\丁\r\n戊\u{7}：己"),
            "SUMMARY:甲\\,乙\\;丙\\\\丁\\n戊：己\r\n"
        );
    }

    #[test]
    fn a_line_of_75_octets_stands_whole_and_a_longer_one_is_folded() {
        let fits = "a".repeat(75 - "SUMMARY:".len());
        assert_eq!(said(&fits), format!("SUMMARY:{fits}\r\n"));
        assert_eq!(
            said(&format!("{fits}b")),
            format!("SUMMARY:{fits}\r\n b\r\n")
        );
    }

    #[test]
    fn no_character_is_cut_by_a_fold() {
        let text = format!("x{}", "试点".repeat(60));
        let folded = said(&text);
        for line in folded.split_terminator("\r\n") {
            assert!(line.len() <= LONGEST, "{line}");
        }
        assert_eq!(folded.replace("\r\n ", ""), format!("SUMMARY:{text}\r\n"));
    }

    #[test]
    fn a_moment_is_told_in_utc_over_the_ends_of_days() {
        for (local, utc_text) in [
            ("2026-11-25T14:03:05+08:00", "20261125T060305Z"),
            ("2026-03-01T07:59:59+08:00", "20260228T235959Z"),
            ("2024-12-31T21:30:00-03:30", "20250101T010000Z"),
            ("2026-11-25T14:03:05.123Z", "20261125T140305Z"),
            ("昨天", "19000101T000000Z"),
        ] {
            assert_eq!(utc(&Stamp::new(local)), utc_text);
        }
    }

    #[test]
    fn the_number_of_a_version_grows_with_the_time_and_fits_31_bits() {
        let of = |text: &str| sequence(&Stamp::new(text));
        assert_eq!(of("2020-01-01T08:00:01+08:00"), 1);
        assert_eq!(of("2026-11-25T09:00:00+08:00"), 217_731_600);
        assert_eq!(of("2026-11-25T09:00:01+08:00"), 217_731_601);
        assert_eq!(of("2026-11-25T01:00:02Z"), 217_731_602);
        assert_eq!(of("2199-12-31T00:00:00Z"), i32::MAX);
        assert_eq!(of("2019-12-31T00:00:00Z"), 0);
        assert_eq!(of("昨天"), 0);
    }
}
