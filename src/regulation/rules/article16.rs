//! 第十五条（一） and 第十六条: what has to be in being before an evaluation: system, leading group, scheme.

use super::filled::blanks_are_filled;
use super::spoken::apart;
use crate::dossier::Place;
use crate::form::application::HEAD;
use crate::form::evaluation::{GROUP, GROUP_LEADER, SCHEME, SYSTEM};
use crate::form::{Blank, Fact, Field, FormId};
use crate::regulation::{Case, Check, Clause, Moment, Objection, Reading, Rule, Severity};
use crate::value::{YesNo, quoted, same_name};

const GROUP_CLAUSE: Clause =
    Clause::article(16, "试点单位应当成立由主要负责人任组长的试点工作领导小组");

const STANDS: Rule = Rule {
    id: "",
    clause: GROUP_CLAUSE,
    severity: Severity::Breach,
    reading: Reading::Plain,
    moment: Moment::Verdict,
    form: FormId::Evaluation,
    places: &[],
    checks: "",
    rows: &[],
    check: Check::Blanks(|_| Vec::new()),
};

pub(super) static RULES: [Rule; 5] = [
    Rule {
        id: "art15.system-stands",
        clause: Clause::article(
            15,
            "构建科学合理、层次分明、满足需要的标准体系框架，编制标准明细表，并确保标准体系在组织内部有效运行",
        ),
        reading: Reading::Chosen("条文没有要求随评估申请表提交，只问是否已经建立并运行"),
        places: &[&SYSTEM.blank],
        checks: "标准体系框架和标准明细表已经建立并运行",
        rows: &[46],
        check: Check::Blanks(|case| {
            missing(case, &SYSTEM, "标准体系框架和标准明细表还没有建立并运行")
        }),
        ..STANDS
    },
    Rule {
        id: "art16.filled",
        severity: Severity::Error,
        moment: Moment::Missing,
        reading: Reading::Chosen("表上没有印的几个问题，是第十六条要求的，答了才能核对"),
        checks: "领导小组、组长、实施方案都已回答",
        rows: &[54, 55],
        check: Check::Blanks(|case| blanks_are_filled(case, of_article_16)),
        ..STANDS
    },
    Rule {
        id: "art16.group",
        places: &[&GROUP.blank],
        checks: "成立了试点工作领导小组",
        rows: &[54],
        check: Check::Blanks(|case| missing(case, &GROUP, "还没有成立试点工作领导小组")),
        ..STANDS
    },
    Rule {
        id: "art16.leader",
        clause: Clause::article(16, "由主要负责人任组长"),
        severity: Severity::Warning,
        reading: Reading::Chosen("“主要负责人”按法定代表人(负责人)核对；另有规定的请说明"),
        places: &[&GROUP_LEADER.blank],
        checks: "领导小组组长是单位的主要负责人",
        rows: &[54],
        check: Check::Blanks(leader_is_the_head),
        ..STANDS
    },
    Rule {
        id: "art16.scheme",
        clause: Clause::article(16, "组织编制试点实施方案"),
        places: &[&SCHEME.blank],
        checks: "编制了试点实施方案",
        rows: &[55],
        check: Check::Blanks(|case| missing(case, &SCHEME, "还没有编制试点实施方案")),
        ..STANDS
    },
];

/// Whether a blank of the 评估申请表 is there because Article 16 asks it.
pub(super) fn of_article_16(blank: &Blank) -> bool {
    [&GROUP.blank, &GROUP_LEADER.blank, &SCHEME.blank]
        .iter()
        .any(|asked| asked.key == blank.key)
}

fn missing(case: &Case, asked: &Field<YesNo>, says: &str) -> Vec<Objection> {
    if case.known(asked) != Some(YesNo::No) {
        return Vec::new();
    }
    let todo = "请先补上，再申请评估；确有原因的，定稿时写明";
    vec![Objection::at(Place::blank(asked.blank.key), says, todo)]
}

fn leader_is_the_head(case: &Case) -> Vec<Objection> {
    let said = case.dossier().stated(Fact::Head, case.form.id);
    let (Some(leader), Some(head)) = (case.known(&GROUP_LEADER), said.last()) else {
        return Vec::new();
    };
    if same_name(leader.as_str(), &head.text) {
        return Vec::new();
    }
    let says = format!(
        "领导小组组长写的是{}，{}的{}是{}{}",
        quoted(leader.as_str()),
        head.whose(),
        HEAD.blank.label,
        quoted(&head.prints),
        apart(leader.as_str(), &head.prints)
    );
    vec![Objection::at(
        Place::blank(GROUP_LEADER.blank.key),
        says,
        "请核对；组长应由主要负责人担任，人员有变动的请说明",
    )]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::regulation::rules::testing::Scenario;

    #[test]
    fn the_questions_of_article_16_are_answered() {
        Scenario::of(FormId::Evaluation)
            .answer_all("有")
            .is_silent("art16.filled")
            .answer(&SCHEME, "")
            .is_told_at("art16.filled", &[SCHEME.blank.key]);
    }

    #[test]
    fn what_is_not_in_being_yet_needs_a_reason() {
        for (id, asked, says) in [
            (
                "art15.system-stands",
                &SYSTEM,
                "标准体系框架和标准明细表还没有建立并运行",
            ),
            ("art16.group", &GROUP, "还没有成立试点工作领导小组"),
            ("art16.scheme", &SCHEME, "还没有编制试点实施方案"),
        ] {
            Scenario::of(FormId::Evaluation)
                .answer(asked, "无")
                .is_told(id, says, "请先补上，再申请评估；确有原因的，定稿时写明")
                .answer(asked, "有")
                .is_silent(id);
        }
    }

    #[test]
    fn the_group_is_led_by_the_head_of_the_unit() {
        Scenario::of(FormId::Evaluation)
            .beside(FormId::Application, &HEAD, "某甲（示例）")
            .answer(&GROUP, "有")
            .answer(&GROUP_LEADER, "某乙（示例）")
            .is_told(
                "art16.leader",
                "领导小组组长写的是“某乙（示例）”，申请书的法定代表人(负责人)是“某甲（示例）”，不同处：第 2 字“乙”/“甲”",
                "请核对；组长应由主要负责人担任，人员有变动的请说明",
            )
            .answer(&GROUP_LEADER, "某甲（示例）")
            .is_silent("art16.leader");
    }

    #[test]
    fn the_kind_of_middle_dot_makes_nobody_another_person() {
        for dot in ['•', '‧', '・', '．', '･'] {
            Scenario::of(FormId::Evaluation)
                .beside(FormId::Application, &HEAD, "买买提·艾力")
                .answer(&GROUP, "有")
                .answer(&GROUP_LEADER, &format!("买买提{dot}艾力"))
                .is_silent("art16.leader");
        }
    }
}
