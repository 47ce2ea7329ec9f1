//! Hints for 自查报告 of 附件2.

use super::words::{
    AIMS, BETTERS, BRANDS, BUILDS, CARRIES_OUT, CHECKS, FAULTS, FILES, FOLLOWS, KEEPS, LEVELS,
    MENDS, REACHES, RECORDS, REGULAR, SYSTEM, TRAINS, WRITES,
};
use super::{BARE, Hint};
use crate::regulation::Clause;
use crate::value::{Sign, Subject};
use Sign::{Counts, Says};

/// The eight tasks of Article 15, then the goals of Article 14.
pub(super) static TASKS: [Hint; 9] = [
    Hint {
        clause: Clause::article(15, "建立健全标准体系或者标准综合体"),
        subject: Subject {
            heading: "（一）建立健全标准体系或者标准综合体",
            named: "标准体系 标准综合体",
            ways: &[
                &[Says(SYSTEM)],
                &[Says("体系"), Says(BUILDS), Counts("项 个 份")],
                &[Says("标准体系 标准综合体"), Says(BUILDS)],
            ],
            ..BARE
        },
    },
    Hint {
        clause: Clause::article(15, "收集和制定相关标准"),
        subject: Subject {
            heading: "（二）收集和制定相关标准",
            named: "收集 制定",
            ways: &[
                &[Says("标准 规程 规范 国标 行标 地标 细则"), Says(WRITES)],
                &[Says(LEVELS), Counts("项 份 个 部 条 件")],
            ],
            ..BARE
        },
    },
    Hint {
        clause: Clause::article(15, "开展标准的宣传培训"),
        subject: Subject {
            heading: "（三）开展标准的宣传培训",
            named: "宣传 培训",
            ways: &[
                &[Says(TRAINS)],
                &[
                    Says("标准 规程 规范"),
                    Says("学习 抽背 抽问 背诵 晨会 早会 班前会 岗前 入职 必修 师傅 考一考"),
                ],
            ],
            ..BARE
        },
    },
    Hint {
        clause: Clause::article(15, "组织标准实施"),
        subject: Subject {
            heading: "（四）组织标准实施",
            named: "标准实施 组织实施",
            ways: &[
                &[Says("标准 规程 规范 制度 体系"), Says(CARRIES_OUT)],
                &[Says(FOLLOWS)],
            ],
            ..BARE
        },
    },
    Hint {
        clause: Clause::article(15, "开展标准实施评价"),
        subject: Subject {
            heading: "（五）开展标准实施评价",
            named: "实施评价",
            ways: &[
                &[Says(CHECKS), Says(REGULAR)],
                &[Says(CHECKS), Counts("次 轮 期 项 分 回")],
            ],
            ..BARE
        },
    },
    Hint {
        clause: Clause::article(15, "制定持续改进措施"),
        subject: Subject {
            heading: "（六）制定持续改进措施",
            named: "持续改进 改进措施",
            ways: &[
                &[Says(BETTERS)],
                &[Says(FAULTS), Says(MENDS)],
                &[
                    Says("完善 优化 更新"),
                    Says("标准 规程 规范 流程"),
                    Says("针对 根据 及时 定期 发现 结合 动态"),
                ],
            ],
            ..BARE
        },
    },
    Hint {
        clause: Clause::article(15, "创建品牌"),
        subject: Subject {
            heading: "（七）创建品牌",
            named: "品牌",
            ways: &[&[Says(BRANDS)]],
            above: true,
            ..BARE
        },
    },
    Hint {
        clause: Clause::article(15, "实施记录归档"),
        subject: Subject {
            heading: "（八）实施记录归档",
            named: "归档 档案",
            ways: &[&[Says(FILES)], &[Says(RECORDS), Says(KEEPS)]],
            ..BARE
        },
    },
    Hint {
        clause: Clause::article(18, "试点单位应当按照试点目标和任务进行自查"),
        subject: Subject {
            heading: "（九）试点目标达到情况",
            named: "试点目标 目标达到 目标完成",
            ways: &[
                &[Says(AIMS), Says(REACHES)],
                &[Says("超额完成 满意度 满意率 目标任务")],
            ],
            ..BARE
        },
    },
];
