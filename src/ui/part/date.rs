//! One box for one date: it takes a date in any habit, keeps the text as typed, and steps it by the arrow keys.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::input::Typing;
use super::line::LineBox;
use crate::dossier::Place;
use crate::form::Blank;
use crate::ui::erase::handler;
use crate::value::{Kind, Start, stepped};

#[component]
pub(super) fn DateBox(
    blank: &'static Blank,
    place: Place,
    id: String,
    describes: Signal<String>,
    plain: bool,
) -> impl IntoView {
    let typing = Typing::at(place);
    let own = id.clone();
    let step = move |event: KeyboardEvent| {
        let text = typing.text().get_untracked();
        if let Some(text) = by_arrow(&event, blank.kind, &text)
            && !typing.held().get_untracked()
        {
            typing.put_in(&own, &text);
        }
    };
    let planned = (blank.kind == Kind::Start && !plain)
        .then(|| view! { <Planned blank=blank typing=typing/> }.into_any());
    view! {
        <div class="dates" on:keydown=handler(step)>
            <LineBox blank=blank place=place id=id describes=describes/>
            {planned}
        </div>
    }
}

/// The date after or before the one in a box, where an arrow key asks for it.
pub(crate) fn by_arrow(event: &KeyboardEvent, kind: Kind, text: &str) -> Option<String> {
    let other = event.ctrl_key() || event.alt_key() || event.meta_key() || event.shift_key();
    if other || event.is_composing() || event.default_prevented() {
        return None;
    }
    let by = match event.key().as_str() {
        "ArrowUp" => 1,
        "ArrowDown" => -1,
        _ => return None,
    };
    let text = stepped(kind, text, by)?;
    event.prevent_default();
    Some(text)
}

/// «尚未»: the date is one that is planned, or none yet; it writes the word.
#[component]
fn Planned(blank: &'static Blank, typing: Typing) -> impl IntoView {
    let text = typing.text();
    let planned = move || text.with(|text| Start::is_plan(text));
    let flip = move |event| {
        let text = text.get_untracked();
        typing.take(Start::as_plan(&text, event_target_checked(&event)));
    };
    view! {
        <label class="check">
            <input type="checkbox" prop:checked=planned on:change=handler(flip) disabled=typing.held()/>
            <span><span class="hidden">{format!("{}：", blank.asks())}</span>"尚未，按计划时间填"</span>
        </label>
    }
}
