//! A score of a sheet: whole points and at most one decimal.

use std::fmt;

use super::{Kind, Value, plain_number};

/// Points from 0 to 9 999.9, in tenths.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Score(u32);

/// Why a text is no score.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScoreError {
    /// Something other than digits and one decimal point.
    Shape,
    /// A number below zero.
    Negative,
    /// More than one decimal.
    TooFine,
    /// More than 9 999.9.
    TooLarge,
}

impl Score {
    const MOST: u32 = 99_999;

    /// So many tenths of a point: 35 for 3.5.
    pub fn tenths(self) -> u32 {
        self.0
    }

    /// As it is shown, for any sum of tenths: 3, 3.5.
    pub fn show(tenths: u32) -> String {
        match tenths % 10 {
            0 => (tenths / 10).to_string(),
            tenth => format!("{}.{tenth}", tenths / 10),
        }
    }
}

impl Value for Score {
    const KIND: Kind = Kind::Decimal;
    type Unreadable = ScoreError;

    fn read(text: &str) -> Result<Self, ScoreError> {
        let text = plain_number(text).map_err(|_| ScoreError::Shape)?;
        let (below, number) = match text.strip_prefix('-') {
            Some(number) => (true, number),
            None => (false, text.as_str()),
        };
        let (points, tenth) = number.split_once('.').unwrap_or((number, "0"));
        let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        if !digits(points) || !digits(tenth) {
            return Err(ScoreError::Shape);
        }
        if below {
            return Err(ScoreError::Negative);
        }
        let tenth = tenth.trim_end_matches('0');
        if tenth.len() > 1 {
            return Err(ScoreError::TooFine);
        }
        // Digits alone fail to parse only when they are too many.
        let tenths = format!("{points}{tenth:0<1}").parse();
        match tenths {
            Ok(tenths) if tenths <= Self::MOST => Ok(Self(tenths)),
            _ => Err(ScoreError::TooLarge),
        }
    }

    fn shown(&self) -> String {
        Self::show(self.0)
    }
}

impl fmt::Display for ScoreError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(match self {
            Self::Shape => "请只写分数，如 3 或 3.5",
            Self::Negative => "分数不能小于 0，请核对",
            Self::TooFine => "分数最多写一位小数，如 3.5",
            Self::TooLarge => "分数不能大于 9999.9，请核对",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> String {
        Score::read(text).unwrap_err().to_string()
    }

    #[test]
    fn points_are_read_in_either_width_with_one_decimal_or_none() {
        for (text, tenths, shown) in [
            ("3", 30, "3"),
            (" ３．５ ", 35, "3.5"),
            ("0", 0, "0"),
            ("0.5", 5, "0.5"),
            ("4.0", 40, "4"),
            ("4.50", 45, "4.5"),
            ("012", 120, "12"),
            ("9999.9", 99_999, "9999.9"),
            ("3分", 30, "3"),
            ("十二分", 120, "12"),
        ] {
            let score = Score::read(text).unwrap();
            assert_eq!(score.tenths(), tenths, "{text}");
            assert_eq!(score.shown(), shown, "{text}");
        }
    }

    #[test]
    fn scores_are_ordered_by_their_points() {
        assert!(Score::read("9.5").unwrap() < Score::read("10").unwrap());
    }

    #[test]
    fn words_are_refused() {
        for text in [
            "三分半",
            "约3分",
            "优",
            "3-5",
            "3.",
            ".5",
            "3.5.1",
            "-",
            "--3",
            "-x",
        ] {
            assert_eq!(told(text), "请只写分数，如 3 或 3.5", "{text}");
        }
    }

    #[test]
    fn a_score_below_zero_is_refused() {
        for text in ["-1", "－０．５", "−2"] {
            assert_eq!(told(text), "分数不能小于 0，请核对", "{text}");
        }
    }

    #[test]
    fn a_rule_drawn_with_hyphens_is_refused_however_long() {
        let told = told(&"-".repeat(1_000_000));
        assert_eq!(told, "请只写分数，如 3 或 3.5");
    }

    #[test]
    fn a_score_too_fine_or_too_large_is_refused() {
        assert_eq!(told("3.25"), "分数最多写一位小数，如 3.5");
        for text in ["10000", "99999999999999999999"] {
            assert_eq!(told(text), "分数不能大于 9999.9，请核对", "{text}");
        }
    }
}
