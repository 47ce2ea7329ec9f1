//! For whoever runs this copy: what it goes by, and a notice file looked at before it is put in its place.

use std::sync::Arc;

use leptos::prelude::*;

use crate::browser::file;
use crate::codec::plain_text;
use crate::host::{Call, Fault, Notice, read_notice};
use crate::regulation::WindowReading;
use crate::ui::desk::{Desk, desk};
use crate::ui::erase::{block, handler, spawn, when};
use crate::ui::part::{FaultList, NoticeTrouble, OfficeView};

/// The largest file that is looked at, in bytes; the reader itself takes far less, and says so.
const LIMIT: f64 = 1024.0 * 1024.0;

/// A file that was looked at.
#[derive(Clone)]
enum Looked {
    Good(Arc<Vec<u8>>, Notice),
    Bad(Vec<Fault>),
}

/// The section of the help on the host and its notice.
#[component]
pub(super) fn NoticeFile() -> impl IntoView {
    let desk = desk();
    let looked = RwSignal::new(None::<Looked>);
    let pick = move |_| {
        spawn(async move {
            match file::pick("", LIMIT).await {
                Ok(Some((_, bytes))) => looked.set(Some(look(bytes))),
                Ok(None) => {}
                Err(why) => desk.say(why.to_string(), None),
            }
        });
    };
    let opened = move || desk.posted.with(|posted| posted.opened);
    view! {
        <h2>"主办单位和通知文件"</h2>
        <OfficeView desk=desk/>
        <NoticeTrouble desk=desk/>
        <p>
            "提供本程序的单位可以用一个通知文件（notice.json）写明自己的名称和联系方式、当批征集通知、“前3个月”的读法、节假日、首页说明，以及省里对省级试点的规定。"
            {block(move || standing(desk))}
        </p>
        <p class="go">
            <button type="button" on:click=handler(pick)>"检查通知文件"</button>
            {when(opened, move || view! {
                <button type="button" on:click=handler(move |_| desk.forget_notice())>"不再使用打开的通知"</button>
            })}
        </p>
        <div role="status">{block(move || looked.get().map(|one| result(desk, looked, one)))}</div>
    }
}

fn look(bytes: Vec<u8>) -> Looked {
    // Windows may have saved it in another encoding; where it is no text at all the reader says so.
    let plain = plain_text(&bytes).map(|(text, _)| text.into_owned().into_bytes());
    let bytes = plain.unwrap_or(bytes);
    match read_notice(&bytes) {
        Ok(notice) => Looked::Good(Arc::new(bytes), notice),
        Err(faults) => Looked::Bad(faults),
    }
}

fn standing(desk: Desk) -> &'static str {
    desk.posted
        .with(|posted| match (posted.opened, &posted.notice.office) {
            (true, _) => "现在用的是您在本机打开的通知文件。",
            (false, Some(_)) => "现在用的是本站的通知文件。",
            (false, None) => "现在没有通知文件，或者里面没有设什么。",
        })
}

fn result(desk: Desk, looked: RwSignal<Option<Looked>>, one: Looked) -> AnyView {
    match one {
        Looked::Bad(faults) => view! {
            <div class="verdict" data-good="false">
                <p><strong>{format!("有 {} 处错误，照这样放上去不会被采用：", faults.len())}</strong></p>
                <FaultList faults=faults/>
            </div>
        }
        .into_any(),
        Looked::Good(bytes, notice) => {
            let adopt = move |_| {
                looked.set(None);
                if desk.use_notice(&bytes).is_ok() {
                    desk.say("已按这份通知显示", None);
                }
            };
            view! {
                <div class="verdict" data-good="true">
                    <p><strong>"没有错误。"</strong>{summary(&notice)}</p>
                    <p class="go"><button type="button" on:click=handler(adopt)>"在本机使用这份通知"</button></p>
                </div>
            }
            .into_any()
        }
    }
}

/// What a good file sets, in one sentence.
fn summary(notice: &Notice) -> String {
    let call = notice.call.as_ref();
    let parts = [
        notice
            .office
            .as_ref()
            .map(|office| format!("主办单位：{}", office.name)),
        call.map(|call| format!("征集通知：{}", call.number)),
        call.and_then(Call::term)
            .map(|term| format!("报送时间：{}", term.shown())),
        notice.reading.map(WindowReading::label).map(str::to_owned),
        some(notice.holidays.len()).map(|count| format!("节假日 {count} 段")),
        notice
            .start
            .as_ref()
            .map(|words| format!("首页说明 {} 段", words.paragraphs.len())),
        notice
            .province
            .as_ref()
            .map(|pack| format!("省级规定：{}", pack.number)),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    if parts.is_empty() {
        "里面没有设什么。".to_owned()
    } else {
        format!("{}。", parts.join("；"))
    }
}

fn some(count: usize) -> Option<usize> {
    (count > 0).then_some(count)
}
