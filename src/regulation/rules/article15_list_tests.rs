//! The list of standards, told fault by fault.

use super::testing::Scenario;
use crate::form::standards::{PILOT, RUNS, STANDARDS, SYSTEMS};
use crate::form::{FormId, application};

/// 体系编号, 标准编号, 名称, 级别, 状态, 发布, 实施, 子体系, 部门, 上级, 备注.
const GOOD: [&str; 11] = [
    "101",
    "GB/T 15624-2011",
    "服务标准化工作指南",
    "国家标准",
    "现行",
    "2011-12-30",
    "2012-04-01",
    "服务通用基础标准体系",
    "办公室",
    "",
    "",
];

fn list(rows: &[[&'static str; 11]]) -> Scenario {
    let row = |paper: Scenario, cells: &[&'static str; 11]| paper.row(&STANDARDS, cells);
    rows.iter().fold(Scenario::of(FormId::Standards), row)
}

fn with(at: usize, text: &'static str) -> [&'static str; 11] {
    let mut cells = GOOD;
    cells[at] = text;
    cells
}

#[test]
fn the_list_is_filled_and_agrees() {
    assert!(list(&[]).words_at("art15.list-filled", "list.on").is_some());
    list(&[])
        .answer_all("2026-01-01")
        .is_silent("art15.list-filled");
    list(&[GOOD]).is_silent("art15.rows-filled");
    list(&[with(8, "")]).is_told_at("art15.rows-filled", &["std.office.1"]);
    Scenario::of(FormId::Standards)
        .row(&SYSTEMS, &["服务提供标准体系"])
        .is_silent("art15.systems-filled")
        .row(&SYSTEMS, &[""])
        .is_told_at("art15.systems-filled", &["system.name.2"]);
    list(&[])
        .beside(FormId::Application, &application::PILOT, "甲综合标准化试点")
        .beside(FormId::Application, &application::SYSTEM_RUNS, "2022-01-10")
        .answer(&PILOT, "甲综合标准化试点")
        .is_silent("art15.list-names-agree")
        .answer(&PILOT, "乙综合标准化试点")
        .is_told_at("art15.list-names-agree", &["pilot.name"])
        .answer(&RUNS, "2022-01-10")
        .is_silent("art15.list-facts-agree")
        .answer(&RUNS, "2022-01-11")
        .is_told_at("art15.list-facts-agree", &["system.runs"]);
}

#[test]
fn an_abolished_standard_is_told() {
    list(&[GOOD]).is_silent("art15.current");
    list(&[with(4, "已废止")]).is_told(
        "art15.current",
        "标准明细表第 1 行的标准已废止",
        "请换成现行的；仍在使用的，请在备注里说明",
    );
}

#[test]
fn a_standard_takes_effect_after_it_was_issued() {
    list(&[with(6, "2011-12-30")]).is_silent("art15.dates");
    list(&[with(6, "2011-12-29")]).is_told(
        "art15.dates",
        "标准明细表第 1 行的实施日期 2011-12-29 早于发布日期 2011-12-30",
        "请核对两个日期",
    );
}

#[test]
fn the_level_is_the_one_of_the_number() {
    list(&[GOOD]).is_silent("art15.level-fits");
    list(&[with(3, "行业标准")]).is_told(
        "art15.level-fits",
        "标准明细表第 1 行的编号是国家标准的写法，级别写的是行业标准",
        "请核对编号和级别",
    );
}

#[test]
fn a_number_stands_once_however_it_is_spelled() {
    list(&[GOOD, with(1, "GB/T 15624-2012")]).is_silent("art15.named-once");
    list(&[GOOD, with(1, "ＧＢ/T　15624—2011")]).is_told(
        "art15.named-once",
        "标准明细表第 2 行与标准明细表第 1 行是同一标准编号",
        "请删去一行，或核对编号",
    );
}

#[test]
fn an_internal_standard_beside_a_higher_one_is_only_noted() {
    let mut own = with(3, "内部标准");
    own[1] = "Q/ABC 101-2023";
    list(&[own]).is_silent("art15.own-beside-higher");
    own[9] = "GB/T 15624-2011";
    list(&[own]).is_told(
        "art15.own-beside-higher",
        "标准明细表第 1 行是内部标准，对应的上级标准是 GB/T 15624-2011",
        "有现行上级标准的，应先收集并实施它；内部标准可以补充，不应与它冲突",
    );
}
