//! The four steps of Article 34 with their days, as minutes.

use crate::form::recheck_self::FOCAL_POINTS;
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
pub static NOTE1: Field<Prose> = Field::new("step1.note", "（一）记录")
    .asking("（一）成立复查专家组：记录")
    .hint("一般为 5 至 7 名，由标准化、相关专业领域的技术专家以及管理人员组成");
pub static ON2: Field<Day> =
    Field::new("step2.on", "（二）日期").asking("（二）申请材料评价：日期");
pub static NOTE2: Field<Prose> = Field::new("step2.note", "（二）记录")
    .asking("（二）申请材料评价：记录")
    .hint("依据哪些标准和文件评价，申请材料是否符合要求");
pub static ON3: Field<Day> = Field::new("step3.on", "（三）日期").asking("（三）现场复查：日期");
pub static NOTE3: Field<Prose> = Field::new("step3.note", "（三）记录")
    .asking("（三）现场复查：记录")
    .hint("审查标准体系文件和现场抽查的情况，重点查看的四个方面")
    .topics(&FOCAL_POINTS);
pub static ON4: Field<Day> =
    Field::new("step4.on", "（四）日期").asking("（四）形成复查结论：日期");
pub static NOTE4: Field<Prose> = Field::new("step4.note", "（四）记录")
    .asking("（四）形成复查结论：记录")
    .hint("集体讨论后提出的结论意见，与被复查单位沟通的情况");

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
    ("file", "与复查报告一并归档（惯例）"),
    ("copies", "细则没有要求报送记录，留存备查"),
];

#[cfg(test)]
mod tests {
    use super::*;

    const REGULATION: &str = include_str!("../../../tests/fixtures/regulation.txt");

    fn article() -> &'static str {
        let from = REGULATION.find("复查工作应当按下列步骤进行").unwrap();
        &REGULATION[from..REGULATION.find("第三十五条").unwrap()]
    }

    #[test]
    fn the_steps_are_those_of_the_article_in_its_order() {
        let mut rest = article();
        for day in DAYS {
            let words = day.blank.asks().replace("：日期", "。");
            (_, rest) = rest.split_once(&words).expect(&words);
        }
        assert!(!rest.contains('（'));
    }

    #[test]
    fn the_focal_points_are_those_of_the_article_in_its_order() {
        let squeezed: String = article().split_whitespace().collect();
        let (_, mut rest) = squeezed.split_once("重点查看").unwrap();
        for heading in &FOCAL_POINTS {
            let (_, words) = heading.split_once('）').unwrap();
            rest = rest.strip_prefix(words).expect(words);
            rest = rest.strip_prefix(['；', '。']).expect(words);
        }
        assert!(rest.starts_with("现场抽查"));
    }
}
