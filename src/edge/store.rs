//! The pilots and their papers in the browser's database: saving against a revision, reading, removing.

use std::cell::RefCell;
use std::rc::Rc;

use serde::Deserialize;

use super::clock;
use super::database::Database;
pub use super::database::Shelf;
use super::records::Records;
pub use super::store_error::StoreError;
use super::swap::{keep_version, spare};
use crate::dossier::{Kept, is_of};

/// A reading may take this long, in milliseconds.
const PATIENCE: i32 = 10_000;

const OF_A_PILOT: [Shelf; 4] = [
    Shelf::Pilots,
    Shelf::Papers,
    Shelf::History,
    Shelf::Quarantine,
];

/// What one save writes: all of it or nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// The key of the pilot.
    pub pilot: String,
    /// The key and text of the paper, with its new revision as the member `rev`.
    pub paper: (String, String),
    /// The revision that must stand in the stored paper; without one the paper must not be there yet.
    pub expected: Option<u32>,
    /// The key and text of an earlier revision to keep.
    pub keep: Option<(String, String)>,
    /// Keys of earlier revisions to forget.
    pub forget: Vec<String>,
}

/// An open database; its clones share one connection.
#[derive(Clone)]
pub struct Store {
    name: Rc<str>,
    open: Rc<RefCell<Option<Rc<Database>>>>,
}

/// Opens the database of that name and makes it where it is missing.
///
/// # Errors
/// Where the browser has none, forbids it, or it is damaged, newer, or not open within five seconds.
pub async fn open(name: &str) -> Result<Store, StoreError> {
    let database = Rc::new(Database::open(name).await?);
    Ok(Store {
        name: name.into(),
        open: Rc::new(RefCell::new(Some(database))),
    })
}

/// A database of that name in memory: nothing of it is written anywhere, and it ends with the page.
pub fn in_memory(name: &str) -> Store {
    Store {
        name: name.into(),
        open: Rc::new(RefCell::new(Some(Rc::new(Database::in_memory(name))))),
    }
}

impl Store {
    /// Writes a draft if the stored paper still has the expected revision; done when the disk has it.
    /// What is to stand of the pilot is made of what stands of it, so that no window undoes what another one noted; it is handed back.
    ///
    /// # Errors
    /// [`StoreError::Overtaken`], [`StoreError::Vanished`] or [`StoreError::Unreadable`] where the
    /// stored paper is not the expected one, else as the browser failed. Nothing is written then.
    pub async fn save(
        &self,
        draft: &Draft,
        pilot: impl Fn(Option<String>) -> String,
    ) -> Result<String, StoreError> {
        self.write(&OF_A_PILOT, async |work| {
            let stored = work.get(Shelf::Papers, &draft.paper.0).await?;
            compare(stored.as_deref(), draft.expected)?;
            let pilot = change(work, Shelf::Pilots, &draft.pilot, &pilot).await?;
            work.put(Shelf::Papers, &draft.paper).await?;
            if let Some(kept) = &draft.keep {
                work.put(Shelf::History, kept).await?;
            }
            work.delete(Shelf::History, &draft.forget).await?;
            Ok(pilot)
        })
        .await
    }

    /// Makes a new text under a key of what stands there, in one transaction, and hands it back; of a pilot its earlier state is kept.
    ///
    /// # Errors
    /// As the browser failed; nothing is written then.
    pub async fn change(
        &self,
        on: Shelf,
        key: &str,
        change_it: impl Fn(Option<String>) -> String,
    ) -> Result<String, StoreError> {
        self.write(&[on, Shelf::History, Shelf::Quarantine], async |work| {
            keep_version(work, on, key).await?;
            change(work, on, key, &change_it).await
        })
        .await
    }

    /// The text under a key.
    ///
    /// # Errors
    /// As the browser failed.
    pub async fn get(&self, on: Shelf, key: &str) -> Result<Option<String>, StoreError> {
        let key = key.to_owned();
        self.read(on, async move |work| work.get(on, &key).await)
            .await
    }

    /// All keys that begin with `prefix`, in order, with their texts.
    ///
    /// # Errors
    /// As the browser failed.
    pub async fn all(&self, on: Shelf, prefix: &str) -> Result<Vec<(String, String)>, StoreError> {
        let prefix = prefix.to_owned();
        self.read(on, async move |work| work.all(on, &prefix).await)
            .await
    }

    /// Puts a text under a key, whatever stood there.
    ///
    /// # Errors
    /// As the browser failed.
    pub async fn put(&self, on: Shelf, key: &str, text: &str) -> Result<(), StoreError> {
        let record = (key.to_owned(), text.to_owned());
        self.write(&[on], async |work| work.put(on, &record).await)
            .await
    }

    /// Removes the records under these keys; a key that is not there is no error.
    ///
    /// # Errors
    /// As the browser failed; nothing is removed then.
    pub async fn remove(&self, on: Shelf, keys: &[String]) -> Result<(), StoreError> {
        self.write(&[on], async |work| work.delete(on, keys).await)
            .await
    }

    /// Removes a pilot with its papers and their earlier revisions: exactly what is its own, whatever it is called.
    ///
    /// # Errors
    /// As the browser failed; nothing is removed then.
    pub async fn remove_pilot(&self, id: &str) -> Result<(), StoreError> {
        let below = format!("{id}/");
        self.write(&OF_A_PILOT, async |work| {
            work.delete(Shelf::Pilots, &[id.to_owned()]).await?;
            for (on, kept) in [
                (Shelf::Papers, Kept::Paper),
                (Shelf::History, Kept::Version),
            ] {
                let mut keys = work.keys(on, &below).await?;
                keys.retain(|key| is_of(kept, key, id));
                work.delete(on, &keys).await?;
            }
            Ok(())
        })
        .await
    }

    /// A reading that hangs is given up: it changes nothing when it comes back after all.
    pub(super) async fn read<T: 'static>(
        &self,
        on: Shelf,
        work: impl AsyncFn(&Records) -> Result<T, StoreError> + 'static,
    ) -> Result<T, StoreError> {
        let store = self.clone();
        let reading = async move {
            store
                .persist(async |database| database.read(&[on], &work).await)
                .await
        };
        let read = clock::within(PATIENCE, reading).await;
        read.unwrap_or(Err(StoreError::Silent))
    }

    pub(super) async fn write<T>(
        &self,
        shelves: &[Shelf],
        work: impl AsyncFn(&Records) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        self.persist(async |database| database.write(shelves, &work).await)
            .await
    }

    /// Does something, and once more over a new connection where the first was closed underneath.
    pub(super) async fn persist<T>(
        &self,
        something: impl AsyncFn(&Database) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let database = self.database().await?;
        let first = something(&database).await;
        if !matches!(first, Err(StoreError::Closed)) {
            return first;
        }
        self.forget(&database);
        something(&*self.database().await?).await
    }

    async fn database(&self) -> Result<Rc<Database>, StoreError> {
        let open = self.open.borrow().clone();
        if let Some(open) = open {
            return Ok(open);
        }
        let new = Rc::new(Database::open(&self.name).await?);
        Ok(Rc::clone(self.open.borrow_mut().get_or_insert(new)))
    }

    fn forget(&self, closed: &Rc<Database>) {
        let mut open = self.open.borrow_mut();
        if open.as_ref().is_some_and(|now| Rc::ptr_eq(now, closed)) {
            *open = None;
        }
    }
}

async fn change(
    work: &Records,
    on: Shelf,
    key: &str,
    change_it: &impl Fn(Option<String>) -> String,
) -> Result<String, StoreError> {
    let stored = work.get(on, key).await?;
    spare(work, on, key, stored.as_deref()).await?;
    let text = change_it(stored);
    work.put(on, &(key.to_owned(), text.clone())).await?;
    Ok(text)
}

/// Whether the stored paper is the one that the draft was made from.
fn compare(stored: Option<&str>, expected: Option<u32>) -> Result<(), StoreError> {
    #[derive(Deserialize)]
    struct Paper {
        rev: u32,
    }
    let Some(stored) = stored else {
        return expected.map_or(Ok(()), |_| Err(StoreError::Vanished));
    };
    let paper: Paper = serde_json::from_str(stored).map_err(|_| StoreError::Unreadable)?;
    if expected == Some(paper.rev) {
        Ok(())
    } else {
        Err(StoreError::Overtaken { stored: paper.rev })
    }
}
