//! A pilot's period, from one month to a later one, both included.

use std::fmt;

use super::{Day, Value, YearMonth};

/// From the first day of one month to the last day of a later one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    from: YearMonth,
    to: YearMonth,
}

/// The end is not after the beginning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SpanError {
    from: YearMonth,
    to: YearMonth,
}

impl Span {
    /// The only door to a period.
    ///
    /// # Errors
    /// `to` is not later than `from`.
    pub fn new(from: YearMonth, to: YearMonth) -> Result<Self, SpanError> {
        if from < to {
            Ok(Self { from, to })
        } else {
            Err(SpanError { from, to })
        }
    }

    /// The month it begins in.
    pub fn from(self) -> YearMonth {
        self.from
    }

    /// The month it ends in.
    pub fn to(self) -> YearMonth {
        self.to
    }

    /// Its length with both months counted: 2024-03 to 2026-02 is 24.
    pub fn months_inclusive(self) -> i32 {
        self.months_between() + 1
    }

    /// Its length as a difference: 2024-03 to 2026-03 is 24.
    pub fn months_between(self) -> i32 {
        self.from.months_until(self.to)
    }

    /// Its first day.
    pub fn first_day(self) -> Day {
        self.from.first_day()
    }

    /// Its last day, on which the period ends (期满).
    pub fn last_day(self) -> Day {
        self.to.last_day()
    }

    /// Whether a day lies in it, both ends included.
    pub fn contains(self, day: Day) -> bool {
        (self.first_day()..=self.last_day()).contains(&day)
    }

    /// First and last day of its last so many whole months, one at least.
    pub fn window_before_end(self, months: i32) -> (Day, Day) {
        let first = self.to.add_months(1 - months.max(1));
        (first.first_day(), self.last_day())
    }

    /// `2024年3月至2026年2月`.
    pub fn shown(self) -> String {
        format!("{}至{}", self.from.shown(), self.to.shown())
    }
}

impl fmt::Display for SpanError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let (from, to) = (self.from.shown(), self.to.shown());
        write!(f, "结束的月份（{to}）应晚于开始的月份（{from}），请核对")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn month(iso: &str) -> YearMonth {
        YearMonth::from_iso(iso).unwrap()
    }

    fn span(from: &str, to: &str) -> Span {
        Span::new(month(from), month(to)).unwrap()
    }

    #[test]
    fn a_period_has_two_lengths() {
        for (to, inclusive, between) in [
            ("2026-01", 23, 22),
            ("2026-02", 24, 23),
            ("2026-03", 25, 24),
            ("2027-02", 36, 35),
            ("2027-03", 37, 36),
            ("2027-04", 38, 37),
        ] {
            let span = span("2024-03", to);
            assert_eq!(span.months_inclusive(), inclusive);
            assert_eq!(span.months_between(), between);
        }
    }

    #[test]
    fn the_end_comes_after_the_beginning() {
        let told = |from, to| Span::new(month(from), month(to)).unwrap_err().to_string();
        assert_eq!(
            told("2026-02", "2024-03"),
            "结束的月份（2024年3月）应晚于开始的月份（2026年2月），请核对"
        );
        assert_eq!(
            told("2024-03", "2024-03"),
            "结束的月份（2024年3月）应晚于开始的月份（2024年3月），请核对"
        );
    }

    #[test]
    fn the_last_three_months_are_whole_months() {
        let (first, last) = span("2024-03", "2026-02").window_before_end(3);
        assert_eq!(
            (first.iso().as_str(), last.iso().as_str()),
            ("2025-12-01", "2026-02-28")
        );
        assert_eq!(first.add_days(-1).iso(), "2025-11-30");
        let (first, last) = span("2024-03", "2026-02").window_before_end(0);
        assert_eq!(
            (first.iso().as_str(), last.iso().as_str()),
            ("2026-02-01", "2026-02-28")
        );
    }

    #[test]
    fn a_period_holds_its_first_and_last_day_and_none_beyond() {
        let span = span("2024-03", "2026-02");
        let holds = |iso| span.contains(Day::from_iso(iso).unwrap());
        assert!(!holds("2024-02-29") && holds("2024-03-01"));
        assert!(holds("2026-02-28") && !holds("2026-03-01"));
        assert_eq!(span.shown(), "2024年3月至2026年2月");
    }
}
