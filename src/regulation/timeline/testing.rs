//! Pilots at telling moments, for the tests of the timeline.

use super::{Milestones, State, WindowReading, timeline};
use crate::dossier::Happening as H;
use crate::regulation::Course;
use crate::regulation::course::testing::{Telling, day};
use crate::value::{Start, Value, YearMonth};

pub(super) const LAST: WindowReading = WindowReading::LastThreeMonths;
pub(super) const POINT: WindowReading = WindowReading::AtLeastThreeMonths;

pub(super) fn known<'a>(
    course: &'a Course,
    period: &str,
    runs: &str,
    reading: WindowReading,
) -> Milestones<'a> {
    let month = |iso| YearMonth::from_iso(iso).unwrap();
    let ends = period.split_once('/');
    Milestones {
        period: ends.map(|(from, to)| (month(from), month(to))),
        runs: Start::read(runs).ok(),
        course,
        reading,
    }
}

pub(super) fn stands(known: &Milestones, id: &str, today: &str) -> Option<State> {
    let entries = timeline(known, day(today));
    entries
        .iter()
        .find(|entry| entry.duty.id == id)
        .map(|entry| entry.state)
}

pub(super) fn issued() -> Telling {
    Telling::of(&[(H::Consented, "2023-05-10"), (H::Issued, "2024-01-01")])
}

pub(super) fn passed(on: &str) -> Telling {
    evaluated().enters(H::Passed, on)
}

pub(super) fn failed(on: &str) -> Telling {
    evaluated().enters(H::Failed, on)
}

fn evaluated() -> Telling {
    Telling::of(&[
        (H::Consented, "2018-05-10"),
        (H::Issued, "2019-01-01"),
        (H::SelfChecked, "2020-10-10"),
        (H::EvaluationApplied, "2020-11-01"),
        (H::OnSite, "2021-01-01"),
    ])
}
