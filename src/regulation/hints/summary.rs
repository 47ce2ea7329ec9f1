//! Hints for the five texts of 总结报告.

use super::deeds::{
    BETTERED, CARRIED_OUT, CHECKED, FILED, GOALS_REACHED, STANDARDS_MADE, SYSTEM_STANDS, TRAINING,
};
use super::near::{
    BY_THE_BOOK, CONTENTED, DRAWING, JUDGED, LEADERS, LOOKED_BACK, MENDED, ON_TIME, PASSED_ON,
    REACHED, RUNNING, SHARED_OUT, STAGES, STORED, TAUGHT, WELL_KNOWN, WRITTEN,
};
use super::words::{
    BRANDS, OTHER_BRANDS, OTHERS_PLEASED, PLEASES, PRACTICES, RUNS, SERVED, SPREADS, STANDARDS,
};
use super::{BARE, Hint};
use crate::regulation::Clause;
use crate::value::{Above, Sign, Subject};
use Sign::{Counts, Denies, Lacks, Says};

/// 组织管理, after Article 16.
pub(super) static MANAGEMENT: [Hint; 4] = [
    Hint {
        clause: Clause::article(16, "试点单位应当成立由主要负责人任组长的试点工作领导小组"),
        subject: Subject {
            heading: "1. 试点工作领导小组",
            near: &[LEADERS],
            named: "领导小组",
            ways: &[
                &[
                    Says("局长 院长 馆长 站长 主任 校长 所长 乡长 镇长 经理"),
                    Says("副"),
                    Says("当头 带头 分片 各带 当副手 在册 碰一次 碰头 拍板 牵头"),
                ],
                &[Says(
                    "领导小组 创建小组 工作小组 组长 专班 创建办 挂帅 亲自抓 一把手 推进组 工作组 \
                        推进班子 推进小组 总指挥 总负责 召集人",
                )],
                &[Says("牵头 挂帅"), Says("副 进组 成员 分管")],
            ],
            ..BARE
        },
    },
    Hint {
        clause: Clause::article(
            16,
            "组织编制试点实施方案，确定试点工作具体目标、实施步骤和保障措施",
        ),
        subject: Subject {
            heading: "2. 实施方案：具体目标、实施步骤和保障措施",
            near: &[STAGES],
            named: "实施方案",
            ways: &[
                &[Says(
                    "总体安排 试点工作安排 组织实施计划 推进表 蓝皮册 推进规划",
                )],
                &[
                    Counts("段 步 程 阶段"),
                    Says("指标 时限 人手 经费 钱 交付 完成日"),
                    Says("定 列 写 分"),
                ],
                &[Says(
                    "实施方案 工作方案 创建方案 总体方案 行动方案 推进方案 路线图 施工图 建设方案 \
                        试点方案 实施计划 时间表 进度表 作战图 创建规划 总体规划 行动计划 分几步 分步走 \
                        四步走 三步走 推进计划 创建计划 甘特图",
                )],
                &[
                    Says("保障"),
                    Says("步骤 时间段 阶段 日程 目标"),
                    Says("列 分 写 定 明确"),
                ],
            ],
            ..BARE
        },
    },
    Hint {
        clause: Clause::article(16, "协调部门分工，分解目标和任务，督促任务落实"),
        subject: Subject {
            heading: "3. 部门分工与任务落实",
            near: &[SHARED_OUT],
            named: "分工 任务落实",
            ways: &[
                &[
                    Says("科 股 处 室 部 组 班"),
                    Says("把关 经手 分头 各领 领走 认领 归哪个 各写 承担"),
                ],
                &[
                    Says("进度 拖延 催 逾期 没交 到期"),
                    Says("每周 每月 周一 周五 月底 扣 绩效"),
                ],
                &[Says(
                    "分工 分解 督促 督办 责任到人 任务清单 责任清单 牵头 包干 责任人 调度 倒排 挂图作战 \
                        责任书 各负其责 协调 落实到人 分头 认领 压实 例会 分别负责 肩上 分给 细化到 通报进度 \
                        交账 责任科室 完成日期 一张表 谁写 谁管 报进展 派工单 任务卡 催办 谁的事 任务单 周会 \
                        包片 分片 包保 对表",
                )],
                &[
                    Says("哪科 谁 各科 科室 人头"),
                    Says("欠 交账 销号 名单 点名 催 逾期 到期"),
                ],
            ],
            ..BARE
        },
    },
    Hint {
        clause: Clause::article(16, "总结各阶段工作"),
        subject: Subject {
            heading: "4. 各阶段工作总结",
            near: &[LOOKED_BACK],
            named: "阶段",
            ways: &[
                &[
                    Says("一段 每段 每走完 期末 三次 四次 停下来"),
                    Says("算账 算一次账 对账 晒账 坐下来 写成 成文 得失"),
                ],
                &[
                    Says(
                        "阶段 季度 半年 年度 月度 中期 每步 节点 年底 每一步 一程 一段 收口 收尾 试行期 \
                        编制期 推广期",
                    ),
                    Says(
                        "总结 小结 回顾 汇报 盘点 梳理 报告 复盘 简报 自评 得失 回头看 体会 对账 讲成绩 教训",
                    ),
                ],
                &[
                    Says("写成 写一篇 形成 写出 各写 成文"),
                    Counts("篇 份"),
                    Says("得失 成绩 经验 不足 漏洞 办成 欠 做成"),
                ],
                &[Says("阶段总结 阶段性总结 阶段小结 工作小结 阶段性成果")],
            ],
            ..BARE
        },
    },
];

/// 标准体系建设, after Article 15 (1) and (2).
pub(super) static SYSTEM_BUILT: [Hint; 3] = [
    Hint {
        clause: Clause::article(
            15,
            "构建科学合理、层次分明、满足需要的标准体系框架，编制标准明细表",
        ),
        subject: Subject {
            heading: "1. 标准体系框架和标准明细表",
            near: &[DRAWING],
            named: "体系框架 明细表",
            ways: SYSTEM_STANDS,
            ..BARE
        },
    },
    Hint {
        clause: Clause::article(15, "收集和制定相关标准"),
        subject: Subject {
            heading: "2. 收集和制定的标准",
            near: &[WRITTEN],
            named: "收集 制定",
            ways: STANDARDS_MADE,
            ..BARE
        },
    },
    Hint {
        clause: Clause::article(15, "并确保标准体系在组织内部有效运行"),
        subject: Subject {
            heading: "3. 标准体系的运行",
            near: &[RUNNING],
            named: "体系的运行 体系运行 运行",
            ways: &[
                &[
                    Says("旧册 旧本 老办法 旧办法 旧的 老本子"),
                    Says("封存 停用 换下 替下 没有谁 没人再 作废 收走"),
                ],
                &[Says(STANDARDS), Says(RUNS)],
                &[Says("体系"), Says(RUNS)],
            ],
            ..BARE
        },
    },
];

/// 标准实施应用, after Article 15 (3) to (6).
pub(super) static IN_USE: [Hint; 4] = [
    Hint {
        clause: Clause::article(15, "开展标准的宣传培训"),
        subject: Subject {
            heading: "1. 标准的宣传培训",
            near: &[TAUGHT],
            named: "宣传 培训",
            ways: TRAINING,
            ..BARE
        },
    },
    Hint {
        clause: Clause::article(15, "试点单位应当对各领域、各环节的标准均采取切实可行的措施"),
        subject: Subject {
            heading: "2. 各领域、各环节标准的实施措施",
            near: &[BY_THE_BOOK],
            named: "实施措施 组织实施",
            ways: CARRIED_OUT,
            ..BARE
        },
    },
    Hint {
        clause: Clause::article(15, "试点单位应当建立标准实施情况的检查、考核机制"),
        subject: Subject {
            heading: "3. 检查、考核与自我评价",
            near: &[JUDGED],
            named: "检查 考核 评价",
            ways: CHECKED,
            ..BARE
        },
    },
    Hint {
        clause: Clause::article(15, "针对标准实施过程中发现的问题，加以改进完善"),
        subject: Subject {
            heading: "4. 发现的问题与持续改进",
            near: &[MENDED],
            named: "问题 改进",
            ways: BETTERED,
            ..BARE
        },
    },
];

/// 任务完成情况, after Articles 15 and 18.
pub(super) static DONE: [Hint; 4] = [
    Hint {
        clause: Clause::article(18, "任务完成情况"),
        subject: Subject {
            heading: "1. 试点目标达到情况",
            near: &[REACHED],
            named: "目标",
            ways: GOALS_REACHED,
            ..BARE
        },
    },
    Hint {
        clause: Clause::article(18, "任务完成情况"),
        subject: Subject {
            heading: "2. 工作计划完成情况",
            near: &[ON_TIME],
            named: "计划完成 任务完成",
            ways: &[
                &[
                    Says("排好 排定 计划 进度条 进度单 列的 三张 单子"),
                    Denies("落 拖 漏 欠"),
                ],
                &[
                    Says("排好 排定 进度条 进度单 列的"),
                    Says("走到头 走完 做完 签结 补齐"),
                ],
                &[
                    Says(
                        "计划 工作任务 试点任务 项任务 任务全 任务均 任务已 任务按 进度 时间表 工作步骤 阶段 \
                        日程 节点 任务单 排期 甘特图 工期",
                    ),
                    Says(
                        "完成 落实 如期 按期 按时 提前 收官 全部 兑现 销号 收尾 做完 走完 落下 落后 打勾 \
                        打了勾 核销 办结 无一 销账 到头 补上 早两天 早交 收回",
                    ),
                    Lacks("管网 铺设 改造工程 施工"),
                ],
                &[Says("按期完成 如期完成 超额完成 全面完成")],
                &[
                    Says("计划 步骤 阶段 进度表 时间表 排期 日程"),
                    Denies("落下 拖延 落后 遗漏 落空 超期 延期 超时"),
                ],
            ],
            ..BARE
        },
    },
    Hint {
        clause: Clause::article(15, "试点单位应当将相关档案及时归档，并明确保存时限"),
        subject: Subject {
            heading: "3. 实施记录归档与保存时限",
            near: &[STORED],
            named: "归档 保存",
            ways: FILED,
            ..BARE
        },
    },
    Hint {
        clause: Clause::article(15, "定期总结试点方法、经验，并推广应用"),
        subject: Subject {
            heading: "4. 经验总结与推广应用",
            near: &[PASSED_ON],
            named: "经验 推广",
            ways: &[
                &[Says("照此 照搬 照着 依样"), Counts("家 个 批 所")],
                &[
                    Says(PRACTICES),
                    Says(SPREADS),
                    Lacks("行车 新型 普通话 节目 产品 文创 巡展 馆藏 招商"),
                ],
                &[Says("复制推广 经验总结 取经 观摩 经验交流")],
            ],
            above: Above::Near,
            ..BARE
        },
    },
];

/// 试点效果, after Articles 14 and 15 (7).
pub(super) static EFFECTS: [Hint; 3] = [
    Hint {
        clause: Clause::article(14, "服务行为规范"),
        subject: Subject {
            heading: "1. 服务行为规范",
            near: &[BY_THE_BOOK],
            named: "行为规范 服务规范",
            ways: &[
                &[
                    Says("动作 用语 步骤 说法 腔调 手势 站姿 话术"),
                    Says("齐全 合格 统一 一样 一致 规范 到位 一个腔 定了"),
                    Lacks("设备 采购"),
                ],
                &[Says(
                    "行为规范 服务质量 规范服务 文明用语 礼仪 仪容仪表 首问负责 一次性告知 服务态度 \
                        服务水平 微笑服务 差错率 问候 举止 亮证 轻声 口径 换个人 一模一样 完全一致 一个样 \
                        用语统一 服务用语 站位 着装 一字不差 定了样 一句话",
                )],
                &[
                    Says(
                        "服务 接待 窗口 工作人员 职工 护理员 办理 操作 护士 司机 驾驶员 话务员 讲解员 动作 \
                        姿势 答复 说法",
                    ),
                    Says("规范 统一 有序 一致 一个样 质量 准确 差错 一样 不走样"),
                    Lacks("安装 更换 采购 装修 新建"),
                ],
            ],
            ..BARE
        },
    },
    Hint {
        clause: Clause::article(14, "服务对象满意度提升"),
        subject: Subject {
            heading: "2. 服务对象满意度",
            near: &[CONTENTED],
            named: "满意",
            ways: &[
                &[Says(PLEASES), Lacks(OTHERS_PLEASED)],
                &[Says("投诉 差评 不满 抱怨"), Says("降 减 少 归零 只 仅 压")],
                &[Says("出院 回电"), Says("还来 谢 %")],
                &[Says(SERVED), Says("星 分"), Says("升 涨 由 从")],
                &[Says("打分 评分 回访 测评"), Says("升 涨 走高 提高 增")],
            ],
            ..BARE
        },
    },
    Hint {
        clause: Clause::article(15, "试点单位应当争创社会管理与公共服务标准化品牌"),
        subject: Subject {
            heading: "3. 品牌与形象",
            near: &[WELL_KNOWN],
            named: "品牌 形象",
            ways: &[
                &[Says(BRANDS), Lacks(OTHER_BRANDS)],
                &[
                    Says(
                        "形象 影响力 知名度 报道 典型 示范 先进 表彰 获评 入选 社会反响 央视 媒体 新闻 热搜 \
                        抖音 播放 写进省 省报 市报 日报 电视台 省台 整版 专访 来访 票选 都知道",
                    ),
                    Lacks(OTHER_BRANDS),
                ],
            ],
            above: Above::Near,
            ..BARE
        },
    },
];
