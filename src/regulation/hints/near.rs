//! Plain words that come near to a subject without telling of it: with a figure or a name beside them they are worth a question.

/// A body that answers for itself.
pub(super) const OWN_NAME: &str = "开户 户头 立户 账户 盖章 公章 打官司 上法庭 法院 告我 被告 赔 合同 签合同 编制 牌照 执照 法人证 登记证 \
    自己名义 名下 担着 兜底 政府定的 交给我 归我 该我 归咱 写给我 差事 本分 管着 专管 单独核算 独立核算 自负";
/// Work that standards have shaped before.
pub(super) const GROUNDWORK: &str = "照着 写死 定了 改过 编过 写过 起草过 验收过 学过 规矩 章程 本子 册子 手册 卡片 流程 规定 操作书 工序 步骤 \
    成文 白纸黑字 讲究 口诀 对表";
/// That nothing has befallen.
pub(super) const BEFALLEN: &str = "出事 出过事 死人 伤人 死亡 受伤 上报纸 上电视 点名 罚款 挨罚 罚单 干净 告状 举报 出岔 差错 台账 官司 中毒 \
    火情 起火 失窃 走失 闹 平安 处分 检讨 曝 批评 通报 查处 问责 出乱子 热线 纠纷";
/// What a government gives.
pub(super) const GIVEN: &str = "万 块钱 块 亿 打到 账上 专户 到账 拨 腾 借给 借调 批了 批给 批条 条子 红头 文件 会上定 奖 补 免 镇长 县长 乡长 区长 市长 \
    书记 县里 镇里 乡里 区里 市里 省里 州里 街道 财政 出钱 出一份 承担 垫 兜 包了 用房 场地 门面 车辆 抽人 派人 人手 房租 水电";
/// Who looks after standards, and by what rules.
pub(super) const OFFICE: &str = "科 股 处 室 归口 归谁 谁管 谁来 牵头 谁审 谁签 谁批 碰头 碰一次 开会 写进 几天内 挂牌 编号 登记簿 发号 收发 保管 \
    提单 修改 点头 过会 签字 一支笔 专班 小组 班子 规矩 章程 流程 程序";
/// People for standards, and what they learn.
pub(super) const PEOPLE: &str = "专门 专职 兼 只管 只干 抽 带徒 学了 学过 去学 上课 听课 讲课 考试 考过 师傅 老师 证书 外出 进修 派去 名单 \
    懂行 请来 教 培 骨干 笔杆子 脱产 拨出";
/// Standards at hand.
pub(super) const AT_HAND: &str = "现成 国家 省里 行业 自己编 自己写 手册 册子 本子 规定 章程 规矩 条文 文本 清点 数了 架上 柜里 书架 目录 用着 在用 \
    编了号 照用 沿用 要求";
/// Every step of the work has its text.
pub(super) const STEPS: &str = "口子 环节 写法 章程 配齐 补齐 从头到尾 一条龙 有本 有规矩 有说法 有规可 死角 空当 空着 空档 空白 成文 条文 写明 链 工序 \
    岗位 每个岗 每一 每道 每件 哪一步 一步步 全套 一整套 齐 到 件件 事事 处处 关口 道 门类 体系 规程 标准 编 缺";
/// Work is done by the book.
pub(super) const BY_THE_BOOK: &str = "照着 照做 按着 按它 走样 漏 打钩 打勾 勾 签 扫 贴 挂 核对 确认 步骤 动作 要领 清单 缺一样 少一样 不许 不放行 \
    不亮 跳步 擅自 提示 系统 屏幕 拍照 比对 一步 岗位 合格率 做全 规定动作 用语 录像 手把手 卡 册 规程 本子 上墙 床头 门后";
/// Those served are content.
pub(super) const CONTENTED: &str = "打分 评分 分数 笑脸 哭脸 牢骚 投诉 抱怨 骂 意见簿 留言 夸 点好 称心 告状 热线 回头 再来 还来 推荐 差评 恶语 脏话 \
    态度 甩站 好话 谢 锦旗 顺心 舒心 放心 问卷 问了 电话回访 回访 十个人 百人 批评 好评 满意 按键 评价 点赞 红包";
/// People think well of it and come to see it.
pub(super) const WELL_KNOWN: &str = "头一家 头一个 第一家 第一个 提起 一提 说起 想到 说的就是 认得 认我 认准 记号 来看 来学 学走 上门 参观 出名 名声 有名 牌子 \
    旗号 招牌 同行 外地 外省 外县 电视 报纸 报道 拍 看齐 最有 辨识 打听 慕名 取经 叫 名字 喊 商标 图案 标识 奖 称号 模仿 抄 照样 样子 榜样 当样";
/// Ways of governing change.
pub(super) const GOVERNING: &str = "管法 少跑 跑腿 跑一趟 跑几 楼长 楼组长 议事 商量 网格 手机 办结 上门 政府 街道 放手 交给 居委 村委 社区 邻里 纠纷 窗口 当场 \
    一次 大厅 部门 衙门 盖章 证明 审批 群众 办事 服务 改成 变成 自己管 志愿";
/// Both sides have their rights.
pub(super) const BOTH_SIDES: &str = "两头 双方 两边 两下 扣钱 骂 打人 动手 报警 说理 讲理 的理 吃亏 委屈 说法 签字 价目 价钱 收费 隐瞒 白纸黑字 说清 说明白 道歉 赔 \
    退 权 家属 病人 乘客 保护 欺负 告知 知情 同意 隐私 投诉 申诉 护着 撑腰 保险 保障 态度";
/// All are served alike.
pub(super) const ALIKE: &str = "一个样 一样 同样 山上 山里 山区 村里 农村 乡下 乡村 偏远 农民 外地人 外来 打工 残疾 轮椅 盲 聋 手语 老人 没钱 穷 户口 户籍 低保 \
    困难 城里 城区 最远 先来 不挑 不分 送到 免费 照顾 娃娃 孩子 留守 均 公平 谁都 人人 平价 岛上 牧区 边境 少数民族 老少边穷";
/// The head cares for standards.
pub(super) const HEAD: &str = "亲自 亲手 自己动手 自己写 带头 第一个 逐条 逐字 念 讲 批改 抽 坐镇 盯 考 规范 文本 规程 标准 本子 初稿 会上 每周 每月 一把手 \
    组长 拍板 催 过问 问起 包里 桌上 随身 晨会";
/// The drawing of a system.
pub(super) const DRAWING: &str = "画 图 树 枝 杈 层 类 块 格 目录 清单 名录 总表 一张表 编号 列 归成 分成 归类 分门别类 架子 框 骨架 摞 册 柜 抽屉 索引 查得到 对得上 体系";
/// Standards are found or written.
pub(super) const WRITTEN: &str = "找 找回 找齐 上头 现成 自己写 自己编 动笔 写了 写成 写出 编了 编成 抄 借 买 下载 打印 本 份 条 稿 改了 定稿 征求 审 规定 规矩 \
    章程 国家 省里 行业 老师傅 口述 整理 汇 攒";
/// People are taught.
pub(super) const TAUGHT: &str = "讲 教 学 念 背 考 问答 抽问 课 练 画 贴 看图 说全 记住 师傅 徒弟 带着 领着 晨会 班前 夜校 视频 短片 喇叭 广播 漫画 图 册 \
    卡 口诀 顺口溜 题 比赛 奖 手把手 一遍 示范 演示 轮流 新人 入职 上手 传";
/// It is judged how well they are followed.
pub(super) const JUDGED: &str = "查 看 评 打分 扣 扣分 奖 罚 排名 榜 红旗 垫底 暗访 扮 抽 录像 录音 回放 对照 核 挑刺 互查 自己查 夜里查 每月 每周 每季 月底 季末 \
    年底 一轮 一遍 合格 不合格 漏 差 钱 绩效 分 达标 复查";
/// What went wrong was mended.
pub(super) const MENDED: &str = "改 换 修 补 删 添 加 撤 调 并 重写 重来 推倒 作废 老版 新版 版 嫌 抱怨 提的 提出 反映 看不懂 麻烦 绕 太慢 太长 堵 毛病 病根 原来 \
    以前 后来 从此 缩短 减 省";
/// Records are kept.
pub(super) const STORED: &str = "存 留 收 装 盒 柜 箱 袋 锁 钉 册 卷 夹 抽屉 库 架 扫描 电脑 硬盘 备份 编号 编码 标签 年 销毁 单 表 簿 记录 底子 底单 原件 签名 找得到 翻出";
/// Goals were reached.
pub(super) const REACHED: &str = "当初 说好 许下 立下 定下 写的 答应 保证 本来要 原本 原定 如今 现在 眼下 实际 做到 够 超 差 达 过 完 兑现 成 数 比 目标 指标 任务";
/// The plan was carried out.
pub(super) const ON_TIME: &str = "进度 排好 日子 准点 按时 按期 拖 晚 误 早 提前 补上 赶 做完 干完 走完 销 打勾 红旗 白板 清单 单子 月 计划 列 件 步 桩 样 剩 没落 余下 顺延 规划 年初 年底 写的";
/// What was learnt is passed on.
pub(super) const PASSED_ON: &str = "抄 借 拿去 学去 教 讲 传 送 寄 发 用上 照用 照搬 同行 别家 邻 外地 外县 兄弟 这套 法子 办法 做法 窍门 心得 写成 编成 页 小册 \
    文章 登 刊 会上 现场会 来看 来学 取经 参观 推";
/// Who leads.
pub(super) const LEADERS: &str = "局长 院长 馆长 站长 主任 校长 所长 乡长 镇长 经理 厂长 园长 书记 处长 队长 理事长 一把手 带头 挂帅 牵头 当头 领头 组长 副 拍板 碰头 碰一次 班子 专班 \
    小组 名单 成员 例会";
/// How it is to be done.
pub(super) const STAGES: &str = "步 段 期 阶段 先 再 后 月 季度 年 目标 指标 时限 人手 经费 钱 谁来 日程 安排 排 表 图 本 写明 划分 分 几件 方案 计划 路子 保障";
/// Who does what.
pub(super) const SHARED_OUT: &str = "归 管 分 领 认 包 谁 各 每人 一人 白板 单子 催 拖 逾期 打电话 问 通报 到期 交账 红旗 扣 进度 周 科 股 室 组 班 肩上 头上 名下 责任 任务 任务书";
/// What came of each stage.
pub(super) const LOOKED_BACK: &str = "一回 盘 算账 坐下来 回头 回顾 收尾 收官 头半年 半年 上半年 年底 年中 期末 每段 段 阶段 走完 过完 弯路 得失 教训 成绩 不足 写成 写了 页 报告 总结 小结 简报 晒 摆";
/// It runs, day by day.
pub(super) const RUNNING: &str = "转 跑 用 照 按 天天 每天 一天 没断 没停 至今 到现在 开始 起用 上线 换下 旧 老 停用 作废 收走 夜里 早上 班 执行 体系 这一套 整套 全套 抽屉 柜子 打钩 \
    重写 改 版";
/// The panel read.
pub(super) const READ_THROUGH: &str = "翻 看 查 核 抽 调 对 读 盒 本 份 卷 页 记录 台账 签名 单 表 册 文本 档案 材料 底稿 专家 评估组";
/// The panel looked.
pub(super) const LOOKED: &str = "走 看 进 站 坐 跟 转 到 路 楼 厅 房 窗口 车间 库 厨 车 站 岗 现场 演示 操作 交接 步骤 专家 评估组 组长 分头 两路";
/// The panel asked.
pub(super) const ASKED_PEOPLE: &str = "问 拦 聊 打电话 回访 扫码 填 票 卡 笑脸 打分 家属 群众 乘客 病人 老人 居民 村民 读者 家长 住户 企业 随机 门口 满意 说好 点头 不满 问卷";
/// The panel counted.
pub(super) const COUNTED: &str =
    "分 总分 满分 扣 得 丢 平均 逐项 逐条 项 折合 加起来 合计 加总 打分 表";
/// The panel decided.
pub(super) const DECIDED: &str = "举手 同意 赞成 点头 够格 能过 算过 过关 通过 合格 票 结论 认为 认定 签字 表决 评定 等次 优秀 良好 专家 评估组";
/// The panel advised.
pub(super) const ADVISED: &str = "建议 最好 应该 别再 别 要 得 该 早该 不妨 抓紧 补 改 加 换 留 说了 提了 交代 叮嘱 临走 反馈 太粗 太细 偏 欠 不够 没人 条 句 样 件 组长 专家";
/// Why and on what grounds a panel came.
pub(super) const PLANNED_VISIT: &str = "方案 日程 安排 分组 分工 几天 上午 下午 听 看 问 评 专家 评估组 组长 依据 通知 批 印 程序 步骤 方法 对象 时间";
/// All know of it, and those served feel it.
pub(super) const EVERYBODY: &str = "人人 全员 职工 员工 新人 保安 保洁 食堂 都会 都能 张口 随口 背得 说得出 问谁 考 学 意识 习惯 自觉 打分 评分 笑脸 投诉 牢骚 夸 谢 满意 好评 差评 锦旗 回访 问卷";
/// How it is kept running and judged.
pub(super) const KEPT_GOING: &str = "制度 办法 规矩 章程 规定 机制 谁管 谁查 谁改 每年 每季 每月 半年 一年 一评 一查 碰头 评一 算账 打分 自评 内审 有效 运行 报 登记 收 发 审 批 定 写";
