//! A locked store: its passphrase is asked for, at any address.

use leptos::prelude::*;

use super::Title;
use crate::ui::desk::Desk;
use crate::ui::erase::handler;
use crate::ui::part::{Attempt, AttemptView, Secret, SecretBox, WipeHere};
use crate::vault::Passphrase;

#[component]
pub(super) fn Unlock(desk: Desk) -> impl IntoView {
    let (secret, attempt) = (Secret::new(), Attempt::new());
    let open = move || {
        let passphrase = Passphrase::tried(&secret.typed());
        attempt.make(async move {
            desk.unlock(passphrase).await?;
            secret.take();
            Ok(())
        });
    };
    view! {
        <section class="column unlock">
            <Title text="已锁定，请输入口令"/>
            <p class="lead">"这台电脑上的内容是用口令加密保存的，打开以后接着填。"</p>
            <SecretBox id="secret" label="口令" secret=secret done=open/>
            <AttemptView attempt=attempt button="打开" act=open/>
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
