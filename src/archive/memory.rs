//! A store in memory: for tests, and for those who want nothing kept on the machine.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use super::{Store, StoreError, StoreName, Transaction};

/// Records in memory; its clones share them.
#[derive(Clone)]
pub struct MemoryStore(Rc<Inner>);

struct Inner {
    texts: RefCell<BTreeMap<Place, String>>,
    /// Told of each change once it is committed.
    watcher: Watcher,
}

type Place = (StoreName, String);
type Watcher = Box<dyn Fn(StoreName, &str, Option<&str>)>;

/// A transaction over records in memory: its changes stand apart until they are committed, and end with it.
pub struct MemoryTransaction {
    store: MemoryStore,
    /// What is to stand in a place; nothing where it is to be removed.
    changes: RefCell<BTreeMap<Place, Option<String>>>,
}

impl Default for MemoryStore {
    fn default() -> Self {
        Self::watched(|_, _, _| ())
    }
}

impl MemoryStore {
    /// An empty store that tells of each change: the store, the key, and the text unless it was removed.
    pub fn watched(watcher: impl Fn(StoreName, &str, Option<&str>) + 'static) -> Self {
        Self(Rc::new(Inner {
            texts: RefCell::default(),
            watcher: Box::new(watcher),
        }))
    }

    /// Begins a transaction.
    pub fn begin(&self) -> MemoryTransaction {
        MemoryTransaction {
            store: self.clone(),
            changes: RefCell::default(),
        }
    }
}

impl MemoryTransaction {
    /// Makes its changes, all at once.
    pub fn commit(self) {
        let Inner { texts, watcher } = &*self.store.0;
        for ((of, key), text) in self.changes.into_inner() {
            watcher(of, &key, text.as_deref());
            let mut texts = texts.borrow_mut();
            match text {
                Some(text) => texts.insert((of, key), text),
                None => texts.remove(&(of, key)),
            };
        }
    }

    fn records(&self, from: StoreName, prefix: &str) -> BTreeMap<String, String> {
        fn below<'a, T: Clone>(
            all: &'a BTreeMap<Place, T>,
            from: StoreName,
            prefix: &'a str,
        ) -> impl Iterator<Item = (String, T)> + 'a {
            let on = all.range((from, prefix.to_owned())..);
            let mine = on.take_while(move |((of, key), _)| *of == from && key.starts_with(prefix));
            mine.map(|((_, key), text)| (key.clone(), text.clone()))
        }
        let mut records: BTreeMap<String, String> =
            below(&self.store.0.texts.borrow(), from, prefix).collect();
        for (key, text) in below(&self.changes.borrow(), from, prefix) {
            match text {
                Some(text) => records.insert(key, text),
                None => records.remove(&key),
            };
        }
        records
    }

    fn change(&self, of: StoreName, key: &str, text: Option<&str>) {
        let place = (of, key.to_owned());
        self.changes
            .borrow_mut()
            .insert(place, text.map(str::to_owned));
    }
}

impl Transaction for MemoryTransaction {
    async fn get(&self, from: StoreName, key: &str) -> Result<Option<String>, StoreError> {
        let place = (from, key.to_owned());
        let changed = self.changes.borrow().get(&place).cloned();
        Ok(changed.unwrap_or_else(|| self.store.0.texts.borrow().get(&place).cloned()))
    }

    async fn all(
        &self,
        from: StoreName,
        prefix: &str,
    ) -> Result<Vec<(String, String)>, StoreError> {
        Ok(self.records(from, prefix).into_iter().collect())
    }

    async fn keys(&self, from: StoreName, prefix: &str) -> Result<Vec<String>, StoreError> {
        Ok(self.records(from, prefix).into_keys().collect())
    }

    async fn put(&self, into: StoreName, key: &str, text: &str) -> Result<(), StoreError> {
        self.change(into, key, Some(text));
        Ok(())
    }

    async fn delete(&self, from: StoreName, key: &str) -> Result<(), StoreError> {
        self.change(from, key, None);
        Ok(())
    }
}

impl Store for MemoryStore {
    type Transaction = MemoryTransaction;

    async fn read<T: 'static>(
        &self,
        _: StoreName,
        work: impl AsyncFn(&MemoryTransaction) -> Result<T, StoreError> + 'static,
    ) -> Result<T, StoreError> {
        work(&self.begin()).await
    }

    async fn write<T>(
        &self,
        _: &[StoreName],
        work: impl AsyncFn(&MemoryTransaction) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let begun = self.begin();
        let done = work(&begun).await?;
        begun.commit();
        Ok(done)
    }
}
