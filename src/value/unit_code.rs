//! The box 组织机构代码: takes the nine-character code the 2013 form asks for, or the eighteen-character one that holds it.

use std::fmt;

use super::slip::slips;
use super::{CreditCode, CreditCodeError, Kind, Misfit, OrgCode, OrgCodeError, Slip, Value, fold};
use super::{credit_code, is_identity_card, is_placeholder};

/// A unit's code, of either length, as its certificate shows it: its check characters may not fit.
#[derive(Clone, Debug)]
pub enum UnitCode {
    /// Nine characters.
    Org(OrgCode),
    /// Eighteen characters.
    Credit(CreditCode),
}

/// Why a text is no unit code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnitCodeError {
    /// So many characters, where 9 or 18 are due.
    Length(usize),
    /// Nine characters that do not hold together.
    Org(OrgCodeError),
    /// Eighteen characters that do not hold together.
    Credit(CreditCodeError),
}

/// Why a code is hardly that of a unit, whatever its check characters say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeDoubt {
    /// One character over and over, or counting up or down.
    Placeholder,
    /// The number of a person's identity card.
    IdentityCard,
}

impl UnitCode {
    /// The organisation code with its hyphen, `MB123456-2`; equal for both lengths of one unit's code.
    pub fn org_code(&self) -> String {
        self.org().hyphened()
    }

    /// The eighteen-character code, if that was typed.
    pub fn as_credit(&self) -> Option<&CreditCode> {
        match self {
            Self::Credit(code) => Some(code),
            Self::Org(_) => None,
        }
    }

    /// Whether the organisation code is one kept for use inside an organisation.
    pub fn reserved(&self) -> bool {
        self.org().reserved()
    }

    /// What its check characters say against it and what may have been mistyped; nothing where they fit.
    pub fn misfit(&self) -> Option<String> {
        let (told, slips) = match self {
            Self::Org(code) => {
                let (found, due) = code.misfit()?;
                let told = format!("校验码不对：按前 8 位推算，第 9 位应为 {due}，现在是 {found}");
                (told, slips(code.as_str(), fits_nine))
            }
            Self::Credit(code) => {
                let misfit = code.misfit()?;
                let mut slips = slips(code.as_str(), credit_code::could_be_meant);
                if slips.is_empty() && matches!(misfit, Misfit::Both) {
                    slips = code.single_slips();
                }
                (misfit.to_string(), slips)
            }
        };
        Some(format!("{told}{}", perhaps(&slips)))
    }

    /// Why it is hardly the code of a unit, if something says so.
    pub fn doubt(&self) -> Option<CodeDoubt> {
        match self {
            Self::Credit(code) if is_identity_card(code.as_str()) => Some(CodeDoubt::IdentityCard),
            Self::Credit(code) if is_placeholder(&code.as_str()[..8]) => {
                Some(CodeDoubt::Placeholder)
            }
            _ => is_placeholder(self.org().body()).then_some(CodeDoubt::Placeholder),
        }
    }

    fn org(&self) -> &OrgCode {
        match self {
            Self::Org(code) => code,
            Self::Credit(code) => code.org(),
        }
    }
}

/// Two codes are the same when they name the same organisation, whatever their lengths.
impl PartialEq for UnitCode {
    fn eq(&self, other: &Self) -> bool {
        self.org() == other.org()
    }
}

impl Value for UnitCode {
    const KIND: Kind = Kind::Code;
    type Unreadable = UnitCodeError;

    /// What stands before a colon names the code, as it does where it was copied from.
    fn read(text: &str) -> Result<Self, UnitCodeError> {
        let text = fold(text).to_ascii_uppercase();
        let mut code = text.rsplit(':').next().unwrap_or(&text).to_owned();
        code.retain(|c| !matches!(c, ' ' | '-'));
        match code.chars().count() {
            9 => OrgCode::read(&code)
                .map(Self::Org)
                .map_err(UnitCodeError::Org),
            18 => CreditCode::read(&code)
                .map(Self::Credit)
                .map_err(UnitCodeError::Credit),
            length => Err(UnitCodeError::Length(length)),
        }
    }

    fn shown(&self) -> String {
        self.org_code()
    }

    /// Nothing is confirmed of a code that is doubted.
    fn remark(&self) -> Option<String> {
        if self.doubt().is_some() || self.misfit().is_some() {
            return None;
        }
        Some(match self {
            Self::Org(_) => "校验码正确".to_string(),
            Self::Credit(code) => format!(
                "两处校验码正确 · 其中组织机构代码为 {}，表上填此项",
                code.org().hyphened()
            ),
        })
    }
}

impl fmt::Display for UnitCodeError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Length(length) => write!(
                f,
                "应为 9 位的组织机构代码或 18 位的统一社会信用代码，现在是 {length} 位，请对照证书核对"
            ),
            Self::Org(why) => why.fmt(f),
            Self::Credit(why) => why.fmt(f),
        }
    }
}

fn fits_nine(code: &str) -> bool {
    OrgCode::read(code).is_ok_and(|code| code.misfit().is_none())
}

/// Names the slips that would put a code right; too many of them say nothing.
fn perhaps(slips: &[Slip]) -> String {
    const MOST: usize = 3;
    if slips.is_empty() || slips.len() > MOST {
        return "；也可能是前面某一位有误".to_owned();
    }
    let named: Vec<String> = slips.iter().map(Slip::to_string).collect();
    format!("；也可能另有一处有误：{}，校验码就对", named.join("，或"))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Made-up codes of units that do not exist, in both lengths.
    const PAIRS: [(&str, &str); 6] = [
        ("MB123456-2", "12320582MB12345625"),
        ("00012345-7", "11130283000123457R"),
        ("43500001-8", "12610111435000018L"),
        ("MJ500001-7", "52310115MJ50000173"),
        ("40000062-4", "12110102400000624K"),
        ("MB2A0001-1", "11370683MB2A00011J"),
    ];

    #[test]
    fn both_lengths_print_the_organisation_code_with_its_hyphen() {
        for (org, credit) in PAIRS {
            assert_eq!(UnitCode::read(org).unwrap().shown(), org);
            assert_eq!(UnitCode::read(credit).unwrap().shown(), org);
        }
    }

    #[test]
    fn the_writer_is_told_which_part_goes_on_the_form() {
        let code = UnitCode::read("12320582MB12345625").unwrap();
        let told = "两处校验码正确 · 其中组织机构代码为 MB123456-2，表上填此项";
        assert_eq!(code.remark().as_deref(), Some(told));
        assert_eq!(code.as_credit().map(CreditCode::division), Some("320582"));
        let code = UnitCode::read("MB123456-2").unwrap();
        assert_eq!(code.remark().as_deref(), Some("校验码正确"));
        assert_eq!(code.as_credit(), None);
        assert!(!code.reserved());
    }

    #[test]
    fn width_case_spaces_and_hyphens_do_not_matter() {
        for text in [
            "ｍｂ１２３４５６－２",
            " mb 123456 2",
            "1232 0582 MB12 3456 25",
        ] {
            assert_eq!(UnitCode::read(text).unwrap().org_code(), "MB123456-2");
        }
    }

    #[test]
    fn a_code_of_another_length_is_refused() {
        for (text, length) in [("1234567-8", 8), ("1133080MB0R57773W", 17), ("无", 1)] {
            let why = UnitCode::read(text).unwrap_err();
            assert_eq!(
                why.to_string(),
                format!(
                    "应为 9 位的组织机构代码或 18 位的统一社会信用代码，现在是 {length} 位，请对照证书核对"
                )
            );
        }
    }

    fn misfit(code: &str) -> Option<String> {
        UnitCode::read(code).unwrap().misfit()
    }

    #[test]
    fn a_check_character_that_does_not_fit_is_told_with_what_is_due() {
        assert_eq!(
            misfit("91350203M0001QKT19").as_deref(),
            Some("校验码不对：按前 17 位推算，第 18 位应为 F，现在是 9；也可能是前面某一位有误")
        );
        assert_eq!(misfit("M0001QKT-1"), None);
        assert_eq!(
            UnitCode::read("91350203M0001QKT19").unwrap().shown(),
            "M0001QKT-1"
        );
        assert_eq!(UnitCode::read("91350203M0001QKT19").unwrap().remark(), None);
    }

    #[test]
    fn what_may_have_been_mistyped_is_named() {
        for (typed, told) in [
            (
                "11330800MB0R57773X",
                "校验码不对：按前 17 位推算，第 18 位应为 W，现在是 X；也可能是前面某一位有误",
            ),
            (
                "11338000MB0R57773W",
                "校验码不对：按前 17 位推算，第 18 位应为 N，现在是 W；也可能另有一处有误：第 5、6 位对调，校验码就对",
            ),
            (
                "11330800M80R57773W",
                "第 17 位和第 18 位两处校验码都不对，多半是第 9 至 17 位中有误；也可能另有一处有误：第 10 位的 8 改成 B，校验码就对",
            ),
            (
                "91110000600037342L",
                "第 17 位和第 18 位两处校验码都不对，多半是第 9 至 17 位中有误；也可能另有一处有误：第 17 位的 2 改成 1，校验码就对",
            ),
            (
                "MBI23456-2",
                "校验码不对：按前 8 位推算，第 9 位应为 3，现在是 2；也可能另有一处有误：第 2 位的 B 改成 8，或第 3 位的 I 改成 1，校验码就对",
            ),
        ] {
            assert_eq!(misfit(typed).as_deref(), Some(told), "{typed}");
        }
    }

    #[test]
    fn nothing_is_confirmed_of_a_placeholder() {
        for code in [
            "000000000000000000",
            "111111111111111111",
            "00000000-0",
            "000000000",
            "999999999",
            "123456789",
            "12345678-8",
            "98765432-1",
            "ABCDEFGH1",
            "12345678MB12345625",
            "123456789012345678",
        ] {
            let read = UnitCode::read(code).unwrap();
            assert_eq!(read.doubt(), Some(CodeDoubt::Placeholder), "{code}");
            assert_eq!(read.remark(), None, "{code}");
        }
        for (org, credit) in PAIRS {
            assert_eq!(UnitCode::read(org).unwrap().doubt(), None, "{org}");
            assert_eq!(UnitCode::read(credit).unwrap().doubt(), None, "{credit}");
        }
    }

    #[test]
    fn the_number_of_an_identity_card_is_no_code_of_a_unit() {
        // The worked example of GB 11643.
        let read = UnitCode::read("11010519491231002X").unwrap();
        assert_eq!(read.doubt(), Some(CodeDoubt::IdentityCard));
        assert_eq!(read.remark(), None);
    }

    #[test]
    fn a_name_before_the_code_is_read_past() {
        for text in [
            "统一社会信用代码：12320582MB12345625",
            "组织机构代码: MB123456-2",
        ] {
            assert_eq!(UnitCode::read(text).unwrap().org_code(), "MB123456-2");
        }
    }
}
