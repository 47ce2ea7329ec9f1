//! 二、承担试点的工作基础 and 三、试点预期实现工作目标 of 附件1.

use crate::form::{Field, Item, Part, Step, Topic};
use crate::value::Prose;

/// The four conditions of Article 9, as headings for the text on 符合性.
static CONDITIONS: [Topic; 4] = [
    Topic {
        heading: "（一）职能与法律责任",
        words: &["职能", "职责", "法律责任", "独立承担"],
    },
    Topic {
        heading: "（二）标准化工作基础",
        words: &[
            "标准化机构",
            "标准化管理机构",
            "标准化人员",
            "标准化意识",
            "领导小组",
        ],
    },
    Topic {
        heading: "（三）三年内无事故、通报批评、行政处分和媒体曝光",
        words: &["事故", "通报批评", "行政处分", "曝光"],
    },
    Topic {
        heading: "（四）所在地政府的政策、资金及其他支持",
        words: &["政府", "政策", "资金", "经费"],
    },
];

/// What the heading of the section and Article 14 ask of the goals.
static TARGETS: [Topic; 3] = [
    Topic {
        heading: "（一）标准体系建立：各个环节标准齐全",
        words: &["标准体系", "标准齐全", "标准综合体"],
    },
    Topic {
        heading: "（二）标准实施：服务行为规范，服务对象满意度提升",
        words: &["有效实施", "组织实施", "贯彻", "满意度"],
    },
    Topic {
        heading: "（三）实施效果：树立社会管理和公共服务形象",
        words: &["形象", "品牌", "典型", "推广"],
    },
];

/// What row «目前标准化工作情况» should name.
static FOUNDATION: [Topic; 3] = [
    Topic {
        heading: "（一）机构与制度",
        words: &["机构", "领导小组", "办公室", "制度"],
    },
    Topic {
        heading: "（二）专兼职人员与培训",
        words: &["人员", "专职", "兼职", "专员", "培训"],
    },
    Topic {
        heading: "（三）现有标准",
        words: &[
            "标准体系",
            "项标准",
            "国家标准",
            "地方标准",
            "行业标准",
            "内部标准",
        ],
    },
];

pub static FIT: Field<Prose> = Field::new("base.fit", "现状及与试点应具备条件符合性")
    .hint("按第九条四项条件逐项写")
    .topics(&CONDITIONS);
pub static WORK: Field<Prose> = Field::new("base.work", "目前标准化工作情况")
    .hint("机构、人员、已有标准")
    .topics(&FOUNDATION);
pub static GOALS: Field<Prose> = Field::new("goals", "试点预期实现工作目标")
    .hint("包括标准体系建立、实施及实施效果等，写出可以考核的数字")
    .topics(&TARGETS);

pub(super) const PART: Part = Part {
    key: "base",
    number: "二",
    heading: "承担试点的工作基础",
    short: "工作基础",
    steps: &[
        Step {
            key: "fit",
            title: "现状及符合性",
            items: &[Item::Blank(&FIT.blank)],
        },
        Step {
            key: "work",
            title: "目前标准化工作情况",
            items: &[Item::Blank(&WORK.blank)],
        },
    ],
};

pub(super) const GOALS_PART: Part = Part {
    key: "goals",
    number: "三",
    heading: "试点预期实现工作目标（包括标准体系建立、实施及实施效果等）",
    short: "预期目标",
    steps: &[Step {
        key: "goals",
        title: "预期目标",
        items: &[Item::Blank(&GOALS.blank)],
    }],
};
