//! What rexie leaves out of a transaction: strict durability, the reason of an abort, and a quiet one.

use std::cell::{Cell, RefCell};

use js_sys::{Array, Function, Object, Proxy, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, EventTarget};

thread_local! {
    static WRAPPED: Cell<bool> = const { Cell::new(false) };
    static REASON: RefCell<Option<String>> = const { RefCell::new(None) };
    static HEARD: Heard = Heard::new();
}

/// Wraps `IDBDatabase.prototype.transaction`, once, before the first opening.
///
/// Where that cannot be done, transactions work as the browser makes them.
pub(super) fn wrap() {
    if !WRAPPED.replace(true) {
        let _ = wrap_prototype();
    }
}

/// Why the last transaction was aborted, as `Name: message`; nothing if we aborted it ourselves.
///
/// Right as long as it is asked at once after the abort, before any other event.
pub(super) fn abort_reason() -> Option<String> {
    REASON.take()
}

fn wrap_prototype() -> Result<(), JsValue> {
    let class = Reflect::get(&js_sys::global(), &"IDBDatabase".into())?;
    let prototype = Reflect::get(&class, &"prototype".into())?;
    let original = Reflect::get(&prototype, &"transaction".into())?.dyn_into::<Function>()?;
    // A closure is not told `this`; the apply trap of a proxy is, and it needs no eval.
    let begin = Closure::<dyn Fn(Function, JsValue, Array) -> Result<JsValue, JsValue>>::new(begin);
    let handler = Object::new();
    Reflect::set(&handler, &"apply".into(), &begin.into_js_value())?;
    let proxy = Proxy::new(&original, &handler);
    Reflect::set(&prototype, &"transaction".into(), &proxy)?;
    Ok(())
}

#[expect(
    clippy::needless_pass_by_value,
    reason = "JavaScript hands over values"
)]
fn begin(original: Function, database: JsValue, arguments: Array) -> Result<JsValue, JsValue> {
    // "strict": the browser reports a commit only after the disk has it. Chromium's default since 121 is not.
    if arguments.get(1) == "readwrite" {
        let options = Object::new();
        Reflect::set(&options, &"durability".into(), &"strict".into())?;
        arguments.set(2, options.into());
    }
    let transaction = Reflect::apply(&original, &database, &arguments)?;
    if let Some(target) = transaction.dyn_ref::<EventTarget>() {
        HEARD.with(|heard| heard.at(target));
    }
    Ok(transaction)
}

/// Two listeners that serve every transaction of the page.
struct Heard {
    abort: Closure<dyn Fn(Event)>,
    error: Closure<dyn Fn(Event)>,
}

impl Heard {
    fn new() -> Self {
        Self {
            abort: Closure::new(|event: Event| REASON.set(reason(&event))),
            // The request has told its error already. Were the transaction told too, rexie would stop
            // waiting there, and the abort that follows would call into what it has dropped.
            error: Closure::new(|event: Event| event.stop_immediate_propagation()),
        }
    }

    fn at(&self, transaction: &EventTarget) {
        for (name, hear) in [("abort", &self.abort), ("error", &self.error)] {
            let hear = hear.as_ref().unchecked_ref();
            let _ = transaction.add_event_listener_with_callback(name, hear);
        }
    }
}

fn reason(event: &Event) -> Option<String> {
    let error = Reflect::get(event.target()?.as_ref(), &"error".into()).ok()?;
    let error = error.dyn_into::<Object>().ok()?;
    Some(String::from(error.to_string()))
}
