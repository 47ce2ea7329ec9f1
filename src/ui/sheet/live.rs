//! The sheet beside the step: the leaf with the current blank, filling in as one types.

use leptos::prelude::*;

use super::{Ink, Leaves};
use crate::form::Page;
use crate::ui::erase::{block, memo, words};
use crate::ui::route::View;
use crate::ui::session::Session;

#[component]
pub(crate) fn LiveSheet(session: Session) -> impl IntoView {
    let page = memo(move || page_now(session).map_or("", |page| page.key));
    let nth = move || {
        let now = page.get();
        session
            .form
            .sheet
            .pages
            .iter()
            .position(|page| page.key == now)
            .unwrap_or_default()
            + 1
    };
    view! {
        <aside class="beside" aria-label="表样">
          <div class="beside-stick">
            <p class="beside-head">
                <strong>{words(move || format!("表样 · 第 {} 页", nth()))}</strong>
                <a href=session.address(View::Whole)>"整表填写"</a>
                <a href=session.address(View::Print)>"打印"</a>
            </p>
            <div class="sheet small" data-demonstration=session.is_demonstration().to_string()>
                {block(move || view! { <Leaves form=session.form ink=Ink::Look(session) only=page.get()/> })}
            </div>
          </div>
        </aside>
    }
}

/// The leaf of the current blank, else of the step that is shown, else the first.
fn page_now(session: Session) -> Option<&'static Page> {
    let sheet = &session.form.sheet;
    let current = session
        .current
        .get()
        .and_then(|place| sheet.page_of(place.key));
    current
        .or_else(|| sheet.page_of(session.first_here()?))
        .or_else(|| sheet.pages.first())
}
