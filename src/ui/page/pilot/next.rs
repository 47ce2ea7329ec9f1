//! The one thing to do now, large: what, who, when, by which article.

use leptos::prelude::*;

use super::{Years, due};
use crate::dossier::Pilot;
use crate::regulation::{Entry, next};
use crate::ui::desk::Desk;
use crate::ui::erase::block;

#[component]
pub(super) fn Next(desk: Desk, pilot: Memo<Pilot>, years: Memo<Years>) -> impl IntoView {
    block(move || years.with(|years| next(&years.entries).map(|entry| large(desk, pilot, entry))))
}

fn large(desk: Desk, pilot: Memo<Pilot>, entry: &Entry) -> AnyView {
    view! {
        <section class="next" aria-label="现在要做的">
            <p class="caption">"现在要做"</p>
            <p class="what">{entry.duty.what}</p>
            <p class="when">{due::times(desk, entry)}<strong class="days">{due::days(entry)}</strong></p>
            <p class="who">{entry.duty.actor.label()}" "{due::state(entry)}" "{due::paper(desk, pilot, entry)}</p>
            {due::in_province(desk, pilot, entry)}
            {due::ground(entry)}
        </section>
    }
    .into_any()
}
