//! The store: what is saved stands there, what is refused leaves nothing.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Promise};
use rexie::Rexie;
use shidian::archive::{self, Draft, Store, StoreError, StoreName};
use shidian::browser::entropy;
use shidian::browser::store::{self, BrowserStore};
use shidian::dossier::{Pilot, Place, Record, Stamp};
use shidian::form::FormId;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use wasm_bindgen_test::wasm_bindgen_test;

/// A database of its own for each test, so that none sees another's records.
pub(crate) async fn fresh() -> (String, BrowserStore) {
    let name = format!("shidian-test-{}", entropy::id().unwrap());
    let store = store::open(&name).await.unwrap();
    (name, store)
}

pub(crate) const PILOT: &str = "00000000000000a1";
pub(crate) const PAPER: &str = "00000000000000a1/application";

pub(crate) fn record(rev: u32) -> Record {
    let now = Stamp::new("2026-11-25T09:00:00+08:00");
    let mut record = Record::begin(PILOT, FormId::Application, now);
    record
        .paper
        .write(Place::blank("unit.name"), "某局（示例）");
    record.rev = rev;
    record
}

pub(crate) fn paper(rev: u32) -> String {
    record(rev).write()
}

pub(crate) fn draft(rev: u32, expected: Option<u32>) -> Draft {
    Draft {
        record: record(rev),
        expected,
        keep: false,
    }
}

/// Saves a draft; the pilot's record then has its card.
pub(crate) async fn save(store: &BrowserStore, draft: &Draft) -> Result<(), StoreError> {
    let new = Pilot::new(PILOT.to_owned(), Stamp::default());
    archive::save(store, draft, &new).await.map(drop)
}

pub(crate) async fn stored(store: &BrowserStore) -> Option<String> {
    store.get(StoreName::Papers, PAPER).await.unwrap()
}

/// The revision of the paper that the pilot's record tells of.
async fn noted(store: &BrowserStore) -> Option<u32> {
    let text = store.get(StoreName::Pilots, PILOT).await.unwrap()?;
    let pilot = Pilot::read_at(PILOT, &text).unwrap();
    pilot.card(FormId::Application).map(|card| card.rev)
}

#[wasm_bindgen_test]
async fn a_saved_draft_stands_in_the_database_after_reopening() {
    let (name, store) = fresh().await;
    save(&store, &draft(1, None)).await.unwrap();
    drop(store);

    let store = store::open(&name).await.unwrap();
    assert_eq!(stored(&store).await, Some(paper(1)));
    assert_eq!(noted(&store).await, Some(1));
    assert_eq!(store.get(StoreName::Papers, "p2/x").await, Ok(None));
}

#[wasm_bindgen_test]
async fn a_draft_over_another_revision_is_refused_and_changes_nothing() {
    let (_, store) = fresh().await;
    save(&store, &draft(1, None)).await.unwrap();
    save(&store, &draft(2, Some(1))).await.unwrap();

    let late = Draft {
        keep: true,
        ..draft(9, Some(1))
    };
    let overtaken = Err(StoreError::Overtaken { stored: 2 });
    assert_eq!(save(&store, &late).await, overtaken);
    assert_eq!(save(&store, &draft(9, None)).await, overtaken);
    assert_eq!(stored(&store).await, Some(paper(2)));
    assert_eq!(noted(&store).await, Some(2));
    assert_eq!(store.all(StoreName::History, "").await, Ok(Vec::new()));
}

#[wasm_bindgen_test]
async fn of_two_racing_writers_exactly_one_wins() {
    let (name, one) = fresh().await;
    let two = store::open(&name).await.unwrap();
    save(&one, &draft(1, None)).await.unwrap();

    for rev in 1..=50 {
        let next = draft(rev + 1, Some(rev));
        let answers = together((one.clone(), next.clone()), (two.clone(), next)).await;
        let lost = Err(StoreError::Overtaken { stored: rev + 1 });
        assert!(
            answers == [Ok(()), lost.clone()] || answers == [lost, Ok(())],
            "{answers:?}"
        );
    }
    assert_eq!(stored(&one).await, Some(paper(51)));
}

#[wasm_bindgen_test]
async fn all_gives_the_records_of_a_prefix_in_order() {
    let (_, store) = fresh().await;
    for key in ["b/2", "a/1", "b/1", "b", "c/1"] {
        store.put(StoreName::History, key, key).await.unwrap();
    }
    let pair = |key: &str| (key.to_owned(), key.to_owned());

    let found = store.all(StoreName::History, "b/").await;
    assert_eq!(found, Ok(vec![pair("b/1"), pair("b/2")]));
    assert_eq!(store.all(StoreName::History, "").await.unwrap().len(), 5);
}

#[wasm_bindgen_test]
async fn removed_records_are_gone_and_the_others_stay() {
    let (_, store) = fresh().await;
    for key in ["a", "b", "c"] {
        store.put(StoreName::Keys, key, "{}").await.unwrap();
    }
    for key in ["a", "c", "none"] {
        store.remove(StoreName::Keys, key).await.unwrap();
    }

    let left = vec![("b".to_owned(), "{}".to_owned())];
    assert_eq!(store.all(StoreName::Keys, "").await, Ok(left));
}

#[wasm_bindgen_test]
async fn every_store_stands_in_the_database_under_its_name() {
    let (name, _store) = fresh().await;
    let database = Rexie::builder(&name).build().await.unwrap();
    let mut names = database.store_names();
    names.sort();
    database.close();

    assert_eq!(names, ["history", "keys", "papers", "pilots", "quarantine"]);
}

/// Both at once, as two windows would.
async fn together(
    one: (BrowserStore, Draft),
    two: (BrowserStore, Draft),
) -> Vec<Result<(), StoreError>> {
    let answers = Rc::new(RefCell::new(vec![Ok(()); 2]));
    let save = |(store, draft): (BrowserStore, Draft), place: usize| {
        let answers = Rc::clone(&answers);
        future_to_promise(async move {
            let answer = save(&store, &draft).await;
            answers.borrow_mut()[place] = answer;
            Ok(JsValue::UNDEFINED)
        })
    };
    let both = Promise::all(&Array::of2(&save(one, 0), &save(two, 1)));
    JsFuture::from(both).await.unwrap();
    answers.take()
}
