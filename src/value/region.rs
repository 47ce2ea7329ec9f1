//! 省（市） and 县（区） of a registered address: the form has no box for the city between them.

use std::convert::Infallible;

use super::{Kind, Line, Value};

/// A province (or municipality) and, where there is one, a county (or district).
///
/// The county may be missing: some cities have no counties.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Region {
    province: String,
    county: Option<String>,
}

impl Region {
    /// 省（市）.
    pub fn province(&self) -> &str {
        &self.province
    }

    /// 县（区）, if one was typed.
    pub fn county(&self) -> Option<&str> {
        self.county.as_deref()
    }
}

impl Value for Region {
    const KIND: Kind = Kind::Region;
    type Unreadable = Infallible;

    /// Splits at the first white space.
    fn read(text: &str) -> Result<Self, Infallible> {
        let Ok(text) = Line::read(text);
        let text = text.as_str();
        let (province, county) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
        let county = county.trim();
        Ok(Self {
            province: province.to_owned(),
            county: (!county.is_empty()).then(|| county.to_owned()),
        })
    }

    fn shown(&self) -> String {
        match &self.county {
            Some(county) => format!("{} {county}", self.province),
            None => self.province.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn province_and_county_part_at_the_first_white_space() {
        for text in [
            "江苏省 张家港市",
            "江苏省\u{3000}\u{3000}张家港市 ",
            "江苏省\t张家港市",
        ] {
            let region = Region::read(text).unwrap();
            assert_eq!(region.province(), "江苏省");
            assert_eq!(region.county(), Some("张家港市"));
            assert_eq!(region.shown(), "江苏省 张家港市");
        }
    }

    #[test]
    fn a_county_may_be_missing() {
        let region = Region::read("海南省").unwrap();
        assert_eq!(region.county(), None);
        assert_eq!(region.shown(), "海南省");
    }

    #[test]
    fn hidden_characters_are_read_past() {
        let region = Region::read("江苏省 张\u{202E}家港市").unwrap();
        assert_eq!(region.shown(), "江苏省 张家港市");
    }
}
