//! 四、计划工作步骤、时间进度、阶段工作内容 of 附件1.

use crate::form::{Field, Item, Need, Part, Step, Table};
use crate::value::{PlanTime, Prose};

pub static TIME: Field<PlanTime> = Field::new("plan.time", "时间").hint("如 2025 年 3 月至 6 月");
pub static TASK: Field<Prose> = Field::new("plan.task", "阶段工作内容");
pub static BODIES: Field<Prose> = Field::new("plan.bodies", "负责单位及参与单位");

pub static PLAN: Table = Table {
    key: "plan",
    label: "计划表",
    row: "阶段",
    hint: "一行一个阶段；可从电子表格复制多行，一次粘贴进来",
    need: Need::Must,
    columns: &[&TIME.blank, &TASK.blank, &BODIES.blank],
    offers: &[
        "宣传培训",
        "标准体系建立",
        "组织实施标准",
        "自查",
        "申请评估",
    ],
    offered_in: "plan.task",
};

pub(super) const PART: Part = Part {
    key: "plan",
    number: "四",
    heading: "计划工作步骤、时间进度、阶段工作内容（包括宣传培训、标准体系建立、组织实施标准、自查、申请评估等）",
    short: "工作计划",
    steps: &[Step {
        key: "plan",
        title: "工作计划",
        items: &[Item::Table(&PLAN)],
    }],
};
