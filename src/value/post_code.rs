//! 邮编: six digits, kept as text since some begin with 0.

use std::fmt;

use super::{Kind, NONE, Value, fold, is_none};

/// Six digits, or 无.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PostCode(String);

/// The text is not six digits; it holds this many characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PostCodeError(pub usize);

impl PostCode {
    /// Whether its first two digits are among those in use; where not, it deserves a second look.
    pub fn known_prefix(&self) -> bool {
        if is_none(&self.0) {
            return true;
        }
        let (first, second) = self.0[..2].split_at(1);
        let seconds = match first {
            "1" => "012356",
            "2" | "4" => "01234567",
            "3" => "0123456",
            "0" | "5" | "6" => "1234567",
            "7" => "12345",
            "8" => "1345",
            _ => "09",
        };
        seconds.contains(second)
    }
}

impl Value for PostCode {
    const KIND: Kind = Kind::PostCode;
    type Unreadable = PostCodeError;

    fn read(text: &str) -> Result<Self, PostCodeError> {
        let mut code = fold(text);
        code.retain(|c| c != ' ');
        if is_none(&code) {
            return Ok(Self(NONE.to_owned()));
        }
        if code.len() == 6 && code.bytes().all(|b| b.is_ascii_digit()) {
            Ok(Self(code))
        } else {
            Err(PostCodeError(code.chars().count()))
        }
    }

    fn shown(&self) -> String {
        self.0.clone()
    }
}

impl fmt::Display for PostCodeError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self.0 {
            6 => f.write_str("邮编只用数字，如 215600"),
            length => write!(f, "邮编应为 6 位数字，如 215600，现在是 {length} 位"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn six_digits_in_use_are_read_with_their_leading_zero() {
        for code in [
            "215600", "064400", "272000", "100088", "261400", "251500", "810000", "850000",
        ] {
            let read = PostCode::read(code).unwrap();
            assert_eq!(read.shown(), code);
            assert!(read.known_prefix(), "{code}");
        }
        assert_eq!(PostCode::read("０６４ ４００").unwrap().shown(), "064400");
    }

    #[test]
    fn there_may_be_none() {
        let none = PostCode::read("无").unwrap();
        assert_eq!((none.shown().as_str(), none.known_prefix()), ("无", true));
    }

    #[test]
    fn another_shape_is_refused() {
        let told = |text| PostCode::read(text).unwrap_err().to_string();
        assert_eq!(told("12345"), "邮编应为 6 位数字，如 215600，现在是 5 位");
        assert_eq!(told("1000888"), "邮编应为 6 位数字，如 215600，现在是 7 位");
        assert_eq!(told("21560O"), "邮编只用数字，如 215600");
    }

    #[test]
    fn a_prefix_not_in_use_is_read_but_not_known() {
        for code in ["000000", "080000", "145600", "990000", "910000"] {
            let known = PostCode::read(code).unwrap().known_prefix();
            assert_eq!(known, code == "990000", "{code}");
        }
    }

    #[test]
    fn the_prefixes_in_use_are_these() {
        const RANGES: [(u32, u32); 13] = [
            (1, 7),
            (10, 13),
            (15, 16),
            (20, 27),
            (30, 36),
            (40, 47),
            (51, 57),
            (61, 67),
            (71, 75),
            (81, 81),
            (83, 85),
            (90, 90),
            (99, 99),
        ];
        for prefix in 0..100 {
            let used = RANGES
                .iter()
                .any(|(from, to)| (from..=to).contains(&&prefix));
            let code = PostCode(format!("{prefix:02}0000"));
            assert_eq!(code.known_prefix(), used, "{prefix:02}");
        }
    }
}
