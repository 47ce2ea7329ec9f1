//! What stands above a paper when something is the matter with it: not stored, held by another window, laid aside, barred.

use leptos::prelude::*;

use super::barred::BarredNotice;
use crate::edge::file;
use crate::ui::erase::{handler, memo, spawn, when};
use crate::ui::session::Session;

/// Each is there only while it is so.
pub(crate) fn notices(session: Session) -> AnyView {
    view! {
        <Refused session=session/>
        <Held session=session/>
        <Aside session=session/>
        <BarredNotice session=session/>
    }
    .into_any()
}

/// What is typed could not be stored: typing goes on in memory, and a file can be taken.
#[component]
fn Refused(session: Session) -> impl IntoView {
    let why = memo(move || {
        session
            .saver
            .with(|saver| saver.refusal().map(str::to_owned))
    });
    let take = move |_| {
        let (name, text) = session.draft_file();
        if let Err(why) = file::download(&name, "application/json", &text) {
            session.desk.say(why.to_string(), None);
        }
    };
    view! {
        {when(move || why.with(Option::is_some), move || view! {
            <p class="trouble" role="alert">
                {move || why.get()}
                " 可以接着填，关闭本页以前请先"
                <button type="button" class="link" on:click=handler(take)>"下载草稿文件"</button>
            </p>
        })}
    }
}

/// Another window edits this paper.
#[component]
fn Held(session: Session) -> impl IntoView {
    let take = move |_| session.take_over();
    if let Some(fingerprint) = &session.received {
        let says = format!(
            "这份{}来自收到的签名文件（内容指纹 {fingerprint}），只供查看和核对，不能改。",
            session.form.short
        );
        return view! { <p class="barred">{says}</p> }.into_any();
    }
    view! {
        {when(move || session.held.get(), move || view! {
            <p class="trouble" role="alert">
                "这份表正在另一个窗口里编辑，这里只能看，免得互相覆盖。"
                <button type="button" class="link" on:click=handler(take)>"改在这里继续编辑"</button>
            </p>
        })}
    }
    .into_any()
}

/// Edits that did not fit what is stored: nothing is thrown away, the user chooses.
#[component]
fn Aside(session: Session) -> impl IntoView {
    let keep = move |_| {
        spawn(async move { session.keep_aside().await });
    };
    view! {
        {when(move || session.aside.with(Option::is_some) && !session.held.get(), move || view! {
            <p class="trouble" role="alert">
                "有一些上次没来得及保存的文字，与现在存着的不同，没有覆盖。"
                <button type="button" class="link" on:click=handler(keep)>"另存为一份，留着对照"</button>
                <button type="button" class="link" on:click=handler(move |_| session.take_aside())>"用它替换现在的"</button>
            </p>
        })}
    }
}
