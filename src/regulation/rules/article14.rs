//! 第十四条: the three goals a pilot reaches, looked for in 三 once the heading of 三 is answered at all.

use crate::dossier::Place;
use crate::form::FormId;
use crate::form::application::GOALS;
use crate::regulation::{Case, Check, Clause, Moment, Objection, Reading, Rule, Severity};
use crate::value::mentions;

/// A goal of Article 14: the words that name it, and how it is said.
struct Goal {
    words: &'static [&'static str],
    says: &'static str,
}

/// In the order of the items and of the headings offered for 三.
static GOALS_SET: [Goal; 3] = [
    Goal {
        words: &[
            "各个环节",
            "各环节",
            "全过程",
            "齐全",
            "齐备",
            "健全",
            "完善",
            "覆盖",
        ],
        says: "各个环节标准齐全",
    },
    Goal {
        words: &["满意"],
        says: "服务对象满意度提升",
    },
    Goal {
        words: &["形象", "品牌", "特点", "特色", "优势", "典型"],
        says: "树立具有典型特点与优势的形象",
    },
];

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
    let spoken_of = GOALS
        .blank
        .topics
        .iter()
        .map(|topic| topic.covered_by(text.as_str()));
    let named = |goal: &Goal| mentions(text.as_str(), goal.words);
    let open = GOALS_SET
        .iter()
        .zip(spoken_of)
        .filter(|(goal, spoken_of)| *spoken_of && !named(goal));
    let open: Vec<&str> = open.map(|(goal, _)| goal.says).collect();
    if open.is_empty() {
        return Vec::new();
    }
    let says = format!("预期目标还没有写到：{}", open.join("、"));
    vec![Objection::at(
        Place::blank(GOALS.blank.key),
        says,
        "请写明打算达到什么程度，最好有可以考核的数字",
    )]
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
            "预期目标还没有写到：各个环节标准齐全、服务对象满意度提升、树立具有典型特点与优势的形象",
            TODO,
        );
        goals("建立覆盖各环节的标准体系；有效实施，满意度提升到 96 %；在全省推广。").is_told(
            RULE,
            "预期目标还没有写到：树立具有典型特点与优势的形象",
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
