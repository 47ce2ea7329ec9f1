//! A file came in for a pilot that is here already: the user says what stands, nothing is overwritten unasked.

use leptos::prelude::*;

use super::focus_soon;
use crate::ui::desk::{Arrival, Desk};
use crate::ui::erase::{block, handler, spawn};
use crate::ui::open;

#[component]
pub(crate) fn Ask(desk: Desk) -> impl IntoView {
    block(move || {
        desk.arrival
            .get()
            .map(|arrival| view! { <Question desk=desk arrival=arrival/> }.into_any())
    })
}

#[component]
fn Question(desk: Desk, arrival: Arrival) -> impl IntoView {
    let says = format!(
        "本机已有这个试点，最近保存于 {}；文件里的那份保存于 {}，内容不同。",
        arrival.stored.saved.minute(),
        arrival.coming.saved.minute()
    );
    let (coming, both) = (arrival.coming.clone(), arrival);
    let close = move || desk.arrival.set(None);
    let copy = move |_| {
        close();
        let coming = coming.clone();
        let name = desk.name_of(&coming.pilot);
        spawn(async move {
            open::settle(desk, coming, Some(format!("{name}（来自文件）"))).await;
        });
    };
    let replace = move |_| {
        close();
        let both = both.clone();
        spawn(async move { open::replace(desk, both).await });
    };
    let key = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Escape" {
            close();
        }
    };
    focus_soon("ask");
    view! {
        <div class="ask" role="dialog" aria-modal="true" aria-labelledby="ask" on:keydown=handler(key)>
            <div>
                <h2 id="ask" tabindex="-1">"这个试点本机已经有了"</h2>
                <p>{says}</p>
                <p class="go">
                    <button type="button" class="primary" on:click=handler(copy)>"另存一份"</button>
                    <button type="button" on:click=handler(replace)>"替换（可撤销）"</button>
                    <button type="button" class="link" on:click=handler(move |_| close())>"不打开"</button>
                </p>
            </div>
        </div>
    }
}
