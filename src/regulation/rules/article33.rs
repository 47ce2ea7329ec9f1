//! 第三十三条: a recheck is finished within three months of the receipt of its papers.

use crate::dossier::{Happening, Place};
use crate::form::{Fact, Field, FormId, recheck_report, recheck_visit};
use crate::regulation::{Case, Check, Clause, Course, Moment, Objection, Reading, Rule, Severity};
use crate::value::{Day, Value};

const MONTHS: i32 = 3; // 3 个月内，第三十三条.

const BASE: Rule = Rule {
    id: "art33.report-in-time",
    clause: Clause::article(33, "并在 3 个月内完成复查工作"),
    severity: Severity::Warning,
    reading: Reading::Chosen(
        "自收到申请材料之日起算，最后一日为对应日；记录上没有收到之日的，按提出申请之日算，并且说明。现场复查和结论都在期内才算完成；逾期的后果条文没有写，所以只提醒",
    ),
    moment: Moment::Verdict,
    form: FormId::RecheckReport,
    places: &[
        &recheck_report::VISIT_TO.blank,
        &recheck_report::DATED.blank,
    ],
    checks: "现场复查和复查结论在收到申请材料之日起 3 个月以内",
    rows: &[108],
    check: Check::Blanks(|case| in_time(case, (&recheck_report::VISIT_TO, &recheck_report::DATED))),
};

pub(super) static RULES: [Rule; 2] = [
    BASE,
    Rule {
        id: "art33.visit-in-time",
        form: FormId::RecheckVisit,
        places: &[&recheck_visit::ON3.blank, &recheck_visit::ON4.blank],
        check: Check::Blanks(|case| in_time(case, (&recheck_visit::ON3, &recheck_visit::ON4))),
        ..BASE
    },
];

/// From when the three months count, and what happened then.
fn counted_from(case: &Case) -> Option<(Day, &'static str)> {
    let course = Course::of(&case.dossier().pilot.log);
    if let Some(event) = course.recheck_from() {
        let received = event.is(Happening::RecheckReceived);
        let what = if received {
            "收到申请材料"
        } else {
            "提出复查申请（没有登记收到材料之日）"
        };
        return Some((event.on, what));
    }
    let stated = case.dossier().stated(Fact::RecheckAppliedOn, case.form.id);
    let applied = Day::read(&stated.last()?.text).ok()?;
    Some((applied, "提出复查申请（没有登记收到材料之日）"))
}

/// Holds the visit and the conclusion against the last day; a conclusion that is not dated yet, against today.
fn in_time(case: &Case, (visit, conclusion): (&Field<Day>, &Field<Day>)) -> Vec<Objection> {
    let Some((from, what)) = counted_from(case) else {
        return Vec::new();
    };
    let ends = from.add_months(MONTHS);
    let beyond = |field: &Field<Day>| case.known(field).filter(|day| *day > ends);
    let place = Place::blank(conclusion.blank.key);
    let (place, late) = match (beyond(visit), beyond(conclusion)) {
        (Some(day), _) => (
            Place::blank(visit.blank.key),
            format!("现场复查到 {} 才结束", day.iso()),
        ),
        (None, Some(day)) => (place, format!("结论的日期是 {}", day.iso())),
        (None, None) if case.is_blank(place) && case.today > ends => {
            (place, format!("到今天 {} 还没有结论", case.today.iso()))
        }
        (None, None) => return Vec::new(),
    };
    let says = format!(
        "{} {what}，3 个月到 {} 为止；{late}",
        from.iso(),
        ends.iso()
    );
    vec![Objection::at(
        place,
        says,
        "请核对日期；确已逾期的，请尽快完成，并向部级联席办公室说明",
    )]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::recheck;
    use crate::regulation::course::testing::Telling;
    use crate::regulation::rules::testing::Scenario;
    use Happening as H;

    const REPORT: &str = "art33.report-in-time";
    const VISIT: &str = "art33.visit-in-time";
    const TODO: &str = "请核对日期；确已逾期的，请尽快完成，并向部级联席办公室说明";

    fn applied() -> Telling {
        Telling::of(&[
            (H::Consented, "2018-05-10"),
            (H::Issued, "2019-01-01"),
            (H::SelfChecked, "2020-10-10"),
            (H::EvaluationApplied, "2020-11-01"),
            (H::OnSite, "2021-01-01"),
            (H::Passed, "2023-07-18"),
            (H::RecheckApplied, "2025-11-20"),
        ])
    }

    fn report(told: &Telling, concluded: &str) -> Scenario {
        Scenario::of(FormId::RecheckReport)
            .recorded(told)
            .on("2026-02-01")
            .answer(&recheck_report::VISIT_TO, "2026-02-10")
            .answer(&recheck_report::DATED, concluded)
    }

    #[test]
    fn the_months_count_from_the_receipt_and_end_with_the_month_where_there_is_no_such_day() {
        let received = applied().enters(H::RecheckReceived, "2025-11-30");
        report(&received, "2026-02-28").is_silent(REPORT);
        report(&received, "2026-03-01").is_told(
            REPORT,
            "2025-11-30 收到申请材料，3 个月到 2026-02-28 为止；结论的日期是 2026-03-01",
            TODO,
        );
    }

    #[test]
    fn without_a_receipt_they_count_from_the_application_and_say_so() {
        report(&applied(), "2026-02-20").is_silent(REPORT);
        report(&applied(), "2026-02-21").is_told(
            REPORT,
            "2025-11-20 提出复查申请（没有登记收到材料之日），3 个月到 2026-02-20 为止；结论的日期是 2026-02-21",
            TODO,
        );
        Scenario::of(FormId::RecheckReport)
            .beside(FormId::Recheck, &recheck::DATED, "2025-11-20")
            .answer(&recheck_report::DATED, "2026-02-21")
            .is_told_at(REPORT, &["cover.date"]);
        Scenario::of(FormId::RecheckReport)
            .answer(&recheck_report::DATED, "2026-02-21")
            .is_silent(REPORT);
    }

    #[test]
    fn before_the_fact_today_counts() {
        report(&applied(), "").is_silent(REPORT);
        report(&applied(), "").on("2026-02-20").is_silent(REPORT);
        report(&applied(), "").on("2026-02-21").is_told(
            REPORT,
            "2025-11-20 提出复查申请（没有登记收到材料之日），3 个月到 2026-02-20 为止；到今天 2026-02-21 还没有结论",
            TODO,
        );
    }

    #[test]
    fn the_record_of_the_visit_is_held_against_them_too() {
        let visit = |seen: &str, concluded: &str| {
            Scenario::of(FormId::RecheckVisit)
                .recorded(&applied())
                .answer(&recheck_visit::ON3, seen)
                .answer(&recheck_visit::ON4, concluded)
        };
        visit("2026-02-19", "2026-02-20").is_silent(VISIT);
        visit("2026-02-19", "2026-02-21").is_told_at(VISIT, &["step4.on"]);
        visit("2026-02-21", "2026-02-22").is_told(
            VISIT,
            "2025-11-20 提出复查申请（没有登记收到材料之日），3 个月到 2026-02-20 为止；现场复查到 2026-02-21 才结束",
            TODO,
        );
    }
}
