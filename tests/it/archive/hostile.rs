//! A record of one pilot never names, opens, changes or deletes another's, whatever it is called.

use std::sync::LazyLock;
use std::sync::atomic::{AtomicU64, Ordering};

use shidian::archive::backup::{
    Bundle, Choice, Chosen, Comparison, Fresh, Item, Learned, Parcel, Unread,
};
use shidian::archive::{self, Draft, MemoryStore, Store, StoreName};
use shidian::dossier::{Kept, Pilot, PilotId, Record, owner};
use shidian::form::FormId;

use super::machine::{A, Snapshot, new, now, record, settle, snapshot};
use crate::executor::run;

const B: &str = "00000000000000b2";
const C: &str = "0000000000000000";

/// Names that no pilot has, made to reach into others'.
fn hostile() -> Vec<String> {
    let reaching = [A, B].into_iter().flat_map(|id| {
        [
            format!("{id}/application"),
            format!("{id}/pilot"),
            format!("{id}/application/00000001"),
            format!("{id}/"),
            format!("/{id}"),
            format!("{id}\u{ffff}"),
            format!("papers/{id}"),
            format!("../{id}"),
            id[..15].to_owned(),
            id.to_uppercase(),
            format!("{id}0"),
        ]
    });
    let plain = [
        "",
        "/",
        "..",
        "pilot",
        "vault",
        "device",
        "__proto__",
        "\0",
        "papers",
        "application",
    ];
    reaching.chain(plain.map(str::to_owned)).collect()
}

/// What is done to a pilot of some name.
type Operation = fn(&MemoryStore, &str);

const OPERATIONS: [(&str, Operation); 9] = [
    ("begin", |store, id| {
        save(store, &record(id, FormId::Application, 1, "占"), None);
    }),
    ("save", |store, id| {
        save(store, &record(id, FormId::Application, 4, "占"), Some(3));
    }),
    ("save another form", |store, id| {
        save(store, &record(id, FormId::SelfCheck, 1, "占"), None);
    }),
    ("many versions", |store, id| {
        for rev in 1..33 {
            let expected = (rev > 1).then(|| rev - 1);
            save(store, &record(id, FormId::Evaluation, rev, "占"), expected);
        }
    }),
    ("change", |store, id| {
        for _ in 0..21 {
            let change = |pilot: &mut Pilot| pilot.touch(now());
            drop(run(archive::change_pilot(store, &new(id), &now(), change)));
        }
    }),
    ("erase", |store, id| {
        run(archive::erase_pilot(store, id)).unwrap();
    }),
    ("mend", mend),
    ("restore", |store, id| restore(store, id, Choice::Take)),
    ("restore beside", |store, id| {
        restore(store, id, Choice::Both);
    }),
];

/// Saves where that can be done; where it is refused, nothing may have changed either.
fn save(store: &MemoryStore, record: &Record, expected: Option<u32>) {
    let draft = Draft {
        record: record.clone(),
        expected,
        keep: true,
    };
    drop(run(archive::save(store, &draft, &new(&record.pilot))));
}

/// Mends what of this pilot cannot be read, as its page offers it.
fn mend(store: &MemoryStore, id: &str) {
    for (kept, key, what) in [
        (Kept::Pilot, id.to_owned(), format!("{id}/pilot")),
        (
            Kept::Paper,
            format!("{id}/application"),
            format!("{id}/application"),
        ),
    ] {
        let name = StoreName::of(kept).unwrap();
        run(store.put(name, &key, "断了")).unwrap();
        let unread = Unread::look(kept, &key, "断了").unwrap();
        let versions = run(archive::versions_of(store, &what)).unwrap();
        let papers = run(archive::papers_of(store, id)).unwrap();
        let changes = unread.mend(&unread.mending(&versions), &papers, &now());
        run(archive::apply_batch(store, &changes)).unwrap();
    }
}

/// Takes in a file of a machine on which such a pilot has everything.
fn restore(store: &MemoryStore, id: &str, choice: Choice) {
    let mut items = vec![
        Item::new(Kept::Pilot, id, Pilot::new(id.to_owned(), now()).write()),
        Item::new(Kept::Key, id, "占"),
        Item::new(Kept::Setting, id, "占"),
    ];
    for form in [FormId::Application, FormId::SelfCheck] {
        let coming = record(id, form, 7, "占");
        items.push(Item::new(
            Kept::Version,
            coming.version_key(),
            coming.write(),
        ));
        items.push(Item::new(Kept::Paper, coming.key(), coming.write()));
        items.push(Item::new(
            Kept::Journal,
            format!("{}/w1", coming.key()),
            "占",
        ));
        items.push(Item::new(
            Kept::Aside,
            format!("papers/{}/0badcafe", coming.key()),
            "占",
        ));
    }
    let bundle = Bundle::of(false, now(), items).unwrap();
    let parcel = Parcel::read(bundle.write("0.1.0").as_bytes(), false).unwrap();
    let here = run(archive::here(store, &parcel)).unwrap();
    let comparison = Comparison::of(&parcel, &here);
    let chosen = Chosen {
        papers: vec![choice; comparison.rows.len()],
        key: true,
        records: Learned::all(&parcel, &here)
            .into_iter()
            .map(|learned| learned.pilot)
            .collect(),
    };
    let fresh = Fresh {
        ids: comparison.rows.iter().map(|_| fresh_id()).collect(),
        now: now(),
    };
    let outcome = comparison.plan(&parcel, &here, &chosen, &fresh);
    run(archive::apply_batch(store, &outcome.swaps)).unwrap();
}

/// An identifier that was never drawn before.
fn fresh_id() -> String {
    static DRAWN: AtomicU64 = AtomicU64::new(0xfeed_0000_0000_0000);
    format!("{:016x}", DRAWN.fetch_add(1, Ordering::Relaxed))
}

/// A machine with three pilots.
fn settled() -> MemoryStore {
    static SETTLED: LazyLock<Snapshot> = LazyLock::new(|| {
        let store = MemoryStore::default();
        for id in [A, B, C] {
            settle(&store, id);
        }
        snapshot(&store)
    });
    let store = MemoryStore::default();
    for ((kept, key), text) in &*SETTLED {
        let name = StoreName::of(*kept).unwrap();
        run(store.put(name, key, text)).unwrap();
    }
    store
}

/// What pilots other than this one own.
fn of_others(all: &Snapshot, id: &str) -> Snapshot {
    let mut others = all.clone();
    others.retain(|(kept, key), _| owner(*kept, key).is_some_and(|owner| owner.as_str() != id));
    others
}

#[test]
fn no_operation_on_one_pilot_touches_another() {
    for id in hostile().iter().map(String::as_str).chain([A, B, C]) {
        // Each operation comes first once, and after others.
        for first in 0..OPERATIONS.len() {
            let store = settled();
            let before = of_others(&snapshot(&store), id);
            let order = OPERATIONS.iter().cycle().skip(first).take(3);
            for (operation, act) in order {
                act(&store, id);
                let mut after = of_others(&snapshot(&store), id);
                // What is put beside stands in a new pilot.
                after.retain(|(kept, key), _| {
                    let owner = owner(*kept, key);
                    owner.is_some_and(|owner| [A, B, C].contains(&owner.as_str()))
                });
                assert!(after == before, "{operation} after {first} on {id:?}");
            }
        }
    }
}

#[test]
fn nothing_of_another_is_read_under_a_name() {
    for id in hostile() {
        let store = settled();
        for intruder in hostile() {
            for form in [FormId::Application, FormId::SelfCheck] {
                for rev in 1..=3 {
                    let expected = (rev > 1).then(|| rev - 1);
                    save(&store, &record(&intruder, form, rev, "占"), expected);
                }
            }
        }
        let own = |record: &Record| record.pilot == id;
        assert!(
            run(archive::papers_of(&store, &id))
                .unwrap()
                .iter()
                .all(own)
        );
        let paper = format!("{id}/application");
        assert!(
            run(archive::earlier(&store, &paper))
                .unwrap()
                .iter()
                .all(own)
        );
    }
    for id in [A, B, C] {
        let store = settled();
        for intruder in hostile() {
            save(
                &store,
                &record(&intruder, FormId::Application, 1, "占"),
                None,
            );
            save(
                &store,
                &record(&intruder, FormId::Application, 2, "占"),
                Some(1),
            );
        }
        let papers = run(archive::papers_of(&store, id)).unwrap();
        assert_eq!(papers.len(), 2);
        assert!(papers.iter().all(|record| record.pilot == id));
        let earlier = run(archive::earlier(&store, &format!("{id}/application"))).unwrap();
        let revisions: Vec<u32> = earlier.iter().map(|record| record.rev).collect();
        assert_eq!(revisions, [2, 1]);
        assert!(earlier.iter().all(|record| record.pilot == id));
    }
}

#[test]
fn erasing_leaves_nothing_of_the_pilot_and_everything_of_the_others() {
    let store = settled();
    for intruder in hostile() {
        save(
            &store,
            &record(&intruder, FormId::Application, 1, "占"),
            None,
        );
    }
    let mut expected = snapshot(&store);
    let id = PilotId::read(A).unwrap();
    let own = |kept: Kept, key: &str| id.owns(kept, key);
    assert_eq!(
        expected
            .keys()
            .filter(|(kept, key)| own(*kept, key))
            .count(),
        11
    );
    expected.retain(|(kept, key), _| !own(*kept, key));

    run(archive::erase_pilot(&store, A)).unwrap();
    assert_eq!(snapshot(&store), expected);
}
