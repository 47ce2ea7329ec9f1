//! What the page around the app offers it (public/rescue.js): being told that it started, and that it broke.

use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = window, js_name = shidianStarted)]
    fn shidian_started() -> Result<(), wasm_bindgen::JsValue>;

    #[wasm_bindgen(catch, js_namespace = window, js_name = shidianPanic)]
    fn shidian_panic(message: &str) -> Result<(), wasm_bindgen::JsValue>;
}

/// Takes the page's 正在打开 away; outside our own page nothing is there to take.
pub fn started() {
    shidian_started().ok();
}

/// From here on a panic covers the page at once and offers every draft as a file.
pub fn cover_on_panic() {
    std::panic::set_hook(Box::new(|panic| {
        shidian_panic(&panic.to_string()).ok();
    }));
}
