//! A block copied from a spreadsheet: shown first, taken when the user says so.

use leptos::prelude::*;

use super::input::typed;
use crate::export::table_of_text;
use crate::form::Table;
use crate::ui::erase::{CollectAny, handler, when};
use crate::ui::session::Session;

#[component]
pub(super) fn Paste(session: Session, table: &'static Table) -> impl IntoView {
    let text = RwSignal::new(String::new());
    let rows = move || text.with(|text| table_of_text(text, &headings(table)));
    let take = move |_| {
        let taken = untrack(rows);
        session.add_rows(table, &taken);
        session.desk.say(format!("已加入 {} 行", taken.len()), None);
        text.set(String::new());
    };
    view! {
        <details class="paste">
            <summary>"从电子表格粘贴多行"</summary>
            <p class="hint">{format!("在电子表格里选中几列（{}），复制，粘贴到这里；先看下面的预览，再加入。", headings(table).join("、"))}</p>
            <textarea
                class="box"
                rows="3"
                aria-label="粘贴处"
                prop:value=text
                on:input=handler(move |event| { if let Some(new) = typed(&event) { text.set(new) } })
                on:compositionend=handler(move |event| text.set(event_target_value(&event)))
            ></textarea>
            {when(move || !rows().is_empty(), move || view! {
                <Preview table=table rows=rows/>
                <p class="go">
                    <button type="button" class="primary" on:click=handler(take) disabled=session.held>
                        {move || format!("加入这 {} 行", rows().len())}
                    </button>
                    <button type="button" class="link" on:click=handler(move |_| text.set(String::new()))>"不要了"</button>
                </p>
            })}
        </details>
    }
}

#[component]
fn Preview(
    table: &'static Table,
    rows: impl Fn() -> Vec<Vec<String>> + Send + Sync + 'static,
) -> impl IntoView {
    let head = headings(table)
        .into_iter()
        .map(|heading| view! { <th scope="col">{heading}</th> })
        .collect_any();
    let row = |cells: Vec<String>| {
        view! { <tr>{cells.into_iter().map(|cell| view! { <td>{cell}</td> }).collect_any()}</tr> }
    };
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label="粘贴预览">
            <table class="plain">
                <thead><tr>{head}</tr></thead>
                <tbody>{move || rows().into_iter().map(row).collect_any()}</tbody>
            </table>
        </div>
    }
}

fn headings(table: &'static Table) -> Vec<&'static str> {
    table.columns.iter().map(|column| column.label).collect()
}
