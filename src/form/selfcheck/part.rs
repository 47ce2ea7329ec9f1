//! The parts of the 自查表: whose it is, then the points by the article that asks for them.

use super::check::{POINTS, Point};
use crate::form::{Fact, Field, Item, Part, Step};
use crate::value::{Day, Line, Verdict};

pub static PILOT: Field<Line> = Field::new("pilot.name", "试点名称")
    .hint("与下达试点任务的文件一致")
    .states(Fact::PilotName);
pub static UNDERTAKER: Field<Line> = Field::new("cover.undertaker", "试点单位")
    .hint("与公章名称一致的全称")
    .states(Fact::Undertaker);
pub static CHECKED: Field<Day> = Field::new("check.day", "自查日期")
    .hint("试点期满前 3 个月自查（第十八条）")
    .states(Fact::SelfCheckedOn);
pub static RESULT: Field<Verdict> = Field::new("check.result", "自查结论")
    .hint("自查合格的，可以提出评估申请（第十八条）")
    .states(Fact::SelfCheckResult);

pub(super) const COVER: Part = Part {
    key: "cover",
    number: "",
    heading: "试点与日期",
    short: "试点与日期",
    steps: &[Step {
        key: "cover",
        title: "试点与日期",
        items: &[
            Item::Blank(&PILOT.blank),
            Item::Blank(&UNDERTAKER.blank),
            Item::Blank(&CHECKED.blank),
        ],
    }],
};

pub(super) const GOALS: Part = Part {
    key: "goals",
    number: "",
    heading: "第十四条 主要目标",
    short: "主要目标",
    steps: &[
        Step {
            key: "goals",
            title: "主要目标（一）（二）",
            items: &pair(&POINTS[0], &POINTS[1]),
        },
        Step {
            key: "image",
            title: "主要目标（三）",
            items: &POINTS[2].items(),
        },
    ],
};

pub(super) const TASKS: Part = Part {
    key: "tasks",
    number: "",
    heading: "第十五条 主要任务",
    short: "主要任务",
    steps: &[
        Step {
            key: "standards",
            title: "主要任务（一）（二）",
            items: &pair(&POINTS[3], &POINTS[4]),
        },
        Step {
            key: "practice",
            title: "主要任务（三）（四）",
            items: &pair(&POINTS[5], &POINTS[6]),
        },
        Step {
            key: "improvement",
            title: "主要任务（五）（六）",
            items: &pair(&POINTS[7], &POINTS[8]),
        },
        Step {
            key: "archive",
            title: "主要任务（七）（八）",
            items: &pair(&POINTS[9], &POINTS[10]),
        },
    ],
};

pub(super) const GROUP: Part = Part {
    key: "group",
    number: "",
    heading: "第十六条 领导小组的任务",
    short: "领导小组",
    steps: &[
        Step {
            key: "group",
            title: "领导小组的任务（一）（二）",
            items: &pair(&POINTS[11], &POINTS[12]),
        },
        Step {
            key: "stages",
            title: "领导小组的任务（三）",
            items: &POINTS[13].items(),
        },
    ],
};

pub(super) const TERM: Part = Part {
    key: "term",
    number: "",
    heading: "第十八条 期满前自查",
    short: "期满前自查",
    steps: &[
        Step {
            key: "term",
            title: "期满前自查",
            items: &POINTS[14].items(),
        },
        Step {
            key: "result",
            title: "自查结论",
            items: &[Item::Blank(&RESULT.blank)],
        },
    ],
};

/// The way on, after Article 18; an aid to memory only.
pub(super) const AFTER: &[(&str, &str)] = &[
    (
        "improve",
        "部分达到和未达到的各项，改进以后再查一次（第十五条（六））",
    ),
    ("report", "自查结果写入评估申请表的自查报告（附件2）"),
    ("apply", "自查合格的，可以提出评估申请（第十八条）"),
    (
        "archive",
        "本表和所列依据归档，并明确保存时限（第十五条（八））",
    ),
];

const fn pair(one: &'static Point, other: &'static Point) -> [Item; 6] {
    let (one, other) = (one.items(), other.items());
    [one[0], one[1], one[2], other[0], other[1], other[2]]
}
