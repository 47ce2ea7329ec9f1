//! A log replayed: the entries that count, the stage after each, and the ones that do not fit.

use super::{BAR_YEARS, Move, REMEDY_MONTHS, Refusal, Stage, VALID_YEARS, moves};
use crate::dossier::{Event, Happening, Log};
use crate::value::Day;

/// So many entries of one day are put into an order that fits.
const MOST_OF_ONE_DAY: usize = 64;

/// The course of a pilot, as its log tells it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Course {
    applied: Vec<Step>,
    disputed: Vec<(Event, Refusal)>,
}

/// An entry that counts.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// The entry.
    pub event: Event,
    /// The lawful move it made.
    pub by: &'static Move,
    /// The stage after it.
    pub to: Stage,
}

impl Course {
    /// Replays the entries in force by the day they happened. One that does not fit moves nothing and is not lost.
    pub fn of(log: &Log) -> Course {
        let mut course = Course::default();
        for day in log.in_force().chunk_by(|one, other| one.on == other.on) {
            course.live_through(day);
        }
        course
    }

    /// Replays one day. A log says not in which order things happened on it, and one that was mended stands last: what fits comes
    /// next, and first what leaves no step before it out.
    fn live_through(&mut self, day: &[&Event]) {
        let mut left = day.to_vec();
        while let Some(at) = self.fitting(&left) {
            self.take(left.remove(at));
        }
        for event in left {
            self.take(event);
        }
    }

    /// Which of the entries of one day fits next. Of more than any day has, each stands as it was made.
    fn fitting(&self, day: &[&Event]) -> Option<usize> {
        let mut best = None;
        for (at, event) in day.iter().enumerate().take(MOST_OF_ONE_DAY) {
            let Ok(by) = self.judge(event) else { continue };
            let left_out = by.unrecorded.len();
            if left_out == 0 {
                return Some(at);
            }
            if best.is_none_or(|(fewest, _)| left_out < fewest) {
                best = Some((left_out, at));
            }
        }
        best.map(|(_, at)| at)
    }

    fn take(&mut self, event: &Event) {
        match self.judge(event) {
            Ok(by) => self.applied.push(Step {
                event: event.clone(),
                by,
                to: by.to.unwrap_or(self.stage()),
            }),
            Err(why) => self.disputed.push((event.clone(), why)),
        }
    }

    /// Whether the entry of this id counts.
    pub fn counts(&self, id: &str) -> bool {
        self.applied.iter().any(|step| step.event.id == id)
    }

    /// Steps that must have happened and are not on record, the earliest first.
    pub fn unrecorded(&self) -> Vec<Happening> {
        let steps = self.applied.iter();
        steps.flat_map(|step| step.by.unrecorded).copied().collect()
    }

    /// Where the pilot stands.
    pub fn stage(&self) -> Stage {
        self.applied.last().map_or(Stage::Drafting, |step| step.to)
    }

    /// The entries that count, the earliest first.
    pub fn applied(&self) -> &[Step] {
        &self.applied
    }

    /// The entries that do not fit where they stand, each with the reason.
    pub fn disputed(&self) -> &[(Event, Refusal)] {
        &self.disputed
    }

    /// The moves that are lawful now, on some day up to today.
    pub fn moves(&self, today: Day) -> Vec<&'static Move> {
        let since = self.applied.last().map_or(Day::FIRST, |step| step.event.on);
        let lawful = |each: &&Move| {
            let allows = |on| each.timing.allows(self, on);
            each.from.contains(&self.stage()) && (allows(since) || allows(today))
        };
        moves().filter(lawful).collect()
    }

    /// The last entry that counts and says that this happened.
    pub fn last(&self, what: Happening) -> Option<&Event> {
        self.of_kind(what).last()
    }

    /// The first such entry.
    pub fn first(&self, what: Happening) -> Option<&Event> {
        self.of_kind(what).next()
    }

    /// The last entry that published a result: passed, or passed the recheck.
    pub fn published(&self) -> Option<&Event> {
        let results = [Happening::Passed, Happening::RecheckPassed];
        let mut steps = self.applied.iter().rev();
        let step = steps.find(|step| results.contains(&step.by.what))?;
        Some(&step.event)
    }

    /// The last day of validity: the date of the publishing document three years on (Articles 23 and 36).
    pub fn expiry(&self) -> Option<Day> {
        Some(self.published()?.on.add_years(VALID_YEARS))
    }

    /// The last day of the remedy: the date of the order six months on (Article 23).
    pub fn remedy_end(&self) -> Option<Day> {
        Some(self.last(Happening::Failed)?.on.add_months(REMEDY_MONTHS))
    }

    /// The last day on which a new application is barred: the date of the revocation two years on (Article 26).
    pub fn bar_end(&self) -> Option<Day> {
        Some(self.last(Happening::Revoked)?.on.add_years(BAR_YEARS))
    }

    /// The move an entry would make from here.
    pub(super) fn judge(&self, event: &Event) -> Result<&'static Move, Refusal> {
        let known = event.what.known();
        let what = known.ok_or_else(|| Refusal::Unknown(event.what.label().to_owned()))?;
        let stage = self.stage();
        let by = moves()
            .find(|each| each.what == what && each.from.contains(&stage))
            .ok_or(Refusal::Unlawful { what, stage })?;
        if by.timing.allows(self, event.on) {
            Ok(by)
        } else {
            Err(Refusal::untimely(by, self))
        }
    }

    fn of_kind(&self, what: Happening) -> impl DoubleEndedIterator<Item = &Event> {
        let steps = self.applied.iter();
        steps
            .filter(move |step| step.by.what == what)
            .map(|step| &step.event)
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{Telling, day, stamp};
    use super::*;
    use Happening as H;

    fn issued() -> Telling {
        Telling::of(&[(H::Consented, "2024-03-05"), (H::Issued, "2024-06-01")])
    }

    #[test]
    fn what_another_window_took_the_ground_from_is_disputed_and_not_lost() {
        let told = Telling::of(&[(H::Consented, "2024-03-05"), (H::Recommended, "2024-06-01")]);
        let mut other = told.log.clone();
        other.mark_taken_back(&told.log.entries()[0].id, stamp(5));
        let mut log = told.log;
        log.merge(&other);
        let course = Course::of(&log);
        assert_eq!(course.stage(), Stage::Drafting);
        let (event, why) = &course.disputed()[0];
        assert!(event.is(H::Recommended));
        assert_eq!(
            why.to_string(),
            "试点现在是“起草申请”，不能登记“行业主管部门推荐”，它应在“各单位已同意”之后（第十一条）；现在可以登记：各单位同意"
        );
        let mut told = Telling { log };
        assert_eq!(told.enter(H::Consented, day("2024-03-06")), Ok(()));
        let told = told.stands(Stage::Recommended);
        assert_eq!(told.course().disputed(), []);
    }

    #[test]
    fn an_entry_of_a_newer_build_stands_apart_and_can_be_taken_back() {
        let mut told = issued();
        let key = "extended".to_owned();
        let mut event = Event::new("f", H::MidTerm, day("2024-04-01"), stamp(7));
        event.what = key.into();
        told.log.add(event);
        let told = told.stands(Stage::UnderWay);
        assert_eq!(
            told.course().disputed()[0].1.to_string(),
            "这一条（extended）由较新的程序登记，本程序不认识，先不计入；请换用新版程序打开"
        );
        assert_eq!(told.takes_back(2).course().disputed(), []);
    }

    #[test]
    fn only_what_is_lawful_today_is_offered() {
        let told = Telling::of(&[
            (H::Consented, "2020-05-10"),
            (H::Issued, "2020-09-01"),
            (H::SelfChecked, "2023-02-10"),
            (H::EvaluationApplied, "2023-03-01"),
            (H::OnSite, "2023-05-01"),
            (H::Passed, "2023-07-18"),
        ]);
        let offered = |today| -> Vec<Happening> {
            let moves = told.course().moves(day(today));
            moves.iter().map(|each| each.what).collect()
        };
        assert_eq!(
            offered("2026-07-18"),
            [H::FaultFound, H::RecheckApplied, H::Renamed]
        );
        assert_eq!(
            offered("2026-07-19"),
            [H::FaultFound, H::RecheckApplied, H::Lapsed, H::Renamed],
            "an application filed in time may still be entered"
        );
    }

    #[test]
    fn validity_runs_from_the_last_published_result() {
        let told = Telling::of(&[
            (H::Consented, "2018-05-10"),
            (H::Issued, "2019-01-01"),
            (H::SelfChecked, "2020-10-10"),
            (H::EvaluationApplied, "2020-11-01"),
            (H::OnSite, "2021-01-01"),
            (H::Passed, "2024-02-29"),
        ]);
        assert_eq!(told.course().expiry(), Some(day("2027-02-28")));
        let told = told
            .enters(H::RecheckApplied, "2026-11-28")
            .enters(H::RecheckVisited, "2027-01-10")
            .enters(H::RecheckPassed, "2027-02-20");
        assert_eq!(told.course().expiry(), Some(day("2030-02-20")));
        assert_eq!(
            told.course().first(H::Passed).unwrap().on,
            day("2024-02-29")
        );
        assert_eq!(told.course().last(H::Failed), None);
    }

    #[test]
    fn the_bar_runs_two_years_from_the_decision() {
        let told = Telling::of(&[
            (H::Consented, "2018-05-10"),
            (H::Issued, "2019-01-01"),
            (H::SelfChecked, "2020-10-10"),
            (H::EvaluationApplied, "2020-11-01"),
            (H::OnSite, "2021-01-01"),
            (H::Passed, "2021-06-01"),
            (H::FaultFound, "2023-12-01"),
            (H::Revoked, "2024-02-29"),
        ]);
        assert_eq!(told.course().bar_end(), Some(day("2026-02-28")));
    }
}
