//! 标准体系: its sub-systems, since when it runs, and how it is explained.

use crate::form::{Fact, Field, Item, Need, Part, Step, Table};
use crate::value::{Day, Line, Prose, Start};

/// The three parts into which a standard system of services usually falls.
pub(super) const USUAL: &[&str] = &[
    "服务通用基础标准体系",
    "服务保障标准体系",
    "服务提供标准体系",
];

pub static PILOT: Field<Line> = Field::new("pilot.name", "试点名称")
    .hint("与下达试点任务的文件一致")
    .states(Fact::PilotName);
pub static UNDERTAKER: Field<Line> = Field::new("cover.undertaker", "试点单位")
    .hint("与公章名称一致的全称")
    .states(Fact::Undertaker);
pub static LISTED: Field<Day> =
    Field::new("list.on", "编制日期").hint("明细表按这一天的情况编制，修订后改写");
pub static RUNS: Field<Start> = Field::new("system.runs", "标准体系运行时间")
    .hint("体系正式投入运行之日，申请评估时从这天起算半年")
    .states(Fact::SystemRuns)
    .unprinted();

pub static NAME: Field<Line> = Field::new("system.name", "子体系").hint("明细表按这里的名称归类");
pub static SYSTEMS: Table = Table {
    key: "systems",
    label: "标准体系框架",
    row: "子体系",
    hint: "按服务提供的实际需要划分，可用通常的三个，也可自定",
    need: Need::Must,
    columns: &[&NAME.blank],
    offers: USUAL,
    offered_in: "system.name",
};
pub static NOTE: Field<Prose> = Field::new("system.note", "编制说明")
    .hint("子体系为何这样划分，标准从哪里收集，哪些自行制定")
    .optional()
    .unprinted();
pub static KEPT: Field<Line> = Field::new("system.kept", "体系框架存放处")
    .hint("正式的体系框架图和标准文本在哪里可以查到")
    .optional()
    .unprinted();

pub(super) const COVER: Part = Part {
    key: "cover",
    number: "",
    heading: "试点与日期",
    short: "试点与日期",
    steps: &[Step {
        key: "cover",
        title: "试点与日期",
        items: &[
            Item::Blank(&PILOT.blank),
            Item::Blank(&UNDERTAKER.blank),
            Item::Blank(&LISTED.blank),
            Item::Blank(&RUNS.blank),
        ],
    }],
};

pub(super) const SYSTEM: Part = Part {
    key: "systems",
    number: "一",
    heading: "标准体系框架",
    short: "体系框架",
    steps: &[Step {
        key: "systems",
        title: "标准体系框架",
        items: &[
            Item::Table(&SYSTEMS),
            Item::Blank(&NOTE.blank),
            Item::Blank(&KEPT.blank),
        ],
    }],
};
