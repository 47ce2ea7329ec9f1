//! 填写说明2: who may stand surety for a pilot.

use super::bodies::{is_none, keeps_standards};
use super::level::{Level, level};
use crate::dossier::Place;
use crate::form::FormId;
use crate::form::application::{GUARANTOR, GUARANTOR_KIND, GuarantorKind};
use crate::regulation::{Case, Check, Clause, Moment, Objection, Reading, Rule, Severity};
use crate::value::mentions;

const WHO: Clause = Clause::annex(
    1,
    "填写说明2",
    "保证单位可以是地方人民政府，省、自治区、直辖市行业主管部门或者标准化行政主管部门",
);

pub(super) static RULES: [Rule; 2] = [
    Rule {
        id: "annex1.note2.guarantor-other",
        clause: WHO,
        severity: Severity::Warning,
        reading: Reading::Chosen("“可以是”没有写只能是，所以三类以外的只提醒"),
        moment: Moment::Verdict,
        form: FormId::Application,
        places: &[&GUARANTOR_KIND.blank],
        checks: "保证单位属于所列三类中的一类",
        rows: &[17],
        check: Check::Blanks(of_a_listed_kind),
    },
    Rule {
        id: "annex1.note2.guarantor-name",
        clause: WHO,
        severity: Severity::Warning,
        reading: Reading::Chosen("只凭名称里的字判断，所以只提醒"),
        moment: Moment::Verdict,
        form: FormId::Application,
        places: &[&GUARANTOR.blank, &GUARANTOR_KIND.blank],
        checks: "保证单位的名称与所选的类别相符",
        rows: &[17],
        check: Check::Blanks(named_after_its_kind),
    },
];

fn of_a_listed_kind(case: &Case) -> Vec<Objection> {
    if case.known(&GUARANTOR_KIND) != Some(GuarantorKind::Other) {
        return Vec::new();
    }
    let says = "保证单位的类别选了“其他”，不在填写说明所列的三类之内";
    let todo = "请核对，换成地方人民政府或者省级主管部门；确需如此的，先征得管理单位同意";
    vec![Objection::at(
        Place::blank(GUARANTOR_KIND.blank.key),
        says,
        todo,
    )]
}

fn named_after_its_kind(case: &Case) -> Vec<Objection> {
    let (Some(name), Some(kind)) = (case.known(&GUARANTOR), case.known(&GUARANTOR_KIND)) else {
        return Vec::new();
    };
    let name = name.as_str();
    if is_none(name) || suits(name, kind) {
        return Vec::new();
    }
    let says = format!("保证单位“{name}”从名称看不像所选的“{}”", kind.label());
    let place = Place::blank(GUARANTOR.blank.key);
    vec![
        Objection::at(place, says, "请核对名称和类别")
            .and_at(Place::blank(GUARANTOR_KIND.blank.key)),
    ]
}

fn suits(name: &str, kind: GuarantorKind) -> bool {
    match kind {
        GuarantorKind::Government => mentions(name, &["政府", "行政公署"]),
        GuarantorKind::Trade => level(name) == Level::Province,
        GuarantorKind::Standards => level(name) == Level::Province && keeps_standards(name),
        GuarantorKind::Other => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::regulation::rules::testing::Scenario;

    fn guarantor(name: &str, kind: &str) -> Scenario {
        Scenario::blank()
            .answer(&GUARANTOR, name)
            .answer(&GUARANTOR_KIND, kind)
    }

    #[test]
    fn a_guarantor_of_another_kind_is_questioned() {
        let rule = "annex1.note2.guarantor-other";
        guarantor("某集团", "").is_silent(rule);
        guarantor("某某市人民政府", "地方人民政府").is_silent(rule);
        guarantor("某集团", "其他")
            .is_silent("annex1.note2.guarantor-name")
            .is_told(
                rule,
                "保证单位的类别选了“其他”，不在填写说明所列的三类之内",
                "请核对，换成地方人民政府或者省级主管部门；确需如此的，先征得管理单位同意",
            );
    }

    #[test]
    fn a_name_that_does_not_suit_the_kind_is_questioned() {
        let rule = "annex1.note2.guarantor-name";
        guarantor("某某市人民政府（示例）", "地方人民政府").is_silent(rule);
        guarantor("江苏省民政厅", "省级行业主管部门").is_silent(rule);
        guarantor("江苏省市场监督管理局", "省级标准化主管部门").is_silent(rule);
        guarantor("无", "地方人民政府").is_silent(rule);
        guarantor("某某市民政局", "地方人民政府").is_told(
            rule,
            "保证单位“某某市民政局”从名称看不像所选的“地方人民政府”",
            "请核对名称和类别",
        );
        guarantor("苏州市民政局", "省级行业主管部门").is_told_at(rule, &["cover.guarantor"]);
        guarantor("江苏省民政厅", "省级标准化主管部门").is_told_at(rule, &["cover.guarantor"]);
    }
}
