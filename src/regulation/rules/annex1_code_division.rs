//! 附件1 一 组织机构代码: the administrative division inside the code, held against the table and the registered address.

use super::annex1_code::{WARNING, at, credit};
use super::spoken::quoted;
use crate::dossier::Place;
use crate::form::application::{CODE, REGISTERED};
use crate::regulation::{Case, Check, Clause, Objection, Reading, Rule};
use crate::value::{Region, Regions, Value};

/// Stands where no province registered the unit: nothing to compare with.
const NATIONAL: &str = "100000";

pub(super) static RULES: [Rule; 2] = [
    Rule {
        id: "annex1.unit.code-retired",
        reading: Reading::Practice(
            "依国家标准 GB 32100，细则没有写；代码终身不变，区划撤并以后仍是旧的，所以只提醒",
        ),
        checks: "统一社会信用代码第 3 至 8 位是现行行政区划代码",
        check: Check::Blanks(division_in_force),
        ..WARNING
    },
    Rule {
        id: "annex1.unit.code-elsewhere",
        reading: Reading::Practice(
            "依国家标准 GB 32100，细则没有写；登记机关可以在上一级，所以只比到省和地级市",
        ),
        clause: Clause::annex(1, "一", "法人注册地址 省(市) 县(区)"),
        places: &[&CODE.blank, &REGISTERED.blank],
        checks: "统一社会信用代码中的行政区划与法人注册地址在同一省、同一地级市",
        rows: &[23, 25],
        check: Check::Blanks(registered_where_it_says),
        ..WARNING
    },
];

fn division_in_force(case: &Case) -> Vec<Objection> {
    let (Some(regions), Some(code)) = (case.regions(), credit(case)) else {
        return Vec::new();
    };
    let division = code.division();
    if division == NATIONAL || regions.name_of(division).is_some() {
        return Vec::new();
    }
    let says = format!(
        "统一社会信用代码第 3 至 8 位 {division} 不在现行行政区划代码中，可能是区划调整以前的代码，或登记机关另有代码"
    );
    vec![Objection::at(
        at(),
        says,
        "请对照法人证书核对；证书上确是这个代码的，照证书填写",
    )]
}

fn registered_where_it_says(case: &Case) -> Vec<Objection> {
    let known = (case.regions(), credit(case), case.known(&REGISTERED));
    let (Some(regions), Some(code), Some(region)) = known else {
        return Vec::new();
    };
    let region = regions.completed(&region);
    let Some(name) = regions.name_of(code.division()) else {
        return Vec::new();
    };
    if !is_elsewhere(regions, code.division(), &region) {
        return Vec::new();
    }
    let says = format!(
        "统一社会信用代码第 3 至 8 位 {} 是{}，法人注册地址写的是{}",
        code.division(),
        quoted([name]),
        quoted([region.shown().as_str()]),
    );
    let todo = "请核对代码和注册地址；登记以后地址有变更的，以法人证书为准";
    vec![Objection::at(at(), says, todo).and_at(Place::blank(REGISTERED.blank.key))]
}

/// Whether province or prefecture-level city differ; a place that is not in the table is no proof.
fn is_elsewhere(regions: &Regions, division: &str, region: &Region) -> bool {
    if regions
        .provinces()
        .all(|province| province.name() != region.province())
    {
        return false;
    }
    if regions
        .province_of(division)
        .is_none_or(|province| province.name() != region.province())
    {
        return true;
    }
    let counties = region
        .county()
        .map(|county| regions.find(region.province(), county))
        .unwrap_or_default();
    let Some(city) = regions.city_of(division) else {
        return false;
    };
    !counties.is_empty()
        && counties
            .iter()
            .all(|county| regions.city_of(county.code()) != Some(city))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::regulation::rules::testing::Scenario;

    fn code(text: &str) -> Scenario {
        Scenario::blank().answer(&CODE, text)
    }

    fn code_at(text: &str, region: &str) -> Scenario {
        code(text).answer(&REGISTERED, region).with_regions()
    }

    #[test]
    fn a_division_that_was_retired_is_questioned() {
        let rule = "annex1.unit.code-retired";
        code_at("12320582MB12345625", "").is_silent(rule);
        code_at("12100000MB1234562W", "").is_silent(rule);
        code_at("12371202MB1234562T", "山东省 莱芜区").is_told(
            rule,
            "统一社会信用代码第 3 至 8 位 371202 不在现行行政区划代码中，可能是区划调整以前的代码，或登记机关另有代码",
            "请对照法人证书核对；证书上确是这个代码的，照证书填写",
        );
        code_at("12990000MB1234562P", "").is_told_at(rule, &["unit.code"]);
        code("12371202MB1234562T").is_silent(rule);
    }

    #[test]
    fn the_division_of_the_code_lies_in_the_city_of_the_registered_address() {
        let rule = "annex1.unit.code-elsewhere";
        let zhangjiagang = "12320582MB12345625";
        for fine in [
            "江苏省 张家港市",
            "江苏省 昆山市",
            "江苏省",
            "江苏省 某某县",
            "江苏 张家港市",
            "",
        ] {
            code_at(zhangjiagang, fine).is_silent(rule);
        }
        code_at(zhangjiagang, "山东 莱州").is_told_at(rule, &["unit.code"]);
        code_at(zhangjiagang, "山东省 莱州市").is_told(
            rule,
            "统一社会信用代码第 3 至 8 位 320582 是“张家港市”，法人注册地址写的是“山东省 莱州市”",
            "请核对代码和注册地址；登记以后地址有变更的，以法人证书为准",
        );
    }

    #[test]
    fn another_city_of_the_same_province_is_questioned_too() {
        let rule = "annex1.unit.code-elsewhere";
        let zhangjiagang = "12320582MB12345625";
        code_at(zhangjiagang, "江苏省 如皋市").is_told_at(rule, &["unit.code"]);
        code_at("12371202MB1234562T", "江苏省 张家港市").is_silent(rule);
        code(zhangjiagang)
            .answer(&REGISTERED, "山东省 莱州市")
            .is_silent(rule);
        code("MB123456-2")
            .answer(&REGISTERED, "山东省 莱州市")
            .with_regions()
            .is_silent(rule);
    }

    #[test]
    fn the_registry_may_sit_one_level_up() {
        let rule = "annex1.unit.code-elsewhere";
        code_at("12320500MB1234562C", "江苏省 张家港市").is_silent(rule);
        code_at("12320000MB1234562J", "江苏省 张家港市").is_silent(rule);
        code_at("12100000MB1234562W", "江苏省 张家港市").is_silent(rule);
        code_at("12110105MB1234562E", "北京市 西城区").is_silent(rule);
        code_at("12441900MB1234562C", "广东省 东莞市").is_silent(rule);
        code_at("12441900MB1234562C", "广东省 中山市").is_told_at(rule, &["unit.code"]);
        code_at("12110105MB1234562E", "天津市 和平区").is_told_at(rule, &["unit.code"]);
    }
}
