//! Rows from a spreadsheet, copied or as CSV: shown first, taken when the user says so; and all rows as CSV.

use leptos::prelude::*;

use super::focus_soon;
use super::input::typed;
use crate::edge::file;
use crate::export::{CsvRead, LARGEST_CSV, csv_of, file_name, read_csv, table_of_text};
use crate::form::Table;
use crate::ui::erase::{CollectAny, effect, handler, spawn, when};
use crate::ui::session::Session;

/// `asked` is a text pasted into a cell that does not simply fit from there: it is looked at here.
#[component]
pub(super) fn Paste(
    session: Session,
    table: &'static Table,
    asked: RwSignal<Option<String>>,
) -> impl IntoView {
    let text = RwSignal::new(String::new());
    let shown = RwSignal::new(false);
    let id = format!("paste-{}", table.key);
    let place = id.clone();
    effect(move || {
        if let Some(pasted) = asked.get() {
            text.set(pasted);
            shown.set(true);
            focus_soon(&place);
        }
    });
    let opened = RwSignal::new(None::<CsvRead>);
    let rows = move || match opened.get() {
        Some(read) => read.rows,
        None => text.with(|text| table_of_text(text, &headings(table))),
    };
    let ignored = move || opened.get().map(|read| read.ignored).unwrap_or_default();
    let forget = move || {
        text.set(String::new());
        asked.set(None);
        opened.set(None);
    };
    let take = move |_| {
        let taken = untrack(rows);
        session.append_rows(table, &taken);
        session.desk.say(format!("已加入 {} 行", taken.len()), None);
        forget();
    };
    let lines = session.lines(table);
    let replace = move |_| {
        let taken = untrack(rows);
        session.replace_rows(table, &taken);
        session.desk.say(
            format!("已替换为 {} 行，按表格上方的“撤销”恢复", taken.len()),
            None,
        );
        forget();
    };
    let open = move |_| {
        spawn(async move {
            match pick_csv(table).await {
                Ok(Some(read)) => opened.set(Some(read)),
                Ok(None) => {}
                Err(why) => session.desk.say(why, None),
            }
        });
    };
    view! {
        <details class="paste" prop:open=shown>
            <summary>"从电子表格粘贴多行，或用 CSV 文件"</summary>
            <p class="hint">{format!("在电子表格里选中几列（{}），复制，粘贴到这里；先看下面的预览，再加入。", headings(table).join("、"))}</p>
            <textarea autocomplete="off"
                id=id
                class="box"
                rows="3"
                aria-label="粘贴处"
                prop:value=text
                on:input=handler(move |event| { if let Some(new) = typed(&event) { text.set(new) } })
                on:compositionend=handler(move |event| text.set(event_target_value(&event)))
            ></textarea>
            <p class="go">
                <button type="button" on:click=handler(open)>"打开 CSV 文件"</button>
                <button type="button" on:click=handler(move |_| save_csv(session, table))>{format!("把{}存成 CSV", table.label)}</button>
            </p>
            {when(move || !ignored().is_empty(), move || view! {
                <p class="hint">{move || format!("文件里这些列没有对应的栏，不会加入：{}", ignored().join("、"))}</p>
            })}
            {when(move || !rows().is_empty(), move || view! {
                <Preview table=table rows=rows/>
                <p class="go">
                    <button type="button" class="primary" on:click=handler(take) disabled=session.held>
                        {move || format!("加入这 {} 行", rows().len())}
                    </button>
                    {when(move || lines.with(|lines| !lines.is_empty()), move || view! {
                        <button type="button" on:click=handler(replace) disabled=session.held>
                            {move || format!("替换现有的 {} 行", lines.with(Vec::len))}
                        </button>
                    })}
                    <button type="button" class="link" on:click=handler(move |_| forget())>"不要了"</button>
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

/// Lets the user choose a CSV file and reads its rows.
async fn pick_csv(table: &'static Table) -> Result<Option<CsvRead>, String> {
    #[allow(clippy::cast_precision_loss)] // Two mebibytes are exact.
    let limit = LARGEST_CSV as f64;
    let picked = file::pick(".csv,text/csv", limit).await;
    let Some((_, bytes)) = picked.map_err(|why| why.to_string())? else {
        return Ok(None);
    };
    // What is no UTF-8 becomes a mark that the reader refuses, with the advice to save it as UTF-8.
    let read = read_csv(table, &String::from_utf8_lossy(&bytes));
    read.map(Some).map_err(|why| why.to_string())
}

fn save_csv(session: Session, table: &'static Table) {
    let text = csv_of(table, &session.paper());
    let pilot = session
        .pilot
        .with_untracked(|pilot| pilot.name().to_owned());
    let name = file_name(&[&pilot, table.label], "csv");
    if let Err(why) = file::download(&name, "text/csv", &text) {
        session.desk.say(why.to_string(), None);
    }
}
