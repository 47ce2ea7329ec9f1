//! 附件1 四, row by row: every cell is written, every time can be read and lies within the pilot's period.

use super::legible::{SHAPED, unreadable_in};
use super::spoken::{self, row_of};
use crate::dossier::Place;
use crate::form::FormId;
use crate::form::application::{BODIES, PERIOD_FROM, PERIOD_TO, PLAN, TASK, TIME};
use crate::regulation::{Case, Check, Clause, Moment, Objection, Reading, Rule, Severity};
use crate::value::{Entry, Span, Value};

const COLUMNS: Clause = Clause::annex(1, "四", "时间 阶段工作内容 负责单位及参与单位");

pub(super) static RULES: [Rule; 3] = [
    Rule {
        id: "annex1.plan.cells",
        clause: COLUMNS,
        severity: Severity::Error,
        reading: Reading::Plain,
        moment: Moment::Missing,
        form: FormId::Application,
        places: &[&TIME.blank, &TASK.blank, &BODIES.blank],
        checks: "计划表每一行的时间、阶段工作内容、负责单位及参与单位都已填写",
        rows: &[35],
        check: Check::Row(&PLAN, every_cell_is_filled),
    },
    Rule {
        id: "annex1.plan.time",
        clause: COLUMNS,
        places: &[&TIME.blank],
        checks: "计划表每一行的时间能看出起止月份",
        rows: &[35],
        check: Check::Row(&PLAN, |case, row| {
            unreadable_in(case, Severity::Warning, (&PLAN, row), &[&TIME.blank])
        }),
        ..SHAPED
    },
    Rule {
        id: "annex1.plan.time-inside",
        reading: Reading::Practice("细则没有写期满以后能否申请评估，所以超出试点时间的只提醒"),
        clause: Clause::annex(1, "四", "计划工作步骤、时间进度、阶段工作内容"),
        severity: Severity::Warning,
        moment: Moment::Verdict,
        form: FormId::Application,
        places: &[&TIME.blank, &PERIOD_FROM.blank, &PERIOD_TO.blank],
        checks: "计划表每一行的时间在试点时间之内",
        rows: &[35],
        check: Check::Row(&PLAN, within_the_period),
    },
];

fn every_cell_is_filled(case: &Case, row: u32) -> Vec<Objection> {
    let empty = PLAN
        .columns
        .iter()
        .filter(|column| case.is_blank(Place::cell(column.key, row)));
    let told = |column: &&crate::form::Blank| {
        let says = format!("{}的“{}”还没有填", row_of(case, &PLAN, row), column.label);
        Objection::at(
            Place::cell(column.key, row),
            says,
            "请填写；这一行不用的，请删去",
        )
    };
    empty.map(told).collect()
}

fn within_the_period(case: &Case, row: u32) -> Vec<Objection> {
    let (Some(from), Some(to)) = (case.known(&PERIOD_FROM), case.known(&PERIOD_TO)) else {
        return Vec::new();
    };
    let (Ok(period), Entry::Read(time)) = (Span::new(from, to), case.cell(&TIME, row)) else {
        return Vec::new();
    };
    if period.from() <= time.from() && time.to() <= period.to() {
        return Vec::new();
    }
    let says = format!(
        "{}的时间“{}”超出试点时间（{}至 {}）",
        row_of(case, &PLAN, row),
        time.shown(),
        spoken::month(from),
        spoken::month(to),
    );
    vec![Objection::at(
        Place::cell(TIME.blank.key, row),
        says,
        "请核对这一行的时间和封面上的试点时间",
    )]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::regulation::rules::legible::LOOK_AGAIN;
    use crate::regulation::rules::testing::Scenario;

    #[test]
    fn each_empty_cell_of_a_row_is_missed() {
        let rule = "annex1.plan.cells";
        let todo = "请填写；这一行不用的，请删去";
        Scenario::blank()
            .is_silent(rule)
            .row(&PLAN, &["2025-03", "宣传培训", "办公室"])
            .is_silent(rule)
            .row(&PLAN, &["2025-04", " ", "办公室"])
            .is_told(rule, "计划表第 2 行的“阶段工作内容”还没有填", todo)
            .row(&PLAN, &[])
            .is_told_at(
                rule,
                &["plan.task.2", "plan.time.3", "plan.task.3", "plan.bodies.3"],
            );
    }

    #[test]
    fn the_time_of_a_row_is_read_in_the_ways_people_write_it() {
        let rule = "annex1.plan.time";
        for fine in [
            "2025年3月",
            "2025年3月至6月",
            "2025年第一季度",
            "2025年上半年",
            "2025年",
            "2024-02-29",
            "",
        ] {
            Scenario::blank().row(&PLAN, &[fine]).is_silent(rule);
        }
        Scenario::blank().row(&PLAN, &["2025年3月"]).row(&PLAN, &["春天"]).is_told(
            rule,
            "计划表第 2 行的“时间”：看不出起止月份，可写成 2024年3月、2024年3月至6月、2024年第一季度、2024年上半年 或 2024年",
            LOOK_AGAIN,
        );
        Scenario::blank().row(&PLAN, &["2025年6月至3月"]).is_told(
            rule,
            "计划表第 1 行的“时间”：结束的月份（2025年3月）早于开始的月份（2025年6月），请核对",
            LOOK_AGAIN,
        );
    }

    #[test]
    fn a_row_lies_between_the_first_and_the_last_month_of_the_period() {
        let rule = "annex1.plan.time-inside";
        let paper = Scenario::blank()
            .answer(&PERIOD_FROM, "2025-03")
            .answer(&PERIOD_TO, "2027-02");
        let todo = "请核对这一行的时间和封面上的试点时间";
        paper
            .row(&PLAN, &["2025年3月"])
            .row(&PLAN, &["2027年2月"])
            .row(&PLAN, &["2027-02-28"])
            .is_silent(rule)
            .row(&PLAN, &["2027年1月至3月"])
            .is_told(
                rule,
                "计划表第 4 行的时间“2027年1月至3月”超出试点时间（2025 年 3 月至 2027 年 2 月）",
                todo,
            )
            .row(&PLAN, &["2025年2月"])
            .is_told_at(rule, &["plan.time.4", "plan.time.5"])
            .answer(&PERIOD_TO, "")
            .is_silent(rule)
            .answer(&PERIOD_TO, "2025-03")
            .is_silent(rule);
    }
}
