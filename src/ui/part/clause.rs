//! The law in place: a chip that opens the very paragraph, and a quotation under a verdict.

use leptos::prelude::*;

use crate::form::FormId;
use crate::regulation::{Clause, Setting, clauses_on};
use crate::ui::erase::{CollectAny, handler, when};

/// One button for all that speaks of a blank, which opens the very paragraphs in place.
#[component]
pub(crate) fn Grounds(form: FormId, key: &'static str, of: &'static str) -> impl IntoView {
    let clauses = clauses_on(form, key);
    let says = format!("依据 {} 句", clauses.len());
    let quotes = move || {
        let quote = |clause| view! { <Quote clause=clause whole=true/> };
        clauses_on(form, key).into_iter().map(quote).collect_any()
    };
    (!clauses.is_empty()).then(|| opening(says, of, quotes))
}

/// A chip that opens the very paragraph in place.
#[component]
pub(crate) fn Chip(clause: Clause) -> impl IntoView {
    opening(clause.source.cite(), "", move || {
        view! { <Quote clause=clause whole=true/> }.into_any()
    })
}

/// A button, and what it opens; `of` says to readers what it belongs to.
pub(crate) fn opening<V: IntoView + 'static>(
    says: String,
    of: &'static str,
    what: impl Fn() -> V + Send + 'static,
) -> AnyView {
    let open = RwSignal::new(false);
    view! {
        <button
            type="button"
            class="chip"
            aria-expanded=move || open.get().to_string()
            on:click=handler(move |_| open.update(|open| *open = !*open))
        >
            {says}{(!of.is_empty()).then(|| view! { <span class="hidden">{of}</span> }.into_any())}
        </button>
        {when(move || open.get(), what)}
    }
    .into_any()
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
