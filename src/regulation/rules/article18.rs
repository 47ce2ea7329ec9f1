//! 第十八条: how long a pilot runs, when it checks itself, and when it may ask to be evaluated.

use crate::dossier::Place;
use crate::form::FormId;
use crate::form::application::{PERIOD_FROM, PERIOD_TO};
use crate::regulation::{Case, Check, Clause, Moment, Objection, Reading, Rule, Severity};
use crate::value::Span;

const MIN_MONTHS: i32 = 24; // 2 年，第十八条第一款.
const MAX_MONTHS: i32 = 36; // 3 年，第十八条第一款.

pub(super) static RULES: [Rule; 1] = [Rule {
    id: "art18.two-to-three-years",
    clause: Clause::article(18, "试点创建工作期限一般为 2 至 3 年"),
    severity: Severity::Warning,
    reading: Reading::Chosen(
        "起止两个月都计入或只计一个，任一算法在 24 至 36 个月之内即可；“一般”不是“不得”，故只提醒",
    ),
    moment: Moment::Verdict,
    form: FormId::Application,
    places: &[&PERIOD_FROM.blank, &PERIOD_TO.blank],
    checks: "试点时间为 24 至 36 个月",
    rows: &[36],
    check: Check::Blanks(two_to_three_years),
}];

fn two_to_three_years(case: &Case) -> Vec<Objection> {
    let (Some(from), Some(to)) = (case.known(&PERIOD_FROM), case.known(&PERIOD_TO)) else {
        return Vec::new();
    };
    let Ok(span) = Span::new(from, to) else {
        return Vec::new();
    };
    let lawful = MIN_MONTHS..=MAX_MONTHS;
    if lawful.contains(&span.months_inclusive()) || lawful.contains(&span.months_between()) {
        return Vec::new();
    }
    let says = format!(
        "试点时间共 {} 个月，第十八条的期限一般为 24 至 36 个月",
        span.months_inclusive()
    );
    vec![Objection::at(
        Place::blank(PERIOD_TO.blank.key),
        says,
        "请核对起止年月；确需如此的，先征得管理单位同意",
    )]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::regulation::rules::testing::Scenario;

    const RULE: &str = "art18.two-to-three-years";
    const TODO: &str = "请核对起止年月；确需如此的，先征得管理单位同意";

    fn period(to: &str) -> Scenario {
        Scenario::blank()
            .answer(&PERIOD_FROM, "2024-03")
            .answer(&PERIOD_TO, to)
    }

    #[test]
    fn two_to_three_years_are_met_when_either_count_meets_them() {
        for fine in ["2026-02", "2026-03", "2027-02", "2027-03"] {
            period(fine).is_silent(RULE);
        }
    }

    #[test]
    fn a_month_less_or_more_is_questioned() {
        period("2026-01").is_told(
            RULE,
            "试点时间共 23 个月，第十八条的期限一般为 24 至 36 个月",
            TODO,
        );
        period("2027-04").is_told(
            RULE,
            "试点时间共 38 个月，第十八条的期限一般为 24 至 36 个月",
            TODO,
        );
    }

    #[test]
    fn without_a_period_nothing_is_counted() {
        period("").is_silent(RULE);
        period("2024-03").is_silent(RULE);
        period("二月").is_silent(RULE);
    }
}
