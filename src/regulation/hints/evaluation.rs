//! Hints for 自查报告 of 附件2.

use super::deeds::{
    BETTERED, CARRIED_OUT, CHECKED, FILED, GOALS_REACHED, STANDARDS_MADE, SYSTEM_STANDS, TRAINING,
};
use super::near::{
    BY_THE_BOOK, DRAWING, JUDGED, MENDED, REACHED, STORED, TAUGHT, WELL_KNOWN, WRITTEN,
};
use super::words::{BRANDS, OTHER_BRANDS};
use super::{BARE, Hint};
use crate::regulation::Clause;
use crate::value::{Above, Sign, Subject};
use Sign::{Lacks, Says};

/// The eight tasks of Article 15, then the goals of Article 14.
pub(super) static TASKS: [Hint; 9] = [
    Hint {
        clause: Clause::article(15, "建立健全标准体系或者标准综合体"),
        subject: Subject {
            heading: "（一）建立健全标准体系或者标准综合体",
            near: &[DRAWING],
            named: "标准体系 标准综合体",
            ways: SYSTEM_STANDS,
            ..BARE
        },
    },
    Hint {
        clause: Clause::article(15, "收集和制定相关标准"),
        subject: Subject {
            heading: "（二）收集和制定相关标准",
            near: &[WRITTEN],
            named: "收集 制定",
            ways: STANDARDS_MADE,
            ..BARE
        },
    },
    Hint {
        clause: Clause::article(15, "开展标准的宣传培训"),
        subject: Subject {
            heading: "（三）开展标准的宣传培训",
            near: &[TAUGHT],
            named: "宣传 培训",
            ways: TRAINING,
            ..BARE
        },
    },
    Hint {
        clause: Clause::article(15, "组织标准实施"),
        subject: Subject {
            heading: "（四）组织标准实施",
            near: &[BY_THE_BOOK],
            named: "标准实施 组织实施",
            ways: CARRIED_OUT,
            ..BARE
        },
    },
    Hint {
        clause: Clause::article(15, "开展标准实施评价"),
        subject: Subject {
            heading: "（五）开展标准实施评价",
            near: &[JUDGED],
            named: "实施评价",
            ways: CHECKED,
            ..BARE
        },
    },
    Hint {
        clause: Clause::article(15, "制定持续改进措施"),
        subject: Subject {
            heading: "（六）制定持续改进措施",
            near: &[MENDED],
            named: "持续改进 改进措施",
            ways: BETTERED,
            ..BARE
        },
    },
    Hint {
        clause: Clause::article(15, "创建品牌"),
        subject: Subject {
            heading: "（七）创建品牌",
            near: &[WELL_KNOWN],
            named: "品牌",
            ways: &[&[Says(BRANDS), Lacks(OTHER_BRANDS)]],
            above: Above::Near,
            ..BARE
        },
    },
    Hint {
        clause: Clause::article(15, "实施记录归档"),
        subject: Subject {
            heading: "（八）实施记录归档",
            near: &[STORED],
            named: "归档 档案",
            ways: FILED,
            ..BARE
        },
    },
    Hint {
        clause: Clause::article(18, "试点单位应当按照试点目标和任务进行自查"),
        subject: Subject {
            heading: "（九）试点目标达到情况",
            near: &[REACHED],
            named: "试点目标 目标达到 目标完成",
            ways: GOALS_REACHED,
            ..BARE
        },
    },
];
