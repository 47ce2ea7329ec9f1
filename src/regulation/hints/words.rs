//! Families of words that several hints share; each is one text, with spaces between the words.

/// When something comes again.
pub(super) const AGAIN: &str =
    "天天 礼拜 每月 每次 年尾 每天 每晚 每旬 每年 每班 日 周 月 季 年末 年底 岁末 年终 学期 半年";
/// Judging, in whatever word.
pub(super) const JUDGES: &str =
    "查 评 判 打分 扣 得分 奖金 绩效 榜 排名 对照 核 暗访 扮成 稽查 对不上 做得对 做没做";
/// Checks that are not of standards.
pub(super) const OTHER_CHECKS: &str = "干部 评教 教师年度 教师年终 职工年度 职工年终 诫勉 评优 评先 先进工作者 优秀员工 优秀教师 优秀职工 公务员 教师考核 德、能 党员 述职 业绩考核 卫生评比 参赛 比赛 奖杯 消防 安全检查 安全生产 卫生评比 作风 巡视 审计 接受 财政 查档 查询 体检 水质";
/// Who is served.
pub(super) const SERVED: &str = "群众 公众 观众 市民 居民 服务对象 办事 家属 老人 企业 家长 乘客 读者 游客 商户 学生 用户 病人 患者 顾客 \
    来电人 住户 客户 业主 受援人 献血者 诉求人";
/// Standards, whatever a body calls its own.
pub(super) const STANDARDS: &str = "标准 规程 规范 文本 条文 条款 细则 操作卡 作业卡 流程卡 作业书 作业指导书 作业步骤 体系文件 规矩 \
    操作手册 操作册 卡子 步骤卡 红皮 本子 作业文件 内部文件 卡片 成文";
/// Where a standard is looked for: at each step of the work.
pub(super) const EVERY_STEP: &str = "齐全 齐备 健全 覆盖 块块 岗岗 都配 都有 环环 样样 无一例外 每个 每一 每道 每项 每走一步 每一步 每过一道 链条 链子 哪一段 哪一 各环节 各个环节 各道 \
    全过程 全流程 一事一 可依 可循 空档 空白 对应";
/// Training in something else than standards.
pub(super) const OTHER_SKILLS: &str = "心肺复苏 护理技术 急救 救援 消防 献血 普通话 党纪 党建 防溺水 安全 禁毒 反诈 健康 养生 手语 廉政 保密 法治 普法 技能 就业 育儿 \
    驾驶 防汛 防灾 垃圾分类 文明城市 阅读 亲子 科普 用电 用气 节水 老年大学 书法 义诊 招聘 参保 征兵 交通 \
    疫苗 心理 政策 电影 节目 演出 民法典 环保 节能 市民 居民 村民 学生 校园 进社区 观众 爱国 节约 应急 影片";
/// Publicity and training.
pub(super) const TRAINS: &str = "培训 宣贯 宣讲 讲课 授课 讲座 学习班 轮训 集训 考试 宣传 标语 展板 口袋书 横幅 微课 竞赛 动员大会 \
    应知应会 课堂 学标准 学习标准 标准化课 上课 听课 海报 小册子 讲标准 背标准 讲了 夜校 带徒 演练 测试 \
    手册发 讲师 讲解 逐条讲 练兵 比武 考过 闭卷 抽考 抽问 抽测 答题 老带新 带教 传帮带 参训 送教 题库 短片 \
    课件 滚动播放 循环播放 学习角 知晓率 念了 念两 讲一条 轮流去 结业 编写班 跟班 动画 考了 考一 每日一 推送 视频 打卡 问答 上台 \
    跟学 学时";
/// Collecting standards and writing them.
pub(super) const WRITES: &str = "收集 搜集 汇编 制定 编制 制订 起草 自编 采用 引用 发布 自行 转化 收录 归集 自己动手 写 找齐 购置 汇集 \
    出台 整理出 梳理出 编印 执笔 下载 编出 检索 查到 会审 定稿 现成 摸底 攒下 补齐 记成 挑出 自拟 拿来用 \
    自己立 选用 编入 动笔 交出 笔录 定版";
/// Standards by their level.
pub(super) const LEVELS: &str = "国家标准 行业标准 地方标准 内部标准 自编标准 国标 行标 地标 自定标准 自有标准 团体标准 企业标准 单位标准 \
    上级标准 团标 企标";
/// Carrying standards out.
pub(super) const CARRIES_OUT: &str = "实施 执行 落实 贯彻 落地 推行 到岗 到人 遵守 照做 应用 上墙 挂在 贴在 张贴 上岗 遵循 走流程 照办 照着 \
    校验 勾选 逐岗 派车 派工 为准 为据 作业 二维码 扫码 贴着 印着 按卡 照册 系统按 才算 才能 方可交";
/// Working by standards, in other words.
pub(super) const FOLLOWS: &str = "贯标 对标 照单 照章 按标准 按规程 按规范 照标准 照规程 照着标准 照着规程 操作卡 流程图 作业指导书 按图 \
    照卡 照表 照规范 照操作 照流程 照步骤 照手册 照条 照规矩 照图 照墙上 一步一勾 照单子 严格按 依规程 依标准 实施措施 组织实施 有效实施 口袋书 作业步骤 逐项勾选 一步确认 一张卡 \
    流程卡 照此 按文本 按新文本 照文本 以它为准 以其为据 步骤一致 步骤走 按步骤 不予流转 照册 照本 漏项 \
    口袋卡 签认";
/// Checks of whatever kind.
pub(super) const CHECKS: &str = "检查 考核 评价 自查 自评 督查 督导 抽查 巡查 暗访 点评 评比 内审 巡岗 打分 巡检 复盘 考评 回头看 测评 \
    互查 排名 查岗 回看 抽检 监督 评分 得分 对单 判定 查出 交叉 抽台账 通报 倒查 扣分 互评 坐班 突击 垫底 \
    质控 复看 打钩 挑刺 过一遍 统计";
/// That a check is one of standards, or comes again and again.
pub(super) const REGULAR: &str = "标准 规程 规范 贯标 执行 实施 体系 内部 自我 绩效 每日 每天 天天 每年 半年 年度 定期 日常 岗位 窗口 落实 \
    日检 周 自己 挂钩 条款 文本 科室 学期 年末 年终 月 季 旬 班 榜";
/// Bettering things.
pub(super) const BETTERS: &str = "改进 整改 修订 纠正 修改 改版 销号 换版 举一反三 修编 PDCA 迭代 改了 改为 改成 堵住 修正 重写 废止 废了 \
    删减 新版 改写 换发 换页 改好 复验 改一条 销一条 第二版 两版 三版 四版 换成 换了";
/// What there is to better.
pub(super) const FAULTS: &str = "问题 意见 反馈 投诉 短板 隐患 不便 反映 毛病 堵点 漏洞 缺陷 不足 建议 抱怨 难点 嫌 诉求 提出 人说 差错 \
    卡点 看不懂 提的 不满";
/// What is done about it.
pub(super) const MENDS: &str = "解决 改 销 完善 加装 增设 优化 调整 补 处理 落实 办结 纠正 更新 缩短 增加 增派 换 修 并 删 提前 延长 \
    简化 放大 降到 减到";
/// Content of others than those served, or with something else.
pub(super) const OTHERS_PLEASED: &str = "参赛 比赛 菜价 食堂 伙食 后勤 职工对 员工对 教师对 职工评分 员工评分 职代会 工会 福利 职工代表 职工表示 治安 会务 评估组成员 对准备 对接待 景区";
/// Bettering of buildings and machines, which is no bettering of standards.
pub(super) const OTHER_WORKS: &str = "场地 座椅 看台 球场 跑道 电梯 外墙 屋顶 管道 井盖 道路 车位 食堂 就餐 工会 空调 地砖 电缆 水泵 设备 通风 办公条件 办公环境 灯具 照明 展厅 装修 硬件 采购 新购 改造 路灯 管网 铺设 工程 防水 绿化";
/// What units do and have beside their pilot; a sentence of it tells of the pilot only with a word of [`PILOT`].
pub(super) const BESIDE: &str = "五险一金 社会保险费 劳动合同 公积金 营业收入 利润 经营目标 销售额 绿化任务 植树 造林 收费标准 收费项目 收费公示 物价 价格公示 招聘 职称 采购 招标 捐款 募捐 献血活动 无偿献血 安全生产领导 安全生产检查 \
    值班表 轮流值班 值夜 疫情防控 防汛 抗旱 信访 廉政 巡察 巡视 文明创建 卫生评比 税收 财政收入 病号饭 地方志 口述史 教学进度 期末考试 农产品 \
    救援 信用评价 劳动模范 监控 供应商 电子发票 对讲机 监考 考场 普通话 烹饪 电工 空气质量 减排 节能 亩产 栽树 人大代表 \
    政协 提案 誓词 党员 党支部 党建 民主生活会 菜价 公务员 干部考核 离退休 人事档案 人事管理 述职 招生 军训 征兵 旅游 商户 \
    餐饮 桶装水 饮料 资费 流浪 灾情 违停 车容 校车 超员 竞赛 比赛 参赛 奖杯 场地 座椅 看台 装修 屋面 电梯 外墙 管道 井盖 铺设 \
    工期 扩建 购置 扶贫 脱贫 拆迁 招商 固定资产 公务用车 接待费 差旅 休假 考勤 财务管理 车辆管理 馆藏 藏书 查档 契约 \
    学籍 婚姻登记 会计 应急预案 体检 疫苗 计划生育 垃圾分类 反诈 禁毒 法治宣传 门票 桌椅 灯箱 灯具 空调 车位 建筑面积 \
    亿元 平均年龄 高级职称 开放时间 电话号码 咨询台 展销 打印机 会务 合影 茶水 水泵 贷款 彩票 电影 纪念册 画册 民间 剪纸 \
    家谱 歌谣 车牌 驾照 工会活动 工会换届 工会福利 食堂就餐 职工食堂 新食堂 路灯不亮";
/// By these a sentence speaks of the pilot and its standards.
pub(super) const PILOT: &str = "标准化 贯标 试点 规程 文本 标准体系 条文 操作卡 作业卡 标准实施 内部标准 综合体 规矩 评估组 专家组 专家们";
/// Holdings, which are no records of the pilot.
pub(super) const HOLDINGS: &str =
    "馆藏 查档 藏书 清代 明清 民国 契约 古籍 文物 珍贵 学籍 婚姻 家谱 照片档案 人事 离退休 会计";
/// Systems of something else than standards.
pub(super) const OTHER_SYSTEMS: &str =
    "人员明细 组织结构 机构设置 指挥体系 数据 摄像头 监控 管网 组织体系 处室 部门 组织架构";
/// Keeping records.
pub(super) const FILES: &str = "归档 存档 建档 立卷 入库 装订 留存 案卷 保存期 保管 专柜 卷宗 入档 封存 打捆 备份 成册 归卷 移交档案 \
    移交综合 永久保存 装盒 入柜 铁柜 一捆 钉成 才准销毁 方准销毁 铁皮柜 档案柜 贴签 标签 保存时限 保存年限 存五年 存三年 存十年 存二十年 \
    存三十年 留三年 留五年 留十年 才许销毁 方可销毁 到期销毁 骑缝 条码 页码 编目 进库 进柜 上架";
/// Records.
pub(super) const RECORDS: &str = "档案 记录 资料 台账 单据 签到 文件 影像 材料 表单 检查单 整改单 维修单 检查表 巡查表 录音 底稿 原件 \
    电子件";
/// That they are kept.
pub(super) const KEEPS: &str = "保管 整理 成册 入柜 扫描 集中 存 锁 装进 放进 移交 编号";
/// What was aimed at.
pub(super) const AIMS: &str = "当初说 说好的 任务书上 目标 指标 军令状 任务书 承诺 预期 预定 原定 申请书 当初 申报时 申报书 立项时 许下 定下 立下 所报";
/// That it was reached.
pub(super) const REACHES: &str = "达到 完成 实现 达成 超额 兑现 达标 超过 全部 如期 高于 优于 实际 实测 超出 落地 不折不扣 着落 做到 高出 \
    清点 实有 实为 掉队 持平 过线 逐项 超了 到位 拿下 分别为";
/// A brand, and what is like one.
pub(super) const BRANDS: &str = "品牌 名片 商标 叫响 叫得响 口碑 知名 示范单位 文明窗口 称号 标杆 样板 先进集体 青年文明号 荣誉 评为 授予 \
    示范点 家喻户晓 美誉 打响 响当当 示范案例 授牌 授了牌 挂牌 慕名 点名 传开 十佳 十大 一等奖 认得 有口皆碑 \
    牌子 先锋号 央视 招牌 红旗 最美 获奖 出圈 图标 标识 LOGO 版权 知晓率 专题报道 叫开 叫得出 喊得出 的牌子 块牌 来学的 省里的奖 打卡点 百佳 荣获 入选";
/// Brands of goods and firms.
pub(super) const OTHER_BRANDS: &str =
    "品牌餐饮 企业品牌 品牌的 农产品 啤酒 茶叶 特产 采购 引进了 商户 终端 空调 电脑 手机";
/// That those served are content.
pub(super) const PLEASES: &str = "满意 好评 表扬 锦旗 感谢信 点赞 称赞 赞誉 称心 口碑 零投诉 五星 竖起大拇指 赞不绝口 夸 认可 很好 放心 \
    说好 叫好 说办得 说不错 说好的 按好的";
/// The drawing of a system of standards.
pub(super) const SYSTEM: &str = "标准综合体 明细表 体系框架 体系结构 结构图 总图 大图 一棵树 体系表 框架图 分体系 子体系 体系图 总框架 标准目录 标准清单 \
    标准树 总表 总目 体系文件 分册 树形图";
/// Building it.
pub(super) const BUILDS: &str = "构建 建立 搭建 建成 形成 编制 涵盖 包括 覆盖 分为 架构 构成 组成 健全 搭起 设计 收录 包含 归成 归入 归为 \
    分成 划分 板块 小类 大类 分支 排成 列成 目录 层";
/// That it runs.
pub(super) const RUNS: &str = "运行 运转 上线 启用 施行 投入使用 生效 付诸 跑 试行 落地 起用 用上 在用 为准 为据 连续执行 断档 至今 \
    始终 一直 改用 一天没停 照办 替下 照着做";
/// Passing experience on.
pub(super) const SPREADS: &str = "推广 总结 复制 借鉴 交流 应用 取经 观摩 介绍 刊发 转发 印发 提炼 推介 报道 编印 入选 上门 印成 考察 照搬 \
    效仿 写成 写进 寄给 发至 发到 索取 照此 采用 同行 分享 照着 现场会 讲过 拿去用 抄去 让我们讲 让我们去讲 请我们讲";
/// Experience.
pub(super) const PRACTICES: &str = "经验 做法 模式 成果 工作法 案例 典型 我们 办法 手册 小册子 怎么编 怎么推 本小书 接待法 作业法 这套 法子 路子 套路";
