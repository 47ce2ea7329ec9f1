//! The first question on a local file, where all local pages share one store: how to keep what is typed.

use leptos::prelude::*;

use super::Title;
use crate::ui::desk::Desk;
use crate::ui::erase::{either, handler};
use crate::ui::part::NewSecret;

#[component]
pub(super) fn Start(desk: Desk, plain: usize) -> impl IntoView {
    let sealing = RwSignal::new(false);
    let there = (plain > 0).then(|| {
        let says = format!(
            "这里已有 {plain} 个没有加密的试点。设口令会把它们一并加密；选第二种，这次看不到它们，它们原样留着。"
        );
        view! { <p class="barred">{says}</p> }.into_any()
    });
    view! {
        <section class="column start">
            <Title text="这台电脑上怎样保存"/>
            <p class="lead">"本页是从本机文件打开的。从文件打开的网页在这个浏览器里共用一个存储区，别的网页文件也读得到，所以不加密的内容不往里存。请选一种："</p>
            {there}
            <section class="way">
                <h2>"设一个口令，加密存在这台电脑上"</h2>
                <p>"自动保存，下次输入口令接着填。口令只在您那里，忘了谁也恢复不了。适合自己用的电脑。"</p>
                {either(move || sealing.get(), move || view! { <NewSecret desk=desk change=false/> }, move || view! {
                    <p class="go"><button type="button" class="primary" on:click=handler(move |_| sealing.set(true))>"设口令"</button></p>
                })}
            </section>
            <section class="way">
                <h2>"只记在内存里，存成文件带走"</h2>
                <p>"这台电脑上什么也不留。关闭或刷新就没有了，要自己下载草稿文件，下次从文件打开接着填。适合共用的电脑和 U 盘。"</p>
                <p class="go"><button type="button" on:click=handler(move |_| desk.keep_in_memory())>"只记在内存里"</button></p>
            </section>
        </section>
    }
}
