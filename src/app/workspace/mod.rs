//! The pilots and papers of one database, as the application reads, stores, copies and removes them: over any store, without a browser.
//!
//! It holds no list and no signals: it is handed the pilots as they are known, and hands back what stands then.

mod arrivals;
mod backup;
mod error;
mod opening;
mod pilots;
mod unreadable;

use std::cell::RefCell;
use std::rc::Rc;

use super::Unstored;
use super::ports::Ports;
use crate::archive::{self, Draft, Store, StoreError, StoreName};
use crate::dossier::{Pilot, Record};

pub use arrivals::{Arrival, Taken};
pub use backup::{Extent, NotTakenIn};
pub use error::NotDone;
pub use opening::{NotOpened, OpenPaper};
pub use unreadable::Found;

/// One database, and what is kept beside it.
pub struct Workspace<S> {
    /// The open store, or why none is open.
    pub store: Result<S, StoreError>,
    /// What no store took.
    pub unstored: Rc<RefCell<Unstored>>,
    /// Time, chance and the journal.
    pub ports: Ports,
    /// The name of the database, with which the names of its journals begin.
    pub db: &'static str,
}

impl<S: Store> Workspace<S> {
    /// Writes a draft with its card; `here` is its pilot as it is known. What cannot be stored is kept as long as the page is open;
    /// but what another window overtook is the editor's to lay aside.
    ///
    /// # Errors
    /// As the store failed.
    pub async fn save(&self, draft: &Draft, here: &Pilot) -> Result<Pilot, StoreError> {
        let done = match self.open_store() {
            Ok(store) => archive::save(store, draft, here).await,
            Err(why) => Err(why),
        };
        let mut unstored = self.unstored.borrow_mut();
        match &done {
            Ok(_) => {
                unstored.forget_paper(&draft.record.key());
                unstored.forget_pilot(&draft.record.pilot);
            }
            Err(StoreError::Overtaken { .. }) => {}
            Err(_) => {
                let mut pilot = here.clone();
                pilot.note(&draft.record);
                unstored.put(draft.clone(), pilot);
            }
        }
        done
    }

    /// A paper as it counts here: what could not be stored, with the revision it stands on, before what is stored.
    ///
    /// # Errors
    /// As the store failed, or where the stored text cannot be read.
    pub async fn paper(&self, key: &str) -> Result<Option<Record>, NotDone> {
        let kept = self.unstored.borrow().paper(key).cloned();
        if let Some(kept) = kept {
            return Ok(Some(Record {
                rev: kept.expected.unwrap_or(0),
                ..kept.record
            }));
        }
        let text = self.stored_text(key).await?;
        let read = text.map(|text| Record::read_at(key, &text));
        read.transpose().map_err(NotDone::Paper)
    }

    /// The stored text of a paper.
    ///
    /// # Errors
    /// As the store failed.
    pub async fn stored_text(&self, key: &str) -> Result<Option<String>, StoreError> {
        self.open_store()?.get(StoreName::Papers, key).await
    }

    /// What the windows of a paper talk under, and what the names of its journals begin with.
    pub fn talk(&self, key: &str) -> String {
        format!("{}/{key}", self.db)
    }

    fn open_store(&self) -> Result<&S, StoreError> {
        self.store.as_ref().map_err(Clone::clone)
    }
}
