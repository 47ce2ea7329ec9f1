//! 第十四条: the three goals a pilot reaches, looked for in 三 once the heading of 三 is answered at all.

use super::coverage::Gaps;
use crate::dossier::Place;
use crate::form::FormId;
use crate::form::application::GOALS;
use crate::regulation::hints::GOALS as ASKED;
use crate::regulation::{Case, Check, Clause, Moment, Objection, Reading, Rule, Severity};

pub(super) static RULES: [Rule; 1] = [Rule {
    id: "art14.goals",
    clause: Clause::article(14, "试点工作应当达到下列主要目标"),
    severity: Severity::Warning,
    reading: Reading::Chosen(
        "文字写法不一，只看有没有有关的词，所以只提醒；整段没有写到的，由附件1 三的规则提示",
    ),
    moment: Moment::Missing,
    form: FormId::Application,
    places: &[&GOALS.blank],
    checks: "预期目标写到标准齐全、满意度提升和形象",
    rows: &[33],
    check: Check::Blanks(reaches_the_goals),
}];

/// A heading of 三 that is not spoken of at all is the business of the annex; here one fault would be told twice.
fn reaches_the_goals(case: &Case) -> Vec<Objection> {
    let Some(text) = case.known(&GOALS) else {
        return Vec::new();
    };
    let by_heading = Gaps::of(&GOALS.blank, text.as_str());
    let goals = ASKED.iter().zip(GOALS.blank.topics);
    let spoken_of = goals.filter(|(_, topic)| !by_heading.misses(topic));
    let gaps = Gaps::among(spoken_of.map(|(hint, _)| hint), text.as_str());
    let missing = (!gaps.missing.is_empty()).then(|| {
        let says = format!("预期目标有没有写到{}？", gaps.missing.join("、"));
        let todo = "请写明打算达到什么程度，最好有可以考核的数字";
        Objection::at(Place::blank(GOALS.blank.key), says, todo)
    });
    missing
        .into_iter()
        .chain(gaps.questions(&GOALS.blank))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::regulation::rules::testing::Scenario;

    const RULE: &str = "art14.goals";
    const TODO: &str = "请写明打算达到什么程度，最好有可以考核的数字";

    fn goals(text: &str) -> Scenario {
        Scenario::blank().answer(&GOALS, text)
    }

    #[test]
    fn a_topic_without_the_goal_of_the_article_is_pointed_out() {
        goals("建立标准体系；组织实施；在全省推广。").is_told(
            RULE,
            "预期目标有没有写到各个环节标准齐全、服务对象满意度提升、树立具有典型特点与优势的形象？",
            TODO,
        );
        goals("建立覆盖各环节的标准体系；有效实施，满意度提升到 96 %；在全省推广。").is_told(
            RULE,
            "预期目标有没有写到树立具有典型特点与优势的形象？",
            TODO,
        );
    }

    #[test]
    fn all_three_goals_are_enough() {
        goals("建立覆盖各环节的标准体系；有效实施，满意度提升到 96 %；形成服务品牌。")
            .is_silent(RULE);
    }

    #[test]
    fn what_is_not_spoken_of_at_all_is_left_to_the_annex() {
        goals("").is_silent(RULE);
        goals("认真创建。").is_silent(RULE);
    }
}
