//! Walking from box to box by Enter, and what waits until a press of the mouse is over.

use std::cell::{Cell, RefCell};

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, HtmlElement, KeyboardEvent};

use super::clock;
use super::listen::{Guard, listen};

/// Everything a question is answered in.
const BOXES: &str = ".field input:not([disabled]):not([type=checkbox]), .field textarea, .field select, .field [role=gridcell][tabindex=\"0\"]";
/// A box whose question is answered by one line, where Enter is no part of the answer, and the heading, where a page begins.
const LINES: &str = "input:not([type=checkbox]):not([type=search]), h1";
/// Where Enter has a meaning of its own.
const OTHERS: &str = "form, dialog, details, .rows, [role=grid]";

/// Whether a key asks to go on from the box it was pressed in: a plain Enter that no input method takes.
pub fn enters_on(event: &KeyboardEvent) -> bool {
    let control = event.ctrl_key() || event.meta_key();
    if control || !is_enter(event) {
        return false;
    }
    let target = target(event);
    target.is_some_and(|element| {
        let matches = element.matches(LINES).unwrap_or(false);
        matches && matches!(element.closest(OTHERS), Ok(None))
    })
}

/// Whether a key asks to go on from the whole page, whatever it was pressed in: Enter with Ctrl, but in a dialog.
pub fn leaves_page(event: &KeyboardEvent) -> bool {
    let control = event.ctrl_key() || event.meta_key();
    let in_dialog = || target(event).map(|element| element.closest("dialog, form"));
    control && is_enter(event) && !matches!(in_dialog(), Some(Ok(Some(_))))
}

/// Enter, with Ctrl or without, that no input method takes.
fn is_enter(event: &KeyboardEvent) -> bool {
    // Some input methods end with an Enter that is told apart by its old number alone.
    let composes = event.is_composing() || event.key_code() == 229;
    let other = event.alt_key() || event.shift_key();
    event.key() == "Enter" && !other && !composes && !event.default_prevented()
}

/// Chooses by its number among the answers of the question the event comes from, and tells whether there was one to choose.
pub fn choose_by_digit(event: &KeyboardEvent) -> bool {
    let other = event.ctrl_key() || event.alt_key() || event.meta_key();
    let digit = event.key().parse::<u32>().ok().filter(|_| !other);
    let answer = digit.and_then(|digit| nth_answer(event, digit.checked_sub(1)?));
    answer.is_some_and(|answer| {
        answer.click();
        answer.focus().is_ok()
    })
}

fn nth_answer(event: &KeyboardEvent, nth: u32) -> Option<HtmlElement> {
    let here = target(event).filter(is_radio)?;
    let answers = here.closest(".choices").ok()??;
    let answers = answers
        .query_selector_all("input[type=radio]:not([disabled])")
        .ok()?;
    answers.item(nth)?.dyn_into().ok()
}

/// Puts the focus on the box behind the one the event comes from, and tells whether there is one.
pub fn to_next_box(event: &KeyboardEvent) -> bool {
    next_box(event).is_some_and(|next| next.focus().is_ok())
}

fn next_box(event: &KeyboardEvent) -> Option<HtmlElement> {
    let here = target(event)?;
    let boxes = web_sys::window()?
        .document()?
        .query_selector_all(BOXES)
        .ok()?;
    let boxes =
        (0..boxes.length()).filter_map(|nth| boxes.item(nth)?.dyn_into::<HtmlElement>().ok());
    let begins = here.tag_name() == "H1";
    let mut behind = boxes
        .skip_while(|other| !begins && !other.is_same_node(Some(&here)))
        .skip(usize::from(!begins));
    // The radio buttons of a question are one box.
    let name = here.get_attribute("name").filter(|_| is_radio(&here));
    let same = |other: &HtmlElement| name.is_some() && other.get_attribute("name") == name;
    behind.find(|other| !same(other))
}

fn is_radio(element: &Element) -> bool {
    element.get_attribute("type").as_deref() == Some("radio")
}

fn target(event: &KeyboardEvent) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// What is done then; it hears whether it waited.
type Act = Box<dyn FnOnce(bool)>;

thread_local! {
    static PRESSED: Cell<bool> = const { Cell::new(false) };
    static WAITING: RefCell<Vec<Act>> = const { RefCell::new(Vec::new()) };
}

/// Knows from now on whether a button of the mouse, a pen or a finger is down.
pub fn watch_presses() -> Guard {
    let hear = |name, is_down| {
        listen(web_sys::window(), name, move |_| {
            PRESSED.set(is_down);
            if !is_down {
                spawn_local(let_go());
            }
        })
    };
    let (down, up) = (hear("pointerdown", true), hear("pointerup", false));
    down.and(up).and(hear("pointercancel", false))
}

/// Does something at once, or when what is being pressed was let go, and says whether it waited: what moves the page in
/// between makes the press miss.
pub fn after_press(act: impl FnOnce(bool) + 'static) {
    if PRESSED.get() {
        WAITING.with_borrow_mut(|waiting| waiting.push(Box::new(act)));
    } else {
        act(false);
    }
}

async fn let_go() {
    // The click comes behind the event that ends the press.
    clock::pause(0).await;
    if PRESSED.get() {
        return;
    }
    for act in WAITING.take() {
        act(true);
    }
}
