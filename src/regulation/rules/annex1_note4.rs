//! 填写说明4: the body that supervises a pilot keeps the standards of the province.

use super::annex1_note3::{BELOW, UNSURE, below, unsure};
use super::bodies::keeps_standards;
use super::level::{Level, level};
use super::spoken::month;
use crate::dossier::Place;
use crate::form::application::{DATED, SUPERVISOR};
use crate::regulation::{Case, Check, Clause, Objection, Reading, Rule};
use crate::value::{Line, mentions, quoted};

const SUPERVISES: Clause = Clause::annex(
    1,
    "填写说明4",
    "试点管理单位为省、自治区、直辖市标准化行政主管部门",
);

const OLD_NAME: &str = "质量技术监督";
const LAST_YEAR_OF_OLD_NAME: i32 = 2018; // 2018 年机构改革，质量技术监督部门并入市场监督管理部门.

pub(super) static RULES: [Rule; 3] = [
    Rule {
        id: "annex1.note4.supervisor",
        clause: SUPERVISES,
        places: &[&SUPERVISOR.blank],
        checks: "管理单位不是市、县级部门",
        rows: &[19],
        check: Check::Blanks(|case| below(case, &SUPERVISOR, "管理单位应为省级标准化主管部门")),
        ..BELOW
    },
    Rule {
        id: "annex1.note4.supervisor-unsure",
        clause: SUPERVISES,
        reading: Reading::Chosen(
            "省级标准化主管部门现为市场监督管理局（厅、委），各地名称不一，所以只提醒",
        ),
        places: &[&SUPERVISOR.blank],
        checks: "管理单位的名称看得出是省级标准化主管部门",
        rows: &[19],
        check: Check::Blanks(supervises_standards),
        ..UNSURE
    },
    Rule {
        id: "annex1.note4.old-name",
        clause: SUPERVISES,
        reading: Reading::Chosen(
            "条文写的质量技术监督局，现由市场监督管理局（厅、委）承接；封面日期在 2018 年以后的提醒",
        ),
        places: &[&SUPERVISOR.blank, &DATED.blank],
        checks: "封面日期在 2018 年以后的，管理单位用现在的名称",
        rows: &[19],
        check: Check::Blanks(bears_its_present_name),
        ..UNSURE
    },
];

fn supervises_standards(case: &Case) -> Vec<Objection> {
    const TODO: &str =
        "请写省级市场监督管理局（厅、委）的全称；当地由其他部门主管标准化的，可以不改";
    let other =
        |name: &Line| level(name.as_str()) == Level::Province && !keeps_standards(name.as_str());
    let Some(name) = case.known(&SUPERVISOR).filter(other) else {
        return unsure(case, &SUPERVISOR, TODO);
    };
    let says = format!(
        "从{}的名称看不出是不是标准化主管部门",
        quoted(name.as_str())
    );
    vec![Objection::at(
        Place::blank(SUPERVISOR.blank.key),
        says,
        TODO,
    )]
}

fn bears_its_present_name(case: &Case) -> Vec<Objection> {
    let (Some(name), Some(dated)) = (case.known(&SUPERVISOR), case.known(&DATED)) else {
        return Vec::new();
    };
    let name = name.as_str();
    let old = mentions(name, &[OLD_NAME]) && level(name) != Level::Below;
    if !old || dated.year() <= LAST_YEAR_OF_OLD_NAME {
        return Vec::new();
    }
    let says = format!(
        "“{name}”是 2018 年机构改革以前的名称，封面日期是 {}",
        month(dated)
    );
    vec![Objection::at(
        Place::blank(SUPERVISOR.blank.key),
        says,
        "请改为现在的名称，一般是省级市场监督管理局（厅、委）",
    )]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::regulation::rules::testing::Scenario;

    fn supervisor(name: &str) -> Scenario {
        Scenario::blank().answer(&SUPERVISOR, name)
    }

    #[test]
    fn the_supervisor_keeps_the_standards_of_the_province() {
        let (below, unsure) = ("annex1.note4.supervisor", "annex1.note4.supervisor-unsure");
        let todo = "请写省级市场监督管理局（厅、委）的全称；当地由其他部门主管标准化的，可以不改";
        supervisor("江苏省市场监督管理局")
            .is_silent(below)
            .is_silent(unsure);
        supervisor("苏州市市场监督管理局")
            .is_silent(unsure)
            .is_told(
                below,
                "“苏州市市场监督管理局”是市、县级单位，管理单位应为省级标准化主管部门",
                "请改为省、自治区、直辖市的主管部门，并取得其同意",
            );
        supervisor("江苏省民政厅").is_silent(below).is_told(
            unsure,
            "从“江苏省民政厅”的名称看不出是不是标准化主管部门",
            todo,
        );
        supervisor("市场监督管理局").is_silent(below).is_told(
            unsure,
            "从“市场监督管理局”的名称看不出是不是省级主管部门",
            todo,
        );
    }

    #[test]
    fn the_old_name_is_in_place_up_to_2018() {
        let rule = "annex1.note4.old-name";
        let named = |dated: &str| supervisor("江苏省质量技术监督局").answer(&DATED, dated);
        named("").is_silent(rule);
        named("2018-12")
            .is_silent(rule)
            .is_silent("annex1.note4.supervisor-unsure");
        named("2019-01").is_told(
            rule,
            "“江苏省质量技术监督局”是 2018 年机构改革以前的名称，封面日期是 2019 年 1 月",
            "请改为现在的名称，一般是省级市场监督管理局（厅、委）",
        );
        supervisor("江苏省市场监督管理局")
            .answer(&DATED, "2019-01")
            .is_silent(rule);
    }
}
