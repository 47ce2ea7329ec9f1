//! The cover of 附件5; what its table repeats is asked here once.

use crate::form::{Fact, Field, Item, Part, Step};
use crate::value::{Day, Line};

pub static PILOT: Field<Line> = Field::new("pilot.name", "试点名称")
    .hint("与下达试点任务的文件一致")
    .states(Fact::PilotName);
pub static UNDERTAKER: Field<Line> = Field::new("cover.undertaker", "试点单位")
    .hint("与公章名称一致的全称")
    .states(Fact::Undertaker);
pub static GUIDE: Field<Line> = Field::new("cover.guide", "业务指导单位")
    .hint("省、自治区、直辖市的行业主管部门")
    .states(Fact::Guide);
pub static SUPERVISOR: Field<Line> = Field::new("supervisor.name", "管理单位")
    .hint("省、自治区、直辖市的标准化行政主管部门，现为市场监督管理局（厅、委）")
    .states(Fact::Supervisor);
pub static DATED: Field<Day> = Field::new("cover.date", "申请日期")
    .hint("合格有效期届满前 3 个月提出（第三十二条）")
    .states(Fact::RecheckAppliedOn);

pub(super) const PART: Part = Part {
    key: "cover",
    number: "",
    heading: "封面",
    short: "封面",
    steps: &[Step {
        key: "cover",
        title: "试点与各单位",
        items: &[
            Item::Blank(&PILOT.blank),
            Item::Blank(&UNDERTAKER.blank),
            Item::Blank(&GUIDE.blank),
            Item::Blank(&SUPERVISOR.blank),
            Item::Blank(&DATED.blank),
        ],
    }],
};
