//! Removing everything of ours from this machine: asked once more, then done, then shown.

use leptos::prelude::*;

use crate::ui::desk::Desk;
use crate::ui::erase::{either, handler, spawn, words};
use crate::ui::route::Db;
use crate::vault::Unfiled;

#[component]
pub(crate) fn WipeHere(desk: Desk) -> impl IntoView {
    let asked = RwSignal::new(false);
    let busy = RwSignal::new(false);
    let wipe = move |_| {
        busy.set(true);
        spawn(async move { desk.wipe().await });
    };
    view! {
        <div class="wipe">
            {either(move || asked.get(), move || view! {
                <div class="trouble" role="alert">
                    <p>"要清除的：这个浏览器里本程序的全部试点、草稿、版本、签名钥匙、口令和设置，还有演练和为离线使用存下的程序。"{words(move || there(desk))}</p>
                    <p>"没有下载成文件的内容，清除后谁也找不回来。"</p>
                    <p class="go">
                        <button type="button" class="primary" disabled=busy on:click=handler(wipe)>"确认全部清除"</button>
                        <button type="button" on:click=handler(move |_| asked.set(false))>"不清除"</button>
                    </p>
                </div>
            }, move || view! {
                <p class="go"><button type="button" on:click=handler(move |_| asked.set(true))>"清除本机的全部内容"</button></p>
            })}
        </div>
    }
}

/// How much would go, as far as it is known here.
fn there(desk: Desk) -> String {
    let real = desk.db.get() == Db::Real && desk.mode().is_some();
    let pilots = desk.pilots.with(Vec::len);
    match desk.unfiled.with(Unfiled::count) {
        _ if !real || pilots == 0 => String::new(),
        0 => format!("现有 {pilots} 个试点。"),
        some => format!("现有 {pilots} 个试点，其中 {some} 处改动还没有存成文件。"),
    }
}
