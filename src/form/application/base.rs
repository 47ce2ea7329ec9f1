//! 二、承担试点的工作基础 and 三、试点预期实现工作目标 of 附件1.

use crate::form::{Field, Item, Part, Step};
use crate::value::Prose;

/// The four conditions of Article 9, as headings for the text on 符合性.
static CONDITIONS: [&str; 4] = [
    "（一）职能与法律责任",
    "（二）标准化工作基础",
    "（三）三年内无事故、通报批评、行政处分和媒体曝光",
    "（四）所在地政府的政策、资金及其他支持",
];

/// What the heading of the section and Article 14 ask of the goals.
static TARGETS: [&str; 3] = [
    "（一）标准体系建立：各个环节标准齐全",
    "（二）标准实施：服务行为规范，服务对象满意度提升",
    "（三）实施效果：树立社会管理和公共服务形象",
];

/// What row «目前标准化工作情况» should name.
static FOUNDATION: [&str; 3] = [
    "（一）机构与制度",
    "（二）专兼职人员与培训",
    "（三）现有标准",
];

pub static FIT: Field<Prose> = Field::new("base.fit", "现状及与试点应具备条件符合性")
    .hint("按第九条四项条件逐项写")
    .topics(&CONDITIONS);
pub static WORK: Field<Prose> = Field::new("base.work", "目前标准化工作情况")
    .hint("机构、人员、已有标准")
    .topics(&FOUNDATION);
pub static GOALS: Field<Prose> = Field::new("goals", "试点预期实现工作目标")
    .hint("包括标准体系建立、实施及实施效果等，写出可以考核的数字")
    .topics(&TARGETS);

pub(super) const PART: Part = Part {
    key: "base",
    number: "二",
    heading: "承担试点的工作基础",
    short: "工作基础",
    steps: &[
        Step {
            key: "fit",
            title: "现状及符合性",
            items: &[Item::Blank(&FIT.blank)],
        },
        Step {
            key: "work",
            title: "目前标准化工作情况",
            items: &[Item::Blank(&WORK.blank)],
        },
    ],
};

pub(super) const GOALS_PART: Part = Part {
    key: "goals",
    number: "三",
    heading: "试点预期实现工作目标（包括标准体系建立、实施及实施效果等）",
    short: "预期目标",
    steps: &[Step {
        key: "goals",
        title: "预期目标",
        items: &[Item::Blank(&GOALS.blank)],
    }],
};
