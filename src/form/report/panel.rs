//! 评估专家组人员名单 of 附件3; what kind of expert each member is, Article 19 asks and the form does not print.

use crate::form::{Field, Item, Need, Part, Step, Table};
use crate::value::{Line, Phone, choice};

choice! {
    /// The seat of a member, in the words of the form.
    pub enum Seat {
        Leader = "组长",
        Member = "小组成员",
    }
}

choice! {
    /// What kind of expert Article 19 counts a member as.
    pub enum Expert {
        Standards = "标准化专家",
        Trade = "相关行业专家",
        Manager = "管理人员",
    }
}

pub static SEAT: Field<Seat> = Field::new("panel.seat", "专家组").hint("组长一人，其余为小组成员");
pub static NAME: Field<Line> = Field::new("panel.name", "姓名");
pub static POST: Field<Line> = Field::new("panel.post", "单位/职务(职称)");
pub static PHONE: Field<Phone> = Field::new("panel.phone", "电话");
pub static EXPERT: Field<Expert> = Field::new("panel.expert", "成员类别")
    .hint("标准化专家不少于三分之一（第十九条）；不印在表上")
    .unprinted();

pub static PANEL: Table = Table {
    key: "panel",
    label: "评估专家组人员名单",
    row: "成员",
    hint: "一般 5 至 7 人，组长写在第一行（第十九条）；签字留待纸上手写",
    need: Need::Must,
    columns: &[
        &SEAT.blank,
        &NAME.blank,
        &POST.blank,
        &PHONE.blank,
        &EXPERT.blank,
    ],
    offers: &[],
    offered_in: "",
};

pub(super) const PART: Part = Part {
    key: "panel",
    number: "",
    heading: "评估专家组人员名单",
    short: "专家组",
    steps: &[Step {
        key: "panel",
        title: "专家组",
        items: &[Item::Table(&PANEL)],
    }],
};
