//! The control of a blank wherever it stands: in a step, in a row, on the sheet.

use leptos::prelude::*;

use super::boxes::DateBoxes;
use super::choice::{ChoiceBox, ChoiceList};
use super::line::LineBox;
use super::prose::ProseBox;
use super::region::RegionBoxes;
use crate::dossier::Place;
use crate::form::Blank;
use crate::value::Kind;

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
        Kind::YearMonth | Kind::Day | Kind::Start if place.row.is_some() => {
            view! { <LineBox blank=blank place=place id=id describes=describes/> }.into_any()
        }
        Kind::YearMonth | Kind::Day | Kind::Start => {
            view! { <DateBoxes blank=blank place=place id=id describes=describes/> }.into_any()
        }
        Kind::Region => view! { <RegionBoxes place=place id=id describes=describes/> }.into_any(),
        Kind::Choice(options) => {
            view! { <ChoiceBox place=place id=id options=options describes=describes/> }.into_any()
        }
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
