//! One blank on the sheet: its words, its ring while it is written, its mark where something stands against it.

use std::sync::atomic::{AtomicU32, Ordering};

use leptos::prelude::*;

use super::Ink;
use crate::dossier::{Place, asked};
use crate::form::{Blank, Piece};
use crate::ui::erase::{CollectAny, block, either, list, memo, when, words};
use crate::ui::part::{Control, EchoLine, Extent, LongText, paragraph};
use crate::ui::session::Session;
use crate::value::{Kind, Stretch, in_cell, is_outsized, is_unbroken};

/// Printed words and blanks between them.
#[component]
pub(super) fn Pieces(pieces: &'static [Piece], ink: Ink) -> impl IntoView {
    let piece = |piece: &'static Piece| match piece {
        Piece::Text(text) => view! { <span class="printed">{*text}</span> }.into_any(),
        // Drawn at the foot of its cell.
        Piece::Pen(_) => ().into_any(),
        Piece::Blank(blank, empty) => {
            view! { <Slot blank=blank place=Place::blank(blank.key) empty=empty ink=ink.clone()/> }
                .into_any()
        }
    };
    pieces.iter().map(piece).collect_any()
}

#[component]
pub(super) fn Slot(
    blank: &'static Blank,
    place: Place,
    empty: &'static str,
    ink: Ink,
) -> impl IntoView {
    let printed = ink.printed(blank, place);
    match ink {
        Ink::Look(session) => {
            // A cell that is written in beside its sheet may grow beyond all measure; none is drawn anew for that.
            let seen = match place.row {
                None => printed,
                Some(_) => Signal::derive(move || printed.with(|text| in_cell(text).into_owned())),
            };
            let what = body((blank, place), empty, (seen, Extent::Beginning));
            view! { <Looked session=session blank=blank place=place printed=printed what=what/> }
                .into_any()
        }
        Ink::Write(session) => {
            view! { <Written session=session blank=blank place=place/> }.into_any()
        }
        Ink::Print(_) => still(
            body((blank, place), empty, (printed, Extent::Whole)),
            printed,
        ),
        Ink::Still(_) => still(
            body((blank, place), empty, (printed, Extent::AsAsked)),
            printed,
        ),
    }
}

fn still(what: AnyView, printed: Signal<String>) -> AnyView {
    view! {
        <span class="slot" data-empty=move || printed.with(String::is_empty).to_string() data-unbroken=unbroken(printed)>{what}</span>
    }
    .into_any()
}

/// The words as printed, or what the form prints while there are none. A long text stands in paragraphs, each of which is indented.
fn body(
    (blank, place): (&'static Blank, Place),
    empty: &'static str,
    (printed, extent): (Signal<String>, Extent),
) -> AnyView {
    let usual = move || {
        if blank.kind == Kind::Prose {
            return paragraphs(printed);
        }
        words(move || {
            let text = printed.get();
            if text.is_empty() {
                empty.to_owned()
            } else {
                text
            }
        })
        .into_any()
    };
    let long = move || view! { <LongText text=printed extent=extent/> }.into_any();
    let is_long = move || printed.with(|text| is_outsized(text));
    // Cells are many: each is looked at once.
    match place.row {
        None => either(is_long, long, usual),
        Some(_) if untrack(is_long) => long(),
        Some(_) => usual(),
    }
}

/// Line by line, so that a key writes its own line anew and no other.
fn paragraphs(printed: Signal<String>) -> AnyView {
    let lines =
        memo(move || printed.with(|text| text.lines().map(str::to_owned).collect::<Vec<_>>()));
    let count = memo(move || lines.with(Vec::len));
    let line = move |nth: usize| {
        paragraph(memo(move || Stretch {
            text: lines.with(|all| all.get(nth).cloned().unwrap_or_default()),
            goes_on: false,
        }))
    };
    list(move || (0..count.get()).collect(), usize::to_string, line)
}

/// A longer text is read out to its beginning; all of it stands in its box.
const NAMED: usize = 300;

/// A click leads to the step; the current blank has a ring; what stands against it is marked like a proof-reader does.
#[component]
fn Looked(
    session: Session,
    blank: &'static Blank,
    place: Place,
    printed: Signal<String>,
    what: AnyView,
) -> impl IntoView {
    let here = memo(move || session.current.get() == Some(place));
    let name = move || {
        printed.with(|text| {
            let end = text.char_indices().nth(NAMED).map(|(end, _)| end);
            match end {
                _ if text.is_empty() => format!("{}：未填", blank.asks()),
                None => format!("{}：{text}", blank.asks()),
                Some(end) => format!("{}：{}……", blank.asks(), &text[..end]),
            }
        })
    };
    view! {
        <a
            class="slot"
            tabindex="-1"
            href=session.place_address(place)
            aria-label=name
            data-current=move || here.get().then_some("true")
            data-empty=move || printed.with(String::is_empty).to_string()
            data-unbroken=unbroken(printed)
        >
            {what}
        </a>
        {block(move || session.hardest_at(place).map(|severity| view! {
            <span class="proof" data-severity=severity.key() title=severity.label()>
                <span class="hidden">{severity.label()}</span>
            </span>
        }.into_any()))}
    }
}

/// Marks a text whose lines have to end anywhere.
fn unbroken(text: Signal<String>) -> Signal<Option<&'static str>> {
    Signal::derive(move || text.with(|text| is_unbroken(text)).then_some("true"))
}

/// Numbers the boxes that are written on the sheet.
static NEXT: AtomicU32 = AtomicU32::new(0);

/// Written on directly, once it is asked.
#[component]
fn Written(session: Session, blank: &'static Blank, place: Place) -> impl IntoView {
    let wanted = memo(move || asked(blank, &session.live()));
    // The annex prints some blanks twice, on the cover and in the table; each box has an id of its own.
    let id = format!("on-{place}-{}", NEXT.fetch_add(1, Ordering::Relaxed));
    view! {
        {when(move || wanted.get(), move || view! {
            <span class="written" data-dated=blank.kind.is_dated().to_string()>
                <label class="hidden" for=id.clone()>{blank.asks()}</label>
                <Control blank=blank place=place id=id.clone() describes=Signal::stored(format!("{id}-read")) plain=true/>
                <EchoLine blank=blank place=place id=id.clone()/>
            </span>
        })}
    }
}
