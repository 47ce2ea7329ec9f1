//! The head and the foot that stand on every screen.

use leptos::prelude::*;

use super::desk::desk;
use super::guard;
use super::route::{Db, Page, Route};
use crate::ui::erase::{handler, when};
use crate::vault::{Gate, Mode};

#[component]
pub(crate) fn Head() -> impl IntoView {
    let desk = desk();
    let home = move || {
        Route {
            db: desk.db.get(),
            page: Page::Home,
        }
        .write()
    };
    view! {
        <header class="head">
            <a class="brand" href=home><span class="seal" aria-hidden="true"></span>"试点助手"</a>
            <nav aria-label="全站">
                <a href=move || Route { db: desk.db.get(), page: Page::Verify }.write()>"验证文件"</a>
                <a href=move || Route { db: desk.db.get(), page: Page::Law(None) }.write()>"细则"</a>
                <a href=move || Route { db: desk.db.get(), page: Page::Help }.write()>"帮助"</a>
                <a href=move || Route { db: desk.db.get(), page: Page::Settings }.write()>"设置"</a>
                {when(move || desk.mode() == Some(Mode::Sealed), move || view! {
                    <button type="button" class="link" on:click=handler(move |_| desk.lock())>"锁定"</button>
                })}
            </nav>
            <div id="head-slot" class="slot"></div>
        </header>
    }
}

#[component]
pub(crate) fn Foot() -> impl IntoView {
    let desk = desk();
    let place = move || {
        let of = match desk.db.get() {
            Db::Real => "",
            Db::Drill => "演练",
        };
        let how = desk.gate.with(|gate| match gate {
            Gate::Open(Mode::Memory) => Some("只记在内存里，关闭本页就没有了"),
            gate @ Gate::Looking if guard::is_shut(gate) => None,
            Gate::Open(Mode::Sealed) | Gate::Locked(_) => Some("加密保存在本机这个浏览器里"),
            Gate::Open(Mode::Plain) | Gate::Looking => Some("只保存在本机这个浏览器里"),
            // Nothing is chosen, known or left.
            Gate::Choosing { .. } | Gate::Barred(_) | Gate::Gone(_) => None,
        });
        how.map(|how| format!("{of}数据{how}"))
    };
    let date = move || {
        let clock = match desk.db.get() {
            Db::Real => "今天按本机时钟是",
            Db::Drill => "模拟日期是",
        };
        format!("{clock} {}", desk.today.get().iso())
    };
    view! {
        <footer class="foot">
            <span prop:textContent=place></span>
            <span prop:textContent=date></span>
            <a href=move || Route::to(desk.db.get(), Page::Backup)>"备份与恢复"</a>
            <span>{super::build::in_short()}</span>
        </footer>
    }
}
