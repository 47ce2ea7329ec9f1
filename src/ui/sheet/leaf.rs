//! The leaves of a sheet, one under the other.

use leptos::prelude::*;

use super::Ink;
use super::block::BlockView;
use crate::form::{Fills, Form, Page};
use crate::ui::erase::CollectAny;

/// All leaves of a form, or those whose key is asked for.
#[component]
pub(crate) fn Leaves(
    form: &'static Form,
    ink: Ink,
    #[prop(optional)] only: Option<&'static str>,
    /// What stands at the head of the cover, beside what the form has there.
    #[prop(optional, into)]
    on_cover: Option<AnyView>,
) -> impl IntoView {
    let mut on_cover = on_cover;
    let pages = form
        .sheet
        .pages
        .iter()
        .filter(move |page| only.is_none_or(|key| page.key == key));
    pages
        .map(|page| {
            let head = (page.key == "cover").then(|| on_cover.take()).flatten();
            view! { <Leaf page=page ink=ink.clone() head=head/> }
        })
        .collect_any()
}

#[component]
fn Leaf(page: &'static Page, ink: Ink, head: Option<AnyView>) -> impl IntoView {
    view! {
        <section class="leaf" data-page=page.key data-fills=page.fills().map(Fills::key) data-turned=page.is_turned().then_some("true") data-tight=ink.tight(page)>
            {head}
            {page.blocks.iter().map(|block| view! { <BlockView block=block ink=ink.clone()/> }).collect_any()}
        </section>
    }
}
