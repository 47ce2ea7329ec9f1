//! 第十八条 held against the work plan: the self-check before the period ends, half a year of running before the application.

use super::phase::{EVALUATION, SELF_CHECK};
use super::running::Begun;
use super::spoken::{month, row_of};
use crate::dossier::Place;
use crate::form::FormId;
use crate::form::application::{DATED, PERIOD_FROM, PERIOD_TO, PLAN, SYSTEM_RUNS, TASK, TIME};
use crate::regulation::{Case, Check, Clause, Moment, Objection, Reading, Rule, Severity};
use crate::value::{Day, Span};

const SELF_CHECK_MONTHS: i32 = 3; // 期满前 3 个月，第十八条第一款.
const HALF_YEAR_MONTHS: i32 = 6; // 半年，第十八条第二款.

pub(super) static RULES: [Rule; 3] = [
    Rule {
        id: "art18.self-check-in-plan",
        clause: Clause::article(
            18,
            "试点期满前 3 个月，试点单位应当按照试点目标和任务进行自查",
        ),
        severity: Severity::Warning,
        reading: Reading::Chosen(
            "期满为止月的最后一天；“前 3 个月”读作最后三个整月，自查最迟在其首日开始，读作一个时点则是其前一天，两个日期都列出",
        ),
        moment: Moment::Verdict,
        form: FormId::Application,
        places: &[
            &PERIOD_FROM.blank,
            &PERIOD_TO.blank,
            &TIME.blank,
            &TASK.blank,
        ],
        checks: "计划表中自查开始的月份不晚于试点期满前第三个月",
        rows: &[37],
        check: Check::Table(&PLAN, self_check_begins_in_time),
    },
    Rule {
        id: "art18.half-year-in-plan",
        clause: Clause::article(18, "试点单位标准体系创建并运行未满半年的不得提出评估申请"),
        severity: Severity::Warning,
        reading: Reading::Chosen(
            "从标准体系运行时间起满 6 个月（公历，只知道月份的从月末算），次日起可以申请；计划表只写到月，开始的那个月里有可以申请的一天即可；本条限制的是申请，不是计划，所以只提醒",
        ),
        moment: Moment::Verdict,
        form: FormId::Application,
        places: &[&SYSTEM_RUNS.blank, &DATED.blank, &TIME.blank, &TASK.blank],
        checks: "计划表中申请评估的月份在标准体系运行满半年以后",
        rows: &[38],
        check: Check::Table(&PLAN, half_a_year_of_running),
    },
    Rule {
        id: "art18.self-check-before-application-in-plan",
        clause: Clause::article(18, "自查合格的，可以提出评估申请"),
        severity: Severity::Warning,
        reading: Reading::Chosen("计划表只写到月，同一个月的不算；计划不是申请，所以只提醒"),
        moment: Moment::Verdict,
        form: FormId::Application,
        places: &[&TIME.blank, &TASK.blank],
        checks: "计划表中申请评估不早于自查",
        rows: &[37],
        check: Check::Table(&PLAN, self_check_comes_first),
    },
];

fn self_check_comes_first(case: &Case) -> Vec<Objection> {
    let phases = (SELF_CHECK.first_row(case), EVALUATION.first_row(case));
    let (Some((check, checked)), Some((row, applied))) = phases else {
        return Vec::new();
    };
    if applied.from() >= checked.from() {
        return Vec::new();
    }
    let says = format!(
        "{}的申请评估从 {}开始，早于{}的自查 {}",
        row_of(case, &PLAN, row),
        month(applied.from()),
        row_of(case, &PLAN, check),
        month(checked.from())
    );
    let todo = "自查合格以后才可以申请评估，请核对先后";
    vec![at_row(row, says, todo.to_owned()).and_at(Place::cell(TIME.blank.key, check))]
}

fn self_check_begins_in_time(case: &Case) -> Vec<Objection> {
    let (Some(from), Some(to)) = (case.known(&PERIOD_FROM), case.known(&PERIOD_TO)) else {
        return Vec::new();
    };
    let (Ok(period), Some((row, time))) = (Span::new(from, to), SELF_CHECK.first_row(case)) else {
        return Vec::new();
    };
    let (opens, _) = period.window_before_end(SELF_CHECK_MONTHS);
    if time.from().first_day() <= opens {
        return Vec::new();
    }
    let says = format!(
        "试点 {}期满，期满前 3 个月从 {} 起（读作时点为 {}）；{}的自查从 {}开始",
        month(to),
        opens.iso(),
        opens.add_days(-1).iso(),
        row_of(case, &PLAN, row),
        month(time.from()),
    );
    let todo = format!("建议自查最迟从 {}开始", month(opens.year_month()));
    vec![at_row(row, says, todo).and_at(Place::blank(PERIOD_TO.blank.key))]
}

fn half_a_year_of_running(case: &Case) -> Vec<Objection> {
    let known = (Begun::of(case, &SYSTEM_RUNS), EVALUATION.first_row(case));
    let (Some(running), Some((row, time))) = known else {
        return Vec::new();
    };
    let earliest = first_day_to_apply(running.latest);
    if earliest <= time.from().last_day() {
        return Vec::new();
    }
    let says = format!(
        "标准体系自 {}运行，最早 {} 可申请评估；{}写的是 {}",
        running.said(),
        earliest.iso(),
        row_of(case, &PLAN, row),
        month(time.from()),
    );
    let todo = format!(
        "请把申请评估安排在 {} 或以后，或核对标准体系运行时间",
        earliest.iso()
    );
    vec![at_row(row, says, todo).and_at(Place::blank(SYSTEM_RUNS.blank.key))]
}

/// The half year ends with its corresponding day; on the day after it has passed under every reading.
fn first_day_to_apply(begun: Day) -> Day {
    begun.add_months(HALF_YEAR_MONTHS).add_days(1)
}

fn at_row(row: u32, says: String, todo: String) -> Objection {
    Objection::at(Place::cell(TIME.blank.key, row), says, todo)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::regulation::rules::testing::Scenario;

    const SELF: &str = "art18.self-check-in-plan";
    const HALF: &str = "art18.half-year-in-plan";

    fn self_check(to: &str, time: &str) -> Scenario {
        let period = Scenario::blank()
            .answer(&PERIOD_FROM, "2024-03")
            .answer(&PERIOD_TO, to);
        period
            .row(&PLAN, &["2024-03", "宣传培训", ""])
            .row(&PLAN, &[time, "自查", ""])
    }

    #[test]
    fn a_self_check_begins_when_the_last_three_months_do() {
        self_check("2026-02", "2025-12").is_silent(SELF);
        self_check("2026-02", "2025-10").is_silent(SELF);
        self_check("2026-02", "2026-01").is_told(
            SELF,
            "试点 2026 年 2 月期满，期满前 3 个月从 2025-12-01 起（读作时点为 2025-11-30）；计划表第 2 行的自查从 2026 年 1 月开始",
            "建议自查最迟从 2025 年 12 月开始",
        );
    }

    #[test]
    fn the_window_opens_after_a_29th_of_february_too() {
        self_check("2028-05", "2028-03").is_silent(SELF);
        self_check("2028-05", "2028年4月至5月").is_told(
            SELF,
            "试点 2028 年 5 月期满，期满前 3 个月从 2028-03-01 起（读作时点为 2028-02-29）；计划表第 2 行的自查从 2028 年 4 月开始",
            "建议自查最迟从 2028 年 3 月开始",
        );
    }

    #[test]
    fn an_application_planned_before_the_self_check_is_told() {
        const FIRST: &str = "art18.self-check-before-application-in-plan";
        let plan = |applied: &'static str| {
            Scenario::blank()
                .row(&PLAN, &["2025-12", "自查", ""])
                .row(&PLAN, &[applied, "申请评估", ""])
        };
        plan("2025-12").is_silent(FIRST);
        plan("2025-11").is_told(
            FIRST,
            "计划表第 2 行的申请评估从 2025 年 11 月开始，早于计划表第 1 行的自查 2025 年 12 月",
            "自查合格以后才可以申请评估，请核对先后",
        );
        plan("").is_silent(FIRST);
    }

    #[test]
    fn of_several_self_checks_the_first_counts() {
        self_check("2026-02", "2026-01")
            .row(&PLAN, &["2025-06", "第一次自查", ""])
            .is_silent(SELF);
        self_check("2026-02", "2026-01")
            .row(&PLAN, &["待定", "自查", ""])
            .is_silent(SELF);
        self_check("", "2026-01").is_silent(SELF);
        self_check("2024-03", "2026-01").is_silent(SELF);
    }

    fn evaluation(runs: &str, time: &str) -> Scenario {
        let paper = Scenario::blank().answer(&SYSTEM_RUNS, runs);
        let paper = paper
            .row(&PLAN, &["", "宣传培训", ""])
            .row(&PLAN, &["", "迎接中期评估", ""]);
        paper.row(&PLAN, &[time, "申请评估", ""])
    }

    #[test]
    fn a_system_that_runs_from_august_may_be_evaluated_from_march() {
        evaluation("计划2027年8月", "2028年3月").is_silent(HALF);
        evaluation("计划2027年8月", "2027年11月").is_told(
            HALF,
            "标准体系自 2027 年 8 月运行，最早 2028-03-01 可申请评估；计划表第 3 行写的是 2027 年 11 月",
            "请把申请评估安排在 2028-03-01 或以后，或核对标准体系运行时间",
        );
        evaluation("2027-08", "2028年2月至5月").is_told_at(HALF, &["plan.time.3"]);
        evaluation("2026-08", "2027年2月").is_told(
            HALF,
            "标准体系自 2026 年 8 月运行，最早 2027-03-01 可申请评估；计划表第 3 行写的是 2027 年 2 月",
            "请把申请评估安排在 2027-03-01 或以后，或核对标准体系运行时间",
        );
    }

    #[test]
    fn half_a_year_is_six_calendar_months_and_a_day() {
        let day = |iso: &str| Day::from_iso(iso).unwrap();
        let borders = [
            ("2025-01-01", "2025-07-02"),
            ("2025-01-31", "2025-08-01"),
            ("2023-08-29", "2024-03-01"),
            ("2023-08-31", "2024-03-01"),
            ("2025-08-31", "2026-03-01"),
            ("2024-02-29", "2024-08-30"),
        ];
        for (begun, earliest) in borders {
            assert_eq!(first_day_to_apply(day(begun)), day(earliest), "{begun}");
        }
    }

    #[test]
    fn the_month_in_which_half_a_year_ends_will_do() {
        evaluation("2025-01-01", "2025-07").is_silent(HALF);
        evaluation("2025-01-01", "2025-06").is_told(
            HALF,
            "标准体系自 2025-01-01 运行，最早 2025-07-02 可申请评估；计划表第 3 行写的是 2025 年 6 月",
            "请把申请评估安排在 2025-07-02 或以后，或核对标准体系运行时间",
        );
        evaluation("2025-01-30", "2025-07").is_silent(HALF);
        evaluation("2025-01-31", "2025-07").is_told_at(HALF, &["plan.time.3"]);
        evaluation("2025-01-31", "2025-08").is_silent(HALF);
    }

    #[test]
    fn months_of_running_are_counted_back_from_the_cover() {
        evaluation("8个月", "2026-11")
            .is_silent(HALF)
            .answer(&DATED, "2026-11")
            .is_silent(HALF);
        let paper = evaluation("5个月", "2026-12")
            .answer(&DATED, "2026-11")
            .is_silent(HALF);
        paper.answer(&DATED, "2026-12").is_told(
            HALF,
            "标准体系自 2026 年 7 月运行，最早 2027-02-01 可申请评估；计划表第 3 行写的是 2026 年 12 月",
            "请把申请评估安排在 2027-02-01 或以后，或核对标准体系运行时间",
        );
    }

    #[test]
    fn without_a_start_or_a_row_nothing_is_said() {
        evaluation("尚未", "2025-06").is_silent(HALF);
        evaluation("", "2025-06").is_silent(HALF);
        evaluation("2025-01", "").is_silent(HALF);
        Scenario::blank()
            .answer(&SYSTEM_RUNS, "2025-01")
            .is_silent(HALF);
    }
}
