//! 备份与恢复: everything out as one file, a file back in with a choice for each paper, and what was laid aside.

mod arrived;
mod aside;
mod bring_in;
mod sealed;
mod take_out;

use leptos::prelude::*;

use super::Title;
use crate::ui::desk::desk;
use crate::ui::erase::either;
use crate::ui::part::UnreadList;
use aside::LaidAside;
use bring_in::BringIn;
pub(super) use take_out::TakeOne;
use take_out::TakeOut;

#[component]
pub(crate) fn BackupPage() -> impl IntoView {
    let desk = desk();
    view! {
        <section class="column wide-column">
            <Title text="备份与恢复"/>
            <p class="lead">"换电脑、换浏览器、换网址以前，或每过一阵，把本机的全部内容存成一个文件；在另一处导入，就能接着做。文件只留在本机，由您自己带走。"</p>
            {either(move || desk.ready.get(), move || view! {
                <UnreadList desk=desk here=false/>
                <TakeOut desk=desk/>
                <BringIn desk=desk/>
                <LaidAside desk=desk/>
            }, move || view! { <p class="wait">"正在读取…"</p> })}
        </section>
    }
}
