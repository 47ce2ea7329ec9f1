//! Where else a fact is stated, and what this paper makes of it: taken over, the same, or another.

use leptos::prelude::*;

use super::input::Typing;
use crate::dossier::{Place, Stated};
use crate::form::Blank;
use crate::ui::erase::{block, handler, memo};
use crate::ui::session::session;
use crate::value::{quoted, same_name};

/// One line under the question of a fact that another paper states.
#[component]
pub(super) fn Carried(blank: &'static Blank) -> impl IntoView {
    let session = session();
    let place = Place::blank(blank.key);
    let typing = Typing::at(place);
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
                format!("填入{source}所写的{}", quoted(&stated.prints)),
            )
        } else {
            let says = format!("{source}写的是{}。", quoted(&stated.prints));
            (says, format!("改成与{source}一致"))
        };
        let text = stated.text;
        Some(view! {
            <p class="source">
                {says}
                <button type="button" class="link" on:click=handler(move |_| typing.put(&text))>{offers}</button>
            </p>
        }
        .into_any())
    })
}
