//! The table of administrative divisions: read from text, asked by code.

use std::fmt;

/// One division: a province, a city or a county with its official code.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Division {
    pub(super) code: String,
    pub(super) name: String,
    pub(super) initials: String,
}

impl Division {
    /// The six digits of GB/T 2260.
    pub fn code(&self) -> &str {
        &self.code
    }

    /// The official name: 张家港市.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The initials of its name in pinyin: zjgs.
    pub fn initials(&self) -> &str {
        &self.initials
    }

    pub(super) fn is_province(&self) -> bool {
        self.code.ends_with("0000")
    }

    pub(super) fn is_city(&self) -> bool {
        self.code.ends_with("00") && !self.is_province()
    }
}

/// The whole table, sorted by code.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Regions {
    pub(super) rows: Vec<Division>,
}

/// Why a text is no table of divisions.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RegionsError {
    /// The line of that number is not a code and a name, or stands out of order.
    Line(usize),
    /// No row at all.
    Empty,
}

impl fmt::Display for RegionsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Line(line) => write!(f, "行政区划表第{line}行不可读")?,
            Self::Empty => f.write_str("行政区划表是空的")?,
        }
        f.write_str("，请刷新页面重新取表；也可以不用此表，直接填写省（市）、县（区）的名称。")
    }
}

impl std::error::Error for RegionsError {}

impl Regions {
    /// Reads the table: one `code name initials` a line in ascending order of codes, lines from `#` on are remarks.
    ///
    /// # Errors
    /// The first line that cannot be read, repeats a code, or belongs to no province above it.
    pub fn parse(text: &str) -> Result<Self, RegionsError> {
        let mut rows: Vec<Division> = Vec::new();
        for (line, number) in text.lines().zip(1..) {
            if line.starts_with('#') {
                continue;
            }
            let row = read_row(line).ok_or(RegionsError::Line(number))?;
            let ascends = rows.last().is_none_or(|last| last.code < row.code);
            let has_province = rows
                .last()
                .is_some_and(|last| last.code[..2] == row.code[..2]);
            if !ascends || !(has_province || row.is_province()) {
                return Err(RegionsError::Line(number));
            }
            rows.push(row);
        }
        if rows.is_empty() {
            Err(RegionsError::Empty)
        } else {
            Ok(Self { rows })
        }
    }

    /// The name of the division of that code; none if it never was or was retired, so that an old credit code may carry it.
    pub fn name_of(&self, code: &str) -> Option<&str> {
        self.at(code).map(Division::name)
    }

    /// The province a code of six digits belongs to, whether or not the code itself is in the table.
    pub fn province_of(&self, code: &str) -> Option<&Division> {
        self.at(&format!("{}0000", code.get(..2)?))
    }

    /// The prefecture-level division a code of six digits belongs to; none in municipalities and directly under a province.
    pub fn city_of(&self, code: &str) -> Option<&Division> {
        self.at(&format!("{}00", code.get(..4)?))
            .filter(|row| row.is_city())
    }

    fn at(&self, code: &str) -> Option<&Division> {
        let found = self
            .rows
            .binary_search_by(|row| row.code.as_str().cmp(code));
        found.ok().map(|i| &self.rows[i])
    }
}

fn read_row(line: &str) -> Option<Division> {
    let (code, named) = line.split_once(' ')?;
    let (name, initials) = named.split_once(' ')?;
    let is_code = code.len() == 6 && code.bytes().all(|b| b.is_ascii_digit());
    let is_initials = !initials.is_empty() && initials.bytes().all(|b| b.is_ascii_lowercase());
    (is_code && !name.is_empty() && is_initials).then(|| Division {
        code: code.to_owned(),
        name: name.to_owned(),
        initials: initials.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table() -> Regions {
        Regions::parse(include_str!("../../../public/regions.txt")).unwrap()
    }

    #[test]
    fn the_published_table_is_read_whole() {
        let table = table();
        assert_eq!(table.rows.len(), 31 + 333 + 2849);
        let provinces = table.rows.iter().filter(|row| row.is_province());
        assert_eq!(provinces.count(), 31);
    }

    #[test]
    fn codes_have_the_names_they_have_today() {
        let table = table();
        let known = [
            ("320582", "张家港市"),
            ("130283", "迁安市"),
            ("370683", "莱州市"),
            ("371424", "临邑县"),
            ("370829", "嘉祥县"),
            ("370883", "邹城市"),
            ("610111", "灞桥区"),
            ("420600", "襄阳市"),
            ("330800", "衢州市"),
            ("653229", "和安县"),
            ("653228", "和康县"),
            ("330113", "临平区"),
        ];
        for (code, name) in known {
            assert_eq!(table.name_of(code), Some(name));
        }
    }

    #[test]
    fn retired_codes_fillers_and_other_regions_have_no_name() {
        let table = table();
        for code in [
            "371202", "110100", "500200", "429000", "710000", "810000", "820000", "", "32058",
            "张家",
        ] {
            assert_eq!(table.name_of(code), None, "{code}");
        }
        assert_eq!(
            table.province_of("371202").map(Division::name),
            Some("山东省")
        );
        assert_eq!(table.province_of("990000"), None);
    }

    #[test]
    fn a_text_that_is_no_table_is_refused_with_its_line() {
        let refused = |text: &str| Regions::parse(text).map_err(|error| error.to_string());
        let third = "行政区划表第3行不可读，请刷新页面重新取表；也可以不用此表，直接填写省（市）、县（区）的名称。";
        for line in [
            "<html>",
            "11010 东城区 dcq",
            "110101",
            "110101 ",
            "110101 东城区",
            "110101 东 城区 dcq",
            "110000 北京市 bjs",
            "120101 和平区 hpq",
        ] {
            assert_eq!(
                refused(&format!("# 表\n110000 北京市 bjs\n{line}\n")),
                Err(third.to_owned()),
                "{line}"
            );
        }
        let empty = "行政区划表是空的，请刷新页面重新取表；也可以不用此表，直接填写省（市）、县（区）的名称。";
        assert_eq!(refused("# 表\n"), Err(empty.to_owned()));
    }
}
