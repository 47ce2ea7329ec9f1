//! 设置: the passphrase and the lock of this machine, and removing everything from a shared one.

use leptos::prelude::*;

use super::Title;
use crate::browser::{page, prefs};
use crate::ui::desk::{Desk, desk};
use crate::ui::erase::{CollectAny, block, handler};
use crate::ui::part::{Attempt, AttemptView, NewSecret, Secret, SecretBox, WipeHere};
use crate::vault::{LockAfter, Mode, Passphrase};

#[component]
pub(crate) fn Settings() -> impl IntoView {
    let desk = desk();
    view! {
        <section class="column settings">
            <Title text="设置"/>
            <h2>"字号和对比"</h2>
            <Large/>
            <h2>"口令"</h2>
            {block(move || match desk.mode() {
                Some(Mode::Sealed) => view! { <Sealed desk=desk/> }.into_any(),
                Some(Mode::Memory) => view! { <p>"这次只记在内存里，这台电脑上什么也不存，用不着口令；签名用的钥匙也只在这一页里，下次打开换一把新的。要改为加密保存，请先下载文件，再刷新本页重新选择。"</p> }.into_any(),
                _ => view! { <Plain desk=desk/> }.into_any(),
            })}
            <h2>"共用电脑"</h2>
            <p>"用完别人也用的电脑，可以把本程序在这个浏览器里的内容全部清除，并当场查看是否清干净。"</p>
            <WipeHere desk=desk/>
        </section>
    }
}

/// The preference that keeps large type; public/able.js looks for it before anything is drawn.
const LARGE: &str = "large";

/// Large type and strong contrast by one switch, for this browser.
#[component]
fn Large() -> impl IntoView {
    let large = RwSignal::new(prefs::get(LARGE).is_some());
    let flip = move |_| {
        large.update(|large| *large = !*large);
        let wanted = large.get_untracked();
        page::enlarge(wanted);
        // A choice that cannot be kept holds until the page is left.
        if wanted {
            prefs::set(LARGE, "on").ok();
        } else {
            prefs::remove(LARGE);
        }
    };
    view! {
        <label class="check">
            <input type="checkbox" prop:checked=large on:change=handler(flip)/>
            <span>"大字：字放大，文字和线条加深"</span>
        </label>
        <p class="hint">"记在这个浏览器里；打印出来的表不变。深色由系统的设置决定。"</p>
    }
}

#[component]
fn Plain(desk: Desk) -> impl IntoView {
    view! {
        <p>"现在没有设口令：能用这个浏览器的人都能看到里面的内容。设了以后，试点、草稿、版本、签名钥匙和输入记录都加密保存，每次打开要输入口令。"</p>
        <p class="hint">"口令忘了谁也恢复不了，请先下载文件留底。此前没有加密时存过的内容，浏览器的数据文件里可能还留有残迹，过一阵才被覆盖。"</p>
        <NewSecret desk=desk change=false/>
    }
}

#[component]
fn Sealed(desk: Desk) -> impl IntoView {
    let choice = move |after: LockAfter| {
        view! {
            <label class="check">
                <input type="radio" name="lock" value=after.key()
                    prop:checked=move || desk.lock_after.get() == after
                    on:change=handler(move |_| desk.choose_lock(after))/>
                <span>{after.words()}</span>
            </label>
        }
    };
    view! {
        <p>"已设口令，这台电脑上的内容都是加密保存的。"</p>
        <p class="go"><button type="button" class="primary" on:click=handler(move |_| desk.lock())>"立即锁定"</button></p>
        <fieldset class="locks">
            <legend>"自动锁定"</legend>
            {LockAfter::ALL.into_iter().map(choice).collect_any()}
        </fieldset>
        <details class="others"><summary>"换口令"</summary><NewSecret desk=desk change=true/></details>
        // On a local file nothing is kept in the clear.
        {(!page::is_local_file()).then(|| view! {
            <details class="others"><summary>"去掉口令"</summary><Remove desk=desk/></details>
        }.into_any())}
    }
}

#[component]
fn Remove(desk: Desk) -> impl IntoView {
    let (secret, attempt) = (Secret::new(), Attempt::new());
    let act = move || {
        let old = Passphrase::tried(&secret.typed());
        attempt.make(async move {
            desk.remove_passphrase(old).await?;
            desk.say("口令已去掉，内容不再加密", None);
            Ok(())
        });
    };
    view! {
        <p>"去掉以后，能用这个浏览器的人都能看到里面的内容。"</p>
        <SecretBox id="remove-secret" label="现在的口令" secret=secret done=act/>
        <AttemptView attempt=attempt button="去掉口令" primary=false act=act/>
    }
}
