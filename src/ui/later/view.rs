//! Shows what the second part of the program draws: a page when it is there, a smaller thing as soon as it is.

use leptos::prelude::*;

use super::Later;
use crate::ui::desk::Desk;
use crate::ui::erase::{block, handler};

/// A page or view of the second part; until it is there, a word that it is coming.
pub(crate) fn when_there(
    desk: Desk,
    draw: impl Fn(&'static Later) -> AnyView + Send + 'static,
) -> AnyView {
    desk.want_later();
    block(move || match (desk.later.get(), desk.missing.get()) {
        (Some(later), _) => draw(later),
        (None, None) => view! { <p class="wait">"正在打开…"</p> }.into_any(),
        (None, Some(_)) => {
            view! { <p class="wait">"这一页还没有取到，原因和办法见上方。"</p> }.into_any()
        }
    })
}

/// Something small that the second part draws, and nothing before.
pub(crate) fn soon(
    desk: Desk,
    draw: impl Fn(&'static Later) -> AnyView + Send + 'static,
) -> AnyView {
    block(move || desk.later.get().map(&draw))
}

/// Why the second part is not there, and a way to try again.
#[component]
pub(crate) fn LaterTrouble(desk: Desk) -> impl IntoView {
    block(move || {
        let why = desk.missing.get()?;
        let again = move |_| desk.want_later();
        Some(
            view! {
                <p class="trouble" role="alert">{why}" "
                    <button type="button" class="link" on:click=handler(again)>"再试一次"</button>
                </p>
            }
            .into_any(),
        )
    })
}
