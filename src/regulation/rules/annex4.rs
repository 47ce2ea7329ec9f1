//! 附件4 and 第三十二条: the self-check before the recheck is filled, can be read, agrees, and is dated in order.

use super::coverage::speaks_of_all;
use super::order::backwards;
use super::paper;
use crate::dossier::Place;
use crate::form::FormId;
use crate::form::recheck_self::{DATED, EVALUATED, PASSED_ON, PERIOD_FROM, REPORT, SPREAD, TRUE};
use crate::regulation::{Case, Check, Clause, Moment, Objection, Reading, Rule, Severity};
use crate::value::{YesNo, fold};

const FORM: FormId = FormId::RecheckSelf;
const SUBMIT: Clause =
    Clause::article(32, "并提交《社会管理和公共服务综合标准化试点复查自检报告》");
const PASSED: Clause = Clause::annex(4, "表", "获得“试点合格单位”时间及文件号");
/// What a recheck looks at first.
pub(super) const FOCUS: Clause = Clause::article(
    34,
    "重点查看标准化工作运行机制和有效性评价等制度情况；标准化规划、年度工作计划有效实施情况；标准体系的有效运行实施和持续改进情况；全员标准化意识和公众满意度提升等情况",
);
/// What becomes of who does not tell the truth.
pub(super) const FRAUD: Clause =
    Clause::article(37, "申请单位申请复查弄虚作假的，应当停止复查工作并通报批评");

const LOOK: Rule = Rule {
    severity: Severity::Warning,
    moment: Moment::Verdict,
    reading: Reading::Plain,
    ..paper::filled("", FORM, PASSED, &[])
};

pub(super) static RULES: [Rule; 9] = [
    paper::filled("art32.check-filled", FORM, SUBMIT, &[105, 148, 149]),
    paper::shaped("art32.check-legible", FORM, SUBMIT, &[148]),
    paper::named_alike("art32.check-names-agree", FORM, SUBMIT, &[148]),
    paper::agreeing("art32.check-facts-agree", FORM, SUBMIT, &[122, 148, 150]),
    Rule {
        id: "annex4.dates",
        reading: Reading::Practice("条文没有写；先通过评估、后公布合格、再自检，是通常的次序"),
        places: &[&EVALUATED.blank, &PASSED_ON.blank, &DATED.blank],
        checks: "通过评估、公布合格、自检的日期依次不早于前一个",
        rows: &[123],
        check: Check::Blanks(|case| backwards(case, &[&EVALUATED, &PASSED_ON, &DATED])),
        ..LOOK
    },
    Rule {
        id: "annex4.evaluated-in-pilot",
        reading: Reading::Practice("条文没有写；评估可以在试点期满以前，只要在试点开始以后"),
        clause: Clause::annex(4, "表", "通过评估时间"),
        places: &[&PERIOD_FROM.blank, &EVALUATED.blank],
        checks: "通过评估时间在试点开始以后",
        rows: &[123],
        check: Check::Blanks(evaluated_after_the_start),
        ..LOOK
    },
    Rule {
        id: "annex4.spread",
        reading: Reading::Chosen("表上写“含制修订……标准情况”；没有数字的，看不出制修订了几项"),
        clause: Clause::annex(
            4,
            "表",
            "将试点经验在相关领域内推广情况（含制修订相关国家、行业和地方标准情况）",
        ),
        places: &[&SPREAD.blank],
        checks: "推广情况写明制修订标准的数目",
        rows: &[121],
        check: Check::Blanks(numbers_are_given),
        ..LOOK
    },
    Rule {
        id: "art34.focal-points",
        clause: FOCUS,
        reading: Reading::Chosen("文字写法不一，只看有没有有关的词，所以只提醒"),
        moment: Moment::Missing,
        places: &[&REPORT.blank],
        checks: "自检报告写到现场复查重点查看的四个方面",
        rows: &[113],
        check: Check::Blanks(|case| speaks_of_all(case, &[&REPORT.blank])),
        ..LOOK
    },
    Rule {
        id: "art37.check-true",
        clause: FRAUD,
        places: &[&TRUE.blank],
        checks: "所填已逐项核实",
        rows: &[119],
        check: Check::Blanks(is_declared_true),
        ..LOOK
    },
];

/// A text that speaks of standards says how many, or that there are none.
fn numbers_are_given(case: &Case) -> Vec<Objection> {
    let text = fold(&case.text(&SPREAD));
    let counted = text.chars().any(|c| c.is_ascii_digit());
    if counted || !text.contains("标准") || text.contains('无') {
        return Vec::new();
    }
    vec![Objection::at(
        Place::blank(SPREAD.blank.key),
        "推广情况写到标准，没有写几项",
        "请写明制修订国家、行业、地方标准各几项，没有的写“无”",
    )]
}

fn evaluated_after_the_start(case: &Case) -> Vec<Objection> {
    let (Some(from), Some(evaluated)) = (case.known(&PERIOD_FROM), case.known(&EVALUATED)) else {
        return Vec::new();
    };
    if evaluated >= from.first_day() {
        return Vec::new();
    }
    let says = format!(
        "通过评估时间 {} 早于试点开始的 {}",
        evaluated.iso(),
        from.iso()
    );
    vec![
        Objection::at(Place::blank(EVALUATED.blank.key), says, "请核对这两个日期")
            .and_at(Place::blank(PERIOD_FROM.blank.key)),
    ]
}

fn is_declared_true(case: &Case) -> Vec<Objection> {
    if case.known(&TRUE) != Some(YesNo::No) {
        return Vec::new();
    }
    let todo = "请逐项核实以后再报送";
    vec![Objection::at(
        Place::blank(TRUE.blank.key),
        "还没有逐项核实",
        todo,
    )]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::evaluation;
    use crate::form::recheck_self::{self, PHONE, PILOT};
    use crate::regulation::rules::testing::Scenario;

    fn check() -> Scenario {
        Scenario::of(FORM)
            .beside(FormId::Evaluation, &evaluation::PILOT, "甲综合标准化试点")
            .beside(FormId::Evaluation, &evaluation::PHONE, "0512-58672345")
    }

    #[test]
    fn it_is_filled_can_be_read_and_agrees() {
        assert!(
            check()
                .words_at("art32.check-filled", "check.report")
                .is_some()
        );
        check().answer_all("2023").is_silent("art32.check-filled");
        check()
            .answer(&PHONE, "0512-58672345")
            .is_silent("art32.check-legible")
            .is_silent("art32.check-facts-agree")
            .answer(&PHONE, "0512-58672346")
            .is_told_at("art32.check-facts-agree", &["unit.phone"])
            .answer(&PHONE, "电话")
            .is_told_at("art32.check-legible", &["unit.phone"])
            .answer(&PILOT, "甲综合标准化试点")
            .is_silent("art32.check-names-agree")
            .answer(&PILOT, "乙综合标准化试点")
            .is_told_at("art32.check-names-agree", &["pilot.name"]);
    }

    #[test]
    fn its_days_follow_one_another() {
        check()
            .answer(&EVALUATED, "2023-08-15")
            .answer(&PASSED_ON, "2023-12-01")
            .answer(&DATED, "2026-08-15")
            .is_silent("annex4.dates")
            .answer(&DATED, "2023-11-30")
            .is_told(
                "annex4.dates",
                "自检日期 2023-11-30 早于公布为试点合格单位的日期 2023-12-01",
                "请核对这两个日期",
            );
    }

    #[test]
    fn the_evaluation_lies_after_the_start_of_the_pilot() {
        check()
            .answer(&PERIOD_FROM, "2021-04")
            .answer(&EVALUATED, "2021-04-01")
            .is_silent("annex4.evaluated-in-pilot")
            .answer(&EVALUATED, "2021-03-31")
            .is_told(
                "annex4.evaluated-in-pilot",
                "通过评估时间 2021-03-31 早于试点开始的 2021-04",
                "请核对这两个日期",
            );
    }

    #[test]
    fn the_report_speaks_of_the_four_points() {
        check()
            .answer(
                &REPORT,
                "建立了有效性评价制度；年度工作计划全部落实；标准体系有效运行；公众满意度达到 98%。",
            )
            .is_silent("art34.focal-points")
            .answer(&REPORT, recheck_self::REPORT.blank.topics[0])
            .is_told_at("art34.focal-points", &["check.report"]);
    }

    #[test]
    fn who_speaks_of_standards_says_how_many() {
        check()
            .answer(&SPREAD, "参与制定地方标准 2 项")
            .is_silent("annex4.spread")
            .answer(&SPREAD, "参与制定地方标准")
            .is_told(
                "annex4.spread",
                "推广情况写到标准，没有写几项",
                "请写明制修订国家、行业、地方标准各几项，没有的写“无”",
            );
    }

    #[test]
    fn what_was_not_verified_is_said() {
        check()
            .answer(&TRUE, "有")
            .is_silent("art37.check-true")
            .answer(&TRUE, "无")
            .is_told("art37.check-true", "还没有逐项核实", "请逐项核实以后再报送");
    }
}
