//! Draws and listens, decides nothing.

use crate::edge;
use leptos::prelude::*;

/// Mounts the app on the page's body.
pub fn mount() {
    edge::cover_on_panic();
    leptos::mount::mount_to_body(|| view! { <main><h1>"试点助手"</h1></main> });
    edge::started();
}
