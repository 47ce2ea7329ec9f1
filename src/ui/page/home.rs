//! The pilots on this machine: go on with the latest, begin one, open a file, look at the sample.

use leptos::prelude::*;

use super::Title;
use super::pilot_row::{PilotRow, address};
use crate::dossier::Pilot;
use crate::edge::page;
use crate::form::FormId;
use crate::ui::desk::{Desk, desk};
use crate::ui::open::open_file;
use crate::ui::route::{Db, Page, Route, View};

/// From so many pilots on, the list can be searched.
const MANY: usize = 4;

#[component]
pub(crate) fn Home() -> impl IntoView {
    let desk = desk();
    let search = RwSignal::new(String::new());
    let known = Memo::new(move |_| alive(&desk.pilots.get()));
    let shown = Memo::new(move |_| {
        let wanted = search.get();
        known
            .get()
            .into_iter()
            .filter(|pilot| matches(pilot, wanted.trim()))
            .collect::<Vec<_>>()
    });
    view! {
        <section class="column">
            <Title text=move || if desk.db.get() == Db::Sample { "样例".to_owned() } else { "我的试点".to_owned() }/>
            <Show when=move || desk.ready.get() fallback=|| view! { <p class="wait">"正在读取…"</p> }>
                <Latest desk=desk pilots=known/>
                <Begin desk=desk/>
                <Show when=move || known.with(|known| known.len() >= MANY)>
                    <p class="search">
                        <label for="search">"按名称或单位查找"</label>
                        <input id="search" class="box" type="search" autocomplete="off" prop:value=search
                            on:input=move |event| search.set(event_target_value(&event))/>
                    </p>
                </Show>
                <ul class="pilots">
                    <For each=move || shown.get() key=|pilot| (pilot.id.clone(), pilot.rev, pilot.title.clone()) let:pilot>
                        <PilotRow desk=desk pilot=pilot/>
                    </For>
                </ul>
                <Bin desk=desk/>
            </Show>
        </section>
    }
}

/// Newest change first.
fn alive(pilots: &[Pilot]) -> Vec<Pilot> {
    let mut alive: Vec<Pilot> = pilots
        .iter()
        .filter(|pilot| pilot.deleted.is_none())
        .cloned()
        .collect();
    alive.sort_by(|a, b| b.changed.as_str().cmp(a.changed.as_str()));
    alive
}

fn matches(pilot: &Pilot, wanted: &str) -> bool {
    wanted.is_empty() || pilot.name().contains(wanted) || pilot.summary.unit.contains(wanted)
}

/// To go on is the first thing offered: people who see 新建 first begin the same paper five times.
#[component]
fn Latest(desk: Desk, pilots: Memo<Vec<Pilot>>) -> impl IntoView {
    move || {
        match pilots.get().into_iter().next() {
        Some(pilot) => view! {
            <p class="go">
                <a class="primary" href=address(desk, &pilot.id, View::Tasks)>{format!("继续：{}", pilot.name())}</a>
            </p>
        }
        .into_any(),
        None => view! {
            <p class="lead">
                "带您一步步填好社会管理和公共服务综合标准化试点的申请书：每填一处，当场按细则核对，并指出是哪一条。"
            </p>
            <p>"不需要账号和网络。填的内容只保存在本机这个浏览器里，随时可以下载成文件带走。"</p>
        }
        .into_any(),
    }
    }
}

#[component]
fn Begin(desk: Desk) -> impl IntoView {
    let begin = move |_| {
        if let Some(id) = desk.begin() {
            page::go(&address(desk, &id, View::Tasks));
        }
    };
    let open = move |_| {
        leptos::task::spawn_local(async move { open_file(desk).await });
    };
    let first = Memo::new(move |_| {
        desk.pilots
            .with(|pilots| pilots.iter().all(|pilot| pilot.deleted.is_some()))
    });
    view! {
        <div class="begin">
            <button type="button" class=move || if first.get() { "primary" } else { "" } on:click=begin>"新建试点"</button>
            <button type="button" on:click=open>"打开文件"</button>
            <Show when=move || desk.db.get() == Db::Real>
                <a class="button" href="#/sample/">"看样例"</a>
            </Show>
            <Show when=move || desk.db.get() == Db::Sample>
                <button type="button" on:click=move |_| crate::ui::sample::lay_out(desk)>"重新摆出样例"</button>
            </Show>
            <a class="button" href=Route { db: Db::Real, page: Page::Blank(FormId::Application) }.write()>"打印空白申请书"</a>
        </div>
    }
}

/// What was thrown away stays here until it is erased by hand.
#[component]
fn Bin(desk: Desk) -> impl IntoView {
    let gone = Memo::new(move |_| {
        desk.pilots.with(|pilots| {
            pilots
                .iter()
                .filter(|pilot| pilot.deleted.is_some())
                .cloned()
                .collect::<Vec<_>>()
        })
    });
    let item = move |pilot: Pilot| {
        let (back, erased) = (
            Pilot {
                deleted: None,
                ..pilot.clone()
            },
            pilot.clone(),
        );
        let restore = move |_| {
            let back = back.clone();
            leptos::task::spawn_local(async move { desk.put_pilot(back).await });
        };
        let erase = move |_| {
            let erased = erased.clone();
            leptos::task::spawn_local(async move { desk.erase(&erased).await });
        };
        view! {
            <li>
                <span>{pilot.name().to_owned()}</span>
                <button type="button" class="link" on:click=restore>"恢复"<span class="hidden">{format!("：{}", pilot.name())}</span></button>
                <button type="button" class="link" on:click=erase>"彻底清除"<span class="hidden">{format!("：{}", pilot.name())}</span></button>
            </li>
        }
    };
    view! {
        <Show when=move || !gone.with(Vec::is_empty)>
            <details class="bin">
                <summary>{move || format!("已删除的 {} 个", gone.with(Vec::len))}</summary>
                <ul>{move || gone.get().into_iter().map(item).collect_view()}</ul>
            </details>
        </Show>
    }
}
