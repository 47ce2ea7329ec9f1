//! Checking a signed file: one honest sentence, a line for each thing that was looked at, and the sheet.

use std::sync::Arc;

use leptos::prelude::*;

use super::Title;
use super::paper_code::HeldAgainst;
use crate::app::Door;
use crate::app::verdict::Line;
use crate::app::verify::Judged;
use crate::browser::text_box;
use crate::dossier::Stated;
use crate::form::Blank;
use crate::regulation::Finding;
use crate::ui::desk::{Desk, desk};
use crate::ui::erase::{CollectAny, block, effect, handler, spawn, when};
use crate::ui::open;
use crate::ui::part::{Bind, FindingItems, Working, WorkingView, bound};
use crate::ui::sheet::{Ink, Leaves};
use crate::value::quoted;

#[component]
pub(crate) fn Verify() -> impl IntoView {
    let desk = desk();
    let judged = RwSignal::new(None::<Judged>);
    let (working, stopped) = (Working::new(), RwSignal::new(false));
    effect(move || {
        if let Some(arrived) = open::to_verify().take_arrived() {
            judged.set(None);
            stopped.set(false);
            spawn(async move {
                let verdict = desk.judge(working, &arrived.what).await;
                stopped.try_set(verdict.is_none());
                judged.try_set(verdict);
            });
        }
    });
    view! {
        <section class="wide">
            <div class="column">
                <Title text="验证文件"/>
                <p class="lead">"看一份签名文件自签名以后改过没有，里面写了什么，合不合细则。文件不会离开本机。"</p>
                <Take desk=desk/>
                <WorkingView working=working says="正在逐条核对"/>
                {when(move || stopped.get(), || view! { <p class="trouble" role="status">"已停止核对，对文件不下结论。要核对，请再选择一次。"</p> })}
                <div role="status">{block(move || judged.get().map(|judged| view! { <VerdictView judged=judged/> }.into_any()))}</div>
            </div>
            {block(move || judged.get().and_then(|judged| judged.opened.clone()).map(|opened| view! {
                <Content desk=desk opened=opened judged=judged/>
            }.into_any()))}
        </section>
    }
}

#[component]
fn Take(desk: Desk) -> impl IntoView {
    let pasted = RwSignal::new(String::new());
    let pick = move |_| spawn(open::open_file(desk, Door::Verify));
    let take = move |_| {
        text_box::settle_all();
        open::take_text(desk, &pasted.get_untracked());
    };
    view! {
        <div class="drop">
            <p>"把文件拖到这里，或"</p>
            <button type="button" class="primary" on:click=handler(pick)>"选择文件"</button>
        </div>
        <details class="paste">
            <summary>"粘贴文件的文字"</summary>
            <textarea class="box" rows="4" autocomplete="off" aria-label="文件的文字" use:bound=Bind::to(pasted)></textarea>
            <p class="go">
                <button type="button" on:click=handler(take)>"验证这些文字"</button>
            </p>
        </details>
    }
}

#[component]
fn VerdictView(judged: Judged) -> impl IntoView {
    let line = |line: Line| {
        view! {
            <div data-good=line.good.map(|good| good.to_string())>
                <dt>{line.label}</dt>
                <dd><span aria-hidden="true">{match line.good { Some(true) => "✓ ", Some(false) => "■ ", None => "● " }}</span>{line.says}{one_by_one(line.of)}</dd>
            </div>
        }
    };
    view! {
        <div class="verdict" data-good=judged.is_clean().to_string()>
            {judged.demonstration.then(|| view! { <p class="banner"><strong>"演示文件"</strong>"这份文件出自演练，不能报送。"</p> }.into_any())}
            <h2>{judged.sentence.clone()}</h2>
            <dl class="lines-of">{judged.lines.clone().into_iter().map(line).collect_any()}</dl>
            {judged.opened.is_some().then(|| view! {
                <p class="hint">
                    "签名证明文件自签名后未被改动、由持有这把钥匙的设备生成；不证明签名人的身份，也不代替公章。"
                    "核实身份，请把上面的钥匙指纹与对方盖章纸件或电话里说的比对。"
                </p>
            }.into_any())}
        </div>
    }
}

/// What a line counts.
fn one_by_one(findings: Vec<Finding>) -> Option<AnyView> {
    let count = findings.len();
    (count > 0).then(|| {
        view! {
            <details>
                <summary>{format!("逐条看 {count} 条")}</summary>
                <FindingItems findings=findings/>
            </details>
        }
        .into_any()
    })
}

#[component]
fn Content(
    desk: Desk,
    opened: Arc<crate::signing::Opened>,
    judged: RwSignal<Option<Judged>>,
) -> impl IntoView {
    let form = opened.form.form();
    let paper = Arc::new(opened.payload.paper());
    let revise = move |_| {
        let Some(judged) = judged.get_untracked() else {
            return;
        };
        spawn(async move { open::revise(desk, &judged).await });
    };
    let receive = move |_| {
        let Some(judged) = judged.get_untracked() else {
            return;
        };
        spawn(async move { open::receive(desk, &judged).await });
    };
    let held = Arc::clone(&opened);
    let demonstration = opened.payload.demonstration.to_string();
    let clashes = RwSignal::new(Vec::new());
    let (of, compared) = (opened.payload.pilot.clone(), Arc::clone(&paper));
    spawn(async move {
        let dossier = desk.dossier(&of, form.id).await;
        clashes.set(dossier.contradictions(form, &compared));
    });
    view! {
        <div class="column">
            <p class="go">
                <button type="button" on:click=handler(receive)>"收进本机的试点资料，只读"</button>
                <button type="button" on:click=handler(revise)>"以它为底稿，做新的修改稿"</button>
            </p>
            {block(move || clash_list(&clashes.get()))}
            <HeldAgainst opened=held/>
        </div>
        <div class="sheet" data-demonstration=demonstration><Leaves form=form ink=Ink::still((*paper).clone())/></div>
    }
}

/// What the other papers of the pilot on this machine say otherwise.
fn clash_list(clashes: &[(&'static Blank, Stated)]) -> Option<AnyView> {
    let line = |(blank, other): &(&'static Blank, Stated)| {
        view! { <li>{format!("{}：{}写的是{}", blank.asks(), other.whose(), quoted(&other.prints))}</li> }
    };
    (!clashes.is_empty()).then(|| {
        view! {
            <h2>"与本机其他各表不同的事项"</h2>
            <ul>{clashes.iter().map(line).collect_any()}</ul>
        }
        .into_any()
    })
}
