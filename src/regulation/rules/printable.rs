//! What every paper asks of its texts: that paper shows them. Joiners, variants and marks of direction are no matter.

use super::{paper, spoken};
use crate::dossier::Place;
use crate::form::recheck_report::PANEL as RECHECK_PANEL;
use crate::form::report::PANEL;
use crate::form::scoring::SCORES;
use crate::form::standards::{STANDARDS, SYSTEMS};
use crate::form::{Blank, FormId, Table};
use crate::regulation::{Case, Check, Clause, Moment, Objection, Reading, Rule, Severity};
use crate::value::{Doubtful, doubtful};

/// What is to be done about such a character.
pub(super) const LOOK: &str = "请核对这里有没有少字；不影响定稿，打印时略去";

/// What is checked, for docs/rules.md.
pub(super) const CHECKS: &str = "文字中没有打印不出来的字符（控制字符、图片占位符、自造字等）";

pub(super) static RULES: [Rule; 18] = [
    texts(
        "art18.check-printable",
        FormId::SelfCheck,
        Clause::article(18, "试点单位应当按照试点目标和任务进行自查"),
        &[63],
    ),
    texts("art15.list-printable", FormId::Standards, LIST, &[46]),
    Rule {
        places: SYSTEMS.columns,
        check: Check::Table(&SYSTEMS, |case| doubtful_in_table(case, &SYSTEMS)),
        ..texts("art15.systems-printable", FormId::Standards, LIST, &[46])
    },
    Rule {
        places: STANDARDS.columns,
        check: Check::Table(&STANDARDS, |case| doubtful_in_table(case, &STANDARDS)),
        ..texts("art15.rows-printable", FormId::Standards, LIST, &[46])
    },
    texts(
        "art18.evaluation-printable",
        FormId::Evaluation,
        Clause::article(18, "填报《社会管理和公共服务综合标准化试点评估申请表》"),
        &[66, 138],
    ),
    texts(
        "art18.summary-printable",
        FormId::Summary,
        Clause::article(
            18,
            "总结报告内容包括组织管理、标准体系建设、标准实施应用、任务完成情况和试点效果等",
        ),
        &[68],
    ),
    texts(
        "art18.mid-term.sheet-printable",
        FormId::MidTermScoring,
        MID_TERM,
        &[86],
    ),
    Rule {
        places: SCORES.columns,
        check: Check::Table(&SCORES, |case| doubtful_in_table(case, &SCORES)),
        ..texts(
            "art18.mid-term.rows-printable",
            FormId::MidTermScoring,
            MID_TERM,
            &[86],
        )
    },
    texts("art20.sheet-printable", FormId::Scoring, SHEET, &[86]),
    Rule {
        places: SCORES.columns,
        check: Check::Table(&SCORES, |case| doubtful_in_table(case, &SCORES)),
        ..texts("art20.rows-printable", FormId::Scoring, SHEET, &[86])
    },
    texts(
        "art21.steps-printable",
        FormId::Visit,
        Clause::article(21, "现场考核评估应当按照下列程序进行"),
        &[89],
    ),
    texts(
        "art22.report-printable",
        FormId::Report,
        Clause::article(22, "评估组向省级联席办公室和相关成员单位提交试点评估报告"),
        &[90, 142],
    ),
    Rule {
        places: PANEL.columns,
        check: Check::Table(&PANEL, |case| doubtful_in_table(case, &PANEL)),
        ..texts(
            "annex3.panel-printable",
            FormId::Report,
            Clause::annex(3, "表", "评估专家组人员名单"),
            &[79],
        )
    },
    texts(
        "art32.check-printable",
        FormId::RecheckSelf,
        Clause::article(32, "并提交《社会管理和公共服务综合标准化试点复查自检报告》"),
        &[148],
    ),
    texts(
        "art32.recheck-printable",
        FormId::Recheck,
        Clause::article(32, "《社会管理和公共服务综合标准化试点复查申请表》"),
        &[126],
    ),
    texts(
        "art34.steps-printable",
        FormId::RecheckVisit,
        Clause::article(34, "复查工作应当按下列步骤进行"),
        &[109],
    ),
    texts(
        "art35.report-printable",
        FormId::RecheckReport,
        Clause::article(35, "专家组完成复查工作后，应当向省级联席办公室提交复查报告"),
        &[153],
    ),
    Rule {
        places: RECHECK_PANEL.columns,
        check: Check::Table(&RECHECK_PANEL, |case| {
            doubtful_in_table(case, &RECHECK_PANEL)
        }),
        ..texts(
            "annex6.panel-printable",
            FormId::RecheckReport,
            Clause::annex(6, "表", "复查专家组人员名单"),
            &[154],
        )
    },
];

/// What other papers than the application have it from.
pub(super) const AS_IN_NOTE_5: Reading =
    Reading::Practice("填写说明5 的“字迹要工整清晰，可以打印”只写了申请书，其他各表比照");

/// What blanks of the application have it from whose own words are quoted.
pub(super) const ON_PAPER: Reading = Reading::Chosen("填写说明5：字迹要工整清晰，可以打印");

const LIST: Clause = Clause::article(15, "编制标准明细表");
const MID_TERM: Clause = Clause::article(
    18,
    "试点建设中期，部级联席办公室适时组织相关成员开展中期评估",
);
const SHEET: Clause = Clause::article(
    20,
    "评估组应当依据评估方案，对照社会管理和公共服务综合标准化试点评估计分表",
);

/// The blanks of a paper; a table on it is looked at by a rule of its own.
const fn texts(id: &'static str, form: FormId, clause: Clause, rows: &'static [u16]) -> Rule {
    Rule {
        severity: Severity::Warning,
        reading: AS_IN_NOTE_5,
        moment: Moment::Format,
        checks: CHECKS,
        check: Check::Blanks(|case| doubtful_in(case, &case.form.blanks().collect::<Vec<_>>())),
        ..paper::filled(id, form, clause, rows)
    }
}

/// An objection for each of these blanks that is asked and holds such a character.
pub(super) fn doubtful_in(case: &Case, blanks: &[&'static Blank]) -> Vec<Objection> {
    let asked = blanks.iter().filter(|blank| case.asks(blank));
    asked
        .filter_map(|blank| {
            objection(case, Place::blank(blank.key), || {
                format!("“{}”", blank.asks())
            })
        })
        .collect()
}

/// The same for columns of one row.
pub(super) fn doubtful_in_row(
    case: &Case,
    table: &'static Table,
    row: u32,
    columns: &[&'static Blank],
) -> Vec<Objection> {
    let look = |column: &&'static Blank| {
        let whose = || format!("{}的“{}”", spoken::row_of(case, table, row), column.label);
        objection(case, Place::cell(column.key, row), whose)
    };
    columns.iter().filter_map(look).collect()
}

fn doubtful_in_table(case: &Case, table: &'static Table) -> Vec<Objection> {
    let rows = case.rows(table).into_iter();
    rows.flat_map(|row| doubtful_in_row(case, table, row, table.columns))
        .collect()
}

fn objection(case: &Case, place: Place, whose: impl Fn() -> String) -> Option<Objection> {
    let mut found = Vec::new();
    case.answers
        .look(place, &mut |typed| found = doubtful(typed));
    if found.is_empty() {
        return None;
    }
    let what: Vec<String> = found.iter().map(Doubtful::spoken).collect();
    let says = format!("{}里有打印不出来的字符：{}", whose(), what.join("；"));
    Some(Objection::at(place, says, LOOK))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::evaluation::{CONTACT, LEAD};
    use crate::form::standards::NAME;
    use crate::regulation::rules;
    use crate::regulation::rules::testing::Scenario;

    #[test]
    fn what_paper_does_not_show_is_told_with_its_place() {
        Scenario::of(FormId::Evaluation)
            .answer(&LEAD, "葛\u{E0100}某\u{200D}（示例）\u{FEFF}")
            .is_silent("art18.evaluation-printable")
            .answer(&CONTACT, "某市\u{202E}点试\u{2066}")
            .is_told(
                "art18.evaluation-printable",
                "“联系人”里有打印不出来的字符：方向控制符 U+202E 1 处，在“某市”之后；方向控制符 U+2066 1 处，在“某市点试”之后",
                LOOK,
            );
    }

    #[test]
    fn a_cell_is_named_by_its_row() {
        Scenario::of(FormId::Standards)
            .row(&STANDARDS, &["BZ 1", "", "指南"])
            .is_silent("art15.rows-printable")
            .row(&STANDARDS, &["BZ 1", "", "\u{FFFC}指南\u{FFFC}"])
            .is_told(
                "art15.rows-printable",
                "标准明细表第 2 行的“标准名称”里有打印不出来的字符：图片占位符 U+FFFC 2 处，第一处在开头",
                LOOK,
            )
            .row(&SYSTEMS, &["\u{0}"])
            .is_told_at("art15.systems-printable", &[&format!("{}.3", SYSTEMS.columns[0].key)])
            .answer(&NAME, "")
            .is_silent("art15.list-printable");
    }

    #[test]
    fn every_form_and_every_table_is_looked_at_once() {
        let looks = |rule: &&Rule| rule.checks == CHECKS;
        for id in FormId::ALL.iter().filter(|id| **id != FormId::MadeUp) {
            let of_form = || rules().filter(looks).filter(|rule| rule.form == *id);
            assert!(
                of_form().any(|rule| matches!(rule.check, Check::Blanks(_))),
                "{id:?}"
            );
            for table in id.form().tables() {
                let of_table = of_form().filter(|rule| match rule.check {
                    Check::Blanks(_) => false,
                    Check::Row(seen, _) | Check::Table(seen, _) => seen.key == table.key,
                });
                assert_eq!(of_table.count(), 1, "{}", table.key);
            }
        }
    }

    #[test]
    fn no_finding_of_this_kind_bars_the_last_step() {
        let hard =
            rules().filter(|rule| rule.checks == CHECKS && rule.severity != Severity::Warning);
        assert_eq!(hard.map(|rule| rule.id).collect::<Vec<_>>(), [""; 0]);
    }

    /// The same text in every blank and in a row of every table.
    fn written(form: FormId, text: &str) -> Scenario {
        let tables = form.form().tables();
        tables.fold(Scenario::of(form).answer_all(text), |paper, table| {
            paper.row(table, &vec![text; table.columns.len()])
        })
    }

    #[test]
    fn a_character_that_paper_does_not_show_is_named_and_nothing_else_is() {
        for rule in &RULES {
            written(rule.form, "甲乙").is_silent(rule.id);
            written(rule.form, "葛\u{E0100}\u{200D}").is_silent(rule.id);
            written(rule.form, "甲\u{7}乙")
                .is_told_with(rule.id, "控制字符 U+0007 1 处，在“甲”之后");
        }
    }
}
