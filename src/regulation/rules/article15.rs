//! 第十五条（一）（二）: what is written in the list of standards can be read.

use super::legible::unreadable_in;
use super::paper;
use crate::form::FormId;
use crate::form::standards::{EFFECTIVE, ISSUED, LEVEL, NUMBER, STANDARDS, STATE};
use crate::regulation::{Check, Clause, Rule, Severity};

const FORM: FormId = FormId::Standards;
const LIST: Clause = Clause::article(15, "编制标准明细表");

pub(super) static RULES: [Rule; 2] = [
    paper::shaped("art15.list-legible", FORM, LIST, &[46]),
    Rule {
        places: &[
            &NUMBER.blank,
            &LEVEL.blank,
            &STATE.blank,
            &ISSUED.blank,
            &EFFECTIVE.blank,
        ],
        checks: "明细表上的编号、级别、状态和日期都能读懂",
        check: Check::Row(&STANDARDS, |case, row| {
            let columns = [
                &NUMBER.blank,
                &LEVEL.blank,
                &STATE.blank,
                &ISSUED.blank,
                &EFFECTIVE.blank,
            ];
            unreadable_in(case, Severity::Warning, (&STANDARDS, row), &columns)
        }),
        ..paper::shaped("art15.rows-legible", FORM, LIST, &[46])
    },
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::standards::{LISTED, RUNS};
    use crate::regulation::rules::testing::Scenario;

    #[test]
    fn the_days_of_the_list_can_be_read() {
        Scenario::of(FORM)
            .answer(&LISTED, "去年")
            .answer(&RUNS, "2025-03-01")
            .is_told_at("art15.list-legible", &["list.on"])
            .answer(&LISTED, "2026-11-25")
            .is_silent("art15.list-legible");
    }

    #[test]
    fn numbers_choices_and_days_of_a_standard_can_be_read() {
        let good = [
            "BZ 1",
            "GB/T 24421.1-2023",
            "服务业组织标准化工作指南",
            "国家标准",
            "现行",
            "2023-05-23",
            "2023-12-01",
        ];
        let bad = ["BZ 1", "24421", "指南", "国标", "有效", "五月", "年底"];
        Scenario::of(FORM)
            .row(&STANDARDS, &good)
            .is_silent("art15.rows-legible")
            .row(&STANDARDS, &bad)
            .is_told_at(
                "art15.rows-legible",
                &[
                    "std.number.2",
                    "std.level.2",
                    "std.state.2",
                    "std.issued.2",
                    "std.effective.2",
                ],
            );
    }
}
