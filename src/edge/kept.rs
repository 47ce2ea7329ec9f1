//! Whether the browser promised to keep what is stored here, or may clear it when room is short.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Whether it promised; it did not where it cannot be asked, as on plain HTTP.
pub async fn is_promised() -> bool {
    match asked() {
        Some(answer) => JsFuture::from(answer).await.ok() == Some(JsValue::TRUE),
        None => false,
    }
}

fn asked() -> Option<Promise> {
    let navigator = JsValue::from(web_sys::window()?.navigator());
    // It is missing on plain HTTP, and in old browsers.
    let storage = Reflect::get(&navigator, &"storage".into()).ok()?;
    let ask = Reflect::get(&storage, &"persisted".into()).ok()?;
    let ask = ask.dyn_into::<Function>().ok()?;
    ask.call0(&storage).ok()?.dyn_into().ok()
}
