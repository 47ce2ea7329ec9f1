//! What is stored and cannot be read: found, mended when that is asked for, and never written over.

use std::collections::BTreeSet;

use super::Workspace;
use crate::app::sign::DEVICE;
use crate::archive::backup::{Mending, Swap, Unread};
use crate::archive::{Store, StoreError, StoreName, apply_batch, papers_of, versions_of};
use crate::dossier::{Kept, Pilot, Record};

/// What was found while all that is stored was looked through.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// A text that cannot be read.
    Unread(Unread),
    /// What is left of a pilot whose own record cannot be read or is gone.
    Remains(Box<Pilot>),
}

impl<S: Store> Workspace<S> {
    /// Looks through all that is stored, pilot by pilot; whoever is told what was found says whether to go on.
    /// `knows` says whether a pilot is listed by then.
    ///
    /// # Errors
    /// As the store failed.
    pub async fn look_through(
        &self,
        knows: impl Fn(&str) -> bool,
        mut tell: impl AsyncFnMut(Vec<Found>) -> bool,
    ) -> Result<(), StoreError> {
        let store = self.open_store()?;
        self.look_at_pilots(&mut tell).await?;
        let keys = store.keys(StoreName::Papers, "").await?;
        let ids: BTreeSet<&str> = keys
            .iter()
            .filter_map(|key| key.split('/').next())
            .collect();
        for id in ids {
            let texts = store.all(StoreName::Papers, &format!("{id}/")).await?;
            let unread = |(key, text): &(String, String)| Unread::look(Kept::Paper, key, text);
            let mut found: Vec<Found> =
                texts.iter().filter_map(unread).map(Found::Unread).collect();
            if !knows(id) {
                // Its own record is gone; its papers are not.
                found.push(Found::Remains(Box::new(Pilot::of_remains(
                    id,
                    "",
                    &records(&texts),
                ))));
            }
            if !tell(found).await {
                return Ok(());
            }
        }
        if let Some(key) = store.get(StoreName::Keys, DEVICE).await? {
            let found = Unread::look(Kept::Key, DEVICE, &key).map(Found::Unread);
            tell(found.into_iter().collect()).await;
        }
        Ok(())
    }

    /// Looks at the records of pilots alone; of one that cannot be read something is left.
    ///
    /// # Errors
    /// As the store failed: less than everything is never shown as all that is left.
    pub async fn look_at_pilots(
        &self,
        tell: &mut impl AsyncFnMut(Vec<Found>) -> bool,
    ) -> Result<(), StoreError> {
        let store = self.open_store()?;
        for (id, text) in store.all(StoreName::Pilots, "").await? {
            let mut found = Vec::new();
            if let Some(unread) = Unread::look(Kept::Pilot, &id, &text) {
                let papers = papers_of(store, &id).await?;
                let remains = Pilot::of_remains(&id, &text, &papers);
                found = vec![Found::Remains(Box::new(remains)), Found::Unread(unread)];
            }
            if !tell(found).await {
                break;
            }
        }
        Ok(())
    }

    /// What mends a text that cannot be read.
    ///
    /// # Errors
    /// As the store failed: a worse remedy is never offered because a better one could not be looked for.
    pub async fn mending(&self, unread: &Unread) -> Result<Mending, StoreError> {
        let what = match unread.kept {
            Kept::Pilot => format!("{}/pilot", unread.key),
            _ => unread.key.clone(),
        };
        Ok(unread.mending(&versions_of(self.open_store()?, &what).await?))
    }

    /// Mends it; the text that cannot be read is laid aside in the same step. Hands back what undoes it.
    ///
    /// # Errors
    /// As the store failed; nothing is changed then.
    pub async fn mend(&self, unread: &Unread, mending: &Mending) -> Result<Vec<Swap>, StoreError> {
        let store = self.open_store()?;
        let papers = match unread.kept {
            Kept::Pilot => papers_of(store, &unread.key).await?,
            _ => Vec::new(),
        };
        let changes = unread.mend(mending, &papers, &self.ports.clock.now());
        self.change(changes).await
    }

    /// What is laid aside because it could not be read: where it stands, and the text that stands there.
    ///
    /// # Errors
    /// As the store failed.
    pub async fn laid_aside(&self) -> Result<Vec<(String, String)>, StoreError> {
        match &self.store {
            Ok(store) => store.all(StoreName::Quarantine, "").await,
            Err(_) => Ok(Vec::new()),
        }
    }

    /// Throws away what is laid aside, by hand only. Hands back what undoes it.
    ///
    /// # Errors
    /// As the store failed; nothing is thrown away then.
    pub async fn throw_aside(
        &self,
        (place, text): (String, String),
    ) -> Result<Vec<Swap>, StoreError> {
        self.change(vec![Swap {
            kept: Kept::Aside,
            key: place,
            before: Some(text),
            after: None,
        }])
        .await
    }

    /// Makes changes, all or none; hands back what undoes them.
    ///
    /// # Errors
    /// As the store failed; nothing is changed then.
    pub async fn change(&self, changes: Vec<Swap>) -> Result<Vec<Swap>, StoreError> {
        apply_batch(self.open_store()?, &changes).await?;
        Ok(changes.into_iter().rev().map(Swap::back).collect())
    }
}

fn records(texts: &[(String, String)]) -> Vec<Record> {
    let read = |(key, text): &(String, String)| Record::read_at(key, text).ok();
    texts.iter().filter_map(read).collect()
}
