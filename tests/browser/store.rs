//! The store: what is saved stands there, what is refused leaves nothing.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Promise};
use rexie::Rexie;
use shidian::edge::entropy;
use shidian::edge::store::{self, Draft, Shelf, Store, StoreError};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use wasm_bindgen_test::wasm_bindgen_test;

/// A database of its own for each test, so that none sees another's records.
pub(crate) async fn fresh() -> (String, Store) {
    let name = format!("shidian-test-{}", entropy::id().unwrap());
    let store = store::open(&name).await.unwrap();
    (name, store)
}

pub(crate) fn draft(rev: u32, expected: Option<u32>) -> Draft {
    Draft {
        pilot: "p1".to_owned(),
        paper: ("p1/application".to_owned(), paper(rev)),
        expected,
        keep: None,
        forget: Vec::new(),
    }
}

/// Saves a draft; the pilot's record then says which paper it was saved with, and what stood there before.
pub(crate) async fn save(store: &Store, draft: &Draft) -> Result<(), StoreError> {
    let note = |before: Option<String>| before.unwrap_or_default() + &draft.paper.1;
    store.save(draft, note).await.map(drop)
}

pub(crate) fn paper(rev: u32) -> String {
    format!(r#"{{"entries":{{"unit.name":"某单位"}},"rev":{rev}}}"#)
}

pub(crate) async fn stored(store: &Store) -> Option<String> {
    store.get(Shelf::Papers, "p1/application").await.unwrap()
}

#[wasm_bindgen_test]
async fn a_saved_draft_stands_in_the_database_after_reopening() {
    let (name, store) = fresh().await;
    save(&store, &draft(1, None)).await.unwrap();
    drop(store);

    let store = store::open(&name).await.unwrap();
    assert_eq!(stored(&store).await, Some(paper(1)));
    let pilot = store.get(Shelf::Pilots, "p1").await.unwrap();
    assert_eq!(pilot, Some(paper(1)));
    assert_eq!(store.get(Shelf::Papers, "p2/x").await, Ok(None));
}

#[wasm_bindgen_test]
async fn a_draft_over_another_revision_is_refused_and_changes_nothing() {
    let (_, store) = fresh().await;
    save(&store, &draft(1, None)).await.unwrap();
    save(&store, &draft(2, Some(1))).await.unwrap();

    let late = Draft {
        keep: Some(("p1/late".to_owned(), paper(1))),
        ..draft(9, Some(1))
    };
    let overtaken = Err(StoreError::Overtaken { stored: 2 });
    assert_eq!(save(&store, &late).await, overtaken);
    assert_eq!(save(&store, &draft(9, None)).await, overtaken);
    assert_eq!(stored(&store).await, Some(paper(2)));
    let pilot = store.get(Shelf::Pilots, "p1").await.unwrap();
    assert_eq!(pilot, Some(paper(1) + &paper(2)));
    assert_eq!(store.all(Shelf::History, "").await, Ok(Vec::new()));
}

#[wasm_bindgen_test]
async fn a_draft_whose_paper_is_gone_is_refused() {
    let (_, store) = fresh().await;
    let refused = save(&store, &draft(4, Some(3))).await;

    assert_eq!(refused, Err(StoreError::Vanished));
    assert_eq!(store.get(Shelf::Pilots, "p1").await, Ok(None));
}

#[wasm_bindgen_test]
async fn a_damaged_paper_is_not_overwritten() {
    let (_, store) = fresh().await;
    let damaged = r#"{"rev":"#;
    let shelf = Shelf::Papers;
    store.put(shelf, "p1/application", damaged).await.unwrap();

    let refused = save(&store, &draft(2, Some(1))).await;
    assert_eq!(refused, Err(StoreError::Unreadable));
    assert_eq!(stored(&store).await.as_deref(), Some(damaged));
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
async fn a_save_keeps_and_forgets_earlier_revisions_in_one_go() {
    let (_, store) = fresh().await;
    save(&store, &draft(1, None)).await.unwrap();
    for rev in 2..=3 {
        let key = format!("p1/application/000{}", rev - 1);
        let draft = Draft {
            keep: Some((key, paper(rev - 1))),
            forget: if rev == 3 {
                vec!["p1/application/0001".to_owned(), "p1/none".to_owned()]
            } else {
                Vec::new()
            },
            ..draft(rev, Some(rev - 1))
        };
        save(&store, &draft).await.unwrap();
    }

    let kept = vec![("p1/application/0002".to_owned(), paper(2))];
    assert_eq!(store.all(Shelf::History, "p1/").await, Ok(kept));
}

#[wasm_bindgen_test]
async fn all_gives_the_records_of_a_prefix_in_order() {
    let (_, store) = fresh().await;
    for key in ["b/2", "a/1", "b/1", "b", "c/1"] {
        store.put(Shelf::History, key, key).await.unwrap();
    }
    let pair = |key: &str| (key.to_owned(), key.to_owned());

    let found = store.all(Shelf::History, "b/").await;
    assert_eq!(found, Ok(vec![pair("b/1"), pair("b/2")]));
    assert_eq!(store.all(Shelf::History, "").await.unwrap().len(), 5);
}

#[wasm_bindgen_test]
async fn removed_records_are_gone_and_the_others_stay() {
    let (_, store) = fresh().await;
    for key in ["a", "b", "c"] {
        store.put(Shelf::Keys, key, "{}").await.unwrap();
    }
    let keys = ["a".to_owned(), "c".to_owned(), "none".to_owned()];
    store.remove(Shelf::Keys, &keys).await.unwrap();

    let left = vec![("b".to_owned(), "{}".to_owned())];
    assert_eq!(store.all(Shelf::Keys, "").await, Ok(left));
}

#[wasm_bindgen_test]
async fn a_removed_pilot_takes_exactly_its_own_along_whatever_another_is_called() {
    let (_, store) = fresh().await;
    let one = "00000000000000a1";
    // A name that older builds took in, made to reach into the other's records.
    let hostile = format!("{one}/application");
    for id in [one, &hostile] {
        let key = |tail: &str| format!("{id}/{tail}");
        store.put(Shelf::Pilots, id, "{}").await.unwrap();
        let (papers, history) = (Shelf::Papers, Shelf::History);
        store.put(papers, &key("summary"), "{}").await.unwrap();
        store
            .put(history, &key("summary/00000001"), "{}")
            .await
            .unwrap();
    }
    store
        .put(Shelf::History, &format!("{hostile}/00000001"), "{}")
        .await
        .unwrap();
    store.remove_pilot(&hostile).await.unwrap();

    for (shelf, left) in [
        (Shelf::Pilots, vec![one.to_owned()]),
        (Shelf::Papers, vec![format!("{one}/summary")]),
        (
            Shelf::History,
            vec![
                format!("{one}/application/00000001"),
                format!("{one}/summary/00000001"),
            ],
        ),
    ] {
        assert_eq!(store.keys(shelf, "").await, Ok(left));
    }
    store.remove_pilot(one).await.unwrap();
    assert_eq!(store.keys(Shelf::History, "").await, Ok(Vec::new()));
}

#[wasm_bindgen_test]
async fn every_shelf_stands_in_the_database_under_its_name() {
    let (name, _store) = fresh().await;
    let database = Rexie::builder(&name).build().await.unwrap();
    let mut names = database.store_names();
    names.sort();
    database.close();

    assert_eq!(names, ["history", "keys", "papers", "pilots", "quarantine"]);
}

/// Both at once, as two windows would.
async fn together(one: (Store, Draft), two: (Store, Draft)) -> Vec<Result<(), StoreError>> {
    let answers = Rc::new(RefCell::new(vec![Ok(()); 2]));
    let save = |(store, draft): (Store, Draft), place: usize| {
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
