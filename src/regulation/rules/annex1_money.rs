//! 附件1 五: where both texts state a total, the totals agree.

use super::sum::Sum;
use crate::dossier::Place;
use crate::form::FormId;
use crate::form::application::{SOURCE, USE};
use crate::regulation::{Case, Check, Clause, Moment, Objection, Reading, Rule, Severity};

pub(super) static RULES: [Rule; 2] = [TOTALS, COVERED];

const TOTALS: Rule = Rule {
    id: "annex1.money.totals",
    clause: Clause::annex(
        1,
        "五",
        "1. 经费主要投入方向 2. 经费来源（包括当地政府、有关单位经费投入等）",
    ),
    severity: Severity::Warning,
    reading: Reading::Practice("细则没有要求两处相等；只比两处都写明的合计、共计或总计"),
    moment: Moment::Verdict,
    form: FormId::Application,
    places: &[&USE.blank, &SOURCE.blank],
    checks: "经费投入方向与经费来源都写明合计的，两个合计相等",
    rows: &[39],
    check: Check::Blanks(totals_agree),
};

const COVERED: Rule = Rule {
    id: "annex1.money.covered",
    reading: Reading::Practice(
        "细则没有要求两处相等；没有写合计的，把写明的金额相加，有“其中”“每年”等字样的不加；只看投入大于来源",
    ),
    checks: "经费投入不大于经费来源",
    check: Check::Blanks(sources_cover_the_uses),
    ..TOTALS
};

/// Where both texts state a total, that they differ is told already.
fn sources_cover_the_uses(case: &Case) -> Vec<Objection> {
    let (Some(spent), Some(given)) = (case.known(&USE), case.known(&SOURCE)) else {
        return Vec::new();
    };
    let (spent, given) = (spent.as_str(), given.as_str());
    let totals = Sum::total_of(spent).is_some() && Sum::total_of(given).is_some();
    let sums = (Sum::all_of(spent), Sum::all_of(given));
    let (Some(spent), Some(given), false) = (sums.0, sums.1, totals) else {
        return Vec::new();
    };
    if spent.fen <= given.fen {
        return Vec::new();
    }
    let says = format!(
        "经费投入合起来 {}，经费来源合起来 {}，来源不够",
        spent.said, given.said
    );
    vec![
        Objection::at(Place::blank(SOURCE.blank.key), says, "请核对两处的金额")
            .and_at(Place::blank(USE.blank.key)),
    ]
}

fn totals_agree(case: &Case) -> Vec<Objection> {
    let (Some(spent), Some(given)) = (case.known(&USE), case.known(&SOURCE)) else {
        return Vec::new();
    };
    let totals = (Sum::total_of(spent.as_str()), Sum::total_of(given.as_str()));
    let (Some(spent), Some(given)) = totals else {
        return Vec::new();
    };
    if spent.fen == given.fen {
        return Vec::new();
    }
    let says = format!(
        "经费主要投入方向合计 {}，经费来源合计 {}，两个合计不一致",
        spent.said, given.said
    );
    let todo = "请核对两处的金额";
    vec![
        Objection::at(Place::blank(SOURCE.blank.key), says, todo)
            .and_at(Place::blank(USE.blank.key)),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::regulation::rules::testing::Scenario;

    const RULE: &str = "annex1.money.totals";

    fn money(spent: &str, given: &str) -> Scenario {
        Scenario::blank().answer(&USE, spent).answer(&SOURCE, given)
    }

    #[test]
    fn two_totals_that_differ_are_told() {
        let spent = "标准编制 25 万元，宣传培训 10 万元，合计 35 万元。";
        money(spent, "市级财政 30 万元，自筹 5 万元，合计 35 万元。").is_silent(RULE);
        money(spent, "市级财政 30 万元，合计：30万元。").is_told(
            RULE,
            "经费主要投入方向合计 35 万元，经费来源合计 30 万元，两个合计不一致",
            "请核对两处的金额",
        );
    }

    #[test]
    fn the_same_sum_in_other_units_agrees() {
        money("共计350,000元", "总计为人民币３５万元").is_silent(RULE);
        money("合计 0.5 亿元", "合计 5000 万元").is_silent(RULE);
        money("合计 35.5 万元", "合计 355001 元").is_told(
            RULE,
            "经费主要投入方向合计 35.5 万元，经费来源合计 355001 元，两个合计不一致",
            "请核对两处的金额",
        );
    }

    #[test]
    fn without_a_total_on_both_sides_nothing_is_compared() {
        money("标准编制 25 万元", "合计 30 万元").is_silent(RULE);
        money("合计 35 万元", "").is_silent(RULE);
        money("合计三十五万元", "合计 30 万元").is_silent(RULE);
    }

    #[test]
    fn uses_beyond_their_sources_are_told() {
        const COVER: &str = "annex1.money.covered";
        let spent = "标准编制 25 万元，宣传培训 10 万元。";
        money(spent, "市级财政 30 万元，自筹 5 万元。").is_silent(COVER);
        money(spent, "市级财政 300,000 元，自筹 4.9 万元").is_told(
            COVER,
            "经费投入合起来 35 万元，经费来源合起来 349000 元，来源不够",
            "请核对两处的金额",
        );
        money(spent, "合计 30 万元").is_told_at(COVER, &["money.source"]);
        money(spent, "每年 10 万元").is_silent(COVER);
        money("合计 35 万元", "合计 30 万元").is_silent(COVER);
        money("标准 20 项", "市级财政 30 万元").is_silent(COVER);
    }
}
