//! 第二十六条: who had a result revoked may not apply again within two years.

use crate::dossier::Place;
use crate::form::FormId;
use crate::form::application::DATED;
use crate::regulation::{
    BAR_YEARS, Case, Check, Clause, Course, Moment, Objection, Reading, Rule, Severity,
};
use crate::value::{Day, YearMonth};

const BASE: Rule = Rule {
    id: "art26.two-years-bar",
    clause: Clause::article(26, "经撤销合格的单位，两年内不得重新申请试点"),
    severity: Severity::Error,
    reading: Reading::Chosen(
        "两年自撤销合格的决定之日起算；封面只写年月，按当月最后一日算仍在两年之内的不得申请，跨过期满之日的那个月提醒",
    ),
    moment: Moment::Bar,
    form: FormId::Application,
    places: &[&DATED.blank],
    checks: "撤销合格以后满两年再申请",
    rows: &[99],
    check: Check::Blanks(within_two_years),
};

pub(super) static RULES: [Rule; 2] = [
    BASE,
    Rule {
        id: "art26.two-years-doubt",
        severity: Severity::Warning,
        moment: Moment::Verdict,
        checks: "申请的月份整月都在两年期满以后",
        check: Check::Blanks(in_the_month_of_the_end),
        ..BASE
    },
];

/// The day the standing was revoked, the last day of the two years, and the days the application can be of.
struct Bar {
    revoked: Day,
    ends: Day,
    first: Day,
    last: Day,
}

fn bar(case: &Case) -> Option<Bar> {
    let course = Course::of(&case.dossier().pilot.log);
    let ends = course.bar_end()?;
    let month = case.known(&DATED);
    Some(Bar {
        revoked: ends.add_years(-BAR_YEARS),
        ends,
        first: month.map_or(case.today, YearMonth::first_day),
        last: month.map_or(case.today, YearMonth::last_day),
    })
}

fn within_two_years(case: &Case) -> Vec<Objection> {
    let Some(bar) = bar(case).filter(|bar| bar.last < bar.ends) else {
        return Vec::new();
    };
    let free = bar.ends.add_days(1);
    let says = format!(
        "{} 撤销合格，两年到 {} 为止",
        bar.revoked.iso(),
        bar.ends.iso()
    );
    let todo = format!("最早 {} 可以重新申请；到那时以前可以先填好本表", free.iso());
    vec![Objection::at(Place::blank(DATED.blank.key), says, todo).until(free)]
}

fn in_the_month_of_the_end(case: &Case) -> Vec<Objection> {
    let Some(bar) = bar(case).filter(|bar| bar.first <= bar.ends && bar.ends <= bar.last) else {
        return Vec::new();
    };
    let says = format!(
        "{} 撤销合格，两年到 {} 为止，就在申请的这个月里",
        bar.revoked.iso(),
        bar.ends.iso()
    );
    let todo = format!("请在 {} 或以后报送", bar.ends.add_days(1).iso());
    vec![Objection::at(Place::blank(DATED.blank.key), says, todo)]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::regulation::rules::testing::Scenario;

    #[test]
    fn two_years_from_the_decision_bar_a_new_application() {
        let revoked = || Scenario::blank().revoked_on("2024-05-20");
        revoked().answer(&DATED, "2026-04").is_told(
            "art26.two-years-bar",
            "2024-05-20 撤销合格，两年到 2026-05-20 为止",
            "最早 2026-05-21 可以重新申请；到那时以前可以先填好本表",
        );
        revoked()
            .answer(&DATED, "2026-05")
            .is_silent("art26.two-years-bar")
            .is_told(
                "art26.two-years-doubt",
                "2024-05-20 撤销合格，两年到 2026-05-20 为止，就在申请的这个月里",
                "请在 2026-05-21 或以后报送",
            )
            .answer(&DATED, "2026-06")
            .is_silent("art26.two-years-doubt");
    }

    #[test]
    fn while_the_cover_bears_no_month_today_counts() {
        let revoked = || Scenario::blank().revoked_on("2024-02-29");
        revoked()
            .on("2026-02-27")
            .is_told_at("art26.two-years-bar", &["cover.date"]);
        revoked()
            .on("2026-02-28")
            .is_silent("art26.two-years-bar")
            .is_told_at("art26.two-years-doubt", &["cover.date"])
            .on("2026-03-01")
            .is_silent("art26.two-years-doubt");
    }
}
