//! The table of 附件6: the unit that is rechecked, when, and what it passed.

use crate::form::{Fact, Field, Item, Part, Step};
use crate::value::{Day, Line, Phone, YearMonth};

pub static ADDRESS: Field<Line> = Field::new("unit.address", "地址")
    .hint("写到门牌号")
    .states(Fact::Address);
pub static HEAD: Field<Line> = Field::new("unit.head", "法定代表人(负责人)")
    .hint("与法人证书一致")
    .states(Fact::Head);
pub static CONTACT: Field<Line> = Field::new("unit.contact", "联系人").states(Fact::Contact);
pub static PHONE: Field<Phone> = Field::new("unit.phone", "电话")
    .hint("固定电话带区号，或手机号")
    .states(Fact::Phone);
pub static VISIT_FROM: Field<Day> = Field::new("visit.from", "复查时间")
    .asking("复查时间：起")
    .hint("现场复查的第一天");
pub static VISIT_TO: Field<Day> = Field::new("visit.to", "复查时间")
    .asking("复查时间：止")
    .hint("1 至 2 天（第三十四条）；只有一天的，写同一天")
    .optional();
pub static PERIOD_FROM: Field<YearMonth> = Field::new("period.from", "试点期限")
    .asking("试点期限：起")
    .hint("与申请书的试点时间一致")
    .states(Fact::PeriodFrom);
pub static PERIOD_TO: Field<YearMonth> = Field::new("period.to", "试点期限")
    .asking("试点期限：止")
    .hint("与申请书的试点时间一致")
    .states(Fact::PeriodTo);
pub static EVALUATED: Field<Day> = Field::new("evaluated.on", "试点评估时间")
    .hint("与复查申请表一致")
    .states(Fact::EvaluatedOn);
pub static PASSED_ON: Field<Day> = Field::new("passed.on", "确定为“试点合格单位”时间及文件号")
    .asking("公布为试点合格单位的日期")
    .hint("公布文件的日期")
    .states(Fact::PassedOn);
pub static PASSED_NUMBER: Field<Line> =
    Field::new("passed.number", "确定为“试点合格单位”时间及文件号")
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
                Item::Blank(&HEAD.blank),
                Item::Blank(&CONTACT.blank),
                Item::Blank(&PHONE.blank),
            ],
        },
        Step {
            key: "passed",
            title: "复查时间与试点合格",
            items: &[
                Item::Blank(&VISIT_FROM.blank),
                Item::Blank(&VISIT_TO.blank),
                Item::Blank(&PERIOD_FROM.blank),
                Item::Blank(&PERIOD_TO.blank),
                Item::Blank(&EVALUATED.blank),
                Item::Blank(&PASSED_ON.blank),
                Item::Blank(&PASSED_NUMBER.blank),
            ],
        },
    ],
};
