//! The five headings that Article 18 gives the 总结报告, each with what Articles 14 to 16 have it speak of.

use crate::form::{Field, Topic};
use crate::value::Prose;

static MANAGEMENT_TOPICS: [Topic; 4] = [
    Topic {
        heading: "1. 试点工作领导小组",
        words: &["领导小组", "组长"],
    },
    Topic {
        heading: "2. 实施方案：具体目标、实施步骤和保障措施",
        words: &["实施方案"],
    },
    Topic {
        heading: "3. 部门分工与任务落实",
        words: &["分工", "分解", "督促"],
    },
    Topic {
        heading: "4. 各阶段工作总结",
        words: &["阶段"],
    },
];

static SYSTEM_TOPICS: [Topic; 3] = [
    Topic {
        heading: "1. 标准体系框架和标准明细表",
        words: &["体系框架", "明细表", "标准综合体"],
    },
    Topic {
        heading: "2. 收集和制定的标准",
        words: &["收集", "制定", "国家标准", "内部标准"],
    },
    Topic {
        heading: "3. 标准体系的运行",
        words: &["体系运行", "有效运行", "运行情况"],
    },
];

static USE_TOPICS: [Topic; 4] = [
    Topic {
        heading: "1. 标准的宣传培训",
        words: &["宣传", "培训"],
    },
    Topic {
        heading: "2. 各领域、各环节标准的实施措施",
        words: &["实施措施", "组织实施", "有效实施"],
    },
    Topic {
        heading: "3. 检查、考核与自我评价",
        words: &["检查", "考核", "自我评价"],
    },
    Topic {
        heading: "4. 发现的问题与持续改进",
        words: &["问题", "改进"],
    },
];

static TASK_TOPICS: [Topic; 4] = [
    Topic {
        heading: "1. 试点目标达到情况",
        words: &["目标"],
    },
    Topic {
        heading: "2. 工作计划完成情况",
        words: &["计划", "任务完成"],
    },
    Topic {
        heading: "3. 实施记录归档与保存时限",
        words: &["归档", "档案", "保存"],
    },
    Topic {
        heading: "4. 经验总结与推广应用",
        words: &["经验", "推广"],
    },
];

static EFFECT_TOPICS: [Topic; 3] = [
    Topic {
        heading: "1. 服务行为规范",
        words: &["行为规范", "服务规范", "服务质量"],
    },
    Topic {
        heading: "2. 服务对象满意度",
        words: &["满意"],
    },
    Topic {
        heading: "3. 品牌与形象",
        words: &["品牌", "形象"],
    },
];

pub static MANAGEMENT: Field<Prose> = Field::new("text.management", "组织管理")
    .hint("领导小组、实施方案、分工（第十六条）")
    .topics(&MANAGEMENT_TOPICS);
pub static SYSTEM: Field<Prose> = Field::new("text.system", "标准体系建设")
    .hint("体系框架、明细表、收集和制定的标准（第十五条（一）（二））")
    .topics(&SYSTEM_TOPICS);
pub static USE: Field<Prose> = Field::new("text.use", "标准实施应用")
    .hint("培训、实施、检查和改进（第十五条（三）至（六））")
    .topics(&USE_TOPICS);
pub static TASKS: Field<Prose> = Field::new("text.tasks", "任务完成情况")
    .hint("对照申请书的目标和计划逐项写")
    .topics(&TASK_TOPICS);
pub static EFFECTS: Field<Prose> = Field::new("text.effects", "试点效果")
    .hint("写出可以核对的数字（第十四条、第十五条（七））")
    .topics(&EFFECT_TOPICS);
