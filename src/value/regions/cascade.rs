//! What the two boxes 省（市） and 县（区） offer: provinces, their cities and counties, and a search over them.

use super::{Division, Regions};

/// At most so many rows are offered for one search.
pub const SEARCH_LIMIT: usize = 20;

impl Regions {
    /// The provinces, autonomous regions and municipalities.
    pub fn provinces(&self) -> impl Iterator<Item = &Division> {
        self.rows.iter().filter(|row| row.is_province())
    }

    /// The prefecture-level divisions of the province of that name; a municipality has none.
    pub fn cities(&self, province: &str) -> impl Iterator<Item = &Division> {
        self.within(province).iter().filter(|row| row.is_city())
    }

    /// What can stand in the box 县(区) for that province: its county-level divisions, those directly under it too,
    /// and the cities without counties (东莞, 中山, 儋州, 嘉峪关).
    pub fn counties(&self, province: &str) -> impl Iterator<Item = &Division> {
        self.choosable(self.within(province))
    }

    /// All county-level divisions of that name in that province: mostly one, two for 江苏省 鼓楼区, none if retired or misspelt.
    pub fn find(&self, province: &str, county: &str) -> Vec<&Division> {
        self.counties(province)
            .filter(|row| row.name == county)
            .collect()
    }

    /// At most [`SEARCH_LIMIT`] rows for the box 县(区), of one province or of all: first names that begin with the query
    /// and codes and initials that do, then names that contain it, then whatever lies in a city whose name contains it.
    pub fn search(&self, province: Option<&str>, query: &str) -> Vec<&Division> {
        if query.is_empty() {
            return Vec::new();
        }
        let rows = province.map_or(&self.rows[..], |name| self.within(name));
        let cities: Vec<&Division> = rows
            .iter()
            .filter(|row| row.is_city() && row.name.contains(query))
            .collect();
        let mut hits: Vec<(u8, &Division)> = self
            .choosable(rows)
            .filter_map(|row| Some((rank(row, query, &cities)?, row)))
            .collect();
        hits.sort_by_key(|(rank, _)| *rank);
        hits.truncate(SEARCH_LIMIT);
        hits.into_iter().map(|(_, row)| row).collect()
    }

    fn choosable<'a>(&'a self, rows: &'a [Division]) -> impl Iterator<Item = &'a Division> {
        let divided =
            |row: &Division| row.is_province() || (row.is_city() && self.has_counties(row));
        rows.iter().filter(move |row| !divided(row))
    }

    pub(super) fn has_counties(&self, city: &Division) -> bool {
        let next = self.rows.partition_point(|row| row.code <= city.code);
        self.rows
            .get(next)
            .is_some_and(|row| row.code[..4] == city.code[..4])
    }

    /// The rows of the province of that name, its own first; none if no province is called so.
    fn within(&self, province: &str) -> &[Division] {
        let Some(head) = self.provinces().find(|row| row.name == province) else {
            return &[];
        };
        let start = self.rows.partition_point(|row| row.code < head.code);
        let length = self.rows[start..].partition_point(|row| row.code[..2] == head.code[..2]);
        &self.rows[start..start + length]
    }
}

fn rank(row: &Division, query: &str, cities: &[&Division]) -> Option<u8> {
    let begins = |text: &str| text.starts_with(query);
    if begins(&row.name) || begins(&row.code) || begins(&row.initials) {
        Some(0)
    } else if row.name.contains(query) {
        Some(1)
    } else {
        let lies_in = |city: &&Division| row.code[..4] == city.code[..4];
        cities.iter().any(lies_in).then_some(2)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table() -> Regions {
        Regions::parse(include_str!("../../../public/regions.txt")).unwrap()
    }

    fn names<'a>(rows: impl IntoIterator<Item = &'a Division>) -> Vec<&'a str> {
        rows.into_iter().map(Division::name).collect()
    }

    #[test]
    fn a_county_is_found_under_its_province() {
        let table = table();
        let codes = |province, county| -> Vec<&str> {
            table
                .find(province, county)
                .into_iter()
                .map(Division::code)
                .collect()
        };
        assert_eq!(codes("江苏省", "张家港市"), ["320582"]);
        assert_eq!(codes("北京市", "西城区"), ["110102"]);
        assert_eq!(codes("江苏省", "鼓楼区"), ["320106", "320302"]);
        assert!(codes("浙江省", "张家港市").is_empty() && codes("江苏", "张家港市").is_empty());
        assert!(codes("山东省", "莱城区").is_empty() && codes("江苏省", "苏州市").is_empty());
    }

    #[test]
    fn a_city_without_counties_is_chosen_itself() {
        let table = table();
        for (province, city) in [
            ("广东省", "东莞市"),
            ("广东省", "中山市"),
            ("海南省", "儋州市"),
            ("甘肃省", "嘉峪关市"),
        ] {
            assert_eq!(table.find(province, city).len(), 1, "{city}");
        }
        assert!(!names(table.counties("广东省")).contains(&"广州市"));
    }

    #[test]
    fn counties_directly_under_a_province_and_cities_of_the_corps_are_offered() {
        let table = table();
        assert!(names(table.counties("湖北省")).contains(&"仙桃市"));
        assert!(names(table.counties("新疆维吾尔自治区")).contains(&"石河子市"));
        assert_eq!(table.city_of("429004"), None);
    }

    #[test]
    fn a_province_has_its_cities_and_a_municipality_none() {
        let table = table();
        assert_eq!(
            names(table.cities("海南省")),
            ["海口市", "三亚市", "三沙市", "儋州市"]
        );
        assert_eq!(table.cities("北京市").count(), 0);
        assert_eq!(table.city_of("320582").map(Division::name), Some("苏州市"));
        assert_eq!(table.city_of("110102"), None);
    }

    #[test]
    fn a_search_puts_names_that_begin_with_the_query_first() {
        let table = table();
        assert_eq!(names(table.search(None, "张家港")), ["张家港市"]);
        assert_eq!(names(table.search(None, "320582")), ["张家港市"]);
        assert_eq!(names(table.search(Some("江苏省"), "zjg")), ["张家港市"]);
        let suzhou = names(table.search(Some("江苏省"), "苏州"));
        assert!(suzhou.contains(&"张家港市") && suzhou.contains(&"昆山市"));
        assert_eq!(
            names(table.search(Some("山东省"), "城"))[..3],
            ["城阳区", "历城区", "钢城区"]
        );
        assert_eq!(table.search(None, "市").len(), SEARCH_LIMIT);
        assert!(
            table.search(Some("浙江省"), "张家港").is_empty() && table.search(None, "").is_empty()
        );
    }
}
