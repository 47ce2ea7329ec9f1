//! The ports of the application, of which the nth operation fails.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::future::pending;
use std::rc::Rc;

use shidian::app::ports::{Clock, Journal, NotNoted, Ports, Random};
use shidian::archive::{MemoryStore, MemoryTransaction, Store, StoreError, StoreName, Transaction};
use shidian::dossier::Stamp;

/// How an operation fails. The journal answers at once, so there each of them means that it did nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// With an error of no kind of its own.
    Error,
    /// Because there is no room.
    NoRoom,
    /// Because the connection was closed, and could not be opened anew.
    Closed,
    /// It never comes back, nor does anything that is asked of the store after it.
    Hang,
    /// It is done, but its answer never comes.
    Unanswered,
}

impl Fault {
    pub(super) const ALL: [Fault; 5] = [
        Fault::Error,
        Fault::NoRoom,
        Fault::Closed,
        Fault::Hang,
        Fault::Unanswered,
    ];
}

/// Counts the operations of all ports, and says which of them fails.
#[derive(Default)]
pub(super) struct Faults {
    count: Cell<u32>,
    planned: Cell<Option<(u32, Fault)>>,
    hangs: Cell<bool>,
    full: Cell<bool>,
    /// Whether an operation of the journal or of chance was the one that failed.
    hit_journal: Cell<bool>,
}

impl Faults {
    /// The operation of this number fails, counted from now; none where nothing is planned.
    pub(super) fn plan(&self, planned: Option<(u32, Fault)>) {
        self.count.set(0);
        self.planned.set(planned);
    }

    /// The browser was started anew: nothing fails any more.
    pub(super) fn mend(&self) {
        self.planned.set(None);
        self.hangs.set(false);
    }

    /// From now on there is no room in the store, or there is again.
    pub(super) fn fill(&self, full: bool) {
        self.full.set(full);
    }

    pub(super) fn count(&self) -> u32 {
        self.count.get()
    }

    pub(super) fn hit_journal(&self) -> bool {
        self.hit_journal.get()
    }

    fn next(&self) -> Option<Fault> {
        let nth = self.count.get();
        self.count.set(nth + 1);
        let (at, fault) = self.planned.get()?;
        (at == nth).then_some(fault)
    }

    /// An operation of the store; says whether its answer is to be lost.
    pub(super) async fn pass(&self) -> Result<bool, StoreError> {
        let fault = self.next();
        if self.hangs.get() || fault == Some(Fault::Hang) {
            self.hangs.set(true);
            return pending().await;
        }
        match fault {
            Some(Fault::Error) => Err(StoreError::Failed("UnknownError".to_owned())),
            Some(Fault::NoRoom) => Err(StoreError::Full),
            Some(Fault::Closed) => Err(StoreError::Closed),
            fault => Ok(fault == Some(Fault::Unanswered)),
        }
    }

    /// An operation that answers at once; says whether it is done.
    fn is_done(&self) -> bool {
        let fails = self.next().is_some();
        self.hit_journal.set(self.hit_journal.get() || fails);
        !fails
    }
}

/// A store in memory whose operations may fail.
#[derive(Clone)]
pub(super) struct FaultyStore {
    /// What stands on the disk.
    pub(super) disk: MemoryStore,
    /// How often that was changed.
    pub(super) changes: Rc<Cell<u32>>,
    pub(super) faults: Rc<Faults>,
}

impl Default for FaultyStore {
    fn default() -> FaultyStore {
        let changes = Rc::new(Cell::new(0));
        let counted = Rc::clone(&changes);
        FaultyStore {
            disk: MemoryStore::watched(move |_, _, _| counted.set(counted.get() + 1)),
            changes,
            faults: Rc::default(),
        }
    }
}

pub(super) struct FaultyTransaction {
    plain: MemoryTransaction,
    faults: Rc<Faults>,
}

impl FaultyStore {
    async fn begin(&self) -> Result<FaultyTransaction, StoreError> {
        self.faults.pass().await?;
        Ok(FaultyTransaction {
            plain: self.disk.begin(),
            faults: Rc::clone(&self.faults),
        })
    }

    async fn commit(&self, begun: FaultyTransaction) -> Result<(), StoreError> {
        let unanswered = self.faults.pass().await?;
        begun.plain.commit();
        if unanswered { pending().await } else { Ok(()) }
    }
}

impl Store for FaultyStore {
    type Transaction = FaultyTransaction;

    async fn read<T: 'static>(
        &self,
        _: StoreName,
        work: impl AsyncFn(&FaultyTransaction) -> Result<T, StoreError> + 'static,
    ) -> Result<T, StoreError> {
        work(&self.begin().await?).await
    }

    async fn write<T>(
        &self,
        _: &[StoreName],
        work: impl AsyncFn(&FaultyTransaction) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let begun = self.begin().await?;
        let done = work(&begun).await?;
        self.commit(begun).await?;
        Ok(done)
    }
}

impl Transaction for FaultyTransaction {
    async fn get(&self, from: StoreName, key: &str) -> Result<Option<String>, StoreError> {
        self.faults.pass().await?;
        self.plain.get(from, key).await
    }

    async fn all(
        &self,
        from: StoreName,
        prefix: &str,
    ) -> Result<Vec<(String, String)>, StoreError> {
        self.faults.pass().await?;
        self.plain.all(from, prefix).await
    }

    async fn keys(&self, from: StoreName, prefix: &str) -> Result<Vec<String>, StoreError> {
        self.faults.pass().await?;
        self.plain.keys(from, prefix).await
    }

    async fn put(&self, into: StoreName, key: &str, text: &str) -> Result<(), StoreError> {
        self.faults.pass().await?;
        if self.faults.full.get() {
            return Err(StoreError::Full);
        }
        self.plain.put(into, key, text).await
    }

    async fn delete(&self, from: StoreName, key: &str) -> Result<(), StoreError> {
        self.faults.pass().await?;
        self.plain.delete(from, key).await
    }
}

/// What is kept beside the store, the clock and chance of one machine.
#[derive(Default)]
pub(super) struct Machine {
    pub(super) journals: RefCell<BTreeMap<String, String>>,
    /// Milliseconds since the beginning.
    pub(super) time: Cell<f64>,
    /// How many identifiers were drawn.
    pub(super) drawn: Cell<u64>,
    /// The seconds of the clock, where one ends each time it is read; else it stands.
    pub(super) ticking: Cell<Option<u8>>,
    faults: Rc<Faults>,
}

impl Machine {
    pub(super) fn with(faults: Rc<Faults>) -> Rc<Machine> {
        Rc::new(Machine {
            faults,
            ..Machine::default()
        })
    }

    pub(super) fn ports(self: &Rc<Self>) -> Ports {
        Ports {
            journal: Rc::<Machine>::clone(self),
            clock: Rc::<Machine>::clone(self),
            random: Rc::<Machine>::clone(self),
        }
    }
}

impl Journal for Machine {
    fn names(&self) -> Vec<String> {
        if self.faults.is_done() {
            self.journals.borrow().keys().cloned().collect()
        } else {
            Vec::new()
        }
    }

    fn get(&self, name: &str) -> Option<String> {
        let kept = self.journals.borrow().get(name).cloned();
        kept.filter(|_| self.faults.is_done())
    }

    fn put(&self, name: &str, text: &str) -> Result<(), NotNoted> {
        if !self.faults.is_done() {
            return Err(NotNoted);
        }
        let mut journals = self.journals.borrow_mut();
        journals.insert(name.to_owned(), text.to_owned());
        Ok(())
    }

    fn remove(&self, name: &str) {
        if self.faults.is_done() {
            self.journals.borrow_mut().remove(name);
        }
    }
}

impl Clock for Machine {
    fn now(&self) -> Stamp {
        let second = self.ticking.get();
        self.ticking.set(second.map(|second| second + 1));
        Stamp::new(format!("2026-11-25T09:00:{:02}+08:00", second.unwrap_or(0)))
    }

    fn millis(&self) -> f64 {
        self.time.get()
    }
}

impl Random for Machine {
    fn id(&self) -> Option<String> {
        if !self.faults.is_done() {
            return None;
        }
        let drawn = self.drawn.get() + 1;
        self.drawn.set(drawn);
        Some(format!("{:016x}", 0x1000 + drawn))
    }

    fn seed(&self) -> Option<[u8; 32]> {
        self.faults.is_done().then_some([7; 32])
    }
}
