//! 第三十条 and 第三十二条: who may apply for a recheck, by when, and with which papers.

use super::paper;
use crate::dossier::{Card, Place, Stamp};
use crate::form::recheck::{DATED, PASSED_ON};
use crate::form::{FormId, recheck_self};
use crate::regulation::{
    Case, Check, Clause, Course, Moment, Objection, Reading, Rule, Severity, VALID_YEARS,
};
use crate::value::Day;

const FORM: FormId = FormId::Recheck;
const BEFORE_END_MONTHS: i32 = 3; // 届满前 3 个月，第三十二条.
const LONG_BEFORE_MONTHS: i32 = 6; // No article: the first of the timeline's reminders.

const OBJECT: Clause = Clause::article(30, "复查对象是试点合格且有效期届满的单位");
const IN_TIME: Clause = Clause::article(
    32,
    "试点合格单位在合格有效期届满前 3 个月，可以向所在地的省级联席办公室提出复查申请",
);
const LAPSES: Clause = Clause::article(32, "逾期不提交的视为自动放弃");

const BASE: Rule = Rule {
    severity: Severity::Breach,
    moment: Moment::Bar,
    places: &[&DATED.blank, &PASSED_ON.blank],
    ..paper::filled("", FORM, LAPSES, &[104])
};

pub(super) static RULES: [Rule; 6] = [
    Rule {
        id: "art32.after-expiry",
        reading: Reading::Chosen(
            "有效期自公布文件之日起 3 年，届满当日还在期内；期满以后提交的视为放弃",
        ),
        checks: "申请日期不晚于合格有效期届满之日",
        check: Check::Blanks(before_the_end),
        ..BASE
    },
    Rule {
        id: "art32.last-three-months",
        clause: IN_TIME,
        severity: Severity::Warning,
        moment: Moment::Verdict,
        reading: Reading::Chosen(
            "“届满前3个月”一种读作最后三个月之内，一种读作至迟在三个月以前；建议取早的，省级复查还有 3 个月",
        ),
        checks: "申请日期不晚于届满之日的前三个月",
        check: Check::Blanks(three_months_before),
        ..BASE
    },
    Rule {
        id: "art32.long-before",
        clause: IN_TIME,
        severity: Severity::Note,
        moment: Moment::Verdict,
        reading: Reading::Chosen(
            "“届满前3个月”读作至迟在三个月以前的，没有最早的一日；读作最后三个月之内的，那时才能申请。早于届满前 6 个月的告知",
        ),
        checks: "申请日期不早于届满之日的前六个月",
        check: Check::Blanks(long_before_the_end),
        ..BASE
    },
    Rule {
        id: "art32.check-after-expiry",
        severity: Severity::Warning,
        moment: Moment::Verdict,
        form: FormId::RecheckSelf,
        places: &[&recheck_self::DATED.blank, &recheck_self::PASSED_ON.blank],
        reading: Reading::Chosen(
            "自检报告与复查申请表一并提交，届满当日还在期内；期满以后提交的视为放弃，由复查申请表说明理由，这里只提醒",
        ),
        checks: "自检日期不晚于合格有效期届满之日",
        check: Check::Blanks(checked_before_the_end),
        ..BASE
    },
    Rule {
        id: "art30.passed",
        clause: OBJECT,
        reading: Reading::Chosen("第三十二条把申请放在届满以前，所以这里只看是否合格"),
        places: &[],
        checks: "试点记录上有公布合格",
        rows: &[103],
        check: Check::Blanks(has_passed),
        ..BASE
    },
    Rule {
        id: "art32.together",
        clause: Clause::article(32, "并提交《社会管理和公共服务综合标准化试点复查自检报告》"),
        moment: Moment::Verdict,
        places: &[],
        checks: "复查自检报告已经填好，可以一并提交",
        rows: &[105],
        check: Check::Blanks(self_check_is_ready),
        ..BASE
    },
];

/// The day of the application, or today while none is written.
fn filed(case: &Case) -> Day {
    case.known(&DATED).unwrap_or(case.today)
}

/// The last day of validity: by the record, else by the day this paper names.
fn expiry(case: &Case) -> Option<Day> {
    let course = Course::of(&case.dossier().pilot.log);
    course
        .expiry()
        .or_else(|| Some(case.known(&PASSED_ON)?.add_years(VALID_YEARS)))
}

fn at_date(says: String, todo: String) -> Vec<Objection> {
    vec![Objection::at(Place::blank(DATED.blank.key), says, todo)]
}

fn before_the_end(case: &Case) -> Vec<Objection> {
    // Where the record says how the pilot ended, that is told instead.
    let ended = Course::of(&case.dossier().pilot.log).ended().is_some();
    let Some(end) = expiry(case).filter(|end| filed(case) > *end && !ended) else {
        return Vec::new();
    };
    let says = format!(
        "合格有效期到 {} 届满，申请日期 {} 在其后，视为自动放弃",
        end.iso(),
        filed(case).iso()
    );
    at_date(
        says,
        "请核对日期；确已逾期的，请向省级联席办公室问明".to_owned(),
    )
}

fn three_months_before(case: &Case) -> Vec<Objection> {
    let Some(end) = expiry(case) else {
        return Vec::new();
    };
    let target = end.add_months(-BEFORE_END_MONTHS);
    if filed(case) <= target || filed(case) > end {
        return Vec::new();
    }
    let says = format!(
        "合格有效期到 {} 届满，前三个月是 {}；申请日期 {} 在这以后",
        end.iso(),
        target.iso(),
        filed(case).iso()
    );
    at_date(says, "请尽快提交，并向省级联席办公室问明口径".to_owned())
}

fn long_before_the_end(case: &Case) -> Vec<Objection> {
    let Some(end) = expiry(case) else {
        return Vec::new();
    };
    let (early, target) = (
        end.add_months(-LONG_BEFORE_MONTHS),
        end.add_months(-BEFORE_END_MONTHS),
    );
    if filed(case) >= early {
        return Vec::new();
    }
    let says = format!(
        "合格有效期到 {} 届满，申请日期 {} 早得多；“届满前3个月”有一种读法自 {} 起才能申请",
        end.iso(),
        filed(case).iso(),
        target.iso()
    );
    at_date(
        says,
        "另一种读法没有最早的一日；请先问明省级联席办公室现在受理不受理".to_owned(),
    )
}

fn checked_before_the_end(case: &Case) -> Vec<Objection> {
    let course = Course::of(&case.dossier().pilot.log);
    let named = || Some(case.known(&recheck_self::PASSED_ON)?.add_years(VALID_YEARS));
    let checked = case.known(&recheck_self::DATED).unwrap_or(case.today);
    let applied = course.recheck_from().is_some();
    let end = course.expiry().or_else(named).filter(|end| checked > *end);
    let Some(end) = end.filter(|_| !applied && course.ended().is_none()) else {
        return Vec::new();
    };
    vec![Objection::at(
        Place::blank(recheck_self::DATED.blank.key),
        format!(
            "合格有效期到 {} 届满，自检日期 {} 在其后；逾期不提交的视为自动放弃",
            end.iso(),
            checked.iso()
        ),
        "请核对日期；确已逾期的，请向省级联席办公室问明",
    )]
}

/// Only a record that was kept can show that something is missing in it.
fn has_passed(case: &Case) -> Vec<Objection> {
    let log = &case.dossier().pilot.log;
    let kept = !log.in_force().is_empty();
    if !kept || Course::of(log).published().is_some() {
        return Vec::new();
    }
    at_date(
        "试点记录上还没有公布合格".to_owned(),
        "请先在试点记录里记入公布合格的日期和文件号；还没有合格的，不能申请复查".to_owned(),
    )
}

fn self_check_is_ready(case: &Case) -> Vec<Objection> {
    let form = FormId::RecheckSelf.form();
    let begun = case.dossier().paper(FormId::RecheckSelf);
    let card = begun.map(|paper| Card::of(form, paper, Stamp::default()));
    let open = card.map(|card| card.total - card.filled);
    let says = match open {
        Some(0) => return Vec::new(),
        Some(open) => format!("复查自检报告还有 {open} 处没有填"),
        None => "复查自检报告还没有开始填".to_owned(),
    };
    at_date(says, "两份要一并提交，请先填好复查自检报告".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::regulation::rules::testing::Scenario;

    /// Published on 18 July 2023: valid to 18 July 2026.
    fn applied(on: &str) -> Scenario {
        Scenario::of(FORM)
            .answer(&PASSED_ON, "2023-07-18")
            .answer(&DATED, on)
    }

    #[test]
    fn after_the_last_day_it_is_given_up() {
        applied("2026-07-18").is_silent("art32.after-expiry");
        applied("2026-07-19").is_told(
            "art32.after-expiry",
            "合格有效期到 2026-07-18 届满，申请日期 2026-07-19 在其后，视为自动放弃",
            "请核对日期；确已逾期的，请向省级联席办公室问明",
        );
    }

    #[test]
    fn a_leap_day_lasts_to_the_end_of_february() {
        let leap = |on| {
            Scenario::of(FORM)
                .answer(&PASSED_ON, "2024-02-29")
                .answer(&DATED, on)
        };
        leap("2027-02-28").is_silent("art32.after-expiry");
        leap("2027-03-01").is_told_at("art32.after-expiry", &["cover.date"]);
    }

    #[test]
    fn within_the_last_three_months_both_days_are_told() {
        applied("2026-04-18").is_silent("art32.last-three-months");
        applied("2026-04-19").is_told(
            "art32.last-three-months",
            "合格有效期到 2026-07-18 届满，前三个月是 2026-04-18；申请日期 2026-04-19 在这以后",
            "请尽快提交，并向省级联席办公室问明口径",
        );
        applied("2026-07-19").is_silent("art32.last-three-months");
    }

    #[test]
    fn an_application_long_before_the_end_is_told_what_one_reading_says() {
        applied("2026-01-18").is_silent("art32.long-before");
        applied("2026-01-17").is_told(
            "art32.long-before",
            "合格有效期到 2026-07-18 届满，申请日期 2026-01-17 早得多；“届满前3个月”有一种读法自 2026-04-18 起才能申请",
            "另一种读法没有最早的一日；请先问明省级联席办公室现在受理不受理",
        );
    }

    #[test]
    fn a_self_check_after_the_last_day_cannot_be_handed_in_any_more() {
        let checked = |on| {
            Scenario::of(FormId::RecheckSelf)
                .answer(&recheck_self::PASSED_ON, "2023-07-18")
                .answer(&recheck_self::DATED, on)
        };
        checked("2026-07-18").is_silent("art32.check-after-expiry");
        checked("2026-07-19").is_told(
            "art32.check-after-expiry",
            "合格有效期到 2026-07-18 届满，自检日期 2026-07-19 在其后；逾期不提交的视为自动放弃",
            "请核对日期；确已逾期的，请向省级联席办公室问明",
        );
    }

    #[test]
    fn a_record_without_a_result_bars_the_recheck() {
        Scenario::of(FORM).is_silent("art30.passed");
        Scenario::of(FORM)
            .revoked_on("2025-05-20")
            .is_silent("art30.passed");
        Scenario::of(FORM).issued_on("2024-05-20").is_told(
            "art30.passed",
            "试点记录上还没有公布合格",
            "请先在试点记录里记入公布合格的日期和文件号；还没有合格的，不能申请复查",
        );
    }

    #[test]
    fn the_two_papers_go_together() {
        let todo = "两份要一并提交，请先填好复查自检报告";
        Scenario::of(FORM).is_told("art32.together", "复查自检报告还没有开始填", todo);
        let begun = Scenario::of(FORM).beside(FormId::RecheckSelf, &recheck_self::REPORT, "已写");
        assert!(
            begun
                .words_at("art32.together", "cover.date")
                .is_some_and(|said| said.contains("处没有填"))
        );
        Scenario::of(FORM)
            .all_beside(FormId::RecheckSelf, "有")
            .is_silent("art32.together");
    }
}
