//! A pilot in the list: its name, how far it is, and what can be done to it.

use std::sync::Arc;

use leptos::prelude::*;

use crate::browser::{clock, text_box};
use crate::dossier::{Pilot, Stamp};
use crate::form::FormId;
use crate::regulation::{next, upcoming, years_of};
use crate::ui::desk::Desk;
use crate::ui::erase::{block, handler, spawn, when};
use crate::ui::later::soon_all;
use crate::ui::part::{Bind, bound};
use crate::ui::route::{Page, Route, View};
use crate::value::in_sentence;

/// One pilot of the list.
#[component]
pub(super) fn PilotRow(desk: Desk, pilot: Pilot) -> impl IntoView {
    let known = pilot.clone();
    view! {
        <li class="pilot">
            <h2><a href=Route::to(desk.db.get_untracked(), Page::Pilot(pilot.id.clone()))>{pilot.name().to_owned()}</a></h2>
            <p>{pilot.unit().to_owned()}</p>
            {soon_all(desk, move |rest| (rest.row)(desk, known.clone()))}
        </li>
    }
}

/// How far a pilot of the list is, and what can be done to it.
pub(crate) fn beside_row(desk: Desk, pilot: Pilot) -> AnyView {
    let naming = RwSignal::new(false);
    let (mine, again, gone) = (pilot.clone(), pilot.clone(), pilot.clone());
    let state = state(&pilot);
    let known = pilot.clone();
    let name = pilot.name().to_owned();
    let tool = move |label: &'static str| view! { {label}<span class="hidden">{format!("：{name}")}</span> };
    view! {
            <p class="aside">{state}</p>
            {block(move || standing(desk, &known))}
            <p class="tools">
                <button type="button" class="link" on:click=handler(move |_| naming.update(|on| *on = !*on))
                    aria-expanded=move || naming.get().to_string()>{tool.clone()("改名")}</button>
                <button type="button" class="link" on:click=handler(move |_| duplicate(desk, again.clone()))>{tool.clone()("复制")}</button>
                <button type="button" class="link" on:click=handler(move |_| throw_away(desk, &gone))>{tool("删除")}</button>
            </p>
            {when(move || naming.get(), move || view! {<Rename desk=desk pilot=mine.clone() open=naming/>})}
    }
    .into_any()
}

#[component]
fn Rename(desk: Desk, pilot: Pilot, open: RwSignal<bool>) -> impl IntoView {
    let text = RwSignal::new(pilot.name().to_owned());
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        text_box::settle_all();
        let name = text.get_untracked().trim().to_owned();
        let (id, title) = (pilot.id.clone(), (!name.is_empty()).then_some(name));
        spawn(async move {
            let done = desk.change_pilot(&id, |pilot| pilot.title.clone_from(&title));
            // What was typed stays in the box until it is stored.
            if done.await {
                open.try_set(false);
            }
        });
    };
    view! {
        <form class="rename" on:submit=handler(save)>
            <label for="rename">"在本机列表里的名字，不改表上的试点名称"</label>
            <input id="rename" class="box" autocomplete="off" use:bound=Bind::to(text)/>
            <button type="submit">"改好了"</button>
        </form>
    }
}

fn duplicate(desk: Desk, pilot: Pilot) {
    spawn(async move {
        match desk.copy(&pilot).await {
            Ok(()) => desk.say(format!("已复制：{}", in_sentence(pilot.name())), None),
            Err(why) => desk.say(why.to_string(), None),
        }
    });
}

fn throw_away(desk: Desk, pilot: &Pilot) {
    let (id, name) = (pilot.id.clone(), pilot.name().to_owned());
    let now = Some(Stamp::new(clock::now()));
    spawn(async move {
        if !mark_deleted(desk, &id, now).await {
            return;
        }
        let undo = Arc::new(move || {
            let id = id.clone();
            spawn(async move {
                mark_deleted(desk, &id, None).await;
            });
        });
        desk.say(format!("已删除：{}", in_sentence(&name)), Some(undo));
    });
}

async fn mark_deleted(desk: Desk, id: &str, at: Option<Stamp>) -> bool {
    desk.change_pilot(id, |pilot| pilot.deleted.clone_from(&at))
        .await
}

/// Where a pilot stands today, the one thing to do, and the next date with the days to it.
fn standing(desk: Desk, pilot: &Pilot) -> AnyView {
    let (course, entries) = years_of(pilot, desk.usual_reading(), desk.today.get());
    let date = upcoming(&entries).and_then(|entry| Some((entry, entry.days_left?)));
    let date = date.map(|(entry, left)| format!("下一个日期：{}，还有 {left} 天", entry.duty.what));
    let todo = next(&entries).map(|entry| {
        format!(
            "现在要做：{}（{}）",
            entry.duty.what,
            entry.duty.actor.label()
        )
    });
    view! {
        <p class="standing"><strong>{course.label(desk.today.get())}</strong>" "{todo}</p>
        <p class="aside">{date}</p>
    }
    .into_any()
}

/// How far the paper is that was written last, and when.
fn state(pilot: &Pilot) -> String {
    let Some(form) = pilot.latest() else {
        return format!("建于 {}", pilot.made.minute());
    };
    let card = pilot.card(form).cloned().unwrap_or_default();
    let signed = card.signed.as_ref();
    let signed = signed.map(|at| format!(" · {} 已生成文件（尚未报送）", at.minute()));
    let (name, filled, total) = (form.form().short, card.filled, card.total);
    let changed = pilot.changed.minute();
    format!("{name}已填 {filled} / {total} 处 · 改于 {changed}") + &signed.unwrap_or_default()
}

/// The address of the paper of a pilot that was written last; of the application where none was.
pub(super) fn paper_address(desk: Desk, pilot: &Pilot) -> String {
    let page = Page::Paper {
        pilot: pilot.id.clone(),
        form: pilot.latest().unwrap_or(FormId::Application),
        view: View::Tasks,
    };
    Route::to(desk.db.get_untracked(), page)
}
