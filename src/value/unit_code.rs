//! The box 组织机构代码: takes the nine-character code the 2013 form asks for, or the eighteen-character one that holds it.

use std::fmt;

use super::{CreditCode, CreditCodeError, Kind, OrgCode, OrgCodeError, Value, fold};

/// A unit's code, of either length.
#[derive(Clone, Debug, PartialEq, Eq)]
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

    fn org(&self) -> &OrgCode {
        match self {
            Self::Org(code) => code,
            Self::Credit(code) => code.org(),
        }
    }
}

impl Value for UnitCode {
    const KIND: Kind = Kind::Code;
    type Unreadable = UnitCodeError;

    fn read(text: &str) -> Result<Self, UnitCodeError> {
        let mut code = fold(text).to_ascii_uppercase();
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

    fn remark(&self) -> Option<String> {
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

    #[test]
    fn what_is_wrong_inside_is_passed_on() {
        let why = UnitCode::read("12345678-9").unwrap_err();
        let (due, found) = ('8', '9');
        assert_eq!(why, UnitCodeError::Org(OrgCodeError::Check { due, found }));
        let why = UnitCode::read("11330800MB0R57773X").unwrap_err();
        let (due, found) = ('W', 'X');
        assert_eq!(
            why,
            UnitCodeError::Credit(CreditCodeError::Check { due, found })
        );
    }
}
