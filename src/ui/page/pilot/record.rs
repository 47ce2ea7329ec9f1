//! The record of what happened: only lawful entries are offered, each with its article; a wrong one is taken back, and both stay.

use leptos::prelude::*;

use super::Years;
use crate::browser::{clock, entropy, text_box};
use crate::dossier::{Detail, Event, Pilot, Stamp};
use crate::regulation::{Move, Reading};
use crate::ui::desk::Desk;
use crate::ui::erase::{CollectAny, block, handler, list, memo, spawn, when};
use crate::ui::page::province::clause_by_reference;
use crate::ui::part::{Bind, HeardLine, Quote, bound, by_arrow};
use crate::value::{Around, Day, Entry, Heard, Kind};

#[component]
pub(super) fn RecordView(desk: Desk, pilot: Memo<Pilot>, years: Memo<Years>) -> impl IntoView {
    let events = move || pilot.with(|pilot| pilot.log.entries().to_vec());
    let open = move || years.with(|years| !years.course.moves(desk.today.get()).is_empty());
    view! {
        <h2 id="record">"试点记录"</h2>
        <p class="hint">"发生了什么、在哪一天，记在这里；时间表和各表的核对都由它推算。只列出按细则此时可以发生的事。"</p>
        <ol class="events">
            {list(events, changing, move |event| view! { <EventRow desk=desk pilot=pilot years=years event=event/> })}
        </ol>
        {when(open, move || view! { <Enter desk=desk pilot=pilot years=years/> })}
    }
}

fn changing(event: &Event) -> String {
    format!("{} {}", event.id, event.is_in_force())
}

#[component]
fn EventRow(desk: Desk, pilot: Memo<Pilot>, years: Memo<Years>, event: Event) -> impl IntoView {
    let (id, label) = (event.id.clone(), event.what.label().to_owned());
    let disputed = memo(move || {
        years.with(|years| {
            let mut all = years.course.disputed().iter();
            all.find(|(other, _)| other.id == id)
                .map(|(_, why)| why.to_string())
        })
    });
    let undo = {
        let id = event.id.clone();
        move |_| {
            let (of, id) = (pilot.with_untracked(|pilot| pilot.id.clone()), id.clone());
            spawn(async move {
                if let Err(why) = desk.take_back(&of, &id).await {
                    desk.say(why.to_string(), None);
                }
            });
        }
    };
    let in_force = event.is_in_force();
    let own = event.id.clone();
    let last = memo(move || {
        years.with(|years| {
            let applied = years.course.applied();
            let last = applied.last().is_some_and(|step| step.event.id == own);
            last || years
                .course
                .disputed()
                .iter()
                .any(|(other, _)| other.id == own)
        })
    });
    let label_for_button = label.clone();
    let taken = event
        .taken_back
        .as_ref()
        .map(|at| format!("已于 {} 收回", at.minute()));
    view! {
        <li data-in-force=in_force.to_string()>
            <span class="on">{event.on.iso()}</span>
            <span class="what">{label.clone()}</span>
            <span class="aside">{event.number.clone()}</span>
            <span class="aside">{event.note.clone()}</span>
            {taken.map(|taken| view! { <span class="aside">{taken}</span> }.into_any())}
            {when(move || in_force && last.get(), move || view! {
                <button type="button" class="link" on:click=handler(undo.clone())>"收回"<span class="hidden">{format!("：{label_for_button}")}</span></button>
            })}
            {block(move || disputed.get().map(|why| view! { <p class="trouble">{why}</p> }.into_any()))}
        </li>
    }
}

#[component]
fn Enter(desk: Desk, pilot: Memo<Pilot>, years: Memo<Years>) -> impl IntoView {
    let chosen = RwSignal::new(String::new());
    let (on, number, note) = (
        RwSignal::new(String::new()),
        RwSignal::new(String::new()),
        RwSignal::new(String::new()),
    );
    let refused = RwSignal::new(None::<String>);
    let lawful = memo(move || {
        let moves = years.with(|years| years.course.moves(desk.today.get()));
        moves.iter().map(|one| one.what).collect::<Vec<_>>()
    });
    let now = move || {
        let key = chosen.get();
        let moves = years.with(|years| years.course.moves(desk.today.get()));
        moves.into_iter().find(|one| one.what.key() == key)
    };
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        text_box::settle_all();
        let made = untrack(|| entry(now(), &on.get(), &number.get(), &note.get()));
        let of = pilot.with_untracked(|pilot| pilot.id.clone());
        spawn(async move {
            let done = match made {
                Ok(event) => desk.enter(&of, event).await.map_err(|why| why.to_string()),
                Err(why) => Err(why),
            };
            if done.is_ok() {
                for field in [chosen, on, number, note] {
                    field.set(String::new());
                }
            }
            refused.set(done.err());
        });
    };
    let option = |what: crate::dossier::Happening| view! { <option value=what.key()>{what.label()}</option> };
    let text = move |id: &'static str, label: &'static str, of: RwSignal<String>| {
        view! {
            <div class="field">
                <label for=id>{label}</label>
                <input id=id class="box" autocomplete="off" use:bound=Bind::to(of)/>
            </div>
        }
    };
    view! {
        <form class="enter" on:submit=handler(save) aria-label="记一件事">
            <div class="field">
                <label for="happening">"发生了什么"</label>
                <select id="happening" class="box" autocomplete="off" prop:value=chosen
                    on:change=handler(move |event| chosen.set(event_target_value(&event)))>
                    <option value="">"（选一项）"</option>
                    {move || lawful.get().into_iter().map(option).collect_any()}
                </select>
            </div>
            {block(move || now().map(|one| view! { <Ground pilot=pilot one=one/> }.into_any()))}
            <DayBox desk=desk on=on/>
            {when(move || now().is_some_and(|one| one.what.takes_number()), move || text("event-number", "文件号", number))}
            {block(move || text("event-note", note_label(now()), note))}
            <p class="go"><button type="submit" class="primary">"记入"</button></p>
            <div role="alert">{block(move || refused.get().map(|why| view! { <p class="trouble">{why}</p> }.into_any()))}</div>
        </form>
    }
}

/// The day it happened on: the box of a date that the papers have too.
#[component]
fn DayBox(desk: Desk, on: RwSignal<String>) -> impl IntoView {
    const ID: &str = "event-on";
    let put = move |date: &str| {
        if !text_box::put(ID, ID, date) {
            on.set(date.to_owned());
        }
    };
    let heard = memo(move || {
        let around = Around {
            today: desk.today.get(),
            beside: None,
        };
        on.with(|text| Heard::of(Kind::Day, text, &around))
    });
    let step = move |event: leptos::ev::KeyboardEvent| {
        let date = on.with_untracked(|text| by_arrow(&event, Kind::Day, text));
        if let Some(date) = date {
            put(&date);
        }
    };
    let never = Signal::stored(false);
    view! {
        <div class="field" on:keydown=handler(step)>
            <label for=ID>"日期（如 2026-3-5）"</label>
            <input id=ID name=ID class="box middle" autocomplete="off" spellcheck="false"
                aria-describedby="event-on-read" use:bound=Bind::to(on)/>
            <HeardLine heard=heard id="event-on-read".to_owned() weekday=true hushed=never held=never put=put/>
        </div>
    }
}

/// What the note of an entry is asked for.
fn note_label(chosen: Option<&Move>) -> &'static str {
    match chosen.and_then(|one| one.what.detail()) {
        Some(Detail::Name) => "新的单位名称（与批准更名的文件一致）",
        Some(Detail::Month) => "延长到（年月，如 2027-2）",
        Some(Detail::Grade) => "等次或备注（选填；文件写明优秀、良好的，照写）",
        None => "备注（选填）",
    }
}

/// The article a move stands on, and how it is read.
#[component]
fn Ground(pilot: Memo<Pilot>, one: &'static Move) -> impl IntoView {
    let reading = one.reading.says().map(|says| match one.reading {
        Reading::Practice(_) => format!("{}：{says}", Reading::PRACTICE),
        Reading::Plain | Reading::Chosen(_) => says.to_owned(),
    });
    view! {
        {one.clause.map(|clause| view! { <Quote clause=clause/> }.into_any())}
        {one.clause.and_then(|clause| pilot.with(|pilot| clause_by_reference(pilot, &clause)))}
        {reading.map(|reading| view! { <p class="hint">{reading}</p> }.into_any())}
    }
}

/// The entry that was written, or what is missing of it.
fn entry(chosen: Option<&Move>, on: &str, number: &str, note: &str) -> Result<Event, String> {
    let what = chosen.ok_or("请先选发生了什么")?.what;
    let on = match Entry::<Day>::of(on) {
        Entry::Blank => Err("请写日期，如 2026-3-5".to_owned()),
        Entry::Unreadable(why) => Err(why),
        Entry::Read(day) => Ok(day),
    }?;
    let note = what.noted(note)?;
    let id = entropy::id().map_err(|why| why.to_string())?;
    let number = number.trim();
    let mut event = Event::new(id, what, on, Stamp::new(clock::now()));
    event.number = (!number.is_empty()).then(|| number.to_owned());
    event.note = note;
    Ok(event)
}
