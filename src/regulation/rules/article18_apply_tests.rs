//! Both sides of the borders at which Article 18 lets an evaluation be applied for.

use super::testing::Scenario;
use crate::form::FormId;
use crate::form::evaluation::{APPLIED, DAY, PERIOD_FROM, PERIOD_TO, RESULT, SYSTEM_RUNS};

fn applied(runs: &str, on: &str) -> Scenario {
    Scenario::of(FormId::Evaluation)
        .answer(&SYSTEM_RUNS, runs)
        .answer(&APPLIED, on)
}

#[test]
fn a_system_that_ran_for_less_than_half_a_year_bars_the_application() {
    applied("2025-01-01", "2025-06-30").is_told(
        "art18.half-year",
        "标准体系自 2025-01-01 运行，到 2025-06-30 未满半年",
        "最早 2025-07-02 可以提出评估申请；到那时以前请继续运行并留好记录，可以先填好本表",
    );
    applied("2025-01-01", "2025-07-01").is_silent("art18.half-year");
}

#[test]
fn the_last_day_of_the_half_year_is_doubtful_and_the_day_after_is_not() {
    applied("2025-01-01", "2025-06-30").is_silent("art18.half-year-doubt");
    applied("2025-01-01", "2025-07-01").is_told(
        "art18.half-year-doubt",
        "标准体系自 2025-01-01 运行，2025-07-01 是否满半年有两种算法：一种自 2025-07-01 起，一种自 2025-07-02 起",
        "建议在 2025-07-02 或以后申请，或先问省级联席办公室",
    );
    applied("2025-01-01", "2025-07-02").is_silent("art18.half-year-doubt");
}

#[test]
fn a_month_counts_from_its_first_day_against_and_from_its_last_day_for_the_unit() {
    applied("2025-01", "2025-06-30").is_told_at("art18.half-year", &["system.runs"]);
    applied("2025-01", "2025-07-01").is_silent("art18.half-year");
    applied("2025-01", "2025-07-31").is_told_at("art18.half-year-doubt", &["system.runs"]);
    applied("2025-01", "2025-08-01").is_silent("art18.half-year-doubt");
}

#[test]
fn half_a_year_from_the_end_of_august_ends_with_february() {
    applied("2023-08-31", "2024-02-28").is_told_at("art18.half-year", &["system.runs"]);
    applied("2023-08-31", "2024-02-29").is_silent("art18.half-year");
    applied("2023-08-31", "2024-03-01").is_silent("art18.half-year-doubt");
}

#[test]
fn while_no_day_is_written_today_counts() {
    let begun = Scenario::of(FormId::Evaluation).answer(&SYSTEM_RUNS, "2026-06-01");
    begun
        .on("2026-11-30")
        .is_told_at("art18.half-year", &["system.runs"])
        .on("2026-12-02")
        .is_silent("art18.half-year");
}

#[test]
fn a_system_that_is_only_planned_bars_the_application() {
    applied("计划2026-12", "2026-11-25").is_told(
        "art18.not-running",
        "标准体系还没有投入运行",
        "体系投入运行满半年以后再申请；已经运行的，请写实际日期",
    );
    applied("2026-01-01", "2026-11-25").is_silent("art18.not-running");
}

#[test]
fn a_failed_self_check_bars_the_application() {
    Scenario::of(FormId::Evaluation)
        .answer(&RESULT, "不合格")
        .is_told(
            "art18.self-check-passed",
            "自查结论是不合格",
            "请先整改，再自查；自查合格以后可以提出评估申请",
        )
        .answer(&RESULT, "合格")
        .is_silent("art18.self-check-passed");
}

#[test]
fn the_self_check_comes_before_the_application() {
    Scenario::of(FormId::Evaluation)
        .answer(&DAY, "2026-03-02")
        .answer(&APPLIED, "2026-03-01")
        .is_told(
            "art18.self-check-first",
            "申请日期 2026-03-01 早于自查日期 2026-03-02",
            "请核对两个日期；先自查，自查合格再申请",
        )
        .answer(&APPLIED, "2026-03-02")
        .is_silent("art18.self-check-first");
}

fn ending(to: &str) -> Scenario {
    Scenario::of(FormId::Evaluation)
        .answer(&PERIOD_FROM, "2024-03")
        .answer(&PERIOD_TO, to)
}

#[test]
fn a_self_check_that_was_not_begun_when_its_window_opens_is_missed() {
    ending("2026-02")
        .on("2025-11-30")
        .is_silent("art18.self-check-window")
        .on("2025-12-01")
        .is_told(
            "art18.self-check-window",
            "试点期限到 2026-02-28 为止，期满前 3 个月自 2025-12-01 起，还没有写自查日期",
            "请尽快自查，写明日期和结论",
        )
        .answer(&DAY, "2025-11-01")
        .is_silent("art18.self-check-window");
}

#[test]
fn an_application_after_the_end_of_the_period_is_doubtful() {
    ending("2026-02")
        .answer(&APPLIED, "2026-02-28")
        .is_silent("art18.apply-after-end")
        .answer(&APPLIED, "2026-03-01")
        .is_told(
            "art18.apply-after-end",
            "申请日期 2026-03-01 晚于试点期满之日 2026-02-28",
            "请先向省级联席办公室说明情况，问明能否受理",
        );
}
