//! The cover of the 总结报告, and the way on paper.

use crate::form::{Fact, Field, Item, Part, Step};
use crate::value::{Day, Line};

pub static PILOT: Field<Line> = Field::new("pilot.name", "试点名称")
    .hint("与下达试点任务的文件一致")
    .states(Fact::PilotName);
pub static UNDERTAKER: Field<Line> = Field::new("cover.undertaker", "试点单位")
    .hint("与公章名称一致的全称")
    .states(Fact::Undertaker);
pub static DATED: Field<Day> =
    Field::new("summary.date", "日期").hint("与评估申请表同时提交（第十八条）");

pub(super) const PART: Part = Part {
    key: "cover",
    number: "",
    heading: "封面",
    short: "封面",
    steps: &[Step {
        key: "cover",
        title: "试点与日期",
        items: &[
            Item::Blank(&PILOT.blank),
            Item::Blank(&UNDERTAKER.blank),
            Item::Blank(&DATED.blank),
        ],
    }],
};

/// The way on paper, after Articles 18 and 23; an aid to memory only.
pub(super) const AFTER: &[(&str, &str)] = &[
    ("submit", "与评估申请表同时提交省级联席办公室（第十八条）"),
    (
        "copies",
        "省级联席办公室向部级联席办公室报送一式 2 份，按其要求备足份数（第二十三条）",
    ),
];
