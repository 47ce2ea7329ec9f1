//! Moves the focus once what was asked for has been drawn.

use leptos::prelude::request_animation_frame;

use crate::browser::page;

/// Focuses an element after the next drawing; nothing happens where there is none.
/// Who went to another box meanwhile is already typing there and is left alone.
pub(crate) fn focus_soon(id: &str) {
    let id = id.to_owned();
    let before = page::box_in_focus();
    request_animation_frame(move || {
        request_animation_frame(move || {
            let now = page::box_in_focus();
            if now.is_none() || now == before {
                page::focus(&id);
            }
        });
    });
}

/// Focuses an element after the next drawing where by then nothing has the focus, because what had it is gone.
pub(crate) fn focus_if_lost(id: &str) {
    let id = id.to_owned();
    request_animation_frame(move || {
        request_animation_frame(move || {
            if page::focus_is_lost() {
                page::focus(&id);
            }
        });
    });
}
