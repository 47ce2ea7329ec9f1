//! 第十八条: the self-check by the goals and tasks of the pilot, point by point.

use super::paper;
use crate::dossier::{Answers, Place};
use crate::form::FormId;
use crate::form::evaluation::{self, RESULT};
use crate::form::selfcheck::{Met, POINTS};
use crate::regulation::{Case, Check, Clause, Moment, Objection, Reading, Rule, Severity};
use crate::value::{Value, Verdict};

const FORM: FormId = FormId::SelfCheck;
const CHECK: Clause = Clause::article(18, "试点单位应当按照试点目标和任务进行自查");
const PASSED: Clause = Clause::article(18, "自查合格的，可以提出评估申请");

pub(super) static RULES: [Rule; 6] = [
    paper::filled("art18.check-filled", FORM, CHECK, &[63]),
    paper::shaped("art18.check-legible", FORM, CHECK, &[63]),
    paper::named_alike("art18.check-names-agree", FORM, CHECK, &[69]),
    paper::agreeing("art18.check-facts-agree", FORM, CHECK, &[63]),
    Rule {
        severity: Severity::Warning,
        moment: Moment::Verdict,
        reading: Reading::Chosen(
            "自查就是逐项对照目标和任务；没有达到的，申请以前还可以改进，所以只提醒",
        ),
        checks: "自查各项都已达到",
        check: Check::Blanks(every_point_is_met),
        ..paper::filled("art18.check-open", FORM, CHECK, &[63])
    },
    Rule {
        severity: Severity::Warning,
        moment: Moment::Verdict,
        reading: Reading::Chosen("怎样算自查合格，条文没有写；自查表有未达到的，只提醒"),
        places: &[&RESULT.blank],
        checks: "自查结论与自查表相符",
        check: Check::Blanks(result_fits_the_points),
        ..paper::filled("art18.result-fits", FormId::Evaluation, PASSED, &[63, 64])
    },
];

fn every_point_is_met(case: &Case) -> Vec<Objection> {
    let open = POINTS
        .iter()
        .filter(|point| matches!(case.known(&point.result), Some(Met::Not | Met::Partly)));
    let object = |point: &'static crate::form::selfcheck::Point| {
        let met = case.known(&point.result).map_or("", Met::label);
        let says = format!("{}“{}”：{met}", point.clause, point.demand);
        let todo = "请写明差在哪里、何时补上；补上以后改为已达到";
        Objection::at(Place::blank(point.result.blank.key), says, todo)
    };
    open.map(object).collect()
}

fn result_fits_the_points(case: &Case) -> Vec<Objection> {
    let (Some(Verdict::Pass), Some(check)) = (case.known(&RESULT), case.dossier().paper(FORM))
    else {
        return Vec::new();
    };
    let not_met = POINTS.iter().filter(|point| {
        let text = check.text(Place::blank(point.result.blank.key));
        Met::read(&text) == Ok(Met::Not)
    });
    let clauses: Vec<&str> = not_met.map(|point| point.clause).collect();
    if clauses.is_empty() {
        return Vec::new();
    }
    let says = format!("自查结论写合格，自查表上{}未达到", clauses.join("、"));
    let todo = "请核对自查表和结论；没有达到的先补上";
    vec![Objection::at(
        Place::blank(evaluation::RESULT.blank.key),
        says,
        todo,
    )]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::Happening;
    use crate::form::application;
    use crate::form::selfcheck::{self, CHECKED};
    use crate::regulation::course::testing::Telling;
    use crate::regulation::rules::testing::Scenario;

    #[test]
    fn the_list_is_filled_and_can_be_read() {
        let paper = Scenario::of(FORM);
        assert!(
            paper
                .words_at("art18.check-filled", "task1.result")
                .is_some()
        );
        Scenario::of(FORM)
            .answer_all("已达到")
            .is_silent("art18.check-filled");
        Scenario::of(FORM)
            .answer(&CHECKED, "月底")
            .is_told_at("art18.check-legible", &["check.day"])
            .answer(&CHECKED, "2026-03-01")
            .is_silent("art18.check-legible");
    }

    #[test]
    fn what_is_not_met_yet_is_listed() {
        let point = &POINTS[0];
        Scenario::of(FORM)
            .answer(&point.result, "已达到")
            .is_silent("art18.check-open")
            .answer(&point.result, "部分达到")
            .is_told(
                "art18.check-open",
                &format!("{}“{}”：部分达到", point.clause, point.demand),
                "请写明差在哪里、何时补上；补上以后改为已达到",
            );
    }

    #[test]
    fn a_conclusion_that_the_list_does_not_bear_out_is_doubted() {
        let point = &POINTS[3];
        let with = |met: &str| {
            Scenario::of(FormId::Evaluation)
                .beside(FORM, &point.result, met)
                .answer(&RESULT, "合格")
        };
        with("部分达到").is_silent("art18.result-fits");
        with("未达到").is_told(
            "art18.result-fits",
            &format!("自查结论写合格，自查表上{}未达到", point.clause),
            "请核对自查表和结论；没有达到的先补上",
        );
    }

    #[test]
    fn names_and_dates_are_those_of_the_application() {
        Scenario::of(FORM)
            .beside(FormId::Application, &application::PILOT, "甲综合标准化试点")
            .recorded(&Telling::of(&[
                (Happening::Consented, "2023-05-10"),
                (Happening::Issued, "2024-01-01"),
                (Happening::SelfChecked, "2026-03-01"),
            ]))
            .answer(&selfcheck::PILOT, "乙综合标准化试点")
            .is_told_at("art18.check-names-agree", &["pilot.name"])
            .answer(&selfcheck::PILOT, "甲综合标准化试点")
            .is_silent("art18.check-names-agree")
            .answer(&CHECKED, "2026-03-02")
            .is_told_at("art18.check-facts-agree", &["check.day"])
            .answer(&CHECKED, "2026-03-01")
            .is_silent("art18.check-facts-agree");
    }
}
