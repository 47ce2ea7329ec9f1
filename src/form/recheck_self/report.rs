//! 推广情况 and 自检报告 of 附件4, and the way on paper.

use crate::form::{Field, Item, Part, Step};
use crate::value::{Count, Prose, YesNo};

/// The four focal points of Article 34 (3).
pub(in crate::form) static FOCAL_POINTS: [&str; 4] = [
    "（一）标准化工作运行机制和有效性评价等制度情况",
    "（二）标准化规划、年度工作计划有效实施情况",
    "（三）标准体系的有效运行实施和持续改进情况",
    "（四）全员标准化意识和公众满意度提升等情况",
];

pub static SPREAD: Field<Prose> = Field::new(
    "spread.text",
    "将试点经验在相关领域内推广情况（含制修订相关国家、行业和地方标准情况）",
)
.asking("试点经验在相关领域内的推广情况")
.hint("含制修订国家、行业、地方标准的情况，没有的写“无”")
.or_none();
pub static NATIONAL: Field<Count> = Field::new("made.national", "制修订国家标准项数")
    .unprinted()
    .optional();
pub static TRADE: Field<Count> = Field::new("made.trade", "制修订行业标准项数")
    .unprinted()
    .optional();
pub static LOCAL: Field<Count> = Field::new("made.local", "制修订地方标准项数")
    .unprinted()
    .optional();
pub static REPORT: Field<Prose> = Field::new("check.report", "自检报告")
    .hint("现场复查重点查看的四个方面都要写到（第三十四条（三））")
    .topics(&FOCAL_POINTS);
pub static TRUE: Field<YesNo> = Field::new("declared.true", "真实性声明")
    .asking("有没有逐项核实，保证所填属实")
    .hint("弄虚作假的，停止复查并通报批评（第三十七条）")
    .unprinted();

pub(super) const PART: Part = Part {
    key: "report",
    number: "",
    heading: "推广情况与自检报告",
    short: "自检报告",
    steps: &[
        Step {
            key: "spread",
            title: "推广情况",
            items: &[
                Item::Blank(&SPREAD.blank),
                Item::Blank(&NATIONAL.blank),
                Item::Blank(&TRADE.blank),
                Item::Blank(&LOCAL.blank),
            ],
        },
        Step {
            key: "report",
            title: "自检报告",
            items: &[Item::Blank(&REPORT.blank), Item::Blank(&TRUE.blank)],
        },
    ],
};

/// The way on paper, after Articles 32 and 35; an aid to memory only.
pub(super) const AFTER: &[(&str, &str)] = &[
    ("sign", "负责人签字，写日期（附件4）"),
    (
        "together",
        "与复查申请表一并提交所在地的省级联席办公室（第三十二条）",
    ),
    (
        "copies",
        "份数细则没有规定，按省级联席办公室的要求准备（第三十二条、第三十五条）",
    ),
    (
        "file",
        "留一份归档，写明保存时限（惯例，比照第十五条（八））",
    ),
];
