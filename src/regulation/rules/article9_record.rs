//! 第九条（三）: no accident, criticism, sanction or exposure within three years of the application.

use super::article9_incident::{Incident, within};
use crate::form::FormId;
use crate::form::application::{
    ACCIDENT, ACCIDENT_DAY, DATED, MEDIA, MEDIA_DAY, NOTICE, NOTICE_DAY, PENALTY, PENALTY_DAY,
};
use crate::regulation::{Check, Clause, Moment, Reading, Rule, Severity};

pub(super) static ACCIDENTS: Incident = Incident {
    asked: &ACCIDENT,
    day: &ACCIDENT_DAY,
    called: "重大事故",
};
pub(super) static NOTICES: Incident = Incident {
    asked: &NOTICE,
    day: &NOTICE_DAY,
    called: "通报批评",
};
pub(super) static PENALTIES: Incident = Incident {
    asked: &PENALTY,
    day: &PENALTY_DAY,
    called: "行政处分",
};
pub(super) static EXPOSURES: Incident = Incident {
    asked: &MEDIA,
    day: &MEDIA_DAY,
    called: "媒体曝光",
};

pub(super) const NO_ACCIDENT: Clause =
    Clause::article(9, "三年内未发生重大服务质量、安全、环境保护等事故");
pub(super) const NO_SANCTION: Clause = Clause::article(9, "未受到相关部门的通报批评、行政处分");
pub(super) const NO_EXPOSURE: Clause = Clause::article(9, "被媒体曝光造成严重社会影响");

/// Breach: within three years by either way of counting; id, clause, places, checks, rows and check are to be named.
pub(super) const WITHIN: Rule = Rule {
    id: "",
    clause: NO_ACCIDENT,
    severity: Severity::Breach,
    reading: Reading::Chosen(
        "“三年内”有两种算法：自封面日期所在月的首日前推 36 个月，或者按自然年度算本年和前两年；两种算法都在三年内的才算不符合。通报批评、行政处分不问影响大小，媒体曝光只问造成严重社会影响的；什么是重大事故，由单位申明",
    ),
    moment: Moment::Bar,
    form: FormId::Application,
    places: &[],
    checks: "",
    rows: &[],
    check: Check::Blanks(|_| Vec::new()),
};

pub(super) static RULES: [Rule; 4] = [
    Rule {
        id: "art9.accident",
        places: &[&ACCIDENT.blank, &ACCIDENT_DAY.blank, &DATED.blank],
        checks: "三年内没有重大服务质量、安全、环境保护等事故",
        rows: &[7, 10],
        check: Check::Blanks(|case| within(case, &ACCIDENTS)),
        ..WITHIN
    },
    Rule {
        id: "art9.notice",
        clause: NO_SANCTION,
        places: &[&NOTICE.blank, &NOTICE_DAY.blank, &DATED.blank],
        checks: "三年内没有受到通报批评",
        rows: &[8, 10],
        check: Check::Blanks(|case| within(case, &NOTICES)),
        ..WITHIN
    },
    Rule {
        id: "art9.penalty",
        clause: NO_SANCTION,
        places: &[&PENALTY.blank, &PENALTY_DAY.blank, &DATED.blank],
        checks: "三年内没有受到行政处分",
        rows: &[8, 10],
        check: Check::Blanks(|case| within(case, &PENALTIES)),
        ..WITHIN
    },
    Rule {
        id: "art9.media",
        clause: NO_EXPOSURE,
        places: &[&MEDIA.blank, &MEDIA_DAY.blank, &DATED.blank],
        checks: "三年内没有被媒体曝光造成严重社会影响",
        rows: &[9, 10],
        check: Check::Blanks(|case| within(case, &EXPOSURES)),
        ..WITHIN
    },
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::Field;
    use crate::regulation::rules::testing::Scenario;
    use crate::value::{Day, YesNo};

    const BY_MONTHS: &str = "建议按 36 个月算；请先向管理单位问明口径";
    const WITHIN_TODO: &str = "请核对日期；属实的，三年期满以后再申请";

    type Asked = (
        &'static str,
        &'static str,
        &'static Field<YesNo>,
        &'static Field<Day>,
    );

    static ALL: [Asked; 4] = [
        (
            "art9.accident",
            "art9.accident-between",
            &ACCIDENT,
            &ACCIDENT_DAY,
        ),
        ("art9.notice", "art9.notice-between", &NOTICE, &NOTICE_DAY),
        (
            "art9.penalty",
            "art9.penalty-between",
            &PENALTY,
            &PENALTY_DAY,
        ),
        ("art9.media", "art9.media-between", &MEDIA, &MEDIA_DAY),
    ];

    fn notice(day: &str) -> Scenario {
        Scenario::blank()
            .answer(&DATED, "2026-11")
            .answer(&NOTICE, "有")
            .answer(&NOTICE_DAY, day)
    }

    #[test]
    fn each_kind_of_incident_is_asked_by_itself() {
        for (within, between, asked, day) in &ALL {
            let paper = || {
                Scenario::blank()
                    .answer(&DATED, "2026-11")
                    .answer(asked, "有")
            };
            let places = [asked.blank.key];
            paper()
                .answer(day, "2024-01-01")
                .is_told_at(within, &places)
                .is_silent(between);
            paper()
                .answer(day, "2023-12-31")
                .is_silent(within)
                .is_told_at(between, &places);
            paper()
                .answer(day, "2023-10-31")
                .is_silent(within)
                .is_silent(between);
            paper()
                .answer(asked, "无")
                .answer(day, "2024-01-01")
                .is_silent(within)
                .is_silent(between);
            paper()
                .answer(asked, "")
                .answer(day, "2024-01-01")
                .is_silent(within)
                .is_silent(between);
        }
    }

    #[test]
    fn within_three_years_both_ways_there_is_no_application() {
        notice("2024-01-01").is_silent("art9.notice-between").is_told(
            "art9.notice",
            "通报批评的日期 2024-01-01 在三年之内：按 2026 年 11 月申请，三年按 36 个月算自 2023-11-01 起，按自然年度算自 2024-01-01 起",
            WITHIN_TODO,
        );
    }

    #[test]
    fn between_the_two_ways_both_dates_are_shown() {
        for day in ["2023-11-01", "2023-12-31"] {
            let says = format!(
                "通报批评的日期 {day}：按 2026 年 11 月申请，三年按 36 个月算自 2023-11-01 起，在三年之内；按自然年度算自 2024-01-01 起，不在"
            );
            notice(day)
                .is_silent("art9.notice")
                .is_told("art9.notice-between", &says, BY_MONTHS);
        }
        notice("2023-10-31")
            .is_silent("art9.notice")
            .is_silent("art9.notice-between");
    }

    #[test]
    fn without_a_day_the_answer_alone_stands_against_the_application() {
        let says = "近三年有重大事故，没有可用的日期，看不出是否在三年之内";
        let todo = "请写明日期；在三年之内的，期满以后再申请";
        let paper = || Scenario::blank().answer(&ACCIDENT, "有");
        paper()
            .is_told("art9.accident", says, todo)
            .is_silent("art9.accident-between");
        paper()
            .answer(&ACCIDENT_DAY, "去年")
            .is_told("art9.accident", says, todo);
    }

    #[test]
    fn a_day_to_come_is_questioned() {
        let paper = |day: &str| {
            Scenario::blank()
                .answer(&MEDIA, "有")
                .answer(&MEDIA_DAY, day)
        };
        paper("2026-11-26").is_silent("art9.media-between").is_told(
            "art9.media",
            "媒体曝光的日期 2026-11-26 晚于今天（2026-11-25）",
            "请核对日期",
        );
        paper("2026-11-25").is_told(
            "art9.media",
            "媒体曝光的日期 2026-11-25 在三年之内：按 2026 年 11 月申请，三年按 36 个月算自 2023-11-01 起，按自然年度算自 2024-01-01 起",
            WITHIN_TODO,
        );
    }

    #[test]
    fn without_a_date_on_the_cover_the_years_count_from_today() {
        let paper = |today: &str| {
            Scenario::blank()
                .on(today)
                .answer(&PENALTY, "有")
                .answer(&PENALTY_DAY, "2024-01-31")
        };
        paper("2026-12-31").is_told_at("art9.penalty", &["record.penalty"]);
        paper("2027-01-01").is_silent("art9.penalty").is_told(
            "art9.penalty-between",
            "行政处分的日期 2024-01-31：按 2027 年 1 月申请，三年按 36 个月算自 2024-01-01 起，在三年之内；按自然年度算自 2025-01-01 起，不在",
            BY_MONTHS,
        );
        paper("2027-02-01")
            .is_silent("art9.penalty")
            .is_silent("art9.penalty-between");
    }
}
