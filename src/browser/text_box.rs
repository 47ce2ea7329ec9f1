//! Boxes of text, each bound to what it stands for: what stands in one is taken whole, and nothing is written over a hand at work.
//!
//! A text comes into a box by keys, an input method, the clipboard, a program beside the page, the browser's undo,
//! or this program. The browser tells of some of these by `input`, of some by `change` or `compositionend`, of some
//! not at all: so a box is read at each of them, when it is left, and once more whenever everything counts
//! ([`settle_all`]). It is written only where what it stands for changed by another hand than its own, and what the
//! program puts in for the user ([`put`]) goes through the browser's own editing, so that undo goes back over it.

use std::cell::{Cell, RefCell};
use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::rc::{Rc, Weak};

use js_sys::{JsString, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Element, Event, HtmlDocument, HtmlElement, HtmlInputElement, HtmlTextAreaElement, InputEvent,
};

use super::listen::{Guard, listen};
use super::page;
use crate::codec::{change, units};
use crate::value::one_line;

/// What a box is bound to.
pub struct Hands {
    /// The text it stands for now.
    pub shown: Box<dyn Fn() -> String>,
    /// Takes what was written; says what is to stand in the box instead, if not that.
    pub take: Box<dyn Fn(Written) -> Option<String>>,
    /// Told when something stands in the box that is not taken yet, and when it is.
    pub open: Box<dyn Fn(bool)>,
}

/// A text that was written in a box.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// What stands there.
    pub text: String,
    /// Whether undo or redo brought it: it stood there before.
    pub again: bool,
}

/// A box that is bound for as long as this is kept.
#[must_use = "a box is bound for as long as this is kept"]
pub struct TextBox(Rc<Bound>);

impl TextBox {
    /// Binds a box of one line or an area.
    pub fn bind(element: Element, hands: Hands) -> TextBox {
        let bound = Rc::new(Bound {
            field: Field(element),
            hands,
            composing: Cell::new(false),
            open: Cell::new(false),
            known: RefCell::default(),
            mine: RefCell::default(),
            stood: RefCell::default(),
            hearing: RefCell::default(),
        });
        *bound.hearing.borrow_mut() = hear(&bound);
        page::before_hash(settle_all);
        BOXES.with_borrow_mut(|all| {
            all.retain(|one| one.strong_count() > 0);
            all.push(Rc::downgrade(&bound));
        });
        TextBox(bound)
    }

    /// Shows a text, unless it is what was taken from this box.
    pub fn show(&self, text: &str) {
        self.0.show(text);
    }
}

impl Drop for TextBox {
    fn drop(&mut self) {
        *self.0.hearing.borrow_mut() = Guard::default();
        self.0.tell_open(false);
    }
}

/// Reads every box once: what stands in one counts, however it came there.
pub fn settle_all() {
    let all = BOXES.with_borrow(|all| all.iter().filter_map(Weak::upgrade).collect::<Vec<_>>());
    for bound in all {
        bound.gather();
    }
    let readers =
        READERS.with_borrow(|all| all.iter().filter_map(Weak::upgrade).collect::<Vec<_>>());
    for read in readers {
        read();
    }
}

/// What stands in the box that an event came from, unless an input method is at work there or half of a character stands in it.
pub fn whole(event: &Event) -> Option<String> {
    let composing = event
        .dyn_ref::<InputEvent>()
        .is_some_and(InputEvent::is_composing);
    let field = Field(event.target()?.dyn_into().ok()?);
    (!composing && !field.holds_half()).then(|| field.text())
}

/// Has something else read whenever every box is, until the guard is dropped.
pub fn settle_too(read: impl Fn() + 'static) -> Settling {
    let read: Rc<dyn Fn()> = Rc::new(read);
    READERS.with_borrow_mut(|all| {
        all.retain(|one| one.strong_count() > 0);
        all.push(Rc::downgrade(&read));
    });
    page::before_hash(settle_all);
    Settling(read)
}

/// What is read with the boxes for as long as this is kept.
#[must_use = "it is read for as long as this is kept"]
pub struct Settling(
    #[expect(dead_code, reason = "kept, not called: the list holds it weakly")] Rc<dyn Fn()>,
);

/// Puts a text into the box of that id and name as its user would, and leaves the caret behind it.
/// Says whether there is such a box and it may be written in.
pub fn put(id: &str, name: &str, text: &str) -> bool {
    let found = BOXES.with_borrow(|all| {
        let mut all = all.iter().filter_map(Weak::upgrade);
        all.find(|bound| bound.field.is(id, name))
    });
    let Some(bound) = found.filter(|bound| !bound.field.is_closed()) else {
        return false;
    };
    bound.field.focus();
    bound.gather();
    bound.replace(text, Caret::Behind);
    true
}

thread_local! {
    static BOXES: RefCell<Vec<Weak<Bound>>> = const { RefCell::new(Vec::new()) };
    static READERS: RefCell<Vec<Weak<dyn Fn()>>> = const { RefCell::new(Vec::new()) };
}

struct Bound {
    field: Field,
    hands: Hands,
    /// Whether an input method is at work.
    composing: Cell<bool>,
    /// Whether something stands in the box that is not taken yet.
    open: Cell<bool>,
    /// What stood in the box when it was last read or written.
    known: RefCell<String>,
    /// What the box stands for since it was read: this need not be shown to it.
    mine: RefCell<Option<String>>,
    /// What stood here since the program last wrote, by its digest: undo leads to nothing else.
    stood: RefCell<HashSet<u64>>,
    hearing: RefCell<Guard>,
}

/// Where the caret is left after the program's own writing.
#[derive(Clone, Copy, PartialEq)]
enum Caret {
    /// Before the same characters as it was.
    Where,
    Behind,
}

fn hear(bound: &Rc<Bound>) -> Guard {
    let on = |name, act: fn(&Bound, &Event)| {
        let weak = Rc::downgrade(bound);
        listen(Some(bound.field.0.clone()), name, move |event| {
            if let Some(bound) = weak.upgrade() {
                act(&bound, &event);
            }
        })
    };
    on("input", Bound::written)
        .and(on("compositionstart", |bound, _| bound.composing.set(true)))
        .and(on("compositionend", |bound, _| {
            bound.composing.set(false);
            bound.read(false);
        }))
        .and(on("change", |bound, _| bound.settle()))
        .and(on("blur", |bound, _| bound.leave()))
}

impl Bound {
    fn written(&self, event: &Event) {
        let event = event.dyn_ref::<InputEvent>();
        let again = event.is_some_and(|event| event.input_type().starts_with("history"));
        let now = digest(&self.field.text());
        // Undo is the whole page's: it may bring back scraps of a text that the program has replaced since.
        if again && !self.stood.borrow().contains(&now) {
            self.field.write(&self.known.borrow());
            return self.field.caret_behind();
        }
        self.stood.borrow_mut().insert(now);
        self.composing
            .set(event.is_some_and(InputEvent::is_composing));
        if self.composing.get() {
            self.tell_open(true);
        } else {
            self.read(again);
        }
    }

    /// Takes what stands in the box, unless the second half of a character is still to come.
    fn read(&self, again: bool) {
        if self.field.holds_half() {
            return self.tell_open(true);
        }
        self.take(again);
    }

    /// What stands in the box is all there will be.
    fn settle(&self) {
        self.composing.set(false);
        self.gather();
    }

    /// Takes what can be seen, as it is.
    fn gather(&self) {
        self.take(false);
    }

    fn leave(&self) {
        self.settle();
        self.mine.take();
        self.show(&(self.hands.shown)());
    }

    fn take(&self, again: bool) {
        let text = self.field.text();
        self.tell_open(false);
        if *self.known.borrow() == text {
            return;
        }
        self.stood.borrow_mut().insert(digest(&text));
        self.known.replace(text.clone());
        let instead = (self.hands.take)(Written { text, again });
        self.mine.replace(Some((self.hands.shown)()));
        if let Some(instead) = instead {
            self.replace(&instead, Caret::Where);
        }
    }

    fn show(&self, text: &str) {
        if self.mine.borrow().as_deref() == Some(text) {
            return;
        }
        self.mine.take();
        // It is shown when the hand is off.
        if self.composing.get() || (self.open.get() && self.field.has_focus()) {
            return;
        }
        self.write(text);
    }

    /// Lets a text stand in the box, which the browser's undo knows nothing of.
    fn write(&self, text: &str) {
        let text = self.field.fitted(text);
        if self.field.text() != text || self.field.holds_half() {
            let caret = self.field.caret();
            self.field.write(&text);
            if self.field.has_focus() {
                self.field.select(caret, caret);
            }
            self.stood.take();
        }
        let known = self.field.text();
        self.stood.borrow_mut().insert(digest(&known));
        self.known.replace(known);
    }

    /// Makes what stands in the box into another text by the browser's own editing.
    fn replace(&self, text: &str, caret: Caret) {
        let text = self.field.fitted(text);
        let before = self.field.text();
        let rest = units(&before).saturating_sub(self.field.caret());
        if !self.edit(&before, &text) {
            self.field.write(&text);
            self.stood.take();
            self.take(false);
        }
        match caret {
            Caret::Behind => self.field.caret_behind(),
            Caret::Where => {
                let at = units(&text).saturating_sub(rest);
                self.field.select(at, at);
            }
        }
    }

    /// Says whether the browser did it; the box has told of it by then.
    fn edit(&self, before: &str, after: &str) -> bool {
        if before == after {
            return true;
        }
        if !self.field.has_focus() {
            return false;
        }
        let change = change(before, after);
        self.field.select(change.at, change.at + change.removed);
        let command = if change.inserted.is_empty() {
            "delete"
        } else {
            "insertText"
        };
        let document = web_sys::window().and_then(|window| window.document());
        let document = document.and_then(|document| document.dyn_into::<HtmlDocument>().ok());
        let done = document.is_some_and(|document| {
            document
                .exec_command_with_show_ui_and_value(command, false, change.inserted)
                .unwrap_or(false)
        });
        done && self.field.text() == after
    }

    fn tell_open(&self, open: bool) {
        if self.open.replace(open) != open {
            (self.hands.open)(open);
        }
    }
}

/// The element of a box of one line or of an area.
struct Field(Element);

impl Field {
    fn is(&self, id: &str, name: &str) -> bool {
        self.0.id() == id && self.0.get_attribute("name").as_deref() == Some(name)
    }

    /// What stands in it; a half of a character, for which Rust has no place, is read as U+FFFD.
    fn text(&self) -> String {
        self.raw().map(String::from).unwrap_or_default()
    }

    /// Whether half of a character stands in it, the other still to come.
    fn holds_half(&self) -> bool {
        self.raw().is_some_and(|text| !text.is_valid_utf16())
    }

    fn raw(&self) -> Option<JsString> {
        Reflect::get(&self.0, &VALUE.into()).ok()?.dyn_into().ok()
    }

    fn write(&self, text: &str) {
        // A plain property of these elements: setting it throws nothing.
        let _ = Reflect::set(&self.0, &VALUE.into(), &JsValue::from_str(text));
    }

    /// The text as the box can hold it.
    fn fitted(&self, text: &str) -> String {
        if self.0.tag_name() == "INPUT" {
            one_line(text).into_owned()
        } else {
            text.to_owned()
        }
    }

    fn is_closed(&self) -> bool {
        self.0.has_attribute("readonly") || self.0.has_attribute("disabled")
    }

    fn has_focus(&self) -> bool {
        let document = web_sys::window().and_then(|window| window.document());
        document
            .and_then(|document| document.active_element())
            .as_ref()
            == Some(&self.0)
    }

    fn focus(&self) {
        if let Some(element) = self.0.dyn_ref::<HtmlElement>() {
            // Refused nowhere; an element that cannot be focused stays without.
            let _ = element.focus();
        }
    }

    /// Where the selection ends.
    fn caret(&self) -> usize {
        let at = if let Some(area) = self.0.dyn_ref::<HtmlTextAreaElement>() {
            area.selection_end()
        } else if let Some(line) = self.0.dyn_ref::<HtmlInputElement>() {
            line.selection_end()
        } else {
            Ok(None)
        };
        at.ok().flatten().unwrap_or_default() as usize
    }

    fn caret_behind(&self) {
        let end = units(&self.text());
        self.select(end, end);
    }

    fn select(&self, from: usize, to: usize) {
        let [from, to] = [from, to].map(|at| u32::try_from(at).unwrap_or(u32::MAX));
        // Throws only for kinds of boxes that hold no text.
        if let Some(area) = self.0.dyn_ref::<HtmlTextAreaElement>() {
            let _ = area.set_selection_range(from, to);
        } else if let Some(line) = self.0.dyn_ref::<HtmlInputElement>() {
            let _ = line.set_selection_range(from, to);
        }
    }
}

const VALUE: &str = "value";

fn digest(text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    hasher.finish()
}
