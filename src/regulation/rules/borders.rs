//! Thirty cases on the borders of the articles, written from the text alone: what is told on either side of each border.

use super::testing::Scenario;
use crate::dossier::Happening as H;
use crate::form::FormId;
use crate::form::{
    application as a1, evaluation as a2, recheck as a5, recheck_report as a6, report as a3,
};
use crate::regulation::Severity;
use crate::regulation::course::testing::{Telling, day};

/// The hardest finding of the rules whose ids begin so: `■` an error, `◆` not in order, `▲` a reminder, `●` a word, `·` nothing.
fn told(paper: &Scenario, ids: &str) -> char {
    let found = paper.found();
    let mine = found
        .iter()
        .find(|finding| finding.rule().id.starts_with(ids));
    match mine.map(|finding| finding.rule().severity) {
        None => '·',
        Some(Severity::Error) => '■',
        Some(Severity::Breach) => '◆',
        Some(Severity::Warning) => '▲',
        Some(Severity::Note) => '●',
    }
}

/// What is told for each of these texts, one sign each.
fn row(texts: &[&str], ids: &str, paper: impl Fn(&str) -> Scenario) -> String {
    texts.iter().map(|text| told(&paper(text), ids)).collect()
}

fn period(to: &str) -> Scenario {
    Scenario::blank()
        .answer(&a1::PERIOD_FROM, "2024-03")
        .answer(&a1::PERIOD_TO, to)
}

fn running(since: &'static str) -> impl Fn(&str) -> Scenario {
    move |on| {
        Scenario::of(FormId::Evaluation)
            .answer(&a2::SYSTEM_RUNS, since)
            .answer(&a2::APPLIED, on)
    }
}

/// An evaluation panel of so many, of whom so many are experts in standardisation.
fn panel(count: usize, experts: usize) -> Scenario {
    let kinds = (0..count).map(|nth| match nth {
        _ if nth < experts => "标准化专家",
        _ if nth == experts => "管理人员",
        _ => "相关行业专家",
    });
    let names = [
        "某甲", "某乙", "某丙", "某丁", "某戊", "某己", "某庚", "某辛",
    ];
    kinds
        .zip(names)
        .fold(Scenario::of(FormId::Report), |paper, (kind, name)| {
            let row = paper.row(&a3::PANEL, &[]);
            let nth = names
                .iter()
                .position(|each| *each == name)
                .unwrap_or_default()
                + 1;
            row.typed_cell(a3::NAME.blank.key, nth, name).typed_cell(
                a3::EXPERT.blank.key,
                nth,
                kind,
            )
        })
}

fn issued() -> Telling {
    Telling::of(&[(H::Consented, "2019-05-10"), (H::Issued, "2020-01-01")])
}

fn passed(on: &str) -> Telling {
    issued()
        .enters(H::SelfChecked, "2020-10-10")
        .enters(H::EvaluationApplied, "2020-11-01")
        .enters(H::OnSite, "2021-01-01")
        .enters(H::Passed, on)
}

fn applying(told: Telling) -> impl Fn(&str) -> Scenario {
    move |on| {
        Scenario::of(FormId::Recheck)
            .recorded(&told)
            .answer(&a5::DATED, on)
    }
}

#[test]
fn article_18_a_period_is_two_to_three_years() {
    // 1, 2: 23 months, 24 by either count; 36 by either count, 37 by both.
    let ends = [
        "2026-01", "2026-02", "2026-03", "2027-02", "2027-03", "2027-04",
    ];
    assert_eq!(row(&ends, "art18.two-to-three-years", period), "▲····▲");
}

#[test]
fn article_18_no_application_before_half_a_year_of_running() {
    // 3: the half year ends on 1 July; 4: it ends with February where there is no 31st.
    let days = ["2025-06-30", "2025-07-01", "2025-07-02"];
    assert_eq!(row(&days, "art18.half-year", running("2025-01-01")), "■▲·");
    let days = ["2026-02-27", "2026-02-28", "2026-03-01"];
    assert_eq!(row(&days, "art18.half-year", running("2025-08-31")), "■▲·");
}

#[test]
fn article_18_who_found_himself_wanting_does_not_apply() {
    // 5; 31: an application before the self-check.
    let concluded = |text: &str| Scenario::of(FormId::Evaluation).answer(&a2::RESULT, text);
    assert_eq!(
        row(&["不合格", "合格"], "art18.self-check-passed", concluded),
        "◆·"
    );
    let applied = |on: &str| {
        let checked = Scenario::of(FormId::Evaluation).answer(&a2::DAY, "2026-01-10");
        checked.answer(&a2::APPLIED, on)
    };
    let days = ["2026-01-09", "2026-01-10"];
    assert_eq!(row(&days, "art18.self-check-first", applied), "◆·");
}

#[test]
fn article_19_a_panel_has_five_to_seven_members_and_a_third_of_experts() {
    // 6, 7.
    let sizes = [4, 5, 7, 8].map(|count| told(&panel(count, 3), "art19.five-to-seven"));
    assert_eq!(sizes, ['▲', '·', '·', '▲']);
    let thirds = [(5, 1), (5, 2), (6, 2), (7, 2), (7, 3)];
    let thirds = thirds.map(|(count, experts)| told(&panel(count, experts), "art19.one-third"));
    assert_eq!(thirds, ['◆', '·', '·', '◆', '·']);
}

#[test]
fn article_23_a_result_is_valid_for_three_years_and_february_has_no_29th() {
    // 8.
    let paper = applying(passed("2024-02-29"));
    let days = ["2027-02-28", "2027-03-01"];
    assert_eq!(row(&days, "art32.after-expiry", paper), "·◆");
}

#[test]
fn article_23_a_remedy_lasts_six_months() {
    // 9, 34, 35.
    let failed = || {
        issued()
            .enters(H::SelfChecked, "2023-10-10")
            .enters(H::EvaluationApplied, "2023-11-01")
            .enters(H::OnSite, "2024-01-01")
            .enters(H::Failed, "2024-08-31")
    };
    let finished = |on: &str| {
        Scenario::of(FormId::Evaluation)
            .recorded(&failed().enters(H::RemedyDone, on))
            .answer(&a2::APPLIED, "2025-04-01")
    };
    let days = ["2025-02-28", "2025-03-01"];
    assert_eq!(row(&days, "art23.remedy-late", finished), "·▲");
    let ended = |on: &str| {
        Scenario::of(FormId::Evaluation)
            .recorded(&failed().enters(H::Disqualified, "2025-03-01"))
            .answer(&a2::APPLIED, on)
    };
    assert_eq!(
        row(&["2025-03-01", "2025-03-02"], "art23.ended", ended),
        "·◆"
    );
    let after_the_period = |on: &str| {
        Scenario::of(FormId::Evaluation)
            .answer(&a2::PERIOD_FROM, "2020-01")
            .answer(&a2::PERIOD_TO, "2022-12")
            .answer(&a2::APPLIED, on)
    };
    let days = ["2022-12-31", "2023-01-01"];
    assert_eq!(row(&days, "art18.apply-after-end", after_the_period), "·▲");
}

#[test]
fn article_24_a_terminated_pilot_has_no_papers_any_more() {
    // 10.
    let paper = |on: &str| {
        Scenario::of(FormId::Evaluation)
            .recorded(&issued().enters(H::Terminated, "2025-05-10"))
            .answer(&a2::APPLIED, on)
    };
    let days = ["2025-05-09", "2025-05-10", "2025-05-11"];
    assert_eq!(row(&days, "art24.ended", paper), "··◆");
}

#[test]
fn article_26_two_years_bar_and_no_other_end_does() {
    // 11, 12, on the days of a paper without a month; 13 to 16.
    let revoked = |on: &'static str| move |today: &str| Scenario::blank().revoked_on(on).on(today);
    let days = ["2026-06-29", "2026-06-30", "2026-07-01"];
    assert_eq!(row(&days, "art26.two-years", revoked("2024-06-30")), "■▲·");
    let days = ["2026-02-27", "2026-02-28", "2026-03-01"];
    assert_eq!(row(&days, "art26.two-years", revoked("2024-02-29")), "■▲·");
    let ends = [
        issued().enters(H::Terminated, "2025-05-10"),
        passed("2021-06-01").enters(H::Lapsed, "2024-06-02"),
        passed("2021-06-01")
            .enters(H::RecheckApplied, "2024-03-01")
            .enters(H::RecheckVisited, "2024-04-01")
            .enters(H::Cancelled, "2024-05-10"),
        issued()
            .enters(H::SelfChecked, "2020-10-10")
            .enters(H::EvaluationApplied, "2020-11-01")
            .enters(H::OnSite, "2021-01-01")
            .enters(H::Failed, "2021-03-01")
            .enters(H::Disqualified, "2021-09-02"),
    ];
    for end in ends {
        let paper = Scenario::blank().recorded(&end).on("2025-05-11");
        assert_eq!((told(&paper, "art26"), told(&paper, "art24")), ('·', '·'));
    }
}

#[test]
fn article_32_an_application_comes_three_months_before_the_end_and_not_after_it() {
    // 17, 18, 19, 33.
    let days = ["2026-04-18", "2026-04-19", "2026-07-18", "2026-07-19"];
    assert_eq!(
        row(&days, "art32.last-three", applying(passed("2023-07-18"))),
        "·▲▲·"
    );
    assert_eq!(
        row(&days, "art32.after-expiry", applying(passed("2023-07-18"))),
        "···◆"
    );
    let days = ["2026-02-28", "2026-03-01"];
    assert_eq!(
        row(&days, "art32.last-three", applying(passed("2023-05-31"))),
        "·▲"
    );
    let days = ["2025-07-18", "2026-01-17", "2026-01-18"];
    assert_eq!(
        row(&days, "art32.long-before", applying(passed("2023-07-18"))),
        "●●·"
    );
    assert_eq!(told(&applying(issued())("2026-04-18"), "art30.passed"), '◆');
}

#[test]
fn article_33_a_recheck_takes_three_months() {
    // 20, 21.
    let received = |on: &'static str| {
        move |concluded: &str| {
            let asked = passed("2023-07-18").enters(H::RecheckApplied, "2025-11-20");
            Scenario::of(FormId::RecheckReport)
                .recorded(&asked.enters(H::RecheckReceived, on))
                .answer(&a6::DATED, concluded)
        }
    };
    let days = ["2026-06-30", "2026-07-01"];
    assert_eq!(row(&days, "art33", received("2026-03-31")), "·▲");
    let days = ["2026-02-28", "2026-03-01"];
    assert_eq!(row(&days, "art33", received("2025-11-30")), "·▲");
}

#[test]
fn article_34_a_visit_takes_one_or_two_days_and_no_third_of_experts_is_asked() {
    // 22, 23.
    let visited = |to: &str| {
        Scenario::of(FormId::RecheckReport)
            .answer(&a6::VISIT_FROM, "2026-05-18")
            .answer(&a6::VISIT_TO, to)
    };
    let days = ["2026-05-18", "2026-05-19", "2026-05-20"];
    assert_eq!(row(&days, "art34.one-to-two-days", visited), "··▲");
    let rules = crate::regulation::rules();
    let thirds =
        rules.filter(|rule| rule.form == FormId::RecheckReport && rule.id.ends_with("one-third"));
    assert_eq!(thirds.count(), 0);
}

#[test]
fn articles_36_and_37_a_new_result_counts_anew_and_a_stop_ends_no_pilot() {
    // 24, 25.
    let stopped = passed("2023-07-18")
        .enters(H::RecheckApplied, "2026-04-10")
        .enters(H::RecheckStopped, "2026-05-10");
    let again = applying(stopped);
    let paper = again("2026-06-10");
    assert_eq!(
        (told(&paper, "art36.ended"), told(&paper, "art37.stopped")),
        ('·', '·')
    );
    assert_eq!(told(&paper, "art32.after-expiry"), '·');
    let rechecked = passed("2023-07-18")
        .enters(H::RecheckApplied, "2026-04-10")
        .enters(H::RecheckVisited, "2026-05-10")
        .enters(H::RecheckPassed, "2026-07-01");
    assert_eq!(rechecked.course().expiry(), Some(day("2029-07-01")));
}

#[test]
fn the_annex_and_article_9_on_names_bodies_and_three_years() {
    // 26 to 30.
    let guide = |name: &str| Scenario::blank().answer(&a1::GUIDE, name);
    let names = ["某省民政厅", "某县民政局"];
    let told_of = row(&names, "annex1.note3", guide);
    assert_eq!(told_of, "·◆");
    let called = |name: &str| Scenario::blank().answer(&a1::PILOT, name);
    let names = ["某某公共服务标准化试点", "某某公共服务综合标准化试点"];
    assert_eq!(row(&names, "annex1.note1", called), "▲·");
    let accident = |on: &str| {
        Scenario::blank()
            .answer(&a1::DATED, "2024-12")
            .answer(&a1::ACCIDENT, "有")
            .answer(&a1::ACCIDENT_DAY, on)
    };
    let days = ["2022-01-01", "2021-12-31", "2021-12-01", "2021-11-30"];
    assert_eq!(row(&days, "art9.accident-between", accident), "·▲▲·");
    assert_eq!(row(&days, "art9.outside", accident), "···▲");
    assert_eq!(row(&days, "art9.accident", accident), "◆▲▲·");
    let begun = |from: &str| Scenario::blank().answer(&a1::PERIOD_FROM, from);
    assert_eq!(row(&["2013-06", "2013-07"], "art40", begun), "▲·");
}
