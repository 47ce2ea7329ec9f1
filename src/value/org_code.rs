//! 组织机构代码, the nine-character organisation code of GB 11714-1997.

use std::fmt;

use super::named;

/// Eight characters and a check digit that fits them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrgCode(String);

/// Why nine characters are no organisation code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OrgCodeError {
    /// Neither a digit nor a letter, at this position counted from 1.
    Character { position: usize, found: char },
    /// The ninth character does not fit the eight before it.
    Check { due: char, found: char },
}

impl OrgCode {
    /// Reads nine characters already folded, in capitals, without hyphen.
    pub(super) fn read(code: &str) -> Result<Self, OrgCodeError> {
        let mut places = (1..).zip(code.chars());
        if let Some((position, found)) = places.find(|(_, c)| !c.is_ascii_alphanumeric()) {
            return Err(OrgCodeError::Character { position, found });
        }
        let due = check_digit(code);
        match code.chars().nth(8) {
            Some(found) if found != due => Err(OrgCodeError::Check { due, found }),
            _ => Ok(Self(code.to_string())),
        }
    }

    /// As it is written: `MB123456-2`.
    pub fn hyphened(&self) -> String {
        let (body, check) = self.0.split_at(8);
        format!("{body}-{check}")
    }

    /// Whether it lies in PDY00001 to PDY99999, which the standard keeps for use inside an organisation.
    pub fn reserved(&self) -> bool {
        let number = self.0[..8].strip_prefix("PDY");
        number.is_some_and(|n| n != "00000" && n.bytes().all(|b| b.is_ascii_digit()))
    }
}

impl fmt::Display for OrgCodeError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Character { position, found } => write!(
                f,
                "第 {position} 位的{}不能用：组织机构代码只用数字和字母，请对照证书核对",
                named(*found)
            ),
            Self::Check { due, found } => write!(
                f,
                "校验码不对：按前 8 位推算，第 9 位应为 {due}，现在是 {found}；也可能是前面某一位有误，请对照证书核对"
            ),
        }
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
            assert_eq!(read(code).unwrap().hyphened(), code);
        }
    }

    #[test]
    fn letters_from_j_on_count_on_to_35() {
        // A table that skips I, O, S, V and Z, as the 18-digit code does, is wrong here.
        assert_eq!(check_digit("Z0000000"), '5'); // 35 · 3 = 105, 105 mod 11 = 6.
        assert_eq!(check_digit("J0000000"), '9'); // 19 · 3 = 57, 57 mod 11 = 2.
    }

    #[test]
    fn a_wrong_check_digit_is_refused() {
        for (code, due) in [
            ("D2143569-1", 'X'),
            ("12345678-9", '8'),
            ("01115867-2", '1'),
        ] {
            let found = code.chars().last().unwrap();
            assert_eq!(read(code), Err(OrgCodeError::Check { due, found }));
        }
        assert_eq!(
            read("12345678-9").unwrap_err().to_string(),
            "校验码不对：按前 8 位推算，第 9 位应为 8，现在是 9；也可能是前面某一位有误，请对照证书核对"
        );
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
