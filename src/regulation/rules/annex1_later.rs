//! 附件1 beside the later papers of its pilot: changing what they took over contradicts them.

use super::paper;
use crate::form::FormId;
use crate::regulation::{Clause, Rule, Severity};

const NAMED: Clause = Clause::annex(1, "封面", "试点名称");

pub(super) static RULES: [Rule; 2] = [
    Rule {
        severity: Severity::Warning,
        ..paper::named_alike(
            "annex1.later-names",
            FormId::Application,
            NAMED,
            &[69, 142, 148, 153],
        )
    },
    paper::agreeing(
        "annex1.later-facts",
        FormId::Application,
        NAMED,
        &[70, 126, 138, 142, 148, 151],
    ),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::application::{ADDRESS, PILOT};
    use crate::form::evaluation;
    use crate::regulation::rules::testing::Scenario;

    #[test]
    fn a_change_in_the_application_says_which_later_paper_it_contradicts() {
        Scenario::blank()
            .beside(FormId::Evaluation, &evaluation::PILOT, "甲综合标准化试点")
            .beside(FormId::Evaluation, &evaluation::ADDRESS, "人民路 1 号")
            .answer(&PILOT, "甲综合标准化试点")
            .is_silent("annex1.later-names")
            .answer(&PILOT, "乙综合标准化试点")
            .is_told(
                "annex1.later-names",
                "试点名称这里写“乙综合标准化试点”，评估申请表写的是“甲综合标准化试点”，不同处：第 1 字“乙”/“甲”",
                "请核对哪一个对；确有变化的，请在报送时说明，并告知收过评估申请表的单位",
            )
            .answer(&ADDRESS, "人民路1号")
            .is_silent("annex1.later-facts")
            .answer(&ADDRESS, "人民路 3 号")
            .is_told_at("annex1.later-facts", &["unit.address"]);
    }
}
