//! What is stored here and cannot be read, with its text, and what mends it.

use leptos::prelude::*;

use crate::archive::backup::{Mending, Unread};
use crate::browser::file;
use crate::dossier::Record;
use crate::paper::file_name;
use crate::ui::desk::Desk;
use crate::ui::erase::{CollectAny, block, handler, memo, spawn, when, words};
use crate::ui::route::Page;

/// Everything that cannot be read, or only the paper that the page is of.
#[component]
pub(crate) fn UnreadList(desk: Desk, here: bool) -> impl IntoView {
    let shown = memo(move || {
        let mut all = desk.unread.get();
        all.retain(|unread| !here || is_here(desk, unread));
        all
    });
    view! {
        {when(move || !shown.with(Vec::is_empty), move || view! {
            <div class="unread" role="alert">
                <h2>{words(move || format!("有 {} 份记录读不出来；没有删除，也没有被覆盖", shown.with(Vec::len)))}</h2>
                <ul>{block(move || shown.get().into_iter().map(|unread| view! { <One desk=desk unread=unread/> }).collect_any())}</ul>
            </div>
        })}
    }
}

fn is_here(desk: Desk, unread: &Unread) -> bool {
    desk.route.with(|route| match &route.page {
        Page::Paper { pilot, form, .. } => unread.key == format!("{pilot}/{}", form.key()),
        _ => false,
    })
}

#[component]
fn One(desk: Desk, unread: Unread) -> impl IntoView {
    let pilot = unread
        .pilot()
        .map(|id| desk.name_of(id))
        .unwrap_or_default();
    let what = unread.what(&pilot);
    let mending = RwSignal::new(None::<Mending>);
    if !unread.newer {
        let looked = unread.clone();
        spawn(async move {
            match desk.mending(&looked).await {
                Ok(found) => drop(mending.try_set(Some(found))),
                Err(why) => desk.say(why.to_string(), None),
            }
        });
    }
    let raw = unread.clone();
    let take = move |_| take_raw(desk, &raw.key, &raw.text);
    let why = unread.why.clone();
    let name = what.clone();
    view! {
        <li>
            <p><strong>{what}</strong>{format!("：{why}。")}</p>
            <p class="go">
                <button type="button" on:click=handler(take)>"下载原文"<span class="hidden">{format!("：{name}")}</span></button>
                {block(move || mending.get().map(|mending| view! { <Mend desk=desk unread=unread.clone() mending=mending/> }.into_any()))}
            </p>
        </li>
    }
}

#[component]
fn Mend(desk: Desk, unread: Unread, mending: Mending) -> impl IntoView {
    let says = says(&unread, &mending);
    let mend = move |_| {
        let (unread, mending) = (unread.clone(), mending.clone());
        spawn(async move { desk.mend(unread, mending).await });
    };
    view! { <button type="button" on:click=handler(mend)>{says}</button> }
}

fn says(unread: &Unread, mending: &Mending) -> String {
    let record = match mending {
        Mending::Version(text) => Record::read(text).ok(),
        _ => None,
    };
    match (mending, record) {
        (_, Some(record)) => format!(
            "恢复成上一版（{}，第 {} 次保存）",
            record.saved.minute(),
            record.rev
        ),
        (Mending::Version(_), None) => "用上一版和各表恢复登记".to_owned(),
        (Mending::Papers, _) => "按各表重建登记".to_owned(),
        (Mending::Empty, _) if unread.pilot().is_some() => {
            "没有以前的版本；单独留存原文，重新填写".to_owned()
        }
        (Mending::Empty, _) => "单独留存旧钥匙，下次签名另生成一把".to_owned(),
    }
}

/// Hands a text that cannot be read over as a file, exactly as it stands.
pub(crate) fn take_raw(desk: Desk, key: &str, text: &str) {
    let name = file_name(&["原文", &key.replace('/', "-")], "txt");
    if let Err(why) = file::download(&name, "text/plain", text) {
        desk.say(why.to_string(), None);
    }
}
