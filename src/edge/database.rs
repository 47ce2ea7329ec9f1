//! `IndexedDB` through rexie, which only `work` knows beside this file: opening, and transactions; or memory in its place.

use std::cell::Cell;
use std::rc::Rc;

use rexie::{ObjectStore, Rexie, TransactionMode};

use super::ram::Ram;
use super::records::Records;
use super::store_error::StoreError;
use super::work::Work;
use super::{cipher, clock, durable};

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

    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Pilots => "pilots",
            Self::Papers => "papers",
            Self::History => "history",
            Self::Keys => "keys",
            Self::Quarantine => "quarantine",
        }
    }
}

thread_local! {
    static SHUT: Cell<bool> = const { Cell::new(false) };
}

/// From now on nothing is read or written any more: what was removed shall not come back.
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
    Memory(Ram),
}

impl Database {
    /// A database in memory, which ends with the page.
    pub(super) fn in_memory(name: &str) -> Self {
        Self {
            name: name.into(),
            held: Held::Memory(Ram::of(name)),
        }
    }

    /// Opens the database of that name and makes it where it is missing.
    pub(super) async fn open(name: &str) -> Result<Self, StoreError> {
        if SHUT.get() {
            return Err(StoreError::Closed);
        }
        durable::wrap();
        let empty = Rexie::builder(name).version(VERSION);
        let builder = Shelf::ALL.iter().fold(empty, |builder, shelf| {
            builder.add_object_store(ObjectStore::new(shelf.name()))
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
            .map_err(|error| StoreError::told_by_opening(words(&error)))
    }

    /// Does some reading in one transaction.
    pub(super) async fn read<T>(
        &self,
        shelves: &[Shelf],
        work: impl AsyncFn(&Records) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        work(&self.begin(shelves, TransactionMode::ReadOnly)?).await
    }

    /// Does some writing in one transaction: all of it or nothing, and done when the disk has it.
    pub(super) async fn write<T>(
        &self,
        shelves: &[Shelf],
        work: impl AsyncFn(&Records) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let cipher = cipher::held();
        let expected = cipher.as_ref().map(|cipher| cipher.vault.as_str());
        self.write_over(expected, shelves, work).await
    }

    /// Does some writing, if the database is sealed with the vault of that name, or in the clear for none.
    pub(super) async fn write_over<T>(
        &self,
        vault: Option<&str>,
        shelves: &[Shelf],
        work: impl AsyncFn(&Records) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let mut shelves = shelves.to_vec();
        if !shelves.contains(&Shelf::Keys) {
            shelves.push(Shelf::Keys);
        }
        let begun = self.begin(&shelves, TransactionMode::ReadWrite)?;
        let done = match begun.check_key(vault).await {
            Ok(()) => work(&begun).await,
            Err(why) => Err(why),
        };
        if done.is_ok() {
            begun.work.commit().await?;
        } else {
            // One that is only dropped would commit.
            begun.work.abort().await;
        }
        done
    }

    /// Removes everything, whatever it was sealed with.
    pub(super) async fn clear(&self) -> Result<(), StoreError> {
        let begun = self.begin(&Shelf::ALL, TransactionMode::ReadWrite)?;
        for on in Shelf::ALL {
            begun.delete_all(on, "").await?;
        }
        begun.work.commit().await
    }

    fn begin(&self, shelves: &[Shelf], mode: TransactionMode) -> Result<Records, StoreError> {
        if SHUT.get() {
            return Err(StoreError::Closed);
        }
        let names: Vec<_> = shelves.iter().map(|shelf| shelf.name()).collect();
        let work = match &self.held {
            Held::Memory(ram) => Work::in_memory(ram),
            Held::Disk(rexie) => {
                let rexie = rexie.as_ref().ok_or(StoreError::Closed)?;
                Work::Disk(rexie.transaction(&names, mode).map_err(told)?)
            }
        };
        Ok(Records::of(work, Rc::clone(&self.name)))
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
    StoreError::told(words(&error))
}

fn words(error: &rexie::Error) -> String {
    match error {
        rexie::Error::IdbError(error) => error.to_string(),
        error => error.to_string(),
    }
}
