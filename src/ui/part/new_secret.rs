//! A passphrase for this machine, or another one for the one it has.

use leptos::prelude::*;

use super::{Attempt, AttemptView, Choosing, ChoosingView, Secret, SecretBox};
use crate::ui::desk::Desk;
use crate::vault::Passphrase;

#[component]
pub(crate) fn NewSecret(
    desk: Desk,
    /// Whether the old one is asked for, and changed.
    change: bool,
) -> impl IntoView {
    let (old, choosing, attempt) = (Secret::new(), Choosing::new(), Attempt::new());
    let act = move || {
        let chosen = match choosing.chosen() {
            Ok(chosen) => chosen,
            Err(bad) => return attempt.refuse(bad),
        };
        let before = Passphrase::tried(&old.typed());
        attempt.make(async move {
            let says = if change {
                desk.change_passphrase(before, chosen).await?;
                "口令已换"
            } else {
                desk.set_passphrase(chosen).await?;
                "口令已设，内容已加密"
            };
            old.take();
            choosing.forget();
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
            <ChoosingView choosing=choosing label="新口令" attempt=attempt done=act/>
            <AttemptView attempt=attempt button=label act=act/>
        </div>
    }
}
