//! The code on the cover of a finalised paper, and a paper in the hand held against the file that was opened.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::{Held, NOT_PROVED, OnPaper, PaperCode};
use crate::browser::picture::Picture;
use crate::browser::sheets::Work;
use crate::browser::{file, sheets, text_box};
use crate::codec::qr;
use crate::signing::Opened;
use crate::ui::erase::{block, handler, spawn, words};
use crate::ui::part::{Bind, bound};

/// The code, at the right end of the first line of the cover, of which it takes no room; styles of its own, for the shared ones are
/// fetched before the first input.
pub(super) fn cover_code(code: &PaperCode) -> Option<AnyView> {
    let text = code.text();
    let drawn = qr::drawn(&text)?;
    let (side, whole) = (format!("calc({SIDE} * var(--unit))"), drawn.side);
    let beside = format!("calc({} * var(--unit))", WIDTH - SIDE);
    Some(
        view! {
            <svg role="img" aria-label=text.replace('\n', "，") viewBox=format!("0 0 {whole} {whole}") shape-rendering="crispEdges"
                style:position="absolute" style:width=side.clone() style:height=side style:margin-left=beside>
                <path d=drawn.path/>
            </svg>
        }
        .into_any(),
    )
}

/// The width of the text area and of the code, in millimetres: a square of it is wide enough for any scanner.
const WIDTH: u32 = 156;
const SIDE: u32 = 26;

/// What came of holding a paper against the file.
type Told = Result<Held, String>;

/// Compares a paper with the opened file, by its typed fingerprint or by a photograph of its code.
#[component]
pub(super) fn HeldAgainst(opened: Arc<Opened>) -> impl IntoView {
    let (typed, told) = (RwSignal::new(String::new()), RwSignal::new(None::<Told>));
    let file = StoredValue::new(opened);
    let hold = move |on_paper: OnPaper| on_paper.held(&file.get_value());
    let compare = move |_| {
        text_box::settle_all();
        let read = OnPaper::typed(&typed.get_untracked());
        told.set(Some(read.map(hold).map_err(|why| why.to_string())));
    };
    let busy = RwSignal::new(false);
    let choose = move |_| {
        spawn(async move {
            match photographed(busy).await {
                Ok(Some(on_paper)) => {
                    told.try_set(Some(Ok(hold(on_paper))));
                }
                Ok(None) => {}
                Err(why) => {
                    told.try_set(Some(Err(why)));
                }
            }
            busy.try_set(false);
        });
    };
    view! {
        <h2>"纸件是由这份文件打印的吗"</h2>
        <p class="hint">"收到盖章纸件和文件，可以在这里核对两者。"</p>
        <div class="field">
            <label for="on-paper">"纸件页脚的内容指纹"</label>
            <input id="on-paper" class="box" autocomplete="off" spellcheck="false" aria-describedby="on-paper-how" use:bound=Bind::to(typed)/>
            <p id="on-paper-how" class="hint">"五组共 20 位；至少输入前两组。空格可以不输。"</p>
        </div>
        <p class="go">
            <button type="button" on:click=handler(compare)>"核对"</button>
            <button type="button" on:click=handler(choose) disabled=busy>
                {words(move || if busy.get() { "正在识读…" } else { "选择封面二维码的照片" }.to_owned())}
            </button>
        </p>
        <div role="status">{block(move || told.get().map(told_view))}</div>
    }
}

fn told_view(told: Told) -> AnyView {
    match told {
        Ok(held) => {
            let (mark, class) = match held.good() {
                Some(true) => ("✓ ", "remark"),
                Some(false) => ("■ ", "trouble"),
                None => ("● ", "remark"),
            };
            view! {
                <p class=class><span aria-hidden="true">{mark}</span>{held.to_string()}</p>
                <p class="hint">{NOT_PROVED}</p>
            }
            .into_any()
        }
        Err(why) => view! { <p class="trouble">{why}</p> }.into_any(),
    }
}

/// The largest photograph that is opened, in bytes.
const LARGEST: f64 = 40_000_000.0;
/// The longest side of a picture that is looked at first, and once more where nothing was found: the code may be small on a large one.
const SIDES: [u32; 2] = [1_400, 3_000];

/// What the code on a photograph says; nothing where none was chosen.
async fn photographed(busy: RwSignal<bool>) -> Result<Option<OnPaper>, String> {
    let chosen = file::pick("image/*", LARGEST).await;
    let Some((name, bytes)) = chosen.map_err(|why| why.to_string())? else {
        return Ok(None);
    };
    busy.try_set(true);
    let about = |why: &dyn std::fmt::Display| format!("“{name}”{why}");
    let picture = Picture::open(&bytes).await.map_err(|why| about(&why))?;
    let mut codes = Vec::new();
    for side in SIDES {
        let grey = picture.grey(side).map_err(|why| about(&why))?;
        let found = sheets::read_codes(&grey).await;
        codes.extend(found.map_err(|why| why.about(Work::Photograph, &name))?);
        if !codes.is_empty() {
            break;
        }
    }
    let read = OnPaper::scanned(&codes).map_err(|why| why.to_string())?;
    Ok(Some(read))
}
