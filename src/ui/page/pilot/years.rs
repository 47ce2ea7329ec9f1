//! The years of a pilot: the line to look at, the same in words, how 前3个月 is read, print and calendar.

use leptos::prelude::*;

use super::call::CallDue;
use super::line::Line;
use super::{due, years};
use crate::browser::{clock, file, print};
use crate::dossier::{Pilot, Stamp};
use crate::paper::{Calendar, Rounds, file_name};
use crate::regulation::{Actor, Course, Entry, WindowReading, gone_of, reading_of};
use crate::ui::app::on_cleanup_local;
use crate::ui::desk::Desk;
use crate::ui::erase::{CollectAny, block, handler, spawn, words};
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
    let ours_alone = RwSignal::new(false);
    let rows = move |of: fn(&Entry) -> bool| {
        let ours_alone = ours_alone.get();
        years.with(|years| {
            let ours = |entry: &&Entry| !ours_alone || entry.duty.actor == Actor::Undertaker;
            let these = years.entries.iter().filter(ours).filter(|entry| of(entry));
            let drawn = these.map(|entry| row(desk, pilot, entry)).collect_any();
            if drawn.is_empty() {
                return vec![view! { <li class="hint">"没有。"</li> }.into_any()];
            }
            drawn
        })
    };
    let over =
        move || years.with(|years| years.entries.iter().filter(|entry| entry.is_over()).count());
    // Paper shows what is folded on the screen.
    let open = RwSignal::new(false);
    on_cleanup_local(print::before_print(move || open.set(true)));
    let take = move |_| {
        let entries = years.with_untracked(|years| years.entries.clone());
        take_calendar(desk, &pilot.get_untracked(), &entries);
    };
    view! {
        <section class="column wide-column years">
            <Title text="时间表"/>
            <p class="lead"><a href=back>{words(move || pilot.with(|pilot| pilot.name().to_owned()))}</a></p>
            <p class="hint">
                {words(move || format!("按{} {} 推算。日期按公历月推算，细则没有规定算法；最后一日遇休假日的，以主管部门口径为准。",
                    if desk.db.get() == Db::Drill { "演练的模拟日期" } else { "本机今天的日期" }, desk.today.get().iso()))}
            </p>
            <Readings desk=desk pilot=pilot/>
            <Line years=years pilot=pilot today=desk.today/>
            <CallDue desk=desk pilot=pilot/>
            <label class="check screen-only">
                <input type="checkbox" prop:checked=move || ours_alone.get() on:change=handler(move |_| ours_alone.update(|ours| *ours = !*ours))/>
                <span>"下面只列试点承担单位要办的"</span>
            </label>
            <h2>"现在和以后"</h2>
            <ol class="dues">{block(move || rows(|entry| !entry.is_over() && entry.day().is_some()))}</ol>
            <h2>"没有规定日期的职责"</h2>
            <ol class="dues">{block(move || rows(|entry| !entry.is_over() && entry.day().is_none()))}</ol>
            <details class="past" prop:open=open>
                <summary><h2>{words(move || format!("已完成、已过和不再适用的（{}）", over()))}</h2></summary>
                <ol class="dues">{block(move || rows(Entry::is_over))}</ol>
            </details>
            <p class="go screen-only">
                <PrintButton/>
                <button type="button" on:click=handler(take)>"下载日历文件（.ics）"</button>
            </p>
        </section>
    }
}

fn row(desk: Desk, pilot: Memo<Pilot>, entry: &Entry) -> AnyView {
    view! {
        <li class="due" data-state=entry.state.key() data-weight=due::weight(entry)>
            <div class="due-when">{due::times(desk, entry)}</div>
            <div class="due-what">
                <p><strong>{entry.duty.what}</strong></p>
                <p class="aside">{entry.duty.actor.label()}" "{due::paper(desk, pilot, entry)}</p>
                {due::in_province(desk, pilot, entry)}
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
        let set_by = move |reading| {
            let notice = desk.notice();
            let usual = notice.reading == Some(reading);
            usual.then(|| format!("（{}设定，可以改选）", notice.by()))
        };
        view! {
            <label class="check">
                <input type="radio" name="reading" value=reading.key()
                    prop:checked=move || pilot.with(|pilot| reading_of(pilot, desk.usual_reading()) == *reading)
                    on:change=handler(choose)/>
                <span>{reading.label()}{advised.then_some("（建议：两种读法都满足）")}{block(move || set_by(*reading))}</span>
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

fn take_calendar(desk: Desk, pilot: &Pilot, entries: &[Entry]) {
    let made = Stamp::new(clock::now());
    let calendar = Calendar {
        pilot: &pilot.id,
        name: pilot.name(),
        made: &made,
        demonstration: desk.db.get_untracked() != Db::Real,
    };
    let today = desk.today.get_untracked();
    let gone = gone_of(pilot, desk.usual_reading(), today);
    let notice = untrack(|| desk.notice());
    let course = Course::of(&pilot.log);
    let rounds = Rounds {
        call: notice.call_for(&course),
        province: notice.round_for(pilot, &course),
        own: notice.province_for(pilot).map(|pack| (pack, pilot)),
        today,
    };
    let Some(text) = calendar.file((entries, &gone), Some(rounds)) else {
        return desk.say("日期都已经过去，没有要放进日历的", None);
    };
    let name = file_name(&[pilot.name(), "时间表", &today.iso()], "ics");
    if let Err(why) = file::download(&name, "text/calendar", &text) {
        desk.say(why.to_string(), None);
    }
}
