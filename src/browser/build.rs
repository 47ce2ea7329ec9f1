//! Which build this is, as its packing wrote it into the page.

/// The fingerprint of the build's files; a build for development has none.
pub fn fingerprint() -> Option<String> {
    let document = web_sys::window()?.document()?;
    let mark = document.query_selector("meta[name=build]").ok()??;
    mark.get_attribute("content")
        .filter(|content| !content.is_empty())
}
