//! The words of the formats: how each kind of identifier, day and version is spelled, and what it is called when it is not.

use super::pattern::matches;
use crate::dossier::Stamp;
use crate::value::Day;

/// How a kind of word is spelled.
#[derive(Debug)]
pub struct Grammar {
    /// Of the whole word, in the regular expressions that JSON Schema knows.
    pub pattern: &'static str,
    /// The most characters.
    pub longest: usize,
    /// What it is called, in Chinese.
    pub called: &'static str,
    /// What no pattern tells.
    pub real: Real,
}

/// What the calendar has a say in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Real {
    /// Nothing.
    Any,
    /// A day that there is.
    Day,
    /// A moment on a day that there is.
    Moment,
    /// The same, or nothing.
    Saved,
}

impl Grammar {
    const fn of(pattern: &'static str, longest: usize, called: &'static str) -> Grammar {
        Grammar {
            pattern,
            longest,
            called,
            real: Real::Any,
        }
    }

    /// Whether a text is such a word.
    pub fn takes(&self, text: &str) -> bool {
        // The length first: it keeps what follows short.
        text.len() <= self.longest && matches(self.pattern, text) && self.real.is(text)
    }
}

impl Real {
    fn is(self, text: &str) -> bool {
        match self {
            Real::Any => true,
            Real::Day => Day::from_iso(text).is_some(),
            Real::Moment => Stamp::new(text).is_moment(),
            Real::Saved => text.is_empty() || Stamp::new(text).is_moment(),
        }
    }

    /// The word of JSON Schema for it.
    pub const fn format(self) -> Option<&'static str> {
        match self {
            Real::Any | Real::Saved => None,
            Real::Day => Some("date"),
            Real::Moment => Some("date-time"),
        }
    }
}

/// A pilot.
pub const PILOT: Grammar = Grammar::of("[0-9a-f]{16}", 16, "16 位十六进制的试点编号");
/// An entry of a log.
pub const ENTRY: Grammar = Grammar::of("[0-9a-z.-]{1,80}", 80, "记录的编号");
/// A SHA-256.
pub const DIGEST: Grammar = Grammar::of("[0-9a-f]{64}", 64, "64 位十六进制的指纹");
/// A fingerprint as it stands on paper.
pub const FINGERPRINT: Grammar = Grammar::of("[0-9a-f]{4}( [0-9a-f]{4}){4}", 24, "指纹");
/// The sum that a stored text begins with.
pub const SUM: Grammar = Grammar::of("[0-9a-f]{16}", 16, "16 位十六进制的校验和");
/// The version of a program: it cannot speak.
pub const VERSION: Grammar = Grammar::of(
    r"(0|[1-9][0-9]{0,4})(\.(0|[1-9][0-9]{0,4})){2}(-[0-9A-Za-z.-]{1,20})?",
    38,
    "版本号",
);
/// The key of a blank, a table, a column, a fact or a tick.
pub const KEY: Grammar = Grammar::of(r"[a-z0-9-]+(\.[a-z0-9-]+)*", 80, "栏目的名字");
/// A place of a finding: a key, with the id of the row behind it where it is a cell.
pub const PLACE: Grammar = Grammar {
    called: "栏目的位置",
    ..KEY
};
/// A rule.
pub const RULE: Grammar = Grammar::of(
    r"(art|annex)[1-9][0-9]{0,2}(\.[a-z0-9-]+)+",
    80,
    "规则的编号",
);
/// What a written reason answers: a rule, with the id of the row where it speaks of one.
pub const ANSWERED: Grammar = Grammar::of(
    r"(art|annex)[1-9][0-9]{0,2}(\.[a-z0-9-]+)+(#[1-9][0-9]{0,9})?",
    91,
    "规则的编号",
);
/// A day.
pub const DAY: Grammar = Grammar {
    real: Real::Day,
    ..Grammar::of(
        "(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])",
        10,
        "真实的日期",
    )
};
/// A moment by a clock of ours.
pub const MOMENT: Grammar = Grammar {
    real: Real::Moment,
    ..Grammar::of(
        "(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][+-](0[0-9]|1[0-4]):[0-5][0-9]",
        25,
        "带时区的时间",
    )
};
/// The same, or nothing: edits that were never saved became a record without a time.
pub const SAVED: Grammar = Grammar {
    real: Real::Saved,
    ..Grammar::of(
        "((19|20|21)[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][+-](0[0-9]|1[0-4]):[0-5][0-9])?",
        25,
        "带时区的时间",
    )
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_taken_up_to_their_borders() {
        let long = "a".repeat(80);
        for (grammar, good, bad) in [
            (&PILOT, "0123456789abcdef", "0123456789ABCDEF"),
            (&VERSION, "0.1.0", "01.1.0"),
            (&VERSION, "12.0.3-rc.1", "0.1"),
            (&VERSION, "99999.0.0-abcdefghijklmnopqrst", "100000.0.0"),
            (&KEY, &*long, "a..b"),
            (&KEY, "plan.time.3", "某处"),
            (&RULE, "art9.x", "art9."),
            (&RULE, "annex1.plan.time", "art0.x"),
            (&ANSWERED, "annex1.plan.time#3", "annex1.plan.time#0"),
            (&DAY, "2024-02-29", "2026-02-29"),
            (&DAY, "1900-01-01", "2200-01-01"),
            (&MOMENT, "2026-11-25T23:59:59-14:59", "2026-11-25T09:00:00Z"),
            (
                &MOMENT,
                "2026-11-25T09:00:00+08:00",
                "2026-02-30T09:00:00+08:00",
            ),
            (&MOMENT, "2026-11-25T00:00:00+00:00", ""),
            (&SAVED, "", "昨天"),
            (
                &FINGERPRINT,
                "ba78 16bf 8f01 cfea 4141",
                "ba78 16bf 8f01 cfea 41412",
            ),
        ] {
            assert!(grammar.takes(good), "{good}");
            assert!(!grammar.takes(bad), "{bad}");
        }
        assert!(!KEY.takes(&"a".repeat(81)));
        assert!(!PILOT.takes(&"a".repeat(300_000)));
    }
}
