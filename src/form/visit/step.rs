//! The eight steps of Article 21 with time and record, and the survey of the fifth.

use crate::form::{Fact, Field, Item, Part, Step};
use crate::value::{Count, DayTime, Line, Prose};

/// One step of the visit.
#[derive(Debug)]
pub struct Stage {
    /// Its number in Article 21, （一）.
    pub number: &'static str,
    /// What is done, in the words of the article.
    pub deed: &'static str,
    /// When it began.
    pub at: Field<DayTime>,
    /// What is recorded of it.
    pub note: Field<Prose>,
}

/// A step from its key, its number and the words of the article.
macro_rules! stage {
    ($key:literal, $number:literal, $deed:literal) => {
        Stage {
            number: $number,
            deed: $deed,
            at: Field::new(concat!($key, ".at"), concat!($number, "时间"))
                .asking(concat!($number, $deed, "：开始时间"))
                .hint("写到分，如 2026-05-03 9:30"),
            note: Field::new(concat!($key, ".note"), concat!($number, "记录")).asking(concat!(
                $number,
                $deed,
                "：记录"
            )),
        }
    };
}

/// All steps, in the order of Article 21.
pub static STAGES: [Stage; 8] = [
    stage!("step1", "（一）", "宣布评估组成员、评估程序及有关事宜"),
    stage!("step2", "（二）", "听取试点单位工作汇报"),
    stage!("step3", "（三）", "查阅相应的文件、记录、标准文本等资料"),
    stage!("step4", "（四）", "考核现场"),
    stage!("step5", "（五）", "随机调查公众满意程度"),
    stage!("step6", "（六）", "对照评估计分表进行测评"),
    stage!("step7", "（七）", "形成考核评估结论"),
    stage!(
        "step8",
        "（八）",
        "向试点单位通报评估情况，提出改进意见和建议"
    ),
];

pub static PILOT: Field<Line> = Field::new("pilot.name", "试点名称")
    .hint("与评估申请表一致")
    .states(Fact::PilotName);
pub static UNDERTAKER: Field<Line> = Field::new("cover.undertaker", "试点单位")
    .hint("与评估申请表一致")
    .states(Fact::Undertaker);
pub static SAMPLE: Field<Count> = Field::new("survey.sample", "调查人数")
    .asking("随机调查了多少人")
    .hint("第二十一条（五）");
pub static SATISFIED: Field<Count> = Field::new("survey.satisfied", "满意人数")
    .asking("其中多少人满意")
    .hint("不多于调查人数");

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
    heading: "第二十一条 现场考核评估程序",
    short: "考核程序",
    steps: &[
        Step {
            key: "opening",
            title: "（一）至（三）",
            items: &[
                Item::Blank(&STAGES[0].at.blank),
                Item::Blank(&STAGES[0].note.blank),
                Item::Blank(&STAGES[1].at.blank),
                Item::Blank(&STAGES[1].note.blank),
                Item::Blank(&STAGES[2].at.blank),
                Item::Blank(&STAGES[2].note.blank),
            ],
        },
        Step {
            key: "site",
            title: "（四）（五）",
            items: &[
                Item::Blank(&STAGES[3].at.blank),
                Item::Blank(&STAGES[3].note.blank),
                Item::Blank(&STAGES[4].at.blank),
                Item::Blank(&SAMPLE.blank),
                Item::Blank(&SATISFIED.blank),
                Item::Blank(&STAGES[4].note.blank),
            ],
        },
        Step {
            key: "closing",
            title: "（六）至（八）",
            items: &[
                Item::Blank(&STAGES[5].at.blank),
                Item::Blank(&STAGES[5].note.blank),
                Item::Blank(&STAGES[6].at.blank),
                Item::Blank(&STAGES[6].note.blank),
                Item::Blank(&STAGES[7].at.blank),
                Item::Blank(&STAGES[7].note.blank),
            ],
        },
    ],
};

/// The way on, after Articles 21 and 22; an aid to memory only.
pub(super) const AFTER: &[(&str, &str)] = &[
    ("scores", "评估计分表的得分与现场记录核对一致（惯例）"),
    (
        "report",
        "写试点评估报告，提交省级联席办公室和相关成员单位（第二十二条）",
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    const REGULATION: &str = include_str!("../../../tests/fixtures/regulation.txt");

    #[test]
    fn the_steps_are_those_of_the_article_in_its_order() {
        let from = REGULATION.find("第二十一条").unwrap();
        let mut rest = &REGULATION[from..REGULATION.find("第二十二条").unwrap()];
        for stage in &STAGES {
            let words = format!("{}{}", stage.number, stage.deed);
            (_, rest) = rest.split_once(&words).expect(&words);
            assert!(rest.starts_with(['；', '。']), "{words}");
        }
        assert!(!rest.contains('（'));
    }
}
