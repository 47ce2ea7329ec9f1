//! 全部导入: a file chosen or dropped, compared, and taken in as chosen.

use std::sync::Arc;

use leptos::prelude::*;

use super::arrived::ArrivedView;
use super::sealed::{OpenSealed, SealedFile};
use crate::edge::file::{self, FileError};
use crate::export::backup::{Comparison, Here, Locked, Parcel, is_backup};
use crate::export::vault::{LARGEST_SEALED, Rescued};
use crate::export::{Draft, Opened};
use crate::ui::desk::Desk;
use crate::ui::erase::{block, effect, handler, spawn};
use crate::ui::open;
use crate::ui::route::Db;

/// How far a file is.
#[derive(Clone)]
pub(super) enum Stage {
    /// None was chosen.
    Waiting,
    /// It is being read.
    Reading,
    /// Nothing of it can be taken in, or nothing was written.
    Refused(String),
    /// It is under a passphrase.
    Sealed(Arc<SealedFile>),
    /// It lies beside what is here.
    Compared(Arc<(Parcel, Comparison, Here)>),
    /// It was taken in, and this was done.
    Done(String),
}

#[component]
pub(super) fn BringIn(desk: Desk) -> impl IntoView {
    let stage = RwSignal::new(Stage::Waiting);
    let take = move |chosen: Result<Option<(String, Vec<u8>)>, FileError>| match chosen {
        Ok(Some((_, bytes))) => spawn(async move { look(desk, stage, bytes).await }),
        Ok(None) => {}
        Err(why) => stage.set(Stage::Refused(why.to_string())),
    };
    let pick = move |_| {
        spawn(async move { take(file::pick(".json,application/json", limit()).await) });
    };
    let drop = move |event: leptos::ev::DragEvent| {
        // What was dropped is gone once this event is over, so it is taken at once.
        let dropped = file::dropped(&event, limit());
        spawn(async move { take(dropped.await) });
    };
    effect(move || {
        if let Some(bytes) = desk.parcel.get() {
            desk.parcel.set(None);
            take(Ok(Some((String::new(), bytes))));
        }
    });
    view! {
        <h2>"全部导入"</h2>
        <p>"选择备份文件、单个试点的导出文件，或程序出错时下载的全部草稿。先逐份比较，再由您决定；本机已有的不会被悄悄盖掉。"</p>
        <div class="drop" on:dragover=handler(|event: leptos::ev::DragEvent| event.prevent_default()) on:drop=handler(drop)>
            <p>"把文件拖到这里，或"</p>
            <button type="button" class="primary" on:click=handler(pick)>"选择备份文件"</button>
        </div>
        <div role="status">{block(move || shown(desk, stage))}</div>
    }
}

/// A sealed file may be larger than what is in it.
#[allow(clippy::cast_precision_loss)] // So few mebibytes are exact.
fn limit() -> f64 {
    LARGEST_SEALED as f64
}

fn shown(desk: Desk, stage: RwSignal<Stage>) -> AnyView {
    match stage.get() {
        Stage::Waiting => ().into_any(),
        Stage::Reading => view! { <p class="wait">"正在读取…"</p> }.into_any(),
        Stage::Refused(why) => view! { <p class="trouble">{why}</p> }.into_any(),
        Stage::Sealed(file) => {
            let take = move |bytes| spawn(async move { look(desk, stage, bytes).await });
            view! { <OpenSealed desk=desk file=file take=take/> }.into_any()
        }
        Stage::Compared(arrived) => {
            view! { <ArrivedView desk=desk arrived=arrived stage=stage/> }.into_any()
        }
        Stage::Done(says) => view! {
            <p class="made">{says}" "<a href=move || crate::ui::route::Route::to(desk.db.get(), crate::ui::route::Page::Home)>"回到试点列表"</a></p>
        }
        .into_any(),
    }
}

/// Whether it is a draft or a signed file.
fn is_of_one_paper(bytes: &[u8]) -> bool {
    !is_backup(bytes) && (Draft::read(bytes).is_ok() || Opened::read(bytes).is_ok())
}

/// Reads a file and lays it beside what is here; a draft or a signed file goes its own way.
async fn look(desk: Desk, stage: RwSignal<Stage>, bytes: Vec<u8>) {
    stage.set(Stage::Reading);
    // Told by its head alone; all others are read throughout.
    match Locked::read(&bytes) {
        Ok(Some(file)) => return stage.set(Stage::Sealed(Arc::new(SealedFile::Backup(file)))),
        Err(why) => return stage.set(Stage::Refused(why.to_string())),
        Ok(None) => {}
    }
    match Rescued::read(&bytes) {
        Ok(Some((file, vault))) => {
            return stage.set(Stage::Sealed(Arc::new(SealedFile::Rescued(file, vault))));
        }
        Err(why) => return stage.set(Stage::Refused(why.to_string())),
        Ok(None) => {}
    }
    let demonstration = desk.db.get_untracked() != Db::Real;
    let parcel = match Parcel::read(&bytes, demonstration) {
        Ok(parcel) => parcel,
        Err(_) if is_of_one_paper(&bytes) => {
            stage.set(Stage::Waiting);
            return open::take(desk, bytes).await;
        }
        Err(why) => return stage.set(Stage::Refused(why.to_string())),
    };
    match desk.here(&parcel).await {
        Ok(here) => {
            let comparison = Comparison::of(&parcel, &here);
            stage.set(Stage::Compared(Arc::new((parcel, comparison, here))));
        }
        Err(why) => stage.set(Stage::Refused(why.to_string())),
    }
}
