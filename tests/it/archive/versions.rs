//! So many versions are kept, decided in the write that adds one: without anybody looking at them.

use shidian::archive::backup::{Bundle, Choice, Chosen, Comparison, Fresh, Parcel, Swap};
use shidian::archive::{self, MemoryStore, Store, StoreName};
use shidian::dossier::{Kept, Pilot};
use shidian::form::FormId;

use super::machine::{A, keys, new, now, record, save, snapshot};
use crate::executor::run;

const PAPER: &str = "00000000000000a1/application";

fn machine(revisions: u32, text: &str) -> MemoryStore {
    let store = MemoryStore::default();
    for rev in 1..=revisions {
        let text = format!("{text}{rev}");
        save(&store, &record(A, FormId::Application, rev, &text)).unwrap();
    }
    store
}

fn versions(store: &MemoryStore) -> Vec<String> {
    let mut keys = keys(store, StoreName::History);
    keys.retain(|key| key.starts_with(&format!("{PAPER}/")));
    keys
}

#[test]
fn of_a_paper_the_last_thirty_are_kept() {
    let store = machine(31, "");
    assert_eq!(versions(&store).len(), 30);
    for rev in 32..=40 {
        save(&store, &record(A, FormId::Application, rev, "")).unwrap();
        let kept = versions(&store);
        assert_eq!(kept.len(), 30);
        assert_eq!(kept[0], format!("{PAPER}/{:08}", rev - 30));
    }
    let earlier = run(archive::earlier(&store, PAPER)).unwrap();
    let revisions: Vec<u32> = earlier.iter().map(|record| record.rev).collect();
    assert_eq!(revisions, (10..40).rev().collect::<Vec<_>>());
}

#[test]
fn what_older_builds_left_beyond_thirty_goes_with_the_next_version() {
    let store = machine(1, "");
    for rev in 100..150 {
        let old = record(A, FormId::Application, rev, "旧");
        run(store.put(StoreName::History, &old.version_key(), &old.write())).unwrap();
    }
    assert_eq!(run(archive::earlier(&store, PAPER)).unwrap().len(), 30);
    save(&store, &record(A, FormId::Application, 2, "新")).unwrap();
    assert_eq!(versions(&store).len(), 30);
}

#[test]
fn of_a_pilot_the_last_twenty_states_are_kept_and_no_paper_loses_one_by_it() {
    let store = machine(5, "");
    let of_paper = versions(&store);
    for _ in 0..30 {
        let touch = |pilot: &mut Pilot| pilot.touch(now());
        run(archive::change_pilot(&store, &new(A), &now(), touch)).unwrap();
    }
    let of_pilot = run(archive::versions_of(&store, &format!("{A}/pilot"))).unwrap();
    assert_eq!(of_pilot.len(), 20);
    assert_eq!(versions(&store), of_paper);
}

/// Takes a file in with one choice for all; what was done can be taken back.
fn restore(store: &MemoryStore, file: &[u8], choice: Choice) -> Vec<Swap> {
    let parcel = Parcel::read(file, false).unwrap();
    let here = run(archive::here(store, &parcel)).unwrap();
    let comparison = Comparison::of(&parcel, &here);
    let chosen = Chosen {
        papers: vec![choice; comparison.rows.len()],
        ..Chosen::default()
    };
    let fresh = Fresh {
        ids: vec!["00000000000000ff".to_owned()],
        now: now(),
    };
    let outcome = comparison.plan(&parcel, &here, &chosen, &fresh);
    run(archive::apply_batch(store, &outcome.swaps)).unwrap();
    outcome.swaps
}

fn backup(store: &MemoryStore) -> Vec<u8> {
    let items = run(archive::everything(store)).unwrap();
    let bundle = Bundle::of(false, now(), items).unwrap();
    bundle.write("0.1.0").into_bytes()
}

#[test]
fn a_restore_keeps_thirty_and_none_that_was_here_gives_way() {
    let (here, other) = (machine(12, "甲"), machine(40, "乙"));
    let before = snapshot(&here);
    let own = versions(&here);
    let done = restore(&here, &backup(&other), Choice::Take);

    let kept = versions(&here);
    assert_eq!(kept.len(), 30);
    for key in own.iter().chain([&format!("{PAPER}/00000012")]) {
        let text = snapshot(&here)[&(Kept::Version, key.clone())].clone();
        assert!(text.contains('甲'), "{key}");
    }
    let newest = kept.last().unwrap();
    assert_eq!(newest, &format!("{PAPER}/00000039"));

    let back: Vec<Swap> = done.into_iter().rev().map(Swap::back).collect();
    run(archive::apply_batch(&here, &back)).unwrap();
    assert_eq!(snapshot(&here), before);
}

#[test]
fn what_comes_to_an_empty_machine_or_beside_has_thirty_too() {
    let other = machine(40, "乙");
    let empty = MemoryStore::default();
    restore(&empty, &backup(&other), Choice::Take);
    let without_pilot = |store: &MemoryStore| {
        let mut all = snapshot(store);
        all.retain(|(kept, _), _| *kept != Kept::Pilot);
        all
    };
    assert_eq!(without_pilot(&empty), without_pilot(&other));

    let beside = machine(2, "甲");
    restore(&beside, &backup(&other), Choice::Both);
    let copies = keys(&beside, StoreName::History);
    let copies = copies
        .iter()
        .filter(|key| key.starts_with("00000000000000ff/"));
    assert_eq!(copies.count(), 30);
}
