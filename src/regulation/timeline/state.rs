//! How a duty stands on a day.

use super::Term;
use crate::value::Day;

/// How many days before its date something is near.
const NEAR_DAYS: i64 = 30;

/// How a duty stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// 未到.
    Ahead,
    /// 可办.
    Open,
    /// 临近: thirty days or less to its next date.
    Near,
    /// 已过.
    Past,
    /// 已完成.
    Done,
    /// 逾期完成: done, and after its last day by every reading.
    DoneLate,
    /// 不再适用: open when the pilot, or the recheck, was over.
    Void,
}

impl State {
    /// The word for it.
    pub const fn label(self) -> &'static str {
        match self {
            State::Ahead => "未到",
            State::Open => "可办",
            State::Near => "临近",
            State::Past => "已过",
            State::Done => "已完成",
            State::DoneLate => "逾期完成",
            State::Void => "不再适用",
        }
    }

    /// The name in style sheets and files.
    pub const fn key(self) -> &'static str {
        match self {
            State::Ahead => "ahead",
            State::Open => "open",
            State::Near => "near",
            State::Past => "past",
            State::Done => "done",
            State::DoneLate => "done-late",
            State::Void => "void",
        }
    }

    /// Whether nothing is to be done about it any more.
    pub const fn is_settled(self) -> bool {
        matches!(self, State::Done | State::DoneLate | State::Void)
    }

    /// How a time stands on a day, as long as nothing was done.
    pub fn of(term: Term, today: Day) -> State {
        if term.ends().is_some_and(|end| today > end) {
            return State::Past;
        }
        let next = term.days_left(today);
        let near = next.is_some_and(|left| (0..=NEAR_DAYS).contains(&left));
        let ahead = term.opens().is_some_and(|opens| today < opens);
        match (near, ahead) {
            (true, _) => State::Near,
            (false, true) => State::Ahead,
            (false, false) => State::Open,
        }
    }
}

impl Term {
    /// Days to the date that counts, negative once that is past: the opening while it is ahead, then the last day; none
    /// once it is open without an end.
    pub fn days_left(self, today: Day) -> Option<i64> {
        let next = self.opens().filter(|opens| today < *opens).or(self.ends());
        next.map(|next| today.days_until(next))
    }
}
