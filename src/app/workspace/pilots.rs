//! Pilots: what is noted of one, copied, erased, and laid out for an exercise.

use std::cell::RefCell;

use super::{NotDone, Workspace};
use crate::app::Exercise;
use crate::app::record::{Change, Consequences, Wrong};
use crate::archive::backup::Swap;
use crate::archive::{self, Store, StoreError, apply_batch};
use crate::dossier::{Kept, Pilot, Record, Stamp, is_of};
use crate::regulation::WindowReading;
use crate::value::Day;

impl<S: Store> Workspace<S> {
    /// Changes what is noted of a pilot, over whatever stands there now. Where no store is open it is kept as long as the page is.
    ///
    /// # Errors
    /// As the store failed; nothing is changed then.
    pub async fn change_pilot(
        &self,
        here: &Pilot,
        change: impl Fn(&mut Pilot),
    ) -> Result<Pilot, StoreError> {
        let now = self.ports.clock.now();
        if let Ok(store) = &self.store {
            let pilot = archive::change_pilot(store, here, &now, change).await?;
            self.unstored.borrow_mut().forget_pilot(&pilot.id);
            return Ok(pilot);
        }
        let mut pilot = here.clone();
        change(&mut pilot);
        if pilot == *here {
            return Ok(pilot);
        }
        pilot.rev += 1;
        self.unstored.borrow_mut().put_pilot(pilot.clone());
        Ok(pilot)
    }

    /// Changes the record of what happened.
    ///
    /// # Errors
    /// Where it cannot be changed so, or was not stored; the record is then as it was.
    pub async fn change_record(
        &self,
        here: &Pilot,
        change: &Change,
        today: Day,
    ) -> Result<Pilot, NotDone> {
        let judged = RefCell::new(Ok(()));
        let pilot = self
            .change_pilot(here, |pilot| {
                *judged.borrow_mut() = change.make(&mut pilot.log, today);
            })
            .await?;
        judged.into_inner().map_err(NotDone::Record)?;
        Ok(pilot)
    }

    /// What would follow from a change of the record; nothing is changed.
    ///
    /// # Errors
    /// Where it cannot be changed so.
    pub async fn consequences(
        &self,
        (pilots, here): (&[Pilot], &str),
        change: &Change,
        (usual, today): (Option<WindowReading>, Day),
    ) -> Result<Consequences, Wrong> {
        let before = self.dossier(pilots, here, None).await;
        let mut log = before.pilot.log.clone();
        change.make(&mut log, today)?;
        Ok(Consequences::of(&before, log, usual, today))
    }

    /// A copy of a pilot with its papers, under a name that says so: all of it or nothing.
    ///
    /// # Errors
    /// Where the store failed or a paper cannot be read.
    pub async fn copy(&self, pilot: &Pilot) -> Result<Pilot, NotDone> {
        let id = self.ports.random.id().ok_or(NotDone::NoChance)?;
        let now = self.ports.clock.now();
        let mut copy = pilot.clone();
        copy.id.clone_from(&id);
        copy.title = Some(format!("{}（副本）", pilot.name()));
        copy.made = now.clone();
        copy.cards.clear();
        copy.touch(now.clone());
        let mut changes = Vec::new();
        for key in pilot.cards.keys() {
            let Some(record) = self.paper(&format!("{}/{key}", pilot.id)).await? else {
                continue;
            };
            let record = Record {
                pilot: id.clone(),
                rev: 1,
                saved: now.clone(),
                signed: None,
                ..record
            };
            copy.note(&record);
            changes.push(Swap::put(Kept::Paper, record.key(), None, record.write()));
        }
        changes.push(Swap::put(Kept::Pilot, id, None, copy.write()));
        apply_batch(self.open_store()?, &changes).await?;
        Ok(copy)
    }

    /// Erases a pilot for good: what is stored of it, what is not stored, and what its journals hold.
    ///
    /// # Errors
    /// As the store failed; nothing is erased then.
    pub async fn erase(&self, id: &str) -> Result<(), StoreError> {
        if let Ok(store) = &self.store {
            archive::erase_pilot(store, id).await?;
        }
        let here = format!("{}/", self.db);
        for name in self.ports.journal.names() {
            let key = name.strip_prefix(&here);
            if key.is_some_and(|key| is_of(Kept::Journal, key, id)) {
                self.ports.journal.remove(&name);
            }
        }
        self.unstored.borrow_mut().erase(id);
        Ok(())
    }

    /// Lays exercises out in the place of the pilots that are here: what they held is thrown away on purpose.
    ///
    /// # Errors
    /// As the store failed; the first exercises may then be laid out.
    pub async fn lay_out(
        &self,
        before: &[Pilot],
        exercises: &[Exercise],
    ) -> Result<Vec<Pilot>, NotDone> {
        for pilot in before {
            self.erase(&pilot.id).await?;
        }
        // All at one time: none of them is the newest because a second ended meanwhile.
        let now = self.ports.clock.now();
        let mut laid = Vec::new();
        for exercise in exercises {
            laid.extend(self.lay(exercise, &now).await?);
        }
        Ok(laid)
    }

    async fn lay(&self, exercise: &Exercise, now: &Stamp) -> Result<Option<Pilot>, NotDone> {
        let mut pilot = Pilot::new(exercise.id.to_owned(), now.clone());
        pilot.title = Some(exercise.title.to_owned());
        pilot.log = exercise.log.clone();
        let mut laid = None;
        for (form, paper) in &exercise.papers {
            let record = Record {
                rev: 1,
                paper: paper.clone(),
                ..Record::begin(exercise.id, *form, now.clone())
            };
            let taken = self.adopt(pilot.clone(), record).await;
            laid = Some(taken.map_err(|(why, _)| why)?.pilot);
        }
        Ok(laid)
    }
}
