//! What is stored here and cannot be read: found after the list is shown, told on home, never hidden and never written over.

use leptos::prelude::*;

use super::{Db, Desk, Undo};
use crate::app::workspace::Found;
use crate::archive::StoreError;
use crate::archive::backup::{Mending, Swap, Unread};
use crate::browser::clock::Breath;
use crate::ui::erase::spawn;

impl Desk {
    /// Looks through all that is stored, pilot by pilot, so that nothing else waits for it.
    pub(crate) async fn look_through(self, db: Db) {
        if self.store.with_value(Option::is_none) {
            return;
        }
        let workspace = self.workspace();
        let mut breath = Breath::begun();
        let tell = async |found: Vec<Found>| {
            let goes_on = self.db.try_get_untracked() == Some(db);
            if goes_on {
                self.note_all(found);
                breath.taken().await;
            }
            goes_on
        };
        if let Err(why) = workspace.look_through(|id| self.knows(id), tell).await {
            self.trouble.set(Some(why.to_string()));
        }
    }

    /// A pilot that cannot be read stands on the list with what is left of it.
    pub(super) async fn look_at_pilots(self) -> Result<(), StoreError> {
        let workspace = self.workspace();
        let mut tell = async |found: Vec<Found>| {
            let goes_on = workspace.db == self.db_name();
            if goes_on {
                self.note_all(found);
            }
            goes_on
        };
        workspace.look_at_pilots(&mut tell).await
    }

    /// What mends a text that cannot be read.
    pub(crate) async fn mending(self, unread: &Unread) -> Result<Mending, StoreError> {
        self.workspace().mending(unread).await
    }

    /// Mends it; the text that cannot be read is laid aside in the same step, and it can be undone.
    pub(crate) async fn mend(self, unread: Unread, mending: Mending) {
        match self.workspace().mend(&unread, &mending).await {
            Ok(back) => {
                self.relist().await;
                self.say(
                    "已照做；读不出来的原文单独留存，可在“备份与恢复”页下载",
                    Some(self.way_back(back)),
                );
            }
            Err(why) => self.say(why.to_string(), None),
        }
    }

    /// Makes the changes that take others back.
    pub(crate) fn way_back(self, back: Vec<Swap>) -> Undo {
        std::sync::Arc::new(move || {
            let (workspace, back) = (self.workspace(), back.clone());
            spawn(async move {
                match workspace.change(back).await {
                    Ok(_) => self.relist().await,
                    Err(why) => self.say(why.to_string(), None),
                }
            });
        })
    }

    /// Reads the list anew, and lets an open page see it.
    pub(crate) async fn relist(self) {
        let db = self.db.get_untracked();
        if let Some(store) = self.store.get_value() {
            self.unread.set(Vec::new());
            self.list(store, db).await;
        }
        self.note_count();
        self.anew.update(|anew| *anew = anew.wrapping_add(1));
    }

    fn note_all(self, found: Vec<Found>) {
        for each in found {
            self.note_found(each);
        }
    }

    pub(super) fn note_found(self, found: Found) {
        match found {
            Found::Remains(remains) => self.pilots.update(|pilots| {
                pilots.retain(|pilot| pilot.id != remains.id);
                pilots.push(*remains);
            }),
            Found::Unread(found) => {
                let same = |other: &Unread| other.kept == found.kept && other.key == found.key;
                if !self.unread.with_untracked(|all| all.iter().any(same)) {
                    self.unread.update(|all| all.push(found));
                }
            }
        }
    }
}
