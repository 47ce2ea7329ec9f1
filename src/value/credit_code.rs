//! 统一社会信用代码, the eighteen-character unit code of GB 32100-2015, with an organisation code inside.

use std::fmt;

use super::slip::{alike, mistaken};
use super::{OrgCode, Slip, kind_of_body, named};

/// Eighteen characters of the alphabet; whether its two check characters fit is asked, since codes were issued where they do not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CreditCode {
    code: String,
    org: OrgCode,
}

/// Eighteen characters of which one is not among the 31 used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CreditCodeError {
    /// Counted from 1.
    pub position: usize,
    /// What stands there.
    pub found: char,
    /// What looks like it and makes both check characters fit.
    pub meant: Option<char>,
}

/// Which of the two check characters do not fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Misfit {
    /// The 18th character alone.
    Check { due: char, found: char },
    /// The 17th character alone: the check digit of the organisation code inside.
    Inner { due: char, found: char },
    /// Both.
    Both,
}

/// The characters used; the place of each is its value.
const ALPHABET: &str = "0123456789ABCDEFGHJKLMNPQRTUWXY";

impl CreditCode {
    /// Reads eighteen characters already folded and in capitals.
    pub(super) fn read(code: &str) -> Result<Self, CreditCodeError> {
        let mut places = (1..).zip(code.chars());
        if let Some((position, found)) = places.find(|(_, c)| !ALPHABET.contains(*c)) {
            return Err(CreditCodeError {
                position,
                found,
                meant: meant(code),
            });
        }
        // Of characters of the alphabet an organisation code can always be read.
        let org = OrgCode::read(&code[8..17]).map_err(|why| CreditCodeError {
            position: why.position + 8,
            found: why.found,
            meant: None,
        })?;
        Ok(Self {
            code: code.to_string(),
            org,
        })
    }

    /// Which check characters do not fit, if any.
    pub fn misfit(&self) -> Option<Misfit> {
        let (due, last) = (check_character(&self.code), self.code.chars().nth(17)?);
        match (self.org.misfit(), due == last) {
            (None, true) => None,
            (None, false) => Some(Misfit::Check { due, found: last }),
            (Some((found, due)), true) => Some(Misfit::Inner { due, found }),
            (Some(_), false) => Some(Misfit::Both),
        }
    }

    /// Any single digit or letter that would make both check characters fit, where there are few of them.
    pub(super) fn single_slips(&self) -> Vec<Slip> {
        const FEW: usize = 3;
        let same_sort = |c: char| {
            let sort = c.is_ascii_digit();
            let others = ALPHABET.chars();
            others.filter(move |other| other.is_ascii_digit() == sort)
        };
        let mut slips = mistaken(&self.code, same_sort, could_be_meant);
        if slips.len() > FEW {
            slips.clear();
        }
        slips
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

/// Whether both check characters fit, and the division inside has digits only, as every division has.
pub(super) fn could_be_meant(code: &str) -> bool {
    let within = code.chars().all(|c| ALPHABET.contains(c));
    let division = code.chars().skip(2).take(6);
    within
        && division.into_iter().all(|c| c.is_ascii_digit())
        && CreditCode::read(code).is_ok_and(|code| code.misfit().is_none())
}

/// What a character outside the alphabet was meant to be, if one that looks like it makes the code fit.
fn meant(code: &str) -> Option<char> {
    match mistaken(code, alike, could_be_meant)[..] {
        [Slip::Mistaken { meant, .. }] => Some(meant),
        _ => None,
    }
}

impl fmt::Display for CreditCodeError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(
            f,
            "第 {} 位的{}不能用：统一社会信用代码只用数字和字母，其中不用 I、O、Z、S、V，请对照证书核对",
            self.position,
            named(self.found)
        )?;
        match self.meant {
            Some(meant) => write!(f, "；改成 {meant} 校验码就对"),
            None => f.write_str(digit_like(self.found)),
        }
    }
}

impl fmt::Display for Misfit {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Check { due, found } => write!(
                f,
                "校验码不对：按前 17 位推算，第 18 位应为 {due}，现在是 {found}"
            ),
            Self::Inner { due, found } => write!(
                f,
                "其中的组织机构代码（第 9 至 17 位）校验码不对：第 17 位应为 {due}，现在是 {found}"
            ),
            Self::Both => {
                f.write_str("第 17 位和第 18 位两处校验码都不对，多半是第 9 至 17 位中有误")
            }
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

    fn misfit(code: &str) -> Option<Misfit> {
        CreditCode::read(code).unwrap().misfit()
    }

    fn refused(code: &str) -> String {
        CreditCode::read(code).unwrap_err().to_string()
    }

    #[test]
    fn a_code_with_both_check_digits_fits() {
        for (code, inner) in [
            (QUZHOU, "MB0R5777-3"),
            ("91350100M000100Y43", "M000100Y-4"), // The worked example of the standard.
            ("91110000600037341L", "60003734-1"),
            ("31210000MD0052502C", "MD005250-2"),
            ("121101054000002020", "40000020-2"), // The check character is 0.
        ] {
            let read = CreditCode::read(code).unwrap();
            assert_eq!(read.org().hyphened(), inner);
            assert_eq!((read.as_str(), read.misfit()), (code, None));
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
            refused("11330800MB0R57773O"),
            "第 18 位的“O”不能用：统一社会信用代码只用数字和字母，其中不用 I、O、Z、S、V，请对照证书核对是否为数字 0"
        );
        assert_eq!(
            refused("91350100M000100Y4Z"),
            "第 18 位的“Z”不能用：统一社会信用代码只用数字和字母，其中不用 I、O、Z、S、V，请对照证书核对是否为数字 2"
        );
    }

    #[test]
    fn what_was_meant_is_said_where_it_makes_the_code_fit() {
        assert_eq!(
            refused("1133O800MB0R57773W"),
            "第 5 位的“O”不能用：统一社会信用代码只用数字和字母，其中不用 I、O、Z、S、V，请对照证书核对；改成 0 校验码就对"
        );
        let two = CreditCode::read("1133O8OOMB0R57773W").unwrap_err();
        assert_eq!((two.position, two.meant), (5, None));
    }

    #[test]
    fn check_characters_that_do_not_fit_are_told_apart() {
        let (due, found) = ('W', 'X');
        assert_eq!(
            misfit("11330800MB0R57773X"),
            Some(Misfit::Check { due, found })
        );
        assert_eq!(misfit("91110000600037342L"), Some(Misfit::Both));
        let body = "11330800MB0R57774";
        let code = format!("{body}{}", check_character(body));
        let (due, found) = ('3', '4');
        assert_eq!(misfit(&code), Some(Misfit::Inner { due, found }));
    }

    #[test]
    fn a_code_issued_in_xiamen_before_2016_is_read_though_its_check_character_does_not_fit() {
        let code = CreditCode::read("91350203M0001QKT19").unwrap();
        let (due, found) = ('F', '9');
        assert_eq!(code.misfit(), Some(Misfit::Check { due, found }));
        assert_eq!(code.org().hyphened(), "M0001QKT-1");
        assert_eq!(code.org().misfit(), None);
    }

    #[test]
    fn the_one_character_that_puts_both_right_is_found() {
        let code = CreditCode::read("91110000600037342L").unwrap();
        let slips: Vec<String> = code.single_slips().iter().map(Slip::to_string).collect();
        assert_eq!(slips, ["第 17 位的 2 改成 1"]);
    }

    fn fits(code: &str) -> bool {
        misfit(code).is_none()
    }

    #[test]
    fn every_single_substitution_is_detected() {
        let mut tried = 0;
        for place in 0..18 {
            let (before, from) = QUZHOU.split_at(place);
            for other in ALPHABET.chars().filter(|c| !from.starts_with(*c)) {
                let wrong = format!("{before}{other}{}", &from[1..]);
                assert!(!fits(&wrong), "{wrong}");
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
            assert!(!fits(&wrong), "{wrong}");
        }
        assert_eq!(unlike.len(), 12);
    }
}
