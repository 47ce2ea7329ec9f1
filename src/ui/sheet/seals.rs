//! The blocks in which bodies write their opinion, seal, sign and date by hand.

use leptos::prelude::*;

use super::Ink;
use super::slot::Slot;
use crate::dossier::Place;
use crate::form::{Blank, Seal, Type};
use crate::ui::erase::{self, CollectAny, list};
use crate::ui::part::PortionEnd;

#[component]
pub(super) fn Seals(seals: &'static [Seal], ink: Ink) -> impl IntoView {
    let one = move |seal: &'static Seal| match seal {
        Seal::One(label, name, opinion) => block(
            label,
            (name, Place::blank(name.key)),
            (opinion, Place::blank(opinion.key)),
            ink.clone(),
        )
        .into_any(),
        Seal::Each(label, table, name, opinion) => {
            let rows = ink.rows(table);
            let portion = ink.portion(Signal::derive(move || rows.with(Vec::len)));
            let ink = ink.clone();
            let each = move |id: u32| {
                block(
                    label,
                    (name, Place::cell(name.key, id)),
                    (opinion, Place::cell(opinion.key, id)),
                    ink.clone(),
                )
            };
            let none = move || rows.with(Vec::is_empty).then(|| empty(label));
            view! { {list(move || rows.with(|ids| portion.take(ids)), u32::to_string, each)}{erase::block(none)}<PortionEnd portion=portion unit="个"/> }
                .into_any()
        }
    };
    view! { <div class="seals">{seals.iter().map(one).collect_any()}</div> }
}

fn block(
    label: &'static str,
    (name, named): (&'static Blank, Place),
    (opinion, said): (&'static Blank, Place),
    ink: Ink,
) -> impl IntoView + use<> {
    let printed = ink.is_paper().then(|| ink.printed(opinion, said));
    let long = move || {
        printed?
            .with(|text| Type::USUAL.is_long_opinion(text))
            .then_some("true")
    };
    view! {
        <div class="seal-block" data-long=long>
            <div class="opinion"><Slot blank=opinion place=said empty="" ink=ink.clone()/></div>
            <div class="by-hand"><p class="sealed">{label}<Slot blank=name place=named empty="" ink=ink/></p><ByHand/></div>
        </div>
    }
}

fn empty(label: &'static str) -> impl IntoView {
    view! { <div class="seal-block"><div class="opinion"></div><div class="by-hand"><p class="sealed">{label}</p><ByHand/></div></div> }
}

/// Left to the pen: never filled by the program.
#[component]
fn ByHand() -> impl IntoView {
    view! {
        <p class="signed">"负责人（签名）"</p>
        <p class="dated">"年　　月　　日"</p>
    }
}
