//! 自查报告 of 附件2, with the day and the conclusion that Article 18 wants, and the way on paper.

use crate::form::{Fact, Field, FormId, Item, Part, Step};
use crate::value::{Day, Prose, Verdict};

/// The eight tasks of Article 15, then the goals of Article 14.
static TASKS: [&str; 9] = [
    "（一）建立健全标准体系或者标准综合体",
    "（二）收集和制定相关标准",
    "（三）开展标准的宣传培训",
    "（四）组织标准实施",
    "（五）开展标准实施评价",
    "（六）制定持续改进措施",
    "（七）创建品牌",
    "（八）实施记录归档",
    "（九）试点目标达到情况",
];

pub static DAY: Field<Day> = Field::new("check.day", "自查日期")
    .hint("试点期满前 3 个月自查（第十八条）")
    .states(Fact::SelfCheckedOn)
    .unprinted();
pub static RESULT: Field<Verdict> = Field::new("check.result", "自查结论")
    .hint("自查合格的，可以提出评估申请（第十八条）")
    .states(Fact::SelfCheckResult)
    .unprinted();
pub static REPORT: Field<Prose> = Field::new("check.report", "自查报告")
    .hint("按照试点目标和第十五条的任务逐项写")
    .topics(&TASKS)
    .drawn_from(FormId::SelfCheck);

pub(super) const PART: Part = Part {
    key: "check",
    number: "",
    heading: "自查报告",
    short: "自查报告",
    steps: &[Step {
        key: "check",
        title: "自查报告",
        items: &[
            Item::Blank(&DAY.blank),
            Item::Blank(&RESULT.blank),
            Item::Blank(&REPORT.blank),
        ],
    }],
};

/// The way on paper, after Articles 18 and 23; an aid to memory only.
pub(super) const AFTER: &[(&str, &str)] = &[
    ("summary", "总结报告写好，与本表同时提交（第十八条）"),
    (
        "submit",
        "评估申请表和总结报告报省级联席办公室，由其确定评估方案（第十八条）",
    ),
    (
        "copies",
        "省级联席办公室向部级联席办公室报送一式 2 份，按其要求备足份数（第二十三条）",
    ),
    (
        "files",
        "标准体系框架、标准明细表、实施方案和实施记录备齐，供现场查阅（第十五条、第二十一条）",
    ),
];
