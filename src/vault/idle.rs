//! When a page that nobody uses is locked: told the time, it says whether it is time.

/// After how long.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LockAfter {
    /// Five minutes.
    Five,
    /// A quarter of an hour, where nothing was chosen.
    #[default]
    Quarter,
    /// An hour.
    Hour,
    /// Only by the button.
    Never,
}

impl LockAfter {
    /// All choices, in the order in which they are offered.
    pub const ALL: [LockAfter; 4] = [Self::Five, Self::Quarter, Self::Hour, Self::Never];

    /// The word it is kept by.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Five => "5",
            Self::Quarter => "15",
            Self::Hour => "60",
            Self::Never => "never",
        }
    }

    /// The choice of that word; any other word is none.
    pub fn from_key(key: &str) -> Option<LockAfter> {
        Self::ALL.into_iter().find(|choice| choice.key() == key)
    }

    /// The choice in words.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Five => "5 分钟没有操作",
            Self::Quarter => "15 分钟没有操作",
            Self::Hour => "60 分钟没有操作",
            Self::Never => "不自动锁定",
        }
    }

    const fn millis(self) -> Option<f64> {
        match self {
            Self::Five => Some(300_000.0),
            Self::Quarter => Some(900_000.0),
            Self::Hour => Some(3_600_000.0),
            Self::Never => None,
        }
    }
}

/// The machine. Times are milliseconds by the wall clock, which goes on while the computer sleeps.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Idle {
    last: f64,
}

impl Idle {
    /// Somebody is there at `now`.
    pub fn since(now: f64) -> Idle {
        Idle { last: now }
    }

    /// Whether nobody was there for long enough. A clock that was set back begins anew.
    pub fn is_over(&mut self, now: f64, after: LockAfter) -> bool {
        if now < self.last {
            self.last = now;
        }
        let idle = now - self.last;
        after.millis().is_some_and(|limit| idle >= limit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_time_at_the_minute_and_not_a_moment_before() {
        let over = |idle: f64, after| Idle::since(1000.0).is_over(1000.0 + idle, after);
        assert!(!over(299_999.0, LockAfter::Five) && over(300_000.0, LockAfter::Five));
        assert!(!over(899_999.0, LockAfter::Quarter) && over(900_000.0, LockAfter::Quarter));
        assert!(!over(3_599_999.0, LockAfter::Hour) && over(3_600_000.0, LockAfter::Hour));
        assert!(!over(1e12, LockAfter::Never));
    }

    #[test]
    fn a_clock_set_back_counts_from_there() {
        let mut idle = Idle::since(10_000_000.0);
        assert!(!idle.is_over(0.0, LockAfter::Five));
        assert!(!idle.is_over(299_999.0, LockAfter::Five));
        assert!(idle.is_over(300_000.0, LockAfter::Five));
    }

    #[test]
    fn a_choice_comes_back_by_its_word_and_a_foreign_word_is_none() {
        for choice in LockAfter::ALL {
            assert_eq!(LockAfter::from_key(choice.key()), Some(choice));
        }
        assert_eq!(LockAfter::from_key("0.05"), None);
        assert_eq!(LockAfter::default(), LockAfter::Quarter);
    }
}
