//! A document of Word or WPS read into the open paper: shown beside what stands here, taken over blank by blank.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;

use crate::app::word_import::{Change, Reading, reading_for};
use crate::browser::sheets::Work;
use crate::browser::{file, sheets};
use crate::codec::word::LARGEST_WORD_FILE;
use crate::ui::erase::{CollectAny, block, handler, spawn, when, words};
use crate::ui::part::focus_soon;
use crate::ui::session::Session;
use crate::value::quoted;

/// A document that came, and what it says that the paper does not.
#[derive(Clone)]
struct Came {
    name: String,
    reading: Arc<Reading>,
    changes: Arc<Vec<Change>>,
}

/// The button, and below it what came.
#[component]
pub(crate) fn WordIn(session: Session) -> impl IntoView {
    let came = RwSignal::new(None::<Came>);
    let choose = move |_| {
        spawn(async move {
            match chosen(session).await {
                Ok(Some(read)) => {
                    came.try_set(Some(read));
                    focus_soon("word-came");
                }
                Ok(None) => {}
                Err(why) => session.desk.say(why, None),
            }
        });
    };
    view! {
        <p class="go">
            <button type="button" disabled=session.held on:click=handler(choose)>"从 Word 读入"</button>
            <span class="aside">"填好的同一张表（.docx）；先看一遍，逐栏选用"</span>
        </p>
        {block(move || came.get().map(|read| {
            let close = Callback::new(move |()| came.set(None));
            view! { <Beside session=session came=read close=close/> }.into_any()
        }))}
    }
}

/// What a document that was chosen says; nothing where none was, and in words why it cannot be laid beside this paper.
async fn chosen(session: Session) -> Result<Option<Came>, String> {
    #[allow(clippy::cast_precision_loss)] // So few mebibytes are exact.
    let file = file::pick(".docx", LARGEST_WORD_FILE as f64).await;
    let Some((name, bytes)) = file.map_err(|why| why.to_string())? else {
        return Ok(None);
    };
    let written = sheets::read_document(&bytes).await;
    let written = written.map_err(|why| why.about(Work::Document, &name))?;
    let reading = reading_for(session.form, &written).map_err(|why| why.about(&name))?;
    let changes = reading.changes(&session.paper());
    Ok(Some(Came {
        name: quoted(&name),
        changes: Arc::new(changes),
        reading: Arc::new(reading),
    }))
}

#[component]
fn Beside(session: Session, came: Came, close: Callback<()>) -> impl IntoView {
    let Came {
        name,
        reading,
        changes,
    } = came;
    let proposed = changes.iter().enumerate();
    let proposed = proposed.filter(|(_, change)| change.is_proposed());
    let ticked = RwSignal::new(proposed.map(|(nth, _)| nth).collect::<BTreeSet<usize>>());
    let row = |(nth, change): (usize, &Change)| {
        let tick = move |event| {
            let on = event_target_checked(&event);
            ticked.update(|all| {
                if on {
                    all.insert(nth);
                } else {
                    all.remove(&nth);
                }
            });
        };
        let says = format!("填入{}", change.label);
        view! {
            <tr>
                <td><input type="checkbox" aria-label=says prop:checked=move || ticked.with(|all| all.contains(&nth)) on:change=handler(tick)/></td>
                <th scope="row">{change.label.clone()}</th>
                <td translate="no" data-says="这里现在">{change.now.clone()}</td>
                <td translate="no" data-says="文档里">{change.comes.clone()}</td>
            </tr>
        }
    };
    let rows = changes.iter().enumerate().map(row).collect_any();
    let none = changes.is_empty();
    let remark = |remark: &&'static str| view! { <li>{*remark}</li> };
    let remarks = reading.remarks.iter().map(remark).collect_any();
    let left = reading
        .left
        .iter()
        .map(|text| view! { <li translate="no">{text.clone()}</li> });
    let left = (!reading.left.is_empty()).then(|| {
        view! {
            <h3>{format!("没有找到位置的内容（{} 处），没有填入，请自己看", reading.left.len())}</h3>
            <ul class="left-over">{left.collect_any()}</ul>
        }
        .into_any()
    });
    let fill = move |_| {
        let ticked = ticked.get_untracked();
        let wanted = changes.iter().enumerate();
        let wanted = wanted.filter(|(nth, _)| ticked.contains(nth));
        fill(session, wanted.map(|(_, change)| change));
        close.run(());
    };
    let nothing = move || session.held.get() || ticked.with(BTreeSet::is_empty);
    view! {
        <section class="word-in" aria-labelledby="word-came">
            <h2 id="word-came" tabindex="-1">{format!("{name}里写的，与这里现在的")}</h2>
            <ul>{remarks}</ul>
            {if none {
                view! { <p>"表里各栏都和这里的一样，没有要填入的。"</p> }.into_any()
            } else {
                view! {
                    <p class="hint">"这里空着的，已经勾上；这里已有内容的，勾上才会换成文档里的。"</p>
                    <div class="import-scroll" tabindex="0" role="region" aria-label="文档与这里">
                    <table class="plain">
                        <thead><tr><th scope="col">"填入"</th><th scope="col">"栏目"</th><th scope="col">"这里现在"</th><th scope="col">"文档里"</th></tr></thead>
                        <tbody>{rows}</tbody>
                    </table>
                    </div>
                }
                .into_any()
            }}
            {left}
            <p class="go">
                {when(move || !none, {
                    let fill = fill.clone();
                    move || view! {
                        <button type="button" class="primary" disabled=nothing on:click=handler(fill.clone())>
                            {words(move || format!("填入勾选的 {} 栏", ticked.with(BTreeSet::len)))}
                        </button>
                    }
                })}
                <button type="button" class="link" on:click=handler(move |_| close.run(()))>"不要了"</button>
            </p>
        </section>
    }
}

/// Puts what was ticked into the paper in one step, which can be taken back; the paper as it was stays among the versions.
fn fill<'a>(session: Session, changes: impl Iterator<Item = &'a Change>) {
    let before = session.paper();
    let mut paper = before.clone();
    let mut count = 0;
    for change in changes {
        change.apply(&mut paper);
        count += 1;
    }
    let undo = Arc::new(move || {
        if session.is_open() {
            session.replace(before.clone(), || ());
        }
    });
    session.replace(paper, move || {
        session
            .desk
            .say(format!("已从文档填入 {count} 栏"), Some(undo));
    });
}
