//! A question with its help, its articles, its control and what is said of the answer.

use leptos::prelude::*;

use super::boxes::DateBoxes;
use super::line::LineBox;
use super::{Chips, FindingList};
use crate::dossier::{Place, asked};
use crate::form::{Blank, Need};
use crate::ui::desk::Desk;
use crate::ui::erase::{block, memo, when};
use crate::ui::later::{soon, when_there};
use crate::ui::session::session;
use crate::value::{Entry, Kind};

/// A blank as a question, shown when it is asked.
#[component]
pub(crate) fn FieldView(blank: &'static Blank) -> impl IntoView {
    let session = session();
    let wanted = memo(move || asked(blank, &session.live()));
    view! {
        {when(move || wanted.get(), move || view! {
            <Question blank=blank/>
        })}
    }
}

#[component]
fn Question(blank: &'static Blank) -> impl IntoView {
    let (form, desk) = (session().form.id, session().desk);
    let place = Place::blank(blank.key);
    let id = element_id(place);
    let describes = Signal::stored(format!("{id}-hint {id}-said"));
    let head = view! {
        {blank.asks()}
        {(blank.need == Need::May).then(|| view! { <span class="aside">"（选填）"</span> }.into_any())}
        {(!blank.printed).then(|| view! { <span class="aside">"（表上不印）"</span> }.into_any())}
    };
    let help = view! {
        <div id=format!("{id}-hint") class="hint">
            <span>{blank.hint}</span><Chips form=form key=blank.key/>
        </div>
        {soon(desk, move |later| (later.offers)(blank))}
    };
    let control = control(desk, blank, id.clone(), describes);
    let said = view! { <Remark blank=blank place=place/><FindingList place=place id=format!("{id}-said")/> };
    if is_group(blank.kind) {
        view! { <fieldset class="field"><legend>{head}</legend>{help}{control}{said}</fieldset> }
            .into_any()
    } else {
        view! { <div class="field"><label for=id>{head}</label>{help}{control}{said}</div> }
            .into_any()
    }
}

/// The control of a single blank: one for a line or a date is there at once, any other comes with the second part.
fn control(desk: Desk, blank: &'static Blank, id: String, describes: Signal<String>) -> AnyView {
    let place = Place::blank(blank.key);
    match blank.kind {
        Kind::YearMonth | Kind::Day | Kind::Start => {
            view! { <DateBoxes blank=blank place=place id=id describes=describes/> }.into_any()
        }
        Kind::Prose | Kind::Region | Kind::Choice(_) => when_there(desk, move |later| {
            (later.control)(blank, place, id.clone(), describes)
        }),
        Kind::Line
        | Kind::Code
        | Kind::Phone
        | Kind::PostCode
        | Kind::Email
        | Kind::Count
        | Kind::Decimal => {
            view! { <LineBox blank=blank place=place id=id describes=describes/> }.into_any()
        }
    }
}

/// What its reader wants confirmed.
#[component]
fn Remark(blank: &'static Blank, place: Place) -> impl IntoView {
    let session = session();
    let remark = memo(move || {
        let text = session.signal(place)?;
        match text.with(|text| (blank.inspect)(text)) {
            Entry::Read(shown) => shown.remark,
            Entry::Blank | Entry::Unreadable(_) => None,
        }
    });
    block(move || {
        remark.get().map(|remark| {
            view! { <p class="remark"><span aria-hidden="true">"✓ "</span>{remark}</p> }.into_any()
        })
    })
}

/// The id of the first box of a place.
pub(crate) fn element_id(place: Place) -> String {
    format!("at-{place}")
}

const fn is_group(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::YearMonth | Kind::Day | Kind::Start | Kind::Region | Kind::Choice(_)
    )
}
