//! 附件1 二 and 三: the long texts on conditions and goals speak of what their headings and Article 9 ask.

use super::coverage::speaks_of_all;
use crate::dossier::Place;
use crate::form::FormId;
use crate::form::application::{FIT, GOALS};
use crate::regulation::{Case, Check, Clause, Moment, Objection, Reading, Rule, Severity};
use crate::value::fold;

const GOALS_CLAUSE: Clause = Clause::annex(
    1,
    "三",
    "试点预期实现工作目标（包括标准体系建立、实施及实施效果等）",
);

/// A warning that something is not spoken of; id, places, rows and check are still to be named.
const WARNING: Rule = Rule {
    id: "",
    clause: GOALS_CLAUSE,
    severity: Severity::Warning,
    reading: Reading::Plain,
    moment: Moment::Missing,
    form: FormId::Application,
    places: &[&GOALS.blank],
    checks: "",
    rows: &[32],
    check: Check::Blanks(|_| Vec::new()),
};

pub(super) static RULES: [Rule; 3] = [
    Rule {
        id: "annex1.base.fit-topics",
        clause: Clause::annex(1, "二", "现状及与试点应具备条件符合性"),
        reading: Reading::Chosen("“应具备条件”即第九条的四项；按常用的词查找，只提醒"),
        places: &[&FIT.blank],
        checks: "符合性一栏提到第九条的四项条件",
        rows: &[31],
        check: Check::Blanks(|case| speaks_of_all(case, &[&FIT.blank])),
        ..WARNING
    },
    Rule {
        id: "annex1.goals.topics",
        reading: Reading::Chosen("按常用的词查找标题所列的三个方面，只提醒"),
        checks: "预期目标提到标准体系建立、实施和实施效果",
        rows: &[32],
        check: Check::Blanks(|case| speaks_of_all(case, &[&GOALS.blank])),
        ..WARNING
    },
    Rule {
        id: "annex1.goals.number",
        reading: Reading::Practice("细则没有要求数字；有数字的目标，自查和评估时才能对照"),
        checks: "预期目标中至少有一个数字",
        check: Check::Blanks(can_be_measured),
        ..WARNING
    },
];

fn can_be_measured(case: &Case) -> Vec<Objection> {
    if case
        .known(&GOALS)
        .is_none_or(|goals| names_a_number(goals.as_str()))
    {
        return Vec::new();
    }
    let says = "预期目标中没有数字，自查和评估时难以对照";
    vec![Objection::at(
        Place::blank(GOALS.blank.key),
        says,
        "请写出可以考核的数字，如标准多少项、满意度达到多少",
    )]
}

/// Whether a number stands in a text, the marks of a list such as `1.` and `（2）` aside.
fn names_a_number(text: &str) -> bool {
    text.lines().any(|line| {
        let line = fold(line);
        let line = without_mark(line.trim());
        line.contains(|c: char| c.is_ascii_digit())
            || line.contains("百分之")
            || counts_in_words(line)
    })
}

/// A line without the number of its paragraph.
fn without_mark(line: &str) -> &str {
    let open = line.strip_prefix('(').unwrap_or(line);
    let rest = open.trim_start_matches(|c: char| c.is_ascii_digit());
    let mut behind = rest.chars();
    let marked = rest.len() < open.len() && matches!(behind.next(), Some('.' | '、' | ')'));
    // `1.5 倍` is a number and no mark.
    if marked && !behind.next().is_some_and(|c| c.is_ascii_digit()) {
        rest
    } else {
        line
    }
}

/// `二十项`, `三个`; a lone 一 counts nothing.
fn counts_in_words(line: &str) -> bool {
    const NUMERALS: &str = "二两三四五六七八九十百千万";
    const UNITS: &str = "项个份次人家名条件场倍成年月天";
    let mut follows = line.chars().zip(line.chars().skip(1));
    follows.any(|(digit, unit)| NUMERALS.contains(digit) && UNITS.contains(unit))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::regulation::rules::testing::Scenario;

    use crate::regulation::rules::coverage::TODO;

    #[test]
    fn conditions_that_are_not_spoken_of_are_named_together() {
        let rule = "annex1.base.fit-topics";
        let fit = |text: &str| Scenario::blank().answer(&FIT, text);
        fit("").is_silent(rule);
        fit("职能明确；标准化人员 6 人；三年内无事故；政府有政策支持。").is_silent(rule);
        fit("职能明确；标准化人员 6 人；三年内无事故。").is_told(
            rule,
            "“现状及与试点应具备条件符合性”有没有写到“（四）所在地政府的政策、资金及其他支持”？",
            TODO,
        );
        fit("职能明确；标准化人员 6 人。").is_told(
            rule,
            "“现状及与试点应具备条件符合性”有没有写到“（三）三年内无事故、通报批评、行政处分和媒体曝光”、“（四）所在地政府的政策、资金及其他支持”？",
            TODO,
        );
    }

    #[test]
    fn goals_speak_of_system_practice_and_effect() {
        let rule = "annex1.goals.topics";
        let goals = |text: &str| Scenario::blank().answer(&GOALS, text);
        goals("").is_silent(rule);
        goals("建成标准体系，满意度提升到 96 %，形成品牌。").is_silent(rule);
        goals("建成标准体系，满意度提升到 96 %。").is_told(
            rule,
            "“试点预期实现工作目标”有没有写到“（三）实施效果：树立社会管理和公共服务形象”？",
            TODO,
        );
    }

    #[test]
    fn a_sentence_that_only_comes_near_is_asked_about_and_not_called_missing() {
        Scenario::blank()
            .answer(&FIT, "职能明确；标准化人员 6 人；三年内无事故。\n县财政拟每年安排 20 万元。")
            .is_told(
                "annex1.base.fit-topics",
                "“现状及与试点应具备条件符合性”第 2 段“县财政拟每年安排 20 万元。”这一句，说的是不是“（四）所在地政府的政策、资金及其他支持”？",
                "看起来说的是打算，还不是做到；是的话不用改，不是的话请补写",
            );
    }

    #[test]
    fn a_goal_with_a_number_can_be_measured() {
        let rule = "annex1.goals.number";
        let goals = |text: &str| Scenario::blank().answer(&GOALS, text);
        for fine in [
            "",
            "标准不少于 120 项",
            "满意度９６％",
            "达到百分之九十",
            "制定标准二十项",
            "1.5 倍",
            "（1）标准 120 项",
            "两年内建成",
        ] {
            goals(fine).is_silent(rule);
        }
    }

    #[test]
    fn the_number_of_a_paragraph_measures_nothing() {
        let rule = "annex1.goals.number";
        let goals = |text: &str| Scenario::blank().answer(&GOALS, text);
        let says = "预期目标中没有数字，自查和评估时难以对照";
        let todo = "请写出可以考核的数字，如标准多少项、满意度达到多少";
        for vague in [
            "建立标准体系",
            "1. 建立标准体系\n2、组织实施\n（3）提升",
            "（二）建立一个标准体系",
            "做好每一项工作",
        ] {
            goals(vague).is_told(rule, says, todo);
        }
    }
}
