//! The pilots on this machine: go on with the latest, begin one, open a file, try the exercises.

use leptos::prelude::*;

use super::Title;
use super::home_row::{PilotRow, paper_address};
use crate::dossier::Pilot;
use crate::edge::page;
use crate::form::FormId;
use crate::ui::desk::{Desk, desk};
use crate::ui::erase::{CollectAny, block, either, handler, list, memo, spawn, when};
use crate::ui::open::open_file;
use crate::ui::part::{CallView, NoticeTrouble, OfficeView, WordsView};
use crate::ui::route::{Db, Page, Route, View};

/// From so many pilots on, the list can be searched.
const MANY: usize = 4;

#[component]
pub(crate) fn Home() -> impl IntoView {
    let desk = desk();
    let search = RwSignal::new(String::new());
    let known = memo(move || alive(&desk.pilots.get()));
    let shown = memo(move || {
        let wanted = search.get();
        known
            .get()
            .into_iter()
            .filter(|pilot| matches(pilot, wanted.trim()))
            .collect::<Vec<_>>()
    });
    let call = memo(move || {
        let (notice, role) = (desk.notice(), desk.role.get());
        let pilots = desk.pilots.get();
        notice.call_among(&pilots, role).cloned()
    });
    view! {
        <section class="column">
            <Title text=move || if desk.db.get() == Db::Drill { "演练".to_owned() } else { "我的试点".to_owned() }/>
            {either(move || desk.ready.get(), move || view! {
                <Latest desk=desk pilots=known/>
                <Begin desk=desk/>
                <NoticeTrouble desk=desk/>
                <CallView desk=desk call=call/>
                <WordsView desk=desk/>
                {when(move || known.with(|known| known.len() >= MANY), move || view! {
                    <p class="search">
                        <label for="search">"按名称或单位查找"</label>
                        <input id="search" class="box" type="search" autocomplete="off" prop:value=search
                            on:input=handler(move |event| search.set(event_target_value(&event)))/>
                    </p>
                })}
                <ul class="pilots">
                    {list(move || shown.get(), changing, move |pilot| view! { <PilotRow desk=desk pilot=pilot/> })}
                </ul>
                <BlankForms/>
                <Bin desk=desk/>
                <OfficeView desk=desk/>
            }, move || view! { <p class="wait">"正在读取…"</p> })}
        </section>
    }
}

/// A row is drawn anew with a new revision or a new name.
fn changing(pilot: &Pilot) -> String {
    let title = pilot.title.as_deref().unwrap_or_default();
    format!("{} {} {title}", pilot.id, pilot.rev)
}

/// Newest change first.
fn alive(pilots: &[Pilot]) -> Vec<Pilot> {
    let mut alive: Vec<Pilot> = Vec::new();
    for pilot in pilots.iter().filter(|pilot| pilot.deleted.is_none()) {
        let newer = |other: &Pilot| other.changed.as_str() >= pilot.changed.as_str();
        alive.insert(alive.partition_point(newer), pilot.clone());
    }
    alive
}

fn matches(pilot: &Pilot, wanted: &str) -> bool {
    wanted.is_empty() || pilot.name().contains(wanted) || pilot.unit().contains(wanted)
}

/// To go on is the first thing offered: people who see 新建 first begin the same paper five times.
#[component]
fn Latest(desk: Desk, pilots: Memo<Vec<Pilot>>) -> impl IntoView {
    block(move || {
        match pilots.get().into_iter().next() {
        Some(pilot) => view! {
            <p class="go">
                <a class="primary" href=paper_address(desk, &pilot)>{format!("继续：{}", pilot.name())}</a>
            </p>
        }
        .into_any(),
        None => view! {
            <p class="lead">
                "带您一步步办好社会管理和公共服务综合标准化试点的各种表：从申请、评估到复查，每填一处，当场按细则核对，并指出是哪一条。"
            </p>
            <p>"不需要账号和网络。填的内容只保存在本机这个浏览器里，随时可以下载成文件带走。"</p>
        }
        .into_any(),
    }
    })
}

#[component]
fn Begin(desk: Desk) -> impl IntoView {
    let begin = move |_| {
        let Some(pilot) = desk.begin() else { return };
        // Whoever fills the application begins with it; others look at the pilot first.
        let form = FormId::Application;
        let page = if desk.role.get_untracked() == form.form().filler {
            let view = View::Tasks;
            Page::Paper { pilot, form, view }
        } else {
            Page::Pilot(pilot)
        };
        page::go(&Route::to(desk.db.get_untracked(), page));
    };
    let open = move |_| {
        spawn(async move { open_file(desk).await });
    };
    let first = memo(move || {
        desk.pilots
            .with(|pilots| pilots.iter().all(|pilot| pilot.deleted.is_some()))
    });
    view! {
        <div class="begin">
            <button type="button" class=move || if first.get() { "primary" } else { "" } on:click=handler(begin)>"新建试点"</button>
            <button type="button" on:click=handler(open)>"打开文件"</button>
            {when(move || desk.db.get() == Db::Real, move || view! {
                <a class="button" href="#/drill/">"演练"</a>
            })}
        </div>
    }
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
                <button type="button" class="link" on:click=handler(restore)>"恢复"<span class="hidden">{format!("：{}", pilot.name())}</span></button>
                <button type="button" class="link" on:click=handler(erase)>"彻底清除"<span class="hidden">{format!("：{}", pilot.name())}</span></button>
            </li>
        }
    };
    view! {
        {when(move || !gone.with(Vec::is_empty), move || view! {
            <details class="bin">
                <summary>{move || format!("已删除的 {} 个", gone.with(Vec::len))}</summary>
                <ul>{move || gone.get().into_iter().map(item).collect_any()}</ul>
            </details>
        })}
    }
}
