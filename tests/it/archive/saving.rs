//! A save goes over the revision it was made from, or over nothing.

use shidian::archive::{self, MemoryStore, Store, StoreError, StoreName};
use shidian::dossier::{Aside, Pilot, Record};
use shidian::form::FormId;

use super::machine::{A, keys, new, now, record, save, snapshot};
use crate::executor::run;

const PAPER: &str = "00000000000000a1/application";

fn paper(rev: u32) -> Record {
    record(A, FormId::Application, rev, "甲")
}

#[test]
fn a_save_over_another_revision_or_over_a_paper_that_is_gone_changes_nothing() {
    let store = MemoryStore::default();
    assert_eq!(save(&store, &paper(4)), Err(StoreError::Vanished));
    assert!(snapshot(&store).is_empty());

    save(&store, &paper(1)).unwrap();
    save(&store, &paper(2)).unwrap();
    let before = snapshot(&store);
    for late in [1, 2, 9] {
        let overtaken = Err(StoreError::Overtaken { stored: 2 });
        assert_eq!(save(&store, &paper(late)), overtaken);
    }
    assert_eq!(snapshot(&store), before);
}

#[test]
fn a_paper_that_cannot_be_read_is_not_written_over() {
    let store = MemoryStore::default();
    run(store.put(StoreName::Papers, PAPER, r#"{"rev":"#)).unwrap();
    let before = snapshot(&store);
    assert_eq!(save(&store, &paper(2)), Err(StoreError::Unreadable));
    assert_eq!(snapshot(&store), before);
}

#[test]
fn a_pilot_that_cannot_be_read_is_laid_aside_in_the_same_write_and_a_newer_one_bars_it() {
    let store = MemoryStore::default();
    run(store.put(StoreName::Pilots, A, "断了")).unwrap();
    let saved = save(&store, &paper(1)).unwrap();
    assert_eq!(
        saved.card(FormId::Application).map(|card| card.rev),
        Some(1)
    );
    let aside = run(store.all(StoreName::Quarantine, "")).unwrap();
    let aside = Aside::read(&aside[0].0, &aside[0].1);
    assert_eq!(
        (aside.text.as_str(), aside.key.as_str(), aside.at),
        ("断了", A, now())
    );

    let newer = Pilot::new(A.to_owned(), now()).write();
    let newer = newer.split_once(',').unwrap().1;
    let newer = format!("{{{}", newer.replace("\"schema\":1", "\"schema\":2"));
    run(store.put(StoreName::Pilots, A, &newer)).unwrap();
    let before = snapshot(&store);
    assert_eq!(save(&store, &paper(2)), Err(StoreError::Newer));
    assert_eq!(
        run(archive::change_pilot(&store, &new(A), &now(), |_| ())),
        Err(StoreError::Newer)
    );
    assert_eq!(snapshot(&store), before);
}

#[test]
fn what_stood_there_is_kept_byte_for_byte() {
    let store = MemoryStore::default();
    // As a build of tomorrow might write it, with a member that this one does not know.
    let stored = serde_json::to_string(&paper(1)).unwrap();
    let stored = stored.replacen('{', "{\"tomorrow\":true,", 1);
    run(store.put(StoreName::Papers, PAPER, &stored)).unwrap();
    save(&store, &paper(2)).unwrap();
    let kept = run(store.all(StoreName::History, "")).unwrap();
    assert_eq!(kept, [(format!("{PAPER}/00000001"), stored)]);
    assert_eq!(keys(&store, StoreName::Papers), [PAPER]);
}
