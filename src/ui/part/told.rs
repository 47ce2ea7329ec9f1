//! What is said under a box of characters that did not come in as they were typed.

use leptos::prelude::*;

use super::input::Typing;
use crate::app::incomplete_says;
use crate::ui::erase::{block, handler, memo};

/// Control characters that were left out, with a way to put them back, signs that no character bears, and characters of which a part is missing.
#[component]
pub(super) fn Told(typing: Typing) -> impl IntoView {
    let Typing { session, place } = typing;
    let text = typing.text();
    let incomplete = memo(move || text.with(|text| incomplete_says(text)));
    let removed = memo(move || session.removed.with(|all| all.get(&place).cloned()));
    let back = move || {
        let removed = removed.get()?;
        let put = move |_| session.put_back(place);
        Some(
            view! {
                <p class="source" aria-live="polite">
                    {removed.says}
                    {removed.back.is_some().then(|| view! { <button type="button" class="link" on:click=handler(put)>"放回"</button> }.into_any())}
                </p>
            }
            .into_any(),
        )
    };
    view! {
        {block(move || incomplete.get().map(|says| view! { <p class="source" aria-live="polite">{says}</p> }.into_any()))}
        {block(back)}
    }
}
