//! Offers for a blank what the unit's code and its registered address tell, and says how a short name is printed.

use leptos::prelude::*;

use super::input::Typing;
use crate::app::{is_grounded, suggested};
use crate::dossier::Place;
use crate::form::Blank;
use crate::ui::erase::{block, effect, handler, memo};
use crate::ui::session::session;
use crate::value::Kind;

#[component]
pub(super) fn Suggest(blank: &'static Blank) -> impl IntoView {
    let session = session();
    let place = Place::blank(blank.key);
    let offer = memo(move || {
        let regions = session.desk.regions.get()?;
        suggested(session.form, blank, &session.live(), &regions)
    });
    effect(move || {
        if is_grounded(session.form, blank, &session.live()) {
            session.desk.want_regions();
        }
    });
    block(move || {
        offer.get().map(|offer| {
            let text = offer.text;
            view! {
                <p class="source">
                    <button type="button" class="link" on:click=handler(move |_| Typing::at(place).put(&text))>{offer.words}</button>
                </p>
            }
            .into_any()
        })
    })
}

/// 读作 江苏省 张家港市, where it was written short.
#[component]
pub(super) fn Completed(blank: &'static Blank, place: Place) -> impl IntoView {
    let session = session();
    let completed = memo(move || {
        let regions = session
            .desk
            .regions
            .get()
            .filter(|_| blank.kind == Kind::Region)?;
        let typed = session.signal(place)?.get();
        let typed = typed.trim();
        let printed = regions.prints(typed);
        (printed != typed).then(|| format!("读作 {printed}"))
    });
    block(move || {
        completed
            .get()
            .map(|read| view! { <p class="remark">{read}</p> }.into_any())
    })
}
