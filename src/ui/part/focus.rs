//! Moves the focus once what was asked for has been drawn.

use leptos::prelude::request_animation_frame;

use crate::browser::{clock, page};
use crate::ui::erase::spawn;

/// Focuses an element in a task of its own: moving the focus lays the page out, and a long page was only just built.
/// Who went to another box meanwhile is already typing there and is left alone.
pub(crate) fn focus_next(id: &'static str) {
    let before = page::box_in_focus();
    spawn(async move {
        clock::pause(0).await;
        focus_unless_elsewhere(id, before.as_deref());
    });
}

/// Focuses an element after the next drawing; nothing happens where there is none.
/// Who went to another box meanwhile is already typing there and is left alone.
pub(crate) fn focus_soon(id: &str) {
    let id = id.to_owned();
    let before = page::box_in_focus();
    request_animation_frame(move || {
        request_animation_frame(move || focus_unless_elsewhere(&id, before.as_deref()));
    });
}

fn focus_unless_elsewhere(id: &str, before: Option<&str>) {
    let now = page::box_in_focus();
    if now.is_none() || now.as_deref() == before {
        page::focus(id);
    }
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
