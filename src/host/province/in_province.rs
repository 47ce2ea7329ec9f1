//! What is said of a provincial pilot beside an entry of the timeline: what it takes by reference, and what the province lays down itself.

use super::{Province, Window};
use crate::dossier::{Happening, Level, Pilot};
use crate::regulation::{Course, Done, Duty, Entry, Term, span_of};
use crate::value::{Day, Span};

/// What is said beside an entry.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InProvince {
    /// That the regulation speaks of the state here, and who stands in the province.
    pub reference: Option<String>,
    /// What the province lays down, with its document; nothing of it is the regulation.
    pub own: Option<String>,
}

/// What is known of a pilot when its own dates are counted.
struct Known<'a> {
    pack: &'a Province,
    course: Course,
    span: Option<Span>,
}

/// A time of its own, from what is known.
type Counted = fn(&Known) -> Option<Term>;

/// The duties that a province may give another time.
const OWN_TIMES: [(&str, Counted); 9] = [
    ("art18.due.self-check", |known| {
        known.before_end_of_period(known.pack.windows.self_check?)
    }),
    ("art18.due.apply", |known| {
        known.before_end_of_period(known.pack.windows.evaluation?)
    }),
    ("art23.due.remedy", |known| {
        let ordered = known.course.last(Happening::Failed)?.on;
        Some(Term::By(ordered.add_months(known.pack.windows.remedy?)))
    }),
    ("art23.due.validity", |known| known.validity()),
    ("art36.due.validity", |known| known.validity()),
    ("art32.due.last-day", |known| known.validity()),
    ("art32.due.apply", |known| known.recheck()),
    ("art32.due.self-check", |known| known.recheck()),
    ("art33.due.three-months", |known| {
        let from = known.course.recheck_from()?.on;
        Some(Term::By(from.add_months(known.pack.windows.rechecked?)))
    }),
];

impl InProvince {
    /// Beside an entry of a pilot; nothing where it is a national one.
    pub fn beside(pack: Option<&Province>, pilot: &Pilot, entry: &Entry, today: Day) -> InProvince {
        if pilot.level() == Level::National {
            return InProvince::default();
        }
        InProvince {
            reference: reference(pack, entry.duty),
            own: pack.and_then(|pack| own(pack, pilot, entry, today)),
        }
    }
}

/// 参照：……
fn reference(pack: Option<&Province>, duty: &Duty) -> Option<String> {
    if !duty.is_of_ministry() {
        return None;
    }
    let named = pack.and_then(|pack| Some((pack, pack.body(duty.actor)?)));
    let who = match (named, duty.actor.in_province()) {
        (Some((pack, body)), _) => format!("；省里由{body}办（{}）", pack.cite()),
        (None, Some(body)) => format!("；省级试点相应由{body}或者本省规定的单位办"),
        (None, None) => String::new(),
    };
    Some(format!(
        "参照：这里写的是国家一级的机构，省级试点参照执行（第三十九条）{who}"
    ))
}

fn own(pack: &Province, pilot: &Pilot, entry: &Entry, today: Day) -> Option<String> {
    let duty = entry.duty;
    let term = pack.term(pilot, duty.id);
    let parts = [
        // What is said with the reference is not said twice.
        pack.body(duty.actor)
            .filter(|_| !duty.is_of_ministry())
            .map(|body| format!("由{body}办")),
        (duty.id == "art18.due.period")
            .then(|| pack.of_period(span_of(pilot)))
            .flatten(),
        term.map(|term| timed(term, entry.done, today)),
        duty.form
            .and_then(|form| Some(format!("{} {}", form.form().short, pack.copies_of(form)?))),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    (!parts.is_empty()).then(|| format!("{}：{}", pack.cite(), parts.join("；")))
}

/// 2026年10月31日以前（含当日），还有 5 天.
fn timed(term: Term, done: Option<Done>, today: Day) -> String {
    let shown = term.shown();
    let ends = term.ends();
    match done {
        Some(Done::On(day)) if ends.is_some_and(|end| day > end) => format!("{shown}，完成时已过"),
        Some(_) => shown,
        None => match term.days_left(today) {
            Some(0) => format!("{shown}，就在今天"),
            Some(left @ 1..) => format!("{shown}，还有 {left} 天"),
            Some(left) => format!("{shown}，已过 {} 天", -left),
            None => shown,
        },
    }
}

impl Known<'_> {
    /// The last day of the validity, by the province or else by the regulation.
    fn expiry(&self) -> Option<Day> {
        match self.pack.validity {
            Some(months) => Some(self.course.published()?.on.add_months(months)),
            None => self.course.expiry(),
        }
    }

    fn validity(&self) -> Option<Term> {
        self.pack.validity?;
        Some(Term::On(self.expiry()?))
    }

    fn recheck(&self) -> Option<Term> {
        let (window, end) = (self.pack.windows.recheck?, self.expiry()?);
        let last = end.add_months(-window.to);
        Some(match window.from {
            Some(from) => Term::Window(end.add_months(-from), last),
            None => Term::By(last),
        })
    }

    /// Months are those of the calendar, as the period is one of whole months.
    fn before_end_of_period(&self, window: Window) -> Option<Term> {
        let span = self.span?;
        let begins = |months| span.window_before_end(months).0;
        let last = match window.to {
            0 => span.last_day(),
            months => begins(months).add_days(-1),
        };
        Some(match window.from {
            Some(from) => Term::Window(begins(from), last),
            None => Term::By(last),
        })
    }
}

impl Province {
    /// The time of a duty, where the province sets one of its own and what it counts from is known.
    pub fn term(&self, pilot: &Pilot, duty: &str) -> Option<Term> {
        let (_, counted) = OWN_TIMES.iter().find(|(id, _)| *id == duty)?;
        counted(&Known {
            pack: self,
            course: Course::of(&pilot.log),
            span: span_of(pilot),
        })
    }

    /// 试点期限 12 至 24 个月；本试点 2024年3月至2026年2月共 24 个月，在其内.
    pub(super) fn of_period(&self, span: Option<Span>) -> Option<String> {
        let (least, most) = self.period?;
        let range = if least == most {
            format!("试点期限 {least} 个月")
        } else {
            format!("试点期限 {least} 至 {most} 个月")
        };
        let Some(span) = span else {
            return Some(range);
        };
        let months = span.months_inclusive();
        let how = if months < least {
            "，短于省里的规定"
        } else if months > most {
            "，长于省里的规定"
        } else {
            "，符合"
        };
        Some(format!(
            "{range}；本试点{}共 {months} 个月{how}",
            span.shown()
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::regulation::duties;

    #[test]
    fn every_time_of_its_own_is_that_of_a_duty() {
        for (id, _) in OWN_TIMES {
            assert!(duties().any(|duty| duty.id == id), "{id}");
        }
    }
}
