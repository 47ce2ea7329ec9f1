//! The browser's print dialogue and the moments around it.

use std::fmt;

use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;

use super::listen::{Guard, listen};

/// Opens the print dialogue and returns when it is closed.
///
/// # Errors
/// Where the browser has none.
pub fn print() -> Result<(), PrintError> {
    let window = web_sys::window().ok_or(PrintError)?;
    window.print().map_err(|_| PrintError)
}

/// Calls `f` before each print, also one that the browser's own menu began.
pub fn before_print(f: impl Fn() + 'static) -> Guard {
    listen(web_sys::window(), "beforeprint", move |_| f())
}

/// Calls `f` after each print or its cancelling.
pub fn after_print(f: impl Fn() + 'static) -> Guard {
    listen(web_sys::window(), "afterprint", move |_| f())
}

/// Tells the style what stands at the foot of every printed page: words without quotes, and whether the number says how many pages there are.
pub fn set_foot(words: &str, counted: bool) {
    let document = web_sys::window().and_then(|window| window.document());
    let root = document.and_then(|document| document.document_element());
    if let Some(root) = root.and_then(|root| root.dyn_into::<web_sys::HtmlElement>().ok()) {
        // A page goes without it rather than not be printed.
        let style = root.style();
        let _ = style.set_property("--foot", &format!("\"{words}\""));
        let _ = if counted {
            style.set_property("--number", COUNTED).ok()
        } else {
            style.remove_property("--number").map(drop).ok()
        };
    }
}

/// The number below a page of a paper of which none may be missing, in place of that of the style.
const COUNTED: &str = "\"第 \" counter(page) \" 页　共 \" counter(pages) \" 页\"";

/// Calls `f` when somebody asks for a print by the keyboard; where it says so, the browser does not print this page.
pub fn on_print_key(f: impl Fn() -> bool + 'static) -> Guard {
    listen(web_sys::window(), "keydown", move |event| {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        let asks = (key.ctrl_key() || key.meta_key()) && !key.shift_key() && !key.alt_key();
        if asks && key.key().eq_ignore_ascii_case("p") && f() {
            event.prevent_default();
        }
    })
}

/// The browser did not open its print dialogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PrintError;

impl fmt::Display for PrintError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("浏览器没有打开打印窗口。请按 Ctrl+P，或从浏览器菜单中选“打印”。")
    }
}

impl std::error::Error for PrintError {}
