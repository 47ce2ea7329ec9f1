//! Files were opened: what each is stands here, and nothing is written before a press.

use std::sync::Arc;

use leptos::ev::Event;
use leptos::prelude::*;

use super::focus_soon;
use crate::app::{Arrived, Door, Incoming, Offer, Taking};
use crate::browser::page;
use crate::ui::app::on_cleanup_local;
use crate::ui::desk::Desk;
use crate::ui::erase::{CollectAny, block, handler, spawn};
use crate::ui::open;
use crate::value::excerpt;

/// The question; there is only one at a time.
const DIALOG: &str = "asked";

#[component]
pub(crate) fn Ask(desk: Desk) -> impl IntoView {
    block(move || {
        let several = open::to_ask().all();
        match open::offered().get() {
            Some(offer) => Some(view! { <Question desk=desk offer=offer/> }.into_any()),
            None if !several.is_empty() => {
                Some(view! { <Row desk=desk several=several/> }.into_any())
            }
            None => None,
        }
    })
}

/// A paper that came, beside what is here.
#[component]
fn Question(desk: Desk, offer: Arc<Offer>) -> impl IntoView {
    // Closed before it is gone, it gives the focus back.
    let close = || {
        page::close_dialog(DIALOG);
        open::offered().set(None);
    };
    let button = |nth: usize, taking: Taking| {
        let offer = Arc::clone(&offer);
        let take = move |_| {
            close();
            let offer = Arc::clone(&offer);
            spawn(async move { open::take_in(desk, &offer, taking).await });
        };
        let class = if nth == 0 { "primary" } else { "" };
        view! { <button type="button" class=class on:click=handler(take)>{taking.label()}</button> }
    };
    let takings = offer.takings().iter().enumerate();
    let buttons = takings
        .map(|(nth, taking)| button(nth, *taking))
        .collect_any();
    let line = |(label, says): (&'static str, String)| {
        view! { <div><dt>{label}</dt><dd translate="no">{says}</dd></div> }
    };
    let lines = offer.lines().into_iter().map(line).collect_any();
    let cancel = move |event: Event| {
        event.prevent_default();
        close();
    };
    page::show_dialog_soon(DIALOG);
    view! {
        <dialog id=DIALOG class="import ask" aria-labelledby="ask" on:cancel=handler(cancel)>
            <h2 id="ask" tabindex="-1" autofocus>{offer.title()}</h2>
            <dl class="offer">{lines}</dl>
            {offer.says().map(|says| view! { <p>{says}</p> }.into_any())}
            <p class="go">
                {buttons}
                <button type="button" class="link" on:click=handler(move |_| close())>"不打开"</button>
            </p>
        </dialog>
    }
}

/// Files that came together, or one that is used only when that is pressed. They stay in sight while one of them is looked at.
#[component]
fn Row(desk: Desk, several: Vec<Arrived>) -> impl IntoView {
    let close = || open::to_ask().clear();
    let title = match several.len() {
        1 => several[0].what.label().to_owned(),
        some => format!("来了 {some} 个文件"),
    };
    let lines = several.into_iter().enumerate();
    let lines = lines
        .map(|(nth, arrived)| line(desk, nth, arrived))
        .collect_any();
    focus_soon("came");
    on_cleanup_local(page::on_escape(close));
    view! {
        <section class="came" aria-labelledby="came">
            <h2 id="came" tabindex="-1">{title}</h2>
            <ul>{lines}</ul>
            <p class="go"><button type="button" class="link" on:click=handler(move |_| close())>"不打开了"</button></p>
        </section>
    }
}

/// One of them: what it is, and the way to open it; the others wait meanwhile.
fn line(desk: Desk, nth: usize, arrived: Arrived) -> AnyView {
    if let Incoming::Refused(why) = &arrived.what {
        return view! { <li><p>{why.to_string()}</p></li> }.into_any();
    }
    let name = excerpt(&arrived.name);
    let what = arrived.what.label();
    let (does, hint) = match arrived.what {
        Incoming::Notice(_) => (
            "按它显示",
            "用了以后，首页和期限按这份通知显示，不再按网站自带的；可以撤销。",
        ),
        _ => ("打开", ""),
    };
    let act = move |_| {
        let Some(arrived) = open::to_ask().take_out(nth) else {
            return;
        };
        match arrived.what {
            Incoming::Notice(text) => open::go_by(desk, &text),
            _ => spawn(async move { open::lead(desk, Door::Open, arrived).await }),
        }
    };
    view! {
        <li>
            <p><span translate="no">{name}</span>{format!("：{what}")}</p>
            {(!hint.is_empty()).then(|| view! { <p class="hint">{hint}</p> }.into_any())}
            <button type="button" on:click=handler(act)>{does}</button>
        </li>
    }
    .into_any()
}
