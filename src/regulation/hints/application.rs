//! Hints for 二, 三 and 五 of 附件1.

use super::near::{
    ALIKE, AT_HAND, BEFALLEN, BOTH_SIDES, BY_THE_BOOK, CONTENTED, GIVEN, GOVERNING, GROUNDWORK,
    HEAD, OFFICE, OWN_NAME, PEOPLE, STEPS, WELL_KNOWN,
};
use super::words::{
    CARRIES_OUT, EVERY_STEP, FOLLOWS, LEVELS, OTHER_SKILLS, OTHERS_PLEASED, PLEASES, SERVED,
    STANDARDS, SYSTEM, TRAINS, WRITES,
};
use super::{BARE, Hint};
use crate::regulation::Clause;
use crate::value::{Above, Sign, Subject, Way};
use Sign::{Counts, Denies, Lacks, Says};

/// The four conditions of Article 9, for 符合性.
pub(super) static CONDITIONS: [Hint; 4] = [
    Hint {
        clause: Clause::article(9, "具有明确的社会管理、公共服务职能，能够独立承担法律责任"),
        subject: Subject {
            heading: "（一）职能与法律责任",
            near: &[OWN_NAME],
            named: "职能 职责 法律责任 独立承担",
            ways: &[
                &[Says(
                    "公章 自己盖章 自己的账户 单独账户 自己签 自己赔 院里赔 站里赔 馆里赔 被告 说了算",
                )],
                &[
                    Says(
                        "职能 职责 法律责任 民事责任 三定 权责清单 核定编制 行政主管部门 归口管理 依法承担 \
                        依法履行 公益一类 公益二类 独立对外 担责 独立承担 事业单位 社会信用代码 法定代表人 \
                        应诉 对外签 赔付 本处出面 本馆名义 机构编制 编办 编委 管辖 官司 法人",
                    ),
                    Lacks("职能科室 职能部门的 门牌"),
                ],
                &[
                    Says("负责 承担 主管 归 履行 行使 主要从事 专司 管着"),
                    Says(
                        "全市 全县 全区 全镇 全省 辖区 本市 本县 本区 群众 市民 居民 登记 审批 救助 养老 监管 \
                        服务 管理",
                    ),
                ],
            ],
            beside: "",
            ..BARE
        },
    },
    Hint {
        clause: Clause::article(9, "具有一定的标准化工作基础"),
        subject: Subject {
            heading: "（二）标准化工作基础",
            near: &[GROUNDWORK],
            named: "标准化工作基础 标准化基础 工作基础 标准化机构",
            ways: &[
                &[
                    Says(STANDARDS),
                    Says("用了 改过 在用 编号发布 备案 起草 参与 盯 专门 贯标 学"),
                ],
                &[
                    Says("贯标 标准"),
                    Says(
                        "机构 科 办公室 小组 委员会 专班 人员 专员 联络员 工程师 内审员 骨干 意识 队伍 制度 \
                        培训 专人 专职 兼职 部门 班子 归口 牵头",
                    ),
                ],
                &[Says("标准 规程 规范 文本 行标 地标"), Says(WRITES)],
                &[Says("规程 规范 文本"), Says(CARRIES_OUT)],
                &[Says(
                    "领导小组 标准化工程师 贯标 内审员 国家标准 行业标准 地方标准 内部标准 标准体系",
                )],
            ],
            ..BARE
        },
    },
    Hint {
        clause: Clause::article(9, "三年内未发生重大服务质量、安全、环境保护等事故"),
        subject: Subject {
            heading: "（三）三年内无事故、通报批评、行政处分和媒体曝光",
            near: &[BEFALLEN],
            named: "事故 通报批评 行政处分 曝光",
            ways: &[
                &[Denies(
                    "死过 伤过 出过事 点过名 点名 案卷 差评 背处分 负面 黄牌 红牌 罚单",
                )],
                &[Denies(
                    "事故 通报 处分 曝光 处罚 不良 负面 舆情 违法 违纪 追责 伤亡 问责 约谈 记过 污染 泄漏 \
                        超标 事件 立案",
                )],
                &[Says("零事故 零处分 零处罚 零曝光 平安无事 零通报 零伤亡")],
            ],
            beside: "",
            ..BARE
        },
    },
    Hint {
        clause: Clause::article(9, "所在地政府重视标准化工作"),
        subject: Subject {
            heading: "（四）所在地政府的政策、资金及其他支持",
            near: &[GIVEN],
            named: "政府 政策 资金",
            ways: &[
                &[
                    Says("镇里 县里 区里 市里 乡里 州里 省里 政府 财政"),
                    Says("万 块钱 留了 留出 补 拨"),
                    Counts("万 块"),
                ],
                &[
                    Says(
                        "政府 县里 市里 区里 镇里 省里 党委 县委 市委 区委 财政 街道 乡里 州里 盟里 区长 县长 \
                        市长 乡长 常委会 常务会 办公会 财力 村委",
                    ),
                    Says(
                        "重视 支持 经费 资金 拨 安排 政策 文件 印发 出台 纳入 列入 投入 补助 补贴 预算 \
                        解决 兜底 纪要 专题 专项 配套 统筹 万元 办公会 常务会 批示 给钱 出钱 出地 掏钱 拍板 \
                        列支 调剂 腾出 议定 奖 抽调 免去 减免 批复",
                    ),
                ],
                &[Says("专项经费 专项资金 财政拨款 财政预算 财政补助 奖补")],
            ],
            above: Above::Counts,
            beside: "",
            ..BARE
        },
    },
];

/// What the row 目前标准化工作情况 names.
pub(super) static FOUNDATION: [Hint; 3] = [
    Hint {
        clause: Clause::article(9, "有标准化管理机构及专兼职标准化人员"),
        subject: Subject {
            heading: "（一）机构与制度",
            near: &[OFFICE],
            named: "机构 制度",
            ways: &[
                &[
                    Says(STANDARDS),
                    Says("登记 表决 碰头 答复 拍板 章程 提单 合稿 合议 报批 会签 归口 路子"),
                ],
                &[
                    Says("标准 贯标 规程 文本"),
                    Says(
                        "机构 办公室 标准化科 标准化处 标准科 法规科 法规处 综合科 质管科 质管办 标准化办 \
                        标准办 专班 班子 委员会 工作组 小组 制度 办法 规定 归口 牵头 负责 主抓 统管 有章可循 \
                        管理程序 统一编号 统一印发 技术股 质量科 业务股 质控科 品质部 技术科 召集人 标办 \
                        标委会 立项 复审 合议 控制程序 审批 汇报 议事 收回 盖章 流转 发号 审核 谁",
                    ),
                ],
                &[Says(
                    "领导小组 管理办法 管理制度 工作制度 工作专班 设有标准化 专门机构 内设机构",
                )],
            ],
            ..BARE
        },
    },
    Hint {
        clause: Clause::article(9, "有标准化管理机构及专兼职标准化人员"),
        subject: Subject {
            heading: "（二）专兼职人员与培训",
            near: &[PEOPLE],
            named: "人员 培训",
            ways: &[
                &[
                    Says(STANDARDS),
                    Says("只干 专门干 专门写 捎带 兼着 两头兼 顶着 专盯"),
                ],
                &[
                    Says(
                        "专职 兼职 专员 联络员 专人 内审员 标准化工程师 标准化人员 兼管 专管 专司 专抓 脱产 \
                        编写课程",
                    ),
                    Lacks("护士 司机 保安 辅导员 教师 医师 救生"),
                ],
                &[Says(TRAINS), Lacks(OTHER_SKILLS)],
                &[Says(TRAINS), Says("标准 贯标")],
                &[
                    Says("标准 文本 规程"),
                    Says("人员 课 学 骨干 持证 管 抓 编 写 培"),
                    Counts("人 名 位 期 次 场"),
                ],
            ],
            ..BARE
        },
    },
    Hint {
        clause: Clause::article(15, "收集并实施现行的相关国家标准、行业标准、地方标准"),
        subject: Subject {
            heading: "（三）现有标准",
            near: &[AT_HAND],
            named: "现有标准 标准现状 已有标准",
            ways: &[
                &[
                    Says("国家的 省里的 行业的 自己写的 自己编的 国标 省标"),
                    Counts("份 项 本 册"),
                ],
                &[
                    Says("标准 规程 规范 文本 GB DB 国标 行标 地标 作业卡 操作卡"),
                    Counts("项 份 个 部 件 套 册 本"),
                ],
                &[Says(LEVELS)],
                &[Says("标准体系 GB/T DB32/T 在用的标准 现行有效")],
                &[
                    Says("GB DB CJ/T MZ/T Q/"),
                    Says("按 依 执行 采用 引用 文本"),
                ],
            ],
            ..BARE
        },
    },
];

/// That people think well of a body and others follow it.
const RENOWN: &str = "形象 品牌 典型 示范 样板 标杆 名片 口碑 知名度 美誉度 影响力 特点 特色 优势 \
                        叫得响 首创 领先 一流 前列 取经 招牌 样本 响当当 打响 旗帜 名号 排头兵 来学 \
                        观摩 照着办 就想到 学着干 第一家 走出 范本 长处 登门 打听 领头 领跑 认得出 现场会 \
                        来看 照搬";

/// What the heading of 三 asks of the goals.
pub(super) static TARGETS: [Hint; 3] = [
    Hint {
        clause: Clause::annex(
            1,
            "三",
            "试点预期实现工作目标（包括标准体系建立、实施及实施效果等）",
        ),
        subject: Subject {
            heading: "（一）标准体系建立：各个环节标准齐全",
            near: &[STEPS],
            named: "标准体系建立 体系建设 体系建立 标准齐全",
            ways: &[
                &[Says(
                    "标准体系 标准综合体 标准齐全 有标可依 有章可循 全覆盖 标准化体系",
                )],
                &[Says(SYSTEM)],
                &[
                    Says("标准 规程 规范 流程"),
                    Says("编制 制定 制订 形成 写成 建成"),
                ],
                &[Says(STANDARDS), Says(EVERY_STEP)],
                &[Says(STANDARDS), Counts("项 份 个 件")],
            ],
            plans: true,
            ..BARE
        },
    },
    Hint {
        clause: Clause::annex(
            1,
            "三",
            "试点预期实现工作目标（包括标准体系建立、实施及实施效果等）",
        ),
        subject: Subject {
            heading: "（二）标准实施：服务行为规范，服务对象满意度提升",
            near: &[BY_THE_BOOK, CONTENTED],
            named: "标准实施 满意度",
            ways: &[
                &[Says("实施率 贯彻实施 执行率 落实率 行为规范 规范服务")],
                &[Says(FOLLOWS)],
                &[Says(PLEASES), Lacks(OTHERS_PLEASED)],
                &[Says("标准 规程 文本"), Says(CARRIES_OUT)],
            ],
            plans: true,
            ..BARE
        },
    },
    Hint {
        clause: Clause::annex(
            1,
            "三",
            "试点预期实现工作目标（包括标准体系建立、实施及实施效果等）",
        ),
        subject: Subject {
            heading: "（三）实施效果：树立社会管理和公共服务形象",
            near: &[WELL_KNOWN],
            named: "实施效果 形象",
            ways: &[
                &[Says("当样子 当榜样 先想到 第一个想到 来瞧 来看看 响牌子")],
                &[Says(RENOWN)],
                &[Says("推广 复制")],
            ],
            plans: true,
            ..BARE
        },
    },
];

/// That those served are better content.
const CONTENT: &[Way] = &[
    &[Says(PLEASES), Lacks(OTHERS_PLEASED)],
    &[
        Says("回访 测评 打分 评分"),
        Lacks(OTHERS_PLEASED),
        Says("升 提 高 涨 %"),
    ],
    &[Says(SERVED), Says("夸 谢 推荐 愿意 再来 还来 星 评分 评价")],
    &[Says("投诉 差评 抱怨 不满"), Says("减 降 少 压 归零")],
];

/// The three goals of Article 14.
pub(super) static GOALS: [Hint; 3] = [
    Hint {
        clause: Clause::article(14, "社会管理和公共服务的各个环节标准齐全"),
        subject: Subject {
            heading: "各个环节标准齐全",
            near: &[STEPS],
            named: "标准齐全",
            ways: &[
                &[
                    Says(STANDARDS),
                    Says("补齐 空着 缺的 写完 补完"),
                    Counts("处 份 页 个 项 段 册"),
                ],
                &[
                    Says("一段 一步 每一 各道 哪一 链"),
                    Says("成文 条文 文本 写明"),
                ],
                &[Says(
                    "各个环节 各环节 每个环节 每一环节 全过程 全流程 全链条 齐全 齐备 有标可依 应有尽有 \
                        无据可循 有据可循 有章可循 有本可依 事事有标准 哪个环节 环环",
                )],
                &[Says(STANDARDS), Says(EVERY_STEP)],
                &[Says(STANDARDS), Says("完善")],
            ],
            plans: true,
            ..BARE
        },
    },
    Hint {
        clause: Clause::article(14, "服务行为规范，服务对象满意度提升"),
        subject: Subject {
            heading: "服务对象满意度提升",
            near: &[CONTENTED],
            named: "满意度",
            ways: CONTENT,
            plans: true,
            ..BARE
        },
    },
    Hint {
        clause: Clause::article(14, "树立具有典型特点与优势的社会管理和公共服务形象"),
        subject: Subject {
            heading: "树立具有典型特点与优势的形象",
            near: &[WELL_KNOWN],
            named: "形象",
            ways: &[
                &[Says("当样子 当榜样 先想到 第一个想到 来瞧 来看看 来取")],
                &[Says(RENOWN), Lacks("大赛 比赛 仪表 门头 标识牌")],
            ],
            plans: true,
            ..BARE
        },
    },
];

/// The three principles of Article 7.
pub(super) static PRINCIPLES: [Hint; 3] = [
    Hint {
        clause: Clause::article(
            7,
            "与创新社会管理，提升公共服务水平，建设服务型政府需求相结合",
        ),
        subject: Subject {
            heading: "创新社会管理，提升公共服务水平",
            near: &[GOVERNING],
            named: "社会管理 公共服务",
            ways: &[
                &[
                    Says("政府 部门 群众 居民 办事"),
                    Says("职能转变 改为 改成 并成 少伸手 数据跑 免申即享 无感 少跑腿"),
                ],
                &[Says("社会管理 公共服务 服务型 治理")],
                &[Says("公共"), Says("服务")],
                &[
                    Says("管 审批 街道 网格 窗口 政府 职能 居民"),
                    Says(
                        "转为 变成 变为 创新 改革 新办法 新模式 自己办 自治 一扇门 一窗 最多跑 一次办 并到 \
                        一处办 少跑 限时",
                    ),
                ],
            ],
            plans: true,
            above: Above::Near,
            ..BARE
        },
    },
    Hint {
        clause: Clause::article(
            7,
            "与规范服务行为，提升服务质量，维护服务提供者和公众的合法权益相结合",
        ),
        subject: Subject {
            heading: "规范服务行为，维护合法权益",
            near: &[BOTH_SIDES],
            named: "服务行为 权益",
            ways: &[
                &[
                    Says("收多少 退多少 退款 退费 价目 收费单"),
                    Says("挂 贴 定了 写明 公开"),
                ],
                &[Says("评理 撑腰 说理 讨说法 受气 骚扰")],
                &[Says(
                    "规范服务 行为规范 规范行为 服务行为 服务质量 权益 服务规范 吃亏 隐私 知情权 追责 \
                        免责 赔付 申诉 明码标价 收费公示 维权 权责 调解 权利 有权 加价 推诿 依靠",
                )],
                &[
                    Says("双方 两头 服务对象 办事"),
                    Says("签字 保护 有说法 用语 态度"),
                ],
            ],
            plans: true,
            above: Above::Near,
            ..BARE
        },
    },
    Hint {
        clause: Clause::article(7, "与维护社会公平正义，促进公共服务均等化相结合"),
        subject: Subject {
            heading: "维护公平正义，促进均等化",
            near: &[ALIKE],
            named: "公平 均等",
            ways: &[
                &[
                    Says(
                        "公平 公正 正义 均等 一视同仁 城乡一体 普惠 同等 平等 同样 均衡 不分 一样的",
                    ),
                    Lacks("竞赛 比赛 裁判 竞争 交易"),
                ],
                &[
                    Says("不差 同一 一个 一律 一样 一致 相同"),
                    Says("村 乡 山区 城区 县城 残障 外来 租客 居住证 不管 无论 不论"),
                ],
                &[
                    Says("农村 乡镇 乡村 山区 偏远 边远 外来 残疾 困难群众 低收入 流动"),
                    Says("延伸 享受 也能 也有 上门 优先 下沉 无障碍 倾斜 送到 覆盖"),
                ],
            ],
            plans: true,
            above: Above::Near,
            ..BARE
        },
    },
];

/// Who stands behind the pilot: its head and its government.
pub(super) static BACKING: [Hint; 2] = [
    Hint {
        clause: Clause::article(9, "主要负责人具有较强的标准化意识"),
        subject: Subject {
            heading: "主要负责人的标准化意识",
            near: &[HEAD],
            named: "标准化意识 主要负责人",
            ways: &[
                &[
                    Says("院长 馆长 站长 局长 主任 所长 校长 园长 厂长 经理 队长 处长 书记 主官"),
                    Says("本子 规程 规矩 条文 卡 标准"),
                ],
                &[
                    Says(
                        "局长 主任 院长 馆长 站长 书记 法定代表人 负责人 一把手 所长 校长 园长 镇长 班子 领导 \
                        会长 队长 董事长 台长 处长 理事长 经理",
                    ),
                    Says(
                        "标准 贯标 组长 重视 培训 牵头 挂帅 亲自 主持 部署 过问 带头 督导 抓 文本 条文 规程 \
                        GB",
                    ),
                ],
                &[Says("组长 标准化意识 高度重视 重视标准化 学习标准")],
            ],
            ..BARE
        },
    },
    Hint {
        clause: Clause::article(9, "能够为试点创建提供政策、资金及其他支持"),
        subject: Subject {
            heading: "一项具体的政策或者资金",
            near: &[GIVEN],
            named: "政策 资金 经费",
            ways: &[
                &[
                    Says(
                        "财政 预算 专项 拨款 拨付 补助 补贴 资助 万元 印发 文件 方案 规划 纳入 列入 纪要 出台 \
                        专款 奖补 配套 划拨 列支 租金 减免 到账 奖励 批复",
                    ),
                    Lacks("财政收入 同比 税收"),
                ],
                &[
                    Says("政府 县里 市里 区里 镇里 街道"),
                    Says("人员 场地 设备 用房 编制 场所 抽调 腾"),
                ],
            ],
            plans: true,
            above: Above::Counts,
            beside: "",
            ..BARE
        },
    },
];
