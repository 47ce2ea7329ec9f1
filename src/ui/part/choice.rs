//! A closed choice, drawn as radio buttons.

use leptos::prelude::*;

use super::input::Typing;
use crate::dossier::Place;
use crate::ui::erase::{CollectAny, handler};

#[component]
pub(super) fn ChoiceBox(
    place: Place,
    id: String,
    options: &'static [&'static str],
    describes: Signal<String>,
) -> impl IntoView {
    let typing = Typing::at(place);
    let text = typing.text();
    let option = move |(index, label): (usize, &'static str)| {
        let own = if index == 0 {
            id.clone()
        } else {
            format!("{id}-{index}")
        };
        view! {
            <label class="check">
                <input
                    id=own
                    type="radio"
                    name=place.to_string()
                    value=label
                    aria-describedby=describes
                    prop:checked=move || text.with(|text| text.trim() == label)
                    disabled=typing.held()
                    on:change=handler(move |_| { typing.take(label.to_owned()); typing.left(); })
                    on:focus=handler(move |_| typing.entered())
                />
                <span>{label}</span>
            </label>
        }
    };
    view! { <div class="choices">{options.iter().copied().enumerate().map(option).collect_any()}</div> }
}
