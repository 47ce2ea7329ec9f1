//! Ways in which the deeds of Article 15 are told of; 评估申请表 and 总结报告 ask for the same ones.

use super::words::{
    AGAIN, AIMS, BETTERS, BUILDS, CARRIES_OUT, CHECKS, FAULTS, FILES, FOLLOWS, HOLDINGS, JUDGES,
    KEEPS, LEVELS, MENDS, OTHER_CHECKS, OTHER_SKILLS, OTHER_SYSTEMS, OTHER_WORKS, REACHES, RECORDS,
    REGULAR, STANDARDS, SYSTEM, TRAINS, WRITES,
};
use crate::value::{Sign, Way};
use Sign::{Counts, Lacks, Says};

/// A system of standards that stands.
pub(super) const SYSTEM_STANDS: &[Way] = &[
    &[
        Says("画 图 树 归成 分成 分作 摊 枝"),
        Says("清单 名录 目录 册 列在 编了号 编号"),
        Counts("行 条 项 支 块 摊 格 层 片"),
        Lacks(OTHER_SYSTEMS),
    ],
    &[Says(SYSTEM)],
    &[
        Says("体系"),
        Says(BUILDS),
        Counts("项 个 份"),
        Lacks(OTHER_SYSTEMS),
    ],
    &[
        Says("架构 总目 明细 主干 框架 目录"),
        Counts("份 项 条 件 类 支 层"),
        Lacks(OTHER_SYSTEMS),
    ],
    &[Says("标准体系 标准综合体"), Says(BUILDS)],
    &[
        Says(STANDARDS),
        Counts("份 项 条 册 本"),
        Says("类 层 块 支 树 图 格 索引"),
    ],
    &[
        Says(STANDARDS),
        Says(BUILDS),
        Counts("类 层 块 板块 摞 支 册 条"),
    ],
];

/// Standards that were collected or written.
pub(super) const STANDARDS_MADE: &[Way] = &[
    &[
        Says("国家 省里 上级 国标 省标 现成"),
        Says("自己写 自己编 自己动手 自己立 抄来 拿来 补细则"),
        Counts("份 项 本 条"),
    ],
    &[Says(STANDARDS), Says(WRITES)],
    &[Says("国标 行标 地标 作业文件"), Says(WRITES)],
    &[
        Says(STANDARDS),
        Counts("份 项 部 本"),
        Lacks("计划 指南 意见 方案 简报"),
    ],
    &[
        Says("执笔 自拟 拿来用 自己立 起草 编写 自编 下载 采用 检索 编出"),
        Counts("份 项 部"),
        Lacks("计划 指南 意见 方案 简报"),
    ],
    &[Says(LEVELS), Counts("项 份 个 部 条 件")],
];

/// Training in standards.
pub(super) const TRAINING: &[Way] = &[
    &[Says(TRAINS), Lacks(OTHER_SKILLS)],
    &[Says(TRAINS), Says("标准 贯标 规程 文本")],
    &[
        Says(STANDARDS),
        Says(
            "抽问 晨会 早会 班前会 岗前 入职 必修 师傅 老师 人手一册 人手一本 先考 考试 学 念 练 \
                        背 课 视频 推送 打卡",
        ),
    ],
];

/// Standards that are carried out.
pub(super) const CARRIED_OUT: &[Way] = &[
    &[
        Says("勾 步骤 每一步 一步"),
        Says("系统不 打印键 弹出 放行 出不了 过不去 才算 不许出 库门"),
    ],
    &[Says(STANDARDS), Says(CARRIES_OUT)],
    &[Says("制度 体系"), Says(CARRIES_OUT)],
    &[
        Says("卡 册 表 图 单"),
        Says("每间 门后 每台 每辆 每个岗 每个窗 床头 人手 每岗 各岗 车上 桌上"),
    ],
    &[
        Says("工序 步骤 岗位 窗口"),
        Says("一步确认 拍照上传 一张卡 勾选 系统校验 扫码 要点 记录仪"),
    ],
    &[Says(FOLLOWS)],
];

/// Checks of how they are carried out.
pub(super) const CHECKED: &[Way] = &[
    &[
        Says("自己给自己 自己查自己 自己考自己"),
        Says("分 账 查 考"),
    ],
    &[
        Says("少一 漏一 错一 少填 漏填 对不上 不合格"),
        Says("扣 罚 记 奖"),
        Lacks(OTHER_CHECKS),
    ],
    &[Says(AGAIN), Says(JUDGES), Lacks(OTHER_CHECKS)],
    &[Says(CHECKS), Says(REGULAR), Lacks(OTHER_CHECKS)],
    &[
        Says("对着 对照 逐条"),
        Says("条款 文本 规程 标准"),
        Says("查 评 判 打分"),
    ],
    &[
        Says(CHECKS),
        Counts("次 轮 期 项 分 回"),
        Lacks(OTHER_CHECKS),
    ],
];

/// What is made better after such checks.
pub(super) const BETTERED: &[Way] = &[
    &[Says(BETTERS), Lacks(OTHER_WORKS)],
    &[
        Says("改 修 换 并 补"),
        Counts("回 轮 处 条 版 次 款 遍"),
        Lacks(OTHER_WORKS),
    ],
    &[Says(FAULTS), Says(MENDS), Lacks(OTHER_WORKS)],
    &[Says(STANDARDS), Says("改 修 增补 换 并 删 重写")],
    &[
        Says("完善 优化 更新"),
        Says("标准 规程 规范 流程"),
        Says("针对 根据 及时 定期 发现 结合 动态"),
    ],
];

/// Records that are kept.
pub(super) const FILED: &[Way] = &[
    &[Says(FILES), Lacks(HOLDINGS)],
    &[
        Says(RECORDS),
        Counts("年"),
        Says("普通 一般 重要 存 留 短 长"),
    ],
    &[Says(RECORDS), Says(KEEPS), Lacks(HOLDINGS)],
    &[
        Says("单 表 簿 件 本"),
        Says("存 留 装 锁 移交 入"),
        Counts("年 盒 卷"),
    ],
];

/// Goals that were reached.
pub(super) const GOALS_REACHED: &[Way] = &[
    &[Says(AIMS), Says(REACHES)],
    &[Says("超额完成 满意度 满意率 目标任务")],
];
