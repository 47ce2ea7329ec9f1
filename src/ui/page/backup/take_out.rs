//! 全部导出: what goes along, counted, and the file.

use leptos::prelude::*;

use crate::edge::file;
use crate::export::backup::Bundle;
use crate::ui::desk::{Desk, Extent, name_of};
use crate::ui::erase::{block, effect, handler, spawn};
use crate::ui::part::ReminderLine;

/// What is shown in the app's own files of who wrote them.
const VERSION: &str = env!("CARGO_PKG_VERSION");

#[component]
pub(super) fn TakeOut(desk: Desk) -> impl IntoView {
    let keys = RwSignal::new(false);
    let counted = RwSignal::new(None::<Result<String, String>>);
    effect(move || {
        let extent = Extent::All { keys: keys.get() };
        // Whatever is brought in below is counted anew.
        desk.anew.track();
        spawn(async move {
            let bundle = desk.bundle(&extent).await;
            counted.try_set(Some(bundle.map(|bundle| says(&bundle))));
        });
    });
    let told = RwSignal::new(String::new());
    let take = move |_| {
        let extent = Extent::All {
            keys: keys.get_untracked(),
        };
        spawn(async move {
            let done = hand_over(desk, &extent).await;
            told.try_set(done.unwrap_or_else(|why| why));
        });
    };
    view! {
        <h2>"全部导出"</h2>
        <p>{block(move || match counted.get() {
            None => "正在清点…".into_any(),
            Some(Ok(says) | Err(says)) => says.into_any(),
        })}</p>
        <ReminderLine desk=desk leads=false/>
        <WithKeys keys=keys/>
        <p class="hint">"文件没有加密，请像对待文稿本身一样保管。"</p>
        <p class="go"><button type="button" class="primary" on:click=handler(take)>"全部导出"</button></p>
        <p role="status">{move || told.get()}</p>
    }
}

/// Keys that sign stay where they are unless they are asked for.
#[component]
fn WithKeys(keys: RwSignal<bool>) -> impl IntoView {
    let flip = move |event| keys.set(event_target_checked(&event));
    view! {
        <label class="check">
            <input type="checkbox" prop:checked=move || keys.get() on:change=handler(flip)/>
            <span>"连同签名钥匙"</span>
        </label>
        <p class="hint">{move || if keys.get() {
            "拿到这个文件的人，可以签出与您一样的签名：只交给自己，不要放在共用的地方。"
        } else {
            "不带钥匙时，换到别处会另生成一把，以前签的文件不受影响。"
        }}</p>
    }
}

/// Hands the file over, and notes what it carried. Whether it was saved no page is told.
async fn hand_over(desk: Desk, extent: &Extent) -> Result<String, String> {
    let bundle = desk.bundle(extent).await?;
    let name = name_of(&bundle, None);
    let text = bundle.write(VERSION);
    file::download(&name, "application/json", &text).map_err(|why| why.to_string())?;
    let carried = bundle.counts().says();
    desk.backed_up(bundle.made);
    Ok(format!(
        "已交给浏览器下载：{name}（{carried}）。请到下载文件夹里看一眼它在不在，再存到优盘或别的地方。"
    ))
}

fn says(bundle: &Bundle) -> String {
    let carried = bundle.counts().says();
    match (carried.is_empty(), bundle.left_out) {
        (true, _) => "本机还没有内容。".to_owned(),
        (false, 0) => format!("带走：{carried}。"),
        (false, some) => {
            format!("带走：{carried}。一个文件放不下，最早的 {some} 版以前的版本没有放进。")
        }
    }
}

/// 导出这个试点: the same file with one pilot, to be sent to a colleague.
#[component]
pub(crate) fn TakeOne(desk: Desk, pilot: Memo<crate::dossier::Pilot>) -> impl IntoView {
    let take = move |_| {
        spawn(async move {
            if let Err(why) = one(desk, &pilot.get_untracked()).await {
                desk.say(why, None);
            }
        });
    };
    view! {
        <p class="go"><button type="button" on:click=handler(take)>"导出这个试点"</button>
        <span class="hint">"各表、试点记录和以前的版本放进一个文件，可以发给同事，在“备份与恢复”里导入。"</span></p>
    }
}

async fn one(desk: Desk, pilot: &crate::dossier::Pilot) -> Result<(), String> {
    let bundle = desk.bundle(&Extent::Pilot(pilot.id.clone())).await?;
    let name = name_of(&bundle, Some(pilot));
    let text = bundle.write(VERSION);
    file::download(&name, "application/json", &text).map_err(|why| why.to_string())?;
    desk.say(
        format!("已交给浏览器下载：{}", bundle.counts().says()),
        None,
    );
    Ok(())
}
