//! 全部导入: a file chosen or dropped, compared, and taken in as chosen.

use std::sync::Arc;

use leptos::prelude::*;

use super::arrived::ArrivedView;
use super::sealed::{OpenSealed, SealedFile};
use crate::app::{Arrived, Door, Incoming};
use crate::archive::backup::{Comparing, Comparison, Here, Parcel, Slices};
use crate::ui::desk::Desk;
use crate::ui::erase::{block, effect, handler, spawn};
use crate::ui::open;
use crate::ui::part::{Working, WorkingView};
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
    Compared(Arc<(Arc<Parcel>, Comparison, Here)>),
    /// It is being written.
    Writing,
    /// It was taken in, and this was done.
    Done(String),
}

#[component]
pub(super) fn BringIn(desk: Desk) -> impl IntoView {
    let stage = RwSignal::new(Stage::Waiting);
    let working = Working::new();
    let pick = move |_| spawn(open::open_file(desk, Door::Restore));
    effect(move || {
        if let Some(arrived) = open::to_restore().take_arrived() {
            spawn(async move { look(desk, (stage, working), arrived).await });
        }
    });
    view! {
        <h2>"全部导入"</h2>
        <p>"选择备份文件、单个试点的导出文件，或程序出错时下载的全部草稿。先逐份比较，再由您决定；本机已有的不会被悄悄盖掉。"</p>
        <div class="drop">
            <p>"把文件拖到这里，或"</p>
            <button type="button" class="primary" on:click=handler(pick)>"选择备份文件"</button>
        </div>
        <div role="status">{block(move || shown(desk, stage, working))}</div>
        <WorkingView working=working says="正在逐份查看"/>
    }
}

fn shown(desk: Desk, stage: RwSignal<Stage>, working: Working) -> AnyView {
    match stage.get() {
        Stage::Waiting => ().into_any(),
        Stage::Reading => view! { <p class="wait">"正在读取…"</p> }.into_any(),
        Stage::Writing => view! {
            <p class="working">
                <progress aria-label="正在写入"></progress>
                <span>"正在写入；写完以前关掉本页，就什么也不会写进去。"</span>
            </p>
        }
        .into_any(),
        Stage::Refused(why) => view! { <p class="trouble">{why}</p> }.into_any(),
        Stage::Sealed(file) => {
            let take = move |bytes| spawn(async move { unsealed(desk, (stage, working), bytes).await });
            view! { <OpenSealed desk=desk file=file take=take/> }.into_any()
        }
        Stage::Compared(arrived) => {
            view! { <ArrivedView desk=desk arrived=arrived stage=stage working=working/> }.into_any()
        }
        Stage::Done(says) => view! {
            <p class="made">{says}" "<a href=move || crate::ui::route::Route::to(desk.db.get(), crate::ui::route::Page::Home)>"回到试点列表"</a></p>
        }
        .into_any(),
    }
}

/// Lays what came beside what is here, or says why that cannot be.
async fn look(desk: Desk, (stage, working): (RwSignal<Stage>, Working), arrived: Arrived) {
    stage.set(Stage::Reading);
    let read = match arrived.what {
        Incoming::LongBackup(bytes) => read_in_slices(desk, working, &arrived.name, &bytes).await,
        what => Some(what),
    };
    let parcel = match read {
        Some(Incoming::Backup(parcel)) => parcel,
        Some(Incoming::LockedBackup(file)) => {
            return stage.set(Stage::Sealed(Arc::new(SealedFile::Backup(file))));
        }
        Some(Incoming::SealedRescue(file)) => {
            return stage.set(Stage::Sealed(Arc::new(SealedFile::Rescued(file))));
        }
        Some(Incoming::Refused(why)) => return stage.set(Stage::Refused(why.to_string())),
        Some(_) => return stage.set(Stage::Waiting),
        None => {
            stage.try_set(Stage::Refused("已停止读取，什么也没有收进。".to_owned()));
            return;
        }
    };
    match desk.here(&parcel).await {
        Ok(here) => {
            let compared = compare(working, &parcel, &here).await;
            stage.try_set(match compared {
                Some(comparison) => Stage::Compared(Arc::new((parcel, comparison, here))),
                None => Stage::Refused("已停止比较，什么也没有收进。".to_owned()),
            });
        }
        Err(why) => stage.set(Stage::Refused(why.to_string())),
    }
}

/// Reads a long backup, some lines at a time; nothing where that was stopped.
async fn read_in_slices(
    desk: Desk,
    working: Working,
    name: &str,
    bytes: &[u8],
) -> Option<Incoming> {
    let demonstration = desk.db.get_untracked() != Db::Real;
    let mut breath = working.begin();
    let mut reading = Slices::begun(bytes, demonstration);
    while let Some(slices) = &mut reading {
        let more = slices.go_on();
        let progress = slices.progress();
        if !working.goes_on(&mut breath, progress).await {
            working.end();
            return None;
        }
        match more {
            Some(true) => {}
            Some(false) => break,
            None => reading = None,
        }
    }
    working.end();
    if let Some(Ok(parcel)) = reading.map(Slices::done) {
        return Some(Incoming::Backup(Arc::new(parcel)));
    }
    // What is wrong with it is said by the reader of whole files.
    let mut looked = Arrived::look(name, bytes, demonstration).into_iter();
    looked.next().map(|arrived| arrived.what)
}

/// Lays paper by paper beside what is here; nothing where that was stopped.
async fn compare(working: Working, parcel: &Parcel, here: &Here) -> Option<Comparison> {
    let mut comparing = Comparing::begun(parcel, here);
    let mut breath = working.begin();
    let mut going = true;
    while going && comparing.go_on() {
        going = working.goes_on(&mut breath, comparing.progress()).await;
    }
    working.end();
    going.then(|| comparing.done())
}

/// Looks at what was in a file under a passphrase.
async fn unsealed(desk: Desk, shown: (RwSignal<Stage>, Working), bytes: Vec<u8>) {
    let demonstration = desk.db.get_untracked() != Db::Real;
    for arrived in Arrived::look("", &bytes, demonstration) {
        look(desk, shown, arrived).await;
    }
}
