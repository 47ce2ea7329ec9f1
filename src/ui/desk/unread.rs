//! What is stored here and cannot be read: found after the list is shown, told on home, never hidden and never written over.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::{Db, Desk, Undo};
use crate::app::editor::spare_unreadable;
use crate::app::sign::DEVICE;
use crate::archive::backup::{Mending, Swap, Unread};
use crate::archive::{Store, StoreName, apply_batch, papers_of, versions_of};
use crate::browser::clock::{self, Breath};
use crate::browser::ports;
use crate::browser::store::BrowserStore;
use crate::dossier::{Kept, Pilot, Record, Stamp};
use crate::ui::erase::spawn;

impl Desk {
    /// Looks through all that is stored, pilot by pilot, so that nothing else waits for it.
    pub(crate) async fn look_through(self, db: Db) {
        let Some(store) = self.store.get_value() else {
            return;
        };
        self.look_at_pilots(&store).await;
        let keys = store.keys(StoreName::Papers, "").await.unwrap_or_default();
        let ids: BTreeSet<&str> = keys
            .iter()
            .filter_map(|key| key.split('/').next())
            .collect();
        for id in ids {
            let found = store
                .all(StoreName::Papers, &format!("{id}/"))
                .await
                .unwrap_or_default();
            if self.db.try_get_untracked() != Some(db) {
                return;
            }
            for (key, text) in &found {
                self.note_unread(Unread::look(Kept::Paper, key, text));
            }
            if !self.knows(id) {
                // Its own record is gone; its papers are not.
                let papers: Vec<Record> = records(&found);
                self.pilots
                    .update(|pilots| pilots.push(Pilot::of_remains(id, "", &papers)));
            }
        }
        if let Ok(Some(key)) = store.get(StoreName::Keys, DEVICE).await {
            self.note_unread(Unread::look(Kept::Key, DEVICE, &key));
        }
    }

    /// A pilot that cannot be read stands on the list with what is left of it.
    pub(super) async fn look_at_pilots(self, store: &BrowserStore) {
        let mut breath = Breath::begun();
        for (id, text) in store.all(StoreName::Pilots, "").await.unwrap_or_default() {
            breath.taken().await;
            let found = Unread::look(Kept::Pilot, &id, &text);
            if found.is_some() {
                let remains = Pilot::of_remains(&id, &text, &papers(store, &id).await);
                self.pilots.update(|pilots| {
                    pilots.retain(|pilot| pilot.id != id);
                    pilots.push(remains);
                });
                self.note_unread(found);
            }
        }
    }

    /// Reads a stored paper; says in words why it cannot be read, and notes it.
    pub(super) fn read_record(self, key: &str, text: &str) -> Result<Record, String> {
        Record::read_at(key, text).map_err(|why| {
            self.note_unread(Unread::look(Kept::Paper, key, text));
            why.to_string()
        })
    }

    /// Edits kept for a paper that cannot be read are laid aside before new ones are written in their place.
    pub(super) async fn spare_journal(self, key: &str) {
        let (store, journals) = (self.store.get_value(), ports::of_browser().journal);
        let (talk, now) = (self.talk(key), Stamp::new(clock::now()));
        if spare_unreadable(store.as_ref(), &*journals, (&talk, key), &now).await {
            self.say(
                "上次没来得及保存的文字读不出来；原文已隔离留存，可在“备份与恢复”页下载",
                None,
            );
        }
    }

    /// What mends a text that cannot be read.
    pub(crate) async fn mending(self, unread: &Unread) -> Mending {
        let what = match unread.kept {
            Kept::Pilot => format!("{}/pilot", unread.key),
            _ => unread.key.clone(),
        };
        let versions = match self.store.get_value() {
            Some(store) => versions_of(&store, &what).await.unwrap_or_default(),
            None => Vec::new(),
        };
        unread.mending(&versions)
    }

    /// Mends it; the text that cannot be read is laid aside in the same step, and it can be undone.
    pub(crate) async fn mend(self, unread: Unread, mending: Mending) {
        let Some(store) = self.store.get_value() else {
            return;
        };
        let papers = papers(&store, &unread.key).await;
        let swaps = unread.mend(&mending, &papers, &Stamp::new(clock::now()));
        if let Err(why) = apply_batch(&store, &swaps).await {
            return self.say(why.to_string(), None);
        }
        self.relist().await;
        self.say(
            "已照做；读不出来的原文隔离留存，可在“备份与恢复”页下载",
            Some(self.way_back(swaps)),
        );
    }

    /// Takes changes back, last first.
    pub(crate) fn way_back(self, swaps: Vec<Swap>) -> Undo {
        let back: Vec<Swap> = swaps.into_iter().rev().map(Swap::back).collect();
        std::sync::Arc::new(move || {
            let back = back.clone();
            spawn(async move {
                let Some(store) = self.store.get_value() else {
                    return;
                };
                match apply_batch(&store, &back).await {
                    Ok(()) => self.relist().await,
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

    fn note_unread(self, found: Option<Unread>) {
        let Some(found) = found else { return };
        let same = |other: &Unread| other.kept == found.kept && other.key == found.key;
        if !self.unread.with_untracked(|all| all.iter().any(same)) {
            self.unread.update(|all| all.push(found));
        }
    }
}

async fn papers(store: &BrowserStore, pilot: &str) -> Vec<Record> {
    papers_of(store, pilot).await.unwrap_or_default()
}

fn records(texts: &[(String, String)]) -> Vec<Record> {
    let read = |(key, text): &(String, String)| Record::read_at(key, text).ok();
    texts.iter().filter_map(read).collect()
}
