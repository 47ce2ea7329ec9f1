//! A growing area for long text, with headings offered from the law and a look at what is covered.

use leptos::prelude::*;

use super::input::{Typing, bound};
use super::told::Told;
use crate::browser::clock::{self, Timer};
use crate::browser::text_box;
use crate::dossier::Place;
use crate::form::Blank;
use crate::regulation::hint;
use crate::ui::erase::{CollectAny, effect, either, handler, memo, when, words};
use crate::value::{Passage, is_outsized, is_unbroken};

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
    let count = format!("{id}-count");
    let with_count = if plain {
        describes
    } else {
        let count = count.clone();
        Signal::derive(move || format!("{} {count}", describes.get()))
    };
    let extras = (!plain).then(|| {
        view! { <Topics topics=blank.topics typing=typing/> <Count text=text id=count/> }.into_any()
    });
    // Decided when it is drawn: no box is taken from under somebody's hands.
    let wanted = RwSignal::new(!text.with_untracked(|text| is_outsized(text)));
    let area = move || {
        view! {
            <div class="grow" data-text=text data-unbroken=move || text.with(|text| is_unbroken(text)).then_some("true")>
                <textarea
                    id=id.clone()
                    name=place.to_string()
                    class="box"
                    rows=if plain { 1 } else { 5 }
                    autocomplete="off"
                    spellcheck="false"
                    aria-describedby=with_count
                    aria-invalid=move || typing.complains().then_some("true")
                    prop:readOnly=typing.held()
                    use:bound=typing.bind()
                    on:focus=handler(move |_| typing.entered())
                    on:blur=handler(move |_| typing.left())
                ></textarea>
            </div>
        }
    };
    view! {
        {either(move || wanted.get(), area, move || view! { <Closed text=text wanted=wanted/> })}
        <Told typing=typing/>
        {extras}
    }
}

/// In place of a box that would keep the page from answering: what stands there, and the way to it all the same.
#[component]
fn Closed(text: Signal<String>, wanted: RwSignal<bool>) -> impl IntoView {
    let says = move || {
        text.with(|text| {
            format!(
                "这一栏有 {} 个字符、{} 行，太长，放进方框会使浏览器停住，所以先没有放进来。内容照原样存着，没有改动。",
                text.chars().count(),
                text.split('\n').count()
            )
        })
    };
    view! {
        <p class="source">
            {words(says)}
            <button type="button" class="link" on:click=handler(move |_| wanted.set(true))>"仍要在这里改（要等一会儿）"</button>
        </p>
    }
}

/// The headings the law offers; one that is spoken of already is ticked, and shows on demand the sentence that does so.
#[component]
fn Topics(topics: &'static [&'static str], typing: Typing) -> impl IntoView {
    let text = typing.text();
    let paused = typing.session.paused(typing.place.key);
    let told = memo(move || {
        let read = |text: &String| sentences(topics, text);
        paused
            .as_ref()
            .map_or_else(|| text.with(read), |paused| paused.with(read))
    });
    let item = move |(nth, heading): (usize, &'static &'static str)| {
        let covered = memo(move || told.with(|told| told[nth].is_some()));
        let sentence = move || told.with(|told| told[nth].clone().unwrap_or_default());
        let insert = move |_| {
            text_box::settle_all();
            typing.put(&with_heading(&text.get_untracked(), heading));
        };
        let shown = move || {
            view! {
                <details class="told">
                    <summary>"哪一句"<span class="hidden">{*heading}</span></summary>
                    <q>{words(sentence)}</q>
                </details>
            }
            .into_any()
        };
        view! {
            <li data-covered=move || covered.get().to_string()>
                <span class="tick" aria-hidden="true">{words(move || if covered.get() { "✓" } else { "○" }.to_owned())}</span>
                <span>{*heading}</span>
                <span class="hidden">{words(move || if covered.get() { "：已写到" } else { "：有没有写到？" }.to_owned())}</span>
                <button type="button" class="link" on:click=handler(insert) disabled=move || covered.get()>
                    "插入标题"<span class="hidden">{*heading}</span>
                </button>
                {when(move || covered.get(), shown)}
            </li>
        }
    };
    (!topics.is_empty()).then(|| {
        view! { <ul class="topics">{topics.iter().enumerate().map(item).collect_any()}</ul> }
            .into_any()
    })
}

/// For each of these headings the sentence that speaks of it, if one does.
fn sentences(topics: &[&str], text: &str) -> Vec<Option<String>> {
    let passage = Passage::of(text);
    let sentence = |heading: &&str| {
        let told = passage.tells(&hint(heading)?.subject)?;
        Some(text[told].trim().to_owned())
    };
    topics.iter().map(sentence).collect()
}

/// How much is written, by characters a reader counts: always in the description of the box, and told after a pause.
#[component]
fn Count(text: Signal<String>, id: String) -> impl IntoView {
    let count = memo(move || text.with(|text| crate::value::characters(text)));
    let told = RwSignal::new(None::<usize>);
    let pause = StoredValue::new_local(None::<Timer>);
    let first = StoredValue::new(true);
    effect(move || {
        let now = count.get();
        // What stood there when the page was opened is no news.
        if first.try_update_value(|first| std::mem::replace(first, false)) == Some(true) {
            return;
        }
        pause.set_value(Some(clock::after(PAUSE, move || {
            told.try_set(Some(now));
        })));
    });
    view! {
        <p class="count" id=id>{words(move || format!("{} 字", count.get()))}</p>
        <p class="hidden" aria-live="polite">
            {words(move || told.get().map_or_else(String::new, |count| format!("已写 {count} 字")))}
        </p>
    }
}

/// The count is told this long after the last key, in milliseconds.
const PAUSE: i32 = 1500;

fn with_heading(text: &str, heading: &str) -> String {
    let text = text.trim_end();
    if text.is_empty() {
        format!("{heading}\n")
    } else {
        format!("{text}\n{heading}\n")
    }
}
