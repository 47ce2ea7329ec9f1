//! The law in place: a chip that opens the very paragraph, and a quotation under a verdict.

use leptos::prelude::*;

use crate::form::FormId;
use crate::regulation::{Clause, Setting, clauses_on};
use crate::ui::erase::{CollectAny, handler, when};

/// Chips for every article that speaks of a blank.
#[component]
pub(crate) fn Chips(form: FormId, key: &'static str) -> impl IntoView {
    clauses_on(form, key)
        .into_iter()
        .map(|clause| view! { <Chip clause=clause/> })
        .collect_any()
}

/// A chip that opens the very paragraph in place.
#[component]
pub(crate) fn Chip(clause: Clause) -> impl IntoView {
    let open = RwSignal::new(false);
    view! {
        <button
            type="button"
            class="chip"
            aria-expanded=move || open.get().to_string()
            on:click=handler(move |_| open.update(|open| *open = !*open))
        >
            {clause.source.cite()}
        </button>
        {when(move || open.get(), move || view! {
            <Quote clause=clause whole=true/>
        })}
    }
}

/// The sentence, or the whole paragraph, its article number hanging in the margin, the words in question underlined.
#[component]
pub(crate) fn Quote(clause: Clause, #[prop(optional)] whole: bool) -> impl IntoView {
    let Setting {
        before,
        quote,
        after,
    } = if whole {
        clause.setting()
    } else {
        clause.sentence()
    };
    view! {
        <blockquote class="law">
            <cite>{clause.source.cite()}</cite>
            <p>{before}<mark>{quote}</mark>{after}</p>
        </blockquote>
    }
}
