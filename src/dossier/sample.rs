//! A filled application for trying things out: real magnitudes of a real pilot, an invented unit, invented persons.

use crate::dossier::{Paper, Place};
use crate::value::{Day, YearMonth};

/// A complete application as of a day, without an error: its period lies ahead, so that it never ages.
pub fn sample_paper(today: Day) -> Paper {
    let mut paper = Paper::default();
    for (key, text) in TEXTS {
        paper.write(Place::blank(key), text);
    }
    let start = today.year_month().add_months(4);
    for (key, month) in [
        ("period.from", start),
        ("period.to", start.add_months(24)),
        ("cover.date", today.year_month()),
    ] {
        paper.write(Place::blank(key), &month.iso());
    }
    paper.write(
        Place::blank("system.built"),
        &format!("计划{}", start.add_months(8).iso()),
    );
    paper.write(
        Place::blank("system.runs"),
        &format!("计划{}", start.add_months(10).iso()),
    );
    for (from, to, task, bodies) in PLAN {
        let row = paper.add_row("plan");
        paper.write(Place::cell("plan.time", row), &months(start, from, to));
        paper.write(Place::cell("plan.task", row), task);
        paper.write(Place::cell("plan.bodies", row), bodies);
    }
    let row = paper.add_row("participants");
    paper.write(
        Place::cell("participant.name", row),
        "某某市大数据管理中心（示例）",
    );
    paper
}

fn months(start: YearMonth, from: i32, to: i32) -> String {
    format!(
        "{}至{}",
        start.add_months(from).iso(),
        start.add_months(to).iso()
    )
}

const TEXTS: [(&str, &str); 36] = [
    (
        "pilot.name",
        "某某市“一站式”政务服务（社会管理和公共服务）综合标准化试点",
    ),
    ("cover.undertaker", "某某市政务服务中心（示例）"),
    ("cover.guarantor", "某某市人民政府（示例）"),
    ("guarantor.kind", "地方人民政府"),
    ("cover.guide", "江苏省政务服务管理办公室"),
    ("unit.name", "某某市政务服务中心（示例）"),
    ("unit.code", "12320582MB12345625"),
    ("unit.head", "某乙（示例）"),
    ("unit.registered", "江苏省 张家港市"),
    ("unit.address", "江苏省某某市人民中路 1 号（示例）"),
    ("unit.industry", "国家机构"),
    ("unit.economy", "事业单位法人"),
    ("unit.postcode", "215600"),
    ("unit.phone", "0512-58672345"),
    ("unit.email", "bzh@example.gov.cn"),
    (
        "unit.scope",
        "承担全市行政审批、政务服务和公共资源交易的组织协调与监督管理职能。",
    ),
    ("unit.function", "有"),
    ("unit.family", "提供基本公共服务和公共物品"),
    ("unit.liable", "有"),
    ("std.body", "标准化工作办公室"),
    ("std.lead", "某甲（示例）"),
    ("std.staff", "6"),
    ("record.accident", "无"),
    ("record.notice", "无"),
    ("record.penalty", "无"),
    ("record.media", "无"),
    (
        "unit.review",
        "收集标准和政策文件 245 份，成立由主要负责人任组长的标准化工作领导小组，各科室确定标准化专员；现有标准偏重窗口服务，后台审批环节尚不齐全。",
    ),
    (
        "base.fit",
        "（一）职能与法律责任\n本中心承担政务服务的组织协调职能，是独立承担法律责任的事业单位法人。\n（二）标准化工作基础\n设有标准化工作办公室，配备专兼职标准化人员 6 人；主要负责人任领导小组组长，标准化意识较强。\n（三）三年内无事故、通报批评、行政处分和媒体曝光\n三年内未发生重大服务质量、安全、环境保护等事故，未受到通报批评、行政处分，未被媒体曝光造成严重社会影响。\n（四）所在地政府的政策、资金及其他支持\n市政府将试点列入年度重点工作，安排专项经费 60 万元。",
    ),
    (
        "base.work",
        "（一）机构与制度\n标准化工作办公室负责日常工作，已建立标准化管理办法。\n（二）专兼职人员与培训\n专职 2 人，兼职 4 人，参加标准化基础知识和标准编写培训各一次。\n（三）现有标准\n已收集现行国家标准 12 项、地方标准 9 项，内部标准 23 项。",
    ),
    (
        "goals",
        "（一）标准体系建立：各个环节标准齐全\n两年内建成由服务通用基础、服务保障、服务提供三个子体系组成的标准体系，标准不少于 120 项。\n（二）标准实施：服务行为规范，服务对象满意度提升\n标准实施率达到 95 % 以上，公众满意度由 90 % 提升到 96 %。\n（三）实施效果：树立社会管理和公共服务形象\n形成可以复制的“一站式”服务品牌，在全省推广。",
    ),
    (
        "money.use",
        "标准编制 25 万元，宣传培训 10 万元，标准实施与评价 15 万元，信息化 10 万元，合计 60 万元。",
    ),
    (
        "money.source",
        "市级财政专项经费 50 万元，本单位自筹 10 万元，合计 60 万元。",
    ),
    ("supervisor.name", "江苏省市场监督管理局"),
    ("undertaker.opinion", "同意申报，保证申请材料真实。"),
    ("guarantor.opinion", ""),
    ("guide.opinion", ""),
];

const PLAN: [(i32, i32, &str, &str); 5] = [
    (
        0,
        2,
        "宣传培训：召开动员大会，开展标准化基本理论和专业知识培训",
        "标准化工作办公室，各科室",
    ),
    (
        2,
        9,
        "标准体系建立：收集、制定标准，编制标准体系框架和标准明细表",
        "标准化工作办公室，各科室",
    ),
    (
        10,
        20,
        "组织实施标准：各窗口、各环节实施标准，检查考核，持续改进",
        "各科室，某某市大数据管理中心（示例）",
    ),
    (
        21,
        22,
        "自查：对照试点目标和任务逐项自查，编写自查报告和总结报告",
        "标准化工作办公室",
    ),
    (
        22,
        24,
        "申请评估：提交评估申请表和总结报告，配合现场考核评估",
        "标准化工作办公室",
    ),
];
