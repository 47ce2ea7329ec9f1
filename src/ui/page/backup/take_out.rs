//! 全部导出: what goes along, counted, and the file.

use leptos::prelude::*;

use crate::app::workspace::Extent;
use crate::archive::backup::Bundle;
use crate::browser::{file, wrapping};
use crate::ui::desk::{Desk, name_of};
use crate::ui::erase::{block, effect, either, handler, spawn, words};
use crate::ui::part::{Attempt, AttemptView, Choosing, ChoosingView, ReminderLine};
use crate::vault::Passphrase;

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
    let (locked, choosing, attempt) = (RwSignal::new(false), Choosing::new(), Attempt::new());
    let take = move || {
        let extent = Extent::All {
            keys: keys.get_untracked(),
        };
        let passphrase = match locked
            .get_untracked()
            .then(|| choosing.chosen())
            .transpose()
        {
            Ok(passphrase) => passphrase,
            Err(bad) => return attempt.refuse(bad),
        };
        told.set(String::new());
        attempt.make(async move {
            let says = hand_over(desk, &extent, passphrase.as_ref()).await?;
            choosing.forget();
            told.try_set(says);
            Ok(())
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
        <Locking locked=locked choosing=choosing attempt=attempt take=take/>
        <AttemptView attempt=attempt button="全部导出" act=take/>
        <p role="status">{words(move || told.get())}</p>
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
        <p class="hint">{words(move || if keys.get() {
            "拿到这个文件的人，可以签出与您一样的签名：只交给自己，不要放在共用的地方。"
        } else {
            "不带钥匙时，换到别处会另生成一把，以前签的文件不受影响。"
        }.to_owned())}</p>
    }
}

/// A file that leaves the house may be put under a passphrase.
#[component]
fn Locking(
    locked: RwSignal<bool>,
    choosing: Choosing,
    attempt: Attempt,
    #[prop(into)] take: Callback<()>,
) -> impl IntoView {
    let flip = move |event| {
        locked.set(event_target_checked(&event));
        choosing.forget();
    };
    view! {
        <label class="check">
            <input type="checkbox" prop:checked=move || locked.get() on:change=handler(flip)/>
            <span>"用口令加密这个文件"</span>
        </label>
        {either(move || locked.get(), move || view! {
            <div class="new-secret">
                <p class="hint">"口令只管这个文件，与本机的口令无关；忘了谁也打不开它，请写在别处收好。"</p>
                <ChoosingView choosing=choosing label="给文件设的口令" attempt=attempt done=take/>
            </div>
        }, || view! { <p class="hint">"不加密的文件，请像对待文稿本身一样保管。"</p> })}
    }
}

/// Hands the file over, and notes what it carried. Whether it was saved no page is told.
async fn hand_over(
    desk: Desk,
    extent: &Extent,
    passphrase: Option<&Passphrase>,
) -> Result<String, String> {
    let bundle = desk.bundle(extent).await?;
    if bundle.items.is_empty() {
        return Err(says(&bundle));
    }
    let name = name_of(&bundle, None);
    let mut text = bundle.write(VERSION);
    if let Some(passphrase) = passphrase {
        let locked = wrapping::lock(&text, passphrase).await;
        text = locked.map_err(|why| why.to_string())?.write();
    }
    file::download(&name, "application/json", &text).map_err(|why| why.to_string())?;
    let carried = bundle.counts().says();
    desk.backed_up(bundle.made);
    let locked = if passphrase.is_some() {
        "已用口令加密，"
    } else {
        ""
    };
    Ok(format!(
        "{locked}已交给浏览器下载：{name}（{carried}）。请到下载文件夹里看一眼它在不在，再存到优盘或别的地方。"
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
    desk.unfiled.update(|unfiled| unfiled.let_go(&pilot.id));
    desk.say(
        format!("已交给浏览器下载：{}", bundle.counts().says()),
        None,
    );
    Ok(())
}
