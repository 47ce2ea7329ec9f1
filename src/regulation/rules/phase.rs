//! The five phases that the heading of the work plan names, found in its rows by their words.

use crate::form::application::{PLAN, TASK, TIME};
use crate::regulation::Case;
use crate::value::{Entry, PlanTime, mentions};

/// A phase of the plan.
pub(super) struct Phase {
    /// As the heading names it.
    pub(super) name: &'static str,
    words: &'static [&'static str],
}

pub(super) static TRAINING: Phase = Phase {
    name: "宣传培训",
    words: &["宣传", "培训", "宣贯"],
};
pub(super) static SYSTEM: Phase = Phase {
    name: "标准体系建立",
    words: &[
        "标准体系建立",
        "标准体系建设",
        "标准体系构建",
        "标准体系编制",
        "标准体系框架",
        "标准明细表",
        "标准综合体",
        "建立标准体系",
        "建设标准体系",
        "构建标准体系",
        "编制标准体系",
        "健全标准体系",
        "完善标准体系",
        "制定标准",
        "编制标准",
        "标准制定",
        "标准编制",
    ],
};
pub(super) static PRACTICE: Phase = Phase {
    name: "组织实施标准",
    words: &[
        "组织实施",
        "实施标准",
        "标准实施",
        "贯彻实施",
        "全面实施",
        "贯标",
        "执行标准",
        "运行",
    ],
};
pub(super) static SELF_CHECK: Phase = Phase {
    name: "自查",
    words: &["自查", "自检", "自我检查"],
};
pub(super) static EVALUATION: Phase = Phase {
    name: "申请评估",
    words: &[
        "申请评估",
        "评估申请",
        "申报评估",
        "提请评估",
        "迎接评估",
        "申请验收",
        "评估验收",
        "考核评估",
    ],
};

/// All five, in the order of the heading.
pub(super) static PHASES: [&Phase; 5] = [&TRAINING, &SYSTEM, &PRACTICE, &SELF_CHECK, &EVALUATION];

impl Phase {
    /// Whether a text names it, white space aside.
    pub(super) fn named_in(&self, text: &str) -> bool {
        let close: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        mentions(&close, self.words)
    }

    /// The row that names it and begins first, with its time; none while the time of such a row cannot be read.
    pub(super) fn first_row(&self, case: &Case) -> Option<(u32, PlanTime)> {
        let mut first: Option<(u32, PlanTime)> = None;
        for row in case
            .rows(&PLAN)
            .into_iter()
            .filter(|row| self.is_row(case, *row))
        {
            let Entry::Read(time) = case.cell(&TIME, row) else {
                return None;
            };
            if first
                .as_ref()
                .is_none_or(|(_, earlier)| time.from() < earlier.from())
            {
                first = Some((row, time));
            }
        }
        first
    }

    fn is_row(&self, case: &Case, row: u32) -> bool {
        case.cell(&TASK, row)
            .read()
            .is_some_and(|task| self.named_in(task.as_str()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_phases_are_those_the_form_offers_and_each_is_found_by_its_name() {
        assert_eq!(PHASES.map(|phase| phase.name), PLAN.offers);
        for phase in PHASES {
            let found: Vec<&str> = PHASES
                .iter()
                .filter(|other| other.named_in(phase.name))
                .map(|other| other.name)
                .collect();
            assert_eq!(found, [phase.name]);
        }
    }

    #[test]
    fn a_phase_is_found_in_the_words_people_use() {
        assert!(EVALUATION.named_in("提交评估 申请表"));
        assert!(SELF_CHECK.named_in("对照任务开展自我检查"));
        assert!(SYSTEM.named_in("收集、制定标准"));
        assert!(PRACTICE.named_in("体系试运行"));
    }

    #[test]
    fn the_evaluation_at_half_time_is_not_the_application_for_evaluation() {
        assert!(!EVALUATION.named_in("迎接中期评估"));
        assert!(!EVALUATION.named_in("开展标准实施评价"));
    }
}
