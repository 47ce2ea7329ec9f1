//! The way in and out: what is found on this machine, the lock, and removing everything.

use leptos::prelude::*;

use super::Desk;
use crate::app::editor::Said;
use crate::archive::{Store, StoreError, StoreName};
use crate::browser::page;
use crate::browser::store::{self, BrowserStore};
use crate::browser::tabs::Tabs;
use crate::browser::{prefs, vault, wipe};
use crate::ui::erase::spawn;
use crate::ui::route::Db;
use crate::vault::{Found, Gate, LockAfter, Mode, Unfiled};

/// All windows hear each other here, whatever they have open.
const WINDOWS: &str = "shidian/vault";
/// The preference that keeps when to lock.
const LOCK: &str = "lock";

/// The stores at hand, and the talk with the other windows.
#[derive(Default)]
pub(super) struct Hold {
    /// The store that was opened to look, handed on to whoever opens it first.
    first: Option<Result<BrowserStore, StoreError>>,
    /// What is in memory stays open for as long as the page.
    memory: Vec<(Db, BrowserStore)>,
    windows: Option<Tabs>,
}

impl Desk {
    /// Looks what is on this machine, and where the user stands then.
    pub(crate) async fn look(self) {
        let opened = store::open(Db::Real.name()).await;
        let looked = match &opened {
            Ok(store) => vault::look(store).await,
            Err(why) => Err(why.clone()),
        };
        let mut found = Found {
            vault: looked.map_err(|why| why.to_string()),
            sealed: vault::is_noted(),
            local_file: page::is_local_file(),
            pilots: 0,
        };
        if let Ok(store) = &opened
            && found.local_file
            && found.vault == Ok(None)
        {
            let pilots = store.all(StoreName::Pilots, "").await;
            found.pilots = pilots.map_or(0, |pilots| pilots.len());
        }
        // What is wrong with the store is said when its list is read.
        self.hold.update_value(|hold| hold.first = Some(opened));
        self.gate.set(Gate::after(&found));
        let windows = Tabs::join(WINDOWS, move |said| self.heard(&said));
        self.hold.update_value(|hold| hold.windows = Some(windows));
    }

    /// How what is typed is kept, once work goes on.
    pub(crate) fn mode(self) -> Option<Mode> {
        self.gate.with(Gate::mode)
    }

    /// From now on nothing is written on this machine.
    pub(crate) fn keep_in_memory(self) {
        if self.gate.with_untracked(|gate| gate.leads_to(Mode::Memory)) {
            vault::keep_nothing();
            self.enter_mode(Mode::Memory);
        }
    }

    /// Locks as soon as everything is saved.
    pub(crate) fn lock(self) {
        page::leave_box();
        self.locking.set(true);
    }

    /// Begins anew as soon as everything is saved, or at least noted, because another window changed how things are kept.
    pub(super) fn begin_anew(self) {
        self.called.set(true);
        self.locking.set(true);
    }

    /// Everything is saved: the other windows are told, and this page begins anew, without the key.
    pub(crate) fn lock_now(self) {
        self.tell_windows(&Said::Anew);
        page::reload();
    }

    /// Removes everything of ours from this machine, and shows what is left.
    pub(crate) async fn wipe(self) {
        self.tell_windows(&Said::Gone);
        self.let_go();
        let left = wipe::all().await.unwrap_or_else(|why| vec![why]);
        self.gate.set(Gate::Gone(Some(left)));
    }

    /// From now on this page knows nothing of what was kept here, and keeps no connection open.
    fn let_go(self) {
        vault::shut();
        self.store.set_value(None);
        self.hold.update_value(|hold| hold.first = None);
        self.pilots.set(Vec::new());
        self.unfiled.set(Unfiled::default());
        self.trouble.set(None);
    }

    /// Another window set or removed the passphrase: what this one noted last is left as the next
    /// page will read it. Says whether the store may be written again as it stands now.
    pub(crate) async fn follow_key(self) -> bool {
        match self.store.get_value() {
            Some(store) => vault::follow(&store).await.unwrap_or(false),
            None => false,
        }
    }

    /// Something was changed that only memory holds; exercises are not missed.
    pub(crate) fn unfiled_change(self, key: &str) {
        let memory = self.gate.with_untracked(Gate::mode) == Some(Mode::Memory);
        if memory && self.db.get_untracked() == Db::Real {
            self.unfiled.maybe_update(|unfiled| unfiled.changed(key));
        }
    }

    /// When to lock, as it was chosen here.
    pub(crate) fn choose_lock(self, after: LockAfter) {
        self.lock_after.set(after);
        // A choice that cannot be kept holds until the page is left.
        prefs::set(LOCK, after.key()).ok();
    }

    /// The store of a database, as the way in has it.
    pub(super) async fn store_of(self, db: Db) -> Result<BrowserStore, StoreError> {
        if self.gate.with_untracked(Gate::mode) == Some(Mode::Memory) {
            return Ok(self.in_memory(db));
        }
        if db == Db::Real {
            return self.real().await;
        }
        let store = store::open(db.name()).await?;
        // What cannot be sealed or opened tells so when it is read.
        vault::join(&store).await.ok();
        Ok(store)
    }

    pub(super) async fn real(self) -> Result<BrowserStore, StoreError> {
        let first = self.hold.try_update_value(|hold| hold.first.take());
        match first.flatten() {
            Some(opened) => opened,
            None => store::open(Db::Real.name()).await,
        }
    }

    fn in_memory(self, db: Db) -> BrowserStore {
        let there = self.hold.with_value(|hold| {
            let there = hold.memory.iter().find(|(of, _)| *of == db);
            there.map(|(_, store)| store.clone())
        });
        there.unwrap_or_else(|| {
            let new = store::in_memory(db.name());
            self.hold
                .update_value(|hold| hold.memory.push((db, new.clone())));
            new
        })
    }

    pub(super) fn enter_mode(self, mode: Mode) {
        self.gate.update(|gate| *gate = gate.clone().open(mode));
    }

    pub(super) fn tell_windows(self, said: &Said) {
        self.hold.with_value(|hold| {
            if let Some(windows) = &hold.windows {
                windows.say(said);
            }
        });
    }

    fn heard(self, said: &Said) {
        let memory = self.gate.with_untracked(Gate::mode) == Some(Mode::Memory);
        match said {
            // A window that keeps nothing here has nothing to do with what is kept here.
            _ if memory => {}
            Said::Anew => {
                page::leave_box();
                spawn(async move {
                    self.follow_key().await;
                    self.begin_anew();
                });
            }
            // Opening it again, even to look, would bring an empty database back.
            Said::Gone => {
                self.let_go();
                self.gate.set(Gate::Gone(None));
            }
            _ => {}
        }
    }
}

/// When to lock, as it was chosen on this machine.
pub(super) fn lock_after() -> LockAfter {
    let kept = prefs::get(LOCK).and_then(|key| LockAfter::from_key(&key));
    kept.unwrap_or_default()
}

/// Looks what is there, beside the first drawing of the page.
pub(crate) fn begin(desk: Desk) {
    spawn(async move { desk.look().await });
}
