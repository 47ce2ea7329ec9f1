//! The port of the store: texts under keys in five stores, read and written in transactions.

use super::StoreError;
use crate::dossier::Kept;

/// An object store; each holds JSON texts under text keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StoreName {
    /// What is known of a pilot, by its identifier.
    Pilots,
    /// The papers as they stand, by `pilot/form`.
    Papers,
    /// Their earlier versions, by a key that begins with `pilot/`.
    History,
    /// The keys that sign.
    Keys,
    /// Records that could not be read.
    Quarantine,
}

impl StoreName {
    /// Every object store there ever was: rexie deletes what a later version does not list.
    pub const ALL: [Self; 5] = [
        Self::Pilots,
        Self::Papers,
        Self::History,
        Self::Keys,
        Self::Quarantine,
    ];

    /// Its name in the browser's database.
    pub const fn name(self) -> &'static str {
        self.kept().key()
    }

    /// Where things of a kind are kept in the database; some are kept in localStorage.
    pub fn of(kept: Kept) -> Option<Self> {
        Self::ALL.into_iter().find(|each| each.kept() == kept)
    }

    /// The kind of things it keeps.
    pub const fn kept(self) -> Kept {
        match self {
            Self::Pilots => Kept::Pilot,
            Self::Papers => Kept::Paper,
            Self::History => Kept::Version,
            Self::Keys => Kept::Key,
            Self::Quarantine => Kept::Aside,
        }
    }
}

/// Reading and writing that belong together: others see all of it or nothing.
///
/// Nothing may be awaited in it but its own requests: a browser commits while one waits for something else.
#[allow(async_fn_in_trait)] // The page has one thread: no future of ours need be `Send`.
pub trait Transaction {
    /// The text under a key.
    async fn get(&self, from: StoreName, key: &str) -> Result<Option<String>, StoreError>;

    /// All keys that begin with `prefix`, in order, with their texts.
    async fn all(&self, from: StoreName, prefix: &str)
    -> Result<Vec<(String, String)>, StoreError>;

    /// All keys that begin with `prefix`, in order.
    async fn keys(&self, from: StoreName, prefix: &str) -> Result<Vec<String>, StoreError>;

    /// Puts a text under a key, whatever stood there.
    async fn put(&self, into: StoreName, key: &str, text: &str) -> Result<(), StoreError>;

    /// Removes what stands under a key; where nothing does, that is no error.
    async fn delete(&self, from: StoreName, key: &str) -> Result<(), StoreError>;
}

/// Puts a text of ours under a key, whatever stood there. A text that could not be written is no text: nothing takes its place.
///
/// # Errors
/// [`StoreError::Unwritten`] where there is none, else as the store failed.
pub(super) async fn put(
    records: &impl Transaction,
    into: StoreName,
    key: &str,
    text: &str,
) -> Result<(), StoreError> {
    if text.is_empty() {
        return Err(StoreError::Unwritten);
    }
    records.put(into, key, text).await
}

/// A place where records are kept.
#[allow(async_fn_in_trait)] // As above.
pub trait Store {
    /// Its transactions.
    type Transaction: Transaction;

    /// Does some reading in one transaction.
    ///
    /// # Errors
    /// As the store failed, or as the work did.
    async fn read<T: 'static>(
        &self,
        from: StoreName,
        work: impl AsyncFn(&Self::Transaction) -> Result<T, StoreError> + 'static,
    ) -> Result<T, StoreError>;

    /// Does some writing in one transaction: all of it or nothing, and done when the disk has it.
    ///
    /// # Errors
    /// As the store failed, or as the work did; nothing is written then.
    async fn write<T>(
        &self,
        into: &[StoreName],
        work: impl AsyncFn(&Self::Transaction) -> Result<T, StoreError>,
    ) -> Result<T, StoreError>;

    /// The text under a key.
    ///
    /// # Errors
    /// As the store failed.
    async fn get(&self, from: StoreName, key: &str) -> Result<Option<String>, StoreError> {
        let key = key.to_owned();
        self.read(from, async move |records| records.get(from, &key).await)
            .await
    }

    /// All keys that begin with `prefix`, in order, with their texts.
    ///
    /// # Errors
    /// As the store failed.
    async fn all(
        &self,
        from: StoreName,
        prefix: &str,
    ) -> Result<Vec<(String, String)>, StoreError> {
        let prefix = prefix.to_owned();
        self.read(from, async move |records| records.all(from, &prefix).await)
            .await
    }

    /// All keys that begin with `prefix`, in order.
    ///
    /// # Errors
    /// As the store failed.
    async fn keys(&self, from: StoreName, prefix: &str) -> Result<Vec<String>, StoreError> {
        let prefix = prefix.to_owned();
        self.read(from, async move |records| records.keys(from, &prefix).await)
            .await
    }

    /// Puts a text under a key, whatever stood there.
    ///
    /// # Errors
    /// As the store failed.
    async fn put(&self, into: StoreName, key: &str, text: &str) -> Result<(), StoreError> {
        self.write(&[into], async |records| records.put(into, key, text).await)
            .await
    }

    /// Removes what stands under a key; where nothing does, that is no error.
    ///
    /// # Errors
    /// As the store failed; nothing is removed then.
    async fn remove(&self, from: StoreName, key: &str) -> Result<(), StoreError> {
        self.write(&[from], async |records| records.delete(from, key).await)
            .await
    }
}
