//! 演练: constructed pilots in a database of their own, under a date that the trainer moves.

use leptos::prelude::*;

use super::desk::{Desk, today};
use super::route::Db;
use crate::app::exercises;
use crate::browser::{clock, prefs};
use crate::dossier::{Pilot, Stamp};
use crate::regulation::years_of;
use crate::ui::erase::{handler, spawn, when, words};
use crate::ui::later::soon_all;
use crate::value::Day;

/// The preference that keeps the simulated date.
const DATE: &str = "drill.today";

/// Today in a store: by this machine, or in 演练 as the trainer set it.
pub(crate) fn today_in(db: Db) -> Day {
    let simulated = (db == Db::Drill).then(|| prefs::get(DATE)).flatten();
    simulated
        .and_then(|iso| Day::from_iso(&iso))
        .unwrap_or_else(today)
}

/// Has the exercises laid out in an empty store of 演练.
pub(crate) async fn want_exercises(desk: Desk) {
    if desk.db.get_untracked() == Db::Drill
        && let Ok(later) = desk.have_later().await
    {
        (later.lay_out)(desk);
    }
}

/// Lays the exercises out anew, on the day it is by this machine.
pub(crate) fn lay_out(desk: Desk) {
    if desk.db.get_untracked() != Db::Drill {
        return;
    }
    prefs::remove(DATE);
    desk.today.set(today());
    spawn(async move {
        let exercises = exercises(today(), &Stamp::new(clock::now()));
        let workspace = desk.workspace();
        let before = desk.pilots.get_untracked();
        match workspace.lay_out(&before, &exercises).await {
            Ok(laid) if desk.db.get_untracked() == Db::Drill => desk.pilots.set(laid),
            Ok(_) => {}
            Err(why) => {
                desk.relist().await;
                desk.say(why.to_string(), None);
            }
        }
    });
}

/// The next date of any of the exercises.
fn next_date(desk: Desk) -> Option<Day> {
    let today = desk.today.get_untracked();
    let ahead = |pilot: &Pilot| {
        let (_, entries) = years_of(pilot, None, today);
        let terms = entries.into_iter().map(|entry| entry.when.term);
        let days = terms.flat_map(|term| [term.opens(), term.ends()]).flatten();
        days.filter(|day| *day > today).min()
    };
    desk.pilots
        .with_untracked(|pilots| pilots.iter().filter_map(ahead).min())
}

/// What stands above every screen of 演练, so that it can never be mistaken for the real thing.
#[component]
pub(crate) fn DrillBanner(desk: Desk) -> impl IntoView {
    view! {
        {when(move || desk.db.get() == Db::Drill, move || view! {
            <aside class="banner" aria-label="演练说明">
                <p>
                    <strong>{words(move || format!("演练 · 模拟日期 {}", desk.today.get().iso()))}</strong>
                    "与本机的真实试点分开存放；这里生成的文件都注明“演示”，不能报送。"
                </p>
                {soon_all(desk, move |rest| (rest.clock)(desk))}
            </aside>
        })}
    }
}

/// Moves the simulated date, lays the exercises out anew, leads back.
pub(crate) fn clock_of(desk: Desk) -> AnyView {
    let go = move |day: Day| {
        desk.today.set(day);
        // A date that cannot be kept holds until the page is left.
        prefs::set(DATE, &day.iso()).ok();
    };
    let by = move |days: i64| go(desk.today.get_untracked().add_days(days));
    view! {
                <p class="clock" role="group" aria-label="模拟日期">
                    <button type="button" class="link" on:click=handler(move |_| by(-1))>"前一天"</button>
                    <button type="button" class="link" on:click=handler(move |_| by(1))>"后一天"</button>
                    <button type="button" class="link" on:click=handler(move |_| { if let Some(day) = next_date(desk) { go(day); } })>"到下一个日期"</button>
                    <button type="button" class="link" on:click=handler(move |_| lay_out(desk))>"重新布置"</button>
                    <a href="#/">"回到我的试点"</a>
                </p>
    }
    .into_any()
}
