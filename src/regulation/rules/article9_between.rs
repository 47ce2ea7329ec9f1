//! 第九条（三）, where the two ways of counting three years part: only a warning.

use super::article9_incident::{between, outside};
use super::article9_record::{
    ACCIDENTS, EXPOSURES, NO_EXPOSURE, NO_SANCTION, NOTICES, PENALTIES, WITHIN,
};
use crate::form::application::{
    ACCIDENT, ACCIDENT_DAY, DATED, MEDIA, MEDIA_DAY, NOTICE, NOTICE_DAY, PENALTY, PENALTY_DAY,
};
use crate::regulation::{Check, Reading, Rule, Severity};

/// Warning: within three years by one way of counting only.
const BETWEEN: Rule = Rule {
    severity: Severity::Warning,
    reading: Reading::Chosen(
        "按 36 个月算在三年之内、按自然年度算不在的，只提醒；建议按 36 个月算",
    ),
    ..WITHIN
};

pub(super) static RULES: [Rule; 5] = [
    Rule {
        id: "art9.accident-between",
        places: &[&ACCIDENT.blank, &ACCIDENT_DAY.blank, &DATED.blank],
        checks: "重大事故不在两种算法之间",
        rows: &[10],
        check: Check::Blanks(|case| between(case, &ACCIDENTS)),
        ..BETWEEN
    },
    Rule {
        id: "art9.notice-between",
        clause: NO_SANCTION,
        places: &[&NOTICE.blank, &NOTICE_DAY.blank, &DATED.blank],
        checks: "通报批评不在两种算法之间",
        rows: &[10],
        check: Check::Blanks(|case| between(case, &NOTICES)),
        ..BETWEEN
    },
    Rule {
        id: "art9.penalty-between",
        clause: NO_SANCTION,
        places: &[&PENALTY.blank, &PENALTY_DAY.blank, &DATED.blank],
        checks: "行政处分不在两种算法之间",
        rows: &[10],
        check: Check::Blanks(|case| between(case, &PENALTIES)),
        ..BETWEEN
    },
    Rule {
        id: "art9.media-between",
        clause: NO_EXPOSURE,
        places: &[&MEDIA.blank, &MEDIA_DAY.blank, &DATED.blank],
        checks: "媒体曝光不在两种算法之间",
        rows: &[10],
        check: Check::Blanks(|case| between(case, &EXPOSURES)),
        ..BETWEEN
    },
    Rule {
        id: "art9.outside-three-years",
        reading: Reading::Chosen("条文只问三年之内；三年以外的不妨碍申请，只提醒怎样写在表上"),
        places: &[
            &ACCIDENT.blank,
            &ACCIDENT_DAY.blank,
            &NOTICE.blank,
            &NOTICE_DAY.blank,
            &PENALTY.blank,
            &PENALTY_DAY.blank,
            &MEDIA.blank,
            &MEDIA_DAY.blank,
            &DATED.blank,
        ],
        checks: "答“有”的，日期在近三年以内",
        rows: &[10],
        check: Check::Blanks(|case| {
            let all = [&ACCIDENTS, &NOTICES, &PENALTIES, &EXPOSURES];
            all.into_iter()
                .flat_map(|incident| outside(case, incident))
                .collect()
        }),
        ..BETWEEN
    },
];

#[cfg(test)]
mod tests {
    use crate::form::application::{ACCIDENT, ACCIDENT_DAY, DATED};
    use crate::regulation::rules::testing::Scenario;

    #[test]
    fn what_lies_before_the_three_years_is_told_with_the_way_to_write_it() {
        let paper = |day: &str| {
            Scenario::blank()
                .answer(&DATED, "2024-12")
                .answer(&ACCIDENT, "有")
                .answer(&ACCIDENT_DAY, day)
        };
        paper("2022-01-01").is_silent("art9.outside-three-years");
        paper("2021-12-01").is_silent("art9.outside-three-years");
        paper("2021-11-30").is_told(
            "art9.outside-three-years",
            "重大事故的日期 2021-11-30 在三年以外：按 2024 年 12 月申请，三年按 36 个月算自 2021-12-01 起",
            "表上问的是近三年，请核对日期；属实的改答“无”，要说明的写在“现状及与试点应具备条件符合性”一栏",
        );
    }
}
