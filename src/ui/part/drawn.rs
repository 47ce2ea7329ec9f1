//! A first draft of a long text, put together from the answers of another paper.

use std::sync::Arc;

use leptos::prelude::*;

use super::input::Typing;
use crate::browser::text_box;
use crate::dossier::{Place, drawn_up};
use crate::form::Blank;
use crate::ui::erase::{block, handler};
use crate::ui::session::session;

/// A button that writes the draft below what stands here already.
#[component]
pub(super) fn Drawn(blank: &'static Blank) -> impl IntoView {
    let session = session();
    let typing = Typing::at(Place::blank(blank.key));
    let draft = move || {
        let form = blank.drawn_from?.form();
        let dossier = session.dossier.get();
        let paper = dossier.paper(form.id)?;
        Some((form, drawn_up(form, paper)))
    };
    block(move || {
        let (form, text) = draft()?;
        let write = move |_| {
            text_box::settle_all();
            let before = typing.text().get_untracked();
            let after = [before.trim_end(), text.trim_end()].join("\n");
            typing.put(after.trim_start());
            let back = Arc::new(move || typing.put(&before));
            session
                .desk
                .say(format!("已由{}草拟，请逐句核对", form.short), Some(back));
        };
        Some(view! {
            <p class="source"><button type="button" class="link" on:click=handler(write)>{format!("由{}草拟", form.short)}</button></p>
        }
        .into_any())
    })
}
