//! 一、承担单位基本信息 of 附件1, and what the law asks beside it.

use crate::form::{Fact, Field, Item, Part, Step};
pub use crate::value::YesNo;
use crate::value::{
    Count, Day, Email, Line, Phone, PostCode, Prose, Region, Start, UnitCode, choice,
};

choice! {
    /// The two families of bodies that Article 8 names.
    pub enum Family {
        Governs = "管理、规范与协调社会事务",
        Serves = "提供基本公共服务和公共物品",
        Both = "两者都有",
        Neither = "都不是",
    }
}

pub static NAME: Field<Line> = Field::new("unit.name", "单位名称")
    .hint("与法人证书、公章一致")
    .same_as("cover.undertaker");
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
pub static FUNCTION: Field<YesNo> = Field::new("unit.function", "社会管理、公共服务职能")
    .asking("有没有明确的社会管理、公共服务职能")
    .hint("以“三定”规定、章程或法人证书载明的职责为准")
    .unprinted();
pub static FAMILY: Field<Family> = Field::new("unit.family", "职能类型")
    .asking("职能属于哪一类")
    .unprinted()
    .optional();
pub static LIABLE: Field<YesNo> = Field::new("unit.liable", "独立承担法律责任的能力")
    .asking("有没有独立承担法律责任的能力")
    .hint("内设机构没有，应由所属法人单位申请")
    .unprinted();

pub static INDUSTRY: Field<Line> = Field::new("unit.industry", "所属行业")
    .hint("按国民经济行业分类写，可写门类名称")
    .offers(&[
        "公共管理、社会保障和社会组织",
        "国家机构",
        "社会保障",
        "卫生",
        "教育",
        "社会工作",
        "居民服务业",
        "公共设施管理业",
        "水利管理业",
        "生态保护和环境治理业",
        "文化艺术业",
        "体育",
    ])
    .states(Fact::Industry);
pub static ECONOMY: Field<Line> = Field::new("unit.economy", "经济类型")
    .hint("分类标准中没有机关、事业单位一项，可写组织机构类型")
    .offers(&[
        "机关法人",
        "事业单位法人",
        "社会团体法人",
        "社会服务机构法人",
        "国有全资",
        "国有独资",
        "其他",
    ])
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

pub static BODY: Field<Line> = Field::new("std.body", "标准化机构(或者协调组织)名称")
    .hint("有内设标准化机构的写内设机构，近年的征集通知要求设置")
    .states(Fact::StandardsBody);
pub static LEAD: Field<Line> = Field::new("std.lead", "标准化负责人姓名")
    .hint("专职或兼职均可")
    .states(Fact::StandardsLead);
pub static STAFF: Field<Count> = Field::new("std.staff", "专兼职标准化人员数")
    .asking("专兼职标准化人员有几人")
    .unprinted();
pub static SCOPE: Field<Prose> = Field::new("unit.scope", "业务范围")
    .hint("写明承担的社会管理、公共服务职能")
    .states(Fact::Scope);

pub static ACCIDENT: Field<YesNo> = Field::new(
    "record.accident",
    "近三年是否发生重大服务质量、安全、环境保护事故",
);
pub static ACCIDENT_DAY: Field<Day> = Field::new("record.accident.day", "事故发生日期")
    .unprinted()
    .when("record.accident", "有");
pub static ACCIDENT_NOTE: Field<Line> = Field::new("record.accident.note", "事故情况")
    .hint("何时、何事、如何处理，随“有”一并印在表上")
    .when("record.accident", "有");
pub static NOTICE: Field<YesNo> = Field::new("record.notice", "近三年是否受到通报批评")
    .hint("近年的征集通知写作“通报”")
    .unprinted();
pub static NOTICE_DAY: Field<Day> = Field::new("record.notice.day", "通报批评日期")
    .unprinted()
    .when("record.notice", "有");
pub static PENALTY: Field<YesNo> =
    Field::new("record.penalty", "近三年是否受到行政处分").unprinted();
pub static PENALTY_DAY: Field<Day> = Field::new("record.penalty.day", "行政处分日期")
    .unprinted()
    .when("record.penalty", "有");
pub static MEDIA: Field<YesNo> =
    Field::new("record.media", "近三年是否被媒体曝光造成严重社会影响").unprinted();
pub static MEDIA_DAY: Field<Day> = Field::new("record.media.day", "媒体曝光日期")
    .unprinted()
    .when("record.media", "有");

pub static SYSTEM_BUILT: Field<Start> = Field::new("system.built", "标准体系建立时间")
    .hint("尚未建立的，选“尚未”并写计划时间")
    .states(Fact::SystemBuilt);
pub static SYSTEM_RUNS: Field<Start> = Field::new("system.runs", "标准体系运行时间")
    .hint("体系正式投入运行之日，申请评估时从这天起算半年")
    .states(Fact::SystemRuns);
pub static REVIEW: Field<Prose> =
    Field::new("unit.review", "标准化工作自我评价").hint("做了什么、有什么成效、差在哪里");

pub(super) const PART: Part = Part {
    key: "unit",
    number: "一",
    heading: "承担单位基本信息",
    short: "基本信息",
    steps: &[
        Step {
            key: "identity",
            title: "单位身份",
            items: &[
                Item::Blank(&NAME.blank),
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
            title: "业务范围与标准化工作",
            items: &[
                Item::Blank(&SCOPE.blank),
                Item::Blank(&BODY.blank),
                Item::Blank(&LEAD.blank),
                Item::Blank(&STAFF.blank),
            ],
        },
        Step {
            key: "function",
            title: "职能与法律责任",
            items: &[
                Item::Blank(&FUNCTION.blank),
                Item::Blank(&FAMILY.blank),
                Item::Blank(&LIABLE.blank),
            ],
        },
        Step {
            key: "record",
            title: "近三年记录",
            items: &[
                Item::Blank(&ACCIDENT.blank),
                Item::Blank(&ACCIDENT_DAY.blank),
                Item::Blank(&ACCIDENT_NOTE.blank),
                Item::Blank(&NOTICE.blank),
                Item::Blank(&NOTICE_DAY.blank),
                Item::Blank(&PENALTY.blank),
                Item::Blank(&PENALTY_DAY.blank),
                Item::Blank(&MEDIA.blank),
                Item::Blank(&MEDIA_DAY.blank),
            ],
        },
        Step {
            key: "system",
            title: "标准体系与自我评价",
            items: &[
                Item::Blank(&SYSTEM_BUILT.blank),
                Item::Blank(&SYSTEM_RUNS.blank),
                Item::Blank(&REVIEW.blank),
            ],
        },
    ],
};
