//! The page itself: its address after `#`, title, focus, start, end, and a panic made visible.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlDialogElement, HtmlElement, KeyboardEvent, VisibilityState};

use super::listen::{Guard, listen};

/// What stands after `#` in the address, without it: `/pilot/…`, or nothing.
pub fn hash() -> String {
    let hash = web_sys::window().and_then(|window| window.location().hash().ok());
    hash.unwrap_or_default().trim_start_matches('#').to_owned()
}

/// Goes to an address as [`hash`] writes it; the browser's Back leads here again.
pub fn go(address: &str) {
    if let Some(window) = web_sys::window() {
        // Setting a fragment is refused nowhere, not even on file://.
        let _ = window.location().set_hash(address);
    }
}

/// Goes to an address in place of the present one, which Back then skips.
pub fn replace(address: &str) {
    if let Some(window) = web_sys::window() {
        let _ = window.location().replace(&format!("#{address}"));
    }
}

/// Calls `f` with the new address after each change of it, whoever made it.
///
/// What stands in the boxes of the page that is left is read before.
pub fn on_hash(f: impl Fn(String) + 'static) -> Guard {
    listen(web_sys::window(), "hashchange", move |_| {
        if let Some(act) = BEFORE_HASH.get() {
            act();
        }
        f(hash());
    })
}

/// What is done before anybody is told of a new address.
pub(super) fn before_hash(act: fn()) {
    BEFORE_HASH.set(Some(act));
}

thread_local! {
    // Known by its address alone: what reads the boxes does not come with the first part of the program.
    static BEFORE_HASH: Cell<Option<fn()>> = const { Cell::new(None) };
}

/// Calls `f` when the page is hidden or left: the last moment at which something can be kept.
///
/// `f` must do its work at once; both events may come for one leaving.
pub fn on_hide(f: impl Fn() + 'static) -> Guard {
    let f = Rc::new(f);
    let document = web_sys::window().and_then(|window| window.document());
    let page = document.clone();
    let leave = Rc::clone(&f);
    let hidden = listen(document, "visibilitychange", move |_| {
        let state = page.as_ref().map(web_sys::Document::visibility_state);
        if state == Some(VisibilityState::Hidden) {
            f();
        }
    });
    hidden.and(listen(web_sys::window(), "pagehide", move |_| leave()))
}

/// Calls `f` when Escape is pressed, wherever the focus is.
pub fn on_escape(f: impl Fn() + 'static) -> Guard {
    listen(web_sys::window(), "keydown", move |event| {
        let key = event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key);
        if key.as_deref() == Some("Escape") {
            f();
        }
    })
}

/// Calls `f` when Ctrl+K is pressed, by which pages are searched; the browser then does nothing of its own.
pub fn on_find_key(f: impl Fn() + 'static) -> Guard {
    listen(web_sys::window(), "keydown", move |event| {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        let asks = (key.ctrl_key() || key.meta_key()) && !key.shift_key() && !key.alt_key();
        if asks && key.key().eq_ignore_ascii_case("k") {
            event.prevent_default();
            f();
        }
    })
}

/// Closes the dialog of that id; the focus goes back to where it was.
pub fn close_dialog(id: &str) {
    let dialog = element(id).and_then(|found| found.dyn_into::<HtmlDialogElement>().ok());
    if let Some(dialog) = dialog {
        dialog.close();
    }
}

/// Loads the page anew, at the same address.
pub fn reload() {
    if let Some(window) = web_sys::window() {
        // Nothing can be done where it is refused, and nothing is lost.
        let _ = window.location().reload();
    }
}

/// Sets everything in large type, or no more: the style asks for this mark on the root.
pub fn enlarge(large: bool) {
    let root = web_sys::window().and_then(|window| window.document()?.document_element());
    if let Some(root) = root {
        // It is no more than a mark; where it cannot be set nothing is lost.
        root.toggle_attribute_with_force("data-large", large).ok();
    }
}

/// Whether the page was opened as a file of this machine, whose storage all local pages share.
pub fn is_local_file() -> bool {
    let protocol = web_sys::window().and_then(|window| window.location().protocol().ok());
    protocol.as_deref() == Some("file:")
}

/// Has the browser ask before the page is left, whenever `is_open` says that something would be lost.
pub fn on_leave(is_open: impl Fn() -> bool + 'static) -> Guard {
    listen(web_sys::window(), "beforeunload", move |event| {
        if is_open() {
            event.prevent_default();
            // What Chromium before version 119 looks at.
            let _ = Reflect::set(&event, &"returnValue".into(), &"?".into());
        }
    })
}

/// Calls `f` whenever somebody does something in the page.
pub fn on_touch(f: impl Fn() + 'static) -> Guard {
    let f = Rc::new(f);
    let hear = |name| {
        let f = Rc::clone(&f);
        listen(web_sys::window(), name, move |_| f())
    };
    let (keys, clicks) = (hear("keydown"), hear("pointerdown"));
    keys.and(clicks).and(hear("wheel"))
}

/// Sets the title of the window.
pub fn title(text: &str) {
    if let Some(document) = web_sys::window().and_then(|window| window.document()) {
        document.set_title(text);
    }
}

/// Puts the focus on the element of that id and tells whether it is there.
pub fn focus(id: &str) -> bool {
    element(id).is_some_and(|element| element.focus().is_ok())
}

/// The id of the box that has the focus, if a person could be typing in one.
pub fn box_in_focus() -> Option<String> {
    let element = web_sys::window()?.document()?.active_element()?;
    let typed_in = matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT");
    typed_in.then(|| element.id())
}

/// Leaves of an article only what `holds` in sight, each under its heading, and says how many places those are; where nothing
/// is asked for, all of it.
pub fn keep_in_sight(article: &str, holds: Option<&dyn Fn(&str) -> bool>) -> Option<usize> {
    let article = web_sys::window()?
        .document()?
        .query_selector(article)
        .ok()??;
    within(&article, "[hidden]").for_each(|part| part.set_hidden(false));
    within(&article, "details[open]").for_each(|part| part.remove_attribute("open").unwrap_or(()));
    let holds = holds?;
    let mut found = 0;
    // Whether it holds itself, and then all that stands under it stays.
    let mut heading: Option<(HtmlElement, bool)> = None;
    for part in within(&article, ":scope > *") {
        if part.tag_name() == "H2" {
            let whole = holds(&text_of(&part));
            part.set_hidden(!whole);
            found += usize::from(whole);
            heading = Some((part, whole));
            continue;
        }
        let is_chapter = part.tag_name() == "SECTION";
        let here = match &heading {
            // The title and the search itself stand above all chapters.
            None | Some((_, true)) if !is_chapter => continue,
            _ => keep(&part, holds),
        };
        found += here;
        part.set_hidden(here == 0);
        if let Some((heading, _)) = heading.as_ref().filter(|_| here > 0 && !is_chapter) {
            heading.set_hidden(false);
        }
    }
    Some(found)
}

/// Keeps of a part only the lines that hold, and says how many; what has no lines holds as a whole or not.
fn keep(part: &HtmlElement, holds: &dyn Fn(&str) -> bool) -> usize {
    let lines: Vec<HtmlElement> = within(part, "li, p").collect();
    if lines.is_empty() {
        return usize::from(holds(&text_of(part)));
    }
    let (held, others): (Vec<_>, Vec<_>) =
        lines.into_iter().partition(|line| holds(&text_of(line)));
    for line in others {
        line.set_hidden(true);
    }
    if part.tag_name() == "DETAILS" && !held.is_empty() {
        part.set_attribute("open", "").ok();
    }
    held.len()
}

fn text_of(part: &HtmlElement) -> String {
    part.text_content().unwrap_or_default()
}

fn within(part: &Element, selector: &str) -> impl Iterator<Item = HtmlElement> + use<> {
    let found = part.query_selector_all(selector).ok();
    let all = found
        .into_iter()
        .flat_map(|found| (0..found.length()).map(move |nth| found.item(nth)));
    all.filter_map(|part| part?.dyn_into().ok())
}

/// Whether something on the page fits a selector now.
pub fn is_there(selector: &str) -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    document.is_some_and(|document| matches!(document.query_selector(selector), Ok(Some(_))))
}

/// Whether nothing has the focus: what had it was taken off the page.
pub fn focus_is_lost() -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    let element = document.and_then(|document| document.active_element());
    element.is_none_or(|element| element.tag_name() == "BODY")
}

/// The id of what has the focus.
pub fn focused() -> Option<String> {
    let element = web_sys::window()?.document()?.active_element()?;
    Some(element.id())
}

/// Takes the focus from whatever has it, so that a box hands on what still stands in an input method.
pub fn leave_box() {
    let document = web_sys::window().and_then(|window| window.document());
    let element = document.and_then(|document| document.active_element());
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.blur();
    }
}

/// Brings the element of that id into view and tells whether it is there.
pub fn scroll_to(id: &str) -> bool {
    element(id)
        .map(|element| element.scroll_into_view())
        .is_some()
}

/// Tells the shell that the program has started, so that it takes its waiting notice away.
pub fn started() {
    call("shidianStarted", &[]);
}

/// Lets the rescue page offer what can still be read where the database cannot be opened for good.
pub fn rescue(advice: &str) {
    call("shidianPanic", &[advice, "damaged", advice]);
}

/// Makes a panic cover the page at once: afterwards it would look alive and keep nothing.
pub fn panic_hook() {
    std::panic::set_hook(Box::new(|panic| {
        let message = panic.to_string();
        web_sys::console::error_1(&message.as_str().into());
        call("shidianPanic", &[&message]);
    }));
}

fn element(id: &str) -> Option<HtmlElement> {
    let document = web_sys::window()?.document()?;
    document.get_element_by_id(id)?.dyn_into().ok()
}

/// Calls a function of the shell; a shell without it has nothing to be told.
fn call(name: &str, words: &[&str]) {
    let found = Reflect::get(&js_sys::global(), &name.into());
    let function = found
        .ok()
        .and_then(|found| found.dyn_into::<Function>().ok());
    if let Some(function) = function {
        let words: Array = words.iter().map(|word| JsValue::from(*word)).collect();
        let _ = function.apply(&JsValue::UNDEFINED, &words);
    }
}

/// Has the browser lay out now what has changed.
pub fn lay_out() {
    let document = web_sys::window().and_then(|window| window.document());
    if let Some(body) = document.and_then(|document| document.body()) {
        // To know its height is to lay it out.
        let _ = body.offset_height();
    }
}

/// Shows the dialog of that id over everything else once it has been drawn: the focus goes into it and stays there.
/// Where the browser knows no such dialogs it stands in the page, open.
pub fn show_dialog_soon(id: &'static str) {
    leptos::prelude::request_animation_frame(move || {
        let dialog = element(id).and_then(|found| found.dyn_into::<HtmlDialogElement>().ok());
        match dialog {
            Some(dialog) => drop(dialog.show_modal()),
            None => drop(element(id).map(|element| element.set_attribute("open", ""))),
        }
    });
}
