//! The table of 附件2: where the unit is, who answers for the pilot, its time and reach.

use crate::form::{Fact, Field, Item, Part, Step};
use crate::value::{Line, Phone, Prose, YearMonth};

pub static ADDRESS: Field<Line> = Field::new("unit.address", "地址")
    .hint("写到门牌号")
    .states(Fact::Address);
pub static INDUSTRY: Field<Line> = Field::new("unit.industry", "所属行业")
    .hint("与申请书一致")
    .states(Fact::Industry);
pub static BODY: Field<Line> =
    Field::new("std.body", "标准化管理机构名称").states(Fact::StandardsBody);
pub static LEAD: Field<Line> = Field::new("std.lead", "标准化负责人姓名")
    .hint("专职或兼职均可")
    .states(Fact::StandardsLead);
pub static CONTACT: Field<Line> = Field::new("unit.contact", "联系人").states(Fact::Contact);
pub static PHONE: Field<Phone> = Field::new("unit.phone", "电话")
    .hint("固定电话带区号，或手机号")
    .states(Fact::Phone);

pub static PERIOD_FROM: Field<YearMonth> = Field::new("period.from", "试点实施期限")
    .asking("试点实施期限：起")
    .hint("与申请书的试点时间一致")
    .states(Fact::PeriodFrom);
pub static PERIOD_TO: Field<YearMonth> = Field::new("period.to", "试点实施期限")
    .asking("试点实施期限：止")
    .hint("期满的年月")
    .states(Fact::PeriodTo);
pub static REACH: Field<Prose> =
    Field::new("pilot.reach", "试点工作涉及范围").hint("涉及的部门、业务、场所和服务对象");

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
                Item::Blank(&INDUSTRY.blank),
                Item::Blank(&BODY.blank),
                Item::Blank(&LEAD.blank),
                Item::Blank(&CONTACT.blank),
                Item::Blank(&PHONE.blank),
            ],
        },
        Step {
            key: "reach",
            title: "期限与范围",
            items: &[
                Item::Blank(&PERIOD_FROM.blank),
                Item::Blank(&PERIOD_TO.blank),
                Item::Blank(&REACH.blank),
            ],
        },
    ],
};
