//! Moves the focus once what was asked for has been drawn.

use leptos::prelude::request_animation_frame;

use crate::edge::page;

/// Focuses an element after the next drawing; nothing happens where there is none,
/// or where the person has gone to another box meanwhile: words must not land where they were not meant.
pub(crate) fn focus_soon(id: &str) {
    let (id, before) = (id.to_owned(), page::focused());
    request_animation_frame(move || {
        request_animation_frame(move || {
            let now = page::focused();
            if now.is_empty() || now == before {
                page::focus(&id);
            }
        });
    });
}
