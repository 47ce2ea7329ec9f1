//! 第十八条: the figures the summary quotes, held against the list of standards.

use super::paper;
use crate::dossier::{Answers, Place};
use crate::form::standards::{LEVEL, STANDARDS};
use crate::form::summary::{GROUP, INTERNAL, LOCAL, NATIONAL, TRADE};
use crate::form::{Field, FormId};
use crate::regulation::{Case, Check, Clause, Moment, Objection, Reading, Rule, Severity};
use crate::value::{Count, StandardLevel, Value};

/// The figures of the summary, and the level each counts.
static FIGURES: [(&Field<Count>, StandardLevel); 5] = [
    (&NATIONAL, StandardLevel::National),
    (&TRADE, StandardLevel::Trade),
    (&LOCAL, StandardLevel::Local),
    (&GROUP, StandardLevel::Group),
    (&INTERNAL, StandardLevel::Internal),
];

pub(super) static RULES: [Rule; 1] = [Rule {
    severity: Severity::Warning,
    moment: Moment::Verdict,
    reading: Reading::Practice("条文没有写两处必须相等；数字不同的只提醒"),
    places: &[
        &NATIONAL.blank,
        &TRADE.blank,
        &LOCAL.blank,
        &GROUP.blank,
        &INTERNAL.blank,
    ],
    checks: "总结报告引用的各级标准项数与标准明细表一致",
    check: Check::Blanks(figures_are_those_of_the_list),
    ..paper::filled(
        "art18.summary-counts",
        FormId::Summary,
        Clause::article(18, "总结报告内容包括组织管理、标准体系建设"),
        &[46, 47],
    )
}];

fn figures_are_those_of_the_list(case: &Case) -> Vec<Objection> {
    let Some(list) = case.dossier().paper(FormId::Standards) else {
        return Vec::new();
    };
    // Looked up once: a paper by itself walks its rows for every cell.
    let cells = list.indexed();
    let rows = cells.rows(STANDARDS.key).into_iter();
    let levels: Vec<StandardLevel> = rows
        .map(|row| cells.text(Place::cell(LEVEL.blank.key, row)))
        .filter_map(|text| StandardLevel::read(&text).ok())
        .collect();
    let count = |level: StandardLevel| levels.iter().filter(|read| **read == level).count();
    let object = |(field, level): &(&'static Field<Count>, StandardLevel)| {
        let (here, there) = (case.known(*field)?, count(*level));
        let differs = usize::try_from(here.get()).ok() != Some(there);
        differs.then(|| {
            let says = format!(
                "{}写的是 {}，标准明细表上是 {there}",
                field.blank.label,
                here.get()
            );
            Objection::at(
                Place::blank(field.blank.key),
                says,
                "请核对明细表和总结报告",
            )
        })
    };
    FIGURES.iter().filter_map(object).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::regulation::rules::testing::Scenario;

    #[test]
    fn quoted_figures_are_those_of_the_list() {
        let level = |level: &'static str| ["", "", "某标准", level];
        let beside = Scenario::of(FormId::Summary)
            .row_beside(FormId::Standards, &STANDARDS, &level("国家标准"))
            .row_beside(FormId::Standards, &STANDARDS, &level("国家标准"))
            .row_beside(FormId::Standards, &STANDARDS, &level("内部标准"));
        beside
            .answer(&NATIONAL, "2")
            .answer(&INTERNAL, "1")
            .is_silent("art18.summary-counts")
            .answer(&INTERNAL, "48")
            .is_told(
                "art18.summary-counts",
                "内部标准项数写的是 48，标准明细表上是 1",
                "请核对明细表和总结报告",
            );
        Scenario::of(FormId::Summary)
            .answer(&NATIONAL, "2")
            .is_silent("art18.summary-counts");
    }
}
