//! Parts loaded on demand: what comes, and what each failure is called.

use js_sys::Promise;
use shidian::edge::fetch::{self, FetchError};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Response, ResponseInit};

use crate::spy::acting;

#[wasm_bindgen_test]
async fn a_part_that_is_there_comes_as_text() {
    let text = fetch::text("data:application/json,%5B%22%E7%9C%81%22%5D").await;
    assert_eq!(text.as_deref(), Ok("[\"省\"]"));
}

#[wasm_bindgen_test]
async fn a_part_gone_after_an_update_asks_for_a_refresh() {
    let gone = fetch::text("regions-0000.json").await.unwrap_err();
    assert_eq!(gone, FetchError::Gone);
    let told = "程序已更新，请刷新本页后再试；已填写的内容不会丢失。";
    assert_eq!(gone.to_string(), told);
}

#[wasm_bindgen_test]
async fn a_web_page_in_place_of_a_part_is_not_taken_for_it() {
    let page = fetch::text("data:text/plain,%20%0A%3C!DOCTYPE%20html%3E").await;
    assert_eq!(page, Err(FetchError::Page));
    let told = "载入的不是程序文件，而是一个网页：程序可能已更新，或网络要求先登录。请刷新本页后再试；已填写的内容不会丢失。";
    assert_eq!(FetchError::Page.to_string(), told);
}

#[wasm_bindgen_test]
async fn without_a_network_the_message_says_so() {
    let nobody = fetch::text("http://127.0.0.1:1/regions.json").await;
    assert_eq!(nobody, Err(FetchError::Network));
    let told = "网络没有连上，这一部分没能载入。请检查网络后再试；已填写的内容不受影响。";
    assert_eq!(FetchError::Network.to_string(), told);
}

#[wasm_bindgen_test]
async fn another_answer_is_told_with_its_status() {
    let window = web_sys::window().unwrap();
    let _busy = acting(&window, "fetch", |_, _| {
        let init = ResponseInit::new();
        init.set_status(503);
        let busy = Response::new_with_opt_str_and_init(None, &init)?;
        Ok(Promise::resolve(&busy).into())
    });
    let busy = fetch::text("regions.json").await.unwrap_err();
    let told = "服务器拒绝了这次载入（状态 503）。请稍后再试，仍不行请告诉网站管理员；已填写的内容不受影响。";
    assert_eq!(busy.to_string(), told);
}
