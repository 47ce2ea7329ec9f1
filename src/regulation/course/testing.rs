//! A pilot's record told step by step, for the journeys.

use super::{Course, Stage, enter, take_back};
use crate::dossier::{Event, Happening, Log, Stamp};
use crate::value::Day;

/// A log that is being written.
#[derive(Clone, Default)]
pub(in crate::regulation) struct Telling {
    pub(in crate::regulation) log: Log,
}

pub(in crate::regulation) fn day(iso: &str) -> Day {
    Day::from_iso(iso).unwrap()
}

pub(in crate::regulation) fn stamp(minute: usize) -> Stamp {
    let (hour, minute) = (minute / 60, minute % 60);
    Stamp::new(format!("2026-11-25T{hour:02}:{minute:02}:00+08:00"))
}

impl Telling {
    pub(in crate::regulation) fn of(entries: &[(Happening, &str)]) -> Telling {
        let enters = |told: Telling, (what, on): &(Happening, &str)| told.enters(*what, on);
        entries.iter().fold(Telling::default(), enters)
    }

    pub(in crate::regulation) fn enters(mut self, what: Happening, on: &str) -> Telling {
        let done = self.enter(what, day(on));
        assert_eq!(done, Ok(()), "{what:?} on {on}");
        self
    }

    pub(in crate::regulation) fn refused(
        mut self,
        what: Happening,
        on: &str,
        says: &str,
    ) -> Telling {
        let before = self.log.clone();
        assert_eq!(self.enter(what, day(on)), Err(says.to_owned()));
        assert_eq!(self.log, before, "a refusal changes nothing");
        self
    }

    pub(in crate::regulation) fn takes_back(mut self, nth: usize) -> Telling {
        let id = self.log.entries()[nth].id.clone();
        let done = take_back(&mut self.log, &id, stamp(600));
        assert_eq!(done, Ok(()), "entry {nth}");
        self
    }

    pub(in crate::regulation) fn stands(self, stage: Stage) -> Telling {
        assert_eq!(self.course().stage(), stage);
        self
    }

    pub(in crate::regulation) fn course(&self) -> Course {
        Course::of(&self.log)
    }

    pub(in crate::regulation) fn enter(&mut self, what: Happening, on: Day) -> Result<(), String> {
        let count = self.log.entries().len();
        let event = Event::new(format!("{count:016x}"), what, on, stamp(count));
        enter(&mut self.log, event, day("2099-12-31")).map_err(|why| why.to_string())
    }
}
