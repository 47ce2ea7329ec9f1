//! The chunks the program comes in: the shell's `window.shidian.chunk(name)` fetches and checks one, once.

use std::fmt;

use js_sys::{Function, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::seal::{member, reason};

/// Has a chunk fetched, checked and compiled; one that is there already is not fetched again.
///
/// # Errors
/// Where it does not come, or is not the file of this build. Another call tries anew.
pub async fn fetch(name: &str) -> Result<(), PartError> {
    let shidian = member(&js_sys::global(), "shidian").unwrap_or(JsValue::UNDEFINED);
    let chunk = member(&shidian, "chunk").and_then(|found| found.dyn_into::<Function>().ok());
    let chunk = chunk.ok_or_else(|| PartError("window.shidian.chunk".to_owned()))?;
    let coming = chunk.call1(&shidian, &name.into());
    let come = match coming.and_then(JsCast::dyn_into::<Promise>) {
        Ok(coming) => JsFuture::from(coming).await,
        Err(thrown) => Err(thrown),
    };
    come.map(drop).map_err(|thrown| PartError(reason(&thrown)))
}

/// A chunk did not come; with the browser's reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartError(String);

impl fmt::Display for PartError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "程序还有一部分没能载入（{}）：暂时不能按细则核对，也打不开别的页面。已填写的内容照常保存，不会丢失。请再试一次；仍不行时，程序可能已更新，请刷新本页。",
            self.0
        )
    }
}

impl std::error::Error for PartError {}
