//! What stands around the list of pilots: the host's notice, what is owed soon, the life of a pilot with its papers, and what was thrown away.

use leptos::prelude::*;

use super::summary_table::SummaryTable;
use crate::app::{Owed, owed};
use crate::dossier::{Newest, Pilot};
use crate::form::FormId;
use crate::regulation::text::NOTICE;
use crate::ui::desk::Desk;
use crate::ui::erase::{CollectAny, block, handler, memo, spawn, when, words};
use crate::ui::part::{
    CallView, NoticeTrouble, OfficeView, Portion, PortionEnd, ReminderLine, SearchButton,
    UnreadList, WordsView,
};
use crate::ui::route::{Db, Page, Route};
use crate::value::in_sentence;

/// Above the list: what cannot be read, what no backup has, what the host of this copy says, and what several pilots owe.
pub(crate) fn above_list(desk: Desk) -> AnyView {
    let call = memo(move || {
        let (notice, role) = (desk.notice(), desk.role.get());
        let among = |pilots: &Vec<Pilot>| notice.call_among(pilots, role).cloned();
        desk.pilots.with(among)
    });
    view! { <UnreadList desk=desk here=false/><ReminderLine desk=desk leads=true/><NoticeTrouble desk=desk/><CallView desk=desk call=call/><WordsView desk=desk/><SearchButton/><OwedView desk=desk/> }
        .into_any()
}

/// Below it: what is closed until it is asked for, and who runs this copy.
pub(crate) fn below_list(desk: Desk, shown: Memo<Newest>, most: RwSignal<usize>) -> AnyView {
    view! { <More shown=shown most=most/><SummaryTable desk=desk/><Life/><Bin desk=desk/><OfficeView desk=desk/> }.into_any()
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

/// What the pilots owe together in the months to come.
#[component]
fn OwedView(desk: Desk) -> impl IntoView {
    let all = memo(move || {
        let newest = desk
            .pilots
            .with(|pilots| Newest::of(pilots, &[], "", LOOKED_AT));
        owed(&newest.first, desk.usual_reading(), desk.today.get())
    });
    let line = move |owed: &Owed| {
        let address = Route::to(desk.db.get_untracked(), Page::Pilot(owed.pilot.clone()));
        let days = match owed.days_left {
            0 => "就在今天".to_owned(),
            days => format!("还有 {days} 天"),
        };
        view! { <li><strong>{days}</strong><span>{owed.what}</span><a href=address>{owed.name.clone()}</a></li> }
    };
    block(move || {
        let all = all.get();
        let portion = all.iter().take(NEAREST).map(line);
        (!all.is_empty()).then(|| {
            view! {
                <section class="owed" aria-label="九十天内要办的">
                    <h2>{format!("九十天内要办的 {} 件", all.len())}</h2>
                    <ul>{portion.collect_any()}</ul>
                </section>
            }
            .into_any()
        })
    })
}

/// So many pilots are looked at for what they owe.
const LOOKED_AT: usize = 200;
/// So many things of it are listed.
const NEAREST: usize = 8;

/// The life of a pilot from first to last, with the papers of each stage, which print empty.
const LIFE: [(&str, &str, &[FormId]); 8] = [
    ("申请，下达任务", "第十至十三条", &[FormId::Application]),
    (
        "建设 2 至 3 年",
        "第十四至十八条",
        &[FormId::Standards, FormId::SelfCheck],
    ),
    ("中期评估", "第十八条", &[FormId::MidTermScoring]),
    (
        "期满前 3 个月：自查，申请评估",
        "第十八条",
        &[FormId::Evaluation, FormId::Summary],
    ),
    (
        "现场考核，评估报告",
        "第十九至二十二条",
        &[FormId::Scoring, FormId::Visit, FormId::Report],
    ),
    ("公布合格，3 年有效", "第二十三条", &[]),
    (
        "届满前 3 个月：申请复查",
        "第三十二条",
        &[FormId::RecheckSelf, FormId::Recheck],
    ),
    (
        "复查，公布结果",
        "第三十三至三十六条",
        &[FormId::RecheckVisit, FormId::RecheckReport],
    ),
];

#[component]
fn Life() -> impl IntoView {
    let form = |form: &FormId| {
        let address = Route::to(Db::Real, Page::Blank(*form));
        view! { <a href=address>{form.form().called()}</a> }
    };
    let stage = |(name, article, forms): &(&'static str, &'static str, &'static [FormId])| {
        view! { <li><strong>{*name}</strong><span class="aside">{*article}</span><span>{forms.iter().map(form).collect_any()}</span></li> }
    };
    view! {
        <section class="life">
            <h2>"一个试点要走的路和要用的表"</h2>
            <p class="hint">{NOTICE.title}"（"{NOTICE.number}"）。点开表名，可打印空白表。"</p>
            <ol>{LIFE.iter().map(stage).collect_any()}</ol>
        </section>
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
            spawn(async move {
                desk.change_pilot(&back, |pilot| pilot.deleted = None).await;
            });
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
