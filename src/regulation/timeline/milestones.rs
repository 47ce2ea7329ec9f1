//! What is known of a pilot, and the dates the law makes of it.

use super::{Done, Phase, Term, When, WindowReading};
use crate::dossier::{Event, Happening};
use crate::regulation::Course;
use crate::value::{Day, Span, Start, YearMonth};

/// How long before its end the self-check and the recheck are due, in months: Articles 18 and 32.
const BEFORE_END_MONTHS: i32 = 3;
/// How long the system must have run before an evaluation is applied for, in months: Article 18, paragraph 2.
const HALF_YEAR_MONTHS: i32 = 6;
/// How long the province may take for a recheck, in months: Article 33.
const RECHECK_MONTHS: i32 = 3;

const SAME_DAY: &str = "半年的最后一日已经运行满半年，当日即可提出";
const LAST_BARRED_DAY: &str = "两年的最后一日已经满两年，当日即可申请";

/// What is known of a pilot.
#[derive(Clone, Copy, Debug)]
pub struct Milestones<'a> {
    /// 试点时间: its first and its last month.
    pub period: Option<(YearMonth, YearMonth)>,
    /// 标准体系运行时间.
    pub runs: Option<Start>,
    /// What happened.
    pub course: &'a Course,
    /// How 前3个月 is read.
    pub reading: WindowReading,
}

impl Milestones<'_> {
    /// 期满: the last day of the last month.
    pub fn period_end(&self) -> Option<Day> {
        Some(self.span()?.last_day())
    }

    /// The self-check, three months before the end of the period, by both readings.
    pub fn self_check(&self) -> Option<When> {
        let (first, last) = self.last_quarter()?;
        let when = self.both(|reading| match reading {
            WindowReading::LastThreeMonths => Term::Window(first, last),
            WindowReading::AtLeastThreeMonths => Term::By(first.add_days(-1)),
        });
        Some(when.binding())
    }

    /// The last three whole months of the period.
    pub fn last_quarter(&self) -> Option<(Day, Day)> {
        Some(self.span()?.window_before_end(BEFORE_END_MONTHS))
    }

    /// From when an evaluation may be applied for: the system has run for half a year. Known to the month, it counts
    /// from the month's last day, and from its first by the reading beside it.
    pub fn half_year_over(&self) -> Option<When> {
        let runs = self.runs?;
        let safe = runs.latest()?.add_months(HALF_YEAR_MONTHS).add_days(1);
        let bare = runs.earliest()?.add_months(HALF_YEAR_MONTHS);
        Some(When::or(Term::From(safe), SAME_DAY, Term::From(bare)))
    }

    /// The recheck application, three months before validity ends, by both readings.
    pub fn recheck_application(&self) -> Option<When> {
        let (target, end) = (self.recheck_target()?, self.course.expiry()?);
        Some(self.both(|reading| match reading {
            WindowReading::LastThreeMonths => Term::Window(target, end),
            WindowReading::AtLeastThreeMonths => Term::By(target),
        }))
    }

    /// The day three months before validity ends.
    pub fn recheck_target(&self) -> Option<Day> {
        Some(self.course.expiry()?.add_months(-BEFORE_END_MONTHS))
    }

    /// The day by which the province finishes the recheck: three months from the receipt of the papers.
    pub fn recheck_end(&self) -> Option<Day> {
        Some(self.course.recheck_from()?.on.add_months(RECHECK_MONTHS))
    }

    /// The day on which a phase of the pilot's life was cut off before its time: the pilot ended, or its recheck was stopped.
    pub(super) fn closed(&self, phase: Phase) -> Option<Day> {
        let ended = self.course.ended().map(|ended| ended.event.on);
        match phase {
            Phase::Apply | Phase::Build | Phase::Evaluate | Phase::Hold | Phase::Always => ended,
            Phase::Recheck => self.course.stopped().map(|event| event.on).or(ended),
            Phase::After => None,
        }
    }

    /// From when a unit whose result was revoked may apply again.
    pub fn bar_over(&self) -> Option<When> {
        let last = self.course.bar_end()?;
        let after = Term::From(last.add_days(1));
        Some(When::or(after, LAST_BARRED_DAY, Term::From(last)))
    }

    /// The day of the last entry of this kind.
    pub(super) fn on(&self, what: Happening) -> Option<Day> {
        Some(self.course.last(what)?.on)
    }

    /// The day of the first entry of this kind.
    pub(super) fn first_on(&self, what: Happening) -> Option<Day> {
        Some(self.course.first(what)?.on)
    }

    /// What the record tells of the first deed of this kind: its own entry, or one that proves it and left it out.
    pub(super) fn deed(&self, what: Happening) -> Option<Done> {
        let mut steps = self.course.applied().iter();
        steps.find_map(|step| {
            if step.by.what == what {
                return Some(Done::On(step.event.on));
            }
            let proves = step.by.unrecorded.contains(&what);
            proves.then_some(Done::By(step.event.on))
        })
    }

    /// An open time from the last entry of this kind on.
    pub(super) fn since(&self, what: Happening) -> Option<When> {
        Some(When::plain(Term::From(self.on(what)?)))
    }

    /// What the first entry after the last one of that kind tells of a duty: the deed itself, or something that could not
    /// have come before it.
    pub(super) fn after(
        &self,
        what: Happening,
        deeds: &[Happening],
        proofs: &[Happening],
    ) -> Option<Done> {
        let steps = self.course.applied();
        let at = steps.iter().rposition(|step| step.by.what == what)?;
        steps[at + 1..].iter().find_map(|step| {
            let (by, on) = (&step.by.what, step.event.on);
            if deeds.contains(by) {
                Some(Done::On(on))
            } else {
                proofs.contains(by).then_some(Done::By(on))
            }
        })
    }

    /// The day of the first entry of this kind since the last result was published.
    pub(super) fn since_published(&self, deed: Happening) -> Option<Done> {
        let published = self.course.published()?;
        self.after(published.what.known()?, &[deed], &[])
    }

    /// The result that is valid, if it is of this kind.
    pub(super) fn valid(&self, what: Happening) -> Option<&Event> {
        self.course.published().filter(|event| event.is(what))
    }

    /// How many results were published before the duty of a phase arose: which time of validity it belongs to.
    pub(super) fn round(&self, phase: Phase) -> usize {
        let steps = self.course.applied();
        let asked = steps
            .iter()
            .rposition(|step| step.by.what == Happening::RecheckApplied);
        let upto = match phase {
            Phase::Hold => steps.len(),
            Phase::Recheck => asked.unwrap_or(0),
            Phase::Apply | Phase::Build | Phase::Evaluate | Phase::After | Phase::Always => 0,
        };
        let published = [Happening::Passed, Happening::RecheckPassed];
        let results = steps[..upto].iter();
        results
            .filter(|step| published.contains(&step.by.what))
            .count()
    }

    fn span(&self) -> Option<Span> {
        let (from, to) = self.period?;
        Span::new(from, to).ok()
    }

    /// The term by the reading chosen, with the other one beside it.
    fn both(&self, term: impl Fn(WindowReading) -> Term) -> When {
        let other = self.reading.other();
        When::or(term(self.reading), other.label(), term(other))
    }
}
