//! 标准明细表: one row for each standard of the system.

use super::system::USUAL;
use crate::form::{Field, Item, Need, Part, Step, Table};
use crate::value::{Day, Line, StandardLevel, StandardNumber, choice};

choice! {
    /// Whether a standard is in force; Article 15(2) asks for those that are.
    pub enum State {
        InForce = "现行",
        Coming = "即将实施",
        Abolished = "已废止",
    }
}

pub static CODE: Field<Line> = Field::new("std.code", "体系编号")
    .hint("在本单位体系中的编号，如 BZ 2-03")
    .optional();
pub static NUMBER: Field<StandardNumber> = Field::new("std.number", "标准编号")
    .hint("如 GB/T 24421.1-2023，没有编号的不填")
    .optional();
pub static TITLE: Field<Line> = Field::new("std.name", "标准名称");
pub static LEVEL: Field<StandardLevel> = Field::new("std.level", "标准级别");
pub static STATE: Field<State> = Field::new("std.state", "状态");
pub static ISSUED: Field<Day> = Field::new("std.issued", "发布日期");
pub static EFFECTIVE: Field<Day> = Field::new("std.effective", "实施日期");
pub static SYSTEM: Field<Line> = Field::new("std.system", "所属子体系")
    .hint("与体系框架中的名称一致")
    .offers(USUAL);
pub static OFFICE: Field<Line> = Field::new("std.office", "责任部门");
pub static HIGHER: Field<Line> = Field::new("std.higher", "对应上级标准")
    .hint("内部标准填：对应的国家标准、行业标准、地方标准的编号，没有的写“无”")
    .optional()
    .unprinted();
pub static REMARK: Field<Line> = Field::new("std.note", "备注").optional().unprinted();

pub static STANDARDS: Table = Table {
    key: "standards",
    label: "标准明细表",
    row: "标准",
    hint: "一行一项；可从电子表格复制多行，一次粘贴进来",
    need: Need::Must,
    columns: &[
        &CODE.blank,
        &NUMBER.blank,
        &TITLE.blank,
        &LEVEL.blank,
        &STATE.blank,
        &ISSUED.blank,
        &EFFECTIVE.blank,
        &SYSTEM.blank,
        &OFFICE.blank,
        &HIGHER.blank,
        &REMARK.blank,
    ],
    offers: &[],
    offered_in: "",
};

pub(super) const LIST: Part = Part {
    key: "standards",
    number: "二",
    heading: "标准明细表",
    short: "明细表",
    steps: &[Step {
        key: "standards",
        title: "标准明细表",
        items: &[Item::Table(&STANDARDS)],
    }],
};

/// The way on, after Articles 15 and 18; an aid to memory only.
pub(super) const AFTER: &[(&str, &str)] = &[
    (
        "run",
        "发布标准体系，确保在组织内部有效运行（第十五条（一））",
    ),
    (
        "train",
        "开展标准的宣传培训，使全员了解、熟悉并掌握标准要求（第十五条（三））",
    ),
    (
        "figures",
        "总结报告中标准的项数与本表的统计核对一致（惯例）",
    ),
    (
        "archive",
        "体系框架、明细表和标准文本归档，并明确保存时限（第十五条（八））",
    ),
];
