//! 组织机构代码, the nine-character organisation code of GB 11714-1997.

use std::fmt;

use super::named;

/// Nine characters; whether the last one fits the eight before it is asked, since codes were issued where it does not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrgCode(String);

/// Nine characters of which the one at this position, counted from 1, is neither a digit nor a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OrgCodeError {
    /// Counted from 1.
    pub position: usize,
    /// What stands there.
    pub found: char,
}

impl OrgCode {
    /// Reads nine characters already folded, in capitals, without hyphen.
    pub(super) fn read(code: &str) -> Result<Self, OrgCodeError> {
        let mut places = (1..).zip(code.chars());
        match places.find(|(_, c)| !c.is_ascii_alphanumeric()) {
            Some((position, found)) => Err(OrgCodeError { position, found }),
            None => Ok(Self(code.to_string())),
        }
    }

    /// As it is written: `MB123456-2`.
    pub fn hyphened(&self) -> String {
        let (body, check) = self.0.split_at(8);
        format!("{body}-{check}")
    }

    /// The eight characters before the check digit.
    pub(super) fn body(&self) -> &str {
        &self.0[..8]
    }

    pub(super) fn as_str(&self) -> &str {
        &self.0
    }

    /// The check digit that stands there and the one due, where they differ.
    pub(super) fn misfit(&self) -> Option<(char, char)> {
        let (found, due) = (self.0.chars().nth(8)?, check_digit(&self.0));
        (found != due).then_some((found, due))
    }

    /// Whether it lies in PDY00001 to PDY99999, which the standard keeps for use inside an organisation.
    pub fn reserved(&self) -> bool {
        let number = self.body().strip_prefix("PDY");
        number.is_some_and(|n| n != "00000" && n.bytes().all(|b| b.is_ascii_digit()))
    }
}

impl fmt::Display for OrgCodeError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(
            f,
            "第 {} 位的{}不能用：组织机构代码只用数字和字母，请对照证书核对",
            self.position,
            named(self.found)
        )
    }
}

/// The check digit that the first eight characters ask for.
fn check_digit(code: &str) -> char {
    const WEIGHTS: [u32; 8] = [3, 7, 9, 10, 5, 8, 4, 2];
    let values = code.chars().filter_map(|c| c.to_digit(36));
    let sum: u32 = values.zip(WEIGHTS).map(|(v, w)| v * w).sum();
    match 11 - sum % 11 {
        10 => 'X',
        11 => '0',
        digit => char::from_digit(digit, 10).unwrap_or('0'),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(code: &str) -> Result<OrgCode, OrgCodeError> {
        OrgCode::read(&code.replace('-', ""))
    }

    #[test]
    fn a_code_with_its_check_digit_is_read() {
        for code in [
            "01115867-1", // An index number of 襄阳市机关事务服务中心 begins with it.
            "60003734-1",
            "D2143569-X",
            "12345678-8",
            "40000005-0",
            "40000000-X",
            "MB0R5777-3",
            "M000100Y-4", // Inside the worked example of GB 32100.
        ] {
            let read = read(code).unwrap();
            assert_eq!((read.hyphened().as_str(), read.misfit()), (code, None));
        }
    }

    #[test]
    fn letters_from_j_on_count_on_to_35() {
        // A table that skips I, O, S, V and Z, as the 18-digit code does, is wrong here.
        assert_eq!(check_digit("Z0000000"), '5'); // 35 · 3 = 105, 105 mod 11 = 6.
        assert_eq!(check_digit("J0000000"), '9'); // 19 · 3 = 57, 57 mod 11 = 2.
    }

    #[test]
    fn a_wrong_check_digit_is_read_and_known() {
        for (code, due) in [
            ("D2143569-1", 'X'),
            ("12345678-9", '8'),
            ("01115867-2", '1'),
        ] {
            let found = code.chars().last().unwrap();
            let read = read(code).unwrap();
            assert_eq!(read.misfit(), Some((found, due)));
            assert_eq!(read.hyphened(), code);
        }
    }

    #[test]
    fn a_character_that_is_no_letter_or_digit_is_refused() {
        assert_eq!(
            read("1234#6788").unwrap_err().to_string(),
            "第 5 位的“#”不能用：组织机构代码只用数字和字母，请对照证书核对"
        );
        assert!(read("1234甲6788").is_err());
    }

    #[test]
    fn the_reserved_range_runs_from_1_to_99999() {
        let reserved = |body: &str| {
            let code = format!("{body}{}", check_digit(body));
            read(&code).unwrap().reserved()
        };
        assert!(reserved("PDY00001"));
        assert!(reserved("PDY99999"));
        assert!(!reserved("PDY00000"));
        assert!(!reserved("PDY0000A"));
        assert!(!reserved("MB123456"));
    }
}
