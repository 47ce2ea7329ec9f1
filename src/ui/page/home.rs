//! The pilots on this machine: go on with the latest, begin one, open a file, try the exercises.

use leptos::prelude::*;

use super::Title;
use super::home_row::{PilotRow, paper_address};
use crate::browser::page;
use crate::dossier::{Newest, Pilot};
use crate::form::{BEGINNER, FormId};
use crate::ui::desk::{Desk, desk};
use crate::ui::erase::{block, either, handler, list, memo, spawn, when, words};
use crate::ui::later::soon_all;
use crate::ui::route::{Db, Page, Route, View};
use crate::value::in_sentence;
use crate::vault::Mode;

/// From so many pilots on, the list can be searched.
const MANY: usize = 4;
/// So many pilots are shown at first.
const SHOWN: usize = 40;

#[component]
pub(crate) fn Home() -> impl IntoView {
    let desk = desk();
    let search = RwSignal::new(String::new());
    let most = RwSignal::new(SHOWN);
    let newest = memo(move || {
        desk.pilots
            .with(|pilots| Newest::of(pilots, &desk.noted(), "", 1))
    });
    let shown = memo(move || {
        let wanted = search.get();
        desk.pilots
            .with(|pilots| Newest::of(pilots, &desk.noted(), wanted.trim(), most.get()))
    });
    view! {
        <section class="column">
            <Title text=move || if desk.db.get() == Db::Drill { "演练".to_owned() } else { "我的试点".to_owned() }/>
            {either(move || desk.ready.get(), move || { desk.want_later_soon(); view! {
                <Latest desk=desk newest=newest/>
                <Begin desk=desk newest=newest/>
                {soon_all(desk, move |rest| (rest.above)(desk))}
                {when(move || newest.with(|newest| newest.count >= MANY), move || view! {
                    <p class="search">
                        <label for="search">"按名称或单位查找"</label>
                        <input id="search" class="box" type="search" autocomplete="off"
                            on:input=handler(move |event| search.set(event_target_value(&event)))/>
                    </p>
                })}
                <ul class="pilots">
                    {list(move || shown.get().first, changing, move |pilot| view! { <PilotRow desk=desk pilot=pilot/> })}
                </ul>
                {soon_all(desk, move |rest| (rest.below)(desk, shown, most))}
            }}, move || view! { <p class="wait">"正在读取…"</p> })}
        </section>
    }
}

/// A row is drawn anew with a new revision or a new name.
fn changing(pilot: &Pilot) -> String {
    let title = pilot.title.as_deref().unwrap_or_default();
    format!("{} {} {title}", pilot.id, pilot.rev)
}

/// To go on is the first thing offered: people who see 新建 first begin the same paper five times.
#[component]
fn Latest(desk: Desk, newest: Memo<Newest>) -> impl IntoView {
    block(move || {
        match newest.get().first.first() {
        Some(pilot) => view! {
            <p class="go">
                <a class="primary" href=paper_address(desk, pilot)>{format!("继续：{}", in_sentence(pilot.name()))}</a>
            </p>
        }
        .into_any(),
        None => view! {
            <p class="lead">
                "带您一步步办好社会管理和公共服务综合标准化试点的各种表：从申请、评估到复查，每填一处，当场按细则核对，并指出是哪一条。"
            </p>
            <p>{words(move || if desk.mode() == Some(Mode::Memory) {
                "不需要账号和网络。填的内容只记在内存里，请及时下载成文件带走。"
            } else {
                "不需要账号和网络。填的内容只保存在本机这个浏览器里，随时可以下载成文件带走。"
            }.to_owned())}</p>
        }
        .into_any(),
    }
    })
}

#[component]
fn Begin(desk: Desk, newest: Memo<Newest>) -> impl IntoView {
    let first = memo(move || newest.with(|newest| newest.count == 0));
    // A pilot that is under way already begins with what happened to it.
    let begin = move |under_way: bool| {
        let Some(pilot) = desk.begin() else { return };
        // Whoever fills the application begins with it; others look at the pilot first.
        let page = if !under_way && desk.role.get_untracked() == BEGINNER {
            let (form, view) = (FormId::Application, View::Tasks);
            Page::Paper { pilot, form, view }
        } else {
            Page::Pilot(pilot)
        };
        page::go(&Route::to(desk.db.get_untracked(), page));
    };
    let open = move |_| {
        // A browser opens its file dialog only for some seconds after a press.
        if desk.rest.with_untracked(Option::is_none) {
            desk.say(
                "正在取“打开文件”要用的那部分程序；如果随后没有出现选择文件的窗口，请再点一次",
                None,
            );
        }
        spawn(async move {
            if let Ok(later) = desk.have_later().await {
                (later.open_file)(desk);
            }
        });
    };
    // Each door says for whom it is; whoever has a pilot here knows.
    let door = move |name: &'static str, says: &'static str| {
        when(
            move || first.get(),
            move || view! { <h2>{name}</h2><p>{says}</p> },
        )
    };
    view! {
        <ul class="begin" data-first=move || first.get().to_string()>
            <li>
                {door("准备申请", "还没有下达任务：从申请书开始，一步一步填。")}
                <button type="button" class=move || if first.get() { "primary" } else { "" } on:click=handler(move |_| begin(false))>"新建试点"</button>
            </li>
            {when(move || first.get(), move || view! {
                <li>
                    {door("已在试点中", "任务已经下达，或者已经合格：记下各个日期，程序推算以后的期限。")}
                    <button type="button" on:click=handler(move |_| begin(true))>"记下已有的日期"</button>
                </li>
            })}
            <li>
                {door("收到了别人的文件", "草稿、签名文件、备份、Word 或者表格：拿来接着用。")}
                <button type="button" on:click=handler(open)>"打开文件"</button>
            </li>
            <li>
                {door("换了电脑，或者先练一练", "从备份恢复；或者拿虚构的试点走一遍。")}
                <a class="button" href=move || Route::to(desk.db.get(), Page::Backup)>"备份与恢复"</a>
                {when(move || desk.db.get() == Db::Real, move || view! {
                    <a class="button" href="#/drill/">"演练"</a>
                })}
            </li>
        </ul>
    }
}
