//! The browser's database as a store: over one connection, which is opened anew where it was closed underneath.

use std::cell::RefCell;
use std::rc::Rc;

use super::clock;
use super::database::Database;
use super::encrypted_transaction::EncryptedTransaction;
use crate::archive::{Store, StoreError, StoreName};

/// A reading may take this long, in milliseconds.
const PATIENCE: i32 = 10_000;

/// An open database; its clones share one connection.
#[derive(Clone)]
pub struct BrowserStore {
    name: Rc<str>,
    open: Rc<RefCell<Option<Rc<Database>>>>,
}

/// Opens the database of that name and makes it where it is missing.
///
/// # Errors
/// Where the browser has none, forbids it, or it is damaged, newer, or not open within five seconds.
pub async fn open(name: &str) -> Result<BrowserStore, StoreError> {
    let database = Database::open(name).await?;
    Ok(BrowserStore::over(name, database))
}

/// A database of that name in memory: nothing of it is written anywhere, and it ends with the page.
pub fn in_memory(name: &str) -> BrowserStore {
    BrowserStore::over(name, Database::in_memory(name))
}

impl Store for BrowserStore {
    type Transaction = EncryptedTransaction;

    /// A reading that hangs is given up: it changes nothing when it comes back after all.
    async fn read<T: 'static>(
        &self,
        from: StoreName,
        work: impl AsyncFn(&EncryptedTransaction) -> Result<T, StoreError> + 'static,
    ) -> Result<T, StoreError> {
        let store = self.clone();
        let reading = async move {
            store
                .persist(async |database| database.read(&[from], &work).await)
                .await
        };
        let read = clock::within(PATIENCE, reading).await;
        read.unwrap_or(Err(StoreError::Silent))
    }

    async fn write<T>(
        &self,
        into: &[StoreName],
        work: impl AsyncFn(&EncryptedTransaction) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        self.persist(async |database| database.write(into, &work).await)
            .await
    }
}

impl BrowserStore {
    fn over(name: &str, database: Database) -> Self {
        Self {
            name: name.into(),
            open: Rc::new(RefCell::new(Some(Rc::new(database)))),
        }
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
