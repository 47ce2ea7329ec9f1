//! Ways in which the deeds of Article 15 are told of; 评估申请表 and 总结报告 ask for the same ones.

use super::words::{
    AIMS, BETTERS, BUILDS, CARRIES_OUT, CHECKS, FAULTS, FILES, FOLLOWS, KEEPS, LEVELS, MENDS,
    REACHES, RECORDS, REGULAR, SYSTEM, TRAINS, WRITES,
};
use crate::value::{Sign, Way};
use Sign::{Counts, Says};

/// A system of standards that stands.
pub(super) const SYSTEM_STANDS: &[Way] = &[
    &[Says(SYSTEM)],
    &[Says("体系"), Says(BUILDS), Counts("项 个 份")],
    &[Says("标准体系 标准综合体"), Says(BUILDS)],
];

/// Standards that were collected or written.
pub(super) const STANDARDS_MADE: &[Way] = &[
    &[Says("标准 规程 规范 国标 行标 地标 细则"), Says(WRITES)],
    &[Says(LEVELS), Counts("项 份 个 部 条 件")],
];

/// Training in standards.
pub(super) const TRAINING: &[Way] = &[
    &[Says(TRAINS)],
    &[
        Says("标准 规程 规范"),
        Says("学习 抽背 抽问 背诵 晨会 早会 班前会 岗前 入职 必修 师傅 考一考"),
    ],
];

/// Standards that are carried out.
pub(super) const CARRIED_OUT: &[Way] = &[
    &[Says("标准 规程 规范 制度 体系"), Says(CARRIES_OUT)],
    &[Says(FOLLOWS)],
];

/// Checks of how they are carried out.
pub(super) const CHECKED: &[Way] = &[
    &[Says(CHECKS), Says(REGULAR)],
    &[Says(CHECKS), Counts("次 轮 期 项 分 回")],
];

/// What is made better after such checks.
pub(super) const BETTERED: &[Way] = &[
    &[Says(BETTERS)],
    &[Says(FAULTS), Says(MENDS)],
    &[
        Says("完善 优化 更新"),
        Says("标准 规程 规范 流程"),
        Says("针对 根据 及时 定期 发现 结合 动态"),
    ],
];

/// Records that are kept.
pub(super) const FILED: &[Way] = &[&[Says(FILES)], &[Says(RECORDS), Says(KEEPS)]];

/// Goals that were reached.
pub(super) const GOALS_REACHED: &[Way] = &[
    &[Says(AIMS), Says(REACHES)],
    &[Says("超额完成 满意度 满意率 目标任务")],
];
