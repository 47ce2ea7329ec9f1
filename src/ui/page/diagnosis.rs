//! 诊断: what this browser can do, what is stored and whether the program computes right; and a report to pass on.

use leptos::prelude::*;

use super::Title;
use crate::app::diagnosis::{Facts, Kept, Line, Section, report, sections};
use crate::archive::StoreName;
use crate::browser::store::{self, BrowserStore};
use crate::browser::{ability, build, clock, file, journal, lasting, seal};
use crate::paper::file_name;
use crate::ui::desk::{Desk, desk};
use crate::ui::erase::{CollectAny, block, handler, spawn};
use crate::vault::{Gate, Mode};

#[component]
pub(crate) fn Diagnosis() -> impl IntoView {
    let desk = desk();
    // Before the store has opened, or failed to, there is nothing to be said of it.
    let looked = move || {
        if desk.ready.get() {
            view! { <Looked desk=desk/> }.into_any()
        } else {
            waiting()
        }
    };
    view! {
        <section class="column diagnosis">
            <Title text="诊断"/>
            <p class="lead">"程序用起来不对时，把这份报告复制或保存下来，交给提供程序的单位。报告里没有您填写的内容，没有试点名称，也没有本机的文件路径；不会自动发给任何人。"</p>
            {block(looked)}
        </section>
    }
}

fn waiting() -> AnyView {
    view! { <p class="wait" role="status">"正在检查…"</p> }.into_any()
}

#[component]
fn Looked(desk: Desk) -> impl IntoView {
    let found = RwSignal::new(None::<Vec<Section>>);
    let look = move || {
        found.set(None);
        spawn(async move {
            let facts = facts(desk).await;
            // The page may be gone by now.
            found.try_set(Some(sections(&facts)));
        });
    };
    look();
    let shown = move || {
        let shown = found
            .get()
            .map(|found| view! { <Found desk=desk found=found/> }.into_any());
        shown.unwrap_or_else(waiting)
    };
    view! {
        {block(shown)}
        <p class="go"><button type="button" on:click=handler(move |_| look())>"再检查一遍"</button></p>
    }
}

#[component]
fn Found(desk: Desk, found: Vec<Section>) -> impl IntoView {
    let text = StoredValue::new(report(&found));
    let open = RwSignal::new(false);
    let copy = move |_| {
        spawn(async move {
            match file::copy(&text.get_value()).await {
                Ok(()) => desk.say("报告已复制", None),
                Err(why) => {
                    open.try_set(true);
                    desk.say(why.to_string(), None);
                }
            }
        });
    };
    let save = move |_| {
        let name = file_name(
            &["试点助手诊断", clock::now().get(..10).unwrap_or_default()],
            "txt",
        );
        let saved = file::download(&name, "text/plain;charset=utf-8", &text.get_value());
        if let Err(why) = saved {
            open.set(true);
            desk.say(why.to_string(), None);
        }
    };
    let faults = found.iter().flat_map(|section| &section.lines);
    let faults = faults.filter(|line| line.good == Some(false)).count();
    let verdict = match faults {
        0 => "没有发现异常".to_owned(),
        faults => format!("发现 {faults} 处异常，见下面带 ■ 的各行"),
    };
    view! {
        <p role="status"><strong>{verdict}</strong></p>
        <p class="go">
            <button type="button" class="primary" on:click=handler(copy)>"复制报告"</button>
            <button type="button" on:click=handler(save)>"保存报告"</button>
        </p>
        {found.into_iter().map(one).collect_any()}
        <details class="paste" prop:open=open>
            <summary>"报告的文字"</summary>
            <textarea class="box" rows="12" readonly aria-label="报告的文字" autocomplete="off" prop:value=text.get_value()></textarea>
        </details>
    }
}

fn one(section: Section) -> AnyView {
    let line = |line: Line| {
        let sign = match line.good {
            Some(true) => "✓ ",
            Some(false) => "■ ",
            None => "",
        };
        view! {
            <div data-good=line.good.map(|good| good.to_string())>
                <dt>{line.label}</dt>
                <dd><span aria-hidden="true">{sign}</span>{line.says}</dd>
            </div>
        }
    };
    view! {
        <h2>{section.heading}</h2>
        <dl class="lines-of">{section.lines.into_iter().map(line).collect_any()}</dl>
    }
    .into_any()
}

async fn facts(desk: Desk) -> Facts {
    let store = opened(desk).await;
    Facts {
        version: env!("CARGO_PKG_VERSION"),
        build: build::fingerprint(),
        opened: ability::opened(),
        browser: ability::browser(),
        window: ability::window(),
        time: clock::now(),
        abilities: ability::present(),
        room: ability::room().await,
        lasting: lasting::granted().await,
        kept: kept(&store).await,
        only_in_memory: desk.gate.with_untracked(Gate::mode) == Some(Mode::Memory),
        database: match &store {
            Ok(store) => store.attempt().await.map_err(|error| error.to_string()),
            Err(why) => Err(why.clone()),
        },
        local: journal::attempt().map_err(|error| error.to_string()),
        journals: journal::names().len(),
        answers: seal::known_answers()
            .await
            .map_err(|error| error.to_string()),
    }
}

/// The store that the page works on; where it did not open, it is tried once more, to hear why.
async fn opened(desk: Desk) -> Result<BrowserStore, String> {
    match desk.store() {
        Some(store) => Ok(store),
        None if desk.trouble.with_untracked(Option::is_none) => {
            Err("现在没有使用本机数据库".to_owned())
        }
        None => store::open(desk.db_name())
            .await
            .map_err(|error| error.to_string()),
    }
}

async fn kept(store: &Result<BrowserStore, String>) -> Result<Vec<Kept>, String> {
    let counts = store.as_ref().map_err(Clone::clone)?.counts().await;
    let counts = counts.map_err(|error| error.to_string())?;
    let kept = |(name, records)| Kept {
        label: match name {
            StoreName::Pilots => "试点",
            StoreName::Papers => "文稿",
            StoreName::History => "以前的版本",
            StoreName::Keys => "钥匙",
            StoreName::Quarantine => "读不出来而另存的",
        },
        records,
    };
    Ok(counts.into_iter().map(kept).collect())
}
