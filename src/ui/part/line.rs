//! A box for one line of text, a number or a code.

use leptos::prelude::*;

use super::input::{Typing, bound};
use super::told::Told;
use crate::dossier::Place;
use crate::form::Blank;
use crate::ui::erase::{CollectAny, handler};
use crate::value::Kind;

#[component]
pub(super) fn LineBox(
    blank: &'static Blank,
    place: Place,
    id: String,
    describes: Signal<String>,
) -> impl IntoView {
    let typing = Typing::at(place);
    let list = (!blank.offers.is_empty()).then(|| format!("{id}-offers"));
    let offers = list.clone().map(|list| {
        let options = blank
            .offers
            .iter()
            .map(|offer| view! { <option value=*offer></option> })
            .collect_any();
        view! { <datalist id=list>{options}</datalist> }
    });
    view! {
        <input
            id=id
            name=place.to_string()
            type="text"
            class=width(blank.kind)
            inputmode=keyboard(blank.kind)
            autocomplete="off"
            spellcheck="false"
            list=list
            aria-describedby=describes
            aria-invalid=move || typing.complains().then_some("true")
            prop:readOnly=typing.held()
            use:bound=typing.bind()
            on:focus=handler(move |_| typing.entered())
            on:blur=handler(move |_| typing.left())
        />
        {offers}
        <Told typing=typing/>
    }
}

const fn keyboard(kind: Kind) -> &'static str {
    match kind {
        Kind::Phone => "tel",
        Kind::PostCode | Kind::Count => "numeric",
        Kind::Decimal => "decimal",
        Kind::Email => "email",
        _ => "text",
    }
}

const fn width(kind: Kind) -> &'static str {
    match kind {
        Kind::PostCode | Kind::Count | Kind::Decimal => "box narrow",
        Kind::Phone | Kind::Code | Kind::YearMonth | Kind::Day | Kind::DayTime | Kind::Start => {
            "box middle"
        }
        _ => "box",
    }
}
