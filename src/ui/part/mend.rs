//! A link to a blank that leads back to the page it stands on, to where one was.

use leptos::prelude::*;

use crate::dossier::Place;
use crate::ui::erase::handler;
use crate::ui::route::Back;
use crate::ui::session::Session;

#[component]
pub(crate) fn Mend(
    session: Session,
    place: Place,
    back: Back,
    /// What tells its id from those of other links to the same blank.
    to: &'static str,
    #[prop(into)] label: String,
    /// What a reader is told besides, where the label alone says too little.
    #[prop(optional)]
    of: &'static str,
) -> impl IntoView {
    let id = format!("{to}-{place}");
    let own = id.clone();
    let go = move |_| session.led_by.set_value(Some(own.clone()));
    view! {
        <a id=id href=session.place_and_back(place, Some(back)) on:click=handler(go)>
            {label}{(!of.is_empty()).then(|| view! { <span class="hidden">{of}</span> }.into_any())}
        </a>
    }
}
