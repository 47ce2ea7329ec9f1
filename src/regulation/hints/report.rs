//! Hints for 评估依据 and 评估综述 of 附件3.

use super::near::{ADVISED, ASKED_PEOPLE, COUNTED, DECIDED, LOOKED, PLANNED_VISIT, READ_THROUGH};
use super::words::{OTHER_CHECKS, OTHERS_PLEASED, PLEASES, SERVED};
use super::{BARE, Hint};
use crate::regulation::Clause;
use crate::value::{Above, Sign, Subject};
use Sign::{Counts, Denies, Lacks, Says};

/// What Article 20 holds the pilot against.
pub(super) static BASES: [Hint; 2] = [
    Hint {
        clause: Clause::article(20, "评估组应当依据评估方案"),
        subject: Subject {
            heading: "评估方案",
            name_is_enough: true,
            near: &[PLANNED_VISIT],
            named: "评估方案",
            ways: &[
                &[
                    Says("怎么评 怎么走 评法 评估 验收 考核 考评 评审 评议"),
                    Says(
                        "那份方案 那份安排 那份计划 实施计划 发来的方案 定下来的方案 的方案 步骤 安排走",
                    ),
                    Lacks("试点实施方案 实施方案》 试点单位 接待"),
                ],
                &[Says(
                    "评估方案 评估工作方案 评估实施方案 考核方案 验收方案 考评方案 评审方案",
                )],
                &[
                    Says("工作方案 议程 日程 安排"),
                    Says("评估 验收 考核 考评 评审"),
                ],
            ],
            above: Above::Near,
            ..BARE
        },
    },
    Hint {
        clause: Clause::article(20, "对照社会管理和公共服务综合标准化试点评估计分表"),
        subject: Subject {
            heading: "评估计分表",
            name_is_enough: true,
            near: &[COUNTED],
            named: "计分表",
            ways: &[
                &[
                    Says("打分 评分 计分 赋分"),
                    Lacks(OTHER_CHECKS),
                    Says("表 单 二十七 27 四类 4类"),
                ],
                &[
                    Says(
                        "计分表 评分表 打分表 记分表 计分标准 评分标准 评分细则 计分细则 考核表 评价表 \
                        评分办法 计分办法 考评表 二十七项 27项 百分制",
                    ),
                    Lacks(OTHER_CHECKS),
                ],
            ],
            above: Above::Near,
            ..BARE
        },
    },
];

/// What Article 21 (3) to (8) has the panel look at and come to.
pub(super) static FINDINGS: [Hint; 6] = [
    Hint {
        clause: Clause::article(21, "查阅相应的文件、记录、标准文本等资料"),
        subject: Subject {
            heading: "（一）查阅文件、记录、标准文本等资料的情况",
            near: &[READ_THROUGH],
            named: "查阅 资料",
            ways: &[
                &[
                    Says("专家 评估组 评审组"),
                    Says("翻 核 挑 抽 看 对 调"),
                    Says("记录 说明 签批 文本 规范 案卷 照片 盒 底稿 材料 台账"),
                ],
                &[
                    Says(
                        "查阅 翻阅 查看 审阅 查验 调阅 翻看 核查 抽查 核对 审查 查证 调取 翻了 看了 查了 抽出 \
                        检视 调出 抽取 逐张 逐份 逐页 比对 对照着",
                    ),
                    Says(
                        "文件 记录 文本 资料 台账 材料 档案 方案 纪要 单据 卷宗 凭证 案卷 报表 手册 账册 签到 \
                        底稿 审批单 检查单 巡查单",
                    ),
                ],
            ],
            above: Above::Near,
            ..BARE
        },
    },
    Hint {
        clause: Clause::article(21, "考核现场"),
        subject: Subject {
            heading: "（二）考核现场的情况",
            near: &[LOOKED],
            named: "现场",
            ways: &[
                &[Says(
                    "现场考核 考核现场 实地 现场核查 现场检查 现场评估 走访 走进 察看 踏勘 现场观摩 \
                        现场抽查 现场提问 现场观看 来到 深入 分赴 现场复核 现场演示 现场查 看现场 后厨 库房 \
                        随车 乘坐 闸机 跟班 体验 取号 实操 操作演示",
                )],
                &[
                    Says("组 专家"),
                    Says("上了 进了 坐 走 看 站了"),
                    Lacks("材料 资料 文本 台账 听取 影片 宣传片 记录"),
                ],
                &[
                    Says("一路 转到 演示 站了 参观 考察 看 前往 转了"),
                    Says(
                        "大厅 现场 示范区 服务区 社区 服务中心 岗位 车间 站 馆 园 院 厂 校 线路 口",
                    ),
                ],
            ],
            above: Above::Near,
            ..BARE
        },
    },
    Hint {
        clause: Clause::article(21, "随机调查公众满意程度"),
        subject: Subject {
            heading: "（三）公众满意程度",
            near: &[ASKED_PEOPLE],
            named: "满意",
            ways: &[
                &[Says(PLEASES), Lacks(OTHERS_PLEASED)],
                &[Says(SERVED), Says("打分 评分 扫码")],
                &[
                    Says("回访 电话 门口 出口 随机 拦 闲聊 投票 问了"),
                    Counts("人 位 名 家 户 个 枚 张"),
                    Lacks("档案 文本 记录 案卷 台账"),
                ],
                &[
                    Says(
                        "问卷 调查 访谈 回访 拦 访问 询问 征求 电话 随机 采访 当场打分 随手拨 投票 抽访",
                    ),
                    Says(SERVED),
                ],
            ],
            above: Above::Near,
            ..BARE
        },
    },
    Hint {
        clause: Clause::article(21, "对照评估计分表进行测评"),
        subject: Subject {
            heading: "（四）对照评估计分表测评的结果",
            near: &[COUNTED],
            named: "计分表 测评",
            ways: &[
                &[
                    Says("总分 得分 扣分 计分 打分 测评 分值 平均分 评分"),
                    Lacks(OTHER_CHECKS),
                ],
                &[Says("去掉最高 折合 总成绩 均分")],
                &[
                    Counts("分"),
                    Says("评 得 计 扣 总 平均 指标 满分 记 丢 失分 落在"),
                ],
            ],
            above: Above::Near,
            ..BARE
        },
    },
    Hint {
        clause: Clause::article(21, "形成考核评估结论"),
        subject: Subject {
            heading: "（五）考核评估结论",
            near: &[DECIDED],
            named: "结论",
            ways: &[
                &[
                    Says("专家 评估组 评审组"),
                    Says("举了手 举手 够格 算过 点头 可以过 能过 签字"),
                    Lacks("签到"),
                ],
                &[
                    Says(
                        "结论 合格 通过评估 通过验收 同意通过 予以通过 达到要求 符合要求 评定 等次 一致认为 \
                        一致同意 准予 同意该 过关 全票 举手 赞成 认定 达到试点 表决",
                    ),
                    Lacks("质监 综合楼 工程 产品 食品 水质 体检 考试 试卷"),
                ],
                &[Denies("合格 通过"), Lacks("与否 能否 是否 休会")],
            ],
            above: Above::Near,
            ..BARE
        },
    },
    Hint {
        clause: Clause::article(21, "提出改进意见和建议"),
        subject: Subject {
            heading: "（六）改进意见和建议",
            near: &[ADVISED],
            named: "改进意见 建议",
            ways: &[
                &[
                    Says("专家 评估组 评审组 组长"),
                    Says("留了 留下 留意 三件 三句 两条 四条 叮嘱 交代"),
                    Counts("条 句 件 点 处"),
                ],
                &[
                    Says(
                        "建议 改进 意见 进一步 尚需 不足 短板 尽快 宜 加以完善 望 补上 应 提醒 指出 补齐 不妨 \
                        嘱咐 抓紧 理顺 偏少 要写进 最好",
                    ),
                    Lacks("合影 午餐 会务"),
                ],
                &[
                    Says("专家 评估组 反馈 评审组"),
                    Says("太 偏 欠 限 补 留下 提了 点出 答复"),
                ],
                &[Denies(
                    "有待 薄弱 欠缺 滞后 淡薄 缺少 缺乏 够 统一 完善 健全 到位 及时 完整 充分",
                )],
            ],
            plans: true,
            above: Above::Near,
            ..BARE
        },
    },
];
