//! Whether Article 24 ends the pilot: what happened since it began; 附件2 does not print it.

use crate::form::{Field, Item, Part, Step};
use crate::value::{Day, YesNo};

const ENDS: &str = "有此情形的，应当终止试点任务（第二十四条）";

pub static ACCIDENT: Field<YesNo> = Field::new(
    "during.accident",
    "创建试点期间是否发生重大服务质量、安全、环保等事故",
)
.hint(ENDS)
.unprinted();
pub static ACCIDENT_DAY: Field<Day> = Field::new("during.accident.day", "事故发生日期")
    .unprinted()
    .when("during.accident", "有");
pub static NOTICE: Field<YesNo> = Field::new("during.notice", "创建试点期间是否受到通报批评")
    .hint(ENDS)
    .unprinted();
pub static NOTICE_DAY: Field<Day> = Field::new("during.notice.day", "通报批评日期")
    .unprinted()
    .when("during.notice", "有");
pub static PENALTY: Field<YesNo> = Field::new("during.penalty", "创建试点期间是否受到行政处分")
    .hint(ENDS)
    .unprinted();
pub static PENALTY_DAY: Field<Day> = Field::new("during.penalty.day", "行政处分日期")
    .unprinted()
    .when("during.penalty", "有");
pub static MEDIA: Field<YesNo> =
    Field::new("during.media", "创建试点期间是否被媒体曝光造成严重社会影响")
        .hint(ENDS)
        .unprinted();
pub static MEDIA_DAY: Field<Day> = Field::new("during.media.day", "媒体曝光日期")
    .unprinted()
    .when("during.media", "有");

pub(super) const PART: Part = Part {
    key: "record",
    number: "",
    heading: "创建试点期间记录",
    short: "期间记录",
    steps: &[Step {
        key: "record",
        title: "创建试点期间记录",
        items: &[
            Item::Blank(&ACCIDENT.blank),
            Item::Blank(&ACCIDENT_DAY.blank),
            Item::Blank(&NOTICE.blank),
            Item::Blank(&NOTICE_DAY.blank),
            Item::Blank(&PENALTY.blank),
            Item::Blank(&PENALTY_DAY.blank),
            Item::Blank(&MEDIA.blank),
            Item::Blank(&MEDIA_DAY.blank),
        ],
    }],
};
