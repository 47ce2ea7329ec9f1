//! 五、经费保障情况 of 附件1.

use crate::form::{Field, Item, Part, Step};
use crate::value::Prose;

pub static USE: Field<Prose> =
    Field::new("money.use", "经费主要投入方向").hint("写到项目和金额，如 培训 5 万元");
pub static SOURCE: Field<Prose> = Field::new("money.source", "经费来源")
    .hint("包括当地政府、有关单位经费投入等，写明由谁、出多少");

pub(super) const PART: Part = Part {
    key: "money",
    number: "五",
    heading: "经费保障情况",
    short: "经费保障",
    steps: &[Step {
        key: "money",
        title: "经费保障情况",
        items: &[Item::Blank(&USE.blank), Item::Blank(&SOURCE.blank)],
    }],
};
