//! The table of 附件3: where and when the panel was, and who answers for the pilot.

use crate::form::{Fact, Field, Item, Part, Step};
use crate::value::{Day, Line, Phone};

pub static ADDRESS: Field<Line> = Field::new("unit.address", "地址")
    .hint("写到门牌号")
    .states(Fact::Address);
pub static VISIT_FROM: Field<Day> = Field::new("visit.from", "评估时间")
    .asking("评估时间：起")
    .hint("现场考核的第一天，不早于申请日期")
    .states(Fact::EvaluatedOn);
pub static VISIT_TO: Field<Day> = Field::new("visit.to", "评估时间")
    .asking("评估时间：止")
    .hint("只有一天的，写同一天")
    .optional();
pub static HEAD: Field<Line> = Field::new("unit.head", "法定代表人(负责人)")
    .hint("与法人证书一致")
    .states(Fact::Head);
pub static CONTACT: Field<Line> = Field::new("unit.contact", "联系人").states(Fact::Contact);
pub static PHONE: Field<Phone> = Field::new("unit.phone", "电话")
    .hint("固定电话带区号，或手机号")
    .states(Fact::Phone);
pub static GUARANTOR: Field<Line> = Field::new("cover.guarantor", "保证单位")
    .hint("与申请书的试点保证单位一致")
    .states(Fact::Guarantor);

pub(super) const PART: Part = Part {
    key: "unit",
    number: "",
    heading: "基本信息",
    short: "基本信息",
    steps: &[
        Step {
            key: "unit",
            title: "单位与联系方式",
            items: &[
                Item::Blank(&ADDRESS.blank),
                Item::Blank(&HEAD.blank),
                Item::Blank(&CONTACT.blank),
                Item::Blank(&PHONE.blank),
                Item::Blank(&GUARANTOR.blank),
            ],
        },
        Step {
            key: "visit",
            title: "评估时间",
            items: &[Item::Blank(&VISIT_FROM.blank), Item::Blank(&VISIT_TO.blank)],
        },
    ],
};
