//! The cover of 附件1.

use crate::form::{Fact, Field, Item, Part, Step};
use crate::value::{Line, YearMonth, choice};

choice! {
    /// What kind of body may stand surety, after note 2 of the 填写说明.
    pub enum GuarantorKind {
        Government = "地方人民政府",
        Trade = "省级行业主管部门",
        Standards = "省级标准化主管部门",
        Other = "其他",
    }
}

pub static PILOT: Field<Line> = Field::new("pilot.name", "试点名称")
    .hint("通常写作“某某综合标准化试点”，下达后各表均用此名")
    .states(Fact::PilotName);
pub static PERIOD_FROM: Field<YearMonth> = Field::new("period.from", "试点时间")
    .asking("试点时间：起")
    .hint("试点建设从哪年哪月开始")
    .states(Fact::PeriodFrom);
pub static PERIOD_TO: Field<YearMonth> = Field::new("period.to", "试点时间")
    .asking("试点时间：止")
    .hint("到哪年哪月期满，一般为 2 至 3 年")
    .states(Fact::PeriodTo);
pub static UNDERTAKER: Field<Line> = Field::new("cover.undertaker", "试点承担单位")
    .hint("与公章名称一致的全称")
    .states(Fact::Undertaker);
pub static GUARANTOR: Field<Line> = Field::new("cover.guarantor", "试点保证单位")
    .hint("出具政策、资金等支持的单位")
    .states(Fact::Guarantor);
pub static GUARANTOR_KIND: Field<GuarantorKind> =
    Field::new("guarantor.kind", "保证单位属于哪一类").unprinted();
pub static GUIDE: Field<Line> = Field::new("cover.guide", "业务指导单位")
    .hint("省、自治区、直辖市的行业主管部门")
    .states(Fact::Guide);
pub static DATED: Field<YearMonth> =
    Field::new("cover.date", "封面日期").hint("各单位同意以后、报送之前的年月");

pub(super) const PART: Part = Part {
    key: "cover",
    number: "",
    heading: "封面",
    short: "封面",
    steps: &[
        Step {
            key: "pilot",
            title: "试点名称与时间",
            items: &[
                Item::Blank(&PILOT.blank),
                Item::Blank(&PERIOD_FROM.blank),
                Item::Blank(&PERIOD_TO.blank),
                Item::Blank(&DATED.blank),
            ],
        },
        Step {
            key: "bodies",
            title: "承担、保证与业务指导单位",
            items: &[
                Item::Blank(&UNDERTAKER.blank),
                Item::Blank(&GUARANTOR.blank),
                Item::Blank(&GUARANTOR_KIND.blank),
                Item::Blank(&GUIDE.blank),
            ],
        },
    ],
};
