//! Shows what the later parts of the program draw: a page when it is there, a smaller thing as soon as it is.

use leptos::prelude::*;

use super::{Later, Rest};
use crate::ui::desk::Desk;
use crate::ui::erase::{block, handler};

/// A page or view of the second part; until it is there, a word that it is coming.
pub(crate) fn when_there(
    desk: Desk,
    draw: impl Fn(&'static Later) -> AnyView + Send + 'static,
) -> AnyView {
    desk.want_later();
    block(move || match desk.later.get() {
        Some(later) => draw(later),
        None => coming(desk),
    })
}

/// A page or view of the third part, likewise.
pub(crate) fn when_all_there(
    desk: Desk,
    draw: impl Fn(&'static Rest) -> AnyView + Send + 'static,
) -> AnyView {
    desk.want_rest();
    block(move || match desk.rest.get() {
        Some(rest) => draw(rest),
        None => coming(desk),
    })
}

fn coming(desk: Desk) -> AnyView {
    let word = if desk.missing.with(Option::is_some) {
        "这一页还没有取到，原因和办法见上方。"
    } else {
        "正在打开…"
    };
    view! { <p class="wait">{word}</p> }.into_any()
}

/// Something small that the second part draws, and nothing before.
pub(crate) fn soon(
    desk: Desk,
    draw: impl Fn(&'static Later) -> AnyView + Send + 'static,
) -> AnyView {
    block(move || desk.later.get().map(&draw))
}

/// The same of the third part.
pub(crate) fn soon_all(
    desk: Desk,
    draw: impl Fn(&'static Rest) -> AnyView + Send + 'static,
) -> AnyView {
    block(move || desk.rest.get().map(&draw))
}

/// Why a part is not there, and a way to try again.
#[component]
pub(crate) fn LaterTrouble(desk: Desk) -> impl IntoView {
    block(move || {
        let why = desk.missing.get()?;
        let again = move |_| desk.want_missing();
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
