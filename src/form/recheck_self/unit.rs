//! The table of 附件4: who the unit is, and what it passed.

use crate::form::{Fact, Field, Item, Part, Step};
use crate::value::{Day, Line, Phone, YearMonth};

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
pub static PERIOD_FROM: Field<YearMonth> = Field::new("period.from", "试点期限")
    .asking("试点期限：起")
    .hint("与申请书的试点时间一致")
    .states(Fact::PeriodFrom);
pub static PERIOD_TO: Field<YearMonth> = Field::new("period.to", "试点期限")
    .asking("试点期限：止")
    .hint("与申请书的试点时间一致")
    .states(Fact::PeriodTo);
pub static EVALUATED: Field<Day> = Field::new("evaluated.on", "通过评估时间")
    .hint("通过现场考核评估的日期；评估有几天的，写第一天")
    .states(Fact::EvaluatedOn);
pub static PASSED_ON: Field<Day> = Field::new("passed.on", "获得“试点合格单位”时间及文件号")
    .asking("公布为试点合格单位的日期")
    .hint("公布文件的日期")
    .states(Fact::PassedOn);
pub static PASSED_NUMBER: Field<Line> =
    Field::new("passed.number", "获得“试点合格单位”时间及文件号")
        .asking("公布文件号")
        .hint("如 某某发〔2023〕5号")
        .states(Fact::PassedNumber);

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
            key: "passed",
            title: "试点期限与合格",
            items: &[
                Item::Blank(&PERIOD_FROM.blank),
                Item::Blank(&PERIOD_TO.blank),
                Item::Blank(&EVALUATED.blank),
                Item::Blank(&PASSED_ON.blank),
                Item::Blank(&PASSED_NUMBER.blank),
            ],
        },
    ],
};
