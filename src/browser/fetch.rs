//! Parts of the program that are loaded when needed, such as the list of regions.

use std::fmt;

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// The text of a data file by its name; the shell's `window.shidian.file()` knows whether it is fetched or stands in the page.
///
/// # Errors
/// Where the network fails, or the file is gone after an update or hidden behind a web page.
pub async fn text(name: &str) -> Result<String, FetchError> {
    let text = ask("file", name).await?;
    let text = text.as_string().ok_or(FetchError::Network)?;
    // No data file of ours begins with a bracket of this kind; every web page does.
    let page = text
        .trim_start_matches('\u{feff}')
        .trim_start()
        .starts_with('<');
    if page {
        Err(FetchError::Page)
    } else {
        Ok(text)
    }
}

/// Has a chunk of the program fetched, checked and compiled by the shell's `window.shidian.chunk()`; one that is there is not fetched again.
///
/// # Errors
/// As for a text. Another call tries anew.
pub async fn chunk(name: &str) -> Result<(), FetchError> {
    ask("chunk", name).await.map(drop)
}

async fn ask(door: &str, name: &str) -> Result<JsValue, FetchError> {
    let shell = Reflect::get(&js_sys::global(), &"shidian".into());
    let shell = shell.map_err(|_| FetchError::Network)?;
    let door = Reflect::get(&shell, &door.into())
        .ok()
        .and_then(|found| found.dyn_into::<Function>().ok())
        .ok_or(FetchError::Network)?;
    let coming = door
        .call1(&shell, &name.into())
        .and_then(JsCast::dyn_into::<Promise>)
        .map_err(|thrown| cause(&thrown))?;
    JsFuture::from(coming)
        .await
        .map_err(|thrown| cause(&thrown))
}

/// What the shell found out: the status of the answer, 0 for none, and whether a web page came.
fn cause(thrown: &JsValue) -> FetchError {
    let member = |name: &str| Reflect::get(thrown, &name.into()).ok();
    let page = member("page").is_some_and(|page| page.is_truthy());
    // It came, and could not be read.
    let Some(status) = member("status").and_then(|status| status.as_f64()) else {
        return FetchError::Altered;
    };
    // A status has three digits.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let status = status as u16;
    match status {
        0 => FetchError::Network,
        404 | 410 => FetchError::Gone,
        200..=299 if page => FetchError::Page,
        200..=299 => FetchError::Altered,
        other => FetchError::Refused(other),
    }
}

/// Why a part of the program did not come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FetchError {
    /// No answer at all.
    Network,
    /// The file is not there any more: the program was updated (404, 410).
    Gone,
    /// A web page came in its place: a sign-in, a proxy, or a host that answers all with the start page.
    Page,
    /// Something else came than what belongs to this build.
    Altered,
    /// The host answered with another status.
    Refused(u16),
}

impl fmt::Display for FetchError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Network => f.write_str("网络没有连上，这一部分没能载入。请检查网络后再试；已填写的内容不受影响。"),
            Self::Gone => f.write_str("程序已更新，请刷新本页后再试；已填写的内容不会丢失。"),
            Self::Page => f.write_str(
                "载入的不是程序文件，而是一个网页：程序可能已更新，或网络要求先登录。请刷新本页后再试；已填写的内容不会丢失。",
            ),
            Self::Altered => f.write_str(
                "载入的文件与本版程序不符：可能只更新了一部分，或网络断过。请刷新本页后再试；已填写的内容不会丢失。",
            ),
            Self::Refused(status) => write!(
                f,
                "服务器拒绝了这次载入（状态 {status}）。请稍后再试，仍不行请告诉网站管理员；已填写的内容不受影响。"
            ),
        }
    }
}

impl std::error::Error for FetchError {}
