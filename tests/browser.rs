//! Tests that need a real browser.
#![cfg(target_family = "wasm")]
#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

#[path = "browser/clock.rs"]
mod clock;
#[path = "browser/fetch.rs"]
mod fetch;
#[path = "browser/file.rs"]
mod file;
#[path = "browser/local.rs"]
mod local;
#[path = "browser/normal_form.rs"]
mod normal_form;
#[path = "browser/page.rs"]
mod page;
#[path = "browser/seal.rs"]
mod seal;
#[path = "browser/spy.rs"]
mod spy;
#[path = "browser/store.rs"]
mod store;
#[path = "browser/store_faults.rs"]
mod store_faults;
#[path = "browser/tabs.rs"]
mod tabs;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
