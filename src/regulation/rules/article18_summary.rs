//! 第十八条: the summary report with its five headings; what Article 15 wants to have been done is looked for in it.

use super::coverage::speaks_of_all;
use super::paper;
use crate::dossier::Place;
use crate::form::summary::{
    ARCHIVE, CHECKS, EFFECTS, MANAGEMENT, SOLVED, SPECIAL, SYSTEM, TASKS, THEORY, USE,
};
use crate::form::{Field, FormId};
use crate::regulation::{Case, Check, Clause, Moment, Objection, Reading, Rule, Severity};
use crate::value::Count;

const FORM: FormId = FormId::Summary;
const CONTENT: Clause = Clause::article(
    18,
    "总结报告内容包括组织管理、标准体系建设、标准实施应用、任务完成情况和试点效果等",
);
const REGULAR_CHECKS: u32 = 2; // “定期”，第十五条（五）.

/// A look at a figure; id, clause, places, checks, rows and check are still to be named.
const FIGURE: Rule = Rule {
    severity: Severity::Warning,
    moment: Moment::Verdict,
    reading: Reading::Plain,
    ..paper::filled("", FORM, CONTENT, &[])
};

pub(super) static RULES: [Rule; 9] = [
    paper::filled("art18.summary-filled", FORM, CONTENT, &[67, 68]),
    paper::shaped("art18.summary-legible", FORM, CONTENT, &[68]),
    paper::named_alike("art18.summary-names-agree", FORM, CONTENT, &[68, 69]),
    Rule {
        id: "art18.summary-covers",
        reading: Reading::Chosen("文字写法不一，只看有没有有关的词，所以只提醒"),
        moment: Moment::Missing,
        places: &[
            &MANAGEMENT.blank,
            &SYSTEM.blank,
            &USE.blank,
            &TASKS.blank,
            &EFFECTS.blank,
        ],
        checks: "五个部分各写到第十四条至第十六条要求的内容",
        rows: &[47, 49, 52, 56, 57, 68],
        check: Check::Blanks(|case| {
            speaks_of_all(
                case,
                &[
                    &MANAGEMENT.blank,
                    &SYSTEM.blank,
                    &USE.blank,
                    &TASKS.blank,
                    &EFFECTS.blank,
                ],
            )
        }),
        ..FIGURE
    },
    Rule {
        id: "art15.training-theory",
        clause: Clause::article(15, "试点单位应当开展标准化基本理论"),
        places: &[&THEORY.blank],
        checks: "做过标准化基本理论培训",
        rows: &[48],
        check: Check::Blanks(|case| at_least(case, &THEORY, 1)),
        ..FIGURE
    },
    Rule {
        id: "art15.training-special",
        clause: Clause::article(15, "标准化专业知识培训"),
        places: &[&SPECIAL.blank],
        checks: "做过标准化专业知识培训",
        rows: &[48],
        check: Check::Blanks(|case| at_least(case, &SPECIAL, 1)),
        ..FIGURE
    },
    Rule {
        id: "art15.checks",
        clause: Clause::article(15, "定期组织内部检查和自我评价"),
        reading: Reading::Chosen(
            "条文写的是“定期”，没有写几次；只有一次看不出定期，所以少于两次的只提醒",
        ),
        places: &[&CHECKS.blank],
        checks: "内部检查和自我评价至少两次",
        rows: &[50],
        check: Check::Blanks(|case| at_least(case, &CHECKS, REGULAR_CHECKS)),
        ..FIGURE
    },
    Rule {
        id: "art15.improved",
        clause: Clause::article(15, "针对标准实施过程中发现的问题，加以改进完善"),
        places: &[&SOLVED.blank],
        checks: "至少改进过一个问题",
        rows: &[51],
        check: Check::Blanks(|case| at_least(case, &SOLVED, 1)),
        ..FIGURE
    },
    Rule {
        id: "art15.archive-term",
        clause: Clause::article(15, "明确保存时限"),
        moment: Moment::Missing,
        places: &[&ARCHIVE.blank, &TASKS.blank],
        checks: "写明档案保存期限",
        rows: &[53],
        check: Check::Blanks(archive_term_is_named),
        ..FIGURE
    },
];

fn at_least(case: &Case, field: &Field<Count>, least: u32) -> Vec<Objection> {
    let Some(count) = case.known(field).filter(|count| count.get() < least) else {
        return Vec::new();
    };
    let says = format!(
        "{}写的是 {}，条文要求的至少应有 {least}",
        field.blank.label,
        count.get()
    );
    let todo = "请核对；确实没有的，请先补做，或在报告里写明打算";
    vec![Objection::at(Place::blank(field.blank.key), says, todo)]
}

/// Asked once the report is begun.
fn archive_term_is_named(case: &Case) -> Vec<Objection> {
    let place = Place::blank(ARCHIVE.blank.key);
    let begun = !case.is_blank(Place::blank(TASKS.blank.key));
    if !begun || !case.is_blank(place) {
        return Vec::new();
    }
    vec![Objection::at(
        place,
        "没有写档案保存期限",
        "请写明，如 10 年、30 年或永久",
    )]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::{evaluation, summary};
    use crate::regulation::rules::testing::Scenario;

    fn report() -> Scenario {
        Scenario::of(FORM).beside(FormId::Evaluation, &evaluation::PILOT, "甲综合标准化试点")
    }

    #[test]
    fn the_five_headings_are_asked_for() {
        for field in [&MANAGEMENT, &SYSTEM, &USE, &TASKS, &EFFECTS] {
            let said = report().words_at("art18.summary-filled", field.blank.key);
            assert!(said.is_some_and(|said| said.contains(field.blank.label)));
        }
        report()
            .answer_all("2024-01-05")
            .is_silent("art18.summary-filled");
    }

    #[test]
    fn a_figure_that_cannot_be_read_is_told() {
        report()
            .answer(&CHECKS, "若干次")
            .is_told_at("art18.summary-legible", &["checks.made"])
            .answer(&CHECKS, "３")
            .is_silent("art18.summary-legible");
    }

    #[test]
    fn names_are_those_of_the_application_for_evaluation() {
        report()
            .answer(&summary::PILOT, "乙综合标准化试点")
            .is_told_at("art18.summary-names-agree", &["pilot.name"])
            .answer(&summary::PILOT, "甲综合标准化试点")
            .is_silent("art18.summary-names-agree");
    }

    #[test]
    fn what_a_part_leaves_out_is_told() {
        let paper = report().answer(&MANAGEMENT, "成立领导小组");
        let said = paper
            .words_at("art18.summary-covers", "text.management")
            .unwrap();
        assert!(said.starts_with("“组织管理”有没有写到"), "{said}");
        report()
            .answer(
                &MANAGEMENT,
                "成立了局长任组长的领导小组，印发《实施方案》。任务分解到科室；每个阶段都写了小结。",
            )
            .is_silent("art18.summary-covers");
    }

    #[test]
    fn figures_below_what_the_article_wants_are_told() {
        for (id, field, least) in [
            ("art15.training-theory", &THEORY, 1),
            ("art15.training-special", &SPECIAL, 1),
            ("art15.checks", &CHECKS, 2),
            ("art15.improved", &SOLVED, 1),
        ] {
            report()
                .answer(field, &least.to_string())
                .is_silent(id)
                .answer(field, &(least - 1).to_string())
                .is_told(
                    id,
                    &format!(
                        "{}写的是 {}，条文要求的至少应有 {least}",
                        field.blank.label,
                        least - 1
                    ),
                    "请核对；确实没有的，请先补做，或在报告里写明打算",
                );
        }
    }

    #[test]
    fn the_term_of_the_archive_is_asked_once_the_report_is_begun() {
        report()
            .is_silent("art15.archive-term")
            .answer(&TASKS, "已归档")
            .is_told(
                "art15.archive-term",
                "没有写档案保存期限",
                "请写明，如 10 年、30 年或永久",
            )
            .answer(&ARCHIVE, "30 年")
            .is_silent("art15.archive-term");
    }
}
