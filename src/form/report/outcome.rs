//! 评估目的, 评估依据 and 评估综述 of 附件3, the conclusion that Article 21 wants, and the way on paper.

use crate::form::{Field, Item, Part, Step};
use crate::value::{Prose, Score, Verdict};

/// What Article 20 holds the pilot against.
static BASES: [&str; 2] = ["评估方案", "评估计分表"];

/// What Article 21 (3) to (8) has the panel look at and come to.
static FINDINGS: [&str; 6] = [
    "（一）查阅文件、记录、标准文本等资料的情况",
    "（二）考核现场的情况",
    "（三）公众满意程度",
    "（四）对照评估计分表测评的结果",
    "（五）考核评估结论",
    "（六）改进意见和建议",
];

pub static PURPOSE: Field<Prose> = Field::new("report.purpose", "评估目的");
pub static BASIS: Field<Prose> = Field::new("report.basis", "评估依据")
    .hint("写明评估方案和评估计分表（第二十条）")
    .topics(&BASES);
pub static REVIEW: Field<Prose> = Field::new("report.review", "评估综述")
    .hint("写明做了什么、看到什么、结论和改进意见（第二十一条）")
    .topics(&FINDINGS);
pub static TOTAL: Field<Score> = Field::new("report.total", "测评总分")
    .hint("与评估计分表的合计一致")
    .unprinted()
    .optional();
pub static VERDICT: Field<Verdict> = Field::new("report.verdict", "考核评估结论")
    .hint("第二十一条（七）")
    .unprinted();
pub static ADVICE: Field<Prose> = Field::new("report.advice", "改进意见和建议")
    .hint("向试点单位通报时提出（第二十一条（八））")
    .unprinted()
    .optional();

pub(super) const PART: Part = Part {
    key: "outcome",
    number: "",
    heading: "评估目的、依据与综述",
    short: "评估综述",
    steps: &[
        Step {
            key: "basis",
            title: "评估目的与依据",
            items: &[Item::Blank(&PURPOSE.blank), Item::Blank(&BASIS.blank)],
        },
        Step {
            key: "review",
            title: "评估综述与结论",
            items: &[
                Item::Blank(&TOTAL.blank),
                Item::Blank(&VERDICT.blank),
                Item::Blank(&ADVICE.blank),
                Item::Blank(&REVIEW.blank),
            ],
        },
    ],
};

/// The way on paper, after Articles 21 to 23; an aid to memory only.
pub(super) const AFTER: &[(&str, &str)] = &[
    ("sign.panel", "专家组每位成员在名单上签字（附件3）"),
    ("sign.leader", "评估专家组长签字，写日期（附件3）"),
    (
        "inform",
        "向试点单位通报评估情况，提出改进意见和建议（第二十一条（八））",
    ),
    (
        "submit",
        "评估报告提交省级联席办公室和相关成员单位（第二十二条）",
    ),
    (
        "copies",
        "省级联席办公室确认后报部级联席办公室，一式 2 份：报送公函、评估申请表、试点总结报告、试点评估报告（第二十三条）",
    ),
];
