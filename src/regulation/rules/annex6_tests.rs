//! The recheck report, told fault by fault.

use super::testing::Scenario;
use crate::form::recheck_report::{
    ACCEPTED, ACCEPTED_ON, DATED, PHONE, PILOT, REPORT, SITE_SEEN, SYSTEM_SEEN, TOLD, VISIT_FROM,
    VISIT_TO,
};
use crate::form::{FormId, recheck};

fn report() -> Scenario {
    Scenario::of(FormId::RecheckReport)
        .beside(FormId::Recheck, &recheck::PILOT, "甲综合标准化试点")
        .beside(FormId::Recheck, &recheck::PHONE, "0512-58672345")
        .beside(FormId::Recheck, &recheck::DATED, "2026-08-20")
}

#[test]
fn it_is_filled_can_be_read_and_agrees() {
    assert!(
        report()
            .words_at("art35.report-filled", "report.text")
            .is_some()
    );
    report().answer_all("2026").is_silent("art35.report-filled");
    report()
        .answer(&PHONE, "0512-58672345")
        .is_silent("art35.report-shaped")
        .is_silent("art35.facts-agree")
        .answer(&PHONE, "0512-58672346")
        .is_told_at("art35.facts-agree", &["unit.phone"])
        .answer(&PHONE, "电话")
        .is_told_at("art35.report-shaped", &["unit.phone"])
        .is_silent("art35.report-legible")
        .answer(&ACCEPTED, "大概")
        .is_told_at("art35.report-legible", &["papers.accepted"])
        .answer(&PILOT, "甲综合标准化试点")
        .is_silent("art35.names-agree")
        .answer(&PILOT, "乙综合标准化试点")
        .is_told_at("art35.names-agree", &["pilot.name"]);
}

#[test]
fn a_visit_lasts_one_or_two_days() {
    report()
        .answer(&VISIT_FROM, "2026-10-12")
        .answer(&VISIT_TO, "2026-10-13")
        .is_silent("art34.one-to-two-days")
        .answer(&VISIT_TO, "2026-10-14")
        .is_told(
            "art34.one-to-two-days",
            "现场复查自 2026-10-12 至 2026-10-14，共 3 天",
            "请核对日期；第三十四条写的是 1 至 2 天",
        );
}

#[test]
fn the_papers_are_accepted_before_the_visit() {
    report()
        .answer(&ACCEPTED, "有")
        .is_silent("art34.papers-accepted")
        .answer(&ACCEPTED, "无")
        .is_told_at("art34.papers-accepted", &["papers.accepted"])
        .answer(&VISIT_FROM, "2026-10-12")
        .answer(&ACCEPTED_ON, "2026-10-12")
        .is_silent("art34.papers-first")
        .answer(&ACCEPTED_ON, "2026-10-13")
        .is_told_at("art34.papers-first", &["visit.from"]);
}

#[test]
fn both_sides_are_looked_at() {
    report()
        .answer(&SYSTEM_SEEN, "有")
        .answer(&SITE_SEEN, "有")
        .is_silent("art34.both-sides")
        .answer(&SITE_SEEN, "无")
        .is_told(
            "art34.both-sides",
            "没有现场抽查",
            "两个方面都要做，请补做或说明",
        );
}

#[test]
fn the_report_speaks_of_the_four_points() {
    report()
        .answer(
            &REPORT,
            "建立了有效性评价制度；年度工作计划全部落实；标准体系有效运行；公众满意度达到 98%。",
        )
        .is_silent("art34.report-covers")
        .answer(&REPORT, "无")
        .is_told_at("art34.report-covers", &["report.text"]);
}

#[test]
fn its_days_follow_one_another_and_the_application() {
    report()
        .answer(&VISIT_FROM, "2026-08-20")
        .answer(&DATED, "2026-08-20")
        .is_silent("annex6.dates")
        .is_silent("annex6.after-application")
        .answer(&VISIT_FROM, "2026-08-19")
        .is_told(
            "annex6.after-application",
            "复查时间 2026-08-19 早于复查申请日期 2026-08-20",
            "请核对两个日期",
        )
        .answer(&DATED, "2026-08-18")
        .is_told_at("annex6.dates", &["cover.date"])
        .answer(&TOLD, "2026-08-18")
        .is_told_at("annex6.dates", &["cover.date", "told.on"]);
}
