//! Earlier versions of a paper: looked at, and brought back.

use std::sync::Arc;

use leptos::prelude::*;

use super::Title;
use crate::dossier::Record;
use crate::ui::erase::{CollectAny, block, handler, spawn};
use crate::ui::session::Session;
use crate::ui::sheet::{Ink, Leaves};

#[component]
pub(crate) fn Versions(session: Session) -> impl IntoView {
    let versions = RwSignal::new(None::<Vec<Record>>);
    let shown = RwSignal::new(None::<Record>);
    spawn(async move {
        let found = session.earlier().await;
        versions.try_set(Some(found));
    });
    let item = move |record: Record| {
        let (looked, brought) = (record.clone(), record.clone());
        view! {
            <li>
                <span>{record.saved.minute()}</span>
                <span class="aside">{format!("第 {} 次保存", record.rev)}</span>
                <button type="button" class="link" on:click=handler(move |_| shown.set(Some(looked.clone())))>"看一看"</button>
                <button type="button" class="link" on:click=handler(move |_| bring(session, &brought))>"恢复成这一版"</button>
            </li>
        }
    };
    view! {
        <section class="wide">
            <div class="column">
                <Title text="以前的版本"/>
                <p class="lead">"编辑时每十分钟留一版，定稿、恢复、替换以前也各留一版，最多 30 版。恢复以后，现在的内容也会留作一版。"</p>
                {block(move || match versions.get() {
                    None => view! { <p class="wait">"正在读取…"</p> }.into_any(),
                    Some(list) if list.is_empty() => view! { <p>"还没有以前的版本。"</p> }.into_any(),
                    Some(list) => view! { <ul class="versions">{list.into_iter().map(item).collect_any()}</ul> }.into_any(),
                })}
            </div>
            {block(move || shown.get().map(|record| view! { <Looked session=session record=record/> }.into_any()))}
        </section>
    }
}

#[component]
fn Looked(session: Session, record: Record) -> impl IntoView {
    let made = record.saved.minute();
    view! {
        <h2 class="column">{format!("{made} 的版本，只看不改")}</h2>
        <div class="sheet"><Leaves form=session.form ink=Ink::still(record.paper)/></div>
    }
}

fn bring(session: Session, record: &Record) {
    let before = session.paper();
    let said = format!("已恢复成 {} 的版本", record.saved.minute());
    let undo = Arc::new(move || {
        if session.is_open() {
            session.replace(before.clone(), || ());
        }
    });
    session.replace(record.paper.clone(), move || {
        session.desk.say(said, Some(undo));
    });
}
