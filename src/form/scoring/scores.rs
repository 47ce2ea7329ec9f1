//! The sheet that Article 20 says is issued separately: its source, its points, and its lines, which the panel loads.

use crate::form::{Fact, Field, Item, Need, Part, Step, Table};
use crate::value::{Line, Prose, Score};

pub static PILOT: Field<Line> = Field::new("pilot.name", "试点名称")
    .hint("与评估申请表一致")
    .states(Fact::PilotName);
pub static UNDERTAKER: Field<Line> = Field::new("cover.undertaker", "试点单位")
    .hint("与评估申请表一致")
    .states(Fact::Undertaker);
pub static SOURCE: Field<Line> = Field::new("sheet.source", "计分表来源")
    .hint("评估计分表另行制定（第二十条），写明文件名称和文号或者由谁提供");
pub static FULL: Field<Score> = Field::new("score.full", "满分")
    .hint("以所用的计分表为准")
    .optional();
pub static PASS: Field<Score> = Field::new("score.pass", "合格线")
    .hint("以所用的计分表为准，细则没有规定")
    .optional();

pub static PROJECT: Field<Line> = Field::new("score.project", "项目")
    .hint("与上一行相同的可以不填")
    .optional();
pub static BRANCH: Field<Line> = Field::new("score.branch", "分项").optional();
pub static DEMAND: Field<Prose> = Field::new("score.demand", "内容和要求");
pub static POINTS: Field<Score> = Field::new("score.points", "分值");
pub static BASIS: Field<Prose> = Field::new("score.basis", "评分标准").optional();
pub static GOT: Field<Score> = Field::new("score.got", "得分");
pub static NOTE: Field<Prose> = Field::new("score.note", "评估记录")
    .hint("看了什么、为何扣分")
    .optional();

pub static SCORES: Table = Table {
    key: "scores",
    label: "评估计分表",
    row: "计分项",
    hint: "一行一项；可从电子表格复制多行，一次粘贴进来",
    need: Need::Must,
    columns: &[
        &PROJECT.blank,
        &BRANCH.blank,
        &DEMAND.blank,
        &POINTS.blank,
        &BASIS.blank,
        &GOT.blank,
        &NOTE.blank,
    ],
    offers: &[],
    offered_in: "",
};

pub(super) const SOURCE_PART: Part = Part {
    key: "source",
    number: "",
    heading: "试点与计分表来源",
    short: "计分表来源",
    steps: &[Step {
        key: "source",
        title: "试点与计分表来源",
        items: &[
            Item::Blank(&PILOT.blank),
            Item::Blank(&UNDERTAKER.blank),
            Item::Blank(&SOURCE.blank),
            Item::Blank(&FULL.blank),
            Item::Blank(&PASS.blank),
        ],
    }],
};

pub(super) const SCORES_PART: Part = Part {
    key: "scores",
    number: "",
    heading: "评估计分表",
    short: "计分",
    steps: &[Step {
        key: "scores",
        title: "逐项计分",
        items: &[Item::Table(&SCORES)],
    }],
};

/// The way on, after Articles 20 to 22; an aid to memory only.
pub(super) const AFTER: &[(&str, &str)] = &[
    (
        "check",
        "对照所用的计分表原件，核对每一项的内容、分值和评分标准（第二十条）",
    ),
    (
        "agree",
        "评估组核对得分，形成考核评估结论（第二十一条（六）（七））",
    ),
    ("report", "测评结果写入评估报告的评估综述（惯例）"),
];

/// The same at mid-term, where no article asks for the sheet.
pub(super) const AFTER_MID_TERM: &[(&str, &str)] = &[
    (
        "check",
        "对照所用的计分表原件，核对每一项的内容、分值和评分标准（惯例）",
    ),
    ("agree", "参加中期评估的成员核对得分（惯例）"),
    ("record", "中期评估的日期登记在试点记录里（第十八条）"),
    ("file", "本表留存，终期评估时可以对照（惯例）"),
];
