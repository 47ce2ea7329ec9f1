//! Rows of a grid in the document, cloned from one model and written cell by cell: views of their own for some thousand
//! cells would cost more than all that they show.

use std::iter::successors;
use std::rc::Rc;

use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, Node};

/// What every row of a grid is cloned from.
#[derive(Clone)]
pub struct Model(Element);

/// A row in the document.
#[derive(Clone)]
pub struct Row {
    element: Element,
    cells: Rc<[Element]>,
}

impl Model {
    /// A row with a cell for each column; whether it holds numbers is told of each.
    pub fn of(columns: impl Iterator<Item = bool>) -> Option<Model> {
        let document = web_sys::window()?.document()?;
        let row = made(&document, "div", "g-row", &[("role", "row")])?;
        add(&row, &head(&document)?)?;
        for (col, numbers) in columns.enumerate() {
            add(&row, &cell(&document, col, numbers)?)?;
        }
        Some(Model(row))
    }

    /// A row of that id, which is not in the document yet; `cell` is the id of each of its cells.
    pub fn row(&self, id: u32, cell: impl Fn(usize) -> String) -> Option<Row> {
        let element: Element = self.0.clone_node_with_deep(true).ok()?.dyn_into().ok()?;
        set(&element, "data-row", Some(&id.to_string()));
        let first = element.first_element_child()?.next_element_sibling();
        let cells = successors(first, Element::next_element_sibling);
        let cells: Rc<[Element]> = cells.collect();
        for (col, element) in cells.iter().enumerate() {
            element.set_id(&cell(col));
        }
        Some(Row { element, cells })
    }
}

impl Row {
    /// Says where the row stands, counted from nought.
    pub fn number(&self, at: usize) {
        let nth = (at + 1).to_string();
        set(&self.element, "aria-rowindex", Some(&(at + 2).to_string()));
        let Some(head) = self.element.first_element_child() else {
            return;
        };
        set(&head, "aria-label", Some(&format!("第 {nth} 行")));
        let Some(words) = head.first_element_child() else {
            return;
        };
        words.set_text_content(Some(&nth));
        if let Some(button) = words.next_element_sibling() {
            set(&button, "aria-label", Some(&format!("第 {nth} 行的操作")));
        }
    }

    /// Writes a text into a cell. The element of the words is what is written anew: a translator may have put others into it.
    pub fn write(&self, col: usize, text: &str) {
        if let Some(words) = self.cells.get(col).and_then(Element::first_element_child) {
            words.set_text_content(Some(text));
        }
    }

    /// Marks a cell with what stands against it.
    pub fn mark(&self, col: usize, mark: Option<&str>) {
        self.tell(col, "data-mark", mark);
    }

    /// Says how a cell stands to the selection, and whether it is selected.
    pub fn shade(&self, col: usize, state: Option<&str>, selected: bool) {
        self.tell(col, "data-state", state);
        self.tell(col, "aria-selected", selected.then_some("true"));
    }

    /// Says whether the current cell is in the row.
    pub fn here(&self, here: bool) {
        // Not told by the focus: each change of that would make the browser look at every cell again.
        set(&self.element, "data-here", here.then_some("true"));
        if let Some(group) = self.element.parent_element() {
            mark_here(&group);
        }
    }

    /// Takes the row off the page.
    pub fn remove(&self) {
        let group = self.element.parent_element();
        self.element.remove();
        drop_empty(group);
    }

    /// Puts the row into the groups of a body, before another one or at the end. `known` is whether it stands there already:
    /// where it does, its focus goes along if the browser can do that.
    pub fn put(&self, body: &Element, before: Option<&Row>, known: bool) {
        let before = before.map(|row| &row.element);
        if known && next(&self.element).as_ref() == before {
            return;
        }
        let old = self.element.parent_element();
        let place = match before {
            Some(row) if known && row.parent_element() == old => {
                old.clone().map(|group| (group, Some(row.clone())))
            }
            Some(row) => room_before(row),
            None => room_at_end(body).map(|group| (group, None)),
        };
        if let Some((group, before)) = place {
            put(&group, &self.element, before.as_ref(), known);
            mark_here(&group);
            old.iter().for_each(mark_here);
            drop_empty(old);
        }
    }

    fn tell(&self, col: usize, name: &str, value: Option<&str>) {
        if let Some(cell) = self.cells.get(col) {
            set(cell, name, value);
        }
    }
}

/// So many rows make a group, which the browser lays out, paints and watches as one while it is out of view.
const GROUP: usize = 10;

/// The row behind a row, in its group or the next.
fn next(row: &Element) -> Option<Element> {
    row.next_element_sibling().or_else(|| {
        let group = row.parent_element()?.next_element_sibling()?;
        group.first_element_child()
    })
}

/// The last group, or a new one where that is full.
fn room_at_end(body: &Element) -> Option<Element> {
    children(body)
        .last()
        .filter(has_room)
        .or_else(|| group(body, None))
}

/// The group in which a row is to stand so that it comes before another, and before what there. A full group is parted.
fn room_before(row: &Element) -> Option<(Element, Option<Element>)> {
    let full = row.parent_element()?;
    if has_room(&full) {
        return Some((full, Some(row.clone())));
    }
    let body = full.parent_element()?;
    if full.first_element_child().as_ref() == Some(row) {
        return Some((group(&body, Some(&full))?, None));
    }
    let rest = group(&body, full.next_element_sibling().as_ref())?;
    let behind: Vec<Element> =
        successors(Some(row.clone()), Element::next_element_sibling).collect();
    for row in &behind {
        put(&rest, row, None, true);
    }
    mark_here(&rest);
    mark_here(&full);
    Some((full, None))
}

fn has_room(group: &Element) -> bool {
    children(group).count() < GROUP
}

fn children(element: &Element) -> impl Iterator<Item = Element> {
    successors(element.first_element_child(), Element::next_element_sibling)
}

fn group(body: &Element, before: Option<&Element>) -> Option<Element> {
    let document = web_sys::window()?.document()?;
    let group = made(&document, "div", "g-part", &[("role", "presentation")])?;
    body.insert_before(&group, before.map(AsRef::as_ref)).ok()?;
    Some(group)
}

fn put(group: &Element, row: &Element, before: Option<&Element>, known: bool) {
    let before: Option<&Node> = before.map(AsRef::as_ref);
    if !known || !moved(group, row, before) {
        let _ = group.insert_before(row, before);
    }
}

/// A group out of view that holds the current row is drawn all the same: what is not drawn keeps no focus.
fn mark_here(group: &Element) {
    let here = children(group).any(|row| row.has_attribute("data-here"));
    if here != group.has_attribute("data-here") {
        set(group, "data-here", here.then_some("true"));
    }
}

fn drop_empty(group: Option<Element>) {
    if let Some(group) = group.filter(|group| group.first_element_child().is_none()) {
        group.remove();
    }
}

/// Moves something within the document, with the focus that is in it; tells whether this browser can.
pub(super) fn moved(into: &Element, what: &Element, before: Option<&Node>) -> bool {
    let into: &Holder = into.unchecked_ref();
    into.move_before(what, before).is_ok()
}

#[wasm_bindgen]
extern "C" {
    type Holder;

    /// Known from Chromium 133 on.
    #[wasm_bindgen(method, catch, js_name = moveBefore)]
    fn move_before(this: &Holder, what: &Node, before: Option<&Node>) -> Result<(), JsValue>;
}

/// The number of the row, and the button of what can be done with it.
fn head(document: &Document) -> Option<Element> {
    let head = made(document, "div", "g-nth", &[("role", "rowheader")])?;
    add(&head, &document.create_element("span").ok()?)?;
    let told = [
        ("type", "button"),
        ("tabindex", "-1"),
        ("aria-haspopup", "menu"),
    ];
    let button = made(document, "button", "g-more", &told)?;
    button.set_text_content(Some("⋯"));
    add(&head, &button)?;
    Some(head)
}

fn cell(document: &Document, col: usize, numbers: bool) -> Option<Element> {
    let nth = (col + 2).to_string();
    let told = [
        ("role", "gridcell"),
        ("tabindex", "-1"),
        ("aria-colindex", nth.as_str()),
    ];
    let cell = made(document, "div", "g-cell", &told)?;
    set(&cell, "data-numbers", numbers.then_some("true"));
    add(&cell, &made(document, "span", "g-said", &[])?)?;
    Some(cell)
}

fn add(into: &Element, what: &Element) -> Option<Node> {
    into.append_child(what).ok()
}

fn made(document: &Document, tag: &str, class: &str, told: &[(&str, &str)]) -> Option<Element> {
    let element = document.create_element(tag).ok()?;
    element.set_class_name(class);
    for (name, value) in told {
        set(&element, name, Some(value));
    }
    Some(element)
}

fn set(element: &Element, name: &str, value: Option<&str>) {
    let _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}
