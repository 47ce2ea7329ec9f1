//! Data files through the shell, played by an object of the tests: what comes, and what each failure is called.

use js_sys::{Object, Promise};
use shidian::browser::fetch::{self, FetchError};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::spy::{Replaced, acting, set};

/// A shell whose `file` answers as given.
fn shell(answer: Result<JsValue, JsValue>) -> Replaced {
    let shidian = Object::new();
    std::mem::forget(acting(&shidian, "file", move |_, arguments| {
        assert_eq!(arguments.get(0), "regions.txt");
        Ok(match &answer {
            Ok(text) => Promise::resolve(text).into(),
            Err(why) => Promise::reject(why).into(),
        })
    }));
    Replaced::with(&js_sys::global(), "shidian", &shidian)
}

/// What the shell throws for a file that did not come.
fn missing(status: u16, page: bool) -> Result<JsValue, JsValue> {
    let thrown = js_sys::Error::new("missing").into();
    set(&thrown, "status", &status.into());
    set(&thrown, "page", &page.into());
    Err(thrown)
}

async fn told(answer: Result<JsValue, JsValue>) -> String {
    let _shell = shell(answer);
    fetch::text("regions.txt").await.unwrap_err().to_string()
}

#[wasm_bindgen_test]
async fn a_file_that_is_there_comes_as_text() {
    let _shell = shell(Ok("110000 北京市".into()));
    let text = fetch::text("regions.txt").await;
    assert_eq!(text.as_deref(), Ok("110000 北京市"));
}

#[wasm_bindgen_test]
async fn a_file_gone_after_an_update_asks_for_a_refresh() {
    let gone = "程序已更新，请刷新本页后再试；已填写的内容不会丢失。";
    assert_eq!(told(missing(404, true)).await, gone);
    assert_eq!(told(missing(410, false)).await, gone);
}

#[wasm_bindgen_test]
async fn a_web_page_in_place_of_a_file_is_not_taken_for_it() {
    let page = "载入的不是程序文件，而是一个网页：程序可能已更新，或网络要求先登录。请刷新本页后再试；已填写的内容不会丢失。";
    assert_eq!(told(missing(200, true)).await, page);
    // The same where nothing but its look tells.
    assert_eq!(told(Ok(" \n<!DOCTYPE html>".into())).await, page);
}

#[wasm_bindgen_test]
async fn a_file_of_another_build_or_one_that_cannot_be_read_is_told_as_such() {
    let altered = "载入的文件与本版程序不符：可能只更新了一部分，或网络断过。请刷新本页后再试；已填写的内容不会丢失。";
    assert_eq!(told(missing(200, false)).await, altered);
    // The shell names a status wherever a file did not come: this one came, and broke.
    assert_eq!(told(Err("?".into())).await, altered);
}

#[wasm_bindgen_test]
async fn without_a_network_or_a_shell_the_message_says_so() {
    let nobody = "网络没有连上，这一部分没能载入。请检查网络后再试；已填写的内容不受影响。";
    assert_eq!(told(missing(0, false)).await, nobody);
    let without = fetch::text("regions.txt").await;
    assert_eq!(without, Err(FetchError::Network));
}

#[wasm_bindgen_test]
async fn another_answer_is_told_with_its_status() {
    assert_eq!(
        told(missing(503, true)).await,
        "服务器拒绝了这次载入（状态 503）。请稍后再试，仍不行请告诉网站管理员；已填写的内容不受影响。"
    );
}
