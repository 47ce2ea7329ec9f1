//! One pilot: where it stands, what is next, its papers, its years, and the record of what happened.

mod call;
mod due;
mod entry_boxes;
mod line;
mod next;
mod papers;
mod record;
mod record_row;
mod under_way;
mod years;

use leptos::prelude::*;

use super::province::ProvinceOfPilot;
use super::{TakeOne, Title};
use crate::dossier::Pilot;
use crate::form::BEGINNER;
use crate::regulation::{Course, Entry, years_of};
use crate::ui::desk::{Desk, desk};
use crate::ui::erase::{block, either, memo, words};
use crate::ui::route::{Page, Route};
use next::Next;
use papers::Papers;
use record::RecordView;
use under_way::UnderWay;
use years::YearsView;

/// What is known of a pilot today: its course, and its timeline.
#[derive(Clone, PartialEq)]
struct Years {
    course: Course,
    entries: Vec<Entry>,
}

/// The page of a pilot.
#[component]
pub(crate) fn PilotPage(pilot: String) -> impl IntoView {
    let desk = desk();
    found(desk, pilot, move |pilot| {
        view! { <Overview desk=desk pilot=pilot/> }.into_any()
    })
}

/// The page of its years.
#[component]
pub(crate) fn YearsPage(pilot: String) -> impl IntoView {
    let desk = desk();
    found(desk, pilot, move |pilot| {
        view! { <YearsView desk=desk pilot=pilot/> }.into_any()
    })
}

/// Something of the pilot of that id, once the list is read and has it.
fn found(
    desk: Desk,
    id: String,
    draw: impl Fn(Memo<Pilot>) -> AnyView + Send + 'static,
) -> AnyView {
    let known = memo(move || {
        let all = desk.pilots.get();
        all.into_iter().find(|other| other.id == id)
    });
    let there = memo(move || (desk.ready.get(), known.with(Option::is_some)));
    block(move || match there.get() {
        (_, true) => draw(memo(move || known.get().unwrap_or_default())),
        (false, false) => view! { <p class="wait">"正在读取…"</p> }.into_any(),
        (true, false) => view! { <Unknown/> }.into_any(),
    })
}

fn years(desk: Desk, pilot: Memo<Pilot>) -> Memo<Years> {
    memo(move || {
        let usual = desk.usual_reading();
        let (course, entries) = pilot.with(|pilot| years_of(pilot, usual, desk.today.get()));
        Years { course, entries }
    })
}

#[component]
fn Unknown() -> impl IntoView {
    view! {
        <section class="column">
            <Title text="本机没有这个试点"/>
            <p>"它可能在另一个浏览器或另一个网址下，也可能已被清除。请换到当时用的浏览器或网址，或者打开此前下载的备份、草稿或签名文件。"</p>
            <p><a href="#/">"回到试点列表"</a></p>
        </section>
    }
}

#[component]
fn Overview(desk: Desk, pilot: Memo<Pilot>) -> impl IntoView {
    // Whoever came through the door for pilots under way is asked first what is known; panels and offices begin with their papers.
    let asked = desk.role.get_untracked() == BEGINNER;
    let begun = memo(move || !asked || pilot.with(|pilot| !pilot.is_only_begun()));
    either(
        move || begun.get(),
        move || view! { <Known desk=desk pilot=pilot/> },
        move || view! { <UnderWay desk=desk pilot=pilot/> },
    )
}

#[component]
fn Known(desk: Desk, pilot: Memo<Pilot>) -> impl IntoView {
    let years = years(desk, pilot);
    let label = move || years.with(|years| years.course.label(desk.today.get()));
    let says = move || years.with(|years| years.course.says(desk.today.get()));
    let to_years = move || {
        Route::to(
            desk.db.get(),
            Page::Years(pilot.with(|pilot| pilot.id.clone())),
        )
    };
    view! {
        <section class="column wide-column pilot-page">
            <Title text=move || pilot.with(|pilot| pilot.name().to_owned()) sealed="试点"/>
            <p class="lead">{words(move || pilot.with(|pilot| pilot.unit().to_owned()))}</p>
            <p class="stage"><strong>{words(label)}</strong>" "{words(says)}</p>
            <Next desk=desk pilot=pilot years=years/>
            <ProvinceOfPilot desk=desk pilot=pilot/>
            <p class="go"><a class="button" href=to_years>"时间表：各年的期限和职责"</a></p>
            <Papers desk=desk pilot=pilot/>
            <RecordView desk=desk pilot=pilot years=years/>
            <TakeOne desk=desk pilot=pilot/>
        </section>
    }
}
