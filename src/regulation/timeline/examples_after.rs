//! The date examples of the project's table of readings from the evaluation on, both sides of each border.

use super::testing::{LAST, POINT, failed, known, passed, stands};
use super::{State, Term, timeline};
use crate::dossier::Happening as H;
use crate::regulation::course::testing::{Telling, day};

#[test]
fn row_4_the_recheck_is_due_three_months_before_validity_ends() {
    for (published, target, end) in [
        ("2023-07-18", "2026-04-18", "2026-07-18"),
        ("2023-05-31", "2026-02-28", "2026-05-31"),
        ("2021-05-31", "2024-02-29", "2024-05-31"),
        ("2024-02-29", "2026-11-28", "2027-02-28"),
    ] {
        let course = passed(published).course();
        let (window, point) = (Term::Window(day(target), day(end)), Term::By(day(target)));
        for (reading, term, other) in [(LAST, window, point), (POINT, point, window)] {
            let known = known(&course, "", "", reading);
            let when = known.recheck_application().unwrap();
            assert_eq!((when.term, when.other.unwrap().term), (term, other));
        }
    }
}

#[test]
fn row_4_up_to_expiry_an_application_is_late_and_after_it_too_late() {
    let course = passed("2023-07-18").course();
    let safe = known(&course, "", "", POINT);
    for (today, target, last) in [
        ("2026-03-18", State::Open, State::Ahead),
        ("2026-04-18", State::Near, State::Ahead),
        ("2026-04-19", State::Past, State::Ahead),
        ("2026-07-18", State::Past, State::Near),
        ("2026-07-19", State::Past, State::Past),
    ] {
        assert_eq!(
            stands(&safe, "art32.due.apply", today),
            Some(target),
            "{today}"
        );
        assert_eq!(
            stands(&safe, "art32.due.last-day", today),
            Some(last),
            "{today}"
        );
    }
    assert_eq!(
        stands(&safe, "art32.due.lapse", "2026-07-18"),
        Some(State::Near)
    );
    assert_eq!(
        stands(&safe, "art32.due.lapse", "2026-07-19"),
        Some(State::Open)
    );
}

#[test]
fn row_5_validity_ends_on_the_same_date_three_years_later() {
    for (published, end) in [
        ("2023-07-18", "2026-07-18"),
        ("2024-02-29", "2027-02-28"),
        ("2023-12-31", "2026-12-31"),
    ] {
        assert_eq!(passed(published).course().expiry(), Some(day(end)));
    }
}

#[test]
fn row_6_the_remedy_ends_six_months_after_the_order() {
    for (ordered, end) in [
        ("2023-08-31", "2024-02-29"),
        ("2022-08-31", "2023-02-28"),
        ("2023-08-29", "2024-02-29"),
        ("2023-03-15", "2023-09-15"),
    ] {
        let told = failed(ordered);
        let course = told.course();
        assert_eq!(course.remedy_end(), Some(day(end)));
        let known = known(&course, "", "", POINT);
        let remedy = |today| stands(&known, "art23.due.remedy", today);
        assert_eq!(remedy(end), Some(State::Near));
        assert_eq!(remedy(&day(end).add_days(1).iso()), Some(State::Past));
    }
}

#[test]
fn row_17_a_new_application_is_barred_for_two_years_from_the_decision() {
    for (revoked, last) in [("2022-06-30", "2024-06-30"), ("2024-02-29", "2026-02-28")] {
        let told = passed("2021-06-01")
            .enters(H::FaultFound, "2022-01-10")
            .enters(H::Revoked, revoked);
        let course = told.course();
        let known = known(&course, "", "", POINT);
        let when = known.bar_over().unwrap();
        assert_eq!(when.term, Term::From(day(last).add_days(1)));
        assert_eq!(when.other.unwrap().term, Term::From(day(last)));
        let bar = |today| stands(&known, "art26.due.bar", today);
        assert_eq!(bar(last), Some(State::Near));
        assert_eq!(bar(&day(last).add_days(1).iso()), Some(State::Open));
    }
}

#[test]
fn a_recheck_is_finished_three_months_after_the_application_arrived() {
    for (applied, end) in [
        ("2026-04-18", "2026-07-18"),
        ("2025-11-30", "2026-02-28"),
        ("2023-11-30", "2024-02-29"),
    ] {
        let told = passed("2023-07-18").enters(H::RecheckApplied, applied);
        let course = told.course();
        let known = known(&course, "", "", POINT);
        assert_eq!(known.recheck_end(), Some(day(end)));
        assert_eq!(
            stands(&known, "art33.due.three-months", end),
            Some(State::Near)
        );
    }
}

#[test]
fn reminders_come_six_four_and_three_months_and_two_weeks_before_validity_ends() {
    let course = passed("2023-08-31").course();
    let entries = timeline(&known(&course, "", "", POINT), day("2026-01-01"));
    let at = |id: &str| {
        let entry = entries.iter().find(|entry| entry.duty.id == id).unwrap();
        entry.day().unwrap().iso()
    };
    assert_eq!(at("art32.due.reminder-6-months"), "2026-02-28");
    assert_eq!(at("art32.due.reminder-4-months"), "2026-04-30");
    assert_eq!(at("art32.due.reminder-3-months"), "2026-05-31");
    assert_eq!(at("art32.due.reminder-2-weeks"), "2026-08-17");
}

#[test]
fn the_six_months_are_those_of_the_remedy_and_not_of_the_second_application() {
    let told = failed("2023-08-31");
    let again = |told: &Telling, today| {
        let course = told.course();
        stands(
            &known(&course, "", "", POINT),
            "art23.due.apply-again",
            today,
        )
    };
    assert_eq!(
        again(&told, "2024-01-01"),
        None,
        "the remedy is not finished"
    );
    let remedy = |told: &Telling| {
        let course = told.course();
        let known = known(&course, "", "", POINT);
        stands(&known, "art23.due.remedy", "2024-06-01")
    };
    assert_eq!(remedy(&told), Some(State::Past));
    let timely = told.clone().enters(H::RemedyDone, "2024-02-29");
    assert_eq!(remedy(&timely), Some(State::Done));
    assert_eq!(again(&timely, "2024-03-01"), Some(State::Open));
    assert_eq!(again(&timely, "2024-09-01"), Some(State::Open));
    let applied = timely.enters(H::EvaluationApplied, "2024-06-01");
    assert_eq!(again(&applied, "2024-06-01"), Some(State::Done));
    let late = told.enters(H::RemedyDone, "2024-03-01");
    assert_eq!(remedy(&late), Some(State::DoneLate));
    assert_eq!(again(&late, "2024-03-01"), Some(State::Open));
    late.enters(H::EvaluationApplied, "2024-06-01");
}

#[test]
fn a_recheck_is_finished_within_three_months_of_the_receipt_of_its_papers() {
    let asked = passed("2023-07-18").enters(H::RecheckApplied, "2026-03-31");
    let finish = |told: &Telling, today| {
        let course = told.course();
        let known = known(&course, "", "", POINT);
        stands(&known, "art33.due.three-months", today)
    };
    assert_eq!(finish(&asked, "2026-06-30"), Some(State::Near));
    assert_eq!(finish(&asked, "2026-07-01"), Some(State::Past));
    let received = asked.clone().enters(H::RecheckReceived, "2026-04-15");
    assert_eq!(finish(&received, "2026-07-15"), Some(State::Near));
    assert_eq!(finish(&received, "2026-07-16"), Some(State::Past));
    let reported = |told: &Telling, on| {
        let told = told.clone().enters(H::RecheckVisited, "2026-06-20");
        finish(&told.enters(H::RecheckReported, on), "2026-08-01")
    };
    assert_eq!(reported(&asked, "2026-06-30"), Some(State::Done));
    assert_eq!(reported(&asked, "2026-07-01"), Some(State::DoneLate));
    assert_eq!(reported(&received, "2026-07-15"), Some(State::Done));
    assert_eq!(reported(&received, "2026-07-16"), Some(State::DoneLate));
}

#[test]
fn what_a_stopped_recheck_left_open_is_to_be_done_no_more_and_the_pilot_goes_on() {
    let told = passed("2023-07-18")
        .enters(H::RecheckApplied, "2026-04-10")
        .enters(H::RecheckStopped, "2026-05-10");
    let course = told.course();
    let known = known(&course, "", "", POINT);
    let at = |id: &str| stands(&known, id, "2026-08-01");
    for id in [
        "art33.due.three-months",
        "art34.due.panel",
        "art34.due.papers",
        "art34.due.visit",
    ] {
        assert_eq!(at(id), Some(State::Void), "{id}");
    }
    assert_eq!(at("art37.due.stop"), Some(State::Done));
    assert_eq!(
        at("art37.due.fraud"),
        None,
        "why it was stopped is not told"
    );
    assert_eq!(at("art5.due.support"), Some(State::Open));
    assert_eq!(at("art35.due.report"), None);
    assert_eq!(at("art23.due.validity"), Some(State::Past));
}

#[test]
fn what_was_open_when_a_pilot_ended_is_to_be_done_no_more_and_what_was_late_stays_late() {
    let at = |told: &Telling, id: &str| {
        let course = told.course();
        let known = known(&course, "2024-01/2026-12", "2025-01-01", POINT);
        stands(&known, id, "2027-06-01")
    };
    let early = super::testing::issued().enters(H::Terminated, "2025-05-10");
    assert_eq!(at(&early, "art18.due.mid-term"), Some(State::Void));
    assert_eq!(at(&early, "art18.due.self-check"), Some(State::Void));
    assert_eq!(at(&early, "art18.due.apply"), None, "it was still to come");
    assert_eq!(
        at(&early, "art5.due.leading-group"),
        None,
        "it is for nobody"
    );
    let late = super::testing::issued().enters(H::Terminated, "2026-11-10");
    assert_eq!(at(&late, "art18.due.self-check"), Some(State::Past));
    assert_eq!(at(&late, "art18.due.apply"), Some(State::Void));
    let revoked = passed("2023-07-18")
        .enters(H::FaultFound, "2024-01-10")
        .enters(H::Revoked, "2024-03-10");
    assert_eq!(at(&revoked, "art26.due.remedy"), Some(State::Void));
    assert_eq!(at(&revoked, "art32.due.apply"), Some(State::Void));
    assert_eq!(at(&revoked, "art23.due.validity"), None);
    let lapsed = passed("2023-07-18").enters(H::Lapsed, "2026-07-19");
    assert_eq!(at(&lapsed, "art32.due.apply"), Some(State::Past));
    assert_eq!(at(&lapsed, "art32.due.lapse"), Some(State::Done));
}
