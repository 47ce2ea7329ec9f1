//! 附件1 一: the standard system is set up before it runs, and the unit says something of its own work.

use super::running::Begun;
use crate::dossier::Place;
use crate::form::FormId;
use crate::form::application::{DATED, REVIEW, SYSTEM_BUILT, SYSTEM_RUNS};
use crate::regulation::{Case, Check, Clause, Moment, Objection, Reading, Rule, Severity};
use crate::value::{Start, characters};

/// Fewer characters than this hardly say what was done; the form asks for no number.
const SHORT: usize = 20;

pub(super) static RULES: [Rule; 2] = [
    Rule {
        id: "annex1.unit.system-order",
        reading: Reading::Practice(
            "条文没有写；标准体系先建立、后运行，是通常的次序。运行时间可以写日期，也可以写“N个月”，后者从封面年月往回推算",
        ),
        clause: Clause::annex(1, "一", "标准体系建立时间 标准体系运行时间"),
        severity: Severity::Warning,
        moment: Moment::Verdict,
        form: FormId::Application,
        places: &[&SYSTEM_BUILT.blank, &SYSTEM_RUNS.blank, &DATED.blank],
        checks: "标准体系建立时间不晚于运行时间",
        rows: &[29],
        check: Check::Blanks(built_before_it_runs),
    },
    Rule {
        id: "annex1.unit.review-short",
        reading: Reading::Practice("条文没有写多少字；太短的看不出评价了什么"),
        clause: Clause::annex(1, "一", "标准化工作自我评价"),
        severity: Severity::Note,
        moment: Moment::Missing,
        form: FormId::Application,
        places: &[&REVIEW.blank],
        checks: "标准化工作自我评价不少于 20 个字",
        rows: &[30],
        check: Check::Blanks(review_says_something),
    },
];

fn built_before_it_runs(case: &Case) -> Vec<Objection> {
    let (Some(built), Some(runs)) = (case.known(&SYSTEM_BUILT), case.known(&SYSTEM_RUNS)) else {
        return Vec::new();
    };
    let says = match (
        Begun::of(case, &SYSTEM_BUILT),
        Begun::of(case, &SYSTEM_RUNS),
    ) {
        (Some(first), Some(then)) if first.earliest > then.latest => {
            format!(
                "标准体系建立时间 {}晚于运行时间 {}",
                first.said(),
                then.said().trim_end()
            )
        }
        _ if built == Start::Planned(None) && !runs.is_planned() => {
            "标准体系尚未建立，运行时间却写为已经运行".to_owned()
        }
        _ => return Vec::new(),
    };
    let place = Place::blank(SYSTEM_RUNS.blank.key);
    vec![Objection::at(place, says, "请核对两个时间").and_at(Place::blank(SYSTEM_BUILT.blank.key))]
}

fn review_says_something(case: &Case) -> Vec<Objection> {
    let Some(review) = case.known(&REVIEW) else {
        return Vec::new();
    };
    let length = characters(review.as_str());
    if length >= SHORT {
        return Vec::new();
    }
    let says = format!("标准化工作自我评价只有 {length} 个字");
    vec![Objection::at(
        Place::blank(REVIEW.blank.key),
        says,
        "可以写明做了什么、有什么成效、差在哪里",
    )]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::regulation::rules::testing::Scenario;

    const ORDER: &str = "annex1.unit.system-order";
    const TODO: &str = "请核对两个时间";

    fn system(built: &str, runs: &str) -> Scenario {
        Scenario::blank()
            .answer(&SYSTEM_BUILT, built)
            .answer(&SYSTEM_RUNS, runs)
    }

    #[test]
    fn a_system_may_run_from_the_day_it_was_built_and_not_before() {
        system("2024-02-29", "2024-02-29").is_silent(ORDER);
        system("2024-02-29", "2024-02-28").is_told(
            ORDER,
            "标准体系建立时间 2024-02-29 晚于运行时间 2024-02-28",
            TODO,
        );
    }

    #[test]
    fn a_month_is_later_only_when_all_its_days_are() {
        system("2025-03", "2025-03-01").is_silent(ORDER);
        system("2025-03-31", "2025-03").is_silent(ORDER);
        system("2025-04", "2025-03").is_told(
            ORDER,
            "标准体系建立时间 2025 年 4 月晚于运行时间 2025 年 3 月",
            TODO,
        );
        system("2025-04-01", "2025-03-31").is_told_at(ORDER, &["system.runs"]);
    }

    #[test]
    fn plans_are_held_to_the_same_order() {
        system("计划2027年6月", "计划2027年8月").is_silent(ORDER);
        system("计划2027年9月", "计划2027年8月").is_told_at(ORDER, &["system.runs"]);
        system("尚未", "尚未").is_silent(ORDER);
        system("尚未", "计划2027年8月").is_silent(ORDER);
        system("2025-03", "尚未").is_silent(ORDER);
        system("尚未", "2025-03").is_told(ORDER, "标准体系尚未建立，运行时间却写为已经运行", TODO);
        system("尚未", "8个月").is_told_at(ORDER, &["system.runs"]);
    }

    #[test]
    fn months_of_running_are_counted_back_from_the_cover() {
        let paper = system("2026-04", "8个月").is_silent(ORDER);
        let paper = paper.answer(&DATED, "2026-12").is_silent(ORDER);
        paper.answer(&DATED, "2026-11").is_told(
            ORDER,
            "标准体系建立时间 2026 年 4 月晚于运行时间 2026 年 3 月",
            TODO,
        );
    }

    #[test]
    fn an_empty_or_unreadable_time_is_not_compared() {
        system("2025-04", "").is_silent(ORDER);
        system("2025-04", "去年").is_silent(ORDER);
    }

    #[test]
    fn a_review_of_19_characters_is_called_short() {
        let rule = "annex1.unit.review-short";
        let review = |text: &str| Scenario::blank().answer(&REVIEW, text);
        review("").is_silent(rule);
        review(&"字".repeat(20)).is_silent(rule);
        review(&format!("{}　\n ", "字".repeat(19))).is_told(
            rule,
            "标准化工作自我评价只有 19 个字",
            "可以写明做了什么、有什么成效、差在哪里",
        );
    }
}
