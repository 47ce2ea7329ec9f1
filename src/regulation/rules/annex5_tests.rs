//! The application for recheck, told fault by fault.

use super::testing::Scenario;
use crate::form::recheck::{
    ACCIDENT, ACCIDENT_DAY, CODE, DATED, EVALUATED, PASSED_NUMBER, PASSED_ON, PHONE, PILOT,
    SYSTEM_BUILT, SYSTEM_RUNS, TROUBLE, TRUE,
};
use crate::form::{FormId, application};

fn paper() -> Scenario {
    Scenario::of(FormId::Recheck)
        .beside(FormId::Application, &application::PILOT, "甲综合标准化试点")
        .beside(FormId::Application, &application::PHONE, "0512-58672345")
}

#[test]
fn it_is_filled_can_be_read_and_agrees() {
    assert!(
        paper()
            .words_at("art32.recheck-filled", "opinion.unit")
            .is_some()
    );
    paper().answer_all("2023").is_silent("art32.recheck-filled");
    paper()
        .answer(&CODE, "12320582MB12345625")
        .is_silent("art32.recheck-shaped")
        .answer(&CODE, "无")
        .is_told_at("art32.recheck-shaped", &["unit.code"])
        .is_silent("art32.recheck-legible")
        .answer(&PASSED_ON, "春天")
        .is_told_at("art32.recheck-legible", &["passed.on"])
        .answer(&PILOT, "甲综合标准化试点")
        .is_silent("art32.recheck-names-agree")
        .answer(&PILOT, "乙综合标准化试点")
        .is_told_at("art32.recheck-names-agree", &["pilot.name"])
        .answer(&PHONE, "0512-58672345")
        .is_silent("art32.recheck-facts-agree")
        .answer(&PHONE, "0512-58672346")
        .is_told_at("art32.recheck-facts-agree", &["unit.phone"]);
}

#[test]
fn its_days_follow_one_another() {
    paper()
        .answer(&EVALUATED, "2023-08-15")
        .answer(&PASSED_ON, "2023-08-15")
        .answer(&DATED, "2026-08-15")
        .is_silent("annex5.dates")
        .answer(&PASSED_ON, "2023-08-14")
        .is_told(
            "annex5.dates",
            "公布为试点合格单位的日期 2023-08-14 早于试点评估时间 2023-08-15",
            "请核对这两个日期",
        );
}

#[test]
fn a_number_names_its_year() {
    paper()
        .answer(&PASSED_NUMBER, "国标委发〔2023〕5号")
        .is_silent("annex5.number")
        .answer(&PASSED_NUMBER, "国标委发5号")
        .is_told(
            "annex5.number",
            "公布文件号“国标委发5号”没有年份或者序号",
            "请照文件抄全，如 某某发〔2023〕5号",
        );
}

#[test]
fn a_system_is_built_before_it_runs() {
    paper()
        .answer(&SYSTEM_BUILT, "2022-01")
        .answer(&SYSTEM_RUNS, "2022-01-10")
        .is_silent("annex5.system-order")
        .answer(&SYSTEM_RUNS, "2021-12-31")
        .is_told(
            "annex5.system-order",
            "标准体系建立时间 2022-01-01 晚于运行时间 2021-12-31",
            "请核对这两个日期",
        );
}

#[test]
fn an_accident_is_of_the_last_three_years_by_the_day_of_the_application() {
    paper()
        .answer(&ACCIDENT, "有")
        .answer(&DATED, "2026-08-20")
        .answer(&ACCIDENT_DAY, "2023-08-20")
        .is_told_at("art26.accident-since", &["record.accident"])
        .answer(&ACCIDENT_DAY, "2023-08-19")
        .is_silent("art26.accident-since");
}

#[test]
fn accident_trouble_and_truth_are_told() {
    for (id, field, bad, good) in [
        ("art26.accident-since", &ACCIDENT, "有", "无"),
        ("art37.trouble", &TROUBLE, "有", "无"),
        ("art37.recheck-true", &TRUE, "无", "有"),
    ] {
        paper()
            .answer(field, bad)
            .is_told_at(id, &[field.blank.key])
            .answer(field, good)
            .is_silent(id);
    }
}

#[test]
fn an_accident_before_the_three_years_is_told_with_the_way_to_write_it() {
    let paper = |day: &str| {
        Scenario::of(FormId::Recheck)
            .answer(&crate::form::recheck::DATED, "2026-04-10")
            .answer(&crate::form::recheck::ACCIDENT, "有")
            .answer(&crate::form::recheck::ACCIDENT_DAY, day)
    };
    paper("2023-04-10").is_silent("annex5.accident-outside");
    paper("2023-04-09")
        .is_silent("art26.accident-since")
        .is_told(
            "annex5.accident-outside",
            "事故日期 2023-04-09 在近三年以外，近三年自 2023-04-10 起",
            "请核对日期；属实的改答“无”，要说明的写在“其它需要说明事项”一栏",
        );
}
