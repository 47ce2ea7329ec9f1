//! 附件3 评估专家组人员名单: each row is filled and can be read; the signature is left to the pen.

use super::filled::every_cell_is_filled;
use super::legible::{SHAPED, unreadable_in};
use crate::form::FormId;
use crate::form::report::{EXPERT, NAME, PANEL, PANEL_PHONE, POST, SEAT};
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

pub(super) static RULES: [Rule; 3] = [
    Rule {
        id: "annex3.panel-filled",
        places: &[
            &SEAT.blank,
            &NAME.blank,
            &POST.blank,
            &PANEL_PHONE.blank,
            &EXPERT.blank,
        ],
        checks: "名单每一行的应填栏都已填写；签字留给本人",
        check: Check::Row(&PANEL, |case, row| every_cell_is_filled(case, &PANEL, row)),
        ..OF_THE_LIST
    },
    Rule {
        id: "annex3.panel-legible",
        moment: Moment::Format,
        places: &[&SEAT.blank, &EXPERT.blank],
        checks: "名单上的组长、成员和专家类别能读懂",
        check: Check::Row(&PANEL, |case, row| {
            let columns = [&SEAT.blank, &EXPERT.blank];
            unreadable_in(case, Severity::Error, (&PANEL, row), &columns)
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
            .row(&PANEL, &["小组成员", "某乙（示例）", "", "电话"])
            .is_told_at("annex3.panel-filled", &["panel.post.2", "panel.expert.2"])
            .is_silent("annex3.panel-legible")
            .is_told_at("annex3.panel-shaped", &["panel.phone.2"])
            .row(&PANEL, &["副组长", "某丙（示例）", "", "", "专家"])
            .is_told_at("annex3.panel-legible", &["panel.seat.3", "panel.expert.3"]);
    }
}
