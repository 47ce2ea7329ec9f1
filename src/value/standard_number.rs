//! 标准编号: the code of who issued a standard, a serial number and a year.

use std::fmt;

use super::{Kind, StandardLevel, Value, fold};

/// A number in one spelling, so that two spellings of one number are equal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StandardNumber {
    /// Code and serial number, `GB/T 24421.1`.
    name: String,
    year: Option<u16>,
    level: Option<StandardLevel>,
}

/// Why a text is no number of a standard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StandardNumberError {
    /// It begins with no code that is known.
    Code,
    /// No digits between the code and the year, or something else among them.
    Serial,
    /// No year of four digits at its end.
    Year,
}

impl StandardNumber {
    /// The level its code tells; `None` for codes of three letters, which are of more than one level.
    pub fn level(&self) -> Option<StandardLevel> {
        self.level
    }

    /// The year it ends with; only the number of an internal standard can be without.
    pub fn year(&self) -> Option<u16> {
        self.year
    }
}

impl Value for StandardNumber {
    const KIND: Kind = Kind::Code;
    type Unreadable = StandardNumberError;

    fn read(text: &str) -> Result<Self, StandardNumberError> {
        let text = tight(text);
        if let Some(rest) = text.strip_prefix("Q/") {
            return internal(rest);
        }
        if !text.starts_with(|c: char| c.is_ascii_alphabetic()) {
            return Err(StandardNumberError::Code);
        }
        let (name, year) = dated(&text).ok_or(StandardNumberError::Year)?;
        let (code, serial) = parted(name);
        let level = StandardLevel::of_code(&code)?;
        let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        if !serial.split('.').all(digits) {
            return Err(StandardNumberError::Serial);
        }
        let name = format!("{code} {serial}");
        let year = Some(year);
        Ok(Self { name, year, level })
    }

    /// With the long dash that GB/T 1.1 puts before the year.
    fn shown(&self) -> String {
        match self.year {
            Some(year) => format!("{}—{year}", self.name),
            None => self.name.clone(),
        }
    }
}

impl fmt::Display for StandardNumberError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(match self {
            Self::Code => {
                "认不出标准代号，应如 GB/T 24421.1-2023、MZ/T 170-2021、DB32/T 3753-2020、T/XXX 001-2020、Q/XXX 001-2020；没有编号或编号特殊的不填，写在备注里"
            }
            Self::Serial => "代号和年份之间应是顺序号，只用数字和点，如 GB/T 24421.1-2023",
            Self::Year => "编号末尾应有 4 位年份，如 GB/T 24421.1-2023",
        })
    }
}

/// Folded, in capitals, without spaces beside slash, dash and point, each dash once.
fn tight(text: &str) -> String {
    let joins = |c: char| matches!(c, '/' | '-' | '.');
    let mut tight = String::new();
    for c in fold(text).chars() {
        let c = match c {
            '\u{2044}' | '\u{2215}' => '/',
            c => c.to_ascii_uppercase(),
        };
        if joins(c) {
            tight.truncate(tight.trim_end().len());
        }
        match (tight.chars().last(), c) {
            (None | Some(' ' | '/' | '-' | '.'), ' ') | (Some('-'), '-') => {}
            _ => tight.push(c),
        }
    }
    tight.trim_end().to_owned()
}

/// What stands before the year, and the year.
fn dated(text: &str) -> Option<(&str, u16)> {
    let (name, year) = text.rsplit_once('-')?;
    let year = (year.len() == 4).then(|| year.parse().ok())??;
    (1950..2100).contains(&year).then_some((name, year))
}

/// Code and serial number, parted where the digits at the end begin.
fn parted(name: &str) -> (String, &str) {
    let serial = |c: char| c.is_ascii_digit() || c == '.';
    let (code, serial) = name.split_at(name.trim_end_matches(serial).len());
    (code.replace(' ', ""), serial)
}

/// Each body numbers its own standards as it likes.
fn internal(rest: &str) -> Result<StandardNumber, StandardNumberError> {
    let usual = |c: char| c.is_alphanumeric() || " ./-_()".contains(c);
    if !rest.chars().all(usual) || !rest.contains(|c: char| c.is_ascii_digit()) {
        return Err(StandardNumberError::Serial);
    }
    let (name, year) = match dated(rest) {
        Some((name, year)) => (name, Some(year)),
        None => (rest, None),
    };
    Ok(StandardNumber {
        name: format!("Q/{name}"),
        year,
        level: Some(StandardLevel::Internal),
    })
}

#[cfg(test)]
mod tests {
    use super::StandardLevel::{Group, Internal, Local, National, Trade};
    use super::*;

    fn read(text: &str) -> Result<StandardNumber, StandardNumberError> {
        StandardNumber::read(text)
    }

    #[test]
    fn the_code_tells_the_level() {
        for (text, level) in [
            ("GB 3096—2008", Some(National)),
            ("GB/T 24421.1—2023", Some(National)),
            ("GB/Z 41287—2022", Some(National)),
            ("MZ/T 039—2013", Some(Trade)),
            ("JT 711—2016", Some(Trade)),
            ("DB32/T 3753—2020", Some(Local)),
            ("DB3205 1001—2021", Some(Local)),
            ("DBJ51/T 036—2015", Some(Local)),
            ("T/CAS 1.1—2017", Some(Group)),
            ("T/31SCTA 001—2021", Some(Group)),
            ("Q/SZFW BZ-2-03—2022", Some(Internal)),
            ("CJJ 27—2012", None),
        ] {
            let number = read(text).unwrap();
            assert_eq!(number.level(), level, "{text}");
            assert_eq!(number.shown(), text);
        }
    }

    #[test]
    fn spellings_of_one_number_are_equal() {
        let number = read("GB/T 24421.1-2023").unwrap();
        assert_eq!(number.year(), Some(2023));
        for text in [
            "GB/T24421.1—2023",
            "gb/t 24421.1–2023",
            "ＧＢ／Ｔ\u{3000}２４４２１．１－２０２３",
            " GB / T  24421 . 1 —— 2023 ",
            "GB∕T 24421。1-2023",
        ] {
            assert_eq!(read(text).as_ref(), Ok(&number), "{text}");
        }
        assert_eq!(read("DB 32/T3753-2020"), read("DB32/T 3753-2020"));
        assert_ne!(read("GB/T 24421.1-2009").unwrap(), number);
    }

    #[test]
    fn an_internal_number_may_be_without_a_year() {
        let number = read("q/某某中心 fw 201.3").unwrap();
        assert_eq!(number.shown(), "Q/某某中心 FW 201.3");
        assert_eq!(number.year(), None);
        assert_eq!(read("Q/ABC 1-2022").unwrap().year(), Some(2022));
        assert_eq!(read("Q/ABC"), Err(StandardNumberError::Serial));
        assert_eq!(read("Q/"), Err(StandardNumberError::Serial));
    }

    #[test]
    fn another_code_is_refused() {
        const OTHERS: &str = "无,24421-2023,GB/T 甲-2023,GBT 24421-2023,GB/X 24421-2023,DB/T 1-2020,DB321234-2020,\
            DB320/T 1-2020,DBAB32 1-2020,T/ 1-2020,ABCD 1-2020,X 1-2020";
        for text in OTHERS.split(',') {
            assert_eq!(read(text), Err(StandardNumberError::Code), "{text}");
        }
        assert_eq!(
            read("GBT 24421-2023").unwrap_err().to_string(),
            "认不出标准代号，应如 GB/T 24421.1-2023、MZ/T 170-2021、DB32/T 3753-2020、T/XXX 001-2020、Q/XXX 001-2020；没有编号或编号特殊的不填，写在备注里"
        );
    }

    #[test]
    fn a_number_without_serial_or_year_is_refused() {
        for text in ["GB/T-2023", "GB/T 24421.-2023", "GB/T .-2023"] {
            assert_eq!(read(text), Err(StandardNumberError::Serial), "{text}");
        }
        assert_eq!(
            read("GB/T -2023").unwrap_err().to_string(),
            "代号和年份之间应是顺序号，只用数字和点，如 GB/T 24421.1-2023"
        );
        for text in ["GB/T 24421.1", "GB 3096-93", "GB/T 1-1949", "GB/T 1-+202"] {
            assert_eq!(read(text), Err(StandardNumberError::Year), "{text}");
        }
        assert_eq!(
            read("GB/T 24421.1").unwrap_err().to_string(),
            "编号末尾应有 4 位年份，如 GB/T 24421.1-2023"
        );
    }
}
