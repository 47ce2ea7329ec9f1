//! Listening to the browser's events for as long as a guard lives.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Event, EventTarget};

/// Listening goes on until this is dropped.
#[must_use = "listening ends when the guard is dropped"]
#[derive(Default)]
pub struct Guard(Vec<Listener>);

impl Guard {
    /// Lets the listening go on for the life of the page.
    pub fn forever(self) {
        std::mem::forget(self);
    }

    /// Holds this listening and another in one guard.
    pub(super) fn and(mut self, other: Guard) -> Guard {
        self.0.extend(other.0);
        self
    }
}

/// Calls `hear` at each event of that name; an empty guard where the target is missing.
pub(super) fn listen<T: AsRef<EventTarget>>(
    target: Option<T>,
    name: &'static str,
    hear: impl Fn(Event) + 'static,
) -> Guard {
    let Some(target) = target.map(|found| found.as_ref().clone()) else {
        return Guard::default();
    };
    let hear = Closure::<dyn Fn(Event)>::new(hear);
    // Adding fails on no real event target; without it nothing would be heard, and nothing breaks.
    let _ = target.add_event_listener_with_callback(name, hear.as_ref().unchecked_ref());
    Guard(vec![Listener { target, name, hear }])
}

struct Listener {
    target: EventTarget,
    name: &'static str,
    hear: Closure<dyn Fn(Event)>,
}

impl Drop for Listener {
    fn drop(&mut self) {
        let hear = self.hear.as_ref().unchecked_ref();
        let _ = self
            .target
            .remove_event_listener_with_callback(self.name, hear);
    }
}
