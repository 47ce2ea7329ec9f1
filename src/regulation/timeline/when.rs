//! When something is to be done, and what the other reading of the words gives.

use crate::value::{Day, Value};

/// A time the law gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Term {
    /// On this day.
    On(Day),
    /// At the latest on this day.
    By(Day),
    /// From the first day to the second, both included.
    Window(Day, Day),
    /// From this day on, without an end in the law.
    From(Day),
    /// At no time in particular.
    Undated,
}

/// A time, with the one the other reading gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct When {
    /// The time by the reading chosen.
    pub term: Term,
    /// What is to be known beside it, where the words can be read in two ways.
    pub other: Option<Other>,
    /// Whether its last day is a limit the law sets, so that what is done later is done late.
    pub binding: bool,
}

/// The time by another reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Other {
    /// The reading, in words.
    pub reading: &'static str,
    /// The time by it.
    pub term: Term,
}

/// How 前3个月 is read in Articles 18 and 32.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum WindowReading {
    /// On any day of the last three months.
    LastThreeMonths,
    /// Three months before at the latest: the safer one, since it satisfies both.
    #[default]
    AtLeastThreeMonths,
}

impl WindowReading {
    /// Both readings, the advised one first.
    pub const ALL: &'static [WindowReading] = &[
        WindowReading::AtLeastThreeMonths,
        WindowReading::LastThreeMonths,
    ];

    /// The name in settings and records.
    pub const fn key(self) -> &'static str {
        match self {
            WindowReading::LastThreeMonths => "last-three-months",
            WindowReading::AtLeastThreeMonths => "at-least-three-months",
        }
    }

    /// The reading in words.
    pub const fn label(self) -> &'static str {
        match self {
            WindowReading::LastThreeMonths => "“前3个月”读作最后三个月之内",
            WindowReading::AtLeastThreeMonths => "“前3个月”读作至迟在三个月以前",
        }
    }

    /// The reading of that name.
    pub fn from_key(key: &str) -> Option<WindowReading> {
        let mut all = WindowReading::ALL.iter().copied();
        all.find(|reading| reading.key() == key)
    }

    /// The one not chosen.
    #[must_use]
    pub const fn other(self) -> WindowReading {
        match self {
            WindowReading::LastThreeMonths => WindowReading::AtLeastThreeMonths,
            WindowReading::AtLeastThreeMonths => WindowReading::LastThreeMonths,
        }
    }
}

impl Term {
    /// From one day to another, where either may be missing; nothing where both are.
    pub fn between(opens: Option<Day>, ends: Option<Day>) -> Option<Term> {
        match (opens, ends) {
            (Some(opens), Some(ends)) => Some(Term::Window(opens, ends)),
            (Some(opens), None) => Some(Term::From(opens)),
            (None, ends) => ends.map(Term::By),
        }
    }

    /// The first day on which it can be done; none if it is open before its day or has none.
    pub fn opens(self) -> Option<Day> {
        match self {
            Term::On(day) | Term::Window(day, _) | Term::From(day) => Some(day),
            Term::By(_) | Term::Undated => None,
        }
    }

    /// The last day, where there is one.
    pub fn ends(self) -> Option<Day> {
        match self {
            Term::On(day) | Term::By(day) | Term::Window(_, day) => Some(day),
            Term::From(_) | Term::Undated => None,
        }
    }

    /// Its words: 2026年4月18日以前（含当日）.
    pub fn shown(self) -> String {
        match self {
            Term::On(day) => day.shown(),
            Term::By(day) => format!("{}以前（含当日）", day.shown()),
            Term::Window(first, last) => format!("{}至{}", first.shown(), last.shown()),
            Term::From(day) => format!("{}起", day.shown()),
            Term::Undated => "条文没有规定日期".to_owned(),
        }
    }
}

impl When {
    /// A time on which all readings agree.
    pub(super) const fn plain(term: Term) -> When {
        When {
            term,
            other: None,
            binding: false,
        }
    }

    /// The same time, whose last day is a limit the law sets.
    pub(super) const fn binding(self) -> When {
        When {
            binding: true,
            ..self
        }
    }

    /// Whether what was done on that day was done too late by every reading.
    pub(super) fn is_late(self, done: Day) -> bool {
        let over = |term: Term| term.ends().is_some_and(|end| done > end);
        self.binding && over(self.term) && self.other.is_none_or(|other| over(other.term))
    }

    /// A time, and the one another reading gives.
    pub(super) const fn or(term: Term, reading: &'static str, other: Term) -> When {
        When {
            term,
            other: Some(Other {
                reading,
                term: other,
            }),
            binding: false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_term_says_whether_its_days_are_included() {
        let day = |iso| Day::from_iso(iso).unwrap();
        let (first, last) = (day("2025-12-01"), day("2026-02-28"));
        assert_eq!(Term::On(first).shown(), "2025年12月1日");
        assert_eq!(Term::By(first).shown(), "2025年12月1日以前（含当日）");
        assert_eq!(
            Term::Window(first, last).shown(),
            "2025年12月1日至2026年2月28日"
        );
        assert_eq!(Term::From(first).shown(), "2025年12月1日起");
        assert_eq!(Term::Undated.shown(), "条文没有规定日期");
    }

    #[test]
    fn the_safer_reading_is_the_one_nobody_chose() {
        let advised = WindowReading::default();
        assert_eq!(advised, WindowReading::AtLeastThreeMonths);
        for reading in WindowReading::ALL {
            assert_eq!(WindowReading::from_key(reading.key()), Some(*reading));
            assert_eq!(reading.other().other(), *reading);
        }
    }
}
