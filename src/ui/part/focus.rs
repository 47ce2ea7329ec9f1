//! Moves the focus once what was asked for has been drawn.

use leptos::prelude::request_animation_frame;

use crate::edge::page;

/// Focuses an element after the next drawing; nothing happens where there is none.
pub(crate) fn focus_soon(id: &str) {
    let id = id.to_owned();
    request_animation_frame(move || {
        request_animation_frame(move || {
            page::focus(&id);
        });
    });
}
