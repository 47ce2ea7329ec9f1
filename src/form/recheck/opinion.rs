//! The three opinions of 附件5, and the way on paper.

use crate::form::{Field, Item, Part, Step};
use crate::value::{Prose, YesNo};

const BY_HAND: &str = "可先打印文字，也可留空由该部门在纸上填写";

pub static UNIT: Field<Prose> =
    Field::new("opinion.unit", "申请单位意见").hint("如：同意申请复查，所填属实");
pub static GUIDE_SAYS: Field<Prose> = Field::new("opinion.guide", "业务指导部门意见")
    .hint(BY_HAND)
    .optional();
pub static OFFICE: Field<Prose> = Field::new("opinion.office", "受理部门意见")
    .hint(BY_HAND)
    .optional();
pub static TRUE: Field<YesNo> = Field::new("declared.true", "真实性声明")
    .asking("有没有逐项核实，保证所填属实")
    .hint("弄虚作假的，停止复查并通报批评（第三十七条）")
    .unprinted();

pub(super) const PART: Part = Part {
    key: "opinions",
    number: "",
    heading: "意见",
    short: "意见",
    steps: &[Step {
        key: "opinions",
        title: "意见与声明",
        items: &[
            Item::Blank(&UNIT.blank),
            Item::Blank(&GUIDE_SAYS.blank),
            Item::Blank(&OFFICE.blank),
            Item::Blank(&TRUE.blank),
        ],
    }],
};

/// The way on paper, after Articles 32, 33 and 35; an aid to memory only.
pub(super) const AFTER: &[(&str, &str)] = &[
    ("seal.unit", "申请单位写意见、写日期（附件5）"),
    ("seal.guide", "业务指导部门写意见、写日期（附件5）"),
    (
        "submit",
        "与复查自检报告一并提交所在地的省级联席办公室（第三十二条）",
    ),
    ("seal.office", "受理部门写意见、写日期（附件5）"),
    (
        "copies",
        "份数细则没有规定，按省级联席办公室的要求准备（第三十二条、第三十五条）",
    ),
];
