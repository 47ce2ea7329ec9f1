//! localStorage where the browser lets us have it, and why it refused.

use std::cell::Cell;
use std::fmt;

use wasm_bindgen::JsValue;
use web_sys::Storage;

thread_local! {
    static SHUT: Cell<bool> = const { Cell::new(false) };
}

/// From now on nothing is written here or read: the user wants no trace on this machine.
pub(super) fn shut() {
    SHUT.set(true);
}

/// The page's localStorage; nothing where it is missing, blocked, unreadable or unwanted.
pub(super) fn local() -> Option<Storage> {
    if SHUT.get() {
        return None;
    }
    let storage = web_sys::window()?.local_storage().ok()??;
    storage.get_item("shidian").ok()?;
    Some(storage)
}

/// Writes a text that is nobody's, reads it back and removes it.
///
/// # Errors
/// Where localStorage is full or blocked.
pub fn attempt() -> Result<(), LocalError> {
    const PLACE: &str = "shidian.diagnosis";
    let storage = local().ok_or(LocalError::Blocked)?;
    let written = storage.set_item(PLACE, "试");
    written.map_err(|thrown| LocalError::of(&thrown))?;
    let read = storage.get_item(PLACE).ok().flatten();
    // Removing fails on no storage that could be written.
    let _ = storage.remove_item(PLACE);
    match read.as_deref() {
        Some("试") => Ok(()),
        _ => Err(LocalError::Blocked),
    }
}

/// Why localStorage did not keep a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LocalError {
    /// Its room, about five million characters for the whole site, is used up.
    Full,
    /// The browser's settings or a private window forbid it.
    Blocked,
}

impl LocalError {
    pub(super) fn of(thrown: &JsValue) -> Self {
        let name = js_sys::Reflect::get(thrown, &"name".into()).ok();
        Self::named(&name.and_then(|name| name.as_string()).unwrap_or_default())
    }

    /// By the name of what was thrown; Firefox has one of its own.
    pub(super) fn named(name: &str) -> Self {
        match name {
            "QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED" => Self::Full,
            _ => Self::Blocked,
        }
    }
}

impl fmt::Display for LocalError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Full => "浏览器给本站的小存储区已满。请下载草稿文件保存，再删除不用的试点。",
            Self::Blocked => {
                "浏览器不允许本页使用本机存储。请在浏览器设置中允许本站保存数据，或换普通窗口打开；现在填写的内容请下载草稿文件保存。"
            }
        })
    }
}

impl std::error::Error for LocalError {}
