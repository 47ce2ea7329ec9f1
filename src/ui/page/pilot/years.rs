//! The years of a pilot: the line to look at, the same in words, how 前3个月 is read, print and calendar.

use leptos::prelude::*;

use super::line::Line;
use super::{due, years};
use crate::dossier::Pilot;
use crate::regulation::{Entry, WindowReading, reading_of};
use crate::ui::desk::Desk;
use crate::ui::erase::{CollectAny, block, handler, spawn};
use crate::ui::page::Title;
use crate::ui::page::print::PrintButton;
use crate::ui::route::{Db, Page, Route};

#[component]
pub(super) fn YearsView(desk: Desk, pilot: Memo<Pilot>) -> impl IntoView {
    let years = years(desk, pilot);
    let back = move || {
        Route::to(
            desk.db.get(),
            Page::Pilot(pilot.with(|pilot| pilot.id.clone())),
        )
    };
    let rows = move || {
        years.with(|years| {
            years
                .entries
                .iter()
                .map(|entry| row(desk, pilot, entry))
                .collect_any()
        })
    };
    view! {
        <section class="column wide-column years">
            <Title text="时间表"/>
            <p class="lead"><a href=back>{move || pilot.with(|pilot| pilot.name().to_owned())}</a></p>
            <p class="hint">
                {move || format!("按{} {} 推算。日期按公历月推算，细则没有规定算法；最后一日遇休假日的，以主管部门口径为准。",
                    if desk.db.get() == Db::Drill { "模拟日期" } else { "本机今天的日期" }, desk.today.get().iso())}
            </p>
            <Readings desk=desk pilot=pilot/>
            <Line years=years today=desk.today/>
            <ol class="dues">{block(rows)}</ol>
            <p class="go screen-only">
                <PrintButton/>
            </p>
        </section>
    }
}

fn row(desk: Desk, pilot: Memo<Pilot>, entry: &Entry) -> AnyView {
    view! {
        <li class="due" data-state=entry.state.key()>
            <div class="due-when">{due::times(entry)}</div>
            <div class="due-what">
                <p><strong>{entry.duty.what}</strong></p>
                <p class="aside">{entry.duty.actor.label()}" "{due::paper(desk, pilot, entry)}</p>
                {due::ground(entry)}
            </div>
            <div class="due-how">{due::state(entry)}<span class="aside">{due::days(entry)}</span></div>
        </li>
    }
    .into_any()
}

/// Both readings are always shown; the one chosen is counted by, and is printed.
#[component]
fn Readings(desk: Desk, pilot: Memo<Pilot>) -> impl IntoView {
    let option = move |reading: &'static WindowReading| {
        let choose = move |_| {
            let id = pilot.with_untracked(|pilot| pilot.id.clone());
            spawn(async move {
                let key = Some(reading.key().to_owned());
                desk.change_pilot(&id, |pilot| pilot.reading.clone_from(&key))
                    .await;
            });
        };
        let advised = *reading == WindowReading::default();
        view! {
            <label class="check">
                <input type="radio" name="reading" value=reading.key()
                    prop:checked=move || pilot.with(|pilot| reading_of(pilot) == *reading)
                    on:change=handler(choose)/>
                <span>{reading.label()}{advised.then_some("（建议：两种读法都满足）")}</span>
            </label>
        }
    };
    view! {
        <fieldset class="readings">
            <legend>"第十八条、第三十二条的“前3个月”怎么算"</legend>
            <div class="choices">{WindowReading::ALL.iter().map(option).collect_any()}</div>
        </fieldset>
    }
}
