//! The task list of a form: its sections with honest words for how far each is.

use leptos::prelude::*;

use super::Title;
use crate::dossier::Status;
use crate::form::Part;
use crate::ui::erase::{CollectAny, block, memo, words};
use crate::ui::later::soon_all;
use crate::ui::route::View;
use crate::ui::session::Session;

/// The page: what is done, what comes next.
#[component]
pub(crate) fn Tasks(session: Session) -> impl IntoView {
    let whole = memo(move || session.whole());
    let next = move || session.next_step();
    view! {
        <section class="column">
            <Title text=session.form.title.to_owned()/>
            <p class="lead">
                {format!("{} · 由{}填写 · ", session.form.called(), session.form.filler.label())}
                {words(move || { whole.get().says() })}
            </p>
            <p class="go">
                {block(move || match next() {
                    Some((part, step)) => view! {
                        <a class="primary" href=session.step_address(part, step)>"继续填写："{step.title}</a>
                    }.into_any(),
                    None => view! { <a class="primary" href=session.address(View::Review)>"检查全部"</a> }.into_any(),
                })}
                <a href=session.address(View::Whole)>"在整张表上填"</a>
            </p>
            {soon_all(session.desk, move |rest| (rest.before)(session))}
            <PartRows session=session/>
        </section>
    }
}

/// The sections as rows, each with its steps.
#[component]
fn PartRows(session: Session) -> impl IntoView {
    let row = move |part: &'static Part| {
        let state = memo(move || state(session, part));
        let steps = part.steps.iter().map(|step| {
            view! {
                <li><a href=session.step_address(part, step)>{step.title}</a></li>
            }
        });
        view! {
            <li class="part" data-status=move || state.get().0>
                <h2>{part.number}{(!part.number.is_empty()).then_some("、")}{part.short}</h2>
                <p class="status">{words(move || state.get().1)}</p>
                <ul>{steps.collect_any()}</ul>
            </li>
        }
    };
    view! { <ol class="parts">{session.form.parts.iter().map(row).collect_any()}</ol> }
}

/// The narrow list beside the work.
#[component]
pub(crate) fn TaskList(session: Session) -> impl IntoView {
    let here = move || session.part_here();
    let row = move |part: &'static Part| {
        let state = memo(move || state(session, part));
        view! {
            <li data-status=move || state.get().0 data-here=move || (here() == Some(part.key)).to_string()>
                <a
                    href=session.step_address(part, &part.steps[0])
                    aria-current=move || (here() == Some(part.key)).then_some("step")
                >
                    <span class="tick" aria-hidden="true">{words(move || shape(&state.get().0).to_owned())}</span>
                    <span class="number">{part.number}</span>
                    <span class="name">{part.short}</span>
                    <span class="status">{words(move || state.get().1)}</span>
                </a>
            </li>
        }
    };
    let after = [
        (View::Whole, "整张表"),
        (View::Review, "检查全部"),
        (View::Finish, "定稿、签名"),
        (View::Print, "打印"),
        (View::Versions, "以前的版本"),
    ];
    let link = move |(view, label): (View, &'static str)| {
        let own = view.clone();
        view! {
            <li data-here=move || session.is_at(&own).to_string()>
                <a href=session.address(view)>{label}</a>
            </li>
        }
    };
    view! {
        <p class="caption"><a href=session.address(View::Tasks)>{session.form.called()}</a></p>
        <ol class="tasks">{session.form.parts.iter().map(row).collect_any()}</ol>
        <p class="caption">"之后"</p>
        <ul class="after">{after.into_iter().map(link).collect_any()}</ul>
    }
}

/// The key of a part's status, and how far it is in words.
fn state(session: Session, part: &'static Part) -> (String, String) {
    let (progress, status, counts) = session.part_state(part);
    let words = match status {
        Status::Faulty => counts.problems_say(),
        Status::Begun => format!("{}/{}", progress.filled, progress.total),
        Status::Untouched | Status::Filled => status.label().to_owned(),
    };
    (status_key(status).to_owned(), words)
}

fn shape(key: &str) -> &'static str {
    match key {
        "begun" => "◐",
        "filled" => "✓",
        "faulty" => "▲",
        _ => "○",
    }
}

const fn status_key(status: Status) -> &'static str {
    match status {
        Status::Untouched => "untouched",
        Status::Begun => "begun",
        Status::Filled => "filled",
        Status::Faulty => "faulty",
    }
}
