//! A table that grows in view: rows are written in place, added, moved, copied, taken away, pasted.

use std::sync::Arc;

use leptos::prelude::*;

use super::paste::Paste;
use super::{Chips, Control, FindingList, element_id, focus_soon};
use crate::dossier::Place;
use crate::form::{Blank, Need, Table};
use crate::ui::erase::{CollectAny, handler, list, memo, when, words};
use crate::ui::session::{Line, Session, session};

#[component]
pub(crate) fn RowsView(table: &'static Table) -> impl IntoView {
    let session = session();
    let lines = session.lines(table);
    let place = Place::blank(table.key);
    let add = move |_| {
        let empty = vec![String::new(); table.columns.len()];
        if let Some(id) = session.add_rows(table, &[empty]).first() {
            focus_soon(&element_id(Place::cell(table.columns[0].key, *id)));
        }
    };
    view! {
        <section class="field rows" id=element_id(place) tabindex="-1" aria-label=table.label>
            <h2>
                {table.label}
                {(table.need == Need::May).then(|| view! { <span class="aside">"（选填）"</span> }.into_any())}
                <span class="aside">{words(move || format!("{} 行", lines.with(Vec::len)))}</span>
            </h2>
            <div class="hint"><span>{table.hint}</span><Chips form=session.form.id key=table.key/></div>
            <FindingList place=place id=format!("{}-said", element_id(place))/>
            <ol class="lines">
                {list(
                    move || lines.get(),
                    |line| line.id.to_string(),
                    move |line| view! { <LineView session=session table=table line=line/> },
                )}
            </ol>
            <p class="go">
                <button type="button" on:click=handler(add) disabled=session.held>{format!("添加一行{}", table.row)}</button>
                <Offers session=session table=table/>
            </p>
            <Paste session=session table=table/>
        </section>
    }
}

#[component]
fn LineView(session: Session, table: &'static Table, line: Line) -> impl IntoView {
    let id = line.id;
    let lines = session.lines(table);
    let at = memo(move || {
        lines
            .with(|lines| lines.iter().position(|line| line.id == id))
            .unwrap_or_default()
    });
    let cell = move |column: &'static &'static Blank| view! { <CellView column=column row=id at=at.into()/> };
    let last = memo(move || lines.with(|lines| lines.last().is_some_and(|line| line.id == id)));
    let name = move || format!("第 {} 行", at.get() + 1);
    // The row takes the focus along; at an end its own button is off, so the other one gets it.
    let move_on = move |way: &'static str| {
        session.move_row(table, id, way == DOWN);
        let next = match (at.get_untracked() == 0, last.get_untracked()) {
            (true, _) => DOWN,
            (_, true) => UP,
            _ => way,
        };
        focus_soon(&tool_id(table, id, next));
    };
    view! {
        <li class="line" aria-label=name>
            <span class="nth" aria-hidden="true">{words(move || (at.get() + 1).to_string())}</span>
            <div class="cells">{table.columns.iter().map(cell).collect_any()}</div>
            <div class="tools" role="group" aria-label=move || format!("{}的操作", name())>
                <Tool label="上移" id=tool_id(table, id, UP) of=name off=Signal::derive(move || at.get() == 0)
                    act=move || move_on(UP)/>
                <Tool label="下移" id=tool_id(table, id, DOWN) of=name off=last.into() act=move || move_on(DOWN)/>
                <Tool label="复制" id=tool_id(table, id, "copy") of=name off=false.into() act=move || copy(session, table, id)/>
                <Tool label="删除" id=tool_id(table, id, "remove") of=name off=false.into() act=move || remove(session, table, id)/>
            </div>
        </li>
    }
}

const UP: &str = "up";
const DOWN: &str = "down";

fn tool_id(table: &'static Table, row: u32, tool: &str) -> String {
    format!("{tool}-{}-{row}", table.key)
}

#[component]
fn CellView(column: &'static Blank, row: u32, at: Signal<usize>) -> impl IntoView {
    let place = Place::cell(column.key, row);
    let id = element_id(place);
    let describes = Signal::stored(format!("{id}-said"));
    view! {
        <div class="cell" data-key=column.key>
            <label for=id.clone()>
                <span class="hidden">{words(move || format!("第 {} 行：", at.get() + 1))}</span>{column.label}
            </label>
            <Control blank=column place=place id=id.clone() describes=describes plain=true/>
            <FindingList place=place id=format!("{id}-said")/>
        </div>
    }
}

#[component]
fn Tool(
    label: &'static str,
    id: String,
    of: impl Fn() -> String + Send + Sync + 'static,
    off: Signal<bool>,
    act: impl Fn() + 'static,
) -> impl IntoView {
    view! {
        <button type="button" class="link" id=id disabled=off on:click=handler(move |_| act())>
            {label}<span class="hidden">{words(of)}</span>
        </button>
    }
}

/// What the official heading wants to see, offered while the table is empty.
#[component]
fn Offers(session: Session, table: &'static Table) -> impl IntoView {
    let lines = session.lines(table);
    let fill = move |_| {
        session.add_rows(table, &table.offered());
    };
    view! {
        {when(move || !table.offers.is_empty() && lines.with(Vec::is_empty), move || view! {
            <button type="button" on:click=handler(fill)>{format!("列出 {} 个{}", table.offers.len(), table.row)}</button>
        })}
    }
}

fn copy(session: Session, table: &'static Table, id: u32) {
    if let Some(new) = session.copy_row(table, id) {
        focus_soon(&element_id(Place::cell(table.columns[0].key, new)));
    }
}

fn remove(session: Session, table: &'static Table, id: u32) {
    let Some((at, row)) = session.take_row(table, id) else {
        return;
    };
    let back = Arc::new(move || {
        if session.is_open() {
            session.bring_row(table, at, &row);
        }
    });
    session
        .desk
        .say(format!("已删除第 {} 行", at + 1), Some(back));
    focus_soon(&element_id(Place::blank(table.key)));
}
