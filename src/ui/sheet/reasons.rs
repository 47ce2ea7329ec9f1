//! The leaf behind the form: what does not accord with the regulation, and the written reasons.

use leptos::prelude::*;

use crate::regulation::Finding;
use crate::signing::is_explained;
use crate::ui::erase::{CollectAny, block, memo, when};
use crate::ui::session::Session;

/// Drawn only when reasons were given.
#[component]
pub(crate) fn Reasons(session: Session) -> impl IntoView {
    let explained = memo(move || {
        session.reasons.track();
        let paper = session.paper();
        session
            .findings()
            .into_iter()
            .filter(|finding| is_explained(&paper, finding))
            .collect::<Vec<_>>()
    });
    let reason = move |finding: &Finding| {
        session
            .reasons
            .with(|all| all.get(&finding.key()).cloned())
            .unwrap_or_default()
    };
    let item = move |finding: Finding| {
        let given = reason(&finding);
        view! {
            <li>
                <p>{finding.says().to_owned()}"（"{finding.rule().clause.source.cite()}"）"</p>
                <p>"理由："{given}</p>
            </li>
        }
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
