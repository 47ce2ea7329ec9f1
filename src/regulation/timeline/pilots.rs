//! The whole timeline of three pilots on a day, beside tables computed by hand.

use super::testing::{LAST, POINT, known, passed};
use super::{Done, Entry, Milestones, Term, next, timeline, upcoming};
use crate::dossier::Happening as H;
use crate::regulation::course::testing::{Telling, day};

/// Every dated entry: its id, its time, how it stands, the days left.
fn dated(entries: &[Entry]) -> Vec<String> {
    let dated = entries
        .iter()
        .filter(|entry| entry.when.term != Term::Undated);
    dated.map(line).collect()
}

fn line(entry: &Entry) -> String {
    let left = entry.days_left.map(|left| format!(" {left}"));
    let done = entry.done.map(|done| match done {
        Done::On(day) => format!(" {}", day.iso()),
        Done::By(day) => format!(" ..{}", day.iso()),
    });
    let term = match entry.when.term {
        Term::On(day) => day.iso(),
        Term::By(day) => format!("..{}", day.iso()),
        Term::Window(first, last) => format!("{}..{}", first.iso(), last.iso()),
        Term::From(day) => format!("{}..", day.iso()),
        Term::Undated => String::new(),
    };
    let tail = left.or(done).unwrap_or_default();
    format!("{} {term} {}{tail}", entry.duty.id, entry.state.key())
}

fn on(known: &Milestones, today: &str) -> Vec<Entry> {
    timeline(known, day(today))
}

/// A pilot being built whose system was put into operation so late that the half year ends after the period.
#[test]
fn a_pilot_under_way_near_its_end() {
    let told = Telling::of(&[
        (H::Consented, "2023-09-10"),
        (H::Recommended, "2023-09-20"),
        (H::SentUp, "2023-10-15"),
        (H::Accepted, "2023-11-01"),
        (H::Issued, "2024-02-20"),
    ]);
    let course = told.course();
    let entries = on(
        &known(&course, "2024-03/2026-02", "2025-09", POINT),
        "2025-12-10",
    );
    assert_eq!(
        dated(&entries),
        [
            "art11.due.recommend 2023-09-10.. done 2023-09-20",
            "art12.due.review 2023-09-20.. done 2023-10-15",
            "art13.due.accept 2023-10-15.. done 2023-11-01",
            "art13.due.issue 2023-11-01.. done 2024-02-20",
            "art25.due.guide 2024-02-20.. open",
            "art25.due.observers 2024-02-20.. open",
            "art24.due.termination 2024-02-20.. open",
            "art18.due.self-check ..2025-11-30 past -10",
            "art18.due.period 2026-02-28 ahead 80",
            "art18.due.half-year 2026-03-31.. ahead 111",
            "art18.due.apply 2026-03-31.. ahead 111",
            "art18.due.summary 2026-03-31.. ahead 111",
        ]
    );
    assert_eq!(next(&entries).unwrap().duty.id, "art18.due.self-check");
    assert_eq!(upcoming(&entries).unwrap().duty.id, "art18.due.period");
}

/// A pilot that passed on 18 July 2023, eight days before the recheck is due.
#[test]
fn a_pilot_that_passed_and_is_near_its_recheck() {
    let told = passed("2023-07-18");
    let course = told.course();
    let entries = on(
        &known(&course, "2019-01/2020-12", "2019-06-01", POINT),
        "2026-04-10",
    );
    assert_eq!(
        dated(&entries),
        [
            "art11.due.recommend 2018-05-10.. done ..2019-01-01",
            "art18.due.self-check ..2020-09-30 done 2020-10-10",
            "art18.due.half-year 2019-12-02.. done 2020-11-01",
            "art18.due.apply 2020-10-10..2020-12-31 done 2020-11-01",
            "art18.due.summary 2020-10-10..2020-12-31 done 2020-11-01",
            "art18.due.period 2020-12-31 past -1926",
            "art18.due.scheme 2020-11-01.. done ..2021-01-01",
            "art19.due.panel 2020-11-01.. done ..2021-01-01",
            "art19.due.pool 2020-11-01.. done ..2021-01-01",
            "art21.due.on-site 2020-11-01.. done 2021-01-01",
            "art22.due.report 2021-01-01.. done ..2023-07-18",
            "art26.due.follow-up 2023-07-18.. open",
            "art27.due.promotion 2023-07-18.. open",
            "art32.due.reminder-6-months 2026-01-18 past -82",
            "art32.due.reminder-4-months 2026-03-18 past -23",
            "art32.due.reminder-3-months 2026-04-18 near 8",
            "art30.due.object 2026-04-18.. near 8",
            "art32.due.self-check ..2026-04-18 near 8",
            "art32.due.apply ..2026-04-18 near 8",
            "art32.due.addressee ..2026-04-18 near 8",
            "art32.due.reminder-2-weeks 2026-07-04 ahead 85",
            "art23.due.validity 2026-07-18 ahead 99",
            "art32.due.last-day 2026-07-18 ahead 99",
            "art32.due.lapse 2026-07-19.. ahead 100",
        ]
    );
    assert_eq!(next(&entries).unwrap().duty.id, "art32.due.self-check");
    assert_eq!(upcoming(&entries).unwrap().days_left, Some(8));
    let late = on(&known(&course, "", "", POINT), "2026-04-19");
    assert_eq!(next(&late).unwrap().duty.id, "art32.due.last-day");
    let lapsed = on(&known(&course, "", "", POINT), "2026-07-19");
    assert_eq!(next(&lapsed).unwrap().duty.id, "art32.due.lapse");
}

/// A pilot that failed on 31 August 2023 and is under remedy, fourteen days before it ends.
#[test]
fn a_pilot_that_failed_and_is_under_remedy() {
    let told = Telling::of(&[
        (H::Consented, "2020-05-10"),
        (H::Issued, "2020-09-01"),
        (H::MidTerm, "2021-12-01"),
        (H::SelfChecked, "2023-05-20"),
        (H::EvaluationApplied, "2023-06-01"),
        (H::OnSite, "2023-07-10"),
        (H::Reported, "2023-07-20"),
        (H::Confirmed, "2023-08-01"),
        (H::Failed, "2023-08-31"),
    ]);
    let course = told.course();
    let entries = on(&known(&course, "2020-09/2023-08", "", LAST), "2024-02-15");
    assert_eq!(
        dated(&entries),
        [
            "art11.due.recommend 2020-05-10.. done ..2020-09-01",
            "art24.due.termination 2020-09-01.. open",
            "art18.due.self-check 2023-06-01..2023-08-31 done 2023-05-20",
            "art18.due.apply 2023-05-20..2023-08-31 done 2023-06-01",
            "art18.due.summary 2023-05-20..2023-08-31 done 2023-06-01",
            "art17.due.entrusted 2023-06-01.. open",
            "art18.due.members 2023-06-01.. open",
            "art18.due.scheme 2023-06-01.. done ..2023-07-10",
            "art19.due.panel 2023-06-01.. done ..2023-07-10",
            "art19.due.pool 2023-06-01.. done ..2023-07-10",
            "art21.due.on-site 2023-06-01.. done 2023-07-10",
            "art22.due.report 2023-07-10.. done 2023-07-20",
            "art23.due.members 2023-07-20.. open",
            "art23.due.confirm 2023-07-20.. done 2023-08-01",
            "art23.due.two-copies 2023-07-20.. done 2023-08-01",
            "art18.due.period 2023-08-31 past -168",
            "art23.due.publish 2023-08-01.. done 2023-08-31",
            "art23.due.second-failure 2023-08-31.. open",
            "art23.due.remedy ..2024-02-29 near 14",
        ]
    );
    assert_eq!(next(&entries).unwrap().duty.id, "art23.due.remedy");
    let told = told.enters(H::RemedyDone, "2024-02-20");
    let course = told.course();
    let entries = on(&known(&course, "", "", LAST), "2024-02-21");
    let now = next(&entries).unwrap();
    assert_eq!(line(now), "art23.due.apply-again 2024-02-20.. open");
}
