//! The store in memory, with a copy where the rescue page finds it when the program breaks.

use js_sys::{Map, Object, Reflect};
use wasm_bindgen::JsValue;

use crate::archive::MemoryStore;

/// An empty store of that name; what it holds is shown as `window.shidianKept[name]`, by `store/key`, for `public/rescue.js`.
pub(super) fn shown(name: &str) -> MemoryStore {
    let copy = Map::new();
    // Where it cannot be shown, only the rescue page misses it.
    let _ = show(name, &copy);
    MemoryStore::watched(move |of, key, text| {
        let place = format!("{}/{key}", of.name()).into();
        match text {
            Some(text) => drop(copy.set(&place, &text.into())),
            None => drop(copy.delete(&place)),
        }
    })
}

fn show(name: &str, copy: &Map) -> Result<bool, JsValue> {
    let here = js_sys::global();
    let mut all = Reflect::get(&here, &"shidianKept".into())?;
    if all.is_undefined() {
        all = Object::new().into();
        Reflect::set(&here, &"shidianKept".into(), &all)?;
    }
    Reflect::set(&all, &name.into(), copy)
}
