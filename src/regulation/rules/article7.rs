//! 第七条: the principles that a pilot follows.

use super::coverage::{InTexts, spoken_in};
use crate::dossier::Place;
use crate::form::FormId;
use crate::form::application::GOALS;
use crate::regulation::hints::PRINCIPLES;
use crate::regulation::{Case, Check, Clause, Moment, Objection, Reading, Rule, Severity};

pub(super) static RULES: [Rule; 1] = [Rule {
    id: "art7.principles",
    reading: Reading::Chosen("写在目标里并非必须；按常用的词查找，一项也没有找到的，问一句"),
    clause: Clause::article(7, "试点工作应当遵循以下原则"),
    severity: Severity::Note,
    moment: Moment::Missing,
    form: FormId::Application,
    places: &[&GOALS.blank],
    checks: "预期目标至少说到三项原则中的一项",
    rows: &[133],
    check: Check::Blanks(follows_a_principle),
}];

fn follows_a_principle(case: &Case) -> Vec<Objection> {
    let Some(goals) = case.known(&GOALS) else {
        return Vec::new();
    };
    let mut near = None;
    for principle in PRINCIPLES {
        match spoken_in(principle, &[(&GOALS.blank, goals.as_str())]) {
            InTexts::Told => return Vec::new(),
            InTexts::Perhaps(question) => near = near.or(Some(question)),
            InTexts::Missing => {}
        }
    }
    if let Some(question) = near {
        return vec![question];
    }
    let headings = PRINCIPLES.iter().map(|principle| principle.subject.heading);
    let headings = headings.collect::<Vec<&str>>().join("；");
    let todo = format!("可以写明目标与哪一项结合：{headings}");
    vec![Objection::at(
        Place::blank(GOALS.blank.key),
        "预期目标有没有说到试点工作的三项原则？",
        todo,
    )]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::regulation::rules::testing::Scenario;

    const RULE: &str = "art7.principles";

    #[test]
    fn goals_without_any_principle_get_a_note() {
        Scenario::blank().answer(&GOALS, "两年内建成标准体系。").is_told(
            RULE,
            "预期目标有没有说到试点工作的三项原则？",
            "可以写明目标与哪一项结合：创新社会管理，提升公共服务水平；规范服务行为，维护合法权益；维护公平正义，促进均等化",
        );
    }

    #[test]
    fn one_principle_is_enough_and_empty_goals_are_not_judged() {
        Scenario::blank().is_silent(RULE);
        Scenario::blank()
            .answer(&GOALS, "促进基本公共服务均等化。")
            .is_silent(RULE);
    }
}
