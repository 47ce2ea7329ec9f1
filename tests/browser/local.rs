//! localStorage and randomness: preferences, the journal, the canary, identifiers.

use js_sys::Object;
use shidian::browser::{canary, entropy, journal, prefs};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Storage;

use crate::spy::{Replaced, prototype};

fn storage() -> Storage {
    web_sys::window().unwrap().local_storage().unwrap().unwrap()
}

#[wasm_bindgen_test]
fn a_preference_is_given_back_until_it_is_removed() {
    prefs::set("size", "大").unwrap();
    assert_eq!(prefs::get("size").as_deref(), Some("大"));
    let raw = storage().get_item("shidian.pref.size").unwrap();
    assert_eq!(raw.as_deref(), Some("\"大\""));

    prefs::remove("size");
    assert_eq!(prefs::get("size"), None);
}

#[wasm_bindgen_test]
fn a_preference_we_did_not_write_counts_as_none() {
    for hostile in ["{", "{\"a\":1}", "12", "", "null", "\"half"] {
        storage().set_item("shidian.pref.hostile", hostile).unwrap();
        assert_eq!(prefs::get("hostile"), None, "{hostile}");
    }
    prefs::remove("hostile");
}

#[wasm_bindgen_test]
fn the_journal_keeps_texts_as_they_are_under_their_names() {
    journal::put("p1/application", "甲\n{").unwrap();
    journal::put("p2/application", "乙").unwrap();
    let raw = storage()
        .get_item("shidian.journal.p1/application")
        .unwrap();
    assert_eq!(raw.as_deref(), Some("甲\n{"));
    assert_eq!(journal::get("p1/application").as_deref(), Some("甲\n{"));
    let mut names = journal::names();
    names.sort();
    assert_eq!(names, ["p1/application", "p2/application"]);

    journal::remove("p1/application");
    journal::remove("p2/application");
    assert_eq!(journal::get("p1/application"), None);
    assert!(journal::names().is_empty());
}

#[wasm_bindgen_test]
fn a_text_that_does_not_fit_is_refused_and_the_old_one_stays() {
    let long = "试".repeat(6_000_000);
    journal::put("full", "before").unwrap();
    assert_eq!(
        journal::put("full", &long),
        Err(journal::JournalError::Full)
    );
    assert_eq!(prefs::set("full", &long), Err(prefs::PrefsError::Full));
    assert_eq!(journal::get("full").as_deref(), Some("before"));
    journal::remove("full");

    let told = "浏览器给本站的小存储区已满。请下载草稿文件保存，再删除不用的试点。";
    assert_eq!(journal::JournalError::Full.to_string(), told);
}

#[wasm_bindgen_test]
fn where_storage_is_blocked_nothing_panics_and_the_error_says_so() {
    let window: JsValue = web_sys::window().unwrap().into();
    for blocked in [JsValue::NULL, unreadable()] {
        let _blocked = Replaced::with(&window, "localStorage", &blocked);
        assert_eq!(prefs::get("size"), None);
        assert_eq!(prefs::set("size", "大"), Err(prefs::PrefsError::Blocked));
        prefs::remove("size");
        assert_eq!(
            journal::put("p1", "甲"),
            Err(journal::JournalError::Blocked)
        );
        assert_eq!(journal::get("p1"), None);
        assert!(journal::names().is_empty());
        journal::remove("p1");
        canary::put("db", 1, "2026-11-25T14:03:05+08:00");
        assert_eq!(canary::get("db"), None);
    }
    let told = "浏览器不允许本页使用本机存储。请在浏览器设置中允许本站保存数据，或换普通窗口打开；现在填写的内容请下载草稿文件保存。";
    assert_eq!(journal::JournalError::Blocked.to_string(), told);
}

/// An object of the right class that no method works on, as a blocked storage behaves.
fn unreadable() -> JsValue {
    Object::<JsValue>::create(prototype("Storage").unchecked_ref()).into()
}

#[wasm_bindgen_test]
fn the_canary_remembers_how_much_each_database_held() {
    canary::put("shidian-test", 12, "2026-11-25T14:03:05+08:00");
    canary::put("shidian-test", 3, "2026-11-25T14:03:06+08:00");
    let noted = canary::get("shidian-test");
    assert_eq!(noted, Some((3, "2026-11-25T14:03:06+08:00".to_owned())));
    assert_eq!(canary::get("shidian-other"), None);

    for hostile in [
        "",
        "3",
        "x 2026",
        "3 <b>",
        "-1 2026-11-25",
        "99999999999 2026",
    ] {
        storage()
            .set_item("shidian.canary.shidian-test", hostile)
            .unwrap();
        assert_eq!(canary::get("shidian-test"), None, "{hostile}");
    }
    storage()
        .remove_item("shidian.canary.shidian-test")
        .unwrap();
}

#[wasm_bindgen_test]
fn random_bytes_fill_their_array_and_differ() {
    let (one, two) = (
        entropy::bytes::<32>().unwrap(),
        entropy::bytes::<32>().unwrap(),
    );
    assert_ne!(one, two);
    assert_ne!(one, [0; 32]);
}

#[wasm_bindgen_test]
fn an_identifier_is_sixteen_lowercase_hexadecimal_digits() {
    for _ in 0..100 {
        let id = entropy::id().unwrap();
        let hex = |c: char| c.is_ascii_digit() || ('a'..='f').contains(&c);
        assert!(id.len() == 16 && id.chars().all(hex), "{id}");
    }
}

#[wasm_bindgen_test]
fn without_randomness_no_identifier_is_made() {
    let window: JsValue = web_sys::window().unwrap().into();
    let _missing = Replaced::with(&window, "crypto", &JsValue::UNDEFINED);

    let told = "这个浏览器不能生成安全的随机数，无法新建试点或签名钥匙。请换用新版浏览器打开本页。";
    assert_eq!(entropy::id().unwrap_err().to_string(), told);
}
