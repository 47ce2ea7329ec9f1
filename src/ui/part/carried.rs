//! Where else a fact is stated, and what this paper makes of it: taken over, the same, or another.

use leptos::prelude::*;

use super::drawn::Drawn;
use crate::dossier::{Place, Stated};
use crate::form::Blank;
use crate::ui::erase::{block, handler, memo};
use crate::ui::session::session;
use crate::value::same_name;

/// What other papers offer for a blank: the fact they state, or a draft put together from their answers.
pub(crate) fn offers(blank: &'static Blank) -> AnyView {
    view! { <SameAs blank=blank/><Carried blank=blank/><Drawn blank=blank/> }.into_any()
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
                <button type="button" class="link" on:click=handler(move |_| session.enter(place, fill.clone()))>
                    {format!("填入封面所写的“{}”", text.trim())}
                </button>
            }
            .into_any()
        })
    })
}

/// One line under the question of a fact that another paper states.
#[component]
fn Carried(blank: &'static Blank) -> impl IntoView {
    let session = session();
    let place = Place::blank(blank.key);
    let stated = memo(move || {
        let fact = blank.fact?;
        session.dossier.get().stated(fact, session.form.id).pop()
    });
    let mine = memo(move || {
        session
            .signal(place)
            .map(|text| text.get())
            .unwrap_or_default()
    });
    block(move || {
        let stated: Stated = stated.get()?;
        let mine = mine.get();
        let source = stated.whose();
        if same_name(&blank.prints(&mine), &stated.prints) {
            return Some(view! { <p class="source">{format!("与{source}一致")}</p> }.into_any());
        }
        let (says, offers) = if mine.trim().is_empty() {
            (
                String::new(),
                format!("填入{source}所写的“{}”", stated.prints),
            )
        } else {
            let says = format!("{source}写的是“{}”。", stated.prints);
            (says, format!("改成与{source}一致"))
        };
        let text = stated.text;
        Some(view! {
            <p class="source">
                {says}
                <button type="button" class="link" on:click=handler(move |_| session.enter(place, text.clone()))>{offers}</button>
            </p>
        }
        .into_any())
    })
}
