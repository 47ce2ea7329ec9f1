//! The editor of the current cell. While one only goes about it is there too, empty and unseen, so that an input
//! method begins in it and no first letter is lost.

use leptos::prelude::*;

use super::board::Board;
use crate::app::grid::Mode;
use crate::browser::{cell, text_box};
use crate::form::Blank;
use crate::ui::erase::{CollectAny, block, handler, memo};
use crate::ui::part::element_id;
use crate::value::Kind;

/// What the current cell is written with.
#[derive(Clone, Copy, PartialEq)]
enum Tool {
    /// A box for text of any length.
    Text,
    /// A box with words to choose from.
    Words(&'static [&'static str]),
    /// A list that drops down.
    List(&'static [&'static str]),
}

#[component]
pub(super) fn CellEditor(board: Board) -> impl IntoView {
    let tool = memo(move || {
        let grid = board.grid.get();
        tool(board, grid.selection.at.col, grid.mode)
    });
    view! {
        <div class="g-host" node_ref=board.host data-text=board.mirror>
            {block(move || drawn(board, tool.get()))}
        </div>
    }
}

fn tool(board: Board, col: usize, mode: Mode) -> Tool {
    let options = board.options(col);
    match board.table.columns.get(col) {
        Some(Blank {
            kind: Kind::Choice(_),
            ..
        }) if mode == Mode::Editing => Tool::List(options),
        _ if options.is_empty() => Tool::Text,
        _ => Tool::Words(options),
    }
}

fn drawn(board: Board, tool: Tool) -> AnyView {
    match tool {
        Tool::Text => text(board),
        Tool::Words(options) => words(board, options),
        Tool::List(options) => list(board, options),
    }
}

fn text(board: Board) -> AnyView {
    view! {
        <textarea class="g-editor" rows="1" autocomplete="off" spellcheck="false"
            id=board.editor_id() aria-label=name(board) aria-describedby=said(board)
            prop:readOnly=board.session.held
            on:input=handler(move |event| input(board, &event))
            on:compositionstart=handler(move |_| board.type_over())
            on:compositionend=handler(move |event| board.composed(event_target_value(&event)))
        ></textarea>
    }
    .into_any()
}

fn words(board: Board, options: &'static [&'static str]) -> AnyView {
    let offers = format!("{}-words", board.editor_id());
    let option = |word: &&'static str| view! { <option value=*word></option> };
    view! {
        <input type="text" class="g-editor" autocomplete="off" spellcheck="false" list=offers.clone()
            id=board.editor_id() aria-label=name(board) aria-describedby=said(board)
            prop:readOnly=board.session.held
            on:input=handler(move |event| input(board, &event))
            on:compositionstart=handler(move |_| board.type_over())
            on:compositionend=handler(move |event| board.composed(event_target_value(&event)))
        />
        <datalist id=offers>{options.iter().map(option).collect_any()}</datalist>
    }
    .into_any()
}

/// A text that is none of the words stays in the list to be seen, until another one is chosen.
fn list(board: Board, options: &'static [&'static str]) -> AnyView {
    let now = board.mirror.get_untracked();
    let strange = (!now.trim().is_empty() && !options.contains(&now.as_str()))
        .then(|| view! { <option value=now.clone()>{now.clone()}</option> }.into_any());
    let option = |word: &&'static str| view! { <option value=*word>{*word}</option> };
    view! {
        <select class="g-editor" autocomplete="off"
            id=board.editor_id() aria-label=name(board) aria-describedby=said(board)
            disabled=board.session.held
            on:change=handler(move |event| {
                let text = event_target_value(&event);
                board.typed(text.clone(), Some(text));
            })
        >
            <option value="">"（未选）"</option>
            {options.iter().map(option).collect_any()}
            {strange}
        </select>
    }
    .into_any()
}

fn input(board: Board, event: &leptos::ev::Event) {
    board.typed(event_target_value(event), text_box::whole(event));
}

fn name(board: Board) -> Memo<String> {
    memo(move || {
        let at = board.grid.with(|grid| grid.selection.at);
        let column = board
            .table
            .columns
            .get(at.col)
            .map_or("", |column| column.label);
        format!("第 {} 行：{column}", at.row + 1)
    })
}

/// The text of the cell is heard while the editor is empty, and what is said of it always.
fn said(board: Board) -> Memo<String> {
    memo(move || {
        let told = format!("{}-said", board.editor_id());
        let moving = !board.grid.with(crate::app::grid::Grid::is_writing);
        match board.here().filter(|_| moving) {
            Some((_, place)) => format!("{} {told}", element_id(place)),
            None => told,
        }
    })
}

/// Sees to the events of the editor that the grid as a whole listens to.
pub(super) fn is_editor(board: Board, event: &leptos::ev::Event) -> bool {
    cell::is_at(event, &board.editor_id())
}
