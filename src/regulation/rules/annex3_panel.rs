//! 附件3 评估专家组人员名单: each row is filled and can be read; the signature is left to the pen.

use super::filled::cells_are_filled;
use super::legible::{SHAPED, unreadable_in};
use crate::form::report::{EXPERT, NAME, PANEL, PANEL_PHONE, POST, SEAT};
use crate::form::{Blank, FormId};
use crate::regulation::{Check, Clause, Moment, Reading, Rule, Severity};

const OF_THE_LIST: Rule = Rule {
    id: "",
    clause: Clause::annex(3, "表", "评估专家组人员名单"),
    severity: Severity::Error,
    reading: Reading::Plain,
    moment: Moment::Missing,
    form: FormId::Report,
    places: &[],
    checks: "",
    rows: &[79],
    check: Check::Table(&PANEL, |_| Vec::new()),
};

const KINDS: Clause = Clause::article(19, "由标准化、相关行业专家和管理人员组成");
const NOT_PRINTED: &str = "附件 3 没有印成员类别，是第十九条的比例要用的，另外记下";

/// Whether a column says which kind of member it is.
fn is_kind(column: &Blank) -> bool {
    column.key == EXPERT.blank.key
}

pub(super) static RULES: [Rule; 5] = [
    Rule {
        id: "annex3.panel-filled",
        places: &[&SEAT.blank, &NAME.blank, &POST.blank, &PANEL_PHONE.blank],
        checks: "名单每一行的应填栏都已填写；签字留给本人",
        check: Check::Row(&PANEL, |case, row| {
            cells_are_filled(case, (&PANEL, row), |column| !is_kind(column))
        }),
        ..OF_THE_LIST
    },
    Rule {
        id: "art19.kind-filled",
        clause: KINDS,
        reading: Reading::Chosen(NOT_PRINTED),
        places: &[&EXPERT.blank],
        checks: "名单每一行都写了成员类别",
        check: Check::Row(&PANEL, |case, row| {
            cells_are_filled(case, (&PANEL, row), is_kind)
        }),
        ..OF_THE_LIST
    },
    Rule {
        id: "annex3.panel-legible",
        moment: Moment::Format,
        places: &[&SEAT.blank],
        checks: "名单上的组长、成员能读懂",
        check: Check::Row(&PANEL, |case, row| {
            unreadable_in(case, Severity::Error, (&PANEL, row), &[&SEAT.blank])
        }),
        ..OF_THE_LIST
    },
    Rule {
        id: "art19.kind-legible",
        clause: KINDS,
        reading: Reading::Chosen(NOT_PRINTED),
        moment: Moment::Format,
        places: &[&EXPERT.blank],
        checks: "名单上的成员类别能读懂",
        check: Check::Row(&PANEL, |case, row| {
            unreadable_in(case, Severity::Error, (&PANEL, row), &[&EXPERT.blank])
        }),
        ..OF_THE_LIST
    },
    Rule {
        id: "annex3.panel-shaped",
        severity: SHAPED.severity,
        reading: SHAPED.reading,
        moment: SHAPED.moment,
        places: &[&PANEL_PHONE.blank],
        checks: "名单上的电话能读懂",
        check: Check::Row(&PANEL, |case, row| {
            unreadable_in(
                case,
                Severity::Warning,
                (&PANEL, row),
                &[&PANEL_PHONE.blank],
            )
        }),
        ..OF_THE_LIST
    },
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::regulation::rules::testing::Scenario;

    #[test]
    fn each_row_is_filled_and_can_be_read() {
        Scenario::of(FormId::Report)
            .row(
                &PANEL,
                &[
                    "组长",
                    "某甲（示例）",
                    "研究员",
                    "13800138000",
                    "标准化专家",
                ],
            )
            .is_silent("annex3.panel-filled")
            .is_silent("annex3.panel-legible")
            .is_silent("annex3.panel-shaped")
            .is_silent("art19.kind-filled")
            .is_silent("art19.kind-legible")
            .row(&PANEL, &["小组成员", "某乙（示例）", "", "电话"])
            .is_told_at("annex3.panel-filled", &["panel.post.2"])
            .is_told_at("art19.kind-filled", &["panel.expert.2"])
            .is_silent("annex3.panel-legible")
            .is_told_at("annex3.panel-shaped", &["panel.phone.2"])
            .row(&PANEL, &["副组长", "某丙（示例）", "", "", "专家"])
            .is_told_at("annex3.panel-legible", &["panel.seat.3"])
            .is_told_at("art19.kind-legible", &["panel.expert.3"]);
    }
}
