//! Papers in and out of the database, with what becomes of the list then.

use leptos::prelude::*;

use super::Desk;
use crate::app::workspace::{Found, NotOpened, OpenPaper};
use crate::archive::{Draft, StoreError};
use crate::browser::{clock, page};
use crate::dossier::{Dossier, Pilot, Record};
use crate::form::FormId;
use crate::ui::session::Session;

/// What is being written is waited for so long, looked at after each moment, in milliseconds.
const PATIENCE: i32 = 3_000;
const MOMENT: i32 = 20;

impl Desk {
    /// Opens a paper with what is not stored of it.
    pub(crate) async fn open_paper(
        self,
        pilot: &str,
        form: FormId,
        owner: &Owner,
    ) -> Result<Session, String> {
        self.writes_done().await;
        // What is left of a pilot whose record cannot be read is found before anything is written over it.
        if !self.knows(pilot) && self.store.with_value(Option::is_some) {
            let looked = self.look_at_pilots().await;
            looked.map_err(|why| why.to_string())?;
        }
        // Asked before the paper is read: a window that writes meanwhile would make it old.
        let at_work = self.windows_at(&format!("{pilot}/{}", form.key())).await;
        let pilots = self.pilots.get_untracked();
        let opened = self.workspace();
        let opened = opened.open_paper(&pilots, (pilot, form), &at_work).await;
        let OpenPaper {
            dossier,
            record,
            left,
            spared,
        } = opened.map_err(|why| self.not_opened(why))?;
        if spared {
            self.say(
                "上次没来得及保存的文字读不出来；原文已单独留存，可在“备份与恢复”页下载",
                None,
            );
        }
        Ok(owner.with(|| {
            let session = Session::open(self, dossier, record);
            session.take_up(left);
            session
        }))
    }

    /// Waits for what is being written: a paper that is left and opened again at once would be read as it stood before, and take
    /// its own write for another window's. A write that hangs is not waited for.
    async fn writes_done(self) {
        for _ in 0..PATIENCE / MOMENT {
            if self.writing.get_untracked() == 0 {
                break;
            }
            clock::pause(MOMENT).await;
        }
    }

    fn not_opened(self, why: NotOpened) -> String {
        let says = why.to_string();
        if let NotOpened::Unread(Some(unread), _) = why {
            self.note_found(Found::Unread(*unread));
        }
        says
    }

    /// A pilot with its papers as they count here, but for one of them.
    pub(crate) async fn dossier(self, pilot: &str, but: FormId) -> Dossier {
        let pilots = self.pilots.get_untracked();
        self.workspace().dossier(&pilots, pilot, Some(but)).await
    }

    /// Writes a draft of a pilot's paper; what cannot be stored is kept in memory.
    pub(crate) async fn save(self, draft: &Draft, here: &Pilot) -> Result<Pilot, StoreError> {
        let workspace = self.workspace();
        self.writing.update(|writing| *writing += 1);
        let mut done = workspace.save(draft, here).await;
        // The passphrase was removed in another window: as the store stands now it can be written.
        if done == Err(StoreError::Rekeyed) && self.follow_key().await {
            done = workspace.save(draft, here).await;
            self.begin_anew();
        }
        self.writing.update(|writing| *writing -= 1);
        if let Ok(now) = &done {
            self.note_stored(workspace.db, now.clone());
        }
        done
    }

    /// What was just written stands in the list, unless another database is open by now.
    pub(super) fn note_stored(self, db: &str, pilot: Pilot) {
        if db == self.db_name() {
            self.trouble.set(None);
            self.note_pilot(pilot);
            self.note_editing();
        }
    }

    /// The stored paper of that key, if it can be read.
    pub(crate) async fn stored_paper(self, key: &str) -> Option<Record> {
        let text = self.workspace().stored_text(key).await.ok().flatten()?;
        Record::read_at(key, &text).ok()
    }

    /// What was not stored of a paper is kept elsewhere by now.
    pub(crate) fn forget_unstored(self, key: &str) {
        let unstored = self.unstored.get_value();
        unstored.borrow_mut().forget_paper(key);
    }

    /// Opens a page anew, because what it shows was changed underneath it.
    pub(crate) fn reopen(self, address: &str) {
        self.anew.update(|anew| *anew = anew.wrapping_add(1));
        page::go(address);
    }
}
