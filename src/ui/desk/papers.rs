//! Papers in and out of the store, with what the journal still holds of them.

use leptos::prelude::*;

use super::Desk;
use crate::archive::{self, Draft, Store, StoreError, StoreName};
use crate::browser::{clock, page};
use crate::dossier::{Dossier, Paper, Pilot, Record, Stamp};
use crate::form::FormId;
use crate::ui::session::Session;

impl Desk {
    /// Opens a paper with what the journal still holds of it; one that was not begun yet begins with what its pilot's other papers state.
    pub(crate) async fn open_paper(
        self,
        pilot: &str,
        form: FormId,
        owner: &Owner,
    ) -> Result<Session, String> {
        let key = format!("{pilot}/{}", form.key());
        // What is left of a pilot whose record cannot be read is found before anything is written over it.
        if let Some(store) = self.store.get_value().filter(|_| !self.knows(pilot)) {
            self.look_at_pilots(&store).await;
        }
        // Asked before the paper is read: a window that writes meanwhile would make it old.
        let found = self.journals(&key).await;
        let dossier = self.dossier(pilot, form).await;
        let text = match self.load(&key).await {
            // Nothing of a pilot that was never stored can be missing from the store.
            Err(_) if dossier.pilot.rev == 0 && self.knows(pilot) => None,
            loaded => loaded.map_err(|error| error.to_string())?,
        };
        let record = match text {
            Some(text) => self.read_record(&key, &text)?,
            // Closed before the first words were stored: the journal has them.
            None if !found.is_empty() => Record::begin(pilot, form, Stamp::new(clock::now())),
            None if self.knows(pilot) => Record {
                paper: dossier.begin(form.form()),
                ..Record::begin(pilot, form, Stamp::new(clock::now()))
            },
            None => {
                return Err(
                    "本机没有这个试点；它可能在另一个浏览器或另一个网址下，也可能已被清除。请换到当时用的浏览器或网址，或者打开此前下载的备份、草稿或签名文件"
                        .to_owned(),
                );
            }
        };
        self.spare_journal(&key).await;
        let left = found.against(&record);
        Ok(owner.with(|| {
            let session = Session::open(self, dossier, record);
            session.take_up(left);
            session
        }))
    }

    /// A pilot with its papers as they are stored, but for one of them.
    pub(crate) async fn dossier(self, pilot: &str, but: FormId) -> Dossier {
        let stored = match self.store.get_value() {
            Some(store) => store
                .all(StoreName::Papers, &format!("{pilot}/"))
                .await
                .unwrap_or_default(),
            None => Vec::new(),
        };
        let unstored = self.unstored.get_value().borrow().papers_of(pilot);
        let mut dossier = Dossier {
            pilot: self.pilot(pilot, &Stamp::new(clock::now())),
            ..Dossier::default()
        };
        self.pilots.with_untracked(|pilots| dossier.beside(pilots));
        for (key, text) in stored.into_iter().chain(unstored) {
            if let Ok(record) = Record::read_at(&key, &text)
                && record.pilot == pilot
                && record.form != but
            {
                dossier.take(record);
            }
        }
        dossier
    }

    /// Writes a draft, and what becomes of its pilot then; what cannot be stored is kept in memory.
    pub(crate) async fn save(
        self,
        draft: &Draft,
        pilot: impl Fn(Option<Pilot>) -> Pilot,
    ) -> Result<Pilot, StoreError> {
        self.writing.update(|writing| *writing += 1);
        let mut done = match self.store.get_value() {
            Some(store) => archive::save(&store, draft, &pilot).await,
            None => Err(self.shut.get_value()),
        };
        // The passphrase was removed in another window: as the store stands now it can be written.
        if done == Err(StoreError::Rekeyed)
            && self.follow_key().await
            && let Some(store) = self.store.get_value()
        {
            done = archive::save(&store, draft, &pilot).await;
            self.begin_anew();
        }
        self.writing.update(|writing| *writing -= 1);
        match done {
            Ok(now) => {
                let unstored = self.unstored.get_value();
                unstored.borrow_mut().forget_paper(&draft.record.key());
                self.trouble.set(None);
                self.note_pilot(now.clone());
                self.note_editing();
                Ok(now)
            }
            Err(why @ StoreError::Overtaken { .. }) => Err(why),
            // The page of the paper says why, and offers a file.
            Err(why) => {
                let (key, text) = (draft.record.key(), draft.record.write());
                self.unstored.get_value().borrow_mut().put_paper(key, text);
                Err(why)
            }
        }
    }

    /// The stored text of a paper.
    pub(crate) async fn load(self, key: &str) -> Result<Option<String>, StoreError> {
        let unstored = self.unstored.get_value().borrow().paper(key);
        if let Some(text) = unstored {
            return Ok(Some(text));
        }
        match self.store.get_value() {
            Some(store) => store.get(StoreName::Papers, key).await,
            None => Err(self.shut.get_value()),
        }
    }

    /// Puts another paper over a stored one, which is kept as an earlier version; says what stands now.
    pub(crate) async fn overwrite(
        self,
        stored: Record,
        paper: Paper,
    ) -> Result<Record, StoreError> {
        let expected = Some(stored.rev);
        let record = Record {
            rev: stored.rev + 1,
            saved: Stamp::new(clock::now()),
            paper,
            ..stored
        };
        let draft = Draft {
            record: record.clone(),
            expected,
            keep: true,
        };
        let here = self.pilot(&record.pilot, &record.saved);
        self.save(&draft, |stored| {
            with_card(stored.unwrap_or_else(|| here.clone()), &record)
        })
        .await?;
        Ok(record)
    }

    /// Opens a page anew, because what it shows was changed underneath it.
    pub(crate) fn reopen(self, address: &str) {
        self.anew.update(|anew| *anew = anew.wrapping_add(1));
        page::go(address);
    }
}

/// A pilot with the card of a paper as it is about to be stored.
pub(crate) fn with_card(mut pilot: Pilot, record: &Record) -> Pilot {
    pilot.note(record);
    pilot
}
