//! A transaction at work on the shelves as they stand, on the disk or in memory; what it reads may be sealed.
//!
//! Nothing is awaited but its own requests: the browser would commit while we wait.

use std::cell::RefCell;

use rexie::{KeyRange, Transaction};
use wasm_bindgen::JsValue;

use super::database::{Shelf, told};
use super::durable;
use super::ram::Ram;
use super::store_error::StoreError;

/// A transaction.
pub(super) enum Work {
    /// In the browser's database.
    Disk(Transaction),
    /// In memory, with what stood there before, so that it can be undone.
    Memory(Ram, RefCell<Vec<Before>>),
}

type Before = (Shelf, String, Option<String>);

impl Work {
    pub(super) fn in_memory(ram: &Ram) -> Self {
        Self::Memory(ram.clone(), RefCell::default())
    }

    pub(super) async fn get(&self, on: Shelf, key: &str) -> Result<Option<String>, StoreError> {
        match self {
            Self::Disk(disk) => {
                let found = shelf(disk, on)?.get(key.into()).await.map_err(told)?;
                Ok(found.as_ref().map(text_of))
            }
            Self::Memory(ram, _) => Ok(ram.get(on, key)),
        }
    }

    /// All records whose keys begin with `prefix`, in order.
    pub(super) async fn all(
        &self,
        on: Shelf,
        prefix: &str,
    ) -> Result<Vec<(String, String)>, StoreError> {
        let disk = match self {
            Self::Disk(disk) => disk,
            Self::Memory(ram, _) => return Ok(ram.below(on, prefix)),
        };
        let records = shelf(disk, on)?;
        let range = Some(beginning_with(prefix)?);
        let keys = records.get_all_keys(range, None).await.map_err(told)?;
        let range = Some(beginning_with(prefix)?);
        let texts = records.get_all(range, None).await.map_err(told)?;
        let keys = keys.iter().map(text_of);
        Ok(keys.zip(texts.iter().map(text_of)).collect())
    }

    pub(super) async fn count(&self, on: Shelf) -> Result<u32, StoreError> {
        match self {
            Self::Disk(disk) => shelf(disk, on)?.count(None).await.map_err(told),
            Self::Memory(ram, _) => Ok(u32::try_from(ram.below(on, "").len()).unwrap_or(u32::MAX)),
        }
    }

    /// The keys that begin with `prefix`, in order.
    pub(super) async fn keys(&self, on: Shelf, prefix: &str) -> Result<Vec<String>, StoreError> {
        let disk = match self {
            Self::Disk(disk) => disk,
            Self::Memory(ram, _) => {
                let records = ram.below(on, prefix).into_iter();
                return Ok(records.map(|(key, _)| key).collect());
            }
        };
        let range = Some(beginning_with(prefix)?);
        let keys = shelf(disk, on)?.get_all_keys(range, None).await;
        Ok(keys.map_err(told)?.iter().map(text_of).collect())
    }

    pub(super) async fn put(&self, on: Shelf, key: &str, text: &str) -> Result<(), StoreError> {
        match self {
            Self::Disk(disk) => {
                let (key, text) = (JsValue::from(key), JsValue::from(text));
                let put = shelf(disk, on)?.put(&text, Some(&key)).await;
                put.map(drop).map_err(told)
            }
            Self::Memory(ram, before) => {
                change((ram, before), on, key, Some(text.to_owned()));
                Ok(())
            }
        }
    }

    pub(super) async fn delete(&self, on: Shelf, key: &str) -> Result<(), StoreError> {
        match self {
            Self::Disk(disk) => shelf(disk, on)?.delete(key.into()).await.map_err(told),
            Self::Memory(ram, before) => {
                change((ram, before), on, key, None);
                Ok(())
            }
        }
    }

    /// Deletes all records whose keys begin with `prefix`.
    pub(super) async fn delete_all(&self, on: Shelf, prefix: &str) -> Result<(), StoreError> {
        match self {
            Self::Disk(disk) => {
                let range = beginning_with(prefix)?;
                shelf(disk, on)?.delete(range.into()).await.map_err(told)
            }
            Self::Memory(ram, before) => {
                for (key, _) in ram.below(on, prefix) {
                    change((ram, before), on, &key, None);
                }
                Ok(())
            }
        }
    }

    pub(super) async fn commit(self) -> Result<(), StoreError> {
        let Self::Disk(disk) = self else {
            return Ok(());
        };
        let committed = disk.commit().await;
        committed.map_err(|error| match (durable::abort_reason(), error) {
            (Some(reason), _) => StoreError::told(reason),
            // Aborted by nobody: the connection went away.
            (None, rexie::Error::TransactioncommitFailed) => StoreError::Closed,
            (None, error) => told(error),
        })
    }

    pub(super) async fn abort(self) {
        match self {
            // The browser may have aborted it already.
            Self::Disk(disk) => drop(disk.abort().await),
            Self::Memory(ram, before) => {
                for (on, key, old) in before.into_inner().into_iter().rev() {
                    ram.lay(on, &key, old);
                }
            }
        }
    }
}

fn change(
    (ram, before): (&Ram, &RefCell<Vec<Before>>),
    on: Shelf,
    key: &str,
    text: Option<String>,
) {
    let old = ram.lay(on, key, text);
    before.borrow_mut().push((on, key.to_owned(), old));
}

fn shelf(disk: &Transaction, on: Shelf) -> Result<rexie::Store, StoreError> {
    disk.store(on.name()).map_err(told)
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
