//! The five headings that Article 18 gives the 总结报告, each with what Articles 14 to 16 have it speak of.

use crate::form::Field;
use crate::value::Prose;

static MANAGEMENT_TOPICS: [&str; 4] = [
    "1. 试点工作领导小组",
    "2. 实施方案：具体目标、实施步骤和保障措施",
    "3. 部门分工与任务落实",
    "4. 各阶段工作总结",
];

static SYSTEM_TOPICS: [&str; 3] = [
    "1. 标准体系框架和标准明细表",
    "2. 收集和制定的标准",
    "3. 标准体系的运行",
];

static USE_TOPICS: [&str; 4] = [
    "1. 标准的宣传培训",
    "2. 各领域、各环节标准的实施措施",
    "3. 检查、考核与自我评价",
    "4. 发现的问题与持续改进",
];

static TASK_TOPICS: [&str; 4] = [
    "1. 试点目标达到情况",
    "2. 工作计划完成情况",
    "3. 实施记录归档与保存时限",
    "4. 经验总结与推广应用",
];

static EFFECT_TOPICS: [&str; 3] = ["1. 服务行为规范", "2. 服务对象满意度", "3. 品牌与形象"];

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
