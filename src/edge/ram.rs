//! Shelves in memory, which end with the page; a copy stands where the rescue page finds it when the program breaks.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use js_sys::{Map, Object, Reflect};
use wasm_bindgen::JsValue;

use super::database::Shelf;

/// The shelves of one database: by shelf and key, in order.
#[derive(Clone)]
pub(super) struct Ram(Rc<Kept>);

struct Kept {
    texts: RefCell<BTreeMap<Place, String>>,
    /// By `shelf/key`, for `public/rescue.js`.
    copy: Map,
}

type Place = (&'static str, String);

impl Ram {
    /// Empty shelves of that name.
    pub(super) fn of(name: &str) -> Self {
        let copy = Map::new();
        // Where it cannot be shown, only the rescue page misses it.
        let _ = show(name, &copy);
        Self(Rc::new(Kept {
            texts: RefCell::default(),
            copy,
        }))
    }

    pub(super) fn get(&self, on: Shelf, key: &str) -> Option<String> {
        self.0.texts.borrow().get(&place(on, key)).cloned()
    }

    /// All records whose keys begin with `prefix`, in order.
    pub(super) fn below(&self, on: Shelf, prefix: &str) -> Vec<(String, String)> {
        let texts = self.0.texts.borrow();
        let from = texts.range(place(on, prefix)..);
        let mine =
            from.take_while(|((shelf, key), _)| *shelf == on.name() && key.starts_with(prefix));
        mine.map(|((_, key), text)| (key.clone(), text.clone()))
            .collect()
    }

    /// Puts a text in a place, or takes what is there away, and gives what stood there.
    pub(super) fn lay(&self, on: Shelf, key: &str, text: Option<String>) -> Option<String> {
        let name = format!("{}/{key}", on.name()).into();
        match &text {
            Some(text) => drop(self.0.copy.set(&name, &text.into())),
            None => drop(self.0.copy.delete(&name)),
        }
        let mut texts = self.0.texts.borrow_mut();
        match text {
            Some(text) => texts.insert(place(on, key), text),
            None => texts.remove(&place(on, key)),
        }
    }
}

fn place(on: Shelf, key: &str) -> Place {
    (on.name(), key.to_owned())
}

/// Shows the copy as `window.shidianKept[name]`.
fn show(name: &str, copy: &Map) -> Result<bool, JsValue> {
    let here = js_sys::global();
    let mut all = Reflect::get(&here, &"shidianKept".into())?;
    if all.is_undefined() {
        all = Object::new().into();
        Reflect::set(&here, &"shidianKept".into(), &all)?;
    }
    Reflect::set(&all, &name.into(), copy)
}
