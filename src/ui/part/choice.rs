//! A closed choice, drawn as radio buttons.

use leptos::prelude::*;

use super::input::Typing;
use crate::dossier::Place;
use crate::form::Blank;
use crate::ui::erase::{CollectAny, block, handler};

#[component]
pub(super) fn ChoiceBox(
    blank: &'static Blank,
    place: Place,
    id: String,
    options: &'static [&'static str],
    describes: Signal<String>,
    /// On the sheet stand the words that it prints.
    plain: bool,
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
                <span>{if plain { label } else { blank.calls(label) }}</span>
            </label>
        }
    };
    view! { <div class="choices">{options.iter().copied().enumerate().map(option).collect_any()}</div> }
}

/// A closed choice in a row, drawn as a list that drops down; a text that is none of its words stays there to be seen.
#[component]
pub(super) fn ChoiceList(
    place: Place,
    id: String,
    options: &'static [&'static str],
    describes: Signal<String>,
) -> impl IntoView {
    let typing = Typing::at(place);
    let text = typing.text();
    let option = |label: &&'static str| view! { <option value=*label>{*label}</option> };
    let strange = move || {
        let typed = text.get();
        let known = typed.trim().is_empty() || options.contains(&typed.trim());
        (!known).then(|| view! { <option value=typed.clone()>{typed.clone()}</option> }.into_any())
    };
    view! {
        <select
            autocomplete="off"
            id=id
            name=place.to_string()
            class="box"
            aria-describedby=describes
            aria-invalid=move || typing.complains().then_some("true")
            prop:value=move || text.with(|text| text.trim().to_owned())
            disabled=typing.held()
            on:change=handler(move |event| { typing.take(event_target_value(&event)); typing.left(); })
            on:focus=handler(move |_| typing.entered())
        >
            <option value="">"（未选）"</option>
            {options.iter().map(option).collect_any()}
            {block(strange)}
        </select>
    }
}
