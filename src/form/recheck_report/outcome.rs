//! 复查目的, 复查依据 and 复查报告 of 附件6, what Article 34 wants known of the recheck, and the way on paper.

use crate::form::recheck_self::FOCAL_POINTS;
use crate::form::{Field, Item, Part, Step};
use crate::value::{Day, Prose, Verdict, YesNo};

pub static PURPOSE: Field<Prose> = Field::new("report.purpose", "复查目的");
pub static BASIS: Field<Prose> =
    Field::new("report.basis", "复查依据").hint("依据的标准和文件（第三十四条（二））");
pub static ACCEPTED: Field<YesNo> = Field::new("papers.accepted", "申请材料符合要求的评价")
    .asking("申请材料评价：有没有符合要求的结论")
    .hint("符合要求的，才进行现场复查（第三十四条（三））")
    .unprinted();
pub static ACCEPTED_ON: Field<Day> = Field::new("papers.on", "申请材料评价日期")
    .hint("不晚于现场复查的第一天")
    .unprinted();
pub static SYSTEM_SEEN: Field<YesNo> = Field::new("scope.system", "审查标准体系文件")
    .asking("有没有审查标准体系文件")
    .hint("现场复查的两个方面之一（第三十四条（三））")
    .unprinted();
pub static SITE_SEEN: Field<YesNo> = Field::new("scope.site", "现场抽查")
    .asking("有没有现场抽查")
    .hint("现场复查的两个方面之一（第三十四条（三））")
    .unprinted();
pub static REPORT: Field<Prose> = Field::new("report.text", "复查报告")
    .hint("重点查看的四个方面、集体讨论的结论（第三十四条）")
    .topics(&FOCAL_POINTS);
pub static VERDICT: Field<Verdict> = Field::new("report.verdict", "复查结论")
    .hint("专家组集体讨论后提出（第三十四条（四））")
    .unprinted();
pub static TOLD: Field<Day> = Field::new("told.on", "与被复查单位沟通日期")
    .hint("就有关问题与被复查单位沟通（第三十四条（四））")
    .unprinted()
    .optional();

pub(super) const PART: Part = Part {
    key: "outcome",
    number: "",
    heading: "复查目的、依据与报告",
    short: "复查报告",
    steps: &[
        Step {
            key: "basis",
            title: "复查目的与依据",
            items: &[Item::Blank(&PURPOSE.blank), Item::Blank(&BASIS.blank)],
        },
        Step {
            key: "visit",
            title: "材料评价与现场复查",
            items: &[
                Item::Blank(&ACCEPTED.blank),
                Item::Blank(&ACCEPTED_ON.blank),
                Item::Blank(&SYSTEM_SEEN.blank),
                Item::Blank(&SITE_SEEN.blank),
            ],
        },
        Step {
            key: "report",
            title: "复查报告与结论",
            items: &[
                Item::Blank(&REPORT.blank),
                Item::Blank(&VERDICT.blank),
                Item::Blank(&TOLD.blank),
            ],
        },
    ],
};

/// The way on paper, after Articles 34 and 35; an aid to memory only.
pub(super) const AFTER: &[(&str, &str)] = &[
    ("sign.panel", "专家组每位成员在名单上签字（附件6）"),
    ("sign.leader", "复查专家组组长签字，写日期（附件6）"),
    ("submit", "复查报告提交省级联席办公室（第三十五条）"),
    (
        "copies",
        "省级联席办公室确认后，复查自检报告、复查申请表和复查报告一并报部级联席办公室；份数细则没有规定（第三十五条）",
    ),
];
