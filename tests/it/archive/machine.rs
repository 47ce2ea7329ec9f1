//! A machine with pilots on it, and what stands in its store.

use std::collections::BTreeMap;

use shidian::archive::backup::Item;
use shidian::archive::{self, Draft, MemoryStore, Store, StoreError, StoreName};
use shidian::dossier::{Aside, Kept, Pilot, Place, Record, Stamp};
use shidian::form::FormId;

use crate::executor::run;

pub(crate) const A: &str = "00000000000000a1";

/// Everything that stands in a store.
pub(crate) type Snapshot = BTreeMap<(Kept, String), String>;

pub(crate) fn snapshot(store: &MemoryStore) -> Snapshot {
    let keyed = |item: Item| ((item.kept, item.key), item.text);
    let items = run(archive::everything(store)).unwrap().into_iter();
    items.map(keyed).collect()
}

pub(crate) fn now() -> Stamp {
    Stamp::new("2026-11-25T09:00:00+08:00")
}

pub(crate) fn record(pilot: &str, form: FormId, rev: u32, text: &str) -> Record {
    let mut record = Record::begin(pilot, form, now());
    record.paper.write(Place::blank("pilot.name"), text);
    record.rev = rev;
    record
}

/// Saves the next revision of a paper, with what stood there kept as a version.
pub(crate) fn save(store: &MemoryStore, record: &Record) -> Result<Pilot, StoreError> {
    let draft = Draft {
        record: record.clone(),
        expected: (record.rev > 1).then(|| record.rev - 1),
        keep: true,
    };
    run(archive::save(store, &draft, &new(&record.pilot)))
}

/// A pilot of which nothing is known yet.
pub(crate) fn new(pilot: &str) -> Pilot {
    Pilot::new(pilot.to_owned(), now())
}

/// Puts all that a pilot can have: two papers with versions, versions of its own record, and texts laid aside.
pub(crate) fn settle(store: &MemoryStore, pilot: &str) {
    for form in [FormId::Application, FormId::Summary] {
        for rev in 1..=3 {
            save(store, &record(pilot, form, rev, &format!("第{rev}稿"))).unwrap();
        }
    }
    let rename = |pilot: &mut Pilot| pilot.title = Some("改过的名".to_owned());
    run(archive::change_pilot(store, &new(pilot), &now(), rename)).unwrap();
    for (kept, key) in [
        (Kept::Pilot, pilot.to_owned()),
        (Kept::Paper, format!("{pilot}/application")),
        (Kept::Journal, format!("{pilot}/application")),
    ] {
        let aside = Aside::of(kept, &key, "断了", "断了");
        let (key, text) = (aside.place(), aside.write());
        run(store.put(StoreName::Quarantine, &key, &text)).unwrap();
    }
}

/// What stands in the store under keys of a kind.
pub(crate) fn keys(store: &MemoryStore, name: StoreName) -> Vec<String> {
    run(store.keys(name, "")).unwrap()
}
