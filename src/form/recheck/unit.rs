//! The table of 附件5: who the unit is, as in the application.

use crate::form::{Fact, Field, Item, Part, Step};
use crate::value::{Email, Line, Phone, PostCode, Prose, Region, UnitCode};

pub static CODE: Field<UnitCode> = Field::new("unit.code", "组织机构代码")
    .hint("9 位组织机构代码，或 18 位统一社会信用代码")
    .states(Fact::Code);
pub static HEAD: Field<Line> = Field::new("unit.head", "法定代表人(负责人)")
    .hint("与法人证书一致")
    .states(Fact::Head);
pub static REGISTERED: Field<Region> = Field::new("unit.registered", "法人注册地址")
    .hint("省（市）和县（区）")
    .states(Fact::Registered);
pub static ADDRESS: Field<Line> = Field::new("unit.address", "单位地址")
    .hint("写到门牌号")
    .states(Fact::Address);
pub static INDUSTRY: Field<Line> = Field::new("unit.industry", "所属行业")
    .hint("与申请书一致")
    .states(Fact::Industry);
pub static ECONOMY: Field<Line> = Field::new("unit.economy", "经济类型")
    .hint("与申请书一致")
    .states(Fact::Economy);
pub static POSTCODE: Field<PostCode> = Field::new("unit.postcode", "邮编")
    .hint("6 位数字")
    .states(Fact::PostCode);
pub static PHONE: Field<Phone> = Field::new("unit.phone", "联系电话")
    .hint("固定电话带区号，或手机号")
    .states(Fact::Phone);
pub static EMAIL: Field<Email> = Field::new("unit.email", "电子邮箱")
    .or_none()
    .states(Fact::Email);
pub static BODY: Field<Line> =
    Field::new("std.body", "标准化管理机构名称").states(Fact::StandardsBody);
pub static LEAD: Field<Line> = Field::new("std.lead", "标准化负责人姓名")
    .hint("专职或兼职均可")
    .states(Fact::StandardsLead);
pub static SCOPE: Field<Prose> = Field::new("unit.scope", "业务范围")
    .hint("与申请书一致，有变化的按现在的写")
    .states(Fact::Scope);

pub(super) const PART: Part = Part {
    key: "unit",
    number: "",
    heading: "单位信息",
    short: "单位信息",
    steps: &[
        Step {
            key: "identity",
            title: "单位身份",
            items: &[
                Item::Blank(&CODE.blank),
                Item::Blank(&HEAD.blank),
                Item::Blank(&REGISTERED.blank),
                Item::Blank(&ADDRESS.blank),
            ],
        },
        Step {
            key: "contact",
            title: "行业与联系方式",
            items: &[
                Item::Blank(&INDUSTRY.blank),
                Item::Blank(&ECONOMY.blank),
                Item::Blank(&POSTCODE.blank),
                Item::Blank(&PHONE.blank),
                Item::Blank(&EMAIL.blank),
            ],
        },
        Step {
            key: "standards",
            title: "标准化机构与业务范围",
            items: &[
                Item::Blank(&BODY.blank),
                Item::Blank(&LEAD.blank),
                Item::Blank(&SCOPE.blank),
            ],
        },
    ],
};
