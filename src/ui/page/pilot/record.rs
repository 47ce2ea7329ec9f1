//! The record of what happened: only lawful entries are offered, each with its article; any entry can be mended or taken back.

use leptos::prelude::*;

use super::Years;
use super::entry_boxes::Boxes;
use super::record_row::{Doing, EventRow};
use crate::app::record::{Change, Field, Offered, Wrong, offered};
use crate::browser::{clock, entropy, text_box};
use crate::dossier::{Detail, Event, Pilot, Stamp};
use crate::regulation::{Move, Reading};
use crate::ui::desk::Desk;
use crate::ui::erase::{CollectAny, block, handler, list, memo, spawn, when, words};
use crate::ui::page::province::clause_by_reference;
use crate::ui::part::{Quote, focus_soon};

#[component]
pub(super) fn RecordView(desk: Desk, pilot: Memo<Pilot>, years: Memo<Years>) -> impl IntoView {
    let doing = RwSignal::new(None::<Doing>);
    let in_force = move || {
        pilot.with(|pilot| {
            let events = pilot.log.in_force().into_iter();
            events.cloned().collect::<Vec<_>>()
        })
    };
    let taken_back = move || {
        pilot.with(|pilot| {
            let events = pilot.log.entries().iter();
            let gone = events.filter(|event| !event.is_in_force());
            gone.cloned().collect::<Vec<_>>()
        })
    };
    let offers = memo(move || pilot.with(|pilot| offered(&pilot.log, desk.today.get())));
    let row = move |event: Event| view! { <EventRow desk=desk pilot=pilot years=years event=event doing=doing/> };
    view! {
        <h2 id="record" tabindex="-1">"试点记录"</h2>
        <p class="hint">"发生了什么、在哪一天，记在这里；时间表和各表的核对都由它推算。记错的可以改，也可以收回；改以前先列出会变的地方。"</p>
        <ol class="events">{list(in_force, |event| event.id.clone(), row)}</ol>
        {when(move || !taken_back().is_empty(), move || view! {
            <details class="past">
                <summary>{words(move || format!("已收回的 {} 条，可以恢复", taken_back().len()))}</summary>
                <ol class="events">{list(taken_back, |event| event.id.clone(), row)}</ol>
            </details>
        })}
        {when(move || offers.with(|offers| !offers.is_empty()), move || view! { <Enter desk=desk pilot=pilot offers=offers/> })}
    }
}

#[component]
fn Enter(desk: Desk, pilot: Memo<Pilot>, offers: Memo<Offered>) -> impl IntoView {
    let chosen = RwSignal::new(String::new());
    let boxes = Boxes::empty("event");
    let now = memo(move || chosen.with(|key| offers.with(|offers| offers.find(key))));
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        text_box::settle_all();
        let what = now.get_untracked().map(|one| one.what);
        let made = boxes.read(what).and_then(|read| {
            let id = entropy::id().map_err(|why| {
                vec![Wrong {
                    at: Field::What,
                    why: why.to_string(),
                }]
            })?;
            let what = what.ok_or_else(Vec::new)?;
            Ok(read.event(id, what, Stamp::new(clock::now())))
        });
        let event = match made {
            Ok(event) => event,
            Err(wrong) => return boxes.refuse(wrong),
        };
        let of = pilot.with_untracked(|pilot| pilot.id.clone());
        spawn(async move {
            match desk.change_record(&of, &Change::Enter(event)).await {
                Ok(()) => {
                    chosen.set(String::new());
                    boxes.clear();
                    focus_soon("happening");
                }
                Err(wrong) => boxes.refuse(vec![wrong]),
            }
        });
    };
    let option =
        |one: &&'static Move| view! { <option value=one.what.key()>{one.what.label()}</option> };
    let group = move |(name, moves): (&'static str, &[&'static Move])| {
        let options = moves.iter().map(option).collect_any();
        (!options.is_empty())
            .then(|| view! { <optgroup label=name>{options}</optgroup> }.into_any())
    };
    let detail = move || now.get().and_then(|one| one.what.detail());
    view! {
        <form class="enter" on:submit=handler(save) aria-label="记一件事" novalidate>
            <div class="field">
                <label for="happening">"发生了什么"</label>
                <select id="happening" class="box" autocomplete="off" prop:value=chosen
                    aria-invalid=boxes.is_wrong(Field::What) aria-describedby="happening-wrong"
                    on:change=handler(move |event| { chosen.set(event_target_value(&event)); boxes.forgive(); })>
                    <option value="">"（选一项）"</option>
                    {block(move || offers.with(|offers| offers.groups().map(group).into_iter().flatten().collect_any()))}
                </select>
                {boxes.says(Field::What)}
            </div>
            {block(move || now.get().map(|one| view! { <Ground pilot=pilot one=one/> }.into_any()))}
            {boxes.day(desk)}
            {when(move || now.get().is_some_and(|one| one.what.takes_number()), move || boxes.number())}
            {block(move || boxes.note(note_label(detail())))}
            <p class="go"><button type="submit" class="primary">"记入"</button></p>
        </form>
    }
}

/// What the note of an entry is asked for.
pub(super) fn note_label(detail: Option<Detail>) -> &'static str {
    match detail {
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
