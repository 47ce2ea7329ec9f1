//! The date examples of the project's table of readings up to the evaluation, both sides of each border.

use super::testing::{LAST, POINT, issued, known, stands};
use super::{State, Term};
use crate::regulation::course::testing::day;

#[test]
fn row_2_the_self_check_has_a_window_and_a_point_on_its_eve() {
    let course = issued().course();
    for (period, eve, first, last) in [
        ("2024-03/2026-02", "2025-11-30", "2025-12-01", "2026-02-28"),
        ("2022-03/2024-02", "2023-11-30", "2023-12-01", "2024-02-29"),
        ("2023-06/2025-05", "2025-02-28", "2025-03-01", "2025-05-31"),
        ("2022-06/2024-05", "2024-02-29", "2024-03-01", "2024-05-31"),
    ] {
        let (window, point) = (Term::Window(day(first), day(last)), Term::By(day(eve)));
        for (reading, term, other) in [(LAST, window, point), (POINT, point, window)] {
            let when = known(&course, period, "", reading).self_check().unwrap();
            assert_eq!(when.term, term);
            assert_eq!(when.other.unwrap().term, other);
            assert_eq!(when.other.unwrap().reading, reading.other().label());
        }
    }
}

#[test]
fn row_2_the_window_opens_on_the_first_day_of_the_third_last_month() {
    let course = issued().course();
    let window = known(&course, "2024-03/2026-02", "", LAST);
    let check = |today| stands(&window, "art18.due.self-check", today);
    assert_eq!(check("2025-10-31"), Some(State::Ahead), "31 days before");
    assert_eq!(check("2025-11-01"), Some(State::Near));
    assert_eq!(check("2025-11-30"), Some(State::Near));
    assert_eq!(check("2025-12-01"), Some(State::Open));
    assert_eq!(check("2026-01-28"), Some(State::Open), "31 days to the end");
    assert_eq!(check("2026-02-28"), Some(State::Near));
    assert_eq!(check("2026-03-01"), Some(State::Past));
    let point = known(&course, "2024-03/2026-02", "", POINT);
    let check = |today| stands(&point, "art18.due.self-check", today);
    assert_eq!(check("2025-10-30"), Some(State::Open));
    assert_eq!(check("2025-11-30"), Some(State::Near));
    assert_eq!(check("2025-12-01"), Some(State::Past));
}

#[test]
fn row_7_half_a_year_is_six_calendar_months_and_its_last_day_is_disputed() {
    let course = issued().course();
    for (runs, bare, safe) in [
        ("2025-01-01", "2025-07-01", "2025-07-02"),
        ("2025-01", "2025-07-01", "2025-08-01"),
        ("2023-08-31", "2024-02-29", "2024-03-01"),
        ("2024-02", "2024-08-01", "2024-08-30"),
        ("计划2027年8月", "2028-02-01", "2028-03-01"),
    ] {
        let known = known(&course, "", runs, POINT);
        let when = known.half_year_over().unwrap();
        assert_eq!(when.term, Term::From(day(safe)), "{runs}");
        assert_eq!(when.other.unwrap().term, Term::From(day(bare)), "{runs}");
    }
    for runs in ["8个月", "尚未", ""] {
        assert_eq!(known(&course, "", runs, POINT).half_year_over(), None);
    }
    let known = known(&course, "", "2025-01-01", POINT);
    let half = |today| stands(&known, "art18.due.half-year", today);
    assert_eq!(half("2025-06-01"), Some(State::Ahead));
    assert_eq!(half("2025-07-01"), Some(State::Near));
    assert_eq!(half("2025-07-02"), Some(State::Open));
}

#[test]
fn the_evaluation_at_mid_term_has_no_date_and_is_never_late() {
    let course = issued().course();
    let known = known(&course, "2024-01/2026-12", "", POINT);
    for today in ["2024-01-02", "2025-07-02", "2027-06-01"] {
        let mid_term = stands(&known, "art18.due.mid-term", today);
        assert_eq!(mid_term, Some(State::Open), "{today}");
    }
}
