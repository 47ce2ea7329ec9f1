//! Removing everything of ours from this machine, and looking what is left: the shell's `window.shidian.wipe()`.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::vault;

/// Removes the databases, what stands in localStorage, stored program files and the service worker; says what is left.
///
/// Nothing is written or read by this page any more, so that nothing comes back.
///
/// # Errors
/// Where the shell cannot do it, with its words.
pub async fn all() -> Result<Vec<String>, String> {
    vault::shut();
    let shidian = Reflect::get(&js_sys::global(), &"shidian".into());
    let shidian = shidian.map_err(|_| missing())?;
    let wipe = Reflect::get(&shidian, &"wipe".into());
    let wipe = wipe
        .ok()
        .and_then(|found| found.dyn_into::<Function>().ok());
    let working = wipe.ok_or_else(missing)?.call0(&shidian);
    let working = working.and_then(JsCast::dyn_into::<Promise>);
    let left = match working {
        Ok(working) => JsFuture::from(working).await,
        Err(thrown) => Err(thrown),
    };
    let left = left.map_err(|thrown| said(&thrown))?;
    Ok(Array::from(&left).iter().map(|each| said(&each)).collect())
}

fn missing() -> String {
    "清除的部分没有载入。请刷新本页后再试；或者在浏览器设置里清除本站的数据。".to_owned()
}

fn said(value: &JsValue) -> String {
    value
        .as_string()
        .unwrap_or_else(|| String::from(js_sys::Object::from(value.clone()).to_string()))
}
