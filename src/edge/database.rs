//! `IndexedDB` through rexie, which no other file knows: opening, transactions, and what they do.
//!
//! Inside a transaction nothing is awaited but its own requests: it would commit while we wait.

use rexie::{KeyRange, ObjectStore, Rexie, Transaction, TransactionMode};
use wasm_bindgen::JsValue;

use super::store_error::StoreError;
use super::{clock, durable};

const VERSION: u32 = 1;
const PATIENCE: i32 = 5_000; // Milliseconds; an opening blocked by another window waits for ever.

/// An object store; each holds JSON texts under text keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shelf {
    /// What is known of a pilot, by its identifier.
    Pilots,
    /// The papers as they stand, by `pilot/paper`.
    Papers,
    /// Their earlier revisions, by a key that begins with `pilot/`.
    History,
    /// The keys that sign.
    Keys,
    /// Records that could not be read.
    Quarantine,
}

impl Shelf {
    /// Every object store there ever was: rexie deletes what a later version does not list.
    pub(super) const ALL: [Self; 5] = [
        Self::Pilots,
        Self::Papers,
        Self::History,
        Self::Keys,
        Self::Quarantine,
    ];

    const fn name(self) -> &'static str {
        match self {
            Self::Pilots => "pilots",
            Self::Papers => "papers",
            Self::History => "history",
            Self::Keys => "keys",
            Self::Quarantine => "quarantine",
        }
    }
}

/// A connection, closed when dropped so that it never blocks another window.
pub(super) struct Database(Option<Rexie>);

impl Database {
    /// Opens the database of that name and makes it where it is missing.
    pub(super) async fn open(name: &str) -> Result<Self, StoreError> {
        durable::wrap();
        let empty = Rexie::builder(name).version(VERSION);
        let builder = Shelf::ALL.iter().fold(empty, |builder, shelf| {
            builder.add_object_store(ObjectStore::new(shelf.name()))
        });
        // A connection that comes too late is dropped, and so closed, where nobody waits any more.
        let opening = async { builder.build().await.map(|rexie| Self(Some(rexie))) };
        let opened = clock::within(PATIENCE, opening).await;
        opened
            .ok_or(StoreError::TimedOut)?
            .map_err(|error| StoreError::told_by_opening(words(&error)))
    }

    /// Does some reading in one transaction.
    pub(super) async fn read<T>(
        &self,
        shelves: &[Shelf],
        work: impl AsyncFn(&Work) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        work(&self.begin(shelves, TransactionMode::ReadOnly)?).await
    }

    /// Does some writing in one transaction: all of it or nothing, and done when the disk has it.
    pub(super) async fn write<T>(
        &self,
        shelves: &[Shelf],
        work: impl AsyncFn(&Work) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let begun = self.begin(shelves, TransactionMode::ReadWrite)?;
        let done = work(&begun).await;
        if done.is_ok() {
            begun.commit().await?;
        } else {
            // One that is only dropped would commit. The browser may have aborted it already.
            let _ = begun.0.abort().await;
        }
        done
    }

    fn begin(&self, shelves: &[Shelf], mode: TransactionMode) -> Result<Work, StoreError> {
        let names: Vec<_> = shelves.iter().map(|shelf| shelf.name()).collect();
        let rexie = self.0.as_ref().ok_or(StoreError::Closed)?;
        rexie.transaction(&names, mode).map(Work).map_err(told)
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        if let Some(rexie) = self.0.take() {
            rexie.close();
        }
    }
}

/// A transaction at work.
pub(super) struct Work(Transaction);

impl Work {
    pub(super) async fn get(&self, on: Shelf, key: &str) -> Result<Option<String>, StoreError> {
        let found = self.shelf(on)?.get(key.into()).await.map_err(told)?;
        Ok(found.as_ref().map(text_of))
    }

    /// All records whose keys begin with `prefix`, in order.
    pub(super) async fn all(
        &self,
        on: Shelf,
        prefix: &str,
    ) -> Result<Vec<(String, String)>, StoreError> {
        let records = self.shelf(on)?;
        let range = Some(beginning_with(prefix)?);
        let keys = records.get_all_keys(range, None).await.map_err(told)?;
        let range = Some(beginning_with(prefix)?);
        let texts = records.get_all(range, None).await.map_err(told)?;
        let keys = keys.iter().map(text_of);
        Ok(keys.zip(texts.iter().map(text_of)).collect())
    }

    pub(super) async fn count(&self, on: Shelf) -> Result<u32, StoreError> {
        self.shelf(on)?.count(None).await.map_err(told)
    }

    /// All keys that begin with `prefix`, in order.
    pub(super) async fn keys(&self, on: Shelf, prefix: &str) -> Result<Vec<String>, StoreError> {
        let range = Some(beginning_with(prefix)?);
        let keys = self.shelf(on)?.get_all_keys(range, None).await;
        Ok(keys.map_err(told)?.iter().map(text_of).collect())
    }

    pub(super) async fn put(
        &self,
        on: Shelf,
        (key, text): &(String, String),
    ) -> Result<(), StoreError> {
        let (key, text) = (JsValue::from(key), JsValue::from(text));
        let put = self.shelf(on)?.put(&text, Some(&key)).await;
        put.map(drop).map_err(told)
    }

    pub(super) async fn delete(&self, on: Shelf, keys: &[String]) -> Result<(), StoreError> {
        let records = self.shelf(on)?;
        for key in keys {
            records.delete(key.into()).await.map_err(told)?;
        }
        Ok(())
    }

    /// Deletes all records whose keys begin with `prefix`.
    pub(super) async fn delete_all(&self, on: Shelf, prefix: &str) -> Result<(), StoreError> {
        let range = beginning_with(prefix)?;
        self.shelf(on)?.delete(range.into()).await.map_err(told)
    }

    fn shelf(&self, on: Shelf) -> Result<rexie::Store, StoreError> {
        self.0.store(on.name()).map_err(told)
    }

    async fn commit(self) -> Result<(), StoreError> {
        let committed = self.0.commit().await;
        committed.map_err(|error| match (durable::abort_reason(), error) {
            (Some(reason), _) => StoreError::told(reason),
            // Aborted by nobody: the connection went away.
            (None, rexie::Error::TransactioncommitFailed) => StoreError::Closed,
            (None, error) => told(error),
        })
    }
}

fn beginning_with(prefix: &str) -> Result<KeyRange, StoreError> {
    let last = format!("{prefix}\u{ffff}");
    KeyRange::bound(&prefix.into(), &last.into(), None, None)
        .map_err(|error| StoreError::told(error.to_string()))
}

/// The stored text; of a record that is no text what it holds, so that it can be shown and set aside.
fn text_of(value: &JsValue) -> String {
    let json = || js_sys::JSON::stringify(value).ok()?.as_string();
    value.as_string().or_else(json).unwrap_or_default()
}

#[expect(clippy::needless_pass_by_value, reason = "map_err hands over a value")]
fn told(error: rexie::Error) -> StoreError {
    StoreError::told(words(&error))
}

fn words(error: &rexie::Error) -> String {
    match error {
        rexie::Error::IdbError(error) => error.to_string(),
        error => error.to_string(),
    }
}
