//! The dates of a 征集通知 on a day; they are of the notice, and no duty of the regulation.

use super::{Call, Notice};
use crate::dossier::Pilot;
use crate::form::Role;
use crate::regulation::{Course, Phase, State, Term};
use crate::value::Day;

/// How the time of a call stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// When applications are taken.
    pub term: Term,
    /// How that stands.
    pub state: State,
    /// Days to the opening while it is ahead, then to the last day; negative once that is past.
    pub days_left: Option<i64>,
}

impl Call {
    /// 据某局发布的征集通知（某字〔2026〕1号）.
    pub fn cite(&self) -> String {
        format!("据{}发布的征集通知（{}）", self.issuer, self.number)
    }

    /// What its dates ask.
    pub const WHAT: &'static str = "按征集通知报送申请书";

    /// When applications are taken; none where the notice names no day.
    pub fn term(&self) -> Option<Term> {
        Term::between(self.opens, self.closes)
    }

    /// How its time stands on a day.
    pub fn standing(&self, today: Day) -> Option<Standing> {
        Some(Standing::of(self.term()?, today))
    }
}

impl Standing {
    /// How a time stands on a day.
    pub fn of(term: Term, today: Day) -> Standing {
        Standing {
            term,
            state: State::of(term, today),
            days_left: term.days_left(today),
        }
    }

    /// The days left, in words.
    pub fn says(&self, today: Day) -> String {
        let ahead = self.term.opens().is_some_and(|opens| today < opens);
        match self.days_left {
            Some(left) if ahead => format!("还有 {left} 天开始"),
            Some(0) => "今天截止".to_owned(),
            Some(left @ 1..) => format!("还有 {left} 天截止"),
            Some(left) => format!("已截止 {} 天", -left),
            None => "已经开始，通知没有写截止日期".to_owned(),
        }
    }
}

impl Notice {
    /// The call, for a pilot that has not been accepted yet; later ones are not about it.
    pub fn call_for(&self, course: &Course) -> Option<&Call> {
        let applying = Phase::of(course.stage()) == Phase::Apply;
        self.call.as_ref().filter(|_| applying)
    }

    /// The call, for the list of pilots: where an applicant has a pilot to apply for, or none yet.
    pub fn call_among(&self, pilots: &[Pilot], role: Role) -> Option<&Call> {
        let mut kept = pilots.iter().filter(|pilot| pilot.deleted.is_none());
        let concerned = kept.clone().next().is_none()
            || kept.any(|pilot| self.call_for(&Course::of(&pilot.log)).is_some());
        let call = self.call.as_ref().filter(|_| role == Role::Undertaker);
        call.filter(|_| concerned)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::{Event, Happening, Stamp};

    fn day(iso: &str) -> Day {
        Day::from_iso(iso).unwrap()
    }

    fn call(opens: Option<&str>, closes: Option<&str>) -> Call {
        Call {
            issuer: "某省联席办公室（示例）".into(),
            number: "某标联〔2026〕1号".into(),
            opens: opens.map(day),
            closes: closes.map(day),
            copies: None,
            send_to: None,
            fields: Vec::new(),
            also: Vec::new(),
        }
    }

    fn told(call: &Call, today: &str) -> String {
        let today = day(today);
        call.standing(today).unwrap().says(today)
    }

    #[test]
    fn a_call_is_cited_by_its_issuer_and_number() {
        assert_eq!(
            call(None, None).cite(),
            "据某省联席办公室（示例）发布的征集通知（某标联〔2026〕1号）"
        );
    }

    #[test]
    fn the_days_left_are_told_on_both_sides_of_the_opening_and_the_last_day() {
        let both = call(Some("2026-11-01"), Some("2026-12-20"));
        for (today, says, state) in [
            ("2026-10-31", "还有 1 天开始", State::Near),
            ("2026-11-01", "还有 49 天截止", State::Open),
            ("2026-11-19", "还有 31 天截止", State::Open),
            ("2026-11-20", "还有 30 天截止", State::Near),
            ("2026-12-19", "还有 1 天截止", State::Near),
            ("2026-12-20", "今天截止", State::Near),
            ("2026-12-21", "已截止 1 天", State::Past),
        ] {
            assert_eq!(told(&both, today), says, "{today}");
            assert_eq!(both.standing(day(today)).unwrap().state, state, "{today}");
        }
    }

    #[test]
    fn a_call_with_one_date_or_none_says_what_it_knows() {
        let open = call(Some("2026-11-01"), None);
        assert_eq!(told(&open, "2026-10-30"), "还有 2 天开始");
        assert_eq!(told(&open, "2026-11-01"), "已经开始，通知没有写截止日期");
        let by = call(None, Some("2026-12-20"));
        assert_eq!(told(&by, "2026-12-19"), "还有 1 天截止");
        assert_eq!(told(&by, "2026-12-22"), "已截止 2 天");
        assert_eq!(call(None, None).standing(day("2026-12-19")), None);
    }

    #[test]
    fn the_list_shows_a_call_to_an_applicant_with_something_to_apply_for() {
        let notice = Notice {
            call: Some(call(None, None)),
            ..Notice::default()
        };
        let now = Stamp::new("2026-11-25T09:00:00+08:00");
        let shown = |pilots: &[Pilot], role| notice.call_among(pilots, role).is_some();
        let draft = Pilot::new("a1".into(), now.clone());
        let mut issued = Pilot::new("b2".into(), now.clone());
        for (what, on) in [
            (Happening::Consented, "2026-05-01"),
            (Happening::Issued, "2026-06-01"),
        ] {
            let event = Event::new(what.key(), what, day(on), now.clone());
            issued.log.add(event);
        }
        assert!(shown(&[], Role::Undertaker));
        assert!(shown(&[issued.clone(), draft.clone()], Role::Undertaker));
        assert!(!shown(std::slice::from_ref(&issued), Role::Undertaker));
        assert!(!shown(std::slice::from_ref(&draft), Role::Panel));
        let mut gone = draft;
        gone.deleted = Some(now);
        assert!(!shown(&[issued, gone.clone()], Role::Undertaker));
        assert!(shown(&[gone], Role::Undertaker));
    }
}
