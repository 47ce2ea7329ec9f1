//! A growing area for long text, with headings offered from the law and a look at what is covered.

use leptos::prelude::*;

use super::input::{Typing, typed};
use crate::dossier::Place;
use crate::form::{Blank, Topic};
use crate::ui::erase::{CollectAny, handler, memo};

#[component]
pub(super) fn ProseBox(
    blank: &'static Blank,
    place: Place,
    id: String,
    describes: Signal<String>,
    #[prop(optional)] plain: bool,
) -> impl IntoView {
    let typing = Typing::at(place);
    let text = typing.text();
    let extras = (!plain).then(|| {
        view! { <Topics topics=blank.topics typing=typing/> <Count text=text/> }.into_any()
    });
    view! {
        <div class="grow" data-text=text>
            <textarea
                id=id
                name=place.to_string()
                class="box"
                rows=if plain { 1 } else { 5 }
                autocomplete="off"
                spellcheck="false"
                aria-describedby=describes
                aria-invalid=move || typing.complains().then_some("true")
                prop:value=text
                prop:readOnly=typing.held()
                on:input=handler(move |event| { if let Some(text) = typed(&event) { typing.take(text) } })
                on:compositionend=handler(move |event| typing.take(event_target_value(&event)))
                on:focus=handler(move |_| typing.entered())
                on:blur=handler(move |event| { typing.take(event_target_value(&event)); typing.left(); })
            ></textarea>
        </div>
        {extras}
    }
}

/// The headings the law offers; one that is spoken of already is ticked.
#[component]
fn Topics(topics: &'static [Topic], typing: Typing) -> impl IntoView {
    let text = typing.text();
    let item = move |topic: &'static Topic| {
        let covered = memo(move || text.with(|text| topic.covered_by(text)));
        let insert = move |_| typing.take(with_heading(&text.get_untracked(), topic.heading));
        view! {
            <li data-covered=move || covered.get().to_string()>
                <span class="tick" aria-hidden="true">{move || if covered.get() { "✓" } else { "○" }}</span>
                <span>{topic.heading}</span>
                <span class="hidden">{move || if covered.get() { "：已写到" } else { "：还没写到" }}</span>
                <button type="button" class="link" on:click=handler(insert) disabled=move || covered.get()>
                    "插入标题"<span class="hidden">{topic.heading}</span>
                </button>
            </li>
        }
    };
    (!topics.is_empty()).then(|| {
        view! { <ul class="topics">{topics.iter().map(item).collect_any()}</ul> }.into_any()
    })
}

/// How much is written, by characters a reader counts, and about how many printed pages.
#[component]
fn Count(text: Signal<String>) -> impl IntoView {
    let count = memo(move || text.with(|text| crate::value::characters(text)));
    view! { <p class="count">{move || format!("{} 字", count.get())}</p> }
}

fn with_heading(text: &str, heading: &str) -> String {
    let text = text.trim_end();
    if text.is_empty() {
        format!("{heading}\n")
    } else {
        format!("{text}\n{heading}\n")
    }
}
