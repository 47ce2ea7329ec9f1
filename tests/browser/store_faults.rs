//! The store when the browser fails it: nothing half-written, a new connection, a message with a next step.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::{Function, Reflect};
use rexie::{ObjectStore, Rexie, TransactionMode};
use shidian::archive::backup::Swap;
use shidian::archive::{Draft, Store, StoreError, StoreName, apply_batch};
use shidian::browser::store;
use shidian::dossier::Kept;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::spy::{Replaced, Uncaught, acting, get, pause, prototype, watched};
use crate::store::{PILOT, draft, fresh, paper, save, stored};

#[wasm_bindgen_test]
async fn every_write_is_strict() {
    let (_, store) = fresh().await;
    let seen = Rc::new(RefCell::new(Vec::new()));
    let noted = Rc::clone(&seen);
    let look = move |transaction: &JsValue| {
        let pair = ["mode", "durability"].map(|name| get(transaction, name).as_string().unwrap());
        noted.borrow_mut().push(pair.join(" "));
    };
    let _watch = watched(&prototype("IDBDatabase"), "transaction", look);
    save(&store, &draft(1, None)).await.unwrap();
    store.put(StoreName::Keys, "k", "{}").await.unwrap();
    store.get(StoreName::Keys, "k").await.unwrap();

    let expected = ["readwrite strict", "readwrite strict", "readonly default"];
    assert_eq!(*seen.borrow(), expected);
}

#[wasm_bindgen_test]
async fn a_write_that_fails_half_way_leaves_nothing_and_no_stray_error() {
    let (_, store) = fresh().await;
    let uncaught = Uncaught::watch();
    let occupied = (format!("{PILOT}/application/00000001"), "first".to_owned());
    store
        .put(StoreName::History, &occupied.0, &occupied.1)
        .await
        .unwrap();
    let objects = prototype("IDBObjectStore");
    // `add` refuses a key that is there already: the second write of the batch then fails.
    let add = get(&objects, "add");
    let failing = Replaced::with(&objects, "put", &add);
    let before = Some(occupied.1.clone());
    let batch = [
        Swap::put(Kept::Pilot, PILOT.to_owned(), None, "new".to_owned()),
        Swap::put(
            Kept::Version,
            occupied.0.clone(),
            before,
            "second".to_owned(),
        ),
    ];
    let failed = apply_batch(&store, &batch).await;
    drop(failing);
    pause(50).await;

    assert!(
        matches!(&failed, Err(StoreError::Failed(why)) if why.contains("ConstraintError")),
        "{failed:?}"
    );
    assert_eq!(store.get(StoreName::Pilots, PILOT).await, Ok(None));
    assert_eq!(store.all(StoreName::History, "").await, Ok(vec![occupied]));
    assert_eq!(uncaught.seen(), [""; 0]);
    save(&store, &draft(1, None)).await.unwrap();
}

#[wasm_bindgen_test]
async fn a_refused_write_leaves_no_stray_error() {
    let (_, store) = fresh().await;
    let uncaught = Uncaught::watch();
    save(&store, &draft(1, None)).await.unwrap();
    save(&store, &draft(2, None)).await.unwrap_err();
    pause(50).await;

    assert_eq!(uncaught.seen(), [""; 0]);
}

#[wasm_bindgen_test]
async fn a_disk_full_at_the_last_record_is_told_as_such_and_the_old_draft_stays() {
    let (_, store) = fresh().await;
    save(&store, &draft(1, None)).await.unwrap();
    let objects = prototype("IDBObjectStore");
    let put: Function = get(&objects, "put").unchecked_into();
    let calls = Cell::new(0);
    // The third put of the save throws; the transaction would commit the first two if it were left alone.
    let failing = acting(&objects, "put", move |store, arguments| {
        calls.set(calls.get() + 1);
        if calls.get() == 3 {
            return Err(quota_exceeded());
        }
        Reflect::apply(&put, store, arguments)
    });
    let next = Draft {
        keep: true,
        ..draft(2, Some(1))
    };
    let failed = save(&store, &next).await;
    drop(failing);

    assert_eq!(failed, Err(StoreError::Full));
    assert_eq!(stored(&store).await, Some(paper(1)));
    save(&store, &next).await.unwrap();
}

#[wasm_bindgen_test]
async fn a_transaction_aborted_at_its_commit_tells_the_browsers_reason() {
    let (_, store) = fresh().await;
    let transactions = prototype("IDBTransaction");
    // An abort in place of the commit, with the error the browser gives when the disk is full.
    let failing = acting(&transactions, "commit", |transaction, _| {
        let error = Replaced::with(transaction, "error", &quota_exceeded());
        std::mem::forget(error);
        let abort = get(transaction, "abort").unchecked_into::<Function>();
        abort.call0(transaction)
    });
    let failed = save(&store, &draft(1, None)).await;
    drop(failing);

    assert_eq!(failed, Err(StoreError::Full));
    assert_eq!(stored(&store).await, None);
}

#[wasm_bindgen_test]
async fn a_connection_closed_underneath_is_opened_anew() {
    let (name, store) = fresh().await;
    save(&store, &draft(1, None)).await.unwrap();
    // The deletion asks all windows to close, which rexie does by itself.
    Rexie::delete(&name).await.unwrap();
    save(&store, &draft(1, None)).await.unwrap();
    assert_eq!(stored(&store).await, Some(paper(1)));

    Rexie::delete(&name).await.unwrap();
    assert_eq!(store.all(StoreName::Papers, "").await, Ok(Vec::new()));
}

#[wasm_bindgen_test]
async fn a_dropped_store_blocks_no_other_window() {
    let (name, store) = fresh().await;
    let uncaught = Uncaught::watch();
    let twin = store.clone();
    drop(store);
    save(&twin, &draft(1, None)).await.unwrap();
    drop(twin);

    let newer = Rexie::builder(&name).version(2);
    let newer = newer.add_object_store(ObjectStore::new("papers"));
    newer.build().await.unwrap().close();
    assert_eq!(uncaught.seen(), [""; 0]);
}

#[wasm_bindgen_test]
async fn a_record_that_is_no_text_is_shown_as_what_it_holds() {
    let (name, store) = fresh().await;
    let database = Rexie::builder(&name).build().await.unwrap();
    let transaction = database
        .transaction(&["papers"], TransactionMode::ReadWrite)
        .unwrap();
    let papers = transaction.store("papers").unwrap();
    let strange = js_sys::JSON::parse(r#"{"a":[1]}"#).unwrap();
    papers.put(&strange, Some(&"p1/x".into())).await.unwrap();
    transaction.commit().await.unwrap();
    database.close();

    let shown = vec![("p1/x".to_owned(), r#"{"a":[1]}"#.to_owned())];
    assert_eq!(store.all(StoreName::Papers, "").await, Ok(shown));
}

#[wasm_bindgen_test]
async fn a_database_of_a_newer_program_is_left_alone() {
    let (name, store) = fresh().await;
    drop(store);
    let newer = Rexie::builder(&name).version(2);
    let newer = newer.add_object_store(ObjectStore::new("papers"));
    newer.build().await.unwrap().close();

    assert_eq!(store::open(&name).await.err(), Some(StoreError::Newer));
}

#[wasm_bindgen_test]
async fn an_opening_that_hangs_is_given_up_after_five_seconds() {
    let (name, store) = fresh().await;
    drop(store);
    // A connection that closes for nobody, and a deletion that waits for it, as `open` then must.
    let deaf = Rexie::builder(&name).build().await.unwrap();
    let databases = prototype("IDBDatabase");
    let closing = acting(&databases, "close", |_, _| Ok(JsValue::UNDEFINED));
    let done = Rc::new(Cell::new(false));
    let told = Rc::clone(&done);
    let waiting = name.clone();
    wasm_bindgen_futures::spawn_local(async move {
        Rexie::delete(&waiting).await.unwrap();
        told.set(true);
    });
    pause(100).await;
    let opened = store::open(&name).await;
    drop(closing);
    deaf.close();

    assert_eq!(opened.err(), Some(StoreError::TimedOut));
    // The late connection must not stay open: this deletion would wait for it.
    pause(200).await;
    assert!(done.get());
    Rexie::delete(&name).await.unwrap();
}

#[wasm_bindgen_test]
async fn a_browser_without_a_database_is_told_as_such() {
    let _missing = Replaced::with(&js_sys::global(), "indexedDB", &JsValue::UNDEFINED);
    let opened = store::open("shidian-test-none").await;

    assert_eq!(opened.err(), Some(StoreError::Missing));
}

fn quota_exceeded() -> JsValue {
    web_sys::DomException::new_with_message_and_name("full", "QuotaExceededError")
        .unwrap()
        .into()
}
