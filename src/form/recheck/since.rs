//! The table of 附件5: the pilot, its result, and what happened since.

use crate::form::{Fact, Field, Item, Part, Step};
use crate::value::{Day, Line, Prose, Start, YearMonth, YesNo};

pub static STARTED: Field<YearMonth> = Field::new("period.from", "启动标准化试点时间")
    .hint("与申请书的试点时间一致")
    .states(Fact::PeriodFrom);
pub static EVALUATED: Field<Day> = Field::new("evaluated.on", "试点评估时间")
    .hint("与复查自检报告的通过评估时间一致")
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
pub static SYSTEM_BUILT: Field<Start> =
    Field::new("system.built", "标准体系建立时间").states(Fact::SystemBuilt);
pub static SYSTEM_RUNS: Field<Start> =
    Field::new("system.runs", "标准体系运行时间").states(Fact::SystemRuns);
pub static ACCIDENT: Field<YesNo> = Field::new(
    "record.accident",
    "近三年是否发生重大服务质量、安全、环境保护事故",
)
.hint("自申请日期往前三年");
pub static ACCIDENT_DAY: Field<Day> = Field::new("record.accident.day", "事故发生日期")
    .unprinted()
    .when("record.accident", "有");
pub static ACCIDENT_NOTE: Field<Line> = Field::new("record.accident.note", "事故情况")
    .hint("何时、何事、如何处理，随“有”一并印在表上")
    .when("record.accident", "有");
pub static TROUBLE: Field<YesNo> = Field::new("recheck.trouble", "复查期间的重大问题")
    .asking("复查期间有没有发生重大服务质量事故，标准体系运行有没有出现重大问题")
    .hint("复查开始以后有此情形的，应当停止复查工作（第三十七条）")
    .unprinted()
    .optional();
pub static OTHER: Field<Prose> = Field::new("other.text", "其它需要说明事项")
    .hint("没有的写“无”")
    .or_none();
pub static REVIEW: Field<Prose> = Field::new("unit.review", "试点评估后标准化及相关工作自我评价")
    .hint("做了什么、有什么成效、差在哪里");

pub(super) const PART: Part = Part {
    key: "since",
    number: "",
    heading: "试点与评估以后",
    short: "试点与评估以后",
    steps: &[
        Step {
            key: "passed",
            title: "试点与合格",
            items: &[
                Item::Blank(&STARTED.blank),
                Item::Blank(&EVALUATED.blank),
                Item::Blank(&PASSED_ON.blank),
                Item::Blank(&PASSED_NUMBER.blank),
                Item::Blank(&SYSTEM_BUILT.blank),
                Item::Blank(&SYSTEM_RUNS.blank),
            ],
        },
        Step {
            key: "record",
            title: "近三年记录",
            items: &[
                Item::Blank(&ACCIDENT.blank),
                Item::Blank(&ACCIDENT_DAY.blank),
                Item::Blank(&ACCIDENT_NOTE.blank),
                Item::Blank(&TROUBLE.blank),
            ],
        },
        Step {
            key: "review",
            title: "自我评价",
            items: &[Item::Blank(&OTHER.blank), Item::Blank(&REVIEW.blank)],
        },
    ],
};

#[cfg(test)]
mod tests {
    use crate::form::{Fact, FormId};

    #[test]
    fn what_the_papers_of_a_recheck_share_with_others_is_one_fact_of_one_kind_under_one_key() {
        let papers = [
            FormId::RecheckSelf,
            FormId::Recheck,
            FormId::RecheckVisit,
            FormId::RecheckReport,
        ];
        for here in papers.iter().flat_map(|id| id.form().blanks()) {
            let Some(fact) = here.fact else { continue };
            for other in FormId::ALL {
                let Some(there) = other.form().stating(fact) else {
                    continue;
                };
                assert_eq!(here.kind, there.kind, "{fact:?}");
                // The panel of an evaluation writes the first of its days there.
                let moved = fact == Fact::EvaluatedOn && *other == FormId::Report;
                assert_eq!(here.key == there.key, !moved, "{fact:?}");
            }
        }
    }
}
