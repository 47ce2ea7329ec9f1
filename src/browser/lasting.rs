//! Asks the browser to keep our storage when room gets short.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Asks for it, and tells whether it was promised; nothing where it cannot be asked.
pub async fn ask() -> Option<bool> {
    answer("persist").await
}

/// Whether it is promised, without asking; nothing where it cannot be asked.
pub async fn granted() -> Option<bool> {
    answer("persisted").await
}

/// By name, because `navigator.storage` is missing on plain HTTP and web-sys takes it for granted.
async fn answer(name: &str) -> Option<bool> {
    let navigator: JsValue = web_sys::window()?.navigator().into();
    let storage = Reflect::get(&navigator, &"storage".into()).ok()?;
    let question: Function = Reflect::get(&storage, &name.into()).ok()?.dyn_into().ok()?;
    let coming: Promise = question.call0(&storage).ok()?.dyn_into().ok()?;
    JsFuture::from(coming).await.ok()?.as_bool()
}
