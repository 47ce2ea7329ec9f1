//! One step: a few related questions, and the way on.

use leptos::prelude::*;

use super::Title;
use crate::browser::page;
use crate::form::{Item, Part, Step};
use crate::regulation::Moment;
use crate::ui::erase::{CollectAny, block, handler, memo};
use crate::ui::later::soon_all;
use crate::ui::part::{FieldView, RowsView, element_id, focus_soon};
use crate::ui::route::View;
use crate::ui::session::Session;

#[component]
pub(crate) fn StepView(
    session: Session,
    part: String,
    step: String,
    at: Option<String>,
) -> impl IntoView {
    let found = session
        .form
        .steps()
        .find(|(known, asked)| known.key == part && asked.key == step);
    match found {
        Some((part, step)) => {
            view! { <Questions session=session part=part step=step at=at/> }.into_any()
        }
        None => view! { <super::tasks::Tasks session=session/> }.into_any(),
    }
}

#[component]
fn Questions(
    session: Session,
    part: &'static Part,
    step: &'static Step,
    at: Option<String>,
) -> impl IntoView {
    let count = part.steps.len();
    let index = part
        .steps
        .iter()
        .position(|other| other.key == step.key)
        .unwrap_or_default()
        + 1;
    let heading = if part.number.is_empty() {
        part.short.to_owned()
    } else {
        format!("{}、{}", part.number, part.short)
    };
    let items = step.items.iter().map(|item| match item {
        Item::Blank(blank) => view! { <FieldView blank=blank/> }.into_any(),
        Item::Table(table) => view! { <RowsView table=table/> }.into_any(),
    });
    let on = move |_| go_on(session, step);
    go_to(at);
    view! {
        <section class="column" data-rows=step.most_columns().map(|_| "true")>
            <Title text=step.title.to_owned()/>
            <p class="lead">{heading}{(count > 1).then(|| format!(" · 第 {index} 步，共 {count} 步"))}</p>
            <Summary session=session step=step/>
            {items.collect_any()}
            {soon_all(session.desk, move |rest| (rest.foot)(session, step))}
            <p class="go">
                <button type="button" class="primary" on:click=handler(on)>"保存并继续"</button>
                <a href=session.address(View::Tasks)>"返回任务单"</a>
            </p>
        </section>
    }
}

/// After 继续 with something missing: what it is, linked.
#[component]
fn Summary(session: Session, step: &'static Step) -> impl IntoView {
    let open = memo(move || {
        if session.pressed.with(|pressed| pressed.contains(step.key)) {
            session.open_in(step)
        } else {
            Vec::new()
        }
    });
    block(move || {
        let open = open.get();
        (!open.is_empty()).then(|| {
            let link = |finding: crate::regulation::Finding| {
                let place = finding.place();
                let go = move |event: leptos::ev::MouseEvent| {
                    event.prevent_default();
                    page::focus(&element_id(place));
                };
                view! { <li><a href=session.place_address(place) on:click=handler(go)>{finding.says().to_owned()}</a></li> }
            };
            view! {
                <div class="summary" id="summary" tabindex="-1" role="group" aria-label="还差这些">
                    <p>"还差这些，可以先填别的，以后再补："</p>
                    <ul>{open.into_iter().map(link).collect_any()}</ul>
                </div>
            }
            .into_any()
        })
    })
}

/// Nothing stops a person from going on; the first press says what is missing, the second goes.
fn go_on(session: Session, step: &'static Step) {
    let pressed_before = session
        .pressed
        .with_untracked(|pressed| pressed.contains(step.key));
    session.hurry();
    session.press(step);
    let open = untrack(|| session.open_in(step));
    let missing = open
        .iter()
        .any(|finding| matches!(finding.rule().moment, Moment::Missing | Moment::Format));
    if missing && !pressed_before {
        focus_soon("summary");
        return;
    }
    page::go(&session.address_after(step));
}

fn go_to(at: Option<String>) {
    if let Some(at) = at {
        focus_soon(&format!("at-{at}"));
    }
}
