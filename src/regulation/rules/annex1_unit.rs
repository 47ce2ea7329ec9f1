//! 附件1 一: code, registered address and dates of the standard system can be read.

use super::legible::{LEGIBLE, SHAPED, unreadable};
use super::printable::{CHECKS, ON_PAPER, doubtful_in};
use crate::form::application::{CODE, REGISTERED, SYSTEM_BUILT, SYSTEM_RUNS};
use crate::regulation::{Check, Clause, Rule, Severity};

pub(super) static RULES: [Rule; 3] = [
    Rule {
        id: "annex1.unit.code",
        clause: Clause::annex(1, "一", "组织机构代码"),
        places: &[&CODE.blank],
        checks: "代码是 9 位组织机构代码或 18 位统一社会信用代码",
        rows: &[23],
        check: Check::Blanks(|case| unreadable(case, Severity::Warning, &[&CODE.blank])),
        ..SHAPED
    },
    Rule {
        id: "annex1.unit.registered",
        clause: Clause::annex(1, "一", "法人注册地址 省(市) 县(区)"),
        places: &[&REGISTERED.blank],
        severity: Severity::Warning,
        reading: ON_PAPER,
        checks: CHECKS,
        rows: &[25],
        check: Check::Blanks(|case| doubtful_in(case, &[&REGISTERED.blank])),
        ..LEGIBLE
    },
    Rule {
        id: "annex1.unit.system",
        clause: Clause::annex(1, "一", "标准体系建立时间 标准体系运行时间"),
        places: &[&SYSTEM_BUILT.blank, &SYSTEM_RUNS.blank],
        checks: "标准体系建立、运行时间是日期、月数或“尚未”“计划”",
        rows: &[29],
        check: Check::Blanks(|case| {
            unreadable(
                case,
                Severity::Warning,
                &[&SYSTEM_BUILT.blank, &SYSTEM_RUNS.blank],
            )
        }),
        ..SHAPED
    },
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::Field;
    use crate::regulation::rules::legible::LOOK_AGAIN;
    use crate::regulation::rules::printable::LOOK;
    use crate::regulation::rules::testing::Scenario;

    const NINE: [&str; 12] = [
        "01115867-1",
        "60003734-1",
        "D2143569-X",
        "12345678-8",
        "40000005-0",
        "40000000-X",
        "MB123456-2",
        "00012345-7",
        "43500001-8",
        "MJ500001-7",
        "40000062-4",
        "MB2A0001-1",
    ];
    const EIGHTEEN: [&str; 11] = [
        "11330800MB0R57773W",
        "91350100M000100Y43",
        "91110000600037341L",
        "31210000MD0052502C",
        "121101054000002020",
        "12320582MB12345625",
        "11130283000123457R",
        "12610111435000018L",
        "52310115MJ50000173",
        "12110102400000624K",
        "11370683MB2A00011J",
    ];

    #[track_caller]
    fn fine<T>(rule: &str, field: &Field<T>, texts: &[&str]) {
        for text in texts {
            Scenario::blank().answer(field, text).is_silent(rule);
        }
    }

    #[track_caller]
    fn told<T>(rule: &str, field: &Field<T>, cases: &[(&str, &str)]) {
        for (text, says) in cases {
            Scenario::blank()
                .answer(field, text)
                .is_told(rule, says, LOOK_AGAIN);
        }
    }

    #[test]
    fn a_code_of_either_length_is_read_with_or_without_hyphen() {
        fine("annex1.unit.code", &CODE, &NINE);
        fine("annex1.unit.code", &CODE, &EIGHTEEN);
        fine(
            "annex1.unit.code",
            &CODE,
            &["", "mb1234562", "１２３２０５８２ＭＢ１２３４５６２５"],
        );
    }

    #[test]
    fn a_code_of_another_length_is_unreadable() {
        let says = |length| {
            format!(
                "“组织机构代码”：应为 9 位的组织机构代码或 18 位的统一社会信用代码，现在是 {length} 位，请对照证书核对"
            )
        };
        told(
            "annex1.unit.code",
            &CODE,
            &[("1234567-8", &says(8)), ("1133080MB0R57773W", &says(17))],
        );
    }

    #[test]
    fn a_letter_that_unit_codes_do_not_use_is_told() {
        for (code, letter, digit) in [
            ("91350100M000100Y4Z", 'Z', 2),
            ("11330800MB0R57773O", 'O', 0),
        ] {
            let says = format!(
                "“组织机构代码”：第 18 位的“{letter}”不能用：统一社会信用代码只用数字和字母，其中不用 I、O、Z、S、V，请对照证书核对是否为数字 {digit}"
            );
            told("annex1.unit.code", &CODE, &[(code, &says)]);
        }
    }

    #[test]
    fn a_start_is_a_date_a_duration_or_a_plan() {
        fine(
            "annex1.unit.system",
            &SYSTEM_RUNS,
            &[
                "2025-03-01",
                "2025年3月",
                "8个月",
                "尚未",
                "计划2027年8月",
                "2024-02-29",
            ],
        );
    }

    #[test]
    fn a_start_that_is_no_date_of_the_calendar_is_unreadable() {
        let cases = [
            (
                "2025-02-29",
                "“标准体系运行时间”：没有这一天：2025 年没有 2 月 29 日，请核对",
            ),
            (
                "去年",
                "“标准体系运行时间”：请写开始的日期（如 2025年3月1日 或 2025年3月）或已运行的月数（如 8个月）；还没有开始的，写“尚未”或“计划2027年8月”",
            ),
        ];
        told("annex1.unit.system", &SYSTEM_RUNS, &cases);
        told(
            "annex1.unit.system",
            &SYSTEM_BUILT,
            &[(
                "2025-04-31",
                "“标准体系建立时间”：没有这一天：2025 年没有 4 月 31 日，请核对",
            )],
        );
    }

    #[test]
    fn a_registered_address_is_printed_as_typed() {
        let rule = "annex1.unit.registered";
        for address in [
            "江苏省 张家港市",
            "北京市 西城区",
            "江苏省",
            "江苏省 张家港市\n杨舍镇",
        ] {
            Scenario::blank()
                .answer(&REGISTERED, address)
                .is_silent(rule);
        }
        Scenario::blank()
            .answer(&REGISTERED, "江苏省 张\u{202E}家港市")
            .is_told(
                rule,
                "“法人注册地址”里有打印不出来的字符：方向控制符 U+202E 1 处，在“江苏省 张”之后",
                LOOK,
            );
    }
}
