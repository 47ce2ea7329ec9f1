//! Choosing a passphrase: thought up by the user or by us, typed twice, and what it means said before.

use leptos::prelude::*;

use super::{Attempt, AttemptView, Secret, SecretBox};
use crate::edge::entropy;
use crate::export::vault::{Passphrase, SHORTEST, spelt};
use crate::ui::desk::Desk;
use crate::ui::erase::{handler, when};

#[component]
pub(crate) fn NewSecret(
    desk: Desk,
    /// Whether the old one is asked for, and changed.
    change: bool,
) -> impl IntoView {
    let (old, new, again) = (Secret::new(), Secret::new(), Secret::new());
    let drawn = RwSignal::new(None::<String>);
    let attempt = Attempt::new();
    let think = move |_| match entropy::bytes() {
        Ok(entropy) => {
            let words = spelt(entropy);
            new.text.set(words.clone());
            new.shown.set(true);
            again.take();
            drawn.set(Some(words));
        }
        Err(error) => attempt.refuse(error.to_string()),
    };
    let act = move || {
        let typed = (new.text.get_untracked(), again.text.get_untracked());
        let chosen = match Passphrase::chosen(&typed.0, &typed.1) {
            Ok(chosen) => chosen,
            Err(bad) => return attempt.refuse(bad.to_string()),
        };
        let before = Passphrase::tried(&old.text.get_untracked());
        attempt.make(async move {
            let says = if change {
                desk.change_passphrase(before, chosen).await?;
                "口令已换"
            } else {
                desk.set_passphrase(chosen).await?;
                "口令已设，内容已加密"
            };
            for secret in [old, new, again] {
                secret.take();
            }
            drawn.try_set(None);
            desk.say(says, None);
            Ok(())
        });
    };
    let label = if change {
        "换成新口令"
    } else {
        "设口令并加密"
    };
    view! {
        <div class="new-secret">
            {change.then(|| view! { <SecretBox id="old-secret" label="现在的口令" secret=old done=act/> }.into_any())}
            <SecretBox id="new-secret" label="新口令" secret=new done=act/>
            <p class="hint">
                {format!("至少 {SHORTEST} 个字符，不必有符号，长比怪好。")}
                <button type="button" class="link" on:click=handler(think)>"替我想一个"</button>
            </p>
            {when(move || drawn.with(Option::is_some), move || view! {
                <p class="drawn" role="status">
                    "请抄在纸上，收好："<strong>{move || drawn.get()}</strong>
                    <span class="hint">"六个拼音音节，由浏览器的随机数抽出，共约 281 万亿种（48 位）。只显示这一次。"</span>
                </p>
            })}
            <SecretBox id="again-secret" label="再输入一次" secret=again done=act/>
            <AttemptView attempt=attempt button=label act=act/>
        </div>
    }
}
