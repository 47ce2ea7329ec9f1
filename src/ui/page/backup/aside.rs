//! The texts laid aside because they could not be read: taken along as they stand, thrown away by hand only.

use leptos::prelude::*;

use crate::dossier::{Aside, Kept};
use crate::form::FormId;
use crate::ui::desk::Desk;
use crate::ui::erase::{CollectAny, block, effect, handler, spawn, when};
use crate::ui::part::take_raw;

#[component]
pub(super) fn LaidAside(desk: Desk) -> impl IntoView {
    let all = RwSignal::new(Vec::<(String, String)>::new());
    effect(move || {
        // Whatever mends, brings something in or throws something away says so there.
        desk.anew.track();
        spawn(async move {
            let found = desk.laid_aside().await;
            all.try_set(found);
        });
    });
    view! {
        {when(move || !all.with(Vec::is_empty), move || view! {
            <h2>"单独留存的原文"</h2>
            <p>"读不出来的记录原样留在这里，不会自动删除。可以下载后交给维护人员，或用记事本打开，把里面的文字抄出来。"</p>
            <ul class="versions">{block(move || all.get().into_iter().map(|stored| view! { <One desk=desk stored=stored/> }).collect_any())}</ul>
        })}
    }
}

/// One of them: where it stands, and the text that stands there.
#[component]
fn One(desk: Desk, stored: (String, String)) -> impl IntoView {
    let aside = Aside::read(&stored.0, &stored.1);
    let name = name(desk, &aside);
    let says = format!("{} · {}", aside.at.minute(), aside.why);
    let take = move |_| take_raw(desk, &aside.key, &aside.text);
    let throw = move |_| {
        let stored = stored.clone();
        spawn(async move { desk.throw_aside(stored).await });
    };
    view! {
        <li>
            <span>{name.clone()}</span>
            <span class="aside">{says}</span>
            <button type="button" class="link" on:click=handler(take)>"下载原文"<span class="hidden">{format!("：{name}")}</span></button>
            <button type="button" class="link" on:click=handler(throw)>"彻底清除"<span class="hidden">{format!("：{name}")}</span></button>
        </li>
    }
}

fn name(desk: Desk, aside: &Aside) -> String {
    let mut words = aside.key.split('/');
    let pilot = words.next().unwrap_or_default();
    let form = words.next().and_then(FormId::from_key);
    match (Kept::from_key(&aside.kept), form) {
        (Some(Kept::Paper | Kept::Journal), Some(form)) => {
            let short = form.form().short;
            format!("{}的{short}（{}）", desk.name_of(pilot), aside.label())
        }
        (Some(Kept::Pilot), _) => format!("{}的登记和记录", desk.name_of(pilot)),
        _ => format!("{}（{}）", aside.label(), aside.key),
    }
}
