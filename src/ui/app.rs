//! The app: one desk, one route, one page at a time.

use leptos::prelude::*;

use super::desk::{Desk, begin, desk};
use super::drill::{self, DrillBanner};
use super::frame::{Foot, Head};
use super::guard;
use super::later::{LaterTrouble, soon, soon_all, when_there};
use super::page::Home;
use super::part::ToastView;
use super::route::{Db, Page, Route};
use crate::browser::{clock, file, page};
use crate::form::FormId;
use crate::ui::erase::{block, effect, either, handler, memo, spawn, when};

#[component]
pub(crate) fn App() -> impl IntoView {
    let route = RwSignal::new(Route::read(&page::hash()));
    let desk = Desk::new(route);
    provide_context(desk);
    begin(desk);
    follow_address(route);
    follow_store(desk);
    follow_midnight(desk);
    follow_drops(desk);
    let shown = memo(move || place(&route.get(), desk.anew.get()));
    view! {
        <a class="skip" href="#main" on:click=handler(|event: leptos::ev::MouseEvent| { event.prevent_default(); page::focus("main"); })>"跳到正文"</a>
        <Head/>
        <DrillBanner desk=desk/>
        <Trouble/>
        <LaterTrouble desk=desk/>
        {soon(desk, move |later| (later.guard)(desk))}
        <main id="main" tabindex="-1">{either(move || desk.gate.with(guard::is_shut), move || when_there(desk, move |later| (later.gate)(desk)), move || screen(desk, &shown.get()))}</main>
        <Foot/>
        <ToastView desk=desk/>
        {when(move || desk.hovered.get(), || view! { <p class="drop-here" aria-hidden="true">"放开以打开文件"</p> })}
        {soon_all(desk, move |rest| (rest.ask)(desk))}
    }
}

/// A page and what makes it another page; a new step of the same paper is not one.
#[derive(Clone, PartialEq)]
pub(crate) enum Place {
    Home(Db),
    Pilot(Db, String),
    Years(Db, String),
    Paper(Db, String, FormId, u32),
    Verify,
    Law,
    Blank(FormId),
    Help,
    Settings,
    Diagnosis,
    Backup(Db),
    Nowhere,
}

fn place(route: &Route, anew: u32) -> Place {
    match &route.page {
        Page::Home => Place::Home(route.db),
        Page::Pilot(pilot) => Place::Pilot(route.db, pilot.clone()),
        Page::Years(pilot) => Place::Years(route.db, pilot.clone()),
        Page::Paper { pilot, form, .. } => Place::Paper(route.db, pilot.clone(), *form, anew),
        Page::Verify => Place::Verify,
        Page::Law(_) => Place::Law,
        Page::Blank(form) => Place::Blank(*form),
        Page::Help => Place::Help,
        Page::Settings => Place::Settings,
        Page::Diagnosis => Place::Diagnosis,
        Page::Backup => Place::Backup(route.db),
        Page::Nowhere(_) => Place::Nowhere,
    }
}

fn screen(desk: Desk, place: &Place) -> AnyView {
    match place.clone() {
        Place::Home(_) => view! { <Home/> }.into_any(),
        other => when_there(desk, move |later| (later.page)(other.clone())),
    }
}

/// The address leads; going back in the browser is a change of address like any other.
fn follow_address(route: RwSignal<Route>) {
    let guard = page::on_hash(move |hash| {
        let next = Route::read(&hash);
        if route.with_untracked(|now| *now != next) {
            route.set(next);
        }
    });
    on_cleanup_local(guard);
}

fn follow_store(desk: Desk) {
    effect(move || {
        let db = desk.db.get();
        if desk.mode().is_none() {
            return;
        }
        desk.today.set(drill::today_in(db));
        spawn(async move {
            desk.open(db).await;
            if desk.pilots.with_untracked(Vec::is_empty) {
                drill::want_exercises(desk).await;
            }
        });
    });
}

/// Today is another day after midnight, and after a night's sleep of the machine.
fn follow_midnight(desk: Desk) {
    let timer = clock::every(30_000, move || {
        let now = drill::today_in(desk.db.get_untracked());
        if desk.today.get_untracked() != now {
            desk.today.set(now);
        }
    });
    on_cleanup_local(timer);
}

/// A file dropped anywhere is opened as 打开文件 would; the page is never left for it.
fn follow_drops(desk: Desk) {
    let guard = file::on_drop(
        move |over| {
            if desk.hovered.get_untracked() != over {
                desk.hovered.set(over);
            }
        },
        move |files| {
            spawn(async move {
                if let Ok(later) = desk.have_later().await {
                    (later.open_dropped)(desk, files);
                }
            });
        },
    );
    on_cleanup_local(guard);
}

/// Keeps something of the browser's until the owner is gone.
pub(crate) fn on_cleanup_local<T: 'static>(kept: T) {
    let kept = StoredValue::new_local(Some(kept));
    on_cleanup(move || {
        kept.try_update_value(Option::take);
    });
}

/// What is wrong with storing, and what to do; typing goes on.
#[component]
fn Trouble() -> impl IntoView {
    let desk = desk();
    block(move || {
        desk.trouble
            .get()
            .map(|trouble| view! { <p class="trouble" role="alert">{trouble}</p> }.into_any())
    })
}
