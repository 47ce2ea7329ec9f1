//! Opens a store, reads its list, and says where it is damaged or was emptied.

use leptos::prelude::*;

use super::{Db, Desk};
use crate::archive::{Store, StoreError, StoreName};
use crate::browser::store::BrowserStore;
use crate::browser::{canary, clock, journal, page};
use crate::dossier::{Pilot, PilotId, Stamp, loss};

/// So many pilots are read at a time; the page answers between.
const SLICE: usize = 200;

impl Desk {
    /// Opens a store and reads its list.
    pub(crate) async fn open(self, db: Db) {
        self.ready.set(false);
        self.store.set_value(None);
        self.pilots.set(Vec::new());
        self.unread.set(Vec::new());
        let opened = self.store_of(db).await;
        // Another database was asked for meanwhile: this one must not take its place.
        if self.db.get_untracked() != db {
            return;
        }
        match opened {
            Ok(store) => self.list(store, db).await,
            Err(error) => {
                self.trouble.set(Some(error.to_string()));
                if error == StoreError::Damaged {
                    page::rescue(&loss::damaged(noted(db)));
                }
                self.shut.set_value(error);
            }
        }
        self.ready.set(true);
    }

    pub(super) async fn list(self, store: BrowserStore, db: Db) {
        let listed = store.all(StoreName::Pilots, "").await;
        if self.db.get_untracked() != db {
            return;
        }
        match listed {
            Ok(texts) => {
                // The browser or somebody may have cleared the store.
                if let Some(loss) = loss::emptied(noted(db), texts.len()) {
                    self.trouble.set(Some(loss));
                }
                let mut pilots = Vec::new();
                for slice in texts.chunks(SLICE) {
                    // What cannot be read is found by the second part, which can say what is left of it.
                    let read = |(id, text): &(String, String)| Pilot::read_at(id, text).ok();
                    pilots.extend(slice.iter().filter_map(read));
                    if slice.len() == SLICE {
                        clock::pause(0).await;
                    }
                }
                if self.db.get_untracked() != db {
                    return;
                }
                self.pilots.set(with_begun(db, &texts, pilots));
            }
            Err(error) => self.trouble.set(Some(error.to_string())),
        }
        self.store.set_value(Some(store));
        if let Some(rest) = self.rest.get_untracked() {
            (rest.listed)(self, db);
        }
    }
}

impl Desk {
    /// The pilots of which words stand in the journal.
    pub(crate) fn noted(self) -> Vec<String> {
        noted_in(self.db.get_untracked())
    }
}

/// What was noted of a store, apart from it.
fn noted(db: Db) -> loss::Noted {
    let (count, at) = canary::get(db.name())?;
    Some((count, Stamp::new(at).day()))
}

/// Pilots whose first words stand in the journal only, because the page was closed before they were stored.
fn with_begun(db: Db, stored: &[(String, String)], mut pilots: Vec<Pilot>) -> Vec<Pilot> {
    for id in noted_in(db) {
        let known = stored.iter().any(|(stored, _)| *stored == id)
            || pilots.iter().any(|pilot| pilot.id == id);
        if !known {
            pilots.push(Pilot::new(id, Stamp::new(clock::now())));
        }
    }
    pilots
}

/// The pilots of which words stand in the journal.
fn noted_in(db: Db) -> Vec<String> {
    let ids = journal::names().into_iter().filter_map(|name| {
        let mut words = name.split('/');
        let here = words.next() == Some(db.name());
        let id = words.next().and_then(PilotId::read).filter(|_| here)?;
        Some(id.as_str().to_owned())
    });
    ids.collect()
}
