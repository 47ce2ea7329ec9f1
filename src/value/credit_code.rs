//! 统一社会信用代码, the eighteen-character unit code of GB 32100-2015, with an organisation code inside.

use std::fmt;

use super::{OrgCode, OrgCodeError, kind_of_body, named};

/// Eighteen characters whose two check digits fit: the 18th for all, the 17th for the organisation code inside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CreditCode {
    code: String,
    org: OrgCode,
}

/// Why eighteen characters are no unit code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CreditCodeError {
    /// Not one of the 31 characters used, at this position counted from 1.
    Character { position: usize, found: char },
    /// The 18th character alone does not fit.
    Check { due: char, found: char },
    /// The 17th character alone does not fit: the check digit of the organisation code inside.
    Inner { due: char, found: char },
    /// Neither of the two fits.
    Both,
}

/// The characters used; the place of each is its value.
const ALPHABET: &str = "0123456789ABCDEFGHJKLMNPQRTUWXY";

impl CreditCode {
    /// Reads eighteen characters already folded and in capitals.
    pub(super) fn read(code: &str) -> Result<Self, CreditCodeError> {
        let mut places = (1..).zip(code.chars());
        if let Some((position, found)) = places.find(|(_, c)| !ALPHABET.contains(*c)) {
            return Err(CreditCodeError::Character { position, found });
        }
        let due = check_character(code);
        let found = code.chars().nth(17).unwrap_or(due);
        match (OrgCode::read(&code[8..17]), due == found) {
            (Ok(org), true) => Ok(Self {
                code: code.to_string(),
                org,
            }),
            (Ok(_), false) => Err(CreditCodeError::Check { due, found }),
            (Err(OrgCodeError::Check { due, found }), true) => {
                Err(CreditCodeError::Inner { due, found })
            }
            (Err(_), _) => Err(CreditCodeError::Both),
        }
    }

    /// All eighteen characters.
    pub fn as_str(&self) -> &str {
        &self.code
    }

    /// The organisation code inside, positions 9 to 17.
    pub fn org(&self) -> &OrgCode {
        &self.org
    }

    /// Position 1: which authority registered the unit, `1` for 机构编制, `9` for 工商.
    pub fn registry(&self) -> char {
        char::from(self.code.as_bytes()[0])
    }

    /// Positions 1 and 2 in words: 机关, 事业单位 …; none where the words are not known here.
    pub fn kind_of_body(&self) -> Option<&'static str> {
        kind_of_body(&self.code[..2])
    }

    /// Positions 3 to 8: the administrative division of the registering authority.
    pub fn division(&self) -> &str {
        &self.code[2..8]
    }
}

impl fmt::Display for CreditCodeError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Character { position, found } => {
                write!(
                    f,
                    "第 {position} 位的{}不能用：统一社会信用代码只用数字和字母，",
                    named(*found)
                )?;
                write!(
                    f,
                    "其中不用 I、O、Z、S、V，请对照证书核对{}",
                    digit_like(*found)
                )
            }
            Self::Check { due, found } => write!(
                f,
                "校验码不对：按前 17 位推算，第 18 位应为 {due}，现在是 {found}；也可能是前面某一位有误，请对照证书核对"
            ),
            Self::Inner { due, found } => write!(
                f,
                "其中的组织机构代码（第 9 至 17 位）校验码不对：第 17 位应为 {due}，现在是 {found}；也可能是第 9 至 16 位有误，请对照证书核对"
            ),
            Self::Both => f.write_str(
                "第 17 位和第 18 位两处校验码都不对，多半是第 9 至 17 位中有误，请对照证书核对",
            ),
        }
    }
}

/// The digit that a letter left out of the alphabet is easily taken for.
fn digit_like(letter: char) -> &'static str {
    match letter {
        'I' => "是否为数字 1",
        'O' => "是否为数字 0",
        'Z' => "是否为数字 2",
        'S' => "是否为数字 5",
        _ => "",
    }
}

/// The 18th character that the first seventeen ask for; the weight of each place is 3 times the last, mod 31.
fn check_character(code: &str) -> char {
    let values = code.chars().take(17).filter_map(|c| ALPHABET.find(c));
    let weights = std::iter::successors(Some(1), |w| Some(w * 3 % 31));
    let sum: usize = values.zip(weights).map(|(v, w)| v * w).sum();
    char::from(ALPHABET.as_bytes()[(31 - sum % 31) % 31])
}

#[cfg(test)]
mod tests {
    use super::*;

    const QUZHOU: &str = "11330800MB0R57773W";

    fn told(code: &str) -> String {
        CreditCode::read(code).unwrap_err().to_string()
    }

    #[test]
    fn a_code_with_both_check_digits_is_read() {
        for (code, inner) in [
            (QUZHOU, "MB0R5777-3"),
            ("91350100M000100Y43", "M000100Y-4"), // The worked example of the standard.
            ("91110000600037341L", "60003734-1"),
            ("31210000MD0052502C", "MD005250-2"),
            ("121101054000002020", "40000020-2"), // The check character is 0.
        ] {
            let read = CreditCode::read(code).unwrap();
            assert_eq!(read.org().hyphened(), inner);
            assert_eq!(read.as_str(), code);
        }
    }

    #[test]
    fn its_first_eight_positions_say_who_registered_what_and_where() {
        let code = CreditCode::read(QUZHOU).unwrap();
        assert_eq!((code.registry(), code.division()), ('1', "330800"));
        assert_eq!(code.kind_of_body(), Some("机关"));
    }

    #[test]
    fn first_positions_may_be_letters() {
        let body = "N2330800MB0R57773";
        let code = format!("{body}{}", check_character(body));
        let read = CreditCode::read(&code).unwrap();
        assert_eq!(read.kind_of_body(), Some("村级集体经济组织"));
    }

    #[test]
    fn a_letter_left_out_of_the_alphabet_is_refused_and_named() {
        assert_eq!(
            told("11330800MB0R57773O"),
            "第 18 位的“O”不能用：统一社会信用代码只用数字和字母，其中不用 I、O、Z、S、V，请对照证书核对是否为数字 0"
        );
        assert_eq!(
            told("91350100M000100Y4Z"),
            "第 18 位的“Z”不能用：统一社会信用代码只用数字和字母，其中不用 I、O、Z、S、V，请对照证书核对是否为数字 2"
        );
    }

    #[test]
    fn a_wrong_last_character_is_refused() {
        let due_found = |due, found| Err(CreditCodeError::Check { due, found });
        assert_eq!(CreditCode::read("11330800MB0R57773X"), due_found('W', 'X'));
        assert_eq!(
            CreditCode::read("91110000600037342L"),
            Err(CreditCodeError::Both)
        );
        assert_eq!(
            told("11330800MB0R57773X"),
            "校验码不对：按前 17 位推算，第 18 位应为 W，现在是 X；也可能是前面某一位有误，请对照证书核对"
        );
    }

    #[test]
    fn a_wrong_check_digit_inside_is_told_apart() {
        let body = "11330800MB0R57774";
        let code = format!("{body}{}", check_character(body));
        assert_eq!(
            told(&code),
            "其中的组织机构代码（第 9 至 17 位）校验码不对：第 17 位应为 3，现在是 4；也可能是第 9 至 16 位有误，请对照证书核对"
        );
        assert_eq!(
            told("11330800MB0R57774W"),
            "第 17 位和第 18 位两处校验码都不对，多半是第 9 至 17 位中有误，请对照证书核对"
        );
    }

    #[test]
    fn every_single_substitution_is_detected() {
        let mut tried = 0;
        for place in 0..18 {
            let (before, from) = QUZHOU.split_at(place);
            for other in ALPHABET.chars().filter(|c| !from.starts_with(*c)) {
                let wrong = format!("{before}{other}{}", &from[1..]);
                assert!(CreditCode::read(&wrong).is_err(), "{wrong}");
                tried += 1;
            }
        }
        assert_eq!(tried, 540);
    }

    #[test]
    fn every_transposition_of_unlike_neighbours_is_detected() {
        let code: Vec<char> = QUZHOU.chars().collect();
        let unlike: Vec<_> = (0..17).filter(|p| code[*p] != code[p + 1]).collect();
        for place in &unlike {
            let mut wrong = code.clone();
            wrong.swap(*place, place + 1);
            let wrong = String::from_iter(wrong);
            assert!(CreditCode::read(&wrong).is_err(), "{wrong}");
        }
        assert_eq!(unlike.len(), 12);
    }
}
