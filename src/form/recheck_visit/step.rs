//! The four steps of Article 34 with their days, as minutes.

use crate::form::{Fact, Field, Item, Part, Step};
use crate::value::{Day, Line, Prose};

pub static PILOT: Field<Line> = Field::new("pilot.name", "试点名称")
    .hint("与复查申请表一致")
    .states(Fact::PilotName);
pub static UNDERTAKER: Field<Line> = Field::new("cover.undertaker", "接受复查单位")
    .hint("与复查申请表一致")
    .states(Fact::Undertaker);

pub static ON1: Field<Day> =
    Field::new("step1.on", "（一）日期").asking("（一）成立复查专家组：日期");
pub static NOTE1: Field<Prose> =
    Field::new("step1.note", "（一）记录").asking("（一）成立复查专家组：记录");
pub static ON2: Field<Day> =
    Field::new("step2.on", "（二）日期").asking("（二）申请材料评价：日期");
pub static NOTE2: Field<Prose> =
    Field::new("step2.note", "（二）记录").asking("（二）申请材料评价：记录");
pub static ON3: Field<Day> = Field::new("step3.on", "（三）日期").asking("（三）现场复查：日期");
pub static NOTE3: Field<Prose> =
    Field::new("step3.note", "（三）记录").asking("（三）现场复查：记录");
pub static ON4: Field<Day> =
    Field::new("step4.on", "（四）日期").asking("（四）形成复查结论：日期");
pub static NOTE4: Field<Prose> =
    Field::new("step4.note", "（四）记录").asking("（四）形成复查结论：记录");

/// The days of the steps, in order.
pub static DAYS: [&Field<Day>; 4] = [&ON1, &ON2, &ON3, &ON4];

pub(super) const COVER: Part = Part {
    key: "cover",
    number: "",
    heading: "试点与单位",
    short: "试点与单位",
    steps: &[Step {
        key: "cover",
        title: "试点与单位",
        items: &[Item::Blank(&PILOT.blank), Item::Blank(&UNDERTAKER.blank)],
    }],
};

pub(super) const STEPS: Part = Part {
    key: "steps",
    number: "",
    heading: "复查步骤",
    short: "复查步骤",
    steps: &[
        Step {
            key: "papers",
            title: "成立专家组与材料评价",
            items: &[
                Item::Blank(&ON1.blank),
                Item::Blank(&NOTE1.blank),
                Item::Blank(&ON2.blank),
                Item::Blank(&NOTE2.blank),
            ],
        },
        Step {
            key: "visit",
            title: "现场复查与结论",
            items: &[
                Item::Blank(&ON3.blank),
                Item::Blank(&NOTE3.blank),
                Item::Blank(&ON4.blank),
                Item::Blank(&NOTE4.blank),
            ],
        },
    ],
};

/// An aid to memory only.
pub(super) const AFTER: &[(&str, &str)] = &[
    ("file", "与复查报告一并归档"),
    ("copies", "细则没有要求报送记录，留存备查"),
];
