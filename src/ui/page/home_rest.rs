//! What stands around the list of pilots: the host's notice, empty papers, and what was thrown away.

use leptos::prelude::*;

use crate::dossier::{Newest, Pilot};
use crate::form::FormId;
use crate::ui::desk::Desk;
use crate::ui::erase::{CollectAny, block, handler, memo, spawn, when, words};
use crate::ui::part::{
    CallView, NoticeTrouble, OfficeView, Portion, PortionEnd, ReminderLine, UnreadList, WordsView,
};
use crate::ui::route::{Db, Page, Route};
use crate::value::in_sentence;

/// Above the list: what cannot be read, what no backup has, and what the host of this copy says.
pub(crate) fn above_list(desk: Desk) -> AnyView {
    let call = memo(move || {
        let (notice, role) = (desk.notice(), desk.role.get());
        let among = |pilots: &Vec<Pilot>| notice.call_among(pilots, role).cloned();
        desk.pilots.with(among)
    });
    view! { <UnreadList desk=desk here=false/><ReminderLine desk=desk leads=true/><NoticeTrouble desk=desk/><CallView desk=desk call=call/><WordsView desk=desk/> }
        .into_any()
}

/// Below it: what is closed until it is asked for, and who runs this copy.
pub(crate) fn below_list(desk: Desk, shown: Memo<Newest>, most: RwSignal<usize>) -> AnyView {
    view! { <More shown=shown most=most/><BlankForms/><Bin desk=desk/><OfficeView desk=desk/> }
        .into_any()
}

/// So many pilots more are shown for each press.
const MORE: usize = 100;

/// What of a long list is not shown, and the ways to it.
#[component]
fn More(shown: Memo<Newest>, most: RwSignal<usize>) -> impl IntoView {
    let more = move |_| most.update(|most| *most += MORE);
    block(move || {
        let (first, count) = shown.with(|shown| (shown.first.len(), shown.count));
        (first < count).then(|| {
            view! {
                <p class="portion hint" role="status">
                    {format!("先列出最近改过的 {first} 个，共 {count} 个；要找别的，请在上面按名称或单位查找。 ")}
                    <button type="button" on:click=handler(more)>{format!("再列 {} 个", MORE.min(count - first))}</button>
                </p>
            }
            .into_any()
        })
    })
}

/// Empty papers, to be printed and filled by hand.
#[component]
fn BlankForms() -> impl IntoView {
    let item = |form: &FormId| {
        let address = Route::to(Db::Real, Page::Blank(*form));
        view! { <li><a href=address>{form.form().called()}</a></li> }
    };
    view! {
        <details class="others">
            <summary>"打印空白表"</summary>
            <ul>{FormId::ALL.iter().map(item).collect_any()}</ul>
        </details>
    }
}

/// What was thrown away stays here until it is erased by hand.
#[component]
fn Bin(desk: Desk) -> impl IntoView {
    let gone = memo(move || {
        desk.pilots.with(|pilots| {
            pilots
                .iter()
                .filter(|pilot| pilot.deleted.is_some())
                .cloned()
                .collect::<Vec<_>>()
        })
    });
    let portion = Portion::of(Signal::derive(move || gone.with(Vec::len)), 0);
    let item = move |pilot: Pilot| {
        let (back, erased) = (pilot.id.clone(), pilot.clone());
        let restore = move |_| {
            let back = back.clone();
            spawn(async move { desk.change_pilot(&back, |pilot| pilot.deleted = None).await });
        };
        let erase = move |_| {
            let erased = erased.clone();
            spawn(async move { desk.erase(&erased).await });
        };
        view! {
            <li>
                <span>{pilot.name().to_owned()}</span>
                <button type="button" class="link" on:click=handler(restore)>"恢复"<span class="hidden">{format!("：{}", in_sentence(pilot.name()))}</span></button>
                <button type="button" class="link" on:click=handler(erase)>"彻底清除"<span class="hidden">{format!("：{}", in_sentence(pilot.name()))}</span></button>
            </li>
        }
    };
    view! {
        {when(move || !gone.with(Vec::is_empty), move || view! {
            <details class="bin">
                <summary>{words(move || format!("已删除的 {} 个", gone.with(Vec::len)))}</summary>
                <ul>{block(move || gone.with(|gone| portion.take(gone)).into_iter().map(item).collect_any())}</ul>
                <PortionEnd portion=portion unit="个"/>
            </details>
        })}
    }
}
