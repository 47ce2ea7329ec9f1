//! `IndexedDB` through rexie, which only `plain_transaction` knows beside this file: opening, and transactions; or memory in its place.

use std::cell::Cell;
use std::rc::Rc;

use rexie::{ObjectStore, Rexie, TransactionMode};

use super::encrypted_transaction::EncryptedTransaction;
use super::plain_transaction::PlainTransaction;
use super::{cipher, clock, durable, memory, store_error};
use crate::archive::{MemoryStore, StoreError, StoreName};

const VERSION: u32 = 1;
const PATIENCE: i32 = 5_000; // Milliseconds; an opening blocked by another window waits for ever.

thread_local! {
    static SHUT: Cell<bool> = const { Cell::new(false) };
}

/// Refuses all reading and writing from now on: everything was removed.
pub(super) fn shut() {
    SHUT.set(true);
}

/// A connection, closed when dropped so that it never blocks another window.
pub(super) struct Database {
    name: Rc<str>,
    held: Held,
}

enum Held {
    Disk(Option<Rexie>),
    Memory(MemoryStore),
}

impl Database {
    /// A database in memory, which ends with the page.
    pub(super) fn in_memory(name: &str) -> Self {
        Self {
            name: name.into(),
            held: Held::Memory(memory::shown(name)),
        }
    }

    /// Opens the database of that name and makes it where it is missing.
    pub(super) async fn open(name: &str) -> Result<Self, StoreError> {
        if SHUT.get() {
            return Err(StoreError::Closed);
        }
        durable::wrap();
        let empty = Rexie::builder(name).version(VERSION);
        let builder = StoreName::ALL.iter().fold(empty, |builder, store| {
            builder.add_object_store(ObjectStore::new(store.name()))
        });
        // A connection that comes too late is dropped, and so closed, where nobody waits any more.
        let name: Rc<str> = name.into();
        let opening = async {
            let held = builder.build().await.map(|rexie| Held::Disk(Some(rexie)));
            held.map(|held| Self { name, held })
        };
        let opened = clock::within(PATIENCE, opening).await;
        opened
            .ok_or(StoreError::TimedOut)?
            .map_err(|error| store_error::told_by_opening(words(&error)))
    }

    /// Does some reading in one transaction.
    pub(super) async fn read<T>(
        &self,
        stores: &[StoreName],
        work: impl AsyncFn(&EncryptedTransaction) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        work(&self.begin(stores, TransactionMode::ReadOnly)?).await
    }

    /// Does some writing in one transaction: all of it or nothing, and done when the disk has it.
    pub(super) async fn write<T>(
        &self,
        stores: &[StoreName],
        work: impl AsyncFn(&EncryptedTransaction) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let cipher = cipher::held();
        let expected = cipher.as_ref().map(|cipher| cipher.vault.as_str());
        self.write_over(expected, stores, work).await
    }

    /// Does some writing, if the database is sealed with the vault of that name, or in the clear for none.
    pub(super) async fn write_over<T>(
        &self,
        vault: Option<&str>,
        stores: &[StoreName],
        work: impl AsyncFn(&EncryptedTransaction) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let mut stores = stores.to_vec();
        if !stores.contains(&StoreName::Keys) {
            stores.push(StoreName::Keys);
        }
        let begun = self.begin(&stores, TransactionMode::ReadWrite)?;
        let done = match begun.check_key(vault).await {
            Ok(()) => work(&begun).await,
            Err(why) => Err(why),
        };
        if done.is_ok() {
            begun.plain.commit().await?;
        } else {
            // One that is only dropped would commit.
            begun.plain.abort().await;
        }
        done
    }

    /// Removes everything, whatever it was sealed with.
    pub(super) async fn clear(&self) -> Result<(), StoreError> {
        let begun = self.begin(&StoreName::ALL, TransactionMode::ReadWrite)?;
        for name in StoreName::ALL {
            begun.delete_all(name).await?;
        }
        begun.plain.commit().await
    }

    fn begin(
        &self,
        stores: &[StoreName],
        mode: TransactionMode,
    ) -> Result<EncryptedTransaction, StoreError> {
        if SHUT.get() {
            return Err(StoreError::Closed);
        }
        let names: Vec<_> = stores.iter().map(|store| store.name()).collect();
        let plain = match &self.held {
            Held::Memory(memory) => PlainTransaction::Memory(memory.begin()),
            Held::Disk(rexie) => {
                let rexie = rexie.as_ref().ok_or(StoreError::Closed)?;
                PlainTransaction::Disk(rexie.transaction(&names, mode).map_err(told)?)
            }
        };
        Ok(EncryptedTransaction::of(plain, Rc::clone(&self.name)))
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        if let Held::Disk(rexie) = &mut self.held
            && let Some(rexie) = rexie.take()
        {
            rexie.close();
        }
    }
}

#[expect(clippy::needless_pass_by_value, reason = "map_err hands over a value")]
pub(super) fn told(error: rexie::Error) -> StoreError {
    store_error::told(words(&error))
}

fn words(error: &rexie::Error) -> String {
    match error {
        rexie::Error::IdbError(error) => error.to_string(),
        error => error.to_string(),
    }
}
