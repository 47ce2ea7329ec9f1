//! 第二十四条: what ends a pilot while it is built.

use crate::dossier::Place;
use crate::form::evaluation::{ACCIDENT, MEDIA, NOTICE, PENALTY};
use crate::form::{Field, FormId};
use crate::regulation::{Case, Check, Clause, Moment, Objection, Reading, Rule, Severity};
use crate::value::YesNo;

/// The questions, and what is called so.
static ENDINGS: [(&Field<YesNo>, &str); 4] = [
    (&ACCIDENT, "重大服务质量、安全、环保等事故"),
    (&NOTICE, "通报批评"),
    (&PENALTY, "行政处分"),
    (&MEDIA, "媒体曝光造成严重社会影响"),
];

pub(super) static RULES: [Rule; 1] = [Rule {
    id: "art24.terminated",
    clause: Clause::article(
        24,
        "发生重大服务质量、安全、环保等事故，或者受到通报批评、行政处分，以及被媒体曝光造成严重社会影响的，应当终止其试点任务",
    ),
    severity: Severity::Breach,
    reading: Reading::Chosen(
        "事故、通报批评、行政处分、媒体曝光有其一即是；严重社会影响只就媒体曝光而言；什么是重大事故，由单位申明",
    ),
    moment: Moment::Bar,
    form: FormId::Evaluation,
    places: &[&ACCIDENT.blank, &NOTICE.blank, &PENALTY.blank, &MEDIA.blank],
    checks: "创建试点期间没有发生应当终止试点任务的情形",
    rows: &[61],
    check: Check::Blanks(nothing_ends_the_pilot),
}];

fn nothing_ends_the_pilot(case: &Case) -> Vec<Objection> {
    let happened = ENDINGS
        .iter()
        .filter(|(asked, _)| case.known(*asked) == Some(YesNo::Yes));
    let object = |(asked, called): &(&'static Field<YesNo>, &str)| {
        Objection::at(
            Place::blank(asked.blank.key),
            format!("创建试点期间有{called}"),
            "请如实报告省级联席办公室，由其核实；终止试点的，不再申请评估",
        )
    };
    happened.map(object).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::regulation::rules::testing::Scenario;

    #[test]
    fn any_one_of_the_four_ends_the_pilot() {
        for (asked, called) in &ENDINGS {
            Scenario::of(FormId::Evaluation)
                .answer(asked, "有")
                .is_told(
                    "art24.terminated",
                    &format!("创建试点期间有{called}"),
                    "请如实报告省级联席办公室，由其核实；终止试点的，不再申请评估",
                )
                .answer(asked, "无")
                .is_silent("art24.terminated");
        }
    }
}
