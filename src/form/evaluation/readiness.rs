//! What Articles 15, 16 and 18 want in being before the application; 附件2 does not print it.

use crate::form::{Fact, Field, Item, Part, Step};
use crate::value::{Line, Start, YesNo};

pub static SYSTEM: Field<YesNo> = Field::new("system.exists", "标准体系框架和标准明细表")
    .asking("标准体系框架和标准明细表是否已建立并运行")
    .hint("第十五条（一）；可留在单位备查，不随表提交")
    .unprinted();
pub static SYSTEM_RUNS: Field<Start> = Field::new("system.runs", "标准体系运行时间")
    .hint("体系正式投入运行之日，到申请日期须满半年（第十八条）")
    .states(Fact::SystemRuns)
    .unprinted();
pub static GROUP: Field<YesNo> = Field::new("group.exists", "试点工作领导小组")
    .asking("有没有成立试点工作领导小组")
    .hint("第十六条")
    .unprinted();
pub static GROUP_LEADER: Field<Line> = Field::new("group.leader", "领导小组组长姓名")
    .hint("由单位主要负责人担任（第十六条）")
    .states(Fact::GroupLeader)
    .unprinted()
    .when("group.exists", "有");
pub static SCHEME: Field<YesNo> = Field::new("scheme.exists", "试点实施方案")
    .asking("有没有编制试点实施方案")
    .hint("确定具体目标、实施步骤和保障措施（第十六条（一））")
    .unprinted();

pub(super) const PART: Part = Part {
    key: "readiness",
    number: "",
    heading: "标准体系与组织",
    short: "体系与组织",
    steps: &[Step {
        key: "readiness",
        title: "标准体系与组织",
        items: &[
            Item::Blank(&SYSTEM.blank),
            Item::Blank(&SYSTEM_RUNS.blank),
            Item::Blank(&GROUP.blank),
            Item::Blank(&GROUP_LEADER.blank),
            Item::Blank(&SCHEME.blank),
        ],
    }],
};

#[cfg(test)]
mod tests {
    use crate::form::{Fact, FormId};

    #[test]
    fn what_another_paper_of_the_unit_asks_too_is_the_same_fact_under_the_same_key() {
        for (fact, other, key) in [
            (Fact::SelfCheckedOn, FormId::SelfCheck, "check.day"),
            (Fact::SelfCheckResult, FormId::SelfCheck, "check.result"),
            (Fact::GroupLeader, FormId::Summary, "group.leader"),
            (Fact::SystemRuns, FormId::Application, "system.runs"),
        ] {
            let here = FormId::Evaluation.form().stating(fact).unwrap();
            let there = other.form().stating(fact).unwrap();
            assert_eq!((here.key, there.key), (key, key));
            assert_eq!(here.kind, there.kind);
        }
    }
}
