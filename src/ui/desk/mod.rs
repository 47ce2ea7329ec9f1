//! What every page shares: the store, the list of pilots, today, and what has to be said.

mod arrivals;
mod backup;
mod journals;
mod keys;
mod notice;
mod opening;
mod papers;
mod passphrase;
mod pilots;
mod unread;
mod vault;

use std::cell::RefCell;
use std::ops::Deref;
use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;

use super::later::{Later, Rest};
use super::route::{Db, Route};
use crate::app::Unstored;
use crate::app::workspace::Workspace;
use crate::archive::StoreError;
use crate::archive::backup::{Noted, Unread};
use crate::browser::store::BrowserStore;
use crate::browser::{clock, fetch, ports, prefs};
use crate::dossier::{Pilot, Stamp};
use crate::form::Role;
use crate::host::Posted;
use crate::ui::erase::{memo, spawn};
use crate::ui::session::Session;
use crate::value::{Day, Regions};
use crate::vault::{Gate, LockAfter, Unfiled};

pub(crate) use backup::{editing, name_of};
pub(crate) use vault::begin;

/// A handle to the desk, one word long, so that the many closures that hold it stay small.
#[derive(Clone, Copy)]
pub(crate) struct Desk(&'static Parts);

/// The signals of the desk; there is one desk for as long as the page is open.
pub(crate) struct Parts {
    /// Where the user is.
    pub(crate) route: RwSignal<Route>,
    /// Which store is open.
    pub(crate) db: Memo<Db>,
    /// Every pilot of the open store, the thrown away ones too.
    pub(crate) pilots: RwSignal<Vec<Pilot>>,
    /// Whether the list has been read.
    pub(crate) ready: RwSignal<bool>,
    /// Today by this machine.
    pub(crate) today: RwSignal<Day>,
    /// For whom the papers are laid out.
    pub(crate) role: RwSignal<Role>,
    /// The administrative divisions, once fetched.
    pub(crate) regions: RwSignal<Option<Arc<Regions>>>,
    /// What the host of this copy set.
    pub(crate) posted: RwSignal<Posted>,
    /// Whether the user has read what is wrong with it.
    pub(crate) notice_trouble_read: RwSignal<bool>,
    /// What is wrong with storing, in words, with the next step.
    pub(crate) trouble: RwSignal<Option<String>>,
    /// A short word on what was just done, with a way back.
    pub(crate) toast: RwSignal<Option<Toast>>,
    /// Whether files are held over the page.
    pub(crate) hovered: RwSignal<bool>,
    /// The second part of the program, once it is there.
    pub(crate) later: RwSignal<Option<&'static Later>>,
    /// The third part, once it is there.
    pub(crate) rest: RwSignal<Option<&'static Rest>>,
    /// Why a part is not there, in words, with the next step.
    pub(crate) missing: RwSignal<Option<String>>,
    /// What is stored here and cannot be read.
    pub(crate) unread: RwSignal<Vec<Unread>>,
    /// What the last backup carried.
    pub(crate) noted: RwSignal<Option<Noted>>,
    /// Raised when a paper was changed underneath its page, which then opens it anew.
    pub(crate) anew: RwSignal<u32>,
    /// Whether the user must choose, must give the passphrase, or may go on.
    pub(crate) gate: RwSignal<Gate>,
    /// When a page that nobody uses is locked.
    pub(crate) lock_after: RwSignal<LockAfter>,
    /// Set when the page is to be locked as soon as everything is saved.
    pub(crate) locking: RwSignal<bool>,
    /// Whether another window asked for it.
    pub(crate) called: RwSignal<bool>,
    /// The paper that is open, so that it is saved first.
    pub(crate) at_work: RwSignal<Option<Session>>,
    /// How many writes are under way.
    pub(crate) writing: RwSignal<usize>,
    /// What only memory holds, where nothing is kept here.
    pub(crate) unfiled: RwSignal<Unfiled>,
    hold: StoredValue<vault::Hold, LocalStorage>,
    store: StoredValue<Option<BrowserStore>, LocalStorage>,
    /// Why no store is open.
    shut: StoredValue<StoreError>,
    /// What could not be stored, for as long as this page is open.
    unstored: StoredValue<Rc<RefCell<Unstored>>, LocalStorage>,
}

/// Takes back what was done; owned by the toast, since the row whose button was pressed may be gone.
pub(crate) type Undo = Arc<dyn Fn() + Send + Sync>;

/// A short word on what was just done, and how to take it back.
#[derive(Clone)]
pub(crate) struct Toast {
    pub(crate) says: String,
    pub(crate) undo: Option<Undo>,
}

impl Deref for Desk {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        self.0
    }
}

impl Desk {
    /// The desk of the app; nothing is opened yet.
    pub(crate) fn new(route: RwSignal<Route>) -> Desk {
        let parts = Parts {
            route,
            db: memo(move || route.with(|route| route.db)),
            pilots: RwSignal::new(Vec::new()),
            ready: RwSignal::new(false),
            today: RwSignal::new(today()),
            role: RwSignal::new(role()),
            regions: RwSignal::new(None),
            posted: RwSignal::new(Posted::default()),
            notice_trouble_read: RwSignal::new(false),
            trouble: RwSignal::new(None),
            toast: RwSignal::new(None),
            hovered: RwSignal::new(false),
            later: RwSignal::new(None),
            rest: RwSignal::new(None),
            missing: RwSignal::new(None),
            unread: RwSignal::new(Vec::new()),
            noted: RwSignal::new(None),
            anew: RwSignal::new(0),
            gate: RwSignal::new(Gate::Looking),
            lock_after: RwSignal::new(vault::lock_after()),
            locking: RwSignal::new(false),
            called: RwSignal::new(false),
            at_work: RwSignal::new(None),
            writing: RwSignal::new(0),
            unfiled: RwSignal::new(Unfiled::default()),
            hold: StoredValue::new_local(vault::Hold::default()),
            store: StoredValue::new_local(None),
            shut: StoredValue::new(StoreError::Missing),
            unstored: StoredValue::new_local(Rc::default()),
        };
        Desk(Box::leak(Box::new(parts)))
    }

    /// The name of the open database.
    pub(crate) fn db_name(self) -> &'static str {
        self.db.get_untracked().name()
    }

    /// The open database, as the application works on it.
    pub(crate) fn workspace(self) -> Workspace<BrowserStore> {
        let store = self.store.get_value();
        Workspace {
            store: store.ok_or_else(|| self.shut.get_value()),
            unstored: self.unstored.get_value(),
            ports: ports::of_browser(),
            db: self.db_name(),
        }
    }

    /// The open store, for pages that need more of it.
    pub(crate) fn store(self) -> Option<BrowserStore> {
        self.store.get_value()
    }

    /// Says a short word on what was done.
    // As a function of its own it is optimised for the one way back that it is given somewhere in the program, and then
    // draws all that this needs (the forms) into the first part, which gives none.
    #[allow(clippy::inline_always)]
    #[inline(always)]
    pub(crate) fn say(self, says: impl Into<String>, undo: Option<Undo>) {
        self.toast.set(Some(Toast {
            says: says.into(),
            undo,
        }));
    }

    /// Lays the papers out for another role, and remembers it.
    pub(crate) fn play(self, role: Role) {
        self.role.set(role);
        // A choice that cannot be kept is made again next time.
        prefs::set(ROLE, role.key()).ok();
    }

    /// Fetches the administrative divisions, once.
    pub(crate) fn want_regions(self) {
        let desk = self;
        if desk.regions.with_untracked(Option::is_some) {
            return;
        }
        spawn(async move {
            match fetch::text("regions.txt").await {
                Ok(text) => desk.regions.set(Regions::parse(&text).ok().map(Arc::new)),
                Err(error) => desk.say(error.to_string(), None),
            }
        });
    }
}

/// Today by this machine; if its clock cannot be read, a day so early that the foot of every page shows it.
pub(crate) fn today() -> Day {
    Stamp::new(clock::now()).day().unwrap_or(Day::FIRST)
}

/// The preference that keeps the role.
const ROLE: &str = "role";

fn role() -> Role {
    let kept = prefs::get(ROLE).and_then(|key| Role::from_key(&key));
    kept.unwrap_or(Role::Undertaker)
}

/// Shared by every page.
pub(crate) fn desk() -> Desk {
    expect_context::<Desk>()
}
