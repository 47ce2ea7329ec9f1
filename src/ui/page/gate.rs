//! What stands in place of every page until the user may go on, and after everything was removed.

use leptos::prelude::*;

use super::Title;
use super::start::Start;
use super::unlock::Unlock;
use crate::browser::page;
use crate::ui::desk::Desk;
use crate::ui::erase::{CollectAny, block, handler};
use crate::ui::part::WipeHere;
use crate::vault::Gate;

#[component]
pub(crate) fn GatePage(desk: Desk) -> impl IntoView {
    block(move || match desk.gate.get() {
        Gate::Choosing { plain } => view! { <Start desk=desk plain=plain/> }.into_any(),
        Gate::Locked(_) => view! { <Unlock desk=desk/> }.into_any(),
        Gate::Barred(why) => view! { <Barred desk=desk why=why/> }.into_any(),
        Gate::Gone(left) => view! { <Gone left=left/> }.into_any(),
        Gate::Looking => view! { <p class="wait" role="status">"正在打开…"</p> }.into_any(),
        Gate::Open(_) => ().into_any(),
    })
}

/// There is a vault that this build cannot read: it is left alone.
#[component]
fn Barred(desk: Desk, why: String) -> impl IntoView {
    view! {
        <section class="column">
            <Title text="这台电脑上的内容打不开"/>
            <p>{why}</p>
            <p>"程序没有改动它。换用能打开它的那一版程序，或者先这样继续："</p>
            <p class="go"><button type="button" class="primary" on:click=handler(move |_| desk.keep_in_memory())>"这次只记在内存里"</button></p>
            <h2>"清除它，重新开始"</h2>
            <WipeHere desk=desk/>
        </section>
    }
}

/// Everything was removed: what was looked at anew, and what a browser cannot remove.
#[component]
fn Gone(left: Option<Vec<String>>) -> impl IntoView {
    let (title, says) = words(left.as_deref());
    let left = left.unwrap_or_default();
    view! {
        <section class="column gone">
            <Title text=title/>
            <p role="status">{says}</p>
            <ul class="left">{left.into_iter().map(|each| view! { <li>{each}</li> }).collect_any()}</ul>
            <p>"下载到文件夹里的文件、打印出来的纸、浏览器的历史记录，不归本程序管，请自行处理。浏览器自己的数据文件里可能还有未覆盖的残迹，要彻底不留，请在浏览器设置里一并清除浏览数据。"</p>
            <p class="go">
                <button type="button" on:click=handler(move |_| { page::replace("/"); page::reload(); })>"重新开始"</button>
                <span class="aside">"或者直接关闭这个窗口"</span>
            </p>
        </section>
    }
}

fn words(left: Option<&[String]>) -> (&'static str, String) {
    match left {
        None => (
            "本机的内容已在另一个窗口清除",
            "这个窗口已停止读写，请关闭它。是否清除干净，看做清除的那个窗口。".to_owned(),
        ),
        Some([]) => (
            "本机的内容已全部清除",
            "清除以后又逐项查看了一遍：数据库、本站存储、程序缓存、离线服务，都没有本程序的内容了。"
                .to_owned(),
        ),
        Some(left) => (
            "还有一些没有清除掉",
            format!(
                "清除以后又逐项查看了一遍，还剩下 {} 项。请关闭本程序的其他窗口，点“重新开始”，到“设置”里再清除一次；仍清不掉的，请在浏览器设置里清除本站的数据。",
                left.len()
            ),
        ),
    }
}
