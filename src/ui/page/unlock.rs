//! A locked store: its passphrase is asked for, at any address.

use leptos::prelude::*;

use super::Title;
use crate::export::vault::Passphrase;
use crate::ui::desk::Desk;
use crate::ui::erase::{handler, spawn, when};
use crate::ui::part::{Secret, SecretBox, WipeHere, Working};

#[component]
pub(super) fn Unlock(desk: Desk) -> impl IntoView {
    let secret = Secret::new();
    let why = RwSignal::new(None::<String>);
    let busy = RwSignal::new(false);
    let open = move || {
        if busy.get_untracked() {
            return;
        }
        let passphrase = Passphrase::tried(&secret.text.get_untracked());
        busy.set(true);
        why.set(None);
        spawn(async move {
            let done = desk.unlock(passphrase).await;
            busy.try_set(false);
            match done {
                Ok(()) => drop(secret.take()),
                Err(told) => drop(why.try_set(Some(told))),
            }
        });
    };
    view! {
        <section class="column unlock">
            <Title text="已锁定，请输入口令"/>
            <p class="lead">"这台电脑上的内容是用口令加密保存的，打开以后接着填。"</p>
            <SecretBox id="secret" label="口令" secret=secret done=open/>
            {when(move || why.with(Option::is_some), move || view! { <p class="trouble" role="alert">{move || why.get()}</p> })}
            <p class="go"><button type="button" class="primary" disabled=busy on:click=handler(move |_| open())>"打开"</button></p>
            <Working on=busy/>
            <Forgotten desk=desk/>
        </section>
    }
}

#[component]
fn Forgotten(desk: Desk) -> impl IntoView {
    view! {
        <details class="others">
            <summary>"忘了口令，或者内容不是您的"</summary>
            <p>"口令没有存在任何地方，忘了谁也恢复不了，加密的内容也就打不开了。可以："</p>
            <ul>
                <li>"不动它，这次只记在内存里，从备份、草稿或签名文件打开接着填。"</li>
                <li>"清除它，重新开始；手头的备份、草稿和签名文件照样能打开。"</li>
            </ul>
            <p class="go"><button type="button" on:click=handler(move |_| desk.keep_in_memory())>"这次只记在内存里"</button></p>
            <WipeHere desk=desk/>
        </details>
    }
}
