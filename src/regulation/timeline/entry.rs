//! The timeline of one pilot on one day.

use super::{Duty, Milestones, Phase, Term, Weight, When, duties};
use crate::value::Day;

/// How many days before its date something is near.
const NEAR_DAYS: i64 = 30;

/// A duty on a day.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The duty.
    pub duty: &'static Duty,
    /// Its time.
    pub when: When,
    /// How it stands.
    pub state: State,
    /// The day it was done.
    pub done: Option<Day>,
    /// Days to the next date that counts, its opening or its last day; negative once that is past, none where there is none.
    pub days_left: Option<i64>,
    /// Which time of validity it belongs to, counted from 1; 0 before and outside of it. With the duty's id it names
    /// the entry for ever.
    pub round: usize,
}

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
    let open = entries.iter().filter(|entry| entry.done.is_none());
    let dated = open.filter(|entry| entry.days_left.is_some_and(|left| left >= 0));
    dated.min_by_key(|entry| entry.days_left)
}

impl Entry {
    fn of(duty: &'static Duty, known: &Milestones, today: Day) -> Option<Entry> {
        let when = (duty.when)(known)?;
        let done = (duty.done)(known);
        let behind = duty.phase.is_behind(Phase::of(known.course.stage()));
        let held = duty.weight == Weight::Standing || !has_passed(when.term, today);
        if done.is_none() && behind && held {
            return None;
        }
        let state = match done {
            Some(_) => State::Done,
            None if behind => State::Past,
            None => State::of(when.term, today),
        };
        let days_left = next_day(when.term, today).map(|next| today.days_until(next));
        Some(Entry {
            duty,
            when,
            state,
            done,
            days_left: days_left.filter(|_| done.is_none()),
            round: known.round(duty.phase),
        })
    }

    /// The day it stands at in the timeline: when it was done, else when it opens, else its last day.
    pub fn day(&self) -> Option<Day> {
        let term = self.when.term;
        self.done.or_else(|| term.opens()).or_else(|| term.ends())
    }

    /// Whether somebody can still take a step.
    fn is_step(&self) -> bool {
        match self.duty.weight {
            Weight::Step => self.state != State::Done,
            Weight::Limit => !matches!(self.state, State::Done | State::Past),
            Weight::Mark | Weight::Standing => false,
        }
    }
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
        }
    }

    fn of(term: Term, today: Day) -> State {
        if term.ends().is_some_and(|end| today > end) {
            return State::Past;
        }
        let next = next_day(term, today).map(|next| today.days_until(next));
        let near = next.is_some_and(|left| (0..=NEAR_DAYS).contains(&left));
        let ahead = term.opens().is_some_and(|opens| today < opens);
        match (near, ahead) {
            (true, _) => State::Near,
            (false, true) => State::Ahead,
            (false, false) => State::Open,
        }
    }
}

/// The opening while it is ahead, then the last day; none once it is open without an end.
fn next_day(term: Term, today: Day) -> Option<Day> {
    term.opens().filter(|opens| today < *opens).or(term.ends())
}

/// Whether its dates are all before today.
fn has_passed(term: Term, today: Day) -> bool {
    term.ends()
        .or(term.opens())
        .is_some_and(|last| last < today)
}
