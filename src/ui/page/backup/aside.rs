//! The texts laid aside because they could not be read: taken along as they stand, thrown away by hand only.

use leptos::prelude::*;

use crate::dossier::Aside;
use crate::ui::desk::Desk;
use crate::ui::erase::{CollectAny, effect, handler, spawn, when};
use crate::ui::part::take_raw;

#[component]
pub(super) fn LaidAside(desk: Desk) -> impl IntoView {
    let all = RwSignal::new(Vec::<(String, Aside)>::new());
    effect(move || {
        // Whatever mends or brings something in reads the list anew.
        desk.anew.track();
        spawn(async move {
            let found = desk.laid_aside().await;
            all.try_set(found);
        });
    });
    view! {
        {when(move || !all.with(Vec::is_empty), move || view! {
            <h2>"隔离的原文"</h2>
            <p>"读不出来的记录原样留在这里，不会自动删除。可以下载后交给维护人员，或用记事本打开，把里面的文字抄出来。"</p>
            <ul class="versions">{move || all.get().into_iter().map(|(place, aside)| view! { <One desk=desk place=place aside=aside all=all/> }).collect_any()}</ul>
        })}
    }
}

#[component]
fn One(
    desk: Desk,
    place: String,
    aside: Aside,
    all: RwSignal<Vec<(String, Aside)>>,
) -> impl IntoView {
    let name = format!("{}（{}）", aside.label(), aside.key);
    let says = format!("{} · {}", aside.at.minute(), aside.why);
    let raw = aside.clone();
    let take = move |_| take_raw(desk, &raw.key, &raw.text);
    let throw = move |_| {
        let place = place.clone();
        spawn(async move {
            match desk.throw_aside(place.clone()).await {
                Ok(()) => all.update(|all| all.retain(|(other, _)| *other != place)),
                Err(why) => desk.say(why, None),
            }
        });
    };
    view! {
        <li>
            <span>{name.clone()}</span>
            <span class="aside">{says}</span>
            <button type="button" class="link" on:click=handler(take)>"下载原文"<span class="hidden">{format!("：{name}")}</span></button>
            <button type="button" class="link" on:click=handler(throw)>"彻底清除"<span class="hidden">{format!("：{name}")}</span></button>
        </li>
    }
}
