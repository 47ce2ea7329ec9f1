//! Parts of the program that the shell loads when they are asked for: other binaries, called by the names they export.

use js_sys::{Array, Function, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Why a part gave no answer.
pub(super) enum PartError {
    /// It did not come; with the browser's reason, or the name of what is missing.
    NotLoaded(String),
    /// It looked and said no, in its own words to the applicant.
    Refused(String),
    /// It failed within itself.
    Broken(String),
}

/// The part that the shell's function of that name loads, once.
pub(super) async fn load(name: &str) -> Result<JsValue, PartError> {
    let shidian = shell();
    let load = member(&shidian, name).and_then(|found| found.dyn_into::<Function>().ok());
    let load = load.ok_or_else(|| PartError::NotLoaded(format!("window.shidian.{name}")))?;
    let loading = load.call0(&shidian).and_then(JsCast::dyn_into::<Promise>);
    let loaded = match loading {
        Ok(loading) => JsFuture::from(loading).await,
        Err(thrown) => Err(thrown),
    };
    loaded.map_err(|thrown| PartError::NotLoaded(reason(&thrown)))
}

/// Calls what a part exports.
pub(super) fn apply(part: &JsValue, name: &str, arguments: &Array) -> Result<JsValue, PartError> {
    let function = member(part, name).and_then(|found| found.dyn_into::<Function>().ok());
    let function = function.ok_or_else(|| PartError::NotLoaded(name.to_owned()))?;
    Reflect::apply(&function, part, arguments).map_err(|thrown| fault(&thrown))
}

/// A part refuses with a text; anything else thrown is a fault of its own, never a verdict.
pub(super) fn fault(thrown: &JsValue) -> PartError {
    match thrown.as_string() {
        Some(why) => PartError::Refused(why),
        None => PartError::Broken(reason(thrown)),
    }
}

/// The bytes that a call answered with.
pub(super) fn bytes_of(name: &str, answer: JsValue) -> Result<Vec<u8>, PartError> {
    match answer.dyn_into::<Uint8Array>() {
        Ok(bytes) => Ok(bytes.to_vec()),
        Err(_) => Err(PartError::Broken(name.to_owned())),
    }
}

/// What the page's own script offers.
pub(super) fn shell() -> JsValue {
    member(&js_sys::global(), "shidian").unwrap_or(JsValue::UNDEFINED)
}

pub(super) fn member(object: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(object, &name.into()).ok()
}

fn reason(thrown: &JsValue) -> String {
    let message = member(thrown, "message").and_then(|message| message.as_string());
    message
        .or_else(|| thrown.as_string())
        .unwrap_or_else(|| "原因不明".to_owned())
}
