//! The clock: how it writes the time, and when timers fire.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::Date;
use shidian::browser::clock;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::spy::pause;

#[wasm_bindgen_test]
fn now_is_the_local_time_with_its_offset() {
    let now = clock::now();
    let shape: String = now
        .chars()
        .map(|c| if c.is_ascii_digit() { '0' } else { c })
        .collect();
    assert_eq!(shape.replace('-', "+"), "0000+00+00T00:00:00+00:00");

    let read = Date::new(&now.as_str().into());
    assert!((read.get_time() - Date::now()).abs() < 2_000.0, "{now}");
    assert_eq!(now[8..10].parse(), Ok(read.get_date()));
    assert_eq!(now[11..13].parse(), Ok(read.get_hours()));
}

#[wasm_bindgen_test]
fn midnight_is_when_the_local_date_changes() {
    let wait = f64::from(clock::to_next_midnight());
    let at = |ms: f64| Date::new(&ms.into());
    let (today, midnight) = (Date::new_0(), at(Date::now() + wait + 1_000.0));
    assert!((1.0..=25.0 * 3_600_000.0).contains(&wait), "{wait}");
    assert_ne!(today.get_date(), midnight.get_date());
    assert_eq!(midnight.get_hours(), 0);
    assert_eq!(midnight.get_minutes(), 0);
}

#[wasm_bindgen_test]
async fn a_timer_fires_once_or_again_and_again_until_it_is_dropped() {
    let (once, often, never) = (counter(), counter(), counter());
    let before = clock::millis();
    let after = clock::after(10, once.add());
    let every = clock::every(10, often.add());
    drop(clock::after(10, never.add()));
    pause(200).await;
    drop(every);
    let counted = often.0.get();
    pause(60).await;
    drop(after);

    assert!(clock::millis() - before >= 250.0);
    assert_eq!((once.0.get(), never.0.get()), (1, 0));
    assert!(counted >= 2, "{counted}");
    assert_eq!(often.0.get(), counted);
}

#[wasm_bindgen_test]
async fn a_timer_may_be_dropped_by_its_own_call() {
    let seat = Rc::new(Cell::new(None));
    let count = counter();
    let (mine, add) = (Rc::clone(&seat), count.add());
    seat.set(Some(clock::every(10, move || {
        add();
        drop(mine.take());
    })));
    pause(100).await;

    assert_eq!(count.0.get(), 1);
}

struct Counter(Rc<Cell<u32>>);

fn counter() -> Counter {
    Counter(Rc::new(Cell::new(0)))
}

impl Counter {
    fn add(&self) -> impl Fn() + 'static {
        let count = Rc::clone(&self.0);
        move || count.set(count.get() + 1)
    }
}
