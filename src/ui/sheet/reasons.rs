//! The leaf behind the form: what does not accord with the regulation, and the written reasons.

use leptos::prelude::*;

use crate::ui::erase::{CollectAny, block, memo, when};
use crate::ui::session::Session;

/// Drawn only when reasons were given.
#[component]
pub(crate) fn Reasons(session: Session) -> impl IntoView {
    let explained = memo(move || session.explained());
    let item = |(said, reason): (String, String)| {
        view! { <li><p>{said}</p><p>"理由："{reason}</p></li> }
    };
    view! {
        {when(move || !explained.with(Vec::is_empty), move || view! {
            <section class="leaf" data-page="reasons">
                <p class="heading">"附：不符合规定事项及理由"</p>
                <ol class="reasons">{block(move || explained.get().into_iter().map(item).collect_any())}</ol>
            </section>
        })}
    }
}
