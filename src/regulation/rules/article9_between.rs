//! 第九条（三）, where the two ways of counting three years part: only a warning.

use super::article9_incident::between;
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

pub(super) static RULES: [Rule; 4] = [
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
];
