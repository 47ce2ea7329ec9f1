//! A growing area for long text, with headings offered from the law and a look at what is covered.

use leptos::prelude::*;

use super::input::{Typing, bound};
use super::told::Told;
use super::wording::Wording;
use crate::app::wording::with_paragraph;
use crate::browser::clock::{self, Timer};
use crate::browser::text_box;
use crate::dossier::Place;
use crate::form::Blank;
use crate::regulation::{Spoken, hint};
use crate::ui::erase::{CollectAny, block, effect, either, handler, memo, words};
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
        view! { <Topics topics=blank.topics typing=typing/> <Wording blank=blank typing=typing/> <Count text=text id=count/> }.into_any()
    });
    // A text with headings is a long one.
    let rows = match (plain, blank.topics) {
        (true, _) => 1,
        (false, []) => 3,
        (false, _) => 5,
    };
    // Decided when it is drawn: no box is taken from under somebody's hands.
    let wanted = RwSignal::new(!text.with_untracked(|text| is_outsized(text)));
    let area = move || {
        view! {
            <div class="grow" data-text=text data-unbroken=move || text.with(|text| is_unbroken(text)).then_some("true")>
                <textarea
                    id=id.clone()
                    name=place.to_string()
                    class="box"
                    rows=rows
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

/// The headings the law offers: one that is spoken of is ticked, and shows on demand the sentence that does so; where a
/// sentence only comes near, that sentence is asked about.
#[component]
fn Topics(topics: &'static [&'static str], typing: Typing) -> impl IntoView {
    let text = typing.text();
    let paused = typing.session.paused(typing.place.key);
    let spoken = memo(move || {
        let read = |text: &String| spoken_of(topics, text);
        paused
            .as_ref()
            .map_or_else(|| text.with(read), |paused| paused.with(read))
    });
    let item = move |(nth, heading): (usize, &'static &'static str)| {
        let of_topic = memo(move || spoken.with(|spoken| spoken[nth].clone()));
        let mark = move |told, near, missing| {
            words(move || {
                let mark: &str = of_topic.with(|spoken| match spoken {
                    Spoken::Told(_) => told,
                    Spoken::Perhaps(_) => near,
                    Spoken::Missing => missing,
                });
                mark.to_owned()
            })
        };
        let told = move || of_topic.with(|spoken| matches!(spoken, Spoken::Told(_)));
        let covered = move || {
            of_topic.with(|spoken| match spoken {
                Spoken::Told(_) => "true",
                Spoken::Perhaps(_) => "perhaps",
                Spoken::Missing => "false",
            })
        };
        let insert = move |_| {
            text_box::settle_all();
            let under = format!("{heading}\n");
            typing.put(&with_paragraph(&text.get_untracked(), &under, topics));
        };
        let shown = move || of_topic.with(|spoken| sentence(spoken, heading));
        view! {
            <li data-covered=covered>
                <span class="tick" aria-hidden="true">{mark("✓", "？", "○")}</span>
                <span>{*heading}</span>
                <span class="hidden">{mark("：已写到", "：是不是写到了？", "：有没有写到？")}</span>
                <button type="button" class="link" on:click=handler(insert) disabled=told>
                    "插入标题"<span class="hidden">{*heading}</span>
                </button>
                {block(shown)}
            </li>
        }
    };
    (!topics.is_empty()).then(|| {
        view! { <ul class="topics">{topics.iter().enumerate().map(item).collect_any()}</ul> }
            .into_any()
    })
}

/// The sentence that speaks of a heading, or the question whether one does.
fn sentence(spoken: &Spoken, heading: &'static str) -> Option<AnyView> {
    let (summary, place, sentence, because) = match spoken {
        Spoken::Told(sentence) => ("哪一句", String::new(), sentence, ""),
        Spoken::Perhaps(near) => (
            "说的是不是这一句？",
            near.place(),
            &near.sentence,
            near.because(),
        ),
        Spoken::Missing => return None,
    };
    Some(
        view! {
            <details class="told">
                <summary>{summary}<span class="hidden">{heading}</span></summary>
                {place}<q>{sentence.clone()}</q>
                {(!because.is_empty()).then(|| view! { <span class="source">{because}</span> }.into_any())}
            </details>
        }
        .into_any(),
    )
}

/// How far a text speaks of each of these headings.
fn spoken_of(topics: &[&str], text: &str) -> Vec<Spoken> {
    let passage = Passage::of(text);
    let spoken = |heading: &&str| {
        hint(heading).map_or(Spoken::Missing, |hint| Spoken::of(hint, &passage, text))
    };
    topics.iter().map(spoken).collect()
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
