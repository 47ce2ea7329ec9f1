//! The paper to be printed, with what to choose in the print window.

use leptos::prelude::*;

use super::Title;
use super::paper_code::cover_code;
use super::word::WordButton;
use super::word_in::WordIn;
use crate::browser::print;
use crate::form::Form;
use crate::ui::desk::desk;
use crate::ui::erase::{block, effect, handler, words};
use crate::ui::session::Session;
use crate::ui::sheet::{Ink, Leaves, Reasons};

#[component]
pub(crate) fn Print(session: Session) -> impl IntoView {
    let mark = move || session.paper_mark();
    effect(move || {
        let mark = mark();
        print::set_foot(&mark.foot(), mark.counts_pages());
    });
    on_cleanup(|| print::set_foot("", false));
    let code = block(move || mark().code().and_then(cover_code));
    view! {
        <section class="wide">
            <div class="column screen-only">
                <Title text="打印"/>
                <p class="lead">{words(move || mark().words())}</p>
                <Advice form=session.form/>
                <p class="go"><PrintButton/><WordButton session=session/></p>
                <p class="hint">"Word 文件与这里的各页同一内容、同一版面，可以在 Word 或 WPS 里接着改；在那里改了的，可以用“从 Word 读入”逐栏取回来；签名不包括 Word 文件。"</p>
                <WordIn session=session/>
            </div>
            <div class="sheet paper" data-demonstration=session.is_demonstration().to_string() data-across=move || mark().across()>
                <Leaves form=session.form ink=Ink::Print(session) on_cover=code/>
                <Reasons session=session/>
                <p class="foot-mark">{words(move || mark().foot())}</p>
            </div>
        </section>
    }
}

/// Opens the browser's print window; where that is not possible, says how to open it.
#[component]
pub(crate) fn PrintButton() -> impl IntoView {
    let desk = desk();
    let act = move |_| {
        if let Err(why) = print::print() {
            desk.say(why.to_string(), None);
        }
    };
    view! { <button type="button" class="primary" on:click=handler(act)>"打印"</button> }
}

/// What to choose in the browser's print window.
#[component]
pub(crate) fn Advice(form: &'static Form) -> impl IntoView {
    let copies = form
        .copies()
        .map(|copies| view! { <li>{copies}"。"</li> }.into_any());
    view! {
        <ul class="advice">
            <li>"纸张 A4，缩放 100 %（不要选“适合页面”），双面。"</li>
            {copies}
            <li>"边距选“默认”。较旧的浏览器不印页码，可在打印窗口里勾选“页眉和页脚”。"</li>
            <li>"盖章、负责人签名和旁边的日期留空，由各单位在纸上办理。"</li>
        </ul>
    }
}
