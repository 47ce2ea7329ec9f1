//! What was understood of a date, under its box at once; what has to be guessed is asked, and a press writes it out.

use std::sync::Arc;

use leptos::prelude::*;

use super::element_id;
use super::input::Typing;
use crate::app::year_near;
use crate::browser::clock::{Timer, after};
use crate::dossier::Place;
use crate::form::{Blank, Fact};
use crate::ui::erase::{CollectAny, block, effect, handler, memo, words};
use crate::value::{Around, Day, Heard, Value};

/// How long nothing is typed before a reader of the screen is told what was understood.
const PAUSE: i32 = 900;

/// Writes a date that was asked back.
pub(super) type Put = Arc<dyn Fn(&str) + Send + Sync>;

/// The line under the box of a place; none where the blank asks for no date.
///
/// `id` is the box's own where it is not the first of its place; `put` writes a date where no box of the place stands.
#[component]
pub(crate) fn EchoLine(
    blank: &'static Blank,
    place: Place,
    #[prop(optional, into)] id: String,
    #[prop(optional)] put: Option<Put>,
) -> impl IntoView {
    blank.kind.is_dated().then(|| {
        let typing = Typing::at(place);
        let (session, text) = (typing.session, typing.text());
        let heard = memo(move || {
            let around = || Around {
                today: session.desk.today.get(),
                beside: year_near(session.form, &session.live(), place),
            };
            text.with(|text| Heard::looking_around(blank.kind, text, around))
        });
        let own = if id.is_empty() { element_id(place) } else { id };
        let weekday = blank.fact.is_some_and(Fact::is_filing);
        let hushed = Signal::derive(move || typing.complains());
        let box_id = own.clone();
        let put = move |date: &str| match &put {
            Some(put) => put(date),
            None => typing.put_in(&box_id, date),
        };
        view! {
            <HeardLine heard=heard id=format!("{own}-read") weekday=weekday hushed=hushed held=typing.held() put=put/>
        }
        .into_any()
    })
}

/// The line itself. What cannot be read is not said while `hushed`, when it is said elsewhere.
#[component]
pub(crate) fn HeardLine(
    heard: Memo<Heard>,
    id: String,
    weekday: bool,
    hushed: Signal<bool>,
    held: Signal<bool>,
    put: impl Fn(&str) + Clone + Send + Sync + 'static,
) -> impl IntoView {
    let line = move || match heard.get() {
        Heard::Nothing
        | Heard::Unread {
            unfinished: true, ..
        } => ().into_any(),
        Heard::Read(date) => {
            view! { <span>{format!("读作 {}", named(&date, weekday))}</span> }.into_any()
        }
        Heard::Asked { candidates, .. } => candidates
            .into_iter()
            .map(|date| candidate(date, weekday, held, put.clone()))
            .collect_any()
            .into_any(),
        Heard::Unread { why, .. } => block(move || (!hushed.get()).then(|| why.clone())),
    };
    let spoken = spoken(heard, weekday);
    view! {
        <div class="echo" id=id>{block(line)}</div>
        <span class="hidden" aria-live="polite">{words(move || spoken.get())}</span>
    }
}

/// A press writes the date out; the box keeps the focus meanwhile, so that nothing else is said in between.
fn candidate(
    date: String,
    weekday: bool,
    held: Signal<bool>,
    put: impl Fn(&str) + 'static,
) -> AnyView {
    let says = format!("是 {}", named(&date, weekday));
    view! {
        <button
            type="button"
            class="candidate"
            disabled=held
            on:mousedown=handler(|event: leptos::ev::MouseEvent| event.prevent_default())
            on:click=handler(move |_| put(&date))
        >{says}</button>
    }
    .into_any()
}

/// What is said aloud, once the hand rests.
fn spoken(heard: Memo<Heard>, weekday: bool) -> RwSignal<String> {
    let spoken = RwSignal::new(String::new());
    let first = StoredValue::new(true);
    let waiting = StoredValue::new_local(None::<Timer>);
    effect(move || {
        let says = match heard.get() {
            Heard::Read(date) => format!("读作 {}", named(&date, weekday)),
            Heard::Asked { candidates, .. } => format!("是不是 {}", candidates.join(" 或 ")),
            Heard::Nothing | Heard::Unread { .. } => String::new(),
        };
        // What stood there already when the page was drawn is no news.
        if first.get_value() {
            first.set_value(false);
            return;
        }
        let timer = after(PAUSE, move || {
            spoken.try_set(says);
        });
        waiting.set_value(Some(timer));
    });
    spoken
}

fn named(date: &str, weekday: bool) -> String {
    match Day::read(date) {
        Ok(day) if weekday => format!("{date}（{}）", day.weekday()),
        _ => date.to_owned(),
    }
}
