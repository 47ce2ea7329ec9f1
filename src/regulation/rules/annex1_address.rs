//! 附件1 一 法人注册地址: both parts are written, and the table of divisions knows them.

use crate::dossier::Place;
use crate::form::FormId;
use crate::form::application::REGISTERED;
use crate::regulation::{Case, Check, Clause, Moment, Objection, Reading, Rule, Severity};
use crate::value::{Region, Regions};

const LABEL: Clause = Clause::annex(1, "一", "法人注册地址 省(市) 县(区)");

/// A province-level body that the table of divisions does not list; its cities stand there under 新疆维吾尔自治区.
const CORPS: &str = "新疆生产建设兵团";

pub(super) static RULES: [Rule; 2] = [
    Rule {
        id: "annex1.unit.registered-parts",
        clause: LABEL,
        severity: Severity::Error,
        reading: Reading::Chosen(
            "表上没有地级市一格：填省级和县级；不设县（区）的市，县（区）处填市名",
        ),
        moment: Moment::Missing,
        form: FormId::Application,
        places: &[&REGISTERED.blank],
        checks: "法人注册地址的省（市）和县（区）两处都已填写",
        rows: &[25],
        check: Check::Blanks(both_parts),
    },
    Rule {
        id: "annex1.unit.registered-known",
        reading: Reading::Practice("依民政部公布的行政区划代码，细则没有写"),
        clause: LABEL,
        severity: Severity::Warning,
        moment: Moment::Format,
        form: FormId::Application,
        places: &[&REGISTERED.blank],
        checks: "法人注册地址的省（市）、县（区）是现行行政区划的名称",
        rows: &[25],
        check: Check::Blanks(known_division),
    },
];

fn both_parts(case: &Case) -> Vec<Objection> {
    let Some(region) = case
        .known(&REGISTERED)
        .filter(|region| region.county().is_none())
    else {
        return Vec::new();
    };
    let says = format!(
        "法人注册地址应分省（市）、县（区）两处填写，现在只有“{}”一处",
        region.province()
    );
    let todo = "请分两处填写；东莞、中山、儋州、嘉峪关不设县（区），县（区）处填市名";
    vec![Objection::at(at(), says, todo)]
}

fn known_division(case: &Case) -> Vec<Objection> {
    let (Some(regions), Some(region)) = (case.regions(), case.known(&REGISTERED)) else {
        return Vec::new();
    };
    let region = regions.completed(&region);
    let told = match region.county() {
        Some(county) if region.province() != CORPS => unknown(regions, &region, county),
        _ => None,
    };
    told.into_iter().collect()
}

fn unknown(regions: &Regions, region: &Region, county: &str) -> Option<Objection> {
    let province = region.province();
    let known = regions.provinces().any(|row| row.name() == province);
    if !known {
        let says = format!("现行行政区划中没有名为“{province}”的省、自治区或直辖市");
        return Some(Objection::at(at(), says, "请写全称，如 江苏省"));
    }
    if !regions.find(province, county).is_empty() {
        return None;
    }
    let says = format!("现行行政区划中，{province}没有名为“{county}”的县（区）");
    let todo = "请核对名称，地级市写在单位地址中；名称已撤并而证书尚未更换的，照证书填写";
    Some(Objection::at(at(), says, todo))
}

const fn at() -> Place {
    Place::blank("unit.registered")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::regulation::rules::testing::Scenario;

    const PARTS: &str = "annex1.unit.registered-parts";
    const KNOWN: &str = "annex1.unit.registered-known";

    fn at_address(text: &str) -> Scenario {
        Scenario::blank().with_regions().answer(&REGISTERED, text)
    }

    #[test]
    fn both_parts_must_stand() {
        let todo = "请分两处填写；东莞、中山、儋州、嘉峪关不设县（区），县（区）处填市名";
        at_address("江苏省 张家港市").is_silent(PARTS);
        at_address("").is_silent(PARTS);
        at_address("江苏省").is_told(
            PARTS,
            "法人注册地址应分省（市）、县（区）两处填写，现在只有“江苏省”一处",
            todo,
        );
        at_address(" 张家港市").is_told(
            PARTS,
            "法人注册地址应分省（市）、县（区）两处填写，现在只有“张家港市”一处",
            todo,
        );
    }

    #[test]
    fn a_division_of_the_table_is_known_whatever_its_level() {
        for fine in [
            "江苏省 张家港市",
            "北京市 西城区",
            "江苏省 鼓楼区",
            "湖北省 仙桃市",
            "广东省 东莞市",
            "广东省 中山市",
            "海南省 儋州市",
            "甘肃省 嘉峪关市",
            "新疆维吾尔自治区 和安县",
            "新疆生产建设兵团 石河子市",
            "江苏省",
            "江苏 张家港",
            "江苏省苏州市张家港市",
            "",
        ] {
            at_address(fine).is_silent(KNOWN);
        }
    }

    #[test]
    fn a_province_that_is_not_in_the_table_is_questioned() {
        at_address("江 张家港市").is_told(
            KNOWN,
            "现行行政区划中没有名为“江”的省、自治区或直辖市",
            "请写全称，如 江苏省",
        );
        at_address("张家港市 杨舍镇").is_told(
            KNOWN,
            "现行行政区划中没有名为“张家港市”的省、自治区或直辖市",
            "请写全称，如 江苏省",
        );
    }

    #[test]
    fn a_county_that_is_not_in_its_province_is_questioned() {
        at_address("山东省 张家港市").is_told(
            KNOWN,
            "现行行政区划中，山东省没有名为“张家港市”的县（区）",
            "请核对名称，地级市写在单位地址中；名称已撤并而证书尚未更换的，照证书填写",
        );
        at_address("江苏省 苏州市").is_told_at(KNOWN, &["unit.registered"]);
    }

    #[test]
    fn without_the_table_no_name_is_questioned() {
        Scenario::blank()
            .answer(&REGISTERED, "某省 某县")
            .is_silent(KNOWN);
    }
}
