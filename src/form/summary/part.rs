//! The five parts of the 总结报告, each with the figures it quotes.

use super::figures::{
    ARCHIVE, CHECKS, GROUP, INTERNAL, LEADER, LOCAL, NATIONAL, SOLVED, SPECIAL, SPECIAL_HEADS,
    THEORY, THEORY_HEADS, TRADE,
};
use super::text;
use crate::form::{Item, Part, Step};

pub(super) const MANAGEMENT: Part = Part {
    key: "management",
    number: "一",
    heading: "组织管理",
    short: "组织管理",
    steps: &[Step {
        key: "management",
        title: "组织管理",
        items: &[
            Item::Blank(&text::MANAGEMENT.blank),
            Item::Blank(&LEADER.blank),
        ],
    }],
};

pub(super) const SYSTEM: Part = Part {
    key: "system",
    number: "二",
    heading: "标准体系建设",
    short: "标准体系建设",
    steps: &[
        Step {
            key: "system",
            title: "标准体系建设",
            items: &[Item::Blank(&text::SYSTEM.blank)],
        },
        Step {
            key: "levels",
            title: "各级标准项数",
            items: &[
                Item::Blank(&NATIONAL.blank),
                Item::Blank(&TRADE.blank),
                Item::Blank(&LOCAL.blank),
                Item::Blank(&GROUP.blank),
                Item::Blank(&INTERNAL.blank),
            ],
        },
    ],
};

pub(super) const USE: Part = Part {
    key: "use",
    number: "三",
    heading: "标准实施应用",
    short: "标准实施应用",
    steps: &[
        Step {
            key: "use",
            title: "标准实施应用",
            items: &[Item::Blank(&text::USE.blank)],
        },
        Step {
            key: "figures",
            title: "培训、检查与改进",
            items: &[
                Item::Blank(&THEORY.blank),
                Item::Blank(&THEORY_HEADS.blank),
                Item::Blank(&SPECIAL.blank),
                Item::Blank(&SPECIAL_HEADS.blank),
                Item::Blank(&CHECKS.blank),
                Item::Blank(&SOLVED.blank),
            ],
        },
    ],
};

pub(super) const TASKS: Part = Part {
    key: "tasks",
    number: "四",
    heading: "任务完成情况",
    short: "任务完成情况",
    steps: &[Step {
        key: "tasks",
        title: "任务完成情况",
        items: &[Item::Blank(&text::TASKS.blank), Item::Blank(&ARCHIVE.blank)],
    }],
};

pub(super) const EFFECTS: Part = Part {
    key: "effects",
    number: "五",
    heading: "试点效果",
    short: "试点效果",
    steps: &[Step {
        key: "effects",
        title: "试点效果",
        items: &[Item::Blank(&text::EFFECTS.blank)],
    }],
};
