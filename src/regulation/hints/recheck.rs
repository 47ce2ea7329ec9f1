//! Hints for 自检报告, 复查记录 and 复查报告.

use super::near::{EVERYBODY, KEPT_GOING, ON_TIME, RUNNING};
use super::words::{OTHER_WORKS, OTHERS_PLEASED, PLEASES, SERVED, STANDARDS};
use super::{BARE, Hint};
use crate::regulation::Clause;
use crate::value::{Sign, Subject};
use Sign::{Counts, Denies, Lacks, Says};

/// What a recheck looks at first, after Article 34 (3).
pub(super) static FOCUS: [Hint; 4] = [
    Hint {
        clause: Clause::article(34, "重点查看标准化工作运行机制和有效性评价等制度情况"),
        subject: Subject {
            heading: "（一）标准化工作运行机制和有效性评价等制度情况",
            near: &[KEPT_GOING],
            named: "运行机制 有效性评价 制度",
            ways: &[
                &[
                    Says(STANDARDS),
                    Says(
                        "流转 谁审 谁签 谁提 谁管 归谁 互评 续用 委员会 一季一会 尺子 灵不灵 管不管用 好不好用",
                    ),
                ],
                &[Says(
                    "运行机制 工作机制 标准化机制 评价制度 评价办法 有效性评价 评价机制 评价细则 \
                        标准化管理办法 标准化管理制度",
                )],
                &[
                    Says("制度 机制 办法 例会 章程 细则 规则 规定"),
                    Says("标准 有效性 评价 评审"),
                ],
                &[
                    Says("体系 标准 文本 标办"),
                    Says("评判 管用 打分 碰头会 例会 周查"),
                ],
                &[
                    Says("办法 做法 规则 规矩 制度 机制"),
                    Says("诊断 会诊 年评 测量 得分 议事 打分"),
                ],
            ],
            ..BARE
        },
    },
    Hint {
        clause: Clause::article(34, "标准化规划、年度工作计划有效实施情况"),
        subject: Subject {
            heading: "（二）标准化规划、年度工作计划有效实施情况",
            near: &[ON_TIME],
            named: "规划 年度",
            ways: &[
                &[
                    Says("五年 三年 四年"),
                    Says("打算 单子 规划"),
                    Says("打勾 对账 干完 做了 完成 剩"),
                ],
                &[
                    Says("年初"),
                    Says("年末 年底"),
                    Lacks("设备 改造 管道 基建 绿化 述职"),
                ],
                &[Says("标准化规划 年度工作计划 年度计划 工作要点")],
                &[
                    Says("规划 计划 清单 单子 任务 滚动表 列了"),
                    Says(
                        "标准 年度 每年 年初 年底 三年 五年 销账 核销 逐年 按年 一月 做成 编标 修标",
                    ),
                    Lacks("设备 改造 管道 基建 绿化"),
                ],
            ],
            ..BARE
        },
    },
    Hint {
        clause: Clause::article(34, "标准体系的有效运行实施和持续改进情况"),
        subject: Subject {
            heading: "（三）标准体系的有效运行实施和持续改进情况",
            near: &[RUNNING],
            named: "体系的有效运行 体系运行 持续改进",
            ways: &[
                &[
                    Says(STANDARDS),
                    Says("缺的补 补 撤 核一遍 核一次 过时 换了 该添 该删 一天没停 茬 重印"),
                    Counts("份 项 本 版 页 次 遍 茬 年"),
                ],
                &[Says("持续改进 有效运行 体系运行"), Lacks(OTHER_WORKS)],
                &[
                    Says(STANDARDS),
                    Says(
                        "运行 淘汰 换发 一直照 照文本 复核 始终 过一遍 有效 补了 换过 修过 换掉 补进 改 收回 \
                        修订 更新 完善 复审 废止 新增 动态 换版 增补 替换 升级 停用 翻新 第二版 第三版 \
                        第四版",
                    ),
                ],
                &[Says("退役 废止 换版 改了版 新上 淘汰"), Counts("份 项")],
                &[
                    Says("标准 体系 规程 文本"),
                    Denies("停用 停过 中断 断过 断档"),
                ],
            ],
            ..BARE
        },
    },
    Hint {
        clause: Clause::article(34, "全员标准化意识和公众满意度提升等情况"),
        subject: Subject {
            heading: "（四）全员标准化意识和公众满意度提升等情况",
            near: &[EVERYBODY],
            named: "标准化意识 满意度",
            ways: &[
                &[Says(
                    "标准化意识 标准意识 学标准 用标准 懂标准 讲标准 按标准办事 标准理念 按标准做",
                )],
                &[
                    Says("人人 抽问 随便问 随机问 个个 门卫 保洁 保安 清洁工 新人 全员 职工"),
                    Says("说得出 答得出 答得上 背得 会背 先背 能说出 讲得出 要点 脱口 闭卷"),
                ],
                &[Says(PLEASES), Lacks(OTHERS_PLEASED)],
                &[Says(SERVED), Says("星 分"), Says("升 涨 由 从")],
                &[
                    Says("打分 评分 回访 测评 打的分"),
                    Lacks(OTHERS_PLEASED),
                    Says("升 涨 走高 提高 增"),
                ],
            ],
            ..BARE
        },
    },
];
