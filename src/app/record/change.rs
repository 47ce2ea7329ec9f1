//! A change of a record: an entry mended, taken back or put back. Made on a copy first, so that what follows can be shown.

use super::Field;
use crate::dossier::{Event, Log, Stamp};
use crate::regulation::{Refusal, enter, mend, take_back};
use crate::value::Day;

/// What is to be done to a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Something that happened is entered.
    Enter(Event),
    /// This stands in the place of the entry of that id.
    Mend(String, Event),
    /// The entry of that id is taken back at that time.
    TakeBack(String, Stamp),
    /// The entry of that id, which was taken back, stands again, as a new one of this id made at that time.
    PutBack(String, String, Stamp),
}

/// Why an entry is not taken, and at which box that is said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrong {
    pub at: Field,
    pub why: String,
}

impl Change {
    /// Makes the change.
    ///
    /// # Errors
    /// Why it cannot be made; the log is then as it was.
    pub fn make(&self, log: &mut Log, today: Day) -> Result<(), Wrong> {
        match self {
            Change::Enter(event) => Ok(enter(log, event.clone(), today)?),
            Change::Mend(id, event) => Ok(mend(log, id, event.clone(), today)?),
            Change::TakeBack(id, at) => take_back(log, id, at.clone())
                .map_err(|why| Wrong::at(Field::What, why.to_string())),
            Change::PutBack(old, id, at) => {
                let old = log.get(old).ok_or(Refusal::Gone)?;
                let again = Event {
                    id: id.clone(),
                    entered: at.clone(),
                    taken_back: None,
                    ..old.clone()
                };
                Ok(enter(log, again, today)?)
            }
        }
    }
}

impl Wrong {
    pub(crate) fn at(at: Field, why: impl Into<String>) -> Wrong {
        Wrong {
            at,
            why: why.into(),
        }
    }
}

impl From<Refusal> for Wrong {
    /// What is wrong with the day is said at the day.
    fn from(why: Refusal) -> Wrong {
        let at = match why {
            Refusal::Unlawful { .. } | Refusal::Unknown(_) | Refusal::SameId | Refusal::Gone => {
                Field::What
            }
            Refusal::TooLate(_)
            | Refusal::StillValid(_)
            | Refusal::RemedyRuns(_)
            | Refusal::BeforeLast { .. }
            | Refusal::AfterToday(_)
            | Refusal::OutOfTurn { .. }
            | Refusal::Displaces(_) => Field::On,
        };
        Wrong::at(at, why.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::Happening as H;
    use crate::regulation::{Course, Stage};

    fn day(iso: &str) -> Day {
        Day::from_iso(iso).unwrap()
    }

    fn stamp() -> Stamp {
        Stamp::new("2026-11-25T09:00:00+08:00")
    }

    fn log() -> Log {
        let mut log = Log::default();
        for (what, on) in [(H::Issued, "2024-01-10"), (H::MidTerm, "2025-01-10")] {
            log.add(Event::new(what.key(), what, day(on), stamp()));
        }
        log
    }

    fn made(log: &mut Log, change: &Change) -> Result<Stage, Wrong> {
        change.make(log, day("2026-11-25"))?;
        Ok(Course::of(log).stage())
    }

    #[test]
    fn what_was_taken_back_is_put_back_as_a_new_entry_and_the_old_one_stays() {
        let mut log = log();
        let back = Change::TakeBack("mid-term".into(), stamp());
        assert_eq!(made(&mut log, &back), Ok(Stage::UnderWay));
        let again = Change::PutBack("mid-term".into(), "f".into(), stamp());
        assert_eq!(made(&mut log, &again), Ok(Stage::MidTerm));
        let kept: Vec<_> = log
            .entries()
            .iter()
            .map(|event| (event.id.as_str(), event.is_in_force()))
            .collect();
        assert_eq!(kept, [("issued", true), ("mid-term", false), ("f", true)]);
    }

    #[test]
    fn a_refusal_stands_at_its_box() {
        let mut log = log();
        let at = |change: &Change, log: &mut Log| made(log, change).unwrap_err().at;
        let early = Event::new("m", H::MidTerm, day("2023-12-01"), stamp());
        assert_eq!(
            at(&Change::Mend("mid-term".into(), early), &mut log),
            Field::On
        );
        let unlawful = Event::new("f", H::OnSite, day("2025-12-01"), stamp());
        assert_eq!(at(&Change::Enter(unlawful), &mut log), Field::What);
        let late = Event::new("f", H::SelfChecked, day("2027-12-01"), stamp());
        assert_eq!(at(&Change::Enter(late), &mut log), Field::On);
        assert_eq!(
            at(&Change::PutBack("z".into(), "f".into(), stamp()), &mut log),
            Field::What
        );
        assert_eq!(Course::of(&log).stage(), Stage::MidTerm);
    }
}
