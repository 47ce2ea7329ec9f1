//! The timeline of a pilot from what the list knows of it: its record, and the dates its papers state.

use super::{Entry, Milestones, WindowReading, timeline};
use crate::dossier::{Event, Log, Pilot};
use crate::form::Fact;
use crate::regulation::Course;
use crate::value::{Day, Span, Value, YearMonth};

/// The timeline of a pilot on a day, with its course; `usual` is how 前3个月 is read here where nobody chose.
pub fn years_of(pilot: &Pilot, usual: Option<WindowReading>, today: Day) -> (Course, Vec<Entry>) {
    let course = Course::of(&pilot.log);
    let period = period_of(pilot, &course);
    let entries = timeline(
        &Milestones {
            period,
            runs: known(pilot, Fact::SystemRuns),
            course: &course,
            reading: reading_of(pilot, usual),
        },
        today,
    );
    (course, entries)
}

/// What the timeline said in an earlier state of the record and says no more: an entry was taken back, or the pilot
/// went on another way.
pub fn gone_of(pilot: &Pilot, usual: Option<WindowReading>, today: Day) -> Vec<Entry> {
    let (_, mut known) = years_of(pilot, usual, today);
    let now = known.len();
    let mut earlier = pilot.clone();
    earlier.log = Log::default();
    for event in pilot.log.entries() {
        earlier.log.add(Event {
            taken_back: None,
            ..event.clone()
        });
        for entry in years_of(&earlier, usual, today).1 {
            let same = |other: &Entry| other.duty == entry.duty && other.round == entry.round;
            if !known.iter().any(same) {
                known.push(entry);
            }
        }
    }
    known.split_off(now)
}

/// How 前3个月 is read for a pilot: as it was chosen, else as is usual here, else the safer way.
pub fn reading_of(pilot: &Pilot, usual: Option<WindowReading>) -> WindowReading {
    let chosen = pilot.reading.as_deref().and_then(WindowReading::from_key);
    chosen.or(usual).unwrap_or_default()
}

/// The period of a pilot, prolonged where that is on record.
pub fn span_of(pilot: &Pilot) -> Option<Span> {
    let (from, to) = period_of(pilot, &Course::of(&pilot.log))?;
    Span::new(from, to).ok()
}

fn period_of(pilot: &Pilot, course: &Course) -> Option<(YearMonth, YearMonth)> {
    let ends = course.prolonged_to().or(known(pilot, Fact::PeriodTo));
    known::<YearMonth>(pilot, Fact::PeriodFrom).zip(ends)
}

fn known<T: Value>(pilot: &Pilot, fact: Fact) -> Option<T> {
    T::read(pilot.latest_fact(fact)?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::{Card, Happening, Paper, Place, Stamp};
    use crate::form::FormId;

    #[test]
    fn the_dates_of_a_pilot_come_from_its_papers_and_the_reading_from_its_setting() {
        let now = Stamp::new("2026-11-25T09:00:00+08:00");
        let mut paper = Paper::default();
        paper.write(Place::blank("period.from"), "2024年3月");
        paper.write(Place::blank("period.to"), "2026-02");
        let mut pilot = Pilot::new("a1".into(), now.clone());
        let form = FormId::Application;
        pilot.put_card(form, Card::of(form.form(), &paper, now));
        let today = Day::from_iso("2025-11-01").unwrap();
        let term = |pilot: &Pilot, usual| {
            let (_, entries) = years_of(pilot, usual, today);
            let due = entries
                .iter()
                .find(|entry| entry.duty.id == "art18.due.self-check");
            due.map(|entry| entry.when.term.shown())
        };
        assert_eq!(
            term(&pilot, None).as_deref(),
            Some("2025年11月30日以前（含当日）")
        );
        let last = Some(WindowReading::LastThreeMonths);
        assert_eq!(
            term(&pilot, last).as_deref(),
            Some("2025年12月1日至2026年2月28日")
        );
        pilot.reading = Some(WindowReading::AtLeastThreeMonths.key().to_owned());
        assert_eq!(
            term(&pilot, last).as_deref(),
            Some("2025年11月30日以前（含当日）")
        );
        pilot.reading = Some(WindowReading::LastThreeMonths.key().to_owned());
        assert_eq!(
            term(&pilot, None).as_deref(),
            Some("2025年12月1日至2026年2月28日")
        );
    }

    #[test]
    fn what_a_taken_back_entry_had_brought_is_gone_and_what_still_stands_is_not() {
        let stamp = Stamp::new("2026-11-25T09:00:00+08:00");
        let day = |iso| Day::from_iso(iso).unwrap();
        let mut pilot = Pilot::new("a1".into(), stamp.clone());
        for (what, on) in [
            (Happening::Consented, "2018-05-10"),
            (Happening::Issued, "2019-01-01"),
            (Happening::SelfChecked, "2020-10-10"),
            (Happening::EvaluationApplied, "2020-11-01"),
            (Happening::OnSite, "2021-01-01"),
            (Happening::Passed, "2023-07-18"),
        ] {
            let event = Event::new(what.key(), what, day(on), stamp.clone());
            pilot.log.add(event);
        }
        let today = day("2026-01-05");
        let ids = |entries: Vec<Entry>| -> Vec<&str> {
            entries.iter().map(|entry| entry.duty.id).collect()
        };
        let last = "art32.due.last-day";
        assert!(ids(years_of(&pilot, None, today).1).contains(&last));
        assert!(!ids(gone_of(&pilot, None, today)).contains(&last));
        pilot.log.mark_taken_back(Happening::Passed.key(), stamp);
        assert!(!ids(years_of(&pilot, None, today).1).contains(&last));
        assert!(ids(gone_of(&pilot, None, today)).contains(&last));
    }
}
