//! 第三十四条: the recheck panel and the four steps of a recheck; no third of experts is asked here.

use super::filled::cells_are_filled;
use super::legible::{SHAPED, unreadable_in};
use super::order::backwards;
use super::panel::Panel;
use super::paper;
use crate::form::recheck_report::{MEMBER, Member, NAME, PANEL, PANEL_PHONE, POST, SEAT};
use crate::form::recheck_visit::DAYS;
use crate::form::{Blank, FormId};
use crate::regulation::{Case, Check, Clause, Moment, Objection, Reading, Rule, Severity};

const STEPS: Clause = Clause::article(34, "复查工作应当按下列步骤进行");
const SIZE: Clause = Clause::article(34, "成员一般为 5 至 7 名");
const MIX: Clause = Clause::article(34, "由标准化、相关专业领域的技术专家以及管理人员组成");
const LIST: Clause = Clause::annex(6, "表", "复查专家组人员名单");

const NOT_PRINTED: &str = "附件 6 没有印成员类别，是第三十四条的组成要用的，另外记下";

/// Whether a column says which kind of member it is.
fn is_kind(column: &Blank) -> bool {
    column.key == MEMBER.blank.key
}

static PANEL_LIST: Panel = Panel {
    table: &PANEL,
    name: &NAME.blank,
    seat: &SEAT.blank,
    called: "复查专家组",
};

const OF_THE_PANEL: Rule = Rule {
    id: "",
    clause: SIZE,
    severity: Severity::Warning,
    reading: Reading::Plain,
    moment: Moment::Verdict,
    form: FormId::RecheckReport,
    places: &[&SEAT.blank, &NAME.blank, &MEMBER.blank],
    checks: "",
    rows: &[110],
    check: Check::Table(&PANEL, |_| Vec::new()),
};

pub(super) static RULES: [Rule; 13] = [
    Rule {
        id: "art34.five-to-seven",
        reading: Reading::Chosen("“一般”不是“不得”，所以只提醒；组长计在其中"),
        checks: "复查专家组 5 至 7 名，组长在内",
        check: Check::Table(&PANEL, |case| PANEL_LIST.five_to_seven(case)),
        ..OF_THE_PANEL
    },
    Rule {
        id: "art34.nobody-twice",
        reading: Reading::Chosen(
            "条文写的是成员人数，同一人写两行只是一名；也可能是同名的两人，所以只提醒",
        ),
        places: &[&NAME.blank],
        checks: "名单上没有同一人写两次",
        check: Check::Table(&PANEL, |case| PANEL_LIST.nobody_twice(case)),
        ..OF_THE_PANEL
    },
    Rule {
        id: "art34.three-kinds",
        clause: MIX,
        checks: "标准化专家、专业领域技术专家、管理人员都有",
        check: Check::Table(&PANEL, three_kinds),
        ..OF_THE_PANEL
    },
    Rule {
        id: "annex6.one-leader",
        reading: Reading::Chosen(
            "名单上印了一行组长，报告由组长签字；没有写只能一名，所以写明理由可以定稿",
        ),
        clause: LIST,
        severity: Severity::Breach,
        checks: "名单上有一名组长，只有一名",
        rows: &[127],
        check: Check::Table(&PANEL, |case| PANEL_LIST.one_leader(case)),
        ..OF_THE_PANEL
    },
    Rule {
        id: "annex6.panel-filled",
        clause: LIST,
        severity: Severity::Error,
        moment: Moment::Missing,
        places: &[&SEAT.blank, &NAME.blank, &POST.blank, &PANEL_PHONE.blank],
        checks: "名单每一行的应填栏都已填写；签字留给本人",
        rows: &[154],
        check: Check::Row(&PANEL, |case, row| {
            cells_are_filled(case, (&PANEL, row), |column| !is_kind(column))
        }),
        ..OF_THE_PANEL
    },
    Rule {
        id: "art34.kind-filled",
        clause: MIX,
        severity: Severity::Error,
        reading: Reading::Chosen(NOT_PRINTED),
        moment: Moment::Missing,
        places: &[&MEMBER.blank],
        checks: "名单每一行都写了成员类别",
        rows: &[154],
        check: Check::Row(&PANEL, |case, row| {
            cells_are_filled(case, (&PANEL, row), is_kind)
        }),
        ..OF_THE_PANEL
    },
    Rule {
        id: "art34.kind-legible",
        clause: MIX,
        severity: Severity::Error,
        reading: Reading::Chosen(NOT_PRINTED),
        moment: Moment::Format,
        places: &[&MEMBER.blank],
        checks: "名单上的成员类别能读懂",
        rows: &[154],
        check: Check::Row(&PANEL, |case, row| {
            unreadable_in(case, Severity::Error, (&PANEL, row), &[&MEMBER.blank])
        }),
        ..OF_THE_PANEL
    },
    Rule {
        id: "annex6.panel-legible",
        clause: LIST,
        severity: Severity::Error,
        moment: Moment::Format,
        places: &[&SEAT.blank],
        checks: "名单上的组长、成员能读懂",
        rows: &[154],
        check: Check::Row(&PANEL, |case, row| {
            unreadable_in(case, Severity::Error, (&PANEL, row), &[&SEAT.blank])
        }),
        ..OF_THE_PANEL
    },
    Rule {
        id: "annex6.panel-shaped",
        clause: LIST,
        reading: SHAPED.reading,
        moment: SHAPED.moment,
        places: &[&PANEL_PHONE.blank],
        checks: "名单上的电话能读懂",
        rows: &[154],
        check: Check::Row(&PANEL, |case, row| {
            unreadable_in(
                case,
                Severity::Warning,
                (&PANEL, row),
                &[&PANEL_PHONE.blank],
            )
        }),
        ..OF_THE_PANEL
    },
    Rule {
        severity: Severity::Warning,
        reading: Reading::Practice(
            "条文写了步骤，没有写要有记录；记下来便于核对，所以空着的只提醒",
        ),
        ..paper::filled(
            "art34.steps-filled",
            FormId::RecheckVisit,
            STEPS,
            &[110, 111, 112, 115],
        )
    },
    paper::shaped("art34.steps-legible", FormId::RecheckVisit, STEPS, &[109]),
    paper::named_alike("art34.names-agree", FormId::RecheckVisit, STEPS, &[153]),
    Rule {
        severity: Severity::Warning,
        moment: Moment::Verdict,
        reading: Reading::Chosen("“按下列步骤”读作依次进行；同一日的不算颠倒"),
        checks: "四个步骤的日期依次不早于前一步",
        check: Check::Blanks(|case| backwards(case, &DAYS)),
        ..paper::filled("art34.order", FormId::RecheckVisit, STEPS, &[111, 115])
    },
];

fn three_kinds(case: &Case) -> Vec<Objection> {
    let members = PANEL_LIST.members(case);
    let kinds: Option<Vec<Member>> = members
        .iter()
        .map(|row| case.cell(&MEMBER, *row).read().copied())
        .collect();
    let Some(kinds) = kinds.filter(|kinds| !kinds.is_empty()) else {
        return Vec::new();
    };
    let missing: Vec<&str> = Member::ALL
        .iter()
        .filter(|kind| !kinds.contains(kind))
        .map(|kind| kind.label())
        .collect();
    if missing.is_empty() {
        return Vec::new();
    }
    let says = format!("复查专家组里没有{}", missing.join("、"));
    PANEL_LIST.told(says, "请补上，或核对各人的成员类别")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::recheck;
    use crate::form::recheck_visit::{ON1, ON2, PILOT};
    use crate::regulation::rules::testing::Scenario;

    fn panel(kinds: &[&str]) -> Scenario {
        let seat = |nth| if nth == 0 { "组长" } else { "小组成员" };
        let member = |paper: Scenario, (nth, kind): (usize, &&str)| {
            paper.row(
                &PANEL,
                &[seat(nth), "某甲（示例）", "研究员", "13800138000", kind],
            )
        };
        kinds
            .iter()
            .enumerate()
            .fold(Scenario::of(FormId::RecheckReport), member)
    }

    #[test]
    fn one_person_is_one_member() {
        let names = |names: [&'static str; 2]| {
            let row = |paper: Scenario, name| paper.row(&PANEL, &["小组成员", name]);
            names
                .into_iter()
                .fold(Scenario::of(FormId::RecheckReport), row)
        };
        names(["某甲（示例）", "某乙（示例）"]).is_silent("art34.nobody-twice");
        names(["某甲（示例）", "某甲(示例)"])
            .is_told_with("art34.nobody-twice", "“某甲(示例)”写了两次");
    }

    #[test]
    fn the_panel_has_its_size_its_kinds_and_one_leader() {
        let whole = [
            "标准化专家",
            "专业领域技术专家",
            "管理人员",
            "管理人员",
            "管理人员",
        ];
        panel(&whole)
            .is_silent("art34.five-to-seven")
            .is_silent("art34.three-kinds")
            .is_silent("annex6.one-leader")
            .is_silent("annex6.panel-filled")
            .is_silent("annex6.panel-shaped")
            .is_silent("annex6.panel-legible");
        panel(&whole[1..])
            .is_told_at("art34.five-to-seven", &["panel"])
            .is_told(
                "art34.three-kinds",
                "复查专家组里没有标准化专家",
                "请补上，或核对各人的成员类别",
            );
        panel(&whole)
            .is_silent("art34.kind-filled")
            .is_silent("art34.kind-legible")
            .row(&PANEL, &["组长", "某乙（示例）", "", "电话"])
            .is_told_at("annex6.one-leader", &["panel"])
            .is_told_at("annex6.panel-filled", &["panel.post.6"])
            .is_told_at("art34.kind-filled", &["panel.kind.6"])
            .is_told_at("annex6.panel-shaped", &["panel.phone.6"])
            .is_silent("annex6.panel-legible")
            .row(&PANEL, &["副组长", "某丙（示例）", "", "", "专家"])
            .is_told_at("annex6.panel-legible", &["panel.seat.7"])
            .is_told_at("art34.kind-legible", &["panel.kind.7"]);
    }

    #[test]
    fn the_minutes_are_filled_can_be_read_and_follow_the_steps() {
        let minutes = || {
            Scenario::of(FormId::RecheckVisit).beside(
                FormId::Recheck,
                &recheck::PILOT,
                "甲综合标准化试点",
            )
        };
        assert!(
            minutes()
                .words_at("art34.steps-filled", "step1.note")
                .is_some()
        );
        minutes()
            .answer_all("2026-10-12")
            .is_silent("art34.steps-filled");
        minutes()
            .answer(&ON1, "2026-10-12")
            .answer(&ON2, "2026-10-12")
            .is_silent("art34.steps-legible")
            .is_silent("art34.order")
            .answer(&ON2, "2026-10-11")
            .is_told_at("art34.order", &["step2.on"])
            .answer(&ON2, "次日")
            .is_told_at("art34.steps-legible", &["step2.on"])
            .answer(&PILOT, "甲综合标准化试点")
            .is_silent("art34.names-agree")
            .answer(&PILOT, "乙综合标准化试点")
            .is_told_at("art34.names-agree", &["pilot.name"]);
    }
}
