//! 标准编号: the code of who issued a standard, a serial number and a year; also ranges, undated references and the unit's own numbering.

use std::fmt;

use super::{Kind, NONE, StandardLevel, Value, fold, is_none};

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
    /// A code almost known, or none at all.
    Code,
    /// No digits between the code and the year.
    Serial,
}

impl StandardNumber {
    /// The level its code tells; `None` for codes of three letters, which are of more than one level, and for the unit's own.
    pub fn level(&self) -> Option<StandardLevel> {
        self.level
    }

    fn bare(name: String, level: Option<StandardLevel>) -> Self {
        let year = None;
        Self { name, year, level }
    }

    /// The year it ends with; a reference without one means the newest edition.
    pub fn year(&self) -> Option<u16> {
        self.year
    }
}

impl Value for StandardNumber {
    const KIND: Kind = Kind::Code;
    type Unreadable = StandardNumberError;

    fn read(text: &str) -> Result<Self, StandardNumberError> {
        let text = tight(text);
        if is_none(&text) {
            return Ok(Self::bare(NONE.to_owned(), None));
        }
        if let Some(rest) = text.strip_prefix("Q/") {
            return internal(rest);
        }
        match strict(&text) {
            Err(StandardNumberError::Code) => loose(text),
            read => read,
        }
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
                "认不出标准代号，应如 GB/T 24421.1-2023、MZ/T 170-2021、DB32/T 3753-2020、T/XXX 001-2020、Q/XXX 001-2020；没有编号的写“无”"
            }
            Self::Serial => "代号和年份之间应是顺序号，只用数字和点，如 GB/T 24421.1-2023",
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

/// A code that is known and a serial number, with or without a year.
fn strict(text: &str) -> Result<StandardNumber, StandardNumberError> {
    if !text.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return Err(StandardNumberError::Code);
    }
    let (name, year) = match dated(text) {
        Some((name, year)) => (name, Some(year)),
        None => (text, None),
    };
    let (code, serial) = parted(name);
    let level = StandardLevel::of_code(&code)?;
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    if !serial.split('.').all(digits) {
        return Err(StandardNumberError::Serial);
    }
    let name = format!("{code} {serial}");
    Ok(StandardNumber { name, year, level })
}

/// Ranges, all parts of a standard, several numbers, numbering of the unit's own: as typed, with the level if its code tells it.
/// What begins like a public code and is none was mistyped.
fn loose(text: String) -> Result<StandardNumber, StandardNumberError> {
    let digits = text.char_indices().filter(|(_, c)| c.is_ascii_digit());
    let mut known = digits.filter_map(|(at, _)| {
        let code = text[..at].replace(' ', "");
        StandardLevel::of_code(&code).ok()
    });
    if let Some(level) = known.next() {
        return Ok(StandardNumber::bare(text, level));
    }
    let public = ["GB", "DB", "T/"].iter().any(|code| text.starts_with(code));
    let written = text.contains(char::is_alphabetic) && text.contains(|c: char| c.is_ascii_digit());
    if public || !written {
        return Err(StandardNumberError::Code);
    }
    Ok(StandardNumber::bare(text, None))
}

/// Each body numbers its own standards as it likes.
fn internal(rest: &str) -> Result<StandardNumber, StandardNumberError> {
    if !rest.contains(|c: char| c.is_ascii_digit()) {
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
    fn a_year_may_be_left_out_and_ranges_and_all_parts_may_stand() {
        for (text, shown, level) in [
            ("GB/T 24421.1", "GB/T 24421.1", Some(National)),
            ("GB/T1.1～1.3", "GB/T1.1~1.3", Some(National)),
            (
                "GB/T 1.1-2020～GB/T 1.3-2020",
                "GB/T 1.1-2020~GB/T 1.3-2020",
                Some(National),
            ),
            (
                "GB/T 24421（所有部分）",
                "GB/T 24421(所有部分)",
                Some(National),
            ),
            (
                "GB/T 24421-2023（所有部分）",
                "GB/T 24421-2023(所有部分)",
                Some(National),
            ),
            ("GB 3096-93", "GB 3096-93", Some(National)),
            (
                "DB32/T 3753.1、3753.2",
                "DB32/T 3753.1、3753.2",
                Some(Local),
            ),
            ("T/CAS 1.1（系列）", "T/CAS 1.1(系列)", Some(Group)),
        ] {
            let number = read(text).unwrap();
            assert_eq!(
                (number.shown().as_str(), number.level()),
                (shown, level),
                "{text}"
            );
            assert_eq!(number.year(), None, "{text}");
            assert_eq!(read(shown).as_ref(), Ok(&number), "{text}");
        }
    }

    #[test]
    fn the_units_own_numbering_may_have_any_shape() {
        for (text, shown) in [
            ("BZ-01", "BZ-01"),
            ("某某中心 201.3", "某某中心 201.3"),
            ("ZWFW/BZ 001-2023", "ZWFW/BZ 001-2023"),
            ("Q/ABC【2023】第1号", "Q/ABC【2023】第1号"),
            ("无", "无"),
        ] {
            assert_eq!(read(text).unwrap().shown(), shown, "{text}");
        }
    }

    #[test]
    fn a_code_mistyped_or_missing_is_told() {
        const OTHERS: &str = "24421-2023,GB/T 甲-2023,GBT 24421-2023,GB/X 24421-2023,DB/T 1-2020,\
            DBAB32 1-2020,T/ 1-2020,标准,12345";
        for text in OTHERS.split(',') {
            assert_eq!(read(text), Err(StandardNumberError::Code), "{text}");
        }
        assert_eq!(
            read("GBT 24421-2023").unwrap_err().to_string(),
            "认不出标准代号，应如 GB/T 24421.1-2023、MZ/T 170-2021、DB32/T 3753-2020、T/XXX 001-2020、Q/XXX 001-2020；没有编号的写“无”"
        );
    }

    #[test]
    fn a_number_without_serial_is_told() {
        for text in ["GB/T-2023", "GB/T 24421.-2023", "GB/T .-2023", "GB/T"] {
            assert_eq!(read(text), Err(StandardNumberError::Serial), "{text}");
        }
        assert_eq!(
            read("GB/T -2023").unwrap_err().to_string(),
            "代号和年份之间应是顺序号，只用数字和点，如 GB/T 24421.1-2023"
        );
    }
}
