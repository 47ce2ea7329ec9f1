//! A file under a passphrase: asked for it, and opened.

use std::sync::Arc;

use leptos::prelude::*;

use crate::archive::backup::Locked;
use crate::browser::vault::{self, VaultError};
use crate::browser::wrapping;
use crate::ui::desk::Desk;
use crate::ui::part::{Attempt, AttemptView, Secret, SecretBox};
use crate::vault::{Passphrase, Rescued, Vault};

/// Such a file.
pub(super) enum SealedFile {
    /// Of the rescue page of a machine with a passphrase, with the vault that it was sealed by.
    Rescued(Arc<(Rescued, Vault)>),
    /// A backup that was given a passphrase of its own.
    Backup(Arc<Locked>),
}

impl SealedFile {
    /// What is asked, and what the box is called.
    fn asks(&self) -> (&'static str, &'static str) {
        match self {
            Self::Rescued(_) => (
                "这个文件里的内容是加密的。请输入下载它的那台电脑当时的口令：",
                "那台电脑的口令",
            ),
            Self::Backup(_) => (
                "这个备份文件是加密的。请输入导出时为它设的口令：",
                "文件的口令",
            ),
        }
    }

    /// Its text in the clear, and how many records of it did not open.
    async fn open(&self, passphrase: &Passphrase) -> Result<(String, usize), VaultError> {
        match self {
            Self::Rescued(both) => {
                let (file, of) = &**both;
                vault::open_rescued((file.clone(), of), passphrase).await
            }
            Self::Backup(file) => Ok((wrapping::unlock(file, passphrase).await?, 0)),
        }
    }
}

#[component]
pub(super) fn OpenSealed(
    desk: Desk,
    file: Arc<SealedFile>,
    /// Takes the file in the clear.
    #[prop(into)]
    take: Callback<Vec<u8>>,
) -> impl IntoView {
    let (secret, attempt) = (Secret::new(), Attempt::new());
    let (asks, label) = file.asks();
    let open = move || {
        let passphrase = Passphrase::tried(&secret.typed());
        let file = Arc::clone(&file);
        attempt.make(async move {
            let opened = file.open(&passphrase).await;
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
            <p>{asks}</p>
            <SecretBox id="file-secret" label=label secret=secret done=move || again()/>
            <AttemptView attempt=attempt button="打开文件" act=move || open()/>
        </div>
    }
}
