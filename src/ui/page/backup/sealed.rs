//! A file of the rescue page from a machine with a passphrase: asked for it, and opened.

use std::sync::Arc;

use leptos::prelude::*;

use crate::edge::vault;
use crate::export::vault::{Passphrase, Rescued, Vault};
use crate::ui::desk::Desk;
use crate::ui::erase::{handler, spawn, when};
use crate::ui::part::{Secret, SecretBox, Working};

/// Such a file, with the vault that it was sealed by.
pub(super) type SealedFile = Arc<(Rescued, Vault)>;

#[component]
pub(super) fn OpenSealed(
    desk: Desk,
    file: SealedFile,
    /// Takes the file in the clear.
    #[prop(into)]
    take: Callback<Vec<u8>>,
) -> impl IntoView {
    let secret = Secret::new();
    let why = RwSignal::new(None::<String>);
    let busy = RwSignal::new(false);
    let open = move || {
        if busy.get_untracked() {
            return;
        }
        let passphrase = Passphrase::tried(&secret.text.get_untracked());
        let file = Arc::clone(&file);
        busy.set(true);
        why.set(None);
        spawn(async move {
            let done = vault::open_rescued((file.0.clone(), &file.1), &passphrase).await;
            busy.try_set(false);
            match done {
                Ok((text, shut)) => {
                    secret.take();
                    if shut > 0 {
                        desk.say(format!("有 {shut} 条记录已受损，打不开，按原样比较"), None);
                    }
                    take.run(text.into_bytes());
                }
                Err(told) => drop(why.try_set(Some(told.to_string()))),
            }
        });
    };
    let again = open.clone();
    view! {
        <div class="made">
            <p>"这个文件里的内容是加密的。请输入下载它的那台电脑当时的口令："</p>
            <SecretBox id="file-secret" label="那台电脑的口令" secret=secret done=move || again()/>
            {when(move || why.with(Option::is_some), move || view! { <p class="trouble" role="alert">{move || why.get()}</p> })}
            <p class="go"><button type="button" class="primary" disabled=busy on:click=handler(move |_| open())>"打开文件"</button></p>
            <Working on=busy/>
        </div>
    }
}
