//! Whether the database that is open does what it is for: what it holds, and a record that goes in and comes out.

use super::store::{Shelf, Store, StoreError};

impl Store {
    /// How many records each object store has.
    ///
    /// # Errors
    /// As the browser failed.
    pub async fn counts(&self) -> Result<Vec<(Shelf, u32)>, StoreError> {
        let mut counts = Vec::new();
        for shelf in Shelf::ALL {
            let count = self
                .read(shelf, async move |work| work.count(shelf).await)
                .await?;
            counts.push((shelf, count));
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
        self.put(Shelf::Quarantine, KEY, TEXT).await?;
        let read = self.get(Shelf::Quarantine, KEY).await;
        self.remove(Shelf::Quarantine, &[KEY.to_owned()]).await?;
        match read?.as_deref() {
            Some(TEXT) if self.get(Shelf::Quarantine, KEY).await?.is_none() => Ok(()),
            _ => Err(StoreError::Unreadable),
        }
    }
}
