//! 复查专家组人员名单 of 附件6; what kind of expert each member is, Article 34 asks and the form does not print.

pub use crate::form::report::Seat;
use crate::form::{Field, Item, Need, Part, Step, Table};
use crate::value::{Line, Phone, choice};

choice! {
    /// What kind of member Article 34 (1) speaks of.
    pub enum Member {
        Standards = "标准化专家",
        Technical = "专业领域技术专家",
        Manager = "管理人员",
    }
}

pub static SEAT: Field<Seat> = Field::new("panel.seat", "专家组").hint("组长一人，其余为小组成员");
pub static NAME: Field<Line> = Field::new("panel.name", "姓名");
pub static POST: Field<Line> = Field::new("panel.post", "单位/职务(职称)");
pub static PANEL_PHONE: Field<Phone> = Field::new("panel.phone", "电话");
pub static MEMBER: Field<Member> = Field::new("panel.kind", "成员类别")
    .hint("标准化、相关专业领域的技术专家以及管理人员（第三十四条）；不印在表上")
    .unprinted();

pub static PANEL: Table = Table {
    key: "panel",
    label: "复查专家组人员名单",
    row: "成员",
    hint: "一行一人，一般 5 至 7 名（第三十四条）；签字留给本人",
    need: Need::Must,
    columns: &[
        &SEAT.blank,
        &NAME.blank,
        &POST.blank,
        &PANEL_PHONE.blank,
        &MEMBER.blank,
    ],
    offers: &[],
    offered_in: "",
};

pub(super) const PART: Part = Part {
    key: "panel",
    number: "",
    heading: "复查专家组人员名单",
    short: "专家组",
    steps: &[Step {
        key: "panel",
        title: "复查专家组人员名单",
        items: &[Item::Table(&PANEL)],
    }],
};
