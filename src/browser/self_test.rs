//! Whether the database that is open does what it is for: what it holds, and a record that goes in and comes out.

use super::store::BrowserStore;
use crate::archive::{Store, StoreError, StoreName};

impl BrowserStore {
    /// How many records each object store has.
    ///
    /// # Errors
    /// As the browser failed.
    pub async fn counts(&self) -> Result<Vec<(StoreName, u32)>, StoreError> {
        let mut counts = Vec::new();
        for name in StoreName::ALL {
            let count = self
                .read(name, async move |records| records.count(name).await)
                .await?;
            counts.push((name, count));
        }
        Ok(counts)
    }

    /// Writes a record that is nobody's, reads it back and removes it, each in a transaction of its own.
    ///
    /// # Errors
    /// As the browser failed; [`StoreError::Unreadable`] where something else was read than was written.
    pub async fn attempt(&self) -> Result<(), StoreError> {
        const KEY: &str = "diagnosis";
        const TEXT: &str = "{\"diagnosis\":\"试\"}";
        self.put(StoreName::Quarantine, KEY, TEXT).await?;
        let read = self.get(StoreName::Quarantine, KEY).await;
        self.remove(StoreName::Quarantine, KEY).await?;
        match read?.as_deref() {
            Some(TEXT) if self.get(StoreName::Quarantine, KEY).await?.is_none() => Ok(()),
            _ => Err(StoreError::Unreadable),
        }
    }
}
