//! What the tests change in the browser for a while, and put back.
//!
//! A test that fails puts nothing back, so the failures after it say nothing.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Function, Object, Promise, Proxy, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{ErrorEvent, Event};

/// A member of an object replaced by another value until dropped.
pub(crate) struct Replaced {
    object: Object,
    name: &'static str,
    was: Option<Object>,
}

impl Replaced {
    pub(crate) fn with(object: &JsValue, name: &'static str, value: &JsValue) -> Self {
        let object: Object = object.clone().unchecked_into();
        let own = Reflect::get_own_property_descriptor(&object, &name.into());
        let descriptor = Object::new();
        set(&descriptor, "value", value);
        set(&descriptor, "configurable", &true.into());
        set(&descriptor, "writable", &true.into());
        Reflect::define_property(&object, &name.into(), &descriptor).unwrap();
        Self {
            object,
            name,
            was: own.unwrap().dyn_into().ok(),
        }
    }
}

impl Drop for Replaced {
    fn drop(&mut self) {
        match &self.was {
            Some(was) => {
                Reflect::define_property(&self.object, &self.name.into(), was).unwrap();
            }
            None => {
                Reflect::delete_property(&self.object, &self.name.into()).unwrap();
            }
        }
    }
}

/// The prototype of a class of the browser.
pub(crate) fn prototype(class: &str) -> JsValue {
    get(&get(&js_sys::global(), class), "prototype")
}

/// A method that does what it did, and shows each result to `look`.
pub(crate) fn watched(
    object: &JsValue,
    name: &'static str,
    look: impl Fn(&JsValue) + 'static,
) -> Replaced {
    let method: Function = get(object, name).unchecked_into();
    let was = method.clone();
    acting(object, name, move |this, arguments| {
        let result = Reflect::apply(&was, this, arguments)?;
        look(&result);
        Ok(result)
    })
}

/// A method that does something else; it is told on which object and with which arguments.
pub(crate) fn acting(
    object: &JsValue,
    name: &'static str,
    act: impl Fn(&JsValue, &Array) -> Result<JsValue, JsValue> + 'static,
) -> Replaced {
    let apply = Closure::<dyn Fn(JsValue, JsValue, Array) -> Result<JsValue, JsValue>>::new(
        move |_: JsValue, this: JsValue, arguments: Array| act(&this, &arguments),
    );
    let handler = Object::new();
    set(&handler, "apply", &apply.into_js_value());
    let callable = get(&js_sys::global(), "Object");
    Replaced::with(object, name, &Proxy::new(&callable, &handler))
}

/// The uncaught errors of the page since this began.
pub(crate) struct Uncaught {
    seen: Rc<RefCell<Vec<String>>>,
    hear: Closure<dyn Fn(Event)>,
}

impl Uncaught {
    pub(crate) fn watch() -> Self {
        let seen = Rc::new(RefCell::new(Vec::new()));
        let noted = Rc::clone(&seen);
        let hear = Closure::<dyn Fn(Event)>::new(move |event: Event| {
            let event: ErrorEvent = event.unchecked_into();
            noted.borrow_mut().push(event.message());
        });
        let window = web_sys::window().unwrap();
        window
            .add_event_listener_with_callback("error", hear.as_ref().unchecked_ref())
            .unwrap();
        Self { seen, hear }
    }

    pub(crate) fn seen(&self) -> Vec<String> {
        self.seen.borrow().clone()
    }
}

impl Drop for Uncaught {
    fn drop(&mut self) {
        let window = web_sys::window().unwrap();
        window
            .remove_event_listener_with_callback("error", self.hear.as_ref().unchecked_ref())
            .unwrap();
    }
}

/// Waits that many milliseconds.
pub(crate) async fn pause(ms: i32) {
    let waiting = Promise::new(&mut |resolve, _| {
        web_sys::window()
            .unwrap()
            .set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, ms)
            .unwrap();
    });
    JsFuture::from(waiting).await.unwrap();
}

pub(crate) fn get(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap()
}

pub(crate) fn set(object: &JsValue, name: &str, value: &JsValue) {
    Reflect::set(object, &name.into(), value).unwrap();
}
