//! A small whole number: so many people, standards, documents.

use std::fmt;

use super::amount::{AmountError, plain_number};
use super::{Kind, Value};

/// A whole number from 0 to 99 999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Count(u32);

/// Why a text is no count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CountError {
    /// No whole number, or something beside it that is no unit.
    NotDigits,
    /// About so many.
    About,
    /// More than one number.
    Several,
    /// More than 99 999.
    TooLarge,
}

impl Count {
    const MOST: u32 = 99_999;

    /// The number.
    pub fn get(&self) -> u32 {
        self.0
    }
}

impl Value for Count {
    const KIND: Kind = Kind::Count;
    type Unreadable = CountError;

    fn read(text: &str) -> Result<Self, CountError> {
        let digits = plain_number(text).map_err(|why| match why {
            AmountError::Shape => CountError::NotDigits,
            AmountError::About => CountError::About,
            AmountError::Several => CountError::Several,
        })?;
        if !digits.bytes().all(|b| b.is_ascii_digit()) {
            return Err(CountError::NotDigits);
        }
        // Digits alone fail to parse only when they are too many.
        let number = digits.parse().map_err(|_| CountError::TooLarge)?;
        if number > Self::MOST {
            return Err(CountError::TooLarge);
        }
        Ok(Self(number))
    }

    fn shown(&self) -> String {
        self.0.to_string()
    }
}

impl fmt::Display for CountError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(match self {
            Self::NotDigits => "请只写一个整数，如 12",
            Self::About => "请写一个确数，如 12，不写“约”“多”“几”",
            Self::Several => "这里看到不止一个数，请只写总数，如 12",
            Self::TooLarge => "数目不能大于 99999，请核对",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_of_either_width_are_read() {
        assert_eq!(Count::read("48"), Ok(Count(48)));
        assert_eq!(Count::read(" ００６ ").unwrap().shown(), "6");
        assert_eq!(Count::read("0").unwrap().get(), 0);
        assert_eq!(Count::read("99999").unwrap().get(), 99_999);
    }

    #[test]
    fn units_separators_and_chinese_numerals_are_understood() {
        for (text, number) in [
            ("１２人", 12),
            ("1,234", 1234),
            ("一百二十", 120),
            ("1 2", 12),
        ] {
            assert_eq!(Count::read(text), Ok(Count(number)), "{text}");
        }
    }

    #[test]
    fn what_is_no_single_whole_number_is_asked_back() {
        for (text, told) in [
            ("-1", "请只写一个整数，如 12"),
            ("1.5", "请只写一个整数，如 12"),
            ("很多人", "请写一个确数，如 12，不写“约”“多”“几”"),
            ("约 12", "请写一个确数，如 12，不写“约”“多”“几”"),
            ("6人（专职2人）", "这里看到不止一个数，请只写总数，如 12"),
        ] {
            let why = Count::read(text).unwrap_err();
            assert_eq!(why.to_string(), told, "{text}");
        }
    }

    #[test]
    fn a_number_too_large_to_be_meant_is_refused() {
        for text in ["100000", "99999999999999999999"] {
            let why = Count::read(text).unwrap_err();
            assert_eq!(why.to_string(), "数目不能大于 99999，请核对");
        }
    }
}
