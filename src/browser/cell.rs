//! The cells of a grid in the document: which one an event met, the editor that goes from one to another, and the clipboard.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{
    ClipboardEvent, Element, Event, FocusOptions, HtmlElement, HtmlInputElement, HtmlSelectElement,
    HtmlTextAreaElement, ResizeObserver, ScrollIntoViewOptions, ScrollLogicalPosition,
};

use super::cells::moved;

/// What of a grid an event met.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Met {
    /// A cell, by the id of its row and its column, counted from nought.
    Cell(u32, usize),
    /// The head of a row.
    Row(u32),
    /// The button of a row, and where its list is to drop down.
    Tools(u32, f64, f64),
}

/// What of a grid an event met; nothing where that was the editor itself, or no part of a row.
pub fn met(event: &Event) -> Option<Met> {
    let target: Element = event.target()?.dyn_into().ok()?;
    if target.closest("textarea, input, select").ok()?.is_some() {
        return None;
    }
    let row = target.closest("[data-row]").ok()??;
    let row: u32 = row.get_attribute("data-row")?.parse().ok()?;
    if let Some(button) = target.closest("button").ok()? {
        let edges = button.get_bounding_client_rect();
        return Some(Met::Tools(row, edges.left(), edges.bottom()));
    }
    match target.closest("[role=gridcell]").ok()? {
        Some(cell) => {
            let nth: usize = cell.get_attribute("aria-colindex")?.parse().ok()?;
            Some(Met::Cell(row, nth.checked_sub(2)?))
        }
        None => Some(Met::Row(row)),
    }
}

/// Whether an event came from the box of that id.
pub fn is_at(event: &Event, id: &str) -> bool {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| target.id() == id)
}

/// Where the list of a row drops down when it is asked for by a key.
pub fn below(cell: &str) -> Option<(f64, f64)> {
    let edges = element(cell)?.get_bounding_client_rect();
    Some((edges.left(), edges.bottom()))
}

/// Puts the editor into the cell of that id, with its focus where the browser can do that; tells whether it is there.
pub fn hold(editor: &HtmlElement, cell: &str) -> bool {
    let Some(cell) = element(cell) else {
        return false;
    };
    let there = editor.parent_element().as_ref() == Some(cell.as_ref());
    there || moved(&cell, editor, None) || cell.append_child(editor).is_ok()
}

/// Brings a cell into view by the shortest way, and no further.
pub fn show(cell: &str) {
    if let Some(cell) = element(cell) {
        let nearest = ScrollIntoViewOptions::new();
        nearest.set_block(ScrollLogicalPosition::Nearest);
        nearest.set_inline(ScrollLogicalPosition::Nearest);
        cell.scroll_into_view_with_scroll_into_view_options(&nearest);
    }
}

/// Puts the focus on a box without scrolling to it, unless it has it.
pub fn focus(id: &str) {
    if super::page::focused().as_deref() == Some(id) {
        return;
    }
    let here = FocusOptions::new();
    here.set_prevent_scroll(true);
    if let Some(editor) = element(id) {
        let _ = editor.focus_with_options(&here);
    }
}

/// Whether the window itself has lost the focus, and the box only with it.
pub fn is_window_left() -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    document.is_some_and(|document| document.has_focus().is_ok_and(|has| !has))
}

/// The text in a box.
pub fn text(id: &str) -> Option<String> {
    let editor = element(id)?;
    if let Some(area) = editor.dyn_ref::<HtmlTextAreaElement>() {
        return Some(area.value());
    }
    if let Some(list) = editor.dyn_ref::<HtmlSelectElement>() {
        return Some(list.value());
    }
    editor.dyn_ref().map(HtmlInputElement::value)
}

/// Puts a text into a box, the caret behind it.
pub fn put(id: &str, text: &str) {
    let Some(editor) = element(id) else {
        return;
    };
    let end = Some(u32::try_from(text.encode_utf16().count()).unwrap_or(u32::MAX));
    // A caret that cannot be set stays where the browser puts it.
    if let Some(area) = editor.dyn_ref::<HtmlTextAreaElement>() {
        area.set_value(text);
        let _ = area.set_selection_start(end);
        let _ = area.set_selection_end(end);
    } else if let Some(list) = editor.dyn_ref::<HtmlSelectElement>() {
        list.set_value(text);
    } else if let Some(line) = editor.dyn_ref::<HtmlInputElement>() {
        line.set_value(text);
        let _ = line.set_selection_start(end);
        let _ = line.set_selection_end(end);
    }
}

/// Puts a line break in at the caret, as a key would, so that the browser's own undo knows of it.
pub fn break_line() {
    let document = web_sys::window().and_then(|window| window.document());
    let document = document.and_then(|document| document.dyn_into::<web_sys::HtmlDocument>().ok());
    if let Some(document) = document {
        let _ = document.exec_command_with_show_ui_and_value("insertText", false, "\n");
    }
}

/// Hands a block to the clipboard, as text and as a table.
pub fn copy(event: &ClipboardEvent, text: &str, html: &str) {
    let Some(board) = event.clipboard_data() else {
        return;
    };
    event.prevent_default();
    let _ = board.set_data("text/plain", text);
    let _ = board.set_data("text/html", html);
}

/// What is pasted, as text and as a table.
pub fn pasted(event: &ClipboardEvent) -> Option<(String, String)> {
    let board = event.clipboard_data()?;
    let html = board.get_data("text/html").unwrap_or_default();
    board.get_data("text/plain").ok().map(|text| (text, html))
}

/// Tells the width of an element, now and whenever it changes, until the watch is dropped.
pub fn on_width(element: &HtmlElement, hear: impl Fn(i32) + 'static) -> Option<Watch> {
    let watched = element.clone();
    hear(watched.client_width());
    let hear = Closure::<dyn Fn()>::new(move || hear(watched.client_width()));
    let observer = ResizeObserver::new(hear.as_ref().unchecked_ref()).ok()?;
    observer.observe(element);
    Some(Watch {
        observer,
        _hear: hear,
    })
}

/// Goes on until it is dropped.
pub struct Watch {
    observer: ResizeObserver,
    _hear: Closure<dyn Fn()>,
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

fn element(id: &str) -> Option<HtmlElement> {
    let document = web_sys::window()?.document()?;
    document.get_element_by_id(id)?.dyn_into().ok()
}
