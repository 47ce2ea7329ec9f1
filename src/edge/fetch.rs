//! Parts of the program that are loaded when needed, such as the list of regions.

use std::fmt;

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

/// The text of a file of this build, by its address relative to the page.
///
/// # Errors
/// Where the network fails, or the file is gone after an update or hidden behind a web page.
pub async fn text(relative_url: &str) -> Result<String, FetchError> {
    let window = web_sys::window().ok_or(FetchError::Network)?;
    let answer = JsFuture::from(window.fetch_with_str(relative_url)).await;
    let response: Response = answer
        .ok()
        .and_then(|answer| answer.dyn_into().ok())
        .ok_or(FetchError::Network)?;
    match response.status() {
        200..=299 => body(&response).await,
        404 | 410 => Err(FetchError::Gone),
        status => Err(FetchError::Refused(status)),
    }
}

async fn body(response: &Response) -> Result<String, FetchError> {
    let reading = response.text().map_err(|_| FetchError::Network)?;
    let text = JsFuture::from(reading).await.ok();
    let text = text
        .and_then(|text| text.as_string())
        .ok_or(FetchError::Network)?;
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

/// Why a part of the program did not come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FetchError {
    /// No answer at all.
    Network,
    /// The file is not there any more: the program was updated (404, 410).
    Gone,
    /// A web page came in its place: a sign-in, a proxy, or a host that answers all with the start page.
    Page,
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
            Self::Refused(status) => write!(
                f,
                "服务器拒绝了这次载入（状态 {status}）。请稍后再试，仍不行请告诉网站管理员；已填写的内容不受影响。"
            ),
        }
    }
}

impl std::error::Error for FetchError {}
