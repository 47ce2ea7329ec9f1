//! One step: a few related questions, and the way on.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::Title;
use crate::browser::{page, text_box, walk};
use crate::dossier::Place;
use crate::form::{Item, Part, Step};
use crate::regulation::Moment;
use crate::ui::erase::{CollectAny, block, handler, memo, words};
use crate::ui::later::soon_all;
use crate::ui::part::{FieldView, RowsView, element_id, focus_soon};
use crate::ui::route::{Back, View};
use crate::ui::session::Session;
use crate::value::YesNo;

#[component]
pub(crate) fn StepView(
    session: Session,
    part: String,
    step: String,
    at: Option<String>,
    back: Option<Back>,
) -> impl IntoView {
    let found = session
        .form
        .steps()
        .find(|(known, asked)| known.key == part && asked.key == step);
    match found {
        Some((part, step)) => {
            view! { <Questions session=session part=part step=step at=at back=back/> }.into_any()
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
    back: Option<Back>,
) -> impl IntoView {
    let all = session.form.steps().count();
    let index = session
        .form
        .steps()
        .take_while(|(_, other)| other.key != step.key)
        .count()
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
    let earlier = session.step_before(step).map(|(part, step)| {
        view! { <a href=session.step_address(part, step)>"上一步"</a> }.into_any()
    });
    // The sheet turns with the step, and marks no blank of another.
    session.current.set(None);
    go_to(at);
    view! {
        <section class="column" on:keydown=handler(move |event| enter(session, step, back, &event)) data-rows=step.most_columns().map(|_| "true")>
            <Title text=step.title.to_owned()/>
            <p class="lead">{format!("{heading} · 第 {index} 步，共 {all} 步 · ")}{words(move || session.whole().says())}</p>
            <Summary session=session step=step/>
            {items.collect_any()}
            <NoneOfAll session=session step=step/>
            {soon_all(session.desk, move |rest| (rest.foot)(session, step))}
            <p class="go">
                <Onward session=session step=step back=back/>
                {earlier}
                <a href=session.address(View::Tasks)>"返回任务单"</a>
                <span class="aside keys">"Enter 到下一处，Ctrl+Enter 继续；选项可以按数字"</span>
            </p>
        </section>
    }
}

/// One answer for all questions of whether something happened.
#[component]
fn NoneOfAll(session: Session, step: &'static Step) -> impl IntoView {
    let deny = move |_| {
        for blank in step.declared() {
            session.enter(Place::blank(blank.key), YesNo::No.label().to_owned());
        }
    };
    (!step.declared().is_empty()).then(|| {
        view! {
            <p class="go"><button type="button" disabled=session.held on:click=handler(deny)>"以上均无"</button></p>
        }
        .into_any()
    })
}

/// The way on; whoever came from a list of what is open goes back to it first.
#[component]
fn Onward(session: Session, step: &'static Step, back: Option<Back>) -> impl IntoView {
    let return_to = back.map(|back| {
        let to = move |_| go_back(session, back);
        view! { <button type="button" class="primary" on:click=handler(to)>"保存，回到"{back.label()}</button> }
            .into_any()
    });
    let class = if back.is_none() { "primary" } else { "" };
    let on = move |_| go_on(session, step);
    view! { {return_to}<button type="button" class=class on:click=handler(on)>"保存并继续"</button> }
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
                    <p>"还差这些。可以以后再补：再按一次“保存并继续”，就到下一步。"</p>
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

fn go_back(session: Session, back: Back) {
    session.hurry();
    page::go(&session.address(back.view()));
}

/// Enter in a box for one line leads to the next question, and behind the last one on, as its button does; with Ctrl it leads
/// on from anywhere. A digit chooses among the answers of a question.
fn enter(session: Session, step: &'static Step, back: Option<Back>, event: &KeyboardEvent) {
    if walk::choose_by_digit(event) {
        return event.prevent_default();
    }
    let on = walk::leaves_page(event);
    if !on && !walk::enters_on(event) {
        return;
    }
    event.prevent_default();
    if !on && walk::to_next_box(event) {
        return;
    }
    text_box::settle_all();
    match back {
        Some(back) => go_back(session, back),
        None => go_on(session, step),
    }
}

fn go_to(at: Option<String>) {
    if let Some(at) = at {
        focus_soon(&format!("at-{at}"));
    }
}
