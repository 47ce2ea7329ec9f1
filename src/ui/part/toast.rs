//! A short word on what was just done, with a way back.

use leptos::prelude::*;

use super::focus::focus_if_lost;
use crate::browser::clock;
use crate::ui::desk::{Desk, Toast};
use crate::ui::erase::{block, effect, handler};

/// A toast stays this long, in milliseconds: long enough to read it and to reach the button. Whoever is on it has all the time.
const STAYS: i32 = 12_000;

#[component]
pub(crate) fn ToastView(desk: Desk) -> impl IntoView {
    let timer = StoredValue::new_local(None);
    let goes = move || {
        timer.set_value(Some(clock::after(STAYS, move || desk.toast.set(None))));
    };
    effect(move || {
        if desk.toast.with(Option::is_some) {
            goes();
            // What was pressed may be gone with what it deleted: the way back is next, not at the end of the page.
            focus_if_lost("undo");
        }
    });
    let stays = move || timer.set_value(None);
    let leaves = move || {
        if desk.toast.with_untracked(Option::is_some) {
            goes();
        }
    };
    let (reached, left) = (move |_| stays(), move |_| leaves());
    let (rested, gone) = (move |_| stays(), move |_| leaves());
    view! { <div class="toast" role="status"
    on:focusin=handler(reached) on:focusout=handler(left)
    on:pointerenter=handler(rested) on:pointerleave=handler(gone)>{block(move || desk.toast.get().map(|toast| one(desk, toast)))}</div> }
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
