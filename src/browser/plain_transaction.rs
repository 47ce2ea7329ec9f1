//! A transaction on the stores as they stand, on the disk or in memory; what it reads may be sealed.
//!
//! Nothing is awaited but its own requests: the browser would commit while we wait.

use rexie::{KeyRange, Transaction as DiskTransaction};
use wasm_bindgen::JsValue;

use super::database::told;
use super::durable;
use super::store_error;
use crate::archive::{MemoryTransaction, StoreError, StoreName, Transaction};

/// A transaction.
pub(super) enum PlainTransaction {
    /// In the browser's database.
    Disk(DiskTransaction),
    /// In memory.
    Memory(MemoryTransaction),
}

impl PlainTransaction {
    pub(super) async fn count(&self, from: StoreName) -> Result<u32, StoreError> {
        match self {
            Self::Disk(disk) => on_disk(disk, from)?.count(None).await.map_err(told),
            Self::Memory(memory) => {
                let keys = memory.keys(from, "").await?;
                Ok(u32::try_from(keys.len()).unwrap_or(u32::MAX))
            }
        }
    }

    pub(super) async fn delete_all(&self, from: StoreName) -> Result<(), StoreError> {
        match self {
            Self::Disk(disk) => on_disk(disk, from)?.clear().await.map_err(told),
            Self::Memory(memory) => {
                for key in memory.keys(from, "").await? {
                    memory.delete(from, &key).await?;
                }
                Ok(())
            }
        }
    }

    pub(super) async fn commit(self) -> Result<(), StoreError> {
        let disk = match self {
            Self::Disk(disk) => disk,
            Self::Memory(memory) => {
                memory.commit();
                return Ok(());
            }
        };
        let committed = disk.commit().await;
        committed.map_err(|error| match (durable::abort_reason(), error) {
            (Some(reason), _) => store_error::told(reason),
            // Aborted by nobody: the connection went away.
            (None, rexie::Error::TransactioncommitFailed) => StoreError::Closed,
            (None, error) => told(error),
        })
    }

    pub(super) async fn abort(self) {
        // What stands in memory is changed by a commit alone; and the browser may have aborted its own already.
        if let Self::Disk(disk) = self {
            drop(disk.abort().await);
        }
    }
}

impl Transaction for PlainTransaction {
    async fn get(&self, from: StoreName, key: &str) -> Result<Option<String>, StoreError> {
        match self {
            Self::Disk(disk) => {
                let found = on_disk(disk, from)?.get(key.into()).await.map_err(told)?;
                Ok(found.as_ref().map(text_of))
            }
            Self::Memory(memory) => memory.get(from, key).await,
        }
    }

    async fn all(
        &self,
        from: StoreName,
        prefix: &str,
    ) -> Result<Vec<(String, String)>, StoreError> {
        let disk = match self {
            Self::Disk(disk) => disk,
            Self::Memory(memory) => return memory.all(from, prefix).await,
        };
        let records = on_disk(disk, from)?;
        let range = Some(beginning_with(prefix)?);
        let keys = records.get_all_keys(range, None).await.map_err(told)?;
        let range = Some(beginning_with(prefix)?);
        let texts = records.get_all(range, None).await.map_err(told)?;
        let keys = keys.iter().map(text_of);
        Ok(keys.zip(texts.iter().map(text_of)).collect())
    }

    async fn keys(&self, from: StoreName, prefix: &str) -> Result<Vec<String>, StoreError> {
        let disk = match self {
            Self::Disk(disk) => disk,
            Self::Memory(memory) => return memory.keys(from, prefix).await,
        };
        let range = Some(beginning_with(prefix)?);
        let keys = on_disk(disk, from)?.get_all_keys(range, None).await;
        Ok(keys.map_err(told)?.iter().map(text_of).collect())
    }

    async fn put(&self, into: StoreName, key: &str, text: &str) -> Result<(), StoreError> {
        match self {
            Self::Disk(disk) => {
                let (key, text) = (JsValue::from(key), JsValue::from(text));
                let put = on_disk(disk, into)?.put(&text, Some(&key)).await;
                put.map(drop).map_err(told)
            }
            Self::Memory(memory) => memory.put(into, key, text).await,
        }
    }

    async fn delete(&self, from: StoreName, key: &str) -> Result<(), StoreError> {
        match self {
            Self::Disk(disk) => on_disk(disk, from)?.delete(key.into()).await.map_err(told),
            Self::Memory(memory) => memory.delete(from, key).await,
        }
    }
}

fn on_disk(disk: &DiskTransaction, name: StoreName) -> Result<rexie::Store, StoreError> {
    disk.store(name.name()).map_err(told)
}

fn beginning_with(prefix: &str) -> Result<KeyRange, StoreError> {
    let last = format!("{prefix}\u{ffff}");
    KeyRange::bound(&prefix.into(), &last.into(), None, None)
        .map_err(|error| store_error::told(error.to_string()))
}

/// The stored text; of a record that is no text what it holds, so that it can be shown and set aside.
fn text_of(value: &JsValue) -> String {
    let json = || js_sys::JSON::stringify(value).ok()?.as_string();
    value.as_string().or_else(json).unwrap_or_default()
}
