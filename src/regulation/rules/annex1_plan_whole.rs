//! 附件1 四 as a whole: the plan has rows, names the five phases of its heading, and goes on in time.

use super::phase::PHASES;
use super::spoken::{month, quoted, row_of};
use crate::dossier::Place;
use crate::form::FormId;
use crate::form::application::{PLAN, TASK, TIME};
use crate::regulation::{Case, Check, Clause, Moment, Objection, Reading, Rule, Severity};
use crate::value::YearMonth;

const HEADING: Clause = Clause::annex(
    1,
    "四",
    "计划工作步骤、时间进度、阶段工作内容（包括宣传培训、标准体系建立、组织实施标准、自查、申请评估等）",
);

pub(super) static RULES: [Rule; 3] = [
    Rule {
        id: "annex1.plan.rows",
        clause: HEADING,
        severity: Severity::Error,
        reading: Reading::Plain,
        moment: Moment::Missing,
        form: FormId::Application,
        places: &[],
        checks: "计划表至少有一行",
        rows: &[34],
        check: Check::Table(&PLAN, has_rows),
    },
    Rule {
        id: "annex1.plan.phases",
        clause: HEADING,
        severity: Severity::Warning,
        reading: Reading::Chosen("标题写的是“包括……等”，按常用的词查找五个阶段，没有找到的只提醒"),
        moment: Moment::Missing,
        form: FormId::Application,
        places: &[&TASK.blank],
        checks: "计划表写到宣传培训、标准体系建立、组织实施标准、自查、申请评估五个阶段",
        rows: &[34],
        check: Check::Table(&PLAN, names_all_phases),
    },
    Rule {
        id: "annex1.plan.time-order",
        reading: Reading::Practice("条文没有写；按时间先后排列，便于核对进度"),
        clause: Clause::annex(1, "四", "时间进度"),
        severity: Severity::Warning,
        moment: Moment::Verdict,
        form: FormId::Application,
        places: &[&TIME.blank],
        checks: "计划表各行按开始的时间先后排列",
        rows: &[35],
        check: Check::Table(&PLAN, goes_on_in_time),
    },
];

fn has_rows(case: &Case) -> Vec<Objection> {
    if !case.rows(&PLAN).is_empty() {
        return Vec::new();
    }
    let todo = format!(
        "请填写计划工作步骤，包括{}",
        quoted(PLAN.offers.iter().copied())
    );
    vec![Objection::at(
        Place::blank(PLAN.key),
        "计划表还是空的",
        todo,
    )]
}

fn names_all_phases(case: &Case) -> Vec<Objection> {
    let rows = case.rows(&PLAN).into_iter();
    let tasks: Vec<String> = rows
        .map(|row| case.typed(Place::cell(TASK.blank.key, row)))
        .collect();
    if tasks.iter().all(String::is_empty) {
        return Vec::new();
    }
    let open = PHASES
        .iter()
        .filter(|phase| !tasks.iter().any(|task| phase.named_in(task)));
    let open: Vec<&str> = open.map(|phase| phase.name).collect();
    if open.is_empty() {
        return Vec::new();
    }
    let says = format!("计划表没有写到{}", quoted(open));
    vec![Objection::at(
        Place::blank(PLAN.key),
        says,
        "请补上这些阶段；已经写到的，在阶段工作内容中写出这个名称",
    )]
}

fn goes_on_in_time(case: &Case) -> Vec<Objection> {
    let begins = |row: u32| Some((row, case.cell(&TIME, row).read()?.from()));
    let starts: Vec<(u32, YearMonth)> = case.rows(&PLAN).into_iter().filter_map(begins).collect();
    let back = starts.windows(2).filter(|pair| pair[1].1 < pair[0].1);
    back.map(|pair| out_of_order(case, pair[0], pair[1]))
        .collect()
}

fn out_of_order(case: &Case, above: (u32, YearMonth), row: (u32, YearMonth)) -> Objection {
    let says = format!(
        "{}从 {}开始，早于{}的 {}",
        row_of(case, &PLAN, row.0),
        month(row.1),
        row_of(case, &PLAN, above.0),
        month(above.1),
    );
    Objection::at(
        Place::cell(TIME.blank.key, row.0),
        says,
        "请核对时间，或把各行按时间先后排列",
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::regulation::rules::testing::Scenario;

    #[test]
    fn a_plan_without_rows_is_missed() {
        let rule = "annex1.plan.rows";
        Scenario::blank()
            .is_told(
                rule,
                "计划表还是空的",
                "请填写计划工作步骤，包括“宣传培训”、“标准体系建立”、“组织实施标准”、“自查”、“申请评估”",
            )
            .row(&PLAN, &[])
            .is_silent(rule);
    }

    #[test]
    fn phases_that_are_not_named_are_told_together() {
        let rule = "annex1.plan.phases";
        let paper = Scenario::blank()
            .is_silent(rule)
            .row(&PLAN, &["2025-03", "", ""])
            .is_silent(rule);
        let todo = "请补上这些阶段；已经写到的，在阶段工作内容中写出这个名称";
        paper
            .row(&PLAN, &["", "宣传培训，建立标准体系，标准实施", ""])
            .is_told(rule, "计划表没有写到“自查”、“申请评估”", todo)
            .row(&PLAN, &["", "开展自查", ""])
            .is_told(rule, "计划表没有写到“申请评估”", todo)
            .row(&PLAN, &["", "提交评估申请表", ""])
            .is_silent(rule);
    }

    #[test]
    fn a_row_that_begins_before_the_row_above_is_questioned() {
        let rule = "annex1.plan.time-order";
        Scenario::blank()
            .row(&PLAN, &["2025年3月至9月"])
            .row(&PLAN, &["2025年3月"])
            .row(&PLAN, &["不定"])
            .row(&PLAN, &["2025年4月"])
            .is_silent(rule)
            .row(&PLAN, &[""])
            .row(&PLAN, &["2025年3月至12月"])
            .row(&PLAN, &["2026年"])
            .is_told(
                rule,
                "计划表第 6 行从 2025 年 3 月开始，早于计划表第 4 行的 2025 年 4 月",
                "请核对时间，或把各行按时间先后排列",
            )
            .row(&PLAN, &["2025年12月"])
            .is_told_at(rule, &["plan.time.6", "plan.time.8"]);
    }
}
