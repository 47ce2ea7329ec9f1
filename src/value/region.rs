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
    /// A province and, where there is one, a county, by names that are known.
    pub(super) fn of(province: &str, county: Option<&str>) -> Region {
        Region {
            province: province.to_owned(),
            county: county.map(ToOwned::to_owned),
        }
    }

    /// Whether a text may stand for more than it says: a name that does not end as those of provinces and counties do,
    /// or other than two names.
    pub fn is_short(text: &str) -> bool {
        let full = |name: &str| name.ends_with(['省', '市', '区', '县', '旗', '团']);
        let names: Vec<&str> = text.split_whitespace().collect();
        match names[..] {
            [] => false,
            [province, county] => !full(province) || !full(county),
            _ => true,
        }
    }

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

    /// Splits at the first white space; without one behind the word that ends the name of a province.
    fn read(text: &str) -> Result<Self, Infallible> {
        let Ok(text) = Line::read(text);
        let text = text.as_str();
        let (province, county) = text
            .split_once(char::is_whitespace)
            .unwrap_or_else(|| text.split_at(province_end(text)));
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

/// Where the name of the province ends in 江苏省张家港市; all of the text where that cannot be seen.
fn province_end(text: &str) -> usize {
    const MUNICIPALITIES: [&str; 4] = ["北京市", "天津市", "上海市", "重庆市"];
    let municipality = MUNICIPALITIES.iter().find(|name| text.starts_with(**name));
    let behind = |word: &str| text.find(word).map(|at| at + word.len());
    municipality
        .map(|name| name.len())
        .or_else(|| ["自治区", "建设兵团", "省"].into_iter().find_map(behind))
        .unwrap_or(text.len())
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
    fn without_white_space_the_province_ends_with_its_word() {
        for (text, shown) in [
            ("江苏省张家港市", "江苏省 张家港市"),
            ("广西壮族自治区阳朔县", "广西壮族自治区 阳朔县"),
            ("北京市海淀区", "北京市 海淀区"),
            ("张家港市", "张家港市"),
        ] {
            assert_eq!(Region::read(text).unwrap().shown(), shown);
        }
    }

    #[test]
    fn two_names_with_their_endings_are_not_short() {
        for (text, short) in [
            ("江苏省 张家港市", false),
            ("新疆生产建设兵团 石河子市", false),
            ("", false),
            ("江苏 张家港市", true),
            ("江苏省 张家港", true),
            ("江苏省张家港市", true),
            ("江苏省 苏州市 张家港市", true),
        ] {
            assert_eq!(Region::is_short(text), short, "{text}");
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
