//! Tests that need a real browser.
#![cfg(target_family = "wasm")]
#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

use gloo_storage::{LocalStorage, Storage};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn what_local_storage_was_given_it_gives_back() {
    LocalStorage::set("shidian.test", "试点").unwrap();
    let kept: String = LocalStorage::get("shidian.test").unwrap();
    LocalStorage::delete("shidian.test");

    assert_eq!(kept, "试点");
    assert!(LocalStorage::get::<String>("shidian.test").is_err());
}
