//! The cover of 附件1: the months of the period and of the paper.

use super::legible::{LEGIBLE, unreadable};
use super::spoken;
use crate::dossier::Place;
use crate::form::FormId;
use crate::form::application::{DATED, PERIOD_FROM, PERIOD_TO};
use crate::regulation::{Case, Check, Clause, Moment, Objection, Reading, Rule, Severity};
use crate::value::Span;

const PERIOD: Clause = Clause::annex(1, "封面", "试点时间：年 月至 年 月");

pub(super) static RULES: [Rule; 4] = [
    Rule {
        id: "annex1.cover.period",
        clause: PERIOD,
        places: &[&PERIOD_FROM.blank, &PERIOD_TO.blank],
        checks: "试点时间的起止是两个年月",
        rows: &[131],
        check: Check::Blanks(|case| {
            unreadable(
                case,
                Severity::Error,
                &[&PERIOD_FROM.blank, &PERIOD_TO.blank],
            )
        }),
        ..LEGIBLE
    },
    Rule {
        id: "annex1.cover.period-order",
        reading: Reading::Practice("条文没有写；止月不晚于起月，就不是一段时间"),
        clause: PERIOD,
        severity: Severity::Error,
        moment: Moment::Verdict,
        form: FormId::Application,
        places: &[&PERIOD_FROM.blank, &PERIOD_TO.blank],
        checks: "试点时间的止月晚于起月",
        rows: &[131],
        check: Check::Blanks(ends_after_it_begins),
    },
    Rule {
        id: "annex1.cover.date",
        clause: Clause::annex(1, "封面", "20 年 月"),
        places: &[&DATED.blank],
        checks: "封面日期是一个年月",
        rows: &[40],
        check: Check::Blanks(|case| unreadable(case, Severity::Error, &[&DATED.blank])),
        ..LEGIBLE
    },
    Rule {
        id: "art10.cover-date-ahead",
        clause: Clause::article(
            10,
            "经试点承担单位、参加单位、保证单位、业务指导单位及管理单位同意后报送",
        ),
        severity: Severity::Warning,
        reading: Reading::Chosen(
            "封面日期是各单位同意以后、报送之时的年月；起草时可以预写，所以晚于今天的只提醒",
        ),
        moment: Moment::Verdict,
        form: FormId::Application,
        places: &[&DATED.blank],
        checks: "封面日期不晚于今天所在的月份",
        rows: &[40],
        check: Check::Blanks(not_dated_ahead),
    },
];

fn ends_after_it_begins(case: &Case) -> Vec<Objection> {
    let (Some(from), Some(to)) = (case.known(&PERIOD_FROM), case.known(&PERIOD_TO)) else {
        return Vec::new();
    };
    if Span::new(from, to).is_ok() {
        return Vec::new();
    }
    let says = format!(
        "试点时间从 {}起，到 {}止，止月应晚于起月",
        spoken::month(from),
        spoken::month(to)
    );
    vec![
        Objection::at(Place::blank(PERIOD_TO.blank.key), says, "请核对起止年月")
            .and_at(Place::blank(PERIOD_FROM.blank.key)),
    ]
}

fn not_dated_ahead(case: &Case) -> Vec<Objection> {
    let now = case.today.year_month();
    let Some(dated) = case.known(&DATED).filter(|dated| *dated > now) else {
        return Vec::new();
    };
    let says = format!(
        "封面日期 {}晚于今天（{}）所在的月份",
        spoken::month(dated),
        case.today.iso()
    );
    let todo = "各单位同意以后、报送之前，请改成实际的年月";
    vec![Objection::at(Place::blank(DATED.blank.key), says, todo)]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::regulation::rules::legible::MEND;
    use crate::regulation::rules::testing::Scenario;

    fn period(from: &str, to: &str) -> Scenario {
        Scenario::blank()
            .answer(&PERIOD_FROM, from)
            .answer(&PERIOD_TO, to)
    }

    #[test]
    fn the_period_is_read_from_two_months() {
        let rule = "annex1.cover.period";
        Scenario::blank().is_silent(rule);
        period("2025.3", "二〇二七年二月").is_silent(rule);
        period("2025-13", "2027-02").is_told(
            rule,
            "“试点时间：起”：月份应为 1 至 12，现在是 13，请核对",
            MEND,
        );
        period("2025-03", "2027-02-28").is_told(
            rule,
            "“试点时间：止”：这里只写到月，如 2024年3月，请去掉日",
            MEND,
        );
        period("明年", "后年").is_told_at(rule, &["period.from", "period.to"]);
    }

    #[test]
    fn a_period_ends_in_a_later_month_than_it_begins() {
        let rule = "annex1.cover.period-order";
        period("2025-03", "2025-04").is_silent(rule);
        period("2025-03", "2025-03").is_told(
            rule,
            "试点时间从 2025 年 3 月起，到 2025 年 3 月止，止月应晚于起月",
            "请核对起止年月",
        );
        period("2025-03", "2025-02").is_told_at(rule, &["period.to"]);
    }

    #[test]
    fn an_unreadable_or_empty_end_is_not_called_too_early() {
        period("2025-03", "").is_silent("annex1.cover.period-order");
        period("2025-03", "2025").is_silent("annex1.cover.period-order");
    }

    #[test]
    fn the_cover_bears_a_year_and_a_month() {
        let dated = |text: &str| Scenario::blank().answer(&DATED, text);
        dated("2026-11").is_silent("annex1.cover.date");
        dated("2026").is_told(
            "annex1.cover.date",
            "“封面日期”：还缺月份，请写完整，如 2024年3月",
            MEND,
        );
    }

    #[test]
    fn a_cover_dated_ahead_of_this_month_is_questioned() {
        let rule = "art10.cover-date-ahead";
        let paper = Scenario::blank().on("2026-11-30").answer(&DATED, "2026-12");
        paper
            .is_told(
                rule,
                "封面日期 2026 年 12 月晚于今天（2026-11-30）所在的月份",
                "各单位同意以后、报送之前，请改成实际的年月",
            )
            .on("2026-12-01")
            .is_silent(rule)
            .answer(&DATED, "2025-01")
            .is_silent(rule);
    }
}
