//! 第八条, 第九条 and 填写说明2: what is declared beside the form can be read as a choice, a number or a day.

use super::legible::{LEGIBLE, SHAPED, unreadable};
use super::printable::{CHECKS, ON_PAPER, doubtful_in};
use crate::form::Blank;
use crate::form::application::{
    ACCIDENT, ACCIDENT_DAY, ACCIDENT_NOTE, FAMILY, FUNCTION, GUARANTOR_KIND, LIABLE, MEDIA,
    MEDIA_DAY, NOTICE, NOTICE_DAY, PENALTY, PENALTY_DAY, STAFF,
};
use crate::regulation::{Check, Clause, Rule, Severity};

/// The answers on the last three years, each before what it opens.
static RECORD: [&Blank; 8] = [
    &ACCIDENT.blank,
    &ACCIDENT_DAY.blank,
    &NOTICE.blank,
    &NOTICE_DAY.blank,
    &PENALTY.blank,
    &PENALTY_DAY.blank,
    &MEDIA.blank,
    &MEDIA_DAY.blank,
];

const RECORD_CLAUSE: Clause = Clause::article(
    9,
    "三年内未发生重大服务质量、安全、环境保护等事故，未受到相关部门的通报批评、行政处分，以及被媒体曝光造成严重社会影响",
);

pub(super) static RULES: [Rule; 6] = [
    Rule {
        id: "annex1.note2.guarantor-kind",
        clause: Clause::annex(
            1,
            "填写说明2",
            "保证单位可以是地方人民政府，省、自治区、直辖市行业主管部门或者标准化行政主管部门",
        ),
        places: &[&GUARANTOR_KIND.blank],
        checks: "保证单位的类别是所列各项之一",
        rows: &[17],
        check: Check::Blanks(|case| unreadable(case, Severity::Warning, &[&GUARANTOR_KIND.blank])),
        ..SHAPED
    },
    Rule {
        id: "art8.family-read",
        clause: Clause::article(
            8,
            "主要包括政府主导、依法承担对社会事务和社会生活进行管理、规范与协调等职能的机构或者组织",
        ),
        places: &[&FAMILY.blank],
        checks: "职能类型是所列各项之一",
        rows: &[2],
        check: Check::Blanks(|case| unreadable(case, Severity::Warning, &[&FAMILY.blank])),
        ..SHAPED
    },
    Rule {
        id: "art9.capable-read",
        clause: Clause::article(9, "具有明确的社会管理、公共服务职能，能够独立承担法律责任"),
        places: &[&FUNCTION.blank, &LIABLE.blank],
        checks: "职能和法律责任两问的回答是“有”或“无”",
        rows: &[3],
        check: Check::Blanks(|case| {
            unreadable(case, Severity::Error, &[&FUNCTION.blank, &LIABLE.blank])
        }),
        ..LEGIBLE
    },
    Rule {
        id: "art9.staff-read",
        clause: Clause::article(9, "专兼职标准化人员"),
        places: &[&STAFF.blank],
        checks: "专兼职标准化人员数是整数",
        rows: &[5],
        check: Check::Blanks(|case| unreadable(case, Severity::Warning, &[&STAFF.blank])),
        ..SHAPED
    },
    Rule {
        id: "art9.record-read",
        clause: RECORD_CLAUSE,
        places: &RECORD,
        checks: "近三年记录的回答是“有”或“无”，答“有”的，日期是公历的一天",
        rows: &[7, 8, 9, 10],
        check: Check::Blanks(|case| unreadable(case, Severity::Error, &RECORD)),
        ..LEGIBLE
    },
    Rule {
        id: "art9.record-note",
        clause: RECORD_CLAUSE,
        places: &[&ACCIDENT.blank, &ACCIDENT_NOTE.blank],
        severity: Severity::Warning,
        reading: ON_PAPER,
        checks: CHECKS,
        rows: &[7],
        check: Check::Blanks(|case| doubtful_in(case, &[&ACCIDENT_NOTE.blank])),
        ..LEGIBLE
    },
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::regulation::rules::legible::{LOOK_AGAIN, MEND};
    use crate::regulation::rules::testing::Scenario;

    #[test]
    fn a_choice_takes_the_offered_words_only() {
        let kinds = "“保证单位属于哪一类”：请从以下选项中选一项：地方人民政府、省级行业主管部门、省级标准化主管部门、其他";
        Scenario::blank()
            .is_silent("annex1.note2.guarantor-kind")
            .answer(&GUARANTOR_KIND, "地方人民政府")
            .is_silent("annex1.note2.guarantor-kind")
            .answer(&GUARANTOR_KIND, "政府")
            .is_told("annex1.note2.guarantor-kind", kinds, LOOK_AGAIN);
    }

    #[test]
    fn the_kind_of_function_takes_the_offered_words_only() {
        let families = "“职能属于哪一类”：请从以下选项中选一项：管理、规范与协调社会事务、提供基本公共服务和公共物品、两者都有、都不是";
        Scenario::blank()
            .answer(&FAMILY, "两者都有")
            .is_silent("art8.family-read")
            .answer(&FAMILY, "有")
            .is_told("art8.family-read", families, LOOK_AGAIN);
    }

    #[test]
    fn function_and_liability_are_answered_with_yes_or_no() {
        Scenario::blank()
            .answer(&FUNCTION, "有")
            .answer(&LIABLE, "无")
            .is_silent("art9.capable-read")
            .answer(&LIABLE, "是")
            .is_told(
                "art9.capable-read",
                "“有没有独立承担法律责任的能力”：请从以下选项中选一项：有、无",
                MEND,
            );
    }

    #[test]
    fn staff_is_a_whole_number() {
        let rule = "art9.staff-read";
        let staff = |text: &str| Scenario::blank().answer(&STAFF, text);
        staff("６").is_silent(rule);
        staff("99999").is_silent(rule);
        staff("１２人").is_silent(rule);
        staff("6人（专职2人）").is_told(
            rule,
            "“专兼职标准化人员有几人”：这里看到不止一个数，请只写总数，如 12",
            LOOK_AGAIN,
        );
        staff("100000").is_told(
            rule,
            "“专兼职标准化人员有几人”：数目不能大于 99999，请核对",
            LOOK_AGAIN,
        );
    }

    #[test]
    fn what_is_told_of_an_accident_can_be_printed() {
        let rule = "art9.record-note";
        let told = |text: &str| {
            Scenario::blank()
                .answer(&ACCIDENT, "有")
                .answer(&ACCIDENT_NOTE, text)
        };
        told("2024 年 3 月，甲科室").is_silent(rule);
        told("甲\u{7}科室").is_told_at(rule, &[ACCIDENT_NOTE.blank.key]);
    }

    #[test]
    fn the_29th_of_february_is_a_day_in_a_leap_year_only() {
        let rule = "art9.record-read";
        let on = |day: &str| {
            Scenario::blank()
                .answer(&PENALTY, "有")
                .answer(&PENALTY_DAY, day)
        };
        on("2024-02-29").is_silent(rule);
        on("2025-02-29").is_told(
            rule,
            "“行政处分日期”：没有这一天：2025 年没有 2 月 29 日，请核对",
            MEND,
        );
    }

    #[test]
    fn a_day_that_is_not_asked_is_not_read() {
        let rule = "art9.record-read";
        let paper = Scenario::blank()
            .answer(&MEDIA, "无")
            .answer(&MEDIA_DAY, "去年")
            .answer(&NOTICE_DAY, "去年");
        paper.is_silent(rule).answer(&MEDIA, "有").is_told(
            rule,
            "“媒体曝光日期”：看不出日期，请写成 2024年3月5日、2024-3-5 或 20240305 的样式",
            MEND,
        );
    }

    #[test]
    fn an_answer_that_is_no_choice_opens_nothing() {
        Scenario::blank()
            .answer(&ACCIDENT, "发生过")
            .answer(&ACCIDENT_DAY, "去年")
            .is_told(
                "art9.record-read",
                "“近三年是否发生重大服务质量、安全、环境保护事故”：请从以下选项中选一项：有、无",
                MEND,
            );
    }
}
