//! 填写说明1 and 附件1 一: what the pilot is called, and that the unit bears one name throughout.

use super::spoken::apart;
use crate::dossier::Place;
use crate::form::FormId;
use crate::form::application::{NAME, PILOT, UNDERTAKER};
use crate::regulation::{Case, Check, Clause, Moment, Objection, Reading, Rule, Severity};
use crate::value::{fold, quoted, same_name};

const PRESCRIBED: Clause = Clause::annex(
    1,
    "填写说明1",
    "试点名称：“XXX（社会管理和公共服务）综合标准化试点”",
);
/// How every approved name ends.
const ENDING: &str = "标准化试点";

pub(super) static RULES: [Rule; 4] = [
    Rule {
        id: "annex1.note1.name",
        clause: PRESCRIBED,
        severity: Severity::Warning,
        reading: Reading::Chosen(
            "已下达的试点名称多不带“（社会管理和公共服务）综合”字样，所以只看是否以“标准化试点”结尾",
        ),
        moment: Moment::Verdict,
        form: FormId::Application,
        places: &[&PILOT.blank],
        checks: "试点名称以“标准化试点”结尾",
        rows: &[15],
        check: Check::Blanks(called_a_pilot),
    },
    Rule {
        id: "annex1.note1.comprehensive",
        clause: PRESCRIBED,
        severity: Severity::Warning,
        reading: Reading::Chosen("已下达的试点名称有不带“综合”的，所以只提醒"),
        moment: Moment::Verdict,
        form: FormId::Application,
        places: &[&PILOT.blank],
        checks: "试点名称写明“综合标准化试点”",
        rows: &[15],
        check: Check::Blanks(called_comprehensive),
    },
    Rule {
        id: "annex1.note1.kind",
        clause: PRESCRIBED,
        severity: Severity::Warning,
        reading: Reading::Chosen(
            "已下达的试点名称有不带“（社会管理和公共服务）”的，写明其一即可，所以只提醒",
        ),
        moment: Moment::Verdict,
        form: FormId::Application,
        places: &[&PILOT.blank],
        checks: "试点名称写明社会管理或公共服务",
        rows: &[15],
        check: Check::Blanks(called_by_its_kind),
    },
    Rule {
        id: "annex1.unit.name",
        reading: Reading::Practice(
            "条文没有写；表上两处问的是同一单位。全角半角、括号、空格的差别不算",
        ),
        clause: Clause::annex(1, "一", "单位名称"),
        severity: Severity::Warning,
        moment: Moment::Verdict,
        form: FormId::Application,
        places: &[&NAME.blank, &UNDERTAKER.blank],
        checks: "单位名称与封面的试点承担单位一致",
        rows: &[130],
        check: Check::Blanks(one_name),
    },
];

fn called_a_pilot(case: &Case) -> Vec<Objection> {
    let Some(pilot) = case.known(&PILOT) else {
        return Vec::new();
    };
    if fold(pilot.as_str()).replace(' ', "").ends_with(ENDING) {
        return Vec::new();
    }
    let says = format!("试点名称{}没有以“{ENDING}”结尾", quoted(pilot.as_str()));
    vec![Objection::at(
        Place::blank(PILOT.blank.key),
        says,
        "请写成“某某（社会管理和公共服务）综合标准化试点”的样式",
    )]
}

/// The name of the pilot without spaces, where it is at least called one.
fn name_of_a_pilot(case: &Case) -> Option<String> {
    let name = fold(case.known(&PILOT)?.as_str()).replace(' ', "");
    name.ends_with(ENDING).then_some(name)
}

fn called_comprehensive(case: &Case) -> Vec<Objection> {
    let Some(name) = name_of_a_pilot(case).filter(|name| !name.contains("综合")) else {
        return Vec::new();
    };
    vec![Objection::at(
        Place::blank(PILOT.blank.key),
        format!("试点名称{}没有“综合”二字", quoted(&name)),
        "填写说明 1 的样式是“综合标准化试点”；下达文件就是这样写的，照文件写",
    )]
}

fn called_by_its_kind(case: &Case) -> Vec<Objection> {
    let says = |name: &String| name.contains("社会管理") || name.contains("公共服务");
    let Some(name) = name_of_a_pilot(case).filter(|name| !says(name)) else {
        return Vec::new();
    };
    vec![Objection::at(
        Place::blank(PILOT.blank.key),
        format!("试点名称{}没有写明是社会管理还是公共服务", quoted(&name)),
        "填写说明 1 的样式是“某某（社会管理和公共服务）综合标准化试点”；下达文件另有写法的，照文件写",
    )]
}

fn one_name(case: &Case) -> Vec<Objection> {
    let (Some(name), Some(undertaker)) = (case.known(&NAME), case.known(&UNDERTAKER)) else {
        return Vec::new();
    };
    if same_name(name.as_str(), undertaker.as_str()) {
        return Vec::new();
    }
    let (name, undertaker) = (name.as_str(), undertaker.as_str());
    let says = format!(
        "单位名称{}与封面的试点承担单位{}不一致{}",
        quoted(name),
        quoted(undertaker),
        apart(name, undertaker)
    );
    let place = Place::blank(NAME.blank.key);
    vec![
        Objection::at(place, says, "请对照公章，写成一致的全称")
            .and_at(Place::blank(UNDERTAKER.blank.key)),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::regulation::rules::testing::Scenario;

    #[test]
    fn a_pilot_is_called_a_pilot() {
        let named = |name: &str| Scenario::blank().answer(&PILOT, name);
        named("某某市政务服务（社会管理和公共服务）综合标准化试点").is_silent("annex1.note1.name");
        named("某某县智慧政务服务标准化试点").is_silent("annex1.note1.name");
        named("某某县智慧政务服务 标准化 试点 ").is_silent("annex1.note1.name");
        named("").is_silent("annex1.note1.name");
        named("某某县智慧政务服务标准化试点项目").is_told(
            "annex1.note1.name",
            "试点名称“某某县智慧政务服务标准化试点项目”没有以“标准化试点”结尾",
            "请写成“某某（社会管理和公共服务）综合标准化试点”的样式",
        );
    }

    #[test]
    fn the_unit_bears_one_name() {
        let rule = "annex1.unit.name";
        Scenario::blank()
            .answer(&UNDERTAKER, "某某市民政局（本级）")
            .is_silent(rule)
            .answer(&NAME, "某某市 民政局(本级)")
            .is_silent(rule)
            .answer(&NAME, "某某市民政局")
            .is_told(
                rule,
                "单位名称“某某市民政局”与封面的试点承担单位“某某市民政局（本级）”不一致",
                "请对照公章，写成一致的全称",
            )
            .answer(&NAME, "某某市民政局（本极）")
            .is_told(
                rule,
                "单位名称“某某市民政局（本极）”与封面的试点承担单位“某某市民政局（本级）”不一致，不同处：第 9 字“极”/“级”",
                "请对照公章，写成一致的全称",
            );
    }

    #[test]
    fn a_name_that_looks_the_same_is_the_same() {
        Scenario::blank()
            .answer(&UNDERTAKER, "某某市人民政府行政服务中心")
            .answer(&NAME, "某某市⼈⺠政府⾏政服务中⼼")
            .is_silent("annex1.unit.name")
            .answer(&UNDERTAKER, "Caf\u{E9}·\u{F9B5}会\u{202E}")
            .answer(&NAME, "Cafe\u{301}•例\u{200B}会")
            .is_silent("annex1.unit.name");
    }

    #[test]
    fn a_name_says_that_it_is_comprehensive_and_of_which_kind() {
        let called = |name: &str| Scenario::blank().answer(&PILOT, name);
        called("某某（社会管理和公共服务）综合标准化试点")
            .is_silent("annex1.note1.comprehensive")
            .is_silent("annex1.note1.kind");
        called("某某公共服务 综合 标准化试点").is_silent("annex1.note1.kind");
        called("某某政务服务标准化试点")
            .is_told(
                "annex1.note1.comprehensive",
                "试点名称“某某政务服务标准化试点”没有“综合”二字",
                "填写说明 1 的样式是“综合标准化试点”；下达文件就是这样写的，照文件写",
            )
            .is_told(
                "annex1.note1.kind",
                "试点名称“某某政务服务标准化试点”没有写明是社会管理还是公共服务",
                "填写说明 1 的样式是“某某（社会管理和公共服务）综合标准化试点”；下达文件另有写法的，照文件写",
            );
        called("某某示范点")
            .is_silent("annex1.note1.comprehensive")
            .is_silent("annex1.note1.kind");
    }
}
