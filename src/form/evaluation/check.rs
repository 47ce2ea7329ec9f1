//! 自查报告 of 附件2, with the day and the conclusion that Article 18 wants, and the way on paper.

use crate::form::{Fact, Field, FormId, Item, Part, Step, Topic};
use crate::value::{Day, Prose, Verdict};

/// The eight tasks of Article 15, then the goals of Article 14.
static TASKS: [Topic; 9] = [
    Topic {
        heading: "（一）建立健全标准体系或者标准综合体",
        words: &["标准体系", "标准综合体", "明细表"],
    },
    Topic {
        heading: "（二）收集和制定相关标准",
        words: &["收集", "制定标准", "内部标准", "国家标准"],
    },
    Topic {
        heading: "（三）开展标准的宣传培训",
        words: &["宣传", "培训"],
    },
    Topic {
        heading: "（四）组织标准实施",
        words: &["标准实施", "有效实施", "贯彻", "实施措施"],
    },
    Topic {
        heading: "（五）开展标准实施评价",
        words: &["实施评价", "自我评价", "内部检查", "考核机制"],
    },
    Topic {
        heading: "（六）制定持续改进措施",
        words: &["持续改进", "改进措施", "整改"],
    },
    Topic {
        heading: "（七）创建品牌",
        words: &["品牌"],
    },
    Topic {
        heading: "（八）实施记录归档",
        words: &["归档", "档案"],
    },
    Topic {
        heading: "（九）试点目标达到情况",
        words: &["试点目标", "预期目标", "满意度"],
    },
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
