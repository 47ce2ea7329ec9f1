//! 第二十一条: the eight steps on site, in their order, with a survey of the public.

use super::paper;
use crate::dossier::Place;
use crate::form::FormId;
use crate::form::visit::{SAMPLE, SATISFIED, STAGES};
use crate::regulation::{Case, Check, Clause, Moment, Objection, Reading, Rule, Severity};

const FORM: FormId = FormId::Visit;
const PROCEDURE: Clause = Clause::article(21, "现场考核评估应当按照下列程序进行");

pub(super) static RULES: [Rule; 5] = [
    Rule {
        severity: Severity::Warning,
        reading: Reading::Practice(
            "条文写了程序，没有写要有记录；记下来便于核对，所以空着的只提醒",
        ),
        ..paper::filled(
            "art21.steps-filled",
            FORM,
            PROCEDURE,
            &[81, 82, 83, 84, 85, 86, 87, 88],
        )
    },
    paper::shaped("art21.steps-legible", FORM, PROCEDURE, &[89]),
    paper::named_alike("art21.names-agree", FORM, PROCEDURE, &[81]),
    Rule {
        severity: Severity::Warning,
        moment: Moment::Verdict,
        reading: Reading::Chosen("“按照下列程序”读作依次进行；同时开始的不算颠倒"),
        checks: "八个步骤的时间依次不早于前一步",
        check: Check::Blanks(in_order),
        ..paper::filled("art21.order", FORM, PROCEDURE, &[89])
    },
    Rule {
        severity: Severity::Warning,
        moment: Moment::Verdict,
        places: &[&SAMPLE.blank, &SATISFIED.blank],
        checks: "随机调查了公众，满意人数不多于调查人数",
        check: Check::Blanks(survey_adds_up),
        ..paper::filled(
            "art21.survey",
            FORM,
            Clause::article(21, "随机调查公众满意程度"),
            &[85],
        )
    },
];

fn in_order(case: &Case) -> Vec<Objection> {
    let known: Vec<_> = STAGES
        .iter()
        .filter_map(|stage| Some((stage, case.known(&stage.at)?)))
        .collect();
    let backwards = known.windows(2).filter(|pair| pair[1].1 < pair[0].1);
    let object = |pair: &[(&'static crate::form::visit::Stage, _)]| {
        let (before, after) = (pair[0].0, pair[1].0);
        let says = format!("{}的时间早于{}", after.number, before.number);
        Objection::at(Place::blank(after.at.blank.key), says, "请核对两个时间")
            .and_at(Place::blank(before.at.blank.key))
    };
    backwards.map(object).collect()
}

fn survey_adds_up(case: &Case) -> Vec<Objection> {
    let (Some(sample), Some(satisfied)) = (case.known(&SAMPLE), case.known(&SATISFIED)) else {
        return Vec::new();
    };
    let place = Place::blank(SATISFIED.blank.key);
    if sample.get() == 0 {
        let says = "调查人数是 0，等于没有调查公众满意程度";
        return vec![Objection::at(
            Place::blank(SAMPLE.blank.key),
            says,
            "请补做随机调查",
        )];
    }
    if satisfied.get() <= sample.get() {
        return Vec::new();
    }
    let says = format!(
        "满意 {} 人，多于调查的 {} 人",
        satisfied.get(),
        sample.get()
    );
    vec![Objection::at(place, says, "请核对两个数字").and_at(Place::blank(SAMPLE.blank.key))]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::{evaluation, visit};
    use crate::regulation::rules::testing::Scenario;

    fn minutes() -> Scenario {
        Scenario::of(FORM).beside(FormId::Evaluation, &evaluation::PILOT, "甲综合标准化试点")
    }

    #[test]
    fn each_step_is_asked_for_and_can_be_read() {
        for stage in &STAGES {
            assert!(
                minutes()
                    .words_at("art21.steps-filled", stage.note.blank.key)
                    .is_some()
            );
        }
        minutes()
            .answer_all("2026-05-03 9:30")
            .is_silent("art21.steps-filled");
        minutes()
            .answer(&STAGES[0].at, "上午")
            .is_told_at("art21.steps-legible", &["step1.at"])
            .answer(&STAGES[0].at, "2026-05-03 9:30")
            .is_silent("art21.steps-legible");
    }

    #[test]
    fn the_steps_follow_one_another() {
        minutes()
            .answer(&STAGES[0].at, "2026-05-03 9:30")
            .answer(&STAGES[2].at, "2026-05-03 9:30")
            .is_silent("art21.order")
            .answer(&STAGES[2].at, "2026-05-03 9:29")
            .is_told("art21.order", "（三）的时间早于（一）", "请核对两个时间");
    }

    #[test]
    fn a_survey_asks_somebody_and_no_more_are_content_than_were_asked() {
        minutes()
            .answer(&SAMPLE, "30")
            .answer(&SATISFIED, "30")
            .is_silent("art21.survey")
            .answer(&SATISFIED, "31")
            .is_told(
                "art21.survey",
                "满意 31 人，多于调查的 30 人",
                "请核对两个数字",
            )
            .answer(&SAMPLE, "0")
            .is_told_at("art21.survey", &["survey.sample"]);
    }

    #[test]
    fn the_pilot_is_the_one_that_applied() {
        minutes()
            .answer(&visit::PILOT, "甲综合标准化试点")
            .is_silent("art21.names-agree")
            .answer(&visit::PILOT, "乙综合标准化试点")
            .is_told_at("art21.names-agree", &["pilot.name"]);
    }
}
