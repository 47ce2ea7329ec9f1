//! What is done to the archive is done whole or not at all, whichever of its operations fails.

use shidian::archive::backup::{Bundle, Choice, Chosen, Comparison, Fresh, Parcel, Swap, Unread};
use shidian::archive::{self, Draft, Store, StoreError, StoreName};
use shidian::dossier::{Kept, Pilot};
use shidian::form::FormId;

use super::faults::{Fault, FaultyStore};
use super::world::{PAPER, PILOT, answer};
use crate::archive::machine::{new, now, record, settle, snapshot};
use crate::executor::run;

type Operation = fn(&FaultyStore) -> Option<bool>;

const OPERATIONS: [(&str, Operation); 8] = [
    ("save", save),
    ("change", |store| {
        let touch = |pilot: &mut Pilot| pilot.touch(now());
        answer(archive::change_pilot(store, &new(PILOT), &now(), touch))
    }),
    ("erase", |store| answer(archive::erase_pilot(store, PILOT))),
    ("restore", |store| restore(store, Choice::Take, false)),
    ("restore beside", |store| {
        restore(store, Choice::Both, false)
    }),
    ("restore and undo", |store| {
        restore(store, Choice::Take, true)
    }),
    ("mend", mend),
    ("put a key", |store| {
        answer(store.put(StoreName::Keys, "device", "{}"))
    }),
];

fn save(store: &FaultyStore) -> Option<bool> {
    let draft = Draft {
        record: record(PILOT, FormId::Application, 4, "第4稿"),
        expected: Some(3),
        keep: true,
    };
    answer(archive::save(store, &draft, &new(PILOT)))
}

/// Takes in what another machine has of the same pilot.
fn restore(store: &FaultyStore, choice: Choice, and_undo: bool) -> Option<bool> {
    let other = FaultyStore::default();
    for rev in 1..=9 {
        let expected = (rev > 1).then(|| rev - 1);
        let draft = Draft {
            record: record(PILOT, FormId::Application, rev, &format!("另{rev}")),
            expected,
            keep: true,
        };
        run(archive::save(&other.disk, &draft, &new(PILOT))).unwrap();
    }
    let items = run(archive::everything(&other.disk)).unwrap();
    let file = Bundle::of(false, now(), items).unwrap().write("0.1.0");
    let parcel = Parcel::read(file.as_bytes(), false).unwrap();
    answer(async {
        let here = archive::here(store, &parcel).await?;
        let comparison = Comparison::of(&parcel, &here);
        let chosen = Chosen {
            papers: vec![choice; comparison.rows.len()],
            ..Chosen::default()
        };
        let fresh = Fresh {
            ids: vec!["00000000000000ff".to_owned()],
            now: now(),
        };
        let changes = comparison.plan(&parcel, &here, &chosen, &fresh).swaps;
        archive::apply_batch(store, &changes).await?;
        let back: Vec<Swap> = changes.into_iter().rev().map(Swap::back).collect();
        if and_undo {
            archive::apply_batch(store, &back).await?;
        }
        Ok::<_, StoreError>(())
    })
}

/// A damaged paper is mended by its last version.
fn mend(store: &FaultyStore) -> Option<bool> {
    let unread = Unread::look(Kept::Paper, PAPER, "断了").unwrap();
    answer(async {
        let versions = archive::versions_of(store, PAPER).await?;
        let papers = archive::papers_of(store, PILOT).await?;
        let changes = unread.mend(&unread.mending(&versions), &papers, &now());
        archive::apply_batch(store, &changes).await
    })
}

fn settled(operation: &str) -> FaultyStore {
    let store = FaultyStore::default();
    settle(&store.disk, PILOT);
    if operation == "mend" {
        run(store.disk.put(StoreName::Papers, PAPER, "断了")).unwrap();
    }
    store
}

#[test]
fn each_is_done_whole_or_not_at_all() {
    for (name, act) in OPERATIONS {
        let whole = settled(name);
        let before = snapshot(&whole.disk);
        whole.faults.plan(None);
        assert_eq!(act(&whole), Some(true), "{name}");
        let after = snapshot(&whole.disk);
        // Between a restore and its undo stands what the restore alone makes.
        let between = settled(name);
        assert_eq!(restore(&between, Choice::Take, false), Some(true));
        let between = snapshot(&between.disk);
        for fault in Fault::ALL {
            for nth in 0..whole.faults.count() {
                let store = settled(name);
                store.faults.plan(Some((nth, fault)));
                let answered = act(&store);
                let stands = snapshot(&store.disk);
                let case = format!("{name}: {fault:?} at {nth}");
                match answered {
                    Some(true) => assert!(stands == after, "{case}"),
                    Some(false) if name != "restore and undo" => {
                        assert!(stands == before, "{case}");
                    }
                    _ => assert!([&before, &between, &after].contains(&&stands), "{case}"),
                }
            }
        }
    }
}
