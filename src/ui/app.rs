//! The app: one desk, one route, one page at a time.

use leptos::prelude::*;

use super::desk::{Desk, desk};
use super::drill::{self, DrillBanner};
use super::frame::{Foot, Head};
use super::page::{BlankForm, Help, Home, Law, PaperPage, PilotPage, Verify, YearsPage};
use super::part::{Ask, ToastView};
use super::route::{Db, Page, Route};
use crate::edge::{clock, page};
use crate::form::FormId;
use crate::ui::erase::{block, effect, handler, memo, spawn};

#[component]
pub(crate) fn App() -> impl IntoView {
    let route = RwSignal::new(Route::read(&page::hash()));
    let desk = Desk::new(route);
    provide_context(desk);
    follow_address(route);
    follow_store(desk);
    follow_midnight(desk);
    desk.want_notice();
    let shown = memo(move || place(&route.get(), desk.anew.get()));
    view! {
        <a class="skip" href="#main" on:click=handler(|event: leptos::ev::MouseEvent| { event.prevent_default(); page::focus("main"); })>"跳到正文"</a>
        <Head/>
        <DrillBanner desk=desk/>
        <Trouble/>
        <main id="main" tabindex="-1">{move || screen(&shown.get())}</main>
        <Foot/>
        <ToastView desk=desk/>
        <Ask desk=desk/>
    }
}

/// A page and what makes it another page; a new step of the same paper is not one.
#[derive(Clone, PartialEq)]
enum Place {
    Home(Db),
    Pilot(Db, String),
    Years(Db, String),
    Paper(Db, String, FormId, u32),
    Verify,
    Law,
    Blank(FormId),
    Help,
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
    }
}

fn screen(place: &Place) -> AnyView {
    match place.clone() {
        Place::Home(_) => view! { <Home/> }.into_any(),
        Place::Pilot(_, pilot) => view! { <PilotPage pilot=pilot/> }.into_any(),
        Place::Years(_, pilot) => view! { <YearsPage pilot=pilot/> }.into_any(),
        Place::Paper(_, pilot, form, _) => view! { <PaperPage pilot=pilot form=form/> }.into_any(),
        Place::Verify => view! { <Verify/> }.into_any(),
        Place::Law => view! { <Law/> }.into_any(),
        Place::Blank(form) => view! { <BlankForm form=form/> }.into_any(),
        Place::Help => view! { <Help/> }.into_any(),
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
        desk.today.set(drill::today_in(db));
        spawn(async move {
            desk.open(db).await;
            if desk.pilots.with_untracked(Vec::is_empty) {
                drill::lay_out(desk);
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
