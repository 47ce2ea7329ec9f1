//! The sheet beside the step: the leaf with the current blank, filling in as one types.

use leptos::prelude::*;

use super::{Ink, Leaves};
use crate::browser::pane;
use crate::form::Page;
use crate::ui::erase::{block, effect, handler, memo, words};
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
    let part = RwSignal::new(None::<[f64; 4]>);
    let look = move || {
        part.try_set(pane::part_shown(PANE));
    };
    effect(move || {
        // The leaf that has the blank is drawn first.
        page.track();
        session.current.track();
        request_animation_frame(move || {
            request_animation_frame(move || {
                pane::centre(PANE, CURRENT);
                look();
            });
        });
    });
    view! {
        <aside class="beside" aria-label="表样">
          <div class="beside-stick" id=PANE on:scroll=handler(move |_| look())>
            <p class="beside-head">
                <Map part=part/>
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

/// What the sheet is seen through.
const PANE: &str = "sheet-pane";
/// The blank that is being written.
const CURRENT: &str = "[data-current]";

/// A small picture of the page with what is shown of it, while that is less than all.
#[component]
fn Map(part: RwSignal<Option<[f64; 4]>>) -> impl IntoView {
    let share = move |nth: usize| {
        move || {
            part.get()
                .map_or(String::new(), |part| format!("{:.0}%", part[nth]))
        }
    };
    view! {
        <span class="map" aria-hidden="true">
            <span style:left=share(0) style:top=share(1) style:width=share(2) style:height=share(3)></span>
        </span>
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
