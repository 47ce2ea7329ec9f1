//! Opening a paper: what is stored, what is not stored yet, and what windows that are gone left in their journals.

use std::fmt;

use super::Workspace;
use crate::app::editor::{journals_of, sort_left, spare_unreadable};
use crate::archive::backup::Unread;
use crate::archive::{Draft, Store, StoreError, StoreName};
use crate::dossier::{Dossier, Kept, Left, Paper, Pilot, Record, RecordError};
use crate::form::FormId;

/// A paper that was opened.
#[derive(Debug)]
pub struct OpenPaper {
    /// Its pilot with the other papers.
    pub dossier: Dossier,
    /// The paper as it is stored, or as it begins.
    pub record: Record,
    /// What is not stored of it.
    pub left: Left,
    /// Whether edits that cannot be read were laid aside.
    pub spared: bool,
}

/// Why a paper was not opened.
#[derive(Debug)]
pub enum NotOpened {
    /// The store failed.
    Store(StoreError),
    /// Its stored text cannot be read.
    Unread(Option<Box<Unread>>, RecordError),
    /// Its pilot is not here.
    NotHere,
}

impl<S: Store> Workspace<S> {
    /// Whether there are journals of a paper, so that its other windows are to be asked first.
    pub fn has_journals(&self, key: &str) -> bool {
        !self.journals(key).is_empty()
    }

    /// Opens a paper; one that was not begun yet begins with what its pilot's other papers state.
    /// The windows that are at work on it were asked before: one that writes meanwhile would make it old.
    ///
    /// # Errors
    /// Where it is not here or cannot be read.
    pub async fn open_paper(
        &self,
        pilots: &[Pilot],
        (pilot, form): (&str, FormId),
        at_work: &[String],
    ) -> Result<OpenPaper, NotOpened> {
        let key = format!("{pilot}/{}", form.key());
        let mut journals = self.journals(&key);
        journals.retain(|name| !at_work.iter().any(|window| name.ends_with(window.as_str())));
        let dossier = self.dossier(pilots, pilot, Some(form)).await;
        let kept = self.unstored.borrow().paper(&key).cloned();
        let known = pilots.iter().any(|other| other.id == pilot);
        let text = match self.stored_text(&key).await {
            // Nothing of a pilot that was never stored can be missing from the store.
            Err(_) if kept.is_some() || dossier.pilot.rev == 0 && known => None,
            read => read?,
        };
        let begin = || Record::begin(pilot, form, self.ports.clock.now());
        let record = match (text, &kept) {
            (Some(text), kept) => stood_on(read(&key, &text)?, kept.as_ref()),
            (None, Some(kept)) => before(kept),
            // Closed before the first words were stored: the journal has them.
            (None, None) if !journals.is_empty() => begin(),
            (None, None) if known => Record {
                paper: dossier.begin(form.form()),
                ..begin()
            },
            (None, None) => return Err(NotOpened::NotHere),
        };
        let spared = self.spare_journals(&key).await;
        let journal = &*self.ports.journal;
        let mut left = sort_left(journal, journals, &record, !at_work.is_empty());
        if let Some(kept) = kept {
            let fits = kept.expected.unwrap_or(0) == record.rev && at_work.is_empty();
            left.put_unstored(kept.record.paper, &record, fits);
        }
        Ok(OpenPaper {
            dossier,
            record,
            left,
            spared,
        })
    }

    /// A pilot with its papers as they count here, but for one of them.
    pub async fn dossier(&self, pilots: &[Pilot], pilot: &str, but: Option<FormId>) -> Dossier {
        let stored = match &self.store {
            Ok(store) => store
                .all(StoreName::Papers, &format!("{pilot}/"))
                .await
                .unwrap_or_default(),
            Err(_) => Vec::new(),
        };
        let mut dossier = Dossier {
            pilot: self.pilot(pilots, pilot),
            ..Dossier::default()
        };
        dossier.beside(pilots);
        let read = |(key, text): (String, String)| Record::read_at(&key, &text).ok();
        let stored = stored.into_iter().filter_map(read);
        for record in stored.chain(self.unstored.borrow().papers_of(pilot)) {
            if record.pilot == pilot && Some(record.form) != but {
                dossier.take(record);
            }
        }
        dossier
    }

    /// Every pilot that has a paper of a form, with what is kept of it.
    pub async fn with_paper(&self, pilots: &[Pilot], form: FormId) -> Vec<Dossier> {
        let mut dossiers = Vec::new();
        for pilot in pilots.iter().filter(|pilot| pilot.has(form)) {
            dossiers.push(self.dossier(pilots, &pilot.id, None).await);
        }
        dossiers
    }

    /// A pilot as it is known, or a new one.
    pub fn pilot(&self, pilots: &[Pilot], id: &str) -> Pilot {
        let known = pilots.iter().find(|other| other.id == id).cloned();
        known.unwrap_or_else(|| Pilot::new(id.to_owned(), self.ports.clock.now()))
    }

    fn journals(&self, key: &str) -> Vec<String> {
        journals_of(&*self.ports.journal, &self.talk(key))
    }

    async fn spare_journals(&self, key: &str) -> bool {
        let (journal, now) = (&*self.ports.journal, self.ports.clock.now());
        spare_unreadable(
            self.store.as_ref().ok(),
            journal,
            (&self.talk(key), key),
            &now,
        )
        .await
    }
}

fn read(key: &str, text: &str) -> Result<Record, NotOpened> {
    Record::read_at(key, text).map_err(|why| {
        let unread = Unread::look(Kept::Paper, key, text);
        NotOpened::Unread(unread.map(Box::new), why)
    })
}

/// A stored paper; that a signed file was made of it may be among what was not stored.
fn stood_on(stored: Record, kept: Option<&Draft>) -> Record {
    match kept {
        Some(kept) if kept.expected == Some(stored.rev) => Record {
            signed: kept.record.signed.clone(),
            ..stored
        },
        _ => stored,
    }
}

/// A paper of which nothing could be stored or read, as it was before.
fn before(kept: &Draft) -> Record {
    Record {
        rev: kept.expected.unwrap_or(0),
        paper: Paper::default(),
        ..kept.record.clone()
    }
}

impl fmt::Display for NotOpened {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            NotOpened::Store(why) => why.fmt(f),
            NotOpened::Unread(_, why) => why.fmt(f),
            NotOpened::NotHere => f.write_str("本机没有这个试点；它可能在另一个浏览器或另一个网址下，也可能已被清除。请换到当时用的浏览器或网址，或者打开此前下载的备份、草稿或签名文件"),
        }
    }
}

impl std::error::Error for NotOpened {}

impl From<StoreError> for NotOpened {
    fn from(why: StoreError) -> Self {
        NotOpened::Store(why)
    }
}
