//! Draws and listens, decides nothing.

use leptos::prelude::*;

/// Mounts the app on the page's body.
pub fn mount() {
    leptos::mount::mount_to_body(|| view! { <main><h1>"试点助手"</h1></main> });
}
