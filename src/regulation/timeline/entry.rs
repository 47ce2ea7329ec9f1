//! The timeline of one pilot on one day.

use super::{Done, Duty, Milestones, Phase, State, Term, Weight, When, duties};
use crate::value::Day;

/// A duty on a day.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The duty.
    pub duty: &'static Duty,
    /// Its time.
    pub when: When,
    /// How it stands.
    pub state: State,
    /// When it was done.
    pub done: Option<Done>,
    /// Days to the next date that counts, its opening or its last day; negative once that is past, none where there is none.
    pub days_left: Option<i64>,
    /// Which time of validity it belongs to, counted from 1; 0 before and outside of it. With the duty's id it names
    /// the entry for ever.
    pub round: usize,
    /// Whether the pilot has left that part of its life behind.
    behind: bool,
    /// Whether that part of its life was cut off: the pilot ended, or its recheck was stopped.
    closed: bool,
}

/// Every duty that has arisen or can be dated, by date; the undated ones last.
pub fn timeline(known: &Milestones, today: Day) -> Vec<Entry> {
    let mut entries: Vec<Entry> = duties()
        .filter_map(|duty| Entry::of(duty, known, today))
        .collect();
    entries.sort_by_key(|entry| (entry.day().is_none(), entry.day()));
    entries
}

/// The one thing to do now: the first step in the order of the law that is open, near or late; else the next to come.
pub fn next(entries: &[Entry]) -> Option<&Entry> {
    let steps = || entries.iter().filter(|entry| entry.is_step());
    let rank = |entry: &&Entry| duties().position(|duty| duty == entry.duty);
    let due = steps()
        .filter(|entry| entry.state != State::Ahead)
        .min_by_key(rank);
    due.or_else(|| steps().next())
}

/// The entry whose date comes next, with the days left to it.
pub fn upcoming(entries: &[Entry]) -> Option<&Entry> {
    let open = entries
        .iter()
        .filter(|entry| entry.done.is_none() && !entry.behind);
    let dated = open.filter(|entry| entry.days_left.is_some_and(|left| left >= 0));
    dated.min_by_key(|entry| entry.days_left)
}

impl Entry {
    fn of(duty: &'static Duty, known: &Milestones, today: Day) -> Option<Entry> {
        let when = (duty.when)(known)?;
        let done = (duty.done)(known);
        let behind = duty.phase.is_behind(Phase::of(known.course.stage()));
        let closed = known.closed(duty.phase);
        let state = match (done, closed) {
            (Some(Done::On(day)), _) if when.is_late(day) => State::DoneLate,
            (Some(_), _) => State::Done,
            (None, Some(closed)) => left_open(duty, when.term, closed)?,
            (None, None) if behind && !is_memorable(duty, when.term, today) => return None,
            (None, None) if behind => State::Past,
            (None, None) => State::of(when.term, today),
        };
        let days_left = when.term.days_left(today).filter(|_| state != State::Void);
        Some(Entry {
            duty,
            when,
            state,
            done,
            days_left: days_left.filter(|_| done.is_none()),
            round: known.round(duty.phase),
            behind,
            closed: closed.is_some(),
        })
    }

    /// The day it stands at in the timeline: when it was done, else when it opens, else its last day.
    pub fn day(&self) -> Option<Day> {
        let term = self.when.term;
        let done = self.done.map(Done::day);
        done.or_else(|| term.opens()).or_else(|| term.ends())
    }

    /// Whether it asks nothing any more: it is done, it fell away, or it is over and was a mere date, or nobody can catch up.
    pub fn is_over(&self) -> bool {
        let mark = matches!(self.duty.weight, Weight::Mark | Weight::Standing);
        self.state.is_settled() || self.state == State::Past && (mark || self.closed)
    }

    /// Whether somebody can still take a step.
    pub fn is_step(&self) -> bool {
        match self.duty.weight {
            _ if self.behind => false,
            Weight::Step => !self.state.is_settled(),
            Weight::Limit => !self.state.is_settled() && self.state != State::Past,
            Weight::Mark | Weight::Standing => false,
        }
    }
}

/// How something stands that was not done when the pilot or the recheck was over: it had passed already, or was open and
/// is to be done no more; what was still to come never arose.
fn left_open(duty: &Duty, term: Term, closed: Day) -> Option<State> {
    let then = State::of(term, closed);
    let asked = duty.weight != Weight::Standing;
    match then {
        State::Past if asked => Some(State::Past),
        State::Open | State::Near if asked => Some(State::Void),
        _ => None,
    }
}

/// Whether something left behind undone still belongs on the timeline: it had a last day, and that is over.
fn is_memorable(duty: &Duty, term: Term, today: Day) -> bool {
    duty.weight != Weight::Standing && term.ends().is_some_and(|end| end < today)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{POINT, failed, issued, known, passed};
    use super::*;
    use crate::dossier::Happening as H;
    use crate::regulation::course::testing::{Telling, day};
    use std::collections::BTreeSet;

    fn entries(told: &Telling, today: &str) -> Vec<Entry> {
        let course = told.course();
        timeline(
            &known(&course, "2024-01/2026-12", "2025-01-01", POINT),
            day(today),
        )
    }

    fn state(told: &Telling, id: &str, today: &str) -> Option<State> {
        let entries = entries(told, today);
        let found = entries.iter().find(|entry| entry.duty.id == id);
        found.map(|entry| entry.state)
    }

    fn now(told: &Telling, today: &str) -> Option<&'static str> {
        next(&entries(told, today)).map(|entry| entry.duty.id)
    }

    fn rechecked() -> Telling {
        passed("2023-07-18")
            .enters(H::RecheckApplied, "2026-04-10")
            .enters(H::RecheckVisited, "2026-05-20")
    }

    #[test]
    fn every_duty_arises_in_some_pilot() {
        let told = [
            Telling::of(&[
                (H::Consented, "2023-05-10"),
                (H::Recommended, "2023-05-20"),
                (H::SentUp, "2023-06-20"),
                (H::Accepted, "2023-07-20"),
            ]),
            issued(),
            failed("2023-08-31")
                .enters(H::RemedyDone, "2024-01-10")
                .enters(H::EvaluationApplied, "2024-01-20")
                .enters(H::OnSite, "2024-02-20")
                .enters(H::Reported, "2024-02-28")
                .enters(H::Confirmed, "2024-03-10"),
            passed("2023-07-18").enters(H::FaultFound, "2024-01-10"),
            passed("2023-07-18")
                .enters(H::FaultFound, "2024-01-10")
                .enters(H::Revoked, "2024-03-10"),
            rechecked()
                .enters(H::RecheckReported, "2026-05-30")
                .enters(H::RecheckConfirmed, "2026-06-10"),
            rechecked().enters(H::RecheckPassed, "2026-07-01"),
        ];
        let arisen: BTreeSet<&str> = told
            .iter()
            .flat_map(|told| entries(told, "2026-07-10"))
            .map(|entry| entry.duty.id)
            .collect();
        let never: Vec<&str> = duties()
            .map(|duty| duty.id)
            .filter(|id| !arisen.contains(id))
            .collect();
        assert_eq!(never, [""; 0]);
    }

    #[test]
    fn a_step_that_a_later_document_proves_is_not_called_missed() {
        let told = Telling::of(&[(H::Issued, "2024-01-10"), (H::Passed, "2026-11-30")]);
        for id in ["art18.due.self-check", "art18.due.apply"] {
            assert_eq!(state(&told, id, "2027-03-01"), Some(State::Done), "{id}");
        }
        let entries = entries(&told, "2027-03-01");
        let check = entries
            .iter()
            .find(|entry| entry.duty.id == "art18.due.self-check");
        assert_eq!(
            check.unwrap().done.unwrap().shown(),
            "不迟于 2026-11-30 完成"
        );
    }

    #[test]
    fn the_next_step_follows_the_record() {
        let drafting = Telling::default();
        assert_eq!(now(&drafting, "2023-05-01"), Some("art10.due.consent"));
        let consented = drafting.enters(H::Consented, "2023-05-10");
        assert_eq!(now(&consented, "2023-05-11"), Some("art11.due.recommend"));
        let refused = consented.clone().enters(H::NotAccepted, "2023-06-01");
        assert_eq!(now(&refused, "2023-06-02"), Some("art10.due.consent"));
        let issued = consented.enters(H::Issued, "2024-01-01");
        assert_eq!(now(&issued, "2024-01-02"), Some("art18.due.self-check"));
        let checked = issued.enters(H::SelfChecked, "2026-09-20");
        assert_eq!(now(&checked, "2026-09-21"), Some("art18.due.apply"));
        let applied = checked.enters(H::EvaluationApplied, "2026-10-08");
        assert_eq!(now(&applied, "2026-10-09"), Some("art18.due.scheme"));
        let seen = applied.enters(H::OnSite, "2026-11-01");
        assert_eq!(now(&seen, "2026-11-02"), Some("art22.due.report"));
        assert_eq!(now(&rechecked(), "2026-05-21"), Some("art35.due.report"));
        let over = seen.enters(H::Terminated, "2026-11-20");
        assert_eq!(now(&over, "2026-11-21"), None);
    }

    #[test]
    fn a_second_time_of_validity_has_dates_and_names_of_its_own() {
        let told = rechecked().enters(H::RecheckPassed, "2026-07-01");
        let entries = entries(&told, "2026-07-10");
        let named = |id: &str| {
            let entry = entries.iter().find(|entry| entry.duty.id == id).unwrap();
            (entry.round, entry.day().unwrap().iso(), entry.state)
        };
        let apply = named("art32.due.apply");
        assert_eq!(apply, (2, "2029-04-01".to_owned(), State::Open));
        let visit = named("art34.due.visit");
        assert_eq!(visit, (1, "2026-05-20".to_owned(), State::Done));
        let validity = named("art36.due.validity");
        assert_eq!(validity, (2, "2029-07-01".to_owned(), State::Ahead));
        assert!(
            entries
                .iter()
                .all(|entry| entry.duty.id != "art23.due.validity")
        );
    }

    #[test]
    fn what_a_pilot_left_behind_is_past_or_gone() {
        let told = issued();
        assert_eq!(
            state(&told, "art25.due.guide", "2025-01-01"),
            Some(State::Open)
        );
        assert_eq!(
            state(&told, "art18.due.period", "2025-01-01"),
            Some(State::Ahead)
        );
        let over = told.enters(H::Terminated, "2025-03-01");
        assert_eq!(state(&over, "art25.due.guide", "2025-04-01"), None);
        assert_eq!(state(&over, "art18.due.period", "2025-04-01"), None);
        assert_eq!(
            state(&over, "art24.due.termination", "2025-04-01"),
            Some(State::Done)
        );
        let revoked = passed("2023-07-18")
            .enters(H::FaultFound, "2024-01-10")
            .enters(H::Revoked, "2024-03-10");
        assert_eq!(
            state(&revoked, "art32.due.apply", "2024-04-01"),
            Some(State::Void)
        );
        assert_eq!(
            state(&revoked, "art26.due.bar", "2024-04-01"),
            Some(State::Ahead)
        );
    }

    #[test]
    fn what_was_late_when_a_pilot_ended_asks_nothing_any_more() {
        let over = |told: &Telling, today: &str| {
            let entries = entries(told, today);
            let apply = entries
                .iter()
                .find(|entry| entry.duty.id == "art32.due.apply");
            apply.map(|entry| (entry.state, entry.is_over()))
        };
        let late = passed("2023-07-18");
        assert_eq!(
            over(&late, "2026-08-01"),
            Some((State::Past, false)),
            "the record may still be made good"
        );
        let lapsed = late.enters(H::Lapsed, "2026-07-19");
        assert_eq!(over(&lapsed, "2026-08-01"), Some((State::Past, true)));
    }

    #[test]
    fn entries_stand_by_date_and_the_undated_last() {
        let days: Vec<Option<Day>> = entries(&rechecked(), "2026-06-01")
            .iter()
            .map(Entry::day)
            .collect();
        let dated: Vec<Day> = days.iter().copied().flatten().collect();
        assert!(dated.is_sorted());
        assert!(days[dated.len()..].iter().all(Option::is_none));
    }
}
