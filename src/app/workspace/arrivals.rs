//! Papers that come in files: stored under their own pilot, beside what is here, instead of it, or to be read only.

use super::{NotDone, Workspace};
use crate::app::{Beside, Offer, Taking, arriving};
use crate::archive::{self, Draft, Store, StoreError};
use crate::dossier::{Paper, Pilot, Record};
use crate::signing::Opened;

/// What became of a paper that came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    /// The paper as it is stored now.
    pub record: Record,
    /// Its pilot.
    pub pilot: Pilot,
    /// The paper whose place it took, which stays among the versions.
    pub instead_of: Option<Record>,
}

/// What became of it; where it was not stored, why, and the pilot as it is listed all the same where the paper is kept as long as the page is open.
pub type Arrival = Result<Taken, (NotDone, Option<Box<Pilot>>)>;

impl<S: Store> Workspace<S> {
    /// What is here of the pilot of a paper that comes, by the name it is known under; nothing where the very same paper is here.
    ///
    /// # Errors
    /// As the store failed. A paper that cannot be read is not said to be here: it bars what would take its place.
    pub async fn beside(
        &self,
        pilots: &[Pilot],
        coming: &Record,
    ) -> Result<Option<Beside>, NotDone> {
        let stored = match self.paper(&coming.key()).await {
            Err(NotDone::Paper(_)) => None,
            // Without a store nothing is here but what is kept as long as the page is open.
            Err(_) if self.store.is_err() => None,
            read => read?,
        };
        let known = pilots.iter().find(|pilot| pilot.id == coming.pilot);
        let name = known.map(|pilot| pilot.name().to_owned());
        Ok(arriving::beside(coming, stored, name))
    }

    /// Does with a paper that came what was chosen.
    ///
    /// # Errors
    /// As the store failed; with what is to be listed all the same, where it is kept as long as the page is open.
    pub async fn take(&self, pilots: &[Pilot], offer: &Offer, taking: Taking) -> Arrival {
        let coming = offer.coming.clone();
        match (taking, &offer.here) {
            (Taking::Beside, _) => self.settle(coming, Some(offer.copy_name())).await,
            (Taking::Instead, Beside::Paper(_, stored)) => {
                let here = self.pilot(pilots, &coming.pilot);
                self.put_instead((Record::clone(stored), &here), coming.paper)
                    .await
            }
            (Taking::In | Taking::Instead, _) => self.settle(coming, None).await,
        }
    }

    /// Puts another paper in the place of one that is here, which is kept as an earlier version.
    ///
    /// # Errors
    /// As the store failed; what was here stands then.
    pub async fn put_instead(&self, (stands, here): (Record, &Pilot), paper: Paper) -> Arrival {
        let record = Record {
            rev: stands.rev + 1,
            saved: self.ports.clock.now(),
            paper,
            ..stands.clone()
        };
        let draft = Draft {
            record,
            expected: (stands.rev > 0).then_some(stands.rev),
            keep: true,
        };
        let store = self.open_store().map_err(|why| (why.into(), None))?;
        let done = archive::save(store, &draft, here).await;
        let pilot = done.map_err(|why| (why.into(), None))?;
        self.unstored.borrow_mut().forget_paper(&draft.record.key());
        Ok(Taken {
            record: draft.record,
            pilot,
            instead_of: Some(stands),
        })
    }

    /// Stores a paper that came under its own pilot, or as a copy of that name under a new one.
    ///
    /// # Errors
    /// As [`Workspace::take`].
    pub async fn settle(&self, coming: Record, copy: Option<String>) -> Arrival {
        let copy = match copy {
            None => None,
            Some(name) => {
                let id = self.ports.random.id();
                Some((id.ok_or((NotDone::NoChance, None))?, name))
            }
        };
        let (pilot, record) = arriving::settled(coming, copy, self.ports.clock.now());
        self.adopt(pilot, record).await
    }

    /// Takes a signed file in as it is, to be read beside the other papers of its pilot and held against them.
    ///
    /// # Errors
    /// Where its signature does not hold (`good`), it is an exercise among what is real, or such a paper is here; else as [`Workspace::take`].
    pub async fn receive(&self, opened: &Opened, (good, is_real): (bool, bool)) -> Arrival {
        let record = arriving::received(opened, good, is_real).map_err(|why| (why.into(), None))?;
        match self.paper(&record.key()).await {
            // It came before, and no store took it: it is tried again.
            Ok(Some(here)) if here.rev == 0 && here.received == record.received => {}
            Ok(Some(_)) | Err(NotDone::Paper(_)) => {
                return Err((NotDone::IsHere(record.form), None));
            }
            Ok(None) | Err(_) => {}
        }
        let pilot = Pilot::new(record.pilot.clone(), self.ports.clock.now());
        self.adopt(pilot, record).await
    }

    /// Stores a first revision of a paper; its pilot is the one given where none is stored yet.
    ///
    /// # Errors
    /// As [`Workspace::take`].
    pub async fn adopt(&self, pilot: Pilot, record: Record) -> Arrival {
        let draft = Draft {
            record,
            expected: None,
            keep: false,
        };
        match self.save(&draft, &pilot).await {
            Ok(pilot) => Ok(Taken {
                record: draft.record,
                pilot,
                instead_of: None,
            }),
            Err(why @ StoreError::Overtaken { .. }) => Err((why.into(), None)),
            Err(why) => {
                let mut listed = pilot;
                let stored = listed.rev;
                listed.note(&draft.record);
                // It was not written by this.
                listed.rev = stored;
                Err((why.into(), Some(Box::new(listed))))
            }
        }
    }
}
