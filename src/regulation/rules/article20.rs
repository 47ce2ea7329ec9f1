//! 第二十条, and 第十八条 at mid-term: scoring against the sheet that was issued separately; only its sums can be checked here.

use super::filled::every_cell_is_filled;
use super::legible::unreadable_in;
use super::paper;
use super::spoken::row_of;
use crate::dossier::Place;
use crate::form::FormId;
use crate::form::scoring::{DEMAND, FULL, GOT, PASS, POINTS, SCORES};
use crate::regulation::{Case, Check, Clause, Moment, Objection, Reading, Rule, Severity};
use crate::value::Score;

const SHEET: Clause = Clause::article(
    20,
    "评估组应当依据评估方案，对照社会管理和公共服务综合标准化试点评估计分表",
);
const ISSUED: Reading =
    Reading::Practice("计分表“另行制定”，这里没有；分值和合格线以使用的计分表为准，只核对数字");
const MID_TERM: Clause = Clause::article(
    18,
    "试点建设中期，部级联席办公室适时组织相关成员开展中期评估",
);
const USED_AT_MID_TERM: Reading = Reading::Practice(
    "条文写了中期评估，没有写用计分表；用的，分值和合格线以使用的计分表为准，只核对数字",
);

/// The rules of a scoring sheet, for each paper that is one.
macro_rules! scored {
    ($address:literal, $form:expr, $clause:expr, $reading:expr, $filled:expr) => {
        [
            Rule {
                severity: $filled,
                ..paper::filled(concat!($address, "sheet-filled"), $form, $clause, ROWS)
            },
            paper::shaped(concat!($address, "sheet-legible"), $form, $clause, ROWS),
            paper::named_alike(concat!($address, "names-agree"), $form, $clause, ROWS),
            Rule {
                severity: Severity::Warning,
                reading: $reading,
                places: &[&DEMAND.blank, &POINTS.blank, &GOT.blank],
                checks: "计分表每一行的内容、分值、得分都已填写",
                check: Check::Row(&SCORES, |case, row| {
                    every_cell_is_filled(case, &SCORES, row)
                }),
                ..paper::filled(concat!($address, "rows-filled"), $form, $clause, ROWS)
            },
            Rule {
                places: &[&POINTS.blank, &GOT.blank],
                checks: "计分表上的分数能读懂",
                check: Check::Row(&SCORES, scores_are_legible),
                ..paper::shaped(concat!($address, "rows-legible"), $form, $clause, ROWS)
            },
            Rule {
                id: concat!($address, "got-within-points"),
                places: &[&POINTS.blank, &GOT.blank],
                checks: "每一行的得分不多于分值",
                check: Check::Row(&SCORES, got_within_points),
                ..sums($form, $clause, $reading)
            },
            Rule {
                id: concat!($address, "points-add-up"),
                places: &[&POINTS.blank, &FULL.blank],
                checks: "各行分值之和等于满分",
                check: Check::Table(&SCORES, points_add_up),
                ..sums($form, $clause, $reading)
            },
            Rule {
                id: concat!($address, "pass-within-full"),
                places: &[&FULL.blank, &PASS.blank],
                checks: "合格线不高于满分",
                check: Check::Blanks(pass_within_full),
                ..sums($form, $clause, $reading)
            },
        ]
    };
}

pub(super) static RULES: [Rule; 8] =
    scored!("art20.", FormId::Scoring, SHEET, ISSUED, Severity::Error);

pub(super) static AT_MID_TERM: [Rule; 8] = scored!(
    "art18.mid-term.",
    FormId::MidTermScoring,
    MID_TERM,
    USED_AT_MID_TERM,
    Severity::Warning
);

const ROWS: &[u16] = &[86];

const fn sums(form: FormId, clause: Clause, reading: Reading) -> Rule {
    Rule {
        severity: Severity::Warning,
        moment: Moment::Verdict,
        reading,
        ..paper::filled("", form, clause, ROWS)
    }
}

fn scores_are_legible(case: &Case, row: u32) -> Vec<Objection> {
    unreadable_in(
        case,
        Severity::Warning,
        (&SCORES, row),
        &[&POINTS.blank, &GOT.blank],
    )
}

fn got_within_points(case: &Case, row: u32) -> Vec<Objection> {
    let (points, got) = (case.cell(&POINTS, row), case.cell(&GOT, row));
    let (Some(points), Some(got)) = (points.read(), got.read()) else {
        return Vec::new();
    };
    if got <= points {
        return Vec::new();
    }
    let says = format!(
        "{}得 {} 分，多于分值 {}",
        row_of(case, &SCORES, row),
        Score::show(got.tenths()),
        Score::show(points.tenths())
    );
    vec![Objection::at(
        Place::cell(GOT.blank.key, row),
        says,
        "请核对得分和分值",
    )]
}

fn points_add_up(case: &Case) -> Vec<Objection> {
    let rows = case.rows(&SCORES);
    let points: Option<u32> = rows
        .iter()
        .map(|row| {
            case.cell(&POINTS, *row)
                .read()
                .map(|points| points.tenths())
        })
        .sum();
    let (Some(sum), Some(full)) = (points.filter(|_| !rows.is_empty()), case.known(&FULL)) else {
        return Vec::new();
    };
    if sum == full.tenths() {
        return Vec::new();
    }
    let says = format!(
        "各行分值合计 {}，满分写的是 {}",
        Score::show(sum),
        Score::show(full.tenths())
    );
    vec![Objection::at(
        Place::blank(FULL.blank.key),
        says,
        "请对照所用的计分表核对",
    )]
}

fn pass_within_full(case: &Case) -> Vec<Objection> {
    let (Some(full), Some(pass)) = (case.known(&FULL), case.known(&PASS)) else {
        return Vec::new();
    };
    if pass <= full {
        return Vec::new();
    }
    let says = format!(
        "合格线 {} 高于满分 {}",
        Score::show(pass.tenths()),
        Score::show(full.tenths())
    );
    vec![Objection::at(
        Place::blank(PASS.blank.key),
        says,
        "请核对两个分数",
    )]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::{application, evaluation, scoring};
    use crate::regulation::rules::testing::Scenario;

    fn sheet() -> Scenario {
        Scenario::of(FormId::Scoring)
            .row(
                &SCORES,
                &["要求", "领导机构", "有文件", "3", "", "3", "见文件"],
            )
            .row(&SCORES, &["", "人员", "有人员", "2.5", "", "2", ""])
    }

    #[test]
    fn sheet_and_rows_are_filled_and_can_be_read() {
        let empty = Scenario::of(FormId::Scoring).words_at("art20.sheet-filled", "sheet.source");
        assert!(empty.is_some());
        Scenario::of(FormId::Scoring)
            .answer_all("10")
            .is_silent("art20.sheet-filled");
        sheet()
            .is_silent("art20.rows-filled")
            .is_silent("art20.rows-legible")
            .row(&SCORES, &["", "", "", "很好", "", ""])
            .is_told_at("art20.rows-filled", &["score.demand.3", "score.got.3"])
            .is_told_at("art20.rows-legible", &["score.points.3"]);
        Scenario::of(FormId::Scoring)
            .answer(&FULL, "满分")
            .is_told_at("art20.sheet-legible", &["score.full"])
            .answer(&FULL, "100")
            .is_silent("art20.sheet-legible");
    }

    #[test]
    fn nobody_gets_more_than_there_is_to_get() {
        sheet()
            .is_silent("art20.got-within-points")
            .row(&SCORES, &["", "", "体系", "4", "", "4.5", ""])
            .is_told(
                "art20.got-within-points",
                "评估计分表第 3 行得 4.5 分，多于分值 4",
                "请核对得分和分值",
            );
    }

    #[test]
    fn the_points_make_up_the_full_score() {
        sheet()
            .answer(&FULL, "5.5")
            .is_silent("art20.points-add-up")
            .answer(&FULL, "100")
            .is_told(
                "art20.points-add-up",
                "各行分值合计 5.5，满分写的是 100",
                "请对照所用的计分表核对",
            );
    }

    #[test]
    fn the_pass_mark_lies_within_the_full_score() {
        sheet()
            .answer(&FULL, "100")
            .answer(&PASS, "100")
            .is_silent("art20.pass-within-full")
            .answer(&PASS, "100.1")
            .is_told(
                "art20.pass-within-full",
                "合格线 100.1 高于满分 100",
                "请核对两个分数",
            );
    }

    #[test]
    fn the_pilot_is_the_one_that_applied() {
        sheet()
            .beside(FormId::Evaluation, &evaluation::PILOT, "甲综合标准化试点")
            .answer(&scoring::PILOT, "甲综合标准化试点")
            .is_silent("art20.names-agree")
            .answer(&scoring::PILOT, "乙综合标准化试点")
            .is_told_at("art20.names-agree", &["pilot.name"]);
    }

    #[test]
    fn the_sheet_of_mid_term_is_judged_alike_but_no_article_demands_it() {
        let mid_term = || {
            Scenario::of(FormId::MidTermScoring)
                .row(&SCORES, &["", "", "有文件", "10", "", "2.5", ""])
                .answer_all("10")
        };
        for (one, other) in RULES.iter().zip(&AT_MID_TERM) {
            let named = one.id.split_once('.').map(|(_, name)| name);
            assert_eq!(other.id.strip_prefix("art18.mid-term."), named);
            assert_ne!(other.severity, Severity::Error, "{}", other.id);
            mid_term().is_silent(other.id);
        }
        Scenario::of(FormId::MidTermScoring)
            .is_told_at(
                "art18.mid-term.sheet-filled",
                &["pilot.name", "cover.undertaker", "sheet.source"],
            )
            .row(&SCORES, &["", "", "", "很好", "", ""])
            .is_told_at(
                "art18.mid-term.rows-filled",
                &["score.demand.1", "score.got.1"],
            )
            .is_told_at("art18.mid-term.rows-legible", &["score.points.1"])
            .answer(&FULL, "满分")
            .is_told_at("art18.mid-term.sheet-legible", &["score.full"])
            .answer(&FULL, "100")
            .answer(&PASS, "101")
            .is_told_at("art18.mid-term.pass-within-full", &["score.pass"]);
        mid_term()
            .row(&SCORES, &["", "", "体系", "4", "", "4.5", ""])
            .is_told_at("art18.mid-term.got-within-points", &["score.got.2"])
            .is_told_at("art18.mid-term.points-add-up", &["score.full"])
            .beside(FormId::Scoring, &scoring::PILOT, "甲综合标准化试点")
            .is_silent("art18.mid-term.names-agree")
            .beside(FormId::Application, &application::PILOT, "甲综合标准化试点")
            .is_told_at("art18.mid-term.names-agree", &["pilot.name"]);
    }
}
