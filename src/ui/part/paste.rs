//! The way into a table from a spreadsheet, pasted or as a file, and the way out to one.

use std::sync::Arc;

use leptos::ev::ClipboardEvent;
use leptos::prelude::*;

use super::focus_soon;
use super::grid::Board;
use super::import::{Closed, Coming, ImportDialog};
use super::input::{Bind, bound};
use crate::app::table_file::{TableFile, csv_of, read_table_file, rows_of};
use crate::app::table_import::surfeit;
use crate::browser::sheets::Work;
use crate::browser::{cell, decode, file, sheets};
use crate::codec::clipboard;
use crate::form::Table;
use crate::paper::file_name;
use crate::ui::erase::{handler, spawn, when};
use crate::ui::session::Session;

/// Files beyond are not even read; smaller ones that are too large are refused in words of their own.
const LARGEST: f64 = 64.0 * 1024.0 * 1024.0;
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

#[component]
pub(super) fn Paste(board: Board) -> impl IntoView {
    let (session, table, coming) = (board.session, board.table, board.asked);
    let id = format!("paste-{}", table.key);
    let text = RwSignal::new(String::new());
    let look = move |text: &str, html: &str| {
        if let Some(says) = surfeit(text, html) {
            return board.say(says, None);
        }
        let block = clipboard::block(text, html);
        if !block.is_empty() {
            let (block, said, at) = (Arc::new(block), Vec::new(), None);
            coming.set(Some(Coming { block, said, at }));
        }
    };
    let paste = move |event: ClipboardEvent| {
        if let Some((text, html)) = cell::pasted(&event) {
            event.prevent_default();
            look(&text, &html);
        }
    };
    let open = move |_| {
        spawn(async move {
            match chosen(table).await {
                Ok(Some(read)) => drop(coming.try_set(Some(read))),
                Ok(None) => {}
                Err(why) => session.desk.say(why, None),
            }
        });
    };
    let place = id.clone();
    let done = move |closed: Closed| {
        if let Some(says) = closed.taken {
            text.set(String::new());
            board.say(says, None);
        }
        // One goes on where one was.
        if closed.into_cell && board.is_active() {
            board.come_back();
        } else {
            focus_soon(&place);
        }
    };
    let save = move |_| spawn(async move { save_workbook(session, table).await });
    view! {
        <details class="paste">
            <summary>"从电子表格粘贴或打开文件"</summary>
            <p class="hint">{format!("在电子表格里选中几列（{}），连表头一起复制，粘贴到这里；填入前先看一遍，可以改选每一列填到哪一栏。", headings(table))}</p>
            <textarea autocomplete="off"
                id=id
                class="box"
                rows="2"
                aria-label="粘贴处"
                disabled=session.held
                on:paste=handler(paste)
                use:bound=Bind::to(text)
            ></textarea>
            <p class="go">
                {when(move || text.with(|text| !text.trim().is_empty()), move || view! {
                    <button type="button" class="primary" on:click=handler(move |_| text.with_untracked(|text| look(text, "")))>"看一遍"</button>
                })}
                <button type="button" disabled=session.held on:click=handler(open)>"打开文件"</button>
                <button type="button" on:click=handler(save)>"存成 Excel（.xlsx）"</button>
                <button type="button" on:click=handler(move |_| save_csv(session, table))>"存成 CSV"</button>
            </p>
        </details>
        <ImportDialog session=session table=table coming=coming done=done/>
    }
}

fn headings(table: &'static Table) -> String {
    let labels: Vec<&str> = table.columns.iter().map(|column| column.label).collect();
    labels.join("、")
}

/// Lets the user choose a file and reads its cells; no name is kept from being chosen.
async fn chosen(table: &'static Table) -> Result<Option<Coming>, String> {
    let picked = file::pick("", LARGEST).await;
    let Some((name, bytes)) = picked.map_err(|why| why.to_string())? else {
        return Ok(None);
    };
    let read = read_table_file(table, (&name, &bytes), decode::gb18030);
    let (block, said) = match read.map_err(|why| why.to_string())? {
        TableFile::Cells(block, said) => (block, said),
        TableFile::Workbook => {
            let sheet = sheets::read(&bytes)
                .await
                .map_err(|why| why.about(Work::Workbook, &name))?;
            let others = (!sheet.others.is_empty()).then(|| {
                format!(
                    "读的是工作表“{}”；没有读的还有：{}。",
                    sheet.name,
                    sheet.others.join("、")
                )
            });
            (sheet.block, others.into_iter().collect())
        }
    };
    let (block, at) = (Arc::new(block), None);
    Ok(Some(Coming { block, said, at }))
}

async fn save_workbook(session: Session, table: &'static Table) {
    let rows = rows_of(table, &session.paper());
    let name = name_of(session, table, "xlsx");
    let saved = match sheets::write(table.label, &rows).await {
        Ok(bytes) => file::download_bytes(&name, XLSX, &bytes).map_err(|why| why.to_string()),
        Err(why) => Err(why.about(Work::Workbook, &name)),
    };
    if let Err(why) = saved {
        session.desk.say(why, None);
    }
}

fn save_csv(session: Session, table: &'static Table) {
    let text = csv_of(&rows_of(table, &session.paper()));
    let name = name_of(session, table, "csv");
    if let Err(why) = file::download(&name, "text/csv", &text) {
        session.desk.say(why.to_string(), None);
    }
}

fn name_of(session: Session, table: &'static Table, ending: &str) -> String {
    let pilot = session
        .pilot
        .with_untracked(|pilot| pilot.name().to_owned());
    file_name(&[&pilot, table.label], ending)
}
