//! One pilot: where it stands, what is next, its papers, its years, and the record of what happened.

mod papers;
mod record;

use leptos::prelude::*;

use super::Title;
use crate::dossier::Pilot;
use crate::regulation::Course;
use crate::ui::desk::{Desk, desk};
use crate::ui::erase::{block, memo};
use papers::Papers;
use record::RecordView;

/// The pilot of that id, from the list.
#[component]
pub(crate) fn PilotPage(pilot: String) -> impl IntoView {
    let desk = desk();
    let known = memo(move || {
        let all = desk.pilots.get();
        all.into_iter().find(|other| other.id == pilot)
    });
    let there = memo(move || (desk.ready.get(), known.with(Option::is_some)));
    block(move || match there.get() {
        (_, true) => {
            let pilot = memo(move || known.get().unwrap_or_default());
            view! { <Overview desk=desk pilot=pilot/> }.into_any()
        }
        (false, false) => view! { <p class="wait">"正在读取…"</p> }.into_any(),
        (true, false) => view! { <Unknown/> }.into_any(),
    })
}

#[component]
fn Unknown() -> impl IntoView {
    view! {
        <section class="column">
            <Title text="本机没有这个试点"/>
            <p>"它可能在另一个浏览器或另一个网址下，也可能已被清除。"</p>
            <p><a href="#/">"回到试点列表"</a></p>
        </section>
    }
}

#[component]
fn Overview(desk: Desk, pilot: Memo<Pilot>) -> impl IntoView {
    let course = memo(move || pilot.with(|pilot| Course::of(&pilot.log)));
    let stage = move || course.with(Course::stage);
    view! {
        <section class="column wide-column pilot-page">
            <Title text=move || pilot.with(|pilot| pilot.name().to_owned())/>
            <p class="lead">{move || pilot.with(|pilot| pilot.unit().to_owned())}</p>
            <p class="stage"><strong>{move || stage().label()}</strong>" "{move || stage().says()}</p>
            <Papers desk=desk pilot=pilot/>
            <RecordView desk=desk pilot=pilot course=course/>
        </section>
    }
}
