//! A question with its help, its articles, its control and what is said of the answer.

use leptos::prelude::*;

use super::carried::Carried;
use super::choice::{ChoiceBox, ChoiceList};
use super::date::DateBox;
use super::drawn::Drawn;
use super::echo::EchoLine;
use super::input::Typing;
use super::line::LineBox;
use super::notice::may_stay_empty;
use super::prose::ProseBox;
use super::region::RegionBoxes;
use super::suggest::{Completed, Suggest};
use super::{FindingList, Grounds};
use crate::dossier::{Place, asked};
use crate::form::{Blank, Need};
use crate::ui::erase::{block, handler, memo, when};
use crate::ui::session::session;
use crate::value::{Entry, Kind, quoted};

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
    let session = session();
    let form = session.form.id;
    let place = Place::blank(blank.key);
    let id = element_id(place);
    let echo = format!("{id}-read");
    let describes = Signal::stored(if blank.kind.is_dated() {
        format!("{id}-hint {echo} {id}-said")
    } else {
        format!("{id}-hint {id}-said")
    });
    let head = view! {
        {blank.asks()}
        {(blank.need == Need::May).then(|| may_stay_empty(session, blank))}
        {(!blank.printed).then(|| view! { <span class="aside">"（表上不印）"</span> }.into_any())}
    };
    let help = view! {
        <div id=format!("{id}-hint") class="hint">
            <span>{blank.hint}</span><Grounds form=form key=blank.key of=blank.asks()/>
        </div>
        <SameAs blank=blank/>
        <Carried blank=blank/>
        <Drawn blank=blank/>
        <Suggest blank=blank/>
    };
    let control = view! { <Control blank=blank place=place id=id.clone() describes=describes/> };
    let said = view! { <EchoLine blank=blank place=place/><Remark blank=blank place=place/><Completed blank=blank place=place/><FindingList place=place id=format!("{id}-said")/> };
    if is_group(blank.kind) {
        view! { <fieldset class="field"><legend>{head}</legend>{help}{control}{said}</fieldset> }
            .into_any()
    } else {
        view! { <div class="field"><label for=id>{head}</label>{help}{control}{said}</div> }
            .into_any()
    }
}

/// The control of a blank; its kind decides which.
#[component]
pub(crate) fn Control(
    blank: &'static Blank,
    place: Place,
    id: String,
    describes: Signal<String>,
    #[prop(optional)] plain: bool,
) -> impl IntoView {
    match blank.kind {
        Kind::Prose => {
            view! { <ProseBox blank=blank place=place id=id describes=describes plain=plain/> }
                .into_any()
        }
        // A row is one line: its dates are written as text, its choices drop down.
        Kind::Choice(options) if place.row.is_some() => {
            view! { <ChoiceList place=place id=id options=options describes=describes/> }.into_any()
        }
        Kind::YearMonth | Kind::Day | Kind::Start => {
            view! { <DateBox blank=blank place=place id=id describes=describes plain=plain/> }
                .into_any()
        }
        Kind::Region => view! { <RegionBoxes place=place id=id describes=describes/> }.into_any(),
        Kind::Choice(options) => {
            view! { <ChoiceBox blank=blank place=place id=id options=options describes=describes plain=plain/> }.into_any()
        }
        Kind::Line
        | Kind::Code
        | Kind::Phone
        | Kind::PostCode
        | Kind::Email
        | Kind::Count
        | Kind::Decimal
        | Kind::DayTime
        | Kind::Period => {
            view! { <LineBox blank=blank place=place id=id describes=describes/> }.into_any()
        }
    }
}

/// What its reader wants confirmed.
#[component]
pub(super) fn Remark(blank: &'static Blank, place: Place) -> impl IntoView {
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

/// Offers the text of another blank that usually is the same.
#[component]
fn SameAs(blank: &'static Blank) -> impl IntoView {
    let session = session();
    let place = Place::blank(blank.key);
    let offer = memo(move || {
        let other = session.signal(Place::blank(blank.same_as?))?.get();
        let mine = session.signal(place)?.get();
        (mine.trim().is_empty() && !other.trim().is_empty()).then_some(other)
    });
    block(move || {
        offer.get().map(|text| {
            let fill = text.clone();
            view! {
                <button type="button" class="link" on:click=handler(move |_| Typing::at(place).put(&fill))>
                    {format!("填入封面所写的{}", quoted(&text))}
                </button>
            }
            .into_any()
        })
    })
}

/// The id of the first box of a place.
pub(crate) fn element_id(place: Place) -> String {
    format!("at-{place}")
}

const fn is_group(kind: Kind) -> bool {
    matches!(kind, Kind::Region | Kind::Choice(_))
}
