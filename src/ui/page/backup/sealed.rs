//! A file of the rescue page from a machine with a passphrase: asked for it, and opened.

use std::sync::Arc;

use leptos::prelude::*;

use crate::edge::vault;
use crate::export::vault::{Passphrase, Rescued, Vault};
use crate::ui::desk::Desk;
use crate::ui::part::{Attempt, AttemptView, Secret, SecretBox};

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
    let (secret, attempt) = (Secret::new(), Attempt::new());
    let open = move || {
        let passphrase = Passphrase::tried(&secret.text.get_untracked());
        let file = Arc::clone(&file);
        attempt.make(async move {
            let opened = vault::open_rescued((file.0.clone(), &file.1), &passphrase).await;
            let (text, shut) = opened.map_err(|why| why.to_string())?;
            secret.take();
            if shut > 0 {
                desk.say(format!("有 {shut} 条记录已受损，打不开，按原样比较"), None);
            }
            take.run(text.into_bytes());
            Ok(())
        });
    };
    let again = open.clone();
    view! {
        <div class="made">
            <p>"这个文件里的内容是加密的。请输入下载它的那台电脑当时的口令："</p>
            <SecretBox id="file-secret" label="那台电脑的口令" secret=secret done=move || again()/>
            <AttemptView attempt=attempt button="打开文件" act=move || open()/>
        </div>
    }
}
