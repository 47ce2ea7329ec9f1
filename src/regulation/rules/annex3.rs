//! 附件3 and 第二十二条: the panel's report is filled, can be read, agrees with the application, and is dated in order.

use super::coverage::Gaps;
use super::order::backwards;
use super::paper;
use crate::dossier::Place;
use crate::form::report::{ADVICE, BASIS, DATED, VERDICT, VISIT_FROM, VISIT_TO};
use crate::form::{Fact, FormId};
use crate::regulation::{Case, Check, Clause, Moment, Objection, Reading, Rule, Severity};
use crate::value::{Day, Value};

const FORM: FormId = FormId::Report;
const REPORT: Clause = Clause::article(22, "评估组向省级联席办公室和相关成员单位提交试点评估报告");
const NAMED: Clause = Clause::annex(3, "封面", "试点名称");

const DATES: Rule = Rule {
    severity: Severity::Warning,
    moment: Moment::Verdict,
    ..paper::filled("", FORM, Clause::annex(3, "表", "评估时间"), &[91])
};

pub(super) static RULES: [Rule; 9] = [
    paper::filled("art22.report-filled", FORM, REPORT, &[90, 142, 143]),
    paper::legible("art22.report-legible", FORM, REPORT, &[90, 142]),
    paper::shaped("art22.report-shaped", FORM, REPORT, &[90, 142]),
    paper::named_alike("annex3.names-agree", FORM, NAMED, &[142]),
    paper::agreeing("annex3.facts-agree", FORM, NAMED, &[142]),
    Rule {
        id: "annex3.visit-after-application",
        reading: Reading::Practice(
            "条文没有写日期不得在前；先申请、后评估，是第十八条至第二十一条的次序",
        ),
        places: &[&VISIT_FROM.blank],
        checks: "评估时间不早于评估申请表的申请日期",
        check: Check::Blanks(visit_follows_the_application),
        ..DATES
    },
    Rule {
        id: "annex3.visit-before-cover",
        reading: Reading::Practice("条文没有写；评估先起后止，报告写在评估以后，是通常的次序"),
        places: &[&VISIT_FROM.blank, &VISIT_TO.blank, &DATED.blank],
        checks: "评估时间先起后止，封面的评估日期不早于评估时间",
        check: Check::Blanks(|case| backwards(case, &[&VISIT_FROM, &VISIT_TO, &DATED])),
        ..DATES
    },
    Rule {
        id: "art20.basis",
        clause: Clause::article(
            20,
            "评估组应当依据评估方案，对照社会管理和公共服务综合标准化试点评估计分表",
        ),
        places: &[&BASIS.blank],
        checks: "评估依据写到评估方案和评估计分表",
        rows: &[80],
        check: Check::Blanks(basis_names_both),
        ..DATES
    },
    Rule {
        id: "art21.advice",
        reading: Reading::Chosen(
            "条文对每一次评估都要求提出；合格的可以没有要改进的，所以只在不合格的时候核对",
        ),
        clause: Clause::article(21, "提出改进意见和建议"),
        severity: Severity::Breach,
        places: &[&VERDICT.blank, &ADVICE.blank],
        checks: "评估不合格的，写明改进意见和建议",
        rows: &[87, 88],
        check: Check::Blanks(failing_needs_advice),
        ..DATES
    },
];

fn visit_follows_the_application(case: &Case) -> Vec<Objection> {
    let said = case
        .dossier()
        .stated(Fact::EvaluationAppliedOn, case.form.id);
    let applied = said
        .last()
        .and_then(|said| Some((Day::read(&said.text).ok()?, said)));
    let (Some((applied, said)), Some(from)) = (applied, case.known(&VISIT_FROM)) else {
        return Vec::new();
    };
    if from >= applied {
        return Vec::new();
    }
    let says = format!(
        "评估时间 {} 早于{}的申请日期 {}",
        from.iso(),
        said.whose(),
        applied.iso()
    );
    vec![Objection::at(
        Place::blank(VISIT_FROM.blank.key),
        says,
        "请核对两个日期",
    )]
}

fn basis_names_both(case: &Case) -> Vec<Objection> {
    let text = case.text(&BASIS);
    if text.is_empty() {
        return Vec::new();
    }
    let gaps = Gaps::of(&BASIS.blank, &text);
    let missing = (!gaps.missing.is_empty()).then(|| {
        let says = format!("评估依据有没有写到{}？", gaps.missing.join("、"));
        let todo = "请写明所依据的评估方案和评估计分表";
        Objection::at(Place::blank(BASIS.blank.key), says, todo)
    });
    missing
        .into_iter()
        .chain(gaps.questions(&BASIS.blank))
        .collect()
}

fn failing_needs_advice(case: &Case) -> Vec<Objection> {
    let failed = case.known(&VERDICT) == Some(crate::value::Verdict::Fail);
    if !failed || !case.is_blank(Place::blank(ADVICE.blank.key)) {
        return Vec::new();
    }
    vec![Objection::at(
        Place::blank(ADVICE.blank.key),
        "结论是不合格，还没有写改进意见和建议",
        "请至少写一条，整改以它为准",
    )]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::{evaluation, report};
    use crate::regulation::rules::testing::Scenario;

    fn report() -> Scenario {
        Scenario::of(FORM)
            .beside(FormId::Evaluation, &evaluation::APPLIED, "2023-12-01")
            .beside(FormId::Evaluation, &evaluation::PILOT, "甲综合标准化试点")
            .beside(FormId::Evaluation, &evaluation::PHONE, "0512-58672345")
    }

    #[test]
    fn an_empty_report_is_told_what_is_missing_and_a_full_one_is_not() {
        let said = report().words_at("art22.report-filled", "report.review");
        assert_eq!(said.as_deref(), Some("“评估综述”还没有填：请填写"));
        report()
            .answer_all("2023-12")
            .is_silent("art22.report-filled");
    }

    #[test]
    fn a_telephone_that_cannot_be_read_is_told() {
        report()
            .answer(&report::PHONE, "0512-58672345")
            .is_silent("art22.report-shaped")
            .answer(&report::PHONE, "问办公室")
            .is_silent("art22.report-legible")
            .is_told_at("art22.report-shaped", &["unit.phone"])
            .answer(&VERDICT, "还行")
            .is_told_at("art22.report-legible", &["report.verdict"]);
    }

    #[test]
    fn names_and_facts_are_held_against_the_application() {
        report()
            .answer(&report::PILOT, "甲综合标准化试点")
            .is_silent("annex3.names-agree")
            .answer(&report::PILOT, "乙综合标准化试点")
            .is_told_at("annex3.names-agree", &["pilot.name"])
            .answer(&report::PHONE, "0512-58672345")
            .is_silent("annex3.facts-agree")
            .answer(&report::PHONE, "0512-58672346")
            .is_told_at("annex3.facts-agree", &["unit.phone"]);
    }

    #[test]
    fn the_visit_comes_after_the_application_and_before_the_cover() {
        report()
            .answer(&VISIT_FROM, "2023-11-30")
            .is_told(
                "annex3.visit-after-application",
                "评估时间 2023-11-30 早于评估申请表的申请日期 2023-12-01",
                "请核对两个日期",
            )
            .answer(&VISIT_FROM, "2023-12-01")
            .is_silent("annex3.visit-after-application")
            .answer(&VISIT_TO, "2023-12-02")
            .answer(&DATED, "2023-12-02")
            .is_silent("annex3.visit-before-cover")
            .answer(&DATED, "2023-12-01")
            .is_told(
                "annex3.visit-before-cover",
                "评估日期 2023-12-01 早于评估时间：止 2023-12-02",
                "请核对这两个日期",
            );
    }

    #[test]
    fn the_basis_names_scheme_and_score_sheet() {
        report()
            .answer(&BASIS, "依据评估方案")
            .is_told(
                "art20.basis",
                "评估依据有没有写到评估计分表？",
                "请写明所依据的评估方案和评估计分表",
            )
            .answer(&BASIS, "依据评估方案，对照评估计分表")
            .is_silent("art20.basis");
    }

    #[test]
    fn who_fails_is_told_what_to_better() {
        report()
            .answer(&VERDICT, "不合格")
            .is_told(
                "art21.advice",
                "结论是不合格，还没有写改进意见和建议",
                "请至少写一条，整改以它为准",
            )
            .answer(&ADVICE, "补充培训记录")
            .is_silent("art21.advice");
    }
}
