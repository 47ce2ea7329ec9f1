//! A table where a grid finds no room: a card for each row, its boxes one under the other.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::grid::Board;
use super::{Control, EchoLine, FindingList, Portion, PortionEnd, element_id, focus_soon};
use crate::app::grid::{Act, Range};
use crate::browser::page;
use crate::dossier::Place;
use crate::form::{Blank, Table};
use crate::ui::erase::{CollectAny, handler, list, memo, words};
use crate::ui::session::Line;

#[component]
pub(super) fn Cards(board: Board) -> impl IntoView {
    let (session, table, lines) = (board.session, board.table, board.lines);
    let portion = Portion::of(Signal::derive(move || lines.with(Vec::len)), unasked(board));
    let add = move |_| {
        portion.want_all();
        let last = lines.with_untracked(Vec::len);
        let new = session.insert_row(table, last).map(|step| step.comes());
        if let Some(id) = new.unwrap_or_default().first() {
            focus_soon(&element_id(Place::cell(table.columns[0].key, *id)));
        }
    };
    view! {
        <ol class="lines" on:keydown=handler(move |event: KeyboardEvent| key(board, &event))>
            {list(
                move || lines.with(|lines| portion.take(lines)),
                |line| line.id.to_string(),
                move |line| view! { <Card board=board line=line/> },
            )}
        </ol>
        <PortionEnd portion=portion unit="行"/>
        <p class="go">
            <button type="button" id=add_id(table) on:click=handler(add) disabled=session.held>{format!("添加一行{}", table.row)}</button>
        </p>
    }
}

/// So many cards are drawn unasked, or as many as lead to the row that one was led to.
fn unasked(board: Board) -> usize {
    const UNASKED: usize = 300;
    let led_to = board.session.row_led_to();
    let lines = board.lines;
    let at = lines.with_untracked(|lines| lines.iter().position(|line| Some(line.id) == led_to));
    at.map_or(UNASKED, |at| UNASKED.max(at + 1))
}

/// In a box undo is the box's own; on the buttons of a card it is that of the table.
fn key(board: Board, event: &KeyboardEvent) {
    if !event.ctrl_key() && !event.meta_key() || page::box_in_focus().is_some() {
        return;
    }
    let act = match (event.key().to_ascii_lowercase().as_str(), event.shift_key()) {
        ("z", false) => Act::Undo,
        ("z", true) | ("y", false) => Act::Redo,
        _ => return,
    };
    event.prevent_default();
    board.act(act);
}

#[component]
fn Card(board: Board, line: Line) -> impl IntoView {
    let (session, table, id) = (board.session, board.table, line.id);
    let at = memo(move || {
        let known = board.positions.with(|known| known.get(&id).copied());
        known.unwrap_or_default()
    });
    let last = memo(move || at.get() + 1 == board.lines.with(Vec::len));
    let name = move || format!("第 {} 行", at.get() + 1);
    let cell = move |column: &'static &'static Blank| view! { <CellView column=column row=id at=at.into()/> };
    let copy = move || {
        let at = at.get_untracked();
        let new = session.double_rows(table, at, at).map(|step| step.comes());
        if let Some(new) = new.unwrap_or_default().first() {
            focus_soon(&element_id(Place::cell(table.columns[0].key, *new)));
        }
    };
    let tool = move |label, key: &'static str, off: Signal<bool>, act: Box<dyn Fn()>| {
        view! { <Tool label=label id=tool_id(table, id, key) of=name off=off act=act/> }.into_any()
    };
    view! {
        <li class="line" aria-label=name>
            <span class="nth" aria-hidden="true">{words(move || (at.get() + 1).to_string())}</span>
            <div class="cells">{table.columns.iter().map(cell).collect_any()}</div>
            <div class="tools" role="group" aria-label=move || format!("{}的操作", name())>
                {tool("上移", UP, Signal::derive(move || at.get() == 0), Box::new(move || move_on(board, id, UP)))}
                {tool("下移", DOWN, last.into(), Box::new(move || move_on(board, id, DOWN)))}
                {tool("复制", "copy", false.into(), Box::new(copy))}
                {tool("删除", REMOVE, false.into(), Box::new(move || remove(board, at.get_untracked())))}
            </div>
        </li>
    }
}

const UP: &str = "up";
const DOWN: &str = "down";
const REMOVE: &str = "remove";

fn tool_id(table: &'static Table, row: u32, tool: &str) -> String {
    format!("{tool}-{}-{row}", table.key)
}

fn add_id(table: &'static Table) -> String {
    format!("add-{}", table.key)
}

/// The row takes the focus along; at an end its own button is off, so the other one gets it.
fn move_on(board: Board, id: u32, way: &'static str) {
    let place = |board: Board| {
        board
            .positions
            .with_untracked(|known| known.get(&id).copied())
    };
    let Some(at) = place(board) else {
        return;
    };
    board.session.move_rows(board.table, at, at, way == DOWN);
    let last = board.lines.with_untracked(Vec::len) - 1;
    let next = match place(board) {
        Some(0) => DOWN,
        Some(at) if at == last => UP,
        _ => way,
    };
    focus_soon(&tool_id(board.table, id, next));
}

/// The neighbour gets the focus, so that whoever goes by keys stays where they were.
fn remove(board: Board, at: usize) {
    let id_at = |at: usize| {
        board
            .lines
            .with_untracked(|lines| lines.get(at).map(|line| line.id))
    };
    let Some(id) = id_at(at) else {
        return;
    };
    if board.session.remove_rows(board.table, at, at).is_none() {
        return;
    }
    let range = Range {
        top: at,
        bottom: at,
        left: 0,
        right: 0,
    };
    // A narrow window has little room for words, and the way back stands above the cards too.
    board.tell_removed(range, vec![id], "");
    let next = id_at(at).or_else(|| id_at(at.checked_sub(1)?));
    focus_soon(&next.map_or_else(
        || add_id(board.table),
        |id| tool_id(board.table, id, REMOVE),
    ));
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
            <EchoLine blank=column place=place/>
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
    act: Box<dyn Fn()>,
) -> impl IntoView {
    view! {
        <button type="button" class="link" id=id disabled=off on:click=handler(move |_| act())>
            {label}<span class="hidden">{words(of)}</span>
        </button>
    }
}
