//! 六、各单位意见 of 附件1: five bodies, whose seals and signatures come on paper.

use crate::form::{Fact, Field, Item, Need, Part, Step, Table};
use crate::value::{Line, Prose};

const BY_HAND: &str = "可先打印文字，也可留空由该单位在纸上填写";

pub static UNDERTAKER_OPINION: Field<Prose> = Field::new("undertaker.opinion", "承担单位意见")
    .hint(BY_HAND)
    .optional();
pub static PARTICIPANT: Field<Line> = Field::new("participant.name", "参加单位");
pub static PARTICIPANT_OPINION: Field<Prose> = Field::new("participant.opinion", "参加单位意见")
    .hint(BY_HAND)
    .optional();
pub static NO_PARTICIPANT: Field<Line> = Field::new("participants.none", "没有参加单位的原因")
    .hint("有参加单位的不填")
    .unprinted()
    .optional();
pub static GUARANTOR_OPINION: Field<Prose> = Field::new("guarantor.opinion", "保证单位意见")
    .hint(BY_HAND)
    .optional();
pub static GUIDE_OPINION: Field<Prose> = Field::new("guide.opinion", "业务指导单位意见")
    .hint(BY_HAND)
    .optional();
pub static SUPERVISOR: Field<Line> = Field::new("supervisor.name", "管理单位")
    .hint("省、自治区、直辖市的标准化行政主管部门，现为市场监督管理局（厅、委）")
    .states(Fact::Supervisor);
pub static SUPERVISOR_OPINION: Field<Prose> = Field::new("supervisor.opinion", "管理单位意见")
    .hint(BY_HAND)
    .optional();

pub static PARTICIPANTS: Table = Table {
    key: "participants",
    label: "参加单位",
    row: "参加单位",
    hint: "参与试点创建的有关单位，一行一个，每个单位单独签章",
    need: Need::May,
    columns: &[&PARTICIPANT.blank, &PARTICIPANT_OPINION.blank],
    offers: &[],
    offered_in: "",
};

pub(super) const PART: Part = Part {
    key: "consent",
    number: "六",
    heading: "试点承担单位、参加单位、保证单位、业务指导单位及管理单位意见",
    short: "各单位意见",
    steps: &[
        Step {
            key: "participants",
            title: "参加单位与管理单位",
            items: &[
                Item::Blank(&SUPERVISOR.blank),
                Item::Table(&PARTICIPANTS),
                Item::Blank(&NO_PARTICIPANT.blank),
            ],
        },
        Step {
            key: "opinions",
            title: "意见文字",
            items: &[
                Item::Blank(&UNDERTAKER_OPINION.blank),
                Item::Blank(&GUARANTOR_OPINION.blank),
                Item::Blank(&GUIDE_OPINION.blank),
                Item::Blank(&SUPERVISOR_OPINION.blank),
            ],
        },
    ],
};

/// The way on paper, after Articles 10 to 12 and note 5 of the 填写说明; an aid to memory only.
pub(super) const AFTER: &[(&str, &str)] = &[
    (
        "copies",
        "打印 6 份：承担单位 2 份、业务指导单位 1 份、管理单位 1 份、部级联席办公室 2 份（附件1 填写说明5）",
    ),
    (
        "seal.undertaker",
        "承担单位写意见、盖章，负责人签名，写日期（第十条、附件1 六）",
    ),
    (
        "seal.participants",
        "每个参加单位盖章，负责人签名，写日期（第十条、附件1 六）",
    ),
    (
        "seal.guarantor",
        "保证单位盖章，负责人签名，写日期（第十条、附件1 六）",
    ),
    (
        "seal.guide",
        "业务指导单位盖章，负责人签名，写日期（第十条、附件1 六）",
    ),
    (
        "seal.supervisor",
        "管理单位盖章，负责人签名，写日期（第十条、附件1 六）",
    ),
    (
        "recommend",
        "省级行业主管部门审查、推荐，提交省级联席办公室（第十一条）",
    ),
    (
        "report",
        "省级联席办公室审核后上报部级联席办公室，抄送省级人民政府（第十二条）",
    ),
    (
        "call",
        "核对当批征集通知：截止日期、份数、是否另要电子版（细则没有规定，以通知为准）",
    ),
];
