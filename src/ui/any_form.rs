//! Proves in a browser that a form made up of data alone has its steps, its sheet and its review.

use leptos::mount::mount_to_body;
use leptos::prelude::document;
use leptos::wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{HtmlElement, HtmlInputElement};

use super::app::App;
use crate::browser::page;

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
async fn a_made_up_form_has_steps_a_sheet_and_a_review() {
    page::go("/");
    mount_to_body(App);
    click("button", "新建试点").await;
    let id = until(|| {
        let hash = page::hash();
        let words: Vec<String> = hash.split('/').map(str::to_owned).collect();
        (words.get(1).map(String::as_str) == Some("p")).then(|| words[2].clone())
    })
    .await;

    page::go(&format!("#/p/{id}/made-up"));
    shows("试点走访记录").await;
    click("main a", "走访").await;
    let name = until(|| element::<HtmlInputElement>("#at-pilot\\.name")).await;
    name.set_value("某某综合标准化试点");
    let typed = web_sys::Event::new("input").unwrap();
    name.dispatch_event(&typed).unwrap();
    until(|| {
        let sheet = element::<HtmlElement>(".sheet")?.inner_text();
        (sheet.contains("试点名称：") && sheet.contains("某某综合标准化试点")).then_some(())
    })
    .await;

    page::go(&format!("#/p/{id}/made-up/review"));
    shows("检查全部").await;
    let review = until(|| element::<HtmlElement>("main .work"))
        .await
        .inner_text();
    for words in ["走访日期", "未填", "某某综合标准化试点", "走访名单"] {
        assert!(review.contains(words), "{words} in {review}");
    }
}

fn element<T: JsCast>(selector: &str) -> Option<T> {
    let found = document().query_selector(selector).ok()??;
    found.dyn_into().ok()
}

/// Waits until something is there, three seconds at most.
async fn until<T>(look: impl Fn() -> Option<T>) -> T {
    for _ in 0..60 {
        if let Some(found) = look() {
            return found;
        }
        pause(50).await;
    }
    panic!("it never came: {}", document().body().unwrap().inner_text());
}

/// Lets the page do its work for so many milliseconds.
async fn pause(ms: i32) {
    let mut later = |done: js_sys::Function, _| {
        let window = web_sys::window().unwrap();
        let set = js_sys::Reflect::get(&window, &"setTimeout".into()).unwrap();
        let set: js_sys::Function = set.dyn_into().unwrap();
        set.call2(&window, &done, &ms.into()).unwrap();
    };
    wasm_bindgen_futures::JsFuture::from(js_sys::Promise::new(&mut later))
        .await
        .unwrap();
}

async fn shows(title: &str) {
    until(|| {
        let heading = element::<HtmlElement>("h1")?.inner_text();
        heading.contains(title).then_some(())
    })
    .await;
}

async fn click(selector: &str, words: &str) {
    until(|| {
        let all = document().query_selector_all(selector).ok()?;
        let mut each = (0..all.length()).filter_map(|at| all.get(at));
        let found =
            each.find(|node| node.text_content().is_some_and(|text| text.trim() == words))?;
        found
            .dyn_into::<HtmlElement>()
            .ok()
            .map(|found| found.click())
    })
    .await;
}
