//! Drives the record at random: no unlawful state is reached, and no entry is lost.

use std::collections::BTreeSet;

use super::testing::{day, stamp};
use super::{Course, Stage, enter, take_back};
use crate::dossier::{Event, Happening, Log, What};
use crate::value::Day;

const RUNS: u64 = 3_000;

/// Xorshift, seeded: the same runs every time.
struct Dice(u64);

impl Dice {
    fn of(seed: u64) -> Dice {
        Dice(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15))
    }

    fn below(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap() % sides
    }

    /// Mostly some weeks on, sometimes years, the same day, or the day before.
    fn day_after(&mut self, last: Day) -> Day {
        match self.below(12) {
            0 => last.add_days(-1),
            1 => last.add_years(3),
            2 => last.add_months(7),
            3 => last,
            _ => last.add_days(i64::try_from(self.below(60)).unwrap()),
        }
    }

    /// One that is lawful now and leads on in seven of eight throws, any in the eighth.
    fn happening(&mut self, course: &Course) -> Happening {
        let mut lawful = course.moves(day("2199-01-01"));
        lawful.retain(|each| each.to.is_some());
        if lawful.is_empty() || self.below(8) == 0 {
            return Happening::ALL[self.below(Happening::ALL.len())];
        }
        lawful[self.below(lawful.len())].what
    }
}

#[test]
fn no_unlawful_state_is_reached_and_nothing_is_lost() {
    let mut reached = BTreeSet::new();
    for seed in 1..=RUNS {
        let (mut dice, mut log) = (Dice::of(seed), Log::default());
        for step in 0..30 {
            throw(&mut log, &mut dice, step);
            reached.insert(prove(&log).stage());
        }
    }
    assert_eq!(reached.len(), Stage::ALL.len(), "{reached:?}");
}

#[test]
fn two_windows_that_write_at_random_agree_after_merging() {
    for seed in 1..=RUNS {
        let (mut dice, mut one) = (Dice::of(seed), Log::default());
        (0..10).for_each(|step| throw(&mut one, &mut dice, step));
        let mut other = one.clone();
        for step in 5..8 {
            throw(&mut one, &mut dice, 2 * step);
            throw(&mut other, &mut dice, 2 * step + 1);
        }
        let (mut left, mut right) = (one.clone(), other.clone());
        left.merge(&other);
        right.merge(&one);
        assert_eq!(left, right, "seed {seed}");
        let both: BTreeSet<&str> = ids(&one).union(&ids(&other)).copied().collect();
        assert_eq!(ids(&left), both, "seed {seed}");
        prove(&left);
    }
}

/// One thing somebody does: takes an entry back, brings one of a newer build, or enters something.
fn throw(log: &mut Log, dice: &mut Dice, step: usize) {
    let (before, course) = (log.clone(), Course::of(log));
    let count = log.entries().len();
    match dice.below(16) {
        0 if count > 0 => {
            let id = log.entries()[dice.below(count)].id.clone();
            let done = take_back(log, &id, stamp(step));
            assert!(done.is_ok() || *log == before);
            assert_eq!(ids(log), ids(&before));
        }
        1 => {
            let mut event = thrown(dice, &course, step);
            event.what = What::Unknown("of-tomorrow".into());
            assert!(log.add(event));
        }
        _ => {
            let event = thrown(dice, &course, step);
            let id = event.id.clone();
            match enter(log, event, day("2190-01-01")) {
                Ok(()) => counts_after(log, &course, &id),
                Err(_) => assert_eq!(*log, before),
            }
        }
    }
}

fn thrown(dice: &mut Dice, course: &Course, step: usize) -> Event {
    let last = course.applied().last().map(|step| step.event.on);
    let on = dice.day_after(last.unwrap_or(day("2020-02-29")));
    let what = dice.happening(course);
    Event::new(format!("{step:016x}"), what, on, stamp(step))
}

/// What was entered counts, and so does all that counted before.
fn counts_after(log: &Log, before: &Course, id: &str) {
    let after = Course::of(log);
    let counts = |id: &str| after.applied().iter().any(|step| step.event.id == id);
    assert!(counts(id));
    assert!(before.applied().iter().all(|step| counts(&step.event.id)));
}

/// Holds a replay to the table anew, and counts its entries.
fn prove(log: &Log) -> Course {
    let course = Course::of(log);
    let (mut stage, mut on) = (Stage::Drafting, Day::FIRST);
    for step in course.applied() {
        assert!(step.by.from.contains(&stage) && step.event.is(step.by.what));
        assert!(step.event.on >= on && step.event.is_in_force());
        (stage, on) = (step.by.to.unwrap_or(stage), step.event.on);
    }
    assert_eq!(course.stage(), stage);
    let back = log.entries().iter().filter(|event| !event.is_in_force());
    let held = course.applied().len() + course.disputed().len() + back.count();
    assert_eq!(held, log.entries().len());
    course
}

fn ids(log: &Log) -> BTreeSet<&str> {
    log.entries()
        .iter()
        .map(|event| event.id.as_str())
        .collect()
}
