//! Boxes for 年 月 日: each takes its part, any takes a whole pasted date, and the text stays as typed.

use leptos::prelude::*;

use super::input::{Typing, stays, typed};
use crate::dossier::Place;
use crate::form::Blank;
use crate::ui::erase::{CollectAny, handler};
use crate::value::date_boxes::{join, split};
use crate::value::{Entry, Kind};

const UNITS: [&str; 3] = ["年", "月", "日"];
const PLANNED: &str = "计划";

#[component]
pub(super) fn DateBoxes(
    blank: &'static Blank,
    place: Place,
    id: String,
    describes: Signal<String>,
) -> impl IntoView {
    let typing = Typing::at(place);
    let count = if blank.kind == Kind::YearMonth { 2 } else { 3 };
    let typed_here = RwSignal::new(lay(blank.kind, &typing.text().get_untracked(), count));
    // What is typed here stays in its boxes; a text that came from elsewhere is laid out anew.
    let laid = move || {
        let text = typing.text().get();
        let here = typed_here.get();
        if here.text(blank.kind) == text {
            here
        } else {
            lay(blank.kind, &text, count)
        }
    };
    let put = move |change: Change| {
        let mut new = untrack(laid);
        match &change {
            Change::Box(index, text) => text.clone_into(&mut new.boxes[*index]),
            Change::Planned(planned) => new.planned = *planned,
        }
        let whole = new.text(blank.kind);
        if let Change::Box(index, _) = change
            && new.is_whole_date(blank, index)
        {
            new = lay(blank.kind, &whole, count);
        }
        typed_here.set(new);
        typing.take(whole);
    };
    let boxes = (0..count)
        .map(|index| date_box(typing, laid, index, &id, blank, describes, put))
        .collect_any();
    let planned = (blank.kind == Kind::Start)
        .then(|| view! { <Planned typing=typing laid=laid put=put/> }.into_any());
    view! { <div class="dates">{boxes}{planned}</div> }
}

/// What a person did to the boxes.
enum Change {
    Box(usize, String),
    Planned(bool),
}

/// How one text lies over the boxes.
#[derive(Clone, PartialEq)]
struct Laid {
    planned: bool,
    boxes: Vec<String>,
}

impl Laid {
    fn text(&self, kind: Kind) -> String {
        let date = join(&self.boxes);
        match (kind, self.planned, date.is_empty()) {
            (Kind::Start, true, true) => "尚未".to_owned(),
            (Kind::Start, true, false) => format!("{PLANNED}{date}"),
            _ => date,
        }
    }

    /// Whether a box holds a date by itself, as a pasted one does, and the others are free.
    fn is_whole_date(&self, blank: &Blank, index: usize) -> bool {
        let alone = self
            .boxes
            .iter()
            .enumerate()
            .all(|(other, text)| other == index || text.is_empty());
        let long = self.boxes[index].chars().count() > 4;
        alone && long && matches!((blank.inspect)(&self.boxes[index]), Entry::Read(_))
    }
}

fn lay(kind: Kind, text: &str, count: usize) -> Laid {
    let trimmed = text.trim();
    if kind != Kind::Start {
        return Laid {
            planned: false,
            boxes: split(trimmed, count),
        };
    }
    match trimmed {
        "尚未" => Laid {
            planned: true,
            boxes: vec![String::new(); count],
        },
        _ => match trimmed.strip_prefix(PLANNED) {
            Some(date) => Laid {
                planned: true,
                boxes: split(date, count),
            },
            None => Laid {
                planned: false,
                boxes: split(trimmed, count),
            },
        },
    }
}

fn date_box(
    typing: Typing,
    laid: impl Fn() -> Laid + Copy + Send + Sync + 'static,
    index: usize,
    id: &str,
    blank: &'static Blank,
    describes: Signal<String>,
    put: impl Fn(Change) + Copy + 'static,
) -> AnyView {
    let own = if index == 0 {
        id.to_owned()
    } else {
        format!("{id}-{index}")
    };
    let label = format!("{}：{}", blank.asks(), UNITS[index]);
    view! {
        <span class="date">
            <input
                id=own.clone()
                name=format!("{}.{}", typing.place, UNITS[index])
                type="text"
                class=if index == 0 { "box year" } else { "box month" }
                inputmode="numeric"
                autocomplete="off"
                aria-label=label
                aria-describedby=describes
                aria-invalid=move || typing.complains().then_some("true")
                prop:value=move || laid().boxes[index].clone()
                prop:readOnly=typing.held()
                on:input=handler(move |event| { if let Some(text) = typed(&event) { put(Change::Box(index, text)) } })
                on:compositionend=handler(move |event| put(Change::Box(index, event_target_value(&event))))
                on:focus=handler(move |_| typing.entered())
                on:blur=handler(move |event| { if !stays(&event) { typing.left(); } })
            />
            <span aria-hidden="true">{UNITS[index]}</span>
        </span>
    }
    .into_any()
}

/// «尚未»: the date is one that is planned, or none yet.
#[component]
fn Planned(
    typing: Typing,
    laid: impl Fn() -> Laid + Copy + Send + Sync + 'static,
    put: impl Fn(Change) + Copy + 'static,
) -> impl IntoView {
    let flip = move |event| put(Change::Planned(event_target_checked(&event)));
    view! {
        <label class="check">
            <input type="checkbox" prop:checked=move || laid().planned on:change=handler(flip)
                disabled=typing.held()/>
            <span>"尚未，按计划时间填"</span>
        </label>
    }
}
