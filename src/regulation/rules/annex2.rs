//! 附件2: what the 评估申请表 asks is filled, can be read, and agrees with the papers before it.

use super::agrees::disagreeing;
use super::article16::of_article_16;
use super::filled::blanks_are_filled;
use super::paper;
use crate::form::FormId;
use crate::form::evaluation::{
    ADDRESS, APPLIED, BODY, CONTACT, DAY, GUIDE, INDUSTRY, LEAD, PERIOD_FROM, PERIOD_TO, PHONE,
    PILOT, SUPERVISOR, SYSTEM_RUNS, UNDERTAKER,
};
use crate::regulation::{Check, Clause, Moment, Reading, Rule, Severity};

const FILL: Clause = Clause::article(18, "填报《社会管理和公共服务综合标准化试点评估申请表》");

const AGREES: Rule = Rule {
    id: "",
    clause: Clause::annex(2, "封面", "试点名称"),
    severity: Severity::Warning,
    reading: Reading::Practice(
        "条文没有写前后各表必须一致；同一事项写法不同的只提醒，名称不同的须说明",
    ),
    moment: Moment::Verdict,
    form: FormId::Evaluation,
    places: &[],
    checks: "",
    rows: &[],
    check: Check::Blanks(|_| Vec::new()),
};

pub(super) static RULES: [Rule; 7] = [
    Rule {
        id: "art18.evaluation-filled",
        clause: FILL,
        severity: Severity::Error,
        reading: Reading::Plain,
        moment: Moment::Missing,
        checks: "评估申请表上应填的空格都已填写，没有的写“无”",
        rows: &[66, 138, 139],
        check: Check::Blanks(|case| blanks_are_filled(case, |blank| !of_article_16(blank))),
        ..AGREES
    },
    paper::legible(
        "art18.evaluation-legible",
        FormId::Evaluation,
        FILL,
        &[66, 138],
    ),
    paper::shaped(
        "art18.evaluation-shaped",
        FormId::Evaluation,
        FILL,
        &[66, 138],
    ),
    Rule {
        id: "annex2.names-agree",
        severity: Severity::Breach,
        places: &[&PILOT.blank, &UNDERTAKER.blank, &APPLIED.blank],
        checks: "试点名称、试点单位与其他各表一致",
        rows: &[69],
        check: Check::Blanks(|case| disagreeing(case, &[&PILOT.blank, &UNDERTAKER.blank])),
        ..AGREES
    },
    Rule {
        id: "annex2.bodies-agree",
        clause: Clause::annex(2, "封面", "业务指导单位"),
        places: &[&GUIDE.blank, &SUPERVISOR.blank],
        checks: "业务指导单位、管理单位与其他各表一致",
        rows: &[69],
        check: Check::Blanks(|case| disagreeing(case, &[&GUIDE.blank, &SUPERVISOR.blank])),
        ..AGREES
    },
    Rule {
        id: "annex2.period-agrees",
        clause: Clause::annex(2, "表", "试点实施期限"),
        places: &[&PERIOD_FROM.blank, &PERIOD_TO.blank, &APPLIED.blank],
        checks: "试点实施期限与申请书的试点时间一致",
        rows: &[70],
        check: Check::Blanks(|case| disagreeing(case, &[&PERIOD_FROM.blank, &PERIOD_TO.blank])),
        ..AGREES
    },
    Rule {
        id: "annex2.unit-agrees",
        clause: Clause::annex(2, "表", "试点单位"),
        places: &[
            &ADDRESS.blank,
            &INDUSTRY.blank,
            &BODY.blank,
            &LEAD.blank,
            &CONTACT.blank,
            &PHONE.blank,
            &SYSTEM_RUNS.blank,
            &DAY.blank,
        ],
        checks: "地址、行业、标准化管理机构、负责人、联系人、电话、体系运行时间、自查日期与其他各表和试点记录一致",
        rows: &[138],
        check: Check::Blanks(|case| {
            disagreeing(
                case,
                &[
                    &ADDRESS.blank,
                    &INDUSTRY.blank,
                    &BODY.blank,
                    &LEAD.blank,
                    &CONTACT.blank,
                    &PHONE.blank,
                    &SYSTEM_RUNS.blank,
                    &DAY.blank,
                ],
            )
        }),
        ..AGREES
    },
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::application;
    use crate::regulation::rules::testing::Scenario;

    fn beside_an_application() -> Scenario {
        Scenario::of(FormId::Evaluation)
            .beside(FormId::Application, &application::PILOT, "甲综合标准化试点")
            .beside(
                FormId::Application,
                &application::GUIDE,
                "江苏省政务服务管理办公室",
            )
            .beside(FormId::Application, &application::PERIOD_TO, "2026-02")
            .beside(FormId::Application, &application::ADDRESS, "人民路 1 号")
    }

    #[test]
    fn a_paper_with_nothing_on_it_is_told_what_is_missing_and_a_word_is_taken_for_an_answer() {
        let paper = Scenario::of(FormId::Evaluation);
        assert_eq!(
            paper
                .words_at("art18.evaluation-filled", "pilot.reach")
                .as_deref(),
            Some("“试点工作涉及范围”还没有填：请填写")
        );
        let paper = paper.answer(&crate::form::evaluation::REACH, "无");
        assert_eq!(
            paper.words_at("art18.evaluation-filled", "pilot.reach"),
            None
        );
        Scenario::of(FormId::Evaluation)
            .answer_all("2026-01")
            .is_silent("art18.evaluation-filled");
    }

    #[test]
    fn what_cannot_be_read_is_told() {
        Scenario::of(FormId::Evaluation)
            .answer(&PHONE, "0512-58672345")
            .is_silent("art18.evaluation-shaped")
            .answer(&PHONE, "电话")
            .answer(&PERIOD_FROM, "春天")
            .is_told_at("art18.evaluation-shaped", &["unit.phone", "period.from"])
            .is_silent("art18.evaluation-legible")
            .answer(&SYSTEM_RUNS, "春天")
            .is_told_at("art18.evaluation-legible", &["system.runs"]);
    }

    #[test]
    fn another_name_than_in_the_application_needs_a_reason() {
        beside_an_application()
            .answer(&PILOT, "乙综合标准化试点")
            .is_told(
                "annex2.names-agree",
                "试点名称这里写“乙综合标准化试点”，申请书写的是“甲综合标准化试点”，不同处：第 1 字“乙”/“甲”",
                "请核对哪一个对；确有变化的，请在报送时说明，并告知收过申请书的单位",
            )
            .answer(&PILOT, " 甲综合标准化试点 ")
            .is_silent("annex2.names-agree");
    }

    #[test]
    fn bodies_period_and_unit_are_compared() {
        beside_an_application()
            .answer(&GUIDE, "江苏省民政厅")
            .is_told_at("annex2.bodies-agree", &["cover.guide"])
            .answer(&GUIDE, "江苏省政务服务管理办公室")
            .is_silent("annex2.bodies-agree")
            .answer(&PERIOD_TO, "2026年2月")
            .is_silent("annex2.period-agrees")
            .answer(&PERIOD_TO, "2026年8月")
            .is_told_at("annex2.period-agrees", &["period.to"])
            .answer(&ADDRESS, "人民路1号")
            .is_silent("annex2.unit-agrees")
            .answer(&ADDRESS, "人民路 2 号")
            .is_told_at("annex2.unit-agrees", &["unit.address"]);
    }
}
