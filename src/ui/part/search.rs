//! One search over everything, from anywhere: Ctrl+K, or the button above the list of pilots.

use leptos::prelude::*;

use crate::app::search::{Doing, Hit, Target, found};
use crate::browser::page;
use crate::ui::app::on_cleanup_local;
use crate::ui::desk::Desk;
use crate::ui::erase::{CollectAny, block, handler, memo, words};
use crate::ui::route::{Db, Page, Route, View};

/// The dialog; it stands in the page for as long as that is open, so that the focus finds its way back.
const DIALOG: &str = "search-all";
/// Its box.
const BOX: &str = "search-all-for";

/// The button that opens it, with the key that does the same.
#[component]
pub(crate) fn SearchButton() -> impl IntoView {
    view! {
        <p class="search"><button type="button" on:click=handler(|_| page::show_dialog_soon(DIALOG))>"查找试点、表、空格、条文"<span class="aside">"Ctrl+K"</span></button></p>
    }
}

#[component]
pub(crate) fn SearchAll(desk: Desk) -> impl IntoView {
    let wanted = RwSignal::new(String::new());
    let hits = memo(move || {
        let at_hand = desk.route.with(|route| match &route.page {
            Page::Pilot(pilot) | Page::Years(pilot) | Page::Paper { pilot, .. } => {
                Some(pilot.clone())
            }
            _ => None,
        });
        let text = wanted.get();
        desk.pilots
            .with(|pilots| found(pilots, at_hand.as_deref(), &text))
    });
    // Behind the lock nothing is searched.
    on_cleanup_local(page::on_find_key(move || {
        if desk.mode().is_some() {
            page::show_dialog_soon(DIALOG);
        }
    }));
    let goes = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if let Some(hit) = hits.with_untracked(|hits| hits.first().cloned()) {
            page::close_dialog(DIALOG);
            page::go(&address(desk, &hit.to));
        }
    };
    let count = move || {
        let count = hits.with(Vec::len);
        match (wanted.with(|wanted| wanted.trim().is_empty()), count) {
            (true, _) => "字句或拼音首字母都可以，如“单位地址”“dwdz”。回车去第一处。".to_owned(),
            (false, 0) => "没有找到。请换几个字，或者只写拼音首字母。".to_owned(),
            (false, count) => format!("找到 {count} 处"),
        }
    };
    view! {
        <dialog id=DIALOG class="import seek" aria-labelledby="search-all-title">
            <h2 id="search-all-title">"查找"</h2>
            <form on:submit=handler(goes)>
                <label class="hidden" for=BOX>"查找试点、表、要填的地方、条文和功能"</label>
                <input id=BOX class="box" type="search" autocomplete="off" autofocus
                    on:input=handler(move |event| wanted.set(event_target_value(&event)))/>
            </form>
            <p class="hint" role="status">{words(count)}</p>
            <ul class="hits">{block(move || hits.get().iter().map(|hit| line(desk, hit)).collect_any())}</ul>
            <p class="go"><button type="button" on:click=handler(|_| page::close_dialog(DIALOG))>"关闭"</button></p>
        </dialog>
    }
}

fn line(desk: Desk, hit: &Hit) -> AnyView {
    let Hit { title, of, to } = hit.clone();
    view! {
        <li>
            <span class="kind">{to.kind()}</span>
            <span><a href=address(desk, &to) on:click=handler(|_| page::close_dialog(DIALOG))>{title}</a><span class="aside">{of}</span></span>
        </li>
    }
    .into_any()
}

fn address(desk: Desk, to: &Target) -> String {
    let paper = |pilot: &String, form, view| Page::Paper {
        pilot: pilot.clone(),
        form,
        view,
    };
    let page = match to {
        Target::Doing(Doing::Home) => Page::Home,
        Target::Doing(Doing::Verify) => Page::Verify,
        Target::Doing(Doing::Backup) => Page::Backup,
        Target::Doing(Doing::Settings) => Page::Settings,
        Target::Doing(Doing::Help) => Page::Help,
        Target::Doing(Doing::Diagnosis) => Page::Diagnosis,
        Target::Doing(Doing::Drill) => return Route::to(Db::Drill, Page::Home),
        Target::Pilot(pilot) => Page::Pilot(pilot.clone()),
        Target::Years(pilot) => Page::Years(pilot.clone()),
        Target::Paper(pilot, form) => paper(pilot, *form, View::Tasks),
        Target::Blank(pilot, form, [part, step, key]) => {
            let view = View::Step {
                part: (*part).to_owned(),
                step: (*step).to_owned(),
                at: Some((*key).to_owned()),
                back: None,
            };
            paper(pilot, *form, view)
        }
        Target::Empty(form) => Page::Blank(*form),
        Target::Article(number) => Page::Law(Some(*number)),
    };
    Route::to(desk.db.get_untracked(), page)
}
