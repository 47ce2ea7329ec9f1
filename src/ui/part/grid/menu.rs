//! What can be done with a row, dropped down from its button or by a key.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::board::Board;
use super::tools::ROW_ACTS;
use crate::app::grid::Act;
use crate::browser::page;
use crate::ui::erase::{CollectAny, block, handler, spawn};

#[component]
pub(super) fn RowMenu(board: Board) -> impl IntoView {
    block(move || board.menu.get().map(|(x, y)| list(board, x, y)))
}

fn list(board: Board, x: f64, y: f64) -> AnyView {
    let session = board.session;
    let item = move |(nth, (word, key, act)): (usize, (&'static str, &'static str, Act))| {
        view! {
            <button type="button" role="menuitem" tabindex="-1" id=item_id(board, nth) disabled=session.held
                on:click=handler(move |_| board.act(act))>
                <span>{word}</span><span class="g-key" aria-hidden="true">{key}</span>
            </button>
        }
    };
    spawn(async move {
        page::focus(&item_id(board, 0));
    });
    let name = format!(
        "第 {} 行的操作",
        board.grid.get_untracked().selection.at.row + 1
    );
    view! {
        <div class="g-menu" role="menu" aria-label=name style:left=format!("{x}px") style:top=format!("{y}px")
            on:keydown=handler(move |event: KeyboardEvent| key(board, &event))
            on:focusout=handler(move |event: leptos::ev::FocusEvent| {
                if event.related_target().is_none_or(|to| !is_item(board, &to)) {
                    board.menu.set(None);
                }
            })>
            {ROW_ACTS.into_iter().enumerate().map(item).collect_any()}
        </div>
    }
    .into_any()
}

fn item_id(board: Board, nth: usize) -> String {
    format!("{}-do-{nth}", board.editor_id())
}

fn is_item(board: Board, target: &web_sys::EventTarget) -> bool {
    use leptos::wasm_bindgen::JsCast;
    let id = target
        .dyn_ref::<web_sys::Element>()
        .map(web_sys::Element::id);
    id.is_some_and(|id| id.starts_with(&format!("{}-do-", board.editor_id())))
}

fn key(board: Board, event: &KeyboardEvent) {
    let count = ROW_ACTS.len();
    let now = page::focused()
        .and_then(|id| (0..count).find(|nth| item_id(board, *nth) == id))
        .unwrap_or_default();
    let to = match event.key().as_str() {
        "ArrowDown" => (now + 1) % count,
        "ArrowUp" => (now + count - 1) % count,
        "Home" => 0,
        "End" => count - 1,
        "Escape" | "Tab" => {
            event.prevent_default();
            board.menu.set(None);
            return board.settle(true);
        }
        _ => return,
    };
    event.prevent_default();
    page::focus(&item_id(board, to));
}
