//! The table of ends × papers: a paper the day before the end, on the day, and the day after.

use std::fmt::Write;

use super::testing::Scenario;
use crate::dossier::Happening as H;
use crate::form::FormId;
use crate::regulation::course::testing::{Telling, day};
use crate::regulation::{Moment, Severity};

/// The ends, each on the day it happened, with its article.
const ENDS: [(&str, &str, u8); 6] = [
    ("terminated", "2025-05-10", 24),
    ("disqualified", "2025-05-10", 23),
    ("revoked", "2025-05-10", 26),
    ("lapsed", "2026-07-18", 32),
    ("cancelled", "2026-06-10", 36),
    ("recheck-stopped", "2026-05-10", 37),
];

/// What is told of a paper of the day before, of the day itself, of the day after, and of one without a date on the day
/// after: `·` nothing, `▲` a reminder, `◆` not in order (a written reason is needed), `■` an error. The cover of an
/// application bears a month only: there it is the month before, of and after the end.
const TABLE: &str = "\
paper            terminated  disqualified  revoked  lapsed  cancelled  recheck-stopped
application      ····        ····          ·▲■■     ····    ····       ····
scoring-mid-term ···◆        ···◆          ···◆     ···◆    ···◆       ····
selfcheck        ··◆◆        ··◆◆          ··◆◆     ··◆◆    ··◆◆       ····
standards        ···◆        ···◆          ···◆     ···◆    ···◆       ····
evaluation       ··◆◆        ··◆◆          ··◆◆     ··◆◆    ··◆◆       ····
summary          ··◆◆        ··◆◆          ··◆◆     ··◆◆    ··◆◆       ····
scoring          ···◆        ···◆          ···◆     ···◆    ···◆       ····
visit            ··◆◆        ··◆◆          ··◆◆     ··◆◆    ··◆◆       ····
report           ··◆◆        ··◆◆          ··◆◆     ··◆◆    ··◆◆       ····
recheck-self     ··◆◆        ··◆◆          ··◆◆     ··◆◆    ··◆◆       ····
recheck          ··◆◆        ··◆◆          ··◆◆     ··◆◆    ··◆◆       ····
recheck-visit    ··◆◆        ··◆◆          ··◆◆     ··◆◆    ··◆◆       ··◆◆
recheck-report   ··◆◆        ··◆◆          ··◆◆     ··◆◆    ··◆◆       ··◆◆
";

fn issued() -> Telling {
    Telling::of(&[(H::Consented, "2020-05-10"), (H::Issued, "2020-09-01")])
}

fn evaluated() -> Telling {
    issued()
        .enters(H::SelfChecked, "2023-02-10")
        .enters(H::EvaluationApplied, "2023-03-01")
        .enters(H::OnSite, "2023-05-01")
}

fn passed() -> Telling {
    evaluated().enters(H::Passed, "2023-07-18")
}

fn visited() -> Telling {
    passed()
        .enters(H::RecheckApplied, "2026-04-10")
        .enters(H::RecheckVisited, "2026-04-20")
}

/// A pilot that came to that end.
fn ended(how: &str) -> Telling {
    match how {
        "terminated" => issued().enters(H::Terminated, "2025-05-10"),
        "disqualified" => evaluated()
            .enters(H::Failed, "2023-08-31")
            .enters(H::Disqualified, "2025-05-10"),
        "revoked" => passed()
            .enters(H::FaultFound, "2025-01-10")
            .enters(H::Revoked, "2025-05-10"),
        "lapsed" => passed().enters(H::Lapsed, "2026-09-01"),
        "cancelled" => visited().enters(H::Cancelled, "2026-06-10"),
        _ => visited().enters(H::RecheckStopped, "2026-05-10"),
    }
}

/// A paper of that form and day beside a pilot that came to that end, judged on the day after the end.
fn paper(form: FormId, how: &str, end: &str, on: Option<i64>) -> Scenario {
    let end = day(end);
    let blank = Scenario::of(form)
        .on(&end.add_days(1).iso())
        .recorded(&ended(how));
    let Some(dated) = on.and_then(|_| form.form().dated.first()) else {
        return blank;
    };
    let of = end.add_days(on.unwrap_or_default());
    let text = match form {
        // Its cover bears a month: the month before, of, and after the end.
        FormId::Application => {
            let months = on.and_then(|on| i32::try_from(on).ok());
            end.add_months(months.unwrap_or_default())
                .year_month()
                .iso()
        }
        FormId::Visit => format!("{} 9:30", of.iso()),
        _ => of.iso(),
    };
    blank.typed(dated.key, &text)
}

/// What the rules about ends say of it, hardest first.
fn told(paper: &Scenario) -> &'static str {
    let ends = |id: &str| id.contains(".ended.") || id.contains(".stopped.");
    let found: Vec<_> = paper
        .found_of(|id| id.contains(".ended.") || id.contains(".stopped."))
        .into_iter()
        .filter(|finding| {
            ends(finding.rule().id) || finding.rule().id.starts_with("art26.two-years")
        })
        .collect();
    assert!(found.len() <= 1, "{found:?}");
    match found.first() {
        None => "·",
        Some(finding) => {
            let rule = finding.rule();
            match (rule.severity, rule.moment) {
                (Severity::Breach, Moment::Bar) => "◆",
                (Severity::Error, Moment::Bar) => "■",
                (Severity::Warning, Moment::Verdict) => "▲",
                other => panic!("{}: {other:?}", rule.id),
            }
        }
    }
}

#[test]
fn every_paper_is_held_against_every_end() {
    let mut lines = vec![
        "paper            terminated  disqualified  revoked  lapsed  cancelled  recheck-stopped"
            .to_owned(),
    ];
    for form in FormId::ALL.iter().filter(|form| form.key() != "made-up") {
        let dates = !form.form().dated.is_empty();
        let cells = ENDS.map(|(how, end, _)| {
            let of = |on: i64| {
                if dates {
                    told(&paper(*form, how, end, Some(on)))
                } else {
                    "·"
                }
            };
            let undated = told(&paper(*form, how, end, None));
            [of(-1), of(0), of(1), undated].concat()
        });
        let widths = [12, 14, 9, 8, 11, 0];
        let mut line = format!("{:<17}", form.key());
        for (cell, width) in cells.iter().zip(widths) {
            write!(line, "{cell:<width$}").unwrap();
        }
        lines.push(line);
    }
    assert_eq!(lines.join("\n") + "\n", TABLE);
}

#[test]
fn an_end_is_told_in_its_own_words_and_cites_its_own_article() {
    let todo = "试点已经结束，本表不再适用；登记有误的，请在试点记录里收回，确要定稿的须写明理由";
    for (how, end, says) in [
        (
            "terminated",
            "2025-05-10",
            "2025-05-10 终止试点任务；本表的日期 2025-05-11 在其后",
        ),
        (
            "disqualified",
            "2025-05-10",
            "2025-05-10 撤销试点资格；本表的日期 2025-05-11 在其后",
        ),
        (
            "revoked",
            "2025-05-10",
            "2025-05-10 撤销合格；本表的日期 2025-05-11 在其后",
        ),
        (
            "lapsed",
            "2026-07-18",
            "2026-07-18 合格有效期届满，没有申请复查，视为自动放弃；本表的日期 2026-07-19 在其后",
        ),
        (
            "cancelled",
            "2026-06-10",
            "2026-06-10 取消试点资格；本表的日期 2026-06-11 在其后",
        ),
    ] {
        let no = ENDS.iter().find(|(each, ..)| *each == how).unwrap().2;
        let id = format!("art{no}.ended.evaluation");
        paper(FormId::Evaluation, how, end, Some(1)).is_told(&id, says, todo);
        let rule = crate::regulation::rule(&id).unwrap();
        assert_eq!(rule.clause.source.address(), format!("art{no}"));
    }
    paper(FormId::RecheckVisit, "recheck-stopped", "2026-05-10", None).is_told(
        "art37.stopped.recheck-visit",
        "2026-05-10 停止复查；本表没有日期，按今天 2026-05-11 算在其后",
        "这一次复查已经停止，本表不再适用；又申请复查的，请先记入试点记录，登记有误的请收回，确要定稿的须写明理由",
    );
}

#[test]
fn an_end_comes_before_all_else_that_needs_a_reason() {
    let found = paper(FormId::Evaluation, "terminated", "2025-05-10", Some(1))
        .typed("check.result", "不合格")
        .found();
    let breaches: Vec<&str> = found
        .iter()
        .filter(|finding| finding.rule().severity == Severity::Breach)
        .map(|finding| finding.rule().id)
        .collect();
    assert_eq!(breaches[0], "art24.ended.evaluation");
    assert!(breaches.contains(&"art18.self-check-passed"));
}

#[test]
fn a_recheck_that_is_applied_for_again_has_papers_of_its_own() {
    let again = ended("recheck-stopped").enters(H::RecheckApplied, "2026-06-10");
    Scenario::of(FormId::RecheckVisit)
        .on("2026-06-20")
        .recorded(&again)
        .is_silent("art37.stopped.recheck-visit");
}

#[test]
fn a_taken_back_end_ends_nothing() {
    let told = ended("terminated").takes_back(2);
    Scenario::of(FormId::Evaluation)
        .on("2025-06-01")
        .recorded(&told)
        .is_silent("art24.ended.evaluation");
}
