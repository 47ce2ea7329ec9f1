//! A short word on what was just done, with a way back.

use leptos::prelude::*;

use super::focus::focus_if_lost;
use crate::browser::clock::{self, Timer};
use crate::browser::page;
use crate::ui::desk::{Desk, Toast};
use crate::ui::erase::{block, effect, handler};

/// A toast stays this long, in milliseconds: long enough to read it and to reach the button.
const STAYS: i32 = 12_000;
/// Whoever is on it then has all the time: it is asked so often whether somebody still is.
const HELD: i32 = 3_000;

#[component]
pub(crate) fn ToastView(desk: Desk) -> impl IntoView {
    let timer = StoredValue::new_local(None);
    effect(move || {
        if desk.toast.with(Option::is_some) {
            goes(desk, timer, STAYS);
            // What was pressed may be gone with what it deleted: the way back is next, not at the end of the page.
            focus_if_lost("undo");
        }
    });
    view! { <div class="toast" role="status">{block(move || desk.toast.get().map(|toast| one(desk, toast)))}</div> }
}

fn goes(desk: Desk, timer: StoredValue<Option<Timer>, LocalStorage>, after: i32) {
    timer.set_value(Some(clock::after(after, move || {
        if page::is_there(".toast:hover, .toast:focus-within") {
            goes(desk, timer, HELD);
        } else {
            desk.toast.set(None);
        }
    })));
}

fn one(desk: Desk, toast: Toast) -> impl IntoView {
    let undo = toast.undo.map(|undo| {
        let back = move |_| {
            desk.toast.set(None);
            undo();
        };
        view! { <button type="button" class="link" id="undo" on:click=handler(back)>"撤销"</button> }
    });
    view! {
        <p>
            <span>{toast.says}</span>
            {undo}
            <button type="button" class="link" on:click=handler(move |_| desk.toast.set(None))>"知道了"</button>
        </p>
    }
}
