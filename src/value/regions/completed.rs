//! The official names of a place that was written short: 江苏 张家港 is 江苏省 张家港市.

use super::super::{Region, Value};
use super::{Division, Regions};

/// What a short name of a province leaves out.
const OF_A_PROVINCE: [&str; 6] = [
    "维吾尔自治区",
    "壮族自治区",
    "回族自治区",
    "自治区",
    "省",
    "市",
];
/// What a short name of a county leaves out, and of the city it lies in.
const OF_A_COUNTY: [&str; 8] = ["自治县", "自治旗", "林区", "特区", "市", "县", "区", "旗"];

impl Regions {
    /// The region with the official names of what is known of it; the rest stays as written.
    pub fn completed(&self, region: &Region) -> Region {
        let Some(province) = self.province_called(region.province()) else {
            return region.clone();
        };
        let county = region.county().map(|county| {
            let found = self.county_called(province.name(), county);
            found.map_or(county, Division::name)
        });
        Region::of(province.name(), county)
    }

    /// What the form prints of a text in the box of a registered address; as typed where it cannot be read.
    pub fn prints(&self, text: &str) -> String {
        match Region::read(text) {
            Ok(region) => self.completed(&region).shown(),
            Err(_) => text.trim().to_owned(),
        }
    }

    /// Where the six digits inside a credit code are: the province, and the county where they name one.
    pub fn of_code(&self, code: &str) -> Option<Region> {
        let province = self.province_of(code)?;
        let county = self.name_of(code).filter(|name| {
            let found = self.find(province.name(), name);
            found.iter().any(|row| row.code() == code)
        });
        Some(Region::of(province.name(), county))
    }

    fn province_called(&self, name: &str) -> Option<&Division> {
        let exact = self.provinces().find(|row| row.name() == name);
        exact.or_else(|| {
            only(
                self.provinces()
                    .filter(|row| is_short_for(name, row.name(), &OF_A_PROVINCE)),
            )
        })
    }

    /// A county of the province by its full name or a short one, alone or behind the city it lies in.
    fn county_called(&self, province: &str, name: &str) -> Option<&Division> {
        if let Some(row) = self.counties(province).find(|row| row.name() == name) {
            return Some(row);
        }
        let city_of_that_name = self.cities(province).any(|city| {
            self.has_counties(city) && is_short_for(name, city.name(), &["市", "地区", "盟"])
        });
        // 承德 may be the county or the city: that is not for a program to say.
        let short = self
            .counties(province)
            .filter(|row| !city_of_that_name && is_short_for(name, row.name(), &OF_A_COUNTY));
        only(short).or_else(|| {
            let mut behind_its_city = self.cities(province).filter_map(|city| {
                let county = without(name, city.name())?;
                let within = self
                    .counties(province)
                    .filter(|row| row.code()[..4] == city.code()[..4]);
                only(within.filter(|row| {
                    row.name() == county || is_short_for(county, row.name(), &OF_A_COUNTY)
                }))
            });
            behind_its_city.next()
        })
    }
}

/// The one there is, or the one name that all of them have.
fn only<'a>(mut rows: impl Iterator<Item = &'a Division>) -> Option<&'a Division> {
    let first = rows.next()?;
    rows.all(|row| row.name() == first.name()).then_some(first)
}

/// Whether a name of two characters or more leaves out one of these endings, with the people's names before it.
fn is_short_for(short: &str, full: &str, endings: &[&str]) -> bool {
    let rest = full.strip_prefix(short).unwrap_or_default();
    short.chars().count() > 1 && endings.iter().any(|ending| rest.ends_with(ending))
}

/// What follows the city in 苏州市张家港市, 苏州市 张家港市 and 苏州 张家港.
fn without<'a>(name: &'a str, city: &str) -> Option<&'a str> {
    let rest = name.strip_prefix(city).or_else(|| {
        let rest = name.strip_prefix(city.strip_suffix('市')?)?;
        rest.starts_with(char::is_whitespace).then_some(rest)
    })?;
    Some(rest.trim_start()).filter(|rest| !rest.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table() -> Regions {
        Regions::parse(include_str!("../../../public/regions.txt")).unwrap()
    }

    #[test]
    fn short_names_are_completed() {
        let table = table();
        for (typed, printed) in [
            ("江苏 张家港", "江苏省 张家港市"),
            ("江苏省 张家港", "江苏省 张家港市"),
            ("江苏 鼓楼", "江苏省 鼓楼区"),
            ("江苏 苏州市张家港市", "江苏省 张家港市"),
            ("江苏 苏州 张家港", "江苏省 张家港市"),
            ("江苏省张家港市", "江苏省 张家港市"),
            ("江苏省苏州市张家港市", "江苏省 张家港市"),
            ("北京 海淀", "北京市 海淀区"),
            ("上海 浦东新区", "上海市 浦东新区"),
            ("广西 阳朔", "广西壮族自治区 阳朔县"),
            ("新疆 石河子", "新疆维吾尔自治区 石河子市"),
            ("重庆 石柱", "重庆市 石柱土家族自治县"),
            ("广东 东莞", "广东省 东莞市"),
            ("江苏", "江苏省"),
            ("江苏省 张家港市", "江苏省 张家港市"),
        ] {
            assert_eq!(table.prints(typed), printed, "{typed}");
        }
    }

    #[test]
    fn what_may_be_two_places_or_none_stays_as_typed() {
        let table = table();
        for typed in [
            "山 和平",
            "某省 某县",
            "河北省 承德",
            "江苏省 某某县",
            "江苏省 和",
            "新疆生产建设兵团 石河子市",
        ] {
            assert_eq!(table.prints(typed), typed);
        }
    }

    #[test]
    fn a_code_knows_its_place() {
        let table = table();
        let shown = |code| table.of_code(code).map(|region| region.shown());
        assert_eq!(shown("320582").as_deref(), Some("江苏省 张家港市"));
        assert_eq!(shown("441900").as_deref(), Some("广东省 东莞市"));
        assert_eq!(shown("320500").as_deref(), Some("江苏省"));
        assert_eq!(shown("371202").as_deref(), Some("山东省"));
        assert_eq!(shown("100000"), None);
    }
}
