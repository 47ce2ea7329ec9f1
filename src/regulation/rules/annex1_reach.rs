//! 附件1 一: post code, telephone and e-mail address can be read.

use super::legible::{SHAPED, unreadable};
use crate::form::application::{EMAIL, PHONE, POSTCODE};
use crate::regulation::{Check, Clause, Rule, Severity};

pub(super) static RULES: [Rule; 3] = [
    Rule {
        id: "annex1.unit.postcode",
        clause: Clause::annex(1, "一", "邮编"),
        places: &[&POSTCODE.blank],
        checks: "邮编是 6 位数字",
        rows: &[26],
        check: Check::Blanks(|case| unreadable(case, Severity::Warning, &[&POSTCODE.blank])),
        ..SHAPED
    },
    Rule {
        id: "annex1.unit.phone",
        clause: Clause::annex(1, "一", "联系电话"),
        places: &[&PHONE.blank],
        checks: "联系电话是带区号的固定电话或 11 位手机号",
        rows: &[27],
        check: Check::Blanks(|case| unreadable(case, Severity::Warning, &[&PHONE.blank])),
        ..SHAPED
    },
    Rule {
        id: "annex1.unit.email",
        clause: Clause::annex(1, "一", "电子邮箱"),
        places: &[&EMAIL.blank],
        checks: "电子邮箱是一个完整的邮箱地址",
        rows: &[27],
        check: Check::Blanks(|case| unreadable(case, Severity::Warning, &[&EMAIL.blank])),
        ..SHAPED
    },
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::Field;
    use crate::regulation::rules::legible::LOOK_AGAIN;
    use crate::regulation::rules::testing::Scenario;

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
    fn a_postcode_has_six_digits() {
        fine(
            "annex1.unit.postcode",
            &POSTCODE,
            &["215600", "064400", "２１５６００", "000000"],
        );
        let length = |n| format!("“邮编”：邮编应为 6 位数字，如 215600，现在是 {n} 位");
        let cases = [
            ("12345", length(5)),
            ("1000888", length(7)),
            ("21560O", "“邮编”：邮编只用数字，如 215600".to_owned()),
        ];
        for (code, says) in &cases {
            told("annex1.unit.postcode", &POSTCODE, &[(code, says)]);
        }
    }

    #[test]
    fn a_number_is_fixed_with_area_code_or_mobile() {
        fine(
            "annex1.unit.phone",
            &PHONE,
            &[
                "0512-58672345",
                "010-82261655",
                "0571-85111480",
                "13800138000",
                "19912345678",
                "０５１２－５８６７２３４５",
                "0512-58672345、13800138000",
                "0512-58672345转8001",
                "400-810-8888",
                "12345",
                "无",
            ],
        );
    }

    #[test]
    fn a_number_of_another_shape_is_unreadable() {
        let cases = [
            (
                "58672345",
                "“联系电话”：“58672345”缺区号，请写成 0512-58672345 的样式",
            ),
            (
                "010-8226165",
                "“联系电话”：“010-8226165”位数不对：区号为 010 或 02 开头的，区号后应有 8 位，请核对",
            ),
            (
                "12345678901",
                "“联系电话”：“12345678901”不像电话号码：固定电话写区号和号码，如 0512-58672345，手机写 11 位，几个号码之间用顿号隔开",
            ),
        ];
        told("annex1.unit.phone", &PHONE, &cases);
    }

    #[test]
    fn an_address_of_the_mail_has_one_at_sign() {
        fine(
            "annex1.unit.email",
            &EMAIL,
            &[
                "bzh@example.gov.cn",
                "bzh＠example.com",
                "标准办@民政.中国",
                "a@example.cn、b@example.cn",
                "无",
            ],
        );
        let cases = [
            (
                "bzh.example.gov.cn",
                "“电子邮箱”：每个邮箱应有一个 @，前后都有内容，如 bangong@example.gov.cn，几个邮箱之间用顿号隔开",
            ),
            (
                "bzh@localhost",
                "“电子邮箱”：邮箱 @ 后面应为域名，如 example.gov.cn，请核对",
            ),
        ];
        told("annex1.unit.email", &EMAIL, &cases);
    }
}
