//! 第四十条: the regulation is in force from its publication, so no pilot under it begins earlier.

use super::spoken::month;
use crate::dossier::Place;
use crate::form::application::{DATED, PERIOD_FROM};
use crate::form::{Field, FormId};
use crate::regulation::{Case, Check, Clause, Moment, Objection, Reading, Rule, Severity};
use crate::value::YearMonth;

/// The month the regulation was published in: 2013-07-12, its covering notice.
const PUBLISHED: (i32, u32) = (2013, 7);

pub(super) static RULES: [Rule; 1] = [Rule {
    id: "art40.before-publication",
    clause: Clause::article(40, "本细则自发布之日起实施"),
    severity: Severity::Warning,
    reading: Reading::Chosen("印发通知的日期为 2013-07-12；表上只写到月，当月不提醒"),
    moment: Moment::Verdict,
    form: FormId::Application,
    places: &[&PERIOD_FROM.blank, &DATED.blank],
    checks: "试点时间和封面日期不早于 2013 年 7 月",
    rows: &[129],
    check: Check::Blanks(not_before_publication),
}];

fn not_before_publication(case: &Case) -> Vec<Objection> {
    let begins = early(case, &PERIOD_FROM, "试点时间的起月");
    begins
        .into_iter()
        .chain(early(case, &DATED, "封面日期"))
        .collect()
}

fn early(case: &Case, field: &Field<YearMonth>, name: &str) -> Option<Objection> {
    let published = YearMonth::from_ym(PUBLISHED.0, PUBLISHED.1)?;
    let written = case.known(field).filter(|written| *written < published)?;
    let says = format!(
        "{name} {}早于细则发布的 {}",
        month(written),
        month(published)
    );
    Some(Objection::at(
        Place::blank(field.blank.key),
        says,
        "请核对年月",
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::regulation::rules::testing::Scenario;

    const RULE: &str = "art40.before-publication";

    #[test]
    fn a_pilot_or_a_paper_older_than_the_regulation_is_questioned() {
        Scenario::blank()
            .is_silent(RULE)
            .answer(&PERIOD_FROM, "2013-07")
            .answer(&DATED, "2013-07")
            .is_silent(RULE)
            .answer(&PERIOD_FROM, "2013-06")
            .is_told(
                RULE,
                "试点时间的起月 2013 年 6 月早于细则发布的 2013 年 7 月",
                "请核对年月",
            )
            .answer(&DATED, "2012-12")
            .is_told_at(RULE, &["period.from", "cover.date"])
            .answer(&PERIOD_FROM, "2025-03")
            .is_told(
                RULE,
                "封面日期 2012 年 12 月早于细则发布的 2013 年 7 月",
                "请核对年月",
            );
    }
}
