//! 填写说明3: the body that guides a pilot is one of the province.

use super::bodies::is_none;
use super::level::{Level, level};
use crate::dossier::Place;
use crate::form::application::GUIDE;
use crate::form::{Field, FormId};
use crate::regulation::{Case, Check, Clause, Moment, Objection, Reading, Rule, Severity};
use crate::value::{Line, quoted};

const GUIDES: Clause = Clause::annex(
    1,
    "填写说明3",
    "业务指导单位为省、自治区、直辖市行业主管部门",
);

/// Plainly below the province; id, clause, places, checks, rows and check are to be named.
pub(super) const BELOW: Rule = Rule {
    id: "",
    clause: GUIDES,
    severity: Severity::Breach,
    reading: Reading::Chosen(
        "凭名称判断：写明是市、县、区一级的才算不符合；新疆生产建设兵团按省级看待",
    ),
    moment: Moment::Verdict,
    form: FormId::Application,
    places: &[],
    checks: "",
    rows: &[],
    check: Check::Blanks(|_| Vec::new()),
};

/// The name does not tell.
pub(super) const UNSURE: Rule = Rule {
    severity: Severity::Warning,
    reading: Reading::Chosen("民航地区管理局、铁路等也是细则印发的对象，名称看不出级别的只提醒"),
    ..BELOW
};

pub(super) static RULES: [Rule; 2] = [
    Rule {
        id: "annex1.note3.guide",
        places: &[&GUIDE.blank],
        checks: "业务指导单位不是市、县级部门",
        rows: &[18],
        check: Check::Blanks(|case| below(case, &GUIDE, "业务指导单位应为省级行业主管部门")),
        ..BELOW
    },
    Rule {
        id: "annex1.note3.guide-unsure",
        places: &[&GUIDE.blank],
        checks: "业务指导单位的名称看得出是省级部门",
        rows: &[18],
        check: Check::Blanks(|case| {
            unsure(
                case,
                &GUIDE,
                "请写全称，如“某某省民政厅”；不是省级行业主管部门的，先征得管理单位同意",
            )
        }),
        ..UNSURE
    },
];

/// A name that is plainly of a city or a county.
pub(super) fn below(case: &Case, field: &Field<Line>, due: &str) -> Vec<Objection> {
    let Some(name) = case
        .known(field)
        .filter(|name| level(name.as_str()) == Level::Below)
    else {
        return Vec::new();
    };
    let says = format!("{}是市、县级单位，{due}", quoted(name.as_str()));
    vec![Objection::at(
        Place::blank(field.blank.key),
        says,
        "请改为省、自治区、直辖市的主管部门，并取得其同意",
    )]
}

/// A name that does not tell its level.
pub(super) fn unsure(case: &Case, field: &Field<Line>, todo: &str) -> Vec<Objection> {
    let open = |name: &Line| level(name.as_str()) == Level::Unknown && !is_none(name.as_str());
    let Some(name) = case.known(field).filter(open) else {
        return Vec::new();
    };
    let says = format!("从{}的名称看不出是不是省级主管部门", quoted(name.as_str()));
    vec![Objection::at(Place::blank(field.blank.key), says, todo)]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::regulation::rules::testing::Scenario;

    fn guide(name: &str) -> Scenario {
        Scenario::blank().answer(&GUIDE, name)
    }

    #[test]
    fn a_guide_of_the_province_is_as_it_should_be() {
        for name in [
            "江苏省民政厅",
            "北京市卫生健康委员会",
            "新疆生产建设兵团民政局",
            "无",
            "",
        ] {
            guide(name)
                .is_silent("annex1.note3.guide")
                .is_silent("annex1.note3.guide-unsure");
        }
    }

    #[test]
    fn a_guide_of_a_city_is_not() {
        guide("苏州市民政局")
            .is_silent("annex1.note3.guide-unsure")
            .is_told(
                "annex1.note3.guide",
                "“苏州市民政局”是市、县级单位，业务指导单位应为省级行业主管部门",
                "请改为省、自治区、直辖市的主管部门，并取得其同意",
            );
    }

    #[test]
    fn of_a_guide_without_a_level_in_its_name_one_is_asked() {
        guide("民航华东地区管理局")
            .is_silent("annex1.note3.guide")
            .is_told(
                "annex1.note3.guide-unsure",
                "从“民航华东地区管理局”的名称看不出是不是省级主管部门",
                "请写全称，如“某某省民政厅”；不是省级行业主管部门的，先征得管理单位同意",
            );
    }
}
