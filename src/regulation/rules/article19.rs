//! 第十九条: the evaluation panel: five to seven, three kinds of members, a third of them experts in standardisation.

use super::panel::Panel;
use crate::form::FormId;
use crate::form::report::{EXPERT, Expert, NAME, PANEL, SEAT};
use crate::regulation::{Case, Check, Clause, Moment, Objection, Reading, Rule, Severity};

const SHARE: usize = 3; // 不少于三分之一，第十九条.

const SIZE: Clause = Clause::article(19, "评估组成员一般为 5 至 7 人");
const MIX: Clause = Clause::article(19, "由标准化、相关行业专家和管理人员组成");
const THIRD: Clause = Clause::article(19, "其中标准化专家不少于评估组成员总数的三分之一");
const LIST: Clause = Clause::annex(3, "表", "评估专家组人员名单");

static PANEL_LIST: Panel = Panel {
    table: &PANEL,
    name: &NAME.blank,
    seat: &SEAT.blank,
    called: "评估组",
};

const OF_THE_PANEL: Rule = Rule {
    id: "",
    clause: SIZE,
    severity: Severity::Warning,
    reading: Reading::Plain,
    moment: Moment::Verdict,
    form: FormId::Report,
    places: &[&SEAT.blank, &NAME.blank, &EXPERT.blank],
    checks: "",
    rows: &[],
    check: Check::Table(&PANEL, |_| Vec::new()),
};

pub(super) static RULES: [Rule; 5] = [
    Rule {
        id: "art19.five-to-seven",
        reading: Reading::Chosen("“一般”不是“不得”，所以只提醒；组长计在其中"),
        checks: "评估组 5 至 7 人，组长在内",
        rows: &[73],
        check: Check::Table(&PANEL, |case| PANEL_LIST.five_to_seven(case)),
        ..OF_THE_PANEL
    },
    Rule {
        id: "art19.nobody-twice",
        reading: Reading::Chosen(
            "条文写的是成员人数，同一人写两行只是一名；也可能是同名的两人，所以只提醒",
        ),
        places: &[&NAME.blank],
        checks: "名单上没有同一人写两次",
        rows: &[73],
        check: Check::Table(&PANEL, |case| PANEL_LIST.nobody_twice(case)),
        ..OF_THE_PANEL
    },
    Rule {
        id: "art19.three-kinds",
        clause: MIX,
        checks: "标准化专家、相关行业专家、管理人员都有",
        rows: &[74],
        check: Check::Table(&PANEL, three_kinds),
        ..OF_THE_PANEL
    },
    Rule {
        id: "art19.one-third",
        clause: THIRD,
        severity: Severity::Breach,
        reading: Reading::Chosen("三分之一不是整数的向上取整：5 人至少 2 人"),
        checks: "标准化专家不少于总人数的三分之一",
        rows: &[75],
        check: Check::Table(&PANEL, one_third),
        ..OF_THE_PANEL
    },
    Rule {
        id: "annex3.one-leader",
        reading: Reading::Chosen(
            "名单上印了一行组长，报告由组长签字；没有写只能一名，所以写明理由可以定稿",
        ),
        clause: LIST,
        severity: Severity::Breach,
        checks: "名单上有一名组长，只有一名",
        rows: &[78],
        check: Check::Table(&PANEL, |case| PANEL_LIST.one_leader(case)),
        ..OF_THE_PANEL
    },
];

fn of_kind(case: &Case, members: &[u32], kind: Expert) -> usize {
    let is = |row: &&u32| case.cell(&EXPERT, **row).read() == Some(&kind);
    members.iter().filter(is).count()
}

/// Spoken once every member's kind is chosen.
fn kinds_known(case: &Case, members: &[u32]) -> bool {
    let chosen = |row: &u32| case.cell(&EXPERT, *row).read().is_some();
    !members.is_empty() && members.iter().all(chosen)
}

fn three_kinds(case: &Case) -> Vec<Objection> {
    let members = PANEL_LIST.members(case);
    if !kinds_known(case, &members) {
        return Vec::new();
    }
    let missing: Vec<&str> = Expert::ALL
        .iter()
        .filter(|kind| of_kind(case, &members, **kind) == 0)
        .map(|kind| kind.label())
        .collect();
    if missing.is_empty() {
        return Vec::new();
    }
    PANEL_LIST.told(
        format!("评估组里没有{}", missing.join("、")),
        "请补上，或核对各人的成员类别",
    )
}

fn one_third(case: &Case) -> Vec<Objection> {
    let members = PANEL_LIST.members(case);
    let (all, experts) = (members.len(), of_kind(case, &members, Expert::Standards));
    let least = all.div_ceil(SHARE);
    if !kinds_known(case, &members) || experts >= least {
        return Vec::new();
    }
    PANEL_LIST.told(
        format!("评估组 {all} 人，标准化专家 {experts} 人，不少于三分之一即至少 {least} 人"),
        "请增加标准化专家，可以从国家级专家库中选取",
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::regulation::rules::testing::Scenario;

    /// A panel of so many experts in standardisation, of the trade, and managers, the first one leading.
    fn panel(kinds: [usize; 3]) -> Scenario {
        let words = ["标准化专家", "相关行业专家", "管理人员"];
        let kinds = words
            .iter()
            .zip(kinds)
            .flat_map(|(word, count)| std::iter::repeat_n(*word, count));
        let mut paper = Scenario::of(FormId::Report);
        for (nth, kind) in kinds.enumerate() {
            let seat = if nth == 0 { "组长" } else { "小组成员" };
            paper = paper.row(
                &PANEL,
                &[seat, "某甲（示例）", "研究员", "13800138000", kind],
            );
        }
        paper
    }

    #[test]
    fn a_panel_has_five_to_seven_members() {
        for good in [[2, 2, 1], [3, 2, 2]] {
            panel(good).is_silent("art19.five-to-seven");
        }
        panel([2, 1, 1]).is_told(
            "art19.five-to-seven",
            "评估组现有 4 人，一般为 5 至 7 人",
            "请核对名单；确需如此的，请说明原因",
        );
        panel([3, 3, 2]).is_told_at("art19.five-to-seven", &["panel"]);
    }

    #[test]
    fn a_third_is_rounded_up() {
        panel([2, 2, 1]).is_silent("art19.one-third");
        panel([1, 3, 1]).is_told(
            "art19.one-third",
            "评估组 5 人，标准化专家 1 人，不少于三分之一即至少 2 人",
            "请增加标准化专家，可以从国家级专家库中选取",
        );
        panel([2, 2, 2]).is_silent("art19.one-third");
        panel([2, 3, 2]).is_told_at("art19.one-third", &["panel"]);
        panel([3, 2, 2]).is_silent("art19.one-third");
    }

    #[test]
    fn three_kinds_sit_on_it() {
        panel([2, 2, 1]).is_silent("art19.three-kinds");
        panel([3, 2, 0]).is_told(
            "art19.three-kinds",
            "评估组里没有管理人员",
            "请补上，或核对各人的成员类别",
        );
    }

    #[test]
    fn one_of_them_leads() {
        panel([2, 2, 1]).is_silent("annex3.one-leader");
        panel([2, 2, 1])
            .row(&PANEL, &["组长", "某乙（示例）"])
            .is_told(
                "annex3.one-leader",
                "名单上有 2 名组长",
                "组长应有一名，请核对“专家组”一栏",
            );
    }

    #[test]
    fn one_person_is_one_member() {
        let paper = |names: [&'static str; 3]| {
            let row = |paper: Scenario, name| paper.row(&PANEL, &["小组成员", name]);
            names.into_iter().fold(Scenario::of(FormId::Report), row)
        };
        paper(["某甲（示例）", "某乙（示例）", "某丙（示例）"]).is_silent("art19.nobody-twice");
        paper(["某甲（示例）", "某乙（示例）", "某甲(示例)"]).is_told(
            "art19.nobody-twice",
            "评估组名单上“某甲(示例)”写了两次",
            "同一人只计一名，请删去一行；确是同名的两人，请在职务一栏分清",
        );
    }
}
