//! The machine's clock: the local time, elapsed milliseconds, and timers that stop when dropped.

use std::cell::RefCell;
use std::future::Future;
use std::rc::Rc;

use js_sys::{Array, Date, Promise};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, future_to_promise};

/// The local time with its offset as RFC 3339 writes it, `2026-11-25T14:03:05+08:00`.
pub fn now() -> String {
    let date = Date::new_0();
    // The browser counts minutes from here to UTC, RFC 3339 from UTC to here.
    let offset = -whole(date.get_timezone_offset());
    format!(
        "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}{}{:02}:{:02}",
        date.get_full_year(),
        date.get_month() + 1,
        date.get_date(),
        date.get_hours(),
        date.get_minutes(),
        date.get_seconds(),
        if offset < 0 { '-' } else { '+' },
        offset.abs() / 60,
        offset.abs() % 60,
    )
}

/// Milliseconds for measuring intervals: since the page began, or since 1970 where only that is told.
pub fn millis() -> f64 {
    web_sys::window()
        .and_then(|window| window.performance())
        .map_or_else(Date::now, |performance| performance.now())
}

/// Milliseconds since 1970 by the wall clock, which goes on while the computer sleeps and may be set back.
pub fn wall() -> f64 {
    Date::now()
}

/// Milliseconds until the local date changes, at least 1.
pub fn to_next_midnight() -> i32 {
    let now = Date::new_0();
    let midnight = Date::new_with_year_month_day(
        now.get_full_year(),
        now.get_month().cast_signed(),
        now.get_date().cast_signed() + 1,
    );
    whole(midnight.get_time() - now.get_time()).max(1)
}

/// Calls `f` every `ms` milliseconds until the timer is dropped.
pub fn every(ms: i32, f: impl FnMut() + 'static) -> Timer {
    let fire = Closure::<dyn FnMut()>::new(f);
    let id = web_sys::window().and_then(|window| {
        let callback = fire.as_ref().unchecked_ref();
        window
            .set_interval_with_callback_and_timeout_and_arguments_0(callback, ms)
            .ok()
    });
    Timer { id, _fire: fire }
}

/// Calls `f` once after `ms` milliseconds, unless the timer is dropped before.
pub fn after(ms: i32, f: impl FnOnce() + 'static) -> Timer {
    let fire = Closure::once(f);
    let id = start(fire.as_ref().unchecked_ref(), ms);
    Timer { id, _fire: fire }
}

/// A call to come; dropping this cancels it.
#[must_use = "the timer is cancelled when it is dropped"]
pub struct Timer {
    id: Option<i32>,
    _fire: Closure<dyn FnMut()>,
}

impl Drop for Timer {
    fn drop(&mut self) {
        if let (Some(window), Some(id)) = (web_sys::window(), self.id) {
            // One list of numbers serves time-outs and intervals.
            window.clear_interval_with_handle(id);
        }
    }
}

/// Waits so many milliseconds.
pub async fn pause(ms: i32) {
    let waiting = Promise::new(&mut |resolve, _| {
        start(&resolve, ms);
    });
    // Nothing rejects it.
    let _ = JsFuture::from(waiting).await;
}

/// Lets the page answer between the slices of long work.
pub struct Breath(f64);

/// A slice may take so long, in milliseconds.
const SLICE: f64 = 24.0;

impl Breath {
    /// Work begins.
    pub fn begun() -> Breath {
        Breath(millis())
    }

    /// To be asked again and again: waits for the page where the slice is over, and says whether it did.
    pub async fn taken(&mut self) -> bool {
        let over = millis() - self.0 > SLICE;
        if over {
            pause(0).await;
            self.0 = millis();
        }
        over
    }
}

/// What `work` answers within `ms` milliseconds; after that the work goes on and its answer is dropped.
pub(super) async fn within<T: 'static>(
    ms: i32,
    work: impl Future<Output = T> + 'static,
) -> Option<T> {
    let answer = Rc::new(RefCell::new(None));
    let kept = Rc::clone(&answer);
    let working = future_to_promise(async move {
        let answer = work.await;
        *kept.borrow_mut() = Some(answer);
        Ok(JsValue::UNDEFINED)
    });
    let waiting = Promise::new(&mut |resolve, _| {
        start(&resolve, ms);
    });
    // Neither of the two is ever rejected.
    let _ = JsFuture::from(Promise::race(&Array::of2(&working, &waiting))).await;
    answer.borrow_mut().take()
}

fn start(callback: &js_sys::Function, ms: i32) -> Option<i32> {
    web_sys::window()?
        .set_timeout_with_callback_and_timeout_and_arguments_0(callback, ms)
        .ok()
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "minutes of an offset and milliseconds of a day fit"
)]
fn whole(number: f64) -> i32 {
    number as i32
}
